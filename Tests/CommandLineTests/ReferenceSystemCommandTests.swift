import Foundation
import Testing

/// Commands on files and `load` treat one and the same reference system alike.
@Suite struct ReferenceSystemCommandTests {
  /// A square in a file of GeoJSON, with a `crs` member unless the system is CRS84.
  private static func square(_ system: String?, _ x: Double, _ y: Double, _ side: Double) -> String {
    let crs = system.map { #""crs":{"type":"name","properties":{"name":"\#($0)"}},"# } ?? ""
    let ring = "[[\(x),\(y)],[\(x + side),\(y)],[\(x + side),\(y + side)],[\(x),\(y + side)],[\(x),\(y)]]"
    return #"{"type":"FeatureCollection",\#(crs)"features":[{"type":"Feature","properties":{"id":"T1"},"geometry":"#
      + #"{"type":"Polygon","coordinates":[\#(ring)]}}]}"#
  }

  private static func folder(_ files: [String: String]) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "systems-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    return folder
  }

  private static func manifest(_ more: String = "", crs: String = "EPSG:9216") -> String {
    "workspace: T\ncrs: \(crs)\nas_of: 2021-12-24\nsources:\n  - layer: parcel\n    path: a.geojson\n    fields: {id: id}\n\(more)"
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let system: String?
    let x: Double
    let y: Double
    var work = ["--work-crs", "EPSG:9216"]
    let words: [String]
    var testDescription: String { "\(system ?? "CRS84") \(x) \(y)" }
  }

  static let refused = [
    Refused(system: nil, x: 2.3, y: 48.8, words: ["105.0°", "EPSG:9216", "2.3"]),
    Refused(system: nil, x: 208, y: 14.35, words: ["28.0°"]), Refused(system: nil, x: 108, y: 0, words: ["13.9°"]),
    Refused(system: "EPSG:2044", x: 18_553_000, y: 1_587_000, work: [], words: ["Hanoi 1972"]),
    Refused(system: "EPSG:4147", x: 108, y: 14.35, words: ["Hanoi 1972"]),
    Refused(system: "EPSG:6958", x: 553_000, y: 1_587_000, work: [], words: ["EPSG:5898", "withdrawn"]),
  ]

