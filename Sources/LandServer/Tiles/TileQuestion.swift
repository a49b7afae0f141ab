internal import Interchange
internal import LandModel
internal import Refusals

/// The tile that an address asks for.
struct TileQuestion {
  private let question: Question
  private let collections: TileCollections
  private let set: OfferedTileSet
  private let key: TileKey

  /// Bytes that a tile has at most before it is packed.
  static let limit = 1_000_000

  /// Reads an address.
  ///
  /// - Throws: `Problem` `not_found` for a set that is not offered, a collection that is not published, and what is no tile;
  ///   `bad_value` for what parameters cannot say.
  init(_ question: Question, set id: String, zoom: String, row: String, column: String) throws {
    self.question = question
    collections = TileCollections(question)
    let names = try collections.asked(question)
    let day = try TileDay.asked(question)
    guard let set = try question.snapshot.tileSets.first(where: { $0.matrices.id == id }),
      let zoom = TileQuestion.number(zoom), set.matrices.zooms.contains(zoom), let row = TileQuestion.number(row),
      let column = TileQuestion.number(column)
    else { throw question.notFound() }
    self.set = set
    let tile = TileAddress(zoom: zoom, row: row, column: column)
    key = TileKey(set: id, tile: tile, day: day, collections: names)
  }

  /// The tile, or 204 where it is empty.
  ///
  /// - Throws: `Problem` `not_found` for a tile outside the limits of its set, `work_limit`.
  func content() throws -> Content {
    let packs = Negotiation.takesGzip(question.request.header("accept-encoding"))
    let store = question.snapshot.tiles
    let (kept, isKept) = try store.tile(key, question.budget) { try make().onlyInForm(packs: packs) }
    let tile = kept.inForm(packs: packs)
    if tile.cost != kept.cost { store.keep(tile, key) }
    var content = Content(Format.tile.mediaType, body: .empty)
    content.headers.append(.init("OGCAPI-datetime", key.day.description))
    if let dropped = tile.dropped { content.headers.append(.init("LandFund-Dropped", dropped)) }
    content.headers.append(.init("LandFund-Cache", isKept ? "hit" : "miss"))
    if tile.isEmpty {
      content.status = 204
      if tile.isEmptyBelow { content.headers.append(.init("OATiles-hint", "empty")) }
    } else if packs, let packed = tile.packed {
      content.body = .bytes(packed)
      content.isGzipped = true
    } else {
      content.body = .bytes(tile.plain ?? [])
    }
    return content
  }

  private func make() throws -> KeptTile {
    let bounds = try collections.bounds(key.collections, set)
    guard let limits = set.matrices.limits(of: bounds, at: key.tile.zoom), limits.contains(key.tile) else {
      throw question.notFound()
    }
    var maker = VectorTileMaker(key.tile, in: set.matrices)
    for name in key.collections where set.firstZoom(of: name) <= key.tile.zoom {
      guard let collection = try collections.collection(name, on: key.day, set) else { continue }
      let budget = question.budget
      try maker.add(collection.layer, where: collection.counts(on: key.day)) { try budget.spend() }
    }
    let tile = maker.encoded(limit: TileQuestion.limit)
    return KeptTile(tile, isEmptyBelow: try tile.bytes.isEmpty && isEmptyBelow(maker))
  }

  /// Whether no collection, from whatever zoom on it shows, has a feature that meets the tile.
  private func isEmptyBelow(_ maker: VectorTileMaker) throws -> Bool {
    for name in key.collections {
      guard let ground = collections.ground(of: name) else { continue }
      let collection = try question.snapshot.tiles.collection(ground, days: nil, set, question.budget)
      if maker.meets(collection.layer, where: collection.counts(on: key.day)) { return false }
    }
    return true
  }

  /// A number as an address has it: digits without a sign and without a zero before them.
  private static func number(_ text: String) -> Int? {
    guard let number = Int(text), number >= 0, String(number) == text else { return nil }
    return number
  }
}

/// The day of a tile.
enum TileDay {
  /// The day that `datetime` names, else the server's.
  ///
  /// - Throws: `Problem` `bad_value` for what is no day, `one_day_only` for an interval.
  static func asked(_ question: Question) throws(Problem) -> CivilDate {
    guard let text = question["datetime"] else { return question.snapshot.day }
    if let day = try DayInterval(text).day { return day }
    throw Problem(
      .oneDayOnly,
      LocalisedText(
        en: "A tile shows one day, and datetime=\(text) is several; write a day as 2021-12-24.",
        vi: "Mỗi ô bản đồ thể hiện một ngày, mà datetime=\(text) gồm nhiều ngày; hãy ghi như 2021-12-24."),
      parameter: "datetime", accepted: ["2021-12-24"])
  }

  /// The parameter.
  static let parameter = ParameterDescription(
    "datetime", .text,
    LocalisedText(
      en: "The day that is shown; the server's day without it.",
      vi: "Ngày được thể hiện; không ghi thì là ngày của máy chủ."))
}
