#if Server
  internal import Foundation
  internal import Refusals
  internal import Reports
  internal import Synchronization

  /// What a log says of a request: never a query, a cookie or a coordinate.
  struct AccessEntry: Sendable {
    let number: Int
    let method: String
    let path: String
    /// The pattern of the address: what metrics count by, so that made-up addresses are one.
    let route: String
    let status: Int
    let client: String
    let begin: ContinuousClock.Instant
    let cache: String?
    /// How many features a tile leaves out, as `LandFund-Dropped` has it.
    let dropped: String?

    /// The path without the id of a parcel, and without tiles' and others' ids that say where somebody looked.
    var loggedPath: String {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      if parts.count > 2, parts[1] == "parcels" { return "/parcels/*" }
      if parts.count > 4, parts[1] == "collections", parts[3] == "items" {
        return parts[..<4].joined(separator: "/") + "/*"
      }
      return path
    }

    /// The features that a tile leaves out.
    var droppedFeatures: Int {
      (dropped ?? "").split(whereSeparator: { !("0"..."9").contains($0) }).compactMap { Int($0) }.reduce(0, +)
    }

    var milliseconds: Double {
      let spent = ContinuousClock.now - begin
      return Double(spent.components.seconds) * 1000 + Double(spent.components.attoseconds) * 1e-15
    }
  }

  /// One JSON object a line of each request, and lines about the server itself for standard error.
  final class AccessLog: Sendable {
    private let path: String?
    private let file: Mutex<FileHandle?>
    private let say: @Sendable (String) -> Void
    private let hasNoticed = Atomic(false)

    /// - Parameters:
    ///   - path: the file; `nil` for none.
    ///   - say: takes lines about the server itself.
    /// - Throws: `Refusal` where the file cannot be written.
    init(_ path: String?, say: @escaping @Sendable (String) -> Void) throws {
      self.path = path
      self.say = say
      file = Mutex(nil)
      try reopen()
    }

    /// Opens the file anew, for whoever has moved it away.
    func reopen() throws {
      guard let path else { return }
      let opened = try LogFile.open(path)
      file.withLock { $0 = opened }
    }

    func write(_ entry: AccessEntry, bytes: Int) {
      guard path != nil else { return }
      let line: JSONValue = [
        "time": .text(Instant.text(secondsSince1970: Date.now.timeIntervalSince1970)), "number": .count(entry.number),
        "method": .text(entry.method), "path": .text(entry.loggedPath), "status": .count(entry.status),
        "bytes": .count(bytes), "ms": .number((entry.milliseconds * 1000).rounded() / 1000),
        "cache": JSONValue(entry.cache), "client": .text(entry.client),
      ]
      let text = Data((line.compactText + "\n").utf8)
      file.withLock { try? $0?.write(contentsOf: text) }
    }

    /// Says something about the server itself.
    func note(_ text: String) { say(text) }

    /// Says once that somebody sends `X-Forwarded-For` whose word does not count.
    func noticeForwarded() {
      if !hasNoticed.exchange(true, ordering: .relaxed) {
        say("X-Forwarded-For comes from an address that is no trusted proxy, and is ignored")
      }
    }
  }

  /// Opens files of logs.
  private enum LogFile {
    static func open(_ path: String) throws -> FileHandle {
      let descriptor = Foundation.open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o640)
      guard descriptor >= 0 else {
        throw Refusal(
          .cannotWrite, LocalisedText(en: "the log cannot be written", vi: "không ghi được nhật ký"),
          remedy: LocalisedText(
            en: "name a file in a folder that may be written", vi: "nêu tệp trong thư mục được phép ghi"),
          at: RefusalPlace(file: path))
      }
      return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }
  }
#endif
