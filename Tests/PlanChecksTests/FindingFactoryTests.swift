import Geodesy
import LandModel
import PlanChecks
import PlaneGeometry
import Refusals
import Testing

@Suite("Findings of drafts")
struct FindingFactoryTests {
  private let day = date("2021-12-24")

  private func land() throws -> Land {
    var land = Land(name: "Test", system: try CoordinateReferenceSystem("EPSG:9216"), asOf: day)
    var west = Zone(id: "W")
    west.kind = .commune
    west.code = "1"
    var east = Zone(id: "E")
    east.kind = .commune
    var gone = Zone(id: "A-GONE")
    gone.kind = .commune
    gone.validTo = date("2020-01-01")
    var province = Zone(id: "P")
    province.kind = .province
    land.zones = LandLayer([
      (west, square(0, 0, 1000)), (east, square(1000, 0, 1000)), (gone, square(0, 0, 2000)),
      (province, square(0, 0, 2000)),
    ])
    var repaired = Parcel(id: "1/2")
    repaired.repairMovedSquareMetres = 0.5
    var lost = Parcel(id: "1/3")
    lost.unitCode = "1"
    land.parcels = LandLayer([(Parcel(id: "1/1"), nil), (repaired, nil), (lost, nil)])
    var scheme = Scheme(id: "S-1")
    scheme.office = .zoneBoard
    land.schemes = LandLayer([(scheme, square(0, 0, 500))])
    return land
  }

  private func draft(_ rule: RuleID = .overlapParcel, _ ids: [String] = ["1/1", "1/3"]) -> FindingDraft {
    var draft = FindingDraft(rule, subjects: ids.map { Subject(layer: "parcel", id: $0) }, kind: "crosses")
    draft.size = .material
    draft.geometry = square(990, 0, 30)
    draft.areaSquareMetres = 900
    draft.thicknessMetres = 30
    draft.parts = 1
    return draft
  }

  private func findings(_ drafts: [FindingDraft], _ land: Land? = nil, book: RuleBook = .shipped) throws -> [Finding] {
    try FindingFactory(land: land ?? self.land(), book: book, on: day).findings(from: drafts)
  }

  @Test("zone, owner, law, message and area on the ellipsoid")
  func dressed() throws {
    let finding = try #require(findings([draft()]).first)
    #expect(finding.zone == "E" && finding.owner == .land && finding.severity == .error)
    #expect(finding.legalBasis == "TT 25/2014/TT-BTNMT Điều 7")
    #expect(finding.message.en == "parcel 1/1 and parcel 1/3 share 900.0 m², up to 30.00 m wide.")
    #expect(finding.message.vi == "thửa đất 1/1 và thửa đất 1/3 chồng lấn 900,0 m², chỗ rộng nhất 30,00 m.")
    let ellipsoidal = try #require(finding.ellipsoidalSquareMetres)
    // On the central meridian the grid is drawn at 0.9999: the ground is larger by 200 parts in a million.
    #expect(abs(ellipsoidal / 900 - 1.0002) < 2e-5)
    #expect(!finding.isTainted && finding.waiver == nil)
  }

  @Test("the office of the scheme acts, and a repaired subject taints")
  func schemeAndTaint() throws {
    var draft = draft(.overlapParcel, ["1/1", "1/2"])
    draft.scheme = "S-1"
    let finding = try #require(findings([draft]).first)
    #expect(finding.owner == .zoneBoard && finding.isTainted)
  }

  @Test("lines and points lie in the commune that holds most of them, a parcel without place in its unit")
  func places() throws {
    var line = draft()
    line.areaSquareMetres = nil
    line.geometry = .lineString([place(900, 10), place(1300, 10)])
    var point = draft(.geometryInvalid, ["1/1"])
    point.geometry = .point(place(10, 10))
    var nowhere = draft(.geometryInvalid, ["1/3"])
    nowhere.geometry = nil
    nowhere.areaSquareMetres = nil
    var outside = draft(.geometryInvalid, ["1/2"])
    outside.geometry = .point(place(-10, 10))
    let zones = try findings([line, point, nowhere, outside]).map { "\($0.subjects[0].id) \($0.zone ?? "none")" }
    #expect(Set(zones) == ["1/1 E", "1/1 W", "1/3 W", "1/2 none"])
  }

