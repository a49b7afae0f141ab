import Foundation
import Testing

private let system = ["--work-crs", "EPSG:9216"]

/// The keys of the outermost object in their order.
private func keys(_ text: String) -> [String] {
  text.split(separator: "\n").compactMap { line in
    guard line.hasPrefix("\""), let end = line.range(of: "\": ") else { return nil }
    return String(line[line.index(after: line.startIndex)..<end.lowerBound])
  }
}

@Test func documentOfAreaNamesItsInput() throws {
  let run = try CommandRun(["area", FirstLook.parcels, "-f", "json"] + system)
  #expect(keys(run.output) == ["landfund", "command", "inputs", "rows", "notices"])
  let document = try run.json()
  #expect(document["command"] as? String == "area")
  let input = try #require((document["inputs"] as? [[String: Any]])?.first)
  #expect(input["path"] as? String == FirstLook.parcels)
  #expect(input["layer"] as? String == "parcels" && input["features"] as? Int == 8)
  // sha256sum of the file as it is shipped.
  #expect(input["sha256"] as? String == "f595c6db3f5653052cf0ceba989f6a7fd0ecace52a0938c01c34d046b96b4587")
  let rows = try #require(document["rows"] as? [[String: Any]])
  #expect(rows.count == 8)
  #expect(rows[0]["id"] as? String == "1/1" && rows[0]["valid"] as? Bool == true && rows[0]["vertices"] as? Int == 4)
}

/// JSON and CSV hold the same columns in the same order and the same values.
@Test(arguments: [
  ["area", FirstLook.parcels] + system, ["overlap", FirstLook.parcels, FirstLook.landuse] + system,
  ["validate", FirstLook.parcels],
])
func rowsOfJSONAreThoseOfCSV(arguments: [String]) throws {
  let csv = try CommandRun(arguments + ["-f", "csv"]).csv
  let text = try CommandRun(arguments + ["-f", "json"]).output
  let lines = text.split(separator: "\n").filter { $0.hasPrefix("{\"id\"") || $0.hasPrefix("{\"a\"") }
  #expect(lines.count == csv.count - 1)
  for (line, row) in zip(lines, csv.dropFirst()) {
    var place = line.startIndex
    for (column, cell) in zip(csv[0], row) {
      let key = try #require(line.range(of: "\"\(column)\":", range: place..<line.endIndex), "\(column) in order")
      place = key.upperBound
      let value = line[place...].prefix { $0 != "," && $0 != "}" }
      #expect(value == cell || value == "\"\(cell)\"" || value == "\(cell).0" || value == "null" && cell.isEmpty)
    }
  }
}

@Test func rowsMayBeNone() throws {
  let run = try CommandRun(["validate", FirstLook.parcels, "-f", "json"])
  #expect(run.status == 0)
  #expect(try (run.json()["rows"] as? [Any])?.isEmpty == true)
}

@Test func inputFromAPipeHasNoDigest() throws {
  let folder = try TemporaryFolder()
  let file = folder.path("pipe.geojson")
  try #require(mkfifo(file, 0o600) == 0)
  let text = try Data(contentsOf: CommandRun.package.appendingPathComponent(FirstLook.parcels))
  Thread.detachNewThread { try? text.write(to: URL(fileURLWithPath: file)) }
  let run = try CommandRun(["area", file, "-f", "json"] + system)
  #expect(run.status == 0, "\(run.messages)")
  #expect(run.output.contains("\"sha256\":null"))
}
