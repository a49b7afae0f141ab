import Foundation
import PlaneGeometry
import OutsideTools
import Testing

@testable import Interchange

/// What a tile says of its features, and how many bytes that may take.
struct TileEncodingTests {
  private static let square = "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))"

  @Test("attributes are of their kind, keys and values stand once, what a feature has not is not named")
  func attributes() throws {
    let columns = [
      VectorTileColumn("id", texts: ["a", "b", "đất"]), VectorTileColumn("same", texts: ["x", nil, "x"]),
      VectorTileColumn("none", texts: [nil, nil, nil]), VectorTileColumn("whole", wholes: [-1, .max, nil]),
      VectorTileColumn("number", numbers: [0.1, 0.1, -3]),
      // Two spellings of one text, which are equal to Swift, are two values.
      VectorTileColumn("spelt", texts: ["\u{E9}", "e\u{301}", "\u{E9}"]),
    ]
    let layer = try decodedTile([Self.square, Self.square, "POINT (1 1)"], columns: columns)[0]
    #expect(layer.name == "t" && layer.version == 2 && layer.extent == 4096)
    #expect(layer.keys == ["id", "same", "whole", "number", "spelt"])
    #expect(layer.values.count == 3 + 1 + 2 + 2 + 2)
    #expect(
      layer.attributes(0) == [
        "id": .text("a"), "same": .text("x"), "whole": .whole(-1), "number": .double(0.1), "spelt": .text("\u{E9}"),
      ])
    #expect(
      layer.attributes(1) == [
        "id": .text("b"), "whole": .whole(.max), "number": .double(0.1), "spelt": .text("e\u{301}"),
      ])
    #expect(
      layer.attributes(2) == ["id": .text("đất"), "same": .text("x"), "number": .double(-3), "spelt": .text("\u{E9}")])
    let spellings = layer.values.compactMap { if case .text(let text) = $0 { Array(text.utf8) } else { nil } }
    #expect(spellings.contains([0xC3, 0xA9]) && spellings.contains([0x65, 0xCC, 0x81]))
  }

  @Test("a tile over its limit leaves out its smallest features, of equal ones the last, and no more than it must")
  func limit() throws {
    var wkt: [String] = []
    for number in 0..<400 {
      let side = 20 + number * 7 % 40
      let (x, y) = (number % 20 * 100, number / 20 * 100)
      wkt.append("POLYGON ((\(x) \(y), \(x + side) \(y), \(x + side) \(y + side), \(x) \(y + side), \(x) \(y)))")
    }
    let layers = ["a", "b"].map { name in
      VectorTileLayer(
        name,
        columns: [
          VectorTileColumn("id", texts: (0..<400).map { "\(name)-\($0)" }),
          VectorTileColumn("kind", wholes: (0..<400).map { $0 % 3 }),
        ],
        shapes: VectorTileShapes(FlatLayer(wkt.map { try? Geometry(wkt: $0) })))
    }
    func tile(_ limit: Int) -> VectorTile {
      var maker = VectorTileMaker(TileAddress(zoom: 0, row: 0, column: 0), in: .plain)
      for layer in layers { maker.add(layer) }
      return maker.encoded(limit: limit)
    }
    let whole = tile(.max)
    #expect(whole.dropped.isEmpty)
    #expect(tile(whole.bytes.count).bytes == whole.bytes)
    for limit in [whole.bytes.count - 1, whole.bytes.count / 2, 1000, 100, 0] {
      let tile = tile(limit)
      #expect(tile.bytes.count <= limit)
      let kept = DecodedLayer.all(tile.bytes).map { layer in
        layer.features.indices.map { feature -> Int in
          guard case .text(let id) = layer.attributes(feature)["id"] else { return -1 }
          return Int(id.dropFirst(2)) ?? -1
        }
      }
      let dropped = tile.dropped.reduce(0) { $0 + $1.count }
      #expect(kept.joined().count + dropped == 800)
      // The order in which features go: smallest first, then those of the last layer, the last first.
      let order = (0..<800).sorted { one, other in
        func key(_ number: Int) -> (Int, Int) { (20 + number % 400 * 7 % 40, -number) }
        return key(one) < key(other)
      }
      let remaining = Set(order.dropFirst(dropped))
      #expect(Set(kept.enumerated().flatMap { layer, ids in ids.map { $0 + 400 * layer } }) == remaining)
      if limit > 1000 { #expect(tile.bytes.count > limit - 300) }
    }
  }

  @Test("which features take part is the caller's word, and a tile of none is empty")
  func choice() throws {
    let layer = VectorTileLayer(
      "t", columns: [VectorTileColumn("id", texts: ["a", "b"])],
      shapes: VectorTileShapes(FlatLayer([Self.square, Self.square].map { try? Geometry(wkt: $0) })))
    let address = TileAddress(zoom: 0, row: 0, column: 0)
    func ids(_ includes: ((Int) -> Bool)?) -> [DecodedLayer.Value?] {
      var maker = VectorTileMaker(address, in: .plain)
      maker.add(layer, where: includes)
      return DecodedLayer.all(maker.encoded(limit: .max).bytes).flatMap { layer in
        layer.features.indices.map { layer.attributes($0)["id"] }
      }
    }
    #expect(ids(nil) == [.text("a"), .text("b")])
    #expect(ids { $0 == 1 } == [.text("b")])
    #expect(ids { _ in false } == [])
    let maker = VectorTileMaker(address, in: .plain)
    #expect(maker.meets(layer) && maker.meets(layer) { $0 == 0 } && !maker.meets(layer) { _ in false })
    #expect(maker.encoded(limit: .max).bytes == [])
    #expect(!VectorTileMaker(TileAddress(zoom: 1, row: 0, column: 1), in: .plain).meets(layer))
  }

  @Test("work stops where its caller says so")
  func stops() throws {
    struct Stop: Error {}
    let layer = VectorTileLayer("t", columns: [], shapes: VectorTileShapes(FlatLayer([try Geometry(wkt: Self.square)])))
    var maker = VectorTileMaker(TileAddress(zoom: 0, row: 0, column: 0), in: .plain)
    #expect(throws: Stop.self) { try maker.add(layer, goOn: { throw Stop() }) }
  }

  // MARK: - Outside readers

  private static let mixed = [
    "POLYGON ((0 4096, 1000 4096, 1000 3096, 0 3096, 0 4096), (100 3996, 200 3996, 200 3896, 100 3896, 100 3996))",
    "MULTIPOLYGON (((2000 4096, 2100 4096, 2100 3996, 2000 4096)), ((3000 4096, 3100 4096, 3100 3996, 3000 4096)))",
    "LINESTRING (0 0, 500 500, 900 0)", "MULTIPOINT ((7 4089), (9 4087))", "POINT (12 4084)",
    "MULTILINESTRING ((0 50, 10 50), (20 50, 30 50))",
  ]

  private static func mixedTile() throws -> [UInt8] {
    let columns = [
      VectorTileColumn("id", texts: mixed.indices.map { "số \($0)" }),
      VectorTileColumn("n", numbers: mixed.indices.map { $0 == 1 ? nil : Double($0) / 4 }),
      VectorTileColumn("k", wholes: mixed.indices.map { -3 * $0 }),
    ]
    let layer = VectorTileLayer(
      "lớp", columns: columns, shapes: VectorTileShapes(FlatLayer(try mixed.map { try Geometry(wkt: $0) })))
    var maker = VectorTileMaker(TileAddress(zoom: 0, row: 0, column: 0), in: .plain)
    maker.add(layer)
    return maker.encoded(limit: .max).bytes
  }

  private static let decoder = OutsidePython.program(with: "mapbox_vector_tile")

  @Test("mapbox_vector_tile reads what was written", .enabled(if: decoder != nil))
  func decodedByPython() throws {
    let folder = try ScratchFolder()
    let path = try folder.file("t.mvt", try Self.mixedTile())
    let script = """
      import json, sys, mapbox_vector_tile as m
      for name, layer in m.decode(open(sys.argv[1], 'rb').read(), default_options={'y_coord_down': True}).items():
        print(name, layer['extent'], layer['version'])
        for f in layer['features']:
          print(f['geometry']['type'], json.dumps(f['geometry']['coordinates']), sorted(f['properties'].items()))
      """
    let result = try OutsideReader.run(try #require(Self.decoder), ["-X", "utf8", "-c", script, path])
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "lớp 4096 2",
        "Polygon [[[0, 0], [1000, 0], [1000, 1000], [0, 1000], [0, 0]], [[100, 100], [100, 200], [200, 200], [200, 100], [100, 100]]] [('id', 'số 0'), ('k', 0), ('n', 0.0)]",
        "MultiPolygon [[[[2000, 0], [2100, 0], [2100, 100], [2000, 0]]], [[[3000, 0], [3100, 0], [3100, 100], [3000, 0]]]] [('id', 'số 1'), ('k', -3)]",
        "LineString [[0, 4096], [500, 3596], [900, 4096]] [('id', 'số 2'), ('k', -6), ('n', 0.5)]",
        "MultiPoint [[7, 7], [9, 9]] [('id', 'số 3'), ('k', -9), ('n', 0.75)]",
        "Point [12, 12] [('id', 'số 4'), ('k', -12), ('n', 1.0)]",
        "MultiLineString [[[0, 4046], [10, 4046]], [[20, 4046], [30, 4046]]] [('id', 'số 5'), ('k', -15), ('n', 1.25)]",
      ])
  }

  #if GDAL
    @Test("GDAL reads what was written", .enabled(if: OutsideReader.isInstalled))
    func readByGDAL() throws {
      let folder = try ScratchFolder()
      let path = try folder.file("t.mvt", try Self.mixedTile())
      let result = try OutsideReader.run("ogrinfo", ["-q", "-al", "MVT:\(path)"])
      #expect(result.status == 0)
      for text in [
        "Layer name: lớp", "id (String) = số 5", "k (Integer) = -15", "n (Real) = 0.75",
        "MULTIPOINT ((7 4089),(9 4087))", "LINESTRING (0 0,500 500,900 0)",
      ] {
        #expect(result.output.contains(text), "\(result.output)")
      }
      #expect(result.output.components(separatedBy: "OGRFeature").count == 7)
    }
  #endif
}
