internal import LandInventory
public import LandModel
internal import PlaneGeometry
internal import Refusals

extension CleanLandDocument {
  /// The inventory as the list with which a province calls for investment: the sites, their corners, the reasons.
  ///
  /// The form is Vietnamese whatever the language. What no workspace knows (population, capital, schedule, how the
  /// investor is chosen, who answers) stays empty for the office to fill in.
  /// - Parameter land: the land of the inventory, for the names of communes.
  public func workbook(_ land: Land) -> Workbook {
    let title = "Danh mục quỹ đất sạch kêu gọi đầu tư"
    return Workbook(title: title, sheets: [siteSheet(title, land), cornerSheet, reasonSheet])
  }

  private var basis: String {
    let criteria = "Tiêu chí: \(criteria.name), phiên bản \(criteria.version ?? "")"
    return head.asOf.map { "\(criteria). Tính đến ngày \(Language.vietnamese.day($0))." } ?? "\(criteria)."
  }

  private func siteSheet(_ title: String, _ land: Land) -> Sheet {
    let decisions = Set(inventory.sites.flatMap(\.decisions)).inOrderOfIDs
    let relied = decisions.isEmpty ? "chưa có" : decisions.joined(separator: "; ")
    var sheet = Sheet(
      "Danh mục", titles: [title.uppercased(), "Căn cứ: \(relied)", "\(basis) Đơn vị: ha"],
      columns: [
        Sheet.Column("TT", .count), Sheet.Column("Tên dự án, khu đất", .text), Sheet.Column("Mục tiêu", .text),
        Sheet.Column("Xã, phường", .text), Sheet.Column("Tờ bản đồ số", .text), Sheet.Column("Thửa đất số", .text),
        Sheet.Column("Diện tích (ha)", .hectares), Sheet.Column("Cơ cấu sử dụng đất", .text),
        Sheet.Column("Dân số", .count), Sheet.Column("Hiện trạng đất", .text),
        Sheet.Column("Quy hoạch (số QĐ)", .text), Sheet.Column("Hình thức chọn nhà đầu tư", .text),
        Sheet.Column("Tổng vốn", .money), Sheet.Column("Tiến độ", .text), Sheet.Column("Đầu mối", .text),
        Sheet.Column("Bề rộng (m)", .metres), Sheet.Column("Mặt tiền (m)", .metres),
        Sheet.Column("Diện tích theo giấy tờ (ha)", .hectares), Sheet.Column("Ghi chú", .text),
      ])
    for (number, site) in inventory.sites.enumerated() {
      sheet.append([
        .count(number + 1), .text(site.id), .text(purposes(site)), .text(communes(site, land)),
        .text(joined(site.parcels.map { $0.sheetNumber ?? "–" }.uniqued)),
        .text(joined(site.parcels.map { $0.parcelNumber ?? $0.id })), .number(site.squareMetres / 10_000),
        .text(shares(site)), .empty, .text(state(site)), .text(joined(site.decisions)), .empty, .empty, .empty, .empty,
        .number(site.widthMetres), .number(site.frontageMetres),
        .optional(site.registeredSquareMetres.map { $0 / 10_000 }),
        .text(joined(site.notes.map(CleanLandWords(.vietnamese).note))),
      ])
    }
    return sheet
  }

