import Foundation
import PlaneGeometry
import Testing

// Identities that hold for any input, over random and degenerate geometry. A failure prints the seed.

private let seeds: Range<UInt64> = 0..<200

/// A star-shaped polygon: valid, of 3 to 40 corners, jagged, at full coordinates or on a small whole-number grid.
private func star(_ random: inout SeededGenerator, onGrid: Bool) -> Geometry {
  let corners = Int.random(in: 3...40, using: &random)
  let center =
    onGrid
    ? Position(Double(Int.random(in: 0...6, using: &random)), Double(Int.random(in: 0...6, using: &random)))
    : Position(553_734 + .random(in: 0...150, using: &random), 1_587_082 + .random(in: 0...150, using: &random))
  let reach = onGrid ? 4.0 : 100.0
  var positions: [Position] = []
  for corner in 0..<corners {
    let angle = 2 * Double.pi * Double(corner) / Double(corners)
    let radius = reach * .random(in: 0.2...1, using: &random)
    positions.append(Position(center.x + radius * cos(angle), center.y + radius * sin(angle)))
  }
  if onGrid { positions = positions.map { Position($0.x.rounded(), $0.y.rounded()) } }
  return .polygon(positions + [positions[0]])
}

/// Any geometry, valid or not: every kind, empty parts, unclosed rings, repeated positions, collections in collections.
private func anything(_ random: inout SeededGenerator, depth: Int = 0) -> Geometry {
  func positions(_ most: Int) -> [Position] {
    (0..<Int.random(in: 0...most, using: &random)).map { _ in
      Bool.random(using: &random)
        ? Position(Double(Int.random(in: -3...3, using: &random)), Double(Int.random(in: -3...3, using: &random)))
        : Position(.random(in: -1e7...1e7, using: &random), .random(in: -1e-7...1e-7, using: &random))
    }
  }
  func rings() -> [[Position]] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in positions(6) }.filter { !$0.isEmpty }
  }
  switch Int.random(in: 0...(depth < 3 ? 6 : 5), using: &random) {
  case 0: return positions(1).first.map(Geometry.point) ?? .empty(.point)
  case 1: return .lineString(positions(8))
  case 2: return rings().isEmpty ? .empty(.polygon) : .polygon(positions(6) + [Position(1, 1)], holes: rings())
  case 3: return .multiPoint(positions(5))
  case 4: return .multiLineString(rings())
  case 5: return .multiPolygon((0..<Int.random(in: 0...3, using: &random)).map { _ in rings() })
  default:
    let count = Int.random(in: 0...3, using: &random)
    return .collection((0..<count).map { _ in anything(&random, depth: depth + 1) })
  }
}

@Test(arguments: seeds)
func notationsRoundTrip(seed: UInt64) throws {
  var random = SeededGenerator(seed: seed)
  for _ in 0..<20 {
    let geometry = anything(&random)
    #expect(try Geometry(wkt: geometry.wkt) == geometry, "seed \(seed)")
    #expect(try Geometry(wkb: geometry.wkb) == geometry, "seed \(seed)")
    #expect(try Geometry(wkb: geometry.wkb).wkt == geometry.wkt, "seed \(seed)")
    #expect(FlatLayer([geometry]).geometry(at: 0) == geometry, "seed \(seed)")
    #expect(FlatLayer([geometry]).bounds[0] == geometry.bounds, "seed \(seed)")
  }
}

/// Damaged bytes give an error or some geometry; they never trap and never take memory that the input does not have.
@Test(arguments: seeds)
func damagedBytesAreRefusedOrRead(seed: UInt64) {
  var random = SeededGenerator(seed: seed)
  for _ in 0..<50 {
    var bytes = anything(&random).wkb
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    if let geometry = try? Geometry(wkb: bytes) { #expect(geometry.positionCount * 16 <= bytes.count, "seed \(seed)") }
    let text = String(
      decoding: anything(&random).wkt.utf8.map { UInt8.random(in: 0...9, using: &random) == 0 ? 0x28 : $0 },
      as: UTF8.self)
    _ = try? Geometry(wkt: text)
  }
}

@Test(arguments: seeds)
func overlayAreasAddUp(seed: UInt64) throws {
  var random = SeededGenerator(seed: seed)
  let onGrid = seed % 2 == 0
  // Grid stars may touch themselves; what is invalid is repaired on both sides alike.
  let (a, b) = (
    try star(&random, onGrid: onGrid).madeValid(.structure), try star(&random, onGrid: onGrid).madeValid(.structure)
  )
  for grid in [nil, onGrid ? 1e-6 : 1e-4] {
    let shared = try a.intersection(b, gridSize: grid).area
    let onlyA = try a.difference(b, gridSize: grid).area
    let onlyB = try b.difference(a, gridSize: grid).area
    let either = try a.union(b, gridSize: grid).area
    let one = try a.symmetricDifference(b, gridSize: grid).area
    // A grid moves each vertex by up to 0.71 of its size along the whole outline.
    let tolerance = grid.map { $0 * (a.perimeter + b.perimeter) } ?? 1e-9 * max(1, a.area, b.area)
    #expect(abs(shared + onlyA - a.area) <= tolerance, "seed \(seed)")
    #expect(abs(shared + onlyB - b.area) <= tolerance, "seed \(seed)")
    #expect(abs(onlyA + onlyB - one) <= tolerance, "seed \(seed)")
    #expect(abs(shared + one - either) <= tolerance, "seed \(seed)")
  }
}

@Test(arguments: seeds)
func overlaysCommute(seed: UInt64) throws {
  var random = SeededGenerator(seed: seed)
  let (a, b) = (try star(&random, onGrid: true).madeValid(), try star(&random, onGrid: true).madeValid())
  expect(try a.union(b), equals: try b.union(a), within: 1e-12, "seed \(seed)")
  expect(try a.intersection(b), equals: try b.intersection(a), within: 1e-12, "seed \(seed)")
  expect(try a.symmetricDifference(b), equals: try b.symmetricDifference(a), within: 1e-12, "seed \(seed)")
  #expect(try a.intersects(b) == b.intersects(a), "seed \(seed)")
  #expect(try a.contains(b) == b.isWithin(a) && a.covers(b) == b.isCovered(by: a), "seed \(seed)")
  #expect(try a.intersects(b) != a.isDisjoint(from: b), "seed \(seed)")
}

@Test(arguments: seeds)
func swiftMeasuresAgreeWithGEOS(seed: UInt64) throws {
  var random = SeededGenerator(seed: seed)
  let polygon = star(&random, onGrid: seed % 2 == 0)
  // An overlay with everything goes through GEOS and keeps the ground.
  let throughGEOS = try polygon.madeValid(.structure).intersection(.rectangle(polygon.bounds.expanded(by: 10)))
  let valid = try polygon.madeValid(.structure)
  #expect(abs(valid.area - throughGEOS.area) <= 1e-9 * max(1, valid.area), "seed \(seed)")
  if let one = valid.centroid, let two = throughGEOS.centroid {
    #expect(one.distance(to: two) <= 1e-7, "seed \(seed)")
  }
  #expect(try valid.orienting().normalized() == valid.orienting(shells: .clockwise).normalized(), "seed \(seed)")
}
