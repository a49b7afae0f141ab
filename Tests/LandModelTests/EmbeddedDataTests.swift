import Foundation
import Testing

@Suite("Embedded data")
struct EmbeddedDataTests {
  @Test("the constants are what the script makes of the data files")
  func constantsAreUpToDate() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let script = Process()
    script.executableURL = root.appendingPathComponent("Scripts/embed")
    script.arguments = ["--check"]
    let output = Pipe()
    script.standardOutput = output
    try script.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    script.waitUntilExit()
    #expect(script.terminationStatus == 0, "\(said)")
  }
}
