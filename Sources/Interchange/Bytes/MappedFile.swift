internal import Foundation
public import Refusals

/// The bytes of a file, lent to a closure.
enum MappedFile {
  /// Lends the whole content: mapped when the file is a regular one, else (a pipe) read to its end, which has to come
  /// within ``InputBytes/pipeLimit``.
  ///
  /// The file must not be shortened by another program meanwhile.
  static func withBytes<Result>(
    of path: String, _ body: (UnsafeBufferPointer<UInt8>) throws(Refusal) -> Result
  ) throws(Refusal) -> Result {
    let descriptor = try open(path)
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable(path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      let bytes = try readToEnd(descriptor, path)
      return try lend(bytes, body)
    }
    let size = Int(status.st_size)
    guard size > 0 else { return try body(UnsafeBufferPointer(start: nil, count: 0)) }
    guard let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED else {
      throw unreadable(path)
    }
    defer { munmap(address, size) }
    madvise(address, size, MADV_SEQUENTIAL)
    return try body(UnsafeBufferPointer(start: address.assumingMemoryBound(to: UInt8.self), count: size))
  }

  /// The first bytes of a regular file, at most `count`.
  static func head(of path: String, count: Int) throws(Refusal) -> [UInt8] {
    let descriptor = try open(path)
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    let got = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, count) }
    guard got >= 0 else { throw unreadable(path) }
    return Array(bytes[..<got])
  }

  private static func open(_ path: String) throws(Refusal) -> CInt {
    try FileKind.refuseDevice(path)
    // A pipe that nobody has opened for writing would block for ever.
    let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw unreadable(path) }
    return descriptor
  }

  private static func readToEnd(_ descriptor: CInt, _ path: String) throws(Refusal) -> [UInt8] {
    try PipeReading(descriptor: descriptor, path: path, limit: InputBytes.pipeLimit).bytes()
  }

  /// Typed throws do not pass through the array's own closure.
  private static func lend<Result>(
    _ bytes: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) throws(Refusal) -> Result
  ) throws(Refusal) -> Result {
    try bytes.withUnsafeBufferPointer { (buffer) throws(Refusal) in try body(buffer) }
  }

  static func unreadable(_ path: String) -> Refusal {
    let code = errno
    if code == ENOENT || code == ENOTDIR {
      return Refusal(
        .fileNotFound, LocalisedText(en: "there is no such file", vi: "không có tệp này"),
        remedy: LocalisedText(en: "check the path", vi: "kiểm tra đường dẫn"), at: RefusalPlace(file: path))
    }
    return Refusal(
      .fileUnreadable,
      LocalisedText(
        en: "the file cannot be read (\(String(cString: strerror(code))))",
        vi: "không đọc được tệp (\(String(cString: strerror(code))))"),
      remedy: LocalisedText(en: "check its permissions and its disk", vi: "kiểm tra quyền truy cập và ổ đĩa"),
      at: RefusalPlace(file: path))
  }
}

extension FileProbe {
  /// Looks at a file or folder.
  ///
  /// - Throws: `Refusal` when it does not exist, is a device, or cannot be opened.
  public init(_ path: String) throws(Refusal) {
    try FileKind.refuseDevice(path)
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    var status = stat()
    self.path = path
    isDirectory = exists && isFolder.boolValue
    // Opening a pipe only to look at it would take its writer's reader away.
    isPipe = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
    head = isDirectory || isPipe ? [] : try MappedFile.head(of: path, count: 4096)
  }
}
