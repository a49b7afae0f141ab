import Geodesy
import PlaneGeometry
import Refusals
import Testing

@testable import Interchange

/// What may be measured, and what is said of it.
@Suite struct MetricLayerTests {
  /// A square of so many units at a place of a system.
  private static func square(_ system: String, _ x: Double, _ y: Double, _ side: Double = 100) throws -> FeatureTable {
    var table = try FeatureTable.sample([
      "POLYGON ((\(x) \(y), \(x + side) \(y), \(x + side) \(y + side), \(x) \(y + side), \(x) \(y)))"
    ])
    table.referenceSystem = try CoordinateReferenceSystem(system)
    return table
  }

  private static func request(_ working: String?, overrides: Bool = false) throws -> SystemRequest {
    var request = SystemRequest()
    request.overrides = overrides
    request.working = try working.map { try CoordinateReferenceSystem($0) }
    return request
  }

  @Test(arguments: [
    (
      "EPSG:3857", 12_022_500.0, 1_613_000.0, nil, RefusalCode.badReferenceSystem,
      ["7.", "%", "with the request"]
    ),
    ("EPSG:3395", 12_022_500, 1_603_000, nil, .badReferenceSystem, ["%", "with the request"]),
    ("EPSG:4326", 108, 14.35, "EPSG:3857", .badReferenceSystem, ["7.", "%"]),
    (
      "EPSG:2044", 18_553_000, 1_587_000, nil, .badReferenceSystem, ["Hanoi 1972", "with EPSG:2044", "override"]
    ),
    ("EPSG:2044", 18_553_000, 1_587_000, "EPSG:9216", .badReferenceSystem, ["Hanoi 1972"]),
    ("EPSG:9216", 553_000, 1_587_000, "EPSG:2044", .badReferenceSystem, ["Hanoi 1972", "with the request"]),
    ("EPSG:4326", 108, 14.35, nil, .badReferenceSystem, ["degrees", "with the request"]),
    ("EPSG:2263", 980_000, 190_000, nil, .badReferenceSystem, ["foot", "with the request"]),
    (
      "EPSG:4326", 2.3, 48.8, "EPSG:9216", .implausibleCoordinates,
      ["feature 0", "(2.3, 48.8)", "EPSG:9216", "override"]
    ),
    ("EPSG:4326", 208, 14.35, "EPSG:9216", .implausibleCoordinates, ["208", "28.0°"]),
    ("EPSG:4326", 108, 0, "EPSG:9216", .implausibleCoordinates, ["EPSG:9216"]),
    ("EPSG:4326", 105, 9.19, "EPSG:32733", .implausibleCoordinates, ["EPSG:32733"]),
    ("EPSG:4326", 105, 9.19, "EPSG:2154", .implausibleCoordinates, ["EPSG:2154"]),
    ("EPSG:9216", 553_000, 1_587_000, "EPSG:2154", .implausibleCoordinates, ["EPSG:2154"]),
  ]) func isRefused(
    _ system: String, _ x: Double, _ y: Double, _ working: String?, _ reason: RefusalCode, _ words: [String]
  ) throws {
    let table = try Self.square(system, x, y, system == "EPSG:4326" ? 0.001 : 100)
    let error = try #require(throws: Refusal.self) { try MetricLayer(table, Self.request(working)) }
    #expect(error.code == reason, "\(error)")
    for word in words { #expect("\(error)".contains(word), "\(error)") }
  }

  @Test(
    "a remedy names no system that was refused, and none without a code",
    arguments: [
      ("EPSG:4326", 2.3, 48.8, "EPSG:9216", "with EPSG:9216", "name a system for this place with the request,"),
      ("EPSG:9216", 107.5, 14.3, nil, "system with EPSG:9216", "name the right system with the stated system"),
      (
        "+proj=tmerc +lon_0=105 +k=1 +x_0=500000 +ellps=krass +type=crs", 553_000, 1_587_000, "EPSG:2044", "unknown",
        "name a system on VN-2000"
      ),
    ] as [(String, Double, Double, String?, String, String)])
  func remedies(
    _ system: String, _ x: Double, _ y: Double, _ working: String?, _ absent: String, _ present: String
  ) throws {
    let table = try Self.square(system, x, y, 0.001)
    let error = try #require(throws: Refusal.self) { try MetricLayer(table, Self.request(working)) }
    #expect(!error.remedy.en.contains(absent) && error.remedy.en.contains(present), "\(error)")
  }

  @Test("the system that is expected, or worked in, comes first where none is named")
  func expectedSystem() throws {
    var table = try Self.square("EPSG:9216", 553_000, 1_587_000)
    table.referenceSystem = nil
    var request = try Self.request("EPSG:9216")
    let working = try #require(throws: Refusal.self) { try MetricLayer(table, request) }
    #expect(working.message.en.hasSuffix(": in EPSG:9216 it would lie in Kon Tum"), "\(working)")
    request.expected = ExpectedSystem(try CoordinateReferenceSystem("EPSG:9217")) { _, _ in "the ward" }
    let other = try #require(throws: Refusal.self) { try MetricLayer(table, request) }
    #expect(other.message.en.hasSuffix(": in EPSG:9217 it would lie in the ward"), "\(other)")
    #expect(other.remedy.en == "name it, as in EPSG:9217" && other.message.vi.hasSuffix("điểm nằm ở the ward"))
  }

  @Test func theCallerMayTakeItAsItIs() throws {
    let hanoi = try MetricLayer(Self.square("EPSG:2044", 18_553_000, 1_587_000), Self.request(nil, overrides: true))
    #expect(abs(hanoi.geometry[0].area - 10_000) < 1e-6)
    // 4.6° east of the zone: areas are right to 1 % still.
    let far = try Self.square("EPSG:4326", 111.6, 14.35, 0.001)
    #expect(throws: Refusal.self) { try MetricLayer(far, Self.request("EPSG:9216")) }
    let layer = try MetricLayer(far, Self.request("EPSG:9216", overrides: true))
    #expect(
      layer.notices.contains { if case .distorted("EPSG:9216", let ratio) = $0.kind { ratio > 0.001 } else { false } })
  }

