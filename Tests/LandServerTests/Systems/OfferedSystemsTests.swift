import Geodesy
import PlaneGeometry
import Testing

@testable import LandServer

/// Which systems are offered, what they are called, and in which order they write.
struct OfferedSystemsTests {
  @Test(
    arguments: [
      (nil, "OGC:CRS84"), ("http://www.opengis.net/def/crs/OGC/1.3/CRS84", "OGC:CRS84"),
      ("http://www.opengis.net/def/crs/EPSG/0/9216", "EPSG:9216"),
      ("https://www.opengis.net/def/crs/EPSG/0/4326", "EPSG:4326"),
      ("[EPSG:3857]", "EPSG:3857"), ("EPSG:9217", "EPSG:9217"), ("urn:ogc:def:crs:EPSG::9216", "EPSG:9216"),
      ("urn:ogc:def:crs:OGC:1.3:CRS84", "OGC:CRS84"), ("[OGC:CRS84]", "OGC:CRS84"),
    ] as [(String?, String)])
  func reads(_ text: String?, _ code: String) throws {
    #expect(try FilterField.small().systems.system(text, parameter: "crs").code.description == code)
  }

  @Test(
    arguments: [
      "", "9216", "EPSG:9218", "[EPSG:9216", "http://www.opengis.net/def/crs/EPSG/0/9216/x",
      "http://example.org/def/crs/EPSG/0/9216", "http://www.opengis.net/def/crs/EPSG/0/99999999999999999999", "[]",
      "::",
    ])
  func refuses(_ text: String) throws {
    let problem = #expect(throws: Problem.self) {
      try FilterField.small().systems.system(text, parameter: "bbox-crs")
    }
    #expect(problem?.code == .unknownCRS)
    #expect(problem?.parameter == "bbox-crs")
    #expect(problem?.accepted?.contains("http://www.opengis.net/def/crs/EPSG/0/9216") == true)
  }

  @Test func writesInTheOrderOfTheDefinition() throws {
    let systems = try FilterField.small().systems
    let uris = [
      "http://www.opengis.net/def/crs/OGC/1.3/CRS84", "http://www.opengis.net/def/crs/EPSG/0/4326",
      "http://www.opengis.net/def/crs/EPSG/0/3857", "http://www.opengis.net/def/crs/EPSG/0/9216",
      "http://www.opengis.net/def/crs/EPSG/0/9217",
    ]
    #expect(systems.all.map(\.uri) == uris)
    #expect(systems.all.map(\.isNorthingFirst) == [false, true, false, false, false])
    #expect(systems.all.map(\.decimals) == [9, 9, 4, nil, 4])
    let stored = [553_000.1, 1_587_000.7]
    #expect(try systems.working.answered(stored) == stored)
    let degrees = try systems.all[0].answered(stored)
    #expect((107...109).contains(degrees[0]) && (14...15).contains(degrees[1]))
    #expect(try systems.all[1].answered(stored) == [degrees[1], degrees[0]])
  }

  /// An edge that is straight in degrees is where its positions are in the working system, not where its ends' chord is.
  @Test func keepsLongEdgesWhereTheyAre() throws {
    let systems = try OfferedSystems(
      .epsg(9216), try CoordinateReferenceSystem("EPSG:9216"), further: [],
      extent: Box(minX: 500_000, minY: 1_540_000, maxX: 600_000, maxY: 1_640_000))
    let (west, east) = (Position(107.6, 14.4), Position(108.4, 14.4))
    let ground = try GroundLiteral(in: systems.crs84).working(.lineString([west, east]))
    #expect(ground.positionCount > 2)
    for share in [0.1, 0.25, 0.5, 0.77] {
      let place = try systems.crs84.toWorking.transformed(x: west.x + (east.x - west.x) * share, y: 14.4)
      #expect(try ground.isWithin(distance: 0.0015, of: .point(Position(place.x, place.y))))
    }
  }

  @Test(
    arguments: [
      ("1,2,3,4", true), ("1,2,0,3,4,9", true), ("170,0,-170,10", true), ("1,2,1,2", true), ("1,2,3", false),
      ("1,2,3,4,5", false), ("1,4,3,2", false), ("1,2,9,3,4,0", false), ("NaN,2,3,4", false), ("1,2,inf,4", false),
      ("1,,3,4", false), ("", false), ("1e999,2,3,4", false),
    ])
  func boxes(_ text: String, _ fits: Bool) throws {
    let systems = try FilterField.small().systems
    if fits {
      _ = try BoxReading.ground(text, in: systems.crs84, parameter: "bbox")
    } else {
      let problem = #expect(throws: Problem.self) {
        try BoxReading.ground(text, in: systems.crs84, parameter: "bbox")
      }
      #expect(problem?.code == .badValue)
    }
  }

  @Test func projectedBoxesDoNotCrossTheAntimeridian() throws {
    let systems = try FilterField.small().systems
    #expect(throws: Problem.self) { try BoxReading.ground("9,0,1,1", in: systems.working, parameter: "bbox") }
  }
}
