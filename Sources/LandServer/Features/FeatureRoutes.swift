internal import Refusals
internal import Reports

/// The addresses of collections and features.
enum FeatureRoutes {
  static let all: [Route] = [collections]

  private static let collections = Route(
    "/collections", operation: "getCollections",
    LocalisedText(en: "The collections that are published.", vi: "Các bộ sưu tập được công bố."),
    formats: [.json]
  ) { question in
    Content(["collections": .array(question.snapshot.layers.map { ["id": .text($0.name)] })], question.format)
  }
}
