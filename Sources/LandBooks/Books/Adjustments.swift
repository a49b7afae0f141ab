internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

/// What the local adjustments of one scheme have changed, position by position.
struct SchemeAdjustments: Sendable {
  /// A kind of ground: a function, and what for within it.
  struct Kind: Hashable, Sendable {
    let function: FunctionCode?
    let use: BlockUse?

    /// Whether ground becomes something else: another function, or another use where both have one.
    static func changes(_ one: Kind?, _ other: Kind) -> Bool {
      guard let one else { return true }
      if one.function != other.function { return true }
      guard let use = one.use, let otherUse = other.use else { return false }
      return use != otherUse
    }

    /// Green that is open to everybody, or to a neighbourhood.
    var isPublicGreen: Bool {
      function == FunctionCode("green") && (use == nil || use == .greenPublic || use == .greenUnit)
    }
    /// Land that serves everybody: schools, health, culture, markets.
    var isPublicService: Bool {
      switch use {
      case .school, .training, .health, .culture, .market: true
      case nil: function == FunctionCode("public")
      default: false
      }
    }
    /// Land to live on.
    var isDwelling: Bool { function.map { ["residential", "village", "mixed"].contains($0.rawValue) } ?? false }
  }

  /// Ground of one position that turned from one kind into another.
  struct Change: Sendable {
    let from: Kind?
    let to: Kind
    let ground: [Geometry]
    var squareMetres: Double { ground.reduce(0) { $0 + $1.area } }
  }

  /// One connected part of the ground that a decision changes.
  struct Position: Sendable {
    let ground: Geometry
    let changes: [Change]
  }

  /// One local adjustment.
  struct Decision: Sendable {
    let scheme: Int
    let positions: [Position]
    var confirmed = 0.0
    var sliver = 0.0
    var noise = 0.0
    var skipped = 0.0
    let hasBlocks: Bool

    var changed: Double { positions.reduce(0) { $0 + $1.ground.area } }
  }

  let scheme: Int
  let decisions: [Decision]
  /// The positions of each decision that share material ground with one of an earlier decision.
  let repeatedPositions: Int
  /// Ground changed twice or more.
  let repeatedGround: [Geometry]
  /// The ground of all positions, once.
  let ground: [Geometry]

  var positions: Int { decisions.reduce(0) { $0 + $1.positions.count } }
}

extension Ledger {
  private static let adjustmentsKey = SharedKey<[SchemeAdjustments]>()

  /// The local adjustments of every scheme that has any, by the scheme's id: approved, adjusted or superseded ones whose
  /// first day is not after the day, in the order of that day, number and id.
  ///
  /// Of a zone that is asked about, its ground alone.
  func adjustmentSurvey() throws -> [SchemeAdjustments] {
    try context.shared(Ledger.adjustmentsKey) {
      let plans = context.plansInForce.schemes
      let places = context.places(of: .scheme)
      var members: [Int: [Int]] = [:]
      for scheme in land.schemes.indices where plans.isLocalAdjustment(scheme) {
        let facts = land.schemes[scheme]
        guard facts.status == .approved || facts.status == .adjusted || facts.status == .superseded,
          firstDay(ofScheme: scheme).map({ $0 <= context.asOf }) ?? true
        else { continue }
        members[plans.scheme(adjustedBy: scheme), default: []].append(scheme)
      }
      var search = AdjustmentSearch(ledger: self)
      return try members.sorted { places[$0.key] < places[$1.key] }.map { scheme, adjustments in
        func key(_ one: Int) -> [Int] {
          [
            firstDay(ofScheme: one)?.dayNumber ?? Int(Int32.max),
            land.schemes[one].adjustmentNumber ?? Int(Int32.max), places[one],
          ]
        }
        return try search.survey(scheme, adjustments.sorted { key($0).lexicographicallyPrecedes(key($1)) })
      }
    }
  }

  private func firstDay(ofScheme scheme: Int) -> CivilDate? {
    land.schemes[scheme].validFrom ?? land.schemes[scheme].decisionDate
  }
}

