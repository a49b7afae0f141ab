/// A document whose rows are a list: what a person reads, the same as JSON and as a workbook.
///
/// The rows alone, as CSV or features, are the document's own: some have several tables, some no place on a map.
public protocol RowsDocument {
  /// What a person reads, in the language of the document.
  var text: String { get }
  /// The document whole, as `json.md` has it.
  var json: JSONValue { get }
  /// The document as sheets.
  var workbook: Workbook { get }
}
