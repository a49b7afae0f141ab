import PlaneGeometry
import Refusals
import Testing

@testable import Interchange

@Suite("Ids of features")
struct IdentifierTests {
  /// Columns as texts, `-` for no value, `.` for an empty text; the file's own ids.
  private static func table(_ columns: [(String, String)], own: [String?]? = nil) throws -> FeatureTable {
    var table = try FeatureTable.sample(
      [String?](repeating: nil, count: 3),
      columns: columns.map { name, values in
        let texts = values.split(separator: " ").map { $0 == "-" ? nil : $0 == "." ? "" : String($0) }
        return Column(name: name, values: .text(TextValues(texts)))
      })
    if let own { table.featureIDs = .texts(own) }
    return table
  }

  @Test(
    "without a name: the column id, else the file's own, else positions; positions also for gaps and doubles",
    arguments: [
      ([("id", "a b c")], nil, ["a", "b", "c"], nil),
      ([("ten", "a b c")], ["x", "y", "z"], ["x", "y", "z"], nil),
      ([("ten", "a b c")], nil, ["0", "1", "2"], nil),
      ([("id", "a - c")], nil, ["0", "1", "2"], "the column id has gaps (1)"),
      ([("id", ". . c")], nil, ["0", "1", "2"], "the column id has gaps (2)"),
      ([("id", "0 0 0")], nil, ["0", "1", "2"], "the column id has doubles (2)"),
      ([("id", "0 - 0")], ["x", "y", "z"], ["0", "1", "2"], "the column id has gaps (1) and doubles (1)"),
      ([("ten", "a b c")], ["x", nil, "x"], ["0", "1", "2"], "the ids of the file have gaps (1) and doubles (1)"),
    ] as [([(String, String)], [String?]?, [String], String?)])
  func byDefault(columns: [(String, String)], own: [String?]?, expected: [String], notice: String?) throws {
    let ids = try Self.table(columns, own: own).identifiers()
    #expect(ids.values == expected)
    let text = notice.map { $0 + "; the position of each feature, from 0, is its id" }
    #expect(ids.notice?.description == text)
  }

  @Test func theNoticeNamesTheFirstPlaceAndExamples() throws {
    let doubles = try #require(try Self.table([("id", "7 7 7")]).identifiers().notice)
    #expect(doubles.code == "duplicate_id" && doubles.count == 2)
    #expect(doubles.first == "feature 1" && doubles.examples == ["7", "7"])
    let gaps = try #require(try Self.table([("id", "- 7 8")]).identifiers().notice)
    #expect(gaps.code == "notice" && gaps.first == "feature 0" && gaps.examples == [])
  }

  @Test(
    "a name: a column, several, position, the file's own",
    arguments: [
      ("so", ["1", "1", "2"]), ("so,to", ["1/5", "1/6", "2/5"]), ("to, so", ["5/1", "6/1", "5/2"]),
      ("position", ["0", "1", "2"]), ("a,b", ["x", "y", "z"]), ("id", ["p", "q", "r"]),
      ("so,fid", ["1/p", "1/q", "2/r"]),
    ])
  func named(name: String, expected: [String]) throws {
    let table = try Self.table([("so", "1 1 2"), ("to", "5 6 5"), ("a,b", "x y z")], own: ["p", "q", "r"])
    guard name != "so" else {
      #expect(throws: Refusal.self) { try table.identifiers(named: name) }
      return
    }
    let ids = try table.identifiers(named: name)
    #expect(ids.values == expected && ids.notice == nil)
  }

  @Test func aColumnCalledPositionComesFirst() throws {
    let table = try Self.table([("position", "x y z")])
    #expect(try table.identifiers(named: "position").values == ["x", "y", "z"])
  }

  @Test(
    "what is named must have an id of its own for each feature",
    arguments: [
      ("so", RefusalCode.duplicateIdentifier, 1), ("so,so", .duplicateIdentifier, 1),
      ("ten", .missingIdentifier, 1), ("so,ten", .missingIdentifier, 1), ("khac", .unknownField, nil),
      ("so,khac", .unknownField, nil), ("", .unknownField, nil), (",", .unknownField, nil),
    ] as [(String, RefusalCode, Int?)])
  func refused(name: String, reason: RefusalCode, feature: Int?) throws {
    let table = try Self.table([("so", "1 1 2"), ("ten", "a . c")])
    let error = #expect(throws: Refusal.self) { try table.identifiers(named: name) }
    #expect(error?.code == reason && error?.place.feature == feature, "\(String(describing: error))")
  }
}
