internal import Interchange
internal import Refusals
internal import Reports

/// Shows an answer of features as a page, from the very text that is sent as GeoJSON.
enum FeaturePage {
  /// Features of a page at most: a longer list is for programs.
  static let mostFeatures = 100

  /// The page of a GeoJSON answer.
  ///
  /// - Parameters:
  ///   - content: the answer as GeoJSON, made already or while it is sent.
  ///   - question: in which form it is asked for.
  ///   - title: what the page is called.
  /// - Throws: what ends the making of the answer early.
  static func content(_ content: Content, _ question: Question, title: LocalisedText) throws -> Content {
    guard question.format == .html else { return content }
    var bytes: [UInt8] = []
    switch content.body {
    case .bytes(let made): bytes = made
    case .pieces(var source): while let piece = try source.next() { bytes += piece }
    case .empty, .file: break
    }
    let tree = try JSONTree(String(decoding: bytes, as: UTF8.self), maximumDepth: 64)
    var page = Content(JSONValue(tree), question, title: title, isListed: false)
    page.headers += content.headers.filter { $0.name != "link" }
    return page
  }
}

extension JSONValue {
  /// The same values.
  fileprivate init(_ tree: JSONTree) {
    switch tree.content {
    case .null: self = .null
    case .flag(let flag): self = .flag(flag)
    case .number(let number): self = .number(number)
    case .text(let text): self = .text(text)
    case .array(let elements): self = .array(elements.map { JSONValue($0) })
    case .object(let members): self = .object(members.map { Member($0.key, JSONValue($0.value)) })
    }
  }
}
