internal import LandModel

/// Headings for a person of the columns about markers and coverage.
enum MarkerLabels {
  /// The heading of a column; its name where there is none.
  static func heading(_ column: String, _ language: Language) -> String { texts[column]?[language] ?? column }

  /// The headings of a table.
  static func headings(_ table: RowTable, _ language: Language) -> [String] {
    table.columns.map { heading($0, language) }
  }

  private static let texts: [String: LocalisedText] = [
    "scheme": LocalisedText(en: "Scheme", vi: "Đồ án"),
    "zone": LocalisedText(en: "Zone", vi: "Khu vực"),
    "decision": LocalisedText(en: "Decision", vi: "Quyết định"),
    "basis": LocalisedText(en: "Lines", vi: "Loại đường cắm mốc"),
    "line_m": LocalisedText(en: "Line (m)", vi: "Chiều dài tuyến (m)"),
    "points_required": LocalisedText(en: "Points required", vi: "Số điểm phải cắm"),
    "points_marked": LocalisedText(en: "Points marked", vi: "Số điểm đã cắm"),
    "within_spacing_m": LocalisedText(en: "Within spacing (m)", vi: "Đạt khoảng cách (m)"),
    "within_spacing_ratio": LocalisedText(en: "Within spacing (%)", vi: "Đạt khoảng cách (%)"),
    "longest_run_m": LocalisedText(en: "Longest run (m)", vi: "Đoạn dài nhất (m)"),
    "drift_mean_m": LocalisedText(en: "Mean drift (m)", vi: "Lệch trung bình (m)"),
    "drift_p95_m": LocalisedText(en: "Drift, 95 % (m)", vi: "Lệch P95 (m)"),
    "drift_max_m": LocalisedText(en: "Largest drift (m)", vi: "Lệch lớn nhất (m)"),
    "planned": LocalisedText(en: "Planned", vi: "Dự kiến"),
    "installed": LocalisedText(en: "Installed", vi: "Đã cắm"),
    "handed_over": LocalisedText(en: "Handed over", vi: "Đã bàn giao"),
    "lost": LocalisedText(en: "Lost", vi: "Bị mất"),
    "displaced": LocalisedText(en: "Displaced", vi: "Bị xê dịch"),
    "obsolete": LocalisedText(en: "Obsolete", vi: "Không còn hiệu lực"),
    "declared": LocalisedText(en: "Declared", vi: "Khai báo"),
    "status": LocalisedText(en: "Measured", vi: "Kết quả đo"),
    "approved": LocalisedText(en: "Schemes approved", vi: "Đồ án đã duyệt"),
    "to_be_marked": LocalisedText(en: "To be marked", vi: "Phải cắm mốc"),
    "declared_marked": LocalisedText(en: "Declared marked", vi: "Khai báo đã cắm"),
    "declared_ratio": LocalisedText(en: "Declared (%)", vi: "Khai báo (%)"),
    "complete": LocalisedText(en: "Complete", vi: "Đã cắm đủ"),
    "count_ratio": LocalisedText(en: "Complete (%)", vi: "Đã cắm đủ (%)"),
    "area_m2": LocalisedText(en: "Area (m²)", vi: "Diện tích (m²)"),
    "complete_area_m2": LocalisedText(en: "Area complete (m²)", vi: "Diện tích đã cắm đủ (m²)"),
    "area_ratio": LocalisedText(en: "Area complete (%)", vi: "Diện tích đã cắm đủ (%)"),
    "complete_line_m": LocalisedText(en: "Line complete (m)", vi: "Tuyến đã cắm đủ (m)"),
    "line_ratio": LocalisedText(en: "Line complete (%)", vi: "Tuyến đã cắm đủ (%)"),
    "kind": LocalisedText(en: "Kind", vi: "Loại mốc"),
    "number": LocalisedText(en: "Number", vi: "Số hiệu mốc"),
    "x_n": LocalisedText(en: "X (N)", vi: "X (Bắc)"),
    "y_e": LocalisedText(en: "Y (E)", vi: "Y (Đông)"),
    "turn_deg": LocalisedText(en: "Turn (°)", vi: "Góc ngoặt (°)"),
    "marked_by": LocalisedText(en: "Marked by", vi: "Mốc đã cắm"),
    "next_m": LocalisedText(en: "To the next (m)", vi: "Cạnh (m)"),
    "proposed": LocalisedText(en: "Markers", vi: "Số mốc"),
    "gained_m": LocalisedText(en: "Line gained (m)", vi: "Chiều dài tăng thêm (m)"),
    "cost": LocalisedText(en: "Cost", vi: "Kinh phí"),
    "priority": LocalisedText(en: "Priority", vi: "Thứ tự ưu tiên"),
  ]
}

extension Land {
  /// The decision of a scheme as a list shows it; `nil` without number.
  func decision(ofScheme scheme: Int) -> String? {
    let facts = schemes[scheme]
    return facts.decisionNumber.map { number in
      facts.decisionDate.map { "\(number) (\($0))" } ?? number
    }
  }
}
