internal import Dispatch

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Work on several threads at once.
package enum Workers {
  /// How many cores the machine offers.
  package static var coreCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// How many threads to use for a wish: as many as there are cores without one, never none, never absurdly many.
  package static func count(_ jobs: Int?) -> Int { min(max(1, jobs ?? coreCount), 1024) }

  /// Transforms every element, and returns the results in the order of the input.
  ///
  /// Elements are taken one by one as threads become free. The caller waits.
  package static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], jobs: Int, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    map(elements, jobs: jobs, makeState: {}) { _, element in transform(element) }
  }

  /// Transforms every element, each thread with a state of its own, and returns the results in the order of the input.
  ///
  /// Elements are taken one by one as threads become free. The caller waits.
  package static func map<Element: Sendable, State: ~Copyable, Result: Sendable>(
    _ elements: [Element], jobs: Int, makeState: @Sendable () -> State,
    _ transform: @Sendable (inout State, Element) -> Result
  ) -> [Result] {
    let workers = min(jobs, elements.count)
    guard workers > 1 else {
      var state = makeState()
      return elements.map { transform(&state, $0) }
    }
    return [Result](unsafeUninitializedCapacity: elements.count) { buffer, count in
      let slots = Slots(buffer.baseAddress!, count: elements.count)
      DispatchQueue.concurrentPerform(iterations: workers) { _ in
        var state = makeState()
        while let index = slots.claim() { slots.fill(index, with: transform(&state, elements[index])) }
      }
      count = elements.count
    }
  }
}

/// Places for results, handed out one by one.
// @unchecked because the pointer and the counter are not Sendable themselves: the counter is touched under the lock
// alone, and every place is written once, by the one thread that claimed it; they are read after all threads are done.
private final class Slots<Result: Sendable>: @unchecked Sendable {
  private let places: UnsafeMutablePointer<Result>
  private let count: Int
  private let lock = DispatchSemaphore(value: 1)
  private var next = 0

  init(_ places: UnsafeMutablePointer<Result>, count: Int) {
    self.places = places
    self.count = count
  }

  func claim() -> Int? {
    lock.wait()
    defer { lock.signal() }
    guard next < count else { return nil }
    next += 1
    return next - 1
  }

  func fill(_ index: Int, with result: Result) { (places + index).initialize(to: result) }
}
