internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

/// Which features of a workspace go out on a server's day, and on which days each of them counts.
///
/// Plans go out that count on some day and were published by the server's; with them their planned blocks, roads and
/// markers. Zones go out with the days of their validity. Of projects only calls go out. What is withheld goes out never.
struct PublishedSelection {
  let land: Land
  let publication: Publication
  /// The days on which each scheme counts; `nil` for one that does not go out.
  let schemeDays: [PlanPeriod?]
  /// The days on which each land-use plan counts; `nil` for one that does not go out.
  let landUsePlanDays: [PlanPeriod?]

  init(_ land: Land, _ publication: Publication, day: CivilDate) {
    self.land = land
    self.publication = publication
    let plans = PlansInForce(land, on: day)
    func days<Plan: LandFeature>(
      _ layer: LandLayer<Plan>, _ publishedOn: (Plan) -> CivilDate?, _ period: (Int) -> PlanPeriod?
    ) -> [PlanPeriod?] {
      let areStated = layer.features.contains { publishedOn($0) != nil }
      return layer.indices.map { index in
        let isPublished = publishedOn(layer[index]).map { $0 <= day } ?? !areStated
        return isPublished && !publication.withholds(layer[index]) ? period(index) : nil
      }
    }
    schemeDays = days(land.schemes, \.publishedOn) { plans.schemes.period(of: $0) }
    landUsePlanDays = days(land.landUsePlans, \.publishedOn) { plans.landUsePlans.period(of: $0) }
  }

  /// The days of the scheme with an id; `nil` for none that goes out.
  func days(ofScheme id: String?) -> PlanPeriod? { land.schemes.index(of: id).flatMap { schemeDays[$0] } }

  /// The days of the land-use plan with an id; `nil` for none that goes out.
  func days(ofLandUsePlan id: String?) -> PlanPeriod? {
    land.landUsePlans.index(of: id).flatMap { landUsePlanDays[$0] }
  }

  /// Whether the feature of a layer goes out.
  func includes(_ layer: LayerName, _ feature: Int) -> Bool {
    switch layer {
    case .zone: !publication.withholds(land.zones[feature])
    case .scheme: schemeDays[feature] != nil
    case .schemeBlock:
      days(ofScheme: land.schemeBlocks[feature].scheme) != nil && !publication.withholds(land.schemeBlocks[feature])
    case .landUsePlan: landUsePlanDays[feature] != nil
    case .landUseBlock:
      land.landUseBlocks[feature].status == .planned && days(ofLandUsePlan: land.landUseBlocks[feature].plan) != nil
        && !publication.withholds(land.landUseBlocks[feature])
    case .parcel: !publication.withholds(land.parcels[feature])
    case .marker: isOfPublished(land.markers[feature].scheme) && !publication.withholds(land.markers[feature])
    case .project: land.projects[feature].kind == .call && !publication.withholds(land.projects[feature])
    case .road: isOfPublished(land.roads[feature].scheme) && !publication.withholds(land.roads[feature])
    case .constraintArea: !publication.withholds(land.constraintAreas[feature])
    case .forestCover: !publication.withholds(land.forestCover[feature])
    case .landUseTarget, .statement: false
    }
  }

  /// The days of the features of a layer that counts on some days only; `nil` for other layers.
  func days(_ layer: LayerName, _ feature: Int) -> PlanPeriod? {
    switch layer {
    case .zone: PlanPeriod(from: land.zones[feature].validFrom, through: land.zones[feature].validTo)
    case .scheme: schemeDays[feature]
    case .schemeBlock: days(ofScheme: land.schemeBlocks[feature].scheme)
    case .landUsePlan: landUsePlanDays[feature]
    case .landUseBlock: days(ofLandUsePlan: land.landUseBlocks[feature].plan)
    default: nil
    }
  }

  /// Whether a layer has days.
  static func hasDays(_ layer: LayerName) -> Bool {
    [.zone, .scheme, .schemeBlock, .landUsePlan, .landUseBlock].contains(layer)
  }

  private func isOfPublished(_ scheme: String?) -> Bool { scheme == nil || days(ofScheme: scheme) != nil }
}
