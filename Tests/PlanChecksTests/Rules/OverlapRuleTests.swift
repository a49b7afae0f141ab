import LandModel
import PlanChecks
import PlaneGeometry
import Testing

@Suite("Overlaps and duplicates")
struct OverlapRuleTests {
  @Test("parcels: kinds from the first one's view, sizes, noise in the balance alone")
  func parcels() throws {
    var town = TestTown()
    town.parcel("10", square(0, 0, 20))
    town.parcel("9", rectangle(18, 0, 20, 20))
    town.parcel("8", square(2, 2, 4))
    town.parcel("7", rectangle(0, 19.8, 10, 20))
    town.parcel("6", rectangle(-20, 0, 20.001, 19))
    #expect(
      try town.lines(.overlapParcel) == [
        "7+10 crosses sliver info 2.0", "8+10 within material error 16.0", "9+10 crosses material error 40.0",
      ])
    let balance = try #require(town.check(.overlapParcel).balances.first)
    #expect(abs(balance.totalSquareMetres - 58.019) < 1e-6)
    #expect(balance.parts.map { ($0.squareMetres * 1e6).rounded() / 1e6 } == [56, 2, 0, 0.019])
  }

  @Test("the whole of one piece of ground is equal, and no duplicate beside it")
  func equal() throws {
    var town = TestTown()
    town.parcel("a", square(0, 0, 20))
    town.parcel("b", square(0, 0, 20))
    #expect(try town.lines(.overlapParcel, .geometryDuplicate) == ["a+b equal material error 400.0"])
    #expect(try town.lines(.geometryDuplicate).isEmpty)
  }

  @Test("strips along the edge of two sheets are one warning; wider ones stay errors")
  func sheetEdge() throws {
    var town = TestTown()
    func add(_ id: String, _ sheet: String, _ geometry: Geometry) {
      town.parcel(id, geometry) {
        $0.unitCode = "23293"
        $0.sheetNumber = sheet
        $0.mapScale = 2000
      }
    }
    add("1", "1", rectangle(0, 0, 20, 20))
    add("2", "2", rectangle(19.1, 0, 20, 20))  // 0.9 m: within 1 m at 1/2,000
    add("3", "1", rectangle(0, 30, 20, 20))
    add("4", "2", rectangle(19.2, 30, 20, 20))
    add("5", "1", rectangle(0, 60, 20, 20))
    add("6", "2", rectangle(18.9, 60, 20, 20))  // 1.1 m: beyond
    add("7", "1", rectangle(0, 90, 20, 20))
    add("8", "1", rectangle(19.1, 90, 20, 20))  // one sheet
    #expect(
      try town.lines(.overlapParcel) == [
        "5+6 crosses material error 22.0", "7+8 crosses material error 18.0",
        "23293/1+23293/2 sheet_edge - warning 34.0",
      ])
    let edge = try #require(town.check(.overlapParcel).findings.last)
    #expect(edge.detail("parcels") == .count(2) && edge.subjects[0].layer == "sheet")
    guard case .records(let top)? = edge.detail("pairs_top") else { throw Failure.missing }
    #expect(top.map { $0[0].value } == [.text("1"), .text("3")])
  }

  @Test("blocks count within one plan; drafts are looked at, revoked plans and overlay codes are not")
  func blocks() throws {
    var town = TestTown()
    for (id, status) in [("S-1", PlanStatus.draft), ("S-2", .approved), ("S-3", .revoked)] {
      town.scheme(id, square(0, 0, 100)) { $0.status = status }
      town.block("\(id)a", id, rectangle(0, 0, 50, 10))
      town.block("\(id)b", id, rectangle(40, 0, 50, 10))
    }
    town.block("lost", "S-9", rectangle(0, 0, 90, 10))
    town.plan("P", square(0, 0, 100))
    town.landUse("x", "P", square(0, 0, 10), code: "ODT")
    town.landUse("y", "P", square(5, 0, 10), code: "CLN")
    town.landUse("z", "P", square(0, 0, 10), code: "KDT")
    town.landUse("w", "P", square(0, 0, 10), code: "LUC", status: .current)
    #expect(
      try town.lines(.overlapSchemeBlock, .overlapLandUseBlock) == [
        "S-1a+S-1b crosses material error 100.0", "S-2a+S-2b crosses material error 100.0",
        "x+y crosses material error 50.0",
      ])
    let skipped = try town.check(.overlapSchemeBlock).skipped
    #expect(skipped.map { "\($0.id) \($0.reason)" } == ["lost dangling_reference"])
  }

  @Test("schemes exclude each other by level; authorities and scales weigh")
  func schemes() throws {
    var town = TestTown()
    town.scheme("D-1", square(0, 0, 100))
    town.scheme("D-2", square(90, 0, 100))
    town.scheme("D-3", square(0, 95, 100)) { $0.authority = .district }
    town.scheme("Z-1", square(0, 0, 100)) {
      $0.level = .zoning
      $0.scale = 2000
    }
    town.scheme("Z-2", rectangle(99.5, 0, 100, 100)) {
      $0.level = .zoning
      $0.scale = 5000
    }
    town.scheme("D-OLD", square(0, 0, 100)) { $0.status = .revoked }
    #expect(
      try town.lines(.overlapScheme) == [
        "D-1+D-2 crosses material warning 1000.0", "D-1+D-3 crosses material error 500.0",
        "D-2+D-3 crosses material error 50.0", "Z-1+Z-2 crosses digitisation info 50.0",
      ])
  }

  @Test("a rural scheme that lies to 95 % in a general one, or names it, is its child")
  func ruralChildren() throws {
    for (share, parent, expected) in [(0.94, nil, 1), (0.95, nil, 0), (0.5, "G", 0)] as [(Double, String?, Int)] {
      var town = TestTown()
      town.scheme("G", square(0, 0, 1000)) { $0.level = .general }
      town.scheme("R", rectangle(1000 - 100 * share, 0, 100, 100)) {
        $0.level = .rural
        $0.parent = parent
      }
      #expect(try town.lines(.overlapScheme).count == expected, "\(share)")
    }
  }

  @Test("never a scheme with what it adjusts, or two adjustments of one scheme")
  func adjustments() throws {
    var town = TestTown()
    town.scheme("S", square(0, 0, 100))
    for id in ["A", "B"] {
      town.scheme(id, square(0, 0, 50)) {
        $0.adjusts = "S"
        $0.adjustmentKind = .local
        $0.decisionDate = date("2021-01-01")
      }
    }
    #expect(try town.lines(.overlapScheme).isEmpty)
  }

  @Test("zones of one kind on the day, projects of one kind that are not revoked")
  func zonesAndProjects() throws {
    var town = TestTown()
    town.zone("W1", square(0, 0, 100))
    town.zone("W2", square(90, 0, 100))
    town.zone("P", square(0, 0, 200)) { $0.kind = .province }
    town.zone("OLD", square(0, 0, 100)) { $0.validTo = date("2021-12-23") }
    town.project("L1", square(0, 0, 10))
    town.project("L2", square(5, 0, 10))
    town.project("L3", square(0, 0, 10)) { $0.status = .revoked }
    town.project("C1", square(0, 0, 10)) { $0.kind = .call }
    #expect(
      try town.lines(.overlapZone, .overlapProject) == [
        "W1+W2 crosses material error 1000.0", "L1+L2 crosses material error 50.0",
      ])
  }

  @Test("duplicates where no overlap names the pair, from 95 % on, of one kind or plan")
  func duplicates() throws {
    var town = TestTown()
    func add(_ id: String, _ kind: ConstraintKind, _ geometry: Geometry) {
      var area = ConstraintArea(id: id)
      area.kind = kind
      town.constraints.append((area, geometry))
    }
    add("c1", .heritage, square(0, 0, 100))
    add("c2", .heritage, square(0.001, 0, 100))
    add("c3", .noBuild, square(0, 0, 100))
    add("c4", .heritage, rectangle(200, 0, 100, 100))
    add("c5", .heritage, rectangle(200, 0, 95, 100))
    add("c6", .heritage, rectangle(400, 0, 100, 100))
    add("c7", .heritage, rectangle(400, 0, 94.9, 100))
    town.road("r1", [place(0, 0), place(100, 0)], width: nil)
    town.road("r2", [place(0, 0.001), place(100, 0)], width: nil)
    town.road("r3", [place(0, 0.003), place(100, 0)], width: nil)
    town.plan("P1", square(0, 0, 100)) {
      $0.periodFrom = .year(2011)
      $0.periodTo = .year(2020)
    }
    town.plan("P2", square(0, 0, 100)) { $0.periodFrom = .year(2021) }
    #expect(
      try town.lines(.geometryDuplicate) == [
        "r1+r2 equal - warning -", "c1+c2 equal - warning 9999.9", "c4+c5 nearly_equal - warning 9500.0",
      ])
  }

  @Test("a layer without a defect stays silent")
  func clean() throws {
    var town = TestTown()
    for row in 0..<4 {
      for column in 0..<4 { town.parcel("\(row)/\(column)", square(20 * Double(column), 20 * Double(row), 20)) }
    }
    let result = try town.check(.overlapParcel, .geometryDuplicate, .geometryInvalid)
    #expect(result.findings.isEmpty && result.skipped.isEmpty)
    #expect(result.balances.map(\.totalSquareMetres) == [0])
  }
}

enum Failure: Error { case missing }
