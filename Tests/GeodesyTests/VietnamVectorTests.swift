import Geodesy
import Testing

/// Positions computed with PROJ 9.1.1 and 9.5.1, printed to the millimetre.
struct Vector: Sendable, CustomTestStringConvertible {
  let latitude: Double
  let longitude: Double
  let epsg: Int
  let northing: Double
  let easting: Double

  var testDescription: String { "\(latitude), \(longitude) in EPSG:\(epsg)" }

  static let all = [
    Vector(latitude: 14.35, longitude: 108.0, epsg: 9216, northing: 1_587_082.469, easting: 553_734.270),
    Vector(latitude: 14.35, longitude: 108.0, epsg: 5898, northing: 1_587_024.565, easting: 499_805.069),
    Vector(latitude: 14.35, longitude: 108.0, epsg: 3405, northing: 1_588_647.154, easting: 823_410.018),
    Vector(latitude: 14.6, longitude: 108.29, epsg: 9216, northing: 1_614_830.193, easting: 584_919.397),
    Vector(latitude: 15.2, longitude: 107.6, epsg: 9216, northing: 1_681_066.626, easting: 510_548.778),
  ]
}

@Suite struct VietnamVectorTests {
  @Test(arguments: Vector.all) func forward(_ vector: Vector) throws {
    for name in ["OGC:CRS84", "EPSG:4326"] {
      let transformation = try Transformation(from: .init(name), to: .init(epsg: vector.epsg))
      let place = try transformation.transformed(x: vector.longitude, y: vector.latitude)
      #expect(abs(place.x - vector.easting) < 0.001)
      #expect(abs(place.y - vector.northing) < 0.001)
    }
  }

  @Test(arguments: Vector.all) func inverse(_ vector: Vector) throws {
    let transformation = try Transformation(from: .init(epsg: vector.epsg), to: .crs84())
    let place = try transformation.transformed(x: vector.easting, y: vector.northing)
    // A millimetre is 9e-9 degrees.
    #expect(abs(place.x - vector.longitude) < 1e-8)
    #expect(abs(place.y - vector.latitude) < 1e-8)
    #expect(transformation.operation.code == .epsg(6960))
    #expect(transformation.operation.accuracyMetres == 1)
    #expect(!transformation.operation.isBallpark)
  }

  @Test func zonesOfOneDatumDifferByTheProjectionOnly() throws {
    let transformation = try Transformation(from: .init(epsg: 9216), to: .init(epsg: 5898))
    #expect(transformation.operation.accuracyMetres == 0)
    #expect(transformation.operation.code == nil)
    #expect(!transformation.operation.pipeline.contains("helmert"))
    let place = try transformation.transformed(x: 553_734.270, y: 1_587_082.469)
    #expect(abs(place.x - 499_805.069) < 0.0015)
    #expect(abs(place.y - 1_587_024.565) < 0.0015)
  }

  /// What a mistake would cost at 14.35, 108.0, and that no definition makes us commit it.
  @Test(arguments: [
    // A wrong rotation sign in the header, and a right one.
    ("-191.90441429,-39.30318279,-111.45032835,-0.00928836,0.01975479,-0.00427372,0.252906278", 0.610),
    ("-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278", 0),
    // Translations only; EPSG:5194 with either sign.
    ("-191.90441429,-39.30318279,-111.45032835,0,0,0,0", 0.304),
    ("-192.873,-39.382,-111.202,-0.00205,-0.0005,0.00335,0.0188", 0.753),
    ("-192.873,-39.382,-111.202,0.00205,0.0005,-0.00335,0.0188", 0.578),
  ])
  func aDatumShiftInAHeaderNeverCounts(_ shift: String, _ error: Double) throws {
    let projection = "+proj=tmerc +lat_0=0 +lon_0=107.5 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 +units=m"
    let system = try CoordinateReferenceSystem("\(projection) +towgs84=\(shift) +no_defs")
    #expect(system.code == .epsg(9216))
    let place = try Transformation(from: .crs84(), to: system).transformed(x: 108, y: 14.35)
    #expect(abs(place.x - 553_734.270) < 0.001)
    #expect(abs(place.y - 1_587_082.469) < 0.001)
    // PROJ by itself believes the header.
    let believed = try Pipeline(
      """
      +proj=pipeline +step +proj=cart +ellps=WGS84 +step +inv +proj=helmert \(Self.parameters(shift)) \
      +convention=position_vector +step +inv +proj=cart +ellps=WGS84 +step \(projection)
      """
    ).transform([108 * .pi / 180, 14.35 * .pi / 180, 0, 0], inverse: false).result
    let distance = ((believed.x - place.x) * (believed.x - place.x) + (believed.y - place.y) * (believed.y - place.y))
      .squareRoot()
    #expect(abs(distance - error) < 0.002, "\(distance)")
  }

