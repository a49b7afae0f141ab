internal import ArgumentParser
internal import Interchange
internal import LandAnswers
internal import Refusals

/// How a layer is written.
struct WritingOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp("Decimals of the coordinates in GeoJSON.", valueName: "n"))
  var decimals = 9

  func validate() throws {
    guard (0...17).contains(decimals) else { throw ValidationError("--decimals takes 0 to 17") }
  }

  /// What the writers are asked for.
  var request: WriteOptions {
    var options = WriteOptions()
    options.decimals = decimals
    return options
  }

  /// Writes a table to a path, or as a layer to `path:layer`, and says what the file could not hold.
  func write(
    _ table: FeatureTable, to target: String, _ messages: MessageOptions, options given: WriteOptions? = nil
  ) throws(Refusal) {
    let address = InputAddress(target)
    var table = table
    if let layer = address.layer { table.name = layer }
    var options = given ?? request
    options.keepsOtherLayers = address.layer != nil
    messages.note(try writeLayers([table], to: address.path, options: options))
  }
}

/// An encoding in which texts are written.
@Sendable func outputEncoding(_ text: String) throws -> TextEncoding {
  let known = ["UTF-8", "TCVN3", "windows-1258"]
  guard let encoding = TextEncoding(name: text), known.contains(encoding.name) else {
    throw ValidationError("\(text) is no encoding that is written; write \(known.joined(separator: ", "))")
  }
  return encoding
}

extension MessageOptions {
  /// Says that a format holds Unicode alone, where another encoding was asked for.
  func noteUnused(_ encoding: TextEncoding?, in format: FileFormat?) {
    guard let encoding, encoding != .utf8 else { return }
    if let format, [.shapefile, .mapInfoTAB, .mapInfoMIF, .dxf].contains(format) { return }
    note(
      en: "\(encoding.name) is for .shp, .tab, .mif and .dxf alone; the texts are written in UTF-8",
      vi: "\(encoding.name) chỉ dùng cho .shp, .tab, .mif và .dxf; chữ được ghi bằng UTF-8")
  }
}
