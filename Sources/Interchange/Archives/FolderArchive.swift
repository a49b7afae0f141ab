internal import CMinizip
internal import Foundation
package import Refusals

/// A folder as an archive, the same bytes of the same files.
package enum FolderArchive {
  /// Packs the files of a folder, in the order of their names, into a new archive; links are left out.
  ///
  /// - Parameters:
  ///   - folder: the folder.
  ///   - name: the folder's name in the archive.
  ///   - file: the archive, which must not be there.
  /// - Throws: `Refusal` where a file cannot be read or the archive not written. Memory does not grow with the files.
  package static func pack(_ folder: String, as name: String, to file: String) throws(Refusal) {
    guard let archive = zipOpen64(file, 0) else { throw OutputFile.failure(file) }
    let walk = FileManager.default.enumerator(atPath: folder)
    let names = (walk?.allObjects as? [String] ?? [])
      .sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    var isWritten = true
    for member in names where isWritten {
      var status = stat()
      guard lstat("\(folder)/\(member)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      let isLarge = status.st_size > 0xFFFF_0000
      isWritten = add("\(folder)/\(member)", as: "\(name)/\(member)", isLarge: isLarge, to: archive)
    }
    guard zipClose(archive, nil) == landfund_zip_ok, isWritten else { throw OutputFile.failure(file) }
  }

  private static func add(_ path: String, as name: String, isLarge: Bool, to archive: zipFile) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var facts = zip_fileinfo()
    facts.tmz_date.tm_mday = 1
    facts.tmz_date.tm_year = 1980
    // Names are UTF-8, which the flag says.
    let (deflate, level, large, utf8) = (Int32(8), Int32(6), Int32(isLarge ? 1 : 0), UInt(1 << 11))
    guard
      zipOpenNewFileInZip4_64(
        archive, name, &facts, nil, 0, nil, 0, nil, deflate, level, 0, -15, 8, 0, nil, 0, 0, utf8, large)
        == landfund_zip_ok
    else { return false }
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return zipCloseFileInZip(archive) == landfund_zip_ok && count == 0 }
      guard zipWriteInFileInZip(archive, chunk, UInt32(count)) == landfund_zip_ok else { return false }
    }
  }
}
