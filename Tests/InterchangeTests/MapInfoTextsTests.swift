#if GDAL
  import Foundation
  import Testing

  @testable import Interchange

  @Suite struct MapInfoTextsTests {
    @Test func textsOfAVietnameseMachineAreDecoded() throws {
      let folder = try ScratchFolder()
      let header = "Version 300\nCharset \"WindowsVietnamese\"\nDelimiter \",\"\nColumns 1\n  Ten Char(20)\nData\n\n"
      let path = try folder.file("a.mif", header + "Point 1 2\nPoint 3 4\n")
      let words = Array("\"".utf8) + [0xD0, 0xE2, 0xEC, 0x74, 0x20, 0xF5, 0xD2] + Array("\"\n\"Duong\"\n".utf8)
      _ = try folder.file("a.mid", words)
      let table = try readTable(at: InputAddress(path))
      #expect(table.column("Ten").map { [$0[0].text, $0[1].text] } == ["Đất ở", "Duong"])
      #expect(table.notices.map(\.description).contains("1 text was decoded from windows-1258, as the header says"))
      _ = try folder.file("a.mid", "\"§Êt ë ®« thÞ\"\n\"x\"\n".latin1)
      #expect(try readTable(at: InputAddress(path)).column("Ten")?[0] == .text("Đất ở đô thị"))
      _ = try folder.file(
        "b.mif", header.replacingOccurrences(of: "WindowsVietnamese", with: "Neutral") + "Point 1 2\n")
      _ = try folder.file("b.mid", "\"Café de la Gare\"\n")
      #expect(try readTable(at: InputAddress("\(folder.path)/b.mif")).column("Ten")?[0] == .text("Café de la Gare"))
    }
  }
#endif
