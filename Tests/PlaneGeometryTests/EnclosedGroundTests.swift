import Foundation
@testable import PlaneGeometry
import Testing

/// Layers that tile the ground badly, each in its own way.
private enum Layout: String, CaseIterable, Sendable {
  /// Cells of a net whose corners are moved apart, doubled, or lie on an edge of the neighbour; some cells miss.
  case net
  /// Squares that are shifted, so that all overlap and leave gaps.
  case shifted
  /// Squares on whole numbers, so that they touch in corners, run along each other, and are drawn twice.
  case blocks
  /// Stars of all sizes, some with a hole, some crossed.
  case stars
  /// Crossed squares that touch in corners.
  case bowTies

  func layer(_ numbers: inout SeededNumbers) -> [Geometry] {
    switch self {
    case .net: Layout.net(&numbers)
    case .shifted:
      Layout.cells(7) { x, y in
        Layout.square(x + numbers.next(in: -1...1.0), y + numbers.next(in: -1...1.0), 20, 20)
      }
    case .blocks:
      (0..<60).map { _ in
        Layout.square(
          Double(numbers.next(in: 0...12)), Double(numbers.next(in: 0...12)), Double(numbers.next(in: 1...4)),
          Double(numbers.next(in: 1...4)))
      }
    case .stars: Layout.cells(6) { x, y in Layout.star(x, y, &numbers) }
    case .bowTies: Layout.cells(6) { x, y in numbers.next(in: 0...9) == 0 ? nil : Layout.bowTie(x, y) }
    }
  }

  private static func cells(_ count: Int, _ make: (Double, Double) -> Geometry?) -> [Geometry] {
    (0..<count * count).compactMap { make(553_734 + 20 * Double($0 % count), 1_587_082 + 20 * Double($0 / count)) }
  }

