internal import Geodesy
public import LandModel
internal import PlaneGeometry
internal import Refusals

/// Makes findings of drafts: id, severity, zone, owner, law, area on the ellipsoid, message, advice, waiver.
///
/// The work that is the same for every rule, done once for all of them.
public struct FindingFactory: Sendable {
  private let land: Land
  private let book: RuleBook
  private let day: CivilDate
  private let jobs: Int?

  /// Takes what findings are dressed with.
  ///
  /// - Parameters:
  ///   - land: the land that the drafts speak of.
  ///   - book: severities, owners, law and texts.
  ///   - day: the as-of date.
  ///   - jobs: how many threads work at once; `nil` for as many as the machine has cores.
  public init(land: Land, book: RuleBook, on day: CivilDate, jobs: Int? = nil) {
    self.land = land
    self.book = book
    self.day = day
    self.jobs = jobs
  }

  /// The findings of drafts, those of rules that are switched off left out, in the order of documents.
  ///
  /// Cost: one join of all polygons with the communes, and half a microsecond a position for areas on the ellipsoid.
  /// - Throws: `CancellationError` when the task around it is cancelled.
  public func findings(from drafts: [FindingDraft]) throws -> [Finding] {
    var findings = try unsortedFindings(from: drafts)
    FindingOrder.sort(&findings)
    return findings
  }

  /// The same in the order of the drafts.
  ///
  /// Drafts that agree in everything but their place must come together: they are numbered.
  func unsortedFindings(from drafts: [FindingDraft]) throws -> [Finding] {
    let rules = Dictionary(
      Set(drafts.lazy.map(\.rule)).map { ($0, RuleDressing($0, book, on: day)) },
      uniquingKeysWith: { first, _ in first })
    let drafts = rules.values.contains(where: \.isOff) ? drafts.filter { !(rules[$0.rule]?.isOff ?? false) } : drafts
    let ids = FindingIdentity.ids(of: drafts)
    let communes = try CommuneFinder(land, on: day, jobs: jobs)
    let zones = try communes.zones(of: drafts.map(\.geometry), jobs: jobs)
    let wordings = wordings(of: drafts)
    let owners = try FindingOwners(land, book, on: day, drafts, jobs: jobs)
    let waivers = Dictionary(land.waivers.map { ($0.finding, $0) }, uniquingKeysWith: { _, last in last })
    let measure = try? EllipsoidalMeasure(land.system)
    return try Workers.map(drafts.count, jobs: jobs) { index in
      let draft = drafts[index]
      let rule = rules[draft.rule] ?? RuleDressing(draft.rule, book, on: day)
      var finding = Finding(
        FindingFacts(
          id: ids[index], rule: draft.rule, severity: rule.severity(of: draft), typology: draft.typology,
          subjects: draft.subjects, kind: draft.kind, size: draft.size,
          zone: zones[index] ?? unit(of: draft, communes), scheme: draft.scheme, owner: owners.owner(of: draft),
          areaSquareMetres: draft.areaSquareMetres,
          ellipsoidalSquareMetres: measure.flatMap { draft.squareMetres(by: $0) },
          thicknessMetres: draft.thicknessMetres, lengthMetres: draft.lengthMetres, parts: draft.parts,
          wording: wordings[index], legalBasis: draft.legalBasis ?? rule.legalBasis,
          isTainted: draft.subjects.contains(where: land.isRepaired), details: draft.details,
          geometry: draft.geometry))
      finding.waiver = waivers[finding.id].map { AppliedWaiver($0, measure: .init(of: finding), on: day) }
      return finding
    }
  }

  /// How each draft is worded; those of one rule and kind share what they say.
  private func wordings(of drafts: [FindingDraft]) -> [FindingWording] {
    struct Key: Hashable {
      let rule: RuleID
      let kind: String
    }
    var known: [Key: FindingWording] = [:]
    var last: (key: Key, wording: FindingWording)?
    return drafts.map { draft in
      let key = Key(rule: draft.rule, kind: draft.messageKind)
      if let last, last.key == key { return last.wording.adding(draft.messageValues) }
      let wording =
        known[key]
        ?? {
          let text = book.text(of: draft.rule)
          return FindingWording(template: text.message(for: draft.messageKind), advice: text.advice)
        }()
      known[key] = wording
      last = (key, wording)
      return wording.adding(draft.messageValues)
    }
  }

  /// The commune that a parcel without a place is registered in.
  private func unit(of draft: FindingDraft, _ communes: CommuneFinder) -> String? {
    guard draft.geometry == nil, let subject = draft.subjects.first, subject.layer == LayerName.parcel.rawValue else {
      return nil
    }
    return communes.id(withCode: land.parcels.feature(subject.id)?.unitCode)
  }
}

/// What a rule book says of the findings of one rule on a day.
private struct RuleDressing: Sendable {
  let isOff: Bool
  let legalBasis: String?
  private let overridden: Severity?
  private let usual: Severity?

  init(_ rule: RuleID, _ book: RuleBook, on day: CivilDate) {
    isOff = book.isOff(rule, on: day)
    legalBasis = book.legalBasis(of: rule, on: day)
    overridden = book.overriddenSeverity(of: rule, on: day)
    usual = book.severity(of: rule, on: day)
  }

  /// Slivers and digitisation are remarks, and so is what a rule calls one.
  ///
  /// Else an overlay has the word, then the rule.
  func severity(of draft: FindingDraft) -> Severity {
    if draft.size == .sliver || draft.size == .digitisation || draft.severity == .info { return .info }
    var severity = overridden ?? draft.severity ?? usual ?? .warning
    for _ in 0..<max(0, draft.loweredBy) { severity = severity.lowered }
    return severity
  }
}

extension FindingDraft {
  /// The area on the ellipsoid; `nil` for what has none.
  fileprivate func squareMetres(by measure: EllipsoidalMeasure) -> Double? {
    guard areaSquareMetres != nil, let geometry, geometry.kind.isPolygonal else { return nil }
    return try? measure.squareMetres(of: geometry)
  }
}
