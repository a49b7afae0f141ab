package import Refusals

/// A file that stands for another one, as Git LFS leaves it.
package enum PointerFile {
  /// Why a file that begins so is refused, and how to get the one that is meant; `nil` for any other.
  package static func refusal(_ beginning: some Sequence<UInt8>, at path: String) -> Refusal? {
    guard beginning.starts(with: "version https://git-lfs".utf8) else { return nil }
    return Refusal(
      .unsupportedOperation,
      LocalisedText(
        en: "a pointer of Git LFS, not the file itself", vi: "đây là con trỏ của Git LFS, không phải chính tệp dữ liệu"),
      remedy: LocalisedText(en: "fetch the file with git lfs pull", vi: "tải tệp về bằng git lfs pull"),
      at: RefusalPlace(file: path))
  }
}

extension FileProbe {
  /// Whether a file is of a kind that is known and not read.
  public static func isRefusedKind(_ path: String) -> Bool { (try? FileProbe(path))?.refusal != nil }

  /// Why a file of a kind that is not read is refused, and how to get one that is; `nil` for every other file.
  ///
  /// The content decides, the ending of the name where several kinds begin alike or the content does not tell.
  var refusal: Refusal? {
    guard !isDirectory, !isPipe else { return nil }
    if let pointer = PointerFile.refusal(head, at: path) { return pointer }
    guard let kind = FileProbe.foreignKind(head, fileExtension) else { return nil }
    return Refusal(.unsupportedOperation, kind.what, remedy: kind.remedy, at: RefusalPlace(file: path))
  }

  /// What is known and not read, and how to get what is.
  package typealias Kind = (what: LocalisedText, remedy: LocalisedText)

  /// The kind of a file that is known and not read; `nil` for every other.
  ///
  /// - Parameters:
  ///   - head: its first bytes; none, and the ending alone decides.
  ///   - fileExtension: the ending of its name in small letters.
  package static func foreignKind(_ head: some Collection<UInt8>, _ fileExtension: String) -> Kind? {
    if head.starts(with: "AC10".utf8) || fileExtension == "dwg" {
      return (
        LocalisedText(en: "a drawing in DWG, which is not read", vi: "bản vẽ DWG, định dạng không đọc được"),
        LocalisedText(
          en: "save it as DXF of 2010 (in AutoCAD: DXFOUT)", vi: "lưu thành DXF 2010 (trong AutoCAD: DXFOUT)")
      )
    }
    if head.starts(with: "%PDF".utf8) || fileExtension == "pdf" {
      return (
        LocalisedText(en: "a PDF document, which is not read", vi: "tài liệu PDF, định dạng không đọc được"),
        LocalisedText(
          en: "ask for the drawing as DXF of 2010, the table as XLSX",
          vi: "xin bản vẽ ở dạng DXF 2010, bảng ở dạng XLSX")
      )
    }
    return archive(head, fileExtension) ?? officeFile(head, fileExtension)
  }

  private static func archive(_ head: some Collection<UInt8>, _ fileExtension: String) -> Kind? {
    let signatures: [[UInt8]] = [
      Array("Rar!".utf8), Array("7z".utf8) + [0xBC, 0xAF, 0x27, 0x1C], [0x1F, 0x8B], Array("BZh".utf8),
      [0xFD] + Array("7zXZ".utf8), [0x28, 0xB5, 0x2F, 0xFD],
    ]
    guard signatures.contains(where: { head.starts(with: $0) }) || ["rar", "7z"].contains(fileExtension) else {
      return nil
    }
    return (
      LocalisedText(en: "an archive", vi: "tệp nén"),
      LocalisedText(en: "unpack it and give the file inside", vi: "giải nén rồi dùng tệp bên trong")
    )
  }

  private static func officeFile(_ head: some Collection<UInt8>, _ fileExtension: String) -> Kind? {
    let isCompound = head.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    switch (fileExtension, isCompound) {
    case ("dgn", true):
      return (
        LocalisedText(en: "a design file of version 8", vi: "tệp thiết kế DGN phiên bản 8"),
        LocalisedText(en: "save it as DGN version 7 or as DXF of 2010", vi: "lưu thành DGN phiên bản 7 hoặc DXF 2010")
      )
    case ("xlsx", true):
      return (
        LocalisedText(en: "an encrypted or an older Excel file", vi: "tệp Excel được mã hóa hoặc thuộc phiên bản cũ"),
        LocalisedText(en: "save it as XLSX without a password", vi: "lưu thành XLSX không có mật khẩu")
      )
    case ("xls", _), ("xlt", _), ("xlsb", _):
      return (
        LocalisedText(
          en: "a workbook of Excel that is no XLSX, which is not read",
          vi: "bảng tính Excel không phải XLSX, định dạng không đọc được"),
        LocalisedText(en: "save it as XLSX", vi: "lưu thành XLSX")
      )
    case ("ods", _):
      return (
        LocalisedText(
          en: "a spreadsheet of OpenDocument, which is not read", vi: "bảng tính OpenDocument, định dạng không đọc được"
        ), LocalisedText(en: "save it as XLSX", vi: "lưu thành XLSX")
      )
    case ("doc", _), ("docx", _), ("odt", _), ("rtf", _):
      return (
        LocalisedText(
          en: "a document of a word processor, which is not read",
          vi: "tài liệu soạn thảo văn bản, định dạng không đọc được"),
        LocalisedText(
          en: "copy its table into a workbook and save that as XLSX", vi: "chép bảng sang bảng tính rồi lưu thành XLSX")
      )
    case ("mdb", _), ("accdb", _):
      return (
        LocalisedText(
          en: "a database of Access, which is not read", vi: "cơ sở dữ liệu Access, định dạng không đọc được"),
        LocalisedText(
          en: "export its layers as File Geodatabase or Shapefile",
          vi: "xuất các lớp thành File Geodatabase hoặc Shapefile")
      )
    case (_, true):
      return (
        LocalisedText(
          en: "an older Office file, which is not read", vi: "tệp Office phiên bản cũ, định dạng không đọc được"),
        LocalisedText(
          en: "save it as XLSX, a drawing as DXF of 2010", vi: "lưu bảng thành XLSX, lưu bản vẽ thành DXF 2010")
      )
    default: return nil
    }
  }
}
