internal import LandBooks
internal import LandModel
internal import PlanChecks
internal import Refusals
internal import Reports

// Land-use plans: what changes, what is needed; and where plans contradict each other.
extension HandInPages {
  func transfers() throws -> HandIn.Page {
    let plans = try periodPlans()
    var (parts, account, notes) = ([HandIn.Part](), HandIn.Account(), [String]())
    for plan in plans {
      let document = document(try ledger.transfer(ofPlan: plan))
      parts.append(.init(name(ofPlan: plan), document.rows, adding: ["area_m2"]))
      account.items.append(transferAccount(plan, document))
      notes += document.notes.filter { !notes.contains($0) }
    }
    return HandIn.Page(
      "Chu chuyển đất đai", parts, missing: missing(.landUsePlan, .landUseBlock, notes: notes),
      basis: basis(landUsePlans: plans), account: account)
  }

  func name(ofPlan plan: Int) -> String { land.landUsePlans[plan].name ?? land.landUsePlans[plan].id }

  private func transferAccount(_ plan: Int, _ document: BookDocument) -> String {
    let (rows, balance) = (document.rows, document.array("balance"))
    let changed = rows.rows.indices.filter { rows.cell($0, "from") != rows.cell($0, "to") }
      .sorted { (rows.number($1, "area_m2") ?? 0, $0) < (rows.number($0, "area_m2") ?? 0, $1) }
    let list = changed.map { row in
      let (from, to) = (rows.text(row, "from") ?? "", rows.text(row, "to") ?? "")
      return "\(word("ground", from)) → \(word("ground", to)) \(hectares(rows.number(row, "area_m2")))"
    }
    return sentence([
      "\(name(ofPlan: plan)): tổng diện tích \(hectares(balance?.number(0, "total_m2"))), giữ nguyên "
        + "\(hectares(balance?.number(0, "unchanged_m2"))), chuyển mục đích \(hectares(balance?.number(0, "transferred_m2")))",
      listed(list),
    ])
  }

  func needs() throws -> HandIn.Page {
    let (demand, plans) = (document(try ledger.demand()), try periodPlans())
    var (parts, account) = ([HandIn.Part](), HandIn.Account())
    account.paragraphs = demandAccount(demand.rows)
    for plan in plans {
      let targets = document(try ledger.targets(ofPlan: plan)).rows
      parts.append(.init("Chỉ tiêu – \(name(ofPlan: plan))", targets))
      if let said = targetAccount(plan, targets) { account.items.append(said) }
    }
    let room = demand.array("room") ?? RowTable(columns: [])
    if let said = roomAccount(room) { account.items.append(said) }
    parts += [
      .init(
        "Nhu cầu sử dụng đất", demand.rows,
        adding: [
          "need_m2", "existing_m2", "added_m2", "unknown_m2", "from_rice_m2", "from_protective_m2",
          "from_special_use_m2", "from_production_forest_m2", "from_natural_forest_m2", "in_plan_m2", "shortfall_m2",
        ]), .init("Dư địa chỉ tiêu", room),
    ]
    let kinds = context.plansInForce.landUsePlans
    return HandIn.Page(
      "Nhu cầu và chỉ tiêu", parts, missing: missing(.project, .landUseTarget, notes: demand.notes),
      basis: basis(landUsePlans: plans + kinds.fiveYear + kinds.annual), account: account)
  }

