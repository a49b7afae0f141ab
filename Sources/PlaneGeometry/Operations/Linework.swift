internal import CGEOS

// From lines to polygons and back.

/// What ``Geometry/polygonize(_:)`` makes of lines.
public struct Polygonization: Sendable {
  /// The faces, as polygons.
  public let polygons: [Geometry]
  /// Lines with a loose end.
  public let dangles: [Geometry]
  /// Lines between two faces, joined to both, that bound none: cut edges.
  public let cuts: [Geometry]
  /// Rings that are no valid polygon.
  public let invalidRings: [Geometry]
}

extension Geometry {
  /// The faces of fully noded lines, with what is left over.
  ///
  /// - Parameter lines: lines that meet only in their ends; see ``noded()``. Polls for cancellation.
  /// - Throws: ``GeometryError``. C: `GEOSPolygonize_full_r`.
  public static func polygonize(_ lines: [Geometry]) throws(GeometryError) -> Polygonization {
    try Geometry.collection(lines).withHandle("polygonize") { (context, input) throws(GeometryError) in
      var extras: (OpaquePointer?, OpaquePointer?, OpaquePointer?) = (nil, nil, nil)
      let faces = try context.geometry("polygonize") {
        GEOSPolygonize_full_r(context.handle, input, &extras.0, &extras.1, &extras.2)
      }
      func members(_ pointer: OpaquePointer?) throws(GeometryError) -> [Geometry] {
        guard let pointer else { return [] }
        return try OwnedGeometry(takingOwnership: pointer, context: context).copy().members
      }
      let cuts = Result { () throws(GeometryError) in try members(extras.0) }
      let dangles = Result { () throws(GeometryError) in try members(extras.1) }
      let invalid = Result { () throws(GeometryError) in try members(extras.2) }
      return Polygonization(
        polygons: try faces.copy().members, dangles: try dangles.get(), cuts: try cuts.get(),
        invalidRings: try invalid.get())
    }
  }

  /// The ground that lines enclose, holes where rings nest.
  ///
  /// C: `GEOSBuildArea_r`.
  public func builtArea() throws(GeometryError) -> Geometry {
    try unary("build area") { GEOSBuildArea_r($0, $1) }
  }

  /// Lines joined end to end wherever exactly two meet.
  ///
  /// Does not poll for cancellation. C: `GEOSLineMerge_r`.
  public func mergedLines() throws(GeometryError) -> Geometry {
    try unary("line merge") { GEOSLineMerge_r($0, $1) }
  }

  /// The lines cut wherever they cross or touch, each piece once.
  ///
  /// Polls for cancellation. C: `GEOSNode_r`.
  public func noded() throws(GeometryError) -> Geometry {
    try unary("node") { GEOSNode_r($0, $1) }
  }
}
