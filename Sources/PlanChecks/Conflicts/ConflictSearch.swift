internal import LandModel
internal import PlaneGeometry

/// What the crosswalk says of one function and one code, and how a conflict of the two is told from others.
struct ConflictClass: Hashable, Sendable {
  let function: FunctionCode
  /// The code as the list writes it, else as drawn.
  let code: String
  /// `nil` for a code that leads to no cell.
  let cell: CrosswalkCell?

  /// Whether a finding is due: cell 2 and more, or none.
  var isConflict: Bool { cell?.isConflict ?? true }

  /// How much a conflict weighs; `nil` where the two fit.
  var severity: Severity? {
    guard let cell else { return .warning }
    return cell.isConflict ? (cell.cell == 2 ? .warning : .error) : nil
  }

  /// 2 conditional, 3 problem.
  var typology: Int { severity == .error ? 3 : 2 }
}

/// A block of the urban plan and one of the land-use plan that share ground where both hold.
struct ConflictPair: Sendable {
  /// The number of the scheme's block.
  let block: Int
  /// The number of the land-use block.
  let landUseBlock: Int
  /// What the crosswalk says of them.
  let kind: ConflictClass
  /// The layers and features whose ground the pair shares.
  let ground: Ground
  /// What they share, square metres.
  let squareMetres: Double

  /// Two features of two layers.
  struct Ground: Sendable {
    let urban: FlatLayer
    let piece: Int
    let landUse: FlatLayer
    let landUsePiece: Int
  }
}

/// Finds every pair of blocks of the two planning systems that share ground where both hold.
struct ConflictSearch: Sendable {
  let context: CheckContext
  private let crosswalk: Crosswalk
  private var known: [Question: ConflictClass] = [:]
  /// The pairs, by the block of the scheme, then the land-use block; overlay blocks after the others.
  private(set) var pairs: [ConflictPair] = []

  private struct Question: Hashable {
    let function: FunctionCode
    let code: String
    let flags: String?
  }

  init(_ context: CheckContext) throws {
    self.context = context
    crosswalk = try context.crosswalk()
    let urban = try context.prevailingSchemeBlocks()
    try add(urban, try context.prevailingLandUseBlocks(), areOverlays: false)
    for overlay in try context.overlayPieces() { try add(urban, overlay, areOverlays: true) }
  }

  private mutating func add(_ urban: PrevailingPieces, _ landUse: PrevailingPieces, areOverlays: Bool) throws {
    let shared = try OverlapArea.pairs(urban.input, landUse.input, jobs: context.jobs)
    for index in 0..<shared.count {
      let (piece, landUsePiece) = (Int(shared.a[index]), Int(shared.b[index]))
      let (block, landUseBlock) = (urban.blocks[piece], landUse.blocks[landUsePiece])
      guard let kind = kind(block, landUseBlock) else { continue }
      // Overlays meet the crosswalk only where it names them.
      if areOverlays, kind.cell == nil { continue }
      pairs.append(
        ConflictPair(
          block: block, landUseBlock: landUseBlock, kind: kind,
          ground: .init(urban: urban.layer, piece: piece, landUse: landUse.layer, landUsePiece: landUsePiece),
          squareMetres: shared.area[index]))
    }
  }

  /// What the crosswalk says of two blocks; `nil` where one has no function or no code.
  private mutating func kind(_ block: Int, _ landUseBlock: Int) -> ConflictClass? {
    let facts = context.land.schemeBlocks[block]
    guard let function = facts.function, let code = context.land.landUseBlocks[landUseBlock].code else { return nil }
    let question = Question(function: function, code: code, flags: facts.flags)
    if let answer = known[question] { return answer }
    let answer = ConflictClass(
      function: function, code: LandUseCodes.shipped.canonical(code) ?? code,
      cell: crosswalk.cell(function: function, code: code, flags: facts.conditions, on: context.asOf))
    known[question] = answer
    return answer
  }

  /// The ground of every pair of function and code that share more than noise, sorted by function, then code.
  ///
  /// - Parameter shapes: the ground of each of ``pairs``.
  func matrix(_ shapes: [SizedShape]) -> [MatrixCell] {
    struct Key: Hashable {
      let function: FunctionCode
      let code: String
      let cell: Int?
    }
    var sums: [Key: (kind: ConflictClass, area: Double, pieces: Int)] = [:]
    for (pair, shape) in zip(pairs, shapes) {
      let key = Key(function: pair.kind.function, code: pair.kind.code, cell: pair.kind.cell?.cell)
      let sum = sums[key] ?? (pair.kind, 0, 0)
      sums[key] = (sum.kind, sum.area + pair.squareMetres, sum.pieces + shape.pieces.count)
    }
    func precedes(_ one: Key, _ other: Key) -> Bool {
      if one.function != other.function {
        return IdentifierOrder.precedes(one.function.rawValue, other.function.rawValue)
      }
      return one.code != other.code
        ? IdentifierOrder.precedes(one.code, other.code) : (one.cell ?? 5) < (other.cell ?? 5)
    }
    return sums.filter { $0.value.pieces > 0 }.sorted { precedes($0.key, $1.key) }.map { key, sum in
      MatrixCell(
        function: key.function, code: key.code, cell: key.cell, severity: sum.kind.severity, squareMetres: sum.area,
        pieces: sum.pieces)
    }
  }
}

extension SchemeBlock {
  /// The conditions of the crosswalk that hold on it.
  var conditions: Set<String> {
    Set(
      (flags ?? "").split(separator: ";").map { $0.drop(while: \.isWhitespace) }
        .map { flag in String(flag.reversed().drop(while: \.isWhitespace).reversed()) }.filter { !$0.isEmpty })
  }
}

extension CheckContext {
  /// The ground of overlay blocks, one set of pieces for each plan and code: within one plan and code the block whose id
  /// sorts first holds.
  func overlayPieces() throws -> [PrevailingPieces] {
    struct Group: Hashable {
      let plan: Int
      let code: String
    }
    let (blocks, codes) = (land.landUseBlocks, LandUseCodes.shipped)
    var groups: [Group: [Int]] = [:]
    for block in overlayLandUseBlocks {
      guard let plan = land.landUsePlans.index(of: blocks[block].plan), let code = blocks[block].code else { continue }
      groups[Group(plan: plan, code: codes.canonical(code) ?? code), default: []].append(block)
    }
    guard !groups.isEmpty else { return [] }
    let (input, pairs, places) = (
      try landUseGround().input, try landUseGround().pairs, blocks.placesByID
    )
    let order = groups.keys.sorted { ($0.plan, codes.order(of: $0.code)) < ($1.plan, codes.order(of: $1.code)) }
    return try order.map { group in
      var ranks = [Int?](repeating: nil, count: blocks.count)
      var plans = [Int?](repeating: nil, count: blocks.count)
      for block in groups[group] ?? [] { (ranks[block], plans[block]) = (places[block], group.plan) }
      return PrevailingPieces(
        try RankedGround(input, pairs: pairs, ranks: ranks, jobs: jobs), planOfBlock: plans)
    }
  }
}