  private func demandAccount(_ rows: RowTable) -> [String] {
    guard !rows.rows.isEmpty else { return [] }
    func area(_ words: String, _ column: String) -> String? {
      rows.sum(column).flatMap { $0 > 0 ? "\(words) \(hectares($0))" : nil }
    }
    let projects = Set(rows.rows.indices.compactMap { rows.text($0, "project") }).count
    let taken = [
      area("đất lúa", "from_rice_m2"), area("rừng phòng hộ", "from_protective_m2"),
      area("rừng đặc dụng", "from_special_use_m2"), area("rừng sản xuất", "from_production_forest_m2"),
    ].compactMap { $0 }
    let steps = rows.counts(of: "next_step").map { "\(word("next_step", $0.text)) \(count($0.count)) trường hợp" }
    return [
      sentence([
        "\(count(projects)) dự án cần \(hectares(rows.sum("need_m2")))",
        "đã sử dụng phù hợp \(hectares(rows.sum("existing_m2"))), lấy thêm \(hectares(rows.sum("added_m2")))",
        taken.isEmpty ? nil : "trong đó lấy từ \(taken.joined(separator: ", "))",
        area("chưa rõ hiện trạng", "unknown_m2"), area("chưa có trong quy hoạch sử dụng đất", "shortfall_m2"),
      ]), steps.isEmpty ? "" : sentence(["việc cần làm: \(steps.joined(separator: ", "))"]),
    ]
  }

  /// How far the figures of a plan are from what it draws; `nil` where it has none.
  private func targetAccount(_ plan: Int, _ rows: RowTable) -> String? {
    let known = rows.rows.indices.filter { rows.number($0, "target_m2") != nil }
    guard !known.isEmpty else { return nil }
    let list = known.map { row in
      let unit = rows.text(row, "unit").flatMap { land.zones.index(of: $0) }.map { " (\(name(ofZone: $0)))" } ?? ""
      return "\(rows.text(row, "code") ?? "")\(unit) chỉ tiêu \(hectares(rows.number(row, "target_m2"))), quy hoạch "
        + "\(hectares(rows.number(row, "planned_m2"))), hiện trạng \(hectares(rows.number(row, "current_m2")))"
    }
    return "Chỉ tiêu của \(name(ofPlan: plan)): \(listed(list, separator: "; "))."
  }

  private func roomAccount(_ rows: RowTable) -> String? {
    guard !rows.rows.isEmpty else { return nil }
    let list = rows.rows.indices.map { row in
      let unit = rows.text(row, "unit").flatMap { land.zones.index(of: $0) }.map { " (\(name(ofZone: $0)))" } ?? ""
      return "\(rows.text(row, "code") ?? "")\(unit) \(hectares(rows.number(row, "left_m2")))"
    }
    return "Dư địa chỉ tiêu còn lại sau nhu cầu của các dự án: \(listed(list))."
  }

  // MARK: - Conflicts

  func conflicts() throws -> HandIn.Page {
    let findings = findings.filter { $0.size == .material && HandInPages.isConflict($0.rule) }
    let table = FindingRows(findings, language, names: inquiry.names).table
    var account = HandIn.Account()
    if !findings.isEmpty {
      account.paragraphs = [
        sentence(["có \(count(findings.count)) mâu thuẫn, tổng diện tích \(hectares(table.sum("area_m2")))"])
      ]
      for rule in RuleID.known {
        let own = findings.filter { $0.rule == rule }
        guard !own.isEmpty else { continue }
        let area = own.reduce(0) { $0 + ($1.areaSquareMetres ?? 0) }
        account.items.append(
          sentence(["\(word("rule", rule.rawValue)): \(count(own.count)) phát hiện, \(hectares(area))"]))
      }
    }
    let subjects = findings.flatMap(\.subjects)
    func numbers(_ layer: LayerName) -> [Int] {
      Set(subjects.filter { $0.layer == layer.rawValue }.compactMap { land[layer].index(of: $0.id) }).sorted()
    }
    var basis = basis(schemes: numbers(.scheme), landUsePlans: numbers(.landUsePlan))
    basis.texts = Array(Set(findings.compactMap(\.legalBasis))).sorted()
    return HandIn.Page(
      "Mâu thuẫn quy hoạch",
      [
        .init(
          "", table,
          columns: ["id", "rule", "severity", "subjects", "zone", "owner", "area_m2", "message", "legal_basis"],
          adding: ["area_m2"])
      ], missing: missing(.schemeBlock, .landUseBlock), basis: basis, account: account)
  }
}
