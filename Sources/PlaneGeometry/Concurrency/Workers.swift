internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Work on several threads at once: the one door to them.
///
/// Whoever calls waits, on the threads of the machine's own pool. Results stand in the order of the input and are the
/// same for any number of jobs. Work that can throw ends soon after the task around it is cancelled.
package enum Workers {
  /// How many cores the machine offers.
  package static var coreCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// How many threads to use for a wish: as many as there are cores without one, never none, never absurdly many.
  package static func count(_ jobs: Int?) -> Int { min(max(1, jobs ?? coreCount), 1024) }

  /// What is made of numbered things.
  ///
  /// - Parameters:
  ///   - count: how many things there are, numbered from 0.
  ///   - jobs: how many threads work at once; `nil` for as many as the machine has cores.
  ///   - size: how many things a thread takes at once.
  ///   - transform: what is made of each.
  /// - Throws: the first error in order; `CancellationError` when the task around it is cancelled.
  package static func map<Result: Sendable>(
    _ count: Int, jobs: Int?, size: Int = 64, _ transform: @Sendable (Int) throws -> Result
  ) throws -> [Result] {
    let chunks = stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
    return try map(chunks, jobs: jobs) { chunk in try chunk.map(transform) }.flatMap { $0 }
  }

  /// What is made of every element, which threads take one by one.
  ///
  /// - Throws: the first error in order; `CancellationError` when the task around it is cancelled.
  package static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], jobs: Int?, _ transform: @Sendable (Element) throws -> Result
  ) throws -> [Result] {
    try map(elements, jobs: jobs, makeState: {}) { _, element in try transform(element) }
  }

  /// The same, each thread with a state of its own.
  package static func map<Element: Sendable, State: ~Copyable, Result: Sendable>(
    _ elements: [Element], jobs: Int?, makeState: @Sendable () -> State,
    _ transform: @Sendable (inout State, Element) throws -> Result
  ) throws -> [Result] {
    try withUnsafeCurrentTask { task in
      let end = Ending(task)
      // Elements are taken in order, so that none before the first that fails is left out.
      let results = map(elements, jobs: Workers.count(jobs), makeState: makeState) { state, element in
        end.isDue ? nil : end.result { try transform(&state, element) }
      }
      guard !Task.isCancelled else { throw CancellationError() }
      return try results.map { result in
        do {
          guard let result else { throw CancellationError() }
          return try result.get()
        } catch let error as GeometryError where error.kind == .cancelled {
          throw CancellationError()
        }
      }
    }
  }

  /// What is made of every element where nothing can fail; it is not cancelled.
  package static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], jobs: Int, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    map(elements, jobs: jobs, makeState: {}) { _, element in transform(element) }
  }

  /// The same, each thread with a state of its own.
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

/// Whether work should end: because some of it failed, or because the task around it was cancelled.
// @unchecked because UnsafeCurrentTask is not Sendable: it may be asked from other threads whether it is cancelled as long
// as the task lives, and the task waits here for all of them; the flag is touched under the lock alone.
private final class Ending: @unchecked Sendable {
  private let task: UnsafeCurrentTask?
  private let hasFailed = Mutex(false)

  init(_ task: UnsafeCurrentTask?) { self.task = task }

  var isDue: Bool { hasFailed.withLock { $0 } || task?.isCancelled ?? false }

  func result<Value>(_ make: () throws -> Value) -> Result<Value, any Error> {
    let result = Result { try make() }
    if case .failure = result { hasFailed.withLock { $0 = true } }
    return result
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
