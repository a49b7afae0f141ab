internal import Foundation
internal import Interchange
internal import LandModel
internal import Refusals
internal import Reports

/// The folder of a report: `index.html`, and `data/` with the tables and layers.
///
/// It takes the place of an earlier report's when it is complete; see `ResultFolder`.
struct ReportFolder {
  private let folder: ResultFolder
  /// What stands before the names of files: empty, or the folder of one zone.
  private var prefix = ""

  /// Starts a report in a folder that is new, empty, or holds an earlier report and nothing else.
  init(_ path: String) throws(Refusal) {
    folder = try ResultFolder(path, of: "report", earlier: ReportFolder.filesOfFirstVersion)
  }

  /// The same for the report of one zone, in a folder of its own.
  func part(_ name: String) -> ReportFolder {
    var part = self
    part.prefix = "\(name)/"
    return part
  }

  /// The names of the folders of zones: their codes, the ids of those that share one or have none.
  ///
  /// A name is a single folder of the report whatever it holds: signs of paths and of control become `-`, and so does a
  /// dot at its beginning. Names that are alike then, in small letters too, get `~2` and so on.
  static func names(of zones: [Zone]) -> [String] {
    let codes = Dictionary(zones.compactMap(\.code).map { ($0, 1) }, uniquingKeysWith: +)
    var taken: Set = ["index.html"]
    return zones.map { zone in
      let wanted = zone.code.flatMap { codes[$0] == 1 ? $0 : nil } ?? zone.id
      var name = String(wanted.map { $0.unicodeScalars.contains(where: isOfPaths) ? "-" : $0 })
      if name.isEmpty || name.hasPrefix(".") { name = "-" + name.dropFirst() }
      var (unused, number) = (name, 1)
      while !taken.insert(unused.lowercased()).inserted {
        number += 1
        unused = "\(name)~\(number)"
      }
      return unused
    }
  }

  private static func isOfPaths(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "/" || scalar == "\\" || scalar.properties.generalCategory == .control
  }

  /// What the first lines of every page hold.
  private static let mark = "<meta name=\"generator\" content=\"LandFund report\">"

  /// The files of a report of version 0.1.0, which kept no list; `nil` for a folder without its page.
  private static func filesOfFirstVersion(_ folder: String, _ files: [String]) -> Set<String>? {
    guard files.contains("index.html"), let page = FileManager.default.contents(atPath: "\(folder)/index.html"),
      String(decoding: page.prefix(2000), as: UTF8.self).contains(mark)
    else { return nil }
    let layers = LayerName.allCases.map(\.rawValue) + ["finding", "site"]
    let tables = [
      "findings", "conflict-parcels", "coverage", "markers", "marker-zones", "clean-land", "calls", "occupancy",
    ]
    return Set(
      ["index.html", "data/", "data/clean-land.xlsx"] + layers.map { "data/\($0).geojson" }
        + tables.map { "data/\($0).csv" })
  }

  /// Writes rows as `data/NAME.csv`, whose cells a spreadsheet takes for texts and never for formulas.
  func write(_ table: RowTable, as name: String) throws(Refusal) {
    try write(Array(table.guardedForSpreadsheets.csv.utf8), "data/\(name).csv")
  }

  /// Writes features as `data/NAME.geojson`, in CRS84 with nine decimals.
  ///
  /// - Returns: what the way there leaves uncertain.
  func write(_ table: FeatureTable, as name: String, _ compromise: CompromiseOptions) throws(Refusal) -> [Notice] {
    let (placed, notices) = try table.inDegrees(compromise)
    _ = try folder.write([placed], as: "\(prefix)data/\(name).geojson", options: WriteOptions())
    return notices
  }

  /// Writes a workbook as `data/NAME.xlsx`.
  func write(_ workbook: Workbook, as name: String) throws {
    try write(try workbook.bytes(temporaryFolder: folder.temporaryFolder), "data/\(name).xlsx")
  }

  /// Writes the bytes of a file of the folder.
  func write(_ bytes: [UInt8], _ name: String) throws(Refusal) { try folder.write(bytes, as: prefix + name) }

  /// Puts the report in its place.
  func commit() throws(Refusal) { try folder.commit() }
}

extension ReportFolder {
  /// Writes the rows and layers that the page shows.
  ///
  /// - Returns: what the way to longitude and latitude leaves uncertain, each remark once.
  func write(_ report: some ReportContent, _ compromise: CompromiseOptions) throws -> [Notice] {
    var layers = LayerFiles(
      land: report.land, publication: report.publication, folder: self, compromise: compromise)
    try layers.visitAll()
    for (name, layer) in report.layers { layers.notices += try write(layer, as: name, compromise) }
    for (name, table) in report.tables { try write(table, as: name) }
    for (name, workbook) in report.workbooks { try write(workbook, as: name) }
    try write(Array(report.summary.documentText.utf8), "data/summary.json")
    var seen: Set<Notice> = []
    return layers.notices.filter { seen.insert($0).inserted }
  }
}

/// Writes every layer of a land that has features.
private struct LayerFiles: LandLayerVisitor {
  let land: Land
  let publication: Publication?
  let folder: ReportFolder
  let compromise: CompromiseOptions
  var notices: [Notice] = []

  mutating func visit<Feature: LandFeature>(_ layer: WritableKeyPath<Land, LandLayer<Feature>>) throws {
    let features = land[keyPath: layer]
    guard !features.isEmpty else { return }
    let table = FeatureTable(features, in: land.system, publication: publication)
    notices += try folder.write(table, as: Feature.layer.rawValue, compromise)
  }
}
