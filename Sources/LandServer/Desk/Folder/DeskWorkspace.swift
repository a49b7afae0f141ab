internal import Foundation
internal import Interchange
internal import LandStore

/// A workspace of the desk: a folder with the files of the command line.
struct DeskWorkspace: Hashable, Sendable {
  /// The folder's name.
  let name: String
  /// The folder.
  let path: String

  /// What `load` makes.
  var geoPackage: String { "\(path)/\(DeskWorkspace.geoPackageName)" }
  /// Where what people bring lies.
  var sources: String { "\(path)/sources" }
  /// Where what jobs said lies.
  var runs: String { "\(path)/runs" }
  /// Where reports lie.
  var reports: String { "\(path)/reports" }

  static let geoPackageName = "workspace.gpkg"

  /// What the workspace was called when it was made here; `nil` for a folder that was made by hand.
  var title: String? { WorkspaceTitle.of(folder: path) }

  /// The file that holds the title.
  static let titleFile = WorkspaceTitle.file

  /// Whether a folder is a workspace: it holds what one is made of.
  var isWorkspace: Bool {
    [DeskWorkspace.titleFile, "manifest.yml", DeskWorkspace.geoPackageName, "sources"].contains {
      access("\(path)/\($0)", F_OK) == 0
    }
  }
}

/// How much stands below a folder.
enum FolderSize {
  /// The bytes of its files; links are not followed.
  static func bytes(below path: String) -> Int {
    var total = 0
    guard let walk = FileManager.default.enumerator(atPath: path) else { return 0 }
    for case let name as String in walk {
      var status = stat()
      if lstat("\(path)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG { total += Int(status.st_size) }
    }
    return total
  }

  /// Bytes that the disk of a folder has free, and all that it has; `nil` where that cannot be told.
  static func disk(of path: String) -> (free: Int, total: Int)? {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { return nil }
    let size = Int(status.f_frsize)
    return (Int(status.f_bavail) * size, Int(status.f_blocks) * size)
  }
}
