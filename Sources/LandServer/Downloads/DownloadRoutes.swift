internal import Interchange
internal import LandModel
internal import PlanChecks
internal import PlaneGeometry
internal import Refusals

/// The addresses of collections as files.
enum DownloadRoutes {
  static let all: [Route] = DownloadFormat.allCases.map(route)

  private static func route(_ format: DownloadFormat) -> Route {
    var route = Route(
      "/collections/{collectionId}/download.\(format.rawValue)",
      operation: "getCollectionAs\(format.rawValue.uppercased())",
      LocalisedText(
        en: "A collection on the server's day as a file (\(format.file.rawValue)).",
        vi: "Một bộ sưu tập theo ngày của máy chủ, dưới dạng tệp (\(format.file.rawValue))."),
      parameters: [.zone], formats: [format.format]
    ) { question in try content(question, format) }
    route.weight = 50
    route.isFile = true
    route.speaks = false
    return route
  }

  private static func content(_ question: Question, _ format: DownloadFormat) throws -> Content {
    let snapshot = question.snapshot
    let collections = TileCollections(question)
    let names = try collections.asked(question)
    let zone = try question["zone"].map { id throws(Problem) in try ItemsQuery.zone(id, question) }
    let key = DownloadStore.Key(collection: names[0], format: format, zone: question["zone"])
    let file = try snapshot.downloads.file(key, question.budget) { path in
      guard let layer = try collections.published(names[0], on: snapshot.day) else { throw question.notFound() }
      let features = try features(layer, zone, question)
      let table = DownloadTable(layer: layer, snapshot: snapshot, features: features).table(for: format)
      var options = WriteOptions()
      options.allowsCompromise = true
      do {
        try writeTable(table, to: path, format: format.file, options: options)
      } catch {
        throw DownloadRoutes.cannotBeMade
      }
    }
    var content = Content(
      format.format.mediaType, body: .file(path: file.path, range: 0..<file.count))
    content.keeping = file
    let name = [names[0], question["zone"], snapshot.day.description].compactMap { $0 }.joined(separator: "-")
    content.headers = [
      .init("Content-Disposition", "attachment; filename=\"\(fileName(name)).\(format.rawValue)\""),
      .init("OGCAPI-datetime", snapshot.day.description),
    ]
    return content
  }

  /// The features that count on the server's day, of a zone's part those that share ground with it.
  private static func features(_ layer: PublishedLayer, _ zone: ZoneExtent?, _ question: Question) throws -> [Int] {
    let day = question.snapshot.day
    let candidates = zone.map { layer.index.query($0.geometry?.bounds ?? .empty) } ?? Array(0..<layer.count)
    var features: [Int] = []
    for (place, feature) in candidates.enumerated() {
      if place & 0xFF == 0 { try question.budget.spend() }
      guard layer.counts(feature, on: day) else { continue }
      if let zone, !(layer.geometry.geometry(at: feature).map(zone.touches) ?? false) { continue }
      features.append(feature)
    }
    return features
  }

  /// A name of letters, digits, dashes and underscores.
  private static func fileName(_ text: String) -> String {
    String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "-" })
  }

  private static var cannotBeMade: Problem {
    Problem(
      .busy,
      LocalisedText(
        en: "The file cannot be made now; ask again later, or page through the items.",
        vi: "Hiện chưa tạo được tệp; hãy thử lại sau, hoặc lấy dữ liệu theo trang.")
    ).toBeAskedAgain(afterSeconds: 60)
  }
}
