import Foundation
import Refusals
import Reports
import Testing

@testable import LandServer

/// Who did what at a desk, line by line.
struct AuditLogTests {
  private static func entry(_ number: Int) -> AuditEntry {
    AuditEntry(
      time: 1_790_000_000 + Double(number), name: "An", address: "10.0.0.7", workspace: "kon-tum", action: "upload",
      what: ["name": "thua\n\"dat\".shp", "bytes": .count(number)])
  }

  /// A log of some lines, closed again.
  private static func log(of count: Int, at path: String) throws {
    let log = try AuditLog(path) { 0 }
    for number in 0..<count { try log.append(entry(number)) }
  }

  private static func lines(_ path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  @Test func theKeysAndTheChain() throws {
    let folder = try DeskFolder()
    let path = folder.path("audit.jsonl")
    try Self.log(of: 2, at: path)
    let lines = try Self.lines(path)
    #expect(lines.count == 3 && lines[2].isEmpty)
    let zeros = String(repeating: "0", count: 64)
    #expect(
      lines[0] == """
        {"time":"2026-09-21T14:13:20.000Z","name":"An","address":"10.0.0.7","workspace":"kon-tum",\
        "action":"upload","what":{"name":"thua\\n\\"dat\\".shp","bytes":0},"command":null,"exit":null,\
        "prev":"\(zeros)"}
        """)
    #expect(lines[1].hasSuffix("\"prev\":\"\(AuditLines.digest(of: Array(lines[0].utf8)[...]))\"}"))
    let chain = try AuditChain.verify(path)
    #expect(chain.isWhole && chain.lines == 2 && chain.tornBytes == 0)
    #expect(chain.last == AuditLines.digest(of: Array(lines[1].utf8)[...]))
  }

  @Test func itGoesOnWhereItEnded() throws {
    let folder = try DeskFolder()
    let path = folder.path("audit.jsonl")
    for _ in 0..<5 { try Self.log(of: 3, at: path) }
    let chain = try AuditChain.verify(path)
    #expect(chain.isWhole && chain.lines == 15)
    #expect(try AuditLog.lines(of: path, newest: 4) == Array(try Self.lines(path)[11..<15]))
    #expect(try AuditLog.lines(of: folder.path("none"), newest: 4).isEmpty)
  }

  /// A line that is longer than what is read of the end at once.
  @Test func aLongLastLine() throws {
    let folder = try DeskFolder()
    let path = folder.path("audit.jsonl")
    try Self.log(of: 2, at: path)
    do {
      let log = try AuditLog(path) { 0 }
      var long = Self.entry(7)
      long.what = .text(String(repeating: "x", count: 300_000))
      try log.append(long)
    }
    try Self.log(of: 2, at: path)
    let chain = try AuditChain.verify(path)
    #expect(chain.isWhole && chain.lines == 5)
  }

  /// What somebody does to a line shows in the next one.
  @Test(arguments: ["change", "remove", "add", "swap", "break"])
  func tampering(how: String) throws {
    let folder = try DeskFolder()
    let path = folder.path("audit.jsonl")
    try Self.log(of: 6, at: path)
    var lines = try Self.lines(path)
    switch how {
    case "change": lines[2] = lines[2].replacingOccurrences(of: "An", with: "Em")
    case "remove": lines.remove(at: 2)
    case "add": lines.insert(lines[2], at: 3)
    case "swap": lines.swapAt(3, 4)
    default: lines[3] = "nothing"
    }
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    let chain = try AuditChain.verify(path)
    #expect(chain.firstBadLine == (["remove": 3][how] ?? 4))
  }

  /// A kill may cut a line at any byte.
  @Test func tornAtEveryByte() throws {
    let folder = try DeskFolder()
    let whole = folder.path("whole")
    try Self.log(of: 3, at: whole)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: whole))
    let start = bytes.dropLast().lastIndex(of: UInt8(ascii: "\n"))! + 1
    for cut in [0, 1] + Array(start...bytes.count) {
      let path = folder.path("cut-\(cut)")
      try bytes.prefix(cut).write(to: URL(fileURLWithPath: path))
      try Self.log(of: 2, at: path)
      let chain = try AuditChain.verify(path)
      let kept = cut < start ? 0 : cut >= bytes.count - 1 ? 3 : 2
      let isTorn = cut == 1 || (start + 1..<bytes.count - 1).contains(cut)
      #expect(chain.isWhole && chain.tornBytes == 0 && chain.lines == kept + 2 + (isTorn ? 1 : 0), "\(cut)")
      let torn = try Self.lines(path).filter { $0.contains("\"audit.torn\"") }
      #expect(torn.count == (isTorn ? 1 : 0), "\(cut)")
      if isTorn { #expect(torn[0].contains("\"bytes\":\(cut < start ? cut : cut - start),"), "\(cut)") }
    }
  }

  @Test func oneProgramAtATime() throws {
    let folder = try DeskFolder()
    let path = folder.path("audit.jsonl")
    let log = try AuditLog(path) { 0 }
    #expect { try AuditLog(path) { 0 } } throws: { ($0 as? Refusal)?.code == .inUse }
    try log.append(Self.entry(1))
    #expect(try AuditChain.verify(path).lines == 1)
  }

  @Test func whereNothingCanBeWritten() throws {
    let folder = try DeskFolder()
    #expect { try AuditLog(folder.path("none/audit.jsonl")) { 0 } } throws: { ($0 as? Refusal)?.code == .cannotWrite }
    #expect { try AuditLog(folder.url.path) { 0 } } throws: { ($0 as? Refusal)?.code == .cannotWrite }
  }

  /// Threads take turns, and no line is lost.
  @Test(.timeLimit(.minutes(1))) func manyAtOnce() async throws {
    let folder = try DeskFolder()
    let path = folder.path("audit.jsonl")
    let log = try AuditLog(path) { 0 }
    await withTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask { for number in 0..<10 { try? log.append(Self.entry(10 * task + number)) } }
      }
    }
    let chain = try AuditChain.verify(path)
    #expect(chain.isWhole && chain.lines == 80)
  }
}
