internal import Foundation
internal import Refusals

/// A folder inside a workspace's for what is made for one answer; it goes with the value.
final class ScratchFolder: Sendable {
  /// The folder.
  let path: String
  /// The folder below the workspace's.
  let name: String

  /// What the names of such folders begin with.
  static let beginning = ".scratch-"

  /// - Throws: `Refusal` where the disk takes nothing.
  init(in workspace: DeskWorkspace) throws(Refusal) {
    name = "\(ScratchFolder.beginning)\(Secret.word(bits: 96))"
    path = "\(workspace.path)/\(name)"
    guard mkdir(path, 0o750) == 0 else { throw DurableFile.unwritable(workspace.path) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A file in it to be kept by a browser.
  ///
  /// - Throws: `Refusal` where it is not there.
  func answer(_ file: String) throws(Refusal) -> DeskAnswer {
    var status = stat()
    guard lstat("\(path)/\(file)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw DurableFile.unwritable(path)
    }
    var answer = DeskAnswer(file: "\(path)/\(file)", bytes: Int(status.st_size), name: file)
    answer.keeping = self
    return answer
  }
}
