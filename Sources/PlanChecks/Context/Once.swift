internal import Synchronization

/// A value that is made under a lock when it is first asked for.
package final class Once<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)

  /// Nothing is made yet.
  package init() {}

  /// The value; whoever asks while it is made waits for it.
  package func value<Failure>(_ make: () throws(Failure) -> Value) throws(Failure) -> Value {
    try made.withLock { (made) throws(Failure) in
      if let made { return made }
      let value = try make()
      made = value
      return value
    }
  }
}
