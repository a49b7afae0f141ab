import Foundation
import Refusals
import Testing

@testable import Interchange

@Suite("Tables that are nearly all holes")
struct SparseColumnsTests {
  /// Features of which each has a property of its own name.
  private static func collection(_ count: Int) -> String {
    let features = (0..<count).map { #"{"type":"Feature","geometry":null,"properties":{"p\#($0)":1}}"# }
    return #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
  }

  @Test func asManyColumnsAsMayBeAreRead() throws {
    let properties = (0..<TableLimits.columns).map { #""p\#($0)":1"# }.joined(separator: ",")
    let table = try readGeoJSON(#"{"type":"Feature","geometry":null,"properties":{\#(properties)}}"#)
    #expect(table.columns.count == TableLimits.columns && table.cells(0).allSatisfy { $0 == CellValue.integer(1) })
  }

  @Test func moreAreRefusedWithTheirNumber() throws {
    let error = #expect(throws: Refusal.self) { try readGeoJSON(Self.collection(20_000)) }
    #expect(error?.code == .tooLarge)
    #expect(error?.message.en == "it has 20000 different columns, and 4096 can be read")
  }

  @Test(
    "so are rows that lack nearly all of them",
    arguments: [
      // Names first, in one feature; then very many features without properties.
      (4000, 10_000, true), (1, 200_000, false),
    ])
  func manyRows(names: Int, rows: Int, isRefused: Bool) throws {
    let properties = (0..<names).map { #""p\#($0)":1"# }.joined(separator: ",")
    let first = #"{"type":"Feature","geometry":null,"properties":{\#(properties)}}"#
    let rest = [String](repeating: #"{"type":"Feature","geometry":null,"properties":null}"#, count: rows)
    let text = #"{"type":"FeatureCollection","features":[\#(([first] + rest).joined(separator: ","))]}"#
    guard isRefused else {
      #expect(try readGeoJSON(text).count == rows + 1)
      return
    }
    let error = #expect(throws: Refusal.self) { try readGeoJSON(text) }
    #expect(error?.code == .tooLarge)
  }

  @Test(
    "in delimited text too",
    arguments: [
      "wkt," + (0..<20_000).map { "c\($0)" }.joined(separator: ",") + "\n\"POINT (1 2)\"\n",
      "wkt," + (0..<4000).map { "c\($0)" }.joined(separator: ",") + "\n"
        + String(repeating: "\"POINT (1 2)\"\n", count: 10_000),
    ])
  func delimited(text: String) {
    let error = #expect(throws: Refusal.self) { try readDelimited(text) }
    #expect(error?.code == .tooLarge, "\(String(describing: error))")
  }
}
