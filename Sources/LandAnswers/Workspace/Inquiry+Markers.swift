internal import LandInventory
internal import LandModel
internal import PlanChecks
public import Refusals
public import Reports

extension Inquiry {
  /// How far schemes are marked on the ground.
  ///
  /// - Parameters:
  ///   - scheme: the id of the only scheme to look at; `nil` for all.
  ///   - points: whether every required point is listed.
  /// - Throws: `Refusal` `unknown_identifier` for a scheme that is not there.
  public func markers(scheme: String? = nil, points: Bool = false) throws -> MarkerDocument {
    let (_, number, context) = try markerSurvey(scheme)
    return MarkerDocument(
      head: head("markers"), land: land, survey: try context.measuredMarkerSurvey(),
      coverage: try MarkerCoverage(context) { number == nil || $0 == number }, scheme: number, hasPoints: points,
      language: language)
  }

  /// The markers with which every scheme would be complete.
  ///
  /// - Parameters:
  ///   - scheme: the id of the only scheme to look at; `nil` for all.
  ///   - unitPrice: what a marker costs.
  ///   - budget: where the list ends.
  ///   - outline: whether the outline stands for lines that are not loaded.
  /// - Throws: `Refusal` `unknown_identifier` for a scheme that is not there.
  public func stakeOut(
    scheme: String? = nil, unitPrice: Double? = nil, budget: Double? = nil, outline: Bool = false
  ) throws -> StakeOutDocument {
    let (_, number, context) = try markerSurvey(scheme)
    return try stakeOut(number, in: context, unitPrice: unitPrice, budget: budget, outline: outline)
  }

  /// The same from what a context has measured already; of one scheme by its number.
  func stakeOut(
    _ number: Int? = nil, in context: CheckContext, unitPrice: Double?, budget: Double? = nil, outline: Bool = false
  ) throws -> StakeOutDocument {
    let survey = try context.markerSurvey()
    let asked = Set(try context.asked(.scheme))
    let plan = StakeOut(
      land, survey.schemes.filter { asked.contains($0.scheme) && (number == nil || $0.scheme == number) },
      tolerances: context.tolerances,
      unitPrice: unitPrice, budget: budget, takesOutlines: outline,
      part: try zone.map { StakeOutPart($0, try context.measuredMarkerSurvey()) })
    return StakeOutDocument(
      head: head("markers"), land: land, stakeOut: plan, scheme: number, skipped: survey.skipped, language: language)
  }

  /// Why a scheme is not to be marked; `nil` for one that is, and for an unknown one.
  public func reasonNotToMark(_ id: String) throws -> LocalisedText? {
    guard let scheme = land.schemes.index(of: id) else { return nil }
    let context = context()
    guard try context.markerSurvey().marking(of: scheme) == nil else { return nil }
    let plans = context.plansInForce.schemes
    if plans.isLocalAdjustment(scheme) {
      let adjusted = land.schemes[plans.scheme(adjustedBy: scheme)].id
      return LocalisedText(
        en: "scheme \(id) is a local adjustment: its markers count for \(adjusted)",
        vi: "đồ án \(id) là điều chỉnh cục bộ: mốc giới của nó tính cho \(adjusted)")
    }
    guard plans.counts(scheme) else {
      return LocalisedText(
        en: "scheme \(id) does not count on \(day) and is not to be marked",
        vi: "đồ án \(id) không được tính tại ngày \(Language.vietnamese.day(day)) nên không phải cắm mốc")
    }
    let level = land.schemes[scheme].level
    return LocalisedText(
      en: "schemes of the level \(level?.rawValue ?? "none") are not to be marked (\(id))",
      vi: "đồ án cấp độ \(level?.label.vi ?? "không rõ") không phải cắm mốc (\(id))")
  }

  private func markerSurvey(_ scheme: String?) throws -> (MarkerSurvey, scheme: Int?, CheckContext) {
    let number = try scheme.map { id in
      guard let number = land.schemes.index(of: id) else { throw unknown(id, .scheme) }
      return number
    }
    let context = context()
    return (try progress.during(.measuring) { _ in try context.markerSurvey() }, number, context)
  }
}
