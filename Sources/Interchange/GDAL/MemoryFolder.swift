#if GDAL
  internal import CGDAL
  internal import Refusals

  /// A folder in memory into which GDAL writes the files of a data set.
  ///
  /// Some drivers do not notice that a disk is full. What they write goes to the disk by us, who do.
  final class MemoryFolder {
    /// The folder as GDAL names it.
    private let place: String
    /// Where the main file is to be written.
    let path: String

    init(file name: String) {
      place = "/vsimem/landfund-\(UInt.random(in: .min ... .max))"
      path = "\(place)/\(name)"
      VSIMkdir(place, 0o777)
    }

    deinit { VSIRmdirRecursive(place) }

    /// Fills the main file.
    func fill(_ bytes: [UInt8]) {
      guard let file = VSIFOpenL(path, "wb") else { return }
      VSIFWriteL(bytes, 1, bytes.count, file)
      VSIFCloseL(file)
    }

    /// Lends the content of every file, and forgets it then.
    func take(
      _ body: (_ name: String, _ content: UnsafeBufferPointer<UInt8>) throws(Refusal) -> Void
    ) throws(Refusal) {
      let list = VSIReadDir(place)
      defer { CSLDestroy(list) }
      for index in 0..<CSLCount(list) {
        let name = GDALText.name(CSLGetField(list, index))
        let file = "\(place)/\(name)"
        var length: vsi_l_offset = 0
        let content = VSIGetMemFileBuffer(file, &length, 0)
        try body(name, UnsafeBufferPointer(start: content, count: content == nil ? 0 : Int(length)))
        VSIUnlink(file)
      }
    }
  }
#endif
