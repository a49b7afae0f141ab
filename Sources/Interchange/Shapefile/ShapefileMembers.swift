internal import Foundation
internal import Geodesy
internal import Refusals

/// The files that together are a Shapefile: shapes (`.shp`), their index (`.shx`), attributes (`.dbf`), and where there
/// are some the reference system (`.prj`) and the code page (`.cpg`).
struct ShapefileMembers {
  let path: String

  /// The file beside the main one with this ending, in letters of either case; `nil` when there is none.
  func member(_ ending: String) -> String? {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    let name = names.sorted().first { $0.fileStem == path.fileStem && $0.fileExtension == ending }
    return name.map { folder + $0 }
  }

  /// The size of all files of the name, whatever they are, and of those in a folder, in bytes.
  var totalSize: Int {
    let files = FileManager.default
    let inside = (try? files.contentsOfDirectory(atPath: path))?.map { "\(path)/\($0)" }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let beside = inside == nil ? (try? files.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? [] : []
    let members = inside ?? beside.filter { $0.fileStem == path.fileStem }.map { folder + $0 }
    return members.reduce(0) { sum, file in
      var status = stat()
      return stat(file, &status) == 0 ? sum + Int(status.st_size) : sum
    }
  }

  /// Holds what the headers say against the sizes of the files, before anything is read.
  ///
  /// - Throws: `Refusal` for a member that is missing, cut off, or of another Shapefile.
  func check() throws(Refusal) {
    _ = try shapeHeader(path)
    let index = try demand("shx", LocalisedText(en: "the index of the shapes", vi: "chỉ mục của các hình"))
    let shapes = (try shapeHeader(index) - 100) / 8
    let rows = try rowCount(try demand("dbf", LocalisedText(en: "the attributes", vi: "bảng thuộc tính")))
    guard shapes == rows else {
      throw Refusal(
        .malformed,
        LocalisedText(
          en: "the .shx has \(shapes.counted("shape")) and the .dbf \(rows.counted("row"))",
          vi: "tệp .shx có \(shapes) hình còn tệp .dbf có \(rows) dòng"),
        remedy: LocalisedText(
          en: "copy all members of the Shapefile again; these are of two versions",
          vi: "sao chép lại tất cả các tệp của Shapefile; các tệp này thuộc hai phiên bản"),
        at: RefusalPlace(file: path))
    }
  }

  private func demand(_ ending: String, _ what: LocalisedText) throws(Refusal) -> String {
    if let member = member(ending) { return member }
    throw Refusal(
      .missingMetadata,
      LocalisedText(
        en: "\(path.fileStem).\(ending), \(what.en), is not beside it",
        vi: "thiếu \(path.fileStem).\(ending), \(what.vi)"),
      remedy: LocalisedText(
        en: "a Shapefile is .shp, .shx and .dbf together; copy all of them",
        vi: "Shapefile gồm .shp, .shx và .dbf; sao chép đủ cả ba"), at: RefusalPlace(file: path))
  }

  /// Checks the header that `.shp` and `.shx` share, and gives the length that it states in bytes.
  private func shapeHeader(_ file: String) throws(Refusal) -> Int {
    let head = try MappedFile.head(of: file, count: 100)
    guard head.count == 100, head.bigEndian(at: 0) == 9994, head.littleEndian(at: 28, count: 4) == 1000 else {
      throw damaged(
        head.count == 100 ? .malformed : .truncated, file,
        LocalisedText(en: "has no header of a Shapefile", vi: "không có phần đầu của Shapefile"))
    }
    let length = 2 * head.bigEndian(at: 24)
    try check(length, of: file)
    return length
  }

  /// Checks the header of the `.dbf` and gives its number of rows.
  private func rowCount(_ file: String) throws(Refusal) -> Int {
    let head = try MappedFile.head(of: file, count: 32)
    guard head.count == 32 else {
      throw damaged(
        .truncated, file, LocalisedText(en: "has no header of a dBASE table", vi: "không có phần đầu của bảng dBASE"))
    }
    let rows = head.littleEndian(at: 4, count: 4)
    let start = head.littleEndian(at: 8, count: 2)
    let size = head.littleEndian(at: 10, count: 2)
    guard start > 32, size > 0 else {
      throw damaged(
        .malformed, file, LocalisedText(en: "has a header without fields", vi: "có phần đầu không nêu trường nào"))
    }
    try check(start + rows * size, of: file)
    return rows
  }

  private func check(_ stated: Int, of file: String) throws(Refusal) {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: file).resolvingSymlinksInPath().path)
    guard let size = (attributes?[.size] as? NSNumber)?.intValue, size < stated else { return }
    throw damaged(
      .truncated, file,
      LocalisedText(
        en: "has \(size.counted("byte")) and states \(stated)", vi: "có \(size) byte nhưng ghi là \(stated)"))
  }

  private func damaged(_ reason: RefusalCode, _ file: String, _ what: LocalisedText) -> Refusal {
    Refusal(
      reason, LocalisedText(en: "\(file.fileName) \(what.en)", vi: "\(file.fileName) \(what.vi)"),
      remedy: LocalisedText(
        en: "the file is damaged or cut off; copy or export it again",
        vi: "tệp bị hỏng hoặc bị cắt cụt; sao chép hoặc xuất lại tệp"),
      at: RefusalPlace(file: path))
  }

  // MARK: - What the small members say

  /// The reference system of the `.prj`; of none when there is no such file.
  ///
  /// - Throws: `Refusal` for one that names no usable system.
  func referenceSystem() throws(Refusal) -> DeclaredSystem {
    guard let text = try smallText("prj") else { return DeclaredSystem() }
    do throws(GeodesyError) {
      return try DeclaredSystem(text)
    } catch {
      throw Refusal(
        .badReferenceSystem,
        LocalisedText(
          en: "the .prj names no usable reference system: \(error)",
          vi: "tệp .prj không nêu hệ tọa độ dùng được: \(error.text.vi)"),
        remedy: LocalisedText(
          en: "correct the .prj, or remove it and name the system", vi: "sửa tệp .prj, hoặc bỏ đi và nêu hệ tọa độ"),
        at: RefusalPlace(file: path))
    }
  }

  /// The encoding of the attributes that the `.cpg` names, else, as what programs write by themselves, the page of the
  /// `.dbf`; `nil` when neither says anything.
  ///
  /// - Throws: `Refusal` for a name that nobody knows.
  func encoding() throws(Refusal) -> DeclaredEncoding? {
    guard let name = try smallText("cpg") else { return try table()?.encoding }
    if let encoding = DeclaredEncoding(name, by: ".cpg") { return encoding }
    throw Refusal(
      .encoding,
      LocalisedText(
        en: "the .cpg names the encoding \(name.excerpt()), which is not known",
        vi: "tệp .cpg nêu bảng mã không rõ \(name.excerpt())"),
      remedy: LocalisedText(
        en: "correct the .cpg, or remove it and name the encoding: UTF-8, TCVN3, windows-1258 or detect",
        vi: "sửa tệp .cpg, hoặc bỏ đi và nêu bảng mã: UTF-8, TCVN3, windows-1258 hoặc detect"),
      at: RefusalPlace(file: path))
  }

  /// What the header of the `.dbf` says; `nil` when there is none.
  func table() throws(Refusal) -> DBaseTable? {
    guard let file = member("dbf") else { return nil }
    return DBaseTable(try MappedFile.head(of: file, count: 1 << 16))
  }

  /// Reads the values of the table from their bytes where GDAL does not read them as they stand.
  ///
  /// - Parameters:
  ///   - ending: of the member that is a dBASE table, as the `.dbf`, or has the layout of one, as the `.dat` of MapInfo.
  ///   - records: of each feature the number of its record.
  func readValues(
    _ table: inout FeatureTable, of ending: String, _ records: [Int64], _ options: ReadOptions
  ) throws(Refusal) {
    guard let file = member(ending) else { return }
    var read = table
    try MappedFile.withBytes(of: file) { (bytes) throws(Refusal) in
      guard let all = DBaseRecords(bytes) else { return }
      read.readValues(
        all, rows: records.map { Int($0) }, locale: options.delimited.locale, hasDays: ending == "dbf")
    }
    table = read
  }

  private func smallText(_ ending: String) throws(Refusal) -> String? {
    guard let file = member(ending) else { return nil }
    let bytes = try MappedFile.head(of: file, count: 1 << 16)
    let text = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    return text.isEmpty ? nil : text
  }
}

extension [UInt8] {
  fileprivate func bigEndian(at offset: Int) -> Int {
    Int(Int32(truncatingIfNeeded: self[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }))
  }

  fileprivate func littleEndian(at offset: Int, count: Int) -> Int {
    self[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
