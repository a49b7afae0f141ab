/// The order in which documents list ids, and in which one id "sorts first": by code points, or as numbers when every
/// id of the list is a whole number.
public enum IdentifierOrder {
  /// The positions of the ids in their order; equal ids keep theirs.
  public static func sorted(_ ids: [String]) -> [Int] {
    let numbers = ids.compactMap(Int.init)
    if numbers.count == ids.count {
      return ids.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
    }
    return ids.indices.sorted { precedes(ids[$0], ids[$1]) || (ids[$0] == ids[$1] && $0 < $1) }
  }

  /// For every id its place in the order, from 0.
  public static func places(_ ids: [String]) -> [Int] {
    var places = [Int](repeating: 0, count: ids.count)
    for (place, index) in sorted(ids).enumerated() { places[index] = place }
    return places
  }

  /// Whether one id comes before another by code points.
  public static func precedes(_ one: String, _ other: String) -> Bool {
    // Bytes of UTF-8 sort as code points do.
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}

extension LandLayer {
  /// For every feature its place in the order of ids, from 0.
  ///
  /// Cost: n log n; keep the result.
  public var placesByID: [Int] { IdentifierOrder.places(features.map(\.id)) }
}
