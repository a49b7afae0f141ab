public import Reports

/// Something that somebody did at a desk, as one line of the audit log says it.
///
/// Contents of files, tokens and the words of searches never stand in it.
public struct AuditEntry: Hashable, Sendable {
  /// When, in seconds since the beginning of 1970 in universal time.
  public var time: Double
  /// Who, as the token file names them; `nil` where nobody has signed in.
  public var name: String?
  /// The address from which they came.
  public var address: String
  /// The workspace by its name; `nil` for what belongs to none.
  public var workspace: String?
  /// What was done.
  ///
  /// In a word, as in `sign_in`, `sign_in_failed`, `upload`, `download` or `job`.
  public var action: String
  /// To what: names, ids, bytes, SHA-256 before and after.
  public var what: JSONValue
  /// The command line of a job; `nil` for anything else.
  public var command: String?
  /// The exit status of a job that has ended; `nil` for anything else.
  public var exit: Int?

  /// Something that was done.
  public init(
    time: Double, name: String?, address: String, workspace: String? = nil, action: String, what: JSONValue = [:],
    command: String? = nil, exit: Int? = nil
  ) {
    self.time = time
    self.name = name
    self.address = address
    self.workspace = workspace
    self.action = action
    self.what = what
    self.command = command
    self.exit = exit
  }

  /// The line behind another one, without its line feed.
  ///
  /// - Parameter digest: the SHA-256 of the line before.
  func line(after digest: String) -> String {
    let line: JSONValue = [
      "time": .text(Instant.text(secondsSince1970: time)), "name": JSONValue(name), "address": .text(address),
      "workspace": JSONValue(workspace), "action": .text(action), "what": what, "command": JSONValue(command),
      "exit": JSONValue(exit), "prev": .text(digest),
    ]
    return line.compactText
  }
}
