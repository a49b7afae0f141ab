/// A value in a table of an answer, before it is text, CSV, JSON or a cell of a sheet.
public enum TableValue: Hashable, Sendable {
  /// Nothing is known, or it makes no sense here.
  case null
  /// A text, an id or a code, as it is.
  case text(String)
  /// A day: `2021-12-24`, for a person as the language writes it.
  case date(CivilDate)
  /// A whole number.
  case count(Int)
  /// A number in the unit that the column's name says; printed in the shortest form that reads back the same.
  case number(Double)
  /// `true` or `false`.
  case flag(Bool)
  /// Several texts: an array in JSON, joined with `;` elsewhere.
  case list([String])
}
