import BrowserDriver
import Foundation
import Geodesy
import LandAnswers
import LandModel
import LandServer
import LandStore
import PlaneGeometry
import Refusals

/// A small land whose private values all hold a word that may stand in no answer, served on a day.
struct PublicTown {
  /// What stands in every withheld field, draft, defence block and licensed project.
  static let secret = "CANARY"
  static let origin = Position(553_000, 1_587_000)

  let snapshot: Snapshot
  let face: Face

  /// - Parameters:
  ///   - name: what parcels, units and schemes are called.
  ///   - isBusy: whether a parcel of twelve corners, `1/9`, has eight plans.
  ///   - day: the server's day.
  ///   - base: the server's address.
  init(
    name: String = "Phường", isBusy: Bool = false, day: String = "2021-12-24", base: String = "http://127.0.0.1:8080"
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("w.gpkg").path
    var land = try PublicTown.land(name)
    if isBusy { land.addBusyParcel() }
    try Workspace.write(land, to: path, landfund: Product.version)
    snapshot = try Snapshot(try Workspace(path), day: CivilDate(day)!)
    face = PublicFace.face(base: base, language: .vietnamese)
  }

  /// Asks; a browser asks for pages.
  func ask(_ target: String, accept: String? = nil) throws -> ServerResponse {
    let request = try ServerRequest("GET", target, headers: accept.map { [.init("Accept", $0)] } ?? [])
    return face.respond(to: request, snapshot, budget: WorkBudget(nil))
  }

  static let browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"

  /// The body as text.
  func text(_ target: String, accept: String? = nil) throws -> String {
    guard case .bytes(let bytes) = try ask(target, accept: accept).body else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The body as JSON.
  func json(_ target: String) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(try text(target).utf8)) as? [String: Any] ?? [:]
  }

  /// Corners of a box in metres from the origin, as `E,N;E,N`.
  static func corners(_ minX: Double, _ maxX: Double, _ minY: Double, _ maxY: Double) -> String {
    [(minX, minY), (maxX, minY), (maxX, maxY), (minX, maxY)]
      .map { "\(origin.x + $0),\(origin.y + $1)" }.joined(separator: ";")
  }

  /// The corners of the parcel under eight plans, in metres from the origin.
  static let busyCorners: [(Double, Double)] = [
    (0, 50), (10, 50), (10, 55), (20, 55), (20, 50), (30, 50), (30, 90), (20, 90), (20, 85), (10, 85), (10, 90),
    (0, 90),
  ]

  /// Writes a page and its files into the folder of a browser; the address of the page.
  ///
  /// - Parameter script: what runs in the page, whose policy does not hold for files.
  func write(_ target: String, as name: String, in folder: Browser.Folder, script: String = "") throws -> String {
    let page = try text(target, accept: PublicTown.browser)
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("files"), withIntermediateDirectories: true)
    for match in page.matches(of: /(?:href|src)="[^"]*\/files\/([^"]+)"/) {
      _ = try folder.write(try text("/files/\(match.output.1)"), "files/\(match.output.1)")
    }
    return try folder.write(page.replacing("</body>", with: "<script>\(script)</script></body>"), name)
  }

  fileprivate static func box(_ minX: Double, _ maxX: Double, _ minY: Double, _ maxY: Double) -> Geometry {
    .rectangle(Box(minX: origin.x + minX, minY: origin.y + minY, maxX: origin.x + maxX, maxY: origin.y + maxY))
  }

  static func land(_ name: String) throws -> Land {
    var land = Land(name: "town", system: try CoordinateReferenceSystem("EPSG:9216"), asOf: CivilDate("2021-12-24"))
    var ward = Zone(id: "W1")
    (ward.kind, ward.name, ward.code, ward.decisionNumber) = (.commune, name, "23293", secret)
    land.zones = LandLayer([(ward, box(0, 200, 0, 100))])
    func scheme(_ id: String, _ level: SchemeLevel, _ status: PlanStatus, from: String, published: String?) -> Scheme {
      var scheme = Scheme(id: id)
      (scheme.name, scheme.level, scheme.status, scheme.scale) = (status == .draft ? secret : name, level, status, 500)
      (scheme.decisionNumber, scheme.decisionDate) = ("12/QĐ", CivilDate(from))
      scheme.publishedOn = published.flatMap { CivilDate($0) }
      return scheme
    }
    let late = "\(secret)-late"
    land.schemes = LandLayer([
      (scheme("G", .general, .approved, from: "2010-01-01", published: "2010-01-10"), box(0, 200, 0, 100)),
      (scheme("D", .detailed, .approved, from: "2020-01-01", published: "2020-01-10"), box(0, 100, 0, 100)),
      (scheme("\(secret)-draft", .detailed, .draft, from: "2020-01-01", published: "2020-01-10"), box(0, 200, 0, 100)),
      (scheme(late, .detailed, .approved, from: "2021-06-01", published: "2022-01-10"), box(150, 200, 0, 100)),
    ])
    func block(_ id: String, _ scheme: String, _ function: FunctionCode) -> SchemeBlock {
      var block = SchemeBlock(id: id)
      (block.scheme, block.function) = (scheme, function)
      return block
    }
    land.schemeBlocks = LandLayer([
      (block("G-1", "G", "residential"), box(0, 200, 0, 100)), (block("D-1", "D", "service"), box(0, 50, 0, 100)),
      (block("\(secret)-defence", "D", "defence"), box(50, 100, 0, 100)),
      (block("\(secret)-block", "\(secret)-draft", "green"), box(0, 200, 0, 100)),
      (block("\(secret)-later", late, "industry"), box(150, 200, 0, 100)),
    ])
    var plan = LandUsePlan(id: "L")
    (plan.name, plan.level, plan.status, plan.kind) = (name, .district, .approved, .plan)
    (plan.decisionDate, plan.publishedOn) = (CivilDate("2015-05-01"), CivilDate("2015-05-10"))
    land.landUsePlans = LandLayer([(plan, box(0, 200, 0, 100))])
    func use(_ id: String, _ code: String, _ status: LandUseBlockStatus) -> LandUseBlock {
      var block = LandUseBlock(id: id)
      (block.plan, block.code, block.status) = ("L", code, status)
      return block
    }
    land.landUseBlocks = LandLayer([
      (use("L-1", "ODT", .planned), box(0, 120, 0, 100)),
      (use("\(secret)-cqp", "CQP", .planned), box(120, 200, 0, 100)),
      (use("\(secret)-now", "LUC", .current), box(0, 200, 0, 100)),
    ])
    func parcel(_ id: String, _ number: String, _ code: String) -> Parcel {
      var parcel = Parcel(id: id)
      (parcel.name, parcel.unitCode, parcel.sheetNumber, parcel.parcelNumber) = (secret, "23293", "1", number)
      (parcel.landUse, parcel.registeredAreaSquareMetres) = (LandUseLabel(code), 1_600)
      (parcel.allottedTo, parcel.observedUse) = (secret, secret)
      (parcel.tenure, parcel.dispute) = (.household, .yes)
      return parcel
    }
    land.parcels = LandLayer([
      (parcel("1/1", "1", "ODT"), box(30, 70, 0, 40)), (parcel("1/2 \(name)", "2", "ODT"), box(140, 160, 0, 40)),
      (parcel("\(secret)-camp", "3", "CQP"), box(80, 100, 0, 40)),
    ])
    var licensed = Project(id: "\(secret)-project")
    (licensed.kind, licensed.name) = (.licensed, secret)
    land.projects = LandLayer([(licensed, box(0, 100, 0, 50))])
    var camp = ConstraintArea(id: "\(secret)-area")
    (camp.kind, camp.name) = (.defence, secret)
    land.constraintAreas = LandLayer([(camp, box(50, 100, 0, 100))])
    return land
  }
}

