internal import CXLSX
internal import Foundation
internal import Geodesy
internal import Interchange
internal import LandInventory
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import PlaneGeometry
internal import SampleData

/// A good input of some kind: a file, and those that belong to it.
struct FuzzSeed {
  /// What the input is read as.
  let kind: FuzzKind
  /// The file that is named to a reader.
  let main: String
  /// It and its members, of which one is changed at a time.
  let files: [String]
}

/// What an input is read as.
enum FuzzKind: String, CaseIterable {
  case table, manifest, rules, criteria, allocation, aliases, crosswalk, condition, workspace
}

/// Writes one small file of every kind into a folder, with our own writers where there are any.
enum FuzzSeeds {
  static func write(to folder: String) throws -> [FuzzSeed] {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var seeds: [FuzzSeed] = []
    for name in ["a.geojson", "a.geojsonl", "a.gpkg", "a.csv"] + drawings {
      let file = "\(folder)/\(name)"
      _ = try writeTable(table(), to: file)
      let stem = String(file.prefix(upTo: file.lastIndex(of: ".") ?? file.endIndex))
      let members = ["shp", "dbf", "shx", "prj", "cpg", "tab", "dat", "map", "id", "mif", "mid"].map { "\(stem).\($0)" }
      let own = members.filter { FileManager.default.fileExists(atPath: $0) }
      seeds.append(FuzzSeed(kind: .table, main: file, files: own.contains(file) ? own : [file]))
    }
    seeds += try texts(folder)
    seeds += try workspace(folder)
    if let sheet = spreadsheet("\(folder)/moc.xlsx") { seeds.append(sheet) }
    if let design = designFile(folder) { seeds.append(design) }
    return seeds
  }

  private static var drawings: [String] {
    #if GDAL
      ["s/b.shp", "m/c.mif", "t/d.tab", "a.kml", "a.kmz", "a.dxf", "a.fgb"]
    #else
      []
    #endif
  }

  private static func table() throws -> FeatureTable {
    func square(_ x: Double) -> Geometry {
      .rectangle(Box(minX: 553_000 + x, minY: 1_587_000, maxX: 553_100 + x, maxY: 1_587_100))
    }
    var areas = FixedValues<Double>()
    var counts = FixedValues<Int64>()
    for number in 0..<3 {
      areas.append(10_000.75 + Double(number))
      counts.append(Int64(number))
    }
    return FeatureTable(
      name: "a", geometry: FlatLayer([square(0), square(90), nil]),
      columns: [
        Column(name: "id", values: .text(TextValues(["1", "2", "3"]))),
        Column(name: "ten", values: .text(TextValues(["Đắk Cấm", nil, "x"]))),
        Column(name: "dt", values: .real(areas)), Column(name: "n", values: .integer(counts)),
      ], referenceSystem: try CoordinateReferenceSystem(epsg: 9216), declaration: .stated)
  }

  private static func texts(_ folder: String) throws -> [FuzzSeed] {
    let texts: [(FuzzKind, String, String)] = [
      (
        .table, "corners.csv",
        "Kinh tuyến trục 107°30'\nid;STT;X;Y;Canh\nA;1;1587000;553000;100,00\nA;2;1587000;553100;100,00\nA;3;1587100;553100;141,42\n"
      ),
      (.table, "a.gml", gml), (.table, "old.geojson", oldGeoJSON),
      (.manifest, "manifest.yml", manifest), (.rules, "rules.yml", rules),
      (.criteria, "clean-land.yml", CleanLandCriteria.shippedText),
      (.allocation, "allocation.yml", AllocationCriteria.shippedText),
      (.aliases, "aliases.csv", "spelling,canonical,field\nđất ở,residential,function\n\"Chưa, có\",none,clearance\n"),
      (
        .crosswalk, "crosswalk.csv",
        "function,codes,cell,legal_basis,valid_from,valid_to,condition,source\nresidential,ODT ONT,0,TT,2024-08-01,,,x\n"
      ),
      (.condition, "where.txt", "LOAI = 1 and (TT is not null or not TEN = 'a%_') and DT in (1, 2.5, 'x')"),
    ]
    return try texts.map { kind, name, text in
      let file = "\(folder)/\(name)"
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
      return FuzzSeed(kind: kind, main: file, files: [file])
    }
  }

