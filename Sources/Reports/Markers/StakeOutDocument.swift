public import Interchange
public import LandInventory
public import LandModel
public import PlanChecks
internal import PlaneGeometry
public import Refusals

/// What `markers --stakeout` prints: the markers to set, what they cost, and where to begin.
public struct StakeOutDocument: RowsDocument, Sendable {
  private let head: WorkspaceHead
  private let land: Land
  private let stakeOut: StakeOut
  private let scheme: Int?
  /// What could not be looked at.
  public let skipped: [SkippedFeature]
  private let language: Language

  /// Joins a stake-out and the land that it is for.
  ///
  /// - Parameters:
  ///   - head: workspace, day and program.
  ///   - land: the land.
  ///   - stakeOut: the markers to set.
  ///   - scheme: the number of the only scheme that is asked for; `nil` for all.
  ///   - skipped: what could not be looked at.
  ///   - language: that of headings and labels.
  public init(
    head: WorkspaceHead, land: Land, stakeOut: StakeOut, scheme: Int? = nil, skipped: [SkippedFeature] = [],
    language: Language = .english
  ) {
    self.head = head
    self.land = land
    self.stakeOut = stakeOut
    self.scheme = scheme
    self.skipped = skipped
    self.language = language
  }

  /// One row per marker to set.
  public var rows: RowTable { MarkerTables.proposals(land, stakeOut) }

  /// One row per scheme that needs any, by priority.
  public var schemes: RowTable { MarkerTables.costs(land, stakeOut) }

  /// The JSON document.
  public var json: JSONValue {
    head.json.adding("unit_price", RowTable.Cell.amount(stakeOut.unitPrice).json)
      .adding("budget", RowTable.Cell.amount(stakeOut.budget).json).adding("rows", rows.json)
      .adding("schemes", schemes.json)
      .adding("without_lines", .array(stakeOut.withoutLines.map { .text(land.schemes[$0].id) })).adding(
        "skipped", .array(skipped.map(\.json)))
  }

  /// The markers to set as points of a map.
  public var features: FeatureTable {
    FeatureTable(
      name: "stakeout", rows, geometry: stakeOut.markers.map { .point($0.position) }, in: land.system)
  }

  /// The document for a person: the schemes by priority, then the markers.
  public var text: String {
    let total = stakeOut.schemes.reduce(0) { $0 + $1.proposed }
    let gained = stakeOut.schemes.reduce(0) { $0 + $1.gainedMetres }
    let cost = stakeOut.schemes.compactMap(\.cost)
    var line: String
    switch language {
    case .english:
      let (markers, schemes) = (total == 1 ? "marker" : "markers", stakeOut.schemes.count == 1 ? "scheme" : "schemes")
      line = "\(language.count(total)) \(markers) to set in \(language.count(stakeOut.schemes.count)) \(schemes)"
      line += ", \(language.length(metres: gained)) of line gained"
      if !cost.isEmpty { line += ", cost \(language.number(cost.reduce(0, +), decimals: 0))" }
    case .vietnamese:
      line = "Cần cắm \(language.count(total)) mốc cho \(language.count(stakeOut.schemes.count)) đồ án"
      line += ", tăng thêm \(language.length(metres: gained)) tuyến đạt yêu cầu"
      if !cost.isEmpty { line += ", kinh phí \(language.number(cost.reduce(0, +), decimals: 0))" }
    }
    let heading = "\(head.title(language))\n\(line)\n"
    let lists = stakeOut.schemes.isEmpty ? "" : "\n\(schemes.text(language))\n\(rows.text(language))"
    return heading + lists + withoutLines + FindingSections(language).ending(skipped)
  }

  /// The schemes whose lines are not loaded, where there are any.
  private var withoutLines: String {
    guard !stakeOut.withoutLines.isEmpty else { return "" }
    let ids = stakeOut.withoutLines.map { land.schemes[$0].id }
    let list = ids.prefix(10).joined(separator: ", ") + (ids.count > 10 ? " …" : "")
    return language == .english
      ? "\nlines not loaded, left out (their outlines can be staked on request): \(language.counted(ids.count, "scheme")): \(list)\n"
      : "\nchưa nạp các đường phải cắm mốc, không lập danh mục (có thể yêu cầu cắm theo ranh giới quy hoạch): \(language.count(ids.count)) đồ án: \(list)\n"
  }

  /// The markers on one sheet, the schemes on the next.
  public var workbook: Workbook {
    let titles = SheetTitles(head: head, land: land, scheme: scheme, language: language)
    let markers = rows.adding("decision", stakeOut.markers.map { land.decision(ofScheme: $0.scheme, language) })
    let costs = schemes.adding("decision", stakeOut.schemes.map { land.decision(ofScheme: $0.scheme, language) })
    return Workbook(
      title: titles.word("Markers to set", "Danh mục mốc giới cần cắm"),
      sheets: [
        TableSheet(
          LocalisedText(en: "Markers", vi: "Mốc cần cắm"),
          LocalisedText(en: "Markers to set", vi: "Bảng tọa độ mốc giới cần cắm"), markers, unit: .ofColumns
        ).sheet(titles.lines, language),
        TableSheet(
          LocalisedText(en: "Schemes", vi: "Đồ án"),
          LocalisedText(en: "Schemes by priority", vi: "Đồ án theo thứ tự ưu tiên"), costs, unit: .ofColumns,
          adding: ["proposed", "gained_m", "cost"]
        ).sheet(titles.lines, language),
      ], language: language)
  }
}
