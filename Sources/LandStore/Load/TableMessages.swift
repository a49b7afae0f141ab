internal import Interchange
internal import LandModel
internal import Refusals

extension LoadMessage {
  /// What a reader of tables has to say of a source as a message with a code; `nil` for what is a remark.
  init?(_ notice: Notice) {
    let count = notice.count
    switch notice.kind {
    case .rowsLeftOut(let rows):
      let list = Self.list(rows)
      self.init(
        .rowsLeftOut, value: list,
        en:
          "\(count.counted("row is a total, a heading of a group or a remark", "rows are totals, headings of groups or remarks")) and became no feature (row \(list))",
        vi: "\(count) dòng là dòng tổng, tiêu đề nhóm hoặc chú thích, không thành đối tượng (dòng \(list))")
    case .cellErrors(let cells):
      let list = Self.list(cells)
      self.init(
        .cellError, value: list,
        en:
          "\(count.counted("cell has", "cells have")) an error or a formula that was never computed, and no value (\(list))",
        vi: "\(count) ô bị lỗi hoặc có công thức chưa được tính, coi như không có giá trị (\(list))")
    case .digitsLost(let column, let row):
      self.init(
        .digitsLost, field: column, value: "\(count)",
        en:
          "\(count.counted("number has", "numbers have")) more than 15 digits, of which a spreadsheet loses the last (first: row \(row))",
        vi: "\(count) số dài hơn 15 chữ số, bảng tính đã làm mất các chữ số cuối (đầu tiên: dòng \(row))")
    case .textCut(let column, let feature):
      self.init(
        .textCut, field: column, value: "\(count)",
        en:
          "\(count.counted("text was", "texts were")) cut by the program that wrote it in the middle of a letter, which was dropped (first: feature "
          + "\(feature))",
        vi:
          "\(count) dòng chữ bị phần mềm ghi tệp cắt giữa chừng một chữ cái; chữ cái dở dang đã bỏ (đầu tiên: đối tượng "
          + "\(feature))")
    default: return nil
    }
  }

  static func ringValuesDiffer(
    feature: String, column: String, row: Int, kept: String, other: String
  ) -> LoadMessage {
    LoadMessage(
      .ringValuesDiffer, feature: feature, field: column, value: other,
      en: "row \(row): \(column) is \(other) and was \(kept) before, which holds",
      vi: "dòng \(row): \(column) là \(other), trước đó là \(kept); giữ giá trị trước")
  }

  /// At most ten things in one line.
  private static func list(_ things: [some CustomStringConvertible]) -> String {
    things.prefix(10).map(\.description).joined(separator: ", ") + (things.count > 10 ? " …" : "")
  }
}
