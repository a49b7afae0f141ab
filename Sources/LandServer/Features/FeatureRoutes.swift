internal import Refusals
internal import Reports

/// The addresses of collections and features.
enum FeatureRoutes {
  static let all: [Route] = [landing, conformance, collections, collection, schema, queryables, items, item]

  private static let landing = Route(
    "/", operation: "getLandingPage",
    LocalisedText(
      en: "What is served, and where; for a browser the look-up page.",
      vi: "Nội dung được phục vụ và địa chỉ; với trình duyệt là trang tra cứu."),
    formats: [.json, .html]
  ) { question in
    if question.format == .html { return try LookUpPage.content(question) }
    return Content(LandingDocument(question: question).json, question.format)
  }

  private static let conformance = Route(
    "/conformance", operation: "getConformance",
    LocalisedText(en: "The classes of standards that are held.", vi: "Các lớp tiêu chuẩn được tuân thủ."),
    formats: [.json, .html]
  ) { question in
    Content(
      ["conformsTo": JSONValue(Conformance.classes)], question, title: LocalisedText(en: "Standards", vi: "Tiêu chuẩn"))
  }

  private static let collections = Route(
    "/collections", operation: "getCollections",
    LocalisedText(en: "The collections that are published.", vi: "Các bộ sưu tập được công khai."),
    formats: [.json, .html]
  ) { question in
    let snapshot = question.snapshot
    let layers = try snapshot.collections(on: snapshot.day, question.budget)
    let title = LocalisedText(en: "Collections", vi: "Các bộ sưu tập")[question.language]
    return Content(
      [
        "links": [.link("\(question.base)/collections", .same, .json, title)],
        "collections": .array(try layers.map { try CollectionDocument(question: question, layer: $0).json() }),
        "crs": JSONValue(snapshot.systems.all.map(\.uri)),
      ], question, title: LocalisedText(en: "Collections", vi: "Các bộ sưu tập"))
  }

  private static let collection = Route(
    "/collections/{collectionId}", operation: "getCollection",
    LocalisedText(en: "One collection.", vi: "Một bộ sưu tập."), formats: [.json, .html]
  ) { question in
    let layer = try AskedCollection(question).layer
    return Content(
      try CollectionDocument(question: question, layer: layer).json(), question, title: layer.title)
  }

  private static let schema = Route(
    "/collections/{collectionId}/schema", operation: "getSchema",
    LocalisedText(en: "The fields of a collection.", vi: "Các trường của một bộ sưu tập."), formats: [.schema, .html]
  ) { question in
    let layer = try AskedCollection(question).layer
    return Content(
      SchemaDocument(question: question, layer: layer, isQueryables: false).json, question, title: layer.title)
  }

  private static let queryables = Route(
    "/collections/{collectionId}/queryables", operation: "getQueryables",
    LocalisedText(en: "The fields that can be asked for.", vi: "Các trường có thể dùng để tìm."),
    formats: [.schema, .html]
  ) { question in
    let layer = try AskedCollection(question).layer
    return Content(
      SchemaDocument(question: question, layer: layer, isQueryables: true).json, question, title: layer.title)
  }

  private static let items: Route = {
    var route = Route(
      "/collections/{collectionId}/items", operation: "getFeatures",
      LocalisedText(en: "Features of a collection.", vi: "Các đối tượng của một bộ sưu tập."),
      parameters: [.limit, .bbox, .bboxSystem, .system, .datetime, .zone, .after], formats: [.geoJSON, .html]
    ) { try ItemsAnswer.items($0) }
    route.furtherParameters = { captured, snapshot in
      let name = captured["collectionId"] ?? ""
      if let layer = snapshot.layer(name) { return FilterParameters.descriptions(layer) }
      let prevailing = try? snapshot.prevailing(on: snapshot.day, WorkBudget(nil))
      return prevailing?.first { $0.name == name }.map(FilterParameters.descriptions) ?? []
    }
    return route
  }()

  private static let item = Route(
    "/collections/{collectionId}/items/{featureId*}", operation: "getFeature",
    LocalisedText(en: "One feature.", vi: "Một đối tượng."), parameters: [.system, .datetime],
    formats: [.geoJSON, .html]
  ) { try ItemsAnswer.item($0) }
}

extension ParameterDescription {
  static let limit = ParameterDescription(
    "limit", .whole(1...ItemsQuery.limits.most),
    LocalisedText(
      en: "Features of a page at most; \(ItemsQuery.limits.standard) where it is not named.",
      vi: "Số đối tượng tối đa mỗi trang; nếu không nêu là \(ItemsQuery.limits.standard)."))
  static let bbox = ParameterDescription(
    "bbox", .numbers([4, 6]),
    LocalisedText(
      en: "Features whose shape meets a box, lower corner first, along the axes of bbox-crs.",
      vi: "Đối tượng có hình giao với khung, góc dưới trước, theo trục của bbox-crs."))
  static let bboxSystem = ParameterDescription(
    "bbox-crs", .text,
    LocalisedText(
      en: "The system of bbox; CRS84 where it is not named.", vi: "Hệ tọa độ của bbox; nếu không nêu là CRS84."))
  static let system = ParameterDescription(
    "crs", .text,
    LocalisedText(
      en: "The system of the answer; CRS84 where it is not named.", vi: "Hệ tọa độ trả lời; nếu không nêu là CRS84."))
  static let datetime = ParameterDescription(
    "datetime", .text,
    LocalisedText(
      en: "The day, or an interval of days, on which features count; the server's day where it is not named.",
      vi: "Ngày, hoặc khoảng ngày, đối tượng có hiệu lực; nếu không nêu là ngày của máy chủ."))
  static let zone = ParameterDescription(
    "zone", .text,
    LocalisedText(
      en: "Features that share ground with the zone of that id.", vi: "Đối tượng có chung đất với khu vực có mã này."))
  static let after = ParameterDescription(
    "after", .text,
    LocalisedText(
      en: "The id behind which the page begins; links to the next page have it.",
      vi: "Mã đứng trước đầu trang; liên kết trang sau đã có."))
}
