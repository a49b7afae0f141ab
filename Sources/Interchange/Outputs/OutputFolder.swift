internal import Foundation
internal import Refusals

/// Files that belong together and take the place of others only when all of them are complete.
///
/// They are written into a temporary folder beside the target; ``commit(members:)`` moves them to their place, each in
/// one step, and when one cannot be moved, the old files come back. Without a commit the folder is removed when the
/// object goes.
final class OutputFolder {
  /// Where the main file is to be written: its own name in the temporary folder.
  let path: String

  /// The path as it was given, for messages.
  private let named: String
  private let target: String
  private let folder: FolderInMaking

  /// - Parameter format: what is written, for the refusal of a pipe.
  init(_ path: String, for format: String) throws(Refusal) {
    let place = try OutputPlace(path)
    try place.requireFile(for: format)
    try place.requireNoDatabase()
    (named, target) = (path, place.target)
    let target = place.target
    folder = try refusalsNaming(path) { () throws(Refusal) in try FolderInMaking(beside: target) }
    self.path = "\(folder.path)/\(target.fileName)"
  }

  /// Writes one of the files.
  func write(_ content: UnsafeBufferPointer<UInt8>, as name: String) throws(Refusal) {
    try folder.write(UnsafeRawBufferPointer(content), as: name)
  }

  /// Where a file of that name is made.
  func place(of name: String) -> String { "\(folder.path)/\(name)" }

  /// Makes the new files the ones at their place.
  ///
  /// - Parameters:
  ///   - mains: the names of the main files. What belongs to an old file of one of the names, or of the target's, and
  ///     is not written anew goes.
  ///   - format: the format, which says what belongs to a file.
  func commit(of mains: [String], _ format: FileFormat) throws(Refusal) {
    let names = try folder.names()
    guard !names.isEmpty else {
      throw Refusal(
        .cannotWrite, LocalisedText(en: "nothing was written", vi: "chưa ghi được gì"),
        remedy: LocalisedText(en: "check the disk", vi: "kiểm tra ổ đĩa"), at: RefusalPlace(file: named))
    }
    try folder.synchronise()
    let place = target.folderPrefix
    for main in mains {
      if FileIdentity(place + main) == nil {
        try refuseStrangers(to: main, format)
      } else if main != target.fileName {
        try refuseOther(main)
      }
    }
    let members = DataSetMembers.endings(of: format)
    let old = Set((mains + [target.fileName]).flatMap { DataSetMembers.names(of: place + $0) }.map(\.fileName))
      .filter { !names.contains($0) && members.contains($0.fileExtension) && FileIdentity(place + $0) != nil }
    // The main files last: until then a reader finds the old ones.
    let order = names.filter { !mains.contains($0) } + names.filter { mains.contains($0) }
    try folder.install(order, removing: old.sorted(), at: place)
  }

  /// Refuses to take the place of a file whose name nobody gave, as those of points and lines beside polygons, unless an
  /// earlier run wrote it so.
  private func refuseOther(_ main: String) throws(Refusal) {
    guard !PartMark.isOn(target.folderPrefix + main) else { return }
    throw taken(
      LocalisedText(
        en: "\(main) is there and is not of an earlier run; features of that kind would replace it",
        vi: "ở đó đã có \(main), không do lần chạy trước tạo ra; các đối tượng loại này sẽ ghi đè lên nó"))
  }

  /// Refuses to take the places of files that belong to no earlier file of that name: another's table, say, beside which
  /// a Shapefile would stand.
  private func refuseStrangers(to main: String, _ format: FileFormat) throws(Refusal) {
    let members = DataSetMembers.endings(of: format)
    let strangers = DataSetMembers.names(of: target.folderPrefix + main).map(\.fileName)
      .filter { $0 != main && members.contains($0.fileExtension) }
    guard let stranger = strangers.sorted().first else { return }
    throw taken(
      LocalisedText(
        en: "\(stranger) is there, which belongs to no \(main) and would be replaced",
        vi: "ở đó đã có \(stranger), không thuộc \(main) nào và sẽ bị ghi đè"))
  }

  private func taken(_ message: LocalisedText) -> Refusal {
    Refusal(
      .placeTaken, message,
      remedy: LocalisedText(
        en: "name another file, or move that one away", vi: "nêu tệp khác, hoặc chuyển tệp đó đi nơi khác"),
      at: RefusalPlace(file: named))
  }
}

/// A temporary folder in which files are made that go to their place together.
///
/// It is removed with what is left in it when the object goes.
final class FolderInMaking {
  /// Where it is.
  let path: String
  private let target: String

