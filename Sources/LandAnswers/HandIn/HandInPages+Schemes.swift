internal import LandBooks
internal import LandInventory
internal import LandModel
internal import PlanChecks
internal import Refusals
internal import Reports

// Schemes: the register, adjustments, markers, land by kind.
extension HandInPages {
  func schemes() throws -> HandIn.Page {
    let book = document(try ledger.schemes())
    let (rows, zones) = (book.rows, book.array("zones") ?? book.rows)
    var account = HandIn.Account()
    if !rows.rows.isEmpty {
      let inForce = rows.rows.indices.count { rows.cell($0, "in_force") == .flag(true) }
      let drafts = rows.rows.indices.count { rows.text($0, "status") == "draft" }
      account.paragraphs.append(
        sentence([
          "có \(count(rows.rows.count)) đồ án quy hoạch, không kể điều chỉnh cục bộ",
          "\(count(inForce)) đồ án còn hiệu lực, \(count(drafts)) dự thảo",
        ]))
    }
    let chosen = Set(self.zones.map { land.zones[$0].id })
    account.items = zones.rows.indices.filter { zones.text($0, "zone").map(chosen.contains) ?? false }.map {
      zoneAccount($0, zones)
    }
    let overtaken = rows.rows.indices.filter { rows.cell($0, "outdated_by") != .list([]) }
      .compactMap { rows.text($0, "scheme") }
    if !overtaken.isEmpty {
      account.paragraphs.append(sentence(["lạc hậu so với quy hoạch cấp trên: \(listed(overtaken))"]))
    }
    return HandIn.Page(
      "Danh mục đồ án",
      [
        .init(
          "", rows,
          columns: [
            "scheme", "name", "planning_kind", "level", "scale", "status", "in_force", "authority", "decision_no",
            "decision_date", "published_on", "review_due_on", "declared_m2", "measured_m2", "positions",
            "marker_declared", "marker_status",
          ]), .init("Theo khu vực", zones),
      ], missing: missing(.scheme, .zone, notes: book.notes),
      basis: basis(schemes: try context.asked(.scheme).filter(Set(context.plansInForce.schemes.principal).contains)),
      account: account)
  }

  private func zoneAccount(_ row: Int, _ zones: RowTable) -> String {
    func number(_ column: String) -> String { count(zones, row, column) }
    let zone = zones.text(row, "zone").flatMap { land.zones.index(of: $0) }.map(name(ofZone:)) ?? ""
    return sentence([
      "\(zone): \(number("approved")) đồ án đã phê duyệt = \(number("urban")) đô thị + \(number("rural")) nông thôn + "
        + "\(number("functional")) khu chức năng; \(number("above")) quy hoạch cấp trên, \(number("draft")) dự thảo",
      "điều chỉnh cục bộ \(number("adjusted_schemes")) đồ án, \(number("positions")) vị trí",
      "đã công khai \(number("published")), chưa công khai \(number("unpublished"))",
      "quá hạn rà soát \(number("review_overdue"))",
      "đã cắm mốc theo báo cáo \(number("declared_marked")), thực tế \(number("marked"))",
    ])
  }

  func adjustments() throws -> HandIn.Page {
    let book = document(try ledger.adjustments())
    let (rows, positions) = (book.rows, book.array("positions") ?? book.rows)
    var account = HandIn.Account()
    if !rows.rows.isEmpty {
      func total(_ column: String) -> String {
        rows.sum(column).map { language.number($0, decimals: 0) } ?? HandInPages.unknown
      }
      func area(_ words: String, _ column: String) -> String? {
        rows.sum(column).flatMap { $0 > 0 ? "\(words) \(hectares($0))" : nil }
      }
      account.paragraphs = [
        sentence([
          "có \(count(rows.rows.count)) đồ án được điều chỉnh cục bộ theo \(total("decisions")) quyết định, "
            + "\(total("positions")) vị trí, tổng diện tích \(hectares(rows.sum("area_m2")))"
        ]),
        sentence([
          area("cây xanh công cộng giảm", "green_lost_m2"), area("cây xanh công cộng tăng", "green_gained_m2"),
          area("đất công cộng giảm", "public_lost_m2"), area("đất công cộng tăng", "public_gained_m2"),
          area("đất ở tăng", "dwelling_gained_m2"), area("điều chỉnh nhiều lần", "repeated_m2"),
          area("ngoài phạm vi đồ án", "outside_m2"),
        ]),
      ]
      account.items = changes(positions)
    }
    let adjustments = Set(positions.rows.indices.compactMap { positions.text($0, "adjustment") })
    return HandIn.Page(
      "Điều chỉnh cục bộ",
      [
        .init(
          "", rows,
          columns: [
            "scheme", "name", "decisions", "positions", "declared_positions", "area_m2", "scope_ratio", "repeated_m2",
            "green_lost_m2", "public_lost_m2", "dwelling_gained_m2", "last_date",
          ],
          adding: [
            "decisions", "positions", "declared_positions", "area_m2", "repeated_m2", "green_lost_m2", "public_lost_m2",
            "dwelling_gained_m2",
          ]),
        .init(
          "Vị trí điều chỉnh", positions,
          columns: [
            "scheme", "adjustment", "decision_no", "decision_date", "position", "from", "to", "area_m2", "parcels",
            "households", "zone",
          ], adding: ["area_m2"]),
      ], missing: missing(.scheme, .schemeBlock, notes: book.notes),
      basis: basis(schemes: adjustments.compactMap { land.schemes.index(of: $0) }.sorted()), account: account)
  }

