internal import LandModel
internal import PlanChecks
internal import Refusals
internal import Reports

/// A page of features as it is sent: piece by piece, as long as somebody takes it.
struct ItemsPieces: PieceSource {
  private let text: FeatureText
  private let days: [PlanPeriod]?
  private let budget: WorkBudget
  private var features: ArraySlice<Int>
  private var head: [UInt8]?
  private var isFirst = true
  private var hasEnded = false

  /// Features of a piece.
  private static let pieceSize = 128

  init(_ features: [Int], head: String, _ text: FeatureText, _ budget: WorkBudget) {
    self.features = features[...]
    self.head = Array(head.utf8)
    self.text = text
    self.budget = budget
    days = text.layer.days
  }

  mutating func next() throws -> [UInt8]? {
    guard !hasEnded else { return nil }
    try budget.spend()
    var bytes = head ?? []
    head = nil
    let piece = features.prefix(ItemsPieces.pieceSize)
    features = features.dropFirst(piece.count)
    try text.append(piece, isFirst: isFirst, to: &bytes)
    isFirst = isFirst && piece.isEmpty
    if features.isEmpty {
      bytes.append(contentsOf: "\n]}\n".utf8)
      hasEnded = true
    }
    return bytes
  }
}

/// Answers with features.
enum ItemsAnswer {
  /// The page of a question.
  static func items(_ question: Question) throws -> Content {
    let query = try ItemsQuery(question)
    let page = try query.page(question.budget)
    let layer = query.asked.layer
    var links = [JSONValue.link(address(question, after: query.after), .same, .geoJSON, layer.title[question.language])]
    var next: String?
    if page.hasNext, let last = page.features.last {
      let link = address(question, after: layer.ids[last])
      links.append(
        .link(link, "next", .geoJSON, LocalisedText(en: "The next page", vi: "Trang sau")[question.language]))
      next = link
    }
    links.append(
      .link("\(question.base)/collections/\(layer.name)", "collection", .json, layer.title[question.language]))
    let head =
      "{\"type\":\"FeatureCollection\",\"numberMatched\":\(page.matched),\"numberReturned\":\(page.features.count),"
      + "\"links\":\(JSONValue.array(links).compactText),\"features\":["
    var content = Content(
      Format.geoJSON.mediaType,
      body: .pieces(
        ItemsPieces(
          page.features, head: head, FeatureText(layer, in: query.system, of: question.snapshot), question.budget)))
    content.headers = heads(query.system, query.asked.days, layer)
    if let next { content.headers.append(.init("Link", "<\(next)>; rel=\"next\"; type=\"application/geo+json\"")) }
    return try FeaturePage.content(content, question, of: layer)
  }

  /// One feature, whatever its days.
  static func item(_ question: Question) throws -> Content {
    let name = question.part("collectionId")
    let asked = try AskedCollection(question)
    let layer = asked.layer
    guard let feature = layer.feature(question.part("featureId")) else { throw question.notFound() }
    let system = try question.snapshot.systems.system(question["crs"], parameter: "crs")
    let address = "\(question.base)/collections/\(name)/items/\(PercentText.encoded(layer.ids[feature]))"
    let links: JSONValue = [
      .link(address, .same, .geoJSON, layer.ids[feature]),
      .link("\(question.base)/collections/\(name)", "collection", .json, layer.title[question.language]),
    ]
    var bytes: [UInt8] = []
    try FeatureText(layer, in: system, of: question.snapshot).append([feature], isFirst: true, to: &bytes) { _ in
      ",\"links\":\(links.compactText)"
    }
    bytes.removeFirst()
    bytes.append(UInt8(ascii: "\n"))
    var content = Content(Format.geoJSON.mediaType, bytes)
    content.headers = heads(system, asked.days, layer)
    return try FeaturePage.content(content, question, of: layer)
  }

  private static func heads(_ system: OfferedSystem, _ days: DayInterval, _ layer: PublishedLayer) -> [ServerRequest
    .Header]
  {
    [.init("Content-Crs", "<\(system.uri)>"), .init("OGCAPI-datetime", days.description)]
  }

  /// The address of a page with the parameters of the question.
  private static func address(_ question: Question, after: String?) -> String {
    var query = question.request.query.filter { $0.name != "after" }
      .map { "\(PercentText.encoded($0.name))=\(PercentText.encoded($0.value))" }
    if let after { query.append("after=\(PercentText.encoded(after))") }
    return question.base + question.request.rawPath + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }
}
