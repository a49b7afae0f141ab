internal import LandAnswers
internal import LandInventory
internal import LandModel
internal import PlaneGeometry
internal import Reports

/// What holds on some ground on a day, before it is JSON or a page.
struct Sheet {
  let head: WorkspaceHead
  let subject: Subject

  enum Subject {
    case ground(ExtractDocument, GroundExtract)
    case zone(ZoneSheet)
  }

  /// So many parcels of a polygon are listed; the rest is counted.
  static let mostParcels = 2000

  /// The sheet of a parcel.
  ///
  /// - Throws: `Problem` `not_found` for a parcel that does not go out, and as the other sheets.
  static func parcel(_ id: String, _ question: Question) throws -> Sheet {
    let snapshot = question.snapshot
    guard snapshot.layer(LayerName.parcel.rawValue)?.feature(id) != nil,
      let number = snapshot.land.parcels.index(of: id)
    else { throw question.notFound() }
    return try ground(question) { try GroundExtract(number, $0.context, $0.disclosure) }
  }

  /// The sheet of the parcel at a position; where there is none, that of the square metre around it.
  static func point(_ text: String, _ question: Question) throws -> Sheet {
    let snapshot = question.snapshot
    let position = try SheetPolygon(snapshot.systems, crs: question["crs"], parameter: "point").position(text)
    if let id = snapshot.parcel(at: position) { return try parcel(id, question) }
    let square = Box(
      minX: position.x - 0.5, minY: position.y - 0.5, maxX: position.x + 0.5, maxY: position.y + 0.5)
    return try ground(question) { try GroundExtract(polygon: .rectangle(square), $0.context, $0.disclosure) }
  }

  /// The sheet of a drawn polygon.
  static func polygon(_ text: String, _ question: Question) throws -> Sheet {
    let polygon = try SheetPolygon(question.snapshot.systems, crs: question["crs"], parameter: "polygon").polygon(text)
    return try ground(question) { try GroundExtract(polygon: polygon, $0.context, $0.disclosure) }
  }

  /// The sheet of a unit.
  static func zone(_ id: String, _ question: Question) throws -> Sheet {
    let day = try question.sheetDay()
    guard let sheet = try ZoneSheet(id, question, on: day) else { throw question.notFound() }
    return Sheet(head: head("zone", question, on: day), subject: .zone(sheet))
  }

  private static func ground(_ question: Question, _ gather: (SheetGround) throws -> GroundExtract) throws -> Sheet {
    let day = try question.sheetDay()
    let ground = try SheetGround(question.snapshot, on: day, question.budget)
    let head = head("extract", question, on: day)
    let extract = try gather(ground)
    let document = ExtractDocument(
      head: head, extract: extract, land: question.snapshot.land, language: question.language)
    return Sheet(head: head, subject: .ground(document, extract))
  }

  private static func head(_ command: String, _ question: Question, on day: CivilDate) -> WorkspaceHead {
    let snapshot = question.snapshot
    return WorkspaceHead(
      landfund: Product.version, command: command, workspace: snapshot.workspace, crs: snapshot.systemCode, asOf: day)
  }

  /// The document.
  func json(_ question: Question) -> JSONValue {
    switch subject {
    case .ground(let document, _):
      document.publicJSON(
        question.snapshot.settings.publication, most: Sheet.mostParcels, snapshot: question.snapshot.id)
    case .zone(let sheet): sheet.json(head, question)
    }
  }
}

extension Snapshot {
  /// The id of the first parcel that goes out and covers a position; `nil` for none.
  func parcel(at position: Position) -> String? {
    guard let parcels = layer(LayerName.parcel.rawValue) else { return nil }
    let box = Box(minX: position.x, minY: position.y, maxX: position.x, maxY: position.y)
    return parcels.index.query(box).sorted().first {
      parcels.geometry.geometry(at: $0).map { $0.kind.isPolygonal && $0.locate(position) != .outside } ?? false
    }.map { parcels.ids[$0] }
  }
}