  @Test(arguments: refused) func areRefusedEverywhere(_ input: Refused) throws {
    let isDegrees = input.x < 1000
    let folder = try Self.folder([
      "a.geojson": Self.square(input.system, input.x, input.y, isDegrees ? 0.001 : 100), "m.yml": Self.manifest(),
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    let commands = [["area", "a.geojson"], ["overlap", "a.geojson", "a.geojson"], ["tile", "a.geojson"]].map {
      $0 + input.work
    }
    for arguments in commands + [["load", "m.yml", "-o", "w.gpkg"]] {
      let run = try CommandRun(arguments, in: folder)
      #expect(run.status == 3 && run.output.isEmpty, "\(arguments): \(run.messages)")
      for word in input.words + ["a.geojson"] { #expect(run.messages.contains(word), "\(arguments): \(run.messages)") }
      // A refusal names what its reader can write.
      let isLoad = arguments[0] == "load"
      #expect(run.messages.contains("--") == false || !isLoad, "\(run.messages)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "w.gpkg").path))
  }

  @Test func distortingSystemsMeasureNothing() throws {
    let folder = try Self.folder([
      "a.geojson": Self.square("EPSG:3857", 12_022_500, 1_613_000, 100), "m.yml": Self.manifest(crs: "EPSG:3857"),
      "good.yml": Self.manifest(),
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    for arguments in [["area", "a.geojson"], ["tile", "a.geojson"], ["load", "m.yml", "-o", "w.gpkg"]] {
      let run = try CommandRun(arguments, in: folder)
      #expect(run.status == 3 && run.messages.contains("7.2%"), "\(run.messages)")
      #expect(run.messages.contains(arguments[0] == "load" ? "crs: EPSG:9216" : "--work-crs"), "\(run.messages)")
    }
    // What does not measure in it goes on.
    for arguments in [
      ["validate", "a.geojson"], ["convert", "a.geojson", "b.gpkg"], ["area", "a.geojson", "--work-crs", "EPSG:9216"],
      ["load", "good.yml", "-o", "w.gpkg"],
    ] {
      #expect(try CommandRun(arguments, in: folder).status == 0, "\(arguments)")
    }
    let said = try CommandRun(["area", "a.geojson", "--work-crs", "EPSG:32648"], in: folder)
    #expect(said.status == 0 && said.messages.contains("EPSG:32648") && said.messages.contains("%"), "\(said.messages)")
  }

  @Test func aCompromiseIsTakenWhereItIsAllowed() throws {
    let folder = try Self.folder([
      "a.geojson": Self.square("+proj=longlat +ellps=krass", 108, 14.35, 0.001), "m.yml": Self.manifest(),
      "allowed.yml": Self.manifest("    ballpark: true\n"),
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    let convert = ["convert", "a.geojson", "b.gpkg", "--to", "EPSG:4147"]
    let refused = try CommandRun(convert, in: folder)
    #expect(refused.status == 3 && refused.messages.contains("--allow-ballpark"), "\(refused.messages)")
    let taken = try CommandRun(convert + ["--allow-ballpark"], in: folder)
    #expect(taken.status == 0 && taken.messages.contains("hundreds of metres"), "\(taken.messages)")
    let load = try CommandRun(["load", "m.yml", "-o", "w.gpkg"], in: folder)
    #expect(load.status == 3 && load.messages.contains("ballpark: true"), "\(load.messages)")
    let loaded = try CommandRun(["load", "allowed.yml", "-o", "w.gpkg", "-f", "json"], in: folder)
    #expect(loaded.status == 0 && loaded.output.contains(#""code":"ballpark""#), "\(loaded.output) \(loaded.messages)")
  }

  /// Of Qatar 1948 no transformation to WGS 84 is known.
  @Test(
    arguments: [
      "check", "compare A B", "clean-land", "coverage", "markers", "reclaim", "export parcel", "report", "tile",
    ])
  func degreesAreReachedByABallparkOnlyWhereItIsAllowed(_ line: String) throws {
    func square(_ id: String, _ east: Int, _ fields: String = "") -> String {
      let (x, y) = (150_000 + east, 150_000)
      return #"{"type":"Feature","properties":{"id":"\#(id)"\#(fields)},"geometry":{"type":"Polygon","coordinates":[[["#
        + "\(x),\(y)],[\(x + 100),\(y)],[\(x + 100),\(y + 100)],[\(x),\(y + 100)],[\(x),\(y)]]]}}"
    }
    func file(_ features: String...) -> String {
      #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:2099"}},"features":["#
        + features.joined(separator: ",") + "]}"
    }
    let manifest = """
      workspace: t
      crs: EPSG:2099
      as_of: 2021-12-24
      sources:
        - {layer: scheme, path: s.geojson}
        - {layer: parcel, path: p.geojson}
        - {layer: zone, path: z.geojson}

      """
    let scheme = #","level":"detailed","status":"approved","decision_date":"2020-01-01""#
    let folder = try Self.folder([
      "m.yml": manifest, "s.geojson": file(square("A", 0, scheme), square("B", 20, scheme)),
      "p.geojson": file(square("1", 0, #","code":"HNK","idle_since":"2010-01-01""#), square("2", 50)),
      "z.geojson": file(square("Z", 0, #","kind":"commune""#)),
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    let loaded = try CommandRun(["load", "m.yml", "-o", "w.gpkg"], in: folder)
    #expect(loaded.status == 0, "\(loaded.messages)")
    let words = line.split(separator: " ").map(String.init)
    let input = words[0] == "tile" ? "p.geojson" : "w.gpkg"
    let output = ["-o", words[0] == "report" ? "report" : "out.geojson"]
    let run = [words[0], input] + words.dropFirst() + output
    let refused = try CommandRun(run, in: folder)
    #expect(refused.status == 3 && refused.messages.contains("--allow-ballpark"), "\(refused.messages)")
    let taken = try CommandRun(run + ["--allow-ballpark"], in: folder)
    #expect(taken.status <= 1 && taken.messages.contains("hundreds of metres"), "\(taken.status) \(taken.messages)")
    #expect(taken.messages.components(separatedBy: "hundreds of metres").count == 2, "\(taken.messages)")
  }

  @Test func overridesTakeWhatLiesFarOff() throws {
    let folder = try Self.folder([
      "a.geojson": Self.square(nil, 109.7, 14.35, 0.001), "m.yml": Self.manifest(),
      "override.yml": Self.manifest("    override: true\n"),
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    let area = ["area", "a.geojson", "--work-crs", "EPSG:9216"]
    #expect(try CommandRun(area, in: folder).status == 3)
    #expect(try CommandRun(area + ["--crs", "OGC:CRS84", "--override-crs"], in: folder).status == 0)
    #expect(try CommandRun(["load", "m.yml", "-o", "w.gpkg"], in: folder).status == 3)
    #expect(try CommandRun(["load", "override.yml", "-o", "w.gpkg"], in: folder).status == 0)
  }

  /// What a reader remarks is in the document, whether it is said beside it or not.
  @Test(arguments: [[], ["--quiet"]])
  func remarksStandInTheDocumentOfALoad(options: [String]) throws {
    let square = Self.square(nil, 108, 14.35, 0.001).replacingOccurrences(
      of: "[[108.0,14.35]", with: "[[108.0,14.35,7]")
    let folder = try Self.folder(["a.geojson": square, "m.yml": Self.manifest()])
    defer { try? FileManager.default.removeItem(at: folder) }
    let load = try CommandRun(["load", "m.yml", "-o", "w.gpkg", "-f", "json"] + options, in: folder)
    #expect(load.status == 0 && load.messages.contains("a.geojson: 1 feature had heights") == options.isEmpty)
    let sources = try #require(try load.json()["sources"] as? [[String: Any]])
    let messages = try #require(sources[0]["messages"] as? [[String: Any]])
    #expect(messages.count == 1 && messages[0]["code"] as? String == "notice" && messages[0]["count"] as? Int == 1)
    #expect((messages[0]["text"] as? [String: String])?["vi"] == "1 đối tượng có cao độ, đã bỏ")
    #expect(messages[0]["examples"] is [Any])
  }

  /// "VN-2000 nội bộ": nothing moves, and both say so.
  @Test func aZoneWithoutADatumIsReadAlike() throws {
    let system = "+proj=tmerc +lat_0=0 +lon_0=107.5 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 +towgs84=0,0,0,0,0,0,0"
    let folder = try Self.folder([
      "a.geojson": Self.square(system, 553_000, 1_587_000, 100), "m.yml": Self.manifest(),
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    let area = try CommandRun(["area", "a.geojson", "-f", "csv"], in: folder)
    #expect(
      area.status == 0 && area.csv.last?[1] == "10000" && area.messages.contains("taken as EPSG:9216"),
      "\(area.messages)")
    let load = try CommandRun(["load", "m.yml", "-o", "w.gpkg", "-f", "json"], in: folder)
    #expect(load.status == 0 && load.output.contains(#""code":"crs_internal""#), "\(load.output)")
    let info = try CommandRun(["info", "w.gpkg", "-f", "json"], in: folder)
    #expect(info.output.contains("553000") && info.output.contains("1587000"), "\(info.output)")
  }
}
