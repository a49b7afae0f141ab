public import Interchange
public import LandModel
public import PlanChecks
internal import PlaneGeometry
public import Refusals

/// What `coverage` prints: how much of each zone schemes of a level cover.
public struct CoverageDocument: RowsDocument, Sendable {
  private let head: WorkspaceHead
  private let land: Land
  let coverage: PlanCoverage
  private let language: Language

  /// What could not be looked at.
  public var skipped: [SkippedFeature] { coverage.skipped }

  /// Joins the measures and the land that they are of.
  public init(head: WorkspaceHead, land: Land, coverage: PlanCoverage, language: Language = .english) {
    self.head = head
    self.land = land
    self.coverage = coverage
    self.language = language
  }

  /// What is measured, in one sentence.
  public static let definition = LocalisedText(
    en: "area of the union of the schemes of the level in force, inside the base / area of the base",
    vi:
      "Tỷ lệ phủ kín = diện tích có đồ án cùng cấp đang có hiệu lực (chỗ chồng lấn tính một lần) / diện tích tính tỷ lệ"
  )

  /// One row per zone, level and base.
  public var rows: RowTable {
    var table = RowTable(columns: ["zone", "level", "base", "schemes", "covered_m2", "base_m2", "ratio", "note"])
    for row in coverage.rows { table.append(cells(row)) }
    return table
  }

  private func cells(_ row: PlanCoverage.Row) -> [RowTable.Cell] {
    [
      .text(land.zones[row.zone].id), .text(row.level.code), .text(row.base.rawValue), .count(row.schemes),
      .optional(row.coveredSquareMetres), .number(row.baseSquareMetres), .optional(row.ratio),
      .optional(row.hasNoSchemes ? "no_schemes" : nil),
    ]
  }

  /// The JSON document.
  public var json: JSONValue {
    let definition = CoverageDocument.definition
    return head.json.adding("definition", ["en": .text(definition.en), "vi": .text(definition.vi)])
      .adding("rows", rows.json).adding("dropped_m2", .number(coverage.droppedSquareMetres))
      .adding("skipped", .array(coverage.skipped.map(\.json)))
  }

  /// The rows in hectares, and once more in square metres.
  public var workbook: Workbook {
    let title = LocalisedText(en: "Detailed-plan coverage", vi: "Tỷ lệ phủ kín quy hoạch")
    return Workbook(
      title: title,
      [
        TableSheet(LocalisedText(en: "Coverage", vi: "Tỷ lệ phủ kín"), title, rows, unit: .hectares),
        TableSheet(
          LocalisedText(en: "Data (m²)", vi: "Số liệu (m²)"), CoverageDocument.definition, rows, unit: .squareMetres),
      ], head, language)
  }

  /// The document for a person: the definition, then the rows, those of built ground first.
  public var text: String {
    let heading = "\(head.title(language))\n"
    let open = coverage.uncovered.reduce(0) { $0 + $1.geometry.area }
    var text = heading + CoverageDocument.definition[language] + "\n"
    for base in [PlanCoverage.Base.built, .natural, .parent] {
      var table = RowTable(columns: rows.columns)
      for row in coverage.rows where row.base == base { table.append(cells(row)) }
      if !table.rows.isEmpty { text += "\n" + table.text(language) }
    }
    let skipped = FindingSections(language).ending(coverage.skipped)
    guard !coverage.uncovered.isEmpty else { return text + skipped }
    let count = language.count(coverage.uncovered.count)
    let (area, dropped) = (
      language.area(squareMetres: open, beside: [coverage.droppedSquareMetres]),
      language.area(squareMetres: coverage.droppedSquareMetres, beside: [open])
    )
    switch language {
    case .english:
      let polygons = language.counted(coverage.uncovered.count, "polygon")
      text += "\nbuilt ground without a scheme: \(polygons), \(area); slivers dropped: \(dropped)\n"
    case .vietnamese: text += "\nđất xây dựng chưa có quy hoạch: \(count) vùng, \(area); bỏ qua vụn: \(dropped)\n"
    }
    return text + skipped
  }

  /// Built ground without a scheme of the level.
  public var features: FeatureTable {
    var table = RowTable(columns: ["zone", "level", "area_m2"])
    for piece in coverage.uncovered {
      table.append([.text(land.zones[piece.zone].id), .text(piece.level.code), .number(piece.geometry.area)])
    }
    return FeatureTable(
      name: "uncovered", table, geometry: coverage.uncovered.map { Optional($0.geometry) }, in: land.system)
  }
}
