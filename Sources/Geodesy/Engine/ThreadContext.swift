internal import CPROJ

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// PROJ's context of the calling thread, and the operations that were made in it.
///
/// PROJ asks that everything made in a context is used in one thread. Each thread therefore has a context of its own,
/// found through pthread-specific data and destroyed, with its operations, when the thread ends. A context never
/// outlives a synchronous call, so it cannot cross a suspension point.
final class ThreadContext {
  let pointer: OpaquePointer  // <PJ_CONTEXT>
  /// What PROJ logged last.
  fileprivate(set) var lastMessage = ""
  private var operations: [String: ProjObject] = [:]

  /// More operations than a program has systems; beyond it the cache starts anew, so memory stays bounded.
  private static let operationLimit = 256

  private init() throws(GeodesyError) {
    guard let made = proj_context_create() else {
      throw .projFailure(operation: "create a context", reason: "out of memory")
    }
    pointer = made
    // Results may depend on what is installed, never on a network.
    proj_context_set_enable_network(made, 0)
    proj_log_level(made, PJ_LOG_ERROR)
    proj_log_func(made, Unmanaged.passUnretained(self).toOpaque()) { owner, _, text in
      guard let owner, let text else { return }
      Unmanaged<ThreadContext>.fromOpaque(owner).takeUnretainedValue().lastMessage = String(cString: text)
    }
  }

  deinit {
    operations.removeAll()
    proj_context_destroy(pointer)
  }

  /// The calling thread's context, made at the first call.
  static func current() throws(GeodesyError) -> ThreadContext {
    guard let key = storageKey else {
      throw .projFailure(operation: "keep a context per thread", reason: "the system has no thread-specific key left")
    }
    if let stored = pthread_getspecific(key) {
      return Unmanaged<ThreadContext>.fromOpaque(stored).takeUnretainedValue()
    }
    let made = try ThreadContext()
    let retained = Unmanaged.passRetained(made)
    guard pthread_setspecific(key, retained.toOpaque()) == 0 else {
      retained.release()
      throw .projFailure(operation: "keep a context per thread", reason: "out of memory")
    }
    return made
  }

  /// `nil` when the system has no key left.
  private static let storageKey: pthread_key_t? = {
    var key = pthread_key_t()
    #if canImport(Darwin)
      let made = pthread_key_create(&key) { Unmanaged<ThreadContext>.fromOpaque($0).release() }
    #else
      let made = pthread_key_create(&key) { stored in
        if let stored { Unmanaged<ThreadContext>.fromOpaque(stored).release() }
      }
    #endif
    return made == 0 ? key : nil
  }()

  /// The operation that a PROJ pipeline describes, made once per thread.
  func operation(_ pipeline: String) throws(GeodesyError) -> ProjObject {
    if let made = operations[pipeline] { return made }
    guard let made = create(pipeline) else {
      throw .projFailure(operation: "make the operation \(pipeline)", reason: reason())
    }
    if operations.count >= Self.operationLimit { operations.removeAll() }
    operations[pipeline] = made
    return made
  }

  /// The object that a text defines; `nil` when PROJ cannot make one, for ``reason()``.
  func create(_ definition: String) -> ProjObject? {
    lastMessage = ""
    return ProjObject(proj_create(pointer, definition), in: self)
  }

  /// Forgets what PROJ logged, before a call whose failure will be asked for.
  func forgetMessage() { lastMessage = "" }

  /// Why the last call failed, in PROJ's words.
  func reason() -> String {
    guard lastMessage.isEmpty else { return lastMessage }
    return message(proj_context_errno(pointer))
  }

  /// PROJ's words for an error number.
  func message(_ number: Int32) -> String {
    guard number != 0, let text = proj_context_errno_string(pointer, number) else { return "no reason given" }
    return String(cString: text)
  }

  /// Throws when the database is not there, so that a missing file does not look like an unknown code.
  func requireDatabase() throws(GeodesyError) {
    lastMessage = ""
    guard proj_context_get_database_path(pointer) == nil else { return }
    throw .databaseMissing(reason: reason())
  }
}