  private static func square(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Geometry {
    .rectangle(Box(minX: x, minY: y, maxX: x + width, maxY: y + height))
  }

  private static func bowTie(_ x: Double, _ y: Double) -> Geometry {
    .polygon([(0, 0), (20, 20), (20, 0), (0, 20), (0, 0)].map { Position(x + $0.0, y + $0.1) })
  }

  private static func star(_ x: Double, _ y: Double, _ numbers: inout SeededNumbers) -> Geometry {
    if numbers.next(in: 0...12) == 0 { return bowTie(x, y) }
    let count = numbers.next(in: 3...14)
    let ring = (0..<count).map { corner in
      let (angle, reach) = (2 * Double.pi * Double(corner) / Double(count), numbers.next(in: 5...14.0))
      return Position(x + reach * cos(angle), y + reach * sin(angle))
    }
    let hole = Geometry.rectangle(Box(minX: x - 1, minY: y - 1, maxX: x + 1, maxY: y + 1)).ring(0)
    return .polygon(ring + [ring[0]], holes: count > 9 ? [hole] : [])
  }

  private static func net(_ numbers: inout SeededNumbers) -> [Geometry] {
    let size = 8
    let corners = (0..<size * size).map { number in
      Position(
        553_734 + 20 * Double(number % size) + (numbers.next(in: -6...6.0) * 1000).rounded() / 1000,
        1_587_082 + 20 * Double(number / size) + (numbers.next(in: -6...6.0) * 1000).rounded() / 1000)
    }
    return (0..<(size - 1) * (size - 1)).compactMap { cell in
      let first = cell / (size - 1) * size + cell % (size - 1)
      var ring = [first, first + 1, first + size + 1, first + size].map { corners[$0] }
      switch numbers.next(in: 0...9) {
      case 0: return nil
      case 1, 2: ring[numbers.next(in: 0...3)].x += numbers.next(in: -1...1.0)
      case 3: ring[numbers.next(in: 0...3)].y += 1e-9
      case 4: ring.insert(Position((ring[0].x + ring[1].x) / 2, (ring[0].y + ring[1].y) / 2), at: 1)
      default: break
      }
      return .polygon(ring + [ring[0]])
    }
  }
}

/// The gaps by one overlay of everything: what the union of all ground encloses.
private func gapsByOverlay(_ layer: [Geometry]) throws -> [Geometry] {
  let union = try Geometry.unaryUnion(layer.flatMap { $0.isValid ? [$0] : try $0.madeValid(.linework).polygons })
  let around = Geometry.rectangle(union.bounds.expanded(by: 10))
  return try around.difference(union).polygons.filter {
    union.bounds.contains($0.bounds) && $0.area > OverlapArea.touching
  }
}

@Test(
  "gaps along the outline are those of an overlay of everything", arguments: 0..<12 as Range<UInt64>, Layout.allCases)
private func gapsAlongTheOutline(seed: UInt64, layout: Layout) throws {
  var numbers = SeededNumbers(seed: seed)
  let layer = layout.layer(&numbers)
  let defects = try Tiling.check(OverlapInput(validating: FlatLayer(layer)), jobs: 2)
  let expected = try gapsByOverlay(layer).sorted { $0.area < $1.area }
  let gaps = defects.gaps.map(\.geometry).sorted { $0.area < $1.area }
  #expect(defects.isConfirmed)
  #expect(gaps.allSatisfy { $0.isValid })
  try #require(gaps.count == expected.count)
  for (gap, one) in zip(gaps, expected) { #expect(abs(gap.area - one.area) < 2e-6) }
  let (all, whole) = (try Geometry.unaryUnion(gaps), try Geometry.unaryUnion(expected))
  #expect(try all.symmetricDifference(whole).area < 1e-5)
}

@Test("gaps in a scope are those of an overlay", arguments: 0..<8 as Range<UInt64>, Layout.allCases)
private func gapsInScope(seed: UInt64, layout: Layout) throws {
  var numbers = SeededNumbers(seed: seed)
  let layer = layout.layer(&numbers)
  let box = layer.reduce(into: Box.empty) { $0.formUnion($1.bounds) }
  // Here wider than the layer, there narrower, with a hole and a corner on a corner.
  let (middle, reach) = (box.center, max(box.width, box.height) * numbers.next(in: 0.3...0.8))
  let corners = (0..<9).map { corner in
    let (angle, size) = (2 * Double.pi * Double(corner) / 9, reach * numbers.next(in: 0.6...1.0))
    return Position(middle.x + size * cos(angle), middle.y + size * sin(angle))
  }
  let side = min(7, reach / 4)
  let hole = Geometry.rectangle(Box(minX: middle.x, minY: middle.y, maxX: middle.x + side, maxY: middle.y + side))
  let scope = Geometry.polygon(corners + [corners[0]], holes: [hole.ring(0)])
  let defects = try Tiling.check(OverlapInput(validating: FlatLayer(layer)), scope: scope, jobs: 2)
  let union = try Geometry.unaryUnion(layer.flatMap { $0.isValid ? [$0] : try $0.madeValid(.linework).polygons })
  let expected = try scope.difference(union).polygons.filter { $0.area > OverlapArea.touching }
  #expect(defects.isConfirmed)
  #expect(defects.gaps.count == expected.count && defects.gaps.allSatisfy { $0.geometry.isValid })
  let gaps = try Geometry.unaryUnion(defects.gaps.map(\.geometry))
  #expect(try gaps.symmetricDifference(Geometry.unaryUnion(expected)).area < 1e-5)
}

@Test("one street net around many blocks needs no overlay of the blocks", arguments: [false, true])
private func streetNet(isScoped: Bool) throws {
  let blocks = (0..<400).map { cell in
    let (x, y) = (553_000 + 28 * Double(cell % 20), 1_587_000 + 28 * Double(cell / 20))
    return Geometry.rectangle(Box(minX: x, minY: y, maxX: x + 20, maxY: y + 20))
  }
  let input = OverlapInput(FlatLayer(blocks))
  let scope = Geometry.rectangle(input.layer.bounds.reduce(into: Box.empty) { $0.formUnion($1) }.expanded(by: 8))
  let around = try Geometry.rectangle(scope.bounds.expanded(by: 8)).difference(scope).polygons
  let owners = blocks.indices.map(Int32.init)
  let found = try #require(
    try EnclosedGround.found(in: input, owners, beside: isScoped ? [around] : [], jobs: 1))
  #expect(found.coveredArea != nil)
  #expect(found.pieces.map { $0.holeCount } == (isScoped ? [400] : []))
}

/// How much of a layer is open to doubt, and what its outline encloses.
private func outline(_ layer: [Geometry]) throws -> OutlineFaces {
  var edges = DirectedEdges()
  for (number, polygon) in layer.enumerated() { polygon.withBorrowed { edges.append($0, of: Int32(number)) } }
  return OutlineFaces(try GroundOutline(edges, jobs: 1), edges)
}

@Test("layers that are broken everywhere need no overlay", arguments: [Layout.shifted, .blocks, .bowTies])
private func outlinesWithoutDoubt(layout: Layout) throws {
  var numbers = SeededNumbers(seed: 7)
  let layer = try layout.layer(&numbers).flatMap { $0.isValid ? [$0] : try $0.lineworkPolygons() }
  let (faces, union) = (try outline(layer), try Geometry.unaryUnion(layer))
  #expect(faces.doubtful.isEmpty)
  #expect(abs(faces.area - union.area) < 1e-6)
}

struct Enclosure: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let layer: [String]
  /// As WKT, in the order of areas.
  let gaps: [String]
}

