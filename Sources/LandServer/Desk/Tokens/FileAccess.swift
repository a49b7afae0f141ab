internal import Foundation
internal import Interchange
internal import Refusals

/// Who may read a file that holds secrets.
enum FileAccess {
  /// Refuses a file that is no ordinary one, or that anybody but its owner may read or write.
  static func requirePrivate(_ path: String) throws(Refusal) {
    var status = stat()
    // What is not there is said by whoever reads it.
    guard stat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw refusal(
        path, LocalisedText(en: "it is no ordinary file", vi: "đây không phải tệp thông thường"),
        LocalisedText(en: "name a file", vi: "nêu một tệp"))
    }
    guard status.st_mode & 0o077 == 0 else {
      throw refusal(
        path,
        LocalisedText(
          en: "others than its owner may read or write it", vi: "người khác ngoài chủ tệp đọc hoặc ghi được tệp này"),
        LocalisedText(en: "close it to them: chmod 600", vi: "đóng quyền của họ: chmod 600"))
    }
  }

  private static func refusal(_ path: String, _ message: LocalisedText, _ remedy: LocalisedText) -> Refusal {
    Refusal(.fileUnreadable, message, remedy: remedy, at: RefusalPlace(file: path))
  }
}

/// Lets one program at a time change a file that is replaced as a whole: what is locked is its folder, which stays.
struct FolderLock {
  private let descriptor: CInt

  /// Waits until no other program holds the folder of a file.
  ///
  /// - Throws: `Refusal` `cannot_write` where there is no such folder.
  init(of path: String) throws(Refusal) {
    let folder = path.folderPrefix
    descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Refusal(
        .cannotWrite, LocalisedText(en: "there is no such folder", vi: "không có thư mục này"),
        remedy: LocalisedText(en: "create the folder first", vi: "tạo thư mục trước"), at: RefusalPlace(file: path))
    }
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  /// Lets the next one in.
  func release() { close(descriptor) }
}
