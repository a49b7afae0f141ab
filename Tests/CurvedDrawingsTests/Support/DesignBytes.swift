import Foundation
import PlaneGeometry

@testable import CurvedDrawings
@testable import Interchange

/// Elements of a design file as MicroStation writes them (Intergraph Standard File Formats), in a file that GDAL has made.
struct DesignBytes {
  private var data: Data
  private let is3D: Bool
  private var memberBytes: [UInt8]?

  /// Coordinates of points are whole numbers of a tenth of a millimetre.
  static let perMetre = 10_000.0

  init(_ path: String) throws {
    data = try Data(contentsOf: URL(fileURLWithPath: path))
    is3D = data[1214] & 0x40 != 0
    data.replaceSubrange(1112..<1120, with: Self.integer(1000) + Self.integer(10))
    // An origin that is none, so that coordinates are those of the elements.
    data.replaceSubrange(1240..<1264, with: [UInt8](repeating: 0, count: 24))
  }

  func write(to path: String) throws { try data.write(to: URL(fileURLWithPath: path)) }

  // MARK: - Numbers

  static func short(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }

  /// Four bytes whose words are swapped.
  static func integer(_ value: Int) -> [UInt8] {
    let bits = Int(UInt32(bitPattern: Int32(value)))
    return short(bits >> 16) + short(bits & 0xFFFF)
  }

  /// The D floating format of VAX.
  static func real(_ value: Double) -> [UInt8] {
    guard value != 0 else { return [UInt8](repeating: 0, count: 8) }
    let fraction = Int(abs(value).significand / 2 * 0x1p56)
    let word = (value < 0 ? 0x8000 : 0) | (Int(value.exponent) + 1 + 128) << 7 | (fraction >> 48 & 0x7F)
    return [word, fraction >> 32 & 0xFFFF, fraction >> 16 & 0xFFFF, fraction & 0xFFFF].flatMap(short)
  }

  private static func degrees(_ value: Double) -> [UInt8] { integer(Int((value * 360_000).rounded())) }

  private static func fraction(_ value: Double) -> [UInt8] { integer(Int((value * Double(Int32.max)).rounded())) }

  private func point(_ point: SIMD3<Double>) -> [UInt8] {
    (0..<(is3D ? 3 : 2)).flatMap { Self.integer(Int((point[$0] * Self.perMetre).rounded())) }
  }

  // MARK: - Elements

  /// Adds an element behind the others; one of a level of its own as a member of what is being made.
  mutating func append(_ type: UInt8, _ body: [UInt8], linkage: [UInt8] = []) {
    let size = 36 + body.count + linkage.count
    var element = [UInt8](repeating: 0, count: 36)
    element[0] = 10 | (memberBytes == nil ? 0 : 0x80)
    element[1] = type
    element.replaceSubrange(2..<4, with: Self.short((size - 4) / 2))
    element.replaceSubrange(30..<32, with: Self.short((size - linkage.count - 32) / 2))
    if !linkage.isEmpty { element[33] = 0x08 }
    if memberBytes != nil {
      memberBytes! += element + body + linkage
    } else {
      data.removeLast(2)
      data += element + body + linkage + [0xFF, 0xFF]
    }
  }

  /// Adds a chain (12), a shape (14) or a surface (18) of the elements that `add` makes, which says that they are so many.
  mutating func append(_ type: UInt8, count: Int, saysLength: Bool = true, _ add: (inout DesignBytes) -> Void) {
    memberBytes = []
    add(&self)
    let members = memberBytes!
    memberBytes = nil
    let words = saysLength ? members.count / 2 + 5 : 0
    append(type, Self.short(words) + Self.short(count) + [UInt8](repeating: 0, count: 8))
    data.removeLast(2)
    data += members + [0xFF, 0xFF]
  }

  /// Marks the last header or element of a type as deleted, which begins at that place.
  mutating func delete(at place: Int) { data[place + 1] |= 0x80 }

  /// Where the next element will begin.
  var end: Int { data.count - 2 }

  mutating func appendLine(_ start: SIMD3<Double>, _ end: SIMD3<Double>) { append(3, point(start) + point(end)) }

  /// Adds a line string (4), a curve (11) or poles (21).
  mutating func appendPoints(_ type: UInt8, _ points: [SIMD3<Double>], linkage: [UInt8] = []) {
    append(type, Self.short(points.count) + points.flatMap(point), linkage: linkage)
  }

  /// How an arc stands in its file: the angle of its first axis, or the quaternion w, x, y, z of a file in space.
  enum Turn {
    case degrees(Double)
    case quaternion([Double])
  }

  private func place(_ turn: Turn, _ centre: SIMD3<Double>) -> [UInt8] {
    switch turn {
    case .degrees(let degrees):
      Self.degrees(degrees) + (0..<2).flatMap { Self.real(centre[$0] * Self.perMetre) }
    case .quaternion(let parts):
      parts.flatMap(Self.fraction) + (0..<3).flatMap { Self.real(centre[$0] * Self.perMetre) }
    }
  }

  mutating func appendArc(
    _ centre: SIMD3<Double>, _ a: Double, _ b: Double, _ turn: Turn, from start: Double, sweep: Double
  ) {
    var swept = Self.degrees(abs(sweep))
    if sweep < 0 { swept[1] |= 0x80 }
    let axes = Self.real(a * Self.perMetre) + Self.real(b * Self.perMetre)
    append(16, Self.degrees(start) + swept + axes + place(turn, centre))
  }

  mutating func appendEllipse(_ centre: SIMD3<Double>, _ a: Double, _ b: Double, _ turn: Turn) {
    append(15, Self.real(a * Self.perMetre) + Self.real(b * Self.perMetre) + place(turn, centre))
  }

  /// Adds a B-spline with its poles, the knots between its ends unless they are uniform, and weights if it has some.
  mutating func appendSpline(
    order: Int, isClosed: Bool = false, knots: [Double] = [], _ poles: [SIMD3<Double>], weights: [Double] = []
  ) {
    let flags = (order - 2) | 0x10 | (weights.isEmpty ? 0 : 0x40) | (isClosed ? 0x80 : 0)
    append(
      27, Self.integer(0) + Self.short(flags) + Self.short(poles.count) + Self.short(knots.count))
    if !knots.isEmpty { append(26, knots.flatMap(Self.fraction)) }
    appendPoints(21, poles)
    if !weights.isEmpty { append(28, weights.flatMap(Self.fraction)) }
  }
}

/// The features that `add` adds to a design file behind one short line, and those that GDAL's own program reads there.
func readDesignTwice(
  is3D: Bool = false, _ add: (inout DesignBytes) -> Void
) throws -> (table: FeatureTable, outside: FeatureTable) {
  let folder = try ScratchFolder()
  let json = #"{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}}"#
  let path = try OutsideFiles.make("to_12.dgn", "DGN", from: json, is3D ? ["-dsco", "3D=YES"] : [], in: folder)
  var bytes = try DesignBytes(path)
  add(&bytes)
  try bytes.write(to: path)
  let outside = "\(folder.path)/outside.geojson"
  _ = try OutsideReader.run("ogr2ogr", ["-dim", "XY", "-lco", "COORDINATE_PRECISION=9", outside, path])
  return (try readTable(at: InputAddress(path)), try readTable(at: InputAddress(outside)))
}

func readDesign(is3D: Bool = false, _ add: (inout DesignBytes) -> Void) throws -> FeatureTable {
  try readDesignTwice(is3D: is3D, add).table
}
