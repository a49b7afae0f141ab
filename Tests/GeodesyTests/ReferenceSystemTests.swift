import Geodesy
import Testing

@Suite struct ReferenceSystemTests {
  @Test(arguments: [
    "EPSG:9216", " epsg:9216\n", "urn:ogc:def:crs:EPSG::9216", "http://www.opengis.net/def/crs/EPSG/0/9216",
  ])
  func codes(_ text: String) throws {
    let system = try CoordinateReferenceSystem(text)
    #expect(system.code == .epsg(9216))
    #expect(system.codeSource == .declared)
    #expect(system.name == "VN-2000 / TM-3 107-30")
    #expect(system.isProjected && system.isMetric && system.isVN2000)
    #expect(system.baseGeographic.code == .epsg(4756))
    #expect(system.datumName == "Vietnam 2000")
    #expect(system.areaOfUse?.west == 107.33)
    #expect(system.areaOfUse?.north == 15.42)
    #expect(system.areaOfUse?.name == "Vietnam - Kon Tum province.")
    #expect(system.ellipsoid.semiMajorAxisMetres == 6_378_137)
    #expect(system.vn2000Zone?.meridian.description == "107°30′")
    #expect(system.axes.map(\.direction) == ["east", "north"])
    #expect(system.notes.isEmpty)
  }

  @Test(arguments: CoordinateReferenceSystem.TextFormat.allCases)
  func everyFormComesBack(_ format: CoordinateReferenceSystem.TextFormat) throws {
    for name in ["EPSG:9216", "EPSG:4326", "EPSG:32648", "EPSG:3405"] {
      let system = try CoordinateReferenceSystem(name)
      let text = try system.text(format)
      #expect(!text.contains("\n"))
      // A PROJ string has no place for a datum other than WGS 84's.
      guard format != .projString || !system.isVN2000 else { continue }
      let again = try CoordinateReferenceSystem(text)
      #expect(again.code == system.code, "\(text)")
      #expect(try again.isEquivalent(to: system))
    }
  }

  @Test func esriProjectionFile() throws {
    let text = """
      PROJCS["VN_2000_TM-3_107-30",GEOGCS["GCS_VN_2000",DATUM["D_Vietnam_2000",SPHEROID["WGS_1984",6378137.0,\
      298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],\
      PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",107.5],\
      PARAMETER["Scale_Factor",0.9999],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]
      """
    let system = try CoordinateReferenceSystem("\u{FEFF}" + text + "\r\n")
    #expect(system.code == .epsg(9216))
    #expect(system.codeSource == .identified(confidencePercent: 100))
  }

  @Test func identificationHasAConfidence() throws {
    let system = try CoordinateReferenceSystem("+proj=utm +zone=48 +datum=WGS84")
    #expect(system.code == .epsg(32648))
    #expect(system.codeSource == .identified(confidencePercent: 70))
    let noDatum = try CoordinateReferenceSystem(
      "+proj=tmerc +lat_0=0 +lon_0=107.6 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84")
    #expect(noDatum.code == nil && !noDatum.isVN2000)
    #expect(noDatum.notes == [.noDatum])
    #expect(throws: GeodesyError.self) { try Transformation(from: noDatum, to: .crs84()) }
  }

  @Test func anIdentifierThatDoesNotFitIsNotBelieved() throws {
    let utm = try CoordinateReferenceSystem("EPSG:32648").text(.wkt1)
    let moved = try CoordinateReferenceSystem(
      utm.replacing("\"central_meridian\",105", with: "\"central_meridian\",104"))
    #expect(moved.code == nil)
    #expect(moved.notes == [.identifierDoesNotFit(.epsg(32648))])
    // In VN-2000 the contradiction is 53.9 km.
    let zone = try CoordinateReferenceSystem("EPSG:9216").text(.wkt1)
    let contradictory = zone.replacing("\"central_meridian\",107.5", with: "\"central_meridian\",108")
    #expect(contradictory != zone)
    let error = #expect(throws: GeodesyError.self) { try CoordinateReferenceSystem(contradictory) }
    #expect(error?.description.contains("108°00′ (EPSG:5898)") == true, "\(error?.description ?? "")")
  }

  @Test func axesAreNormalisedOnce() throws {
    let geographic = try CoordinateReferenceSystem("EPSG:4326")
    #expect(geographic.axesAsDefined.map(\.direction) == ["north", "east"])
    #expect(geographic.axes.map(\.direction) == ["east", "north"])
    #expect(geographic.unit.degreesPerUnit == 1 && geographic.unit.metresPerUnit == nil && geographic.isGeographic)
    let hanoi = try CoordinateReferenceSystem("EPSG:2044")
    #expect(hanoi.axesAsDefined.map(\.name) == ["Northing", "Easting"])
    #expect(hanoi.axes.map(\.name) == ["Easting", "Northing"])
    let toHanoi = try Transformation(from: .init("EPSG:4147"), to: hanoi)
    let place = try toHanoi.transformed(x: 107, y: 16)
    #expect(place.x > 18_000_000 && place.y < 2_000_000)
    #expect(try CoordinateReferenceSystem("EPSG:32661").axes.map(\.name) == ["Easting", "Northing"])
  }

  @Test func unitsAreFacts() throws {
    let feet = try CoordinateReferenceSystem("EPSG:2248")
    #expect(feet.unit.name == "US survey foot" && feet.isProjected && !feet.isMetric)
    #expect(abs((feet.unit.metresPerUnit ?? 0) - 1200.0 / 3937.0) < 1e-15)
    #expect(abs((try CoordinateReferenceSystem("EPSG:4807").unit.degreesPerUnit ?? 0) - 0.9) < 1e-12)
  }

