internal import LandInventory
internal import LandModel
internal import PlanChecks
internal import Refusals

/// What the codes in the cells of a table are called in Vietnamese; land-use codes and names stay as they are.
enum CellLabels {
  /// The words for a code in a column; the code itself where it has none.
  static func vietnamese(_ code: String, column: String) -> String {
    switch column {
    case "basis": code.split(separator: ";").map { label(String($0), MarkerKind.self) }.joined(separator: "; ")
    case "kind": label(code, MarkerKind.self)
    case "declared": label(code, MarkerStatus.self)
    case "status": MarkingStatus(rawValue: code)?.label.vi ?? code
    case "level": code == "zoning_or_detailed" ? "phân khu hoặc chi tiết" : label(code, SchemeLevel.self)
    case "layer": LayerName(rawValue: code)?.label.vi ?? code
    case "ground": ReclaimGround(rawValue: code)?.label.vi ?? code
    case "stage": ReclaimStage(rawValue: code)?.label.vi ?? code
    case "tenure": label(code, Tenure.self)
    case "class", "from", "to": FunctionList.shipped[FunctionCode(code)]?.name.vi ?? others[code] ?? code
    case "base", "variant", "what", "note": others[code] ?? code
    default: code
    }
  }

  /// The words for yes and no.
  static func vietnamese(_ flag: Bool) -> String { flag ? "có" : "không" }

  private static func label<Code: CodeValue>(_ code: String, _ type: Code.Type) -> String {
    Code(rawValue: code)?.label.vi ?? code
  }

  private static let others = [
    "unplanned": "chưa có quy hoạch", "double": "quy hoạch chồng lấn", "skipped": "không đo được",
    "no_schemes": "chưa nạp đồ án nào", "below_threshold": "dưới ngưỡng", "unknown": "chưa đủ thông tin",
    "built": "đất xây dựng theo quy hoạch",
    "natural": "diện tích tự nhiên",
    "parent": "quy hoạch cấp trên", "parcel": "thửa đất", "density_computed": "mật độ tính lại",
    "points_rounded": "điểm làm tròn", "whole_steps": "chỉ tính bước trọn",
  ]
}
