public import LandModel

/// What the rules file says: how much each rule weighs, who acts, the law, the tolerances, and which plan goes before.
///
/// The shipped file comes first; what a workspace or a caller lays over it comes after. Every entry may name the days on
/// which it holds; of those that hold on a day, the last one that states a value decides.
public struct RuleBook: Sendable {
  /// Which of two levels of urban plans holds where both have a block.
  public enum Precedence: String, CaseIterable, Hashable, Sendable {
    /// The finest level in force.
    case finest
    /// A finer block holds only where it is allowed under the coarser one.
    case higher
  }

  /// One entry of a rule, or one value of a tolerance, with the days on which it holds.
  struct Dated<Value: Sendable>: Sendable {
    var value: Value
    var validity = Validity()
    /// Whether it was laid over the shipped file.
    var isOverlay = false
  }

  /// What an entry of a rule may state.
  struct RuleEntry: Sendable {
    var severity: RuleSeverity?
    var owner: Office?
    var legalBasis: String?
    var source: String?
  }

  /// A severity, or that the rule is switched off.
  enum RuleSeverity: Hashable, Sendable {
    case off
    case level(Severity)
  }

  /// Sets one tolerance.
  typealias ToleranceChange = @Sendable (inout Tolerances) -> Void

  var entries: [RuleID: [Dated<RuleEntry>]] = [:]
  var toleranceChanges: [Dated<ToleranceChange>] = []
  var precedences: [Dated<Precedence>] = []
  /// The paths of the tables that an overlay names, as written there.
  public internal(set) var paths: [RulesTable: String] = [:]
  /// The files as they were read, the shipped one first: what a digest of the rules is made of.
  public internal(set) var files: [String] = []
  /// What people read of each rule.
  let texts: RuleTexts

  init(texts: RuleTexts) { self.texts = texts }
}

// MARK: - Questions

extension RuleBook {
  /// Whether the rule is switched off on the day.
  public func isOff(_ rule: RuleID, on day: CivilDate) -> Bool { last(rule, on: day, \.severity) == .off }

  /// How much the rule weighs on the day where it does not decide that case by case; `nil` when it is off.
  public func severity(of rule: RuleID, on day: CivilDate) -> Severity? {
    guard case .level(let severity)? = last(rule, on: day, \.severity) else { return nil }
    return severity
  }

  /// The severity that an overlay has set for the rule, in place of what the rule would decide case by case.
  func overriddenSeverity(of rule: RuleID, on day: CivilDate) -> Severity? {
    let overlays = (entries[rule] ?? []).filter { $0.isOverlay && $0.validity.covers(day) }
    guard case .level(let severity)? = overlays.last(where: { $0.value.severity != nil })?.value.severity else {
      return nil
    }
    return severity
  }

  /// The office that acts on findings of the rule; `nil` where there is none, or it has ended by the day.
  ///
  /// - Parameters:
  ///   - rule: the rule.
  ///   - day: the day for which is asked.
  ///   - names: which offices there are.
  public func owner(of rule: RuleID, on day: CivilDate, among names: PublicNames = .shipped) -> Office? {
    last(rule, on: day, \.owner).flatMap { names.exists($0, on: day) ? $0 : nil }
  }

  /// The law in force on the day.
  public func legalBasis(of rule: RuleID, on day: CivilDate) -> String? { last(rule, on: day, \.legalBasis) }

  /// Every legal basis of the rule with its first and last day and its source, in the order of the file, and behind them
  /// the laws of single layers and kinds that its findings cite in their place.
  public func legalBases(of rule: RuleID) -> [LegalBasis] {
    let ofRule = (entries[rule] ?? []).compactMap { entry in
      entry.value.legalBasis.map {
        LegalBasis(text: $0, from: entry.validity.from, to: entry.validity.to, source: entry.value.source)
      }
    }
    switch rule {
    case .planUnpublished: return ofRule + publicationTerms.compactMap(LegalBasis.init)
    case .conflictConstraint: return ofRule + ConstraintAllowances.shipped.laws.map(LegalBasis.init)
    default: return ofRule
    }
  }

  /// The terms of publication, which have days of their own.
  private var publicationTerms: [PublicationTerm] {
    var tolerances = Tolerances()
    for change in toleranceChanges { change.value(&tolerances) }
    return tolerances.publicationTerms
  }

  /// What people read of a rule.
  public func text(of rule: RuleID) -> RuleText { texts[rule] }

  /// The tolerances that hold on the day.
  public func tolerances(on day: CivilDate) -> Tolerances {
    var tolerances = Tolerances()
    for change in toleranceChanges where change.validity.covers(day) { change.value(&tolerances) }
    return tolerances
  }

  /// Which level goes before on the day.
  public func precedence(on day: CivilDate) -> Precedence {
    precedences.last { $0.validity.covers(day) }?.value ?? .finest
  }

  /// The days on which another precedence begins, or tolerances that decide what is ground and what noise, ascending.
  public var daysOfOtherMeasures: [CivilDate] {
    let validities = precedences.map(\.validity) + toleranceChanges.map(\.validity)
    let days = Set(validities.flatMap { [$0.from, $0.to?.adding(days: 1)].compactMap { $0 } })
    return days.filter { day in
      let before = day.adding(days: -1)
      let (one, other) = (tolerances(on: before), tolerances(on: day))
      return precedence(on: before) != precedence(on: day) || one.identityMetres != other.identityMetres
        || one.sliverWidthMetres != other.sliverWidthMetres
        || one.sliverAreaSquareMetres != other.sliverAreaSquareMetres
    }.sorted()
  }

  /// The value that the last entry which holds on the day states.
  private func last<Value>(_ rule: RuleID, on day: CivilDate, _ path: KeyPath<RuleEntry, Value?>) -> Value? {
    for entry in (entries[rule] ?? []).reversed() where entry.validity.covers(day) {
      if let value = entry.value[keyPath: path] { return value }
    }
    return nil
  }
}

/// The days on which an entry holds, both ends included; an empty end is open.
struct Validity: Hashable, Sendable {
  var from: CivilDate?
  var to: CivilDate?

  func covers(_ day: CivilDate) -> Bool { day.isWithin(from, to) }

  /// The days on which both hold.
  func limited(to other: Validity) -> Validity {
    Validity(
      from: [from, other.from].compactMap { $0 }.max(), to: [to, other.to].compactMap { $0 }.min())
  }
}
