extension String {
  /// Whether its code points come first.
  func precedesByCodePoint(_ other: String) -> Bool {
    unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
  }
}

extension Sequence<String> {
  /// By number where every id is an integer, else by code points: the order of every document.
  package var sortedByIdentifier: [String] {
    let ids = Array(self)
    let numbers = ids.compactMap { Int($0) }
    guard numbers.count == ids.count else { return ids.sorted { $0.precedesByCodePoint($1) } }
    return ids.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }.map { ids[$0] }
  }
}

extension Array {
  /// Sorted by a key; elements of one key keep their order.
  func stablySorted(by key: (Element) -> some Comparable) -> [Element] {
    let keys = map(key)
    return indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1] }.map { self[$0] }
  }

  /// As `flatMap`, with a typed error.
  func flatMapThrowing<Value, Failure: Error>(
    _ transform: (Element) throws(Failure) -> [Value]
  ) throws(Failure) -> [Value] {
    var values: [Value] = []
    for element in self { values += try transform(element) }
    return values
  }
}
