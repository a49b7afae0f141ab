import Foundation
import Refusals
import Testing

@testable import LandModel

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

  @Test("an embedded file that does not parse stops the program and names the file")
  func isLoud() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = EmbeddedFile.read("crosswalk.csv") { try Crosswalk("function,codes\n") }
    }
    let said = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(said.contains("crosswalk.csv") && said.contains("line 1"), "\(said)")
  }

  @Test(
    "a list with a row that says nothing is no list",
    arguments: [
      "", "code,era,parent,name_en,name_vi,rgb,overlay,maps_to\nLUA,none,,a,b,,,\n",
      "code,era,parent,name_en,name_vi,rgb,overlay,maps_to\nLUA,current,,a,b,red,,\n",
      "code,era\nLUA\n", "function,name_en,name_vi,built,rgb\nx,,y,1,1 2 3\n",
      "code,kind,name,parent,valid_from,valid_to,successor\n1,house,a,,,,\n",
      "code,kind,name,parent,valid_from,valid_to,successor\n1,ward,a,,yesterday,,\n",
    ])
  func broken(_ text: String) {
    if !text.hasPrefix("function") && !text.contains("kind") {
      #expect(throws: Refusal.self) { try LandUseCodes(text) }
    }
    if !text.contains("era") && !text.contains("kind") {
      #expect(throws: Refusal.self) { try FunctionList(text) }
    }
    if !text.contains("era") && !text.hasPrefix("function") {
      #expect(throws: Refusal.self) { try AdministrativeUnits(text) }
    }
  }
}
