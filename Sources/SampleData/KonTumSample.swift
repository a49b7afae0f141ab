internal import Foundation
internal import Geodesy
internal import Interchange
internal import LandModel
internal import PlaneGeometry
public import Refusals

/// The data set that a newcomer meets first: Kon Tum, with real names and declared areas on shapes of our own.
///
/// It is drawn, not surveyed: `geodata/kon-tum/README.md` says what is real and lists every defect that is in it on
/// purpose. The files are the same in every run; the bytes of the GeoPackage depend on the version of SQLite.
public enum KonTumSample {
  /// The name of the GeoPackage among the files.
  public static let geoPackageName = "o-chuc-nang.gpkg"

  /// Writes the manifest and its sources into a folder, which is made if it is not there: all files or none.
  ///
  /// In a folder with content only what is missing is added.
  /// - Throws: `Refusal` when a file of a name is there and differs, or one cannot be written.
  public static func write(to folder: String) throws(Refusal) {
    try FilesInto.write(into: folder, last: "manifest.yml") { (place) throws(Refusal) in
      let place = URL(fileURLWithPath: place)
      do {
        for file in files { try Data(file.bytes).write(to: place.appendingPathComponent(file.name)) }
      } catch {
        throw Refusal(folder: folder, error)
      }
      try writeTable(blockTable(), to: place.appendingPathComponent(geoPackageName).path)
    }
  }

  /// A file of the sample.
  package struct File: Hashable, Sendable {
    /// The name in the folder.
    package let name: String
    /// The content.
    package let bytes: [UInt8]
  }

  /// Every file but the GeoPackage, in the order of the alphabet.
  package static var files: [File] {
    let schemes = SampleSchemes.all
    let parcels = SampleTables.parcels(ThangLoi.parcels + NgoMay.parcels + SampleParcels.underCalls)
    let roads = SampleTables.roads(SampleRoads.all)
    let corners = schemes.first { $0.feature.id == SampleSchemes.asCornerTable }.map {
      SampleTables.corners(of: $0.geometry)
    }
    return [
      text("bang-ke-QH-14.csv", corners ?? ""),
      text("cac-khu.geojson", GeoJSONText.text(SampleZones.all)),
      text("chi-tieu.csv", SampleStatements.targets),
      text("do-an.geojson", GeoJSONText.text(schemes.filter { $0.feature.id != SampleSchemes.asCornerTable })),
      text("du-an.geojson", GeoJSONText.text(SampleProjects.all)),
      File(name: "duong.dbf", bytes: roads.table),
      File(name: "duong.shp", bytes: roads.main),
      File(name: "duong.shx", bytes: roads.index),
      text("han-che.geojson", GeoJSONText.text(SampleProjects.constraints)),
      text("manifest.yml", SampleTexts.manifest),
      text("moc-gioi.geojson", GeoJSONText.text(SampleMarkers.all)),
      text("phan-bo-von.yml", SampleTexts.allocation),
      text("qhsdd-khoanh.geojson", GeoJSONText.text(SampleLandUse.blocks)),
      text("qhsdd.geojson", GeoJSONText.text(SampleLandUse.plans)),
      text("rules.yml", SampleTexts.rules),
      text("rung.geojson", GeoJSONText.text(KonPlong.forestCover)),
      text("so-lieu.csv", SampleStatements.text),
      File(name: "thua-dat.dbf", bytes: parcels.table),
      text("thua-dat.prj", SampleTexts.projection),
      File(name: "thua-dat.shp", bytes: parcels.main),
      File(name: "thua-dat.shx", bytes: parcels.index),
    ]
  }

  private static func text(_ name: String, _ text: String) -> File { File(name: name, bytes: Array(text.utf8)) }

  /// The blocks of the schemes as a table.
  private static func blockTable() throws(Refusal) -> FeatureTable {
    let blocks = SampleSchemes.blocks
    var builders = [ColumnBuilder(name: "name", type: .text)]
    builders += SchemeBlock.fields.map { ColumnBuilder(name: $0.name, type: $0.kind.isNumeric ? .real : .text) }
    for block in blocks {
      for (index, value) in ([block.feature.name?.scalar ?? .null] + block.feature.fieldValues).enumerated() {
        switch value {
        case .null: builders[index].appendNull()
        case .text(let text): builders[index].append(text: text)
        case .integer(let value): builders[index].append(integer: Int64(value))
        case .real(let value): builders[index].append(real: value)
        }
      }
    }
    let columns = builders.map { $0.build() }
    let system: CoordinateReferenceSystem
    do throws(GeodesyError) {
      system = try CoordinateReferenceSystem("EPSG:9216")
    } catch {
      throw Refusal(
        .transformation, error.refusal.message,
        remedy: LocalisedText(en: "check the installation of PROJ", vi: "kiểm tra việc cài đặt PROJ"))
    }
    return FeatureTable(
      name: "scheme_block", geometry: FlatLayer(blocks.map(\.geometry)), columns: columns,
      featureIDs: .texts(blocks.map(\.feature.id)), referenceSystem: system)
  }
}
