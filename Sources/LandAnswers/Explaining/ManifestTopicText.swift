public import Refusals
public import Reports

extension ManifestTopic {
  /// The topic as a person reads it.
  public func text(_ language: Language) -> String {
    var lines = [name, "", means[language]]
    for example in examples { lines += [""] + example.split(separator: "\n").map { "  \($0)" } }
    if !rows.isEmpty { lines.append("") }
    for row in rows { lines += Self.lines(row, language) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One line for each topic that is no part of another.
  public static func list(_ language: Language) -> String {
    names.filter { !$0.contains(".") }.compactMap(of).map { topic in
      let means = topic.means[language]
      return "\(topic.name)  \(means.prefix { $0 != "." }).\n"
    }.joined()
  }

  private static func lines(_ row: Row, _ language: Language) -> [String] {
    var text = row.means[language]
    if let takes = row.takes { text += ": \(takes[language])" }
    if row.isNeeded == true { text += language == .english ? "; needed" : "; bắt buộc" }
    var lines = ["  \(row.name)  \(text)"]
    if !row.spellings.isEmpty { lines.append("      \(row.spellings.joined(separator: " · "))") }
    if let example = row.example { lines += example.split(separator: "\n").map { "      \($0)" } }
    return lines
  }

  /// The topic for programs: texts in both languages, a row for each key, field or word.
  public var json: JSONValue {
    func texts(_ text: LocalisedText) -> JSONValue { ["en": .text(text.en), "vi": .text(text.vi)] }
    return [
      "topic": .text(name), "what": texts(means), "examples": JSONValue(examples),
      "rows": .array(
        rows.map { row in
          [
            "name": .text(row.name), "what": texts(row.means), "takes": row.takes.map(texts) ?? .null,
            "needed": JSONValue(row.isNeeded), "example": JSONValue(row.example), "spellings": JSONValue(row.spellings),
          ]
        }),
    ]
  }
}
