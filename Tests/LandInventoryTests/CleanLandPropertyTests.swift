import Foundation
import LandModel
import PlanChecks
import PlaneGeometry
import Testing

@testable import LandInventory

/// Towns at random, judged position by position: every face of all linework by what covers a position inside it.
@Suite("Clean land against a judgement position by position")
struct CleanLandPropertyTests {
  @Test("every face has the verdict that a position in it has", arguments: 0..<24)
  func againstFaces(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let context = try RandomTown.town(&random).context()
    var request = CleanLand.Request(
      try CleanLandCriteria(yaml: CleanLandCriteria.shippedText, file: "clean-land.yml"))
    if seed.isMultiple(of: 3) { request.function = FunctionCode("residential") }
    if seed.isMultiple(of: 4) { request.criteria.limits = [.urbanPlan: .off, .constraint: .cap(.conditional)] }
    request.includesConditional = seed.isMultiple(of: 2)
    let inventory = try CleanLand(request, context)
    let truth = try FaceJudge(context, request).areas()
    var found: [String: Double] = [:]
    for row in inventory.rows { found[row.line, default: 0] += row.squareMetres }
    for line in Set(found.keys).union(truth.keys) {
      let difference = abs((found[line] ?? 0) - (truth[line] ?? 0))
      #expect(difference < 1e-3, "\(line): \(found[line] ?? 0) for \(truth[line] ?? 0)")
    }
    #expect(inventory.openBalances == [])
    try expectClosed(inventory, context, includesConditional: request.includesConditional)
  }

  @Test("any parcels and any criteria: the verdicts add up to the scope", arguments: 0..<80)
  func anyCriteria(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 1000)
    var town = RandomTown.town(&random)
    for number in 0..<10 {
      var parcel = Town.cleared("w\(number)")
      parcel.tenure = [.state, .household, .unknown, nil].randomElement(using: &random) ?? nil
      parcel.recovery = Recovery.allCases.randomElement(using: &random)
      parcel.dispute = [.yes, .no, nil].randomElement(using: &random) ?? nil
      parcel.allottedTo = ["P", "G1", "X", nil, nil].randomElement(using: &random) ?? nil
      town.parcels.append((parcel, RandomTown.wildShape(&random)))
    }
    let context = try town.context()
    let request = try RandomTown.request(&random)
    let inventory = try CleanLand(request, context)
    #expect(inventory.openBalances == [])
    let scope = context.land.parcels.indices.reduce(0) { $0 + context.land.parcels.geometry[$1].area }
    #expect(abs(inventory.totals.reduce(0) { $0 + $1.squareMetres } - scope) <= max(1e-6 * scope, 1e-4))
    try expectRowsClosed(inventory, context)
    for row in inventory.rows {
      #expect(row.reasons.isEmpty == (row.verdict == .clean), "\(row)")
      #expect(row.nextStep == nil || row.verdict == .conditional, "\(row)")
      #expect(row.unknowns.isSubset(of: row.reasons), "\(row)")
      #expect(row.reasons.criteria.allSatisfy(request.criteria.tests) || row.notes.contains("invalid_geometry"))
    }
  }

  /// Every parcel's rows add up to its grid area.
  private func expectRowsClosed(_ inventory: CleanLand, _ context: CheckContext) throws {
    var sums: [String: Double] = [:]
    for row in inventory.rows { sums[row.parcel, default: 0] += row.squareMetres }
    for parcel in context.land.parcels.indices {
      let area = context.land.parcels.geometry[parcel].area
      #expect(abs((sums[context.land.parcels[parcel].id] ?? -1) - area) <= 1e-6 * max(1, area))
    }
  }

  /// Every parcel's rows add up to its grid area, and every clean square metre is in exactly one site.
  private func expectClosed(_ inventory: CleanLand, _ context: CheckContext, includesConditional: Bool) throws {
    try expectRowsClosed(inventory, context)
    let wanted = inventory.totals.filter {
      $0.verdict == .clean || includesConditional && $0.verdict == .conditional
    }.reduce(0) { $0 + $1.squareMetres }
    #expect(abs(inventory.sites.reduce(0) { $0 + $1.squareMetres } - wanted) < 1e-3)
    for site in inventory.sites {
      #expect(abs(site.geometry.area - site.squareMetres) < 1e-3)
      #expect(abs(site.parcels.reduce(0) { $0 + $1.squareMetres } - site.squareMetres) < 1e-3)
      #expect(abs(site.functions.reduce(0) { $0 + $1.percent } - 100) < 1e-9)
    }
  }
}