  private var cornerSheet: Sheet {
    var sheet = Sheet(
      "Tọa độ ranh giới",
      titles: [
        "BẢNG KÊ TỌA ĐỘ RANH GIỚI", "Hệ tọa độ \(head.system(.vietnamese)); X là hướng Bắc, Y là hướng Đông",
        "Đơn vị: m",
      ],
      columns: [
        Sheet.Column("Khu đất", .text), Sheet.Column("Vòng", .count), Sheet.Column("Điểm", .count),
        Sheet.Column("X (bắc)", .coordinate), Sheet.Column("Y (đông)", .coordinate), Sheet.Column("Cạnh (m)", .metres),
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
      "Lý do", titles: ["KẾT LUẬN VÀ LÝ DO THEO TỪNG THỬA ĐẤT", "\(basis) Đơn vị: m²"],
      columns: [
        Sheet.Column("Thửa đất", .text), Sheet.Column("Kết luận", .text), Sheet.Column("Tiêu chí chưa đạt", .text),
        Sheet.Column("Lý do", .text), Sheet.Column("Căn cứ pháp lý", .text), Sheet.Column("Ghi chú", .text),
        Sheet.Column("Việc cần làm", .text), Sheet.Column("Diện tích (m²)", .squareMetres),
        Sheet.Column("Diện tích trên elipxoit (m²)", .squareMetres),
      ])
    for row in inventory.rows {
      let criteria = row.reasons.criteria
      sheet.append([
        .text(row.parcel), .text(row.verdict.label.vi), .text(joined(criteria.map(\.rawValue))),
        .text(joined(row.causes(.vietnamese))),
        .text(joined(criteria.compactMap(law).uniqued)),
        .text(joined(row.notes.map(CleanLandWords(.vietnamese).note))), .optional(row.nextStep?.label.vi),
        .number(row.squareMetres),
        .number(row.ellipsoidalSquareMetres),
      ])
    }
    return sheet
  }

  /// The law that a criterion rests on, on the day.
  private func law(_ criterion: Criterion) -> String? {
    head.asOf.flatMap { inventory.request.criteria.legalBasis(of: criterion, on: $0) }
  }

  private func purposes(_ site: Site) -> String {
    joined(
      site.functions.map { share in
        FunctionList.shipped[FunctionCode(share.classCode)]?.name.vi ?? "chưa có quy hoạch"
      })
  }

  private func shares(_ site: Site) -> String {
    joined(site.landUse.map { "\($0.classCode): \(Language.vietnamese.percent($0.percent))" })
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
    let missing = site.missing.compactMap(\.nextStep?.label.vi).uniqued
    return joined([site.verdict.label.vi] + missing.map { "cần \($0)" })
  }

  private func joined(_ texts: [String]) -> String { texts.joined(separator: "; ") }
}

extension CallDocument {
  /// The calls as a workbook: hectares for people, square metres behind.
  public var workbook: Workbook {
    let title = "Khả năng bàn giao đất của các dự án kêu gọi đầu tư"
    let day = head.asOf.map { "Tính đến ngày \(Language.vietnamese.day($0)). " } ?? ""
    let basis = "Tiêu chí: \(criteria.name), phiên bản \(criteria.version ?? ""). \(day)"
    var sheet = Sheet(
      "Dự án kêu gọi", titles: [title.uppercased(), "\(basis)Đơn vị: ha"],
      columns: [
        Sheet.Column("TT", .count), Sheet.Column("Tên dự án", .text),
        Sheet.Column("Diện tích theo hồ sơ (ha)", .hectares),
        Sheet.Column("Diện tích đo trên bản đồ (ha)", .hectares), Sheet.Column("Đất sạch (ha)", .hectares),
        Sheet.Column("Sạch có điều kiện (ha)", .hectares), Sheet.Column("Chưa sạch (ha)", .hectares),
        Sheet.Column("Chưa đủ thông tin (ha)", .hectares), Sheet.Column("Chưa có thửa (ha)", .hectares),
        Sheet.Column("Đất lúa (ha)", .hectares), Sheet.Column("Đất rừng (ha)", .hectares),
        Sheet.Column("Số thửa", .count), Sheet.Column("Số thửa của hộ gia đình", .count),
        Sheet.Column("Số hộ", .count), Sheet.Column("Việc cần làm", .text),
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
        .optional(row.ground?.nextStep?.label.vi),
      ])
    }
    return Workbook(
      title: title,
      sheets: [sheet, missingSheet(basis), Sheet("Số liệu (m²)", titles: [basis + "Đơn vị: m²"], table: table)])
  }

  private func missingSheet(_ basis: String) -> Sheet {
    var sheet = Sheet(
      "Còn thiếu", titles: ["NỘI DUNG CÒN THIẾU CỦA TỪNG DỰ ÁN", "\(basis)Đơn vị: ha"],
      columns: [
        Sheet.Column("Tên dự án", .text), Sheet.Column("Kết luận", .text), Sheet.Column("Tiêu chí", .text),
        Sheet.Column("Nội dung còn thiếu", .text), Sheet.Column("Việc cần làm", .text),
        Sheet.Column("Diện tích (ha)", .hectares),
      ])
    for row in inventory.rows {
      for lack in row.ground?.lacks ?? [] {
        let what = lack.verdict == .unknown ? lack.reason.missingFact : lack.reason.failure
        sheet.append([
          .text(row.name ?? row.project), .text(lack.verdict.label.vi), .text(lack.reason.rawValue), .text(what.vi),
          .optional(lack.nextStep?.label.vi), .number(lack.squareMetres / 10_000),
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
