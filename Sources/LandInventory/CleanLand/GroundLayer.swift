internal import PlaneGeometry

/// A layer that parts parcels: what it says of the ground that a feature covers.
struct GroundLayer: Sendable {
  /// What a feature says.
  enum Kind: UInt8, Sendable {
    case schemeBlock, contradiction, landUseBlock, currentBlock, doubledScheme, doubledLandUsePlan
    case twoParcels, annualExtent, annualBlock, overlay, constraint, project, call, unmeasuredSchemeBlock,
      unmeasuredLandUseBlock, digitisedLandUse, digitisedParent, digitisedUse
  }

  /// What its features say.
  let kind: Kind
  /// The features, ready for the kernel.
  let input: OverlapInput
  /// The number of each feature in the layer of the workspace that it comes from.
  let source: [Int]
  /// Whether no two features share ground.
  let isDisjoint: Bool
  /// The features whose ground no overlay gave with the area that the kernel gives.
  let unconfirmed: Set<Int>

  /// Takes features with their numbers.
  init(
    _ kind: Kind, _ input: OverlapInput, source: [Int], isDisjoint: Bool = false,
    unconfirmed: some Sequence<Int> = EmptyCollection()
  ) {
    self.kind = kind
    self.input = input
    self.source = source
    self.isDisjoint = isDisjoint
    self.unconfirmed = Set(unconfirmed)
  }

  /// Takes ground that no feature of the workspace stands for.
  init(_ kind: Kind, _ ground: [Geometry], isDisjoint: Bool = true) {
    self.init(kind, OverlapInput(FlatLayer(ground)), source: Array(ground.indices), isDisjoint: isDisjoint)
  }

  /// Takes some features of a prepared layer, whose invalid ones stay left out.
  init(_ kind: Kind, of layer: OverlapInput, _ features: [Int]) {
    let invalid = Set(layer.excluded.map(\.feature))
    let valid = features.filter { !invalid.contains($0) }
    self.init(kind, OverlapInput(FlatLayer(valid.map { layer.layer.geometry(at: $0) })), source: valid)
  }
}

/// Which features of which layers share ground with which parcel.
struct GroundIndex: Sendable {
  /// A feature that shares ground with a parcel.
  struct Entry: Hashable, Sendable {
    /// The number of the layer in ``GroundIndex/layers``.
    let layer: Int32
    /// The number of the feature in that layer.
    let feature: Int32
    /// What the two share, square metres.
    let squareMetres: Double
  }

  /// The layers, in the order in which they cut.
  let layers: [GroundLayer]
  /// The parcels, invalid ones left out.
  let parcels: OverlapInput
  private let entries: [Entry]
  private let starts: [Int]

  /// Finds the pairs of every layer.
  ///
  /// - Parameter twoParcels: pairs of parcels that share a piece of ground, one entry a piece and parcel; they belong to
  ///   the layer of kind `twoParcels`, whose features are the pieces.
  /// - Throws: `CancellationError`.
  init(
    _ parcels: OverlapInput, _ layers: [GroundLayer], twoParcels: [(parcel: Int, piece: Int)], jobs: Int?
  ) throws(CancellationError) {
    self.parcels = parcels
    self.layers = layers
    var found: [(parcel: Int32, entry: Entry)] = []
    for (number, layer) in layers.enumerated() {
      if layer.kind == .twoParcels {
        for (parcel, piece) in twoParcels {
          let entry = Entry(layer: Int32(number), feature: Int32(piece), squareMetres: layer.input.areas[piece])
          found.append((Int32(parcel), entry))
        }
        continue
      }
      let pairs = try OverlapArea.pairs(parcels, layer.input, jobs: jobs)
      found.reserveCapacity(found.count + pairs.count)
      for index in 0..<pairs.count {
        let entry = Entry(layer: Int32(number), feature: pairs.b[index], squareMetres: pairs.area[index])
        found.append((pairs.a[index], entry))
      }
    }
    var starts = [Int](repeating: 0, count: parcels.layer.count + 1)
    for each in found { starts[Int(each.parcel) + 1] += 1 }
    for parcel in 0..<parcels.layer.count { starts[parcel + 1] += starts[parcel] }
    var next = starts
    var entries = [Entry](repeating: Entry(layer: 0, feature: 0, squareMetres: 0), count: found.count)
    for each in found {
      entries[next[Int(each.parcel)]] = each.entry
      next[Int(each.parcel)] += 1
    }
    self.entries = entries
    self.starts = starts
  }

  /// What shares ground with a parcel, in the order of layers and features.
  func entries(ofParcel parcel: Int) -> ArraySlice<Entry> { entries[starts[parcel]..<starts[parcel + 1]] }

  /// The geometry of a feature.
  func geometry(of entry: Entry) -> Geometry? { layers[Int(entry.layer)].input.layer.geometry(at: Int(entry.feature)) }

  /// The box of a feature.
  func bounds(of entry: Entry) -> Box { layers[Int(entry.layer)].input.layer.bounds[Int(entry.feature)] }

  /// What a geometry shares with a feature, square metres.
  func area(of ground: Geometry, sharedWith entry: Entry) -> Double {
    OverlapArea.between(ground, and: Int(entry.feature), of: layers[Int(entry.layer)].input)
  }
}
