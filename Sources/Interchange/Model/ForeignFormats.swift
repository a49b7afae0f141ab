internal import Refusals

extension FileProbe {
  /// Why a file of a kind that is not read is refused, and how to get one that is; `nil` for every other file.
  ///
  /// The content decides, the ending of the name where several kinds begin alike or the content does not tell.
  var refusal: Refusal? {
    guard !isDirectory, !isPipe, let kind = foreignKind else { return nil }
    return Refusal(.unsupportedOperation, kind.what, remedy: kind.remedy, at: RefusalPlace(file: path))
  }

  private typealias Kind = (what: String, remedy: String)

  private var foreignKind: Kind? {
    if head.starts(with: "version https://git-lfs".utf8) {
      return ("a pointer of Git LFS, not the file itself", "fetch the file with git lfs pull")
    }
    if head.starts(with: "AC10".utf8) || fileExtension == "dwg" {
      return ("a drawing in DWG, which is not read", "save it as DXF of 2010 (in AutoCAD: DXFOUT)")
    }
    if head.starts(with: "%PDF".utf8) || fileExtension == "pdf" {
      return ("a PDF document, which is not read", "ask for the drawing as DXF of 2010, the table as XLSX")
    }
    return archive ?? officeFile
  }

  private var archive: Kind? {
    let isPacked = head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06])
    switch fileExtension {
    case "kmz" where isPacked: return ("a packed KMZ", "unpack it and give the .kml")
    case "zip" where isPacked: return ("an archive", "unpack it and give the file inside")
    default: break
    }
    let signatures: [[UInt8]] = [
      Array("Rar!".utf8), Array("7z".utf8) + [0xBC, 0xAF, 0x27, 0x1C], [0x1F, 0x8B], Array("BZh".utf8),
      [0xFD] + Array("7zXZ".utf8), [0x28, 0xB5, 0x2F, 0xFD],
    ]
    guard signatures.contains(where: { head.starts(with: $0) }) || ["rar", "7z"].contains(fileExtension) else {
      return nil
    }
    return ("an archive", "unpack it and give the file inside")
  }

  private var officeFile: Kind? {
    let isCompound = head.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    switch (fileExtension, isCompound) {
    case ("dgn", true): return ("a design file of version 8", "save it as DGN version 7 or as DXF of 2010")
    case ("xlsx", true): return ("an encrypted or an older Excel file", "save it as XLSX without a password")
    case ("xls", _), ("xlt", _), ("xlsb", _):
      return ("a workbook of Excel that is no XLSX, which is not read", "save it as XLSX")
    case ("ods", _): return ("a spreadsheet of OpenDocument, which is not read", "save it as XLSX")
    case ("doc", _), ("docx", _), ("odt", _), ("rtf", _):
      return (
        "a document of a word processor, which is not read", "copy its table into a workbook and save that as XLSX"
      )
    case ("mdb", _), ("accdb", _):
      return ("a database of Access, which is not read", "export its layers as File Geodatabase or Shapefile")
    case (_, true): return ("an older Office file, which is not read", "save it as XLSX, a drawing as DXF of 2010")
    default: return nil
    }
  }
}
