internal import Foundation
internal import LandModel
internal import Refusals

/// A question that a manifest leaves open: a `?` where a value belongs, in a comment as the first manifest writes it
/// (`# declared_area_m2: {field: DTTN, unit: ?}`), or in the text itself.
///
/// A field that a source gives otherwise, and a file that no source reads, ask nothing.
public struct OpenQuestion: Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The files of the source as the manifest writes them; empty for the head.
  public let paths: [String]
  /// The field of the layer, or the key of the source.
  public let field: String
  /// The key of the field that is open, as `unit`; `nil` where the field itself is.
  public let key: String?
  /// Whether it stands in a comment.
  let isComment: Bool

  /// The questions of a manifest, in the order of its lines.
  ///
  /// - Parameters:
  ///   - text: the YAML.
  ///   - root: the same, read.
  static func all(in text: String, _ root: YAMLValue) -> [OpenQuestion] {
    var questions: [OpenQuestion] = []
    walk(root, [], [], &questions)
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    let sources = (try? root.members("").all.first { $0.key == "sources" }?.value.elements("")) ?? []
    for (place, source) in sources.enumerated() {
      let end = min(place + 1 < sources.count ? sources[place + 1].line - 1 : lines.count, lines.count)
      // Sources in brackets may share a line.
      if source.line < end { questions += comments(of: source, lines[source.line..<end]) }
    }
    return questions.sorted { $0.line < $1.line }
  }

  /// The line that a text stops being YAML at, where a question stands there; `nil` for any other line.
  init?(unreadable text: String, line: Int) {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for number in [line, line - 1] where lines.indices.contains(number - 1) {
      guard let said = OpenQuestion.parts(lines[number - 1]), !said.isComment, let open = said.open else { continue }
      self.init(line: number, paths: [], field: said.name, key: open.key, isComment: false)
      return
    }
    return nil
  }

  private init(line: Int, paths: [String], field: String, key: String?, isComment: Bool) {
    (self.line, self.paths, self.field, self.key, self.isComment) = (line, paths, field, key, isComment)
  }

  // MARK: - In the text

  /// Keys whose values are the office's own names, among which a `?` may be.
  private static let ownNames: Set<String> = [
    "path", "points", "coordinates", "columns", "where", "geometry_from", "build", "field",
  ]

  private static func walk(_ node: YAMLValue, _ keys: [String], _ paths: [String], _ found: inout [OpenQuestion]) {
    if let members = try? node.members("").all {
      let paths = files(of: node) ?? paths
      for member in members where !ownNames.contains(member.key) {
        if (try? member.value.text("")) == "?" {
          // Below `fields:` stand names of columns.
          guard keys.last != "fields" else { continue }
          let isInner = keys.count > 2 && keys[1] == "fields"
          found.append(
            OpenQuestion(
              line: member.line, paths: paths, field: isInner ? keys[2] : member.key,
              key: isInner ? member.key : nil, isComment: false))
        } else {
          walk(member.value, keys + [member.key], paths, &found)
        }
      }
    } else if node.isList {
      for element in (try? node.elements("")) ?? [] { walk(element, keys, paths, &found) }
    }
  }

  /// The files of a source; `nil` for what is none.
  private static func files(of node: YAMLValue) -> [String]? {
    let key = try? node.members("").all.first { TableEntry.fileKeys.contains($0.key) }
    return key?.value.elementsOrSelf().compactMap { try? $0.text("") }
  }

  // MARK: - In comments

  private static func comments(of source: YAMLValue, _ lines: ArraySlice<Substring>) -> [OpenQuestion] {
    guard let members = try? source.members("").all,
      let layer = (try? members.first { $0.key == "layer" }?.value.text("")).flatMap({ LayerName(rawValue: $0) })
    else { return [] }
    let given = ["fields", "values"].flatMap { key -> [String] in
      guard let value = members.first(where: { $0.key == key })?.value else { return [] }
      return ((try? value.members("").all) ?? []).map(\.key)
    }
    let names = FieldNames.of(layer)
    var found: [OpenQuestion] = []
    for (place, line) in zip(lines.indices, lines) {
      // What stands below is of a file that no source reads.
      if line.drop(while: { $0 == " " || $0 == "#" }).hasPrefix("- layer:") { break }
      guard let said = parts(line), said.isComment, let open = said.open else { continue }
      // Without an id a source has those of its file, or is refused for it.
      guard names.contains(said.name), said.name != "id", !given.contains(said.name) else { continue }
      found.append(
        OpenQuestion(
          line: place + 1, paths: files(of: source) ?? [], field: said.name, key: open.key, isComment: true))
    }
    return found
  }

  /// What of a value is open: the value itself, or one of its keys.
  private struct OpenPart {
    let key: String?
  }

  /// The name on a line, whether it is a comment, and what of its value is open.
  private static func parts(_ line: Substring) -> (name: String, isComment: Bool, open: OpenPart?)? {
    guard let match = line.firstMatch(of: /^\s*(#?)\s*(?:-\s+)?("[^"]*"|[^\s:#"][^:#]*):\s+(.*)$/) else { return nil }
    let value = withoutComment(match.output.3)
    var open: OpenPart?
    if value == "?" {
      open = OpenPart(key: nil)
    } else if value.hasPrefix("{") {
      let bare = value.replacing(/"[^"]*"|'[^']*'/, with: "")
      open = bare.firstMatch(of: /([A-Za-z_]+):\s*\?\s*(?:[,}]|$)/).map { OpenPart(key: String($0.output.1)) }
    }
    return (String(match.output.2.drop { $0 == "\"" }.prefix { $0 != "\"" }), !match.output.1.isEmpty, open)
  }

  /// A value without the comment behind it and the blanks around it.
  private static func withoutComment(_ text: Substring) -> String {
    var (value, quote, last): (String, Character?, Character) = ("", nil, " ")
    for sign in text {
      if sign == "#", quote == nil, last == " " { break }
      if let open = quote {
        if sign == open { quote = nil }
      } else if sign == "\"" || sign == "'" {
        quote = sign
      }
      value.append(sign)
      last = sign
    }
    return value.trimmingCharacters(in: .whitespaces)
  }
}

extension Refusal {
  /// Questions that are still open: the first by its name, the others by their number.
  ///
  /// - Precondition: there is one.
  init(_ questions: [OpenQuestion], file: String) {
    let (first, more) = (questions[0], questions.count - 1)
    let what = "\(first.field) (\(first.key ?? first.field): ?)"
    self.init(
      .missingMetadata,
      LocalisedText(
        en: "\(what) is an open question" + (more > 0 ? ", and \(more.counted("other is", "others are")) open" : ""),
        vi: "\(what) còn bỏ ngỏ" + (more > 0 ? ", và còn \(more) câu hỏi khác" : "")),
      remedy: first.isComment
        ? LocalisedText(
          en: "write the answer in place of the ? and take away the # before it, or delete the line",
          vi: "ghi câu trả lời thay cho dấu ? và bỏ dấu # phía trước, hoặc xóa dòng này")
        : LocalisedText(en: "write the answer in place of the ?", vi: "ghi câu trả lời thay cho dấu ?"),
      at: RefusalPlace(file: file, line: first.line))
  }
}
