internal import Geodesy
internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals
internal import Reports

/// The tiles of WebMercatorQuad as TileJSON 3.0 describes them.
struct TileJSONDocument {
  private let question: Question
  private let collections: TileCollections
  private let names: [String]

  /// - Throws: `Problem` `bad_value` for a collection that is not published, and for what is no day.
  init(_ question: Question) throws {
    self.question = question
    collections = TileCollections(question)
    names = try collections.asked(question)
    _ = try TileDay.asked(question)
  }

  /// The document.
  var json: JSONValue {
    get throws {
      let snapshot = question.snapshot
      let zooms = TileMatrixSet.webMercatorQuad.zooms
      var members: [JSONValue.Member] = [
        .init("tilejson", "3.0.0"), .init("name", .text(snapshot.workspace)), .init("scheme", "xyz"),
        .init("tiles", [.text("\(question.base)/tiles/{z}/{x}/{y}.pbf\(parameters)")]),
        .init("minzoom", .count(zooms.lowerBound)), .init("maxzoom", .count(zooms.upperBound)),
      ]
      if let attribution = snapshot.settings.attribution { members.append(.init("attribution", .text(attribution))) }
      if let area = try collections.area(names) {
        members.append(
          .init("bounds", [.number(area.west), .number(area.south), .number(area.east), .number(area.north)]))
        members.append(
          .init(
            "center",
            [
              .number((area.west + area.east) / 2), .number((area.south + area.north) / 2),
              .count(zooms.lowerBound + 7),
            ]
          ))
      }
      members.append(.init("vector_layers", .array(try names.compactMap(layer))))
      return .object(members)
    }
  }

  private func layer(_ name: String) throws -> JSONValue? {
    guard let ground = collections.ground(of: name),
      let set = try question.snapshot.tileSets.first
    else { return nil }
    return [
      "id": .text(name), "description": .text((collections.title(of: name) ?? ground.title)[question.language]),
      "minzoom": .count(set.firstZoom(of: name)), "maxzoom": .count(set.matrices.zooms.upperBound),
      "fields": .object(
        [.init("id", "String")]
          + collections.fields(of: name).map { .init($0.name, $0.kind.isNumeric ? "Number" : "String") }),
    ]
  }

  /// What the addresses of tiles take from this one.
  private var parameters: String {
    let taken = ["collections", "datetime"].compactMap { name in
      question[name].map { "\(name)=\(PercentText.encoded($0))" }
    }
    return taken.isEmpty ? "" : "?" + taken.joined(separator: "&")
  }
}

extension TileCollections {
  /// Longitudes and latitudes of everything of some collections that ever counted; `nil` where there is nothing.
  func area(_ names: [String]) throws -> GeographicArea? {
    let box = names.compactMap(ground(of:)).reduce(into: Box.empty) { $0.formUnion($1.geometry.totalBounds) }
    guard !box.isEmpty else { return nil }
    return try snapshot.system.geographicArea(minX: box.minX, minY: box.minY, maxX: box.maxX, maxY: box.maxY)
  }
}
