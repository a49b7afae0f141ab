internal import Foundation

/// What a killed server or job leaves in a workspace's folder: files and folders that were being made, which nobody asks for
/// again.
enum Leftovers {
  /// How the names begin that uploads have until they are whole.
  static let uploadBeginning = ".upload-"

  /// Removes them, also below the folders of runs and reports; what people brought is not looked at.
  ///
  /// To be called before the first job: what a program makes at that moment it does not finish.
  static func remove(from workspace: DeskWorkspace) {
    guard let walk = FileManager.default.enumerator(atPath: workspace.path) else { return }
    var found: [String] = []
    for case let path as String in walk {
      if path == "sources" {
        walk.skipDescendants()
      } else if isOne((path as NSString).lastPathComponent) {
        walk.skipDescendants()
        found.append(path)
      }
    }
    for path in found { try? FileManager.default.removeItem(atPath: "\(workspace.path)/\(path)") }
  }

  /// Whether a name is one that outputs, uploads and downloads have until they are whole.
  private static func isOne(_ name: String) -> Bool {
    guard name.hasPrefix(".") else { return false }
    return name.hasPrefix(uploadBeginning) || name.hasPrefix(ScratchFolder.beginning)
      || ["", "-journal", "-wal", "-shm"].contains { name.hasSuffix(".part" + $0) }
  }
}
