import Refusals
import Testing

@testable import Interchange

@Suite("Positions of GeoJSON")
struct PositionTests {
  private static func line(_ positions: String) -> String { #"{"type":"LineString","coordinates":[\#(positions)]}"# }

  @Test(
    "null in third or fourth place is dropped and counted as heights and measures are",
    arguments: [
      ("[1,2,null],[3,4,null]", 1, 0), ("[1,2,0,null],[3,4]", 1, 1), ("[1,2,null,null],[3,4,5]", 1, 1),
      ("[1,2, null , 5],[3,4]", 1, 1), ("[1,2],[3,4]", 0, 0),
    ])
  func missingMeasures(positions: String, heights: Int, measures: Int) throws {
    let table = try readGeoJSON(Self.line(positions))
    #expect(table.wkt == ["LINESTRING (1 2, 3 4)"])
    #expect(table.notices.first { $0.kind == .zDropped }?.count ?? 0 == heights)
    #expect(table.notices.first { $0.kind == .mDropped }?.count ?? 0 == measures)
  }

  @Test(
    "elsewhere it is no number, and the message speaks of quotes where there are some",
    arguments: [
      ("[null,2],[3,4]", false), ("[1,null],[3,4]", false), ("[1,true],[3,4]", false), (#"["1",2],[3,4]"#, true),
      (#"[1,2,"3"],[3,4]"#, true), ("[1,2,true],[3,4]", false),
    ])
  func noNumbers(positions: String, speaksOfQuotes: Bool) {
    let error = #expect(throws: Refusal.self) { try readGeoJSON(Self.line(positions)) }
    #expect(error?.code == .wrongType && error?.remedy.en.contains("quotes") == speaksOfQuotes)
  }
}
