import Foundation
import Interchange
import LandAnswers
import LandModel
import LandStore
import PlaneGeometry
import Refusals
import SampleData
import Testing

@testable import LandServer

/// What may not go out is in no byte of any answer: every link, tile, search, download, page and error, in both languages.
@Suite("canaries")
struct CanaryTests {
  @Test("of a small town every address that its answers name")
  func town() throws {
    let town = try PublicTown(base: "http://h")
    var crawl = Crawl(town.face, town.snapshot, most: 200)
    let sheets = [
      "/sheet?polygon=\(PublicTown.corners(0, 200, 0, 100))&crs=EPSG:9216",
      "/sheet?point=\(PublicTown.origin.x + 90),\(PublicTown.origin.y + 20)&crs=EPSG:9216",
    ]
    let targets = try Self.seeds(town.face, town.snapshot, every: 1) + sheets + Self.errors
    try crawl.run(from: targets, look)
    for set in ["WebMercatorQuad", "EPSG9216Quad"] { try crawl.tiles(of: set, on: "2021-12-24", most: 4, look) }
    #expect(crawl.notAsked == [])
  }

  @Test("of the sample, in which every private field of every layer has a value", .timeLimit(.minutes(5)))
  func sample() throws {
    let day = try #require(CivilDate("2021-12-24"))
    let planting = try CanaryPlanting(try KonTumSample.land(), day: day)
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).gpkg").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Workspace.write(planting.land, to: path, landfund: Product.version)
    #expect(planting.planted.count > 25 && planting.withheld.count >= 8, "\(planting.planted) \(planting.withheld)")
    let settings = try PublishSettings(
      "layers: {site: [area_m2, width_m, frontage_m, functions, landuse, corners, decisions]}", file: "publish.yml")
    let snapshot = try Snapshot(try Workspace(path), day: day, settings: settings)
    let face = PublicFace.face(base: "http://h", language: .english)
    var crawl = Crawl(face, snapshot, most: 4)
    try crawl.run(from: try Self.seeds(face, snapshot, every: 800) + Self.errors, look)
    for set in ["WebMercatorQuad", "EPSG9216Quad"] { try crawl.tiles(of: set, on: "2021-12-24", most: 3, look) }
    #expect(crawl.notAsked == [])
    for format in DownloadFormat.allCases.map(\.rawValue) {
      for layer in snapshot.layers { try unpack(face, snapshot, layer.name, format) }
    }
    // What is planted is found where it is.
    let served = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(Self.traces(in: served).contains("CANARY"))
    // And so is what goes out, in every form: what is looked at is what is sent.
    for target in [
      "/collections/zone/items", "/collections/zone/items?f=html", "/zones/23296",
      "/tiles/WebMercatorQuad/12/1882/3276",
    ] + DownloadFormat.allCases.map({ "/collections/zone/download.\($0.rawValue)" }) {
      let answer = face.respond(to: try ServerRequest("GET", target), snapshot, budget: WorkBudget(nil))
      #expect(Data(answer.bytes).range(of: Data("Phường Ngô Mây".utf8)) != nil, "\(target)")
    }
  }

  // MARK: - Addresses

  /// Addresses to begin with: the landing page, features, sheets and searches of some of what goes out.
  private static func seeds(_ face: Face, _ snapshot: Snapshot, every step: Int) throws -> [String] {
    var seeds = ["/", "/robots.txt", "/style.json", "/style.json?show=landuse", "/tiles.json", "/search?q="]
    seeds += face.routes.map(\.pattern).filter { $0.hasPrefix("/files/") }
    seeds += ProblemCode.allCases.map { "/problems/\($0.rawValue)" }
    let names = try snapshot.collections(on: snapshot.day, WorkBudget(nil)).map(\.name)
    for name in names {
      seeds += ["", "/schema", "/queryables", "/tiles", "/tiles/EPSG9216Quad"].map { "/collections/\(name)\($0)" }
      seeds += ["limit=10000", "limit=10000&crs=EPSG:9216"].map { "/collections/\(name)/items?\($0)" }
    }
    for layer in snapshot.layers {
      seeds.append("/collections/\(layer.name)/items?limit=10000&datetime=../..")
      seeds += DownloadFormat.allCases.map { "/collections/\(layer.name)/download.\($0.rawValue)" }
      for id in stride(from: 0, to: layer.count, by: step).map({ PercentText.encoded(layer.ids[$0]) }) {
        seeds += ["/collections/\(layer.name)/items/\(id)", "/search?q=\(id)"]
        if layer.name == "parcel" { seeds += ["/parcels/\(id)", "/parcels/\(id)?datetime=2019-05-01"] }
        if layer.name == "zone" { seeds += ["/zones/\(id)", "/zones/\(id)?datetime=2019-05-01"] }
      }
    }
    let words = ["ngo may", "12", "1/1", "tờ 1 thửa 1", "CT", "QH", "đường", "14.35, 107.99", "1587020 553050"]
    return seeds + words.map { "/search?q=\(PercentText.encoded($0))" }
      + [
        "/tiles/WebMercatorQuad/9/235/409", "/collections/zone/tiles/WebMercatorQuad/9/235/409", "/tiles/9/409/235.pbf",
      ]
  }

  /// What is answered with an error, or with nothing; a canary's word stands in none, for an error repeats what was asked.
  private static let errors = [
    "/nowhere", "/collections/finding", "/collections/statement/items", "/parcels/none", "/zones/none",
    "/collections/parcel/items?filter=nix%3D1", "/collections/parcel/items?nix=1",
    "/collections/parcel/items?crs=EPSG:1",
    "/collections/parcel/items?zone=none", "/collections/prevailing_function/items?datetime=../..",
    "/sheet?polygon=1,2;3,4", "/sheet?point=108.0,14.35&crs=EPSG:1", "/tiles/14/1/1.pbf?collections=nix",
  ]

  // MARK: - Looking

  private func look(_ answer: Crawl.Answer) {
    let heads = answer.response.headers.map(\.value).joined(separator: "\n")
    #expect(Self.traces(in: Data(heads.utf8)).isEmpty, "a head of \(answer.target)")
    #expect(Self.traces(in: Data(answer.bytes)).isEmpty, "\(answer.target)")
    #expect(answer.response.status != 500, "\(answer.target)")
    guard answer.response.header("content-type") == Format.tile.mediaType else { return }
    for value in Set(TileText.values(answer.bytes)) {
      #expect(Self.traces(in: Data(value.utf8)).isEmpty, "\(answer.target): \(value)")
    }
  }

  /// Every value of a downloaded file, as its reader has it.
  private func unpack(_ face: Face, _ snapshot: Snapshot, _ layer: String, _ format: String) throws {
    let request = try ServerRequest("GET", "/collections/\(layer)/download.\(format)")
    let answer = face.respond(to: request, snapshot, budget: WorkBudget(nil))
    #expect(answer.status == 200)
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).\(format)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(answer.bytes).write(to: URL(fileURLWithPath: path))
    let table = try readTable(at: InputAddress(path))
    #expect(table.count > 0)
    for column in table.columns {
      let values = (0..<table.count).compactMap { column[$0].text }.joined(separator: "\n")
      #expect(Self.traces(in: Data(values.utf8)).isEmpty, "\(layer).\(format) \(column.name)")
    }
  }

  /// The marks of planted values that bytes hold.
  private static func traces(in bytes: Data) -> [String] {
    CanaryPlanting.traces.filter { bytes.range(of: Data($0.utf8)) != nil }
  }
}
