internal import Foundation
package import Refusals

/// A folder of results that takes the place of an earlier run's only when it is complete.
///
/// It is made beside its place and swapped with what is there, in one step: an interruption, a full disk or a failure
/// leaves the old folder whole. A file `.landfund` in it lists what was written, with digests, so that a later run of the
/// same command knows what it may replace. A folder with anything else in it, or with a file that somebody has changed
/// since, is refused.
///
/// ```swift
/// let folder = try ResultFolder("report", of: "report")
/// try folder.write(page, as: "index.html")
/// try folder.commit()
/// ```
package final class ResultFolder {
  private let path: String
  private let target: String
  private let command: String
  private let making: FolderInMaking
  /// The files of the earlier run.
  private let old: [String]
  /// Whether the folder as a whole takes the place of the old one.
  private let isSwapped: Bool

  /// The name of the list.
  static let listName = ".landfund"

  /// Starts a folder.
  ///
  /// - Parameters:
  ///   - path: its place: nothing, an empty folder, or what an earlier run of the command wrote. Folders above it are
  ///     made.
  ///   - command: the command's name, which the list begins with.
  ///   - earlier: the files of a folder without a list that an earlier version of the command wrote; `nil` for a folder
  ///     that it did not write.
  /// - Throws: `Refusal` with the reason `placeTaken` for a folder with anything else in it.
  package init(
    _ path: String, of command: String, earlier: (_ folder: String, _ files: [String]) -> Set<String>? = { _, _ in nil }
  ) throws(Refusal) {
    self.path = path
    self.command = command
    let place = try FolderPlace(path)
    target = place.target
    old = try ResultFolder.requireFree(place, command, earlier)
    isSwapped = !place.mustStay
    making = try FolderInMaking(beside: isSwapped ? target : "\(target)/\(command)")
  }

  /// - Returns: the files of the earlier run.
  private static func requireFree(
    _ place: FolderPlace, _ command: String, _ earlier: (String, [String]) -> Set<String>?
  ) throws(Refusal) -> [String] {
    let (target, path) = (place.target, place.path)
    let files = try place.files()
    guard !files.isEmpty else { return [] }
    let digests = listed(in: target, command)
    guard let own = digests.map({ Set($0.keys) }) ?? earlier(target, files) else {
      throw Refusal(
        .placeTaken,
        LocalisedText(
          en: "the folder holds something that is no \(command)",
          vi: "thư mục chứa thứ không phải kết quả của \(command)"),
        remedy: LocalisedText(en: "name a new or an empty folder", vi: "nêu thư mục mới hoặc thư mục trống"),
        at: RefusalPlace(file: path))
    }
    let foreign = files.filter { $0 != listName && !own.contains($0) }
    guard foreign.isEmpty else {
      let names =
        foreign.prefix(3).joined(separator: ", ") + (foreign.count > 3 ? " and \(foreign.count - 3) more" : "")
      throw Refusal(
        .placeTaken,
        LocalisedText(
          en: "the folder also holds what no \(command) wrote: \(names)",
          vi: "thư mục còn chứa thứ không do \(command) ghi: \(names)"),
        remedy: LocalisedText(
          en: "move that away, or name another folder", vi: "chuyển những thứ đó đi nơi khác, hoặc nêu thư mục khác"),
        at: RefusalPlace(file: path))
    }
    for name in files {
      guard let digest = digests?[name] ?? nil, try FileDigest.sha256(ofFileAt: "\(target)/\(name)") != digest else {
        continue
      }
      throw Refusal(
        .placeTaken,
        LocalisedText(
          en: "\(name) in the folder has been changed since \(command) wrote it",
          vi: "\(name) trong thư mục đã bị sửa sau khi \(command) ghi"),
        remedy: LocalisedText(
          en: "move that away, or name another folder", vi: "chuyển tệp đó đi nơi khác, hoặc nêu thư mục khác"),
        at: RefusalPlace(file: path))
    }
    return files
  }

  /// The files that an earlier run of the command wrote, with their digests where it noted them; `nil` without a list.
  private static func listed(in folder: String, _ command: String) -> [String: String?]? {
    guard let text = FileManager.default.contents(atPath: "\(folder)/\(listName)") else { return nil }
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
    guard lines.first == heading(command)[...] else { return nil }
    return lines.dropFirst().reduce(into: [:]) { files, line in
      let parts = line.split(separator: "\t", maxSplits: 1)
      files[String(parts[0])] = .some(parts.count > 1 ? String(parts[1]) : nil)
    }
  }

  private static func heading(_ command: String) -> String { "landfund \(command)" }

  /// Writes a file; its name may have a folder.
  package func write(_ bytes: [UInt8], as name: String) throws(Refusal) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(Refusal) in
      try making.write(UnsafeRawBufferPointer(bytes), as: name)
    }
  }

  /// Writes tables as the layers of a file; the ending of the name says the format.
  ///
  /// - Returns: the layers, with the paths that they will have.
  package func write(
    _ tables: [FeatureTable], as name: String, options: WriteOptions
  ) throws(Refusal) -> [WrittenLayer] {
    try making.makeFolders(of: name)
    let prefix = name.folderPrefix
    let place = path.hasSuffix("/") ? path : path + "/"
    let layers = try refusalsNaming(place + name) { () throws(Refusal) in
      try writeLayers(tables, to: "\(making.path)/\(name)", options: options)
    }
    return layers.map { layer in
      WrittenLayer(path: place + prefix + layer.path.fileName, layer: layer.layer, notices: layer.notices)
    }
  }

  /// The name of a path in the folder; `nil` for one elsewhere.
  package func name(of path: String) -> String? {
    let real = FileIdentity.resolved(path)
    return real.hasPrefix(target + "/") ? String(real.dropFirst(target.count + 1)) : nil
  }

  /// The folder in the making, for files that must not lie anywhere else.
  package var temporaryFolder: String { making.path }

  /// Puts the folder in its place; the old one goes.
  package func commit() throws(Refusal) {
    let names = try making.names()
    var list = ResultFolder.heading(command) + "\n"
    for name in names { list += "\(name)\t\(try FileDigest.sha256(ofFileAt: "\(making.path)/\(name)") ?? "")\n" }
    try write(Array(list.utf8), as: ResultFolder.listName)
    try making.synchronise()
    guard isSwapped else {
      let all = try making.names()
      return try making.install(all, removing: old.filter { !all.contains($0) }, at: target + "/")
    }
    try TemporaryFiles.installing { () throws(Refusal) in
      var status = stat()
      let isThere = stat(target, &status) == 0
      if isThere { chmod(making.path, status.st_mode & 0o7777) }
      guard isThere ? PlaceExchange.swap(making.path, target) : rename(making.path, target) == 0 else {
        throw OutputFile.failure(path)
      }
    }
    TemporaryFiles.synchroniseFolder(of: target)
  }
}

