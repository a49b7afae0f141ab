import Foundation
import GRDB
import Geodesy
import OutsideTools
import PlaneGeometry

@testable import Interchange
import Refusals

/// A folder that is removed when the value goes.
final class ScratchFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "interchange-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let file = "\(path)/\(name)"
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }

  var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() } }
}

func readGeoJSON(
  _ text: String, asSequence: Bool = false, options: ReadOptions = ReadOptions()
) throws(Refusal) -> FeatureTable {
  try readGeoJSON(bytes: Array(text.utf8), asSequence: asSequence, options: options)
}

func readGeoJSON(
  bytes: [UInt8], asSequence: Bool = false, options: ReadOptions = ReadOptions()
) throws(Refusal) -> FeatureTable {
  try bytes.withUnsafeBufferPointer { (buffer) throws(Refusal) in
    try GeoJSONReader().read(buffer, name: "t", source: "t.geojson", isSequence: asSequence, options: options)
  }
}

func readDelimited(
  _ text: String, _ change: (inout ReadOptions) -> Void = { _ in }
) throws(Refusal) -> FeatureTable {
  try readDelimited(bytes: Array(text.utf8), change)
}

func readDelimited(
  bytes: [UInt8], _ change: (inout ReadOptions) -> Void = { _ in }
) throws(Refusal) -> FeatureTable {
  var options = ReadOptions()
  change(&options)
  return try bytes.withUnsafeBufferPointer { (buffer) throws(Refusal) in
    try DelimitedTableReader().read(buffer, name: "t", source: "t.csv", options: options)
  }
}

extension FeatureTable {
  var wkt: [String?] { (0..<count).map { geometry.geometry(at: $0)?.wkt } }

  func cells(_ row: Int) -> [CellValue] { columns.map { $0[row] } }

  /// A table of the geometries in the system.
  static func sample(_ wkt: [String?], epsg: Int? = 9216, columns: [Column] = []) throws -> FeatureTable {
    FeatureTable(
      name: "t", source: "t.gpkg", geometry: FlatLayer(try wkt.map { try $0.map { try Geometry(wkt: $0) } }),
      columns: columns, referenceSystem: try epsg.map { try CoordinateReferenceSystem(epsg: $0) },
      declaration: epsg == nil ? .none : .stated)
  }
}

/// A GeoPackage of two parcels in EPSG:9216, made by the writer and then changed by SQL.
func geoPackage(_ folder: ScratchFolder, _ sql: String = "", _ name: String = "town.gpkg") throws -> String {
  let path = "\(folder.path)/\(name)"
  var owner = TextValues()
  owner.append("Đắk Cấm")
  owner.append(nil)
  var size = FixedValues<Int64>()
  size.append(12)
  size.append(7)
  let table = try FeatureTable.sample(
    [
      "POLYGON ((553000 1587000, 553100 1587000, 553100 1587100, 553000 1587000))",
      "POLYGON ((553200 1587000, 553300 1587000, 553300 1587100, 553200 1587000))",
    ],
    columns: [Column(name: "owner", values: .text(owner)), Column(name: "size", values: .integer(size))])
  var named = table
  named.name = "parcel"
  try writeTable(named, to: path)
  if !sql.isEmpty {
    let queue = try DatabaseQueue(path: path, configuration: GeoPackageConnection.configuration())
    try queue.writeWithoutTransaction { db in try db.execute(sql: sql) }
    try queue.close()
  }
  return path
}

/// Folders of data beside the package; tests that need one are skipped where it is absent.
enum OutsideData {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let layers: String = {
    ProcessInfo.processInfo.environment["LANDFUND_DATA"] ?? root.appendingPathComponent("../shared/data").path
  }()

  static var hasLayers: Bool {
    let found = FileManager.default.fileExists(atPath: layers + "/cambridge/cambridge.gpkg")
    if !found { print("skipped: no real layers at LANDFUND_DATA or ../shared/data") }
    return found
  }
}

/// Programs of GDAL, the outside reader.
enum OutsideReader {
  static let isInstalled: Bool = {
    let found = (try? run("ogrinfo", ["--version"]))?.status == 0
    if !found { print("skipped: ogrinfo and ogr2ogr are not installed") }
    return found
  }()

  static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let run = try OutsideProgram.run(program, arguments)
    return (run.status, run.text)
  }
}

/// SplitMix64, so that a failure can be repeated from its seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// GRDB has a type of that name too.
typealias Column = Interchange.Column

extension SystemRequest {
  /// A system that the caller states for files that are measured.
  static func stating(_ system: CoordinateReferenceSystem?, overrides: Bool = false) -> SystemRequest {
    var request = SystemRequest()
    request.stated = system
    request.overrides = overrides
    return request
  }
}
