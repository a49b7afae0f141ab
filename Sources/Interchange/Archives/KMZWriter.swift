#if GDAL
  public import Refusals

  /// Writes KMZ: the KML of the layers as `doc.kml` in an archive, the same bytes every time.
  public struct KMZWriter: TableWriter {
    /// Makes a writer.
    public init() {}

    /// KMZ alone.
    public var formats: [FileFormat] { [.kmz] }

    /// Writes the tables, each as a folder of the KML; see ``GDALWriter``.
    public func write(
      layers tables: [FeatureTable], as format: FileFormat, to path: String, options: WriteOptions
    ) throws(Refusal) -> [WrittenLayer] {
      try OutputPlace.refuseOthers(than: tables.map(\.name) + options.earlierLayers, at: path)
      let output = try OutputFolder(path, for: format.rawValue)
      let folder = try FolderInMaking(forScratch: "kmz")
      defer { withExtendedLifetime(folder) {} }
      let place = folder.path + "/doc.kml"
      let written = try refusalsNaming(path) { () throws(Refusal) in
        try GDALWriter().write(layers: tables, as: .kml, to: place, options: options)
      }
      try MappedFile.withBytes(of: place) { (bytes) throws(Refusal) in
        try OneMemberArchive.pack(UnsafeRawBufferPointer(bytes), as: "doc.kml", to: output.path, for: path)
      }
      try output.commit(of: [path.fileName], format)
      return written.map { WrittenLayer(path: path, layer: $0.layer, notices: $0.notices) }
    }
  }
#endif
