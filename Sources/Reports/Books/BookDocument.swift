public import Geodesy
public import Interchange
public import LandBooks
public import LandModel
public import PlanChecks
internal import PlaneGeometry
public import Refusals

/// What a book prints.
public struct BookDocument: RowsDocument, Sendable {
  private let head: WorkspaceHead
  private let book: Book
  private let language: Language

  /// What could not be looked at.
  public var skipped: [SkippedFeature] { book.skipped }

  /// What is missing, in words of the language.
  public var notes: [String] { book.notes.map { Labels.shipped.label("book_note", $0.rawValue)[language] } }

  /// Joins a book and what it is printed with.
  public init(head: WorkspaceHead, book: Book, language: Language) {
    self.head = head
    self.book = book
    self.language = language
  }

  /// The arrays of the document by name, objects as arrays of one row, in their order.
  public var arrays: [(name: String, table: RowTable)] {
    book.members.compactMap { member in
      switch member {
      case .value: nil
      case .object(let name, let table), .table(let name, let table): (name, named(table))
      case .list(let name, let ids): (name, RowTable(ids: ids))
      case .balance(let balances): balances.isEmpty ? nil : ("balance", RowTable(balances: balances))
      }
    }
  }

  /// The rows with offices and kinds of units as they are called on the day.
  private func named(_ table: BookTable) -> RowTable {
    var rows = RowTable(table, of: book.name)
    rows.names = head.names
    rows.labels = book.labels
    return rows
  }

  /// An array; `nil` where the document has none of that name.
  public func array(_ name: String) -> RowTable? { arrays.first { $0.name == name }?.table }

  /// The main table.
  public var rows: RowTable { array("rows") ?? RowTable(columns: []) }

  /// The value of a key; `nil` where the document has none of that name.
  public func value(_ key: String) -> TableValue? {
    for case .value(key, let value) in book.members { return value }
    return nil
  }

  /// The document for programs.
  public var json: JSONValue {
    var json = head.json
    for member in book.members {
      switch member {
      case .value(let key, let value): json = json.adding(key, value.json)
      case .object(let key, let table):
        json = json.adding(
          key, table.rows.first.map { RowTable.jsonObject($0, table.columns) } ?? .null)
      case .table(let key, let table): json = json.adding(key, RowTable(table, of: book.name).json)
      case .list(let key, let ids): json = json.adding(key, JSONValue(ids))
      case .balance(let balances): json = json.adding("balance", .array(balances.map(\.json)))
      }
    }
    let skipped = book.skipped.map { feature -> JSONValue in
      ["layer": .text(feature.layer), "id": .text(feature.id), "reason": .text(feature.reason.rawValue)]
    }
    return json.adding("notes", JSONValue(book.notes.map(\.rawValue))).adding("skipped", .array(skipped))
  }

  /// The rows of a table with ground as features of a map, the row as fields; `nil` where the book has none such.
  ///
  /// - Parameter system: the system of the land.
  public func features(in system: CoordinateReferenceSystem) -> FeatureTable? {
    let drawn = book.members.compactMap { member -> BookTable? in
      guard case .table(_, let table) = member, !table.shapes.isEmpty || table.rows.isEmpty else { return nil }
      return table
    }
    return drawn.max { $0.shapes.count < $1.shapes.count }.map { table in
      FeatureTable(
        name: book.name, RowTable(table, of: book.name), geometry: table.shapes, in: system)
    }
  }

  /// A sheet for each array in hectares, and the rows once more in square metres.
  public var workbook: Workbook {
    let title = Labels.shipped.label("book", book.name)
    let tables = arrays.map { name, table in
      TableSheet(arrayTitle(name).asTab, sheetTitle(name), table, unit: table.unit(.hectares))
    }
    let data = LocalisedText(en: "Data (m²)", vi: "Số liệu (m²)")
    return Workbook(
      title: title, tables + [TableSheet(data, title, rows, unit: rows.unit(.squareMetres))], head, language)
  }

  private func arrayTitle(_ name: String) -> LocalisedText {
    Labels.shipped["book_array.\(book.name).\(name)"] ?? Labels.shipped.label("book_array", name)
  }

  private func sheetTitle(_ name: String) -> LocalisedText {
    let (title, part) = (Labels.shipped.label("book", book.name), arrayTitle(name))
    return name == "rows" ? title : LocalisedText(en: "\(title.en) – \(part.en)", vi: "\(title.vi) – \(part.vi)")
  }

  /// The document for a person: the keys, every table under its name, the notes and what was skipped.
  public var text: String {
    let words = Labels.shipped
    var text = "\(words.label("book", book.name)[language])\n\(head.title(language))\n"
    for case .value(let key, let value) in book.members where value != .null {
      var table = RowTable(columns: [key], of: book.name)
      table.names = head.names
      table.append([value])
      text += "\(table.headings(language)[0]): \(table.shown(0, key, language) ?? "")\n"
    }
    for (name, table) in arrays {
      let isEmpty = table.rows.isEmpty
      text += "\n\(arrayTitle(name)[language])\n"
      text += isEmpty ? LocalisedText(en: "none", vi: "không có")[language] + "\n" : table.text(language)
    }
    if !notes.isEmpty { text += "\n" + notes.map { "\($0)\n" }.joined() }
    return text + FindingSections(language).ending(book.skipped)
  }
}

extension LocalisedText {
  /// The words as a spreadsheet takes them for tabs.
  fileprivate var asTab: LocalisedText { LocalisedText(en: HandIn.tab(en), vi: HandIn.tab(vi)) }
}

extension RowTable {
  /// A table of a book.
  init(_ table: BookTable, of subject: String) {
    self.init(columns: table.columns, of: subject)
    for row in table.rows { append(row) }
  }

  /// Ids, one a row.
  fileprivate init(ids: [String]) {
    self.init(columns: ["id"])
    for id in ids { append([.text(id)]) }
  }

  /// A unit where there are areas.
  fileprivate func unit(_ unit: TableSheet.Unit) -> TableSheet.Unit {
    descriptions.contains { $0.content == .squareMetres } ? unit : .ofColumns
  }
}
