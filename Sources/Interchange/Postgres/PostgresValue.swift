internal import Refusals

/// How the values of a column are read from what binary COPY sends.
enum PostgresValue: Hashable {
  case text
  /// Filled up with blanks to the width of the column.
  case paddedText
  case uuid
  case int2, int4, int8, float4, float8, boolean
  /// A decimal number: whole where no decimals are declared and eighteen digits at most, real up to fifteen, else text.
  case numeric(ColumnType)
  case date, timestamp, zonedTimestamp
  case json, binaryJSON
  /// An array of texts.
  case texts
  case geometry
  /// Bytes, which are well-known binary where a source says so.
  case bytes

  /// The column of a table.
  var columnType: ColumnType? {
    switch self {
    case .text, .paddedText, .uuid: .text
    case .int2, .int4, .int8: .integer
    case .float4, .float8: .real
    case .boolean: .boolean
    case .numeric(let type): type
    case .date: .date
    case .timestamp, .zonedTimestamp: .dateTime
    case .json, .binaryJSON, .texts: .json
    case .geometry, .bytes: nil
    }
  }
}

/// A type of a database, as far as reading asks.
struct PostgresType: Hashable {
  /// The name, and how it is written in a cast.
  let name: String
  let written: String
  let isEnumeration: Bool
  /// Whether it belongs to PostgreSQL itself.
  let isBuiltIn: Bool
  /// The extension that it came with; empty for none.
  let origin: String
  /// Of an array the type of its elements.
  let element: Element?

  struct Element: Hashable {
    let name: String
    let isEnumeration: Bool
    let isBuiltIn: Bool
    let origin: String
  }

  /// How its values are read; `nil` where no table holds them.
  ///
  /// - Parameter modifier: what a column says beside the type: of a decimal its digits.
  func value(modifier: Int32) -> PostgresValue? {
    if let element {
      return Self.isText(element.name, element.isEnumeration, element.isBuiltIn, element.origin) ? .texts : nil
    }
    if origin == "postgis", name == "geometry" { return .geometry }
    if isBuiltIn, name == "bpchar" { return .paddedText }
    if Self.isText(name, isEnumeration, isBuiltIn, origin) { return .text }
    guard isBuiltIn else { return nil }
    return switch name {
    case "uuid": .uuid
    case "int2": .int2
    case "int4": .int4
    case "int8": .int8
    case "float4": .float4
    case "float8": .float8
    case "bool": .boolean
    case "numeric": .numeric(Self.decimal(modifier))
    case "date": .date
    case "timestamp": .timestamp
    case "timestamptz": .zonedTimestamp
    case "json": .json
    case "jsonb": .binaryJSON
    case "bytea": .bytes
    default: nil
    }
  }

  private static func isText(_ name: String, _ isEnumeration: Bool, _ isBuiltIn: Bool, _ origin: String) -> Bool {
    isEnumeration || (isBuiltIn && ["text", "varchar", "bpchar", "name", "char"].contains(name))
      || (origin == "citext" && name == "citext")
  }

  /// Digits and decimals stand four bytes above nothing, in two halves; decimals may be negative.
  private static func decimal(_ modifier: Int32) -> ColumnType {
    guard modifier >= 4 else { return .text }
    let digits = (modifier - 4) >> 16 & 0xFFFF
    let decimals = (((modifier - 4) & 0x7FF) ^ 1024) - 1024
    if decimals == 0, digits <= 18 { return .integer }
    return digits <= 15 && (0...15).contains(decimals) ? .real : .text
  }
}
