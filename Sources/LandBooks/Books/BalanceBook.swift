internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

/// Of what a land balance is.
public enum BalanceSubject: Sendable {
  /// A scheme by number: its blocks with the local adjustments that count.
  case scheme(Int)
  /// A land-use plan by number: its planned blocks.
  case landUsePlan(Int)
  /// A zone by number: what holds in it, functions or codes.
  case zone(Int, byLandUse: Bool)
}

/// What replaces the facts that a subject states.
public struct BalanceOptions: Sendable {
  /// The inhabitants.
  public var population: Int?
  /// The urban class.
  public var urbanClass: String?
  /// Whether street gaps count as transport.
  public var streets = false

  /// Nothing is replaced.
  public init() {}
}

extension Ledger {
  /// Whether there is enough land of each kind (cơ cấu sử dụng đất), and what the norms of the day ask for.
  public func balance(of subject: BalanceSubject, _ options: BalanceOptions = BalanceOptions()) throws -> Book {
    let survey = try BalanceSurvey(self, subject, options)
    var rows = BookTable("class,use,declared_m2,measured_m2,difference_m2,share_ratio,m2_per_person")
    for row in survey.rows() { rows.append(row) }
    let list = try land.settings.norms.map { try NormList(yaml: $0, file: "norms") } ?? .shipped
    var norms = BookTable("norm,unit,value,value_max,min,max,full,meets,gap,urban_class,certainty,source")
    for row in try survey.norms(list) { norms.append(row) }
    var object = BookTable("layer,id,area_m2,population,density_km2,urban_class")
    object.append(survey.subjectValues)
    var notes: Set<BookNote> = survey.isOutside ? [.outsideZone] : []
    if survey.population == nil { notes.insert(.noPopulation) }
    if survey.urbanClass == nil { notes.insert(.noUrbanClass) }
    if case .landUsePlan(let plan) = subject, try usableTargets(ofPlan: plan).isEmpty { notes.insert(.noTargets) }
    let by: TableValue =
      if case .zone(_, let byLandUse) = subject { .text(byLandUse ? "landuse" : "scheme") } else { .null }
    return Book(
      "balance",
      [
        .object("subject", object), .value("by", by), .table("rows", rows), .table("norms", norms),
        .balance(survey.area > 0 ? [survey.balance] : []),
      ], notes: notes, skipped: try survey.skippedFeatures(),
      labels: Dictionary(list.all.map { ($0.id, $0.label) }) { _, last in last })
  }
}

/// A kind of land: a function with what for within it, or a code.
struct LandClass: Hashable {
  let name: String
  var use: BlockUse?
}

/// The ground of a subject by kind of land.
struct BalanceSurvey {
  let ledger: Ledger
  let subject: BalanceSubject
  let options: BalanceOptions
  /// The ground that is asked about; empty where it cannot be measured.
  let ground: [Geometry]
  let area: Double
  /// Whether the zone that is asked about holds a part of the subject alone.
  let isCut: Bool
  /// The blocks that hold.
  let held: LedgerLayer
  private(set) var classes: [LandClass: Double] = [:]
  private(set) var double = 0.0
  private(set) var skipped = 0.0
  private var members: Set<Int> = []

  var land: Land { ledger.land }
  var context: CheckContext { ledger.context }
  var isLandUse: Bool {
    switch subject {
    case .scheme: false
    case .landUsePlan: true
    case .zone(_, let byLandUse): byLandUse
    }
  }
  private var blockLayer: LayerName { isLandUse ? .landUseBlock : .schemeBlock }
  var layer: LayerName {
    switch subject {
    case .scheme: .scheme
    case .landUsePlan: .landUsePlan
    case .zone: .zone
    }
  }
  var number: Int {
    switch subject {
    case .scheme(let number), .landUsePlan(let number), .zone(let number, _): number
    }
  }

  init(_ ledger: Ledger, _ subject: BalanceSubject, _ options: BalanceOptions) throws {
    (self.ledger, self.subject, self.options) = (ledger, subject, options)
    let (context, land) = (ledger.context, ledger.land)
    let (layer, number): (LayerName, Int) =
      switch subject {
      case .scheme(let number): (.scheme, number)
      case .landUsePlan(let number): (.landUsePlan, number)
      case .zone(let number, _): (.zone, number)
      }
    let input = try context.measured(layer)
    let whole = context.overlapInput(layer).areas[number]
    area = input.areas[number] > OverlapArea.touching ? input.areas[number] : 0
    isCut = area < whole - OverlapShape.tolerance(of: whole)
    ground = area > 0 ? [input.layer.geometry(at: number)].compactMap { $0 } : []
    switch subject {
    case .scheme(let scheme):
      held = try ledger.schemeGround().layer(of: scheme)
      members = Set(ledger.blocks(ofScheme: scheme))
    case .landUsePlan(let plan):
      held = try ledger.plannedBlocks(ofPlan: plan)
      let id = land.landUsePlans[plan].id
      members = Set(land.landUseBlocks.indices.filter { land.landUseBlocks[$0].plan == id })
    case .zone(_, byLandUse: true):
      held = try ledger.landUseBlocks()
      members = Set(
        land.landUseBlocks.indices.filter { block in
          land.landUsePlans.index(of: land.landUseBlocks[block].plan).map {
            context.plansInForce.landUsePlans.rank(of: $0) != nil
          } ?? false
        })
    case .zone:
      held = try ledger.schemeBlocks()
      members = Set(
        land.schemeBlocks.indices.filter { block in
          land.schemes.index(of: land.schemeBlocks[block].scheme).map {
            context.plansInForce.schemes.rank(of: $0) != nil
          } ?? false
        })
    }
    if isLandUse {
      members = members.filter { land.landUseBlocks[$0].status == .planned && !land.landUseBlocks[$0].isOverlay }
    }
    try measure()
  }

