extension FlatLayer {
  /// Builds a layer feature by feature; the buffers grow in place and are handed to the layer without a copy.
  ///
  /// ```swift
  /// var builder = FlatLayer.Builder()
  /// builder.append(try Geometry(wkt: "POINT (553734.27 1587082.469)"))
  /// let layer = builder.build()
  /// print(layer.count)  // 1
  /// ```
  public struct Builder: Sendable {
    private(set) var coordinates: [Double] = []
    private(set) var ringOffsets: [Int] = [0]
    private(set) var partOffsets: [Int] = [0]
    private(set) var featureOffsets: [Int] = [0]
    private(set) var bounds: [Box] = []
    private(set) var kinds: [UInt8] = []
    private(set) var collections: [Int: [Geometry]] = [:]
    /// What was left out so far.
    public internal(set) var notices = Notices()

    private var partIsOpen = false
    private var ringIsOpen = false

    /// Starts an empty layer.
    public init() {}

    /// How many features are complete.
    public var count: Int { featureOffsets.count - 1 }

    /// Makes room for that many features and positions, to spare the growing.
    public mutating func reserveCapacity(features: Int, positions: Int) {
      coordinates.reserveCapacity(2 * positions)
      ringOffsets.reserveCapacity(features + 1)
      partOffsets.reserveCapacity(features + 1)
      featureOffsets.reserveCapacity(features + 1)
      bounds.reserveCapacity(features)
      kinds.reserveCapacity(features)
      coordinates.preferLargePages()
      bounds.preferLargePages()
    }

    /// Appends a copy of a geometry; `nil` appends a feature without geometry.
    public mutating func append(_ geometry: Geometry?) {
      guard let geometry else {
        beginFeature(nil)
        endFeature()
        return
      }
      beginFeature(geometry.kind)
      let firstPosition = coordinates.count / 2
      let firstRing = ringOffsets.count - 1
      coordinates.append(contentsOf: geometry.coordinates)
      for offset in geometry.ringOffsets.dropFirst() { ringOffsets.append(firstPosition + offset) }
      for offset in geometry.partOffsets.dropFirst() { partOffsets.append(firstRing + offset) }
      if geometry.kind == .geometryCollection { collections[count] = geometry.members }
      closeFeature()
    }

    /// Appends a copy of a feature of a layer.
    mutating func append(_ feature: Int, of layer: FlatLayer) {
      let parts = layer.featureOffsets[feature]..<layer.featureOffsets[feature + 1]
      let rings = layer.partOffsets[parts.lowerBound]..<layer.partOffsets[parts.upperBound]
      let positions = layer.ringOffsets[rings.lowerBound]..<layer.ringOffsets[rings.upperBound]
      let fromPosition = coordinates.count / 2 - positions.lowerBound
      let fromRing = ringOffsets.count - 1 - rings.lowerBound
      kinds.append(layer.kinds[feature])
      if let members = layer.collections[feature] { collections[count] = members }
      coordinates.append(contentsOf: layer.coordinates[2 * positions.lowerBound..<2 * positions.upperBound])
      for ring in rings { ringOffsets.append(layer.ringOffsets[ring + 1] + fromPosition) }
      for part in parts { partOffsets.append(layer.partOffsets[part + 1] + fromRing) }
      bounds.append(layer.bounds[feature])
      featureOffsets.append(partOffsets.count - 1)
    }

    /// Appends the features of another builder after those of this one.
    package mutating func append(contentsOf other: consuming Builder) {
      let (features, parts) = (count, partOffsets.count - 1)
      let (rings, positions) = (ringOffsets.count - 1, coordinates.count / 2)
      coordinates += other.coordinates
      other.coordinates = []
      ringOffsets += other.ringOffsets.lazy.dropFirst().map { $0 + positions }
      partOffsets += other.partOffsets.lazy.dropFirst().map { $0 + rings }
      featureOffsets += other.featureOffsets.lazy.dropFirst().map { $0 + parts }
      bounds += other.bounds
      kinds += other.kinds
      for (feature, members) in other.collections { collections[features + feature] = members }
      notices.featuresWithZ += other.notices.featuresWithZ
      notices.featuresWithM += other.notices.featuresWithM
    }

    /// The finished layer.
    public consuming func build() -> FlatLayer { FlatLayer(self) }
  }
}

// MARK: - Writing positions one by one

extension FlatLayer.Builder {
  /// Opens the next feature.
  ///
  /// A kind that is not multi needs exactly one ``beginPart()``.
  package mutating func beginFeature(_ kind: GeometryKind?) {
    kinds.append(kind?.rawValue ?? 0)
  }

  /// Opens the next part of the feature.
  package mutating func beginPart() {
    closePart()
    partIsOpen = true
  }

  /// Opens the next ring of the part.
  package mutating func beginRing() {
    closeRing()
    ringIsOpen = true
  }

  /// Appends a position to the ring.
  @inline(__always) package mutating func append(x: Double, y: Double) {
    coordinates.append(x)
    coordinates.append(y)
  }

