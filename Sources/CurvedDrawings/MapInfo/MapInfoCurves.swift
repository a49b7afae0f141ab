package import PlaneGeometry

/// Which features of a MapInfo file are arcs, ellipses and rectangles with rounded corners: GDAL makes lines of them, of
/// chords over two degrees, and does not say so.
package struct MapInfoCurves {
  /// By the number of the feature, from 1; those that are no curves are absent.
  private(set) var shapes: [Int64: ConicRefinement.Shape] = [:]

  /// GDAL gives every corner so many positions.
  private static let corner = ConicRefinement.Shape.corners(45)

  /// Looks through a `.mif`.
  package init(interchange bytes: UnsafeBufferPointer<UInt8>) { readText(bytes) }

  /// Looks through the `.map` and the `.id` of a `.tab`.
  package init(objects: UnsafeBufferPointer<UInt8>, places: UnsafeBufferPointer<UInt8>) { readObjects(objects, places) }

  /// The `.id` has the place of every feature's object in the `.map`, four bytes each, the lowest first; an object begins
  /// with its type.
  private mutating func readObjects(_ objects: UnsafeBufferPointer<UInt8>, _ places: UnsafeBufferPointer<UInt8>) {
    let file = MapInfoObjects(objects)
    for number in 0..<places.count / 4 {
      let place = (0..<4).reduce(0) { $0 | Int(places[4 * number + $1]) << (8 * $1) }
      guard place > 0, place < objects.count else { continue }
      switch objects[place] {
      case 0x0A, 0x0B: shapes[Int64(number) + 1] = .conic(file.ellipse(ofArc: place))
      case 0x19, 0x1A: shapes[Int64(number) + 1] = .conic(nil)
      case 0x16, 0x17: shapes[Int64(number) + 1] = Self.corner
      default: break
      }
    }
  }

  /// After its header a `.mif` has one object a feature, whose first line begins with what it is.
  private mutating func readText(_ bytes: UnsafeBufferPointer<UInt8>) {
    var number: Int64 = 0
    var (headings, parts) = (0, 0)
    var isData = false
    for line in bytes.split(separator: 0x0A) {
      let words = line.split(maxSplits: 2) { $0 <= 0x20 }
      guard let first = words.first else { continue }
      if headings > 0 {
        headings -= 1
        continue
      }
      // A line of numbers.
      guard first[first.startIndex] >= UInt8(ascii: "A") else { continue }
      let word = String(decoding: first, as: UTF8.self).uppercased()
      let count = words.count > 1 ? Int(String(decoding: words[1], as: UTF8.self)) ?? 0 : 0
      guard isData else {
        if word == "COLUMNS" { headings = count }
        isData = word == "DATA"
        continue
      }
      if parts > 0, ["REGION", "PLINE", "MULTIPOINT"].contains(word) {
        parts -= 1
        continue
      }
      switch word {
      case "NONE", "POINT", "LINE", "PLINE", "REGION", "TEXT", "RECT", "MULTIPOINT": number += 1
      case "COLLECTION":
        number += 1
        parts = count
      case "ARC", "ELLIPSE":
        number += 1
        let corners = line.split { $0 <= 0x20 }.dropFirst().compactMap { Double(String(decoding: $0, as: UTF8.self)) }
        shapes[number] = .conic(corners.count == 4 ? EllipticArc(corners) : nil)
      case "ROUNDRECT":
        number += 1
        shapes[number] = Self.corner
      default: break
      }
    }
  }

  /// Brings the curves of the file's layer within a tolerance.
  ///
  /// - Parameter numbers: the numbers of the features that the layer has.
  package func refine(_ layer: inout FlatLayer, numbers: [Int64], tolerance: Double) -> CurveReport {
    guard !shapes.isEmpty else { return CurveReport() }
    return ConicRefinement(tolerance: tolerance).refine(&layer) { row in shapes[numbers[row]] }
  }
}

extension EllipticArc {
  /// The ellipse in a rectangle: x and y of two opposite corners; `nil` where it has no width or height.
  init?(_ corners: [Double]) {
    guard corners[0] != corners[2], corners[1] != corners[3] else { return nil }
    self.init(
      centre: Position((corners[0] + corners[2]) / 2, (corners[1] + corners[3]) / 2),
      a: Position(abs(corners[2] - corners[0]) / 2, 0), b: Position(0, abs(corners[3] - corners[1]) / 2))
  }
}
