import LandModel
import PlanChecks
import PlaneGeometry
import Testing

@Suite("Parcel shares")
struct ParcelSharesTests {
  /// `parcel class area percent` of every row, areas to the square centimetre.
  private func lines(_ shares: ParcelShares, _ land: Land) -> [String] {
    shares.rows.map { row in
      "\(land.parcels[row.parcel].id) \(row.kind.name) \((row.squareMetres * 10_000).rounded() / 10_000) \(row.percent)"
    }
  }

  private func shares(
    _ sketch: LandSketch, _ basis: ParcelShares.Basis = .landUse, threshold: Double = 1, streets: [Geometry] = []
  ) throws -> [String] {
    let context = try sketch.context()
    let shares = try ParcelShares(context, by: basis, threshold: threshold, streets: streets)
    expectClosed(shares, context)
    return lines(shares, context.land)
  }

  private func expectClosed(_ shares: ParcelShares, _ context: CheckContext) {
    #expect(abs(shares.balance.differenceSquareMetres) <= max(1e-6 * shares.balance.totalSquareMetres, 1e-4))
    for (parcel, rows) in Dictionary(grouping: shares.rows, by: \.parcel) {
      let grid = context.land.parcels.geometry[parcel].area
      #expect(abs(rows.reduce(0) { $0 + $1.squareMetres } - grid) < 1e-6)
      #expect(rows.reduce(0) { $0 + $1.tenthsOfPercent } == 1000)
    }
  }

  @Test("what no plan covers is unplanned; percentages add up by the largest remainder")
  func documented() throws {
    var sketch = LandSketch()
    sketch.plan("P", .district)
    sketch.use("u", of: "P", "ODT", box(0, 0, 32.5, 25))
    sketch.parcel("1/12", box(0, 0, 40, 25))
    #expect(try shares(sketch) == ["1/12 ODT 812.5 81.3", "1/12 unplanned 187.5 18.7"])
  }

  @Test("thirds are 33.4, 33.3 and 33.3: ties go to the larger area, then to the class")
  func thirds() throws {
    var sketch = LandSketch()
    sketch.plan("P", .district)
    for (place, code) in ["RSX", "CLN", "ODT"].enumerated() {
      sketch.use("u\(place)", of: "P", code, box(Double(place) * 10, 0, Double(place + 1) * 10, 10))
    }
    sketch.parcel("p", box(0, 0, 30, 10))
    #expect(try shares(sketch) == ["p CLN 100.0 33.4", "p ODT 100.0 33.3", "p RSX 100.0 33.3"])
  }

  @Test("classes are summed before the threshold, smaller is strict, and special classes fall under it too")
  func threshold() throws {
    var sketch = LandSketch()
    sketch.plan("P", .district)
    // CLN lies in two strips of 0.6 m²; RSX has 0.96 m², ODT exactly 1.
    sketch.use("a", of: "P", "CLN", box(0, 0, 0.0625, 10))
    sketch.use("b", of: "P", "CLN", box(1, 0, 1.0625, 10))
    sketch.use("c", of: "P", "RSX", box(2, 0, 2.09375, 10))
    sketch.use("d", of: "P", "ODT", box(3, 0, 4, 1))
    sketch.use("e", of: "P", "LUC", box(4, 0, 9.9375, 10))
    sketch.use("f", of: "P", "LUC", box(0, 1, 4, 10).difference(sketch.covered()))
    sketch.parcel("p", box(0, 0, 10, 10))
    let lines = try shares(sketch)
    #expect(lines.first == "p CLN 1.25 1.3")
    #expect(lines.contains("p ODT 1.0 1.0"))
    #expect(!lines.contains { $0.hasPrefix("p RSX") })
    let whole = try shares(sketch, threshold: 0)
    #expect(whole.contains("p RSX 0.9375 0.9"))
    #expect(whole.last == "p unplanned 3.4063 3.4")
    // Above everything but the largest class.
    #expect(try shares(sketch, threshold: 50).map { $0.split(separator: " ")[1] } == ["LUC", "below_threshold"])
  }

