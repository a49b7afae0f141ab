internal import Foundation
internal import Interchange
public import Refusals
internal import Reports
internal import Synchronization

/// Who did what at a desk: a file of JSON lines that is only ever appended to.
///
/// Each line bears the SHA-256 of the one before and lies on the disk before ``append(_:)`` returns, so that nothing is
/// answered that the log does not know. One program at a time has the log open; in it threads take turns.
///
/// A program that is killed while it appends may leave a line without its end, of which nobody was told. Who opens the log
/// next completes a line that lacks its line feed alone; anything else goes, and a line `audit.torn` says how many bytes
/// that were and what their SHA-256 was.
///
/// ```swift
/// let log = try AuditLog("desk/audit.jsonl", now: { Date.now.timeIntervalSince1970 })
/// try log.append(AuditEntry(time: now, name: "An", address: "10.0.0.7", action: "sign_in"))
/// try AuditChain.verify("desk/audit.jsonl").isWhole  // true
/// ```
public final class AuditLog: Sendable {
  private let path: String
  private let state: Mutex<AuditState>

  private struct AuditState {
    let descriptor: CInt
    /// The SHA-256 of the last line.
    var last: String
    /// The bytes of whole lines.
    var size: Int
  }

  /// Opens a log, or begins one, and mends what a killed program has left at its end.
  ///
  /// - Parameters:
  ///   - path: the file; its folder must be there. A new one is closed to others.
  ///   - now: seconds since the beginning of 1970, for the line about a torn one.
  /// - Throws: `Refusal` `in_use` while another program has it open, `cannot_write` where it cannot be written. Cost: the
  ///   last line is read, not the whole log.
  public init(_ path: String, now: () -> Double) throws(Refusal) {
    self.path = path
    let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw AuditLog.unwritable(path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw AuditLog.inUse(path)
    }
    guard let end = AuditEnd(descriptor) else {
      close(descriptor)
      throw AuditLog.unwritable(path)
    }
    state = Mutex(AuditState(descriptor: descriptor, last: end.last, size: end.size))
    if let torn = end.torn { try mend(torn, at: now()) }
  }

  deinit { state.withLock { _ = close($0.descriptor) } }

  /// Appends a line, which lies on the disk when this returns.
  ///
  /// - Throws: `Refusal` `cannot_write` where the disk is full or gone; the log is then as it was, and what was to be said in
  ///   it must not be done. Cost: one write and one synchronisation.
  public func append(_ entry: AuditEntry) throws(Refusal) {
    let isWritten = state.withLock { state in
      let line = Array(entry.line(after: state.last).utf8)
      guard AuditLog.write(line + [UInt8(ascii: "\n")], to: &state) else { return false }
      state.last = AuditLines.digest(of: line[...])
      return true
    }
    guard isWritten else { throw AuditLog.unwritable(path) }
  }

  /// The newest lines, the oldest of them first, each a JSON object.
  ///
  /// - Parameters:
  ///   - path: the log; one that is not there has no lines.
  ///   - count: how many lines at most.
  /// - Throws: `Refusal` where it cannot be read. Cost: one read of the file, the lines in memory.
  public static func lines(of path: String, newest count: Int) throws(Refusal) -> [String] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    var lines: [String] = []
    try AuditLines.forEach(in: path) { line in
      lines.append(String(decoding: line, as: UTF8.self))
      if lines.count >= 2 * max(count, 1) { lines.removeFirst(lines.count - count) }
    } rest: { _ in
    }
    return Array(lines.suffix(count))
  }

  /// Completes a line that lacks its line feed alone, or takes it away and says so.
  private func mend(_ torn: [UInt8], at time: Double) throws(Refusal) {
    let isCompleted = state.withLock { state in
      guard AuditLines.previousDigest(of: torn[...]) == state.last else {
        return ftruncate(state.descriptor, off_t(state.size)) == 0 ? false : nil
      }
      state.size += torn.count
      guard AuditLog.write([UInt8(ascii: "\n")], to: &state) else { return nil as Bool? }
      state.last = AuditLines.digest(of: torn[...])
      return true
    }
    guard let isCompleted else { throw AuditLog.unwritable(path) }
    if isCompleted { return }
    try append(
      AuditEntry(
        time: time, name: nil, address: "", action: "audit.torn",
        what: ["bytes": .count(torn.count), "sha256": .text(AuditLines.digest(of: torn[...]))]))
  }

  /// Writes and synchronises; what cannot be written whole is taken away again.
  private static func write(_ bytes: [UInt8], to state: inout AuditState) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(state.descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    guard rest.isEmpty, fsync(state.descriptor) == 0 else {
      _ = ftruncate(state.descriptor, off_t(state.size))
      return false
    }
    state.size += bytes.count
    return true
  }

  private static func unwritable(_ path: String) -> Refusal {
    Refusal(
      .cannotWrite, LocalisedText(en: "the audit log cannot be written", vi: "không ghi được nhật ký kiểm tra"),
      remedy: LocalisedText(
        en: "check the folder, its permissions and the free disk", vi: "kiểm tra thư mục, quyền ghi và dung lượng đĩa"),
      at: RefusalPlace(file: path))
  }

  private static func inUse(_ path: String) -> Refusal {
    Refusal(
      .inUse,
      LocalisedText(en: "another program has the audit log open", vi: "một chương trình khác đang mở nhật ký kiểm tra"),
      remedy: LocalisedText(
        en: "one desk at a time works on a folder: stop the other one",
        vi: "mỗi thư mục chỉ một bàn làm việc: hãy dừng chương trình kia"),
      at: RefusalPlace(file: path))
  }
}

/// How a log ends: the digest of its last whole line, and what stands behind it.
private struct AuditEnd {
  let last: String
  /// The bytes up to the end of the last whole line.
  let size: Int
  /// What has no line feed; `nil` as a rule.
  let torn: [UInt8]?

  /// Reads the end of an open file; `nil` where that fails.
  init?(_ descriptor: CInt) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let total = Int(status.st_size)
    var tail: [UInt8] = []
    var breaks: [Int] = []
    // The last line feed and the one before it: what lies between is the last line.
    while breaks.count < 2, tail.count < total {
      let count = min(total, max(1 << 16, 2 * tail.count))
      guard let read = AuditEnd.read(descriptor, from: total - count, count) else { return nil }
      tail = read
      breaks = Array(tail.indices.filter { tail[$0] == UInt8(ascii: "\n") }.suffix(2))
    }
    guard let end = breaks.last else {
      (last, size, torn) = (AuditChain.beginning, 0, tail.isEmpty ? nil : tail)
      return
    }
    let start = breaks.count == 2 ? breaks[0] + 1 : 0
    last = AuditLines.digest(of: tail[start..<end])
    size = total - tail.count + end + 1
    torn = end + 1 < tail.count ? Array(tail[(end + 1)...]) : nil
  }

  private static func read(_ descriptor: CInt, from start: Int, _ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress! + filled, count - filled, off_t(start + filled))
      }
      if got < 0 && errno == EINTR { continue }
      guard got > 0 else { return nil }
      filled += got
    }
    return bytes
  }
}
