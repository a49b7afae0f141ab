import Foundation

/// A drawing in the text form of DXF from its pairs, separated by blanks and line breaks here.
func drawing(_ entities: String, blocks: String = "") -> String {
  let sections = [("BLOCKS", blocks), ("ENTITIES", entities)].map { name, content in
    "0\nSECTION\n2\n\(name)\n"
      + content.split(separator: "\n").map { pair in
        let parts = pair.split(separator: " ", maxSplits: 1)
        return "\(parts[0])\n\(parts.count > 1 ? parts[1] : "")\n"
      }.joined() + "0\nENDSEC\n"
  }
  return "0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\nAC1015\n9\n$DWGCODEPAGE\n3\nANSI_1252\n0\nENDSEC\n"
    + sections.joined() + "0\nEOF\n"
}

/// Files that GDAL's own programs make, for our readers to read.
enum OutsideFiles {
  /// Two parcels in EPSG:9216 with a value of every type.
  static let parcels = """
    {"type":"FeatureCollection","name":"parcels",
     "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::9216"}},"features":[
    {"type":"Feature","properties":{"so_to":1,"ten":"Đắk Cấm","dt":12.5,"ngay":"2021-12-24","co":true},
     "geometry":{"type":"Polygon","coordinates":[[[553000,1587000],[553100,1587000],[553100,1587100.125],[553000,1587000]]]}},
    {"type":"Feature","properties":{"so_to":2,"ten":"Ngọc Hồi","dt":7.25,"ngay":null,"co":false},
     "geometry":{"type":"Polygon","coordinates":[[[553200,1587000],[553300,1587000],[553300,1587100],[553200,1587000]],
      [[553280,1587010],[553290,1587020],[553290,1587010],[553280,1587010]]]}}]}
    """

  /// Makes a file of the driver's format from GeoJSON and gives its path.
  static func make(
    _ name: String, _ driver: String, from json: String = parcels, _ arguments: [String] = [], in folder: ScratchFolder
  ) throws -> String {
    let source = try folder.file("source-\(UUID().uuidString).geojson", json)
    let path = "\(folder.path)/\(name)"
    let result = try OutsideReader.run("ogr2ogr", ["-f", driver] + arguments + [path, source])
    try FileManager.default.removeItem(atPath: source)
    guard result.status == 0 else { throw Failure(what: "ogr2ogr \(driver): \(result.output)") }
    return path
  }

  struct Failure: Error {
    let what: String
  }
}
