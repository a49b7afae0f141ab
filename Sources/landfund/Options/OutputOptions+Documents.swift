internal import Foundation
internal import Interchange
internal import LandModel
internal import Refusals
internal import Reports

extension FeatureTable {
  /// The features in CRS84, and what is to be said of the way there; as they are where no system is known.
  func inDegrees(_ compromise: CompromiseOptions) throws(Refusal) -> (table: FeatureTable, notices: [Notice]) {
    guard let target = try FileFormat.geoJSON.fixedSystem(), let referenceSystem, referenceSystem != target else {
      return (self, [])
    }
    var request = SystemRequest(.exporting)
    request.allowsCompromise = compromise.isAllowed
    let placed = try transformed(to: target, request)
    return (placed, placed.notices.filter { !notices.contains($0) })
  }
}

extension OutputOptions {
  /// Writes features as GeoJSON in CRS84, and says what the way there leaves uncertain.
  func write(
    _ features: FeatureTable, _ writing: WritingOptions, _ compromise: CompromiseOptions, _ messages: MessageOptions
  ) throws {
    let (placed, notices) = try features.inDegrees(compromise)
    messages.note(notices, of: path ?? "-")
    try ResultFile.writing(to: path) { try GeoJSONWriter().write(placed, to: $0, options: writing.request) }
  }

  /// Prints a list in the format that was chosen: `table` is its CSV, `features` its map where it has one.
  func print(
    _ document: some RowsDocument, _ table: @autoclosure () throws -> RowTable, _ tables: TableOptions,
    _ messages: MessageOptions, _ map: MapOptions? = nil, _ features: @autoclosure () throws -> FeatureTable? = nil
  ) throws {
    switch chosenFormat.rawValue {
    case "json": try write(document.json.documentText)
    case "csv": try write(csv: table(), tables)
    case "xlsx": try write(document.workbook, messages)
    case "geojson":
      guard let map, let features = try features() else { return }
      try write(features, map.writing, map.compromise, messages)
    default: try write(document.text)
    }
  }

  /// Writes a workbook as XLSX.
  func write(_ workbook: Workbook, _ messages: MessageOptions) throws { try workbook.write(to: path, messages) }
}

extension Workbook {
  /// Writes it as XLSX, made beside the file that it becomes; to standard output without a path.
  func write(to path: String?, _ messages: MessageOptions) throws {
    // The library that makes it opens a file there before anybody else asks whether it may.
    if let path { try Confinement.require(path) }
    let folder = path.map { FileIdentity.resolved($0).folderPrefix }.flatMap { isFolder($0) ? $0 : nil }
    let bytes = try bytes(temporaryFolder: folder)
    try ResultFile.writing(to: path) { try $0.append { $0.append(contentsOf: bytes) } }
    messages.note(leftOutOfMarkup, in: path)
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
      && FileManager.default.isWritableFile(atPath: path)
  }
}
