import Foundation
import Geodesy
import LandModel
import PlaneGeometry
import Refusals

@testable import LandStore

/// A folder that is removed when the value goes.
final class ScratchFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "landstore-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  func file(_ name: String, _ text: String) throws -> String {
    let file = "\(path)/\(name)"
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() } }
}

/// Programs of GDAL, the outside reader and writer.
enum OutsideProgram {
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
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}

extension Geometry {
  /// A rectangle of the Kon Tum grid, corners in whole metres.
  static func square(_ x: Double, _ y: Double, _ size: Double = 100) -> Geometry {
    .multiPolygon([
      [[Position(x, y), Position(x + size, y), Position(x + size, y + size), Position(x, y + size), Position(x, y)]]
    ])
  }
}

/// Text that breaks what is put together without care.
let hostileTexts = [
  "'; DROP TABLE parcel; --", "\"quoted\" \\ back", "<b>&amp;</b>", "tab\tline\nreturn\r", "\u{1}\u{7F}\u{0}nul", "no",
  "off",
  "012", "1e3", "NULL", "", " ", "Đắk Cấm – Hoà Bình 🏞", "=cmd|' /C calc'!A0", String(repeating: "ă", count: 500_000),
]

extension Land {
  /// Land with a feature or two in every layer, every field filled in one of them.
  static func sample() throws -> Land {
    var land = Land(
      name: "Kon Tum – thí điểm", system: try CoordinateReferenceSystem(epsg: 9216), asOf: CivilDate("2021-12-24"))
    var filler = LayerFiller(land: land)
    try filler.visitAll()
    land = filler.land
    land.settings.rules = "rules:\n  marker.spacing: off\n"
    land.settings.aliases = "spelling,canonical,field\nSở XD,planning,office\n"
    land.waivers = [
      Waiver(
        finding: "f-0123456789ab", rule: "overlap.parcel", subjects: "parcel:1/12;parcel:1/13", measure: .area(60),
        reason: "đang đo lại", by: "Nguyễn Văn A", on: CivilDate("2021-12-24"), until: nil),
      Waiver(
        finding: "f-1123456789ab", rule: "marker.spacing", subjects: "scheme:S", measure: .length(12.5), reason: "x",
        by: "y", on: nil, until: CivilDate("2022-01-01")),
      Waiver(
        finding: "f-2123456789ab", rule: "plan.metadata", subjects: "scheme:S", measure: .parts(3), reason: "x",
        by: "y",
        on: nil, until: nil),
    ]
    return land
  }
}

/// Fills every field of every layer with a value that it takes.
private struct LayerFiller: LandLayerVisitor {
  var land: Land

  mutating func visit<Feature: LandFeature>(_ layer: WritableKeyPath<Land, LandLayer<Feature>>) throws {
    var full = Feature(id: "012")
    full.name = "no"
    full.repairMovedSquareMetres = 0.25
    var filling = FieldFilling()
    try full.visitFields(&filling)
    let base = Double(Feature.layer.order) * 1000 + 550_000
    let geometry: Geometry? =
      switch Feature.layer.geometryClass {
      case .polygons: .square(base, 1_587_000)
      case .lines: .multiLineString([[Position(base, 1_587_000), Position(base + 50.125, 1_587_000.001)]])
      case .points: .point(Position(base + 0.1, 1_587_000.3))
      case .nothing: nil
      }
    var bare = Feature(id: "1/12~2")
    bare.name = nil
    land[keyPath: layer] = LandLayer([(full, geometry), (bare, nil)])
  }
}

/// Fills every field with a value that it takes.
private struct FieldFilling: UniformFieldVisitor {
  typealias Failure = Refusal

  var index = 0

  mutating func visit<Content: FieldContent>(
    _ name: String, _ kind: FieldKind, _ value: inout Content?
  ) throws(Refusal) {
    value = try Content.read(Self.value(kind, index), as: kind)
    index += 1
  }

  static func value(_ kind: FieldKind, _ index: Int) -> FieldValue {
    switch kind {
    case .text: .text("0\(index) Đắk")
    case .code(let list): .text(list.accepted[list.accepted.count - 1])
    case .function: .text("water")
    case .landUse: .text("ODT:300+CLN:900.5")
    case .landUseCode: .text("XYZ")
    case .reference: .text("012")
    case .date: .text("2020-02-29")
    case .period: .text("2021")
    case .count: .integer(index)
    case .scale: .integer(500)
    case .area, .length, .number: .real(Double(index) + 0.1)
    case .ratio: .real(0.94)
    }
  }
}