extension CleanLand.Row {
  fileprivate var line: String {
    "\(parcel) \(verdict) \(reasons.codes) \(notes) \(nextStep?.rawValue ?? "-")"
  }
}

/// A linear congruential generator: the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0xD1B5_4A32_D192_ED03 }
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var mixed = state
    mixed = (mixed ^ mixed >> 33) &* 0xFF51_AFD7_ED55_8CCD
    return mixed ^ mixed >> 33
  }
}

/// Towns of a handful of features of every kind, on a lattice of 10 m.
private enum RandomTown {
  static func town(_ random: inout SeededGenerator) -> Town {
    var town = Town()
    let functions = ["residential", "service", "green", "water", "industry", "mixed"]
    let codes = ["ODT", "TMD", "LUC", "RSX", "RPH", "SKK", "HNK"]
    town.schemes = [
      (Town.scheme("D", .detailed), Town.rectangle(0, 0, 200, 200)),
      (Town.scheme("Z", .zoning), Town.rectangle(0, 0, 200, 200)),
      (Town.scheme("G", .general), Town.rectangle(0, 0, 200, 200)),
    ]
    town.landUsePlans = [
      (Town.plan("L", .commune), Town.rectangle(0, 0, 200, 200)),
      (Town.plan("M", .district), Town.rectangle(0, 0, 200, 200)), (Town.plan("A", .annual), shape(&random, 120)),
    ]
    for number in 0..<9 {
      let scheme = ["D", "Z", "G"][number % 3]
      town.schemeBlocks.append(
        (Town.block("B\(number)", scheme, functions.randomElement(using: &random)), shape(&random, 140)))
      let plan = ["L", "M", "A"][number % 3]
      town.landUseBlocks.append(
        (Town.use("U\(number)", plan, codes.randomElement(using: &random) ?? "ODT"), shape(&random, 140)))
    }
    town.landUseBlocks.append((Town.use("O", "L", "KBT"), shape(&random, 80)))
    town.landUseBlocks.append((Town.use("C1", "L", "LUC", .current), shape(&random, 80)))
    town.landUseBlocks.append((Town.use("C2", "M", "RSX", .current), shape(&random, 80)))
    town.constraintAreas = [
      (make("K1") { $0.severity = .notClean }, shape(&random, 60)),
      (make("K2") { $0.severity = .conditional }, shape(&random, 60)), (make("K3"), shape(&random, 30)),
    ]
    town.projects = [
      (make("P") { $0.kind = .licensed }, shape(&random, 60)), (make("G1") { $0.kind = .call }, shape(&random, 90)),
    ]
    town.roads = [(make("R") { $0.widthMetres = 10 }, "LINESTRING (0 -5, 200 -5)")]
    for number in 0..<7 {
      var parcel = Town.cleared("\(number)")
      parcel.registeredAreaSquareMetres = nil
      parcel.clearance = [.complete, .complete, .partial, nil].randomElement(using: &random) ?? nil
      parcel.landUse = ["ODT", "LUC", nil].randomElement(using: &random)?.flatMap { LandUseLabel($0) }
      town.parcels.append((parcel, shape(&random, 70)))
    }
    return town
  }

