import Geodesy
import Interchange
import PlaneGeometry
import Testing

/// A layer of the data folder in a system of metres.
func realLayer(_ address: String, working: String? = nil) throws -> MetricLayer {
  var request = SystemRequest()
  request.working = try working.map { try CoordinateReferenceSystem($0) }
  return try MetricLayer(readTable(at: InputAddress(OutsideData.layers + "/" + address)), request)
}

struct LayerPair: Sendable, CustomTestStringConvertible {
  let a: String
  let b: String
  var working: String? = nil
  /// At least so many pairs share ground: a pair of empty layers would prove nothing.
  let pairs: Int
  var testDescription: String { "\(a) × \(b)" }
}

private let cambridge = "cambridge/cambridge.gpkg:"
private let denver = "denver/denver.gpkg:"

private let layerPairs = [
  LayerPair(a: cambridge + "parcel", b: cambridge + "zoning", pairs: 15_000),
  LayerPair(a: cambridge + "parcel", b: cambridge + "overlay", pairs: 1000),
  LayerPair(a: cambridge + "parcel", b: cambridge + "flood_100", pairs: 200),
  LayerPair(a: denver + "blocks", b: denver + "precincts2016_orig", working: "EPSG:26913", pairs: 10_000),
  LayerPair(
    a: "kon_tum/communes_2025.geojson", b: "kon_tum/communes_2025.geojson", working: "EPSG:9216", pairs: 40),
]

/// Every pair whose boxes meet, listed or not, is measured by an overlay too.
@Test(.enabled(if: OutsideData.hasLayers), arguments: layerPairs)
func overlapOfRealLayersMatchesOverlay(_ each: LayerPair) throws {
  let (a, b) = (try realLayer(each.a, working: each.working), try realLayer(each.b, working: each.working))
  let (one, two) = (try OverlapInput(validating: a.geometry), try OverlapInput(validating: b.geometry))
  let pairs = try OverlapArea.pairs(one, two)
  #expect(pairs.count >= each.pairs)
  var areas: [PairOfFeatures: Double] = [:]
  for index in 0..<pairs.count { areas[PairOfFeatures(a: pairs.a[index], b: pairs.b[index])] = pairs.area[index] }
  let (left, right) = (overlayGround(one), overlayGround(two))
  let tree = BoxIndex(two.layer.bounds)
  for (feature, ground) in left.enumerated() {
    guard let ground else { continue }
    tree.forEach(meeting: one.layer.bounds[feature]) { partner in
      guard let other = right[Int(partner)] else { return }
      let area = areas[PairOfFeatures(a: Int32(feature), b: partner)] ?? 0
      do {
        let overlay = try ground.intersection(other).area
        let tolerance = max(1e-6, 1e-9 * min(one.areas[feature], two.areas[Int(partner)]))
        // What is not listed shares no more than counts as touching.
        #expect(abs(area - overlay) <= tolerance + (area == 0 ? OverlapArea.touching : 0), "\(feature) and \(partner)")
      } catch {
        Issue.record("\(feature) and \(partner): \(error)")
      }
    }
  }
}

/// The shapes of all pairs have the areas of the kernel.
@Test(.enabled(if: OutsideData.hasLayers), arguments: layerPairs)
func shapesOfRealLayersAreConfirmed(_ each: LayerPair) throws {
  let (a, b) = (try realLayer(each.a, working: each.working), try realLayer(each.b, working: each.working))
  let (one, two) = (try OverlapInput(validating: a.geometry), try OverlapInput(validating: b.geometry))
  let pairs = try OverlapArea.pairs(one, two)
  let shapes = try OverlapShape.shapes(of: pairs, one.layer, two.layer)
  #expect(shapes.indices.filter { !shapes[$0].isConfirmed } == [])
}

struct Drawing: Sendable, CustomTestStringConvertible {
  let name: String
  var change: @Sendable (Geometry) -> Geometry = { $0 }
  var isReversed = false
  var testDescription: String { name }
}

/// The layers turned, shifted, drawn the other way round, in another order: the same areas of the same pairs.
@Test(
  .enabled(if: OutsideData.hasLayers),
  arguments: [
    Drawing(name: "turned by 90°", change: { $0.mapPositions { Position(-$0.y, $0.x) } }),
    Drawing(name: "turned by 180°", change: { $0.mapPositions { Position(-$0.x, -$0.y) } }),
    Drawing(name: "shifted", change: { $0.mapPositions { Position($0.x + 1024, $0.y - 65_536) } }),
    Drawing(name: "rings the other way round", change: { $0.orienting(shells: .clockwise) }),
    Drawing(name: "other order", isReversed: true),
  ])
func overlapOfRealLayersInOtherDrawings(_ drawing: Drawing) throws {
  let layers = [try realLayer(cambridge + "parcel").geometry, try realLayer(cambridge + "zoning").geometry]
  let invalid = try layers.map { try OverlapInput(validating: $0).excluded.map(\.feature) }
  func place(_ feature: Int, in layer: Int) -> Int {
    drawing.isReversed ? layers[layer].count - 1 - feature : feature
  }
  let redrawn = layers.indices.map { layer in
    OverlapInput(
      FlatLayer(layers[layer].indices.map { layers[layer].geometry(at: place($0, in: layer)).map(drawing.change) }),
      excluding: invalid[layer].map { place($0, in: layer) })
  }
  let pairs = try OverlapArea.pairs(
    OverlapInput(layers[0], excluding: invalid[0]), OverlapInput(layers[1], excluding: invalid[1]))
  let others = try OverlapArea.pairs(redrawn[0], redrawn[1])
  var areas: [PairOfFeatures: Double] = [:]
  for index in 0..<others.count {
    let (a, b) = (place(Int(others.a[index]), in: 0), place(Int(others.b[index]), in: 1))
    areas[PairOfFeatures(a: Int32(a), b: Int32(b))] = others.area[index]
  }
  for index in 0..<pairs.count {
    let pair = PairOfFeatures(a: pairs.a[index], b: pairs.b[index])
    let smaller = min(redrawn[0].areas[place(Int(pair.a), in: 0)], redrawn[1].areas[place(Int(pair.b), in: 1)])
    // A pair just above the limit may fall below it.
    let area = areas.removeValue(forKey: pair) ?? 0
    #expect(abs(area - pairs.area[index]) <= max(2 * OverlapArea.touching, 1e-9 * smaller), "\(pair)")
  }
  #expect(areas.values.allSatisfy { $0 <= 2 * OverlapArea.touching })
}

private struct PairOfFeatures: Hashable {
  let a: Int32
  let b: Int32
}

/// The features as GEOS takes them: spikes, which are valid here and bound no ground, taken away.
private func overlayGround(_ input: OverlapInput) -> [Geometry?] {
  let excluded = Set(input.excluded.map(\.feature))
  return (0..<input.layer.count).map { feature in
    guard !excluded.contains(feature), let geometry = input.layer.geometry(at: feature) else { return nil }
    if (try? geometry.isValidForGEOS) == true { return geometry }
    return try? Geometry.unaryUnion(geometry.madeValid(.structure).polygons)
  }
}
