internal import Foundation

extension DataSetMembers {
  /// The names of the fields of a Shapefile or a MapInfo file, from its own header; `nil` where there are none to read.
  ///
  /// The tables of Shapefiles and of MapInfo begin alike: 32 bytes, then 32 for each field, its name in the first eleven.
  static func fieldNames(of path: String) -> [String]? {
    let stem = path.folderPrefix + path.fileStem
    switch path.fileExtension {
    case "shp": return tableFields("\(stem).dbf")
    case "tab": return tableFields("\(stem).dat")
    case "mif": return interchangeFields(path)
    default: return nil
    }
  }

  private static func tableFields(_ path: String) -> [String]? {
    guard let head = try? MappedFile.head(of: path, count: 1 << 16), head.count > 32 else { return nil }
    var names: [String] = []
    for start in stride(from: 32, to: head.count - 32, by: 32) where head[start] != 0x0D {
      names.append(String(decoding: head[start..<start + 11].prefix { $0 != 0 }, as: UTF8.self))
      if head[start + 32] == 0x0D { return names }
    }
    return nil
  }

  private static func interchangeFields(_ path: String) -> [String]? {
    guard let head = try? MappedFile.head(of: path, count: 1 << 16) else { return nil }
    let lines = String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard let start = lines.firstIndex(where: { $0.lowercased().hasPrefix("columns ") }),
      let count = Int(lines[start].dropFirst("columns ".count).filter(\.isNumber)), lines.count > start + count
    else { return nil }
    return lines[(start + 1)...].prefix(count).compactMap { $0.split(separator: " ").first.map(String.init) }
  }
}
