import Foundation
import Geodesy
import LandModel
import PlanChecks
import PlaneGeometry
import Testing

/// A small land, written line by line.
struct LandSketch {
  var schemes: [(Scheme, Geometry?)] = []
  var schemeBlocks: [(SchemeBlock, Geometry?)] = []
  var plans: [(LandUsePlan, Geometry?)] = []
  var landUseBlocks: [(LandUseBlock, Geometry?)] = []
  var parcels: [(Parcel, Geometry?)] = []
  var zones: [(Zone, Geometry?)] = []
  var settings = LandSettings()

  /// Adds a scheme by its facts, its scope a rectangle or none.
  mutating func scheme(_ facts: String, _ scope: Geometry? = nil) {
    schemes.append((PlanChecksTests.scheme(facts), scope))
  }

  mutating func block(_ id: String, of scheme: String, _ function: String?, _ ground: Geometry?, flags: String? = nil) {
    var block = SchemeBlock(id: id)
    block.scheme = scheme
    block.function = function.map { FunctionCode($0) }
    block.flags = flags
    schemeBlocks.append((block, ground))
  }

  mutating func plan(_ id: String, _ level: LandUsePlanLevel, decided: String = "2015-01-01", scale: Int? = nil) {
    var plan = LandUsePlan(id: id)
    plan.level = level
    plan.status = .approved
    plan.decisionDate = CivilDate(decided)
    plan.scale = scale
    plans.append((plan, nil))
  }

  mutating func use(
    _ id: String, of plan: String, _ code: String?, _ ground: Geometry?, _ status: LandUseBlockStatus = .planned
  ) {
    var block = LandUseBlock(id: id)
    block.plan = plan
    block.code = code
    block.status = status
    landUseBlocks.append((block, ground))
  }

  mutating func parcel(_ id: String, _ ground: Geometry?, registered: Double? = nil) {
    var parcel = Parcel(id: id)
    parcel.registeredAreaSquareMetres = registered
    parcels.append((parcel, ground))
  }

  func land() throws -> Land {
    var land = Land(name: "sketch", system: try CoordinateReferenceSystem("EPSG:9216"))
    land.schemes = LandLayer(schemes)
    land.schemeBlocks = LandLayer(schemeBlocks)
    land.landUsePlans = LandLayer(plans)
    land.landUseBlocks = LandLayer(landUseBlocks)
    land.parcels = LandLayer(parcels)
    land.zones = LandLayer(zones)
    land.settings = settings
    return land
  }

  func context(on day: String = "2021-12-24", book: RuleBook = .shipped, listsParcels: Bool = false) throws
    -> CheckContext
  {
    CheckContext(
      land: try land(), asOf: try #require(CivilDate(day)), book: book, listsConflictParcels: listsParcels)
  }
}

/// A rectangle by its western, southern, eastern and northern limits, metres from a corner in Kon Tum.
func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> Geometry {
  .rectangle(
    Box(minX: 553_000 + west, minY: 1_587_000 + south, maxX: 553_000 + east, maxY: 1_587_000 + north))
}

extension PrevailingPieces {
  /// `id:area` of every piece, in the order of the layer, areas to the square metre.
  func listing(_ ids: [String]) -> String {
    indices.map { "\(ids[blocks[$0]]):\(Int(input.areas[$0].rounded()))" }.joined(separator: " ")
  }
}

@Suite("Prevailing blocks")
struct PrevailingBlocksTests {
  private func urban(_ sketch: LandSketch, on day: String = "2021-12-24", book: RuleBook = .shipped) throws -> String {
    let context = try sketch.context(on: day, book: book)
    return try context.prevailingSchemeBlocks().listing(context.land.schemeBlocks.features.map(\.id))
  }

  @Test("the finest level holds where it has a block; elsewhere the next coarser")
  func levels() throws {
    var sketch = LandSketch()
    sketch.scheme("G general approved decided=2010-01-01")
    sketch.scheme("Z zoning approved decided=2012-01-01")
    sketch.scheme("D detailed approved decided=2014-01-01")
    sketch.scheme("S sector approved decided=2020-01-01")
    sketch.block("g", of: "G", "residential", box(0, 0, 100, 100))
    sketch.block("z", of: "Z", "residential", box(0, 0, 50, 100))
    sketch.block("d", of: "D", "residential", box(40, 0, 60, 50))
    sketch.block("s", of: "S", "transport", box(0, 0, 100, 100))
    sketch.block("x", of: "nothing", "transport", box(0, 0, 100, 100))
    #expect(try urban(sketch) == "g:4500 z:4500 d:1000")
    // Before the detailed scheme was decided.
    #expect(try urban(sketch, on: "2013-01-01") == "g:5000 z:5000")
    #expect(try urban(sketch, on: "2011-01-01") == "g:10000")
    #expect(try urban(sketch, on: "2009-01-01") == "")
  }

