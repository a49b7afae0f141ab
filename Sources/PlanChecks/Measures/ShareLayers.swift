internal import LandModel
internal import PlaneGeometry

/// The disjoint ground that shares are measured against, each feature with its class.
struct ShareLayers {
  /// Features and the class of each.
  struct Layer {
    let input: OverlapInput
    /// The class that gains the ground.
    let kinds: [ShareClass]
    /// The class of which the ground was counted already; `nil`: of none.
    var loses: [ShareClass]?
  }

  private(set) var layers: [Layer] = []

  init(_ context: CheckContext, _ basis: ParcelShares.Basis, streets: [Geometry]) throws {
    let land = context.land
    let (pieces, blocks) =
      switch basis {
      case .landUse: (try context.prevailingLandUseBlocks(), try context.landUseBlocks())
      case .scheme: (try context.prevailingSchemeBlocks(), try context.schemeBlocks())
      }
    let kinds: [ShareClass] = pieces.blocks.map { block in
      switch basis {
      case .landUse: land.landUseBlocks[block].shareClass
      case .scheme: land.schemeBlocks[block].function.map { .code($0.rawValue) } ?? .unknown
      }
    }
    layers.append(Layer(input: pieces.input, kinds: kinds))
    let doubled = try DoubledGround(pieces, blocks, jobs: context.jobs)
    layers.append(
      Layer(
        input: doubled.input, kinds: doubled.pieces.map { _ in .double }, loses: doubled.pieces.map { kinds[$0] }))
    let skipped =
      switch basis {
      case .landUse: try context.unmeasuredLandUseGround()
      case .scheme: try context.unmeasuredSchemeGround()
      }
    add(skipped, .skipped)
    var left = try pieces.ground(leftOf: streets, jobs: context.jobs)
    if !skipped.isEmpty, !left.isEmpty {
      left = try Geometry.unaryUnion(left).difference(Geometry.unaryUnion(skipped)).polygons
    }
    add(left, .code("transport"))
  }

  private mutating func add(_ ground: [Geometry], _ kind: ShareClass) {
    guard !ground.isEmpty else { return }
    layers.append(Layer(input: OverlapInput(FlatLayer(ground)), kinds: ground.map { _ in kind }))
  }
}

extension LandUseBlock {
  /// The code as the list writes it, else as drawn.
  var shareClass: ShareClass { code.map { .code(LandUseCodes.shipped.canonical($0) ?? $0) } ?? .unknown }
}

/// Parcels measured against layers of classes.
struct MeasuredParcels {
  /// The parcels that are measured.
  let input: OverlapInput
  /// The number of each in the layer of parcels.
  let numbers: [Int]
  private let wholeAreas: [Double]
  private let layers: [ShareLayers.Layer]
  private let pairs: [OverlapPairs]
  /// Where the pairs of each parcel begin, by layer.
  private let starts: [[Int]]

  init(_ context: CheckContext, _ layers: ShareLayers, _ parcels: [Int]?) throws {
    let all = context.land.parcels
    if let parcels {
      numbers = parcels
      input = try OverlapInput(validating: FlatLayer(parcels.map { all.geometry.geometry(at: $0) }), jobs: context.jobs)
    } else {
      numbers = Array(all.indices)
      input = try context.measured(.parcel)
    }
    wholeAreas = parcels == nil ? context.overlapInput(.parcel).areas : input.areas
    self.layers = layers.layers
    var pairs: [OverlapPairs] = []
    for layer in layers.layers { pairs.append(try OverlapArea.pairs(input, layer.input, jobs: context.jobs)) }
    self.pairs = pairs
    let count = numbers.count
    starts = pairs.map { pairs in
      var starts = [Int](repeating: 0, count: count + 1)
      for parcel in pairs.a { starts[Int(parcel) + 1] += 1 }
      for parcel in 0..<count { starts[parcel + 1] += starts[parcel] }
      return starts
    }
    let places = context.places(of: .parcel)
    let excluded = Set(input.excluded.map(\.feature))
    let areas = input.areas
    let measured = numbers.indices.filter { !excluded.contains($0) && areas[$0] > 0 }
    order = measured.sorted { [numbers] in places[numbers[$0]] < places[numbers[$1]] }
  }

  /// The parcels that have ground, by id.
  let order: [Int]

  /// The area of a parcel, also outside the zone that is asked about, square metres.
  func wholeArea(of parcel: Int) -> Double { wholeAreas[parcel] }

  /// The areas of one parcel by class, which add up to its own; what no layer covers is unplanned.
  func parts(of parcel: Int) -> [ShareRounding.Part] {
    var parts: [ShareRounding.Part] = []
    func add(_ kind: ShareClass, _ area: Double) {
      if let place = parts.firstIndex(where: { $0.kind == kind }) {
        parts[place].area += area
      } else {
        parts.append((kind, area))
      }
    }
    for (layer, (pairs, starts)) in zip(layers, zip(pairs, starts)) {
      for index in starts[parcel]..<starts[parcel + 1] {
        let feature = Int(pairs.b[index])
        add(layer.kinds[feature], pairs.area[index])
        if let loser = layer.loses?[feature] { add(loser, -pairs.area[index]) }
      }
    }
    add(.unplanned, parts.reduce(input.areas[parcel]) { $0 - $1.area })
    return parts
  }
}
