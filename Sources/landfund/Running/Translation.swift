internal import LandModel
internal import Refusals

/// What the command line says in Vietnamese for what it says in English: help, usage errors, names of values.
///
/// The argument parser knows English alone, so its texts are translated on their way out, by lists of the program.
enum Translation {
  /// A paragraph of help; `nil` for one that the list does not have.
  static func help(_ english: String) -> String? { helps[english] }

  /// The name of a value, as `file`; itself for one that the list does not have.
  static func valueName(_ name: String) -> String { valueNames[name] ?? name }

  /// Names of values in brackets, as in `--id <field>`.
  static func valueNames(in text: String) -> String {
    text.replacing(/<([a-z0-9-]+)>/) { "<\(valueName(String($0.output.1)))>" }
  }

  /// A usage error; `nil` for one that the list does not have.
  static func error(_ english: String) -> String? {
    for template in templates {
      guard let parts = template.parts(of: english) else { continue }
      // What stands behind a colon may be an error of its own.
      return template.text(parts.map { error($0) ?? valueNames(in: $0) })
    }
    return nil
  }

  private static let helps = table("help.csv", EmbeddedData.helpCSV)
  private static let valueNames = table("value-names.csv", EmbeddedData.valueNamesCSV)
  private static let templates = rows("usage-errors.csv", EmbeddedData.usageErrorsCSV).map(ErrorTemplate.init)

  private static func table(_ file: String, _ text: String) -> [String: String] {
    Dictionary(rows(file, text)) { first, _ in first }
  }

  private static func rows(_ file: String, _ text: String) -> [(String, String)] {
    EmbeddedFile.read(file) {
      try CommaTable(text).entries { record in
        guard let english = record["en"], let vietnamese = record["vi"] else { return nil }
        return (english, vietnamese)
      }
    }
  }
}

/// A sentence with places for words: `there is no layer {1}; the layers are {2}`.
private struct ErrorTemplate {
  private let pieces: [String]
  private let vietnamese: String

  init(_ english: String, _ vietnamese: String) {
    var pieces = [""]
    var rest = english[...]
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      pieces[pieces.count - 1] += rest[..<start]
      pieces.append("")
      rest = rest[rest.index(after: end)...]
    }
    pieces[pieces.count - 1] += rest
    self.pieces = pieces
    self.vietnamese = vietnamese
  }

  /// The words in the places; `nil` where the sentence is another one.
  func parts(of sentence: String) -> [String]? {
    guard sentence.hasPrefix(pieces[0]) else { return nil }
    var rest = sentence.dropFirst(pieces[0].count)
    var parts: [String] = []
    for (index, piece) in pieces.dropFirst().enumerated() {
      let isLast = index == pieces.count - 2
      guard !(isLast && piece.isEmpty) else {
        parts.append(String(rest))
        rest = ""
        break
      }
      guard let found = isLast ? rest.range(ofLast: piece) : rest.range(of: piece) else { return nil }
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return rest.isEmpty ? parts : nil
  }

  func text(_ parts: [String]) -> String {
    parts.enumerated().reduce(vietnamese) { $0.replacing("{\($1.offset + 1)}", with: $1.element) }
  }
}

extension Substring {
  fileprivate func range(of piece: String) -> Range<Index>? { ranges(of: piece).first }
  fileprivate func range(ofLast piece: String) -> Range<Index>? { ranges(of: piece).last }
}
