internal import LandModel
public import Refusals

extension RowTable {
  /// What people call a column; its name where they have no other.
  public static func heading(of column: String, _ language: Language) -> String {
    ColumnLabels.heading(column, language)
  }
}

/// Headings for a person of the columns of every table; documents for programs keep the names.
enum ColumnLabels {
  /// The heading of a column; its name where there is none.
  static func heading(_ column: String, _ language: Language) -> String {
    if let text = texts[column] { return text[language] }
    guard column.hasSuffix("_ha"), let text = texts[column.dropLast(2) + "m2"] else { return column }
    return text[language].replacing("(m²)", with: "(ha)")
  }

  /// The headings of a table.
  static func headings(_ table: RowTable, _ language: Language) -> [String] {
    table.columns.map { heading($0, language) }
  }

  /// Every heading, by its column.
  static var all: [String: LocalisedText] { texts }

  private static let texts: [String: LocalisedText] = [
    // Markers
    "scheme": LocalisedText(en: "Scheme", vi: "Đồ án"),
    "zone": LocalisedText(en: "Zone", vi: "Khu vực"),
    "decision": LocalisedText(en: "Decision", vi: "Quyết định"),
    "basis": LocalisedText(en: "Lines", vi: "Loại tuyến cắm mốc"),
    "line_m": LocalisedText(en: "Line (m)", vi: "Chiều dài tuyến (m)"),
    "points_required": LocalisedText(en: "Points required", vi: "Số điểm phải cắm"),
    "points_marked": LocalisedText(en: "Points marked", vi: "Số điểm đã cắm"),
    "within_spacing_m": LocalisedText(en: "Within spacing (m)", vi: "Đạt khoảng cách (m)"),
    "within_spacing_ratio": LocalisedText(en: "Within spacing (%)", vi: "Đạt khoảng cách (%)"),
    "longest_run_m": LocalisedText(en: "Longest run (m)", vi: "Đoạn dài nhất (m)"),
    "drift_mean_m": LocalisedText(en: "Mean drift (m)", vi: "Lệch trung bình (m)"),
    "drift_p95_m": LocalisedText(en: "Drift, 95 % (m)", vi: "Độ lệch của 95% số mốc (m)"),
    "drift_max_m": LocalisedText(en: "Largest drift (m)", vi: "Lệch lớn nhất (m)"),
    "planned": LocalisedText(en: "Planned", vi: "Dự kiến"),
    "installed": LocalisedText(en: "Installed", vi: "Đã cắm"),
    "handed_over": LocalisedText(en: "Handed over", vi: "Đã bàn giao"),
    "lost": LocalisedText(en: "Lost", vi: "Bị mất"),
    "displaced": LocalisedText(en: "Displaced", vi: "Bị xê dịch"),
    "obsolete": LocalisedText(en: "Obsolete", vi: "Không còn hiệu lực"),
    "declared": LocalisedText(en: "Declared", vi: "Theo báo cáo"),
    "status": LocalisedText(en: "Measured", vi: "Thực tế"),
    "approved": LocalisedText(en: "Schemes approved", vi: "Đồ án đã phê duyệt"),
    "to_be_marked": LocalisedText(en: "To be marked", vi: "Phải cắm mốc"),
    "declared_marked": LocalisedText(en: "Declared marked", vi: "Báo cáo đã cắm"),
    "declared_ratio": LocalisedText(en: "Declared (%)", vi: "Theo báo cáo (%)"),
    "complete": LocalisedText(en: "Complete", vi: "Đã cắm đủ"),
    "count_ratio": LocalisedText(en: "Complete (%)", vi: "Đã cắm đủ (%)"),
    "area_m2": LocalisedText(en: "Area (m²)", vi: "Diện tích (m²)"),
    "complete_area_m2": LocalisedText(en: "Area complete (m²)", vi: "Diện tích đã cắm đủ (m²)"),
    "area_ratio": LocalisedText(en: "Area complete (%)", vi: "Diện tích đã cắm đủ (%)"),
    "complete_line_m": LocalisedText(en: "Line complete (m)", vi: "Tuyến đã cắm đủ (m)"),
    "line_ratio": LocalisedText(en: "Line complete (%)", vi: "Tuyến đã cắm đủ (%)"),
    "lines_unknown": LocalisedText(en: "Lines not loaded", vi: "Chưa nạp tuyến"),
    "note": LocalisedText(en: "Note", vi: "Ghi chú"),
    "legal_basis": LocalisedText(en: "Law", vi: "Căn cứ pháp lý"),
    "kind": LocalisedText(en: "Kind", vi: "Loại mốc"),
    "number": LocalisedText(en: "Number", vi: "Số hiệu mốc"),
    "x_n": LocalisedText(en: "X (northing)", vi: "X (bắc)"),
    "y_e": LocalisedText(en: "Y (easting)", vi: "Y (đông)"),
    "turn_deg": LocalisedText(en: "Turn (°)", vi: "Góc đổi hướng (°)"),
    "marked_by": LocalisedText(en: "Marked by", vi: "Mốc đã cắm"),
    "next_m": LocalisedText(en: "To the next (m)", vi: "Cạnh (m)"),
    "proposed": LocalisedText(en: "Markers", vi: "Số mốc"),
    "gained_m": LocalisedText(en: "Line gained (m)", vi: "Chiều dài tuyến đạt thêm (m)"),
    "cost": LocalisedText(en: "Cost", vi: "Kinh phí"),
    "priority": LocalisedText(en: "Priority", vi: "Thứ tự ưu tiên"),
    // Areas, shares, comparisons
    "parcel": LocalisedText(en: "Parcel", vi: "Thửa đất"),
    "class": LocalisedText(en: "Class", vi: "Loại đất, chức năng"),
    "pct": LocalisedText(en: "Share (%)", vi: "Tỷ lệ (%)"),
    "registered_m2": LocalisedText(en: "Registered (m²)", vi: "Theo giấy tờ (m²)"),
    "what": LocalisedText(en: "What", vi: "Nội dung"),
    "total_m2": LocalisedText(en: "Total (m²)", vi: "Tổng (m²)"),
    "planned_m2": LocalisedText(en: "Planned (m²)", vi: "Có quy hoạch (m²)"),
    "double_m2": LocalisedText(en: "Double (m²)", vi: "Quy hoạch chồng lấn (m²)"),
    "unplanned_m2": LocalisedText(en: "Unplanned (m²)", vi: "Chưa có quy hoạch (m²)"),
    "below_threshold_m2": LocalisedText(en: "Below threshold (m²)", vi: "Dưới ngưỡng (m²)"),
    "skipped_m2": LocalisedText(en: "Not measured (m²)", vi: "Không đo được (m²)"),
    "difference_m2": LocalisedText(en: "Difference (m²)", vi: "Chênh lệch (m²)"),
    "scope": LocalisedText(en: "Scope", vi: "Phạm vi"),
    "a_m2": LocalisedText(en: "A (m²)", vi: "A (m²)"),
    "b_m2": LocalisedText(en: "B (m²)", vi: "B (m²)"),
    "unchanged_m2": LocalisedText(en: "Unchanged (m²)", vi: "Giữ nguyên (m²)"),
    "gained_m2": LocalisedText(en: "Gained (m²)", vi: "Tăng (m²)"),
    "lost_m2": LocalisedText(en: "Lost (m²)", vi: "Giảm (m²)"),
    "from": LocalisedText(en: "From", vi: "Từ"),
    "to": LocalisedText(en: "To", vi: "Thành"),
    "changed_m2": LocalisedText(en: "Changed (m²)", vi: "Thay đổi (m²)"),
    "released_m2": LocalisedText(en: "Released (m²)", vi: "Đưa ra khỏi quy hoạch (m²)"),
    "added_m2": LocalisedText(en: "Added (m²)", vi: "Bổ sung (m²)"),
    "level": LocalisedText(en: "Level", vi: "Cấp độ quy hoạch"),
    "base": LocalisedText(en: "Base", vi: "Tính trên"),
    "schemes": LocalisedText(en: "Schemes", vi: "Số đồ án"),
    "covered_m2": LocalisedText(en: "Covered (m²)", vi: "Diện tích có quy hoạch (m²)"),
    "base_m2": LocalisedText(en: "Base (m²)", vi: "Diện tích tính tỷ lệ (m²)"),
    "ratio": LocalisedText(en: "Ratio (%)", vi: "Tỷ lệ (%)"),
    // Inventory
    "project": LocalisedText(en: "Project", vi: "Dự án"),
    "ground": LocalisedText(en: "Ground", vi: "Lý do thu hồi"),
    "since": LocalisedText(en: "Since", vi: "Từ ngày"),
    "months": LocalisedText(en: "Months", vi: "Số tháng"),
    "limit_months": LocalisedText(en: "Limit (months)", vi: "Giới hạn (tháng)"),
    "article": LocalisedText(en: "Article", vi: "Căn cứ pháp lý"),
    "gives_clean_m2": LocalisedText(en: "Gives clean (m²)", vi: "Thành đất sạch (m²)"),
    "stage": LocalisedText(en: "Next step", vi: "Bước xử lý"),
    "unit": LocalisedText(en: "Commune", vi: "Xã, phường"),
    "tenure": LocalisedText(en: "Holder", vi: "Đối tượng sử dụng"),
    "penalised_on": LocalisedText(en: "Fined on", vi: "Ngày xử phạt"),
    "penalty_deadline": LocalisedText(en: "Deadline of the fine", vi: "Hạn chấp hành xử phạt"),
    "parcels": LocalisedText(en: "Parcels", vi: "Số thửa"),
    "households": LocalisedText(en: "Households", vi: "Số hộ"),
    "variant": LocalisedText(en: "Variant", vi: "Cách tính"),
    "points": LocalisedText(en: "Points", vi: "Điểm"),
    "amount": LocalisedText(en: "Amount", vi: "Số tiền"),
    // Findings and waivers
    "finding": LocalisedText(en: "Finding", vi: "Phát hiện"),
    "rule": LocalisedText(en: "Rule", vi: "Loại phát hiện"),
    "reason": LocalisedText(en: "Reason", vi: "Lý do"),
    "by": LocalisedText(en: "By", vi: "Người chấp nhận"),
    "on": LocalisedText(en: "On", vi: "Ngày"),
    "until": LocalisedText(en: "Until", vi: "Đến hết ngày"),
    "active": LocalisedText(en: "Active", vi: "Còn hiệu lực"),
    "stale": LocalisedText(en: "Stale", vi: "Đã thay đổi, cần xem lại"),
    // Workspaces and files
    "layer": LocalisedText(en: "Layer", vi: "Lớp"),
    "geometry": LocalisedText(en: "Geometry", vi: "Kiểu hình học"),
    "features": LocalisedText(en: "Features", vi: "Số đối tượng"),
    "area_ha": LocalisedText(en: "Area (ha)", vi: "Diện tích (ha)"),
    "length_m": LocalisedText(en: "Length (m)", vi: "Chiều dài (m)"),
    "source": LocalisedText(en: "Source", vi: "Nguồn"),
    "crs": LocalisedText(en: "CRS", vi: "Hệ tọa độ"),
    "encoding": LocalisedText(en: "Encoding", vi: "Bảng mã"),
    "read": LocalisedText(en: "Read", vi: "Đã đọc"),
    "loaded": LocalisedText(en: "Loaded", vi: "Đã nạp"),
    "flagged": LocalisedText(en: "Flagged", vi: "Cần xem lại"),
    "rejected": LocalisedText(en: "Rejected", vi: "Bị loại"),
    "removed": LocalisedText(en: "Removed", vi: "Bị xóa"),
    "loaded_at": LocalisedText(en: "Loaded at", vi: "Thời điểm nạp"),
    "id": LocalisedText(en: "Id", vi: "Mã"),
    "grid_m2": LocalisedText(en: "On the grid (m²)", vi: "Trên mặt phẳng chiếu (m²)"),
    "ellipsoid_m2": LocalisedText(en: "On the ellipsoid (m²)", vi: "Trên elipxoit (m²)"),
    "perimeter_m": LocalisedText(en: "Perimeter (m)", vi: "Chu vi (m)"),
    "parts": LocalisedText(en: "Parts", vi: "Số phần"),
    "holes": LocalisedText(en: "Holes", vi: "Số lỗ"),
    "vertices": LocalisedText(en: "Vertices", vi: "Số đỉnh"),
    "valid": LocalisedText(en: "Valid", vi: "Hợp lệ"),
    "a": LocalisedText(en: "A", vi: "A"),
    "b": LocalisedText(en: "B", vi: "B"),
    "share_a": LocalisedText(en: "Share of A", vi: "Phần của A"),
    "share_b": LocalisedText(en: "Share of B", vi: "Phần của B"),
    "latitude": LocalisedText(en: "Latitude", vi: "Vĩ độ"),
    "longitude": LocalisedText(en: "Longitude", vi: "Kinh độ"),
    "area_before_m2": LocalisedText(en: "Before (m²)", vi: "Trước khi sửa (m²)"),
    "area_after_m2": LocalisedText(en: "After (m²)", vi: "Sau khi sửa (m²)"),
    "moved_m2": LocalisedText(en: "Moved (m²)", vi: "Diện tích thay đổi (m²)"),
  ]
}
