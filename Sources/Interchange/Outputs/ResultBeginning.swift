internal import Refusals

/// How a result begins, which tells whether a file may be that of an earlier run of the same command.
///
/// Documents name their command, tables their columns, files of other formats their signature. Two texts for people cannot
/// be told apart: a text gives way unless its name says that it is data or settings.
struct ResultBeginning {
  private enum Form: Equatable {
    /// The first key of an object, and the command that it names.
    case document(key: String, command: String?)
    case markup
    case table(columns: [String], isLocalised: Bool)
    case text
    case binary([UInt8])
  }

  /// So much of a file is looked at.
  static let length = 4096

  private let form: Form

  /// Looks at the first bytes of a file; `nil` for an empty one, which nobody misses.
  ///
  /// - Parameter path: the name of the file.
  init?(_ bytes: [UInt8], at path: String) {
    guard !bytes.isEmpty else { return nil }
    guard !bytes.contains(0), let text = ResultBeginning.text(bytes) else {
      form = .binary(Array(bytes.prefix(4)))
      return
    }
    let hasMark = text.first == "\u{FEFF}"
    let rest = text.drop { $0 == "\u{FEFF}" || $0.isWhitespace }
    switch rest.first {
    case "{", "[": form = ResultBeginning.document(rest)
    case "<": form = .markup
    default:
      form =
        ["csv", "tsv"].contains(path.fileExtension)
        ? .table(columns: ResultBeginning.columns(rest), isLocalised: hasMark) : .text
    }
  }

  /// Whether an earlier run may have left a file that begins like this.
  ///
  /// - Parameter path: the name of the file.
  func mayReplace(_ old: ResultBeginning, at path: String) -> Bool {
    switch (form, old.form) {
    case (.document(let key, let command), .document(let oldKey, let oldCommand)):
      key == oldKey && command == oldCommand
    case (.text, .text): ResultBeginning.maybeText(path)
    case (.table(let columns, let isLocalised), .table(let oldColumns, let wasLocalised)):
      columns.starts(with: oldColumns) || oldColumns.starts(with: columns)
        || ((isLocalised || wasLocalised) && columns.count == oldColumns.count)
    default: form == old.form
    }
  }

  /// The text of the bytes, of which the last letter may be cut; `nil` for what is none.
  private static func text(_ bytes: [UInt8]) -> String? {
    for cut in 0..<min(4, bytes.count) {
      if let text = String(validating: bytes.dropLast(cut), as: UTF8.self) { return text }
      guard bytes.count == length else { return nil }
    }
    return nil
  }

  private static func document(_ text: Substring) -> Form {
    func value(after mark: String) -> String? {
      text.firstRange(of: mark).flatMap { range in
        text[range.upperBound...].split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false).dropFirst()
          .first
          .map(String.init)
      }
    }
    let key = text.split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false).dropFirst().first
    return .document(key: key.map(String.init) ?? "", command: key == "landfund" ? value(after: "\"command\":") : nil)
  }

  /// The headings of a table; those of a text are one.
  private static func columns(_ text: Substring) -> [String] {
    let line = text.prefix { !$0.isNewline }
    let separators: [Character] = [";", "\t", ","]
    let separator = separators.first { line.contains($0) } ?? ","
    return line.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }

  /// Whether a text for people may bear the name: any that is not of data or settings.
  private static func maybeText(_ path: String) -> Bool {
    let others = ["yml", "yaml", "md", "prj", "qpj", "cpg", "wkt", "dbf", "mid", "xsd", "gfs", "qml", "sld"]
    let ofData = FileFormat.allCases.filter { $0 != .csv }.flatMap(\.extensions)
    return !(ofData + others).contains(path.fileExtension)
  }
}
