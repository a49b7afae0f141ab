public import LandModel

/// Which schemes count on a day, and whose block holds where several have one.
///
/// The order of ``order`` is that of "which plan holds": the finest level first; within a level the higher authority,
/// the later decision, the higher adjustment number, the id that sorts first. A missing authority, date or number
/// comes last. A local adjustment stands just before the scheme that it adjusts, at that scheme's level, or before the
/// overall adjustment that has taken its place and was not decided later. Sector schemes and schemes without a level count,
/// but take no part in the order.
///
/// Schemes are named by their number in the layer.
public struct SchemesInForce: Sendable {
  /// The day.
  public let day: CivilDate
  /// The schemes that count, local adjustments among them, in the order of the layer.
  public let counting: [Int]
  /// Those whose blocks can hold, the one whose block holds before all others first.
  public let order: [Int]

  private let isCounting: [Bool]
  private let ranks: [Int?]
  private let places: [Int]
  private let standing: [SchemeStanding]
  private let periods: SchemePeriods

  /// Looks at every scheme of a layer.
  ///
  /// Cost: n log n, and the length of the chains of adjustments.
  ///
  /// - Parameters:
  ///   - schemes: the layer.
  ///   - day: the day for which is asked, the as-of date.
  ///   - members: the numbers of the schemes that may count; `nil`: all.
  public init(_ schemes: LandLayer<Scheme>, on day: CivilDate, among members: Set<Int>? = nil) {
    let periods = SchemePeriods(schemes)
    let isCounting = schemes.indices.map { scheme in
      (members?.contains(scheme) ?? true) && (periods.periods[scheme]?.covers(day) ?? false)
    }
    let standing = SchemeStanding.all(periods, on: day, isCounting: isCounting)
    self.day = day
    self.periods = periods
    self.isCounting = isCounting
    self.standing = standing
    counting = schemes.indices.filter { isCounting[$0] }
    let all = SchemeOrder(schemes, standing).sorted()
    var places = [Int](repeating: 0, count: schemes.count)
    for (place, scheme) in all.enumerated() { places[scheme] = place }
    self.places = places
    order = all.filter { isCounting[$0] && standing[$0].level?.fineness != nil }
    var ranks = [Int?](repeating: nil, count: schemes.count)
    for (rank, scheme) in order.enumerated() { ranks[scheme] = rank }
    self.ranks = ranks
  }

  /// Whether a scheme counts.
  public func counts(_ scheme: Int) -> Bool { isCounting[scheme] }

  /// The place of a scheme in ``order``, from 0; `nil` where its blocks cannot hold.
  public func rank(of scheme: Int) -> Int? { ranks[scheme] }

  /// The place of a scheme among all schemes, those that do not count or cannot hold among them, in the order in which
  /// their blocks hold, from 0; sector schemes and those without a level come last.
  func place(of scheme: Int) -> Int { places[scheme] }

  /// The level at which the blocks of a scheme stand: its own, for a local adjustment that of the scheme it belongs to.
  public func level(of scheme: Int) -> SchemeLevel? { standing[scheme].level }

  /// Whether a scheme amends another one in one place, so that it is no scheme of its own.
  public func isLocalAdjustment(_ scheme: Int) -> Bool { periods.isLocal(scheme) }

  /// The scheme to which the blocks, lines and markers of a scheme belong: itself, or what it adjusts locally.
  ///
  /// Where an overall adjustment has taken the place of that scheme before the local one was decided, it is the overall one.
  public func scheme(adjustedBy scheme: Int) -> Int { standing[scheme].owner }

  /// Whether a scheme stands on the side of functional ones: economic zones, industrial parks, tourism areas.
  ///
  /// A local adjustment stands where the scheme does to which it belongs.
  public func isFunctional(_ scheme: Int) -> Bool {
    periods.schemes[standing[scheme].owner].planningKind == .functional
  }

  /// The scheme in force that is the parent of the scheme to which one belongs; `nil` for none.
  func parent(of scheme: Int) -> Int? {
    let schemes = periods.schemes
    return schemes.index(of: schemes[standing[scheme].owner].parent).flatMap(replacement(of:))
  }

  /// Whether one of two schemes, or of those to which they belong, is the parent of the other.
  func areParentAndChild(_ one: Int, _ other: Int) -> Bool {
    let (mine, theirs) = (standing[one].owner, standing[other].owner)
    return parent(of: one) == theirs || parent(of: other) == mine
  }

