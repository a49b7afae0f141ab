internal import Foundation

/// What one entity of a drawing says about its curves.
struct DrawingEntity {
  let type: String
  var handle: String?
  /// The name of a block, and of the block that an insertion draws.
  var name: String?
  /// x, y and bulge: the tangent of a quarter of the angle to the next vertex.
  var vertices: [(x: Double, y: Double, bulge: Double)] = []
  /// The spline of a `SPLINE` or `HELIX`.
  var spline = DrawingSpline()
  /// Whether it is a leader that is a spline, of which the drawing states only the points.
  private(set) var isCurvedLeader = false
  /// How many edges of a hatch are splines, and how many of them are in outlines that ``HatchOutline`` reads.
  private(set) var splineEdges = 0
  var readSplineEdges = 0

  private var radius = 0.0
  private var axis = (x: 0.0, y: 0.0)
  private var scales = (x: 1.0, y: 1.0)
  private var columnCount = 1
  private var rowCount = 1
  private var isClosed = false
  /// The radii of the outlines of a hatch, and what the one being read is made of.
  private var hatchRadii: [Double] = []
  private var isPolylineOutline = false
  private var edge = 0

  init(type: String) { self.type = type }

  /// The larger of the factors with which a block is drawn.
  var scale: Double { max(abs(scales.x), abs(scales.y)) }

  /// How often an insertion draws its block, in rows and columns.
  var copies: Int {
    let (copies, isTooLarge) = max(columnCount, 1).multipliedReportingOverflow(by: max(rowCount, 1))
    return isTooLarge ? .max : copies
  }

  mutating func take(_ code: Int, _ value: Slice<UnsafeBufferPointer<UInt8>>) {
    var text: String { String(decoding: value, as: UTF8.self) }
    var number: Double { Double(text) ?? 0 }
    switch (type, code) {
    case (_, 5): handle = text
    case ("BLOCK", 2), ("INSERT", 2): name = text
    case ("CIRCLE", 40), ("ARC", 40): radius = number
    case ("ELLIPSE", 11): axis.x = number
    case ("ELLIPSE", 21): axis.y = number
    case ("INSERT", 41): scales.x = number
    case ("INSERT", 42): scales.y = number
    case ("INSERT", 70): columnCount = Int(text) ?? 1
    case ("INSERT", 71): rowCount = Int(text) ?? 1
    case ("LWPOLYLINE", 10), ("VERTEX", 10): vertices.append((number, 0, 0))
    case ("LWPOLYLINE", 20), ("VERTEX", 20): if !vertices.isEmpty { vertices[vertices.count - 1].y = number }
    case ("LWPOLYLINE", 42), ("VERTEX", 42): if !vertices.isEmpty { vertices[vertices.count - 1].bulge = number }
    case ("LWPOLYLINE", 70), ("POLYLINE", 70): isClosed = (Int(text) ?? 0) & 1 == 1
    case ("SPLINE", _), ("HELIX", _): spline.take(code, text)
    case ("LEADER", 72): isCurvedLeader = text == "1"
    case ("MULTILEADER", 170): isCurvedLeader = isCurvedLeader || text == "2"
    case ("HATCH", _): takeOutline(code, number)
    default: break
    }
  }

  /// The outlines of a hatch are polylines with bulges, or edges of which 2 are arcs, 3 ellipses and 4 splines.
  private mutating func takeOutline(_ code: Int, _ number: Double) {
    switch (code, isPolylineOutline) {
    case (92, _), (97, _):
      hatchRadii += bulgeRadii
      vertices = []
      isPolylineOutline = code == 92 && Int(exactly: number).map { $0 & 2 == 2 } ?? false
      edge = 0
    case (10, true): vertices.append((number, 0, 0))
    case (20, true): if !vertices.isEmpty { vertices[vertices.count - 1].y = number }
    case (42, true): if !vertices.isEmpty { vertices[vertices.count - 1].bulge = number }
    case (73, true): isClosed = number == 1
    case (72, false):
      edge = Int(exactly: number) ?? 0
      if edge == 4 { splineEdges += 1 }
    case (40, false) where edge == 2: hatchRadii.append(number)
    case (11, false) where edge == 3: axis.x = number
    case (21, false) where edge == 3: hatchRadii.append(hypot(axis.x, number))
    default: break
    }
  }

  /// The radii of the arcs that the entity has.
  var radii: [Double] {
    switch type {
    case "CIRCLE", "ARC": [radius]
    case "ELLIPSE": [hypot(axis.x, axis.y)]
    case "LWPOLYLINE", "POLYLINE": bulgeRadii
    case "HATCH": hatchRadii + bulgeRadii
    default: []
    }
  }

  private var bulgeRadii: [Double] {
    vertices.indices.compactMap { index in
      let start = vertices[index]
      guard start.bulge != 0, index + 1 < vertices.count || isClosed else { return nil }
      let end = vertices[(index + 1) % vertices.count]
      let chord = hypot(end.x - start.x, end.y - start.y)
      return chord * (1 + start.bulge * start.bulge) / (4 * abs(start.bulge))
    }
  }
}
