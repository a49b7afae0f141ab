internal import LandBooks
internal import LandInventory
public import LandModel
internal import LandStore
internal import PlanChecks
internal import PlaneGeometry
internal import Refusals
public import Reports

extension Inquiry {
  /// The books as one workbook, or text to hand in; in Vietnamese.
  ///
  /// Cost: that of every book, over one ledger.
  /// - Parameter unitPrice: what a marker costs.
  public func handIn(unitPrice: Double? = nil) throws -> HandIn {
    let context = context()
    let inventory = try InventoryQuestion().request()
    return try progress.during(.measuring) { _ in
      let cleanLand = try CleanLand(inventory, context)
      let calls = CallDocument(
        head: head("clean-land"), inventory: try CallInventory(inventory, context), criteriaSHA256: "", skipped: [],
        language: .vietnamese)
      let pages = try HandInPages(inquiry: self, context: context, unitPrice: unitPrice, cleanLand, calls).all()
      let sites = cleanLand.sites.filter { $0.verdict == .clean }.compactMap { site in
        site.geometry.kind.isPolygonal ? (name: site.id, ground: site.geometry) : nil
      }
      return HandIn(head: head("tables"), pages: pages, sites: sites)
    }
  }
}

extension String {
  /// As a sentence begins.
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// Makes the pages from the books of one ledger.
private struct HandInPages {
  private let inquiry: Inquiry
  private let context: CheckContext
  private let ledger: Ledger
  private let unitPrice: Double?
  private let cleanLand: CleanLand
  private let calls: CallDocument
  private let findings: [Finding]

  init(
    inquiry: Inquiry, context: CheckContext, unitPrice: Double?, _ cleanLand: CleanLand, _ calls: CallDocument
  ) throws {
    self.inquiry = inquiry
    self.context = context
    ledger = Ledger(context)
    self.unitPrice = unitPrice
    self.cleanLand = cleanLand
    self.calls = calls
    findings = try Checker(context).run().findings.filter { inquiry.zone?.keeps($0.geometry) ?? true }
  }

  private var land: Land { inquiry.land }

  func all() throws -> [HandIn.Page] {
    [
      try schemes(), try adjustments(), try markers(), try balances(), try transfers(), try needs(), try conflicts(),
      try cleanSites(), try projects(), try statements(),
    ]
  }

  private func document(_ book: Book) -> BookDocument {
    BookDocument(head: inquiry.head(book.name), book: book, language: .vietnamese)
  }

  private func missing(_ layers: LayerName..., notes: [String] = []) -> [String] {
    layers.filter { land[$0].count == 0 }.map { "Thiếu lớp \($0.label.vi)." } + notes
  }

  private func hectares(_ table: RowTable, _ column: String) -> String {
    table.sum(column).map { Language.vietnamese.number($0 / 10_000, decimals: 2) + " ha" } ?? "chưa có số liệu"
  }

  private func count(_ number: Int) -> String { Language.vietnamese.count(number) }

  private func schemes() throws -> HandIn.Page {
    let book = document(try ledger.schemes())
    let (rows, zones) = (book.rows, book.array("zones") ?? book.rows)
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
      paragraph: rows.rows.isEmpty ? "" : "Có \(count(rows.rows.count)) đồ án quy hoạch, không kể điều chỉnh cục bộ.")
  }

