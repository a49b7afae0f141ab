internal import LandModel
public import Refusals

/// A table of a document as a sheet of a workbook: titled, with headings and words of the language.
public struct TableSheet: Sendable {
  /// In what areas are written.
  public enum Unit: Sendable {
    /// As in the table: for programs and for checking.
    case squareMetres
    /// For lists that people read.
    case hectares
    /// No unit stands above: the columns say theirs, or there are no measures.
    case ofColumns
  }

  let name: LocalisedText
  let title: LocalisedText
  let table: RowTable
  let unit: Unit
  let summed: Set<String>
  /// Whether a line above the table names the unit of areas.
  var namesUnit = true

  /// - Parameters:
  ///   - table: the rows.
  ///   - name: that of the tab.
  ///   - title: the first line above the table.
  ///   - unit: in what areas are written.
  ///   - summed: the columns whose rows may be added, with a total under them.
  public init(
    _ name: LocalisedText, _ title: LocalisedText, _ table: RowTable, unit: Unit, adding summed: Set<String> = []
  ) {
    self.name = name
    self.title = title
    self.table = table
    self.unit = unit
    self.summed = summed
  }

  /// The sheet, with lines under its title that say what it is about.
  func sheet(_ lines: [String], _ language: Language) -> Sheet {
    let table = unit == .hectares ? self.table.inHectares : self.table
    let words = Labels.shipped
    let unitLine: String? =
      switch namesUnit ? unit : .ofColumns {
      case .squareMetres: words.label("sheet", "unit_m2")[language]
      case .hectares: words.label("sheet", "unit_ha")[language]
      case .ofColumns: nil
      }
    var sheet = Sheet(
      name[language], titles: [title[language]] + lines + [unitLine].compactMap { $0 }, table: table.worded(language),
      headings: table.headings(language))
    sheet.addTotals(
      words.label("sheet", "total")[language],
      of: self.table.columns.indices.filter { summed.contains(self.table.columns[$0]) })
    return sheet
  }
}

extension Workbook {
  /// Tables of the document of a workspace, a sheet each; above each stand workspace, day, zone, system and the decisions
  /// that the answer rests on.
  init(title: LocalisedText, _ sheets: [TableSheet], _ head: WorkspaceHead, _ language: Language) {
    self.init(title: title, sheets, about: head.lines(language), language)
  }

  /// Tables, a sheet each.
  ///
  /// - Parameters:
  ///   - sheets: the sheets, in their order.
  ///   - title: among the properties of the document.
  ///   - lines: stand under the title of every sheet.
  ///   - language: of headings, words and days.
  public init(title: LocalisedText, _ sheets: [TableSheet], about lines: [String], _ language: Language) {
    self.init(title: title[language], sheets: sheets.map { $0.sheet(lines, language) }, language: language)
  }
}

extension RowTable {
  /// The same rows with areas in hectares, under columns that say so.
  fileprivate var inHectares: RowTable {
    let areas = descriptions.map { $0.content == .squareMetres }
    return mapping(columns: zip(columns, areas).map { $1 ? $0.dropLast(2) + "ha" : $0 }) { cell, column in
      guard areas[column], case .number(let metres) = cell else { return cell }
      return .number(metres / 10_000)
    }
  }
}