  private static func parameters(_ shift: String) -> String {
    zip(["x", "y", "z", "rx", "ry", "rz", "s"], shift.split(separator: ",")).map { "+\($0)=\($1)" }
      .joined(separator: " ")
  }

  @Test func aSkippedDatumShiftWouldCost225Metres() throws {
    let right = try Transformation(from: .crs84(), to: .init(epsg: 9216)).transformed(x: 108, y: 14.35)
    // A millionth of a degree beside the meridian, else the definition would be taken as the zone itself.
    let onWGS84 = try CoordinateReferenceSystem(
      "+proj=tmerc +lat_0=0 +lon_0=107.500001 +k=0.9999 +x_0=500000 +y_0=0 +datum=WGS84 +units=m")
    #expect(!onWGS84.isVN2000)
    let wrong = try Transformation(from: .crs84(), to: onWGS84).transformed(x: 108, y: 14.35)
    #expect(abs((wrong.x - right.x) - 195.182) < 0.2)
    #expect(abs((wrong.y - right.y) + 112.895) < 0.2)
  }

  @Test func aWrongMeridianWouldCost54Kilometres() throws {
    let zones = [try VN2000.zone(epsg: 9216), try VN2000.zone(epsg: 5898)]
    let readings = try MeridianReading.readings(easting: 553_734.270, northing: 1_587_082.469, in: zones)
    let offset = readings[1].offset(from: readings[0])
    #expect(abs(offset.metres - 53_934) < 10, "\(offset)")
    #expect(offset.direction.rawValue == "east")
  }

  @Test func registerLimitsTheShiftToWGS84Alone() throws {
    // Hanoi 1972 is known around Vũng Tàu only: never for Kon Tum.
    #expect(throws: GeodesyError.self) { try Transformation(from: .init(epsg: 2044), to: .init(epsg: 9216)) }
    let vungTau = try GeographicArea(west: 107, south: 10.1, east: 107.05, north: 10.12)
    let local = try Transformation(from: .init(epsg: 2044), to: .init(epsg: 9210), areaOfInterest: vungTau)
    #expect(local.operation.steps.contains("Hanoi 1972 to WGS 84 (1)"))
    #expect(local.operation.steps.contains { $0.contains("VN-2000 to WGS 84 (2)") })
    #expect(local.operation.accuracyMetres == 6)
  }

  /// The area of interest would make PROJ prefer EPSG:5194 in the Mekong delta.
  @Test func theMekongDeltaGetsTheSameShift() throws {
    let delta = try GeographicArea(west: 105, south: 9, east: 105.5, north: 9.5)
    for (from, to) in [("EPSG:9207", "EPSG:4326"), ("OGC:CRS84", "EPSG:9207"), ("EPSG:4756", "EPSG:32648")] {
      let transformation = try Transformation(from: .init(from), to: .init(to), areaOfInterest: delta)
      #expect(transformation.operation.code == .epsg(6960), "\(transformation.operation.name)")
    }
  }
}
