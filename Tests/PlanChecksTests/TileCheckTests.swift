import Geodesy
import LandModel
import PlanChecks
import PlaneGeometry
import Refusals
import Testing

private func tileBox(_ minX: Double, _ minY: Double, _ maxX: Double, _ maxY: Double) -> Geometry {
  .rectangle(Box(minX: 553_000 + minX, minY: 1_587_000 + minY, maxX: 553_000 + maxX, maxY: 1_587_000 + maxY))
}

private func layer(_ features: [(String, Geometry?)], name: String = "block") -> TileLayer {
  TileLayer(name: name, ids: features.map(\.0), geometry: FlatLayer(features.map(\.1)))
}

private func check(_ features: [(String, Geometry?)], scope: [(String, Geometry?)]? = nil) throws -> CheckResult {
  let system = try CoordinateReferenceSystem("EPSG:9216")
  return try TileCheck(layer(features), scope: scope.map { layer($0, name: "scope") }, system: system).run()
}

/// Rule, severity, kind, size, subjects and area of each finding, on a line.
private func lines(_ result: CheckResult) -> [String] {
  result.findings.map { finding in
    let area = finding.areaSquareMetres.map { " \(($0 * 1000).rounded() / 1000)" } ?? ""
    let subjects = finding.subjects.map { "\($0.layer):\($0.id)" }.joined(separator: " ")
    return
      "\(finding.rule) \(finding.severity) \(finding.kind) \(finding.size.map { "\($0)" } ?? "-") \(subjects)\(area)"
  }
}

@Test func cleanLayerHasNoFinding() throws {
  let result = try check(
    [("1", tileBox(0, 0, 20, 20)), ("2", tileBox(20, 0, 40, 20))], scope: [("S", tileBox(0, 0, 40, 20))])
  #expect(lines(result) == [] && result.skipped.isEmpty)
}

@Test func sizesOfOverlaps() throws {
  let result = try check([
    ("a", tileBox(0, 0, 20, 20)), ("b", tileBox(19, 0, 40, 20)),  // 1 m wide
    ("c", tileBox(100, 0, 120, 20)), ("d", tileBox(119.6, 0, 140, 20)),  // 0.4 m wide
    ("e", tileBox(200, 0, 220, 20)), ("f", tileBox(219.999, 0, 240, 20)),  // 1 mm wide: noise
  ])
  #expect(
    lines(result) == [
      "overlap.tile error crosses material block:a block:b 20.0",
      "overlap.tile info crosses sliver block:c block:d 8.0",
    ])
  #expect(result.findings.map(\.thicknessMetres) == [1, 0.4])
  #expect(result.findings[0].parts == 1 && result.findings[0].legalBasis == nil)
  #expect(result.findings[0].message.en == "block a and block b share 20.0 m², up to 1.00 m wide.")
  // The ellipsoid is 128 millionths larger here.
  #expect(abs((result.findings[0].ellipsoidalSquareMetres ?? 0) - 20.00256) < 1e-3)
}

/// One finding for each size of a pair's pieces.
@Test func piecesOfOnePairBySize() throws {
  let comb = Geometry.multiPolygon([
    [tileBox(0, 0, 10, 3).ring(0)], [tileBox(0, 10, 10, 10.3).ring(0)], [tileBox(0, 20, 10, 24).ring(0)],
  ])
  let result = try check([("comb", comb), ("all", tileBox(-50, -50, 5, 60))])
  #expect(
    lines(result) == [
      "overlap.tile error crosses material block:all block:comb 35.0",
      "overlap.tile info crosses sliver block:all block:comb 1.5",
    ])
  #expect(result.findings.map(\.parts) == [2, 1])
}

/// Subjects stand by id in the natural order, and the kind is seen from the first one.
@Test func subjectsAreSortedById() throws {
  let pair = [("10", tileBox(5, 5, 15, 15)), ("9", tileBox(0, 0, 20, 20))] as [(String, Geometry?)]
  #expect(lines(try check(pair)) == ["overlap.tile error contains material block:9 block:10 100.0"])
  let texts = [("10", tileBox(5, 5, 15, 15)), ("9a", tileBox(0, 0, 20, 20))] as [(String, Geometry?)]
  #expect(lines(try check(texts)) == ["overlap.tile error contains material block:9a block:10 100.0"])
  let twins = [("b", tileBox(0, 0, 20, 20)), ("a", tileBox(0, 0, 20, 20))] as [(String, Geometry?)]
  #expect(lines(try check(twins)) == ["overlap.tile error equal material block:a block:b 400.0"])
}

@Test func gapOf25MetresBy5MillimetresIsASliver() throws {
  let frame = [("west", tileBox(-1, 0, 0, 20)), ("east", tileBox(25, 0, 26, 20))] as [(String, Geometry?)]
  let halves = [("south", tileBox(0, 0, 25, 10)), ("north", tileBox(0, 10.005, 25, 20))] as [(String, Geometry?)]
  let result = try check(frame + halves)
  #expect(lines(result) == ["gap.tile info hole sliver  0.125"])
  #expect(result.findings[0].details.first == Detail("neighbours", .texts(["east", "north", "south", "west"])))
  // The corners of the two halves on the edges of the frame: (0, 10) and (0, 10.005), and the same in the east.
  #expect(result.findings[0].detail("unmatched") == .count(4))
  let noise = [("south", tileBox(0, 0, 25, 10)), ("north", tileBox(0, 10.001, 25, 20))] as [(String, Geometry?)]
  #expect(lines(try check(frame + noise)) == [])
}

