import Foundation
import LandModel
import Testing

@testable import LandStore

@Suite("Hostile text")
struct HostileTextTests {
  @Test("hostile text in attributes comes back unchanged")
  func hostileText() throws {
    let folder = try ScratchFolder()
    let texts = hostileTexts.filter { !$0.isEmpty }
    let features = try texts.enumerated().map { index, text in
      let json = String(decoding: try JSONEncoder().encode([text]), as: UTF8.self).dropFirst().dropLast()
      return square(#""id":"\#(index)","allotted_to":\#(json)"#, x: 553_000 + 200 * index)
    }
    try folder.geoJSON("p.geojson", features)
    try folder.manifest(
      "  - layer: parcel\n    path: p.geojson\n", head: "workspace: '; DROP TABLE parcel; --'\ncrs: EPSG:9216\n")
    try folder.load()
    let land = try folder.land()
    #expect(land.name == "; DROP TABLE parcel; --")
    #expect(land.parcels.features.map(\.allottedTo) == texts)
  }

  @Test("hostile text in a manifest comes back unchanged, as a constant, a column, a mapped value and a name")
  func hostileManifest() throws {
    func quoted(_ text: String) -> String {
      let characters = text.unicodeScalars.map { scalar in
        switch scalar {
        case "\"", "\\": "\\\(scalar)"
        case _ where scalar.properties.generalCategory == .control:
          "\\x" + String(256 + scalar.value, radix: 16).dropFirst()
        default: String(scalar)
        }
      }
      return "\"" + characters.joined() + "\""
    }
    func json(_ text: String) throws -> String {
      String(String(decoding: try JSONEncoder().encode([text]), as: UTF8.self).dropFirst().dropLast())
    }
    for text in hostileTexts where !text.isEmpty {
      let folder = try ScratchFolder()
      let isLong = text.utf8.count > 1000
      // A key of YAML has at most 1024 characters.
      let column = isLong ? "c" : text
      try folder.geoJSON(
        "p.geojson", [square(#""id":"1",\#(try json(column)):\#(try json(isLong ? "m" : text))"#)])
      try folder.manifest(
        """
          - layer: parcel
            path: p.geojson
            fields: {id: id, sheet_no: \(quoted(column)), parcel_no: {field: \(quoted(column)), values: {\(quoted(isLong ? "m" : text)): \(quoted(text))}}}
            values: {allotted_to: \(quoted(text))}
        """, head: "workspace: \(quoted(text))\ncrs: EPSG:9216\n")
      try folder.load()
      let land = try folder.land()
      #expect(land.name == text)
      #expect(land.parcels[0].allottedTo == text && land.parcels[0].parcelNumber == text, "\(text.prefix(40))")
      #expect(land.parcels[0].sheetNumber == (isLong ? "m" : text), "\(text.prefix(40))")
    }
  }

  @Test(
    "words that YAML takes for something else are texts",
    arguments: ["no", "off", "012", "1e3", "0x1F", "1_000", "true"])
  func plainScalars(_ word: String) throws {
    let folder = try ScratchFolder()
    try folder.geoJSON("p.geojson", [square(#""id":"1","v":"\#(word)""#)])
    try folder.manifest(
      """
        - layer: parcel
          path: p.geojson
          fields: {id: id, parcel_no: {field: v, values: {\(word): \(word)}}}
          values: {sheet_no: \(word)}
      """, head: "workspace: \(word)\ncrs: EPSG:9216\n")
    try folder.load()
    let land = try folder.land()
    #expect(land.name == word && land.parcels[0].sheetNumber == word && land.parcels[0].parcelNumber == word)
  }
}
