internal import Interchange
internal import Refusals

/// What a workspace takes: what a load reads, and what belongs to it.
enum SourceKind {
  /// Endings of files that stand beside others: of Shapefiles, of MapInfo, of spreadsheets' tables.
  private static let companions: Set<String> = [
    "shx", "dbf", "prj", "cpg", "qpj", "sbn", "sbx", "qix", "idm", "dat", "map", "id", "ind", "mid",
  ]
  /// Endings of the files inside a File Geodatabase.
  private static let insideGeodatabase: Set<String> = [
    "gdbtable", "gdbtablx", "gdbindexes", "atx", "spx", "freelist", "horizon", "gdb", "timestamps", "",
  ]
  /// Archives that are read as they are.
  private static let archives: Set<String> = ["zip", "kmz"]

  /// Endings that are taken, the readable ones first, for people.
  private static let accepted = FileFormat.allCases.filter { $0 != .fileGeodatabase }.flatMap(\.extensions) + ["zip"]

  /// Refuses a file that nothing reads.
  ///
  /// - Parameters:
  ///   - path: its name, made safe.
  ///   - head: its first bytes; none as long as none have come.
  /// - Throws: `Problem` `kind` with how to get what is read.
  static func demand(_ path: String, head: [UInt8] = []) throws(Problem) {
    let parts = path.split(separator: "/")
    let name = parts.last ?? ""
    let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    if let kind = FileProbe.foreignKind(head, ending) {
      throw Problem(
        .kind,
        LocalisedText(
          en: "\(name) is \(kind.what[.english]); \(kind.remedy[.english]).",
          vi: "\(name): \(kind.what[.vietnamese]); \(kind.remedy[.vietnamese])."), accepted: accepted)
    }
    let isInside = parts.dropLast().contains { $0.lowercased().hasSuffix(".gdb") }
    if isInside, insideGeodatabase.contains(ending) { return }
    guard
      FileFormat(path: String(name)) != nil && ending != "gdb" || companions.contains(ending)
        || archives.contains(ending)
    else {
      throw Problem(
        .kind,
        LocalisedText(
          en: "\(name) is of no kind that is read; send one of \(accepted.joined(separator: ", ")).",
          vi: "\(name) không thuộc loại đọc được; hãy gửi một trong các loại \(accepted.joined(separator: ", "))."),
        accepted: accepted)
    }
  }
}