  /// A parcel as files bring them: a star of any corners, one that crosses itself, a line drawn as a ring, or none.
  static func wildShape(_ random: inout SeededGenerator) -> String? {
    func number(_ limit: Double) -> Double { Double.random(in: 0...limit, using: &random) }
    let (x, y) = (number(160), number(160))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return nil
    case 1: return "POLYGON ((\(x) \(y), \(x + 30) \(y + 20), \(x + 30) \(y), \(x) \(y + 20), \(x) \(y)))"
    case 2: return "POLYGON ((\(x) \(y), \(x + 30) \(y), \(x + 15) \(y), \(x) \(y)))"
    case 3: return Town.rectangle(x, y, x + 0.001, y + 30)
    default:
      let corners = (0..<7).map { corner in
        let (angle, radius) = (Double(corner) / 7 * 2 * Double.pi, 5 + number(40))
        return "\(x + radius * cos(angle)) \(y + radius * sin(angle))"
      }
      return "POLYGON ((\((corners + corners.prefix(1)).joined(separator: ", "))))"
    }
  }

  /// Any criteria: each switched off, capped or as it is, thresholds and offered functions by chance.
  static func request(_ random: inout SeededGenerator) throws -> CleanLand.Request {
    var request = CleanLand.Request(
      try CleanLandCriteria(yaml: CleanLandCriteria.shippedText, file: "clean-land.yml"))
    for criterion in Criterion.allCases {
      let limits: [CleanLandCriteria.Limit?] = [
        nil, nil, .off, .cap(.conditional), .cap(.unknown), .cap(.notClean),
      ]
      request.criteria.limits[criterion] = limits.randomElement(using: &random) ?? nil
    }
    request.criteria.minimumAreaSquareMetres = Double.random(in: 0...2000, using: &random)
    request.criteria.minimumWidthMetres = Double.random(in: 0...40, using: &random)
    request.criteria.roadDistanceMetres = Double.random(in: 0...150, using: &random)
    let functions = request.criteria.offeredFunctions.sorted { $0.rawValue < $1.rawValue }
    request.criteria.offeredFunctions = Set(functions.filter { _ in Bool.random(using: &random) })
    request.function = ["residential", "industry", nil].randomElement(using: &random)?.map { FunctionCode($0) }
    request.includesConditional = Bool.random(using: &random)
    return request
  }

  /// A rectangle or a triangle with corners on the lattice.
  private static func shape(_ random: inout SeededGenerator, _ size: Int) -> String {
    func place(_ limit: Int, _ random: inout SeededGenerator) -> Double {
      Double(Int.random(in: 0...limit / 10, using: &random) * 10)
    }
    let (x, y) = (place(200 - size, &random), place(200 - size, &random))
    let (width, height) = (10 + place(size - 10, &random), 10 + place(size - 10, &random))
    guard Int.random(in: 0..<3, using: &random) == 0 else { return Town.rectangle(x, y, x + width, y + height) }
    return "POLYGON ((\(x) \(y), \(x + width) \(y), \(x) \(y + height), \(x) \(y)))"
  }
}

/// The truth: all linework noded to faces, and each face judged by what covers a position inside it.
private struct FaceJudge {
  let context: CheckContext
  let request: CleanLand.Request
  private let judge: GroundJudge

  init(_ context: CheckContext, _ request: CleanLand.Request) throws {
    self.context = context
    self.request = request
    judge = try GroundJudge(context, request.criteria)
  }

  private var land: Land { context.land }

