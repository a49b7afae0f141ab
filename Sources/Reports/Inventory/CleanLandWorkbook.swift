internal import LandInventory
public import LandModel
internal import PlaneGeometry
internal import Refusals

extension CleanLandDocument {
  /// The inventory as the list with which a province calls for investment: the sites, their corners, the reasons.
  ///
  /// What no workspace knows (population, capital, schedule, how the
  /// investor is chosen, who answers) stays empty for the office to fill in.
  /// - Parameter land: the land of the inventory, for the names of communes.
  public func workbook(_ land: Land) -> Workbook {
    let title = say("Clean land offered to investors", "Danh mục quỹ đất sạch kêu gọi đầu tư")
    return Workbook(title: title, sheets: [siteSheet(title, land), cornerSheet, reasonSheet], language: language)
  }

  private var basis: String {
    criteria.basis(language)
  }

  private func say(_ en: String, _ vi: String) -> String { LocalisedText(en: en, vi: vi)[language] }

  private func siteSheet(_ title: String, _ land: Land) -> Sheet {
    let decisions = Set(inventory.sites.flatMap(\.decisions)).inOrderOfIDs
    let relied = decisions.isEmpty ? say("none", "chưa có") : decisions.joined(separator: "; ")
    var sheet = Sheet(
      say("Sites", "Danh mục"),
      titles: [
        title.uppercased(), head.title(language), "\(say("Decisions", "Căn cứ")): \(relied)",
        "\(basis) \(unit("ha"))",
      ],
      columns: [
        Sheet.Column(say("No.", "TT"), .count), Sheet.Column(say("Project or site", "Tên dự án, khu đất"), .text),
        Sheet.Column(say("Purpose", "Mục tiêu"), .text),
        Sheet.Column(say("Commune", "Xã, phường"), .text), Sheet.Column(say("Sheet", "Tờ bản đồ số"), .text),
        Sheet.Column(say("Parcels", "Thửa đất số"), .text),
        Sheet.Column(say("Area (ha)", "Diện tích (ha)"), .hectares),
        Sheet.Column(say("Land-use plan", "Cơ cấu sử dụng đất"), .text),
        Sheet.Column(say("Population", "Dân số"), .count),
        Sheet.Column(say("State of the land", "Hiện trạng đất"), .text),
        Sheet.Column(say("Plan (decision)", "Quy hoạch (số QĐ)"), .text),
        Sheet.Column(say("How the investor is chosen", "Hình thức chọn nhà đầu tư"), .text),
        Sheet.Column(say("Capital", "Tổng vốn"), .money), Sheet.Column(say("Schedule", "Tiến độ"), .text),
        Sheet.Column(say("Contact", "Đầu mối"), .text),
        Sheet.Column(say("Width (m)", "Bề rộng (m)"), .metres),
        Sheet.Column(say("Frontage (m)", "Mặt tiền (m)"), .metres),
        Sheet.Column(say("Registered area (ha)", "Diện tích theo giấy tờ (ha)"), .hectares),
        Sheet.Column(say("Notes", "Ghi chú"), .text),
      ])
    for (number, site) in inventory.sites.enumerated() {
      sheet.append([
        .count(number + 1), .text(site.id), .text(purposes(site)), .text(communes(site, land)),
        .text(joined(site.parcels.map { $0.sheetNumber ?? "–" }.uniqued)),
        .text(joined(site.parcels.map { $0.parcelNumber ?? $0.id })), .number(site.squareMetres / 10_000),
        .text(shares(site)), .empty, .text(state(site)), .text(joined(site.decisions)), .empty, .empty, .empty, .empty,
        .number(site.widthMetres), .number(site.frontageMetres),
        .optional(site.registeredSquareMetres.map { $0 / 10_000 }),
        .text(joined(site.notes.map(CleanLandWords(language).note))),
      ])
    }
    sheet.addTotals(total, of: [6, 17])
    return sheet
  }

  private var total: String { Labels.shipped.label("sheet", "total")[language] }
  private func unit(_ unit: String) -> String { Labels.shipped.label("sheet", "unit_\(unit)")[language] }

