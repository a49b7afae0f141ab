internal import LandModel
internal import PlaneGeometry

/// Ground in zones, in pieces that share none within one zone.
struct ZoneGround: Sendable {
  /// The pieces, each in one zone.
  let input: OverlapInput
  /// The number of the zone of each piece.
  let zones: [Int]

  /// The parts of disjoint ground that lie in zones.
  ///
  /// - Parameters:
  ///   - ground: pieces that share no ground.
  ///   - allZones: the layer of zones.
  ///   - isMeant: the zones that are looked at.
  init(_ ground: OverlapInput, in allZones: OverlapInput, where isMeant: (Int) -> Bool, jobs: Int?) throws {
    let pairs = try OverlapArea.pairs(ground, allZones, jobs: jobs)
    let shapes = try OverlapShape.shapes(of: pairs, ground.layer, allZones.layer, jobs: jobs)
    var builder = FlatLayer.Builder()
    var zones: [Int] = []
    for (pair, shape) in shapes.enumerated() where isMeant(Int(pairs.b[pair])) {
      for piece in shape.pieces {
        builder.append(piece)
        zones.append(Int(pairs.b[pair]))
      }
    }
    input = OverlapInput(builder.build())
    self.zones = zones
  }

  /// Whole zones.
  init(zones numbers: [Int], of allZones: OverlapInput) {
    input = OverlapInput(FlatLayer(numbers.map { allZones.layer.geometry(at: $0) }))
    zones = numbers
  }

  /// The area in each zone, square metres.
  var areas: [Int: Double] {
    var sums: [Int: Double] = [:]
    for (piece, zone) in zones.enumerated() { sums[zone, default: 0] += input.areas[piece] }
    return sums
  }

  /// The area that other disjoint ground covers in each zone, square metres.
  func covered(by ground: OverlapInput, jobs: Int?) throws -> [Int: Double] {
    let pairs = try OverlapArea.pairs(input, ground, jobs: jobs)
    var sums: [Int: Double] = [:]
    for pair in 0..<pairs.count { sums[zones[Int(pairs.a[pair])], default: 0] += pairs.area[pair] }
    return sums
  }

  /// The numbers of the features of a layer that share ground with the pieces in each zone.
  ///
  /// - Parameter thickness: below which shared ground is none, metres; `nil`: any counts.
  func touching(_ layer: OverlapInput, thickerThan thickness: Double? = nil, jobs: Int?) throws -> [Int: Set<Int>] {
    let pairs = try OverlapArea.pairs(input, layer, jobs: jobs)
    var sets: [Int: Set<Int>] = [:]
    for pair in 0..<pairs.count {
      let (piece, feature) = (Int(pairs.a[pair]), Int(pairs.b[pair]))
      guard !(sets[zones[piece]]?.contains(feature) ?? false) else { continue }
      if let thickness, let one = input.layer.geometry(at: piece), let other = layer.layer.geometry(at: feature),
        try !SharedGround.isThick(one, other, kernelArea: pairs.area[pair], identity: thickness)
      {
        continue
      }
      sets[zones[piece], default: []].insert(feature)
    }
    return sets
  }
}
