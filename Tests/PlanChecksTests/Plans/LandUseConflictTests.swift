import LandModel
import PlanChecks
import PlaneGeometry
import Testing

extension FindingDraft {
  func text(_ key: String) -> String? {
    guard case .text(let text)? = details.first(where: { $0.key == key })?.value else { return nil }
    return text
  }

  func count(_ key: String) -> Int? {
    guard case .count(let count)? = details.first(where: { $0.key == key })?.value else { return nil }
    return count
  }

  func texts(_ key: String) -> [String]? {
    guard case .texts(let texts)? = details.first(where: { $0.key == key })?.value else { return nil }
    return texts
  }

  /// `scheme plan function code cell size severity typology area parts`, areas to the square centimetre.
  var summary: String {
    let cell = count("cell").map(String.init) ?? "-"
    let area = ((areaSquareMetres ?? 0) * 10_000).rounded() / 10_000
    return [
      subjects[0].id, subjects[1].id, text("function") ?? "-", text("code") ?? "-", cell, size?.rawValue ?? "-",
      severity?.rawValue ?? "-", typology.map(String.init) ?? "-", "\(area)", "\(parts ?? 0)",
    ].joined(separator: " ")
  }
}

extension RuleOutcome {
  func expectClosedBalance() {
    for balance in balances {
      #expect(abs(balance.differenceSquareMetres) <= max(1e-6 * balance.totalSquareMetres, 1e-4))
    }
  }
}

extension LandUseConflicts {
  var drafts: [FindingDraft] { outcome.drafts }
  var balances: [Balance] { outcome.balances }
  var skipped: [SkippedFeature] { outcome.skipped }
}

@Suite("conflict.landuse")
struct LandUseConflictTests {
  private func run(_ sketch: LandSketch, on day: String = "2021-12-24", listsParcels: Bool = false) throws
    -> LandUseConflicts
  {
    let conflicts = try sketch.context(on: day, listsParcels: listsParcels).landUseConflicts()
    conflicts.outcome.expectClosedBalance()
    return conflicts
  }

  /// One scheme of residential ground, 100 m × 100 m, and one district plan.
  private func sketch(scale: Int? = nil) -> LandSketch {
    var sketch = LandSketch()
    sketch.scheme("S zoning approved decided=2012-01-01" + (scale.map { " scale=\($0)" } ?? ""))
    sketch.block("b", of: "S", "residential", box(0, 0, 100, 100))
    sketch.plan("P", .district)
    return sketch
  }

  /// A street of a scheme at 1/500 on rice of a plan at 1/10,000, which draws nothing below 1,000 m² or thinner than
  /// 31.62 m; streets form one net, so the width counts too.
  @Test(
    "small streets and greens of a scheme ten times finer are not drawn by the plan",
    arguments: [
      ("transport", 500, 10_000, 31.6, 31.6, "digitisation"), ("transport", 500, 10_000, 31.6, 100, "digitisation"),
      ("transport", 500, 10_000, 31.7, 100, "material"), ("green", 500, 5_000, 15.8, 100, "digitisation"),
      ("green", 500, 5_000, 15.9, 100, "material"), ("utility", 500, 4_999, 15, 15, "material"),
      ("residential", 500, 10_000, 20, 20, "material"), ("transport", 2_000, 10_000, 20, 20, "material"),
      ("transport", 1_000, 10_000, 20, 20, "digitisation"),
    ])
  func unmapped(
    function: String, scale: Int, planScale: Int, width: Double, depth: Double, size: String
  ) throws {
    var town = TestTown()
    town.scheme("S", square(0, 0, 200)) { $0.scale = scale }
    town.block("b", "S", rectangle(0, 0, width, depth)) { $0.function = FunctionCode(function) }
    town.plan("P", square(0, 0, 200)) { $0.scale = planScale }
    town.landUse("u", "P", square(0, 0, 200), code: "LUC")
    #expect(try town.check(.conflictLandUse).findings.map { $0.size?.rawValue } == [size])
  }