  private var cornerSheet: Sheet {
    var sheet = Sheet(
      say("Corners", "Tọa độ ranh giới"),
      titles: [
        say("CORNERS OF THE SITES", "BẢNG KÊ TỌA ĐỘ RANH GIỚI"),
        say("System", "Hệ tọa độ") + " \(head.system(language)); "
          + say("X is the northing, Y the easting", "X là hướng Bắc, Y là hướng Đông"),
        unit("m"),
      ],
      columns: [
        Sheet.Column(say("Site", "Khu đất"), .text), Sheet.Column(say("Ring", "Vòng"), .count),
        Sheet.Column(say("Point", "Điểm"), .count),
        Sheet.Column(say("X (northing)", "X (bắc)"), .coordinate),
        Sheet.Column(say("Y (easting)", "Y (đông)"), .coordinate), Sheet.Column(say("Edge (m)", "Cạnh (m)"), .metres),
      ])
    for site in inventory.sites {
      for corner in site.corners {
        sheet.append([
          .text(site.id), .count(corner.ring), .count(corner.point), .number(corner.position.y),
          .number(corner.position.x), .number(corner.edgeMetres),
        ])
      }
    }
    return sheet
  }

  private var reasonSheet: Sheet {
    var sheet = Sheet(
      say("Reasons", "Lý do"),
      titles: [
        say("VERDICTS AND REASONS BY PARCEL", "KẾT LUẬN VÀ LÝ DO THEO TỪNG THỬA ĐẤT"), head.title(language),
        "\(basis) \(unit("m2"))",
      ],
      columns: [
        Sheet.Column(say("Parcel", "Thửa đất"), .text), Sheet.Column(say("Verdict", "Kết luận"), .text),
        Sheet.Column(say("Criteria not met", "Tiêu chí chưa đạt"), .text),
        Sheet.Column(say("Reasons", "Lý do"), .text), Sheet.Column(say("Law", "Căn cứ pháp lý"), .text),
        Sheet.Column(say("Notes", "Ghi chú"), .text),
        Sheet.Column(say("Next step", "Việc cần làm"), .text),
        Sheet.Column(say("Area (m²)", "Diện tích (m²)"), .squareMetres),
        Sheet.Column(say("Area on the ellipsoid (m²)", "Diện tích trên elipxoit (m²)"), .squareMetres),
      ])
    for row in inventory.rows {
      let criteria = row.reasons.criteria
      sheet.append([
        .text(row.parcel), .text(row.verdict.label[language]), .text(joined(criteria.map(\.rawValue))),
        .text(joined(row.causes(language))),
        .text(joined(criteria.compactMap(law).uniqued)),
        .text(joined(row.notes.map(CleanLandWords(language).note))), .optional(row.nextStep?.label[language]),
        .number(row.squareMetres),
        .number(row.ellipsoidalSquareMetres),
      ])
    }
    sheet.addTotals(total, of: [7, 8])
    return sheet
  }

  /// The law that a criterion rests on, on the day.
  private func law(_ criterion: Criterion) -> String? {
    head.asOf.flatMap { inventory.request.criteria.legalBasis(of: criterion, on: $0) }
  }

  private func purposes(_ site: Site) -> String {
    joined(
      site.functions.map { share in
        FunctionList.shipped[FunctionCode(share.classCode)]?.name[language]
          ?? Labels.shipped.label("ground", "unplanned")[language]
      })
  }

  private func shares(_ site: Site) -> String {
    joined(site.landUse.map { "\($0.classCode): \(language.percent($0.percent))" })
  }

  private func communes(_ site: Site, _ land: Land) -> String {
    let codes = site.parcels.compactMap { land.parcels.feature($0.id)?.unitCode }.uniqued
    return joined(
      codes.map { code in
        let commune = land.zones.features.first { zone in
          zone.code == code && zone.kind == .commune && (head.asOf.map(zone.isValid) ?? true)
        }
        return commune?.name ?? code
      })
  }

  private func state(_ site: Site) -> String {
    let missing = site.missing.compactMap(\.nextStep?.label[language]).uniqued
    return joined([site.verdict.label[language]] + missing.map { say("needs", "cần") + " \($0)" })
  }

  private func joined(_ texts: [String]) -> String { texts.joined(separator: "; ") }
}

