internal import LandBooks
internal import LandInventory
internal import LandModel
internal import PlanChecks
internal import Refusals
internal import Reports

// Clean land and calls, projects and clearance, figures of documents.
extension HandInPages {
  func cleanSites() throws -> HandIn.Page {
    var table = RowTable(columns: ["site", "verdict", "usable", "area_m2", "width_m", "frontage_m", "road_m"])
    for site in sites {
      table.append([
        .text(site.id), .text(site.verdict.rawValue), .flag(site.isUsable), .number(site.squareMetres),
        .number(site.widthMetres), .number(site.frontageMetres), .optional(site.roadMetres),
      ])
    }
    let calls = CallDocument(
      head: inquiry.head("clean-land"), inventory: calls, criteriaSHA256: "", language: language)
    var account = HandIn.Account()
    if !land.parcels.isEmpty {
      let sums = verdicts.map { "\(word("verdict", $0.verdict.rawValue)) \(hectares($0.squareMetres))" }
      let usable = sites.count(where: \.isUsable)
      account.paragraphs = [
        sentence(["trong các thửa đất đã nạp: \(sums.joined(separator: ", "))"]),
        sentence([
          "có \(count(sites.count)) khu đất sạch, tổng diện tích "
            + hectares(sites.reduce(0) { $0 + $1.squareMetres }),
          "\(count(usable)) khu đủ diện tích và bề rộng",
        ]),
      ]
    }
    account.items = self.calls.rows.map(callAccount)
    let decisions = Set(sites.flatMap(\.decisions))
    return HandIn.Page(
      "Quỹ đất sạch và kêu gọi đầu tư",
      [
        .init("", table, adding: ["area_m2"]),
        .init(
          "Kêu gọi đầu tư", calls.table,
          adding: [
            "declared_m2", "measured_m2", "clean_m2", "conditional_m2", "not_clean_m2", "unknown_m2", "no_parcel_m2",
          ]),
      ], missing: missing(.parcel, .project),
      basis: decisions.isEmpty
        ? basis(schemes: try prevailingSchemes().sorted(), landUsePlans: try prevailingPlans().sorted())
        : basis(
          schemes: land.schemes.indices.filter { land.schemes[$0].decisionNumber.map(decisions.contains) ?? false },
          landUsePlans: land.landUsePlans.indices.filter {
            land.landUsePlans[$0].decisionNumber.map(decisions.contains) ?? false
          }), account: account)
  }

  private func callAccount(_ call: CallInventory.Row) -> String {
    let name = call.project + (call.name.map { " – \($0)" } ?? "")
    guard let ground = call.ground else { return sentence(["\(name): không có ranh giới hợp lệ"]) }
    let verdicts = [Verdict.clean, .conditional, .notClean, .unknown].compactMap { verdict -> String? in
      guard let area = ground.byVerdict[verdict], area > 0 else { return nil }
      return "\(word("verdict", verdict.rawValue)) \(hectares(area))"
    }
    let bare = ground.withoutParcelSquareMetres
    return sentence([
      "\(name): theo hồ sơ \(hectares(call.declaredSquareMetres)), đo trên bản đồ "
        + hectares(ground.measuredSquareMetres),
      (verdicts + (bare > 0 ? ["\(word("ground", "no_parcel")) \(hectares(bare))"] : [])).joined(separator: ", "),
      ground.parcels > 0
        ? "\(count(ground.parcels)) thửa, \(count(ground.householdParcels)) thửa của hộ gia đình" : nil,
      ground.nextStep.map { "việc cần làm: \($0.label.vi)" },
    ])
  }

  // MARK: - Projects

  func projects() throws -> HandIn.Page {
    let (book, clearance) = (document(try ledger.projects()), document(try ledger.clearance(by: .project)))
    let articles = Set(book.rows.rows.indices.compactMap { book.rows.text($0, "article") }).sorted()
    var account = HandIn.Account()
    account.paragraphs = projectAccount(book.rows) + clearanceAccount(clearance.rows)
    account.items = book.rows.rows.indices.compactMap { lateAccount(book.rows, $0) }
    return HandIn.Page(
      "Dự án và giải phóng mặt bằng",
      [
        .init(
          "", book.rows,
          columns: [
            "project", "name", "investor", "kind", "status", "zone", "declared_m2", "measured_m2", "held_m2", "used_m2",
            "idle_m2", "deadline", "months_late", "stage", "recoverable_m2", "article",
          ], adding: ["declared_m2", "measured_m2", "held_m2", "used_m2", "idle_m2", "recoverable_m2"]),
        .init(
          "Giải phóng mặt bằng", clearance.rows,
          columns: [
            "subject", "name", "ground_m2", "cleared_m2", "partial_m2", "none_m2", "unknown_m2", "no_parcel_m2",
            "cleared_ratio", "parcels_left", "households_left",
          ], adding: ["ground_m2", "cleared_m2", "partial_m2", "none_m2", "unknown_m2", "no_parcel_m2"]),
      ], missing: missing(.project, notes: book.notes), basis: HandIn.Basis(texts: articles), account: account)
  }

