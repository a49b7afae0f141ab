public import LandModel
public import PlanChecks
public import PlaneGeometry

/// What of the ground may be told to the public on a day; the ground of blocks that stay back is `not_published`.
public struct GroundDisclosure: Sendable {
  /// Which fields go out.
  public let publication: Publication
  let schemeBlocks: [Bool]
  let landUseBlocks: [Bool]
  /// Of parcels and constraint areas only those that are met are looked at.
  private let goesOut: @Sendable (LayerName, Int) -> Bool
  private let shares: [ParcelShares.Basis: GroundShares]

  /// Looks which features are told of.
  ///
  /// Cost: that of the prevailing blocks.
  ///
  /// - Parameters:
  ///   - context: the land and the day.
  ///   - publication: which fields go out; a layer that has none stays back.
  ///   - goesOut: whether the feature of a layer goes out at all; blocks are told of while their plan counts.
  /// - Throws: `CancellationError`; errors of the workspace's own tables.
  public init(
    _ context: CheckContext, _ publication: Publication, where goesOut: @escaping @Sendable (LayerName, Int) -> Bool
  ) throws {
    let (land, plans) = (context.land, context.plansInForce)
    func told(_ layer: LayerName, _ count: Int) -> [Bool] {
      let isOff = publication.fields[layer.rawValue] == nil
      return (0..<count).map { !isOff && goesOut(layer, $0) }
    }
    self.publication = publication
    self.goesOut = goesOut
    let (published, publishedUse) = (
      told(.schemeBlock, land.schemeBlocks.count), told(.landUseBlock, land.landUseBlocks.count)
    )
    schemeBlocks = published.indices.map { block in
      published[block] && land.schemes.index(of: land.schemeBlocks[block].scheme).map(plans.schemes.counts) ?? false
    }
    landUseBlocks = publishedUse.indices.map { block in
      publishedUse[block]
        && land.landUsePlans.index(of: land.landUseBlocks[block].plan).map(plans.landUsePlans.counts) ?? false
    }
    func hidden(_ told: [Bool], _ field: String, _ layer: LayerName) -> Set<Int> {
      let isNamed = publication.publishes(field, of: layer)
      return Set(told.indices.filter { !told[$0] || !isNamed })
    }
    shares = [
      .scheme: try GroundShares(
        context, by: .scheme, hiding: hidden(schemeBlocks, "function", .schemeBlock)),
      .landUse: try GroundShares(
        context, by: .landUse, hiding: hidden(landUseBlocks, "code", .landUseBlock)),
    ]
  }

  /// Whether a feature of a layer is told of; a block only while its plan counts.
  public func tells(_ layer: LayerName, _ feature: Int) -> Bool {
    switch layer {
    case .schemeBlock: schemeBlocks[feature]
    case .landUseBlock: landUseBlocks[feature]
    default: publication.fields[layer.rawValue] != nil && goesOut(layer, feature)
    }
  }

  /// The classes of some ground, that of blocks which stay back as `not_published`.
  ///
  /// - Parameters:
  ///   - ground: a polygon in the working system.
  ///   - basis: which plan the classes are of.
  /// - Throws: `CancellationError` when the task around it is cancelled.
  public func shares(of ground: Geometry, by basis: ParcelShares.Basis) throws -> [ParcelShares.Share] {
    try shares[basis]?.shares(of: ground) ?? []
  }

  /// The part with the fields that go out.
  func keeping(_ part: GroundExtract.PlanPart) -> GroundExtract.PlanPart {
    var kept = part
    let isScheme = part.layer == .schemeBlock
    let plan: LayerName = isScheme ? .scheme : .landUsePlan
    if !publication.publishes(isScheme ? "function" : "code", of: part.layer) { kept.classCode = nil }
    if !publication.publishes(isScheme ? "scheme" : "plan", of: part.layer) { kept.plan = nil }
    if !publication.publishes("name", of: plan) { kept.planName = nil }
    if !publication.publishes("level", of: plan) { kept.level = nil }
    if !publication.publishes("decision_no", of: plan) { kept.decisionNumber = nil }
    if !publication.publishes("decision_date", of: plan) { kept.decisionDate = nil }
    return kept
  }
}
