internal import Geodesy
internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals
internal import Reports

/// What describes tile matrix sets and tilesets, as OGC's documents have it.
struct TileDocuments {
  private let question: Question
  private let collections: TileCollections
  private let names: [String]
  private let offered: [OfferedTileSet]

  /// - Throws: `Problem` `not_found` for a collection of the path that is not published.
  init(_ question: Question) throws {
    self.question = question
    collections = TileCollections(question)
    names = try collections.asked(question)
    offered = try question.snapshot.tileSets
  }

  /// The list of tile matrix sets.
  var matrixSets: JSONValue {
    let sets = offered.map { set -> JSONValue in
      let address = "\(question.base)/tileMatrixSets/\(set.matrices.id)"
      return [
        "id": .text(set.matrices.id), "title": .text(title(set)), "uri": .text(uri(set)), "crs": .text(crs(set)),
        "links": [link("self", "application/json", address)],
      ]
    }
    return ["links": [selfLink], "tileMatrixSets": .array(sets)]
  }

  /// The definition of the set of the path.
  var matrixSet: JSONValue {
    get throws {
      let set = try askedSet
      let matrices = set.matrices
      var members: [JSONValue.Member] = [
        .init("id", .text(matrices.id)), .init("title", .text(title(set))), .init("uri", .text(uri(set))),
        .init("crs", .text(crs(set))), .init("orderedAxes", set.isNorthingFirst ? ["N", "E"] : ["E", "N"]),
      ]
      if matrices == .webMercatorQuad {
        members.append(
          .init("wellKnownScaleSet", "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible"))
      }
      let levels = (0...max(matrices.zooms.upperBound, matrices == .webMercatorQuad ? 24 : 0)).map {
        zoom -> JSONValue in
        [
          "id": .text("\(zoom)"), "scaleDenominator": .number(matrices.cell(at: zoom) / 0.00028),
          "cellSize": .number(matrices.cell(at: zoom)), "cornerOfOrigin": "topLeft",
          "pointOfOrigin": pair(set, matrices.west, matrices.north),
          "tileWidth": .count(TileMatrixSet.cells), "tileHeight": .count(TileMatrixSet.cells),
          "matrixWidth": .count(1 << zoom), "matrixHeight": .count(1 << zoom),
        ]
      }
      members.append(.init("tileMatrices", .array(levels)))
      return .object(members)
    }
  }

  /// The list of tilesets, of all collections or of that of the path.
  var tileSets: JSONValue {
    ["links": [selfLink], "tilesets": .array(offered.map { .object(head($0)) })]
  }

  /// The tileset of the path.
  var tileSet: JSONValue {
    get throws {
      let set = try askedSet
      let bounds = try collections.bounds(names, set)
      let limits = set.matrices.zooms.compactMap { set.matrices.limits(of: bounds, at: $0) }.map {
        limits -> JSONValue in
        [
          "tileMatrix": .text("\(limits.zoom)"), "minTileRow": .count(limits.rows.lowerBound),
          "maxTileRow": .count(limits.rows.upperBound), "minTileCol": .count(limits.columns.lowerBound),
          "maxTileCol": .count(limits.columns.upperBound),
        ]
      }
      var members = head(set)
      members.append(.init("tileMatrixSetLimits", .array(limits)))
      if !bounds.isEmpty {
        members.append(
          .init(
            "boundingBox",
            [
              "lowerLeft": pair(set, bounds.minX, bounds.minY), "upperRight": pair(set, bounds.maxX, bounds.maxY),
              "crs": .text(crs(set)),
            ]))
      }
      members.append(.init("layers", .array(names.compactMap { layer($0, set) })))
      return .object(members)
    }
  }

  // MARK: - Parts

  private var askedSet: OfferedTileSet {
    get throws {
      guard let set = offered.first(where: { $0.matrices.id == question.part("tileMatrixSetId") }) else {
        throw question.notFound()
      }
      return set
    }
  }

  private func head(_ set: OfferedTileSet) -> [JSONValue.Member] {
    let address = "\(tilesAddress)/\(set.matrices.id)"
    let collection = question.captured["collectionId"].flatMap(collections.title(of:))?[question.language]
    var links = [
      link("self", "application/json", address),
      link(
        "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme", "application/json",
        "\(question.base)/tileMatrixSets/\(set.matrices.id)"),
      link("item", Format.tile.mediaType, "\(address)/{tileMatrix}/{tileRow}/{tileCol}").adding("templated", true),
    ]
    if set.matrices == .webMercatorQuad, question.captured["collectionId"] == nil {
      links.append(link("describedby", "application/json", "\(question.base)/tiles.json"))
    }
    return [
      .init("title", .text("\(collection ?? question.snapshot.workspace), \(set.matrices.id)")),
      .init("dataType", "vector"), .init("crs", .text(crs(set))), .init("tileMatrixSetURI", .text(uri(set))),
      .init("links", .array(links)),
    ]
  }

  private func layer(_ name: String, _ set: OfferedTileSet) -> JSONValue? {
    guard let ground = collections.ground(of: name) else { return nil }
    let properties =
      [JSONValue.Member("id", ["type": "string"])]
      + collections.fields(of: name).map { field in
        JSONValue.Member(
          field.name,
          [
            "title": .text(field.title[question.language]),
            "type": .text(field.kind.isInteger ? "integer" : field.kind.isNumeric ? "number" : "string"),
          ])
      }
    return [
      "id": .text(name), "title": .text((collections.title(of: name) ?? ground.title)[question.language]),
      "dataType": "vector",
      "geometryDimension": .count(ground.dimension), "minTileMatrix": .text("\(set.firstZoom(of: name))"),
      "maxTileMatrix": .text("\(set.matrices.zooms.upperBound)"),
      "propertiesSchema": ["type": "object", "properties": .object(properties)],
    ]
  }

  private func title(_ set: OfferedTileSet) -> String {
    set.matrices == .webMercatorQuad ? "Google Maps Compatible for the World" : "\(question.snapshot.system.name)"
  }

  private func uri(_ set: OfferedTileSet) -> String {
    set.matrices == .webMercatorQuad
      ? "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad"
      : "\(question.base)/tileMatrixSets/\(set.matrices.id)"
  }

  private func crs(_ set: OfferedTileSet) -> String {
    "http://www.opengis.net/def/crs/\(set.matrices.system.authority)/0/\(set.matrices.system.code)"
  }

  private func pair(_ set: OfferedTileSet, _ east: Double, _ north: Double) -> JSONValue {
    set.isNorthingFirst ? [.number(north), .number(east)] : [.number(east), .number(north)]
  }

  private var tilesAddress: String {
    let collection = question.captured["collectionId"].map { "/collections/\(PercentText.encoded($0))" } ?? ""
    return "\(question.base)\(collection)/tiles"
  }

  private var selfLink: JSONValue { link("self", "application/json", question.base + question.request.rawPath) }

  private func link(_ relation: String, _ type: String, _ address: String) -> JSONValue {
    ["rel": .text(relation), "type": .text(type), "href": .text(address)]
  }
}

extension PublishedLayer {
  /// The dimension of the geometries: 0 of points, 1 of lines, 2 of polygons, the largest where there are several.
  var dimension: Int {
    geometry.indices.lazy.map { feature in
      switch geometry.kind(of: feature)?.partKind {
      case .point: 0
      case .lineString: 1
      default: 2
      }
    }.max() ?? 2
  }
}
