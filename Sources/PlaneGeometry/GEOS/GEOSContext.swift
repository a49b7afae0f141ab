internal import CGEOS

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A GEOS context: its error messages, and the task that may cancel what runs in it.
///
/// One per thread, found through thread-specific data and used only inside synchronous code, so that it can never
/// cross an `await`. Objects that outlive a call (prepared geometries, trees) own a context of their own.
final class GEOSContext {
  let handle: GEOSContextHandle_t  // <GEOSContextHandle_HS>
  private var message: String?
  private var task: UnsafeCurrentTask?

  init() {
    _ = GEOSContext.interruptIsRegistered
    handle = GEOS_init_r()
    GEOSContext_setErrorMessageHandler_r(
      handle,
      { text, owner in
        guard let text, let owner else { return }
        Unmanaged<GEOSContext>.fromOpaque(owner).takeUnretainedValue().message = String(cString: text)
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit { GEOS_finish_r(handle) }

  /// The last message, which is then forgotten.
  private func takeMessage() -> String? {
    defer { message = nil }
    return message
  }

  // MARK: - One context per thread

  private static let threadKey: pthread_key_t = {
    var key = pthread_key_t()
    // The destructor runs when a thread ends and gives back the retain that `current` took.
    pthread_key_create(&key) { pointer in
      let address: UnsafeMutableRawPointer? = pointer
      if let address { Unmanaged<GEOSContext>.fromOpaque(address).release() }
    }
    return key
  }()

  private static var existing: GEOSContext? {
    pthread_getspecific(threadKey).map { Unmanaged<GEOSContext>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Runs `body` with the context of this thread.
  @inline(__always)
  static func withCurrent<Result: ~Copyable, Failure: Error>(
    _ body: (GEOSContext) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if let context = existing { return try body(context) }
    let context = GEOSContext()
    pthread_setspecific(threadKey, Unmanaged.passRetained(context).toOpaque())
    return try body(context)
  }

  // MARK: - Cancellation

  /// GEOS has one interrupt callback and one request flag for the whole process.
  ///
  /// The callback runs on the thread of the operation, right before the flag is tested, and raises the flag only when
  /// the task of that thread is cancelled. Another thread may still consume the flag first; `run` repeats the call of
  /// an innocent one.
  private static let interruptIsRegistered: Bool = {
    GEOS_interruptRegisterCallback {
      if let running = GEOSContext.running, running.isCancelled { GEOS_interruptRequest() }
    }
    return true
  }()

  private static let runningKey: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    return key
  }()

  /// The context whose operation runs on this thread.
  private static var running: GEOSContext? {
    pthread_getspecific(runningKey).map { Unmanaged<GEOSContext>.fromOpaque($0).takeUnretainedValue() }
  }

  private var isCancelled: Bool { task?.isCancelled ?? false }

  // MARK: - The choke point

  /// Calls GEOS; `nil` from `call` is its failure.
  ///
  /// An interrupt that was meant for another thread is repeated.
  private func run<Result>(_ operation: StaticString, _ call: () -> Result?) throws(GeometryError) -> Result {
    for _ in 0..<GEOSContext.attempts {
      message = nil
      let (result, wasCancelled) = withUnsafeCurrentTask { current -> (Result?, Bool) in
        guard let current else { return (call(), false) }
        task = current
        pthread_setspecific(GEOSContext.runningKey, Unmanaged.passUnretained(self).toOpaque())
        defer {
          task = nil
          pthread_setspecific(GEOSContext.runningKey, nil)
        }
        return (call(), current.isCancelled)
      }
      if let result { return result }
      let error = GeometryError(operation: operation, geosMessage: takeMessage())
      if error.kind != .cancelled || wasCancelled { throw error }
    }
    throw GeometryError(operation: operation, geosMessage: takeMessage())
  }

  /// How often an operation starts when interrupts of other threads hit it by mistake.
  private static let attempts = 8

  /// A call that answers a new geometry, or null.
  func geometry(
    _ operation: StaticString, _ call: () -> OpaquePointer?
  ) throws(GeometryError) -> OwnedGeometry {
    OwnedGeometry(takingOwnership: try run(operation, call), context: self)
  }

  /// A call that answers 0, 1, or 2 on failure.
  func predicate(_ operation: StaticString, _ call: () -> CChar) throws(GeometryError) -> Bool {
    try run(operation) {
      let answer = call()
      return answer == 2 ? nil : answer == 1
    }
  }

  /// A call that writes a number and answers 1, or 0 on failure.
  func number(
    _ operation: StaticString, _ call: (UnsafeMutablePointer<Double>) -> Int32
  ) throws(GeometryError) -> Double {
    try run(operation) {
      var value = 0.0
      return call(&value) == 1 ? value : nil
    }
  }

  /// A call that answers a text which the caller frees, or null.
  func text(
    _ operation: StaticString, _ call: () -> UnsafeMutablePointer<CChar>?
  ) throws(GeometryError) -> String {
    let pointer = try run(operation, call)
    defer { GEOSFree_r(handle, pointer) }
    return String(cString: pointer)
  }

  /// A call that makes an object of its arguments at once, or null: no algorithm runs, nothing can be cancelled.
  @inline(__always)
  func made(_ operation: StaticString, _ call: () -> OpaquePointer?) throws(GeometryError) -> OpaquePointer {
    if let pointer = call() { return pointer }
    throw GeometryError(operation: operation, geosMessage: takeMessage())
  }
}
