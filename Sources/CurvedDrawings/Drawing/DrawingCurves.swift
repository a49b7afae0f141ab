internal import Foundation
package import PlaneGeometry

/// The curves of a DXF drawing: how large its arcs are, which decides how GDAL must cut all of them to keep within a
/// millimetre, which entities have some, and which have curves that only GDAL cuts, at steps of its own.
package struct DrawingCurves {
  /// Top-level entities with curves, by their handle.
  private var handles: Set<String> = []
  private var blocks: [String: Block] = [:]
  /// The insertions outside of blocks: handle, block, factor.
  private var insertions: [(handle: String, block: String, scale: Double, copies: Int)] = []
  private var block: String?
  private var largestRadius = 0.0

  /// How many entities have splines that ``DrawingSplines`` replaces.
  package private(set) var splineCount = 0
  private var unreadCount = 0
  private var fittedCount = 0
  private var leaderCount = 0

  /// What a block draws.
  private struct Block {
    var hasCurves = false
    var entityCount = 0
    var insertions: [(block: String, scale: Double, copies: Int)] = []
  }

  /// How far a chord may be from its curve, in metres; a twentieth of the millimetre is for the rounding of GDAL.
  private static let tolerance = 0.00095
  private let unitMetres: Double
  private static let deepestNesting = 32

  /// Looks through the entities of a drawing in text form; one in binary form has none for us.
  ///
  /// - Parameters:
  ///   - unitMetres: how many metres a unit of the drawing is; nothing in it says that.
  ///   - visit: gets every pair on the way, and where the next begins.
  package init(
    _ bytes: UnsafeBufferPointer<UInt8>, unitMetres: Double = 1,
    _ visit: (_ code: Int, _ value: Slice<UnsafeBufferPointer<UInt8>>, _ offset: Int) -> Void = { _, _, _ in }
  ) {
    self.unitMetres = unitMetres
    var pairs = DrawingPairs(bytes)
    var entity = DrawingEntity(type: "")
    var line = DrawingEntity(type: "")
    while let (code, value) = pairs.next() {
      visit(code, value, pairs.offset)
      guard code == 0 else {
        entity.take(code, value)
        if entity.type == "HATCH", code == 92 { entity.readSplineEdges += HatchOutline(pairs)?.splineCount ?? 0 }
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
    if let block { blocks[block, default: Block()].entityCount += 1 }
    switch entity.type {
    case "BLOCK": block = entity.name
    case "ENDBLK": block = nil
    case "INSERT":
      guard let name = entity.name else { return }
      if let block {
        blocks[block, default: Block()].insertions.append((name, entity.scale, entity.copies))
      } else {
        insertions.append((entity.handle ?? "", name, entity.scale, entity.copies))
      }
    case "SPLINE", "HELIX":
      guard entity.spline.made != nil else {
        // What states nothing of its curve is left out of the drawing, and missed there.
        if entity.spline.isEmpty { splineCount += 1 } else { unreadCount += 1 }
        return
      }
      if entity.spline.isFitted { fittedCount += 1 }
      splineCount += 1
      mark(entity)
    default:
      if entity.isCurvedLeader { leaderCount += 1 }
      if entity.splineEdges > entity.readSplineEdges {
        unreadCount += 1
      } else if entity.splineEdges > 0 {
        splineCount += 1
        mark(entity)
      }
      guard let radius = entity.radii.filter({ $0 > 0 && $0.isFinite }).max() else { return }
      largestRadius = max(largestRadius, radius)
      mark(entity)
    }
  }

  private mutating func mark(_ entity: DrawingEntity) {
    if let block {
      blocks[block, default: Block()].hasCurves = true
    } else if let handle = entity.handle {
      handles.insert(handle)
    }
  }

  // MARK: - Scales

  /// By how much the insertions of blocks, one in another, enlarge what they draw at most.
  private var largestScale: Double {
    var known: [String: Double] = [:]
    return insertions.map { $0.scale * scale(inside: $0.block, &known, depth: 0) }.reduce(1, max)
  }

  private func scale(inside name: String, _ known: inout [String: Double], depth: Int) -> Double {
    if let scale = known[name] { return scale }
    guard depth < Self.deepestNesting, let block = blocks[name] else { return 1 }
    var largest = 1.0
    for insertion in block.insertions {
      largest = max(largest, insertion.scale * scale(inside: insertion.block, &known, depth: depth + 1))
    }
    known[name] = largest
    return largest
  }

  /// How many entities the insertions of blocks draw, one in another and in rows and columns.
  package var drawnCount: Int {
    var known: [String: Int] = [:]
    return insertions.reduce(0) { $0.plus($1.copies.times(drawnCount(inside: $1.block, &known, depth: 0))) }
  }

  private func drawnCount(inside name: String, _ known: inout [String: Int], depth: Int) -> Int {
    if let count = known[name] { return count }
    guard depth < Self.deepestNesting, let block = blocks[name] else { return 0 }
    // A block inside itself is not drawn.
    known[name] = 0
    var count = block.entityCount
    for insertion in block.insertions {
      count = count.plus(insertion.copies.times(drawnCount(inside: insertion.block, &known, depth: depth + 1)))
    }
    known[name] = count
    return count
  }

  /// The blocks that draw curves, themselves or by what they insert.
  private var curvedBlocks: Set<String> {
    var curved = Set(blocks.filter(\.value.hasCurves).keys)
    for _ in 0..<Self.deepestNesting {
      let more = blocks.filter {
        !curved.contains($0.key) && $0.value.insertions.contains { curved.contains($0.block) }
      }
      if more.isEmpty { break }
      curved.formUnion(more.keys)
    }
    return curved
  }

  /// How far a chord may be from its curve in the coordinates of the entities.
  package var tolerance: Double { Self.tolerance / unitMetres / largestScale }

  /// The options of GDAL under which its chords keep within the tolerance of arcs; none for a drawing without arcs.
  package var options: [(String, String)] {
    guard largestRadius > 0 else { return [] }
    // A chord over the angle a is radius · (1 − cos(a / 2)) away from its arc.
    let share = tolerance / largestRadius
    let degrees = share < 1 ? 2 * acos(1 - share) * 180 / .pi : 45
    return [("OGR_ARC_STEPSIZE", "\(min(max(degrees, 0.001), 45))")]
  }

  // MARK: - Reporting

  /// How many features had curves, and what stays as GDAL draws it.
  ///
  /// - Parameter handle: of a feature of the layer the handle of its entity.
  package func report(on layer: FlatLayer, _ handle: (_ feature: Int) -> String?) -> CurveReport {
    let curvedBlocks = curvedBlocks
    // Features of a block bear the handle of its insertion.
    let curved = handles.union(insertions.filter { curvedBlocks.contains($0.block) }.map(\.handle))
    var report = CurveReport()
    report.refined = (0..<layer.count).count { row in
      guard let handle = handle(row), layer.kind(of: row) != .point else { return false }
      return curved.contains(handle)
    }
    report.remark(unreadCount, .damagedSplines)
    report.remark(fittedCount, .splinesOfPoints)
    report.remark(leaderCount, .curvedLeaders)
    return report
  }
}

extension Int {
  /// The sum, at most the largest number.
  fileprivate func plus(_ other: Int) -> Int {
    let (sum, isTooLarge) = addingReportingOverflow(other)
    return isTooLarge ? .max : sum
  }

  /// The product, at most the largest number.
  fileprivate func times(_ other: Int) -> Int {
    let (product, isTooLarge) = multipliedReportingOverflow(by: other)
    return isTooLarge ? .max : product
  }
}
