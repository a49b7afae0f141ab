internal import LandInventory
internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

/// What sheets of a day are read from.
struct SheetGround {
  let context: CheckContext
  let disclosure: GroundDisclosure

  private static let disclosures = SharedKey<GroundDisclosure>()
  private static let publishedPlans = SharedKey<CheckContext>()
  private static let coverages = SharedKey<PlanCoverage>()

  /// - Throws: as `Snapshot.context(on:_:)`.
  init(_ snapshot: Snapshot, on day: CivilDate, _ budget: WorkBudget) throws {
    let context = try snapshot.context(on: day, budget)
    self.context = context
    let selection = snapshot.selection
    disclosure = try context.shared(SheetGround.disclosures) {
      try GroundDisclosure(context, snapshot.settings.publication) { selection.includes($0, $1) }
    }
    try budget.spend()
  }

  /// The coverage of zones by the schemes that go out; its rows count in the zones of the land.
  static func coverage(_ context: CheckContext, _ selection: PublishedSelection) throws -> (PlanCoverage, Land) {
    let published = context.shared(publishedPlans) {
      CheckContext(land: selection.publishedPlans, asOf: context.asOf, book: context.book, jobs: context.jobs)
    }
    return (try context.shared(coverages) { try PlanCoverage(published) }, published.land)
  }
}

extension PublishedSelection {
  /// The zones that go out, and the schemes with their blocks.
  fileprivate var publishedPlans: Land {
    var shown = Land(name: land.name, system: land.system, asOf: land.asOf)
    shown.settings = land.settings
    shown.zones = kept(land.zones)
    shown.schemes = kept(land.schemes)
    shown.schemeBlocks = kept(land.schemeBlocks)
    return shown
  }

  private func kept<Feature: LandFeature>(_ layer: LandLayer<Feature>) -> LandLayer<Feature> {
    let isOff = publication.fields[Feature.layer.rawValue] == nil
    let kept = layer.indices.filter { !isOff && includes(Feature.layer, $0) }
    return LandLayer(kept.map { (layer[$0], layer.geometry.geometry(at: $0)) })
  }
}