  func landClass(ofBlock block: Int) -> LandClass {
    guard isLandUse else {
      let facts = land.schemeBlocks[block]
      return LandClass(name: facts.function?.rawValue ?? "unknown", use: facts.use)
    }
    return LandClass(name: land.landUseBlocks[block].code.map(ledger.shownCode) ?? "unknown")
  }

  private mutating func measure() throws {
    guard let whole = ground.first else { return }
    for (piece, area) in OverlapArea.shares(of: whole, in: held.input) {
      classes[landClass(ofBlock: held.source[piece]), default: 0] += area
    }
    for (block, area) in try doubled(whole) {
      classes[landClass(ofBlock: block), default: 0] -= area
      double += area
    }
    let lost = try ledger.skippedGround(of: blockLayer, members.sorted(), outside: held, within: ground)
    skipped = lost.reduce(0) { $0 + $1.area }
    if options.streets, !isLandUse {
      let streets = try context.streetGaps().flatMap { try $0.intersection(whole).polygons }
      guard !streets.isEmpty else { return }
      var open = try Geometry.robustUnion(streets)
      let bounds = open.bounds
      let near = held.source.indices.compactMap { held.geometry($0) }.filter { $0.bounds.intersects(bounds) } + lost
      if !near.isEmpty { open = try open.difference(Geometry.robustUnion(near)) }
      classes[LandClass(name: "transport"), default: 0] += open.area
    }
  }

  /// By block that holds the ground on which another block of the same plan lies too.
  private func doubled(_ whole: Geometry) throws -> [(block: Int, area: Double)] {
    let places = context.places(of: blockLayer)
    let pairs = try context.overlapPairs(within: blockLayer)
    let input = context.overlapInput(blockLayer)
    var seconds: [Int: [Int]] = [:]
    for pair in 0..<pairs.count {
      let (one, other) = (Int(pairs.a[pair]), Int(pairs.b[pair]))
      guard members.contains(one), members.contains(other), plan(ofBlock: one) == plan(ofBlock: other) else { continue }
      let (first, second) = places[one] < places[other] ? (one, other) : (other, one)
      seconds[first, default: []].append(second)
    }
    guard !seconds.isEmpty else { return [] }
    let pieces = Dictionary(held.source.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    return try seconds.sorted { $0.key < $1.key }.compactMap { first, others in
      guard let piece = pieces[first].flatMap({ held.geometry($0) }) else { return nil }
      let second = try Geometry.robustUnion(others.compactMap { input.layer.geometry(at: $0) })
      let shared = OverlapArea.between(piece, and: second)
      guard shared > OverlapArea.touching,
        let ground = try OverlapShape.pieces(of: piece, and: second, kernelArea: shared).geometry
      else { return nil }
      let area = OverlapArea.between(ground, and: whole)
      return area > OverlapArea.touching ? (first, area) : nil
    }
  }

  private func plan(ofBlock block: Int) -> String? {
    isLandUse ? land.landUseBlocks[block].plan : land.schemeBlocks[block].scheme
  }

  // MARK: - The subject

  /// Whether the zone that is asked about holds none of it.
  var isOutside: Bool { isCut && area == 0 }

  /// How many live on the ground that is asked about; of a part of the subject nobody says so.
  var population: Int? {
    if let given = options.population { return given }
    guard !isCut else { return nil }
    return switch subject {
    case .scheme(let scheme): land.schemes[scheme].population
    case .landUsePlan: nil
    case .zone(let zone, _): land.zones[zone].population
    }
  }

  /// Of a scheme that of the smallest zone to which it belongs that states one.
  var urbanClass: String? {
    if let given = options.urbanClass { return given }
    switch subject {
    case .zone(let zone, _): return land.zones[zone].urbanClass
    case .landUsePlan: return nil
    case .scheme(let scheme): return stated(byZoneOf: scheme, \.urbanClass)
    }
  }

  /// Whether it lies in the mountains, of a scheme as the smallest zone to which it belongs says that states it.
  var isMountain: Bool {
    switch subject {
    case .zone(let zone, _): land.zones[zone].mountain == .yes
    case .landUsePlan: false
    case .scheme(let scheme): stated(byZoneOf: scheme, \.mountain) == .yes
    }
  }

  /// What the smallest zone to which a scheme belongs says, of those that say it.
  private func stated<Value>(byZoneOf scheme: Int, _ value: (Zone) -> Value?) -> Value? {
    let (areas, places) = (context.overlapInput(.zone).areas, context.places(of: .zone))
    let zones = (try? ledger.belonging(.scheme).zones(of: scheme)) ?? []
    for zone in zones.sorted(by: { (areas[$0], places[$0]) < (areas[$1], places[$1]) }) {
      if let value = value(land.zones[zone]) { return value }
    }
    return nil
  }

  var density: Double? { population.flatMap { area > 0 ? Double($0) / (area / 1e6) : nil } }

  var subjectValues: [TableValue] {
    [
      .text(layer.rawValue), .text(land[layer].id(of: number)), area > 0 ? .number(area) : .null, .optional(population),
      .optional(density), .optional(urbanClass),
    ]
  }

  func skippedFeatures() throws -> [SkippedFeature] {
    try ledger.skipped(layer, blockLayer) { layer, feature in
      layer == self.layer ? feature == number : members.contains(feature)
    }
  }
}
