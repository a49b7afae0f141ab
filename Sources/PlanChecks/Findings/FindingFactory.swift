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
    let drafts = drafts.filter { !book.isOff($0.rule, on: day) }
    let ids = FindingIdentity.ids(of: drafts)
    let communes = try CommuneFinder(land, on: day, jobs: jobs)
    let zones = try communes.zones(of: drafts.map(\.geometry), jobs: jobs)
    let areas = try ellipsoidalAreas(of: drafts)
    let templates = MessageTemplates(of: drafts, book)
    let owners = try FindingOwners(land, book, on: day, drafts, jobs: jobs)
    let waivers = Dictionary(land.waivers.map { ($0.finding, $0) }, uniquingKeysWith: { _, last in last })
    return try Workers.map(drafts.count, jobs: jobs) { index in
      let draft = drafts[index]
      var finding = finding(
        draft, templates.message(of: draft), id: ids[index], zone: zones[index] ?? unit(of: draft, communes),
        owner: owners.owner(of: draft),
        ellipsoidalArea: areas[index])
      finding.waiver = waivers[finding.id].map { AppliedWaiver($0, measure: .init(of: finding), on: day) }
      return finding
    }
  }

  private func finding(
    _ draft: FindingDraft, _ message: LocalisedText, id: String, zone: String?, owner: Office?,
    ellipsoidalArea: Double?
  ) -> Finding {
    Finding(
      id: id, rule: draft.rule, severity: severity(of: draft), typology: draft.typology, subjects: draft.subjects,
      kind: draft.kind, size: draft.size, zone: zone, scheme: draft.scheme,
      owner: owner,
      areaSquareMetres: draft.areaSquareMetres,
      ellipsoidalSquareMetres: ellipsoidalArea,
      thicknessMetres: draft.thicknessMetres, lengthMetres: draft.lengthMetres, parts: draft.parts,
      message: message,
      legalBasis: draft.legalBasis ?? book.legalBasis(of: draft.rule, on: day),
      advice: book.text(of: draft.rule).advice,
      isTainted: draft.subjects.contains(where: land.isRepaired), waiver: nil, details: draft.details,
      geometry: draft.geometry)
  }

  /// Slivers and digitisation are remarks, and so is what a rule calls one.
  ///
  /// Else an overlay has the word, then the rule.
  private func severity(of draft: FindingDraft) -> Severity {
    if draft.size == .sliver || draft.size == .digitisation || draft.severity == .info { return .info }
    var severity =
      book.overriddenSeverity(of: draft.rule, on: day) ?? draft.severity
      ?? book.severity(of: draft.rule, on: day) ?? .warning
    for _ in 0..<max(0, draft.loweredBy) { severity = severity.lowered }
    return severity
  }

  /// The commune that a parcel without a place is registered in.
  private func unit(of draft: FindingDraft, _ communes: CommuneFinder) -> String? {
    guard draft.geometry == nil, let subject = draft.subjects.first, subject.layer == LayerName.parcel.rawValue else {
      return nil
    }
    return communes.id(withCode: land.parcels.feature(subject.id)?.unitCode)
  }

  private func ellipsoidalAreas(of drafts: [FindingDraft]) throws -> [Double?] {
    guard let measure = try? EllipsoidalMeasure(land.system) else { return drafts.map { _ in nil } }
    return try Workers.map(drafts, jobs: jobs) { draft in
      guard draft.areaSquareMetres != nil, let geometry = draft.geometry, geometry.kind.isPolygonal else { return nil }
      return try? measure.squareMetres(of: geometry)
    }
  }
}
