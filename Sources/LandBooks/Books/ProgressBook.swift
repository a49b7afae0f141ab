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
            .init("planned_m2", own.values.map(\.planned).reduce(0, +)), .init("unplanned_m2", parts.unplanned),
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
    let (current, parcels) = (try currentBlocks(), try parcels())
    let pieces = try pieces(of: inside, by: [current, parcels])
    let crosswalk = try context.crosswalk()
    var cells: [CellKey: Int?] = [:]
    var tallies: [Int: [String: ProgressTally]] = [:]
    for piece in pieces.indices {
      let number = inside.source[Int(pieces.ground[piece])]
      let block = land.schemeBlocks[ground.layer.source[number]]
      let function = block.function?.rawValue ?? ""
      var tally = tallies[ground.schemes[number]]?[function] ?? ProgressTally()
      let (currentBlock, parcel) = (pieces[piece, 0], pieces[piece, 1])
      for part in currentUse(block: currentBlock, parcel: parcel).parts {
        let code = part.use.code
        let cell = block.function.flatMap { function in
          code.flatMap { code -> Int? in
            let key = CellKey(function: function, code: code, flags: block.flags)
            if let known = cells[key] { return known }
            let flags = Set((block.flags ?? "").split(separator: ";").map { String($0) })
            let cell = crosswalk.cell(function: function, code: code, flags: flags, on: context.asOf)?.cell
            cells[key] = .some(cell)
            return cell
          }
        }
        let state = ProgressState(function, code, cell: cell)
        tally.add(state, pieces.areas[piece] * part.share, function, code)
        if state == .pending { tally.parcels.add(parcel) }
      }
      tally.addBurden(
        pieces.areas[piece], function, registeredCode(block: currentBlock, parcel: parcel).map(codes.group))
      tallies[ground.schemes[number], default: [:]][function] = tally
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

private struct CellKey: Hashable {
  let function: FunctionCode
  let code: String
  let flags: String?
}

/// How far ground is what its function wants.
private enum ProgressState {
  case realised, ready, pending, unknown

  /// By the code of today and the cell of the crosswalk; the order of the questions decides.
  init(_ function: String, _ code: String?, cell: Int?) {
    guard let code, let cell else {
      self = .unknown
      return
    }
    let isUnused = LandUseCodes.shipped.lineage(of: code).contains("CSD")
    if code == "CGT" {
      self = .ready
    } else if cell == 0 || (["ODT", "ONT"].contains(code) && ProgressTally.dwellings.contains(function)) {
      self = .realised
    } else {
      self = isUnused ? .ready : .pending
    }
  }
}

private struct ProgressTally {
  static let dwellings: Set<String> = ["residential", "village", "mixed"]

  private var states: [ProgressState: Double] = [:]
  private(set) var dwelling = 0.0
  private(set) var rice = 0.0
  private(set) var forest = 0.0
  var parcels = ParcelTally()

  var planned: Double { [.realised, .ready, .pending, .unknown].reduce(0) { $0 + self[$1] } }

  subscript(state: ProgressState) -> Double { states[state] ?? 0 }

  mutating func add(_ state: ProgressState, _ area: Double, _ function: String, _ code: String?) {
    states[state, default: 0] += area
    if code == "ODT" || code == "ONT", !ProgressTally.dwellings.contains(function) { dwelling += area }
  }

  mutating func addBurden(_ area: Double, _ function: String, _ group: LandUseGroup?) {
    if group == .rice, function != "agriculture" { rice += area }
    if group == .forest, !function.hasPrefix("forest_") { forest += area }
  }
}
