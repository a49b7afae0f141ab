import Foundation
import Testing

/// What a run of the built command gave.
private struct Run {
  let status: Int32
  let output: String
  let messages: String

  init(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = try Run.command
    process.arguments = arguments
    process.currentDirectoryURL = Run.package
    let (out, err) = (Pipe(), Pipe())
    process.standardOutput = out
    process.standardError = err
    try process.run()
    output = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    messages = String(decoding: err.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }

  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The command lies beside the bundle of the tests that run.
  private static var command: URL {
    get throws {
      let arguments = CommandLine.arguments
      let bundle = arguments.first { $0.contains(".xctest") } ?? arguments[0]
      var folder = URL(fileURLWithPath: bundle).deletingLastPathComponent()
      while folder.path.contains(".xctest") { folder.deleteLastPathComponent() }
      let command = folder.appendingPathComponent("landfund")
      try #require(FileManager.default.isExecutableFile(atPath: command.path), "no command at \(command.path)")
      return command
    }
  }
}

private let parcels = "geodata/first-look/parcels.geojson"
private let landuse = "geodata/first-look/landuse.geojson"

/// The lots are drawn 20 m by 25 m, the blocks so that the shares below are whole square metres.
@Test func overlapsOfTheFirstLook() throws {
  let run = try Run(["overlap", parcels, landuse, "--work-crs", "EPSG:9216", "-f", "csv"])
  #expect(run.status == 0 && run.messages == "")
  let rows = run.output.split(separator: "\n").map { $0.split(separator: ",") }
  #expect(rows[0] == ["a", "b", "area_m2", "share_a", "share_b"])
  let expected: [(String, String, Double)] = [
    ("1/1", "B1", 500), ("1/2", "B1", 500), ("1/3", "B1", 500), ("1/4", "B1", 50), ("1/4", "B2", 450),
    ("2/1", "B3", 30), ("2/1", "B4", 470), ("2/2", "B3", 30), ("2/2", "B4", 470), ("2/3", "B3", 30),
    ("2/3", "B4", 470), ("2/4", "B3", 30), ("2/4", "B4", 470),
  ]
  #expect(rows.dropFirst().map { "\($0[0]) \($0[1])" } == expected.map { "\($0.0) \($0.1)" })
  for (row, wanted) in zip(rows.dropFirst(), expected) {
    // Nine decimals of a degree are a tenth of a millimetre, on edges of up to 25 m.
    #expect(abs((Double(row[2]) ?? .nan) - wanted.2) < 0.01)
    #expect(abs((Double(row[3]) ?? .nan) - wanted.2 / 500) < 1e-4)
  }
}

@Test func minimumAreaKeepsWhatIsAsLarge() throws {
  let run = try Run(["overlap", parcels, landuse, "--work-crs", "EPSG:9216", "-f", "csv", "--min-area", "460"])
  #expect(run.output.split(separator: "\n").count == 1 + 7)
}

@Test func areasOfTheFirstLook() throws {
  let run = try Run(["area", parcels, "--work-crs", "EPSG:9216"])
  #expect(run.status == 0)
  let lines = run.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  #expect(
    lines[0] == ["id", "grid_m2", "ellipsoid_m2", "perimeter_m", "parts", "holes", "vertices", "valid"])
  #expect(lines.count == 9)
  // The grid factor of VN-2000 at Kon Tum is 128 millionths.
  for line in lines.dropFirst() {
    #expect(Array(line.dropFirst()) == ["500.00", "500.06", "90.00", "1", "0", "4", "true"])
  }
}

@Test(arguments: [1, 2, 5])
func jobsDoNotChangeTheBytes(jobs: Int) throws {
  let arguments = ["overlap", parcels, landuse, "--work-crs", "EPSG:9216", "-f", "csv"]
  #expect(try Run(arguments + ["--jobs", "\(jobs)"]).output == Run(arguments).output)
}

@Test(arguments: [
  (["area", parcels], Int32(3), "--work-crs"),
  (["area", "absent.geojson"], 3, "there is no such file"),
  (["area", "Package.swift"], 3, "landfund: Package.swift"),
  (["area", parcels, "--id", "nothing"], 3, "nothing"),
  (["area", parcels, "--crs", "EPSG:9216"], 3, "--override-crs"),
  (["area", parcels, "--work-crs", "EPSG:6956"], 2, "5896"),
  (["area", parcels, "--work-crs", "EPSG:999999"], 2, "999999"),
  (["area", parcels, "--crs", "EPSG:9216", "--override-crs"], 3, "degrees"),
  (["area"], 2, "<file>"),
  (["area", parcels, "--nonsense"], 2, "--nonsense"),
  (["overlap", parcels], 2, "<b>"),
  (["overlap", parcels, landuse, "--min-area", "-1"], 2, "--min-area"),
  (["overlap", parcels, landuse, "--jobs", "0"], 2, "--jobs"),
  (["nothing"], 2, "nothing"),
  (["area", parcels, "--work-crs", "EPSG:9216", "-o", "absent/areas.csv"], 3, "cannot be written"),
])
func refusals(arguments: [String], status: Int32, mentions: String) throws {
  let run = try Run(arguments)
  #expect(run.status == status, "\(run.messages)")
  #expect(run.messages.contains(mentions), "\(run.messages)")
  #expect(run.output == "")
  if status == 3 { #expect(run.messages.split(separator: "\n").count == 1, "\(run.messages)") }
}

@Test func validateNamesReasonAndPlace() throws {
  let file = FileManager.default.temporaryDirectory.appendingPathComponent("landfund-\(UUID().uuidString).geojson")
  defer { try? FileManager.default.removeItem(at: file) }
  try Data(
    #"""
    {"type":"FeatureCollection","features":[
    {"type":"Feature","id":"good","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}},
    {"type":"Feature","id":"bow","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[2,2],[2,0],[0,2],[0,0]]]}},
    {"type":"Feature","id":"open","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[2,0],[2,2],[0,2]]]}},
    {"type":"Feature","id":"nothing","properties":{},"geometry":null}]}
    """#.utf8
  ).write(to: file)
  let run = try Run(["validate", file.path, "-f", "csv"])
  #expect(run.status == 1)
  let lines = run.output.split(separator: "\n").map(String.init)
  #expect(lines.first == "id,reason,x,y")
  #expect(lines.contains("bow,self_intersection,1,1"))
  #expect(lines.contains { $0.hasPrefix("open,not_closed,") })
  #expect(lines.contains("nothing,null_geometry,,"))
  #expect(lines.count == 4)
}

@Test(arguments: ["area", "overlap", "validate"])
func helpShowsExamples(command: String) throws {
  let run = try Run([command, "--help"])
  #expect(run.status == 0)
  #expect(run.output.contains("Examples:") && run.output.contains("landfund \(command) "))
}