  private func adjustments() throws -> HandIn.Page {
    let book = document(try ledger.adjustments())
    let (rows, positions) = (book.rows, book.array("positions") ?? book.rows)
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
      ], missing: missing(.scheme, notes: book.notes),
      paragraph: rows.rows.isEmpty
        ? ""
        : "Có \(count(rows.rows.count)) đồ án được điều chỉnh cục bộ, \(Language.vietnamese.count(Int(rows.sum("positions") ?? 0))) vị trí, tổng diện tích \(hectares(rows, "area_m2"))."
    )
  }

  private func markers() throws -> HandIn.Page {
    let document = MarkerDocument(
      head: inquiry.head("markers"), land: land, survey: try context.measuredMarkerSurvey(),
      coverage: try MarkerCoverage(context), scheme: nil, hasPoints: false, language: .vietnamese)
    let costs = try inquiry.stakeOut(unitPrice: unitPrice).schemes
    return HandIn.Page(
      "Cắm mốc và kinh phí",
      [
        .init("", document.rows), .init("Theo khu vực", document.zones),
        .init("Mốc cần cắm và kinh phí", costs, adding: ["proposed", "gained_m", "cost"]),
      ], missing: missing(.scheme, .marker, .road), paragraph: document.headline.capitalisedFirst)
  }

  /// Of the zone that is asked about, else of each district, else of each commune.
  private func balances() throws -> HandIn.Page {
    let valid = land.zones.indices.filter { land.zones[$0].isValid(on: inquiry.day) }
    let order = IdentifierOrder.sorted(valid.map { land.zones[$0].id }).map { valid[$0] }
    let districts = order.filter { land.zones[$0].kind == .district }
    let zones =
      inquiry.zone.map { [$0.zone] }
      ?? (districts.isEmpty ? order.filter { land.zones[$0].kind == .commune } : districts)
    let parts = try zones.map { zone -> HandIn.Part in
      let book = document(try ledger.balance(of: .zone(zone, byLandUse: false)))
      return .init(
        land.zones[zone].name ?? land.zones[zone].id, book.rows,
        columns: ["class", "use", "measured_m2", "share_ratio", "m2_per_person"], adding: ["measured_m2"])
    }
    return HandIn.Page(
      "Cơ cấu sử dụng đất", parts, missing: missing(.zone, .schemeBlock),
      paragraph: zones.isEmpty ? "" : "Tính cho \(count(zones.count)) khu vực theo quy hoạch có hiệu lực.")
  }

  private var periodPlans: [Int] {
    let places = context.places(of: .landUsePlan)
    return context.plansInForce.landUsePlans.order.sorted { places[$0] < places[$1] }
  }

  private func transfers() throws -> HandIn.Page {
    let parts = try periodPlans.map { plan -> HandIn.Part in
      let book = document(try ledger.transfer(ofPlan: plan))
      return .init(land.landUsePlans[plan].name ?? land.landUsePlans[plan].id, book.rows, adding: ["area_m2"])
    }
    return HandIn.Page(
      "Chu chuyển đất đai", parts, missing: missing(.landUsePlan, .landUseBlock, .parcel),
      paragraph: parts.isEmpty ? "" : "Tính cho \(count(parts.count)) quy hoạch sử dụng đất còn hiệu lực.")
  }

  private func needs() throws -> HandIn.Page {
    let demand = document(try ledger.demand())
    var parts = try periodPlans.map { plan -> HandIn.Part in
      .init("Chỉ tiêu \(land.landUsePlans[plan].id)", document(try ledger.targets(ofPlan: plan)).rows)
    }
    parts.append(
      .init(
        "Nhu cầu sử dụng đất", demand.rows,
        adding: [
          "need_m2", "existing_m2", "added_m2", "unknown_m2", "from_rice_m2", "from_protective_m2",
          "from_special_use_m2", "from_production_forest_m2", "from_natural_forest_m2", "in_plan_m2", "shortfall_m2",
        ]))
    parts.append(.init("Dư địa chỉ tiêu", demand.array("room") ?? demand.rows))
    return HandIn.Page(
      "Nhu cầu và chỉ tiêu", parts, missing: missing(.project, .landUseTarget, notes: demand.notes),
      paragraph: demand.rows.rows.isEmpty
        ? "" : "Các dự án cần \(hectares(demand.rows, "need_m2")), lấy thêm \(hectares(demand.rows, "added_m2")).")
  }

  private func conflicts() throws -> HandIn.Page {
    let findings = findings.filter { finding in
      let rule = finding.rule.rawValue
      return finding.size == .material
        && (rule.hasPrefix("conflict.") || rule == "hierarchy.function" || rule == "overlap.scheme")
    }
    let table = FindingRows(findings, .vietnamese).table
    return HandIn.Page(
      "Mâu thuẫn quy hoạch",
      [
        .init(
          "", table,
          columns: ["id", "rule", "severity", "subjects", "zone", "owner", "area_m2", "message", "legal_basis"],
          adding: ["area_m2"])
      ], missing: missing(.schemeBlock, .landUseBlock),
      paragraph: findings.isEmpty
        ? "" : "Có \(count(findings.count)) mâu thuẫn, tổng diện tích \(hectares(table, "area_m2")).")
  }

  private func cleanSites() throws -> HandIn.Page {
    var sites = RowTable(columns: ["site", "verdict", "area_m2", "width_m", "frontage_m", "road_m"])
    for site in cleanLand.sites {
      sites.append([
        .text(site.id), .text(site.verdict.rawValue), .number(site.squareMetres), .number(site.widthMetres),
        .number(site.frontageMetres), site.roadMetres.map { .number($0) } ?? .null,
      ])
    }
    return HandIn.Page(
      "Quỹ đất sạch và kêu gọi đầu tư",
      [
        .init("", sites, adding: ["area_m2"]),
        .init(
          "Kêu gọi đầu tư", calls.table,
          adding: [
            "declared_m2", "measured_m2", "clean_m2", "conditional_m2", "not_clean_m2", "unknown_m2", "no_parcel_m2",
          ]),
      ], missing: missing(.parcel, .project),
      paragraph: cleanLand.sites.isEmpty
        ? "" : "Có \(count(cleanLand.sites.count)) khu đất sạch, tổng diện tích \(hectares(sites, "area_m2")).")
  }

  private func projects() throws -> HandIn.Page {
    let book = document(try ledger.projects())
    let clearance = document(try ledger.clearance(by: .project))
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
      ], missing: missing(.project, notes: book.notes),
      paragraph: book.rows.rows.isEmpty
        ? ""
        : "Có \(count(book.rows.rows.count)) dự án, diện tích đo trên bản đồ \(hectares(book.rows, "measured_m2")).")
  }

  private func statements() throws -> HandIn.Page {
    let book = try inquiry.statements()
    let declared = findings.filter { $0.rule == .areaDeclared }
    return HandIn.Page(
      "Số liệu theo hồ sơ và số đo trên bản đồ",
      [
        .init("", book.rows),
        .init(
          "Diện tích theo hồ sơ khác số đo", FindingRows(declared, .vietnamese).table,
          columns: ["subjects", "severity", "zone", "message"]),
      ], missing: missing(.statement),
      paragraph: book.rows.rows.isEmpty ? "" : "Đã đối chiếu \(count(book.rows.rows.count)) số liệu của văn bản.")
  }
}