private let enclosures = [
  Enclosure(
    testDescription: "an island that touches the gap's edge in one corner is a hole of the gap",
    layer: [
      "POLYGON ((0 0, 10 0, 10 2, 2 2, 2 8, 10 8, 10 10, 0 10, 0 0))", "POLYGON ((8 2, 10 2, 10 8, 8 8, 8 2))",
      "POLYGON ((4 2, 6 4, 4 6, 3 4, 4 2))",
    ], gaps: ["POLYGON ((2 2, 8 2, 8 8, 2 8, 2 2), (4 2, 6 4, 4 6, 3 4, 4 2))"]),
  Enclosure(
    testDescription: "gaps that touch in a corner are two",
    layer: [
      "POLYGON ((0 0, 6 0, 6 1, 3 1, 1 1, 1 3, 0 3, 0 0))", "POLYGON ((3 1, 6 1, 6 3, 3 3, 3 1))",
      "POLYGON ((0 3, 3 3, 3 6, 0 6, 0 3))", "POLYGON ((3 5, 6 5, 6 6, 3 6, 3 5))",
      "POLYGON ((5 3, 6 3, 6 5, 5 5, 5 3))",
    ], gaps: ["POLYGON ((1 1, 3 1, 3 3, 1 3, 1 1))", "POLYGON ((3 3, 5 3, 5 5, 3 5, 3 3))"]),
  Enclosure(
    testDescription: "a gap in an island in a gap",
    layer: [
      "POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0), (2 2, 18 2, 18 18, 2 18, 2 2))",
      "POLYGON ((5 5, 15 5, 15 15, 5 15, 5 5), (8 8, 12 8, 12 12, 8 12, 8 8))",
    ],
    gaps: [
      "POLYGON ((8 8, 12 8, 12 12, 8 12, 8 8))",
      "POLYGON ((2 2, 18 2, 18 18, 2 18, 2 2), (5 5, 15 5, 15 15, 5 15, 5 5))",
    ]),
  Enclosure(
    testDescription: "features in gaps of others leave the rest free",
    layer: [
      "POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0), (2 2, 18 2, 18 18, 2 18, 2 2))",
      "POLYGON ((1 9, 19 9, 19 11, 1 11, 1 9))",
    ], gaps: ["POLYGON ((2 2, 18 2, 18 9, 2 9, 2 2))", "POLYGON ((2 11, 18 11, 18 18, 2 18, 2 11))"]),
]

@Test("pieces of free ground", arguments: enclosures)
func piecesOfFreeGround(each: Enclosure) throws {
  let faces = try outline(each.layer.map { try Geometry($0) })
  #expect(faces.doubtful.isEmpty)
  let pieces = faces.enclosed.sorted { $0.area < $1.area }
  try #require(pieces.count == each.gaps.count)
  for (piece, wanted) in zip(pieces, each.gaps) {
    let wanted = Geometry(wanted)
    #expect(piece.isValid && abs(piece.area - wanted.area) < 1e-9)
    #expect(try piece.symmetricDifference(wanted).area < 1e-9)
  }
}

@Test("crossed rings have the ground that a general repair gives them", arguments: 0..<60 as Range<UInt64>)
func groundOfCrossedRings(seed: UInt64) throws {
  var numbers = SeededNumbers(seed: seed)
  let ring = (0..<numbers.next(in: 4...9)).map { _ in
    Position(553_734 + numbers.next(in: 0...50.0), 1_587_082 + numbers.next(in: 0...50.0))
  }
  let polygon = Geometry.polygon(ring + [ring[0]])
  let (polygons, repaired) = (try polygon.lineworkPolygons(), try polygon.madeValid(.linework).polygons)
  #expect(polygons.count == repaired.count && polygons.allSatisfy { $0.isValid })
  #expect(
    try Geometry.polygonal(polygons).symmetricDifference(Geometry.polygonal(repaired)).area < 1e-6, "\(polygon)")
}

@Test("rings in one another have the ground that a general repair gives them", arguments: 0..<80 as Range<UInt64>)
func groundOfNestedRings(seed: UInt64) throws {
  var numbers = SeededNumbers(seed: seed)
  func corners() -> [Position] {
    let (x, y) = (553_000 + Double(numbers.next(in: 0...8)), 1_587_000 + Double(numbers.next(in: 0...8)))
    let (width, height) = (Double(numbers.next(in: 1...9)), Double(numbers.next(in: 1...9)))
    return [(0, 0), (width, 0), (width, height), (0, height), (0, 0)].map { Position(x + $0.0, y + $0.1) }
  }
  // Few rings meet seldom, many always: both ways are taken.
  let polygon = Geometry.multiPolygon(
    (0..<numbers.next(in: 1...2)).map { _ in
      (0..<numbers.next(in: 1...3)).map { _ in corners() }
    })
  let ground = try Geometry.unaryUnion(try polygon.lineworkPolygons())
  #expect(try ground.symmetricDifference(Geometry.unaryUnion(try polygon.madeValid(.linework).polygons)).area < 1e-9)
}

@Test("holes in holes need no repair", arguments: [2, 3, 400])
func holesInHoles(count: Int) throws {
  func square(_ half: Double) -> [Position] {
    [(-half, -half), (half, -half), (half, half), (-half, half), (-half, -half)].map { Position($0.0, $0.1) }
  }
  let polygon = Geometry.polygon(square(1000), holes: (1...count).map { square(1000 - Double($0)) })
  var expected = 0.0
  for ring in 0...count {
    let side = 2 * Double(1000 - ring)
    expected += ring % 2 == 0 ? side * side : -side * side
  }
  let polygons = try polygon.lineworkPolygons()
  #expect(polygons.count == count / 2 + 1 && polygons.allSatisfy(\.isValid))
  #expect(abs(polygons.reduce(0) { $0 + $1.area } - expected) < 1e-6)
}
