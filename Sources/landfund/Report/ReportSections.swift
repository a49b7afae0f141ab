internal import Foundation
internal import Interchange
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import Refusals
internal import Reports

/// What every section of a report shows, computed once for the page and for the files beside it.
struct ReportSections {
  private let land: Land
  private let language: Language
  private let check: CheckDocument
  private let coverage: CoverageDocument
  private let markers: MarkerDocument
  private let versions: [ComparisonDocument]
  private let inventory: ReportInventory
  /// The documents of the page.
  private(set) var documents = ReportDocuments()

  init(
    workspace: Workspace, land: Land, day: CivilDate, language: Language, jobs: Int?, messages: MessageOptions
  ) throws {
    self.land = land
    self.language = language
    let book = try workspace.ruleBook()
    let context = CheckContext(
      land: land, asOf: day, book: book, jobs: jobs, listsConflictParcels: true)
    let result = try messages.progress("checking") { progress in
      try Checker(context).run { progress.advance(to: $0) }
    }
    let head = workspace.head("report", asOf: day)
    check = CheckDocument(
      head: head, rulesSHA256: book.sha256, inputs: try workspace.inputs(), result: result,
      detail: RowTable(conflictParcels: result, land), language: language)
    coverage = CoverageDocument(
      head: head, land: land,
      coverage: try messages.progress("measuring coverage") { _ in try PlanCoverage(context, only: nil) },
      language: language)
    markers = MarkerDocument(
      head: head, land: land, survey: try context.markerSurvey(), coverage: try MarkerCoverage(context) { _ in true },
      scheme: nil, hasPoints: false, language: language)
    versions = try ReportSections.replacements(in: land).map { a, b in
      ComparisonDocument(head: head, comparison: try VersionComparison(context, a, b), land: land)
    }
    inventory = try messages.progress("judging") { _ in try ReportInventory(context, head, language) }
    inventory.complete(&documents)
    documents.check = check.json.removing("detail")
    documents.coverage = coverage.json
    documents.markers = markers.json
    documents.versions = versions.map(\.json)
    documents.sources = try workspace.sources().map(\.json)
    documents.rules = RuleID.allCases.map { book.json(of: $0, on: day) }
  }

  /// Every scheme beside the overall adjustment that names it, drafts included.
  private static func replacements(in land: Land) -> [(ComparedPlan, ComparedPlan)] {
    land.schemes.indices.compactMap { index in
      guard land.schemes[index].adjustmentKind == .overall,
        let target = land.schemes.index(of: land.schemes[index].adjusts)
      else { return nil }
      return (ComparedPlan(layer: .scheme, number: target), ComparedPlan(layer: .scheme, number: index))
    }
  }

  /// Writes the rows and layers that the page shows.
  func writeData(to folder: ReportFolder) throws {
    var layers = LayerFiles(land: land, folder: folder)
    try layers.visitAll()
    try folder.write(FeatureTable(findings: check.result.findings, in: land.system, language), as: "finding")
    try folder.write(RowTable(findings: check.result.findings, language), as: "findings")
    if let detail = check.detail { try folder.write(detail, as: "conflict-parcels") }
    try folder.write(coverage.rows, as: "coverage")
    try folder.write(markers.rows, as: "markers")
    try folder.write(markers.zones, as: "marker-zones")
    try inventory.write(to: folder)
  }
}

extension SourceRecord {
  /// What the page says of a source: no time, so that a report of the same workspace has the same bytes.
  fileprivate var json: JSONValue {
    [
      "path": .text(path), "sha256": JSONValue(sha256), "layer": .text(layer), "crs_used": JSONValue(crsUsed),
      "encoding": JSONValue(encoding), "read": .count(read), "loaded": .count(loaded),
    ]
  }
}

extension RuleBook {
  /// A rule as the page lists it.
  fileprivate func json(of rule: RuleID, on day: CivilDate) -> JSONValue {
    let basis = legalBasis(of: rule, on: day)
    let from = legalBases(of: rule).first { $0.text == basis }?.from
    return [
      "rule": .text(rule.rawValue),
      "severity": .text(isOff(rule, on: day) ? "off" : severity(of: rule, on: day)?.rawValue ?? "off"),
      "owner": JSONValue(owner(of: rule, on: day)?.rawValue), "legal_basis": JSONValue(basis),
      "valid_from": JSONValue(from?.description),
    ]
  }
}
