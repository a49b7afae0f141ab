internal import Foundation
public import Refusals

/// The files that a command reads, each with what belongs to it, so that no result takes the place of one of them.
///
/// A file is known by any name: links and hard links lead to it. To a Shapefile or a MapInfo table belong the files
/// beside it, to a GeoPackage its journal and write-ahead log, to a geodatabase what is in its folder.
public struct InputFiles: Sendable {
  private var paths: Set<String> = []
  private var folders: [String] = []
  private var files: Set<FileIdentity> = []

  /// Names the inputs; of `path:layer` the path.
  public init(_ inputs: [String]) {
    for input in inputs { add(InputAddress(input).path) }
  }

  private mutating func add(_ path: String) {
    let real = FileIdentity.resolved(path)
    if path.fileExtension == "gdb" { folders.append(real + "/") }
    for member in DataSetMembers.names(of: real) + DataSetMembers.companions(of: real) {
      paths.insert(member)
      if let file = FileIdentity(member) { files.insert(file) }
    }
  }

  /// Refuses an output that would take the place of one of the files.
  ///
  /// - Parameter output: the path of the result, or `path:layer`; `nil` is standard output.
  /// - Throws: `Refusal` with the reason `outputIsInput`.
  public func refuse(_ output: String?) throws(Refusal) {
    guard let output, !output.isEmpty else { return }
    let path = InputAddress(output).path
    let real = FileIdentity.resolved(path)
    let isTaken = DataSetMembers.names(of: real).contains { member in
      paths.contains(member) || FileIdentity(member).map(files.contains) ?? false
    }
    guard isTaken || folders.contains(where: { (real + "/").hasPrefix($0) }) else { return }
    throw Refusal(
      .outputIsInput,
      LocalisedText(
        en: "this is an input of the command, or belongs to one, which the result would replace",
        vi: "đây là dữ liệu vào của lệnh, hoặc một phần của nó, sẽ bị kết quả ghi đè"),
      remedy: LocalisedText(en: "name another file", vi: "nêu tệp khác"), at: RefusalPlace(file: path))
  }
}

/// The files that make up a data set, by the ending of its main file.
enum DataSetMembers {
  /// The endings of formats of several files, indexes that others may have added among them.
  static func endings(of format: FileFormat) -> [String] {
    switch format {
    case .shapefile:
      ["shp", "shx", "dbf", "prj", "cpg", "qix", "sbn", "sbx", "qpj", "atx", "ain", "aih", "idm", "ind"]
    case .mapInfoTAB: ["tab", "dat", "map", "id", "ind"]
    case .mapInfoMIF: ["mif", "mid"]
    case .gml: ["gml", "xsd", "gfs"]
    case .csv: ["csv", "tsv", "txt", "csvt"]
    default: []
    }
  }

  /// The path, and the files beside it that belong to it; a member stands for the whole too.
  static func names(of path: String) -> [String] {
    let ending = path.fileExtension
    let family = FileFormat.allCases.first { format in
      format.extensions.contains(ending) || (format != .csv && endings(of: format).contains(ending))
    }
    guard let family, !endings(of: family).isEmpty else { return [path] }
    let (folder, stem) = (path.folderPrefix, path.fileStem)
    let beside = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    return [path]
      + beside.filter { name in
        name != path.fileName && name.fileStem == stem && endings(of: family).contains(name.fileExtension)
      }.map { folder + $0 }
  }

  /// What SQLite, and who writes to a workspace, keep beside a database, whether it is there or not.
  static func companions(of path: String) -> [String] { ["-wal", "-shm", "-journal", ".lock"].map { path + $0 } }
}
