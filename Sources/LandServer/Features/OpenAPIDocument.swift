internal import LandAnswers
internal import Refusals
internal import Reports

/// The description of the interface, OpenAPI 3.0.3, made from the routes that are read: it refers to no other document.
struct OpenAPIDocument {
  let question: Question
  let routes: [Route]

  /// The document.
  func json() throws -> JSONValue {
    let snapshot = question.snapshot
    var paths: [JSONValue.Member] = []
    for route in routes { paths += try members(route) }
    return [
      "openapi": "3.0.3",
      "info": [
        "title": .text(snapshot.workspace), "version": .text(Product.version),
        "description": .text(
          LocalisedText(
            en: "Published plans and parcels; read only.", vi: "Quy hoạch và thửa đất được công khai; chỉ đọc.")[
              question.language]),
      ],
      "servers": [["url": .text(question.base)]], "paths": .object(paths),
      "components": ["schemas": ["problem": OpenAPIDocument.problem]],
    ]
  }

  /// The paths of a route: one, or one for each collection where its parameters are those of the collection.
  private func members(_ route: Route) throws -> [JSONValue.Member] {
    let names = try question.snapshot.collections(on: question.snapshot.day, question.budget).map(\.name)
    guard route.operation == "getFeatures" else {
      let parameters = pathParameters(route, collections: names) + question(route, captured: [:])
      return [.init(path(route, collection: nil), operation(route, parameters, suffix: ""))]
    }
    return names.map { name in
      let parameters =
        pathParameters(route, collections: [], skipsCollection: true)
        + question(route, captured: ["collectionId": name])
      return .init(path(route, collection: name), operation(route, parameters, suffix: "-\(name)"))
    }
  }

  private func path(_ route: Route, collection: String?) -> String {
    let parts = route.path.parts.map { part -> String in
      switch part {
      case .literal(let text): text
      case .segment("collectionId", _) where collection != nil: collection ?? ""
      case .segment(let name, let ending): "{\(name)}\(ending)"
      case .rest(let name): "{\(name)}"
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  private func operation(_ route: Route, _ parameters: [JSONValue], suffix: String) -> JSONValue {
    var responses: [JSONValue.Member] = [.init("200", answer(route))]
    if route.isFile { responses.append(.init("206", answer(route))) }
    responses += [(204, "empty"), (304, "not modified")].map { status, words in
      .init("\(status)", ["description": .text(words)])
    }
    let codes = Dictionary(grouping: ProblemCode.allCases, by: \.status)
    for status in codes.keys.sorted() {
      let titles = (codes[status] ?? []).map { "\($0.rawValue): \($0.title[question.language])" }
      responses.append(
        .init(
          "\(status)",
          [
            "description": .text(titles.joined(separator: "; ")),
            "content": [
              "application/problem+json": ["schema": ["$ref": "#/components/schemas/problem"]],
              "text/html": ["schema": ["type": "string"]],
            ],
          ]))
    }
    return [
      "get": [
        "operationId": .text(route.operation + suffix), "summary": .text(route.summary[question.language]),
        "parameters": .array(parameters), "responses": .object(responses),
      ]
    ]
  }

  private func answer(_ route: Route) -> JSONValue {
    let contents = route.formats.map { format -> JSONValue.Member in
      let isText = format.mediaType.hasPrefix("text/")
      let isJSON = format.mediaType.contains("json")
      return .init(
        format.mediaType,
        ["schema": isJSON ? ["type": "object"] : isText ? ["type": "string"] : ["type": "string", "format": "binary"]])
    }
    return ["description": .text(route.summary[question.language]), "content": .object(contents)]
  }

  private func pathParameters(_ route: Route, collections: [String], skipsCollection: Bool = false) -> [JSONValue] {
    route.path.parts.compactMap { part in
      let name: String
      switch part {
      case .literal: return nil
      case .segment(let text, _), .rest(let text): name = text
      }
      if name == "collectionId", skipsCollection { return nil }
      let isCollection = name == "collectionId"
      return [
        "name": .text(name), "in": "path", "required": true,
        "schema": isCollection ? ["type": "string", "enum": JSONValue(collections)] : ["type": "string"],
      ]
    }
  }

  private func question(_ route: Route, captured: [String: String]) -> [JSONValue] {
    route.accepted(captured, question.snapshot).map { parameter in
      var members: [JSONValue.Member] = [
        .init("name", .text(parameter.name)), .init("in", "query"), .init("required", false),
        .init("description", .text(parameter.summary[question.language])),
      ]
      members += [.init("style", "form"), .init("explode", false), .init("schema", parameter.schema)]
      return .object(members)
    }
  }

  private static let problem: JSONValue = [
    "type": "object", "required": ["type", "title", "status", "detail", "instance"],
    "properties": [
      "type": ["type": "string"], "title": ["type": "string"], "status": ["type": "integer"],
      "detail": ["type": "string"], "instance": ["type": "string"], "parameter": ["type": "string"],
      "position": ["type": "integer"], "accepted": ["type": "array", "items": ["type": "string"]],
    ],
  ]
}

extension ParameterDescription {
  /// What a value looks like, as JSON Schema.
  fileprivate var schema: JSONValue {
    switch form {
    case .text: return ["type": "string"]
    case .whole(let range):
      var members: [JSONValue.Member] = [
        .init("type", "integer"), .init("minimum", .count(range.lowerBound)),
        .init("maximum", .count(range.upperBound)),
      ]
      if name == "limit" { members.append(.init("default", .count(min(ItemsQuery.limits.standard, range.upperBound)))) }
      return .object(members)
    case .number: return ["type": "number"]
    case .choice(let words): return ["type": "string", "enum": JSONValue(words)]
    case .numbers(let counts):
      return [
        "type": "array", "items": ["type": "number"], "minItems": .count(counts.min() ?? 1),
        "maxItems": .count(counts.max() ?? 1),
      ]
    }
  }
}
