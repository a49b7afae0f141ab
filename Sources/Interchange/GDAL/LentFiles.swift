#if GDAL
  internal import CGDAL
  internal import Refusals

  /// Bytes that GDAL sees as the files of a folder that holds nothing else: what lies beside an input on the disk is no
  /// part of it, and nothing can be written there.
  enum LentFiles {
    /// A file of the folder.
    typealias File = (name: String, bytes: UnsafeBufferPointer<UInt8>)

    /// Runs a closure with the folder; its files are gone afterwards.
    static func withFolder<Result>(
      of files: [File], _ body: (_ folder: String) throws(Refusal) -> Result
    ) throws(Refusal) -> Result {
      let folder = "/vsimem/landfund-\(UInt.random(in: .min ... .max))"
      for file in files {
        // GDAL opens it for reading only, and so does not change the bytes.
        let bytes = UnsafeMutablePointer(mutating: file.bytes.baseAddress)
        VSIFCloseL(VSIFileFromMemBuffer("\(folder)/\(file.name)", bytes, UInt64(file.bytes.count), 0))
      }
      defer { VSIRmdirRecursive(folder) }
      return try body(folder)
    }

    /// Runs a closure with the place of one file, whose bytes are those of an array.
    static func withFile<Result>(
      _ name: String, _ content: [UInt8], _ body: (_ place: String) throws(Refusal) -> Result
    ) throws(Refusal) -> Result {
      try content.withUnsafeBufferPointer { (bytes) throws(Refusal) in
        try withFolder(of: [(name, bytes)]) { (folder) throws(Refusal) in try body("\(folder)/\(name)") }
      }
    }
  }
#endif
