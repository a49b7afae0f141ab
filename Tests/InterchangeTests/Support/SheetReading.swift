import Interchange

/// Reads a sheet of a workbook that is made for a test, as a command reads it.
func readSheet(
  _ workbook: WorkbookBytes, layer: String? = nil, _ change: (inout ReadOptions) -> Void = { (_: inout ReadOptions) in }
) throws -> FeatureTable {
  let folder = try ScratchFolder()
  var options = ReadOptions()
  change(&options)
  return try readTable(at: InputAddress(path: try folder.workbook(workbook), layer: layer), options: options)
}
