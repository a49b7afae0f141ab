internal import CMinizip
internal import Foundation
public import Refusals

/// An archive of one member, the same bytes every time, as KMZ and projects of QGIS are.
public enum OneMemberArchive {
  /// The bytes of an archive with one member.
  ///
  /// - Parameters:
  ///   - content: the bytes of the member.
  ///   - name: its name in the archive.
  ///   - path: the path that a refusal names.
  public static func bytes(
    of content: [UInt8], as name: String, for path: String
  ) throws(Refusal) -> [UInt8] {
    let folder = try FolderInMaking(forScratch: "zip")
    defer { withExtendedLifetime(folder) {} }
    let place = folder.path + "/archive.zip"
    try content.withUnsafeBufferPointer { (bytes) throws(Refusal) in
      try pack(UnsafeRawBufferPointer(bytes), as: name, to: place, for: path)
    }
    guard let data = FileManager.default.contents(atPath: place) else { throw OutputFile.failure(path) }
    return [UInt8](data)
  }

  /// Packs one member into a new archive at a place, with a day that does not change.
  static func pack(
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
