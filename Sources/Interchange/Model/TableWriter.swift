/// What a writer may be told.
public struct WriteOptions: Sendable {
  /// Decimals of the coordinates in GeoJSON, 0 to 17.
  ///
  /// 9 by default: a tenth of a millimetre in degrees.
  public var decimals = 9
  /// The layer's name in a container; `nil` takes the table's own.
  public var layer: String?
  /// Whether a text sequence separates its features with the RS character of RFC 8142; a line each otherwise.
  public var recordSeparators = false

  /// The options by default.
  public init() {}
}

/// Writes files of one or several formats.
public protocol TableWriter: Sendable {
  /// The formats it writes.
  var formats: [FileFormat] { get }

  /// Writes a table as the only content of a file, in place of what the file held.
  ///
  /// The file at `path` is the old one until the new one is complete: it is written beside it, synchronised and
  /// renamed. On an error nothing new is left behind.
  func write(
    _ table: FeatureTable, as format: FileFormat, to path: String, options: WriteOptions
  ) throws(InterchangeError)
}
