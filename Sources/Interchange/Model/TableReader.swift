public import PlaneGeometry
public import Refusals

/// What a reader may be told.
public struct ReadOptions: Sendable {
  /// The encoding of the texts; `nil` takes what the format or the file says, UTF-8 where neither does.
  public var encoding: TextEncodingChoice?
  /// Whether a text in no encoding that is known is kept as Windows-1252 shows it instead of refused, for callers that
  /// use no texts.
  public var keepsUnreadableTexts = false
  /// How corner-coordinate and other delimited tables are read.
  public var delimited = DelimitedOptions()
  /// How many metres a unit of a drawing is; what a drawing says of it is not believed.
  public var drawingUnitMetres = 1.0
  /// How large and how deep one geometry may be.
  public var limits = WKBLimits.standard
  /// How deep JSON values may nest.
  public var jsonDepth = 128

  /// The options by default.
  public init() {}
}

/// A layer of a container, before it is read.
public struct LayerDescription: Hashable, Sendable {
  /// The name.
  public var name: String
  /// How many features the container says it has; `nil` where that is not known without reading.
  public var featureCount: Int?

  /// The kind of the parts of its geometries, where the container states it; `nil` where only reading tells.
  public var partKind: GeometryKind?

  /// Makes a description.
  public init(name: String, featureCount: Int? = nil, partKind: GeometryKind? = nil) {
    self.name = name
    self.featureCount = featureCount
    self.partKind = partKind
  }
}

/// What is known of a file before a reader is chosen.
public struct FileProbe: Sendable {
  /// The path as it was given.
  public let path: String
  /// Whether it is a folder, as a File Geodatabase is.
  public let isDirectory: Bool
  /// Whether it is a pipe, whose bytes can be read only once.
  public let isPipe: Bool
  /// The first bytes, at most 4096; empty for a folder or a pipe.
  public let head: [UInt8]

  /// The ending of the name, in small letters, without the dot.
  public var fileExtension: String { path.fileExtension }
}

/// Reads the files of one or several formats.
public protocol TableReader: Sendable {
  /// Whether the file is this reader's, by its content first and by its name where the content does not tell.
  func recognises(_ file: FileProbe) -> Bool

  /// The layers in the order of the file; a format without layers has one, named after the file.
  func layers(of path: String, options: ReadOptions) throws(Refusal) -> [LayerDescription]

  /// Reads one layer whole.
  ///
  /// Its name is `nil` for the only one, and that is an error when there are several.
  func read(_ path: String, layer: String?, options: ReadOptions) throws(Refusal) -> FeatureTable

  /// Opens a file for its layers, one after the other.
  func open(_ path: String, options: ReadOptions) throws(Refusal) -> any LayerReading
}

extension TableReader {
  /// So many layers are named in a line.
  private static var listedLayers: Int { 60 }

  /// The layer to read of those there are.
  ///
  /// - Throws: `Refusal` when there is none, the one named does not exist, or none of several is named.
  public func choose(
    _ layer: String?, of layers: [LayerDescription], in path: String
  ) throws(Refusal) -> LayerDescription {
    let names =
      layers.prefix(Self.listedLayers).map(\.name).joined(separator: ", ")
      + (layers.count > Self.listedLayers ? ", …" : "")
    if let layer {
      if let found = layers.first(where: { $0.name == layer }) { return found }
      throw Refusal(
        .unknownLayer, LocalisedText(en: "there is no layer \(layer)", vi: "không có lớp \(layer)"),
        remedy: layers.isEmpty
          ? LocalisedText(en: "the file has no layer of features", vi: "tệp không có lớp đối tượng nào")
          : LocalisedText(en: "the layers are \(names)", vi: "các lớp gồm \(names)"),
        at: RefusalPlace(file: path))
    }
    guard let first = layers.first else {
      throw Refusal(
        .noLayers, LocalisedText(en: "there is no layer of features", vi: "không có lớp đối tượng nào"),
        remedy: LocalisedText(en: "check that this is the right file", vi: "kiểm tra xem có đúng tệp không"),
        at: RefusalPlace(file: path))
    }
    guard layers.count == 1 else {
      throw Refusal(
        .layerNotNamed,
        LocalisedText(
          en: "there are \(layers.count) layers and none was named: \(names)",
          vi: "có \(layers.count) lớp mà chưa nêu lớp nào: \(names)"),
        remedy: LocalisedText(
          en: "write \(path):\(first.name) for one of them", vi: "viết \(path):\(first.name) để chọn một lớp"),
        at: RefusalPlace(file: path))
    }
    return first
  }
}
