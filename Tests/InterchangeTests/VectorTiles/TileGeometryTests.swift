import PlaneGeometry
import Testing

@testable import Interchange

/// What is left of geometries in a tile whose grid is the plane, v = 4096 − y.
struct TileGeometryTests {
  /// The paths, each from its least point on, in order.
  private func paths(_ wkt: String) throws -> [[String]] {
    let paths = try decodedTile([wkt]).flatMap(\.features).flatMap(\.paths)
    return paths.map { path in
      let least = path.indices.min { (path[$0].x, path[$0].y) < (path[$1].x, path[$1].y) } ?? 0
      return (path[least...] + path[..<least]).map(\.description)
    }
  }

  @Test(
    "rings are cut, turned, joined along the border and left out where nothing is left of them",
    arguments: [
      // Whichever way it runs, a shell has positive area, a hole negative one.
      ("POLYGON ((0 4096, 100 4096, 100 3996, 0 3996, 0 4096))", ["0 0, 100 0, 100 100, 0 100"]),
      ("POLYGON ((0 4096, 0 3996, 100 3996, 100 4096, 0 4096))", ["0 0, 100 0, 100 100, 0 100"]),
      (
        "POLYGON ((0 4096, 100 4096, 100 3996, 0 3996, 0 4096), (10 4086, 90 4086, 90 4006, 10 4006, 10 4086))",
        ["0 0, 100 0, 100 100, 0 100", "10 10, 10 90, 90 90, 90 10"]
      ),
      // Rounded, points that fall together once.
      (
        "POLYGON ((0.4 4096.3, 100.2 4096, 100.4 4095.9, 100 3996, 0 3996.2, 0.4 4096.3))",
        ["0 0, 100 0, 100 100, 0 100"]
      ),
      // Wholly around the tile.
      (
        "POLYGON ((-9000 -9000, 9000 -9000, 9000 9000, -9000 9000, -9000 -9000))",
        ["-64 -64, 4160 -64, 4160 4160, -64 4160"]
      ),
      // Around the tile with a hole around it: nothing.
      (
        """
        POLYGON ((-9000 -9000, 9000 -9000, 9000 9000, -9000 9000, -9000 -9000),
         (-5000 -5000, 5000 -5000, 5000 5000, -5000 5000, -5000 -5000))
        """, []
      ),
      // A hole that reaches the border is a bay.
      (
        """
        POLYGON ((-9000 -9000, 9000 -9000, 9000 9000, -9000 9000, -9000 -9000),
         (-5000 2096, 2000 2096, 2000 1096, -5000 1096, -5000 2096))
        """,
        ["-64 -64, 4160 -64, 4160 4160, -64 4160, -64 3000, 2000 3000, 2000 2000, -64 2000"]
      ),
      // A fork comes apart.
      (
        "POLYGON ((-500 4096, 1000 4096, 1000 3096, -400 3096, -400 2096, 1000 2096, 1000 1096, -500 1096, -500 4096))",
        ["-64 0, 1000 0, 1000 1000, -64 1000", "-64 2000, 1000 2000, 1000 3000, -64 3000"]
      ),
      // A hole across the tile leaves two strips, and a hole of one of them stays with it.
      (
        """
        POLYGON ((-9000 -9000, 9000 -9000, 9000 9000, -9000 9000, -9000 -9000),
         (-5000 2096, 5000 2096, 5000 1096, -5000 1096, -5000 2096), (100 996, 200 996, 200 896, 100 896, 100 996))
        """,
        [
          "-64 3000, 4160 3000, 4160 4160, -64 4160", "100 3100, 100 3200, 200 3200, 200 3100",
          "-64 -64, 4160 -64, 4160 2000, -64 2000",
        ]
      ),
      // An edge across a corner.
      ("POLYGON ((-164 4060, 0 4260, -164 4260, -164 4060))", []),
      ("POLYGON ((-164 4060, 36 4260, 0 0, -164 4060))", ["-64 -64, 35 -64, 0 4096, -64 2512"]),
      // Beside the tile: nothing, also where it touches the border.
      ("POLYGON ((-500 0, -64 0, -64 100, -500 100, -500 0))", []),
      ("POLYGON ((-500 0, -100 0, -100 100, -500 100, -500 0))", []),
      // Thinner than the grid.
      ("POLYGON ((0 4096, 1000 4096.2, 1000 4096.1, 0 4096))", []),
      (
        "MULTIPOLYGON (((0 4096, 50 4096, 50 4046, 0 4096)), ((100 4096, 150 4096, 150 4046, 100 4096)))",
        ["0 0, 50 0, 50 50", "100 0, 150 0, 150 50"]
      ),
    ] as [(String, [String])])
  func polygons(_ wkt: String, _ expected: [String]) throws {
    let paths = try paths(wkt).map { $0.joined(separator: ", ") }
    #expect(paths == expected)
  }

