internal import Foundation
internal import Interchange
internal import LandModel
internal import Reports

extension OutputOptions {
  /// Writes features as GeoJSON in CRS84.
  func write(_ features: FeatureTable, _ writing: WritingOptions, _ compromise: CompromiseOptions) throws {
    try ResultFile.writing(to: path) {
      try GeoJSONWriter().write(features, to: $0, options: writing.request(compromise))
    }
  }

  /// Writes a workbook as XLSX, made beside the file that it becomes.
  func write(_ workbook: Workbook, _ messages: MessageOptions) throws {
    let folder = path.map { FileIdentity.resolved($0).folderPrefix }.flatMap { isFolder($0) ? $0 : nil }
    try write(try workbook.bytes(temporaryFolder: folder))
    messages.note(workbook.leftOutOfMarkup, in: path)
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
      && FileManager.default.isWritableFile(atPath: path)
  }
}
