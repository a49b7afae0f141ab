public import Refusals

extension Workbook {
  /// What is said of rows that come one by one, and are more than a sheet holds.
  public static var tooManyRows: Refusal {
    Refusal(
      .notRepresentable,
      LocalisedText(en: "there are more rows than XLSX holds", vi: "số dòng vượt quá giới hạn của XLSX"),
      remedy: LocalisedText(en: "ask for csv", vi: "dùng định dạng csv"))
  }
}

extension Refusal {
  /// A sheet has more rows than the format holds.
  static func tooManyRows(of sheet: Sheet, most: Int) -> Refusal {
    Refusal(
      .notRepresentable,
      LocalisedText(
        en: "sheet \(sheet.name) has \(sheet.rows.count) rows, more than the \(most) that XLSX holds",
        vi: "trang \(sheet.name) có \(sheet.rows.count) dòng, quá \(most) dòng mà XLSX chứa được"),
      remedy: LocalisedText(en: "ask for csv", vi: "dùng định dạng csv"))
  }

  /// A sheet's name is not allowed, or stands twice.
  static func badSheetName(_ name: String) -> Refusal {
    Refusal(
      .notRepresentable,
      LocalisedText(en: "a sheet cannot be named \(name)", vi: "không thể đặt tên trang là \(name)"),
      remedy: LocalisedText(
        en: "use at most 31 characters, each name once, and none of []:*?/\\",
        vi: "dùng tối đa 31 ký tự, mỗi tên một lần, không có ký tự nào trong []:*?/\\"))
  }

  /// The temporary folder cannot be written to, or the library failed.
  static func workbookNotWritten(_ reason: String) -> Refusal {
    Refusal(
      .cannotWrite,
      LocalisedText(
        en: "the spreadsheet cannot be written: \(reason)", vi: "không ghi được bảng tính: \(reason)"),
      remedy: LocalisedText(
        en: "check that the temporary folder may be written to and has space",
        vi: "kiểm tra quyền ghi và dung lượng trống của thư mục tạm"))
  }
}
