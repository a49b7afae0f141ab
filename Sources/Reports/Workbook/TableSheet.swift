internal import LandModel
internal import Refusals

/// A table of a document as a sheet of a workbook: titled, with headings and words of the language.
struct TableSheet {
  /// In what areas are written.
  enum Unit {
    /// As in the table: for programs and for checking.
    case squareMetres
    /// For lists that people read.
    case hectares
  }

  let name: LocalisedText
  let title: LocalisedText
  let table: RowTable
  let unit: Unit

  init(_ name: LocalisedText, _ title: LocalisedText, _ table: RowTable, unit: Unit) {
    self.name = name
    self.title = title
    self.table = table
    self.unit = unit
  }

  func sheet(_ head: WorkspaceHead, _ language: Language) -> Sheet {
    let table = unit == .hectares ? self.table.inHectares : self.table
    let units = LocalisedText(
      en: unit == .hectares ? "Unit: ha" : "Unit: m²", vi: unit == .hectares ? "Đơn vị: ha" : "Đơn vị: m²")
    return Sheet(
      name[language], titles: [title[language], head.title(language), units[language]], table: table.worded(language),
      headings: ColumnLabels.headings(table, language))
  }
}

extension Workbook {
  /// Tables of the document of a workspace, a sheet each.
  init(title: LocalisedText, _ sheets: [TableSheet], _ head: WorkspaceHead, _ language: Language) {
    self.init(title: title[language], sheets: sheets.map { $0.sheet(head, language) })
  }
}

extension RowTable {
  /// The same rows with areas in hectares, under columns that say so.
  fileprivate var inHectares: RowTable {
    let areas = columns.map { $0.hasSuffix("_m2") }
    var table = RowTable(columns: zip(columns, areas).map { $1 ? $0.dropLast(2) + "ha" : $0 })
    for row in rows {
      table.append(
        zip(row, areas).map { cell, isArea in
          guard isArea, case .number(let metres) = cell else { return cell }
          return .number(metres / 10_000)
        })
    }
    return table
  }
}
