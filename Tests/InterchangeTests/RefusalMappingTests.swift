import Geodesy
import PlaneGeometry
import Refusals
import Testing

@testable import Interchange

/// What lower modules refuse with errors of their own, as refusals in both languages.
@Suite("Errors of Geodesy and of the codecs as refusals")
struct RefusalMappingTests {
  private static func errors() throws -> [GeodesyError] {
    let zone = try VN2000.zone(epsg: 9216)
    let meridian = zone.meridian
    return [
      .unreadableDefinition(excerpt: "x", reason: "r"), .unknownCode("EPSG:1"),
      .notAReferenceSystem(excerpt: "x", found: "y"), .unsupportedKind(name: "n", kind: "geocentric"),
      .unsupportedAxes(name: "n", directions: ["west"]),
      .deprecatedSystem(code: .epsg(6956), replacement: .epsg(5896)),
      .contradictoryDefinition(excerpt: "x", reason: .ellipsoidOfVN2000(named: "GRS 1980")),
      .contradictoryDefinition(excerpt: "x", reason: .parametersOfZone(named: zone, found: nil)),
      .twofoldDefinition(excerpt: "x", codes: [.epsg(3405), .epsg(32648)]), .databaseMissing(reason: "r"),
      .projFailure(operation: "o", reason: "r"), .oddLength(count: 3), .noPositions,
      .nonFinite(index: 0, x: .nan, y: 1),
      .pointFailed(index: 0, x: 1, y: 2, reason: "r"), .badRingOffsets(reason: "r"), .badEdgeLength(-1),
      .tooManyPositions(count: 1e9, limit: 5), .notProjected(name: "n"), .badArea(reason: "r"),
      .noOperation(source: "a", target: "b"), .onlyBallpark(source: "a", target: "b"),
      .operationsCoverPartOnly(source: "a", target: "b", candidates: ["c"]),
      .gridsMissing(source: "a", target: "b", grids: ["g"]),
      .worseOperation(source: "a", target: "b", metres: 5, grids: ["g"]), .unreadableMeridian(text: "x"),
      .noSuchMeridian(meridian: meridian, existing: [meridian]), .unknownProvince(name: "x"), .notVN2000(code: "x"),
    ]
  }

  @Test("every error of Geodesy has a Vietnamese text, and its English one is its own")
  func geodesy() throws {
    for error in try Self.errors() {
      let refusal = error.refusal
      #expect(error.text.en == error.description)
      #expect(error.description.hasPrefix(refusal.message.en))
      for text in [error.text, refusal.message, refusal.remedy] {
        #expect(text.vi != text.en && text.vi.unicodeScalars.contains { $0.value > 0xBF }, "\(text)")
      }
    }
  }

  @Test(
    "what a codec refuses is a bad geometry, in both languages",
    arguments: [
      ("POINT (1", RefusalCode.badGeometry), ("CIRCLE (1 2)", .badGeometry), ("POINT (1 2) x", .badGeometry),
      (
        String(repeating: "GEOMETRYCOLLECTION (", count: 40) + "POINT (1 2)" + String(repeating: ")", count: 40),
        .tooDeep
      ),
    ])
  func codec(text: String, code: RefusalCode) throws {
    let error = try #require(throws: CodecError.self) { try Geometry(wkt: text) }
    #expect(error.refusal.code == code && error.refusal.message.en == error.description)
    #expect(error.refusal.message.vi.unicodeScalars.contains { $0.value > 0xBF }, "\(error.refusal.message.vi)")
  }
}
