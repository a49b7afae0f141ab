internal import Interchange
internal import LandModel
internal import PlanChecks
internal import PlaneGeometry
internal import Refusals
internal import Reports

/// What is said of a collection.
struct CollectionDocument {
  let question: Question
  let layer: PublishedLayer

  /// The description as Features Part 1 and 2 have it.
  ///
  /// - Throws: what keeps the extent from being brought to longitude and latitude.
  func json() throws -> JSONValue {
    let systems = question.snapshot.systems
    var members: [JSONValue.Member] = [
      .init("id", .text(layer.name)), .init("title", .text(layer.title[question.language])),
      .init("description", .text(description)), .init("itemType", "feature"),
    ]
    if let extent = try extent() { members.append(.init("extent", extent)) }
    members += [
      .init("crs", JSONValue(systems.all.map(\.uri))), .init("storageCrs", .text(systems.working.uri)),
      .init("links", .array(links)),
    ]
    return .object(members)
  }

  /// The address of the collection.
  private var address: String { "\(question.base)/collections/\(layer.name)" }

  private var links: [JSONValue] {
    [
      .link(address, .same, .json, layer.title[question.language]),
      .link(
        "\(address)/items", "items", .geoJSON, LocalisedText(en: "The features", vi: "Các đối tượng")[question.language]
      ),
      .link(
        "\(address)/schema", "http://www.opengis.net/def/rel/ogc/1.0/schema", .schema,
        LocalisedText(en: "The fields", vi: "Các trường")[question.language]),
      .link(
        "\(address)/queryables", "http://www.opengis.net/def/rel/ogc/1.0/queryables", .schema,
        LocalisedText(en: "What can be asked for", vi: "Các trường tìm được")[question.language]),
      .link(
        "\(address)/tiles", "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector", .json,
        LocalisedText(en: "Vector tiles", vi: "Ô bản đồ véc-tơ")[question.language]),
    ]
      + DownloadFormat.allCases.map { format in
        .link(
          "\(address)/download.\(format.rawValue)", "enclosure", format.format,
          LocalisedText(en: "As a file (\(format.file.rawValue))", vi: "Dạng tệp (\(format.file.rawValue))")[
            question.language])
      }
  }

  private var description: String {
    let day = question.snapshot.day
    let words: LocalisedText
    if PrevailingCollection.all.contains(where: { $0.name == layer.name }) {
      words = LocalisedText(
        en: "Disjoint ground, where each block holds on one day: without datetime on \(day).",
        vi: "Các phần đất không chồng lấn, nơi từng ô có hiệu lực vào một ngày: nếu không nêu datetime là ngày \(day)."
      )
    } else if layer.days != nil {
      words = LocalisedText(
        en:
          "Each with the days on which it counts; without datetime those that count on \(day), with datetime=../.. all that ever counted.",
        vi:
          "Mỗi đối tượng kèm các ngày có hiệu lực; nếu không nêu datetime là ngày \(day), với datetime=../.. là tất cả."
      )
    } else {
      words = LocalisedText(
        en: "It hangs on no day and matches every datetime.", vi: "Không gắn với ngày, phù hợp với mọi datetime.")
    }
    return words[question.language]
  }

  /// The box in longitude and latitude, and the days, of everything that ever counted.
  private func extent() throws -> JSONValue? {
    var members: [JSONValue.Member] = []
    if let box = try question.snapshot.geographicBounds(of: layer, question.budget) {
      members.append(
        .init(
          "spatial",
          [
            "bbox": [[.number(box.minX), .number(box.minY), .number(box.maxX), .number(box.maxY)]],
            "crs": .text(OfferedSystem.uri(OfferedSystems.crs84Code)),
          ]))
    }
    if let days = layer.days, !days.isEmpty {
      let first = days.contains { $0.first == nil } ? nil : days.compactMap(\.first).min()
      let last = days.contains { $0.last == nil } ? nil : days.compactMap(\.last).max()
      members.append(
        .init(
          "temporal",
          [
            "interval": [[JSONValue(first.map { "\($0)T00:00:00Z" }), JSONValue(last.map { "\($0)T23:59:59Z" })]],
            "trs": "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian",
          ]))
    }
    return members.isEmpty ? nil : .object(members)
  }
}

extension JSONValue {
  /// A link of OGC's documents.
  ///
  /// - Parameters:
  ///   - address: where it leads.
  ///   - relation: what it is to the document.
  ///   - format: what stands there.
  ///   - title: what people call it.
  static func link(_ address: String, _ relation: String, _ format: Format, _ title: String) -> JSONValue {
    ["href": .text(address), "rel": .text(relation), "type": .text(format.mediaType), "title": .text(title)]
  }
}

extension String {
  /// The relation of a document to itself.
  static let same = "self"
}
