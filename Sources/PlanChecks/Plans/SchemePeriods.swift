internal import LandModel

/// On which days each scheme counts, what adjusts what taken into account.
///
/// - An empty `valid_from` is the decision date; else both ends are open.
/// - A superseded scheme counts until the day before the overall adjustment that names it first counts, else through
///   `valid_to`; a revoked one through `valid_to`; without such a date neither counts. Drafts and schemes without a
///   status never count.
/// - From the first day on which an overall adjustment counts it ends its target and every adjustment of the target
///   that was decided earlier.
struct SchemePeriods {
  let schemes: LandLayer<Scheme>
  /// The scheme that each one adjusts; `nil` where it adjusts none, none that there is, or itself.
  let target: [Int?]
  /// The overall adjustments that name each scheme and count on some day.
  private(set) var replacements: [[Int]] = []
  /// The days on which each scheme counts; `nil` for never.
  private(set) var periods: [PlanPeriod?] = []

  init(_ schemes: LandLayer<Scheme>) {
    self.schemes = schemes
    target = schemes.indices.map { scheme in
      schemes.index(of: schemes[scheme].adjusts).flatMap { $0 == scheme ? nil : $0 }
    }
    var named = [[Int]](repeating: [], count: schemes.count)
    for scheme in schemes.indices where isOverall(scheme) {
      if let target = target[scheme] { named[target].append(scheme) }
    }
    let stated = statedPeriods(named)
    replacements = named.map { $0.filter { stated[$0] != nil } }
    periods = schemes.indices.map { scheme in
      endings(of: scheme).reduce(stated[scheme]) { period, ending in period?.ended(by: stated[ending]?.first) }
    }
  }

  /// Whether a scheme amends another one as a whole.
  func isOverall(_ scheme: Int) -> Bool { target[scheme] != nil && schemes[scheme].adjustmentKind == .overall }

  /// Whether a scheme amends another one in one place; an adjustment without kind is one.
  func isLocal(_ scheme: Int) -> Bool { target[scheme] != nil && schemes[scheme].adjustmentKind != .overall }

  /// Whether one scheme was decided before another; one without a date before every one that has a date.
  func isDecided(_ one: Int, before other: Int) -> Bool {
    guard let date = schemes[other].decisionDate else { return false }
    return schemes[one].decisionDate.map { $0 < date } ?? true
  }

  /// The days that status, validity and a superseded scheme's replacement give, before overall adjustments end others.
  private func statedPeriods(_ named: [[Int]]) -> [PlanPeriod?] {
    var known = [PlanPeriod??](repeating: nil, count: schemes.count)
    var isOpen = [Bool](repeating: false, count: schemes.count)
    func period(_ scheme: Int) -> PlanPeriod? {
      if let period = known[scheme] { return period }
      // A ring of adjustments replaces nothing.
      guard !isOpen[scheme] else { return nil }
      isOpen[scheme] = true
      defer { isOpen[scheme] = false }
      let made = statedPeriod(of: scheme) { named[scheme].compactMap(period) }
      known[scheme] = .some(made)
      return made
    }
    return schemes.indices.map(period)
  }

  private func statedPeriod(of index: Int, replacedBy replacements: () -> [PlanPeriod]) -> PlanPeriod? {
    let scheme = schemes[index]
    guard let status = scheme.status, status.isInForce || status.isEnded else { return nil }
    let period = PlanPeriod(from: scheme.validFrom ?? scheme.decisionDate, through: scheme.validTo)
    guard status.isEnded else { return period }
    let replacements = status == .superseded ? replacements() : []
    guard scheme.validTo != nil || !replacements.isEmpty else { return nil }
    return replacements.reduce(period) { $0?.ended(by: $1.first) }
  }

  /// The overall adjustments that end a scheme: those of the scheme itself, and those decided later of what it adjusts
  /// or would stand before.
  private func endings(of scheme: Int) -> [Int] {
    let ancestors = Set(ancestors(of: scheme))
    var endings = replacements[scheme]
    var seen: Set<Int> = [scheme]
    var anchors = target[scheme].map { [$0] } ?? []
    while let anchor = anchors.popLast() {
      guard seen.insert(anchor).inserted else { continue }
      for replacement in replacements[anchor] where replacement != scheme && !ancestors.contains(replacement) {
        if isDecided(scheme, before: replacement) {
          endings.append(replacement)
        } else if isLocal(scheme) {
          anchors.append(replacement)
        }
      }
      if let next = target[anchor] { anchors.append(next) }
    }
    return endings
  }

  /// What a scheme adjusts, what that adjusts, and so on.
  func ancestors(of scheme: Int) -> [Int] {
    var chain: [Int] = []
    var next = target[scheme]
    while let ancestor = next, ancestor != scheme, !chain.contains(ancestor) {
      chain.append(ancestor)
      next = target[ancestor]
    }
    return chain
  }
}
