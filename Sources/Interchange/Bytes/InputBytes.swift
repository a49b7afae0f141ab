internal import Foundation
public import Refusals

/// The bytes of small inputs that are read whole: manifests, rules, criteria, tables of words.
public enum InputBytes {
  /// So many bytes are taken from a pipe at most.
  public static let pipeLimit = 512 << 20

  /// The whole content of a file or pipe.
  ///
  /// - Parameters:
  ///   - path: where it lies.
  ///   - limit: how many bytes it may have.
  /// - Throws: `Refusal` when it does not exist, is a folder or a device, is a pipe into which nobody writes,
  ///   or has more bytes than the limit. Cost: the bytes in memory once.
  public static func read(_ path: String, limit: Int) throws(Refusal) -> [UInt8] {
    try FileKind.refuseDevice(path)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw MappedFile.unreadable(path) }
    defer { close(descriptor) }
    return try PipeReading(descriptor: descriptor, path: path, limit: limit).bytes()
  }
}

/// What kind of file a path leads to.
enum FileKind {
  static let deviceMessage = LocalisedText(en: "it is a device, not a file", vi: "đây là thiết bị, không phải tệp")

  private static func kind(_ path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Whether it is a pipe.
  static func isPipe(_ path: String) -> Bool { kind(path) == S_IFIFO }

  /// Refuses terminals, discs, sockets and the like, which may never end, and what a confined process may not open.
  static func refuseDevice(_ path: String) throws(Refusal) {
    try Confinement.require(path)
    guard let kind = kind(path), [S_IFCHR, S_IFBLK, S_IFSOCK].contains(kind) else { return }
    throw Refusal(
      .fileUnreadable, deviceMessage,
      remedy: LocalisedText(
        en: "name a file, or a pipe that ends", vi: "nêu một tệp, hoặc một ống dẫn có điểm kết thúc"),
      at: RefusalPlace(file: path))
  }

  /// A pipe where a format needs a file in which it can go back.
  static func pipe(_ path: String) -> Refusal {
    Refusal(
      .unsupportedOperation,
      LocalisedText(
        en: "it is a pipe, and this format is read from files alone",
        vi: "đây là ống dẫn, mà định dạng này chỉ đọc được từ tệp"),
      remedy: LocalisedText(en: "write it to a file first", vi: "ghi ra tệp trước"), at: RefusalPlace(file: path))
  }
}

/// Reads a descriptor that was opened without waiting to its end.
struct PipeReading {
  let descriptor: CInt
  let path: String
  let limit: Int

  static let nobodyMessage = LocalisedText(
    en: "nobody writes into the pipe", vi: "không có chương trình nào ghi vào ống dẫn")
  /// How often, and how long each time, somebody is awaited who writes into a pipe: five seconds in all.
  private static let rounds = 100
  private static let pause: UInt32 = 50_000

  func bytes() throws(Refusal) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var rounds = 0
    while true {
      let got = chunk.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
      if got > 0 {
        bytes.append(contentsOf: chunk[..<got])
        guard bytes.count <= limit else { throw tooLarge }
      } else if got < 0, errno == EAGAIN {
        // Somebody has opened the other end: from now on the pipe itself waits for what comes.
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
      } else if got < 0, errno == EINTR {
        continue
      } else if got < 0 {
        throw MappedFile.unreadable(path)
      } else if bytes.isEmpty, rounds < Self.rounds, isUnopenedPipe {
        rounds += 1
        usleep(Self.pause)
      } else {
        guard rounds < Self.rounds else { throw nobody }
        return bytes
      }
    }
  }

  /// Whether it is a pipe with a name at whose other end nobody has been yet: one that was left says so.
  ///
  /// Those without a name (`/dev/stdin`) are open at both ends from the beginning.
  private var isUnopenedPipe: Bool {
    if path.hasPrefix("/dev/") || path.hasPrefix("/proc/") { return false }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFIFO else { return false }
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&state, 1, 0) == 0
  }

  private var tooLarge: Refusal {
    Refusal(
      .tooLarge,
      LocalisedText(
        en: "it has more than \(limit >> 20) MiB, the most that is read of it at once",
        vi: "dữ liệu vượt quá \(limit >> 20) MiB, mức tối đa được đọc một lần"),
      remedy: LocalisedText(
        en: "write what a pipe gives to a file first, or divide the text",
        vi: "ghi nội dung của ống dẫn ra tệp trước, hoặc chia nhỏ văn bản"), at: RefusalPlace(file: path))
  }

  private var nobody: Refusal {
    Refusal(
      .fileUnreadable, Self.nobodyMessage,
      remedy: LocalisedText(en: "start the program that writes first", vi: "khởi động chương trình ghi trước"),
      at: RefusalPlace(file: path))
  }
}