  @Test("a local adjustment holds only where it has a block, before its own target and behind finer levels")
  func localAdjustment() throws {
    var sketch = LandSketch()
    sketch.scheme("G general approved decided=2010-01-01")
    sketch.scheme("L general approved decided=2015-01-01 local=G")
    sketch.scheme("D detailed approved decided=2012-01-01")
    sketch.block("g", of: "G", "residential", box(0, 0, 100, 100))
    sketch.block("l", of: "L", "green", box(0, 0, 50, 50))
    sketch.block("d", of: "D", "residential", box(0, 0, 10, 10))
    #expect(try urban(sketch) == "g:7500 l:2400 d:100")
  }

  @Test("an overall adjustment ends its target on the whole scope: what it does not cover is released")
  func overallAdjustment() throws {
    var sketch = LandSketch()
    sketch.scheme("G general superseded decided=2010-01-01", box(0, 0, 100, 100))
    sketch.scheme("O general approved decided=2015-01-01 overall=G", box(0, 0, 50, 100))
    sketch.block("g", of: "G", "residential", box(0, 0, 100, 100))
    sketch.block("o", of: "O", "green", box(0, 0, 50, 100))
    #expect(try urban(sketch) == "o:5000")
    #expect(try urban(sketch, on: "2014-12-31") == "g:10000")
  }

  @Test("of two blocks of one scheme on the same ground the one whose id sorts first holds")
  func double() throws {
    var sketch = LandSketch()
    sketch.scheme("G general approved decided=2010-01-01")
    sketch.block("10", of: "G", "residential", box(0, 0, 100, 100))
    sketch.block("9", of: "G", "green", box(50, 0, 150, 100))
    sketch.block("8", of: "G", "green", box(50, 0, 60, 10))
    #expect(try urban(sketch) == "10:5000 9:9900 8:100")
  }

  @Test("invalid and missing geometry takes no part")
  func badGeometry() throws {
    var sketch = LandSketch()
    sketch.scheme("G general approved decided=2010-01-01")
    sketch.scheme("D detailed approved decided=2010-01-01")
    sketch.block("g", of: "G", "residential", box(0, 0, 100, 100))
    sketch.block(
      "bow", of: "D", "green",
      try Geometry(wkt: "POLYGON ((553000 1587000, 553100 1587100, 553100 1587000, 553000 1587100, 553000 1587000))"))
    sketch.block("none", of: "D", "green", nil)
    #expect(try urban(sketch) == "g:10000")
  }

  @Test("planned blocks of the finest period plan hold; annual plans, current blocks and overlays take no part")
  func landUse() throws {
    var sketch = LandSketch()
    sketch.plan("P", .province)
    sketch.plan("D", .district)
    sketch.plan("A", .annual)
    sketch.use("p", of: "P", "ODT", box(0, 0, 100, 100))
    sketch.use("d", of: "D", "LUC", box(0, 0, 50, 100))
    sketch.use("a", of: "A", "CLN", box(0, 0, 100, 100))
    sketch.use("c", of: "D", "HNK", box(0, 0, 100, 100), .current)
    sketch.use("k", of: "D", "KBT", box(0, 0, 100, 100))
    sketch.use("q", of: "D", "kđd", box(0, 0, 100, 100))
    let context = try sketch.context()
    let ids = context.land.landUseBlocks.features.map(\.id)
    #expect(try context.prevailingLandUseBlocks().listing(ids) == "p:5000 d:5000")
    #expect(context.overlayLandUseBlocks.map { ids[$0] } == ["k", "q"])
    #expect(context.annualLandUseBlocks.map { ids[$0] } == ["a"])
  }

