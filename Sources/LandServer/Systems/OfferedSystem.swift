internal import Geodesy
internal import PlaneGeometry

/// A system in which positions are asked and answered.
///
/// Coordinates of requests and answers stand in the order of the definition; inside x is easting or longitude always.
struct OfferedSystem: Sendable {
  /// The code, as `EPSG:9216`.
  let code: AuthorityCode
  /// What it means.
  let system: CoordinateReferenceSystem
  /// Whether positions are written northing or latitude first.
  let isNorthingFirst: Bool
  /// The decimals of answers; `nil` for the working system, whose coordinates are answered as they are stored.
  let decimals: Int?
  /// The way to the working system.
  let toWorking: Transformation
  /// The way from the working system.
  let fromWorking: Transformation
  /// A box of the system in which everything lies that is published, with some ground around it.
  let extent: Box

  init(_ code: AuthorityCode, _ system: CoordinateReferenceSystem, working: WorkingGround) throws(GeodesyError) {
    self.code = code
    self.system = system
    isNorthingFirst = system.axesAsDefined != system.axes
    toWorking = try Transformation(
      from: system, to: working.system, areaOfInterest: working.area, allowCompromise: true)
    fromWorking = try Transformation(
      from: working.system, to: system, areaOfInterest: working.area, allowCompromise: true)
    decimals = working.code == code ? nil : system.isGeographic ? 9 : 4
    extent = try working.extent(by: fromWorking)
  }

  /// The address that names it, as `crs`, `storageCrs` and `Content-Crs` have it.
  var uri: String { OfferedSystem.uri(code) }

  /// The address that names a code.
  static func uri(_ code: AuthorityCode) -> String {
    let version = code.authority == "OGC" ? "1.3" : "0"
    return "http://www.opengis.net/def/crs/\(code.authority)/\(version)/\(code.code)"
  }

  /// Packed pairs of the working system as an answer writes them: in this system, in the order of its axes, not rounded.
  ///
  /// Cost: half a microsecond a position.
  /// - Throws: `GeodesyError` for a position that has none in this system.
  func answered(_ coordinates: [Double]) throws(GeodesyError) -> [Double] {
    let ordinates = fromWorking.isIdentity ? coordinates : try fromWorking.transformed(coordinates)
    return inOrder(ordinates)
  }

  /// Packed pairs with x and y exchanged where the system has the northing first.
  func inOrder(_ coordinates: [Double]) -> [Double] {
    guard isNorthingFirst else { return coordinates }
    var exchanged = coordinates
    for place in stride(from: 0, to: exchanged.count - 1, by: 2) { exchanged.swapAt(place, place + 1) }
    return exchanged
  }
}

/// Where the published ground lies in the working system.
struct WorkingGround {
  let code: AuthorityCode
  let system: CoordinateReferenceSystem
  let box: Box
  /// Longitudes and latitudes of the ground; `nil` where there is none.
  let area: GeographicArea?

  init(_ code: AuthorityCode, _ system: CoordinateReferenceSystem, _ box: Box) {
    self.code = code
    self.system = system
    self.box = box
    area =
      box.isEmpty
      ? nil : try? system.geographicArea(minX: box.minX, minY: box.minY, maxX: box.maxX, maxY: box.maxY)
  }

  /// The ground's box in another system, with a tenth of its size around it; empty where there is none.
  func extent(by way: Transformation) throws(GeodesyError) -> Box {
    guard !box.isEmpty else { return .empty }
    let margin = max(box.width, box.height, 1000 / (system.unit.metresPerUnit ?? 1)) / 10
    let around = box.expanded(by: margin)
    guard
      let sample = BoxSample(minX: around.minX, minY: around.minY, maxX: around.maxX, maxY: around.maxY, steps: 16)
    else { return .empty }
    let ordinates = try way.transformed(sample.coordinates)
    return Box(around: stride(from: 0, to: ordinates.count, by: 2).map { Position(ordinates[$0], ordinates[$0 + 1]) })
  }
}
