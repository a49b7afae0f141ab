internal import Interchange
internal import Reports

extension WorkbookError: RefusingError {}

extension OutputOptions {
  /// Writes features as GeoJSON in CRS84.
  func write(_ features: FeatureTable, _ writing: WritingOptions) throws {
    try ResultFile.writing(to: path) { try GeoJSONWriter().write(features, to: $0, options: writing.request) }
  }

  /// Writes a workbook as XLSX.
  func write(_ workbook: Workbook) throws { try write(try workbook.bytes()) }
}