  @Test("one finding per scheme, plan, function, code and cell; fitting pairs stand in the matrix alone")
  func simple() throws {
    var sketch = sketch()
    sketch.block("c", of: "S", "residential", box(100, 0, 200, 100))
    sketch.use("u1", of: "P", "LUC", box(0, 0, 40, 100))
    sketch.use("u2", of: "P", "LUC", box(150, 0, 200, 100))
    sketch.use("u3", of: "P", "ODT", box(40, 0, 150, 100))
    let outcome = try run(sketch)
    #expect(outcome.drafts.map(\.summary) == ["S P residential LUC 3 material error 3 9000.0 2"])
    let draft = try #require(outcome.drafts.first)
    #expect(draft.texts("blocks") == ["b", "c"])
    #expect(draft.texts("landuse_blocks") == ["u1", "u2"])
    #expect(draft.legalBasis == "Luật Đất đai 45/2013/QH13 Đ.57, Đ.58")
    #expect(draft.thicknessMetres.map { abs($0 - 50) < 0.5 } == true)
    #expect(draft.scheme == "S")
    #expect(draft.kind == "crosswalk")
    #expect(draft.key == ["residential", "LUC", "3"])
    #expect(
      outcome.matrix.map { "\($0.function) \($0.code) \($0.cell ?? -1) \($0.squareMetres) \($0.pieces)" } == [
        "residential LUC 3 9000.0 2", "residential ODT 0 11000.0 2",
      ])
    #expect(outcome.matrix.map(\.severity) == [.error, nil])
    #expect(outcome.balances[0].totalSquareMetres == 9000)
    // The law of the as-of date.
    #expect(try run(sketch, on: "2024-08-01").drafts.first?.legalBasis == "Luật Đất đai 31/2024/QH15 Đ.121, Đ.122")
  }

  @Test(
    "the matrix counts connected pieces of every pair of blocks, noise neither as a piece nor as a row",
    arguments: [
      // Strips of the land-use block over a block of 100 m × 100 m: their west and east ends.
      ([(0.0, 20.0), (80.0, 100.0)], 2), ([(0, 20), (40, 60), (80, 100)], 3), ([(0, 100)], 1),
      ([(0, 20), (99.9999, 120)], 1), ([(-20, 0.001)], nil), ([(0, 0.4), (50, 50.4)], 2),
    ] as [([(Double, Double)], Int?)])
  func matrixPieces(strips: [(Double, Double)], pieces: Int?) throws {
    for code in ["LUC", "ODT"] {
      var sketch = sketch()
      sketch.use("u", of: "P", code, .multiPolygon(strips.map { [box($0.0, 0, $0.1, 100).ring(0)] }))
      #expect(try run(sketch).matrix.map(\.pieces) == (pieces.map { [$0] } ?? []), "\(code)")
    }
  }

  @Test(
    "the cell decides severity and typology",
    arguments: [
      ("ODT", nil as String?), ("ONT", nil), ("CLN", "2 material warning 2"), ("LUC", "3 material error 3"),
      ("RPH", "4 material error 3"), ("KBT", "4 material error 3"), ("KKT", nil), ("XYZ", "- material warning 2"),
      ("PNK", "- material warning 2"), ("LUA", "3 material error 3"),
    ])
  func cells(code: String, expected: String?) throws {
    var sketch = sketch()
    sketch.use("u", of: "P", code, box(0, 0, 100, 100))
    let outcome = try run(sketch)
    #expect(outcome.drafts.map(\.summary) == (expected.map { ["S P residential \(code) \($0) 10000.0 1"] } ?? []))
    #expect(outcome.drafts.allSatisfy { ($0.kind == "unknown_code") == (expected?.first == "-") })
    if code == "LUA" { #expect(outcome.drafts[0].text("code_assumed") == "LUC") }
  }

  @Test("conditions are flags of the scheme block")
  func condition() throws {
    var sketch = LandSketch()
    sketch.scheme("S zoning approved decided=2012-01-01")
    sketch.block("a", of: "S", "service", box(0, 0, 100, 100))
    sketch.block("b", of: "S", "service", box(100, 0, 200, 100), flags: "other; forest_lease")
    sketch.plan("P", .district)
    sketch.use("u", of: "P", "RSX", box(0, 0, 200, 100))
    let outcome = try run(sketch)
    #expect(
      outcome.drafts.map(\.summary) == [
        "S P service RSX 3 material error 3 10000.0 1", "S P service RSX 2 material warning 2 10000.0 1",
      ])
    #expect(outcome.drafts.map { $0.text("condition") } == [nil, "forest_lease"])
  }

  @Test(
    "sizes: noise, digitisation, sliver, material, on both sides of every threshold",
    arguments: [
      // width, height, scale, size
      (0.0019, 100.0, nil as Int?, nil as String?), (0.0021, 100.0, nil, "sliver"), (0.49, 100.0, nil, "sliver"),
      (0.5, 100.0, nil, "material"), (2.2, 2.2, nil, "sliver"), (2.25, 2.25, nil, "material"),
      (0.0019, 100.0, 10_000, nil), (4.98, 100.0, 10_000, "digitisation"), (5.0, 100.0, 10_000, "material"),
      (2.0, 2.0, 10_000, "digitisation"), (0.98, 100.0, 2000, "digitisation"), (1.0, 100.0, 2000, "material"),
    ])
  func sizes(width: Double, height: Double, scale: Int?, size: String?) throws {
    var sketch = sketch(scale: scale)
    sketch.use("u", of: "P", "LUC", box(-20, 0, width, height))
    let outcome = try run(sketch)
    #expect(outcome.drafts.map { $0.size?.rawValue } == (size.map { [$0] } ?? []))
    let balance = outcome.balances[0]
    let key = size ?? "noise"
    #expect(abs(balance.totalSquareMetres - width * height) < 1e-3)
    #expect(balance.parts.allSatisfy { ($0.squareMetres > 0) == ($0.key == "\(key)_m2") })
  }

  @Test("digitisation is one remark per pair of plans, its own keys empty")
  func digitisation() throws {
    var sketch = sketch(scale: 10_000)
    sketch.use("u1", of: "P", "LUC", box(-20, 0, 3, 50))
    sketch.use("u2", of: "P", "RPH", box(-20, 50, 3, 100))
    sketch.use("u3", of: "P", "ODT", box(3, 0, 100, 100))
    sketch.parcel("p", box(0, 0, 100, 100))
    let outcome = try run(sketch, listsParcels: true)
    let draft = try #require(outcome.drafts.first)
    #expect(outcome.drafts.count == 1)
    #expect(draft.summary == "S P - - - digitisation info - 300.0 2")
    #expect(draft.details.count == 9)
    #expect(draft.details.allSatisfy { $0.value == .null })
    #expect(outcome.parcels.isEmpty)
  }

  @Test("parcels under a conflict are counted, the ten with most ground named, all listed on request")
  func parcels() throws {
    var sketch = sketch()
    sketch.use("u", of: "P", "LUC", box(0, 0, 100, 50))
    // Twelve strips of rising width under the conflict, one beside it, one broken.
    var west = 0.0
    for number in 1...12 {
      sketch.parcel("\(number)", box(west, 0, west + Double(number), 100))
      west += Double(number)
    }
    sketch.parcel("20", box(0, 60, 100, 100))
    sketch.parcel("21", nil)
    let outcome = try run(sketch, listsParcels: true)
    let draft = try #require(outcome.drafts.first)
    #expect(draft.count("parcels") == 12)
    guard case .records(let top)? = draft.details.last?.value else {
      Issue.record("no top")
      return
    }
    #expect(top.count == 10)
    #expect(top[0] == [Detail("id", .text("12")), Detail("area_m2", .number(600))])
    #expect(top[9] == [Detail("id", .text("3")), Detail("area_m2", .number(150))])
    #expect(outcome.parcels.count == 12)
    let row = try #require(outcome.parcels.first)
    #expect(row.sharePercent == 50)
    #expect(row.squareMetres == 50)
    #expect(outcome.skipped.map { "\($0.layer) \($0.id) \($0.reason)" } == ["parcel 21 null_geometry"])
    #expect(try run(sketch).parcels.isEmpty)
  }

  @Test("of parcels with equal ground those whose ids come first are named")
  func equalParcels() throws {
    var sketch = sketch()
    sketch.use("u", of: "P", "LUC", box(0, 0, 100, 50))
    for number in (1...12).reversed() {
      sketch.parcel("\(number)", box(8 * Double(number - 1), 0, 8 * Double(number), 100))
    }
    guard case .records(let top)? = try run(sketch).drafts.first?.details.last?.value else {
      Issue.record("no top")
      return
    }
    #expect(top.map(\.first) == (1...10).map { Detail("id", .text("\($0)")) })
  }

  @Test("only what holds is compared: finer schemes, finer plans, plans that count")
  func holding() throws {
    var sketch = sketch()
    sketch.scheme("D detailed approved decided=2013-01-01")
    sketch.scheme("E detailed draft decided=2013-01-01")
    sketch.block("d", of: "D", "agriculture", box(0, 0, 50, 100))
    sketch.block("e", of: "E", "agriculture", box(50, 0, 100, 100))
    sketch.plan("Q", .commune)
    sketch.use("u", of: "P", "LUC", box(0, 0, 100, 100))
    sketch.use("v", of: "Q", "ODT", box(90, 0, 100, 100))
    sketch.use("w", of: "Q", "RPH", box(0, 0, 100, 100), .current)
    #expect(try run(sketch).drafts.map(\.summary) == ["S P residential LUC 3 material error 3 4000.0 1"])
  }

  @Test("what cannot be looked at is named, and everything else is still found")
  func skipped() throws {
    var sketch = sketch()
    sketch.scheme("N - approved decided=2012-01-01")
    sketch.block("n", of: "N", "green", box(0, 0, 10, 10))
    sketch.block("x", of: "nowhere", "green", box(0, 0, 10, 10))
    sketch.block("f", of: "S", nil, box(200, 0, 300, 100))
    sketch.block("z", of: "S", "green", nil)
    sketch.use("u", of: "P", "LUC", box(0, 0, 100, 50))
    sketch.use("v", of: "P", nil, box(0, 50, 100, 100))
    sketch.use("y", of: "nowhere", "LUC", box(0, 0, 100, 100))
    let outcome = try run(sketch)
    #expect(outcome.drafts.count == 1)
    #expect(
      outcome.skipped.map { "\($0.layer) \($0.id) \($0.reason)" } == [
        "scheme N no_level", "scheme_block x dangling_reference", "scheme_block f no_function",
        "scheme_block z null_geometry", "landuse_block v no_code", "landuse_block y dangling_reference",
      ])
  }

  @Test("a crosswalk of the workspace's own replaces the shipped one")
  func ownCrosswalk() throws {
    var sketch = sketch()
    sketch.settings[.crosswalk] =
      "function,codes,cell,legal_basis,valid_from,valid_to,condition,source\nresidential,B-1,4,§ 5,,,,office\n"
    sketch.use("u", of: "P", "B-1", box(0, 0, 100, 50))
    let outcome = try run(sketch)
    #expect(outcome.drafts.map(\.summary) == ["S P residential B-1 4 material error 3 5000.0 1"])
    #expect(outcome.drafts.first?.legalBasis == "§ 5")
  }

  @Test("conflicts have the areas that GEOS gives, whatever the number of jobs", arguments: 0..<6)
  func againstOverlay(seed: UInt64) throws {
    var numbers = SeededNumbers(seed &+ 77)
    var sketch = LandSketch()
    sketch.scheme("S zoning approved decided=2012-01-01")
    sketch.plan("P", .district)
    var urban: [Geometry] = []
    var rice: [Geometry] = []
    for number in 0..<25 {
      let (one, other) = (numbers.polygon(radius: 90, within: 500), numbers.polygon(radius: 90, within: 500))
      sketch.block("b\(number)", of: "S", "residential", one)
      sketch.use("u\(number)", of: "P", "LUC", other)
      urban.append(one)
      rice.append(other)
    }
    let expected = try Geometry.unaryUnion(urban).intersection(Geometry.unaryUnion(rice)).area
    let context = try sketch.context()
    let outcome = try LandUseConflictRule().run(context)
    outcome.expectClosedBalance()
    #expect(abs(outcome.balances[0].totalSquareMetres - expected) < 1e-4)
    let single = CheckContext(land: context.land, asOf: context.asOf, jobs: 1)
    let again = try LandUseConflictRule().run(single)
    #expect(again.drafts.map(\.summary) == outcome.drafts.map(\.summary))
    #expect(again.drafts.map(\.geometry) == outcome.drafts.map(\.geometry))
  }
}

