internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

extension Ledger {
  /// What of the schemes is built (kết quả thực hiện quy hoạch).
  ///
  /// - Parameter only: the number of one scheme; `nil` for all that count.
  public func progress(ofScheme only: Int? = nil) throws -> Book {
    let asked = Set(try context.asked(.scheme))
    let schemes = context.plansInForce.schemes.principal.filter { asked.contains($0) && (only ?? $0) == $0 }
    let order = IdentifierOrder.sorted(schemes.map { land.schemes[$0].id }).map { schemes[$0] }
    let tallies = try progressTallies(of: Set(schemes))
    let parts = try scopeParts()
    var rows = BookTable(
      "scheme,function,planned_m2,realised_m2,ready_m2,pending_m2,unknown_m2,realised_ratio,dwelling_m2,rice_m2,"
        + "forest_m2,parcels,household_parcels,households")
    var balances: [Balance] = []
    for scheme in order {
      let own = tallies[scheme] ?? [:]
      let functions = own.keys.sorted {
        (FunctionList.shipped.order(of: FunctionCode($0)), $0) < (FunctionList.shipped.order(of: FunctionCode($1)), $1)
      }
      for function in functions { if let tally = own[function] { rows.append(row(scheme, function, tally)) } }
      guard let parts = parts[scheme] else { continue }
      balances.append(
        Balance(
          "scheme \(land.schemes[scheme].id)", totalSquareMetres: parts.scope,
          parts: [
            .init("planned_m2", own.values.map(\.planned).sorted().reduce(0, +)),
            .init("unplanned_m2", parts.unplanned),
            .init("skipped_m2", parts.skipped),
          ]))
    }
    var notes: Set<BookNote> = []
    if !hasCurrentUse { notes.insert(.noCurrentUse) }
    if land.parcels.isEmpty { notes.insert(.noParcels) }
    let isMeant = Set(schemes)
    return Book(
      "progress", [.table("rows", rows), .balance(balances)], notes: notes,
      skipped: try skipped(.scheme, .schemeBlock) { layer, feature in
        let scheme = layer == .scheme ? feature : land.schemes.index(of: land.schemeBlocks[feature].scheme)
        return scheme.map { isMeant.contains(context.plansInForce.schemes.scheme(adjustedBy: $0)) } ?? false
      })
  }

  private func row(_ scheme: Int, _ function: String, _ tally: ProgressTally) -> [TableValue] {
    let isKnown = hasCurrentUse
    func known(_ area: Double) -> TableValue { isKnown ? .number(area) : .null }
    let judged = tally.planned - tally[.unknown]
    let isJudged = isKnown && judged > OverlapShape.tolerance(of: tally.planned)
    return [
      .text(land.schemes[scheme].id), function.isEmpty ? .null : .text(function), .number(tally.planned),
      known(tally[.realised]), known(tally[.ready]), known(tally[.pending]), .number(tally[.unknown]),
      isJudged ? .number(tally[.realised] / judged) : .null, known(tally.dwelling), known(tally.rice),
      known(tally.forest),
    ] + tally.parcels.values(land)
  }

  /// The blocks of schemes on their ground, by scheme and function.
  private func progressTallies(of schemes: Set<Int>) throws -> [Int: [String: ProgressTally]] {
    let ground = try schemeGround()
    let inside = try blocksInScopes(ground, schemes)
    let below = try parcelsBelow()
    let last = below.count + 1
    let pieces = try pieces(of: inside, by: [try currentBlocks()] + below + [try parcels()])
    let crosswalk = try context.crosswalk()
    let uses = CurrentUses(self)
    var (states, groups): ([StateKey: GroundState], [String: LandUseGroup]) = ([:], [:])
    var tallies: [Int: [String: ProgressTally]] = [:]
    for piece in pieces.indices {
      let number = inside.source[Int(pieces.ground[piece])]
      let (scheme, block) = (ground.schemes[number], land.schemeBlocks[ground.layer.source[number]])
      let function = block.function?.rawValue ?? ""
      let (currentBlock, parcel) = (pieces[piece, 0], pieces[piece, last])
      let registered = uses.registeredCode(block: currentBlock, parcel: parcel)
      if let registered, groups[registered] == nil { groups[registered] = codes.group(of: registered) }
      let parts = uses.use(block: currentBlock, parcel: parcel).parts.map { part in
        let key = StateKey(function: function, code: part.use.code, flags: block.flags)
        let state = states[key] ?? key.state(crosswalk, on: context.asOf)
        states[key] = state
        return (ground: state, share: part.share)
      }
      // Added where it stands: a copy of what was gathered so far, for every piece, would cost its square.
      tallies[scheme, default: [:]][function, default: ProgressTally()]
        .add(
          pieces.areas[piece], parts, function, registered.flatMap { groups[$0] },
          (1...last).compactMap { pieces[piece, $0] })
    }
    return tallies
  }