  /// Appends positions to the ring, x and y in turn, in the byte order of this machine and at any alignment.
  package mutating func appendPositions(_ bytes: UnsafeRawPointer, count: Int) {
    appendPositions(count: count) { target in
      UnsafeMutableRawPointer(target).copyMemory(from: bytes, byteCount: 16 * count)
    }
  }

  /// Lets `fill` write `count` positions, x and y in turn, at the end of the ring.
  package mutating func appendPositions<Failure: Error>(
    count: Int, _ fill: (UnsafeMutablePointer<Double>) throws(Failure) -> Void
  ) throws(Failure) {
    guard count > 0 else { return }
    let start = coordinates.count
    coordinates.appendZeros(2 * count)
    try coordinates.withUnsafeMutableBufferPointer { (buffer) throws(Failure) in
      try fill(buffer.baseAddress! + start)
    }
  }

  /// Appends a whole polygon of two dimensions in little-endian WKB, by far the commonest geometry of a land layer.
  ///
  /// - Parameter start: where its WKB begins; it ends with the bytes.
  /// - Returns: false, with nothing appended, for anything else and for what is damaged: the reader of all kinds says
  ///   what is wrong.
  mutating func appendPolygon(_ bytes: UnsafeRawBufferPointer, at start: Int, limits: WKBLimits) -> Bool {
    func count(_ offset: Int) -> Int {
      Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
    guard bytes.count - start >= 9, bytes[start] == 1, count(start + 1) == 3 else { return false }
    let rings = count(start + 5)
    var offset = start + 9
    for _ in 0..<rings {
      guard bytes.count - offset >= 4 else { return false }
      offset += 4 + 16 * count(offset)
      guard offset <= bytes.count else { return false }
    }
    guard offset == bytes.count, (offset - start) / 16 <= limits.positions else { return false }
    kinds.append(GeometryKind.polygon.rawValue)
    offset = start + 9
    for _ in 0..<rings {
      let positions = count(offset)
      if positions > 0, let base = bytes.baseAddress { appendPositions(base + offset + 4, count: positions) }
      ringOffsets.append(coordinates.count / 2)
      offset += 4 + 16 * positions
    }
    partOffsets.append(ringOffsets.count - 1)
    closeFeature()
    return true
  }

  /// Sets the members of the open feature, which is a collection.
  package mutating func setMembers(_ members: [Geometry]) { collections[count] = members }

  /// Closes the open feature.
  package mutating func endFeature() {
    closePart()
    closeFeature()
  }

  /// Forgets everything since ``beginFeature(_:)``, after a fault in the input.
  package mutating func abandonFeature() {
    partOffsets.removeSubrange((featureOffsets[count] + 1)...)
    ringOffsets.removeSubrange((partOffsets[partOffsets.count - 1] + 1)...)
    coordinates.removeSubrange((2 * ringOffsets[ringOffsets.count - 1])...)
    kinds.removeSubrange(count...)
    collections[count] = nil
    partIsOpen = false
    ringIsOpen = false
  }

  /// The geometry of the only feature.
  consuming func onlyGeometry() -> Geometry {
    let kind = GeometryKind(rawValue: kinds[0])!
    return Geometry(
      unchecked: kind, coordinates: coordinates.withoutSpareRoom, ringOffsets: ringOffsets.withoutSpareRoom,
      partOffsets: partOffsets == Geometry.onePart ? Geometry.onePart : partOffsets.withoutSpareRoom,
      members: collections[0] ?? [])
  }

  private mutating func closeRing() {
    guard ringIsOpen else { return }
    ringOffsets.append(coordinates.count / 2)
    ringIsOpen = false
  }

  private mutating func closePart() {
    closeRing()
    guard partIsOpen else { return }
    partOffsets.append(ringOffsets.count - 1)
    partIsOpen = false
  }

  private mutating func closeFeature() {
    let first = ringOffsets[partOffsets[featureOffsets[count]]]
    let box = coordinates.withUnsafeBufferPointer { Box(around: $0[(2 * first)...]) }
    var whole = box
    for member in collections[count] ?? [] { whole.formUnion(member.bounds) }
    bounds.append(whole)
    featureOffsets.append(partOffsets.count - 1)
  }
}

extension Array {
  /// The same elements without the room into which an array grows: geometries are many and small.
  fileprivate var withoutSpareRoom: [Element] {
    capacity <= count + count / 8
      ? self
      : Array(unsafeUninitializedCapacity: count) { buffer, filled in
        filled = buffer.initialize(fromContentsOf: self)
      }
  }
}

extension [Double] {
  private static let zeros = [Double](repeating: 0, count: 1024)

  /// Makes room at the end by block copies, which is many times faster than appending element by element.
  fileprivate mutating func appendZeros(_ count: Int) {
    var left = count
    while left > 0 {
      let block = Swift.min(left, Self.zeros.count)
      Self.zeros.withUnsafeBufferPointer { append(contentsOf: UnsafeBufferPointer(rebasing: $0[..<block])) }
      left -= block
    }
  }
}
