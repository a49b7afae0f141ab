internal import Synchronization

/// Values that are kept up to a limit of what they cost in sum: the least recently used goes first.
final class RecentValues<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let limit: Int
  private let state = Mutex(State())

  private struct Entry {
    let value: Value
    let cost: Int
    /// The neighbours in the order of use.
    var newer: Key?
    var older: Key?
  }

  private struct State {
    var entries: [Key: Entry] = [:]
    var newest: Key?
    var oldest: Key?
    var cost = 0

    mutating func unlink(_ key: Key) -> Entry? {
      guard let entry = entries.removeValue(forKey: key) else { return nil }
      if let newer = entry.newer { entries[newer]?.older = entry.older } else { newest = entry.older }
      if let older = entry.older { entries[older]?.newer = entry.newer } else { oldest = entry.newer }
      cost -= entry.cost
      return entry
    }

    mutating func link(_ key: Key, _ value: Value, _ cost: Int) {
      entries[key] = Entry(value: value, cost: cost, newer: nil, older: newest)
      if let newest { entries[newest]?.newer = key } else { oldest = key }
      newest = key
      self.cost += cost
    }
  }

  /// - Parameter limit: what all together may cost; what costs more alone is not kept.
  init(limit: Int) { self.limit = limit }

  /// The value of a key, which is the most recently used then; `nil` for none.
  subscript(key: Key) -> Value? {
    state.withLock { state in
      guard let entry = state.unlink(key) else { return nil }
      state.link(key, entry.value, entry.cost)
      return entry.value
    }
  }

  /// Keeps a value in place of the one of that key.
  ///
  /// - Returns: the values that are not kept any more, the new one among them where it costs too much.
  @discardableResult
  func keep(_ value: Value, _ key: Key, cost: Int) -> [Value] {
    state.withLock { state in
      _ = state.unlink(key)
      guard cost <= limit else { return [value] }
      state.link(key, value, cost)
      var gone: [Value] = []
      while state.cost > limit, let oldest = state.oldest, let entry = state.unlink(oldest) { gone.append(entry.value) }
      return gone
    }
  }

  /// Keeps the values of some keys no more.
  func forget(where isMeant: (Key) -> Bool) {
    let gone = state.withLock { state in
      state.entries.keys.filter(isMeant).compactMap { state.unlink($0)?.value }
    }
    // What ends with them ends after the lock.
    withExtendedLifetime(gone) {}
  }

  /// What the values cost that are kept.
  var cost: Int { state.withLock { $0.cost } }
}