  /// From a tenth of a percent on it is said, not before.
  @Test(arguments: [
    ("EPSG:9216", 553_000.0, 1_587_000.0, false), ("EPSG:32648", 823_000, 1_588_000, true),
    ("EPSG:3405", 823_000, 1_588_000, true), ("EPSG:32648", 500_000, 1_588_000, false),
    ("EPSG:6933", 10_000_000, 1_500_000, false),
  ]) func distortionIsSaid(_ system: String, _ x: Double, _ y: Double, _ isSaid: Bool) throws {
    let layer = try MetricLayer(Self.square(system, x, y), Self.request(nil))
    #expect(!layer.notices.isEmpty == isSaid, "\(layer.notices)")
    for notice in layer.notices {
      #expect(notice.description.contains("%") && notice.systemTextInVietnamese?.contains("%") == true)
    }
  }

  /// Between two systems that know each other in parts the operation is that for the data.
  @Test(arguments: [
    ("EPSG:3035", 4_700_000.0, 2_500_000.0), ("EPSG:3003", 1_660_000, 4_760_000), ("EPSG:27700", 530_000, 180_000),
  ])
  func theExtentOfTheDataDecides(_ system: String, _ x: Double, _ y: Double) throws {
    let table = try Self.square(system, x, y)
    #expect(throws: GeodesyError.self) { try Transformation(from: .init(system), to: .crs84()) }
    let moved = try table.transformed(to: .crs84())
    #expect(moved.referenceSystem == (try .crs84()) && moved.notices.isEmpty)
  }

  @Test func aCompromiseIsForTheCallerToTake() throws {
    let table = try Self.square("EPSG:4131", 107, 16, 0.001)
    let target = try CoordinateReferenceSystem("EPSG:4147")
    let error = try #require(throws: Refusal.self) { try table.transformed(to: target) }
    #expect(
      error.code == .transformation && "\(error)".contains("explicit request") && !"\(error)".contains("--"), "\(error)"
    )
    let inManifest = try #require(throws: Refusal.self) {
      try table.transformed(to: target, SystemRequest(.manifest))
    }
    #expect("\(inManifest)".contains("ballpark: true") && !"\(inManifest)".contains("--"), "\(inManifest)")
    var request = SystemRequest()
    request.allowsCompromise = true
    let notices = try table.transformed(to: target, request).notices
    #expect(
      notices.count == 1
        && notices.allSatisfy { $0.description.contains("ballpark") && $0.description.contains("metres") })
  }
}
