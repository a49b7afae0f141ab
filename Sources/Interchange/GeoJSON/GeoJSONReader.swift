internal import Geodesy
internal import PlaneGeometry
public import Refusals

/// Reads GeoJSON (RFC 7946) and GeoJSON text sequences (RFC 8142, or a feature a line).
///
/// A document is a feature collection, a feature or a bare geometry. A `crs` member of the older GeoJSON is honoured
/// and reported. Properties become columns, in the order in which their names first come; objects and arrays among
/// them are kept as JSON text. UTF-8 with or without a byte order mark.
public struct GeoJSONReader: TableReader {
  /// Makes a reader.
  public init() {}

  /// Whether the content begins as JSON, or the name ends as GeoJSON does.
  public func recognises(_ file: FileProbe) -> Bool {
    if file.isDirectory { return false }
    let endings = FileFormat.geoJSON.extensions + FileFormat.geoJSONSequence.extensions
    if endings.contains(file.fileExtension) { return true }
    // A pipe shows nothing before it is read; most that have no name of their own carry GeoJSON.
    if file.isPipe { return FileFormat(path: file.path) == nil }
    var bytes = file.head[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    let first = bytes.first { $0 > 0x20 }
    return first == .openBrace || bytes.first == GeoJSONDocument.recordSeparator
  }

  /// The one layer, named after the file.
  public func layers(of path: String, options: ReadOptions) throws(Refusal) -> [LayerDescription] {
    [LayerDescription(name: path.fileStem)]
  }

  /// Reads the document.
  public func read(_ path: String, layer: String?, options: ReadOptions) throws(Refusal) -> FeatureTable {
    let name = try choose(layer, of: layers(of: path, options: options), in: path).name
    let isSequence = FileFormat(path: path) == .geoJSONSequence
    return try MappedFile.withBytes(of: path) { (bytes) throws(Refusal) in
      try read(bytes, name: name, source: path, isSequence: isSequence, options: options)
    }
  }

  /// Reads a document from memory.
  ///
  /// - Parameters:
  ///   - bytes: the document.
  ///   - name: the name that the table gets.
  ///   - source: what errors name as the file.
  ///   - isSequence: whether it is a text sequence; a document that begins with the RS character is one anyway.
  ///   - options: limits and encoding.
  public func read(
    _ bytes: UnsafeBufferPointer<UInt8>, name: String, source: String?, isSequence: Bool = false,
    options: ReadOptions = ReadOptions()
  ) throws(Refusal) -> FeatureTable {
    let start = try GeoJSONDocument.start(of: bytes, source)
    var document = GeoJSONDocument(bytes, at: start, options: options)
    do throws(JSONFault) {
      try document.read(asSequence: isSequence)
    } catch {
      throw Refusal(
        error.code, error.message, remedy: error.remedy,
        at: RefusalPlace(
          file: source, layer: name, feature: document.currentFeature, featureID: document.currentID?.excerpt(),
          field: error.field, at: .byte(error.offset)))
    }
    var table = try document.table(name: name, source: source)
    try table.decodeTexts(options, isRaw: false)
    return table
  }
}
