public import LandModel
internal import PlanChecks
internal import Refusals

extension CheckDocument {
  /// The check as a workbook: units × rules with totals, findings, parcels of conflicts where they were listed, matrix,
  /// and what could not be looked at.
  ///
  /// - Parameter land: the land that was checked, for the names of units.
  public func workbook(_ land: Land) -> Workbook {
    let lead = [FindingSections(language, baseline: baseline).counts(result.findings)]
    let units = unitTable(land)
    var sheets = [
      TableSheet(
        LocalisedText(en: "Units", vi: "Tổng hợp"),
        LocalisedText(en: "Findings by unit and rule", vi: "Số phát hiện theo khu vực và loại phát hiện"), units,
        unit: .ofColumns, adding: Set(units.columns.dropFirst())
      ).sheet(head.lines(language) + lead, language),
      FindingSheets.findings(result.findings, language, head.names).sheet(head.lines(language), language),
    ]
    var others: [TableSheet] = []
    if let detail {
      others.append(
        TableSheet(
          LocalisedText(en: "Parcels", vi: "Thửa đất"),
          LocalisedText(en: "Parcels in conflict between the plans", vi: "Thửa đất có mâu thuẫn giữa các quy hoạch"),
          detail, unit: .squareMetres, adding: ["area_m2"]))
    }
    if !result.matrix.isEmpty {
      others.append(
        TableSheet(
          LocalisedText(en: "Matrix", vi: "Ma trận"),
          LocalisedText(
            en: "Urban plan against land-use plan", vi: "Quy hoạch xây dựng đối chiếu quy hoạch sử dụng đất"),
          RowTable(matrix: result.matrix), unit: .squareMetres, adding: ["area_m2", "pieces"]))
    }
    others.append(FindingSheets.skipped(result.skipped))
    sheets += others.map { $0.sheet(head.lines(language), language) }
    return Workbook(
      title: LocalisedText(en: "Findings", vi: "Kết quả kiểm tra")[language], sheets: sheets, language: language)
  }

  /// A row for each unit, a column for each rule that found something, and their sums.
  private func unitTable(_ land: Land) -> RowTable {
    let rules = RuleID.allCases.filter { rule in result.zones.contains { $0.rule == rule } }
    var table = RowTable(columns: ["zone"] + rules.map(\.rawValue) + ["total"], of: "units")
    var zones: [String?] = []
    for row in result.zones where zones.last != .some(row.zone) { zones.append(row.zone) }
    for zone in zones {
      let rows = result.zones.filter { $0.zone == zone }
      let counts = rules.map { rule in rows.filter { $0.rule == rule }.reduce(0) { $0 + $1.count } }
      let name = zone.map { id in land.zones.feature(id)?.name.map { "\($0) (\(id))" } ?? id }
      let outside = Labels.shipped.label("sheet", "no_zone")[language]
      table.append(
        [.text(name ?? outside)] + counts.map { $0 > 0 ? .count($0) : .null } + [.count(counts.reduce(0, +))])
    }
    return table
  }
}

extension TileDocument {
  /// The findings as a workbook, and what could not be looked at.
  ///
  /// - Parameter lines: stand under the titles: the files.
  public func workbook(about lines: [String]) -> Workbook {
    Workbook(
      title: LocalisedText(en: "Findings", vi: "Kết quả kiểm tra"),
      [FindingSheets.findings(result.findings, language, .shipped), FindingSheets.skipped(result.skipped)],
      about: lines, language
    )
  }
}

/// The sheets that checks of workspaces and of files share.
private enum FindingSheets {
  static func findings(_ findings: [Finding], _ language: Language, _ names: PublicNames.OfDay) -> TableSheet {
    TableSheet(
      LocalisedText(en: "Findings", vi: "Phát hiện"), LocalisedText(en: "Findings", vi: "Danh sách phát hiện"),
      FindingRows(findings, language, names: names).table, unit: .ofColumns)
  }

  static func skipped(_ skipped: [SkippedFeature]) -> TableSheet {
    var table = RowTable(columns: ["rule", "layer", "id", "reason"], of: "skipped")
    for feature in skipped {
      table.append([
        .text(feature.rule.rawValue), .text(feature.layer), .text(feature.id), .text(feature.reason.rawValue),
      ])
    }
    return TableSheet(
      LocalisedText(en: "Skipped", vi: "Chưa kiểm tra được"),
      LocalisedText(en: "What could not be checked", vi: "Đối tượng chưa kiểm tra được"), table, unit: .ofColumns)
  }
}

extension RowTable {
  /// The matrix of functions and codes.
  fileprivate init(matrix: [MatrixCell]) {
    self.init(columns: ["function", "code", "cell", "severity", "area_m2", "pieces"], of: "matrix")
    for cell in matrix {
      append([
        .text(cell.function.rawValue), .text(cell.code), .optional(cell.cell), .optional(cell.severity?.rawValue),
        .number(cell.squareMetres), .count(cell.pieces),
      ])
    }
  }
}
