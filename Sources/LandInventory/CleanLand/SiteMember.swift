internal import PlaneGeometry

/// One polygon of a piece that belongs to a site.
struct SiteMember: Sendable {
  /// The number of the parcel.
  let parcel: Int
  /// What lies on it.
  let facts: GroundFacts
  /// How clean it is.
  let judgement: Judgement
  /// Its area, square metres.
  let squareMetres: Double
  /// Its ground.
  let polygon: Geometry

  /// The polygons of a piece; their areas add up to the piece's.
  static func members(_ judged: JudgedPiece, _ polygons: [Geometry]) -> [SiteMember] {
    let drawn = polygons.reduce(0) { $0 + $1.area }
    guard drawn > 0 else { return [] }
    return polygons.map { polygon in
      SiteMember(
        parcel: judged.parcel, facts: judged.piece.facts, judgement: judged.judgement,
        squareMetres: judged.piece.squareMetres * (polygon.area / drawn), polygon: polygon)
    }
  }
}

/// Which members belong together.
struct SiteGroups {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  /// Lets two members belong together.
  mutating func join(_ one: Int, _ other: Int) {
    let (first, second) = (root(one), root(other))
    if first != second { parents[max(first, second)] = min(first, second) }
  }

  /// The members of each group, groups in the order of their first members.
  mutating func groups() -> [[Int]] {
    var groups: [Int: [Int]] = [:]
    for member in parents.indices { groups[root(member), default: []].append(member) }
    return groups.keys.sorted().compactMap { groups[$0] }
  }

  private mutating func root(_ member: Int) -> Int {
    var root = member
    while parents[root] != root { root = parents[root] }
    var next = member
    while parents[next] != root { (next, parents[next]) = (parents[next], root) }
    return root
  }
}
