import Foundation
import Testing

/// A terminal that nobody sits at.
private final class PseudoTerminal {
  /// What a program writes to.
  let device: FileHandle
  private let screen: CInt

  /// `TIOCSPTLCK` and `TIOCGPTN` of Linux, which Swift does not import.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  init() throws {
    screen = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    try #require(screen >= 0)
    var lock: CInt = 0
    var number: CUnsignedInt = 0
    try #require(ioctl(screen, Self.setLock, &lock) == 0 && ioctl(screen, Self.getNumber, &number) == 0)
    let name = "/dev/pts/\(number)"
    let descriptor = open(name, O_RDWR | O_NOCTTY)
    try #require(descriptor >= 0)
    device = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    // So that reading ends when nothing more is there.
    _ = fcntl(screen, F_SETFL, fcntl(screen, F_GETFL) | O_NONBLOCK)
  }

  deinit { close(screen) }

  /// What was written until now and not read yet.
  func text() -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(screen, &chunk, chunk.count)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk[..<count]
    }
  }
}

private let eraseLine = "\r\u{1B}[K"

/// The overlap of a large layer with itself, on a terminal, until something stands there or it ends.
private func overlap(_ arguments: [String], _ terminal: PseudoTerminal, in folder: TemporaryFolder) throws -> String {
  let file = try squares(60_000, in: folder)
  let started = try StartedCommand(
    ["overlap", file, file, "-o", folder.path("out.csv")] + arguments, terminal: terminal.device)
  let start = Date()
  var text = ""
  while started.process.isRunning, Date().timeIntervalSince(start) < 60 {
    Thread.sleep(forTimeInterval: 0.05)
    text += terminal.text()
  }
  #expect(Date().timeIntervalSince(start) > 2, "the layer is too small for this test")
  started.process.waitUntilExit()
  #expect(started.exitStatus == 0)
  return text + terminal.text()
}

@Test func longWorkIsShownOnATerminal() throws {
  let text = try overlap([], PseudoTerminal(), in: TemporaryFolder())
  #expect(text.contains(eraseLine), "\(text)")
  #expect(text.contains("… 1 s") || text.contains("%, 1 s"), "\(text)")
  #expect(!text.contains("… 0 s"), "nothing is shown before a second: \(text)")
  // The last thing is that the line is gone.
  #expect(text.hasSuffix(eraseLine), "\(text)")
}

@Test func quietWorkIsNotShown() throws {
  #expect(try overlap(["--quiet"], PseudoTerminal(), in: TemporaryFolder()) == "")
}

@Test func shortWorkIsNotShown() throws {
  let terminal = try PseudoTerminal()
  let started = try StartedCommand(
    ["area", FirstLook.parcels, "--work-crs", "EPSG:9216"], terminal: terminal.device)
  _ = started.output.readDataToEndOfFile()
  started.process.waitUntilExit()
  #expect(started.exitStatus == 0 && terminal.text() == "")
}

@Test func nothingIsShownInAPipe() throws {
  let folder = try TemporaryFolder()
  let file = try squares(60_000, in: folder)
  let start = Date()
  let run = try CommandRun(["overlap", file, file, "-f", "csv"])
  #expect(Date().timeIntervalSince(start) > 2, "the layer is too small for this test")
  #expect(!run.messages.contains("\u{1B}") && !run.messages.contains("…"), "\(run.messages)")
  #expect(!run.output.contains("\u{1B}"))
}
