#if Server
  import BrowserDriver
  import Foundation
  import LandModel
  import OutsideTools
  import Testing

  /// Programs of others, asking a server of the sample: each is skipped where it is not installed.
  @Suite(
    "clients of landfund serve", ServedSample(), .enabled(if: GDALTrait.isOn, "the sample has a Shapefile"),
    .timeLimit(.minutes(5)))
  struct ServeClientTests {
    private let server: RunningServer
    private let workspace: SampleWorkspace

    init() throws {
      server = try #require(RunningServer.shared)
      workspace = try #require(SampleWorkspace.shared)
    }

    /// What is asked of a collection; features that stay back are fewer.
    private static let collections =
      Set(LayerName.allCases.filter { $0.geometryClass != .nothing }.map(\.rawValue))
      .union(["prevailing_function", "prevailing_landuse"])

    /// Those of which the sample has features that stay back.
    private static let thinned: Set<String> = [
      "zone", "scheme", "scheme_block", "landuse_block", "parcel", "marker", "project",
    ]

    // MARK: - Standards

    private static let ogctests = OutsidePython.program(with: "ogctests")

    @Test("OGC's own tests of Features Part 1 all pass", .enabled(if: ogctests != nil))
    func ogc() throws {
      let folder = try TemporaryFolder()
      let run = try OutsideProgram.run(
        try #require(Self.ogctests), ["-m", "ogctests", "features/core", "-i", server.address],
        // Else the fixtures beside the tests are not looked for, in a folder that is no parent of theirs.
        environment: ["PYTEST_ADDOPTS": "--confcutdir=/ -p no:cacheprovider"], in: folder.url)
      #expect(run.text.contains("29 passed") && !run.text.contains("failed"), "\(run.text.suffix(3000))")
    }

    private static let validator = OutsidePython.program(with: "openapi_spec_validator")

    @Test("the description of the interface is OpenAPI 3.0, tiles included", .enabled(if: validator != nil))
    func openAPI() throws {
      let script = """
        import json, sys, urllib.request
        from openapi_spec_validator import OpenAPIV30SpecValidator
        document = json.load(urllib.request.urlopen(sys.argv[1] + "/api"))
        faults = [f"{list(one.path)}: {one.message[:200]}" for one in OpenAPIV30SpecValidator(document).iter_errors()]
        json.dump({"faults": faults, "paths": sorted(document["paths"])}, sys.stdout)
        """
      struct Found: Decodable {
        let faults: [String]
        let paths: [String]
      }
      let found: Found = try python(Self.validator, ["-c", script, server.address])
      #expect(found.faults.isEmpty)
      #expect(
        Set(found.paths).isSuperset(of: [
          "/", "/collections/parcel/items", "/collections/{collectionId}/items/{featureId}", "/tiles/{z}/{x}/{y}.pbf",
          "/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}", "/search", "/parcels/{id}", "/sheet",
        ]))
    }

    private static let schemathesis = OutsidePython.program(with: "schemathesis")

    @Test(
      "no case that schemathesis makes of the description gives a 5xx or an undeclared status",
      .enabled(if: schemathesis != nil))
    func generated() throws {
      let folder = try TemporaryFolder()
      let run = try OutsideProgram.run(
        try #require(Self.schemathesis),
        [
          "-m", "schemathesis.cli", "--no-color", "run", "\(server.address)/api", "--phases", "coverage,fuzzing",
          "--max-examples", "2", "--generation-deterministic", "--no-shrink", "--workers", "1", "--checks",
          "not_a_server_error,status_code_conformance,content_type_conformance",
        ], in: folder.url)
      #expect(run.status == 0, "\(run.text.suffix(2000)) \(run.messages.suffix(1000))")
      let cases = run.text.firstMatch(of: /(\d+) generated/).flatMap { Int($0.output.1) } ?? 0
      #expect(cases > 300, "\(run.text.suffix(1000))")
    }

    private static let owslib = OutsidePython.program(with: "owslib")

    @Test("OWSLib walks every collection", .enabled(if: owslib != nil))
    func walked() throws {
      struct Collection: Decodable {
        let schema: [String]
        let queryables: [String]
        let matched: Int
        let ids: [String]
        let alone: Bool
        let filtered: Int
        let in_its_box: Int
      }
      struct Found: Decodable {
        let title: String
        let classes: Int
        let feature_collections: [String]
        let collections: [String: Collection]
      }
      let found: Found = try python(Self.owslib, [script("owslib_walk.py"), server.address])
      #expect(found.title == "Kon Tum – mẫu" && found.classes > 20)
      #expect(Set(found.feature_collections) == Self.collections && Set(found.collections.keys) == Self.collections)
      for (name, one) in found.collections {
        #expect(one.schema.contains("id") && one.schema == one.queryables, "\(name)")
        #expect(one.alone && one.filtered == 1 && one.in_its_box == one.matched, "\(name)")
        #expect(Set(one.ids).count == min(one.matched, 6), "\(name): \(one.ids)")
      }
    }

    // MARK: - GDAL and QGIS

    private static let pyogrio = OutsidePython.program(with: "pyogrio", "shapely", "pyproj", "numpy")
    private static let hasOGR = (try? OutsideProgram.run("ogr2ogr", ["--version"]))?.status == 0

    private struct Read: Decodable {
      struct Layer: Decodable {
        let served: Int
        let stored: Int
        let unknown: [String]
        let values: [String]
        let shapes: [String]
        let crs: String?
      }
      let layers: [String: Layer]
    }

    private func expectEqual(_ read: Read) {
      #expect(Set(read.layers.keys) == Self.collections.filter { !$0.hasPrefix("prevailing_") })
      for (name, layer) in read.layers {
        #expect(layer.unknown.isEmpty && layer.values.isEmpty && layer.shapes.isEmpty, "\(name): \(layer)")
        #expect((layer.served < layer.stored) == Self.thinned.contains(name), "\(name): \(layer)")
      }
    }

    @Test(
      "the GDAL of pyogrio's wheel reads what stands in the file, coordinates bit for bit",
      .enabled(if: pyogrio != nil))
    func wheel() throws {
      let read: Read = try python(
        Self.pyogrio, [script("gdal_features.py"), server.address, workspace.path, "own"])
      expectEqual(read)
      #expect(read.layers.values.allSatisfy { $0.crs == "EPSG:9216" })
    }

    @Test("the GDAL of the system reads what stands in the file", .enabled(if: pyogrio != nil && hasOGR))
    func system() throws {
      expectEqual(
        try python(Self.pyogrio, [script("gdal_features.py"), server.address, workspace.path, "system"]) as Read)
    }

    @Test(
      "QGIS reads, filters and draws features, and draws the tiles in the server's style",
      .enabled(if: QGIS.python != nil))
    func qgis() throws {
      struct Drawn: Decodable {
        let pixels: Int
        let colours: Int
      }
      struct Collection: Decodable {
        let name: String
        let valid: Bool
        let features: Int
        let ids: Int
        let boxed: Bool
        let filtered: Bool
        let types: [String: String]
        let drawn: Drawn
      }
      struct Tiles: Decodable {
        let valid: Bool
        let converted: Bool
        let pixels: Int
        let fills: [String]
      }
      struct Found: Decodable {
        let collections: [Collection]
        let tiles: Tiles
      }
      let folder = try TemporaryFolder()
      let data = try JSONSerialization.data(
        withJSONObject: try QGIS.run("open_server.py", server.address, folder.path("tiles.png")))
      let found = try JSONDecoder().decode(Found.self, from: data)
      #expect(Set(found.collections.map(\.name)) == Self.collections)
      for one in found.collections {
        #expect(one.valid && one.ids == one.features && one.boxed && one.filtered, "\(one)")
        #expect(one.drawn.pixels > 100 && one.drawn.colours > 1, "\(one)")
      }
      let types = Dictionary(uniqueKeysWithValues: found.collections.map { ($0.name, $0.types) })
      #expect(found.collections.first { $0.name == "parcel" }?.features == 1983)
      #expect(types["parcel"]?["registered_area_m2"] == "Real" && types["parcel"]?["map_scale"] == "Integer")
      #expect(types["prevailing_function"]?["area_m2"] == "Real" && types["road"]?["width_m"] == "Real")
      #expect(types["scheme"]?["decision_date"] == "Date")
      // Mixed and agricultural ground has the colours of the legend.
      #expect(found.tiles.valid && found.tiles.converted && found.tiles.pixels > 100_000, "\(found.tiles)")
      #expect(Set(found.tiles.fills).isSuperset(of: ["mixed", "agriculture"]), "\(found.tiles.fills)")
    }

    // MARK: - MapLibre

    private static let maplibre = OutsidePython.program(with: "maplibre")

    @Test(
      "MapLibre GL draws the tiles in the server's style, without a complaint",
      .enabled(if: maplibre != nil && Browser.path != nil))
    func mapLibre() throws {
      struct Found: Decodable {
        let errors: [String]
        let wide: [String: [String]]
        let near: [String: [String]]
        let picture: Int
        let colours: Int
        let parcel: String
      }
      let folder = try TemporaryFolder()
      let found: Found = try python(
        Self.maplibre,
        [script("maplibre_page.py"), server.address, try #require(Browser.path), folder.path("map.png")])
      #expect(found.errors.isEmpty)
      #expect((found.wide["prevailing_function"] ?? []).count > 100 && (found.wide["scheme"] ?? []).count > 50)
      #expect(found.near["parcel"]?.contains(found.parcel) == true)
      #expect(found.colours > 8 && found.picture > 10_000, "\(found.colours) \(found.picture)")
    }

    // MARK: - Running

    private func script(_ name: String) -> String {
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Clients/\(name)").path
    }

    /// The document that a run of Python prints.
    private func python<Found: Decodable>(_ program: String?, _ arguments: [String]) throws -> Found {
      let run = try OutsideProgram.run(
        try #require(program), arguments, environment: ["PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"])
      try #require(run.status == 0, "\(run.messages.suffix(2000))")
      return try JSONDecoder().decode(Found.self, from: run.output)
    }
  }
#endif
