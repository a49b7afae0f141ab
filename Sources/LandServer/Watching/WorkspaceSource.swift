public import Interchange
public import LandModel
public import LandStore
public import Refusals

/// Reads a workspace and an office's list of what is published as one snapshot.
public struct WorkspaceSource: Sendable {
  /// The workspace.
  public let workspace: String
  /// The office's list; `nil`: the shipped one.
  public let publish: String?
  /// Bytes of tiles that are kept.
  public let tileCache: Int

  /// Names the files.
  ///
  /// - Parameters:
  ///   - workspace: the workspace.
  ///   - publish: the office's list; `nil`: the shipped one.
  ///   - tileCache: bytes of tiles that are kept.
  public init(workspace: String, publish: String?, tileCache: Int = 64_000_000) {
    self.workspace = workspace
    self.publish = publish
    self.tileCache = tileCache
  }

  /// What tells that a file has changed; a member is `nil` where there is no file.
  public var stamps: [FileStamp?] { [FileStamp(workspace)] + (publish.map { [FileStamp($0)] } ?? []) }

  /// What is published.
  ///
  /// - Throws: `Refusal` for a list that cannot be read.
  public func settings() throws(Refusal) -> PublishSettings {
    guard let publish else { return .shipped }
    return try PublishSettings(try TextFile.read(publish), file: publish)
  }

  /// The snapshot of a day.
  ///
  /// - Parameter day: the server's day.
  /// - Throws: `Refusal` for a workspace or a list that cannot be read; what else makes the workspace unreadable.
  public func snapshot(day: CivilDate) throws -> Snapshot {
    let settings = try settings()
    return try Snapshot(try Workspace(workspace), day: day, settings: settings, tileCache: tileCache)
  }
}
