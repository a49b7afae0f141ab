internal import LandModel
public import LandStore
public import Refusals
public import Reports

/// A list of what a workspace holds, as its edits, its waivers or where its findings stand: a head and one table.
public struct ListDocument: Sendable {
  /// The head.
  public let head: WorkspaceHead
  /// The rows, one for each thing.
  public let rows: RowTable
  /// What the list is called on a sheet.
  let title: LocalisedText

  /// The document as JSON.
  public var json: JSONValue { head.json.adding("rows", rows.json) }

  /// The rows as one sheet under the title, which adds nothing up; cost grows with the rows.
  public func workbook(_ language: Language) -> Workbook {
    Workbook(title: title, [TableSheet(title, title, rows, unit: .ofColumns)], about: head.lines(language), language)
  }
}