/// Files that are written into a folder in which nothing else is touched: those there already must be the same.
package enum FilesInto {
  /// Writes files into a folder, all of them or none.
  ///
  /// A new folder takes its place whole; to one that is there only what is missing is added.
  /// - Parameters:
  ///   - path: the folder; it and those above it are made.
  ///   - main: the file that is put in its place last.
  ///   - write: writes the files into a folder that it is given.
  /// - Throws: `Refusal` with the reason `placeTaken` where a file of the name exists and differs.
  package static func write(
    into path: String, last main: String, _ write: (_ folder: String) throws(Refusal) -> Void
  ) throws(Refusal) {
    let place = try FolderPlace(path)
    let making = try FolderInMaking(beside: place.isThere ? "\(place.target)/\(main)" : place.target)
    try refusalsNaming(path) { () throws(Refusal) in
      try write(making.path)
      try making.synchronise()
    }
    guard place.isThere else {
      try TemporaryFiles.installing { () throws(Refusal) in
        guard rename(making.path, place.target) == 0 else { throw OutputFile.failure(path) }
      }
      return TemporaryFiles.synchroniseFolder(of: place.target)
    }
    var missing: [String] = []
    for name in try making.names() where try isMissing(name, in: place, like: "\(making.path)/\(name)") {
      missing.append(name)
    }
    try making.install(
      missing.filter { $0 != main } + missing.filter { $0 == main }, removing: [], at: place.target + "/")
  }

  private static func isMissing(
    _ name: String, in place: FolderPlace, like file: String
  ) throws(Refusal) -> Bool {
    var status = stat()
    guard lstat("\(place.target)/\(name)", &status) == 0 else { return true }
    guard FileManager.default.contentsEqual(atPath: file, andPath: "\(place.target)/\(name)") else {
      throw Refusal(
        .placeTaken,
        LocalisedText(
          en: "a file of that name is there, and it differs", vi: "ở đó đã có tệp cùng tên và nội dung khác"),
        remedy: LocalisedText(en: "name a new or an empty folder", vi: "nêu thư mục mới hoặc thư mục trống"),
        at: RefusalPlace(file: "\(place.path)/\(name)"))
    }
    return false
  }
}

/// Where a folder of results is to be; those above it are made.
struct FolderPlace {
  /// The path as it was given, for messages.
  let path: String
  /// The path behind symbolic links, without a slash at its end.
  let target: String
  let isThere: Bool

  /// - Throws: `Refusal` for an empty path and a file.
  init(_ path: String) throws(Refusal) {
    guard !path.isEmpty else { throw OutputPlace.nameless(path) }
    self.path = path
    var name = path
    while name.count > 1, name.hasSuffix("/") { name.removeLast() }
    target = FileIdentity.resolved(name)
    try Confinement.require(name)
    var status = stat()
    isThere = stat(target, &status) == 0
    if isThere {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw Refusal(folder: path, code: EEXIST) }
      return
    }
    guard errno == ENOENT else { throw Refusal(folder: path, code: errno) }
    do {
      try FileManager.default.createDirectory(
        atPath: target.folderPrefix.isEmpty ? "." : target.folderPrefix, withIntermediateDirectories: true)
    } catch {
      throw Refusal(folder: path, error)
    }
  }

  /// Whether the folder itself cannot give way to another, so that its files change one by one.
  ///
  /// Who runs the command is in it, or it is a disk of its own, or nothing can be made beside it.
  var mustStay: Bool {
    guard isThere else { return false }
    let beside = target.folderPrefix.isEmpty ? "." : target.folderPrefix
    var (own, outer) = (stat(), stat())
    guard stat(target, &own) == 0, stat(beside, &outer) == 0 else { return true }
    return FileIdentity(target) == FileIdentity(".") || own.st_dev != outer.st_dev || access(beside, W_OK) != 0
  }

  /// What is in the folder, without what file managers and killed commands leave.
  func files() throws(Refusal) -> [String] {
    guard isThere else { return [] }
    return try FolderContent.files(of: target, for: path).filter { name in
      let first = name.prefix { $0 != "/" }
      return !FolderPlace.strays.contains(name.fileName) && !(first.hasPrefix(".") && first.hasSuffix(".part"))
    }
  }

  private static let strays: Set<String> = [".DS_Store", "Thumbs.db", "desktop.ini"]
}
