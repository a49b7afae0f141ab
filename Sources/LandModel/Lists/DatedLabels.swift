internal import Refusals

/// What things are called in public life, by day: offices and kinds of units are renamed, merged and ended.
struct DatedLabels: Hashable, Sendable {
  /// The offices that act on findings.
  static let offices = EmbeddedFile.read("offices.csv") {
    try DatedLabels(EmbeddedData.officesCSV, key: "office", codes: Office.allCases.map(\.rawValue))
  }

  /// The kinds of administrative units.
  static let units = EmbeddedFile.read("unit-kinds.csv") {
    try DatedLabels(EmbeddedData.unitKindsCSV, key: "kind", codes: ZoneKind.allCases.map(\.rawValue))
  }

  private struct Entry: Hashable {
    let label: LocalisedText
    let validFrom: CivilDate?
    let validTo: CivilDate?

    func covers(_ day: CivilDate) -> Bool {
      day.isWithin(validFrom, validTo)
    }
  }

  private let entries: [String: [Entry]]

  /// Reads a table.
  ///
  /// - Parameter codes: what the column of that key may name.
  init(_ text: String, key: String, codes: [String]) throws(Refusal) {
    let table = try CommaTable(text)
    _ = try table.columns([key, "label_vi", "label_en", "valid_from", "valid_to"])
    let rows = try table.entries { record -> (String, Entry)? in
      guard let code = record[key], codes.contains(code), let english = record["label_en"],
        let vietnamese = record["label_vi"],
        let from = record["valid_from"], let to = record["valid_to"],
        from.isEmpty || CivilDate(from) != nil, to.isEmpty || CivilDate(to) != nil
      else { return nil }
      let label = LocalisedText(en: english, vi: vietnamese)
      return (code, Entry(label: label, validFrom: CivilDate(from), validTo: CivilDate(to)))
    }
    entries = Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
  }

  /// The label in use on a day; `nil` for what is not in the list, or has ended by then.
  func label(of code: String, on day: CivilDate) -> LocalisedText? {
    entries[code]?.first { $0.covers(day) }?.label
  }

  /// The label of today's law: the last one of the list.
  func latestLabel(of code: String) -> LocalisedText? { entries[code]?.last?.label }

  /// Whether what is named is there on a day; what is not in the list always is.
  func exists(_ code: String, on day: CivilDate) -> Bool {
    entries[code].map { $0.contains { $0.covers(day) } } ?? true
  }
}
