import Foundation
import Testing

@Suite("ordinates that are no numbers, and corners of several ids")
struct OrdinateTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let commands = [
    "area a.csv --crs EPSG:9216 -f csv", "tile a.csv --crs EPSG:9216 -f csv", "convert a.csv b.gpkg --crs EPSG:9216",
    "repair a.csv -o b.geojson --method linework --crs EPSG:9216", "load m.yml -o w.gpkg",
  ]

  @Test("are refused in every command that measures or writes", arguments: ["nan", "inf"], commands)
  func refused(ordinate: String, command: String) throws {
    try folder.write(
      "a.csv", "id;WKT\na;POLYGON ((553000 1587000, 553100 \(ordinate), 553100 1587100, 553000 1587000))\n")
    try folder.write(
      "m.yml",
      "workspace: w\ncrs: EPSG:9216\nsources:\n  - {layer: parcel, path: a.csv, crs: EPSG:9216, fields: {id: id}}\n")
    let before = try folder.names
    let run = try CommandRun(command.split(separator: " ").map(String.init), in: folder.url)
    #expect(
      run.status == 3 && run.messages.contains("[non_finite]") && run.output.isEmpty, "\(run.messages)\(run.output)")
    #expect(try folder.names.filter { !$0.hasSuffix(".lock") } == before)
  }

  @Test(
    "are a row of validate, as are those whose squares are beyond every number", arguments: ["nan", "inf", "1e300"])
  func validated(ordinate: String) throws {
    let path = try folder.write(
      "a.csv", "id;WKT\na;POLYGON ((553000 1587000, 553100 \(ordinate), 553100 1587100, 553000 1587000))\n")
    let run = try CommandRun(["validate", path, "-f", "csv"])
    #expect(run.status == 1 && run.csv.dropFirst().first?.prefix(2) == ["a", "non_finite"], "\(run.output)")
  }

  @Test("a table of corners is a feature for every id that is named", arguments: ["id", "thua"])
  func corners(heading: String) throws {
    let path = try folder.write(
      "a.csv",
      "\(heading),X,Y\nA,1587000,553000\nA,1587100,553000\nA,1587100,553100\nB,1587000,553200\nB,1586900,553200\nB,1586900,553100\n"
    )
    let run = try CommandRun(["area", path, "--crs", "EPSG:9216", "--id", heading, "-f", "csv"])
    #expect(
      run.csv.dropFirst().map { Array($0.prefix(2)) } == [["A", "5000"], ["B", "5000"]], "\(run.output)\(run.messages)")
  }

  @Test("a file of settings of GDAL in the home folder changes nothing")
  func settings() throws {
    try FileManager.default.createDirectory(atPath: folder.path(".gdal"), withIntermediateDirectories: true)
    try folder.write(".gdal/gdalrc", "[configoptions]\nOGR_WKT_PRECISION=3\nGDAL_SKIP=KML\n")
    try folder.write("a.csv", "id;WKT\na;POINT (107.987654321 14.345678901)\n")
    let line = "HOME=\"$PWD\" OGR_WKT_PRECISION=4 landfund convert a.csv a.kml --crs OGC:CRS84"
    let run = try CommandRun(shell: line, in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let text = try String(contentsOfFile: folder.path("a.kml"), encoding: .utf8)
    #expect(text.contains("107.987654321,14.345678901"), "\(text)")
  }
}
