internal import Foundation
internal import PlaneGeometry

/// The curves of a MicroStation design file of version 7, as its elements state them.
///
/// An element begins with its level and type, and says how many words follow. The first ones say how many units of the
/// file make a metre, and where the origin is. Numbers of four bytes have their words swapped, those of eight are of VAX.
struct DesignFile {
  /// A curve of an element.
  enum Curve {
    /// An ellipse or an arc.
    case arc(EllipticArc)
    /// An arc of a file in three dimensions that is turned in space; GDAL leaves the turn out.
    case turned
    /// A curve through its points, or the poles of a B-spline.
    case other
  }

  /// The curves of elements that stand alone, by the number of the element from 0.
  private(set) var curves: [Int64: Curve] = [:]
  /// For chains and shapes made of several elements: of each line among them the curve that it is, if it is one.
  private(set) var members: [Int64: [Curve?]] = [:]

  private static let headerSize = 36
  private static let straightLines: Set<UInt8> = [3, 4]

  /// Looks through the elements of a file.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var units = Units()
    var (offset, number) = (0, Int64(0))
    var header: (number: Int64, left: Int)?
    while let element = Element(bytes, at: offset) {
      if element.type == 9 { units = Units(element) ?? units }
      let curve = element.curve(units)
      if let complex = header {
        if let curve { members[complex.number]?.append(curve) }
        if curve == nil, Self.straightLines.contains(element.type) { members[complex.number]?.append(nil) }
        header = complex.left > 1 ? (complex.number, complex.left - 1) : nil
      } else if let count = element.memberCount {
        members[number] = []
        header = count > 0 ? (number, count) : nil
      } else {
        curves[number] = curve
      }
      offset += element.size
      number += 1
    }
  }

  /// How coordinates become metres.
  private struct Units {
    var scale = 1.0
    var is3D = false
    var origin = Position(0, 0)

    init() {}

    init?(_ element: Element) {
      guard element.size >= 1264 else { return nil }
      let perMetre = Double(element.integer(1112)) * Double(element.integer(1116))
      guard perMetre != 0 else { return nil }
      scale = 1 / perMetre
      is3D = element.byte(1214) & 0x40 != 0
      origin = Position(element.real(1240) * scale, element.real(1248) * scale)
    }
  }

  /// One element.
  private struct Element {
    let type: UInt8
    let size: Int
    private let bytes: UnsafeBufferPointer<UInt8>.SubSequence

    /// `nil` at the end of the file, and where an element is cut off.
    init?(_ file: UnsafeBufferPointer<UInt8>, at offset: Int) {
      guard offset + 4 <= file.count, file[offset] != 0xFF || file[offset + 1] != 0xFF else { return nil }
      size = 4 + 2 * (Int(file[offset + 2]) | Int(file[offset + 3]) << 8)
      guard offset + size <= file.count else { return nil }
      type = file[offset + 1] & 0x7F
      bytes = file[offset..<offset + size]
    }

    func byte(_ place: Int) -> UInt8 { place < size ? bytes[bytes.startIndex + place] : 0 }

    func integer(_ place: Int) -> Int32 {
      let order = [2, 3, 0, 1].map { UInt32(byte(place + $0)) }
      return Int32(bitPattern: order[0] | order[1] << 8 | order[2] << 16 | order[3] << 24)
    }

    func real(_ place: Int) -> Double {
      let words = (0..<4).map { UInt64(byte(place + 2 * $0)) | UInt64(byte(place + 2 * $0 + 1)) << 8 }
      let exponent = Int(words[0] >> 7 & 0xFF)
      guard exponent > 0 else { return 0 }
      let fraction = 1 << 55 | (words[0] & 0x7F) << 48 | words[1] << 32 | words[2] << 16 | words[3]
      let value = scalbn(Double(fraction), exponent - 128 - 56)
      return words[0] & 0x8000 == 0 ? value : -value
    }

    /// How many elements a chain or a shape is made of.
    var memberCount: Int? { type == 12 || type == 14 ? Int(byte(38)) | Int(byte(39)) << 8 : nil }

    func curve(_ units: Units) -> Curve? {
      switch type {
      case 11, 21, 27: return .other
      case 15, 16: return arc(units)
      default: return nil
      }
    }

    private func arc(_ units: Units) -> Curve {
      // Start and sweep stand before the axes of an arc.
      let axes = DesignFile.headerSize + (type == 16 ? 8 : 0)
      let turn = axes + 16
      let isTurned = units.is3D && (1...3).contains { integer(turn + 4 * $0) != 0 }
      if isTurned { return .turned }
      let centre = turn + (units.is3D ? 16 : 4)
      let angle = units.is3D ? 0 : degrees(integer(turn))
      let (a, b) = (real(axes) * units.scale, real(axes + 8) * units.scale)
      var arc = EllipticArc(
        centre: Position(
          real(centre) * units.scale - units.origin.x, real(centre + 8) * units.scale - units.origin.y),
        a: Position(a * cos(angle), a * sin(angle)), b: Position(-b * sin(angle), b * cos(angle)))
      if type == 16 {
        arc.start = degrees(integer(DesignFile.headerSize))
        let sweep = integer(DesignFile.headerSize + 4)
        // The highest bit is a sign beside the number.
        let size = degrees(sweep & Int32.max)
        if size != 0 { arc.sweep = sweep < 0 ? -size : size }
      }
      return .arc(arc)
    }

    private func degrees(_ value: Int32) -> Double { Double(value) / 360_000 * .pi / 180 }
  }
}

/// An ellipse or an arc of one: c + a·cos t + b·sin t, a and b at right angles.
struct EllipticArc {
  let centre: Position
  let a: Position
  let b: Position
  var start = 0.0
  var sweep = 2 * Double.pi

  func position(_ angle: Double) -> Position {
    let (c, s) = (cos(angle), sin(angle))
    return Position(centre.x + a.x * c + b.x * s, centre.y + a.y * c + b.y * s)
  }

  /// Positions whose chords keep within the tolerance, between the ends of a line that was drawn for it.
  ///
  /// - Returns: `nil` when the line has other ends than the arc, or there would be more positions than the limit.
  func line(between ends: [Position], tolerance: Double, limit: Int) -> [Position]? {
    guard let first = ends.first, let last = ends.last else { return nil }
    let radius = max(hypot(a.x, a.y), hypot(b.x, b.y))
    let near = max(tolerance, radius * 1e-9)
    guard position(start).distance(to: first) <= near, position(start + sweep).distance(to: last) <= near else {
      return nil
    }
    // A chord over the angle d is at most radius · (1 − cos(d / 2)) away from its arc.
    let widest = tolerance < radius ? 2 * acos(1 - tolerance / radius) : .pi / 2
    let steps = max(1, (abs(sweep) / min(widest, .pi / 2)).rounded(.up))
    guard steps < Double(limit) else { return nil }
    let inner = (1..<max(1, Int(steps))).map { position(start + sweep * Double($0) / steps) }
    return [first] + inner + [last]
  }
}
