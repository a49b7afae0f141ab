internal import Foundation
internal import Interchange

/// What people call the workspace of a folder, where they have said it: `{"title": …}` in a file beside the manifest, which
/// the desk writes.
public enum WorkspaceTitle {
  /// The name of the file.
  public static let file = ".desk.json"

  /// The title of a folder; `nil` where there is none.
  public static func of(folder: String) -> String? {
    let tree = (try? TextFile.read("\(folder)/\(file)")).flatMap { try? JSONTree($0, maximumDepth: 2) }
    guard case .text(let title)? = tree?["title"]?.content, !title.isEmpty else { return nil }
    return title
  }

  /// The title of the folder in which a manifest lies; `-` lies in the folder of the process.
  public static func beside(manifest path: String) -> String? {
    let folder = path == "-" ? "" : path.folderPrefix
    return of(folder: folder.isEmpty ? "." : String(folder.dropLast()))
  }
}
