internal import CGEOS

// The way of coordinates into GEOS and back. True zero-copy does not exist: GEOS always owns its sequences.

extension GEOSContext {
  /// A GEOS geometry with a copy of the coordinates.
  ///
  /// Refuses what GEOS would crash on or take wrongly: ordinates that are not finite, polygon rings that do not close
  /// or have fewer than four positions.
  func handOver(_ geometry: BorrowedGeometry, for operation: StaticString) throws(GeometryError) -> OwnedGeometry {
    OwnedGeometry(
      takingOwnership: try HandOver(context: self, operation: operation, geometry: geometry).make(), context: self)
  }

  /// As above, for a geometry that owns its coordinates.
  func handOver(_ geometry: Geometry, for operation: StaticString) throws(GeometryError) -> OwnedGeometry {
    try geometry.withBorrowed { (borrowed) throws(GeometryError) in try handOver(borrowed, for: operation) }
  }
}

/// One geometry on its way into GEOS.
private struct HandOver {
  let context: GEOSContext
  let operation: StaticString
  let geometry: BorrowedGeometry

  /// The caller owns the result.
  func make() throws(GeometryError) -> OpaquePointer {
    guard let partKind = geometry.kind.partKind else {
      let members = geometry.members
      return try collect(GEOS_GEOMETRYCOLLECTION, count: members.count) { (index) throws(GeometryError) in
        try members[index].withBorrowed { (member) throws(GeometryError) in
          try HandOver(context: context, operation: operation, geometry: member).make()
        }
      }
    }
    guard geometry.kind.isMulti else { return try part(geometry.parts.lowerBound, as: partKind) }
    let type: GEOSGeomTypes =
      partKind == .point ? GEOS_MULTIPOINT : partKind == .lineString ? GEOS_MULTILINESTRING : GEOS_MULTIPOLYGON
    return try collect(type, count: geometry.parts.count) { (index) throws(GeometryError) in
      try part(geometry.parts.lowerBound + index, as: partKind)
    }
  }

  private func part(_ part: Int, as kind: GeometryKind) throws(GeometryError) -> OpaquePointer {
    let rings = geometry.rings(ofPart: part)
    switch kind {
    case .point:
      guard let ring = rings.first, !geometry.positions(ofRing: ring).isEmpty else {
        return try checked(GEOSGeom_createEmptyPoint_r(context.handle))
      }
      let sequence = try sequence(ofRing: ring)
      return try checked(GEOSGeom_createPoint_r(context.handle, sequence))
    case .lineString:
      guard let ring = rings.first else { return try checked(GEOSGeom_createEmptyLineString_r(context.handle)) }
      let sequence = try sequence(ofRing: ring)
      return try checked(GEOSGeom_createLineString_r(context.handle, sequence))
    default:
      return try polygon(rings)
    }
  }

  private func polygon(_ rings: Range<Int>) throws(GeometryError) -> OpaquePointer {
    guard let shellRing = rings.first else { return try checked(GEOSGeom_createEmptyPolygon_r(context.handle)) }
    let shell = try linearRing(shellRing)
    guard rings.count > 1 else { return try checked(GEOSGeom_createPolygon_r(context.handle, shell, nil, 0)) }
    var holes: [OpaquePointer?] = []
    holes.reserveCapacity(rings.count - 1)
    do throws(GeometryError) {
      for ring in rings.dropFirst() { holes.append(try linearRing(ring)) }
    } catch {
      for each in holes + [shell] { GEOSGeom_destroy_r(context.handle, each) }
      throw error
    }
    // Takes the shell and every hole, also when it fails.
    return try checked(GEOSGeom_createPolygon_r(context.handle, shell, &holes, UInt32(holes.count)))
  }

  private func linearRing(_ ring: Int) throws(GeometryError) -> OpaquePointer {
    let positions = geometry.positions(ofRing: ring)
    guard positions.count >= 4 || positions.isEmpty else {
      throw refusal(.invalidRing, positions.first, "a ring has 4 positions or more, not \(positions.count)")
    }
    if let first = positions.first.map(geometry.position), let last = positions.last.map(geometry.position) {
      // Infinite ordinates compare equal; the check of the sequence refuses them.
      guard first == last || !first.isFinite || !last.isFinite else {
        throw refusal(.invalidRing, positions.first, "a ring that does not close: from \(first) to \(last)")
      }
    }
    let sequence = try sequence(ofRing: ring)
    return try checked(GEOSGeom_createLinearRing_r(context.handle, sequence))
  }

  /// A sequence that the creator of a geometry takes, also when that fails.
  private func sequence(ofRing ring: Int) throws(GeometryError) -> OpaquePointer {
    let positions = geometry.positions(ofRing: ring)
    let base = geometry.coordinates + 2 * positions.lowerBound
    guard allFinite(base, count: 2 * positions.count) else {
      let place = positions.first { !geometry.position($0).isFinite }
      throw refusal(.nonFinite, nil, "position \(place! - positions.lowerBound) of a ring or line is not finite")
    }
    return try checked(GEOSCoordSeq_copyFromBuffer_r(context.handle, base, UInt32(positions.count), 0, 0))
  }

  /// Makes `count` members and a collection that owns them.
  private func collect(
    _ type: GEOSGeomTypes, count: Int, _ member: (Int) throws(GeometryError) -> OpaquePointer
  ) throws(GeometryError) -> OpaquePointer {
    var members: [OpaquePointer?] = []
    members.reserveCapacity(count)
    do throws(GeometryError) {
      for index in 0..<count { members.append(try member(index)) }
    } catch {
      for each in members { GEOSGeom_destroy_r(context.handle, each) }
      throw error
    }
    return try checked(
      GEOSGeom_createCollection_r(context.handle, Int32(type.rawValue), &members, UInt32(members.count)))
  }

  @inline(__always)
  private func checked(_ make: @autoclosure () -> OpaquePointer?) throws(GeometryError) -> OpaquePointer {
    try context.made(operation, make)
  }

  private func refusal(_ kind: GeometryError.Kind, _ position: Int?, _ message: String) -> GeometryError {
    let location = position.map(geometry.position)
    return GeometryError(
      operation: operation.description, kind: kind, location: location?.isFinite == true ? location : nil,
      message: message)
  }
}

/// Whether no number is infinite or NaN: zero times such a number is not zero.
///
/// Eight lanes at a time, because one sum after the other would wait for itself.
@inline(__always)
private func allFinite(_ numbers: UnsafePointer<Double>, count: Int) -> Bool {
  var lanes = SIMD8<Double>.zero
  let bytes = UnsafeRawPointer(numbers)
  var index = 0
  while index + 8 <= count {
    lanes += bytes.loadUnaligned(fromByteOffset: 8 * index, as: SIMD8<Double>.self) * 0
    index += 8
  }
  var rest = lanes.sum()
  while index < count {
    rest += numbers[index] * 0
    index += 1
  }
  return rest == 0
}
