/// The order of rows by id.
enum IdentifierOrder {
  /// The positions of the ids in order: as numbers where every id is an integer, else by code points.
  static func sorted(_ ids: [String]) -> [Int] {
    let numbers = ids.compactMap { Int($0) }
    if numbers.count == ids.count { return ids.indices.sorted { numbers[$0] < numbers[$1] } }
    return ids.indices.sorted { ids[$0].unicodeScalars.lexicographicallyPrecedes(ids[$1].unicodeScalars) }
  }
}