extension CallDocument {
  /// The calls as a workbook: hectares for people, square metres behind.
  public var workbook: Workbook {
    let title = say(
      "What can be handed over of each call for investment", "Khả năng bàn giao đất của các dự án kêu gọi đầu tư")
    let lines = head.lines(language)
    let words = Labels.shipped
    func unit(_ unit: String) -> String {
      "\(criteria.basis(language)) \(words.label("sheet", "unit_\(unit)")[language])"
    }
    var sheet = Sheet(
      say("Calls", "Dự án kêu gọi"), titles: [title.uppercased()] + lines + [unit("ha")],
      columns: [
        Sheet.Column(say("No.", "TT"), .count), Sheet.Column(say("Project", "Tên dự án"), .text),
        Sheet.Column(say("Declared (ha)", "Diện tích theo hồ sơ (ha)"), .hectares),
        Sheet.Column(say("Measured (ha)", "Diện tích đo trên bản đồ (ha)"), .hectares),
        Sheet.Column(say("Clean (ha)", "Đất sạch (ha)"), .hectares),
        Sheet.Column(say("Conditional (ha)", "Sạch có điều kiện (ha)"), .hectares),
        Sheet.Column(say("Not clean (ha)", "Chưa sạch (ha)"), .hectares),
        Sheet.Column(say("Unknown (ha)", "Chưa đủ thông tin (ha)"), .hectares),
        Sheet.Column(say("Without a parcel (ha)", "Chưa có thửa (ha)"), .hectares),
        Sheet.Column(say("Rice land (ha)", "Đất lúa (ha)"), .hectares),
        Sheet.Column(say("Forest land (ha)", "Đất rừng (ha)"), .hectares),
        Sheet.Column(say("Parcels", "Số thửa"), .count),
        Sheet.Column(say("Parcels of households", "Số thửa của hộ gia đình"), .count),
        Sheet.Column(say("Households", "Số hộ"), .count), Sheet.Column(say("Next step", "Việc cần làm"), .text),
      ])
    for (number, row) in inventory.rows.enumerated() {
      func hectares(_ metres: Double?) -> Sheet.Cell { .optional(metres.map { $0 / 10_000 }) }
      sheet.append([
        .count(number + 1), .text(row.name ?? row.project), hectares(row.declaredSquareMetres),
        hectares(row.ground?.measuredSquareMetres), hectares(row.ground?.byVerdict[.clean]),
        hectares(row.ground?.byVerdict[.conditional]), hectares(row.ground?.byVerdict[.notClean]),
        hectares(row.ground?.byVerdict[.unknown]), hectares(row.ground?.withoutParcelSquareMetres),
        hectares(row.ground?.riceSquareMetres), hectares(row.ground?.forestSquareMetres),
        .optional(row.ground?.parcels), .optional(row.ground?.householdParcels), .optional(row.ground?.households),
        .optional(row.ground?.nextStep?.label[language]),
      ])
    }
    // Ground that lies in two calls counts in both, as in the text.
    sheet.addTotals(words.label("sheet", "total")[language], of: Array(2...13))
    let data = Sheet(
      say("Data (m²)", "Số liệu (m²)"), titles: [title] + lines + [unit("m2")], table: table.worded(language),
      headings: table.headings(language))
    return Workbook(title: title, sheets: [sheet, missingSheet(lines + [unit("ha")]), data], language: language)
  }

  private func missingSheet(_ lines: [String]) -> Sheet {
    var sheet = Sheet(
      say("Missing", "Còn thiếu"),
      titles: [say("WHAT EACH CALL LACKS", "NỘI DUNG CÒN THIẾU CỦA TỪNG DỰ ÁN")] + lines,
      columns: [
        Sheet.Column(say("Project", "Tên dự án"), .text), Sheet.Column(say("Verdict", "Kết luận"), .text),
        Sheet.Column(say("Criterion", "Tiêu chí"), .text),
        Sheet.Column(say("What is missing", "Nội dung còn thiếu"), .text),
        Sheet.Column(say("Next step", "Việc cần làm"), .text),
        Sheet.Column(say("Area (ha)", "Diện tích (ha)"), .hectares),
      ])
    for row in inventory.rows {
      for lack in row.ground?.lacks ?? [] {
        let what = lack.verdict == .unknown ? lack.reason.missingFact : lack.reason.failure
        sheet.append([
          .text(row.name ?? row.project), .text(lack.ground.label[language]), .text(lack.reason.rawValue),
          .text(what[language]),
          .optional(lack.nextStep?.label[language]), .number(lack.squareMetres / 10_000),
        ])
      }
    }
    return sheet
  }
}

extension Array where Element: Hashable {
  /// Every element once, where it stands first.
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
