internal import LandModel
internal import Synchronization

/// Names a result that those who look at one land share.
///
/// Every key is a constant of its own, and it alone tells its result from others; its type is that of the result.
package final class SharedKey<Value: Sendable>: Sendable {
  /// A key like no other.
  package init() {}
}

/// A key for each layer.
struct LayerKeys<Value: Sendable>: Sendable {
  private let keys = Dictionary(uniqueKeysWithValues: LayerName.allCases.map { ($0, SharedKey<Value>()) })

  subscript(layer: LayerName) -> SharedKey<Value> { keys[layer]! }
}

/// Results by their keys, each made once.
final class SharedResults: Sendable {
  private let results = Mutex<[ObjectIdentifier: any Sendable]>([:])

  /// The result of a key; the first who asks makes it while others wait, and an error leaves it to be made.
  ///
  /// What makes it may ask for other results, never for its own.
  func value<Value, Failure>(
    of key: SharedKey<Value>, _ make: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try result(of: key).value(make)
  }

  private func result<Value>(of key: SharedKey<Value>) -> Once<Value> {
    results.withLock { results in
      if let result = results[ObjectIdentifier(key)] as? Once<Value> { return result }
      let result = Once<Value>()
      results[ObjectIdentifier(key)] = result
      return result
    }
  }
}
