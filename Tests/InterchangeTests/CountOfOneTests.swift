import Refusals
import Testing

@testable import Interchange

@Suite("What is said of one thing")
struct CountOfOneTests {
  private static let kinds: [Notice.Kind] = [
    .zDropped, .mDropped, .decoded(from: .utf8, .detected), .decoded(from: .utf8, .assumed),
    .textCut(column: "c", feature: 0), .rowsLeftOut([1]), .cellErrors(["A1"]), .digitsLost(column: "c", row: 1),
    .hiddenCells(rows: 1, columns: 1, sheet: false), .unreadableTexts, .normalised, .nestedValuesKept(column: "c"),
    .foreignMemberLeftOut("m"), .readByLocale("vi"), .textShortened(column: "c", bytes: 254),
    .charactersLeftOut(column: "c"), .collectionsTakenApart, .multipointsTakenApart, .moreAreasAsRead,
    .numbersReadBySeparators(column: "c"), .numbersKeptAsText(column: "c"), .ambiguousNumbersKept(column: "c"),
    .datesKeptAsText(column: "c"), .valuesReplaced(column: "c"), .rowsCutShort, .numbersRounded(column: "c"),
    .lineBreaksEscaped(column: "c"), .numbersOverflowed(column: "c"), .identifiersMade(repeated: 0),
    .otherFilesInArchive, .caseLost(column: "c", encoding: "TCVN3"), .lettersReplaced(column: "c", encoding: "TCVN3"),
  ]

  @Test("no notice of one thing speaks of several", arguments: kinds)
  func one(kind: Notice.Kind) throws {
    let text = Notice(kind, count: 1).description
    let several = try Regex(
      #"(^|\D)1 (text|row|cell|number|value|feature|file|letter|capital|id|column)s\b|\b(their|they|them)\b"#)
    #expect(text.firstMatch(of: several) == nil && !text.contains("1 of them"), "\(text)")
  }
}
