internal import CGEOS

/// How a buffer is drawn.
public struct BufferStyle: Hashable, Sendable {
  /// The end of a line.
  public enum Cap: Int32, Hashable, Sendable {
    /// A half circle.
    case round = 1
    /// Cut at the end.
    case flat = 2
    /// Cut one distance past the end.
    case square = 3
  }

  /// The corner of a line or ring.
  public enum Join: Int32, Hashable, Sendable {
    /// An arc.
    case round = 1
    /// The edges prolonged until they meet.
    case mitre = 2
    /// Cut off straight.
    case bevel = 3
  }

  /// How many segments make a quarter circle: 8 leaves an error of 0.5 % of the distance, 1 to 10,000.
  public var quadrantSegments = 8
  /// The end of a line.
  public var cap = Cap.round
  /// The corner of a line or ring.
  public var join = Join.round
  /// How far a mitre may reach, as a multiple of the distance.
  public var mitreLimit = 5.0
  /// Only the left side of lines (distance > 0) or the right one (< 0).
  public var singleSided = false

  /// Round everywhere, 8 segments a quarter circle.
  public init() {}
}

extension Geometry {
  /// All ground within `distance` of the geometry; for a negative distance, of a polygon what lies that far inside.
  ///
  /// Input may be invalid; the result is valid. Polls for cancellation.
  /// - Parameters:
  ///   - distance: in units of the coordinates, finite.
  ///   - style: segments, caps and joins.
  /// - Returns: a polygon or multipolygon; the empty polygon where nothing is left.
  /// - Throws: ``GeometryError``. C: `GEOSBufferWithParams_r`.
  public func buffer(_ distance: Double, style: BufferStyle = BufferStyle()) throws(GeometryError) -> Geometry {
    guard distance.isFinite, (1...10_000).contains(style.quadrantSegments), style.mitreLimit.isFinite else {
      throw .invalidArgument(
        "buffer", "distance \(distance), \(style.quadrantSegments) segments: finite numbers and 1 to 10000 are needed")
    }
    return try withHandle("buffer") { (context, input) throws(GeometryError) in
      let parameters = try context.made("buffer") { GEOSBufferParams_create_r(context.handle) }
      defer { GEOSBufferParams_destroy_r(context.handle, parameters) }
      _ = GEOSBufferParams_setQuadrantSegments_r(context.handle, parameters, Int32(style.quadrantSegments))
      _ = GEOSBufferParams_setEndCapStyle_r(context.handle, parameters, style.cap.rawValue)
      _ = GEOSBufferParams_setJoinStyle_r(context.handle, parameters, style.join.rawValue)
      _ = GEOSBufferParams_setMitreLimit_r(context.handle, parameters, style.mitreLimit)
      _ = GEOSBufferParams_setSingleSided_r(context.handle, parameters, style.singleSided ? 1 : 0)
      return try context.geometry("buffer") {
        GEOSBufferWithParams_r(context.handle, input, parameters, distance)
      }.copy()
    }
  }

  /// A line parallel to this one: to the left for a positive distance, to the right for a negative one.
  ///
  /// - Returns: lines in the direction of the input; empty where the offset vanishes.
  /// - Throws: ``GeometryError``; only lines are taken. C: `GEOSOffsetCurve_r`.
  public func offsetCurve(_ distance: Double, style: BufferStyle = BufferStyle()) throws(GeometryError) -> Geometry {
    try unary("offset curve") {
      GEOSOffsetCurve_r($0, $1, distance, Int32(style.quadrantSegments), style.join.rawValue, style.mitreLimit)
    }
  }
}
