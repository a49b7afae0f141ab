import PlaneGeometry
import Testing

@Test(arguments: [
  ("POINT (1 2)", OverlapInput.ExcludedFeature.Reason.notPolygonal),
  ("LINESTRING (0 0, 1 0, 1 1, 0 0)", .notPolygonal),
  ("GEOMETRYCOLLECTION (POLYGON ((0 0, 1 0, 1 1, 0 0)))", .notPolygonal),
  ("POLYGON ((0 0, 1 0, 0 0))", .tooFewPositions),
  ("POLYGON ((0 0, 4 0, 4 4, 0 4))", .notClosed),
  ("POLYGON ((0 0, 9 0, 9 9, 0 0), (4 1, 5 1, 5 2, 4 2))", .notClosed),
  ("POLYGON ((0 0, 4 0, 4 nan, 0 4, 0 0))", .notFinite),
  ("POLYGON ((0 0, inf 0, 4 4, 0 4, 0 0))", .notFinite),
  ("POLYGON ((0 0, 1e200 0, 4 4, 0 4, 0 0))", .notFinite),
  ("POLYGON ((0 0, 4 4, 4 0, 0 4, 0 0))", .invalid),
  ("MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)), ((1 1, 2 1, 2 2, 1 2, 1 1)))", .invalid),
])
func whatCannotBeMeasuredIsNamed(wkt: String, reason: OverlapInput.ExcludedFeature.Reason) throws {
  let square = try Geometry(wkt: "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))")
  let layer = FlatLayer([square, try Geometry(wkt: wkt), nil, .empty(.polygon), square])
  let input = try OverlapInput(validating: layer)
  #expect(input.excluded == [.init(feature: 1, reason: reason), .init(feature: 2, reason: .nullGeometry)])
  #expect(input.areas == [16, 0, 0, 0, 16])
  #expect(flat(try OverlapArea.pairs(within: input)) == [FlatPair(a: 0, b: 4, area: 16)])
  #expect(OverlapArea.between(0, of: input, and: 1, of: input) == 0)
}

@Test func callerLeavesFeaturesOut() throws {
  let square = try Geometry(wkt: "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))")
  let input = OverlapInput(FlatLayer([square, square, square]), excluding: [1, 99, -1])
  #expect(input.excluded == [.init(feature: 1, reason: .invalid)])
  #expect(flat(try OverlapArea.pairs(within: input)) == [FlatPair(a: 0, b: 2, area: 16)])
}

@Test func emptyLayersShareNothing() throws {
  let none = OverlapInput(FlatLayer([Geometry?]()))
  let one = OverlapInput(FlatLayer([.rectangle(Box(minX: 0, minY: 0, maxX: 1, maxY: 1))]))
  #expect(try OverlapArea.pairs(none, one).count == 0)
  #expect(try OverlapArea.pairs(one, none).count == 0)
  #expect(try OverlapArea.pairs(within: none).count == 0)
}

@Test func minimumAreaKeepsWhatReachesIt() throws {
  let a = OverlapInput(FlatLayer([.rectangle(Box(minX: 0, minY: 0, maxX: 10, maxY: 1))]))
  let b = OverlapInput(
    FlatLayer((0..<4).map { .rectangle(Box(minX: Double($0), minY: 0, maxX: Double(2 * $0 + 1), maxY: 1)) }))
  #expect(try OverlapArea.pairs(a, b).area == [1, 2, 3, 4])
  #expect(try OverlapArea.pairs(a, b, minimumArea: 3).area == [3, 4])
}

/// Everything over everything, and one feature over all: the chunks that go along the other layer's tree.
@Test func manyPartnersComeInOrder() throws {
  let small = (0..<20_000).map { index in
    let (x, y) = (Double(index % 200), Double(index / 200))
    return Geometry.rectangle(Box(minX: x, minY: y, maxX: x + 0.5, maxY: y + 0.5))
  }
  let whole = Geometry.rectangle(Box(minX: -1, minY: -1, maxX: 201, maxY: 101))
  let layer = OverlapInput(FlatLayer(small))
  let scope = OverlapInput(FlatLayer([whole, whole]))
  let pairs = try OverlapArea.pairs(scope, layer, jobs: 2)
  #expect(pairs.count == 40_000)
  #expect(pairs.a == Array(repeating: 0, count: 20_000) + Array(repeating: 1, count: 20_000))
  #expect(pairs.b == Array(0..<20_000) + Array(0..<20_000))
  #expect(pairs.area.allSatisfy { $0 == 0.25 })
  var sizes: [Int] = []
  try OverlapArea.forEachBatch(scope, layer) { sizes.append($0.count) }
  #expect(sizes == [20_000, 20_000])
  #expect(try OverlapArea.pairs(within: OverlapInput(FlatLayer(Array(repeating: whole, count: 100)))).count == 4950)
}

@Test func cancelledTaskThrows() async {
  let squares = OverlapInput(
    FlatLayer((0..<50).map { _ in .rectangle(Box(minX: 0, minY: 0, maxX: 1, maxY: 1)) }))
  let task = Task {
    withUnsafeCurrentTask { $0?.cancel() }
    return try OverlapArea.pairs(within: squares).count
  }
  await #expect(throws: CancellationError.self) { try await task.value }
}
