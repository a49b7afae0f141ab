@testable import Geodesy
import Testing

@Suite struct PlausibilityTests {
  private static func konTumCity() throws -> Place {
    Place(name: "Kon Tum city", area: try GeographicArea(west: 107.85, south: 14.2, east: 108.1, north: 14.5))
  }

  private static func meridians(_ texts: String...) throws -> [CentralMeridian] {
    try texts.map { try CentralMeridian(parsing: $0) }
  }

  @Test func theSentence() throws {
    let line = try CoordinateAppearance.describe(
      x: 553_734.270, y: 1_587_082.469, place: Self.konTumCity(), meridians: Self.meridians("107°30'", "108°00'"))
    #expect(
      line == "N 1 587 082, E 553 734: looks like VN-2000 TM-3; meridian 107°30′ would put it in Kon Tum city, "
        + "108°00′ 53.9 km east of it")
  }

  @Test func withoutAPlaceTheProvincesAnswer() throws {
    let line = try CoordinateAppearance.describe(x: 553_734.270, y: 1_587_082.469)
    #expect(line.contains("107°30′ would put it in Kon Tum"), "\(line)")
    let swapped = try CoordinateAppearance.describe(x: 1_587_082.469, y: 553_734.270)
    #expect(
      swapped.hasPrefix("N 1 587 082, E 553 734: looks like VN-2000 TM-3") && swapped.hasSuffix("X and Y are swapped"))
  }

  @Test(
    "areas that the register names in English are told in Vietnamese",
    arguments: [(553_734.0, 1_587_082.0), (823_410.0, 1_588_647.0)])
  func areasInVietnamese(_ x: Double, _ y: Double) throws {
    let line = try CoordinateAppearance.describe(x: x, y: y, isEnglish: false)
    #expect(line.contains("phần đất liền Việt Nam phía tây 10") && !line.contains("onshore"), "\(line)")
    #expect(Set(VN2000.vietnameseAreas.keys) == Set(VN2000.zones.map(\.area.name).filter { $0.contains("onshore") }))
  }

  @Test func theNeighboursAreNamedWithTheirDistance() throws {
    let city = Place(
      name: "Kon Tum city", area: try GeographicArea(west: 107.95, south: 14.3, east: 108.05, north: 14.4))
    let line = try CoordinateAppearance.describe(x: 553_734.270, y: 1_587_082.469, place: city)
    #expect(
      line.hasSuffix(
        "meridian 107°30′ would put it in Kon Tum city, 107°00′ 53.9 km west, 107°15′ 27.0 km west, "
          + "107°45′ 27.0 km east, 108°00′ 53.9 km east of it"), "\(line)")
  }

  @Test(arguments: [
    (823_410.018, 1_588_647.154, "UTM zone 48N; EPSG:3405 would put it in"),
    (18_823_410.0, 1_588_647.0, "Hanoi 1972 / Gauss-Kruger zone 18 (EPSG:2044)"),
    (1_588_647.0, 19_323_410.0, "zone 19 (EPSG:2045); X and Y are swapped"), (108.0, 14.35, "longitude and latitude"),
    (14.35, 108.0, "latitude first"), (0, 0, "no coordinates of Vietnam"), (1e300, -1e300, "no coordinates of Vietnam"),
    (500_000, 2_599_999, "no meridian asked about"),
  ])
  func otherForms(_ x: Double, _ y: Double, _ words: String) throws {
    let place = try Self.konTumCity()
    let line = try CoordinateAppearance.describe(x: x, y: y, place: place)
    #expect(line.contains(words), "\(line)")
  }

  @Test func badQuestions() throws {
    #expect(throws: GeodesyError.self) { try CoordinateAppearance.describe(x: .nan, y: 1) }
    #expect(throws: GeodesyError.self) {
      try CoordinateAppearance.describe(x: 553_734, y: 1_587_082, meridians: Self.meridians("107°20'"))
    }
    #expect(throws: GeodesyError.self) { try MeridianReading.readings(easting: .infinity, northing: 1) }
    let system = try CoordinateReferenceSystem(epsg: 9216)
    #expect(throws: GeodesyError.noPositions) { try CoordinatePlausibility.problems(in: [], of: system) }
    #expect(throws: GeodesyError.oddLength(count: 1)) { try CoordinatePlausibility.problems(in: [1], of: system) }
    let error = #expect(throws: GeodesyError.self) {
      try CoordinatePlausibility.problems(in: [Double](repeating: 500_000, count: 1000) + [.nan, 1], of: system)
    }
    #expect(error?.description.contains("position 500 ") == true)
  }

  enum Expected { case none, swapped, degrees, lengths, prefix, outside, outsideTarget }

  @Test(arguments: [
    ("EPSG:9216", 553_734.27, 1_587_082.469, Expected.none), ("EPSG:9216", 1_587_082.469, 553_734.27, .swapped),
    ("EPSG:9216", 108.0, 14.35, .degrees), ("EPSG:9216", 14.35, 108.0, .degrees), ("EPSG:9216", 0, 0, .degrees),
    ("EPSG:9216", 18_553_734, 1_587_082, .prefix), ("EPSG:9216", 1_587_082, 18_553_734, .prefix),
    ("EPSG:2044", 18_553_734, 1_587_082, .none), ("EPSG:2044", 1_587_082, 18_553_734, .swapped),
    ("EPSG:9216", 553_734, 1_187_082, .outside), ("EPSG:9216", 953_734, 1_587_082, .outside),
    ("EPSG:9216", 5e8, 1e9, .outside), ("EPSG:4326", 108, 14.35, .none), ("EPSG:4326", 553_734, 1_587_082, .lengths),
    ("EPSG:4756", 108, 14.35, .none), ("EPSG:4756", 14.35, 108, .swapped), ("EPSG:4326", 14.35, 108, .swapped),
    ("EPSG:4756", 100, 14.35, .outside), ("EPSG:5898", 553_734.27, 1_587_082.469, .none),
    ("EPSG:32648", 823_410, 1_588_647, .none), ("EPSG:3857", 10, 10, .none), ("EPSG:27700", 400_000, 300_000, .none),
    ("EPSG:4326", 208, 14.35, .outside), ("OGC:CRS84", -208, 14.35, .outside), ("EPSG:4326", 180.5, 14.35, .none),
    ("EPSG:4326", 14.35, 208, .lengths), ("EPSG:4326", 361, 14.35, .lengths), ("EPSG:4167", 185, -40, .none),
    ("EPSG:27572", 100_000, 2_400_000, .none),
  ])
  func problems(_ name: String, _ x: Double, _ y: Double, _ expected: Expected) throws {
    let found = try CoordinatePlausibility.problems(in: [x, y], of: .init(name))
    let kinds = found.map { problem -> Expected in
      switch problem {
      case .swappedAxes: .swapped
      case .degreesInProjectedSystem: .degrees
      case .lengthsInGeographicSystem: .lengths
      case .hanoi1972Prefix: .prefix
      case .outsideAreaOfUse: .outside
      case .outsideTarget: .outsideTarget
      case .wrongMeridian: .none
      }
    }
    #expect(kinds == (expected == .none ? [] : [expected]), "\(found)")
    for problem in found { #expect(problem.index == 0 && problem.description.hasPrefix("position 0 (")) }
  }

  /// The system that positions are brought to has an area of use as well.
  @Test(arguments: [
    ("OGC:CRS84", 108.0, 14.35, "EPSG:9216", Expected.none), ("OGC:CRS84", 2.3, 48.8, "EPSG:9216", .outsideTarget),
    ("OGC:CRS84", 108, 0, "EPSG:9216", .outsideTarget), ("OGC:CRS84", 105, 9.2, "EPSG:32733", .outsideTarget),
    ("OGC:CRS84", 109.5, 14.35, "EPSG:9216", .none), ("OGC:CRS84", 109.6, 14.35, "EPSG:9216", .outsideTarget),
    ("EPSG:9216", 553_734, 1_587_082, "EPSG:5898", .none),
    ("EPSG:9216", 553_734, 1_587_082, "EPSG:2154", .outsideTarget),
    ("EPSG:3857", 256_000, 6_250_000, "EPSG:9216", .outsideTarget),
  ]) func targets(_ name: String, _ x: Double, _ y: Double, _ target: String, _ expected: Expected) throws {
    let found = try CoordinatePlausibility.problems(in: [x, y], of: .init(name), target: .init(target))
    guard expected == .outsideTarget else { return #expect(found.isEmpty, "\(found)") }
    guard case .outsideTarget(0, x, y, let degrees, target, _)? = found.first else { throw GeodesyError.noPositions }
    #expect(degrees > 1 && found[0].description.contains(target))
  }

  /// Coordinates on 107°30′ said to be on 108°00′ are inside that zone's area of use; only known land tells.
  @Test func aWrongMeridianShowsAgainstKnownLand() throws {
    let system = try CoordinateReferenceSystem(epsg: 5898)
    let coordinates = [553_734.270, 1_587_082.469, 553_800, 1_587_100]
    let city = try Self.konTumCity().area
    let found = try CoordinatePlausibility.problems(in: coordinates, of: system, knownArea: city)
    guard case .wrongMeridian(let index, _, _, let stated, let fitting, let metres)? = found.first else {
      throw GeodesyError.noPositions
    }
    #expect(found.count == 1 && index == 0 && stated.epsg == 5898)
    #expect(fitting.contains { $0.epsg == 9216 })
    #expect(metres > 20_000 && metres < 90_000)
    let right = try CoordinateReferenceSystem(epsg: 9216)
    #expect(try CoordinatePlausibility.problems(in: coordinates, of: right, knownArea: city).isEmpty)
  }

  @Test func eachKindOnceWithItsFirstPosition() throws {
    let system = try CoordinateReferenceSystem(epsg: 9216)
    let good = [553_734.27, 1_587_082.469]
    let far = [5e8, 1e9]
    let sample = good + [1_587_082, 553_734] + good + (0..<1000).flatMap { _ in far } + [1_587_083, 553_735]
    let found = try CoordinatePlausibility.problems(in: sample, of: system)
    #expect(found.map(\.index) == [1, 3])
  }
}
