import Foundation
import GRDB
import Interchange
import LandModel
import PlaneGeometry
import Refusals
import Testing

@testable import LandStore

@Suite("Tables that are loaded as layers are")
struct FigureTableTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    let table = """
      id,plan,unit_code,code,area_m2,source
      1,L,T,LUC,5000,02/CH
      2,L,,ODT,65000.5,
      3,nowhere,T,XYZ,1,
      4,L,other,SKC,20000,
      """
    try Data(table.utf8).write(to: URL(fileURLWithPath: "\(folder.path)/targets.csv"))
    let figures = """
      id,document,text,measure,filter,value,unit
      1,Đề án,3 vị trí,schemes.zones.positions,zone=T,3,count
      """
    try Data(figures.utf8).write(to: URL(fileURLWithPath: "\(folder.path)/so-lieu.csv"))
    try folder.geoJSON("l.geojson", [square(#""id":"L","level":"district","kind":"plan""#)])
    try folder.geoJSON("z.geojson", [square(#""id":"z","kind":"commune","code":"T""#)])
    try folder.manifest(
      """
        - {layer: zone, path: z.geojson}
        - {layer: landuse_plan, path: l.geojson}
        - {layer: landuse_target, path: targets.csv}
        - {layer: statement, path: so-lieu.csv}
      """)
  }

  @Test("rows without geometry are loaded, kept and read back; unknown plans, units and codes are said and kept")
  func loading() throws {
    let reports = try folder.load()
    #expect(reports.map(\.record.loaded) == [1, 1, 4, 1] && reports.map(\.record.rejected) == [0, 0, 0, 0])
    #expect(reports[2].record.flagged == 2)
    #expect(
      reports[2].messages.map { [$0.code.rawValue, $0.feature, $0.field, $0.value] } == [
        ["unknown_code", "3", "code", "XYZ"], ["dangling_reference", "3", "plan", "nowhere"],
        ["dangling_reference", "4", "unit_code", "other"],
      ])
    let land = try folder.land()
    #expect(land.landUseTargets.features.map(\.areaSquareMetres) == [5000, 65000.5, 1, 20000])
    #expect(land.landUseTargets.features.map(\.unitCode) == ["T", nil, "T", "other"])
    #expect(land.statements[0].unit == .count && land.statements[0].document == "Đề án")
    #expect((0..<4).allSatisfy { land.landUseTargets.geometry.kind(of: $0) == nil })
  }

  @Test("they are plain tables of the GeoPackage, whose edits are written down")
  func schema() throws {
    _ = try folder.load()
    let queue = try DatabaseQueue(path: "\(folder.path)/w.gpkg")
    try queue.write { db in
      for table in ["landuse_target", "statement"] {
        let type = try String.fetchOne(
          db, sql: "SELECT data_type FROM gpkg_contents WHERE table_name = ?", arguments: [table])
        #expect(type == "attributes")
        #expect(try !db.columns(in: table).contains { $0.name == "geom" })
      }
      try db.execute(sql: "UPDATE landuse_target SET area_m2 = 6000 WHERE id = '1'")
    }
    try queue.close()
    let edits = try Workspace("\(folder.path)/w.gpkg").edits()
    #expect(edits.map(\.layer) == [.landUseTarget] && edits[0].fields == ["area_m2"])
    let table = try #require(try Workspace("\(folder.path)/w.gpkg").corrections().first)
    #expect(table.name == "landuse_target" && table.count == 1)
    #expect(throws: Refusal.self) { try folder.load() }
  }

  @Test("a first manifest knows them by their columns and names")
  func starter() throws {
    var starter = ManifestStarter(manifestPath: "\(folder.path)/s.yml", language: .english)
    for name in ["targets.csv", "so-lieu.csv"] { starter.add(InputAddress(path: "\(folder.path)/\(name)")) }
    #expect(starter.text.contains("- layer: landuse_target"), "\(starter.text)")
    #expect(starter.text.contains("- layer: statement"), "\(starter.text)")
  }

  @Test(
    "days out of order are said, flagged and kept",
    arguments: [
      ("project", #""id":"1","kind":"licensed","licensed_on":"2018-06-01","handed_over_on":"2018-05-31""#, true),
      ("project", #""id":"1","kind":"licensed","licensed_on":"2018-06-01","handed_over_on":"2018-06-01""#, false),
      ("parcel", #""id":"1","idle_since":"2018-06-01","penalised_on":"2018-05-31""#, true),
      ("parcel", #""id":"1","penalised_on":"2018-05-31""#, false),
    ])
  func dateOrder(layer: String, fields: String, isSaid: Bool) throws {
    try folder.geoJSON("f.geojson", [square(fields)])
    try folder.manifest("  - {layer: \(layer), path: f.geojson}\n", name: "f.yml")
    let report = try #require(try folder.load("f.yml", into: "f.gpkg").first)
    #expect(report.messages.contains { $0.code == .dateOrder } == isSaid)
    #expect(report.record.flagged == (isSaid ? 1 : 0) && report.record.loaded == 1)
  }
}
