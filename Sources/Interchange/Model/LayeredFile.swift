public import Refusals

/// A file that is open for several of its layers, so that a container is looked into once and an archive unpacked once.
///
/// ```swift
/// let file = try LayeredFile("do_an.kmz")
/// for layer in file.layers { print(layer.name, try file.read(layer).count) }
/// ```
public struct LayeredFile {
  /// The layers in their order; a format without layers has one, named after the file.
  public let layers: [LayerDescription]

  private let path: String
  private let reading: any LayerReading

  /// Opens a file for its layers.
  ///
  /// - Throws: `Refusal` as ``listLayers(of:options:)``.
  public init(_ path: String, options: ReadOptions = ReadOptions()) throws(Refusal) {
    self.path = path
    do throws(Refusal) {
      reading = try tableReader(of: path).open(path, options: options)
      layers = reading.layers
    } catch {
      throw error.located(file: path)
    }
  }

  /// Reads one of ``layers`` whole; each is meant to be read once.
  ///
  /// - Throws: `Refusal` as ``readTable(at:options:)``.
  public func read(_ layer: LayerDescription) throws(Refusal) -> FeatureTable {
    do throws(Refusal) {
      var table = try reading.read(layer)
      table.nameColumns()
      return table
    } catch {
      throw error.located(file: path)
    }
  }
}

/// The layers of a file that a reader has open.
public protocol LayerReading {
  /// The layers in their order.
  var layers: [LayerDescription] { get }

  /// Reads one of them whole.
  func read(_ layer: LayerDescription) throws(Refusal) -> FeatureTable
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
