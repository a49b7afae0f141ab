internal import Foundation
internal import Interchange
public import Refusals

/// What a walk along the lines of an audit log has found.
public struct AuditChain: Hashable, Sendable {
  /// How many whole lines the log has.
  public internal(set) var lines = 0
  /// The first line, from 1, that does not follow from the one before; `nil` where all do.
  public internal(set) var firstBadLine: Int?
  /// Bytes behind the last whole line, which a write that was cut off has left.
  public internal(set) var tornBytes = 0
  /// The SHA-256 of the last whole line, which the next one has to bear; that of a log without lines is 64 zeros.
  public internal(set) var last = AuditChain.beginning

  /// Whether every line follows from the one before.
  public var isWhole: Bool { firstBadLine == nil }

  /// What the first line bears.
  static let beginning = String(repeating: "0", count: 64)

  /// Walks along a log.
  ///
  /// A line that was changed, taken out, put in or moved shows in the line behind it. What the chain cannot show is that
  /// lines at its end are gone, or that the whole file was written anew: for that its last digest is to be kept elsewhere.
  /// Cost: one read of the file, a digest of every line.
  /// - Throws: `Refusal` where the file cannot be read. A log that is not there has no lines.
  public static func verify(_ path: String) throws(Refusal) -> AuditChain {
    var chain = AuditChain()
    guard FileManager.default.fileExists(atPath: path) else { return chain }
    try AuditLines.forEach(in: path) { line in
      chain.lines += 1
      if chain.firstBadLine == nil, AuditLines.previousDigest(of: line) != chain.last {
        chain.firstBadLine = chain.lines
      }
      chain.last = AuditLines.digest(of: line)
    } rest: { rest in
      chain.tornBytes = rest
    }
    return chain
  }
}

/// The lines of an audit log as bytes.
enum AuditLines {
  private static let chunkSize = 1 << 20

  /// Hands over every whole line without its line feed, then how many bytes stand behind the last one.
  static func forEach(
    in path: String, _ body: (ArraySlice<UInt8>) -> Void, rest: (Int) -> Void
  ) throws(Refusal) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { close(descriptor) }
    var waiting: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: chunkSize)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw unreadable(path) }
      guard count > 0 else { break }
      let searched = waiting.count
      waiting += chunk[..<count]
      var (start, from) = (0, searched)
      while let end = waiting[from...].firstIndex(of: UInt8(ascii: "\n")) {
        body(waiting[start..<end])
        start = end + 1
        from = start
      }
      waiting.removeFirst(start)
    }
    rest(waiting.count)
  }

  /// The SHA-256 of a line without its line feed.
  static func digest(of line: ArraySlice<UInt8>) -> String {
    let digest = StreamDigest()
    line.withUnsafeBytes { digest.add($0) }
    return digest.finished()
  }

  /// The digest of the line before that a line bears; `nil` for what is no line of an audit log.
  static func previousDigest(of line: ArraySlice<UInt8>) -> String? {
    guard let text = String(validating: line, as: UTF8.self), let tree = try? JSONTree(text, maximumDepth: 32),
      case .text(let digest)? = tree["prev"]?.content
    else { return nil }
    return digest
  }

  static func unreadable(_ path: String) -> Refusal {
    Refusal(
      .fileUnreadable, LocalisedText(en: "the audit log cannot be read", vi: "không đọc được nhật ký kiểm tra"),
      remedy: LocalisedText(en: "check its permissions and its disk", vi: "kiểm tra quyền truy cập và ổ đĩa"),
      at: RefusalPlace(file: path))
  }
}
