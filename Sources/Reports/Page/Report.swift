public import Geodesy
public import Interchange
internal import LandInventory
public import LandModel
public import PlanChecks
public import Refusals

/// Everything that a report shows, as values that are computed once: for its page, and for the files beside it.
///
/// It holds the documents of the commands, so that its numbers are theirs; JSON is made of them when the page is
/// written. It knows no file and no clock. Clean land follows the criteria that ship.
public struct Report: ReportContent, Sendable {
  /// What the workspace was made of: a source, as a report names it.
  public struct Source: Hashable, Sendable {
    /// The path as the manifest has it.
    public let path: String
    /// The SHA-256 of the file.
    public let sha256: String?
    /// The layer that it filled.
    public let layer: String
    /// The system that its coordinates were taken in.
    public let crsUsed: String?
    /// The encoding of its texts.
    public let encoding: String?
    /// How many features it has.
    public let read: Int
    /// How many of them were loaded.
    public let loaded: Int
    /// The day on which it was loaded, in universal time.
    public let loadedOn: CivilDate?

    /// Names a source.
    public init(
      path: String, sha256: String?, layer: String, crsUsed: String?, encoding: String?, read: Int, loaded: Int,
      loadedOn: CivilDate? = nil
    ) {
      self.path = path
      self.sha256 = sha256
      self.layer = layer
      self.crsUsed = crsUsed
      self.encoding = encoding
      self.read = read
      self.loaded = loaded
      self.loadedOn = loadedOn
    }
  }

  /// A part of the work that takes a while.
  public enum Step: String, Sendable { case checking, measuring, judging }

  /// Does the work of a step, which says how far it is, from 0 to 1.
  public typealias Stepping = (Step, _ work: (_ advance: @escaping (Double) -> Void) throws -> Void) throws -> Void

  /// The land that it is about; of one zone the features that touch it, whole.
  public let land: Land
  /// The day for which it holds.
  public let day: CivilDate
  /// That of advice and words of the page; the documents keep the one that they were made with.
  public var language: Language
  /// Whether a transformation to longitude and latitude is taken that leaves the datum shift out or lacks its grids.
  public var allowsCompromise = false
  /// The picture below the map; `nil` for none.
  public var backdrop: Backdrop?
  /// Findings, matrix, balances, what could not be checked, parcels under conflicts.
  public package(set) var check: CheckDocument
  /// What has changed since an earlier report; `nil` where none is compared.
  var changes: ReportChanges?
  /// The findings in the order of the list.
  public var findings: [Finding] { check.result.findings }
  /// How much of each zone schemes cover.
  public let coverage: CoverageDocument
  /// How far schemes are marked.
  public let markers: MarkerDocument
  /// Every square metre in one verdict, and sites.
  public let cleanLand: CleanLandDocument
  /// How much of each call can be handed over.
  public let calls: CallDocument
  /// How full industrial zones are.
  public let occupancy: OccupancyDocument
  /// Every scheme beside the overall adjustment that names it, drafts included.
  public let versions: [ComparisonDocument]
  /// What the workspace was made of.
  public let sources: [Source]
  /// Declared areas beside measured ones.
  let differences: [AreaDifference]
  let book: RuleBook
  /// The whole land, in whose numbers the parts of `ground` count.
  let context: Land
  /// What lies on the parcels; `nil` where there are too many for the page to hold.
  let ground: ParcelGround?

