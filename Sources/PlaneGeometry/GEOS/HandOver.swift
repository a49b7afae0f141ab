internal import CGEOS

// The way of coordinates into GEOS and back. True zero-copy does not exist: GEOS always owns its sequences.

extension GEOSContext {
  /// A GEOS geometry with a copy of the coordinates.
  ///
  /// Refuses what GEOS would crash on or take wrongly: ordinates that are not finite, polygon rings that do not close
  /// or have fewer than four positions.
  func handOver(_ geometry: BorrowedGeometry, for operation: String) throws(GeometryError) -> OwnedGeometry {
    OwnedGeometry(
      takingOwnership: try HandOver(context: self, operation: operation, geometry: geometry).make(), context: self)
  }

  /// As above, for a geometry that owns its coordinates.
  func handOver(_ geometry: Geometry, for operation: String) throws(GeometryError) -> OwnedGeometry {
    try geometry.withBorrowed { (borrowed) throws(GeometryError) in try handOver(borrowed, for: operation) }
  }
}

/// One geometry on its way into GEOS.
private struct HandOver {
  let context: GEOSContext
  let operation: String
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
    guard positions.count >= 4 else {
      throw refusal(.invalidRing, positions.first, "a ring of \(positions.count) positions; 4 are needed")
    }
    let (first, last) = (geometry.position(positions.lowerBound), geometry.position(positions.upperBound - 1))
    // Infinite ordinates compare equal; the check of the sequence refuses them.
    guard first == last || !first.isFinite || !last.isFinite else {
      throw refusal(.invalidRing, positions.first, "a ring that does not close: from \(first) to \(last)")
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
      operation: operation, kind: kind, location: location?.isFinite == true ? location : nil, message: message)
  }
}

/// Whether no number is infinite or NaN: an exponent of all ones.
///
/// Branch-free, so that it runs in vector registers.
@inline(__always)
private func allFinite(_ numbers: UnsafePointer<Double>, count: Int) -> Bool {
  var found: UInt64 = 0
  for index in 0..<count {
    let exponent = numbers[index].bitPattern & 0x7FF0_0000_0000_0000
    found |= exponent == 0x7FF0_0000_0000_0000 ? 1 : 0
  }
  return found == 0
}

// MARK: - Back

extension OwnedGeometry {
  /// A copy of the coordinates as a value.
  ///
  /// Cost: linear.
  borrowing func copy() throws(GeometryError) -> Geometry {
    var builder = FlatLayer.Builder()
    try append(to: &builder)
    return builder.onlyGeometry()
  }

  /// Appends a copy of the coordinates as the next feature.
  borrowing func append(to builder: inout FlatLayer.Builder) throws(GeometryError) {
    let context = context
    try withPointer { (pointer) throws(GeometryError) in
      try TakeBack(context: context, pointer: pointer).append(to: &builder)
    }
  }
}

/// One borrowed geometry on its way out of GEOS.
private struct TakeBack {
  let context: GEOSContext
  let pointer: OpaquePointer

  func append(to builder: inout FlatLayer.Builder) throws(GeometryError) {
    let kind = try self.kind
    builder.beginFeature(kind)
    if kind == .geometryCollection {
      builder.setMembers(try members())
    } else if kind.isMulti {
      for index in 0..<GEOSGetNumGeometries_r(context.handle, pointer) {
        guard let member = GEOSGetGeometryN_r(context.handle, pointer, index) else { throw failure }
        try TakeBack(context: context, pointer: member).appendPart(kind.partKind!, to: &builder)
      }
    } else {
      try appendPart(kind, to: &builder)
    }
    builder.endFeature()
  }

  private var kind: GeometryKind {
    get throws(GeometryError) {
      switch GEOSGeomTypes(rawValue: UInt32(bitPattern: GEOSGeomTypeId_r(context.handle, pointer))) {
      case GEOS_POINT: .point
      case GEOS_LINESTRING, GEOS_LINEARRING: .lineString
      case GEOS_POLYGON: .polygon
      case GEOS_MULTIPOINT: .multiPoint
      case GEOS_MULTILINESTRING: .multiLineString
      case GEOS_MULTIPOLYGON: .multiPolygon
      case GEOS_GEOMETRYCOLLECTION: .geometryCollection
      default: throw failure
      }
    }
  }

  private func members() throws(GeometryError) -> [Geometry] {
    var members: [Geometry] = []
    for index in 0..<GEOSGetNumGeometries_r(context.handle, pointer) {
      guard let member = GEOSGetGeometryN_r(context.handle, pointer, index) else { throw failure }
      var builder = FlatLayer.Builder()
      try TakeBack(context: context, pointer: member).append(to: &builder)
      members.append(builder.onlyGeometry())
    }
    return members
  }

  private func appendPart(_ kind: GeometryKind, to builder: inout FlatLayer.Builder) throws(GeometryError) {
    builder.beginPart()
    guard kind == .polygon else { return try appendRing(pointer, to: &builder) }
    guard let shell = GEOSGetExteriorRing_r(context.handle, pointer) else { throw failure }
    try appendRing(shell, to: &builder)
    for index in 0..<GEOSGetNumInteriorRings_r(context.handle, pointer) {
      guard let hole = GEOSGetInteriorRingN_r(context.handle, pointer, index) else { throw failure }
      try appendRing(hole, to: &builder)
    }
  }

  private func appendRing(_ ring: OpaquePointer, to builder: inout FlatLayer.Builder) throws(GeometryError) {
    guard let sequence = GEOSGeom_getCoordSeq_r(context.handle, ring) else { throw failure }
    var size: UInt32 = 0
    guard GEOSCoordSeq_getSize_r(context.handle, sequence, &size) == 1 else { throw failure }
    guard size > 0 else { return }
    builder.beginRing()
    try builder.appendPositions(count: Int(size)) { (target) throws(GeometryError) in
      guard GEOSCoordSeq_copyToBuffer_r(context.handle, sequence, target, 0, 0) == 1 else { throw failure }
    }
  }

  private var failure: GeometryError {
    GeometryError(
      operation: "reading a result", kind: .other, location: nil, message: "GEOS could not read its own geometry")
  }
}
