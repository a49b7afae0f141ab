internal import Foundation
public import Interchange
internal import LandModel
public import Refusals
internal import Reports

/// The rows of a table that names findings to waive: a delimited text, a sheet, or the layer `finding` of a workspace.
///
/// Columns are `finding` (or `id`), `reason` (`triage_note`), `by` (`triage_by`), `until` and `on` (`triage_on`), also by
/// the headings that tables for people have. Where there is a column `triage`, rows that are not `accepted` are left out.
public struct WaiverRows: Sendable {
  /// One row.
  struct Row: Sendable {
    let place: RefusalPlace
    let finding: String
    let reason: String?
    let author: String?
    let on: CivilDate?
    let until: CivilDate?
  }

  /// The rows that are left, in their order.
  let rows: [Row]
  /// Whether the table says of each row where its finding stands; of such a table rows without words are left out.
  let hasTriage: Bool
  /// How many rows are not accepted.
  let notAccepted: Int
  /// What the reader has to say of the table.
  public let notices: [Notice]

  /// Reads a table.
  ///
  /// - Parameter text: a path, or `path:layer`; of a GeoPackage the layer `finding` unless another is named.
  /// - Throws: `Refusal` with the line for a row without an id and for a day that is none; `heading` for a table that has
  ///   no column of ids, `unknown_identifier` for one without rows.
  public init(_ text: String) throws(Refusal) {
    var address = InputAddress(text)
    let isDatabase = FileFormat(path: address.path) == .geoPackage
    if isDatabase { address.layer = address.layer ?? "finding" }
    let table = try WaiverRows.table(address)
    notices = table.notices
    let columns = WaiverColumns(table)
    guard let identifiers = columns.finding, !isDatabase || columns.triage != nil else {
      throw WaiverRows.missing(columns.finding == nil ? "finding" : "triage", table, address)
    }
    hasTriage = columns.triage != nil
    var notAccepted = 0
    var rows: [Row] = []
    for number in 0..<table.count {
      if let triage = columns.triage, !WaiverRows.isAccepted(table.text(triage, number)) {
        notAccepted += 1
        continue
      }
      var place = RefusalPlace(file: address.path, layer: isDatabase ? address.layer : nil)
      if table.places.isEmpty { place.feature = number } else { place.position = table.places[number] }
      guard let id = table.text(identifiers, number) else {
        place.field = table.columns[identifiers].name
        throw Refusal(
          .missingIdentifier, LocalisedText(en: "the row names no finding", vi: "dòng không nêu phát hiện nào"),
          remedy: LocalisedText(en: "write its id, or leave the row out", vi: "ghi mã phát hiện, hoặc bỏ dòng"),
          at: place)
      }
      rows.append(
        Row(
          place: place, finding: id, reason: columns.reason.flatMap { table.text($0, number) },
          author: columns.author.flatMap { table.text($0, number) },
          on: try table.day(columns.on, number, place), until: try table.day(columns.until, number, place)))
    }
    (self.rows, self.notAccepted) = (rows, notAccepted)
    guard rows.isEmpty else { return }
    throw Refusal(
      .unknownIdentifier,
      columns.triage == nil
        ? LocalisedText(en: "the table names no finding", vi: "bảng không nêu phát hiện nào")
        : LocalisedText(en: "no row of the table is accepted", vi: "không dòng nào của bảng được chấp nhận"),
      remedy: LocalisedText(
        en: "write the ids of the findings in a row each", vi: "ghi mã phát hiện, mỗi dòng một phát hiện"),
      at: RefusalPlace(file: address.path, layer: isDatabase ? address.layer : nil))
  }

  /// Reads the table; its rows are told by the column of ids.
  private static func table(_ address: InputAddress) throws(Refusal) -> FeatureTable {
    var options = ReadOptions()
    options.delimited.kind = .attributes
    let table = try readTable(at: address, options: options)
    guard let identifiers = WaiverColumns(table).finding else { return table }
    options.delimited.expectedColumns = [table.columns[identifiers].name]
    options.delimited.tellingColumns = options.delimited.expectedColumns
    return try readTable(at: address, options: options)
  }

  private static func missing(_ column: String, _ table: FeatureTable, _ address: InputAddress) -> Refusal {
    let found = table.columns.map(\.name).joined(separator: ", ")
    return Refusal(
      .heading,
      LocalisedText(
        en: "the table has no column \(column) (\(found))", vi: "bảng không có cột \(column) (\(found))"),
      remedy: LocalisedText(
        en: "give it the columns finding, reason, by, until, on", vi: "dùng các cột finding, reason, by, until, on"),
      at: RefusalPlace(file: address.path, layer: address.layer))
  }

  private static func isAccepted(_ triage: String?) -> Bool {
    triage.flatMap { TriageState(word: $0) } == .accepted
  }
}

/// Where the columns of waivers stand in a table.
private struct WaiverColumns {
  let finding: Int?
  let reason: Int?
  let author: Int?
  let on: Int?
  let until: Int?
  let triage: Int?

  init(_ table: FeatureTable) {
    let headings = table.columns.map { Spelling.key($0.name) }
    // As programs call them, and as tables of findings, waivers and triage head them.
    let subjects = [nil, "finding", "waivers", "triage"]
    func place(_ names: String...) -> Int? {
      let spellings = names.flatMap { name in
        [name]
          + Language.allCases.flatMap { language in
            subjects.map { RowTable.heading(of: name, in: $0, language) }
          }
      }
      return spellings.lazy.compactMap { headings.firstIndex(of: Spelling.key($0)) }.first
    }
    finding = place("finding", "id")
    reason = place("reason", "triage_note")
    author = place("by", "triage_by")
    on = place("on", "triage_on")
    until = place("until")
    triage = place("triage")
  }
}

extension FeatureTable {
  /// What a cell says; `nil` for an empty one.
  fileprivate func text(_ column: Int, _ row: Int) -> String? {
    let words = (columns[column].shownText(row) ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    return words.isEmpty ? nil : words
  }

  /// The day in a cell.
  fileprivate func day(_ column: Int?, _ row: Int, _ place: RefusalPlace) throws(Refusal) -> CivilDate? {
    guard let column, let text = text(column, row) else { return nil }
    if let day = DayReading.day(text) { return day }
    var place = place
    place.field = columns[column].name
    throw Refusal(
      .wrongType, LocalisedText(en: "\(text.prefix(40)) is no day", vi: "\(text.prefix(40)) không phải là ngày"),
      remedy: LocalisedText(en: "write it as 2021-12-24 or 24/12/2021", vi: "viết dạng 24/12/2021 hoặc 2021-12-24"),
      at: place)
  }
}
