internal import Foundation
internal import Interchange
internal import Refusals

/// Files that are there whole or not at all, whenever the power goes.
enum DurableFile {
  /// Writes a file beside its place, synchronises it and renames it there.
  ///
  /// - Throws: `Refusal` `cannot_write`; the old file is then untouched.
  static func write(_ bytes: [UInt8], to path: String) throws(Refusal) {
    let file = try OutputFile(path, replacesAnything: true)
    try file.append { $0 += bytes }
    try file.commit()
  }

  /// Makes the names in the folder of a file lie on the disk.
  static func synchroniseFolder(of path: String) {
    let folder = path.folderPrefix
    let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// A place that takes nothing.
  static func unwritable(_ path: String) -> Refusal {
    let reason = String(cString: strerror(errno))
    return Refusal(
      .cannotWrite,
      LocalisedText(en: "nothing can be written there (\(reason))", vi: "không ghi được vào đó (\(reason))"),
      remedy: LocalisedText(
        en: "look at the rights of the folder and the free disk", vi: "kiểm tra quyền của thư mục và dung lượng đĩa"),
      at: RefusalPlace(file: path))
  }
}
