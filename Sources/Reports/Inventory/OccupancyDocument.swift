internal import Interchange
public import LandInventory
internal import LandModel
public import PlanChecks
public import Refusals

/// What `occupancy` prints.
public struct OccupancyDocument: RowsDocument, Sendable {
  private let head: WorkspaceHead
  private let rows: [Occupancy]
  /// What could not be looked at.
  public let skipped: [SkippedFeature]
  private let language: Language

  /// Joins the answer, what could not be looked at, and what they are printed with.
  public init(head: WorkspaceHead, rows: [Occupancy], skipped: [SkippedFeature] = [], language: Language) {
    self.head = head
    self.rows = rows
    self.skipped = skipped
    self.language = language
  }

  /// The rows.
  public var table: RowTable {
    var table = RowTable(
      columns: [
        "zone", "gross_m2", "leasable_m2", "leased_m2", "leased_basis", "operating_m2", "operating_basis",
        "legal_ratio",
        "operating_gross_ratio", "leased_gross_ratio", "operating_leasable_ratio", "declared_ratio",
        "implied_denominator_m2", "legal_basis",
      ], of: "occupancy")
    for row in rows {
      table.append([
        .text(row.zone), .optional(row.grossSquareMetres), .optional(row.leasableSquareMetres),
        .optional(row.leased?.squareMetres), .optional(row.leased?.basis.rawValue),
        .optional(row.operating?.squareMetres), .optional(row.operating?.basis.rawValue), .optional(row.legalRatio),
        .optional(row.operatingGrossRatio), .optional(row.leasedGrossRatio), .optional(row.operatingLeasableRatio),
        .optional(row.declaredRatio), .optional(row.impliedDenominatorSquareMetres),
        .optional(row.legalBasis),
      ])
    }
    return table
  }

  /// The document for programs.
  public var json: JSONValue { head.json.adding("rows", table.json).adding("skipped", .array(skipped.map(\.json))) }

  /// The rows in hectares, and once more in square metres.
  public var workbook: Workbook {
    let title = LocalisedText(en: "Occupancy of parks and clusters", vi: "Tỷ lệ lấp đầy khu, cụm công nghiệp")
    return Workbook(
      title: title,
      [
        TableSheet(LocalisedText(en: "Occupancy", vi: "Tỷ lệ lấp đầy"), title, table, unit: .hectares),
        TableSheet(LocalisedText(en: "Data (m²)", vi: "Số liệu (m²)"), title, table, unit: .squareMetres),
      ], head, language)
  }

  /// The document for a person: for each zone the ratios with their numerators and denominators in words.
  public var text: String {
    let words = Words(language)
    var text = head.title(language) + "\n"
    if rows.isEmpty { text += words.noZones + "\n" }
    for row in rows {
      text += "\n\(row.zone.visible)\(row.name.map { " – \($0.visible)" } ?? "")\n"
      for line in lines(of: row, words) { text += "  \(line)\n" }
    }
    return text + FindingSections(language).ending(skipped)
  }

  private func lines(of row: Occupancy, _ words: Words) -> [String] {
    let areas = [
      row.grossSquareMetres, row.leasableSquareMetres, row.leased?.squareMetres, row.operating?.squareMetres,
    ]
    .compactMap { $0 }
    func area(_ metres: Double?) -> String {
      metres.map { language.area(squareMetres: $0, beside: areas) } ?? words.unknown
    }
    func ratio(_ value: Double?) -> String { value.map { language.percent(ratio: $0) } ?? words.unknown }
    func measure(_ measure: Occupancy.Measure?) -> String {
      measure.map { "\(area($0.squareMetres)) (\(words.basis($0.basis)))" } ?? words.unknown
    }
    var lines = [
      "\(words.gross): \(area(row.grossSquareMetres)); \(words.leasable): \(area(row.leasableSquareMetres))",
      "\(words.leased): \(measure(row.leased)); \(words.operating): \(measure(row.operating))",
      "\(words.legal(row.legalBasis)): \(ratio(row.legalRatio))",
      "\(words.operating) / \(words.gross): \(ratio(row.operatingGrossRatio))",
      "\(words.leased) / \(words.gross): \(ratio(row.leasedGrossRatio))",
      "\(words.operating) / \(words.leasable): \(ratio(row.operatingLeasableRatio))",
    ]
    if let declared = row.declaredRatio {
      let implied = row.impliedDenominatorSquareMetres.map { "; " + words.implied(area($0)) } ?? ""
      lines.append("\(words.declared): \(language.percent(ratio: declared))\(implied)")
    }
    return lines
  }

  private struct Words {
    private let language: Language
    init(_ language: Language) { self.language = language }
    private func say(_ en: String, _ vi: String) -> String { LocalisedText(en: en, vi: vi)[language] }

    var noZones: String {
      say(
        "no industrial park or cluster, and no zone with leasable land",
        "không có khu, cụm công nghiệp hay khu vực có đất cho thuê")
    }
    var unknown: String { say("unknown", "chưa rõ") }
    var gross: String { say("gross", "tổng diện tích") }
    var leasable: String { say("leasable", "đất có thể cho thuê") }
    var leased: String { say("leased", "đã cho thuê") }
    var operating: String { say("operating", "đang hoạt động") }
    func legal(_ law: String?) -> String {
      let basis = law.map { ", \($0)" } ?? ""
      return say(
        "legal ratio (leased / leasable\(basis))", "tỷ lệ lấp đầy theo luật (đã cho thuê / có thể cho thuê\(basis))")
    }
    var declared: String { say("declared", "theo hồ sơ") }
    func implied(_ area: String) -> String {
      say(
        "true of the operating land only by \(area)",
        "chỉ đúng với đất đang hoạt động nếu diện tích tính tỷ lệ là \(area)")
    }
    func basis(_ basis: Occupancy.Basis) -> String {
      switch basis {
      case .parcels: say("allotted parcels", "thửa đất đã giao, cho thuê")
      case .projects: say("licensed projects", "dự án đã cấp phép")
      case .declared: say("declared", "theo hồ sơ")
      }
    }
  }
}