@Suite("hierarchy.function")
struct FunctionHierarchyRuleTests {
  private func run(_ sketch: LandSketch, book: RuleBook = .shipped) throws -> RuleOutcome {
    let outcome = try FunctionHierarchyRule().run(try sketch.context(book: book))
    outcome.expectClosedBalance()
    return outcome
  }

  private func summary(_ draft: FindingDraft) -> String {
    [
      draft.subjects[0].id, draft.subjects[1].id, draft.text("child_function") ?? "-",
      draft.text("parent_function") ?? "-", draft.size?.rawValue ?? "-",
      "\(((draft.areaSquareMetres ?? 0) * 1000).rounded() / 1000)",
      (draft.texts("blocks") ?? []).joined(separator: "+"),
    ].joined(separator: " ")
  }

  private func sketch(_ scales: String = "") -> LandSketch {
    var sketch = LandSketch()
    sketch.scheme("G general approved decided=2010-01-01\(scales)")
    sketch.scheme("Z zoning approved decided=2012-01-01")
    sketch.block("g", of: "G", "agriculture", box(0, 0, 100, 100))
    return sketch
  }

  @Test("one finding per child scheme, parent scheme and their functions")
  func simple() throws {
    var sketch = sketch()
    sketch.block("z1", of: "Z", "residential", box(0, 0, 20, 100))
    sketch.block("z2", of: "Z", "residential", box(20, 0, 40, 100))
    sketch.block("z3", of: "Z", "village", box(40, 0, 60, 100))
    sketch.block("z4", of: "Z", "industry", box(60, 0, 120, 100))
    let outcome = try run(sketch)
    #expect(
      outcome.drafts.map(summary) == [
        "Z G residential agriculture material 4000.0 z1+z2", "Z G industry agriculture material 4000.0 z4",
      ])
    #expect(outcome.drafts[0].parts == 2)
    #expect(outcome.drafts[0].scheme == "Z")
    #expect(outcome.drafts[0].key == ["residential", "agriculture"])
    #expect(outcome.drafts[0].kind == "not_allowed")
  }

  @Test("a block is held against the nearest coarser level that has one there, and only where it holds")
  func nearest() throws {
    var sketch = sketch()
    sketch.scheme("D detailed approved decided=2014-01-01")
    sketch.block("z", of: "Z", "residential", box(0, 0, 50, 100))
    sketch.block("d", of: "D", "industry", box(40, 0, 60, 100))
    #expect(
      try run(sketch).drafts.map(summary) == [
        "Z G residential agriculture material 4000.0 z", "D G industry agriculture material 1000.0 d",
        "D Z industry residential material 1000.0 d",
      ])
  }

  @Test("a finer block that gives way to the higher level is reported all the same")
  func higher() throws {
    var sketch = sketch()
    sketch.block("z", of: "Z", "residential", box(0, 0, 50, 100))
    let book = try RuleBook.shipped.overlaid(with: "precedence: higher\n", file: "rules.yml")
    #expect(try run(sketch, book: book).drafts.map(summary) == ["Z G residential agriculture material 5000.0 z"])
  }

  @Test("allowed functions and clean ground stay silent")
  func silent() throws {
    var sketch = sketch()
    sketch.block("z1", of: "Z", "cemetery", box(0, 0, 50, 100))
    sketch.block("z2", of: "Z", "transport", box(50, 0, 100, 100))
    sketch.block("z3", of: "Z", "industry", box(100, 0, 200, 100))
    let outcome = try run(sketch)
    #expect(outcome.drafts.isEmpty)
    #expect(outcome.balances[0].totalSquareMetres == 0)
  }

  @Test("thinner than two schemes of their scales can agree is digitisation")
  func digitisation() throws {
    var sketch = sketch(" scale=10000")
    sketch.block("z1", of: "Z", "industry", box(-100, 0, 4.9, 50))
    sketch.block("z2", of: "Z", "residential", box(-100, 50, 4.9, 100))
    #expect(try run(sketch).drafts.map(summary) == ["Z G - - digitisation 490.0 "])
  }
}
