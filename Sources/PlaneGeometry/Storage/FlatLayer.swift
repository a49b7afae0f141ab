/// Many geometries in one contiguous buffer, as in GeoArrow: x and y of every position, and where each ring, part
/// and feature starts.
///
/// A layer never changes once built, so any number of threads may read it. Features keep their order; a feature may
/// have no geometry at all (``kind(of:)`` is `nil`), which is not the same as an empty one. What a ring and a part
/// are stands with ``Geometry``. The members of geometry collections are kept beside the buffer, because they nest.
///
/// Memory: 16 bytes a position, 8 a ring, 8 a part, 41 a feature.
public final class FlatLayer: Sendable {
  /// x and y of every position in turn.
  public let coordinates: [Double]
  /// Where each ring starts, in positions; one more entry than rings.
  public let ringOffsets: [Int]
  /// Where each part starts, in rings; one more entry than parts.
  public let partOffsets: [Int]
  /// Where each feature starts, in parts; one more entry than features.
  public let featureOffsets: [Int]
  /// The bounds of each feature; empty for null and empty geometry.
  public let bounds: [Box]
  /// What was left out while the layer was read.
  public let notices: Notices

  let kinds: [UInt8]
  let collections: [Int: [Geometry]]

  /// What an input had and a layer does not keep.
  public struct Notices: Hashable, Sendable {
    /// Features whose Z ordinates were dropped.
    public var featuresWithZ = 0
    /// Features whose M ordinates were dropped.
    public var featuresWithM = 0
    /// Features whose geometry was left out because of an ordinate that nothing can be measured with; see
    /// ``FlatLayer/leavingOutOrdinates(beyond:)``.
    public var nonFinite: Set<Int> = []
  }

  init(_ builder: consuming Builder) {
    coordinates = builder.coordinates
    ringOffsets = builder.ringOffsets
    partOffsets = builder.partOffsets
    featureOffsets = builder.featureOffsets
    bounds = builder.bounds
    kinds = builder.kinds
    collections = builder.collections
    notices = builder.notices
    assert(isConsistent, "the offsets of a layer do not fit its positions")
  }

  /// The same features with other positions; what says where rings, parts and features start is shared.
  private init(shapedLike layer: FlatLayer, coordinates: [Double], collections: [Int: [Geometry]]) {
    self.coordinates = coordinates
    self.collections = collections
    (ringOffsets, partOffsets, featureOffsets) = (layer.ringOffsets, layer.partOffsets, layer.featureOffsets)
    (kinds, notices) = (layer.kinds, layer.notices)
    bounds = coordinates.withUnsafeBufferPointer { buffer in
      layer.indices.map { feature in
        let positions = layer.positions(of: feature)
        var box = Box(around: buffer[2 * positions.lowerBound..<2 * positions.upperBound])
        for member in collections[feature] ?? [] { box.formUnion(member.bounds) }
        return box
      }
    }
    assert(isConsistent, "the offsets of a layer do not fit its positions")
  }

  /// Whether offsets ascend from 0 to what they point into, and every feature has its box; looked at in debug builds.
  private var isConsistent: Bool {
    func fits(_ offsets: [Int], _ end: Int) -> Bool {
      offsets.first == 0 && offsets.last == end && zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 }
    }
    return fits(ringOffsets, coordinates.count / 2) && fits(partOffsets, ringOffsets.count - 1)
      && fits(featureOffsets, partOffsets.count - 1) && coordinates.count.isMultiple(of: 2)
      && bounds.count == kinds.count && featureOffsets.count == kinds.count + 1
  }

  /// Copies the geometries into one layer; `nil` becomes a feature without geometry.
  public convenience init(_ geometries: some Collection<Geometry?>) {
    var builder = Builder()
    builder.reserveCapacity(
      features: geometries.count, positions: geometries.reduce(0) { $0 + ($1?.positionCount ?? 0) })
    for geometry in geometries { builder.append(geometry) }
    self.init(builder)
  }

  /// How many features there are, null geometries included.
  public var count: Int { kinds.count }

  /// How many positions there are, closing ones included, those in collections not.
  public var positionCount: Int { coordinates.count / 2 }

  /// The kind of a feature's geometry; `nil` when it has none.
  @inline(__always) public func kind(of feature: Int) -> GeometryKind? { GeometryKind(rawValue: kinds[feature]) }

  /// The bounds of the whole layer.
  public var totalBounds: Box {
    var box = Box.empty
    for each in bounds { box.formUnion(each) }
    return box
  }

  /// The positions of one feature, as a range into the buffer of positions; collections have none.
  @inline(__always) public func positions(of feature: Int) -> Range<Int> {
    let first = ringOffsets[partOffsets[featureOffsets[feature]]]
    let last = ringOffsets[partOffsets[featureOffsets[feature + 1]]]
    return first..<last
  }

  /// A copy of one feature's geometry; `nil` when it has none.
  ///
  /// Cost: its positions.
  public func geometry(at feature: Int) -> Geometry? {
    guard let kind = kind(of: feature) else { return nil }
    let parts = featureOffsets[feature]..<featureOffsets[feature + 1]
    let rings = partOffsets[parts.lowerBound]..<partOffsets[parts.upperBound]
    let positions = ringOffsets[rings.lowerBound]..<ringOffsets[rings.upperBound]
    return Geometry(
      unchecked: kind,
      coordinates: Array(coordinates[2 * positions.lowerBound..<2 * positions.upperBound]),
      ringOffsets: rings.count == 1
        ? [0, positions.count] : ringOffsets[rings.lowerBound...rings.upperBound].map { $0 - positions.lowerBound },
      partOffsets: parts.count == 1 && rings.count == 1
        ? Geometry.onePart : partOffsets[parts.lowerBound...parts.upperBound].map { $0 - rings.lowerBound },
      members: collections[feature] ?? [])
  }
}

