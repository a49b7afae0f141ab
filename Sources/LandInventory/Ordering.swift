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
