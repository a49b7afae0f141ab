internal import CPROJ
internal import Dispatch
internal import Foundation
internal import Synchronization

/// Many positions through PROJ on all cores, with the promises of ``PointLoop``.
enum ParallelPoints {
  /// Below this many positions the threads cost more than they save.
  static let threshold = 65_536

  /// Transforms x,y pairs in place, one stretch a core; each thread has its own PROJ objects.
  ///
  /// Keeps a copy of the input while it runs, because the stretches behind a position that fails are already done then.
  static func run(pipeline: String, _ buffer: UnsafeMutableBufferPointer<Double>) throws(GeodesyError) {
    let count = buffer.count / 2
    let stretches = max(1, min(ProcessInfo.processInfo.activeProcessorCount, count / (threshold / 2)))
    let size = (count + stretches - 1) / stretches
    let original = UnsafeMutablePointer<Double>.allocate(capacity: buffer.count)
    defer { original.deallocate() }
    guard let base = buffer.baseAddress else { return }
    original.update(from: base, count: buffer.count)
    let failures = Mutex<[Int: GeodesyError]>([:])
    // Stretches do not overlap, and nobody else has the buffer until the call returns.
    nonisolated(unsafe) let positions = base
    DispatchQueue.concurrentPerform(iterations: stretches) { stretch in
      let first = stretch * size
      let end = min(first + size, count)
      guard first < end else { return }
      do throws(GeodesyError) {
        try PointLoop.run(
          try ThreadContext.current().operation(pipeline), PJ_FWD,
          UnsafeMutableBufferPointer(start: positions + 2 * first, count: 2 * (end - first)))
      } catch {
        failures.withLock { $0[first] = error }
      }
    }
    guard let (first, error) = failures.withLock({ $0.min { $0.key < $1.key } }) else { return }
    let failed = error.moved(by: first)
    let from = failed.pointIndex ?? first
    (base + 2 * from).update(from: original + 2 * from, count: buffer.count - 2 * from)
    throw failed
  }
}

extension GeodesyError {
  /// The position that failed, where the error is about one.
  fileprivate var pointIndex: Int? {
    if case .pointFailed(let index, _, _, _) = self { return index }
    return nil
  }

  /// The error as it reads in a buffer that begins `offset` positions earlier.
  fileprivate func moved(by offset: Int) -> GeodesyError {
    guard case .pointFailed(let index, let x, let y, let reason) = self else { return self }
    return .pointFailed(index: index + offset, x: x, y: y, reason: reason)
  }
}