/// Holds adjustments against what held before them.
private struct AdjustmentSearch {
  let ledger: Ledger
  private let blocksOfScheme: [Int: [Int]]
  private let excluded: Set<Int>
  private var grounds: [Int: [(block: Int, ground: Geometry)]] = [:]

  init(ledger: Ledger) {
    self.ledger = ledger
    let land = ledger.land
    blocksOfScheme = Dictionary(
      grouping: land.schemeBlocks.indices.filter { land.schemes.index(of: land.schemeBlocks[$0].scheme) != nil }
    ) { land.schemes.index(of: land.schemeBlocks[$0].scheme) ?? 0 }
    excluded = Set(ledger.context.overlapInput(.schemeBlock).excluded.map(\.feature))
  }

  mutating func survey(_ scheme: Int, _ adjustments: [Int]) throws -> SchemeAdjustments {
    let places = ledger.context.places(of: .scheme)
    var decisions: [SchemeAdjustments.Decision] = []
    var seen: [Geometry] = []
    var twice: [Geometry] = []
    var repeated = 0
    for (number, adjustment) in adjustments.enumerated() {
      let before = (adjustments[..<number] + [scheme]).sorted {
        ledger.holdingKey(ofScheme: $0, places[$0]).lexicographicallyPrecedes(
          ledger.holdingKey(ofScheme: $1, places[$1]))
      }
      let decision = try self.decision(adjustment, before)
      decisions.append(decision)
      let own = decision.positions.map(\.ground)
      guard !own.isEmpty else { continue }
      for position in own where try seen.contains(where: { try isMaterial(position, $0) }) { repeated += 1 }
      let new = Geometry.joined(own) ?? .empty(.polygon)
      if let known = Geometry.joined(seen) {
        twice += try new.intersection(known).polygons
        if twice.count > 1 { twice = try Geometry.robustUnion(twice).polygons }
        seen = try Geometry.robustUnion(seen + own).polygons
      } else {
        seen = own
      }
    }
    return SchemeAdjustments(
      scheme: scheme, decisions: decisions, repeatedPositions: repeated, repeatedGround: twice, ground: seen)
  }

  private func isMaterial(_ one: Geometry, _ other: Geometry) throws -> Bool {
    let area = OverlapArea.between(one, and: other)
    guard area >= ledger.context.tolerances.sliverAreaSquareMetres else { return false }
    return try OverlapShape.pieces(of: one, and: other, kernelArea: area).pieces.contains {
      try ledger.context.sizer.size(of: $0) == .material
    }
  }

  private mutating func decision(_ adjustment: Int, _ before: [Int]) throws -> SchemeAdjustments.Decision {
    let own = try ground(of: adjustment)
    let blocks = blocksOfScheme[adjustment] ?? []
    var (shapes, confirmed): ([(from: SchemeAdjustments.Kind?, to: SchemeAdjustments.Kind, ground: Geometry)], Double) =
      ([], 0)
    for (block, ground) in own {
      let to = kind(block)
      for (other, part) in try parted(ground, by: before) {
        let from = other.map(kind)
        if SchemeAdjustments.Kind.changes(from, to) { shapes.append((from, to, part)) } else { confirmed += part.area }
      }
    }
    let united = shapes.isEmpty ? [] : try Geometry.robustUnion(shapes.map(\.ground)).polygons
    var (material, sliver, noise): ([Geometry], Double, Double) = ([], 0, 0)
    for polygon in united {
      switch try ledger.context.sizer.size(of: polygon) {
      case nil: noise += polygon.area
      case .material: material.append(polygon)
      default: sliver += polygon.area
      }
    }
    material.sort { ($0.bounds.minX, $0.bounds.minY) < ($1.bounds.minX, $1.bounds.minY) }
    let skipped = try ledger.skippedGround(
      of: .schemeBlock, blocks, outside: LedgerLayer(own.map(\.ground), source: own.map(\.block)),
      within: ledger.context.zone?.geometry.map { [$0] })
    return SchemeAdjustments.Decision(
      scheme: adjustment, positions: try positions(material, shapes), confirmed: confirmed, sliver: sliver,
      noise: noise,
      skipped: skipped.reduce(0) { $0 + $1.area }, hasBlocks: !blocks.isEmpty)
  }

