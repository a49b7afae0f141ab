/// What a polygon measures on the ellipsoid.
public struct PolygonMeasure: Hashable, Sendable {
  /// Shell minus holes, in square metres; negative when holes exceed the shell.
  public let areaSquareMetres: Double
  /// Around the shell and every hole, in metres.
  public let perimeterMetres: Double
}

/// Area, perimeter and length on the ellipsoid, of coordinates in one reference system.
///
/// Coordinates go to the geographic system that the working system is based on, without a datum shift, and are measured
/// on its own ellipsoid. Edges are geodesics between the vertices. A long edge drawn in a projection is not a geodesic:
/// with a maximum edge length, projected edges are cut into equal parts first and then follow the drawing.
///
/// Source: Karney, C. F. F., *Algorithms for geodesics*, J. Geodesy 87 (2013), in PROJ's `geodesic.h`; for areas of rings
/// with short edges the first terms of the same integrals, as ``area(_:ringOffsets:)-(UnsafeBufferPointer<Double>,_)`` says.
public struct EllipsoidalMeasure: Sendable {
  /// The system of the coordinates.
  public let system: CoordinateReferenceSystem
  /// The longest piece of a projected edge, in metres on the grid; `nil` leaves edges whole.
  public let maximumEdgeMetres: Double?

  /// One measurement makes at most so many positions.
  public static let positionLimit = 20_000_000

  let toGeographic: Transformation?
  let geodesic: Geodesic
  let degreesPerUnit: Double

  /// Prepares to measure coordinates of one system.
  ///
  /// `maximumEdgeMetres` needs a projected system (``GeodesyError/notProjected(name:)``) and a positive, finite length
  /// (``GeodesyError/badEdgeLength(_:)``). Cost: some milliseconds.
  public init(_ system: CoordinateReferenceSystem, maximumEdgeMetres: Double? = nil) throws(GeodesyError) {
    if let maximumEdgeMetres {
      guard system.isProjected else { throw .notProjected(name: system.name) }
      guard maximumEdgeMetres.isFinite, maximumEdgeMetres > 0 else { throw .badEdgeLength(maximumEdgeMetres) }
    }
    self.system = system
    self.maximumEdgeMetres = maximumEdgeMetres
    let base = try system.baseGeographicSystem()
    toGeographic = system.isProjected ? try Transformation(from: system.withoutShift(), to: base) : nil
    geodesic = Geodesic(system.ellipsoid)
    degreesPerUnit = (system.isProjected ? base : system).unit.degreesPerUnit ?? 1
  }

  /// The area of one polygon in square metres, shell minus holes; negative when holes exceed the shell.
  ///
  /// `ringOffsets` are positions into `coordinates`, one more than there are rings; any slice of a growing list of offsets
  /// fits. Rings may repeat their first position at the end or not, and may run either way. Shells and holes are measured
  /// as drawn: rings that cross themselves are not repaired. Rings of edges up to a kilometre are summed by a series that
  /// keeps within a square millimetre an edge, others by PROJ. Cost: a transformation for each position, about 0.3 µs, and
  /// 0.6 µs more in rings with a longer edge. Throws ``GeodesyError/noPositions``,
  /// ``GeodesyError/badRingOffsets(reason:)``, ``GeodesyError/tooManyPositions(count:limit:)`` and the errors of
  /// ``Transformation/transform(_:)-(UnsafeMutableBufferPointer<Double>)``, their index counted in `coordinates`.
  public func area(
    _ coordinates: UnsafeBufferPointer<Double>, ringOffsets: some RandomAccessCollection<Int>
  ) throws(GeodesyError) -> Double {
    let rings = try Self.rings(coordinates, ringOffsets)
    var area = 0.0
    for (index, ring) in rings.enumerated() {
      let ringArea = try ringArea(coordinates, ring)
      area += index == 0 ? ringArea : -ringArea
    }
    return area
  }

  /// The area of one polygon in square metres; as with a buffer.
  public func area(
    _ coordinates: [Double], ringOffsets: some RandomAccessCollection<Int>
  ) throws(GeodesyError) -> Double {
    try onBuffer(of: coordinates) { buffer throws(GeodesyError) in try area(buffer, ringOffsets: ringOffsets) }
  }

  /// Measures one polygon, area and perimeter; rings and errors as with ``area(_:ringOffsets:)-(UnsafeBufferPointer<Double>,_)``.
  ///
  /// Cost: a geodesic for each edge beside the area, about 1 µs.
  public func polygon(
    _ coordinates: UnsafeBufferPointer<Double>, ringOffsets: some RandomAccessCollection<Int>
  ) throws(GeodesyError) -> PolygonMeasure {
    let area = try area(coordinates, ringOffsets: ringOffsets)
    var perimeter = 0.0
    for ring in try Self.rings(coordinates, ringOffsets) {
      perimeter += try path(coordinates, ring, isLine: false).lengthMetres
    }
    return PolygonMeasure(areaSquareMetres: area, perimeterMetres: perimeter)
  }

  /// Measures one polygon; as with a buffer.
  public func polygon(
    _ coordinates: [Double], ringOffsets: some RandomAccessCollection<Int>
  ) throws(GeodesyError) -> PolygonMeasure {
    try onBuffer(of: coordinates) { buffer throws(GeodesyError) in try polygon(buffer, ringOffsets: ringOffsets) }
  }

  /// The length of a line through the positions, in metres; errors as with a polygon.
  public func length(_ coordinates: UnsafeBufferPointer<Double>) throws(GeodesyError) -> Double {
    try PointLoop.validate(coordinates)
    guard !coordinates.isEmpty else { throw .noPositions }
    return try path(coordinates, 0..<(coordinates.count / 2), isLine: true).lengthMetres
  }

  /// The length of a line through the positions, in metres; errors as with a polygon.
  public func length(_ coordinates: [Double]) throws(GeodesyError) -> Double {
    try onBuffer(of: coordinates) { buffer throws(GeodesyError) in try length(buffer) }
  }

  private func onBuffer<Value>(
    of coordinates: [Double], _ body: (UnsafeBufferPointer<Double>) throws(GeodesyError) -> Value
  ) throws(GeodesyError) -> Value {
    let result = coordinates.withUnsafeBufferPointer { buffer -> Result<Value, GeodesyError> in
      do throws(GeodesyError) { return .success(try body(buffer)) } catch { return .failure(error) }
    }
    return try result.get()
  }

  /// The rings as ranges of positions, checked against the buffer.
  private static func rings(
    _ coordinates: UnsafeBufferPointer<Double>, _ offsets: some RandomAccessCollection<Int>
  ) throws(GeodesyError) -> [Range<Int>] {
    guard coordinates.count.isMultiple(of: 2) else { throw .oddLength(count: coordinates.count) }
    guard var start = offsets.first, offsets.count > 1 else { throw .noPositions }
    guard start >= 0 else { throw .badRingOffsets(reason: "the first is \(start)") }
    var rings: [Range<Int>] = []
    for end in offsets.dropFirst() {
      guard end >= start else { throw .badRingOffsets(reason: "\(end) follows \(start)") }
      guard end <= coordinates.count / 2 else {
        throw .badRingOffsets(reason: "\(end) is beyond the \(coordinates.count / 2) positions")
      }
      rings.append(start..<end)
      start = end
    }
    guard let first = rings.first, !first.isEmpty else { throw .noPositions }
    return rings
  }
}
