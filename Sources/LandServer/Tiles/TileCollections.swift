internal import Geodesy
internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// The collections of a snapshot as tiles hold them, and which of them an address asks for.
struct TileCollections {
  let snapshot: Snapshot
  let budget: WorkBudget

  init(_ question: Question) { (snapshot, budget) = (question.snapshot, question.budget) }

  /// The names of all, in the order of the snapshot.
  var names: [String] { snapshot.layers.map(\.name) + snapshot.prevailingNames }

  /// What people call a collection.
  func title(of name: String) -> LocalisedText? { prevailing(name)?.title ?? snapshot.layer(name)?.title }

  /// The fields of a collection beside `id`.
  func fields(of name: String) -> [PublishedField] {
    prevailing(name)?.fields(snapshot) ?? snapshot.layer(name)?.fields ?? []
  }

  private func prevailing(_ name: String) -> PrevailingCollection? {
    PrevailingCollection.all.first { $0.name == name }
  }

  /// The layer whose ground a collection has: of one that is made for a day the layer of its blocks.
  func ground(of name: String) -> PublishedLayer? {
    snapshot.layer(prevailing(name)?.blocks.rawValue ?? name)
  }

  /// The collections that an address asks for: those of its path, of `collections`, else all.
  ///
  /// - Throws: `Problem` `not_found` for a collection of the path that is not published, `bad_value` for one of the list.
  func asked(_ question: Question) throws(Problem) -> [String] {
    if let name = question.captured["collectionId"] {
      guard names.contains(name) else { throw question.notFound() }
      return [name]
    }
    guard let list = question["collections"] else { return names }
    let asked = list.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    if let unknown = asked.first(where: { !names.contains($0) }) {
      throw Problem(
        .badValue,
        LocalisedText(
          en:
            "collections names \(unknown.isEmpty ? "nothing" : unknown), which is not published; take some of \(names.joined(separator: ",")).",
          vi:
            "collections nêu \(unknown.isEmpty ? "tên trống" : unknown), không được công khai; hãy chọn trong \(names.joined(separator: ","))."
        ),
        parameter: "collections", accepted: names)
    }
    return names.filter(asked.contains)
  }

  /// The box, in the plane of a set, of everything of some collections that ever counted.
  func bounds(_ names: [String], _ set: OfferedTileSet) throws -> Box {
    var box = Box.empty
    for name in names {
      guard let ground = ground(of: name) else { continue }
      box.formUnion(try snapshot.tiles.collection(ground, days: nil, set, budget).bounds)
    }
    return box
  }

  /// A collection; of those that are made for a day the one of that day, `nil` where it has nothing on it.
  func published(_ name: String, on day: CivilDate) throws -> PublishedLayer? {
    try snapshot.layer(name)
      ?? snapshot.prevailing(on: day, budget).first(where: { $0.name == name })
  }

  /// A collection on a day, in the plane of a set; `nil` where it has nothing on that day.
  func collection(_ name: String, on day: CivilDate, _ set: OfferedTileSet) throws -> TiledCollection? {
    guard let layer = try published(name, on: day) else { return nil }
    return try snapshot.tiles.collection(
      layer, days: snapshot.layer(name) == nil ? snapshot.daysAlike(day) : nil, set, budget)
  }
}

extension Snapshot {
  /// The tile matrix sets in which the collections are offered.
  var tileSets: [OfferedTileSet] {
    get throws {
      try tiles.offered {
        let box = layers.reduce(into: Box.empty) { $0.formUnion($1.geometry.totalBounds) }
        return try OfferedTileSet.offered(from: system, AuthorityCode(systemCode), box)
      }
    }
  }
}
