import Foundation
import Refusals
import Testing

@testable import Interchange

/// Files of kinds that are not read get one line that says how to get what is.
@Suite struct ForeignFormatsTests {
  static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  static let packed: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 20, 0]

  static let files: [(String, [UInt8], String)] = [
    ("a.dwg", Array("AC1032\0\0".utf8), "DXF"), ("a.dxf", Array("AC1018\0\0".utf8), "DXF"),
    ("a.dwg", Array("x".utf8), "DXF"), ("a.dgn", compound, "version 7"), ("a.xls", compound, "XLSX"),
    ("a.xls", Array("<html>".utf8), "XLSX"), ("a.xlsx", compound, "password"), ("a.ods", packed, "XLSX"),
    ("a.doc", compound, "XLSX"), ("a.docx", packed, "XLSX"), ("a.pdf", Array("%PDF-1.7".utf8), "DXF"),
    ("a.csv", Array("%PDF-1.7".utf8), "DXF"), ("a.rar", Array("Rar!\u{1A}\u{7}".utf8), "unpack"),
    ("a.7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "unpack"),
    ("a.geojson.gz", [0x1F, 0x8B, 8, 0], "unpack"), ("a.mdb", [0, 1, 0, 0], "Geodatabase"),
    ("a.gpkg", Array("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n".utf8), "git lfs pull"),
    ("a.shp", Array("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n".utf8), "git lfs pull"),
    ("a.geojson", Array("version https://git-lfs.github.com/spec/v1\n".utf8), "git lfs pull"),
  ]

  @Test(arguments: files) func areRefusedWithAWayOut(_ name: String, _ content: [UInt8], _ remedy: String) throws {
    let folder = try ScratchFolder()
    let path = try folder.file(name, content)
    for attempt in [{ _ = try readTable(at: InputAddress(path)) }, { _ = try listLayers(of: path) }] {
      let error = try #require(throws: Refusal.self) { try attempt() }
      #expect(error.code == .unsupportedOperation && error.remedy.en.contains(remedy), "\(error)")
      expectWellFormed(error)
    }
  }
}
