internal import Foundation
package import Refusals

/// A file that takes the place of another one only when it is complete.
///
/// The bytes go to a temporary file in the same folder, which ``commit()`` synchronises and renames. Whatever is not a
/// regular file (a terminal, a pipe), and an open stream as `/dev/stdout`, is written to directly; a database is refused, and
/// so is a file that begins otherwise than the result (``ResultBeginning``).
/// Without a commit the temporary file is removed when the object goes.
package final class OutputFile {
  private let path: String
  private let temporary: String?
  private let descriptor: CInt
  private let isOwned: Bool
  private let replacesAnything: Bool
  private var buffer: [UInt8] = []

  static let flushSize = 1 << 20

  /// Starts to write to a path.
  ///
  /// - Parameters:
  ///   - replacesAnything: whether the caller has looked at what stands there.
  ///   - permissions: of a new file, less what the process masks; a file that is replaced keeps its own.
  /// - Throws: `Refusal` when nothing can be written there.
  package init(_ path: String, replacesAnything: Bool = false, permissions: Int = 0o666) throws(Refusal) {
    let place = try OutputPlace(path)
    try place.requireNoDatabase()
    let target = place.target
    var name: String?
    let descriptor: CInt
    switch place.kind {
    case .stream(let stream): descriptor = stream.map { dup($0) } ?? open(target, O_WRONLY | O_CLOEXEC)
    case .free, .file, .database:
      let temporary = try TemporaryFiles.name(beside: target)
      name = temporary
      descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode_t(permissions))
    }
    guard descriptor >= 0 else {
      let error = OutputFile.failure(path)
      if let name { TemporaryFiles.remove(name) }
      throw error
    }
    self.path = target
    self.descriptor = descriptor
    isOwned = true
    self.replacesAnything = replacesAnything
    temporary = name
    buffer.reserveCapacity(OutputFile.flushSize + (1 << 16))
  }

  private init(standardOutput descriptor: CInt) {
    path = "standard output"
    self.descriptor = descriptor
    isOwned = false
    replacesAnything = true
    temporary = nil
    buffer.reserveCapacity(OutputFile.flushSize + (1 << 16))
  }

  /// Standard output, where ``commit()`` only writes out what is buffered.
  package static func standardOutput() -> OutputFile { OutputFile(standardOutput: STDOUT_FILENO) }

  deinit {
    if isOwned { close(descriptor) }
    if let temporary { TemporaryFiles.remove(temporary) }
  }

  /// Lets `body` append to the buffer, and writes the buffer out when it is full.
  package func append(_ body: (inout [UInt8]) -> Void) throws(Refusal) {
    body(&buffer)
    if buffer.count >= OutputFile.flushSize { try flush() }
  }

  /// Appends a text as UTF-8.
  package func append(_ text: String) throws(Refusal) {
    try append { $0.append(contentsOf: text.utf8) }
  }

  /// Makes the new file the one at the path.
  package func commit() throws(Refusal) {
    try flush()
    guard let temporary else { return }
    guard fsync(descriptor) == 0 else { throw OutputFile.failure(path) }
    if !replacesAnything { try requireEarlierResult(temporary) }
    try TemporaryFiles.install(temporary, at: path)
  }

  /// Refuses to replace a file that begins as no earlier run of the same command would have it.
  private func requireEarlierResult(_ temporary: String) throws(Refusal) {
    func beginning(_ file: String) throws -> ResultBeginning? {
      ResultBeginning(try MappedFile.head(of: file, count: ResultBeginning.length), at: path)
    }
    guard let old = try? beginning(path), let new = try? beginning(temporary), !new.mayReplace(old, at: path) else {
      return
    }
    throw Refusal(
      .placeTaken,
      LocalisedText(
        en: "another file stands there, which no earlier run of this command wrote",
        vi: "ở đó có một tệp khác, không phải kết quả trước đây của lệnh này"),
      remedy: LocalisedText(en: "name another file, or remove this one", vi: "nêu tệp khác, hoặc xóa tệp này trước"),
      at: RefusalPlace(file: path))
  }

  private func flush() throws(Refusal) {
    guard buffer.withUnsafeBytes({ OutputFile.writeAll($0, to: descriptor) }) else { throw OutputFile.failure(path) }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes all of the bytes, in however many calls; `false`, with the reason in `errno`, where that cannot be done.
  static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: CInt) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  static func failure(_ path: String) -> Refusal {
    let code = errno
    if code == EPIPE {
      return Refusal(
        .readerGone, LocalisedText(en: "the reader of the pipe went away", vi: "chương trình đọc ống dẫn đã kết thúc"),
        remedy: LocalisedText(en: "let it read to the end", vi: "để nó đọc đến hết"), at: RefusalPlace(file: path))
    }
    let remedy =
      switch code {
      case ENOSPC, EDQUOT:
        LocalisedText(
          en: "free some space or write elsewhere; the old file is untouched",
          vi: "giải phóng dung lượng hoặc ghi vào nơi khác; tệp cũ còn nguyên")
      case ENOENT, ENOTDIR: LocalisedText(en: "create the folder first", vi: "tạo thư mục trước")
      case EACCES, EPERM, EROFS:
        LocalisedText(en: "choose a folder that you may write to", vi: "chọn thư mục được phép ghi")
      case EISDIR: LocalisedText(en: "name a file, not a folder", vi: "nêu một tệp, không phải thư mục")
      default:
        LocalisedText(
          en: "check the folder and its disk; the old file is untouched",
          vi: "kiểm tra thư mục và ổ đĩa; tệp cũ còn nguyên")
      }
    return Refusal(
      .cannotWrite,
      LocalisedText(
        en: "the file cannot be written (\(String(cString: strerror(code))))",
        vi: "không ghi được tệp (\(String(cString: strerror(code))))"), remedy: remedy,
      at: RefusalPlace(file: path))
  }
}
