internal import LandModel
internal import PlanChecks
internal import PlaneGeometry
internal import Synchronization

extension Ledger {
  /// From which land a land-use plan takes (chu chuyển đất đai).
  ///
  /// - Parameters:
  ///   - plan: the number of the plan.
  ///   - byUnit: whether rows stand apart by commune.
  public func transfer(ofPlan plan: Int, byUnit: Bool = false) throws -> Book {
    let transfer = try landTransfer(ofPlan: plan, byUnit: byUnit)
    var rows = BookTable(byUnit ? "unit,from,to,area_m2" : "from,to,area_m2")
    for (key, area) in transfer.sorted(transfer.areas) {
      rows.append((byUnit ? [.text(key.unit)] : []) + [.text(key.from), .text(key.to), .number(area)])
    }
    var table = BookTable("code,current_m2,unchanged_m2,decreased_m2,increased_m2,planned_m2,net_m2")
    for code in transfer.codes {
      let (current, unchanged) = (transfer.current(code), transfer.unchanged(code))
      let planned = transfer.planned(code)
      // Where the workspace says nothing of today's use, no code has ground of it.
      let isKnown = hasCurrentUse || !LandTransfer.isCode(code)
      func known(_ area: Double) -> TableValue { isKnown ? .number(area) : .null }
      table.append([
        .text(code), known(current), known(unchanged), known(current - unchanged), known(planned - unchanged),
        .number(planned), known(planned - current),
      ])
    }
    var overlays = BookTable("code,planned_m2")
    for (code, area) in try overlayAreas(ofPlan: plan) { overlays.append([.text(code), .number(area)]) }
    let id = land.landUsePlans[plan].id
    let unchanged = transfer.areas.filter { $0.key.from == $0.key.to }.map(\.value).sorted().reduce(0, +)
    let all = transfer.areas.values.sorted().reduce(0, +)
    let balance = Balance(
      "landuse_plan \(id)", totalSquareMetres: transfer.extent,
      parts: [
        .init("transferred_m2", all - unchanged), .init("unchanged_m2", unchanged),
        .init("skipped_m2", transfer.skipped),
      ])
    return Book(
      "transfer",
      [
        .value("plan", .text(id)), .table("rows", rows), .table("codes", table), .table("overlays", overlays),
        .balance(transfer.hasExtent ? [balance] : []),
      ],
      notes: Set(hasCurrentUse ? [] : [.noCurrentUse]).union(try isOutsideZone(plan: plan) ? [.outsideZone] : []),
      skipped: try skippedOf(plan: plan))
  }

  /// The broken features of a plan: its extent, its blocks.
  func skippedOf(plan: Int) throws -> [SkippedFeature] {
    let id = land.landUsePlans[plan].id
    return try skipped(.landUsePlan, .landUseBlock) { layer, feature in
      layer == .landUsePlan ? feature == plan : land.landUseBlocks[feature].plan == id
    }
  }

  /// The ground of the overlay codes that a plan plans, each once, in the order of the list.
  private func overlayAreas(ofPlan plan: Int) throws -> [(String, Double)] {
    let (id, blocks) = (land.landUsePlans[plan].id, land.landUseBlocks)
    var found: [(String, Double)] = []
    let present = Set(
      blocks.features.filter { $0.plan == id && $0.status == .planned && $0.isOverlay }.compactMap {
        $0.code.map(shownCode)
      })
    for code in present.sorted(by: { (codes.order(of: $0), $0) < (codes.order(of: $1), $1) }) {
      let layer = try ranked(.landUseBlock) { block in
        let facts = blocks[block]
        return facts.plan == id && facts.status == .planned && facts.isOverlay && facts.code.map(shownCode) == code
      }
      found.append((code, try inZone(layer).area))
    }
    return found
  }
}

/// What becomes of the ground of a land-use plan: from today's use into the code that it plans, by commune.
struct LandTransfer: Sendable {
  /// One kind of change.
  struct Key: Hashable, Sendable {
    let unit: String
    let from: String
    let to: String
  }

