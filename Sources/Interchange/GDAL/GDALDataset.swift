#if GDAL
  internal import CGDAL
  internal import Refusals

  /// A data set that GDAL has open for reading; it belongs to one thread.
  final class GDALDataset {
    let path: String
    let format: FileFormat
    private let handle: GDALDatasetH

    /// Opens a file or folder with the drivers of one format only.
    ///
    /// - Parameter content: where GDAL finds the content, if that is not the path itself.
    /// - Throws: `Refusal` when it is none of the format, or damaged at its beginning.
    init(
      _ path: String, content: String? = nil, as format: FileFormat, options: [String] = [], messages: GDALMessages
    ) throws(Refusal) {
      for file in DataSetMembers.names(of: path) { try Confinement.require(file) }
      if let content { messages.call(content, path.fileName) }
      let flags = UInt32(GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR)
      let opened = GDALLibrary.withList(format.drivers) { drivers in
        GDALLibrary.withList(options) { options in
          GDALOpenEx(content ?? path, flags, GDALLibrary.constant(drivers), GDALLibrary.constant(options), nil)
        }
      }
      guard let opened else {
        throw messages.error(
          path,
          otherwise: LocalisedText(
            en: "the content is not \(format.rawValue)", vi: "nội dung không phải \(format.rawValue)"))
      }
      handle = opened
      self.path = path
      self.format = format
      try messages.check(path)
    }

    deinit { GDALClose(handle) }

    /// The layers in the order of the file.
    var layers: [GDALLayer] {
      (0..<GDALDatasetGetLayerCount(handle)).compactMap { index in
        GDALDatasetGetLayer(handle, index).map { GDALLayer(handle: $0, dataset: self) }
      }
    }
  }

  /// A layer of an open data set, which it keeps open.
  struct GDALLayer {
    let handle: OGRLayerH
    let dataset: GDALDataset

    /// The layer's name, in UTF-8 where the file says its encoding.
    var name: String { GDALText.name(OGR_L_GetName(handle)) }

    /// Whether its features may have geometries.
    var hasGeometry: Bool { OGR_L_GetGeomType(handle) != wkbNone }

    /// How many features the file says it has; `nil` when only reading tells.
    var featureCount: Int? {
      let count = OGR_L_GetFeatureCount(handle, 0)
      return count < 0 ? nil : Int(count)
    }
  }

  /// C strings of GDAL.
  enum GDALText {
    /// A name; bytes that are no UTF-8 appear as Windows-1252 shows them, from which they can be had back.
    static func name(_ text: UnsafePointer<CChar>?) -> String {
      guard let text else { return "" }
      if let name = String(validatingCString: text) { return name }
      return Windows1252.text(UnsafeRawBufferPointer(start: text, count: length(text)))
    }

    /// How many bytes stand before the zero.
    static func length(_ text: UnsafePointer<CChar>) -> Int { CPLStrnlen(text, .max) }
  }
#endif
