internal import PlaneGeometry

/// What a `SPLINE` or a `HELIX` of a drawing says about its curve.
struct DrawingSpline {
  private var degree = 0
  private var isClosed = false
  private var knots: [Double] = []
  private var weights: [Double] = []
  private var controls: [(x: Double, y: Double)] = []
  /// The points that the curve runs through, and its directions at both ends, where they are stated.
  private var fits: [(x: Double, y: Double)] = []
  private var tangents: [(x: Double, y: Double)?] = [nil, nil]
  /// A helix describes itself once more, as such, after its spline.
  private(set) var isOver = false

  mutating func take(_ code: Int, _ text: @autoclosure () -> String) {
    if code == 100, text() == "AcDbHelix" { isOver = true }
    guard !isOver else { return }
    var number: Double { Double(text()) ?? .nan }
    switch code {
    case 10: controls.append((number, 0))
    case 20: if !controls.isEmpty { controls[controls.count - 1].y = number }
    case 11: fits.append((number, 0))
    case 21: if !fits.isEmpty { fits[fits.count - 1].y = number }
    case 12, 13: tangents[code - 12] = (number, 0)
    case 22, 23: tangents[code - 22]?.y = number
    case 40: knots.append(number)
    case 41: weights.append(number)
    case 70: isClosed = (Int(text()) ?? 0) & 1 == 1
    case 71: degree = Int(text()) ?? 0
    default: break
    }
  }

  /// Whether it states points that it runs through, and no other.
  var isFitted: Bool { controls.isEmpty && !fits.isEmpty }

  /// Whether it states nothing of a curve.
  var isEmpty: Bool { controls.isEmpty && fits.isEmpty }

  /// The curve; `nil` for one that is none, or whose weights are not all positive.
  var made: Spline? {
    guard isFitted else {
      return Spline(degree: degree, knots: knots, controls: controls.map { Position($0.x, $0.y) }, weights: weights)
    }
    var points = fits.map { Position($0.x, $0.y) }
    if isClosed, points[0] != points[points.count - 1] { points.append(points[0]) }
    let ends = tangents.map { tangent in tangent.map { Position($0.x, $0.y) } }
    return Spline(through: points, start: ends[0], end: ends[1])
  }

  /// The curve as a line; a closed one ends exactly where it starts.
  func line(tolerance: Double, limit: Int) -> [Position]? {
    guard var line = made?.line(tolerance: tolerance, limit: limit) else { return nil }
    let (start, end) = (line[0], line[line.count - 1])
    if isClosed, abs(start.x - end.x) <= tolerance, abs(start.y - end.y) <= tolerance { line[line.count - 1] = start }
    return line
  }
}

/// Replaces the splines of a drawing in text form by polylines, before GDAL reads it.
///
/// It would cut every spline into eight chords a pole, whatever its size, and follow one whose knots do not begin at its
/// ends beyond them. Outlines of hatches that have splines become polylines as a whole.
package struct DrawingSplines {
  /// How far a chord may be from its curve, in the coordinates of the entities.
  let tolerance: Double

  /// - Parameter tolerance: in the coordinates of the entities.
  package init(tolerance: Double) { self.tolerance = tolerance }

  /// More positions than ``maximumPositions``.
  package struct TooManyPositions: Error {
    /// The bound.
    package let maximum: Int
  }

  /// How many positions all splines together may take.
  var maximumPositions = 1 << 22

  /// The drawing with its splines replaced.
  ///
  /// - Throws: ``TooManyPositions`` for splines that take too many of them.
  package func replaced(in bytes: UnsafeBufferPointer<UInt8>) throws(TooManyPositions) -> [UInt8] {
    var pairs = DrawingPairs(bytes)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 4)
    var (copied, positions) = (0, 0)
    var isHatch = false
    while true {
      let start = pairs.offset
      guard let (code, value) = pairs.next() else { break }
      if code == 0 { isHatch = value.elementsEqual("HATCH".utf8) }
      var replacement: [UInt8]?
      if code == 0, value.elementsEqual("SPLINE".utf8) || value.elementsEqual("HELIX".utf8) {
        replacement = try polyline(&pairs, &positions)
      } else if isHatch, code == 92 {
        replacement = try outline(&pairs, String(decoding: value, as: UTF8.self), &positions)
      }
      guard let replacement else { continue }
      result += bytes[copied..<min(start, bytes.count)]
      result += replacement
      copied = min(pairs.offset, bytes.count)
    }
    return result + bytes[copied...]
  }

  // MARK: - Entities

  /// The entity of a spline as a polyline; `nil` where it is none.
  ///
  /// - Parameter pairs: behind the pair with its type, then behind the entity.
  private func polyline(_ pairs: inout DrawingPairs, _ positions: inout Int) throws(TooManyPositions) -> [UInt8]? {
    var spline = DrawingSpline()
    var others: [(Int, String)] = []
    var end = pairs.offset
    while let (code, value) = pairs.next(), code != 0 {
      end = pairs.offset
      let text = String(decoding: value, as: UTF8.self)
      spline.take(code, text)
      if !spline.isOver, !Self.isOfSpline(code) { others.append((code, text)) }
    }
    pairs.offset = end
    if spline.isEmpty { return [] }
    guard spline.made != nil else { return nil }
    let line = try counted(spline.line(tolerance: tolerance, limit: maximumPositions - positions), &positions)
    let head: [(Int, String)] = [(0, "LWPOLYLINE")] + others + [(90, "\(line.count)"), (70, "0")]
    return Self.text(head, line)
  }

  /// Codes of the curve itself; what is left are those that every entity may have.
  private static func isOfSpline(_ code: Int) -> Bool {
    (10...44).contains(code) || (70...79).contains(code) || (210...239).contains(code)
  }

  /// The outline of a hatch as a closed polyline without bulges; `nil` for one without splines.
  private func outline(
    _ pairs: inout DrawingPairs, _ flags: String, _ positions: inout Int
  ) throws(TooManyPositions) -> [UInt8]? {
    guard let outline = HatchOutline(pairs), let flags = Int(flags) else { return nil }
    let ring = try counted(outline.ring(tolerance: tolerance, limit: maximumPositions - positions), &positions)
    pairs.offset = outline.end
    let head = [(92, "\(flags | 2)"), (72, "0"), (73, "1"), (93, "\(ring.count - 1)")]
    return Self.text(head, ring.dropLast())
  }

  /// The line, counted among those of the drawing.
  private func counted(_ line: [Position]?, _ positions: inout Int) throws(TooManyPositions) -> [Position] {
    guard let line, positions + line.count <= maximumPositions else {
      throw TooManyPositions(maximum: maximumPositions)
    }
    positions += line.count
    return line
  }

  private static func text(_ head: [(Int, String)], _ line: some Sequence<Position>) -> [UInt8] {
    var text: [UInt8] = []
    func append(_ code: Int, _ value: String) { text += "\(code)\n\(value)\n".utf8 }
    for (code, value) in head { append(code, value) }
    for position in line {
      append(10, "\(position.x)")
      append(20, "\(position.y)")
    }
    return text
  }
}
