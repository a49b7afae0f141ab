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

  /// Reads one of ``layers`` a number of rows at a time, as ``readTableBatches(at:options:rows:_:)`` does; each is meant to
  /// be read once.
  ///
  /// - Throws: `Refusal`, and what `body` throws.
  public func readBatches(_ layer: LayerDescription, rows: Int, _ body: (FeatureTable) throws -> Void) throws {
    do {
      try reading.readBatches(layer, rows: rows) { table in
        var table = table
        table.nameColumns()
        try body(table)
      }
    } catch let error as Refusal {
      throw error.located(file: path)
    }
  }
}
