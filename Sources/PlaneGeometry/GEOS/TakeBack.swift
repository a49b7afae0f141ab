internal import CGEOS

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
    let context = context.handle
    try withPointer { (pointer) throws(GeometryError) in
      try TakeBack(context: context, pointer: pointer).append(to: &builder)
    }
  }
}

/// One borrowed geometry on its way out of GEOS.
struct TakeBack {
  let context: GEOSContextHandle_t
  let pointer: OpaquePointer

  func append(to builder: inout FlatLayer.Builder) throws(GeometryError) {
    let kind = try self.kind
    builder.beginFeature(kind)
    if kind == .geometryCollection {
      builder.setMembers(try members())
    } else if kind.isMulti {
      for index in 0..<GEOSGetNumGeometries_r(context, pointer) {
        guard let member = GEOSGetGeometryN_r(context, pointer, index) else { throw failure }
        try TakeBack(context: context, pointer: member).appendPart(kind.partKind!, to: &builder)
      }
    } else {
      try appendPart(kind, to: &builder)
    }
    builder.endFeature()
  }

  private var kind: GeometryKind {
    get throws(GeometryError) {
      switch GEOSGeomTypes(rawValue: UInt32(bitPattern: GEOSGeomTypeId_r(context, pointer))) {
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
    for index in 0..<GEOSGetNumGeometries_r(context, pointer) {
      guard let member = GEOSGetGeometryN_r(context, pointer, index) else { throw failure }
      var builder = FlatLayer.Builder()
      try TakeBack(context: context, pointer: member).append(to: &builder)
      members.append(builder.onlyGeometry())
    }
    return members
  }

  private func appendPart(_ kind: GeometryKind, to builder: inout FlatLayer.Builder) throws(GeometryError) {
    builder.beginPart()
    guard kind == .polygon else { return try appendRing(pointer, to: &builder) }
    guard let shell = GEOSGetExteriorRing_r(context, pointer) else { throw failure }
    try appendRing(shell, to: &builder)
    for index in 0..<GEOSGetNumInteriorRings_r(context, pointer) {
      guard let hole = GEOSGetInteriorRingN_r(context, pointer, index) else { throw failure }
      try appendRing(hole, to: &builder)
    }
  }

  private func appendRing(_ ring: OpaquePointer, to builder: inout FlatLayer.Builder) throws(GeometryError) {
    guard let sequence = GEOSGeom_getCoordSeq_r(context, ring) else { throw failure }
    var size: UInt32 = 0
    guard GEOSCoordSeq_getSize_r(context, sequence, &size) == 1 else { throw failure }
    guard size > 0 else { return }
    builder.beginRing()
    try builder.appendPositions(count: Int(size)) { (target) throws(GeometryError) in
      guard GEOSCoordSeq_copyToBuffer_r(context, sequence, target, 0, 0) == 1 else { throw failure }
    }
  }

  private var failure: GeometryError {
    GeometryError(
      operation: "reading a result", kind: .other, location: nil, message: "GEOS could not read its own geometry")
  }
}
