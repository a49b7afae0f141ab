internal import Interchange

extension JSONValue {
  /// The value with texts that HTML can hold.
  ///
  /// - Parameter leftOut: gets how many characters the texts under each key lose.
  func forMarkup(_ leftOut: inout [String: Int], under key: String = "") -> JSONValue {
    switch self {
    case .text(let text):
      let (kept, lost) = text.forMarkup
      if lost > 0 { leftOut[key, default: 0] += lost }
      return .text(kept)
    case .array(let elements): return .array(elements.map { $0.forMarkup(&leftOut, under: key) })
    case .object(let members):
      return .object(members.map { Member($0.key, $0.value.forMarkup(&leftOut, under: $0.key)) })
    case .null, .flag, .count, .number: return self
    }
  }

  /// What a page of this document leaves out: control characters but tab and line breaks, U+FFFE, U+FFFF.
  public var leftOutOfMarkup: [LeftOutCharacters] {
    var leftOut: [String: Int] = [:]
    _ = forMarkup(&leftOut)
    return LeftOutCharacters.sorted(leftOut)
  }
}

/// How many characters the texts of a column lost, because the format that was written allows none of them.
public struct LeftOutCharacters: Hashable, Sendable {
  /// The name of the column, as the document or sheet has it.
  public let column: String
  /// How many characters.
  public let count: Int

  /// In the order of the columns' names.
  static func sorted(_ counts: [String: Int]) -> [LeftOutCharacters] {
    counts.map { LeftOutCharacters(column: $0.key, count: $0.value) }.sorted { $0.column < $1.column }
  }
}

extension Workbook {
  /// What the sheets leave out: control characters but tab and line breaks, U+FFFE, U+FFFF.
  public var leftOutOfMarkup: [LeftOutCharacters] {
    var leftOut: [String: Int] = [:]
    for sheet in sheets {
      for row in sheet.rows {
        for (column, cell) in zip(sheet.columns, row) {
          guard case .text(let text) = cell, case let lost = text.forMarkup.leftOut, lost > 0 else { continue }
          leftOut[column.heading, default: 0] += lost
        }
      }
    }
    return LeftOutCharacters.sorted(leftOut)
  }
}
