internal import Foundation
internal import Geodesy
internal import Refusals

/// Replaces the curves of a geometry in ISO well-known binary by lines (ISO 13249-3: circular strings, compound curves,
/// curve polygons and what is made of them).
///
/// An arc becomes chords that keep within the tolerance of it, between its start, its middle position and its end, which
/// stay exact. The same arc gives the same positions in either direction, so that neighbours still share their edge.
struct CurveStroking {
  /// How far a chord may be from its arc, in the unit of the coordinates.
  let tolerance: Double

  /// Keeps within a millimetre.
  ///
  /// - Parameter system: says the unit of the coordinates; without one they are taken to be metres.
  init(_ system: CoordinateReferenceSystem?) {
    // A degree of the meridian is at least 110 574 m long.
    tolerance =
      switch (system?.unit.metresPerUnit, system?.unit.degreesPerUnit) {
      case (let metres?, _): 0.001 / metres
      case (nil, let degrees?): 0.001 / 110_574 / degrees
      case (nil, nil): 0.001
      }
  }

  /// Why bytes are no geometry.
  struct Fault: Error {
    let message: LocalisedText
  }

  private static let maximumDepth = 32
  private static let maximumPositions = 1 << 24

  /// The geometry as lines and polygons of two dimensions, little endian.
  func lines(of wkb: UnsafeRawBufferPointer) throws(Fault) -> [UInt8] {
    var cursor = CurveCursor(wkb)
    var target: [UInt8] = []
    try copy(&cursor, to: &target, depth: 0)
    guard cursor.isAtEnd else {
      throw Fault(message: LocalisedText(en: "bytes follow the geometry", vi: "còn byte phía sau hình học"))
    }
    return target
  }

  private func copy(_ cursor: inout CurveCursor, to target: inout [UInt8], depth: Int) throws(Fault) {
    guard depth < Self.maximumDepth else {
      throw Fault(message: LocalisedText(en: "collections nest too deep", vi: "các tập hợp lồng nhau quá sâu"))
    }
    let header = try cursor.header()
    switch header.type {
    case 1:
      target.appendHeader(1)
      try target.appendPositions(cursor.positions(1, header))
    case 2, 8, 9:
      target.appendHeader(2)
      target.appendRing(try curve(header, &cursor, depth: depth))
    case 3, 10:
      target.appendHeader(3)
      let count = try cursor.count(header, elementSize: 4)
      target.appendCount(count)
      for _ in 0..<count {
        target.appendRing(header.type == 3 ? try line(header, &cursor) : try ring(&cursor, depth: depth + 1))
      }
    case 4, 5, 6, 7, 11, 12:
      target.appendHeader(header.type == 11 ? 5 : header.type == 12 ? 6 : header.type)
      let count = try cursor.count(header, elementSize: 9)
      target.appendCount(count)
      for _ in 0..<count { try copy(&cursor, to: &target, depth: depth + 1) }
    default:
      throw Fault(
        message: LocalisedText(
          en: "geometry type \(header.type): only points, lines, polygons and their curves are read",
          vi: "hình học kiểu \(header.type): chỉ đọc được điểm, đường, đa giác và các dạng cong của chúng"))
    }
  }

  /// A ring of a curve polygon, which is a geometry of its own.
  private func ring(_ cursor: inout CurveCursor, depth: Int) throws(Fault) -> [Double] {
    try curve(cursor.header(), &cursor, depth: depth)
  }

  private func curve(_ header: CurveCursor.Header, _ cursor: inout CurveCursor, depth: Int) throws(Fault) -> [Double] {
    switch header.type {
    case 2: return try line(header, &cursor)
    case 8: return try arcs(line(header, &cursor))
    case 9:
      guard depth < Self.maximumDepth else {
        throw Fault(message: LocalisedText(en: "curves nest too deep", vi: "các đường cong lồng nhau quá sâu"))
      }
      var whole: [Double] = []
      for _ in 0..<(try cursor.count(header, elementSize: 9)) {
        let piece = try curve(cursor.header(), &cursor, depth: depth + 1)
        whole += whole.isEmpty ? piece[...] : piece.dropFirst(2)
      }
      return whole
    default:
      throw Fault(
        message: LocalisedText(
          en: "geometry type \(header.type) inside a curve", vi: "hình học kiểu \(header.type) bên trong đường cong"))
    }
  }

  private func line(_ header: CurveCursor.Header, _ cursor: inout CurveCursor) throws(Fault) -> [Double] {
    let count = try cursor.count(header, elementSize: 8 * header.dimensions)
    return try cursor.positions(count, header)
  }