  /// The pieces of blocks inside the scopes of their own schemes, by number in the ground of schemes.
  private func blocksInScopes(_ ground: SchemeGround, _ schemes: Set<Int>) throws -> LedgerLayer {
    let scopes = context.overlapInput(.scheme)
    let pairs = try OverlapArea.pairs(ground.layer.input, scopes, jobs: context.jobs)
    let own = (0..<pairs.count).filter { pair in
      let scheme = ground.schemes[Int(pairs.a[pair])]
      return scheme == Int(pairs.b[pair]) && schemes.contains(scheme)
    }
    let shapes = try Workers.map(own, jobs: context.jobs) { pair -> Geometry? in
      let (piece, scheme) = (Int(pairs.a[pair]), Int(pairs.b[pair]))
      guard let whole = ground.layer.geometry(piece), let scope = scopes.layer.geometry(at: scheme) else { return nil }
      guard pairs.area[pair] < ground.layer.areas[piece] - OverlapShape.tolerance(of: ground.layer.areas[piece]) else {
        return whole
      }
      return try OverlapShape.pieces(of: whole, and: scope, kernelArea: pairs.area[pair]).geometry
    }
    return LedgerLayer(shapes, source: own.map { Int(pairs.a[$0]) })
  }
}

/// What decides how far ground is what its function wants.
private struct StateKey: Hashable {
  /// Empty for none.
  let function: String
  let code: String?
  let flags: String?

  func state(_ crosswalk: Crosswalk, on day: CivilDate) -> GroundState {
    let isForDwelling = BlockClass(function: FunctionCode(function)).isDwelling
    let isDwelling = code.map(LandUseCodes.shipped.isDwelling) ?? false
    var cell: Int?
    if !function.isEmpty, let code {
      let flags = Set((flags ?? "").split(separator: ";").map { String($0) })
      cell = crosswalk.cell(function: FunctionCode(function), code: code, flags: flags, on: day)?.cell
    }
    return GroundState(
      progress: ProgressState(code, cell: cell, isAsWanted: isDwelling && isForDwelling),
      losesDwelling: isDwelling && !isForDwelling)
  }
}

/// What a use of today means under a function.
private struct GroundState {
  let progress: ProgressState
  /// Whether people dwell where nobody shall.
  let losesDwelling: Bool
}

/// How far ground is what its function wants.
private enum ProgressState {
  case realised, ready, pending, unknown

  /// By the code of today and the cell of the crosswalk; the order of the questions decides.
  ///
  /// - Parameters:
  ///   - code: the code of today; `nil` where nobody knows one.
  ///   - cell: that of the function and the code; `nil` for none.
  ///   - isAsWanted: whether people dwell where they shall.
  init(_ code: String?, cell: Int?, isAsWanted: Bool) {
    guard let code, let cell else {
      self = .unknown
      return
    }
    let isUnused = LandUseCodes.shipped.lineage(of: code).contains("CSD")
    if code == "CGT" {
      self = .ready
    } else if cell == 0 || isAsWanted {
      self = .realised
    } else {
      self = isUnused ? .ready : .pending
    }
  }
}

private struct ProgressTally {
  private var states: [ProgressState: Double] = [:]
  private(set) var dwelling = 0.0
  private(set) var rice = 0.0
  private(set) var forest = 0.0
  private(set) var parcels = ParcelTally()

  var planned: Double { [.realised, .ready, .pending, .unknown].reduce(0) { $0 + self[$1] } }

  subscript(state: ProgressState) -> Double { states[state] ?? 0 }

  /// Adds a piece of ground: by its parts the state and the code of today.
  mutating func add(
    _ area: Double, _ parts: [(ground: GroundState, share: Double)], _ function: String,
    _ group: LandUseGroup?, _ parcels: [Int]
  ) {
    for part in parts {
      states[part.ground.progress, default: 0] += area * part.share
      if part.ground.losesDwelling { dwelling += area * part.share }
      if part.ground.progress == .pending { self.parcels.add(parcels) }
    }
    addBurden(area, function, group)
  }

  private mutating func addBurden(_ area: Double, _ function: String, _ group: LandUseGroup?) {
    if group == .rice, function != "agriculture" { rice += area }
    if group == .forest, !function.hasPrefix("forest_") { forest += area }
  }
}
