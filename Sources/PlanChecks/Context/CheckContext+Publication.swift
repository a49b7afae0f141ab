public import LandModel
public import PlaneGeometry

extension CheckContext {
  /// The land of which a public page may speak on the day, with every field as it is: what computes needs them.
  ///
  /// There are the zones that are valid, the plans that count and were published by the day, their blocks, roads and
  /// markers, calls and no other projects, parcels, constraint areas and forest cover; features that are withheld are in
  /// none of them. Of a layer of plans in which any says when it was published, those that do not say so stay back.
  public func publishedLand(_ publication: Publication) -> Land {
    // What is not named below stays back.
    var shown = Land(name: land.name, system: land.system, asOf: land.asOf)
    shown.settings = land.settings
    let inForce = plansInForce
    shown.schemes = land.schemes.keeping(publication, published(land.schemes.features.map(\.publishedOn))) {
      inForce.schemes.counts($0)
    }
    shown.landUsePlans = land.landUsePlans.keeping(
      publication, published(land.landUsePlans.features.map(\.publishedOn))
    ) { inForce.landUsePlans.counts($0) }
    let (schemes, plans) = (shown.schemes, shown.landUsePlans)
    shown.schemeBlocks = land.schemeBlocks.keeping(publication) { schemes.index(of: $0.scheme) != nil }
    shown.landUseBlocks = land.landUseBlocks.keeping(publication) {
      $0.status == .planned && plans.index(of: $0.plan) != nil
    }
    shown.zones = land.zones.keeping(publication) { $0.isValid(on: asOf) }
    shown.projects = land.projects.keeping(publication) { $0.kind == .call }
    shown.markers = land.markers.keeping(publication) { $0.scheme == nil || schemes.index(of: $0.scheme) != nil }
    shown.roads = land.roads.keeping(publication) { $0.scheme == nil || schemes.index(of: $0.scheme) != nil }
    shown.parcels = land.parcels.keeping(publication) { _ in true }
    shown.constraintAreas = land.constraintAreas.keeping(publication) { _ in true }
    shown.forestCover = land.forestCover.keeping(publication) { _ in true }
    return shown
  }

  /// Whether each plan of a layer was published by the day.
  private func published(_ days: [CivilDate?]) -> [Bool] {
    let areStated = days.contains { $0 != nil }
    return days.map { $0.map { $0 <= asOf } ?? !areStated }
  }

  /// The blocks that count on the day and are not those of a public land: what computed ground must not tell of.
  public func unpublishedBlocks(beside published: Land) -> [Geometry] {
    let inForce = plansInForce
    let schemeBlocks = land.schemeBlocks.indices.filter { number in
      let block = land.schemeBlocks[number]
      return published.schemeBlocks.index(of: block.id) == nil
        && land.schemes.index(of: block.scheme).map(inForce.schemes.counts) ?? false
    }
    let landUseBlocks = land.landUseBlocks.indices.filter { number in
      let block = land.landUseBlocks[number]
      return published.landUseBlocks.index(of: block.id) == nil && block.status == .planned
        && land.landUsePlans.index(of: block.plan).map(inForce.landUsePlans.counts) ?? false
    }
    return schemeBlocks.compactMap { land.schemeBlocks.geometry.geometry(at: $0) }
      + landUseBlocks.compactMap { land.landUseBlocks.geometry.geometry(at: $0) }
  }
}

extension LandLayer {
  /// The features that are not withheld and pass a test.
  fileprivate func keeping(_ publication: Publication, _ isKept: (Feature) -> Bool) -> LandLayer {
    keeping(publication, features.map(isKept)) { _ in true }
  }

  fileprivate func keeping(
    _ publication: Publication, _ isKept: [Bool], _ counts: (Int) -> Bool
  ) -> LandLayer {
    let kept = indices.filter { isKept[$0] && counts($0) && !publication.withholds(features[$0]) }
    return LandLayer(kept.map { (features[$0], geometry.geometry(at: $0)) })
  }
}

extension Land {
  /// The same features with the fields that go out and no others; without rules, waivers and other settings.
  public func keepingFields(of publication: Publication) -> Land {
    var reducer = FieldReducer(publication: publication, land: self)
    // Nothing in the visit throws.
    try? reducer.visitAll()
    reducer.land.settings = LandSettings()
    reducer.land.waivers = []
    return reducer.land
  }
}

private struct FieldReducer: LandLayerVisitor {
  let publication: Publication
  var land: Land

  mutating func visit<Feature: LandFeature>(_ path: WritableKeyPath<Land, LandLayer<Feature>>) throws {
    let layer = land[keyPath: path]
    land[keyPath: path] = LandLayer(layer.features.map(publication.keeping), geometry: layer.geometry)
  }
}
