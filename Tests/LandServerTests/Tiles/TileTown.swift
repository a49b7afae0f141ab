import Foundation
import Geodesy
import LandAnswers
import LandModel
import LandStore
import PlaneGeometry
import Refusals
import Synchronization

@testable import LandServer

/// A ward of 20 × 20 parcels that share their corners, with plans of two times, served on a day.
struct TileTown {
  /// So that the middle of the ward lies a third of a tile's side from the borders of tiles at every level of the quad.
  static let origin = Position(543_490, 1_629_922)
  static let base = "http://127.0.0.1:8080"

  let snapshot: Snapshot
  let face = PublicFace.face(base: base, language: .english)

  /// - Parameters:
  ///   - side: of a parcel, in metres.
  ///   - origin: the south-western corner.
  ///   - tileCache: bytes of tiles that are kept.
  ///   - changing: changes the land before it is stored.
  init(
    side: Double = 20, origin: Position = origin, tileCache: Int = 64_000_000, settings: PublishSettings = .shipped,
    _ changing: (inout Land) -> Void = { _ in }
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("w.gpkg").path
    var land = try TileTown.land(side, origin)
    changing(&land)
    try Workspace.write(land, to: path, landfund: Product.version)
    snapshot = try Snapshot(
      try Workspace(path), day: CivilDate("2021-12-24")!, settings: settings, tileCache: tileCache)
  }

  func ask(_ target: String, _ method: String = "GET", _ headers: [String: String] = [:]) throws -> ServerResponse {
    let request = try ServerRequest(
      method, target, headers: headers.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) })
    return face.respond(to: request, snapshot, budget: WorkBudget(nil))
  }

  func json(_ target: String) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(try ask(target).bytes)) as? [String: Any] ?? [:]
  }

  static func box(_ minX: Double, _ maxX: Double, _ minY: Double, _ maxY: Double, _ origin: Position = origin)
    -> Geometry
  {
    .rectangle(Box(minX: origin.x + minX, minY: origin.y + minY, maxX: origin.x + maxX, maxY: origin.y + maxY))
  }

  private static func land(_ side: Double, _ origin: Position) throws -> Land {
    var land = Land(name: "town", system: try CoordinateReferenceSystem("EPSG:9216"), asOf: CivilDate("2021-12-24"))
    let whole = 20 * side
    func box(_ minX: Double, _ maxX: Double, _ minY: Double, _ maxY: Double) -> Geometry {
      TileTown.box(minX, maxX, minY, maxY, origin)
    }
    var ward = Zone(id: "W1")
    (ward.kind, ward.name, ward.code) = (.commune, "Phường Thắng Lợi", "23293")
    var half = Zone(id: "W2")
    (half.kind, half.name, half.code) = (.commune, "Phường Quyết Thắng", "23296")
    land.zones = LandLayer([(ward, box(0, whole, 0, whole)), (half, box(0, whole / 2, 0, whole))])
    func scheme(_ id: String, from: String, to: String?) -> Scheme {
      var scheme = Scheme(id: id)
      (scheme.name, scheme.level, scheme.status) = (id, .general, to == nil ? .approved : .superseded)
      (scheme.decisionDate, scheme.publishedOn) = (CivilDate(from), CivilDate(from))
      (scheme.validFrom, scheme.validTo) = (CivilDate(from), to.flatMap { CivilDate($0) })
      return scheme
    }
    land.schemes = LandLayer([
      (scheme("old", from: "2005-01-01", to: "2014-12-31"), box(0, whole, 0, whole)),
      (scheme("new", from: "2015-01-01", to: nil), box(0, whole, 0, whole)),
    ])
    func block(_ id: String, _ scheme: String, _ function: FunctionCode) -> SchemeBlock {
      var block = SchemeBlock(id: id)
      (block.scheme, block.function) = (scheme, function)
      return block
    }
    land.schemeBlocks = LandLayer([
      (block("old-1", "old", "industry"), box(0, whole, 0, whole)),
      (block("new-1", "new", "residential"), box(0, whole / 2, 0, whole)),
      (block("new-2", "new", "green"), box(whole / 2, whole, 0, whole)),
    ])
    land.parcels = LandLayer(
      (0..<400).map { number in
        var parcel = Parcel(id: "23293/1/\(number + 1)")
        (parcel.unitCode, parcel.sheetNumber, parcel.parcelNumber) = ("23293", "1", "\(number + 1)")
        (parcel.landUse, parcel.registeredAreaSquareMetres) = (LandUseLabel("ODT"), Double(number) + 0.5)
        let (x, y) = (Double(number % 20) * side, Double(number / 20) * side)
        return (parcel, box(x, x + side, y, y + side))
      })
    var road = Road(id: "R1")
    (road.name, road.kind) = ("=HYPERLINK(\"http://x\")", .centreLine)
    land.roads = LandLayer([
      (
        road,
        .lineString([Position(origin.x, origin.y + whole / 2), Position(origin.x + whole, origin.y + whole / 2)])
      )
    ])
    return land
  }
}
