import Foundation
import PlaneGeometry
import Refusals
import Testing

@testable import Interchange

/// A GeoPackage that must be refused: what was done to a good one, the kind of fault, the feature, a word of the message.
struct BadGeoPackage: CustomTestStringConvertible, Sendable {
  let sql: String
  let reason: RefusalCode
  let feature: Int?
  let word: String

  init(_ sql: String, _ reason: RefusalCode, _ feature: Int?, _ word: String) {
    self.sql = sql
    self.reason = reason
    self.feature = feature
    self.word = word
  }

  var testDescription: String { sql.excerpt(100) }

  /// The second parcel with this blob.
  static func blob(_ hex: String, _ word: String) -> BadGeoPackage {
    BadGeoPackage("UPDATE parcel SET geom = x'\(hex)' WHERE fid = 2", .badGeometry, 1, word)
  }

  /// A header without envelope in EPSG:9216, then WKB.
  static func wkb(_ hex: String, _ word: String) -> BadGeoPackage { blob("4750000100240000" + hex, word) }

  static let blobs: [BadGeoPackage] = [
    blob("", "cut off"),
    blob("47", "cut off"),
    blob("4750000100240000", "expected"),
    blob("0101000000000000000000F03F0000000000000040", "GP"),
    blob("5047000100240000", "GP"),
    blob("4750010100240000", "version 1"),
    blob("4750002100240000", "extended"),
    blob("4750000B00240000", "envelope code 5"),
    blob("4750000F00240000", "envelope code 7"),
    blob("4750000300240000000000000000F03F", "envelope is cut off"),
    wkb("02010000000000000000F03F0000000000000040", "byte order"),
    wkb("01", "ends"),
    wkb("0101000000000000000000F03F", "ends inside a point"),
    wkb("0101000000000000000000F03F000000000000004000", "stands behind the geometry"),
    wkb("0102000000FFFFFFFF", "count of 4294967295"),
    wkb("0103000000FFFFFFFF", "count of 4294967295"),
    wkb("010300000001000000FFFFFFFF", "count of 4294967295"),
    wkb("0106000000FFFFFF7F", "count of"),
    wkb("01030000000100000004000000000000000000F03F", "count of 4"),
    wkb("0106000000010000000101000000000000000000F03F0000000000000040", "inside a MULTIPOLYGON"),
    wkb("0108000000", "ends too early"),
    wkb("0108000000020000000000000000000000000000000000000000000000000000000000000000000000", "circular string of 2"),
    wkb("010F00000000000000", "type 15"),
    wkb("010A000000", "ends too early"),
    wkb("0163000000", "type 99"),
    wkb("0100000000", "type 0"),
    wkb(String(repeating: "010700000001000000", count: 40) + "0101000000000000000000F03F0000000000000040", "nest"),
    BadGeoPackage("UPDATE parcel SET geom = 'POINT (1 2)' WHERE fid = 2", .badGeometry, 1, "no blob"),
    BadGeoPackage("UPDATE parcel SET geom = 5 WHERE fid = 1", .badGeometry, 0, "no blob"),
  ]

  static let metadata: [BadGeoPackage] = [
    BadGeoPackage("DROP TABLE gpkg_contents", .missingMetadata, nil, "gpkg_contents"),
    BadGeoPackage("DROP TABLE gpkg_geometry_columns", .missingMetadata, nil, "gpkg_geometry_columns"),
    BadGeoPackage("DELETE FROM gpkg_contents", .noLayers, nil, "no layer"),
    BadGeoPackage("DELETE FROM gpkg_geometry_columns", .missingMetadata, nil, "gpkg_geometry_columns"),
    BadGeoPackage("DELETE FROM gpkg_spatial_ref_sys WHERE srs_id = 9216", .missingMetadata, nil, "9216"),
    BadGeoPackage("DROP TABLE parcel", .missingMetadata, nil, "does not exist"),
    BadGeoPackage("UPDATE gpkg_geometry_columns SET column_name = 'shape'", .missingMetadata, nil, "shape"),
    BadGeoPackage("UPDATE gpkg_geometry_columns SET srs_id = 'x'", .missingMetadata, nil, "srs_id"),
    BadGeoPackage("UPDATE gpkg_contents SET srs_id = 4326", .contradictingReferenceSystem, nil, "4326"),
    BadGeoPackage(
      "UPDATE gpkg_contents SET srs_id = 4326; UPDATE gpkg_geometry_columns SET srs_id = 4326",
      .contradictingReferenceSystem, 0, "9216"),
    BadGeoPackage(
      "UPDATE gpkg_spatial_ref_sys SET organization_coordsys_id = 5899 WHERE srs_id = 9216",
      .contradictingReferenceSystem, nil, "5899"),
    BadGeoPackage(
      "UPDATE gpkg_spatial_ref_sys SET organization_coordsys_id = 6958, definition = 'undefined' WHERE srs_id = 9216",
      .badReferenceSystem, nil, "6958"),
    BadGeoPackage(
      "UPDATE gpkg_spatial_ref_sys SET organization = 'NONE', definition = 'PROJCS[oops' WHERE srs_id = 9216",
      .badReferenceSystem, nil, "9216"),
    BadGeoPackage(
      "UPDATE gpkg_spatial_ref_sys SET organization_coordsys_id = 99999999, definition = '' WHERE srs_id = 9216",
      .badReferenceSystem, nil, "99999999"),
  ]

