internal import Interchange
internal import LandModel
internal import Refusals

/// What a column holds, counted.
struct ColumnProfile {
  let name: String
  /// What of the name tells what it is; as a rule all of it.
  let heading: String
  let type: ColumnType
  /// How many rows have a value, and how many none.
  let filled: Int
  let empty: Int
  /// How often each value stands.
  let counts: [String: Int]
  /// Whether it tells all rows of each table apart.
  let isIdentifierOfEach: Bool
  /// Whether it is one of persons, of whom nothing is shown.
  let isPersonal: Bool
  /// The first four values, none of persons.
  let examples: [String]

  private static let exampleCount = 4

  /// Counts one column, or those of one name of several tables that are alike.
  ///
  /// - Parameters:
  ///   - columns: the columns.
  ///   - heading: what of their name tells what they are; `nil` for all of it.
  ///   - mayNamePersons: whether values that look like names of persons are; streets and wards bear such names.
  init(_ columns: [Column], heading: String? = nil, mayNamePersons: Bool) {
    name = columns.first?.name ?? ""
    self.heading = heading ?? name
    type = columns.first?.type ?? .text
    var counts: [String: Int] = [:]
    var (order, filled, empty) = ([String](), 0, 0)
    for column in columns {
      for row in 0..<column.count {
        guard let text = column.shownText(row), !text.isEmpty else {
          empty += 1
          continue
        }
        filled += 1
        if counts.updateValue(counts[text, default: 0] + 1, forKey: text) == nil, order.count < 200 {
          order.append(text)
        }
      }
    }
    (self.counts, self.filled, self.empty) = (counts, filled, empty)
    isIdentifierOfEach = filled > 0 && empty == 0 && columns.allSatisfy { $0.tellsRowsApart }
    let names = mayNamePersons ? order.count { PersonalData.isName($0) } : 0
    isPersonal = PersonalData.isHeading(name) || (names > 0 && 3 * names >= order.count)
    examples = isPersonal ? [] : Array(order.lazy.filter { !PersonalData.isNumber($0) }.prefix(Self.exampleCount))
  }

  /// How many different values there are.
  var different: Int { counts.count }

  /// How its numbers are written.
  var locale: DelimitedOptions.Locale { type == .text ? .guessed(from: counts.keys) : .en }

  /// Whether it tells all rows apart.
  var isIdentifier: Bool { filled > 0 && empty == 0 && different == filled }

  /// The different values in the order of ids; none of persons.
  var values: [String] {
    isPersonal ? [] : counts.keys.filter { !PersonalData.isNumber($0) }.sorted { IdentifierOrder.precedes($0, $1) }
  }

  /// What share of the values is of a kind.
  func share(_ isOfKind: (String) -> Bool) -> Double {
    guard filled > 0 else { return 0 }
    return Double(counts.reduce(0) { $0 + (isOfKind($1.key) ? $1.value : 0) }) / Double(filled)
  }

  /// Whether nine in ten values are land-use codes.
  var isOfLandUseCodes: Bool {
    let codes = LandUseCodes.shipped
    return different > 0 && share { $0.count <= 4 && codes.contains($0) } >= 0.9
  }

  /// The counts and the first values, as a comment.
  func comment(_ say: StarterLanguage) -> String {
    guard filled > 0 else { return say("no values", "không có giá trị") }
    var text = say(
      "\(filled.counted("value")), \(different) different, \(empty) empty",
      "\(filled) giá trị, \(different) giá trị khác nhau, \(empty) ô trống")
    if examples.isEmpty {
      text += say(" (of persons, not shown)", " (thông tin cá nhân, không hiển thị)")
    } else {
      text += ": " + examples.map(\.excerpt).joined(separator: "; ")
    }
    return YAMLText.comment(text)
  }
}

extension Column {
  /// Whether no two rows have one value, and none has no value.
  fileprivate var tellsRowsApart: Bool {
    var seen: Set<String> = []
    return (0..<count).allSatisfy { row in
      guard let text = shownText(row), !text.isEmpty else { return false }
      return seen.insert(text).inserted
    }
  }
}