extension FlatLayer {
  /// A layer of some features in the order in which they are named, a feature without geometry among them as one.
  ///
  /// - Parameter features: their numbers; one may be named twice. All of them in their order are the layer itself.
  public func picking(_ features: some Collection<Int>) -> FlatLayer {
    if features.elementsEqual(indices) { return self }
    var builder = Builder()
    let positions = features.reduce(0) { $0 + self.positions(of: $1).count }
    builder.reserveCapacity(features: features.count, positions: positions)
    for feature in features { builder.append(feature, of: self) }
    return builder.build()
  }

  /// The layer without the geometries that have an ordinate that is not finite, or beyond a limit in absolute value.
  ///
  /// Such features have no geometry, are named in ``Notices/nonFinite`` and are said to be that wherever a reason is given.
  public func leavingOutOrdinates(beyond limit: Double) -> FlatLayer {
    func isFar(_ geometry: Geometry?) -> Bool {
      guard let geometry else { return false }
      return !geometry.coordinates.allSatisfy { abs($0) <= limit } || geometry.members.contains { isFar($0) }
    }
    if collections.isEmpty, coordinates.allSatisfy({ abs($0) <= limit }) { return self }
    var builder = Builder()
    for feature in indices {
      let geometry = geometry(at: feature)
      let isLeftOut = isFar(geometry)
      if isLeftOut { builder.notices.nonFinite.insert(feature) }
      builder.append(isLeftOut ? nil : geometry)
    }
    return builder.build()
  }

  /// Why a feature has no geometry.
  func absence(of feature: Int) -> ValidityProblem.Reason {
    notices.nonFinite.contains(feature) ? .nonFinite : .nullGeometry
  }
}

extension FlatLayer: RandomAccessCollection {
  /// The number of the first feature, 0.
  public var startIndex: Int { 0 }
  /// One past the number of the last feature.
  public var endIndex: Int { count }
  /// A view of one feature; nothing is copied.
  public subscript(feature: Int) -> FeatureView {
    precondition(kinds.indices.contains(feature), "feature number out of range")
    return FeatureView(layer: self, index: feature)
  }
}

/// One feature of a layer, seen in place: it keeps the layer alive and copies nothing.
public struct FeatureView: Sendable {
  /// The layer that holds the coordinates.
  public let layer: FlatLayer
  /// The number of the feature in its layer, from 0.
  public let index: Int

  /// The kind of the geometry; `nil` when the feature has none.
  public var kind: GeometryKind? { layer.kind(of: index) }
  /// The bounds of the geometry; empty for null and empty geometry.
  public var bounds: Box { layer.bounds[index] }
  /// A copy of the geometry; `nil` when the feature has none.
  public var geometry: Geometry? { layer.geometry(at: index) }
  /// Whether there is a geometry without positions.
  public var isEmpty: Bool { kind != nil && bounds.isEmpty }
  /// Whether there is nothing drawn: no geometry, or one without a ring, line or point, not even an empty ring.
  public var isBlank: Bool { bounds.isEmpty && geometry?.isBlank ?? true }
}

extension Geometry {
  /// Whether nothing is drawn: the geometry has no ring, line or point, not even an empty ring.
  fileprivate var isBlank: Bool { coordinates.isEmpty && ringCount == 0 && members.allSatisfy(\.isBlank) }
}

extension FlatLayer {
  /// A layer of the same features with other coordinates; rings, parts and features stay as they are.
  ///
  /// - Parameter change: gets x and y of every position in turn and changes them in place; it must not change how many
  ///   there are. Members of collections are handed over one geometry at a time.
  /// - Throws: what `change` throws.
  public func mapCoordinates(_ change: (inout [Double]) throws -> Void) rethrows -> FlatLayer {
    var changed = coordinates
    try change(&changed)
    precondition(changed.count == coordinates.count, "the number of positions changed")
    var members = collections
    for feature in collections.keys.sorted() {
      members[feature] = try collections[feature]?.map { try $0.mapCoordinates(change) }
    }
    return FlatLayer(shapedLike: self, coordinates: changed, collections: members)
  }
}

extension Geometry {
  /// The geometry with other coordinates; see ``FlatLayer/mapCoordinates(_:)``.
  public func mapCoordinates(_ change: (inout [Double]) throws -> Void) rethrows -> Geometry {
    var changed = coordinates
    try change(&changed)
    precondition(changed.count == coordinates.count, "the number of positions changed")
    return Geometry(
      unchecked: kind, coordinates: changed, ringOffsets: ringOffsets, partOffsets: partOffsets,
      members: try members.map { try $0.mapCoordinates(change) })
  }
}
