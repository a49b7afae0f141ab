import Foundation
import Geodesy
import LandModel
import LandStore
import PlaneGeometry
import Refusals

@testable import LandServer

/// A small land that is searched.
struct SearchTown {
  let snapshot: Snapshot
  let face = PublicFace.face(base: "https://land.example", language: .vietnamese)

  static let origin = Position(553_000, 1_587_000)

  init(day: String = "2021-12-24") throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("search-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("w.gpkg").path
    try Workspace.write(try SearchTown.land(), to: path, landfund: "0")
    snapshot = try Snapshot(try Workspace(path), day: CivilDate(day)!)
  }

  func ask(_ query: [String: String]) throws -> (status: Int, json: [String: Any]) {
    let items = query.sorted { $0.key < $1.key }.map { "\($0.key)=\(PercentText.encoded($0.value))" }
    let request = try ServerRequest("GET", "/search?\(items.joined(separator: "&"))")
    let response = face.respond(to: request, snapshot, budget: WorkBudget(nil))
    guard case .bytes(let bytes) = response.body else { return (response.status, [:]) }
    let json = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    return (response.status, json ?? [:])
  }

  /// What is found, as `kind:id`.
  func found(_ text: String, limit: Int? = nil) throws -> [String] {
    try rows(text, limit: limit).map { "\($0["kind"] ?? ""):\($0["id"] ?? "")" }
  }

  func rows(_ text: String, limit: Int? = nil) throws -> [[String: Any]] {
    var query = ["q": text]
    if let limit { query["limit"] = "\(limit)" }
    return try ask(query).json["rows"] as? [[String: Any]] ?? []
  }

  // MARK: - The land

  private static func box(_ minX: Double, _ maxX: Double, _ minY: Double, _ maxY: Double) -> Geometry? {
    .rectangle(Box(minX: origin.x + minX, minY: origin.y + minY, maxX: origin.x + maxX, maxY: origin.y + maxY))
  }

  private static func land() throws -> Land {
    var land = Land(name: "town", system: try CoordinateReferenceSystem("EPSG:9216"), asOf: CivilDate("2021-12-24"))
    func zone(
      _ id: String, _ name: String, _ code: String?, _ kind: ZoneKind, parent: String?, from: String?, to: String?
    )
      -> Zone
    {
      var zone = Zone(id: id)
      (zone.name, zone.code, zone.kind, zone.parent) = (name, code, kind, parent)
      (zone.validFrom, zone.validTo) = (from.flatMap { CivilDate($0) }, to.flatMap { CivilDate($0) })
      return zone
    }
    land.zones = LandLayer([
      (zone("C", "Thành phố Kon Tum", "608", .district, parent: nil, from: nil, to: nil), box(0, 400, 0, 400)),
      (zone("W1", "Phường Ngô Mây", "23299", .commune, parent: "C", from: nil, to: "2025-06-30"), box(0, 200, 0, 400)),
      (zone("W2", "Xã Ngo May Tây", "23300", .commune, parent: "C", from: nil, to: nil), box(200, 400, 0, 400)),
      (zone("W3", "Phường Kon Tum", "23299", .commune, parent: nil, from: "2025-07-01", to: nil), box(0, 400, 0, 400)),
      (zone("OLD", "Xã Hoà Bình", "23000", .commune, parent: nil, from: nil, to: "2004-12-31"), box(0, 10, 0, 10)),
    ])
    func parcel(_ id: String, _ unit: String, _ sheet: String, _ number: String, old: String? = nil) -> Parcel {
      var parcel = Parcel(id: id)
      (parcel.unitCode, parcel.oldUnitCode, parcel.sheetNumber, parcel.parcelNumber) = (unit, old, sheet, number)
      parcel.name = "CANARY"
      parcel.allottedTo = "CANARY"
      return parcel
    }
    land.parcels = LandLayer([
      (parcel("23299/12/330", "23299", "12", "330"), box(10, 20, 10, 20)),
      (parcel("23300/12/330", "23300", "12", "330", old: "23000"), box(210, 220, 10, 20)),
      (parcel("23299/7/5", "23299", "007", "5"), box(30, 40, 10, 20)),
      (parcel("23299/7/33", "23299", "7", "33"), box(50, 60, 10, 20)),
    ])
    var scheme = Scheme(id: "QHPK-2")
    (scheme.name, scheme.level, scheme.status, scheme.scale) = ("Quy hoạch phân khu Đăk Bla", .zoning, .approved, 2000)
    (scheme.decisionNumber, scheme.decisionDate) = ("125/QĐ-UBND", CivilDate("2019-02-01"))
    scheme.publishedOn = CivilDate("2019-02-10")
    var draft = scheme
    (draft.id, draft.name, draft.status, draft.decisionNumber) = ("CANARY-D", "CANARY", .draft, "CANARY/QĐ")
    land.schemes = LandLayer([(scheme, box(0, 200, 0, 200)), (draft, box(0, 400, 0, 400))])
    var road = Road(id: "R1")
    (road.name, road.kind) = ("Đường Ngô Mây", .centreLine)
    land.roads = LandLayer([
      (road, Geometry.multiLineString([[Position(origin.x, origin.y + 5), Position(origin.x + 400, origin.y + 5)]]))
    ])
    var camp = ConstraintArea(id: "CANARY-area")
    (camp.kind, camp.name) = (.defence, "CANARY")
    land.constraintAreas = LandLayer([(camp, box(0, 400, 0, 400))])
    return land
  }
}
