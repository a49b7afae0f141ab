public import Refusals

/// The one list of words for people: of codes, columns, verdicts, severities, layers and rules, by `list.code`.
///
/// Text, XLSX, CSV with a locale, page, QGIS and manifest take their words from here, so that one thing has one word.
/// What has days (offices, kinds of units) stands in ``PublicNames``, functions and land-use codes in lists of their own.
public struct Labels: Sendable {
  /// The list that is shipped.
  public static let shipped = EmbeddedFile.read("labels.csv") { try Labels(EmbeddedData.labelsCSV) }

  private let labels: [String: LocalisedText]
  /// Every key in the order of the file.
  public let keys: [String]

  init(_ text: String) throws(Refusal) {
    let rows = try CommaTable(text).entries { record -> (String, LocalisedText)? in
      guard let key = record["key"], let english = record["en"], let vietnamese = record["vi"],
        ![key, english, vietnamese].contains("")
      else { return nil }
      return (key, LocalisedText(en: english, vi: vietnamese))
    }
    keys = rows.map(\.0)
    labels = Dictionary(rows) { first, _ in first }
    guard labels.count == rows.count else {
      throw CommaTable.fault(1, "a key stands twice", "có khóa lặp lại")
    }
  }

  /// The words of a key; `nil` where there are none.
  public subscript(key: String) -> LocalisedText? { labels[key] }

  /// The words for a code of a list; the code itself where it has none.
  public func label(_ list: String, _ code: String) -> LocalisedText { labels["\(list).\(code)"] ?? .same(code) }
}
