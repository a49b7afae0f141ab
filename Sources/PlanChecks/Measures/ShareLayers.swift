internal import LandModel
internal import PlaneGeometry

/// The disjoint ground that shares are measured against, each feature with its class.
struct ShareLayers: Sendable {
  /// Features and the class of each.
  struct Layer: Sendable {
    let input: OverlapInput
    /// The class that gains the ground.
    let kinds: [ShareClass]
    /// The class of which the ground was counted already; `nil`: of none.
    var loses: [ShareClass]?
  }

  private(set) var layers: [Layer] = []

  /// - Parameter hidden: the numbers of the blocks that are not told of; their ground is of the class ``ShareClass/notPublished``.
  init(
    _ context: CheckContext, _ basis: ParcelShares.Basis, streets: [Geometry], hiding hidden: Set<Int> = []
  ) throws {
    let land = context.land
    let (pieces, blocks) =
      switch basis {
      case .landUse: (try context.prevailingLandUseBlocks(), try context.landUseBlocks())
      case .scheme: (try context.prevailingSchemeBlocks(), try context.schemeBlocks())
      }
    let kinds: [ShareClass] = pieces.blocks.map { block in
      if hidden.contains(block) { return .notPublished }
      return switch basis {
      case .landUse: land.landUseBlocks[block].shareClass
      case .scheme: land.schemeBlocks[block].function.map { .code($0.rawValue) } ?? .unknown
      }
    }
    layers.append(Layer(input: pieces.input, kinds: kinds))
    let doubled = try DoubledGround(pieces, blocks, jobs: context.jobs)
    layers.append(
      Layer(
        input: doubled.input,
        kinds: zip(doubled.pieces, doubled.seconds).map { piece, seconds in
          kinds[piece] == .notPublished || !hidden.isDisjoint(with: seconds) ? .notPublished : .double
        }, loses: doubled.pieces.map { kinds[$0] }))
    let skipped =
      switch basis {
      case .landUse: try context.unmeasuredLandUseGround()
      case .scheme: try context.unmeasuredSchemeGround()
      }
    let isHidden = blocks.input.excluded.contains { blocks.ranks[$0.feature] != nil && hidden.contains($0.feature) }
    add(skipped, isHidden ? .notPublished : .skipped)
    var left = try pieces.ground(leftOf: streets, jobs: context.jobs)
    if !skipped.isEmpty, !left.isEmpty {
      left = try Geometry.union(ofGrounds: left).difference(Geometry.union(ofGrounds: skipped)).polygons
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

/// Polygons measured against layers of classes.
struct MeasuredGround {
  private let input: OverlapInput
  private let layers: [ShareLayers.Layer]
  private let pairs: [OverlapPairs]
  /// Where the pairs of each polygon begin, by layer.
  private let starts: [[Int]]

  init(_ input: OverlapInput, _ layers: ShareLayers, jobs: Int?) throws {
    self.input = input
    self.layers = layers.layers
    var pairs: [OverlapPairs] = []
    for layer in layers.layers { pairs.append(try OverlapArea.pairs(input, layer.input, jobs: jobs)) }
    self.pairs = pairs
    let count = input.areas.count
    starts = pairs.map { pairs in
      var starts = [Int](repeating: 0, count: count + 1)
      for feature in pairs.a { starts[Int(feature) + 1] += 1 }
      for feature in 0..<count { starts[feature + 1] += starts[feature] }
      return starts
    }
    let excluded = Set(input.excluded.map(\.feature))
    features = input.areas.indices.filter { !excluded.contains($0) && input.areas[$0] > 0 }
  }

  /// The polygons that have ground.
  let features: [Int]

  /// The classes of one polygon, rounded.
  func shares(of feature: Int, threshold: Double) -> [ParcelShares.Share] {
    ShareRounding.shares(parts(of: feature), threshold: threshold)
  }

  /// The areas of one polygon by class, which add up to its own; what no layer covers is unplanned.
  private func parts(of feature: Int) -> [ShareRounding.Part] {
    var sums = ClassSums()
    for (layer, (pairs, starts)) in zip(layers, zip(pairs, starts)) {
      for index in starts[feature]..<starts[feature + 1] { sums.add(pairs.area[index], Int(pairs.b[index]), of: layer) }
    }
    return sums.parts(of: input.areas[feature])
  }
}

/// The areas of one polygon by class.
struct ClassSums {
  private var parts: [ShareRounding.Part] = []

  /// What the polygon shares with a feature of a layer.
  mutating func add(_ area: Double, _ piece: Int, of layer: ShareLayers.Layer) {
    add(layer.kinds[piece], area)
    if let loser = layer.loses?[piece] { add(loser, -area) }
  }

  /// The areas, with what is left of the polygon's own as unplanned.
  func parts(of whole: Double) -> [ShareRounding.Part] {
    var sums = self
    sums.add(.unplanned, parts.reduce(whole) { $0 - $1.area })
    return sums.parts
  }

  private mutating func add(_ kind: ShareClass, _ area: Double) {
    if let place = parts.firstIndex(where: { $0.kind == kind }) {
      parts[place].area += area
    } else {
      parts.append((kind, area))
    }
  }
}
