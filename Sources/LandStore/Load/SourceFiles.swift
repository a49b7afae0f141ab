internal import Foundation
internal import Interchange
internal import LandModel
internal import Refusals

/// The files that the paths of a source name: a path, or a pattern (`to-*.shp`) for all that meet it.
///
/// `*` is any text and `?` one character in a name of a file or folder; a file that exists under the whole text wins over
/// the reading as a pattern. Files that belong to another, as the `.dbf` of a Shapefile, and files of other kinds meet no
/// pattern unless nothing else does.
struct SourceFiles {
  let manifest: Manifest

  /// The addresses of a source as the manifest could have written each, in natural order, each once.
  ///
  /// - Throws: `Refusal` `file_not_found` for a pattern that no file meets.
  func addresses(of source: ManifestSource) throws(Refusal) -> [String] {
    guard source.paths.count > 1 || source.paths.contains(where: isPattern) else { return source.paths }
    var found: [String] = []
    for path in source.paths { found += isPattern(path) ? try matches(of: path, source) : [path] }
    var seen: Set<String> = []
    return IdentifierOrder.sorted(found).map { found[$0] }.filter { seen.insert($0).inserted }
  }

  /// The files of a source as far as they are there, for the one who must not write over them.
  func files(of source: ManifestSource) -> [String] {
    source.database != nil ? [] : ((try? addresses(of: source)) ?? source.paths).map { manifest.resolved($0) }
  }

  private func isPattern(_ path: String) -> Bool {
    let file = parts(path).file
    return file.contains(where: { $0 == "*" || $0 == "?" })
      && !FileManager.default.fileExists(atPath: manifest.resolved(file))
      && !FileManager.default.fileExists(atPath: manifest.resolved(path))
  }

  /// The file and what follows the colon behind it.
  private func parts(_ path: String) -> (file: String, layer: String?) {
    let folder = manifest.resolved("")
    let address = InputAddress(manifest.resolved(path))
    let file = path.hasPrefix("/") ? address.path : String(address.path.dropFirst(folder.count))
    return (file, address.layer)
  }

  private func matches(of path: String, _ source: ManifestSource) throws(Refusal) -> [String] {
    let (pattern, layer) = parts(path)
    let all = glob(pattern)
    let data = all.filter { Self.isData($0) }
    let found = data.isEmpty ? all : data
    guard !found.isEmpty else {
      let folder = pattern.lastIndex(of: "/").map { String(pattern[...$0]) } ?? ""
      let present = glob(folder + "*").filter(Self.isData).map { String($0.dropFirst(folder.count)) }
      let list = present.prefix(5).joined(separator: ", ") + (present.count > 5 ? ", …" : "")
      throw Refusal(
        .fileNotFound,
        LocalisedText(
          en: "no file meets the pattern \(pattern.excerpt)", vi: "không có tệp nào khớp mẫu \(pattern.excerpt)"),
        remedy: present.isEmpty
          ? LocalisedText(en: "check the folder", vi: "kiểm tra thư mục")
          : LocalisedText(en: "the folder has \(list)", vi: "thư mục có \(list)"),
        at: RefusalPlace(file: manifest.path, line: source.line))
    }
    return found.map { file in layer.map { "\(file):\($0)" } ?? file }
  }

  /// The paths that meet a pattern, as the pattern is written; in natural order.
  private func glob(_ pattern: String) -> [String] {
    var found = [""]
    for (place, part) in pattern.split(separator: "/", omittingEmptySubsequences: false).enumerated() {
      let isLast = place == pattern.count(where: { $0 == "/" })
      let prefix = place == 0 ? "" : "/"
      guard part.contains(where: { $0 == "*" || $0 == "?" }) else {
        found = found.map { $0 + prefix + part }
        continue
      }
      let wanted = WordPattern(files: String(part))
      found = found.flatMap { parent in
        names(in: parent, isLast: isLast).filter { wanted.matches($0) }.map { parent + prefix + $0 }
      }
    }
    return IdentifierOrder.sorted(found).map { found[$0] }
  }

  /// What a folder holds: data sets and files, or folders.
  private func names(in folder: String, isLast: Bool) -> [String] {
    let path = folder.isEmpty ? manifest.resolved("./") : manifest.resolved(folder + "/")
    let names = Confinement.admits(path) ? (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] : []
    // What begins so are the marks of programs that have a file open, and what file managers leave.
    return names.filter { !$0.hasPrefix(".") && !$0.hasPrefix("~$") }.filter { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path + name, isDirectory: &isFolder)
      return isLast ? !isFolder.boolValue || FileFormat(path: name) == .fileGeodatabase : isFolder.boolValue
    }
  }

  private static func isData(_ path: String) -> Bool {
    let name = path.lowercased()
    if name.hasSuffix(".shp.xml") || name.hasSuffix(".aux.xml") { return false }
    return FileFormat(path: name) != nil || name.hasSuffix(".zip")
  }
}