  private static func workspace(_ folder: String) throws -> [FuzzSeed] {
    let file = "\(folder)/town.gpkg"
    var land = try KonTumSample.land()
    land.parcels = LandLayer(
      land.parcels.features.prefix(3).enumerated().map {
        ($1, land.parcels.geometry.geometry(at: $0) ?? .empty(.polygon))
      })
    try Workspace.write(land, to: file, landfund: "fuzz")
    return [FuzzSeed(kind: .workspace, main: file, files: [file])]
  }

  private static func spreadsheet(_ file: String) -> FuzzSeed? {
    guard let book = workbook_new(file), let sheet = workbook_add_worksheet(book, "Bảng tọa độ") else { return nil }
    for (column, heading) in ["id", "X", "Y"].enumerated() {
      worksheet_write_string(sheet, 0, lxw_col_t(column), heading, nil)
    }
    for row in 1...3 {
      worksheet_write_string(sheet, lxw_row_t(row), 0, "M\(row)", nil)
      worksheet_write_number(sheet, lxw_row_t(row), 1, 1_587_000 + Double(row * row), nil)
      worksheet_write_number(sheet, lxw_row_t(row), 2, 553_000 + 10 * Double(row), nil)
    }
    return workbook_close(book) == LXW_NO_ERROR ? FuzzSeed(kind: .table, main: file, files: [file]) : nil
  }

  /// No writer of ours makes a design file; GDAL's program does where it is installed.
  private static func designFile(_ folder: String) -> FuzzSeed? {
    let file = "\(folder)/a.dgn"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["ogr2ogr", "-f", "DGN", "-select", "", file, "\(folder)/a.dxf"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    process.waitUntilExit()
    return FileManager.default.fileExists(atPath: file) ? FuzzSeed(kind: .table, main: file, files: [file]) : nil
  }

  private static let oldGeoJSON = """
    {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::9216"}},"features":[
    {"type":"Feature","id":7,"properties":{"a":{"b":[1]},"c":1.5},"geometry":{"type":"GeometryCollection","geometries":[
    {"type":"MultiPolygon","coordinates":[[[[553000,1587000,0,null],[553100,1587000],[553100,1587100],[553000,1587000]]]]}]}}]}
    """

  private static let gml = """
    <?xml version="1.0"?><f:c xmlns:f="http://x" xmlns:gml="http://www.opengis.net/gml"><gml:featureMember><f:p gml:id="p1">
    <f:ma>01204</f:ma><f:geom><gml:Polygon srsName="EPSG:9216"><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>
    553000,1587000 553100,1587000 553100,1587100 553000,1587000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs>
    </gml:Polygon></f:geom></f:p></gml:featureMember></f:c>
    """

  private static let manifest = """
    workspace: Thử
    crs: EPSG:9216
    as_of: 2021-12-24
    sources:
      - layer: parcel
        path: a.csv
        crs: EPSG:9216
        fields: {id: [id, n], registered_area_m2: {field: dt, unit: m2, locale: vi}}
        values: {tenure: state}
        where: "n >= 0 and ten is not null"
        on_invalid: report
      - layer: scheme
        coordinates: corners.csv
        crs: {meridian: "107°30'"}
        values: {id: S, name: x, level: detailed, status: approved}
    """

  private static let rules = """
    rules:
      marker.spacing: off
      overlap.parcel: {severity: warning, owner: land, valid_from: 2024-08-01, source: "x"}
    tolerances: {sliver_width_m: 0.5, idle_months: {annual: 12}, review_years: {regional: 10}}
    precedence: finest
    """
}