  @Test("ids hang on rule, subjects, kind, size and key alone; twins are numbered from west to east")
  func identities() throws {
    var moved = draft()
    moved.geometry = square(10, 0, 31)
    moved.areaSquareMetres = 961
    let alone = try findings([draft()])[0].id
    #expect(alone.count == 14 && alone.hasPrefix("f-"))
    #expect(try findings([moved])[0].id == alone)
    var keyed = draft()
    keyed.key = ["LUC"]
    var sliver = draft()
    sliver.size = .sliver
    let others = try findings([keyed, sliver, draft(.overlapParcel, ["1/1", "1/2"])]).map(\.id)
    #expect(Set(others + [alone]).count == 4)
    let (forwards, backwards) = (try findings([draft(), moved]), try findings([moved, draft()]))
    #expect(forwards == backwards)
    #expect(forwards.first { $0.areaSquareMetres == 961 }?.id == alone)
  }

  @Test("slivers are remarks; a rule that is off finds nothing; an overlay's severity holds")
  func severities() throws {
    var sliver = draft()
    sliver.size = .sliver
    #expect(try findings([sliver])[0].severity == .info)
    var call = draft(.conflictProject)
    call.severity = .warning
    call.loweredBy = 1
    #expect(try findings([call])[0].severity == .info)
    let quiet = try RuleBook.shipped.overlaid(with: "rules: {overlap.parcel: off}", file: "r")
    #expect(try findings([draft()], book: quiet).isEmpty)
    let mild = try RuleBook.shipped.overlaid(with: "rules: {overlap.parcel: warning}", file: "r")
    var strict = draft()
    strict.severity = .error
    #expect(try findings([strict], book: mild)[0].severity == .warning)
  }

  @Test("a waiver holds until the area changes by more than a tenth and 5 m², or its last day passes")
  func waivers() throws {
    var land = try land()
    let id = try findings([draft()])[0].id
    func counts(_ area: Double, until: CivilDate? = nil) throws -> Bool {
      land.waivers = [
        Waiver(
          finding: id, rule: "overlap.parcel", subjects: "", measure: .area(area), reason: "known", by: "A", on: nil,
          until: until)
      ]
      return try findings([draft()], land)[0].counts
    }
    #expect(try !counts(900) && !counts(990) && !counts(820) && !counts(900, until: day))
    #expect(try counts(810) && counts(1010) && counts(900, until: date("2021-12-23")))
  }

  @Test("findings come by rule, subjects in the natural order, kind and size")
  func order() throws {
    var land = try land()
    land.parcels = LandLayer(["10", "9", "2"].map { (Parcel(id: $0), nil) })
    let drafts = [
      draft(.overlapParcel, ["10"]), draft(.overlapParcel, ["9"]), draft(.geometryInvalid, ["2"]),
      draft(.overlapParcel, ["2", "10"]), draft(.overlapParcel, ["2", "9"]),
    ]
    let order = try findings(drafts, land).map { $0.subjects.map(\.id).joined(separator: "+") }
    #expect(order == ["2", "2+9", "2+10", "9", "10"])
  }
}

/// A place on the central meridian of EPSG:9216 near Kon Tum, metres from a corner.
func place(_ x: Double, _ y: Double) -> Position { Position(500_000 + x, 1_587_000 + y) }

/// A rectangle of a corner, a width and a height.
func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Geometry {
  let (low, high) = (place(x, y), place(x + width, y + height))
  return .rectangle(Box(minX: low.x, minY: low.y, maxX: high.x, maxY: high.y))
}

/// A square of a corner and a side.
func square(_ x: Double, _ y: Double, _ side: Double) -> Geometry { rectangle(x, y, side, side) }
