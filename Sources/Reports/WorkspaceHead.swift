public import LandModel

/// The head with which every JSON document of a workspace command begins.
public struct WorkspaceHead: Hashable, Sendable {
  /// The program's version.
  public let landfund: String
  /// The command.
  public let command: String
  /// The name from the manifest, never a path.
  public let workspace: String
  /// The working system, as `EPSG:9216`.
  public let crs: String
  /// The day for which the answer holds; `nil` where it hangs on none.
  public let asOf: CivilDate?

  /// Names everything.
  public init(landfund: String, command: String, workspace: String, crs: String, asOf: CivilDate?) {
    self.landfund = landfund
    self.command = command
    self.workspace = workspace
    self.crs = crs
    self.asOf = asOf
  }

  /// The head as an object, to which a document adds its own members.
  public var json: JSONValue {
    [
      "landfund": .text(landfund), "command": .text(command), "workspace": .text(workspace), "crs": .text(crs),
      "as_of": JSONValue(asOf?.description),
    ]
  }
}