  /// The chords of a circular string: its arcs share their ends.
  private func arcs(_ controls: [Double]) throws(Fault) -> [Double] {
    let count = controls.count / 2
    if count == 0 { return [] }
    guard count >= 3, count % 2 == 1 else {
      throw Fault(
        message: LocalisedText(
          en: "a circular string of \(count.counted("position")); three, five, seven and so on make arcs",
          vi: "chuỗi cung tròn có \(count) điểm; các cung cần ba, năm, bảy… điểm"))
    }
    var result = Array(controls[0..<2])
    for first in stride(from: 0, to: count - 2, by: 2) {
      let arc = CircularArc(Array(controls[2 * first..<2 * first + 6]))
      try arc.appendChords(tolerance: tolerance, limit: Self.maximumPositions, to: &result)
    }
    return result
  }
}

/// An arc through three positions; a full circle when the first is the last, whose middle is then opposite.
struct CircularArc {
  private let positions: [Double]

  /// x and y of start, middle and end.
  init(_ positions: [Double]) { self.positions = positions }

  /// Appends the positions after the start.
  func appendChords(tolerance: Double, limit: Int, to target: inout [Double]) throws(CurveStroking.Fault) {
    let isTurned = (positions[4], positions[5]) < (positions[0], positions[1])
    let forward = isTurned ? [4, 5, 2, 3, 0, 1].map { positions[$0] } : positions
    var chords = Array(forward[0..<2])
    if let circle = Circle(forward) {
      try circle.appendChords(0, 2, of: forward, tolerance: tolerance, limit: limit, to: &chords)
      try circle.appendChords(2, 4, of: forward, tolerance: tolerance, limit: limit, to: &chords)
    } else {
      chords += forward[2..<6]
    }
    guard target.count + chords.count <= 2 * limit else {
      throw CurveStroking.Fault(
        message: LocalisedText(
          en: "curves that take more than \(limit) positions", vi: "các đường cong cần hơn \(limit) điểm"))
    }
    let count = chords.count / 2
    for step in 1..<count {
      let index = isTurned ? count - 1 - step : step
      target.append(chords[2 * index])
      target.append(chords[2 * index + 1])
    }
  }

  /// The circle of an arc and the sense in which it runs.
  private struct Circle {
    let x: Double
    let y: Double
    let radius: Double
    let isClockwise: Bool

    /// `nil` for positions on one line.
    init?(_ p: [Double]) {
      let (bx, by, cx, cy) = (p[2] - p[0], p[3] - p[1], p[4] - p[0], p[5] - p[1])
      if cx == 0 && cy == 0 {
        guard bx != 0 || by != 0 else { return nil }
        (x, y) = (p[0] + bx / 2, p[1] + by / 2)
        isClockwise = false
      } else {
        let cross = bx * cy - by * cx
        let (b, c) = (bx * bx + by * by, cx * cx + cy * cy)
        // Below a part in 10^12 of the lengths the three lie on a line as well as doubles can say.
        guard abs(cross) > 1e-12 * max(b, c) else { return nil }
        x = p[0] + (cy * b - by * c) / (2 * cross)
        y = p[1] + (bx * c - cx * b) / (2 * cross)
        isClockwise = cross < 0
      }
      radius = hypot(p[0] - x, p[1] - y)
      guard radius.isFinite else { return nil }
    }

    func appendChords(
      _ from: Int, _ to: Int, of p: [Double], tolerance: Double, limit: Int, to target: inout [Double]
    ) throws(CurveStroking.Fault) {
      let start = atan2(p[from + 1] - y, p[from] - x)
      let end = atan2(p[to + 1] - y, p[to] - x)
      var sweep = end - start
      if isClockwise { while sweep >= 0 { sweep -= 2 * .pi } } else { while sweep <= 0 { sweep += 2 * .pi } }
      // A chord over the angle a is radius · (1 − cos(a / 2)) away from its arc.
      let widest = tolerance < radius ? 2 * acos(1 - tolerance / radius) : .pi / 2
      let steps = (abs(sweep) / min(widest, .pi / 2)).rounded(.up)
      guard steps < Double(limit) else {
        throw CurveStroking.Fault(
          message: LocalisedText(
            en: "a curve that takes more than \(limit) positions", vi: "một đường cong cần hơn \(limit) điểm"))
      }
      for step in 1..<max(1, Int(steps)) {
        let angle = start + sweep * Double(step) / steps
        target.append(x + radius * cos(angle))
        target.append(y + radius * sin(angle))
      }
      target += p[to..<to + 2]
    }
  }
}
