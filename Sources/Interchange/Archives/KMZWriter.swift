#if GDAL
  internal import CMinizip
  internal import Foundation
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
      let written: [WrittenLayer]
      do throws(Refusal) {
        written = try GDALWriter().write(layers: tables, as: .kml, to: place, options: options)
      } catch {
        var error = error
        error.place.file = path
        throw error
      }
      try MappedFile.withBytes(of: place) { (bytes) throws(Refusal) in
        try pack(UnsafeRawBufferPointer(bytes), as: "doc.kml", to: output.path, for: path)
      }
      try output.commit(of: [path.fileName], format)
      return written.map { WrittenLayer(path: path, layer: $0.layer, notices: $0.notices) }
    }

    /// Packs one member into a new archive, with a day that does not change.
    private func pack(
      _ bytes: UnsafeRawBufferPointer, as name: String, to file: String, for path: String
    ) throws(Refusal) {
      guard let archive = zipOpen64(file, 0) else { throw OutputFile.failure(path) }
      var facts = zip_fileinfo()
      facts.tmz_date.tm_mday = 1
      facts.tmz_date.tm_year = 1980
      let (deflate, level) = (Int32(8), Int32(6))
      let isLarge: Int32 = bytes.count >= 0xFFFF_FFFF ? 1 : 0
      var isWritten =
        zipOpenNewFileInZip64(archive, name, &facts, nil, 0, nil, 0, nil, deflate, level, isLarge) == landfund_zip_ok
      var rest = bytes[...]
      while isWritten, !rest.isEmpty {
        let piece = rest.prefix(1 << 20)
        isWritten =
          zipWriteInFileInZip(archive, UnsafeRawBufferPointer(rebasing: piece).baseAddress, UInt32(piece.count))
          == landfund_zip_ok
        rest = rest.dropFirst(piece.count)
      }
      let isClosed = zipCloseFileInZip(archive) == landfund_zip_ok
      guard zipClose(archive, nil) == landfund_zip_ok, isWritten, isClosed else { throw OutputFile.failure(path) }
    }
  }
#endif
