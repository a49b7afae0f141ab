internal import ArgumentParser
internal import Foundation

/// The help of the program and its commands in Vietnamese, made of what the argument parser knows of them.
struct VietnameseHelp {
  private let command: CommandInfo
  private let path: [String]

  /// The help that arguments ask for: of the command that they name, else of the program.
  init?(for arguments: [String]) {
    guard let info = try? JSONDecoder().decode(ToolInfo.self, from: Self.parserInfo) else { return nil }
    let words = Self.words(arguments.dropFirst()).filter { $0 != "help" }
    var command = info.command
    var path = [command.commandName]
    for word in words {
      // Of commands that have others, as token, the words go on; what is none of them is an argument.
      guard let named = command.subcommands?.first(where: { $0.commandName == word }) else { continue }
      command = named
      path.append(named.commandName)
    }
    (self.command, self.path) = (command, path)
  }

  /// All commands with their options and texts, as JSON.
  static var parserInfo: Data { Data(LandFund._dumpHelp().utf8) }

  /// The arguments without options and the values of `--lang`.
  private static func words(_ arguments: ArraySlice<String>) -> [String] {
    var words: [String] = []
    var isValue = false
    for argument in arguments {
      if !isValue, !argument.hasPrefix("-") { words.append(argument) }
      isValue = argument == "--lang"
    }
    return words
  }

  /// The whole text.
  var text: String {
    var text = paragraph("TỔNG QUAN: " + translated(command.abstract ?? ""))
    if let discussion = command.discussion { text += "\n" + discussionText(discussion) }
    text += "\n" + paragraph("CÁCH DÙNG: " + usage)
    let arguments = (command.arguments ?? []).filter(\.shouldDisplay)
    text += section("THAM SỐ", arguments.filter { $0.kind == "positional" })
    text += section("TÙY CHỌN", arguments.filter { $0.kind != "positional" })
    let commands = (command.subcommands ?? []).filter { $0.shouldDisplay ?? true && $0.commandName != "help" }
    if !commands.isEmpty {
      text += "\nLỆNH:\n"
      for each in commands { text += entry(each.commandName, translated(each.abstract ?? "")) }
      let line = (path.prefix(1) + ["help"] + path.dropFirst()).joined(separator: " ")
      text += "\n  Xem '\(line) <lệnh> --lang vi' để biết chi tiết.\n"
    }
    return text
  }

  /// The usage without its heading.
  var usage: String {
    let parts = (command.arguments ?? []).filter { $0.shouldDisplay && $0.preferredName?.name != "help" }.map(\.usage)
    let rest = command.subcommands == nil ? [] : ["<lệnh>"]
    return (path + parts + rest).joined(separator: " ")
  }

  private func section(_ title: String, _ arguments: [ArgumentInfo]) -> String {
    guard !arguments.isEmpty else { return "" }
    return "\n\(title):\n" + arguments.map { entry($0.label, explanation($0)) }.joined()
  }

  private func explanation(_ argument: ArgumentInfo) -> String {
    var notes: [String] = []
    if let values = argument.allValues, !values.isEmpty { notes.append("giá trị: " + values.joined(separator: ", ")) }
    if let value = argument.defaultValue { notes.append("mặc định: " + value) }
    return translated(argument.abstract ?? "") + (notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))")
  }

  /// Paragraphs are wrapped, examples stand as they are.
  private func discussionText(_ discussion: String) -> String {
    discussion.components(separatedBy: "\n\n").map { part in
      guard part.hasPrefix("Examples:\n") else { return paragraph(translated(part)) }
      return "Ví dụ:\n" + part.dropFirst("Examples:\n".count) + "\n"
    }.joined(separator: "\n")
  }

  private func translated(_ english: String) -> String { Translation.help(english) ?? english }

  // MARK: - Layout

  private static let width = 80
  private static let indent = 26

  private func paragraph(_ text: String) -> String { lines(text, Self.width).joined(separator: "\n") + "\n" }

  private func entry(_ label: String, _ text: String) -> String {
    let lines = lines(text, Self.width - Self.indent)
    let blanks = String(repeating: " ", count: Self.indent)
    let isLong = label.count + 4 > Self.indent
    let first = isLong ? "\n" + blanks : String(repeating: " ", count: Self.indent - 2 - label.count)
    return "  \(label)\(text.isEmpty ? "" : first)" + lines.joined(separator: "\n" + blanks) + "\n"
  }

  private func lines(_ text: String, _ width: Int) -> [String] {
    var lines = [""]
    for word in text.split(whereSeparator: \.isWhitespace) {
      let line = lines[lines.count - 1]
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] = line.isEmpty ? String(word) : line + " " + word
      }
    }
    return lines
  }
}

// MARK: - What the argument parser knows

private struct ToolInfo: Decodable {
  let command: CommandInfo
}

private struct CommandInfo: Decodable {
  let commandName: String
  let abstract: String?
  let discussion: String?
  let shouldDisplay: Bool?
  let subcommands: [CommandInfo]?
  let arguments: [ArgumentInfo]?
}

private struct ArgumentInfo: Decodable {
  struct Name: Decodable {
    let kind: String
    let name: String

    var shown: String { (kind == "long" ? "--" : "-") + name }
  }

  let kind: String
  let shouldDisplay: Bool
  let isOptional: Bool
  let isRepeating: Bool
  let names: [Name]?
  let preferredName: Name?
  let valueName: String?
  let defaultValue: String?
  let allValues: [String]?
  let abstract: String?

  private var value: String { "<\(Translation.valueName(valueName ?? ""))>" }

  /// As the list of options shows it: `-o, --output <tệp>`.
  var label: String {
    guard kind != "positional" else { return value }
    let shown = (names ?? []).sorted { $0.shown.count < $1.shown.count }.map(\.shown).joined(separator: ", ")
    return kind == "option" ? "\(shown) \(value)" : shown
  }

  /// As the usage shows it: `[--output <tệp>]`.
  var usage: String {
    let name = preferredName?.shown ?? ""
    let text = kind == "positional" ? value : kind == "option" ? "\(name) \(value)" : name
    let repeated = isRepeating ? text + " ..." : text
    return isOptional ? "[\(repeated)]" : repeated
  }
}

extension String {
  /// What the argument parser says of a wrong command line, in Vietnamese; what no list has stays as it is.
  func usageErrorInVietnamese(for arguments: [String]) -> String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var message: [String] = []
    var rest: [String] = []
    for line in lines {
      if line.hasPrefix("Error: ") {
        message.append(String(line.dropFirst("Error: ".count)))
      } else if line.hasPrefix("Help:  ") {
        let parts = line.dropFirst("Help:  ".count).split(separator: "  ", maxSplits: 1).map(String.init)
        let text = parts.count > 1 ? Translation.help(parts[1]) ?? parts[1] : ""
        rest.append("Giải thích:  \(Translation.valueNames(in: parts.first ?? ""))  \(text)")
      } else if line.hasPrefix("Usage: ") {
        rest.append("Cách dùng: " + (VietnameseHelp(for: arguments)?.usage ?? String(line.dropFirst(7))))
      } else if let found = line.firstMatch(of: /See '(.*?)' for more information\./) {
        rest.append("  Xem '\(found.output.1) --lang vi' để biết thêm.")
      } else if rest.isEmpty, !message.isEmpty {
        message.append(line)
      } else {
        rest.append(line)
      }
    }
    let error = message.joined(separator: "\n")
    return (["Lỗi: " + (Translation.error(error) ?? error)] + rest).joined(separator: "\n")
  }
}
