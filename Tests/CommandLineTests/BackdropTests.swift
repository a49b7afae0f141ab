import Foundation
import Testing

/// `report --backdrop`: tiles beside the page.
@Suite("the picture below the map of a report", .enabled(if: GDALTrait.isOn))
struct BackdropTests {
  private let folder: TemporaryFolder
  private let workspace: String
  private let picture: String

  init() throws {
    folder = try TemporaryFolder()
    workspace = folder.path("kon-tum.gpkg")
    let load = try CommandRun(["load", "geodata/kon-tum/manifest.yml", "-o", workspace, "--quiet"])
    try #require(load.status == 0, "\(load.messages)")
    // A bitmap of 4 x 4 pixels of 100 m, whose world file says where it lies; its system is named nowhere.
    picture = folder.path("anh.bmp")
    func word(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(value >> (8 * $0) & 255) } }
    let pixels = (0..<48).map { UInt8($0 * 5) }
    let bytes =
      Array("BM".utf8) + word(54 + 48) + word(0) + word(54) + word(40) + word(4) + word(4) + [1, 0, 24, 0] + word(0)
      + word(48) + word(0) + word(0) + word(0) + word(0) + pixels
    try Data(bytes).write(to: URL(fileURLWithPath: picture))
    try folder.write("anh.bpw", "100\n0\n0\n-100\n553050\n1587350\n")
  }

  private func report(_ options: [String], to name: String = "report") throws -> CommandRun {
    try CommandRun(["report", workspace, "-o", folder.path(name), "--backdrop", picture, "--quiet"] + options)
  }

  @Test("tiles lie in data/backdrop, the page names the file, twice the same bytes; the folder is taken again")
  func tiles() throws {
    let pages = try (0..<2).map { _ in
      let run = try report(["--backdrop-crs", "EPSG:9216"])
      #expect(run.status == 0, "\(run.messages)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("report/data/backdrop")) == ["0-0-0.jpg"])
      return try String(contentsOfFile: folder.path("report/index.html"), encoding: .utf8)
    }
    #expect(pages[0] == pages[1])
    #expect(pages[0].contains("\"backdrop\":{\"name\":\"anh.bmp\",\"day\":\""))
  }

  @Test("nothing is guessed: without a system it is refused, and the option is named")
  func system() throws {
    let run = try report([])
    #expect(run.status == 3, "\(run.messages)")
    #expect(run.messages.contains("--backdrop-crs") && run.messages.contains("[missing_reference_system]"))
    let alone = try CommandRun(
      ["report", workspace, "-o", folder.path("alone"), "--backdrop-crs", "EPSG:9216"])
    #expect(alone.status == 2, "\(alone.messages)")
  }

  @Test("of reports for each zone those have tiles on whose ground it lies")
  func each() throws {
    let run = try report(["--backdrop-crs", "EPSG:9216", "--each", "district", "--public"], to: "each")
    #expect(run.status == 0, "\(run.messages)")
    // The picture lies in one district alone.
    let zones = try FileManager.default.contentsOfDirectory(atPath: folder.path("each"))
    let withTiles = zones.filter { FileManager.default.fileExists(atPath: folder.path("each/\($0)/data/backdrop")) }
    #expect(withTiles.count == 1)
  }
}