  static let unplanned = "unplanned"
  /// Whether a name of a class is a land-use code.
  static func isCode(_ name: String) -> Bool { !["composite", "no_current", unplanned].contains(name) }

  static let noUnit = "no_unit"

  /// Square metres by change.
  private(set) var areas: [Key: Double] = [:]
  /// The extent, square metres.
  private(set) var extent = 0.0
  /// The ground of broken blocks.
  private(set) var skipped = 0.0
  /// Whether the plan has an extent that can be measured.
  private(set) var hasExtent = false

  /// - Parameters:
  ///   - byUnit: whether ground is told apart by commune.
  ///   - blocks: today's use by these blocks alone; `nil` for what holds.
  init(_ ledger: Ledger, _ plan: Int, byUnit: Bool, usesOnly blocks: LedgerLayer? = nil) throws {
    let (context, land) = (ledger.context, ledger.land)
    let extents = try context.measured(.landUsePlan)
    guard extents.areas[plan] > OverlapArea.touching, let extent = extents.layer.geometry(at: plan) else { return }
    hasExtent = true
    self.extent = extents.areas[plan]
    let planned = try ledger.plannedBlocks(ofPlan: plan)
    let id = land.landUsePlans[plan].id
    let broken = land.landUseBlocks.indices.filter { block in
      land.landUseBlocks[block].plan == id && land.landUseBlocks[block].status == .planned
        && !land.landUseBlocks[block].isOverlay
    }
    let lost = try ledger.skippedGround(of: .landUseBlock, broken, outside: planned, within: [extent])
    skipped = lost.reduce(0) { $0 + $1.area }
    let ground = try ledger.filling(extent, of: extents.areas[plan], with: planned, lost: lost)
    var layers = byUnit ? [try ledger.communes()] : []
    layers.append(try blocks ?? ledger.currentBlocks())
    if blocks == nil { layers.append(try ledger.parcels()) }
    let pieces = try ledger.pieces(of: ground, by: layers)
    let keepsUse = land.landUsePlans[plan].effectiveKind != .plan
    let (first, uses) = (byUnit ? 1 : 0, CurrentUses(ledger))
    var codes: [Int: String] = [:]
    for piece in pieces.indices {
      let block = ground.source[Int(pieces.ground[piece])]
      let unit = byUnit ? pieces[piece, 0].map { land.zones[$0].id } ?? Self.noUnit : ""
      let use = uses.use(
        block: pieces[piece, first], parcel: blocks == nil ? pieces[piece, first + 1] : nil)
      var planned: String?
      if block >= 0 {
        planned = codes[block] ?? land.landUseBlocks[block].code.map(ledger.shownCode) ?? Self.unplanned
        codes[block] = planned
      }
      for part in use.parts {
        let to = planned ?? (keepsUse ? part.use.name : Self.unplanned)
        areas[Key(unit: unit, from: part.use.name, to: to), default: 0] += pieces.areas[piece] * part.share
      }
    }
  }

  /// Codes in the order of the list, then what is no code.
  static func precedes(_ one: String, _ other: String) -> Bool {
    func place(_ code: String) -> (Int, String) {
      let last = ["composite", "no_current", unplanned]
      if let place = last.firstIndex(of: code) { return (1_000_000 + place, code) }
      return (LandUseCodes.shipped.order(of: code), code)
    }
    return place(one) < place(other)
  }

  /// The changes in the order of documents.
  func sorted(_ areas: [Key: Double]) -> [(key: Key, value: Double)] {
    areas.sorted { one, other in
      if one.key.unit != other.key.unit {
        let isOne = one.key.unit == Self.noUnit
        if isOne || other.key.unit == Self.noUnit { return !isOne }
        return IdentifierOrder.precedes(one.key.unit, other.key.unit)
      }
      if one.key.from != other.key.from { return Self.precedes(one.key.from, other.key.from) }
      return Self.precedes(one.key.to, other.key.to)
    }
  }

  /// Every code that is there or planned.
  var codes: [String] { Set(areas.keys.flatMap { [$0.from, $0.to] }).sorted(by: Self.precedes) }

  /// The communes.
  var units: [String] { Set(areas.keys.map(\.unit)).sorted(by: IdentifierOrder.precedes) }