extension Land {
  /// A parcel of twelve corners under eight plans.
  fileprivate mutating func addBusyParcel() {
    for number in 1...5 {
      var scheme = Scheme(id: "OLD-\(number)")
      (scheme.name, scheme.level, scheme.status) = ("Quy hoạch chung thành phố lần \(number)", .general, .approved)
      (scheme.decisionNumber, scheme.decisionDate) = ("\(number)35/QĐ-UBND", CivilDate("200\(number)-01-01"))
      scheme.publishedOn = CivilDate("2009-01-01")
      schemes = schemes.adding(scheme, PublicTown.box(0, 200, 0, 100))
      var block = SchemeBlock(id: "OLD-\(number)-1")
      (block.scheme, block.function) = (scheme.id, "green")
      schemeBlocks = schemeBlocks.adding(block, PublicTown.box(0, 200, 0, 100))
    }
    var parcel = Parcel(id: "1/9")
    (parcel.sheetNumber, parcel.parcelNumber, parcel.landUse) = ("1", "9", LandUseLabel("ODT"))
    let corners = PublicTown.busyCorners + PublicTown.busyCorners.prefix(1)
    let ring = corners.map { Position(PublicTown.origin.x + $0, PublicTown.origin.y + $1) }
    parcels = parcels.adding(parcel, .polygon(ring))
  }
}

extension LandLayer {
  fileprivate func adding(_ feature: Feature, _ shape: Geometry) -> LandLayer {
    LandLayer(indices.map { (self[$0], geometry.geometry(at: $0)) } + [(feature, shape)])
  }
}
