internal import ArgumentParser
internal import LandAnswers
internal import LandModel
internal import LandServer
internal import Refusals
internal import Reports

/// `landfund token`: who may use a desk.
struct TokenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token",
    abstract: "Says who may use the desk: adds, lists and removes tokens.",
    discussion: """
      A token is what somebody signs in with at landfund serve --desk. It is printed once, when it is added; the file holds \
      the name, the role, the last day and a SHA-256, from which nobody can tell the token. The file must be closed to \
      everybody but its owner. A running desk reads it again when it changes.

      Examples:
        landfund token add An --token-file tokens --role editor
        landfund token add Bình --token-file tokens --until 2026-12-31
        landfund token list --token-file tokens
        landfund token remove An --token-file tokens
      """,
    subcommands: [TokenAddCommand.self, TokenListCommand.self, TokenRemoveCommand.self])
}

/// `landfund token add`: lets somebody in.
struct TokenAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Lets somebody in and prints the token, once.",
    discussion: """
      Only the token goes to standard output. Who loses it gets a new one: remove the name, and add it again.

      Examples:
        landfund token add An --token-file tokens --role editor
        landfund token add Bình --token-file tokens --until 2026-12-31
      """)

  @Argument(help: "Who it is, as the audit log and the pages name them.")
  var name: String

  @OptionGroup var tokens: TokenOptions

  @Option(help: "What they may do: reader sees and downloads, editor does the rest too.")
  var role: TokenRole = .reader

  @Option(
    help: ArgumentHelp("The last day on which the token holds; without it, it holds until removed.", valueName: "date"))
  var until: CivilDate?

  @OptionGroup var messages: MessageOptions

  func run() throws {
    try requireServer()
    let token = try TokenFile.update(tokens.file) { file throws(Refusal) in
      try file.add(name, as: role, until: until)
    }
    messages.note(en: "this is the only time that the token is shown", vi: "mã truy cập chỉ hiện một lần này")
    guard tokens.format == .json else { return try StandardOutput.print(token + "\n") }
    let row: JSONValue = [
      "name": .text(name), "role": .text(role.rawValue), "until": JSONValue(until?.description), "token": .text(token),
    ]
    try StandardOutput.print(TokenOptions.document("token add", [row]))
  }
}

/// `landfund token list`: who has a token.
struct TokenListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists who has a token, in which role and until when; the tokens stand nowhere.",
    discussion: """
      Examples:
        landfund token list --token-file tokens
        landfund token list --token-file tokens -f json
      """)

  @OptionGroup var tokens: TokenOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    try requireServer()
    try tokens.print("token list", try TokenFile.read(tokens.file).holders, messages)
  }
}

/// `landfund token remove`: shuts somebody out.
struct TokenRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Shuts somebody out; at a running desk their sessions end within 5 seconds.",
    discussion: """
      Examples:
        landfund token remove An --token-file tokens
      """)

  @Argument(help: "The name as landfund token list shows it.")
  var name: String

  @OptionGroup var tokens: TokenOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    try requireServer()
    // A file that is not there is refused, not begun.
    _ = try TokenFile.read(tokens.file)
    let holder = try TokenFile.update(tokens.file) { file throws(Refusal) in try file.remove(name) }
    try tokens.print("token remove", [holder], messages)
  }
}

/// The file of tokens, and how what it holds is printed.
struct TokenOptions: ParsableArguments {
  @Option(
    name: .customLong("token-file"),
    help: ArgumentHelp("The file of tokens, closed to everybody but its owner.", valueName: "file"),
    transform: outputPath)
  var file: String

  @Option(name: .shortAndLong, help: "The format of the rows.")
  var format: DocumentFormat = .text

  /// Prints holders under the names of their columns.
  func print(_ command: String, _ holders: [TokenHolder], _ messages: MessageOptions) throws {
    var rows = RowTable(columns: ["name", "role", "until"], of: "token")
    for holder in holders { rows.append([.text(holder.name), .text(holder.role.rawValue), .day(holder.until)]) }
    switch format {
    case .text: try StandardOutput.print(rows.text(messages.language).visibleLines)
    case .json: try StandardOutput.print(TokenOptions.document(command, rows.json))
    }
  }

  /// A document of rows, of which none belongs to a workspace.
  static func document(_ command: String, _ rows: JSONValue) -> String {
    let document: JSONValue = ["landfund": .text(Product.version), "command": .text(command), "rows": rows]
    return document.documentText
  }
}
