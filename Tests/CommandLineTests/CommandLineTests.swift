import Foundation
import Testing

private let parcels = FirstLook.parcels
private let landuse = FirstLook.landuse

/// The lots are drawn 20 m by 25 m, the blocks so that the shares below are whole square metres.
@Test func overlapsOfTheFirstLook() throws {
  let run = try CommandRun(["overlap", parcels, landuse, "--work-crs", "EPSG:9216", "-f", "csv"])
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
  let run = try CommandRun(["overlap", parcels, landuse, "--work-crs", "EPSG:9216", "-f", "csv", "--min-area", "460"])
  #expect(run.output.split(separator: "\n").count == 1 + 7)
}

@Test func areasOfTheFirstLook() throws {
  let run = try CommandRun(["area", parcels, "--work-crs", "EPSG:9216"])
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
  #expect(try CommandRun(arguments + ["--jobs", "\(jobs)"]).output == CommandRun(arguments).output)
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
  let run = try CommandRun(arguments)
  #expect(run.status == status, "\(run.messages)")
  #expect(run.messages.contains(mentions), "\(run.messages)")
  #expect(run.output == "")
  if status == 3 { #expect(run.messages.split(separator: "\n").count == 1, "\(run.messages)") }
}

@Test(
  "a negative number reaches the check that says what is accepted",
  arguments: [
    ("area \(parcels) --work-crs EPSG:9216 --densify -1", "-1.0 m is not a positive number of metres"),
    ("clean-land absent.gpkg --jobs -1", "--jobs takes a number of threads, 1 or more"),
    ("clean-land absent.gpkg --min-area -1", "--min-area takes a number, 0 or more"),
    ("clean-land absent.gpkg --min-shared-edge -1", "--min-shared-edge takes a number, 0 or more"),
    ("clean-land absent.gpkg --min-width -1.5", "--min-width takes a number, 0 or more"),
    ("convert \(parcels) a.geojson --decimals -1", "--decimals takes 0 to 17"),
    ("markers absent.gpkg --stakeout --unit-price -1", "--unit-price takes an amount, 0 or more"),
    ("markers absent.gpkg --stakeout --unit-price 1 --budget -1", "--budget takes an amount, 0 or more"),
    ("overlap \(parcels) \(landuse) --min-area -1", "--min-area takes square metres, 0 or more"),
    ("shares absent.gpkg --by landuse --threshold -1", "--threshold takes square metres, 0 or more"),
  ])
func negativeNumbers(line: String, message: String) throws {
  let run = try CommandRun(line.split(separator: " ").map(String.init))
  #expect(run.status == 2 && run.output == "")
  #expect(run.messages.contains(message), "\(run.messages)")
}

@Test func validateNamesReasonAndPlace() throws {
  let folder = try TemporaryFolder()
  let file = try folder.write(
    "broken.geojson",
    #"""
    {"type":"FeatureCollection","features":[
    {"type":"Feature","id":"good","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}},
    {"type":"Feature","id":"bow","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[2,2],[2,0],[0,2],[0,0]]]}},
    {"type":"Feature","id":"open","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[2,0],[2,2],[0,2]]]}},
    {"type":"Feature","id":"nothing","properties":{},"geometry":null}]}
    """#)
  let run = try CommandRun(["validate", file, "-f", "csv"])
  #expect(run.status == 1)
  let lines = run.output.split(separator: "\n").map(String.init)
  #expect(lines.first == "id,reason,x,y")
  #expect(lines.contains("bow,self_intersection,1,1"))
  #expect(lines.contains { $0.hasPrefix("open,not_closed,") })
  #expect(lines.contains("nothing,null_geometry,,"))
  #expect(lines.count == 4)
}

@Test(arguments: ["area", "overlap", "tile", "validate", "repair", "convert", "explain"])
func helpShowsExamples(command: String) throws {
  let run = try CommandRun([command, "--help"])
  #expect(run.status == 0)
  #expect(run.output.contains("Examples:") && run.output.contains("landfund \(command) "))
}
