internal import Foundation
internal import Interchange
internal import Refusals
internal import Reports

/// The folder of the desk: its workspaces, its trash, its audit log.
struct DeskFolder: Sendable {
  /// The folder, absolute and behind all links.
  let path: String

  /// - Throws: `Refusal` for what is no folder that may be written.
  init(_ path: String) throws(Refusal) {
    var isFolder: ObjCBool = false
    let real = FileIdentity.resolved(path)
    guard FileManager.default.fileExists(atPath: real, isDirectory: &isFolder), isFolder.boolValue,
      access(real, W_OK | X_OK) == 0
    else {
      throw Refusal(
        .cannotWrite, LocalisedText(en: "it is no folder that may be written", vi: "không phải thư mục ghi được"),
        remedy: LocalisedText(
          en: "make the folder first, and let the server write to it",
          vi: "tạo thư mục trước và cho máy chủ quyền ghi"),
        at: RefusalPlace(file: path))
    }
    self.path = real
  }

  /// The audit log.
  var audit: String { "\(path)/audit.jsonl" }

  /// The workspaces, by name; what is none is left alone.
  var workspaces: [DeskWorkspace] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().compactMap(workspace)
  }

  /// The workspace of a name; `nil` where there is none.
  ///
  /// A link is none: it may lead anywhere.
  func workspace(_ name: String) -> DeskWorkspace? {
    guard WorkspaceName.isName(name) else { return nil }
    let workspace = DeskWorkspace(name: name, path: "\(path)/\(name)")
    var status = stat()
    guard lstat(workspace.path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, workspace.isWorkspace else {
      return nil
    }
    return workspace
  }

  /// Makes a workspace.
  ///
  /// - Returns: `nil` where something of that name stands.
  /// - Throws: `Refusal` where the disk takes nothing.
  func make(_ name: String, title: String) throws(Refusal) -> DeskWorkspace? {
    let workspace = DeskWorkspace(name: name, path: "\(path)/\(name)")
    guard mkdir(workspace.path, 0o750) == 0 else {
      if errno == EEXIST { return nil }
      throw DurableFile.unwritable(workspace.path)
    }
    mkdir(workspace.sources, 0o750)
    let text = (["title": .text(title)] as JSONValue).compactText + "\n"
    try DurableFile.write(Array(text.utf8), to: "\(workspace.path)/\(DeskWorkspace.titleFile)")
    return workspace
  }

  /// Keeps a file of a workspace in the trash, under a name with the instant; where it stands it stays.
  ///
  /// - Parameter file: the path below the workspace's folder.
  /// - Throws: `Refusal` where that fails.
  func keep(_ file: String, of workspace: DeskWorkspace, at now: Double) throws(Refusal) {
    let instant = String(Instant.text(secondsSince1970: now).map { $0 == ":" || $0 == "." ? "-" : $0 })
    let folder = "\(path)/trash"
    mkdir(folder, 0o750)
    let name = String(file.map { $0 == "/" ? "_" : $0 })
    for number in 0..<1000 {
      let place = "\(folder)/\(instant)\(number == 0 ? "" : "-\(number)")-\(workspace.name)-\(name)"
      // A second name of the same file: nothing that stands in the trash is ever replaced.
      if link("\(workspace.path)/\(file)", place) == 0 { return DurableFile.synchroniseFolder(of: place) }
      guard errno == EEXIST else { break }
    }
    throw DurableFile.unwritable(folder)
  }
}
