/// Values that are made once for all who ask at once, and of which so many are kept.
final class KeptValues<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let values: RecentValues<Key, Value>
  private let making = SingleFlight<Key, Value>()

  /// - Parameter limit: how many are kept; the least recently used goes.
  init(limit: Int) { values = RecentValues(limit: limit) }

  /// The value of a key, kept or made by whoever asks first.
  ///
  /// - Parameters:
  ///   - key: what is asked for.
  ///   - budget: how long it may be waited for.
  ///   - make: makes the value.
  /// - Throws: `Problem` `work_limit`; what `make` throws.
  func value(_ key: Key, _ budget: WorkBudget, make: () throws -> Value) throws -> Value {
    try making.value(key, budget, known: { values[key] }) {
      let value = try make()
      values.keep(value, key, cost: 1)
      return value
    }
  }

  /// The value of a key; `nil` where none is kept.
  func known(_ key: Key) -> Value? { values[key] }

  /// How many are kept.
  var count: Int { values.cost }
}
