internal import Interchange
internal import LandModel
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
  ///   - layer: whose features they are.
  /// - Throws: what ends the making of the answer early.
  static func content(_ content: Content, _ question: Question, of layer: PublishedLayer) throws -> Content {
    guard question.format == .html else { return content }
    var bytes: [UInt8] = []
    switch content.body {
    case .bytes(let made): bytes = made
    case .pieces(var source): while let piece = try source.next() { bytes += piece }
    case .empty, .file, .events: break
    }
    let tree = try JSONTree(String(decoding: bytes, as: UTF8.self), maximumDepth: 64)
    var names = Dictionary(layer.fields.map { ($0.name, $0.title) }) { first, _ in first }
    names["id"] = Labels.shipped.label("column", "id")
    var page = Content(JSONValue(tree), question, title: layer.title, isListed: false, names: names)
    page.headers += content.headers.filter { $0.name != "link" }
    return page
  }
}
