internal import Foundation
internal import PlaneGeometry

/// The arcs of a DXF drawing: how large the largest is, which decides how GDAL must cut all of them to keep within a
/// millimetre, and which entities have some.
struct DrawingArcs {
  private var handles: Set<String> = []
  private var blocks: Set<String> = []
  private var splineCount = 0
  private var largestRadius = 0.0
  private var scale = 1.0
  private var block: String?

  /// How far a chord may be from its arc, in metres.
  ///
  /// A drawing is in metres; nothing in it says otherwise. A twentieth of the millimetre is for the rounding of GDAL.
  static let tolerance = 0.00095

  /// Looks through the entities of a drawing in text form; one in binary form has none for us.
  init(of path: String) throws(InterchangeError) {
    self = try MappedFile.withBytes(of: path) { (bytes) throws(InterchangeError) in DrawingArcs(bytes) }
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var pairs = DrawingPairs(bytes)
    var entity = DrawingEntity(type: "")
    var line = DrawingEntity(type: "")
    while let (code, value) = pairs.next() {
      guard code == 0 else {
        entity.take(code, value)
        continue
      }
      if entity.type == "VERTEX" { line.vertices += entity.vertices } else { add(entity) }
      let type = String(decoding: value, as: UTF8.self)
      if entity.type == "POLYLINE" { line = entity }
      if type == "SEQEND" { add(line) }
      entity = DrawingEntity(type: type)
    }
    add(entity)
  }

  private mutating func add(_ entity: DrawingEntity) {
    switch entity.type {
    case "BLOCK": block = entity.name
    case "ENDBLK": block = nil
    case "SPLINE": splineCount += 1
    case "INSERT":
      scale = max(scale, entity.scale)
      if let name = entity.name, blocks.contains(name) { mark(entity) }
    default:
      guard let radius = entity.radii.filter({ $0 > 0 && $0.isFinite }).max() else { return }
      largestRadius = max(largestRadius, radius)
      mark(entity)
    }
  }

  /// Features of a block bear the handle of its insertion.
  private mutating func mark(_ entity: DrawingEntity) {
    if let block { blocks.insert(block) } else if let handle = entity.handle { handles.insert(handle) }
  }

  /// The options of GDAL under which its chords keep within the tolerance; none for a drawing without arcs.
  var options: [(String, String)] {
    guard largestRadius > 0 else { return [] }
    // A chord over the angle a is radius · (1 − cos(a / 2)) away from its arc.
    let share = Self.tolerance / (largestRadius * scale)
    let degrees = share < 1 ? 2 * acos(1 - share) * 180 / .pi : 45
    return [("OGR_ARC_STEPSIZE", "\(min(max(degrees, 0.001), 45))")]
  }

  /// Adds to the notices of the drawing's table how many features had curves.
  func report(on table: inout FeatureTable) {
    let column = table.column("EntityHandle")
    let curved = (0..<table.count).count { row in
      guard let handle = column?[row].text, table.geometry.kind(of: row) != .point else { return false }
      return handles.contains(handle)
    }
    if curved > 0 { table.notices.append(Notice(.curvesStroked, count: curved)) }
    if splineCount > 0 {
      table.notices.append(
        Notice(.remark("splines became lines whose distance from them is not known"), count: splineCount))
    }
  }
}

/// What one entity of a drawing says about its arcs.
struct DrawingEntity {
  let type: String
  var handle: String?
  /// The name of a block, and of the block that an insertion draws.
  var name: String?
  /// x, y and bulge: the tangent of a quarter of the angle to the next vertex.
  var vertices: [(x: Double, y: Double, bulge: Double)] = []
  private var radius = 0.0
  private var axis = (x: 0.0, y: 0.0)
  private var scales = (x: 1.0, y: 1.0)
  private var isClosed = false

  init(type: String) { self.type = type }

  /// The larger of the factors with which a block is drawn.
  var scale: Double { max(abs(scales.x), abs(scales.y)) }

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
    case ("LWPOLYLINE", 10), ("VERTEX", 10): vertices.append((number, 0, 0))
    case ("LWPOLYLINE", 20), ("VERTEX", 20): if !vertices.isEmpty { vertices[vertices.count - 1].y = number }
    case ("LWPOLYLINE", 42), ("VERTEX", 42): if !vertices.isEmpty { vertices[vertices.count - 1].bulge = number }
    case ("LWPOLYLINE", 70), ("POLYLINE", 70): isClosed = (Int(text) ?? 0) & 1 == 1
    default: break
    }
  }

  /// The radii of the arcs that the entity has.
  var radii: [Double] {
    switch type {
    case "CIRCLE", "ARC": return [radius]
    case "ELLIPSE": return [hypot(axis.x, axis.y)]
    case "LWPOLYLINE", "POLYLINE":
      return vertices.indices.compactMap { index in
        let start = vertices[index]
        guard start.bulge != 0, index + 1 < vertices.count || isClosed else { return nil }
        let end = vertices[(index + 1) % vertices.count]
        let chord = hypot(end.x - start.x, end.y - start.y)
        return chord * (1 + start.bulge * start.bulge) / (4 * abs(start.bulge))
      }
    default: return []
    }
  }
}

/// The pairs of a drawing in text form: a line with a code, a line with its value.
struct DrawingPairs {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// `nil` at the end, and where a line that should be a code is none.
  mutating func next() -> (code: Int, value: Slice<UnsafeBufferPointer<UInt8>>)? {
    guard let first = line(), let code = Int(String(decoding: first, as: UTF8.self)), let value = line() else {
      return nil
    }
    return (code, value)
  }

  /// The next line without the blanks around it.
  private mutating func line() -> Slice<UnsafeBufferPointer<UInt8>>? {
    guard offset < bytes.count else { return nil }
    let rest = bytes[offset...]
    let end = rest.firstIndex(of: 0x0A) ?? bytes.count
    var line = rest[..<end]
    offset = end + 1
    while let byte = line.first, byte <= 0x20 { line = line.dropFirst() }
    while let byte = line.last, byte <= 0x20 { line = line.dropLast() }
    return line
  }
}
