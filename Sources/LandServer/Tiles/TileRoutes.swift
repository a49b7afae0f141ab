internal import Refusals

/// The addresses of tiles and of what describes them.
enum TileRoutes {
  static let all: [Route] = [
    matrixSets, matrixSet, tileSets, tileSet, tile, collectionTileSets, collectionTileSet, collectionTile, tileJSON,
    webTile, style,
  ]

  private static let collectionsParameter = ParameterDescription(
    "collections", .text,
    LocalisedText(
      en: "Names of collections with commas between them; all without it.",
      vi: "Tên các bộ sưu tập, cách nhau bằng dấu phẩy; không ghi thì lấy tất cả."))

  private static let matrixSets = Route(
    "/tileMatrixSets", operation: "getTileMatrixSets",
    LocalisedText(en: "The tile matrix sets that are offered.", vi: "Các bộ ma trận ô bản đồ được cung cấp."),
    formats: [.json]
  ) { Content(try TileDocuments($0).matrixSets, $0.format) }

  private static let matrixSet = Route(
    "/tileMatrixSets/{tileMatrixSetId}", operation: "getTileMatrixSet",
    LocalisedText(en: "The definition of a tile matrix set.", vi: "Định nghĩa một bộ ma trận ô bản đồ."),
    formats: [.json]
  ) { Content(try TileDocuments($0).matrixSet, $0.format) }

  private static let tileSets = Route(
    "/tiles", operation: "getTileSets",
    LocalisedText(en: "The tilesets of all collections.", vi: "Các bộ ô bản đồ của mọi bộ sưu tập."), formats: [.json]
  ) { Content(try TileDocuments($0).tileSets, $0.format) }

  private static let tileSet = Route(
    "/tiles/{tileMatrixSetId}", operation: "getTileSet",
    LocalisedText(
      en: "A tileset of all collections: its limits and layers.",
      vi: "Một bộ ô bản đồ của mọi bộ sưu tập: giới hạn và các lớp."),
    formats: [.json]
  ) { Content(try TileDocuments($0).tileSet, $0.format) }

  private static let collectionTileSets = Route(
    "/collections/{collectionId}/tiles", operation: "getCollectionTileSets",
    LocalisedText(en: "The tilesets of a collection.", vi: "Các bộ ô bản đồ của một bộ sưu tập."), formats: [.json]
  ) { Content(try TileDocuments($0).tileSets, $0.format) }

  private static let collectionTileSet = Route(
    "/collections/{collectionId}/tiles/{tileMatrixSetId}", operation: "getCollectionTileSet",
    LocalisedText(
      en: "A tileset of a collection: its limits and layer.", vi: "Một bộ ô bản đồ của một bộ sưu tập: giới hạn và lớp."
    ),
    formats: [.json]
  ) { Content(try TileDocuments($0).tileSet, $0.format) }

  private static let tile = silent(
    Route(
      "/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}", operation: "getTile",
      LocalisedText(en: "A vector tile of all collections.", vi: "Một ô bản đồ véc-tơ của mọi bộ sưu tập."),
      parameters: [collectionsParameter, TileDay.parameter], formats: [.tile], answer: tileContent))

  private static let collectionTile = silent(
    Route(
      "/collections/{collectionId}/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
      operation: "getCollectionTile",
      LocalisedText(en: "A vector tile of a collection.", vi: "Một ô bản đồ véc-tơ của một bộ sưu tập."),
      parameters: [TileDay.parameter], formats: [.tile], answer: tileContent))

  private static let webTile = silent(
    Route(
      "/tiles/{z}/{x}/{y}.pbf", operation: "getWebTile",
      LocalisedText(
        en: "A vector tile of WebMercatorQuad at the usual address of web maps.",
        vi: "Một ô bản đồ véc-tơ WebMercatorQuad theo địa chỉ thông dụng của bản đồ web."),
      parameters: [collectionsParameter, TileDay.parameter], formats: [.tile]
    ) { question in
      try TileQuestion(
        question, set: "WebMercatorQuad", zoom: question.part("z"), row: question.part("y"), column: question.part("x")
      ).content()
    })

  private static let tileJSON = Route(
    "/tiles.json", operation: "getTileJSON",
    LocalisedText(
      en: "The tiles of WebMercatorQuad as TileJSON 3.0.", vi: "Các ô bản đồ WebMercatorQuad theo TileJSON 3.0."),
    parameters: [collectionsParameter, TileDay.parameter], formats: [.json]
  ) { Content(try TileJSONDocument($0).json, $0.format) }

  private static let style = Route(
    "/style.json", operation: "getStyle",
    LocalisedText(
      en: "A style of MapLibre for the tiles, with the colours of the legend.",
      vi: "Kiểu MapLibre cho các ô bản đồ, theo màu của chú giải."),
    parameters: [
      ParameterDescription(
        "show", .choice(StyleDocument.Theme.allCases.map(\.rawValue)),
        LocalisedText(
          en: "What is coloured: functions of schemes or land-use codes; functions without it.",
          vi: "Tô màu theo chức năng quy hoạch hay mã loại đất; không ghi thì theo chức năng.")),
      TileDay.parameter,
    ], formats: [.json]
  ) { Content(try StyleDocument($0).json, $0.format) }

  private static let tileContent: @Sendable (Question) throws -> Content = { question in
    try TileQuestion(
      question, set: question.part("tileMatrixSetId"), zoom: question.part("tileMatrix"),
      row: question.part("tileRow"), column: question.part("tileCol")
    ).content()
  }

  /// A route whose answers are in no language.
  private static func silent(_ route: Route) -> Route {
    var route = route
    route.speaks = false
    return route
  }
}
