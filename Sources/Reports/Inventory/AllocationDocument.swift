public import LandInventory
internal import LandModel
public import Refusals

/// What `allocate` prints.
public struct AllocationDocument: RowsDocument, Sendable {
  private let head: WorkspaceHead
  private let criteria: AllocationCriteria
  private let sha256: String
  private let allocation: Allocation
  private let explains: Bool
  private let language: Language

  /// Joins the answer and what it is printed with; `explains` adds what each misreading would give.
  public init(
    head: WorkspaceHead, criteria: AllocationCriteria, sha256: String, allocation: Allocation, explains: Bool,
    language: Language
  ) {
    self.head = head
    self.criteria = criteria
    self.sha256 = sha256
    self.allocation = allocation
    self.explains = explains
    self.language = language
  }

  /// The rows.
  public var table: RowTable {
    var table = RowTable(columns: ["zone", "basis", "criterion", "input", "input_source", "points"])
    for row in allocation.rows {
      table.append([
        .text(row.zone), .text(row.basis.rawValue), .text(row.criterion), cell(row.input),
        .text(row.source.rawValue), .optional(row.points),
      ])
    }
    return table
  }

  /// What each misreading would give, as `--explain` prints it as CSV.
  public var variantTable: RowTable {
    var table = RowTable(columns: ["variant", "zone", "points", "amount"])
    for row in allocation.variants {
      table.append([.text(row.misreading.rawValue), .text(row.zone), .number(row.points), amount(row.amount)])
    }
    return table
  }

  private var totalTable: RowTable {
    var table = RowTable(columns: ["zone", "basis", "points", "ratio", "amount"])
    for row in allocation.totals {
      table.append([
        .text(row.zone), .text(row.basis.rawValue), .number(row.points), .optional(row.ratio), amount(row.amount),
      ])
    }
    return table
  }

  /// The document for programs.
  public var json: JSONValue {
    head.json
      .adding("criteria", CriteriaIdentity(name: criteria.name, sha256: sha256).json)
      .adding("total", amount(criteria.total).json).adding("unit", .text(criteria.unit)).adding("rows", table.json)
      .adding("totals", totalTable.json).adding("variants", explains ? variantTable.json : [])
  }

  /// Amounts, points and, where they were asked for, misreadings, a sheet each.
  public var workbook: Workbook {
    let title = LocalisedText.same(criteria.name)
    var sheets = [
      TableSheet(LocalisedText(en: "Amounts", vi: "Phân bổ"), title, totalTable, unit: .ofColumns),
      TableSheet(LocalisedText(en: "Points", vi: "Điểm"), title, table, unit: .ofColumns),
    ]
    if explains {
      sheets.append(
        TableSheet(
          LocalisedText(en: "Misread", vi: "Nếu hiểu sai"),
          LocalisedText(en: "What each misreading would give", vi: "Kết quả nếu hiểu sai tiêu chí"), variantTable,
          unit: .ofColumns))
    }
    let unit = LocalisedText(en: "Unit", vi: "Đơn vị")[language]
    return Workbook(title: title, sheets, about: head.lines(language) + ["\(unit): \(criteria.unit)"], language)
  }

  /// The document for a person: the points of each zone, declared beside measured, and the amounts.
  public var text: String {
    let isEnglish = language == .english
    var text = "\(head.title(language))\n\(criteria.name): \(number(criteria.total)) \(criteria.unit)\n"
    for basis in AllocationBasis.allCases {
      let label =
        basis == .declared
        ? (isEnglish ? "declared inputs" : "số liệu theo hồ sơ")
        : (isEnglish ? "measured inputs" : "số liệu đo trên bản đồ")
      let table = pointTable(basis)
      text += "\n\(label)\n\(table.text(headings: table.columns, language))"
    }
    guard explains else { return text }
    return text + "\n\(isEnglish ? "misread" : "nếu hiểu sai")\n\(variantTable.text(language))"
  }

  /// Criteria in the order of the file, a column a zone; inputs that are not what the basis says are marked.
  private func pointTable(_ basis: AllocationBasis) -> RowTable {
    let rows = allocation.rows.filter { $0.basis == basis }
    let totals = allocation.totals.filter { $0.basis == basis }
    let isEnglish = language == .english
    var table = RowTable(columns: [isEnglish ? "criterion" : "tiêu chí"] + totals.map(\.zone))
    for criterion in criteria.criteria {
      table.append(
        [.text(isEnglish ? criterion.id : criterion.input.label.vi)]
          + totals.map { total in
            rows.first { $0.zone == total.zone && $0.criterion == criterion.id }.map { .text(pointText($0)) } ?? .null
          })
    }
    table.append([.text(isEnglish ? "points" : "điểm")] + totals.map { .number($0.points) })
    table.append(
      [.text(isEnglish ? "amount" : "số tiền")] + totals.map { .text($0.amount.map(number) ?? "–") })
    return table
  }

  private func pointText(_ row: Allocation.Row) -> String {
    let points = row.points.map { language.number($0, decimals: 5) } ?? "–"
    let mark = row.basis == .measured && row.source == .declared ? "*" : ""
    let input = row.input.number.map(number) ?? row.input.word
    return "\(points) (\(input)\(mark))"
  }

  private func number(_ value: Double) -> String {
    language.number(value, decimals: value == value.rounded() ? 0 : 2)
  }

  private func cell(_ value: AllocationValue) -> RowTable.Cell {
    switch value {
    case .number(let number): amount(number)
    case .word(let word): .text(word)
    }
  }

  /// A number that is whole is printed as one.
  private func amount(_ value: Double?) -> RowTable.Cell {
    guard let value else { return .null }
    return Int(exactly: value).map { .count($0) } ?? .number(value)
  }
}
