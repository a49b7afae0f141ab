internal import LandInventory
internal import LandModel
internal import PlanChecks
internal import PlaneGeometry
internal import Refusals
internal import Reports

/// What the sheet of a unit says, section by section.
struct ZoneSections {
  private let sheet: ZoneSheet
  private let frame: PageFrame

  init(_ sheet: ZoneSheet, _ frame: PageFrame) {
    self.sheet = sheet
    self.frame = frame
  }

  private var language: Language { frame.language }
  private func say(_ en: String, _ vi: String) -> String { frame.say(en, vi) }
  private var none: String { say("none", "không có") }
  private func area(_ metres: Double) -> String { language.area(squareMetres: metres) }

  private func text(_ name: String) -> String? {
    guard let field = sheet.layer.field(name), case .text(let text) = sheet.layer.columns[field][sheet.number] else {
      return nil
    }
    return text
  }

  var title: String {
    "\(say("Planning of", "Thông tin quy hoạch")) \(text("name") ?? sheet.layer.ids[sheet.number])"
  }

  var facts: [SheetSection] {
    let kind = text("kind").map { Labels.shipped.label("zone_kind", $0)[language] }
    let rows: [(String, String?)] = [
      (say("id", "mã"), sheet.layer.ids[sheet.number]), (say("kind", "loại"), kind),
      (say("code", "mã số"), text("code")),
      (say("area on the grid", "diện tích đo trên bản đồ"), sheet.geometry.map { area($0.area) }),
      (
        say("old units", "đơn vị cũ"),
        sheet.oldUnits.isEmpty ? nil : sheet.oldUnits.map { "\($0.name) (\($0.code))" }.joined(separator: ", ")
      ),
    ]
    return [
      SheetSection(
        title: say("Unit", "Đơn vị"), columns: [], rows: rows.compactMap { label, value in value.map { [label, $0] } },
        none: none)
    ]
  }

  var statements: [SheetSection] {
    [
      SheetSection(
        title: say("Plans", "Quy hoạch"),
        columns: [
          say("plan", "quy hoạch"), say("level", "cấp"), say("decision", "quyết định"), say("area", "diện tích"),
          say("holds on", "phần áp dụng"), say("counts since", "có hiệu lực từ"),
        ],
        rows: sheet.plans.map { plan in
          let decision = [plan.decisionNumber, plan.decisionDate.map(language.day)].compactMap { $0 }
          return [
            plan.name ?? plan.id, plan.level.map { level($0, plan.layer) } ?? "–", decision.joined(separator: ", "),
            area(plan.squareMetres), area(plan.prevailingSquareMetres), plan.period?.first.map(language.day) ?? "–",
          ]
        }, none: say("no plan counts here", "chưa có quy hoạch"))
    ]
  }

  var lists: [SheetSection] {
    [
      shares(sheet.landUseShares, say("Land use", "Cơ cấu sử dụng đất")),
      shares(sheet.schemeShares, say("Functions", "Cơ cấu chức năng")), coverage,
    ]
  }

  private func shares(_ shares: [ParcelShares.Share], _ title: String) -> SheetSection {
    SheetSection(
      title: title, columns: [say("class", "loại"), say("area", "diện tích"), say("share", "tỷ lệ")],
      rows: shares.map { [$0.kind.label(language), area($0.squareMetres), language.percent($0.percent)] }, none: none)
  }

  private var coverage: SheetSection {
    SheetSection(
      title: say("Coverage by schemes", "Tỷ lệ phủ kín quy hoạch"),
      columns: [say("level", "cấp"), say("of", "trên"), say("covered", "đã có quy hoạch"), say("share", "tỷ lệ")],
      rows: sheet.coverage.rows.compactMap { row in
        guard case .text(let level) = row[1], case .text(let base) = row[2] else { return nil }
        var covered = "–"
        var ratio = Labels.shipped.label("ground", "no_schemes")[language]
        if case .number(let metres) = row[4] { covered = area(metres) }
        if case .number(let part) = row[6] { ratio = language.percent(ratio: part) }
        return [
          self.level(level, .schemeBlock), Labels.shipped.label("ground", base)[language], covered, ratio,
        ]
      }, none: none)
  }

  private func level(_ level: String, _ layer: LayerName) -> String {
    let list = layer == .landUsePlan ? LandUsePlanLevel.list : SchemeLevel.list
    return Labels.shipped.label(list, level)[language]
  }

  /// The files of the unit's part of each collection.
  func downloads(_ files: [(layer: PublishedLayer, format: String, url: String)]) -> Markup {
    let byLayer = Dictionary(grouping: files) { $0.layer.name }
    let rows = files.map(\.layer.name).uniqued.compactMap { byLayer[$0] }.map { files -> Markup in
      let links = files.map { file -> Markup in " <a href=\"\(file.url)\" rel=\"nofollow\">\(file.format)</a>" }
      return "<li>\(files[0].layer.title[language]):\(links)</li>"
    }
    return "<section class=\"downloads\"><h2>\(say("Downloads", "Tải về"))</h2><ul>\(rows)</ul></section>"
  }
}

extension [String] {
  /// Each once, where it first stands.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