  /// Whether the use is known from which the ground of a commune begins, of the whole plan that of every commune in it.
  func isKnown(in unit: String?) -> Bool {
    let known = Set(areas.keys.filter { $0.from != CurrentUse.Use.unknown.name }.map(\.unit))
    guard unit == nil else { return unit.map(known.contains) ?? false }
    let communes = Set(areas.keys.map(\.unit)).subtracting([Self.noUnit])
    return communes.isEmpty ? !known.isEmpty : communes.isSubset(of: known)
  }

  private func sum(_ isMeant: (Key) -> Bool) -> Double {
    areas.filter { isMeant($0.key) }.map(\.value).sorted().reduce(0, +)
  }

  /// Ground of a code today, in one commune or all.
  func current(_ code: String, in unit: String? = nil) -> Double {
    sum { $0.from == code && (unit ?? $0.unit) == $0.unit }
  }

  /// Ground that keeps a code.
  func unchanged(_ code: String) -> Double { sum { $0.from == code && $0.to == code } }

  /// Ground planned for a code, in one commune or all.
  func planned(_ code: String, in unit: String? = nil) -> Double {
    sum { $0.to == code && (unit ?? $0.unit) == $0.unit }
  }
}

extension Ledger {
  private static let transferKeys = (whole: SharedKey<TransferCache>(), byUnit: SharedKey<TransferCache>())

  /// What becomes of the ground of a plan, made once for all books.
  func landTransfer(ofPlan plan: Int, byUnit: Bool) throws -> LandTransfer {
    let key = byUnit ? Ledger.transferKeys.byUnit : Ledger.transferKeys.whole
    let cache = context.shared(key) { TransferCache() }
    return try cache.transfer(ofPlan: plan) { try LandTransfer(self, plan, byUnit: byUnit) }
  }

  /// The planned blocks of one plan that lie over no others, ground of two to the one whose id sorts first.
  func plannedBlocks(ofPlan plan: Int) throws -> LedgerLayer {
    let id = land.landUsePlans[plan].id
    return try ranked(.landUseBlock) { block in
      let facts = land.landUseBlocks[block]
      return facts.plan == id && facts.status == .planned && !facts.isOverlay
    }
  }

  /// An extent as features: what blocks hold of it with their numbers, and the rest as −1; what is lost is in none.
  func filling(
    _ extent: Geometry, of area: Double, with blocks: LedgerLayer, lost: [Geometry] = []
  ) throws -> LedgerLayer {
    let one = OverlapInput(FlatLayer([extent]))
    let pairs = try OverlapArea.pairs(blocks.input, one, jobs: context.jobs)
    var ground: [Geometry?] = try Workers.map(Array(0..<pairs.count), jobs: context.jobs) { pair in
      let block = Int(pairs.a[pair])
      guard let whole = blocks.geometry(block) else { return nil }
      guard pairs.area[pair] < blocks.areas[block] - OverlapShape.tolerance(of: blocks.areas[block]) else {
        return whole
      }
      return try OverlapShape.pieces(of: whole, and: extent, kernelArea: pairs.area[pair]).geometry
    }
    var source = pairs.a.map { blocks.source[Int($0)] }
    let left = area - pairs.totalArea - lost.reduce(0) { $0 + $1.area }
    if left > OverlapShape.tolerance(of: area, others: pairs.count + 1) {
      let others = pairs.a.compactMap { blocks.geometry(Int($0)) } + lost
      for polygon in try OverlapShape.pieces(of: extent, outside: others, kernelArea: left).pieces {
        ground.append(polygon)
        source.append(-1)
      }
    }
    return LedgerLayer(ground, source: source)
  }
}

/// The transfers of plans that are made already.
private final class TransferCache: Sendable {
  private let made = Mutex<[Int: LandTransfer]>([:])

  func transfer(ofPlan plan: Int, _ make: () throws -> LandTransfer) rethrows -> LandTransfer {
    if let known = made.withLock({ $0[plan] }) { return known }
    let transfer = try make()
    made.withLock { $0[plan] = transfer }
    return transfer
  }
}