  /// Makes the folder beside a path, on the same disk.
  ///
  /// - Parameter isPrivate: whether nobody else may look into it.
  init(beside target: String, isPrivate: Bool = false) throws(Refusal) {
    self.target = target
    path = try TemporaryFiles.name(beside: target)
    guard mkdir(path, isPrivate ? 0o700 : 0o777) == 0 else {
      let error = OutputFile.failure(target)
      TemporaryFiles.remove(path)
      throw error
    }
  }

  /// Makes a folder for what is only looked at, where the system keeps such; nobody else may look into it.
  convenience init(forScratch name: String) throws(Refusal) {
    try self.init(beside: FileManager.default.temporaryDirectory.path + "/landfund-\(name)", isPrivate: true)
  }

  deinit { TemporaryFiles.remove(path) }

  /// Makes the folders that a name has, one below the other.
  ///
  /// Never this folder itself: it is gone where the program is being interrupted, and would be left behind.
  func makeFolders(of name: String) throws(Refusal) {
    var folder = path
    for part in name.folderPrefix.split(separator: "/") {
      folder += "/\(part)"
      guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw OutputFile.failure(target) }
    }
  }

  /// Writes a file; its name may have folders.
  func write(_ content: UnsafeRawBufferPointer, as name: String) throws(Refusal) {
    try write(as: name) { (append) throws(Refusal) in try append(content) }
  }

  /// Writes a file piece by piece; its name may have folders.
  func write(
    as name: String, _ body: ((UnsafeRawBufferPointer) throws(Refusal) -> Void) throws(Refusal) -> Void
  ) throws(Refusal) {
    try makeFolders(of: name)
    let descriptor = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw OutputFile.failure(target) }
    defer { close(descriptor) }
    try body { (bytes) throws(Refusal) in
      guard OutputFile.writeAll(bytes, to: descriptor) else { throw OutputFile.failure(target) }
    }
  }

  /// The files in it, those of folders with the folder's name, in the order of the alphabet.
  func names() throws(Refusal) -> [String] { try FolderContent.files(of: path, for: target) }

  /// Brings every file, and the folders, to the disk.
  func synchronise() throws(Refusal) {
    let names = try names()
    for place in names + Set(names.map(\.folderPrefix)).sorted() {
      let descriptor = open("\(path)/\(place)", O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw OutputFile.failure(target) }
      defer { close(descriptor) }
      guard fsync(descriptor) == 0 || place.hasSuffix("/") || place.isEmpty else { throw OutputFile.failure(target) }
    }
  }

  /// Moves files to a place, each in one step, and others away from it; on a failure everything is as before.
  func install(_ names: [String], removing old: [String], at place: String) throws(Refusal) {
    try TemporaryFiles.installing { () throws(Refusal) in
      var undo: [() -> Void] = []
      func demand(_ isDone: Bool, otherwise back: @escaping () -> Void) throws(Refusal) {
        guard isDone else {
          let error = OutputFile.failure(target)
          for step in undo.reversed() { step() }
          throw error
        }
        undo.append(back)
      }
      for name in names {
        let (new, final) = ("\(path)/\(name)", place + name)
        var status = stat()
        let inner = name.folderPrefix
        if !inner.isEmpty { mkdir(place + inner, 0o777) }
        if lstat(final, &status) == 0 {
          try demand(
            status.st_mode & S_IFMT != S_IFDIR
              || {
                errno = EISDIR; return false
              }()
          ) {}
          if status.st_mode & S_IFMT == S_IFREG { chmod(new, status.st_mode & 0o7777) }
          try demand(PlaceExchange.swap(new, final)) { _ = PlaceExchange.swap(new, final) }
        } else {
          try demand(rename(new, final) == 0) { rename(final, new) }
        }
      }
      for name in old {
        let aside = "\(path)/old-\(name.split(separator: "/").joined(separator: "-"))"
        let final = place + name
        try demand(rename(final, aside) == 0) { rename(aside, final) }
      }
    }
    TemporaryFiles.synchroniseFolder(of: target)
  }
}

/// What a folder holds.
enum FolderContent {
  /// Every file and link in a folder and in those below it, with the folder's name, in the order of the alphabet.
  ///
  /// An empty folder has a slash at its end. Links are not followed.
  static func files(of folder: String, for place: String) throws(Refusal) -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw Refusal(folder: place, error)
    }
    var files: [String] = []
    for name in names {
      var status = stat()
      guard lstat("\(folder)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        files.append(name)
        continue
      }
      let below = try Self.files(of: "\(folder)/\(name)", for: place)
      files += below.isEmpty ? [name + "/"] : below.map { "\(name)/\($0)" }
    }
    return files
  }
}