  /// Every polygon of changed ground belongs to the one position that it is connected with.
  private func positions(
    _ material: [Geometry],
    _ shapes: [(from: SchemeAdjustments.Kind?, to: SchemeAdjustments.Kind, ground: Geometry)]
  ) throws -> [SchemeAdjustments.Position] {
    let input = OverlapInput(FlatLayer(material))
    var grounds = material.map { _ in [Pair: [Geometry]]() }
    var order = material.map { _ in [Pair]() }
    for shape in shapes {
      let pair = Pair(from: shape.from, to: shape.to)
      for polygon in shape.ground.polygons {
        guard let (position, _) = OverlapArea.shares(of: polygon, in: input).max(by: { $0.area < $1.area }) else {
          continue
        }
        if grounds[position][pair] == nil { order[position].append(pair) }
        grounds[position][pair, default: []].append(polygon)
      }
    }
    return material.indices.map { position in
      let pairs = order[position].sorted { key($0).lexicographicallyPrecedes(key($1)) }
      return SchemeAdjustments.Position(
        ground: material[position],
        changes: pairs.map { .init(from: $0.from, to: $0.to, ground: grounds[position][$0] ?? []) })
    }
  }

  private struct Pair: Hashable {
    let from: SchemeAdjustments.Kind?
    let to: SchemeAdjustments.Kind
  }

  private func key(_ pair: Pair) -> [Int] {
    [pair.from, pair.to].flatMap { kind -> [Int] in
      let function = kind?.function.map(FunctionList.shipped.order) ?? -1
      return [function, kind?.use.flatMap { BlockUse.allCases.firstIndex(of: $0) } ?? -1]
    }
  }

  private func kind(_ block: Int) -> SchemeAdjustments.Kind {
    .init(function: ledger.land.schemeBlocks[block].function, use: ledger.land.schemeBlocks[block].use)
  }

  /// Ground by the block that holds on it; no block where none lies.
  private mutating func parted(_ ground: Geometry, by schemes: [Int]) throws -> [(block: Int?, ground: Geometry)] {
    var parts: [(Int?, Geometry)] = []
    var left: Geometry? = ground
    for scheme in schemes {
      for (block, other) in try self.ground(of: scheme) {
        guard let rest = left, rest.bounds.intersects(other.bounds) else { continue }
        let shared = OverlapArea.between(rest, and: other)
        guard shared > OverlapArea.touching else { continue }
        let sides = try OverlapShape.parts(of: rest, by: other, kernelArea: shared)
        if let inside = sides.inside.geometry { parts.append((block, inside)) }
        left = sides.outside.geometry
      }
    }
    if let left { parts.append((nil, left)) }
    return parts
  }

  /// The sound blocks of one scheme, ground of two to the one whose id sorts first; of one zone the part in it.
  private mutating func ground(of scheme: Int) throws -> [(block: Int, ground: Geometry)] {
    if let known = grounds[scheme] { return known }
    let input = try ledger.context.measured(.schemeBlock)
    let places = ledger.context.places(of: .schemeBlock)
    var ground: [(block: Int, ground: Geometry)] = []
    for block in (blocksOfScheme[scheme] ?? []).sorted(by: { places[$0] < places[$1] })
    where !excluded.contains(block) && input.areas[block] > 0 {
      var left = input.layer.geometry(at: block)
      for (_, other) in ground {
        guard let rest = left, rest.bounds.intersects(other.bounds) else { continue }
        let shared = OverlapArea.between(rest, and: other)
        guard shared > OverlapArea.touching else { continue }
        left = try OverlapShape.pieces(of: rest, outside: other, kernelArea: rest.area - shared).geometry
      }
      if let left { ground.append((block, left)) }
    }
    grounds[scheme] = ground
    return ground
  }
}
