internal import Foundation
internal import Interchange
internal import LandModel
internal import Reports

/// The folder of a report: `data/` with the tables and layers, and `index.html`, which is written last.
struct ReportFolder {
  private let url: URL
  private let path: String

  /// What the first lines of every report hold.
  private static let mark = "<meta name=\"generator\" content=\"LandFund report\">"

  /// Takes a folder that is new, empty, or holds an earlier report, whose data go.
  ///
  /// - Throws: ``InterchangeError`` for a folder with anything else in it.
  init(_ path: String) throws(InterchangeError) {
    self.path = path
    url = URL(fileURLWithPath: path)
    let files = FileManager.default
    var isFolder: ObjCBool = false
    if files.fileExists(atPath: path, isDirectory: &isFolder) {
      guard isFolder.boolValue else {
        throw InterchangeError(.cannotWrite, "it is a file", remedy: "name a folder", file: path)
      }
      guard try ReportFolder.isFree(url, path) else {
        throw InterchangeError(
          .cannotWrite, "the folder holds something that is no report", remedy: "name a new or an empty folder",
          file: path)
      }
    }
    do {
      try? files.removeItem(at: url.appendingPathComponent("data"))
      try files.createDirectory(at: url.appendingPathComponent("data"), withIntermediateDirectories: true)
    } catch {
      throw InterchangeError(folder: path, error)
    }
  }

  private static func isFree(_ url: URL, _ path: String) throws(InterchangeError) -> Bool {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw InterchangeError(folder: path, error)
    }
    if names.isEmpty || names == ["data"] { return true }
    guard let page = FileManager.default.contents(atPath: url.appendingPathComponent("index.html").path) else {
      return false
    }
    return String(decoding: page.prefix(2000), as: UTF8.self).contains(mark)
  }

  /// Writes rows as `data/NAME.csv`.
  func write(_ table: RowTable, as name: String) throws(InterchangeError) {
    try write(Array(table.csv.utf8), "data/\(name).csv")
  }

  /// Writes features as `data/NAME.geojson`, in CRS84 with nine decimals.
  func write(_ table: FeatureTable, as name: String) throws(InterchangeError) {
    try writeTable(table, to: url.appendingPathComponent("data/\(name).geojson").path, options: WriteOptions())
  }

  /// Writes the bytes of a file of the folder.
  func write(_ bytes: [UInt8], _ name: String) throws(InterchangeError) {
    do {
      try Data(bytes).write(to: url.appendingPathComponent(name), options: .atomic)
    } catch {
      throw InterchangeError(folder: path, error)
    }
  }
}

extension ReportFolder {
  /// Writes the rows and layers that the page shows.
  func write(_ report: Report) throws {
    var layers = LayerFiles(land: report.land, folder: self)
    try layers.visitAll()
    for (name, layer) in report.layers { try write(layer, as: name) }
    for (name, table) in report.tables { try write(table, as: name) }
    try write(try report.workbook.bytes(), "data/clean-land.xlsx")
  }
}

/// Writes every layer of a land that has features.
private struct LayerFiles: LandLayerVisitor {
  let land: Land
  let folder: ReportFolder

  mutating func visit<Feature: LandFeature>(_ layer: WritableKeyPath<Land, LandLayer<Feature>>) throws {
    let features = land[keyPath: layer]
    guard !features.isEmpty else { return }
    try folder.write(FeatureTable(features, in: land.system), as: Feature.layer.rawValue)
  }
}