  /// Square metres by the line of a row.
  func areas() throws -> [String: Double] {
    var areas: [String: Double] = [:]
    var cells = CellMemory()
    let layers = [
      land.parcels.geometry, land.schemeBlocks.geometry, land.landUseBlocks.geometry, land.landUsePlans.geometry,
      land.constraintAreas.geometry, land.projects.geometry,
    ]
    let lines = try layers.flatMap { layer in try layer.compactMap { try $0.geometry?.boundary() } }
    for face in try Geometry.polygonize([try Geometry.unaryUnion(lines)]).polygons {
      guard let position = try face.positionOnSurface() else { continue }
      let parcels = land.parcels.indices.filter { covers(land.parcels.geometry, $0, position) }
      guard !parcels.isEmpty else { continue }
      let facts = facts(at: position, parcels: parcels.count)
      for parcel in parcels {
        let piece = GroundPiece(facts: facts, squareMetres: face.area, shape: .whole)
        for judged in judge.judge([piece], ofParcel: parcel, function: request.function, call: nil, &cells) {
          let judgement = judged.judgement
          let line =
            "\(land.parcels[parcel].id) \(judgement.verdict) \(judgement.reasons.codes) \(judgement.notes) "
            + "\(judgement.nextStep?.rawValue ?? "-")"
          areas[line, default: 0] += face.area
        }
      }
    }
    return areas
  }

  private func covers(_ layer: FlatLayer, _ feature: Int, _ position: Position) -> Bool {
    layer.geometry(at: feature)?.locate(position) == .inside
  }

  private func facts(at position: Position, parcels: Int) -> GroundFacts {
    var facts = GroundFacts()
    facts.isInTwoParcels = parcels > 1
    urban(at: position, &facts)
    landUse(at: position, &facts)
    for area in land.constraintAreas.indices where covers(land.constraintAreas.geometry, area, position) {
      facts.add(.constraint, area, place: 0)
    }
    for project in land.projects.indices where covers(land.projects.geometry, project, position) {
      facts.add(land.projects[project].kind == .call ? .call : .project, project, place: 0)
    }
    return facts
  }

  /// The finest level first, then the id; whatever the pieces of the plans say.
  private func urban(at position: Position, _ facts: inout GroundFacts) {
    let levels = ["D": 2, "Z": 1, "G": 0]
    let here = land.schemeBlocks.indices.filter { covers(land.schemeBlocks.geometry, $0, position) }
    func level(_ block: Int) -> Int { levels[land.schemeBlocks[block].scheme ?? ""] ?? -1 }
    let order = here.sorted { (-level($0), land.schemeBlocks[$0].id) < (-level($1), land.schemeBlocks[$1].id) }
    guard let block = order.first else { return }
    facts.schemeBlock = block
    if here.contains(where: { $0 != block && level($0) == level(block) }),
      let scheme = land.schemes.index(of: land.schemeBlocks[block].scheme)
    {
      facts.add(.doubledScheme, scheme, place: 0)
    }
    if let parent = order.first(where: { level($0) < level(block) }),
      let own = land.schemeBlocks[block].function, let above = land.schemeBlocks[parent].function
    {
      facts.contradictsParent = !FunctionHierarchy.shipped.allows(own, under: above)
    }
  }

  private func landUse(at position: Position, _ facts: inout GroundFacts) {
    let here = land.landUseBlocks.indices.filter { covers(land.landUseBlocks.geometry, $0, position) }
    func plan(_ block: Int) -> String { land.landUseBlocks[block].plan ?? "" }
    let planned = here.filter { land.landUseBlocks[$0].status == .planned && land.landUseBlocks[$0].code != "KBT" }
    let period = planned.filter { plan($0) != "A" }
    facts.landUseBlock =
      period.min { (plan($0), land.landUseBlocks[$0].id) < (plan($1), land.landUseBlocks[$1].id) }
    if let block = facts.landUseBlock, period.count(where: { plan($0) == plan(block) }) > 1,
      let number = land.landUsePlans.index(of: plan(block))
    {
      facts.add(.doubledLandUsePlan, number, place: 0)
    }
    for block in planned where plan(block) == "A" { facts.add(.annualBlock, block, place: 0) }
    for block in here where land.landUseBlocks[block].code == "KBT" { facts.add(.overlay, block, place: 0) }
    let current = here.filter { land.landUseBlocks[$0].status == .current }
    facts.currentBlock = current.min { plan($0) < plan($1) }
    if let annual = land.landUsePlans.index(of: "A") {
      facts.isInAnnualExtent = covers(land.landUsePlans.geometry, annual, position)
    }
  }
}
