public import LandModel

/// Which land-use plans count on a day, and whose block holds where several have one.
///
/// Period plans stand in ``order``: the finest level first, then the later decision, then the id that sorts first.
/// Five-year and annual plans that count replace none of them: they say when, and stand in ``fiveYear`` and ``annual``.
///
/// Plans are named by their number in the layer.
public struct LandUsePlansInForce: Sendable {
  /// The day.
  public let day: CivilDate
  /// The plans that count, five-year and annual ones among them, in the order of the layer.
  public let counting: [Int]
  /// The period plans that count and have a level, the one whose block holds before all others first.
  public let order: [Int]
  /// The annual plans that count, in the order of the layer.
  public let annual: [Int]
  /// The five-year plans that count, in the order of the layer.
  public let fiveYear: [Int]

  private let isCounting: [Bool]
  private let ranks: [Int?]
  private let periods: [PlanPeriod?]

  /// Looks at every plan of a layer.
  ///
  /// - Parameters:
  ///   - plans: the layer.
  ///   - day: the day for which is asked, the as-of date.
  ///   - members: the numbers of the plans that may count; `nil`: all.
  public init(_ plans: LandLayer<LandUsePlan>, on day: CivilDate, among members: Set<Int>? = nil) {
    let periods = plans.features.map(LandUsePlansInForce.period)
    let places = plans.placesByID
    func key(_ plan: Int) -> [Int] {
      [-(plans[plan].level?.fineness ?? 0), -(plans[plan].decisionDate?.dayNumber ?? -.max), places[plan]]
    }
    self.day = day
    self.periods = periods
    let isCounting = plans.indices.map { plan in
      (members?.contains(plan) ?? true) && (periods[plan]?.covers(day) ?? false)
    }
    self.isCounting = isCounting
    counting = plans.indices.filter { isCounting[$0] }
    annual = counting.filter { plans[$0].effectiveKind == .annual }
    fiveYear = counting.filter { plans[$0].effectiveKind == .fiveYear }
    order = counting.filter { plans[$0].isPeriodPlan && plans[$0].level != nil }
      .sorted { key($0).lexicographicallyPrecedes(key($1)) }
    var ranks = [Int?](repeating: nil, count: plans.count)
    for (rank, plan) in order.enumerated() { ranks[plan] = rank }
    self.ranks = ranks
  }

  /// Whether a plan counts.
  public func counts(_ plan: Int) -> Bool { isCounting[plan] }

  /// The place of a period plan in ``order``, from 0; `nil` where its blocks cannot hold.
  public func rank(of plan: Int) -> Int? { ranks[plan] }

  /// The days on which a plan counts; `nil` for never.
  public func period(of plan: Int) -> PlanPeriod? { periods[plan] }

  /// An empty `valid_from` is the later of decision and start of the period; a five-year or annual plan's empty
  /// `valid_to` is the end of its period; superseded and revoked plans count through `valid_to`, and never without one.
  private static func period(of plan: LandUsePlan) -> PlanPeriod? {
    guard let status = plan.status, status.isInForce || status.isEnded else { return nil }
    let starts = [plan.decisionDate, plan.periodFrom?.firstDay].compactMap { $0 }
    let last = plan.validTo ?? (plan.isPeriodPlan ? nil : plan.periodTo?.lastDay)
    guard status.isInForce || last != nil else { return nil }
    return PlanPeriod(from: plan.validFrom ?? starts.max(), through: last)
  }
}

/// Which schemes and land-use plans count on a day.
public struct PlansInForce: Sendable {
  /// The day.
  public let day: CivilDate
  /// The schemes.
  public let schemes: SchemesInForce
  /// The land-use plans.
  public let landUsePlans: LandUsePlansInForce

  /// Looks at the plans of a workspace.
  public init(_ land: Land, on day: CivilDate) {
    self.day = day
    schemes = SchemesInForce(land.schemes, on: day)
    landUsePlans = LandUsePlansInForce(land.landUsePlans, on: day)
  }
}