  /// The days on which a scheme counts; `nil` for never.
  public func period(of scheme: Int) -> PlanPeriod? { periods.periods[scheme] }

  /// The schemes that count and are no local adjustments, in the order of the layer.
  public var principal: [Int] { counting.filter { !isLocalAdjustment($0) } }

  /// The scheme in force that has taken the place of another one: itself where it counts, else the overall adjustment
  /// that counts, of it or of one that replaced it; `nil` where none does.
  public func replacement(of scheme: Int) -> Int? {
    var seen: Set<Int> = []
    var queue = [scheme]
    while !queue.isEmpty {
      let next = queue.removeFirst()
      guard seen.insert(next).inserted else { continue }
      if isCounting[next] { return next }
      queue += periods.replacements[next]
    }
    return nil
  }
}

/// Before which scheme a scheme stands, to which one it belongs, and at which level.
struct SchemeStanding: Sendable {
  /// The scheme just before which a local adjustment stands; `nil` for schemes of their own.
  let anchor: Int?
  /// The scheme to which it belongs in the end.
  let owner: Int
  /// The level of that scheme.
  let level: SchemeLevel?

  static func all(_ periods: SchemePeriods, on day: CivilDate, isCounting: [Bool]) -> [SchemeStanding] {
    let anchors = periods.schemes.indices.map { anchor(of: $0, periods, on: day, isCounting) }
    return anchors.indices.map { scheme in
      var owner = scheme
      var seen: Set<Int> = [scheme]
      while let next = anchors[owner], seen.insert(next).inserted { owner = next }
      // In a ring of adjustments nothing stands before anything.
      let isRing = anchors[owner] != nil
      return SchemeStanding(
        anchor: isRing ? nil : anchors[scheme], owner: isRing ? scheme : owner,
        level: periods.schemes[isRing ? scheme : owner].level)
    }
  }

  /// The target of a local adjustment, or the overall adjustment in the target's place that was not decided later.
  private static func anchor(
    of scheme: Int, _ periods: SchemePeriods, on day: CivilDate, _ isCounting: [Bool]
  ) -> Int? {
    guard periods.isLocal(scheme), let target = periods.target[scheme] else { return nil }
    var anchor = target
    var seen: Set<Int> = [scheme]
    while seen.insert(anchor).inserted {
      let successors = periods.replacements[anchor].filter { replacement in
        replacement != scheme && isCounting[replacement] && !periods.isDecided(scheme, before: replacement)
      }
      // Of several the one decided last.
      if let next = successors.max(by: { periods.isDecided($0, before: $1) }), !seen.contains(next) {
        anchor = next
      } else if !isCounting[anchor], periods.isLocal(anchor), let next = periods.target[anchor], !seen.contains(next) {
        anchor = next
      }
    }
    return anchor
  }
}

/// The order in which schemes hold: the key of each, and local adjustments before what they adjust.
private struct SchemeOrder {
  let schemes: LandLayer<Scheme>
  let standing: [SchemeStanding]
  private let places: [Int]

  init(_ schemes: LandLayer<Scheme>, _ standing: [SchemeStanding]) {
    self.schemes = schemes
    self.standing = standing
    places = schemes.placesByID
  }

  /// Every scheme, counting or not, those that cannot hold last.
  func sorted() -> [Int] {
    let ranked = schemes.indices.sorted(by: precedes)
    var adjustments: [Int: [Int]] = [:]
    for scheme in ranked {
      if let anchor = standing[scheme].anchor { adjustments[anchor, default: []].append(scheme) }
    }
    var order: [Int] = []
    func append(_ scheme: Int) {
      for adjustment in adjustments[scheme] ?? [] { append(adjustment) }
      order.append(scheme)
    }
    for scheme in ranked where standing[scheme].anchor == nil { append(scheme) }
    return order
  }

  private func precedes(_ one: Int, _ other: Int) -> Bool { key(one).lexicographicallyPrecedes(key(other)) }

  private func key(_ scheme: Int) -> [Int] {
    let facts = schemes[scheme]
    return [
      standing[scheme].level?.fineness.map { -$0 } ?? 1, facts.authority?.rank ?? .max,
      -(facts.decisionDate?.dayNumber ?? -.max),
      -(facts.adjustmentNumber ?? -.max), places[scheme],
    ]
  }
}