  @Test(
    "lines come apart where they leave the tile; points outside are left out",
    arguments: [
      ("LINESTRING (0 4096, 10.4 4086, 10.2 4086.1, 20 4076)", ["0 0, 10 10, 20 20"]),
      ("LINESTRING (-1000 2096, 9000 2096)", ["-64 2000, 4160 2000"]),
      ("LINESTRING (9000 2096, -1000 2096)", ["4160 2000, -64 2000"]),
      ("LINESTRING (100 4096, 100 9000, 200 9000, 200 4096)", ["100 0, 100 -64", "200 -64, 200 0"]),
      ("LINESTRING (-1000 0, -1000 4096)", []),
      ("LINESTRING (5 5, 5.2 5.1)", []),
      ("MULTILINESTRING ((0 4096, 10 4096), (20 4096, 30 4096))", ["0 0, 10 0", "20 0, 30 0"]),
      ("POINT (10.5 4085.5)", ["10 10"]),
      ("POINT (-65 0)", []),
      ("MULTIPOINT ((1 4095), (-65 0), (3 4093))", ["1 1, 3 3"]),
    ] as [(String, [String])])
  func linesAndPoints(_ wkt: String, _ expected: [String]) throws {
    let paths = try decodedTile([wkt]).flatMap(\.features).flatMap(\.paths)
    #expect(paths.map { $0.map(\.description).joined(separator: ", ") } == expected)
  }

  @Test("a collection stands as a feature for each kind, with the attributes of the one that it is")
  func collection() throws {
    let wkt = [
      "POINT (1 1)",
      "GEOMETRYCOLLECTION (POINT (5 5), LINESTRING (0 0, 9 9), POLYGON ((0 0, 99 0, 99 99, 0 0)), POINT (6 6))",
    ]
    let layer = try decodedTile(wkt, columns: [VectorTileColumn("id", texts: ["a", "b"])])[0]
    #expect(layer.features.map(\.type) == [1, 1, 2, 3])
    #expect(layer.features.map { $0.paths[0].count } == [1, 2, 2, 3])
    #expect(layer.features.indices.map { layer.attributes($0) } == ["a", "b", "b", "b"].map { ["id": .text($0)] })
  }

  @Test("a polygon under 16 units both ways is left out and counted, a long thin one and lines are not")
  func small() throws {
    let wkt = [
      "POLYGON ((0 0, 15.9 0, 15.9 15.9, 0 15.9, 0 0))", "POLYGON ((0 0, 16 0, 16 5, 0 5, 0 0))",
      "LINESTRING (0 0, 3 3)", "POINT (3 3)", "POLYGON ((2000 0, 2003 0, 2003 2, 2000 2, 2000 0))",
    ]
    let layer = VectorTileLayer(
      "t", columns: [], shapes: VectorTileShapes(FlatLayer(try wkt.map { try Geometry(wkt: $0) })))
    var maker = VectorTileMaker(TileAddress(zoom: 0, row: 0, column: 0), in: .plain)
    maker.add(layer)
    let tile = maker.encoded(limit: 1000)
    #expect(tile.dropped.map(\.count) == [2])
    #expect(DecodedLayer.all(tile.bytes)[0].features.map(\.type) == [3, 2, 1])
  }
}