  static let values: [BadGeoPackage] = [
    BadGeoPackage("UPDATE parcel SET size = x'00FF' WHERE fid = 2", .wrongType, 1, "binary"),
    BadGeoPackage("UPDATE parcel SET size = 9e999 WHERE fid = 2", .nonFinite, 1, "infinite"),
    BadGeoPackage("UPDATE parcel SET owner = CAST(x'C3' AS TEXT) WHERE fid = 2", .encoding, 1, "UTF-8"),
    BadGeoPackage("UPDATE parcel SET owner = CAST(x'A7A86B20' AS TEXT) WHERE fid = 1", .encoding, 0, "UTF-8"),
  ]
}

@Suite struct BadGeoPackageTests {
  @Test(arguments: BadGeoPackage.blobs + BadGeoPackage.metadata + BadGeoPackage.values)
  func isRefused(_ input: BadGeoPackage) throws {
    let folder = try ScratchFolder()
    let path = try geoPackage(folder, "PRAGMA foreign_keys = OFF; \(Self.dropTriggers) \(input.sql)")
    let error = try #require(throws: Refusal.self) { try readTable(at: InputAddress(path)) }
    #expect(error.code == input.reason, "\(error)")
    #expect(error.place.feature == input.feature, "\(error)")
    #expect(error.message.en.contains(input.word), "\(error)")
    #expect(error.place.file == path)
    if input.reason != .noLayers, !input.sql.contains("DROP TABLE gpkg_contents") {
      #expect(error.place.layer == "parcel")
    }
    expectWellFormed(error)
  }

  static var dropTriggers: String {
    ["insert", "update1", "update2", "update3", "update4", "delete"].map { "DROP TRIGGER rtree_parcel_geom_\($0);" }
      .joined(separator: " ")
  }

  @Test func everyCutOffFileEndsInAnAnswer() throws {
    let folder = try ScratchFolder()
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: try geoPackage(folder))))
    for length in [0, 1, 15, 16, 50, 99, 100, 101, 1000, 4095, 4096, 4097]
      + Array(stride(from: 8192, to: bytes.count, by: 4096))
    {
      let path = try folder.file("cut.gpkg", bytes[..<length])
      let error = try #require(throws: Refusal.self, "\(length) bytes") {
        try readTable(at: InputAddress(path))
      }
      #expect([.emptyFile, .malformed, .missingMetadata, .noLayers].contains(error.code), "\(length): \(error)")
      expectWellFormed(error)
    }
  }

  @Test func changedBytesEndInAnAnswer() throws {
    let seed: UInt64 = 10300
    var generator = SeededGenerator(seed: seed)
    let folder = try ScratchFolder()
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: try geoPackage(folder))))
    for _ in 0..<150 {
      var changed = bytes
      for _ in 0..<20 {
        changed[Int.random(in: 100..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      let path = try folder.file("changed.gpkg", changed)
      do {
        _ = try readTable(at: InputAddress(path))
      } catch {
        #expect(!error.remedy.en.isEmpty, "seed \(seed)")
      }
    }
  }

  @Test func otherFilesAreTold() throws {
    let folder = try ScratchFolder()
    for (name, text, reason) in [
      ("a.gpkg", "no database at all, but long enough to be read", RefusalCode.malformed),
      ("a.bin", "what is this", .unknownFormat), ("a.csv", "a,b\n1,2\n", .heading), ("a.geojson", "", .emptyFile),
      ("a.gpkg", "", .emptyFile),
    ] {
      let path = try folder.file(name, text)
      let error = try #require(throws: Refusal.self) { try readTable(at: InputAddress(path)) }
      #expect(error.code == reason, "\(error)")
      expectWellFormed(error)
    }
    for path in ["\(folder.path)/none.gpkg", "\(folder.path)/none.geojson:layer", "\(folder.path)/none"] {
      let error = try #require(throws: Refusal.self) { try readTable(at: InputAddress(path)) }
      #expect(error.code == .fileNotFound, "\(error)")
    }
    let error = try #require(throws: Refusal.self) { try readTable(at: InputAddress(folder.path)) }
    #expect(error.code == .unknownFormat, "\(error)")
  }
}
