internal import LandModel
internal import PlanChecks

/// What blocks say wherever they hold, looked up once for all pieces of all parcels.
struct BlockStatements: Sendable {
  /// What a block of a scheme says.
  struct SchemeBlockStatement: Sendable {
    /// The number of its scheme; `nil` for a reference to nothing.
    let scheme: Int?
    let function: FunctionCode?
    /// The function, where land is offered for it.
    let offered: FunctionCode?
    /// Whether that function needs a detailed plan.
    let needsDetailedPlan: Bool
    /// Whether its scheme is such a plan.
    let isDetailed: Bool
  }

  /// By the numbers of the blocks.
  let schemeBlocks: [SchemeBlockStatement]
  /// Rice, forest or other, by the numbers of the land-use blocks; `nil` without a code.
  let landUseGroups: [LandUseGroup?]

  /// Looks at every block.
  init(_ land: Land, _ criteria: CleanLandCriteria, _ plans: PlansInForce) {
    schemeBlocks = land.schemeBlocks.features.map { block in
      let scheme = land.schemes.index(of: block.scheme)
      let offered = block.function.flatMap { criteria.offeredFunctions.contains($0) ? $0 : nil }
      return SchemeBlockStatement(
        scheme: scheme, function: block.function, offered: offered,
        needsDetailedPlan: offered.map(BlockStatements.needsDetailedPlan) ?? false,
        isDetailed: scheme.flatMap { plans.schemes.level(of: $0) } == .detailed)
    }
    var memory = CellMemory()
    landUseGroups = land.landUseBlocks.features.map { block in block.code.map { memory.group(of: $0) } }
  }

  /// Housing needs a detailed plan (Luật Đất đai 31/2024/QH15, Điều 125 khoản 2 c).
  static func needsDetailedPlan(_ function: FunctionCode) -> Bool { housing.contains(function) }

  private static let housing: Set<FunctionCode> = [
    FunctionCode("residential"), FunctionCode("village"), FunctionCode("mixed"),
  ]
}
