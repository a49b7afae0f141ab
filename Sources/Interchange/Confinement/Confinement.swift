internal import Foundation
package import Refusals
internal import Synchronization

/// The one folder below which a process reads and writes, once it is confined: for jobs on what strangers have sent.
///
/// Two walls stand one behind the other. Whoever opens a file by a path of the user asks ``require(_:)`` first, which says in
/// a refusal what lies outside. Where the kernel knows how (``KernelConfinement``), it lets nothing outside be opened
/// either, whatever library opens it, and no connection. Beside the folder there is a folder for temporary files, new, and
/// gone with the process.
///
/// It knows nothing of what is open already, as standard output is.
package enum Confinement {
  /// Whether the process is confined.
  package static var isOn: Bool { isConfined.load(ordering: .acquiring) }

  private static let isConfined = Atomic(false)
  private static let roots = Mutex<[String]>([])

  /// Lets ``require(_:)`` hold from now on for these folders, behind all links; ``ConfinedProcess`` begins it.
  static func hold(_ folders: [String]) {
    roots.withLock { $0 = folders }
    isConfined.store(true, ordering: .releasing)
  }

  /// Whether a path lies below the folder, behind all links; any does while the process is not confined.
  package static func admits(_ path: String) -> Bool {
    guard isOn, StreamPath(path) == nil else { return true }
    let real = FileIdentity.resolved(path)
    let absolute =
      real.hasPrefix("/") ? real : FileIdentity.resolved(FileManager.default.currentDirectoryPath + "/" + real)
    guard !absolute.split(separator: "/").contains("..") else { return false }
    return roots.withLock { $0.contains { absolute == $0 || absolute.hasPrefix($0 == "/" ? $0 : $0 + "/") } }
  }

  /// Refuses a path that does not lie below the folder; says nothing of what is there.
  package static func require(_ path: String) throws(Refusal) {
    guard !admits(path) else { return }
    throw Refusal(
      .outsideFolder,
      LocalisedText(
        en: "it lies outside the folder that the job is confined to",
        vi: "tệp nằm ngoài thư mục mà công việc được phép dùng"),
      remedy: LocalisedText(
        en: "bring the file into that folder, and name it by a path inside",
        vi: "đưa tệp vào thư mục đó và nêu đường dẫn bên trong"),
      at: RefusalPlace(file: path))
  }

  /// Refuses what a confined process does not do at all.
  static func requireFree(_ path: String, _ what: LocalisedText) throws(Refusal) {
    guard isOn else { return }
    throw Refusal(
      .unsupportedOperation,
      LocalisedText(en: "a confined job reads no \(what.en)", vi: "công việc bị giới hạn không đọc \(what.vi)"),
      remedy: LocalisedText(
        en: "do this on the command line of the server", vi: "thực hiện bằng dòng lệnh trên máy chủ"),
      at: RefusalPlace(file: path))
  }
}
