internal import Foundation
internal import Interchange
internal import Refusals
internal import Synchronization

/// A file that somebody brought.
struct Source: Hashable, Sendable {
  /// The path below the folder of sources.
  let name: String
  let bytes: Int
  let digest: String
}

/// The files that people bring to the workspaces, and how much more there may be.
final class SourceStore: Sendable {
  private struct State {
    /// What is being brought: the bytes that are still to come, by the path where they go.
    var coming: [String: Int] = [:]
    var digests: [String: (stamp: FileStamp, digest: String)] = [:]
  }

  private let state = Mutex(State())
  private let quota: Int
  /// Bytes of the disk that stay free, and the part of it.
  private let reserve: (bytes: Int, part: Double)

  init(quota: Int, reserve: (bytes: Int, part: Double)) { (self.quota, self.reserve) = (quota, reserve) }

  /// The files of a workspace in the order of their names.
  func list(_ workspace: DeskWorkspace) throws(Refusal) -> [Source] {
    var sources: [Source] = []
    for name in names(workspace) { if let source = try self.source(name, of: workspace) { sources.append(source) } }
    return sources
  }

  /// The file of a name; `nil` where there is none.
  func source(_ name: String, of workspace: DeskWorkspace) throws(Refusal) -> Source? {
    let path = "\(workspace.sources)/\(name)"
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, let stamp = FileStamp(path) else { return nil }
    if let held = state.withLock({ $0.digests[path] }), held.stamp == stamp {
      return Source(name: name, bytes: Int(status.st_size), digest: held.digest)
    }
    let digest = try FileDigest.sha256(ofFileAt: path) ?? ""
    state.withLock { $0.digests[path] = (stamp, digest) }
    return Source(name: name, bytes: Int(status.st_size), digest: digest)
  }

  /// The name under which a file stands that is called so but for capitals; the name itself where none does.
  func standing(_ name: String, of workspace: DeskWorkspace) -> String {
    let key = SafeName.key(name)
    return names(workspace).first { SafeName.key($0) == key } ?? name
  }

  private func names(_ workspace: DeskWorkspace) -> [String] {
    guard let walk = FileManager.default.enumerator(atPath: workspace.sources) else { return [] }
    return walk.compactMap { $0 as? String }
      .filter { name in
        var status = stat()
        return lstat("\(workspace.sources)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFREG
          && !name.split(separator: "/").contains { $0.hasPrefix(".") }
      }
      .sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }

  /// Makes room for a file that comes.
  ///
  /// - Throws: `Problem` `full`, and `in_use` where the same file is coming already.
  func expect(_ bytes: Int, at path: String, of workspace: DeskWorkspace) throws(Problem) {
    let held = FolderSize.bytes(below: workspace.path)
    let disk = FolderSize.disk(of: workspace.path)
    let problem = state.withLock { state -> Problem? in
      guard state.coming[path] == nil else { return Problem.inUse(by: nil, "upload", since: nil) }
      let inside = state.coming.filter { $0.key.hasPrefix(workspace.path + "/") }.values.reduce(0, +)
      guard held + inside + bytes <= quota else { return SourceStore.overQuota(quota) }
      if let disk {
        let left = disk.free - state.coming.values.reduce(0, +) - bytes
        guard left >= reserve.bytes, Double(left) >= reserve.part * Double(disk.total) else {
          return SourceStore.diskFull
        }
      }
      state.coming[path] = bytes
      return nil
    }
    if let problem { throw problem }
  }

  /// A file has come, or does not come any more.
  func settle(_ path: String) { state.withLock { $0.coming[path] = nil } }

  /// What a file's digest is, known from its coming.
  func know(_ digest: String, of path: String) {
    guard let stamp = FileStamp(path) else { return }
    state.withLock { $0.digests[path] = (stamp, digest) }
  }

  private static func overQuota(_ quota: Int) -> Problem {
    Problem(
      .full,
      LocalisedText(
        en: "The workspace may hold \(quota) bytes; put away what is no longer needed.",
        vi: "Không gian làm việc chứa tối đa \(quota) byte; hãy cất những gì không còn cần."))
  }

  private static let diskFull = Problem(
    .full,
    LocalisedText(
      en: "The server's disk is nearly full; tell those who run it.",
      vi: "Ổ đĩa của máy chủ gần đầy; hãy báo người vận hành."))
}
