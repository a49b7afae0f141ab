import Foundation
import Geodesy
import Testing

/// Which entry of the register a definition is, whatever it is written in.
@Suite struct SystemIdentityTests {
  private static let tm = "+proj=tmerc +lat_0=0 +lon_0=107.5 +k=0.9999 +x_0=500000 +y_0=0 +units=m"

  /// A `.prj` of this projection on a datum of any name.
  private static func prj(
    _ datum: String, _ more: String = "", meridian: Double = 107.5, scale: Double = 0.9999,
    spheroid: String = #"SPHEROID["WGS_1984",6378137.0,298.257223563]"#
  ) -> String {
    #"PROJCS["unknown",GEOGCS["x",DATUM["\#(datum)",\#(spheroid)\#(more)],PRIMEM["Greenwich",0.0],"#
      + #"UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],"#
      + #"PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",\#(meridian)],"#
      + #"PARAMETER["Scale_Factor",\#(scale)],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]"#
  }

  private static func wkt2(_ datum: String) throws -> String {
    try CoordinateReferenceSystem("EPSG:9216").text(.wkt2)
      .replacing(#/,ID\["EPSG",9216\]\]$/#, with: "]")
      .replacing(#/USAGE\[.*$/#, with: #"REMARK["none"]]"#)
      .replacing(#/BASEGEOGCRS\["VN-2000"/#, with: #"BASEGEOGCRS["unknown""#)
      .replacing("Vietnam 2000", with: datum).replacing(#/,ID\["EPSG",4756\]/#, with: "")
  }

  private static let shift = "-191.90441429,-39.30318279,-111.45032835"
  private static let reversed = "191.90441429,39.30318279,111.45032835"

  /// "VN-2000 nội bộ": the projection of a zone, under no datum or any other name.
  static let withoutADatum: [String] =
    [
      tm + " +ellps=WGS84", tm + " +datum=WGS84", tm + " +ellps=WGS84 +towgs84=0,0,0",
      tm + " +ellps=WGS84 +towgs84=0,0,0,0,0,0,0", tm + " +ellps=WGS84 +towgs84=\(shift)",
      tm + " +ellps=WGS84 +towgs84=\(reversed)",
      tm + " +ellps=WGS84 +towgs84=\(shift),0.00928836,-0.01975479,0.00427372,0.252906278",
      tm + " +ellps=WGS84 +towgs84=\(reversed),-0.00928836,0.01975479,-0.00427372,-0.252906278",
      tm + " +a=6378137 +rf=298.257223563",
    ]
    + ["D_WGS_1984", "D_Unknown_based_on_WGS_84_ellipsoid", "D_unknown", "unknown", "MIF 9999,28,0,0,0", "Noi bo", ""]
    .map { prj($0) }
    + [
      prj("unknown", #",TOWGS84[0,0,0,0,0,0,0]"#), prj("WGS_1984", ",TOWGS84[0,0,0]"),
      prj("unknown", ",TOWGS84[\(reversed),0,0,0,0]"),
      prj("World Geodetic System 1984", spheroid: #"SPHEROID["WGS 84 (MAPINFO Datum 157)",6378137.01,298.257223563]"#),
    ]

  @Test(arguments: withoutADatum) func aZoneWithoutADatumIsTheZone(_ definition: String) throws {
    let system = try CoordinateReferenceSystem(definition)
    #expect(system.code == .epsg(9216) && system.isVN2000 && system.vn2000Zone?.epsg == 9216)
    #expect(try Transformation(from: system, to: .init(epsg: 9216)).isIdentity)
    guard case .internalVN2000(let zone)? = system.notes.first else {
      Issue.record("no notice: \(system.notes)")
      return
    }
    #expect(zone.epsg == 9216 && system.notes.count == 1)
    #expect(system.notes[0].description.contains("EPSG:9216") && system.notes[0].description.contains("225 m"))
  }

  @Test func everyZoneWithoutADatum() throws {
    for zone in VN2000.tm3Zones {
      let system = try CoordinateReferenceSystem(Self.prj("unknown", meridian: zone.meridian.degrees))
      #expect(system.vn2000Zone == zone)
    }
    let inWKT2 = try CoordinateReferenceSystem(Self.wkt2("Unknown based on WGS 84 ellipsoid"))
    #expect(inWKT2.code == .epsg(9216) && inWKT2.notes.count == 1)
  }

  /// What differs in one parameter is no zone.
  @Test(arguments: [
    prj("unknown", meridian: 107.6), prj("unknown", scale: 0.99991), prj("unknown", scale: 1),
    prj("unknown", spheroid: #"SPHEROID["Krasovsky_1940",6378245.0,298.3]"#),
    prj("unknown").replacing("500000.0", with: "500001.0"),
    prj("unknown").replacing(#""Meter",1.0"#, with: #""Foot",0.3048"#),
  ]) func whatIsNoZone(_ definition: String) throws {
    let system = try CoordinateReferenceSystem(definition)
    #expect(!system.isVN2000 && system.code == nil && system.notes == [.noDatum])
  }

  /// The unit of a zone is no datum: kilometres and feet are on VN-2000 too, though no code has them.
  @Test(arguments: [("km", 1000.0), ("ft", 0.3048)])
  func zonesInOtherUnits(_ unit: String, _ metres: Double) throws {
    let text = "+proj=tmerc +lon_0=107.5 +k=0.9999 +x_0=500000 +ellps=WGS84 +towgs84=0,0,0 +units=\(unit)"
    let system = try CoordinateReferenceSystem(text)
    #expect(system.isVN2000 && system.code == nil && system.unit.metresPerUnit.map { abs($0 - metres) < 1e-9 } == true)
    #expect(system.notes == [.internalVN2000(try VN2000.zone(epsg: 9216))])
    let way = try Transformation(from: system, to: .init(epsg: 9216))
    let (x, y) = try way.transformed(x: 553_000 / metres, y: 1_587_000 / metres)
    #expect(abs(x - 553_000) < 1e-3 && abs(y - 1_587_000) < 1e-3)
  }

  /// A definition without a datum says whether its shift is used; a shift of nothing from another ellipsoid is none.
  @Test(arguments: [
    ("+ellps=krass +towgs84=0,0,0", SystemNote.noDatum), ("+ellps=krass +towgs84=25,-141,-78.5", .ownShift),
    ("+ellps=GRS80 +towgs84=0,0,0", .ownShift), ("+ellps=krass", .noDatum),
  ])
  func shiftsWithoutADatum(_ datum: String, _ note: SystemNote) throws {
    let system = try CoordinateReferenceSystem("+proj=tmerc +lon_0=107.5 +k=0.9999 +x_0=500000 \(datum) +units=m")
    #expect(system.notes == [note])
    let isMoved = (try? Transformation(from: system, to: .crs84())) != nil
    #expect(isMoved == (note == .ownShift))
  }

  @Test(arguments: [(105, 32648, 3405), (111, 32649, 3406)])
  func sixDegreeZones(_ meridian: Double, _ utm: Int, _ vietnam: Int) throws {
    #expect(try CoordinateReferenceSystem(Self.prj("D_WGS_1984", meridian: meridian, scale: 0.9996)).code == .epsg(utm))
    let labelled = Self.prj("WGS_1984", ",TOWGS84[0,0,0]", meridian: meridian, scale: 0.9996)
    #expect(try CoordinateReferenceSystem(labelled).code == .epsg(utm))
    for shift in [Self.shift, Self.reversed] {
      let shifted = Self.prj("unknown", ",TOWGS84[\(shift),0,0,0,0]", meridian: meridian, scale: 0.9996)
      #expect(try CoordinateReferenceSystem(shifted).code == .epsg(vietnam))
    }
    let open = [
      Self.prj("D_Unknown_based_on_WGS_84_ellipsoid", meridian: meridian, scale: 0.9996),
      Self.prj("unknown", ",TOWGS84[0,0,0,0,0,0,0]", meridian: meridian, scale: 0.9996),
      Self.prj("Noi bo", ",TOWGS84[0,0,0]", meridian: meridian, scale: 0.9996),
      "+proj=utm +zone=\(utm - 32600) +ellps=WGS84", "+proj=utm +zone=\(utm - 32600) +ellps=WGS84 +towgs84=0,0,0",
    ]
    for definition in open {
      let error = #expect(throws: GeodesyError.self) { try CoordinateReferenceSystem(definition) }
      guard case .twofoldDefinition(_, let codes)? = error else {
        Issue.record("\(definition): \(error?.description ?? "")")
        continue
      }
      #expect(codes == [.epsg(utm), .epsg(vietnam)])
    }
  }

  /// Definitions of national bodies and of ArcGIS that have no code, and what they are.
  static let uncoded: [(definition: String, epsg: Int)] = [
    (
      #"GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]"#,
      4326
    ),
    ("+proj=longlat +datum=WGS84", 4326), ("+proj=utm +zone=48 +datum=WGS84", 32648),
    (
      national(
        "RGF93_Lambert_93", "D_RGF_1993", "Lambert_Conformal_Conic",
        [700_000, 6_600_000, 3, 44, 49, 46.5]), 2154
    ), (national("EUREF-FIN_TM35FIN", "EUREF-FIN", "Transverse_Mercator", [500_000, 0, 27, 0.9996, 0]), 3067),
    (
      national(
        "KGD2002_Central_Belt_2010", "D_Korea_Geodetic_Datum_2002", "Transverse_Mercator",
        [200_000, 600_000, 127, 1, 38]),
      5186
    ),
    (
      national(
        "MAGNA-SIRGAS_2018_Origen-Nacional", "Marco_Geocentrico_Nacional_de_Referencia_2018", "Transverse_Mercator",
        [5_000_000, 2_000_000, -73, 0.9992, 4]), 9377
    ),
    (
      national("ETRF2000-PL_CS92", "ETRF2000_Poland", "Transverse_Mercator", [500_000, -5_300_000, 19, 0.9993, 0]), 2180
    ),
  ]

  /// A `.prj` on GRS 80, with easting, northing, meridian, then scale or parallels, and the latitude of origin.
  private static func national(_ name: String, _ datum: String, _ method: String, _ values: [Double]) -> String {
    let names =
      ["False_Easting", "False_Northing", "Central_Meridian"]
      + (values.count == 5 ? ["Scale_Factor"] : ["Standard_Parallel_1", "Standard_Parallel_2"]) + ["Latitude_Of_Origin"]
    return #"PROJCS["\#(name)",GEOGCS["x",DATUM["\#(datum)",SPHEROID["GRS_1980",6378137.0,298.257222101]],"#
      + #"PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["\#(method)"],"#
      + zip(names, values).map { #"PARAMETER["\#($0)",\#($1)],"# }.joined() + #"UNIT["Meter",1.0]]"#
  }

  @Test(arguments: uncoded) func anEqualDefinitionIsTheEntry(_ definition: String, _ epsg: Int) throws {
    let (system, entry) = (try CoordinateReferenceSystem(definition), try CoordinateReferenceSystem(epsg: epsg))
    #expect(system.code == .epsg(epsg) && system == entry)
    #expect(system.areaOfUse == entry.areaOfUse && system.name == entry.name)
    #expect(
      try Transformation(from: system, to: .crs84()).operation == Transformation(from: entry, to: .crs84()).operation)
  }

  /// A datum that the register does not have may be any; one that it has may not.
  @Test(arguments: [
    (
      prj("D_Unknown_based_on_GRS_80", meridian: 105, spheroid: #"SPHEROID["GRS_1980",6378137.0,298.257222101]"#),
      "EPSG:9216", false
    ),
    ("+proj=utm +zone=33 +ellps=GRS80", "EPSG:25833", true), ("+proj=utm +zone=33 +ellps=GRS80", "EPSG:25832", false),
    ("+proj=utm +zone=33 +ellps=GRS80", "EPSG:32633", false), ("+proj=utm +zone=33 +datum=WGS84", "EPSG:25833", false),
  ]) func whatADefinitionMayBe(_ definition: String, _ other: String, _ expected: Bool) throws {
    #expect(try CoordinateReferenceSystem(definition).mayBe(.init(other)) == expected)
  }

  /// Three names of one system lead to other datums by one operation, as `cs2cs` has it for EPSG:4326.
  @Test(arguments: ["EPSG:26986", "EPSG:26956", "EPSG:2249", "EPSG:2263", "EPSG:2232", "EPSG:9216", "EPSG:2154"])
  func oneDatumOneWay(_ other: String) throws {
    let esri = Self.uncoded[0].definition
    let projected = try CoordinateReferenceSystem(other)
    let names = try ["EPSG:4326", "OGC:CRS84", esri, "urn:ogc:def:crs:OGC:1.3:CRS84"].map {
      try CoordinateReferenceSystem($0)
    }
    let place = try Transformation(from: projected, to: names[0]).transformed(x: 200_000, y: 300_000)
    for name in names {
      #expect(name == names[0])
      let (there, back) = (try Transformation(from: name, to: projected), try Transformation(from: projected, to: name))
      #expect(try there.operation == Transformation(from: names[0], to: projected).operation)
      #expect(try back.operation == Transformation(from: projected, to: names[0]).operation)
    }
    guard let tool = CommandLineTool("cs2cs") else { return }
    let printed = try tool.run(["-f", "%.10f", "EPSG:4326", other], input: "\(place.y) \(place.x)\n")
    let numbers = printed.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    let ours = try Transformation(from: .crs84(), to: projected).transformed(x: place.x, y: place.y)
    #expect(abs(ours.x - numbers[0]) < 1e-6 && abs(ours.y - numbers[1]) < 1e-6, "\(ours) \(printed)")
  }

  @Test func whatIsWrittenIsWhatOtherProgramsKnow() throws {
    for name in ["OGC:CRS84", "EPSG:4326"] {
      let text = try CoordinateReferenceSystem(name).text(.esriWKT)
      #expect(text.hasPrefix(#"GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984""#), "\(text)")
    }
  }

  @Test func aShiftInTheHeaderOfARegisteredSystemDoesNotCount() throws {
    let text = try CoordinateReferenceSystem("EPSG:31467").text(.wkt1)
      .replacing(#/(SPHEROID\[[^\]]*\]\])/#) { $0.output.1 + ",TOWGS84[1,2,3,0,0,0,0]" }
    let system = try CoordinateReferenceSystem(text)
    #expect(try text.contains("TOWGS84") && system == CoordinateReferenceSystem("EPSG:31467"))
    #expect(system.notes == [.shiftNotUsed(.epsg(31467))])
  }

  @Test(arguments: ["EPSG:2044", "EPSG:2045", "EPSG:4147", "EPSG:2093"]) func hanoi1972(_ name: String) throws {
    let system = try CoordinateReferenceSystem(name)
    #expect(system.isHanoi1972)
    #expect(try CoordinateReferenceSystem(system.text(.esriWKT)).isHanoi1972)
    #expect(try !CoordinateReferenceSystem("EPSG:9216").isHanoi1972)
  }
}
