internal import Foundation

/// Files that belong together and take the place of others only when all of them are complete.
///
/// They are written into a temporary folder beside the target. ``commit(members:)`` synchronises them and moves them to
/// their place; when one cannot be moved, the old files come back. Without a commit the folder is removed when the
/// object goes.
final class OutputFolder {
  /// Where the main file is to be written: its own name in the temporary folder.
  let path: String

  private let target: String
  private let folder: String

  init(_ path: String) throws(InterchangeError) {
    target = OutputFile.resolved(path)
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: target, isDirectory: &isFolder), isFolder.boolValue {
      errno = EISDIR
      throw OutputFile.failure(path)
    }
    folder = try TemporaryFiles.name(beside: target)
    guard mkdir(folder, 0o777) == 0 else {
      let error = OutputFile.failure(path)
      TemporaryFiles.remove(folder)
      throw error
    }
    self.path = "\(folder)/\(target.fileName)"
  }

  deinit { TemporaryFiles.remove(folder) }

  /// Writes one of the files.
  func write(_ content: UnsafeBufferPointer<UInt8>, as name: String) throws(InterchangeError) {
    let descriptor = open("\(folder)/\(name)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw OutputFile.failure(target) }
    defer { close(descriptor) }
    var rest = UnsafeRawBufferPointer(content)[...]
    while !rest.isEmpty {
      let count = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw OutputFile.failure(target) }
      rest = rest.dropFirst(count)
    }
  }

  /// Makes the new files the ones at their place.
  ///
  /// - Parameter members: endings of files that belong to the old main file and must not stay beside the new one.
  func commit(members: [String]) throws(InterchangeError) {
    let names = try sorted(folder)
    guard !names.isEmpty else {
      throw InterchangeError(.cannotWrite, "nothing was written", remedy: "check the disk", file: target)
    }
    for name in names { try synchronise("\(folder)/\(name)") }
    let place = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
    let old = try sorted(place.isEmpty ? "." : place).filter { name in
      names.contains(name) || (name.fileStem == target.fileStem && members.contains(name.fileExtension))
    }
    try exchange(old, for: names, at: place)
    TemporaryFiles.synchroniseFolder(of: target)
  }

  /// Moves the old files away and the new ones in; on a failure everything is as before.
  private func exchange(_ old: [String], for new: [String], at place: String) throws(InterchangeError) {
    let attic = "\(folder)/old"
    guard mkdir(attic, 0o777) == 0 else { throw OutputFile.failure(target) }
    var moved: [(from: String, to: String)] = []
    let moves = old.map { (place + $0, "\(attic)/\($0)") } + new.map { ("\(folder)/\($0)", place + $0) }
    for (from, to) in moves {
      guard rename(from, to) == 0 else {
        let error = OutputFile.failure(target)
        for move in moved.reversed() { rename(move.to, move.from) }
        throw error
      }
      moved.append((from, to))
    }
  }

  private func sorted(_ folder: String) throws(InterchangeError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw OutputFile.failure(target)
    }
  }

  private func synchronise(_ file: String) throws(InterchangeError) {
    let descriptor = open(file, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputFile.failure(target) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw OutputFile.failure(target) }
  }
}