  @Test("less than 0.01 m² is rounding and goes to the largest class")
  func rounding() throws {
    var sketch = LandSketch()
    sketch.plan("P", .district)
    sketch.use("a", of: "P", "CLN", box(-10, 0, 0.0005, 10))
    sketch.use("b", of: "P", "ODT", box(0.0005, 0, 9.9995, 10))
    sketch.parcel("p", box(0, 0, 10, 10))
    #expect(try shares(sketch, threshold: 0) == ["p ODT 100.0 100.0"])
  }

  @Test("two blocks of one plan over the same ground are double, and in no other class; coarser plans do not show")
  func double() throws {
    var sketch = LandSketch()
    sketch.plan("P", .district)
    sketch.plan("Q", .province)
    sketch.use("a", of: "P", "ODT", box(0, 0, 60, 100))
    sketch.use("b", of: "P", "CLN", box(50, 0, 80, 100))
    sketch.use("c", of: "P", "ODT", box(55, 0, 60, 100))
    sketch.use("q", of: "Q", "LUC", box(0, 0, 100, 50))
    sketch.use("r", of: "Q", "LUC", box(0, 0, 100, 50))
    sketch.use("k", of: "P", "KBT", box(0, 0, 100, 100))
    sketch.parcel("p", box(0, 0, 100, 100))
    sketch.parcel("o", box(100, 0, 200, 100))
    // The province's two blocks are double where they hold.
    #expect(
      try shares(sketch) == [
        "o unplanned 10000.0 100.0", "p CLN 2000.0 20.0", "p ODT 5000.0 50.0", "p double 2000.0 20.0",
        "p unplanned 1000.0 10.0",
      ])
  }

  @Test("by scheme the classes are functions; streets count as transport on request")
  func scheme() throws {
    var sketch = LandSketch()
    sketch.scheme("S detailed approved decided=2015-01-01")
    sketch.block("a", of: "S", "residential", box(0, 0, 45, 100))
    sketch.block("b", of: "S", "green", box(55, 0, 100, 100))
    sketch.block("c", of: "S", nil, box(100, 0, 110, 100))
    sketch.parcel("p", box(0, 0, 110, 100))
    #expect(
      try shares(sketch, .scheme) == [
        "p green 4500.0 40.9", "p residential 4500.0 40.9", "p unknown 1000.0 9.1", "p unplanned 1000.0 9.1",
      ])
    #expect(
      try shares(sketch, .scheme, streets: [box(40, 0, 60, 100), box(45, 0, 55, 50)]) == [
        "p green 4500.0 40.9", "p residential 4500.0 40.9", "p transport 1000.0 9.1", "p unknown 1000.0 9.1",
      ])
  }

  @Test(
    "of a gap between two rows of blocks what a road covers is transport, with strips below 0.5 m; the rest is unplanned",
    arguments: [
      // 12 m of gap, the road in its middle.
      (12.0, "240.0 54.5", nil), (11.02, "240.0 54.5", nil), (10.98, "219.6 49.9", "20.4 4.6"),
      (nil, nil, "240.0 54.5"),
    ] as [(Double?, String?, String?)])
  func street(width: Double?, transport: String?, unplanned: String?) throws {
    var sketch = LandSketch()
    sketch.scheme("S detailed approved decided=2015-01-01", box(0, 0, 112, 300))
    for row in 0..<3 {
      let (south, north) = (Double(row) * 100, Double(row + 1) * 100)
      sketch.block("west\(row)", of: "S", "residential", box(0, south, 50, north))
      sketch.block("east\(row)", of: "S", "residential", box(62, south, 112, north))
    }
    sketch.parcel("front", box(40, 20, 62, 40))
    sketch.parcel("house", box(0, 0, 40, 20))
    var land = try sketch.land()
    var road = Road(id: "R")
    road.kind = .centreLine
    road.widthMetres = width
    land.roads = LandLayer([
      (road, .lineString([Position(553_056, 1_586_900), Position(553_056, 1_587_400)]))
    ])
    let context = CheckContext(land: land, asOf: try #require(CivilDate("2021-12-24")), jobs: 1)
    let gaps = try context.streetGaps()
    #expect(gaps.isEmpty == (transport == nil))
    let undrawn = ["front residential 200.0 45.5", "front unplanned 240.0 54.5", "house residential 800.0 100.0"]
    let parts = [transport.map { "front transport \($0)" }, unplanned.map { "front unplanned \($0)" }].compactMap { $0 }
    let without = try ParcelShares(context, by: .scheme)
    let shares = try ParcelShares(context, by: .scheme, streets: gaps)
    expectClosed(shares, context)
    #expect(lines(without, land) == undrawn)
    #expect(lines(shares, land) == ["front residential 200.0 45.5"] + parts + ["house residential 800.0 100.0"])
  }

  @Test("ground that only a broken block covers is skipped, not unplanned; a broken parcel too")
  func skipped() throws {
    let bow = try Geometry(
      wkt: "POLYGON ((553000 1587000, 553100 1587100, 553100 1587000, 553000 1587100, 553000 1587000))")
    var sketch = LandSketch()
    sketch.plan("P", .district)
    sketch.use("bow", of: "P", "ODT", bow)
    sketch.use("a", of: "P", "CLN", box(0, 0, 100, 50))
    sketch.parcel("p", box(0, 0, 100, 100))
    sketch.parcel("q", bow)
    sketch.parcel("r", nil)
    // Both triangles of the bow reach 25 × 50 m² and more into the upper half.
    #expect(try shares(sketch) == ["p CLN 5000.0 50.0", "p unplanned 2500.0 25.0", "p skipped 2500.0 25.0"])
    let context = try sketch.context()
    let measured = try ParcelShares(context, by: .landUse)
    #expect(measured.skipped.map { "\($0.id) \($0.reason)" } == ["q invalid_geometry", "r null_geometry"])
    #expect(measured.balance.parts.last?.squareMetres == 2500 + bow.area)
  }

  @Test("registered areas share themselves out as the ground does")
  func registered() throws {
    var sketch = LandSketch()
    sketch.plan("P", .district)
    sketch.use("u", of: "P", "ODT", box(0, 0, 25, 100))
    sketch.parcel("p", box(0, 0, 100, 100), registered: 8000)
    sketch.parcel("q", box(0, 0, 100, 100))
    let shares = try ParcelShares(try sketch.context(), by: .landUse)
    #expect(shares.rows.map(\.registeredSquareMetres) == [2000, 6000, nil, nil])
    // Ground that is no parcel has the same classes.
    let same = try GroundShares(try sketch.context(), by: .landUse).shares(of: box(0, 0, 100, 100))
    #expect(same == shares.rows.filter { $0.parcel == 1 }.map(\.share))
  }

  @Test("shares are what GEOS finds, and close, on random ground", arguments: 0..<6)
  func againstOverlay(seed: UInt64) throws {
    var numbers = SeededNumbers(seed &+ 400)
    var sketch = LandSketch()
    sketch.plan("P", .district)
    sketch.plan("Q", .commune)
    let codes = ["ODT", "CLN", "LUC"]
    var ground: [String: [Geometry]] = [:]
    for number in 0..<30 {
      let polygon = numbers.polygon(radius: 80, within: 400)
      sketch.use("u\(number)", of: number < 20 ? "P" : "Q", codes[numbers.below(3)], polygon)
      ground[number < 20 ? "P" : "Q", default: []].append(polygon)
    }
    for number in 0..<40 { sketch.parcel("\(number)", numbers.polygon(radius: 30, within: 400)) }
    let context = try sketch.context()
    let shares = try ParcelShares(context, by: .landUse, threshold: 0)
    expectClosed(shares, context)
    let planned = try Geometry.unaryUnion(ground.values.flatMap { $0 })
    for parcel in context.land.parcels.indices {
      let shape = try #require(context.land.parcels.geometry.geometry(at: parcel))
      let expected = try shape.difference(planned).area
      let found = shares.rows.first { $0.parcel == parcel && $0.kind == .unplanned }?.squareMetres ?? 0
      #expect(abs(found - expected) < 0.011)
    }
  }
}

extension LandSketch {
  /// The ground of all land-use blocks so far.
  func covered() -> Geometry {
    (try? Geometry.unaryUnion(landUseBlocks.compactMap(\.1))) ?? .empty(.polygon)
  }
}

extension Geometry {
  fileprivate func difference(_ other: Geometry) -> Geometry? { try? difference(other, gridSize: nil) }
}
