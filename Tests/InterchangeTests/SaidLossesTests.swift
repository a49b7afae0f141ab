import Foundation
import GRDB
import Geodesy
import PlaneGeometry
import Refusals
import Testing

@testable import Interchange

/// What a file takes only in part is kept, refused, or said.
@Suite struct SaidLossesTests {
  private static let square =
    "POLYGON ((553000 1587000, 553100 1587000, 553100 1587100, 553000 1587100, 553000 1587000))"
  private static let small = "POLYGON ((0 0, 5 0, 5 5, 0 0))"

  @Test("an attribute called like a column of WKT does not become the geometry", arguments: ["WKT", "geom", "Shape"])
  func attributesCalledWKT(name: String) throws {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/a.csv"
    let column = Column(name: name, values: .text(TextValues([Self.small])))
    let notices = try writeTable(try FeatureTable.sample([Self.square], columns: [column]), to: path)
    #expect(notices.map(\.kind) == [.renamed(column: name, to: "\(name)_1")])
    let read = try readTable(at: InputAddress(path))
    #expect(read.wkt == [Self.square] && read.column("\(name)_1")?[0].text == Self.small)
  }

  @Test("of several columns that may have the geometry the one with WKT is taken")
  func columnsOfWKT() throws {
    let read = try readDelimited("id,shape,geom\na,round,\"\(Self.square)\"\n")
    #expect(read.wkt == [Self.square] && read.column("shape")?[0].text == "round")
    let error = try #require(throws: Refusal.self) {
      try readDelimited("id,WKT,geom\na,\"\(Self.square)\",\"\(Self.small)\"\n")
    }
    #expect(error.code == .heading && "\(error)".contains("WKT, geom"), "\(error)")
  }

  @Test(
    "heights and measures in a table are said",
    arguments: [
      ("POINT Z (1 2 3)", [Notice.Kind.zDropped]), ("POINTZ (1 2 3)", [.zDropped]), ("POINT (1 2 3)", [.zDropped]),
      ("POINT M (1 2 3)", [.mDropped]), ("POINT ZM (1 2 3 4)", [.zDropped, .mDropped]), ("POINT (1 2)", []),
      ("GEOMETRYCOLLECTION Z (POINT Z (1 2 3))", [.zDropped]), ("POINT Z EMPTY", []),
    ])
  func heights(wkt: String, kinds: [Notice.Kind]) throws {
    let notices = try readDelimited("id;WKT\na;\(wkt)\n").notices
    #expect(notices == kinds.map { Notice($0, count: 1) }, "\(notices)")
  }

  @Test(
    "polygons that rounding spoils are counted",
    arguments: [
      (9, 100.0, false), (9, 1e-5, true), (2, 100, true), (6, 100, false), (4, 0.5, true), (17, 1e-5, false),
    ])
  func rounding(decimals: Int, side: Double, isSpoilt: Bool) throws {
    let folder = try ScratchFolder()
    var options = WriteOptions()
    options.decimals = decimals
    var table = try FeatureTable.sample([
      "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))", "POLYGON ((0 0, 1000 1000, 1000 0, 0 1000, 0 0))", nil,
    ])
    table.geometry = table.geometry.mapCoordinates { ordinates in
      for place in ordinates.indices {
        ordinates[place] = ordinates[place] * side + (place % 2 == 0 ? 553_000 : 1_587_000)
      }
    }
    let notices = try writeTable(table, to: "\(folder.path)/a.geojson", options: options)
    #expect(notices.contains { $0.isAboutValue && $0.count == 1 && "\($0)".contains("first: feature 0") } == isSpoilt)
    #expect(notices.isEmpty == !isSpoilt, "\(notices)")
  }

  @Test(
    "ordinates that are no numbers are refused wherever a system counts",
    arguments: [
      "POLYGON ((553000 1587000, 553100 nan, 553100 1587100, 553000 1587000))", "LINESTRING (nan nan, 553000 1587000)",
      "POLYGON ((553000 1587000, inf 1587000, 553100 1587100, 553000 1587000))",
      "GEOMETRYCOLLECTION (POINT (553000 1587000), LINESTRING (553000 -inf, 553000 1587000))",
    ])
  func nonFinite(wkt: String) throws {
    let table = try FeatureTable.sample([Self.square, wkt])
    let error = try #require(throws: Refusal.self) { try table.resolvingReferenceSystem(SystemRequest()) }
    #expect(error.code == .nonFinite && error.place.feature == 1, "\(error)")
    #expect(throws: Refusal.self) { try table.transformed(to: .crs84()) }
    #expect(
      try FeatureTable.sample([Self.square, "POINT EMPTY", nil]).resolvingReferenceSystem(SystemRequest()).count == 3)
  }

  @Test("ids that stand twice are a column of a GeoPackage")
  func doubledKeys() throws {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/a.gpkg"
    var table = try FeatureTable.sample([Self.square, Self.square, Self.square])
    table.featureIDs = .integers([7, 9, 7])
    let notices = try writeTable(table, to: path)
    #expect(notices.count == 1 && "\(notices[0])".contains("1 id stands twice (first: 7, feature 2)"), "\(notices)")
    let read = try readTable(at: InputAddress(path))
    #expect((0..<3).map { read.column("id")?[$0].text } == ["7", "9", "7"])
    #expect(read.column("id")?.type == .integer)
  }

  @Test("an SRID within a geometry of a GeoPackage is held against the layer's", arguments: [9216, 4326, 0])
  func extendedSRID(srid: Int) throws {
    let folder = try ScratchFolder()
    var blob: [UInt8] = [0x47, 0x50, 0, 1]
    func append(_ number: Int) { withUnsafeBytes(of: UInt32(number).littleEndian) { blob += $0 } }
    append(9216)
    let wkb = try Geometry(wkt: Self.square).wkb
    blob += [1]
    append(0x2000_0003)
    append(srid)
    blob += wkb.dropFirst(5)
    let hexadecimal = blob.map { String(format: "%02X", $0) }.joined()
    let path = try geoPackage(folder, "UPDATE parcel SET geom = X'\(hexadecimal)' WHERE fid = 2")
    guard srid == 4326 else { return #expect(try readTable(at: InputAddress(path)).wkt[1] == Self.square) }
    let error = try #require(throws: Refusal.self) { try readTable(at: InputAddress(path)) }
    #expect(error.code == .contradictingReferenceSystem && "\(error)".contains("4326"), "\(error)")
  }

  /// An example would be no better for a place far from Vietnam.
  @Test(arguments: [SystemRequest.Wording.plain, .manifest]) func noExampleForAPlaceElsewhere(
    _ wording: SystemRequest.Wording
  ) {
    #expect(!wording.reaching("EPSG:9217", from: "EPSG:2154").en.contains("9216"))
  }
}
