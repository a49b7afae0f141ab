import Refusals
import Testing

@testable import LandServer

/// Bodies that are made while they are sent, of which the beginning is made first.
struct BegunContentTests {
  private struct Numbered: PieceSource {
    var left: Int
    let size: Int
    var breaks = false

    mutating func next() throws -> [UInt8]? {
      if left == 0, breaks { throw Problem.notThere }
      guard left > 0 else { return nil }
      left -= 1
      return [UInt8](repeating: UInt8(left), count: size)
    }
  }

  @Test(
    "a short body stands in memory whole, a long one does not",
    arguments: [(0, 10), (3, 1000), (1, 200_000), (9, 60_000)])
  func beginning(_ pieces: Int, _ size: Int) throws {
    let whole = (0..<pieces).reversed().flatMap { [UInt8](repeating: UInt8($0), count: size) }
    let content = try Content("x/y", body: .pieces(Numbered(left: pieces, size: size))).begun()
    switch content.body {
    case .bytes(let bytes): #expect(bytes == whole && whole.count < 1 << 16)
    case .pieces(var source):
      var sent: [UInt8] = []
      while let piece = try source.next() { sent += piece }
      #expect(sent == whole && whole.count >= 1 << 16)
    default: Issue.record("another body")
    }
  }

  @Test func whatBreaksEarlyIsSaid() throws {
    #expect(throws: Problem.self) {
      try Content("x/y", body: .pieces(Numbered(left: 2, size: 10, breaks: true))).begun()
    }
    #expect(throws: Never.self) {
      try Content("x/y", body: .pieces(Numbered(left: 2, size: 100_000, breaks: true))).begun()
    }
  }
}

extension Problem {
  fileprivate static var notThere: Problem { Problem(.workLimit, LocalisedText(en: "x", vi: "x")) }
}