  @Test("the higher level goes before: a finer block holds only where it is allowed under the one holding so far")
  func higher() throws {
    let book = try RuleBook.shipped.overlaid(with: "precedence: higher\n", file: "rules.yml")
    var sketch = LandSketch()
    sketch.scheme("G general approved decided=2010-01-01")
    sketch.scheme("Z zoning approved decided=2012-01-01")
    sketch.scheme("D detailed approved decided=2014-01-01")
    sketch.block("g1", of: "G", "residential", box(0, 0, 50, 100))
    sketch.block("g2", of: "G", "agriculture", box(50, 0, 100, 100))
    // Service is allowed under residential, not under agriculture.
    sketch.block("z", of: "Z", "service", box(0, 0, 100, 50))
    // Green is allowed under service and residential, not under agriculture; it leaves the coarser ground too.
    sketch.block("d", of: "D", "green", box(40, 40, 120, 60))
    #expect(try urban(sketch, book: book) == "g1:2400 g2:5000 z:2400 d:600")
    #expect(try urban(sketch) == "g1:2400 g2:2000 z:4400 d:1600")
    let context = try sketch.context(book: book)
    #expect(try context.parentContradictions().pairs.isEmpty)
  }

  @Test("a block contradicts the one at the nearest coarser level with one there")
  func contradictions() throws {
    var sketch = LandSketch()
    sketch.scheme("G general approved decided=2010-01-01")
    sketch.scheme("Z zoning approved decided=2012-01-01")
    sketch.scheme("D detailed approved decided=2014-01-01")
    sketch.block("g", of: "G", "agriculture", box(0, 0, 100, 100))
    sketch.block("z", of: "Z", "residential", box(0, 0, 50, 100))
    sketch.block("d", of: "D", "service", box(40, 0, 60, 100))
    let context = try sketch.context()
    let found = try context.parentContradictions()
    let ids = context.land.schemeBlocks.features.map(\.id)
    // d over z is allowed; d over g is not; z over g is not where z holds.
    #expect(
      found.pairs.map { "\(ids[$0.child]) \(ids[$0.parent]) \(Int($0.squareMetres.rounded()))" } == [
        "z g 4000", "d g 1000",
      ])
    #expect(found.input.areas.map { $0.rounded() } == [4000, 1000])
  }

  @Test("pieces are disjoint, cover what the blocks cover, and are what GEOS leaves of each", arguments: 0..<12)
  func againstOverlay(seed: UInt64) throws {
    var numbers = SeededNumbers(seed)
    var sketch = LandSketch()
    for level in ["general", "zoning", "detailed"] {
      for number in 0..<2 { sketch.scheme("\(level)\(number) \(level) approved decided=2010-01-0\(number + 1)") }
    }
    for block in 0..<60 {
      let scheme = sketch.schemes[numbers.below(6)].0.id
      sketch.block("b\(block)", of: scheme, "green", numbers.polygon(radius: 120, within: 600))
    }
    let context = try sketch.context()
    let pieces = try context.prevailingSchemeBlocks()
    #expect(pieces.unconfirmed.isEmpty)
    #expect(try OverlapArea.pairs(within: pieces.input).totalArea < 1e-3)
    let blocks = context.land.schemeBlocks
    let order = context.plansInForce.schemes
    // The blocks b0 to b59 stand in the order of their numbers.
    let ranked = blocks.indices.sorted {
      (order.rank(of: context.land.schemes.index(of: blocks[$0].scheme)!)!, $0)
        < (order.rank(of: context.land.schemes.index(of: blocks[$1].scheme)!)!, $1)
    }
    var before = Geometry.empty(.polygon)
    for block in ranked {
      let whole = try #require(blocks.geometry.geometry(at: block))
      let expected = try whole.difference(before).area
      let area = pieces.piece(ofBlock: block).map { pieces.input.areas[$0] } ?? 0
      #expect(abs(area - expected) < 1e-5)
      before = try before.union(whole)
    }
    #expect(abs(pieces.input.areas.reduce(0, +) - before.area) < 1e-4)
  }
}

/// Numbers that look random and are the same on every run (SplitMix64).
struct SeededNumbers {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// From 0 up to 1.
  mutating func fraction() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// A star around a point of a square, valid because its corners go around once.
  mutating func polygon(radius: Double, within side: Double) -> Geometry {
    let (x, y) = (553_000 + side * fraction(), 1_587_000 + side * fraction())
    let corners = 5 + below(8)
    var ring = (0..<corners).map { corner -> Position in
      let angle = 2 * Double.pi * Double(corner) / Double(corners)
      let reach = radius * (0.3 + 0.7 * fraction())
      return Position(x + reach * cos(angle), y + reach * sin(angle))
    }
    ring.append(ring[0])
    return .polygon(ring)
  }
}