  private func projectAccount(_ rows: RowTable) -> [String] {
    guard !rows.rows.isEmpty else { return [] }
    let stages = rows.counts(of: "stage").map { "\(word("project_stage", $0.text)) \(count($0.count))" }
    return [
      sentence([
        "có \(count(rows.rows.count)) dự án và lời kêu gọi: \(stages.joined(separator: ", "))",
        "diện tích theo hồ sơ \(hectares(rows.sum("declared_m2"))), đo trên bản đồ \(hectares(rows.sum("measured_m2")))",
        "đang quản lý sử dụng \(hectares(rows.sum("held_m2"))), đã đưa vào sử dụng \(hectares(rows.sum("used_m2"))), "
          + "chưa sử dụng \(hectares(rows.sum("idle_m2"))), có thể thu hồi \(hectares(rows.sum("recoverable_m2")))",
      ])
    ]
  }

  private func clearanceAccount(_ rows: RowTable) -> [String] {
    guard !rows.rows.isEmpty else { return [] }
    return [
      sentence([
        "giải phóng mặt bằng của các dự án: trong \(hectares(rows.sum("ground_m2"))) đã xong "
          + "\(hectares(rows.sum("cleared_m2"))), một phần \(hectares(rows.sum("partial_m2"))), chưa "
          + "\(hectares(rows.sum("none_m2"))), chưa rõ \(hectares(rows.sum("unknown_m2"))), chưa có thửa "
          + hectares(rows.sum("no_parcel_m2")),
        rows.sum("parcels_left").map { "còn \(language.number($0, decimals: 0)) lượt thửa chưa giải phóng xong" },
      ])
    ]
  }

  /// What is to be said of a project that is late, idle or without its land; `nil` for any other.
  private func lateAccount(_ rows: RowTable, _ row: Int) -> String? {
    let stage = rows.text(row, "stage") ?? ""
    guard ["extension_expired", "late", "idle", "behind", "not_handed_over"].contains(stage) else { return nil }
    let name = [rows.text(row, "project"), rows.text(row, "name")].compactMap { $0 }.joined(separator: " – ")
    let recoverable = rows.number(row, "recoverable_m2").flatMap { $0 > 0 ? $0 : nil }
    return sentence([
      "\(name): \(word("project_stage", stage))",
      rows.number(row, "months_late").flatMap { $0 > 0 ? "chậm \(language.number($0, decimals: 0)) tháng" : nil },
      recoverable.map { "có thể thu hồi \(hectares($0))" }, rows.text(row, "article"),
    ])
  }

  // MARK: - Figures of documents

  func statements() throws -> HandIn.Page {
    let book = try inquiry.statements(ledger)
    let declared = findings.filter { $0.rule == .areaDeclared }
    var account = HandIn.Account()
    if !book.rows.rows.isEmpty {
      let verdicts = book.rows.counts(of: "verdict").map {
        "\(word("statement_verdict", $0.text)) \(count($0.count))"
      }
      account.paragraphs = [
        sentence([
          "đã đối chiếu \(count(book.rows.rows.count)) số liệu của văn bản: \(verdicts.joined(separator: ", "))"
        ])
      ]
      account.items = book.rows.rows.indices.compactMap { statementAccount(book.rows, $0) }
    }
    if !declared.isEmpty {
      account.paragraphs.append(
        sentence(["\(count(declared.count)) đối tượng có diện tích theo hồ sơ khác số đo trên bản đồ"]))
    }
    let documents = Set(land.statements.features.compactMap(\.document)).filter { !$0.isEmpty }
    return HandIn.Page(
      "Số liệu theo hồ sơ và số đo trên bản đồ",
      [
        .init("", book.rows),
        .init(
          "Diện tích theo hồ sơ khác số đo", FindingRows(declared, language, names: inquiry.names).table,
          columns: ["subjects", "severity", "zone", "message"]),
      ], missing: missing(.statement), basis: HandIn.Basis(texts: documents.sorted()), account: account)
  }

  /// What is to be said of a figure that does not hold; `nil` for one that does.
  private func statementAccount(_ rows: RowTable, _ row: Int) -> String? {
    let verdict = rows.text(row, "verdict") ?? ""
    guard verdict != "holds" else { return nil }
    func value(_ column: String) -> String? { rows.shown(row, column, language) }
    let unit = rows.text(row, "unit").flatMap { HandInPages.symbols[$0] } ?? ""
    let place = [rows.text(row, "document"), rows.text(row, "place")].compactMap { $0 }.joined(separator: ", ")
    return sentence([
      "\(rows.text(row, "text") ?? rows.text(row, "statement") ?? "") (\(place)): \(word("statement_verdict", verdict))",
      value("stated").map { "hồ sơ ghi \($0)\(unit)" }, value("computed").map { "tính trên bản đồ \($0)\(unit)" },
      value("contradicts").map { "mâu thuẫn với \($0)" }, value("missing"),
    ])
  }

  /// How units of figures are written behind them.
  private static let symbols = [
    "m2": " m²", "ha": " ha", "km2": " km²", "m": " m", "km": " km", "percent": "%", "per_km2": "/km²",
  ]
}
