import Foundation
import Geodesy
import PlaneGeometry

@testable import Interchange

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

  func change(_ name: String, _ body: (inout Data) throws -> Void) throws {
    let url = URL(fileURLWithPath: "\(path)/\(name)")
    var data = try Data(contentsOf: url)
    try body(&data)
    try data.write(to: url)
  }

  var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() } }
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

/// Programs of GDAL, the outside reader.
enum OutsideReader {
  static let isInstalled: Bool = {
    let found = (try? run("ogrinfo", ["--version"]))?.status == 0
    if !found { print("skipped: ogrinfo and ogr2ogr are not installed") }
    return found
  }()

  static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
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
