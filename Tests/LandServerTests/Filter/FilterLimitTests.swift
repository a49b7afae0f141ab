import Refusals
import Testing

@testable import LandServer

/// What a filter may cost: the limit itself is taken, one more is refused, whatever is behind it.
struct FilterLimitTests {
  static let term = "area_m2 > 1"

  @Test(arguments: [(4096, true), (4097, false), (100_000, false)])
  func length(_ count: Int, _ fits: Bool) throws {
    let text = Self.term + String(repeating: " ", count: count - Self.term.count)
    try check(text, fits)
    let marked = "name = '" + String(repeating: "ế", count: count - 9) + "'"
    try check(marked, fits)
    try check(#"{"op":">","args":[{"property":"area_m2"},1]}"# + String(repeating: " ", count: count - 44), fits, .json)
  }

  @Test(arguments: [(16, true), (17, false), (1000, false)])
  func depth(_ depth: Int, _ fits: Bool) throws {
    func nested(_ open: String, _ inner: String, _ close: String) -> String {
      String(repeating: open, count: depth) + inner + String(repeating: close, count: depth)
    }
    try check(nested("(", Self.term, ")"), fits)
    try check(nested("NOT ", Self.term, ""), fits)
    try check(nested("casei(", "name", ")") + " = 'a'", fits)
    let term = #"{"op":">","args":[{"property":"area_m2"},1]}"#
    try check(nested(#"{"op":"not","args":["#, term, "]}"), fits, .json)
    let folded = nested(#"{"op":"casei","args":["#, #"{"property":"name"}"#, "]}")
    try check(#"{"op":"=","args":[\#(folded),"a"]}"#, fits, .json)
  }

  @Test(arguments: [(200, true), (201, false)])
  func terms(_ count: Int, _ fits: Bool) throws {
    try check(Array(repeating: "1 = 1", count: count).joined(separator: " OR "), fits)
    try check("area_m2 IN (\(Array(repeating: "1", count: count - 1).joined(separator: ",")))", fits)
    let items = Array(repeating: "1", count: count - 1).joined(separator: ",")
    try check(#"{"op":"in","args":[{"property":"area_m2"},[\#(items)]]}"#, fits, .json)
  }

  @Test(arguments: [(1000, true), (1001, false)])
  func vertices(_ count: Int, _ fits: Bool) throws {
    let half = count / 2
    let points = { (count: Int) in "MULTIPOINT(\(Array(repeating: "1 1", count: count).joined(separator: ",")))" }
    let one = "S_INTERSECTS(geometry,\(points(count)))"
    try check(one, fits)
    let two = "S_INTERSECTS(geometry,\(points(half))) OR S_INTERSECTS(geometry,\(points(count - half)))"
    try check(two, fits)
    // In JSON so many positions are longer than a filter may be.
    guard count > 600 else { return }
    let positions = Array(repeating: "[1,1]", count: 600).joined(separator: ",")
    try check(
      #"{"op":"s_intersects","args":[{"property":"geometry"},{"type":"MultiPoint","coordinates":[\#(positions)]}]}"#,
      true,
      .json)
  }

  /// What is nested without end is refused before it is followed.
  @Test(
    arguments: [
      String(repeating: "(", count: 4000), String(repeating: "NOT ", count: 1000),
      String(repeating: "CASEI(", count: 600),
      "S_INTERSECTS(geometry, \(String(repeating: "GEOMETRYCOLLECTION(", count: 200)))",
      String(repeating: "'", count: 4095), String(repeating: "\"", count: 4095), String(repeating: "\\", count: 4000),
    ])
  func bombs(_ text: String) throws { try check(text, false) }

  @Test(
    arguments: [
      String(repeating: "[", count: 4000), String(repeating: #"{"op":"#, count: 600),
      String(repeating: #"{"op":"and","args":["#, count: 200),
      #"{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Polygon","coordinates":\#(String(repeating: "[", count: 3000))"#,
    ])
  func bombsInJSON(_ text: String) throws { try check(text, false, .json) }

  private func check(_ text: String, _ fits: Bool, _ notation: Filter.Notation = .text) throws {
    let problem = try FilterField.small().problem(text, notation)
    #expect(problem.map { _ in false } ?? true == fits, "\(text.prefix(60)): \(problem?.detail.en ?? "")")
    if !fits { #expect(problem?.code == .badFilter) }
  }
}