  @Test func verticalPartsAreSetAsideAndSaid() throws {
    let compound = try CoordinateReferenceSystem("EPSG:9216+5727")
    #expect(compound.code == .epsg(9216))
    #expect(compound.notes.contains { "\($0)".contains("vertical") })
    let solid = try CoordinateReferenceSystem("EPSG:4979")
    #expect(solid.code == .epsg(4326) && solid.notes.count == 1)
  }

  @Test func deprecationNamesTheReplacement() throws {
    for (code, replacement) in [(6956, 5896), (6957, 5897), (6958, 5898), (6959, 5899)] {
      #expect(throws: GeodesyError.deprecatedSystem(code: .epsg(code), replacement: .epsg(replacement))) {
        try CoordinateReferenceSystem(epsg: code)
      }
      #expect(throws: GeodesyError.deprecatedSystem(code: .epsg(code), replacement: .epsg(replacement))) {
        try VN2000.zone(epsg: code)
      }
    }
    let old = try CoordinateReferenceSystem("EPSG:3786")
    #expect(old.isDeprecated && old.replacements.contains(.epsg(4088)))
    #expect(try !CoordinateReferenceSystem("EPSG:9216").isDeprecated)
  }

  @Test func otherNamesOfOneSystemAreEquivalent() throws {
    let a = try CoordinateReferenceSystem("EPSG:4326")
    #expect(try a.isEquivalent(to: .crs84()))
    #expect(try !a.isEquivalent(to: .init("EPSG:4756")))
    #expect(try CoordinateReferenceSystem("EPSG:9216") == CoordinateReferenceSystem("urn:ogc:def:crs:EPSG::9216"))
    #expect(try CoordinateReferenceSystem("EPSG:9216") != CoordinateReferenceSystem("EPSG:5898"))
  }

  @Test(arguments: [
    ("", "empty"), (" \u{FEFF}\n", "empty"), ("9216", "EPSG:9216"), ("WGS 84", "none of the forms"),
    ("VN-2000 / TM-3 107-30", "none of the forms"), ("EPSG:99999", "unknown reference system EPSG:99999"),
    ("NOBODY:1", "unknown reference system"), ("GEOGCS[", "missing ]"), ("PROJCS[\"x\",GEOGCS[\"y\"]]", "cannot read"),
    ("{}", "type"), ("{\"type\":", "cannot read"), ("+init=epsg:4326", "obsolete"), ("+proj=nothing", "cannot read"),
    ("+proj=pipeline +step +proj=utm +zone=3", "pipeline"), ("EPSG:4978", "geocentric"), ("EPSG:5726", "vertical"),
    ("EPSG:2053", "west"), ("EPSG:2065", "south"), ("LOCAL_CS[\"x\",UNIT[\"m\",1]]", "engineering"),
    ("EPSG:9216\u{0}", "zero byte"), ("urn:x:y", "cannot read"), ("UNIT[\"metre\",1]", "cannot read"),
    ("SPHEROID[\"WGS 84\",6378137,298.257223563]", "WGS 84"), (String(repeating: "A[", count: 60_000), "cannot read"),
    (String(repeating: "{\"a\":", count: 40_000), "cannot read"), (String(repeating: "x", count: 300_000), "longer"),
  ])
  func badDefinitionsAreRefused(_ text: String, _ words: String) throws {
    let error = #expect(throws: GeodesyError.self) { try CoordinateReferenceSystem(text) }
    let line = error?.description ?? ""
    #expect(line.contains(words), "\(line)")
    #expect(!line.contains("\n") && line.count < 400)
  }

  /// Definitions with bytes changed, dropped and repeated are read or refused, and nothing else happens.
  @Test func damagedDefinitionsDoNoHarm() throws {
    var generator = SeededGenerator(seed: 19_162)
    let texts = try ["EPSG:9216", "EPSG:4326", "EPSG:2044"].flatMap { name in
      try CoordinateReferenceSystem.TextFormat.allCases.map { try CoordinateReferenceSystem(name).text($0) }
    }
    var (read, refused) = (0, 0)
    for text in texts {
      for _ in 0..<20 {
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
          let index = Int.random(in: 0..<bytes.count, using: &generator)
          switch Int.random(in: 0..<3, using: &generator) {
          case 0: bytes[index] = UInt8.random(in: 1...127, using: &generator)
          case 1: bytes.removeSubrange(index..<min(index + Int.random(in: 1...9, using: &generator), bytes.count))
          default: bytes.insert(contentsOf: bytes[index..<min(index + 9, bytes.count)], at: index)
          }
        }
        do throws(GeodesyError) {
          let system = try CoordinateReferenceSystem(String(decoding: bytes, as: UTF8.self))
          read += 1
          #expect(system.ellipsoid.semiMajorAxisMetres.isFinite)
        } catch {
          refused += 1
          #expect(!error.description.isEmpty)
        }
      }
    }
    #expect(read > 0 && refused > 0, "seed \(generator.seed)")
  }

  @Test func aDatumOnTheWrongEllipsoidContradicts() throws {
    let text = try CoordinateReferenceSystem("EPSG:4756").text(.wkt1)
      .replacing("6378137,298.257223563", with: "6378245,298.3")
    #expect(throws: GeodesyError.self) { try CoordinateReferenceSystem(text) }
  }
}
