internal import Foundation
internal import Refusals

/// What an archive holds: data sets, each with the files that belong to it, and other files.
struct ArchiveContent {
  /// A data set inside the archive.
  struct DataSet {
    /// The path of its main file in the archive.
    let path: String
    /// Whether its format may hold several layers, so that it is opened to list them.
    let holdsLayers: Bool
    fileprivate let members: [ZipArchive.Member]
  }

  /// In the order of the paths.
  let dataSets: [DataSet]
  /// The paths of files that belong to no data set.
  let others: [String]

  private let archive: ZipArchive

  /// - Throws: `Refusal` for an archive that is damaged, too large, encrypted, or holds what may not be unpacked.
  init(_ path: String) throws(Refusal) {
    archive = try ZipArchive(path, limits: ZipArchive.Limits(unpackedBytes: 4 << 30, ratio: .max, ratioOfAll: 200))
    let files = archive.members.values.filter { !$0.name.hasSuffix("/") }.sorted { $0.name < $1.name }
    for file in archive.members.values.sorted(by: { $0.name < $1.name }) { try ArchiveContent.admit(file, in: path) }
    var sets: [String: (format: FileFormat, members: [ZipArchive.Member])] = [:]
    for file in files {
      ArchiveContent.main(of: file.name, among: archive).map {
        sets[$0.path, default: ($0.format, [])].members.append(file)
      }
    }
    dataSets = sets.sorted { $0.key < $1.key }.map { path, set in
      DataSet(path: path, holdsLayers: !ArchiveContent.ofOneLayer.contains(set.format), members: set.members)
    }
    let taken = Set(sets.values.flatMap(\.members).map(\.name))
    others = files.map(\.name).filter { !taken.contains($0) }
  }

  private static let ofOneLayer: Set<FileFormat> = [
    .geoJSON, .geoJSONSequence, .csv, .shapefile, .mapInfoTAB, .mapInfoMIF, .flatGeobuf,
  ]

  /// The data set to which a file belongs: itself, the main file beside it, or the geodatabase around it.
  private static func main(of file: String, among archive: ZipArchive) -> (path: String, format: FileFormat)? {
    let name = file.fileName
    // What file managers leave.
    guard !name.hasPrefix("."), !file.hasPrefix("__MACOSX/") else { return nil }
    let folders = file.split(separator: "/")
    if let geodatabase = folders.dropLast().firstIndex(where: { $0.lowercased().hasSuffix(".gdb") }) {
      return (folders[...geodatabase].joined(separator: "/"), .fileGeodatabase)
    }
    let ending = file.fileExtension
    for format in FileFormat.allCases {
      let members = DataSetMembers.endings(of: format)
      guard let first = members.first, format != .csv, members.contains(ending) else { continue }
      let main = file.folderPrefix + file.fileStem + "." + first
      if let found = archive.members[main.lowercased()] { return (found.name, format) }
    }
    guard let format = FileFormat(path: file), !["txt", "xml"].contains(ending) else { return nil }
    return (file, format)
  }

  // MARK: - What may be unpacked

  private static func admit(_ member: ZipArchive.Member, in path: String) throws(Refusal) {
    let name = member.name
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    if name.hasPrefix("/") || name.contains("\0") || parts.contains("..") || name.contains(":") {
      throw refusal(
        path, LocalisedText(en: "leads out of the archive", vi: "có tên dẫn ra ngoài tệp nén"), member)
    }
    if member.isLink { throw refusal(path, LocalisedText(en: "is a link", vi: "là liên kết"), member) }
    if ["zip", "kmz", "rar", "7z", "gz", "tgz"].contains(name.fileExtension) {
      throw refusal(path, LocalisedText(en: "is an archive itself", vi: "cũng là tệp nén"), member)
    }
  }

  private static func refusal(_ path: String, _ what: LocalisedText, _ member: ZipArchive.Member) -> Refusal {
    Refusal(
      .unsupportedOperation,
      LocalisedText(
        en: "\(member.name.excerpt()) in the archive \(what.en)",
        vi: "\(member.name.excerpt()) trong tệp nén \(what.vi)"),
      remedy: LocalisedText(en: "unpack it and give the file inside", vi: "giải nén rồi dùng tệp bên trong"),
      at: RefusalPlace(file: path))
  }

  // MARK: - Unpacking

  /// Unpacks a data set into a temporary folder, which goes with the value.
  func unpack(_ dataSet: DataSet) throws(Refusal) -> UnpackedDataSet {
    let place = UnpackedDataSet(dataSet.path, of: archive.path, in: try FolderInMaking(forScratch: "archive"))
    let prefix = dataSet.path.folderPrefix
    try place.naming { () throws(Refusal) in
      for member in dataSet.members {
        try place.folder.write(as: String(member.name.dropFirst(prefix.count))) { (append) throws(Refusal) in
          try archive.read(member) { (bytes) throws(Refusal) in
            try append(bytes)
            return true
          }
        }
      }
    }
    return place
  }

  /// The path of the archive.
  var path: String { archive.path }
}

/// A data set of an archive, unpacked into a folder that goes with the value.
final class UnpackedDataSet {
  /// Where its main file is.
  var path: String { "\(folder.path)/\(inner.dropFirst(inner.folderPrefix.count))" }

  fileprivate let folder: FolderInMaking
  private let archive: String
  private let inner: String

  fileprivate init(_ inner: String, of archive: String, in folder: FolderInMaking) {
    (self.inner, self.archive, self.folder) = (inner, archive, folder)
  }

  /// Runs a closure on it; what that refuses names the archive and the file in it.
  func naming<Result>(_ body: () throws(Refusal) -> Result) throws(Refusal) -> Result {
    do throws(Refusal) {
      return try body()
    } catch {
      throw error.inArchive(archive, inner, unpackedTo: folder.path)
    }
  }
}

extension Refusal {
  /// The refusal of a file that was unpacked, in terms of the archive that the reader knows.
  fileprivate func inArchive(_ path: String, _ inner: String, unpackedTo folder: String) -> Refusal {
    func words(_ text: LocalisedText) -> LocalisedText {
      func named(_ text: String) -> String {
        text.replacingOccurrences(of: "\(folder)/\(inner.fileName)", with: "\(path):\(inner)")
          .replacingOccurrences(of: folder + "/", with: "")
      }
      return LocalisedText(en: named(text.en), vi: named(text.vi))
    }
    var refusal = self
    (refusal.message, refusal.remedy) = (words(message), words(remedy))
    if place.file != path { refusal.place.file = "\(path):\(inner)" }
    return refusal
  }
}
