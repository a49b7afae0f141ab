internal import Geodesy
internal import Interchange
internal import LandModel
internal import PlaneGeometry

/// A tile matrix set in which the collections of a snapshot are offered.
struct OfferedTileSet: Sendable {
  /// The pyramid.
  let matrices: TileMatrixSet
  /// The way to its plane from the working system.
  let way: Transformation
  /// Whether its definition writes the northing first.
  let isNorthingFirst: Bool
  /// By how many levels a collection shows earlier than in WebMercatorQuad.
  let earlier: Int

  /// The first zoom at which a collection shows.
  func firstZoom(of collection: String) -> Int {
    let zoom = TileZooms.webMercator(collection) - earlier
    return min(max(zoom, matrices.zooms.lowerBound), matrices.zooms.upperBound)
  }

  /// Those that are offered: WebMercatorQuad, and the quad in the working system where all that is published lies inside it.
  ///
  /// - Parameters:
  ///   - system: the working system.
  ///   - code: its code; `nil` for one without.
  ///   - box: the box of all that is published, in the working system.
  /// - Throws: `GeodesyError` where there is no way to the web's plane.
  static func offered(
    from system: CoordinateReferenceSystem, _ code: AuthorityCode?, _ box: Box
  ) throws(GeodesyError) -> [OfferedTileSet] {
    let area =
      box.isEmpty ? nil : try? system.geographicArea(minX: box.minX, minY: box.minY, maxX: box.maxX, maxY: box.maxY)
    let web = try CoordinateReferenceSystem(epsg: 3857)
    var sets = [
      OfferedTileSet(
        matrices: .webMercatorQuad,
        way: try Transformation(from: system, to: web, areaOfInterest: area, allowCompromise: true),
        isNorthingFirst: false, earlier: 0)
    ]
    if let code, code.epsgNumber != nil, system.isProjected, system.isMetric {
      let quad = TileMatrixSet.quad(of: code)
      if quad.area.contains(box) {
        sets.append(
          OfferedTileSet(
            matrices: quad, way: try Transformation(from: system, to: system),
            isNorthingFirst: system.axesAsDefined != system.axes, earlier: 4))
      }
    }
    return sets
  }
}
