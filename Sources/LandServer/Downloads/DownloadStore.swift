internal import Foundation
internal import Interchange
internal import Refusals

/// A file that was made of a collection; it is removed when nobody holds it any more.
final class DownloadFile: Sendable {
  let path: String
  let count: Int

  /// - Throws: `Refusal` where the file is gone.
  init(_ path: String) throws {
    self.path = path
    count = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
  }

  deinit { unlink(path) }
}

/// Files that were made of the collections of a snapshot: each once, and gone with it.
final class DownloadStore: Sendable {
  private let making = SingleFlight<Key, DownloadFile>()

  /// A collection, whole or a zone's part of it, in a format.
  struct Key: Hashable, Sendable {
    let collection: String
    let format: DownloadFormat
    let zone: String?
  }

  deinit { DownloadFolder.kept.forget { [id = ObjectIdentifier(self)] in $0.store == id } }

  /// The file, kept or written by whoever asks first.
  ///
  /// - Parameter write: writes it to a path where nothing stands.
  /// - Throws: `Problem` `work_limit`, also for a file that is larger than all that may be kept; what `write` throws.
  func file(_ key: Key, _ budget: WorkBudget, write: (String) throws -> Void) throws -> DownloadFile {
    let kept = DownloadFolder.Key(store: ObjectIdentifier(self), file: key)
    return try making.value(key, budget, known: { DownloadFolder.kept[kept] }) {
      let path = try DownloadFolder.path(key.format.rawValue)
      let file: DownloadFile
      do {
        try write(path)
        file = try DownloadFile(path)
      } catch {
        unlink(path)
        throw error
      }
      let gone = DownloadFolder.kept.keep(file, kept, cost: file.count)
      guard !gone.contains(where: { $0 === file }) else { throw DownloadStore.tooLarge }
      return file
    }
  }

  private static var tooLarge: Problem {
    Problem(
      .workLimit,
      LocalisedText(
        en: "The file is larger than the server keeps; ask for a zone's part, or page through the items.",
        vi: "Tệp lớn hơn mức máy chủ lưu được; hãy tải phần của một khu vực, hoặc lấy dữ liệu theo trang."))
  }
}

/// The temporary folder of the files that this process has made; it goes with the process.
enum DownloadFolder {
  struct Key: Hashable, Sendable {
    let store: ObjectIdentifier
    let file: DownloadStore.Key
  }

  /// The files that are kept: at most 2 GB, the least recently used goes.
  static let kept = RecentValues<Key, DownloadFile>(limit: 2_000_000_000)

  private static let start = "landfund-downloads-"

  private static let folder: Result<String, any Error> = Result {
    removeAbandoned()
    let random = String(UInt64.random(in: .min ... .max), radix: 36)
    let path = NSTemporaryDirectory() + "\(start)\(getpid())-\(random)"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    atexit {
      if case .success(let path) = DownloadFolder.folder { try? FileManager.default.removeItem(atPath: path) }
    }
    return path
  }

  /// A path in it that no file has.
  ///
  /// - Throws: where the folder cannot be made.
  static func path(_ ending: String) throws -> String {
    "\(try folder.get())/\(String(UInt64.random(in: .min ... .max), radix: 36)).\(ending)"
  }

  /// Removes the folders of processes that were killed.
  private static func removeAbandoned() {
    let parent = NSTemporaryDirectory()
    for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] where name.hasPrefix(start) {
      guard let process = Int32(name.dropFirst(start.count).prefix { $0 != "-" }), kill(process, 0) != 0, errno == ESRCH
      else { continue }
      try? FileManager.default.removeItem(atPath: parent + name)
    }
  }
}
