import Foundation
import LandModel
import Refusals
import Testing

@testable import LandStore

@Suite("Words of sources")
struct WordTests {
  private func folder(_ codes: [String], _ source: String) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.geoJSON(
      "p.geojson", codes.enumerated().map { square("\"id\":\"\($0)\",\($1)", x: 553_000 + 200 * $0) })
    try folder.manifest("  - path: p.geojson\n    \(source)\n")
    return folder
  }

  @Test(
    "words and patterns, the closest first",
    arguments: [
      ("CX-12", "green"), ("cx-1a", "public"), ("OM  1", "service"), ("om 1", "service"), ("OM-7", "residential"),
      ("OM-7b", "mixed"), ("xyz", "water"), ("Đất giao thông", "water"),
    ])
  func patterns(_ word: String, _ function: String) throws {
    let map =
      #"{"*": water, "CX-*": green, "CX-1A": public, "OM*": mixed, "OM-#": residential, "OM 1": service}"#
    let folder = try folder(
      [#""f":"\#(word)""#],
      "layer: scheme_block\n    fields: {id: id, function: {field: f, values: \(map)}}\n    values: {scheme: S}")
    try folder.load()
    #expect(try folder.land().schemeBlocks.features.map { $0.function?.rawValue } == [function])
  }

  @Test(
    "a map without a star knows nothing but what it says; what the field knows itself stands in the block",
    arguments: [
      ("clearance", [#""t":"Xong 2020""#, #""t":"Đã xong""#, #""t":"none""#], "none none, Đã xong complete"),
      ("name", [#""t":"Xong 2020""#, #""t":"b""#], "b -"), ("code", [#""t":"Đất trồng lúa""#], "Đất trồng lúa LUA"),
    ])
  func ownWords(_ field: String, _ values: [String], _ unknown: String) throws {
    let map = #"values: {"Xong 2020": complete}"#
    let folder = try folder(values, "layer: parcel\n    fields: {id: id, \(field): {field: t, \(map)}}")
    let refusal = try #require(throws: Refusal.self) { try folder.load() }
    let words = try #require(refusal.supplement?.words)
    #expect(words.map { "\($0.word) \($0.meaning ?? "-")" }.joined(separator: ", ") == unknown)
  }

  @Test("spellings that no map tells apart are one word, as it is written most")
  func spellings() throws {
    let words = ["Gì đó", "gì  ĐÓ", "GÌ ĐÓ", "gì  ĐÓ", "khác"]
    let folder = try folder(
      words.map { #""t":"\#($0)""# }, "layer: parcel\n    fields: {id: id, clearance: t}")
    let refusal = try #require(throws: Refusal.self) { try folder.load() }
    #expect(refusal.supplement?.words.map { "\($0.word) \($0.count)" } == ["gì  ĐÓ 4", "khác 1"])
    #expect(refusal.message.en.hasPrefix("2 words are unknown"))
  }

  @Test("a pattern that no value meets is a notice, the star and words are not")
  func unmetPatterns() throws {
    let map = #"{"A*": complete, "A1*": partial, "B*": none, "C?": none, "Word": none, "*": unknown}"#
    let folder = try folder(
      [#""t":"A12""#, #""t":"x""#],
      "layer: parcel\n    fields: {id: id, clearance: {field: t, values: \(map)}}")
    let report = try #require(try folder.load().first)
    let notices = report.messages.filter { $0.code == .notice }
    #expect(notices.map(\.value) == ["B*, C?"] && notices.map(\.field) == ["clearance"])
    #expect(notices[0].text.vi == "không có giá trị nào khớp 2 mẫu: B*, C?")
    #expect(report.record.flagged == 0)
  }

  @Test("all unknown words of all sources come at once, to paste, and the block loads when it is filled")
  func unknownWords() throws {
    let folder = try ScratchFolder()
    let words = ["Xong phần 1", "xyz", "Đã xong", "xyz", ""]
    try folder.geoJSON(
      "p.geojson",
      words.enumerated().map { square(#""id":"\#($0)","tt":"\#($1)","dt":"hộ \#($0 % 2)""#, x: 553_000 + 200 * $0) })
    try folder.geoJSON(
      "b.geojson",
      [
        square(#""id":"B","cn":"lạ: \"thật\"""#), square(#""id":"C","cn":"Cây xanh""#, x: 553_300),
        square(#""id":"D","cn":"water""#, x: 553_600),
      ])
    func manifest(_ fields: String, _ function: String) throws {
      try folder.manifest(
        "  - layer: parcel\n    path: p.geojson\n    fields:\n      id: id\n\(fields)"
          + "  - layer: scheme_block\n    path: b.geojson\n    values: {scheme: S}\n    fields:\n      id: id\n\(function)"
      )
    }
    try manifest(
      "      clearance: {field: tt, values: {a: partial, \"c*\": none}}\n      tenure: dt\n", "      function: cn\n")
    let refusal = try #require(throws: Refusal.self) { try folder.load() }
    let line = refusal.line(.english)
    #expect(line.contains("5 words are unknown in dt → tenure, tt → clearance: hộ 0 (3), hộ 1 (2), xyz (2)"), "\(line)")
    #expect(line.contains("p.geojson, feature 0 (id 0)") && !line.contains("\n"))
    #expect(line.contains("and another source has unknown words"))
    let supplement = try #require(refusal.supplement)
    #expect(
      supplement.words.map { "\($0.source) \($0.field) \($0.column) \($0.word) \($0.count)" } == [
        "p.geojson tenure dt hộ 0 3", "p.geojson tenure dt hộ 1 2", "p.geojson clearance tt xyz 2",
        "p.geojson clearance tt Xong phần 1 1", "p.geojson clearance tt Đã xong 1",
        "b.geojson function cn lạ: \"thật\" 1",
      ])
    #expect(supplement.words[0].accepted == Tenure.allCases.map(\.rawValue))
    let blocks = supplement.lines.en.components(separatedBy: "# b.geojson")
    #expect(
      blocks[0] == """
        # p.geojson → parcel: put this under fields: and write in place of each ? what the word stands for
              tenure:
                field: dt
                values:   # state, recovered, household, organisation, community, unknown
                  "hộ 0": ?   # 3
                  "hộ 1": ?   # 2
              clearance:
                field: tt
                values:   # complete, partial, none, not_needed, unknown
                  "a": partial
                  "c*": none
                  "xyz": ?   # 2
                  "Xong phần 1": ?   # 1
                  "Đã xong": complete   # 1

        """)
    func filled(_ block: String, _ value: String) -> String {
      block.split(separator: "\n").dropFirst().map { $0.replacing(": ?", with: ": \(value)") + "\n" }.joined()
    }
    try manifest(filled(blocks[0], "unknown"), filled(blocks[1], "service"))
    try folder.load()
    #expect(try folder.land().parcels.features.map(\.clearance) == [.unknown, .unknown, .complete, .unknown, nil])
    #expect(
      blocks[1].contains("\"lạ: \\\"thật\\\"\": ?   # 1\n          \"Cây xanh\": green\n          \"water\": water"))
    #expect(try folder.land().schemeBlocks.features.map(\.function?.rawValue) == ["service", "green", "water"])
  }

  @Test("the words of all files of one source come together")
  func files() throws {
    let folder = try ScratchFolder()
    for (number, words) in [["xyz", "Chưa"], ["xyz", "Đã xong"], ["abc"]].enumerated() {
      try folder.geoJSON(
        "to-\(number).geojson",
        words.enumerated().map {
          square(#""id":"\#(number)/\#($0)","tt":"\#($1)""#, x: 553_000 + 200 * (2 * number + $0))
        })
    }
    try folder.manifest("  - layer: parcel\n    path: to-*.geojson\n    fields: {id: id, clearance: tt}\n")
    let refusal = try #require(throws: Refusal.self) { try folder.load() }
    #expect(refusal.description.contains("2 words are unknown in tt → clearance: xyz (2), abc (1)"), "\(refusal)")
    #expect(
      refusal.supplement?.lines.vi == """
        # to-*.geojson → parcel: đặt đoạn này dưới fields: và thay mỗi dấu ? bằng nghĩa của từ
              clearance:
                field: tt
                values:   # complete, partial, none, not_needed, unknown
                  "xyz": ?   # 2
                  "abc": ?   # 1
                  "Chưa": none
                  "Đã xong": complete
        """)
  }

  @Test("another refusal later in the manifest does not hide the words")
  func wordsFirst() throws {
    let folder = try ScratchFolder()
    try folder.geoJSON("p.geojson", [square(#""id":"1","clearance":"?""#)])
    try folder.manifest("  - layer: parcel\n    path: p.geojson\n  - layer: zone\n    path: missing.geojson\n")
    let refusal = try #require(throws: Refusal.self) { try folder.load() }
    #expect(refusal.code == .unknownValue && refusal.supplement?.words.map(\.word) == ["?"])
  }

  @Test(
    "what the manifest itself says wrongly is refused by its own words",
    arguments: [
      ("values: {clearance: fertig}", "fertig is no value of it; make it one of complete"),
      (
        "fields: {id: id, clearance: {field: id, values: {\"*\": fertig}}}",
        "fertig, which values gives for 0, is no value of it"
      ),
      (
        "fields: {id: id, clearance: {field: id, values: {A b: none, a  B: complete}}}",
        "values has a  B twice, as none and as complete"
      ),
    ])
  func manifestAtFault(_ mapping: String, _ says: String) throws {
    let folder = try folder([#""x":1"#], "layer: parcel\n    \(mapping)")
    let refusal = try #require(throws: Refusal.self) { try folder.load() }
    #expect(refusal.description.contains(says) && refusal.supplement == nil, "\(refusal)")
  }

  @Test("of very many words the most frequent are listed, a very long one by its beginning")
  func manyWords() throws {
    let folder = try ScratchFolder()
    let long = String(repeating: "ă", count: 500)
    try folder.geoJSON(
      "p.geojson",
      (0..<250).map { square(#""id":"\#($0)","t":"\#($0 < 3 ? long : "từ \($0)")""#, x: 553_000 + 200 * $0) })
    try folder.manifest("  - layer: parcel\n    path: p.geojson\n    fields: {id: id, tenure: t}\n")
    let refusal = try #require(throws: Refusal.self) { try folder.load() }
    let lines = try #require(refusal.supplement).lines.en.split(separator: "\n")
    #expect(lines.count == 4 + 201 && lines[4].hasSuffix("ă*\": ?   # 3") && lines[4].count < 150)
    #expect(lines.last == "          \"*\": ?   # 48 more words")
    #expect(refusal.supplement?.words.count == 248)
  }
}