@Test(
  "a hole lies between features only where two have names",
  arguments: [
    (["a", "b"], "between a, b are", "giữa a, b không"), (["", "b"], "inside b are", "bên trong b không"),
    (["a", " "], "inside a are", "bên trong a không"), (["", " "], "inside the layer are", "bên trong lớp không"),
  ])
func wordingOfHoles(ids: [String], en: String, vi: String) throws {
  let east = Geometry.polygon(
    [(10.0, 0.0), (20, 0), (20, 20), (10, 20), (10, 15), (14, 15), (14, 5), (10, 5), (10, 0)]
      .map { Position(553_000 + $0, 1_587_000 + $1) })
  let finding = try #require(try check([(ids[0], tileBox(0, 0, 10, 20)), (ids[1], east)]).findings.first)
  #expect(finding.rule == .gapTile && finding.message.en.hasPrefix("40.0 m² \(en)"), "\(finding.message.en)")
  #expect(finding.message.vi.hasPrefix("40,0 m² \(vi)"), "\(finding.message.vi)")
  let ring = Geometry.polygon(tileBox(0, 0, 20, 20).ring(0), holes: [tileBox(5, 5, 15, 9).ring(0)])
  let alone = try #require(try check([("a", ring)]).findings.first)
  #expect(alone.message.en.hasPrefix("40.0 m² inside a are"))
}

@Test func gapsAgainstAScope() throws {
  let result = try check(
    [("1", tileBox(0, 0, 10, 19)), ("2", tileBox(10, 0, 20, 2)), ("3", tileBox(18, 2, 24, 20))],
    scope: [("S", tileBox(0, 0, 20, 20))]
  )
  #expect(
    lines(result) == [
      "gap.tile warning gore material scope:S 154.0", "outside.scope error block material block:3 scope:S 72.0",
    ])
  let edge = try check([("1", tileBox(0, 0, 20, 18))], scope: [("S", tileBox(0, 0, 20, 20))])
  #expect(lines(edge) == ["gap.tile info edge material scope:S 40.0"])
  let wholly = try check(
    [("1", tileBox(0, 0, 20, 20)), ("2", tileBox(30, 0, 40, 10))], scope: [("S", tileBox(0, 0, 20, 20))])
  #expect(lines(wholly) == ["outside.scope error block material block:2 scope:S 100.0"])
  #expect(wholly.findings[0].detail("outside_ratio") == .number(1))
}

@Test func gapNamesThePartOfTheScopeThatItLiesIn() throws {
  let result = try check(
    [("1", tileBox(0, 0, 20, 20))], scope: [("W", tileBox(0, 0, 20, 20)), ("E", tileBox(20, 0, 40, 20))])
  #expect(lines(result) == ["gap.tile info edge material scope:E 400.0"])
}

@Test func brokenFeaturesAreFindingsAndTakeNoPart() throws {
  let bow = Geometry.polygon([
    Position(553_000, 1_587_000), Position(553_020, 1_587_020), Position(553_020, 1_587_000),
    Position(553_000, 1_587_020),
    Position(553_000, 1_587_000),
  ])
  let result = try check([("bow", bow), ("none", nil), ("box", tileBox(0, 0, 20, 20))])
  #expect(lines(result) == ["geometry.invalid error self_intersection - block:bow"])
  #expect(result.findings[0].details == [Detail("x_n", .number(1_587_010)), Detail("y_e", .number(553_010))])
  #expect(
    result.skipped.map { "\($0.rule) \($0.id) \($0.reason)" } == [
      "overlap.tile bow invalid_geometry", "overlap.tile none null_geometry", "gap.tile bow invalid_geometry",
      "gap.tile none null_geometry",
    ])
}

@Test func scopeThatIsBrokenIsRefused() throws {
  let open = Geometry.polygon([Position(0, 0), Position(9, 0), Position(9, 9)])
  let error = #expect(throws: Refusal.self) { try check([("1", tileBox(0, 0, 1, 1))], scope: [("S", open)]) }
  #expect(error?.place.featureID == "S")
  #expect(throws: Refusal.self) { try check([("1", tileBox(0, 0, 1, 1))], scope: []) }
}

/// The same findings with the same ids, whatever the order of the features.
@Test func orderDoesNotMatter() throws {
  var features: [(String, Geometry?)] = (0..<36).map { cell in
    let (x, y) = (Double(cell % 6) * 20, Double(cell / 6) * 20)
    return ("\(cell)", tileBox(x, y, x + (cell % 5 == 0 ? 21 : 20), y + (cell % 7 == 0 ? 18 : 20)))
  }
  let expected = try check(features)
  #expect(expected.findings.count > 8)
  features.reverse()
  let reversed = try check(features)
  #expect(lines(reversed) == lines(expected))
  #expect(reversed.findings.map(\.id) == expected.findings.map(\.id))
}