  /// From what into what ground was changed, the largest first.
  private func changes(_ positions: RowTable) -> [String] {
    var areas: [[String]: Double] = [:]
    for row in positions.rows.indices {
      let kinds = ["from", "to"].map { positions.text(row, $0) ?? "unplanned" }
      areas[kinds, default: 0] += positions.number(row, "area_m2") ?? 0
    }
    return areas.sorted { ($1.value, $0.key.joined()) < ($0.value, $1.key.joined()) }.prefix(10).map { kinds, area in
      sentence(["\(landClass(kinds[0])) → \(landClass(kinds[1])): \(hectares(area))"])
    }
  }

  /// What a function or a part of a balance is called; land-use codes stay.
  func landClass(_ code: String) -> String {
    FunctionList.shipped[FunctionCode(code)]?.name.vi ?? word("ground", code)
  }

  func markers() throws -> HandIn.Page {
    let document = MarkerDocument(
      head: inquiry.head("markers"), land: land, survey: try context.measuredMarkerSurvey(),
      coverage: try MarkerCoverage(context), language: language)
    let costs = try inquiry.stakeOut(in: context, unitPrice: unitPrice).schemes
    var account = HandIn.Account()
    if !document.rows.rows.isEmpty { account.paragraphs = [sentence([document.headline])] }
    if !costs.rows.isEmpty {
      account.paragraphs.append(
        sentence([
          "cần cắm \(language.number(costs.sum("proposed") ?? 0, decimals: 0)) mốc cho "
            + "\(count(costs.rows.count)) đồ án, thêm \(language.length(metres: costs.sum("gained_m") ?? 0)) tuyến đạt yêu cầu",
          costs.sum("cost").map { "kinh phí \(language.number($0, decimals: 0))" },
        ]))
    }
    let marked = document.rows
    return HandIn.Page(
      "Cắm mốc và kinh phí",
      [
        .init("", marked), .init("Theo khu vực", document.zones),
        .init("Mốc cần cắm và kinh phí", costs, adding: ["proposed", "gained_m", "cost"]),
      ], missing: missing(.scheme, .marker, .road),
      basis: basis(
        schemes: marked.rows.indices.compactMap { marked.text($0, "scheme").flatMap { land.schemes.index(of: $0) } }),
      account: account)
  }

  // MARK: - Land by kind

  func balances() throws -> HandIn.Page {
    var (parts, account, notes) = ([HandIn.Part](), HandIn.Account(), [String]())
    for zone in zones {
      let book = document(try ledger.balance(of: .zone(zone, byLandUse: false)))
      parts.append(
        .init(
          name(ofZone: zone), book.rows, columns: ["class", "use", "measured_m2", "share_ratio", "m2_per_person"],
          adding: ["measured_m2"]))
      if let norms = book.array("norms") { parts.append(.init("Chỉ tiêu quy chuẩn – \(name(ofZone: zone))", norms)) }
      account.items.append(balanceAccount(zone, book))
      notes += book.notes.map { "\(name(ofZone: zone)): \($0)" }
    }
    return HandIn.Page(
      "Cơ cấu sử dụng đất", parts, missing: missing(.zone, .schemeBlock, notes: notes),
      basis: basis(schemes: try prevailingSchemes().sorted()), account: account)
  }

  private func balanceAccount(_ zone: Int, _ book: BookDocument) -> String {
    let rows = book.rows
    var areas: [(kind: String, area: Double)] = []
    for row in rows.rows.indices {
      guard let kind = rows.text(row, "class"), let area = rows.number(row, "measured_m2"), area > 0 else { continue }
      if let place = areas.firstIndex(where: { $0.kind == kind }) {
        areas[place].area += area
      } else {
        areas.append((kind, area))
      }
    }
    let subject = book.array("subject")
    let whole = subject?.number(0, "area_m2")
    let kinds = areas.map { kind, area in
      let share = whole.map { " (\(language.percent(ratio: area / $0, finer: area / $0 < 0.01 ? 1 : 0)))" } ?? ""
      return "\(landClass(kind)) \(hectares(area))\(share)"
    }
    let people = subject?.number(0, "population").map { "dân số \(language.number($0, decimals: 0)) người" }
    let density = subject?.number(0, "density_km2").map { "mật độ \(language.number($0, decimals: 2)) người/km²" }
    return sentence([
      ["\(name(ofZone: zone)): diện tích \(hectares(whole))", people, density].compactMap { $0 }
        .joined(separator: ", "), listed(kinds, most: 20), normAccount(book.array("norms")),
    ])
  }

  /// Which norms are kept, and which not.
  private func normAccount(_ norms: RowTable?) -> String? {
    guard let norms, !norms.rows.isEmpty else { return nil }
    let list = norms.rows.indices.map { row in
      let name = norms.shown(row, "norm", language) ?? ""
      let value = norms.number(row, "value").map { " \(language.number($0, decimals: 2))" } ?? ""
      return "\(name)\(value) (\(norms.text(row, "meets").map { word("meets", $0) } ?? ""))"
    }
    return "chỉ tiêu quy chuẩn: " + listed(list)
  }
}
