public import Refusals

/// The layers of a file that a reader has open.
public protocol LayerReading {
  /// The layers in their order.
  var layers: [LayerDescription] { get }

  /// Reads one of them whole.
  func read(_ layer: LayerDescription) throws(Refusal) -> FeatureTable

  /// Reads one of them a number of rows at a time, where its format allows that, else all at once.
  func readBatches(_ layer: LayerDescription, rows: Int, _ body: (FeatureTable) throws -> Void) throws
}

extension LayerReading {
  /// Hands over the whole layer.
  public func readBatches(_ layer: LayerDescription, rows: Int, _ body: (FeatureTable) throws -> Void) throws {
    try body(try read(layer))
  }
}

/// A file that is opened again for every layer: what opening costs does not grow with the file.
struct SeparateLayers: LayerReading {
  let layers: [LayerDescription]
  private let reader: any TableReader
  private let path: String
  private let options: ReadOptions

  init(_ reader: some TableReader, _ path: String, _ options: ReadOptions) throws(Refusal) {
    (self.reader, self.path, self.options) = (reader, path, options)
    layers = try reader.layers(of: path, options: options)
  }

  func read(_ layer: LayerDescription) throws(Refusal) -> FeatureTable {
    try reader.read(path, layer: layers.count == 1 ? nil : layer.name, options: options)
  }
}

extension TableReader {
  /// Opens a file for its layers, one after the other.
  public func open(_ path: String, options: ReadOptions) throws(Refusal) -> any LayerReading {
    try SeparateLayers(self, path, options)
  }
}
