internal import PlaneGeometry

/// The type of a column's values.
public enum ColumnType: String, Hashable, Sendable, CaseIterable {
  /// Any text.
  case text
  /// Whole numbers of 64 bits.
  case integer
  /// Double precision numbers; always finite.
  case real
  /// True or false.
  case boolean
  /// Days as `YYYY-MM-DD`.
  case date
  /// Instants as the file has them, in ISO 8601.
  case dateTime
  /// One JSON value as text: what a nested GeoJSON property is kept as.
  case json
}

/// Values of one size, and which rows have none.
public struct FixedValues<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The values; a row without one has a filler.
  public private(set) var values: [Value] = []
  /// Which rows have no value.
  public private(set) var nulls = NullMask()

  /// A column without rows.
  public init() {}

  /// How many rows there are.
  @inline(__always) public var count: Int { values.count }

  /// The value of a row; `nil` when it has none.
  @inline(__always) public subscript(row: Int) -> Value? { nulls[row] ? nil : values[row] }

  /// Makes room, to spare the growing.
  public mutating func reserveCapacity(_ rows: Int) { values.reserveCapacity(rows) }

  /// Appends a row.
  public mutating func append(_ value: Value) {
    values.append(value)
    nulls.appendValue()
  }

  /// Appends the rows of another column.
  mutating func append(contentsOf other: FixedValues) {
    values += other.values
    nulls.append(contentsOf: other.nulls)
  }

  /// Appends a row without a value; `filler` stands in its place.
  public mutating func appendNull(filler: Value) {
    values.append(filler)
    nulls.appendNull()
  }
}

/// The values of a column, by type.
public enum ColumnValues: Hashable, Sendable {
  /// Any text.
  case text(TextValues)
  /// Whole numbers.
  case integer(FixedValues<Int64>)
  /// Double precision numbers.
  case real(FixedValues<Double>)
  /// True or false.
  case boolean(FixedValues<Bool>)
  /// Days as `YYYY-MM-DD`.
  case date(TextValues)
  /// Instants in ISO 8601.
  case dateTime(TextValues)
  /// JSON values as text.
  case json(TextValues)
}

/// One value of a table.
public enum CellValue: Hashable, Sendable {
  /// No value.
  case null
  /// A text.
  case text(String)
  /// A whole number.
  case integer(Int64)
  /// A double precision number.
  case real(Double)
  /// True or false.
  case boolean(Bool)
  /// A day as `YYYY-MM-DD`.
  case date(String)
  /// An instant in ISO 8601.
  case dateTime(String)
  /// A JSON value as text.
  case json(String)
}

extension CellValue {
  /// The value as text without quotes, numbers in the shortest form that reads back; `nil` for no value.
  public var text: String? {
    switch self {
    case .null: nil
    case .text(let text), .date(let text), .dateTime(let text), .json(let text): text
    case .integer(let value): String(value)
    case .real(let value): value.shortestText
    case .boolean(let value): value ? "true" : "false"
    }
  }
}

/// What the cells of a sheet's column are beside its values.
public struct CellValues: Hashable, Sendable {
  /// What the cells of a column of numbers show, where that is not the number itself.
  public var shown: TextValues?
  /// The numbers among the cells of a column that became text, because others are none or the format makes codes.
  public var numbers: FixedValues<Double>?

  init(shown: TextValues? = nil, numbers: FixedValues<Double>? = nil) {
    self.shown = shown
    self.numbers = numbers
  }
}

/// A named column of a table.
public struct Column: Hashable, Sendable {
  /// The name as the file has it.
  public var name: String
  /// The values, one a feature.
  public var values: ColumnValues
  /// What the cells of a sheet are beside that; `nil` for other formats, and where it is nothing more.
  public var cells: CellValues?

  /// Makes a column.
  public init(name: String, values: ColumnValues) {
    self.name = name
    self.values = values
  }

  /// The type of the values.
  public var type: ColumnType {
    switch values {
    case .text: .text
    case .integer: .integer
    case .real: .real
    case .boolean: .boolean
    case .date: .date
    case .dateTime: .dateTime
    case .json: .json
    }
  }

  /// How many rows there are.
  public var count: Int {
    switch values {
    case .text(let values), .date(let values), .dateTime(let values), .json(let values): values.count
    case .integer(let values): values.count
    case .real(let values): values.count
    case .boolean(let values): values.count
    }
  }

  /// The value of one row as text, as a sheet shows it: `01204` for a number under the format 00000; `nil` for none.
  public func shownText(_ row: Int) -> String? { cells?.shown.map { $0[row] } ?? self[row].text }

  /// The number of a number cell, which no locale touches; `nil` where the cell has a text or nothing, or the column is
  /// no text.
  public func numberCell(_ row: Int) -> Double? { cells?.numbers?[row] }

  /// The value of one row.
  public subscript(row: Int) -> CellValue {
    switch values {
    case .text(let values): values[row].map(CellValue.text) ?? .null
    case .date(let values): values[row].map(CellValue.date) ?? .null
    case .dateTime(let values): values[row].map(CellValue.dateTime) ?? .null
    case .json(let values): values[row].map(CellValue.json) ?? .null
    case .integer(let values): values[row].map(CellValue.integer) ?? .null
    case .real(let values): values[row].map(CellValue.real) ?? .null
    case .boolean(let values): values[row].map(CellValue.boolean) ?? .null
    }
  }
}