  /// Computes a report.
  ///
  /// Cost: that of a check, of coverage, markers, the inventory of clean land and a comparison for each overall
  /// adjustment; what they share is made once.
  ///
  /// - Parameters:
  ///   - context: the land, the day and the rules; whether parcels under conflicts are listed is its choice.
  ///   - head: workspace, day and program.
  ///   - rulesSHA256: the SHA-256 of the rules that hold.
  ///   - inputs: the sources as the document of `check` lists them.
  ///   - sources: the sources as the page lists them.
  ///   - edits: how many features were edited since they were loaded.
  ///   - language: that of advice, headings and words.
  ///   - step: runs each part of the work.
  /// - Throws: `CancellationError`; `GeometryError` and `GeodesyError` where the workspace's own system fails; `Refusal`
  ///   for a workspace's crosswalk or hierarchy that is none, and for a parcel that cannot be measured.
  public init(
    _ context: CheckContext, head: WorkspaceHead, rulesSHA256: String, inputs: [JSONValue] = [], sources: [Source] = [],
    edits: Int = 0,
    language: Language,
    step: @escaping Stepping = { _, work in try work { _ in } }
  ) throws {
    let made = StepRunner(step)
    let land = context.zone.map(context.land.keeping) ?? context.land
    (self.land, day, book, self.context) = (land, context.asOf, context.book, context.land)
    self.language = language
    self.sources = sources
    var result = try made(.checking) { advance in try Checker(context).run { advance($0) } }
    if let zone = context.zone { result.keep(in: zone) }
    check = CheckDocument(
      head: head, rulesSHA256: rulesSHA256, inputs: inputs, result: result,
      detail: context.listsConflictParcels ? RowTable(conflictParcels: result, context.land) : nil, edits: edits,
      language: language)
    coverage = try made(.measuring) { _ in
      CoverageDocument(
        head: head, land: context.land, coverage: try PlanCoverage(context, only: nil), language: language)
    }
    markers = try made(.measuring) { _ in
      MarkerDocument(
        head: head, land: context.land, survey: try context.measuredMarkerSurvey(),
        coverage: try MarkerCoverage(context),
        language: language)
    }
    versions = try made(.measuring) { _ in
      try Report.replacements(in: context.land).filter { a, b in
        [a, b].contains { land.schemes.index(of: context.land.schemes[$0.number].id) != nil }
      }.map { a, b in
        ComparisonDocument(head: head, comparison: try VersionComparison(context, a, b), land: context.land)
      }
    }
    let criteria = CleanLandCriteria.shippedText
    let request = CleanLand.Request(try CleanLandCriteria(yaml: criteria, file: "clean-land.yml"))
    let sha256 = FileDigest.sha256(of: criteria)
    cleanLand = try made(.judging) { _ in
      CleanLandDocument(
        head: head, inventory: try CleanLand(request, context), criteriaSHA256: sha256, language: language)
    }
    calls = try made(.judging) { _ in
      CallDocument(
        head: head, inventory: try CallInventory(request, context), criteriaSHA256: sha256, language: language)
    }
    let found = check.result.findings
    ground =
      land.parcels.count > ReportParcels.most
      ? nil : try made(.judging) { _ in try ParcelGround(context, findings: found) }
    occupancy = OccupancyDocument(head: head, rows: try Occupancy.measure(context), language: language)
    differences = AreaDifference.all(of: land)
  }

  /// Every scheme beside the overall adjustment that names it.
  private static func replacements(in land: Land) -> [(ComparedPlan, ComparedPlan)] {
    land.schemes.indices.compactMap { index in
      guard land.schemes[index].adjustmentKind == .overall,
        let target = land.schemes.index(of: land.schemes[index].adjusts)
      else { return nil }
      return (ComparedPlan(layer: .scheme, number: target), ComparedPlan(layer: .scheme, number: index))
    }
  }
}

/// Runs the parts of the work and hands on what they make.
struct StepRunner {
  private let step: Report.Stepping

  init(_ step: @escaping Report.Stepping) { self.step = step }

  func callAsFunction<Value>(
    _ during: Report.Step, _ make: (_ advance: @escaping (Double) -> Void) throws -> Value
  ) throws -> Value {
    var value: Value?
    try step(during) { value = try make($0) }
    guard let value else { throw CancellationError() }
    return value
  }
}

extension Report {
  /// Compares its findings and figures with those of an earlier report.
  public mutating func compare(with earlier: EarlierReport) {
    changes = ReportChanges(check.result.findings, since: earlier)
  }
}

// MARK: - Files

extension Report {
  /// The tables beside the page with the names of their files.
  public var tables: [(name: String, table: RowTable)] {
    [
      ("findings", FindingRows(check.result.findings, language, names: check.head.names).table),
      ("coverage", coverage.rows),
      ("markers", markers.rows), ("marker-zones", markers.zones), ("clean-land", cleanLand.table),
      ("calls", calls.table), ("occupancy", occupancy.table),
    ] + (changes.map { [("changes", $0.table)] } ?? []) + (check.detail.map { [("conflict-parcels", $0)] } ?? [])
  }

  /// The findings and, where there are any, the sites as layers, with the names of their files.
  public var layers: [(name: String, layer: FeatureTable)] {
    let sites = cleanLand.inventory.sites
    return [("finding", FeatureTable(findings: check.result.findings, in: land.system, language))]
      + (sites.isEmpty ? [] : [("site", FeatureTable(sites: sites, in: land.system))])
  }

  /// What a later report compares itself with: head, figures, findings.
  public var summary: JSONValue { ReportSummary(report: self).json }

  /// All fields are shown.
  public var publication: Publication? { nil }

  /// The head figures by name, those without a value left out.
  public var figures: [String: Double] { ReportFigures(self).numbers }

  /// What people call the working system.
  public func system(_ language: Language) -> String { check.head.systemInWords(language) }

  /// The data that the page carries; of sheets what they show alone.
  public func pageData(sheets: [String]? = nil) throws(GeodesyError) -> JSONValue {
    try ReportData(self, sheets: sheets).json()
  }

  /// The workbooks with the names of their files.
  public var workbooks: [(name: String, workbook: Workbook)] {
    [("findings", check.workbook(land)), ("clean-land", cleanLand.workbook(land))]
  }
}
