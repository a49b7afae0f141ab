import Foundation
import Interchange
import LandModel
import Refusals
import Testing

@testable import LandStore

/// The columns that every source has beside its own, and ids of geometries.
@Suite("Columns of every source")
struct SourceColumnTests {
  @Test("the file, the layer and the row are columns")
  func columns() throws {
    let folder = try ScratchFolder()
    try folder.geoJSON("to-12.geojson", [square(#""SOTHUA":"1""#), square(#""SOTHUA":"2""#, x: 554_000)])
    try folder.manifest(
      """
        - layer: parcel
          path: to-12.geojson
          fields: {id: [$file, SOTHUA], sheet_no: $layer, parcel_no: $row}
          where: $row > 1 and $layer <> 'x'

      """)
    let report = try folder.load()[0]
    let parcels = try folder.land().parcels
    #expect(parcels.features.map(\.id) == ["to-12/2"])
    #expect(parcels[0].sheetNumber == "to-12" && parcels[0].parcelNumber == "2")
    #expect(report.ignoredFields.isEmpty)
  }

  @Test("rows are counted on over batches")
  func batches() throws {
    let folder = try ScratchFolder()
    try folder.geoJSON("p.geojson", [square(#""id":"1""#), square(#""id":"2""#, x: 554_000)])
    try folder.manifest("  - {layer: parcel, path: p.geojson}\n", name: "a.yml")
    try folder.load("a.yml", into: "a.gpkg")
    try folder.manifest(
      "  - {layer: zone, path: 'a.gpkg:parcel', fields: {id: [$file, $layer, $row]}, values: {kind: village}}\n")
    try folder.load()
    #expect(try folder.land().zones.features.map(\.id) == ["a/parcel/1", "a/parcel/2"])
  }

  private static let reordered =
    #"{"type":"Polygon","coordinates":[[[553100,1587100],[553100,1587000],[553000,1587000.0001],[553000,1587100],[553100,1587100]]]}"#

  private func ids(_ features: [String]) throws -> (ids: [String], report: SourceReport) {
    let folder = try ScratchFolder()
    try folder.geoJSON("b.geojson", features)
    try folder.manifest(
      "  - {layer: landuse_block, path: b.geojson, fields: {id: $auto, code: MLD}, values: {plan: P, status: planned}}\n"
    )
    let report = try folder.load()[0]
    return (try folder.land().landUseBlocks.features.map(\.id), report)
  }

  @Test("ids are made of geometry and code, whatever the order of features and corners")
  func automaticIDs() throws {
    let (one, report) = try ids([square(#""MLD":"ODT""#), square(#""MLD":"CLN""#), square(#""MLD":"ODT""#, x: 554_000)])
    #expect(Set(one).count == 3 && one.allSatisfy { $0.hasPrefix("a-") && $0.count == 12 })
    #expect(report.remarks.contains { $0.count == 3 && $0.description.contains("ids were made") })
    let (other, _) = try ids(
      [square(#""MLD":"ODT""#, x: 554_000), feature(#""MLD":"ODT""#, Self.reordered), square(#""MLD":"CLN""#)])
    #expect(other == [one[2], one[0], one[1]])
  }

  @Test("equal ones get ~2, also in another source")
  func equalOnes() throws {
    let (one, report) = try ids([square(#""MLD":"ODT""#), square(#""MLD":"ODT""#)])
    #expect(one[1] == one[0] + "~2")
    #expect(report.remarks.contains { $0.description.contains("1 of them") })
    let folder = try ScratchFolder()
    for name in ["a", "b"] { try folder.geoJSON("\(name).geojson", [square(#""MLD":"ODT""#)]) }
    let entry = "fields: {id: $auto, code: MLD}, values: {plan: P, status: planned}"
    try folder.manifest(
      "  - {layer: landuse_block, path: a.geojson, \(entry)}\n  - {layer: landuse_block, path: b.geojson, \(entry)}\n")
    try folder.load()
    #expect(try folder.land().landUseBlocks.features.map(\.id) == [one[0], one[0] + "~2"])
  }

  @Test(
    "no other field takes $auto, and no other name with a dollar is known",
    arguments: ["name: $auto", "name: $path", "id: [$file, $auto]"])
  func unknownNames(_ entry: String) throws {
    let folder = try ScratchFolder()
    try folder.geoJSON("b.geojson", [square(#""id":"1""#)])
    try folder.manifest(
      "  - {layer: parcel, path: b.geojson, fields: {id: id, \(entry)}}\n".replacingOccurrences(
        of: entry.hasPrefix("id") ? "id: id, " : "@", with: ""))
    let error = try #require(throws: Refusal.self) { try folder.load() }
    #expect(error.code == .unknownField, "\(error)")
  }
}
