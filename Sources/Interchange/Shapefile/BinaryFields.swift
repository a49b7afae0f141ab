/// Fields of a dBASE table whose values are no characters: GDAL gives their bytes as texts.
enum BinaryFields {
  /// What can be read of a field.
  enum Kind {
    /// A whole number of four bytes.
    case integer
    /// A number of eight bytes in floating point.
    case real
    /// Ten-thousandths of a number in eight bytes.
    case currency
    /// The place of a value in a file beside the table, or bytes that nothing tells more of.
    case unread
  }

  /// `nil` for a field of characters.
  static func kind(_ field: DBaseRecords.Field) -> Kind? {
    switch (UnicodeScalar(field.type), field.width) {
    case ("I", 4), ("+", 4): .integer
    case ("O", 8), ("B", 8): .real
    case ("Y", 8): .currency
    case ("M", _), ("G", _), ("P", _), ("B", _), ("W", _), ("Q", _), ("V", _), ("T", _), ("@", _), ("0", _), ("I", _),
      ("O", _), ("Y", _):
      .unread
    default: nil
    }
  }

  /// The column of these bytes, the lowest first; `nil` for what cannot be read.
  static func column(named name: String, _ kind: Kind, _ texts: TextValues) -> Column? {
    guard kind != .unread else { return nil }
    var builder = ColumnBuilder(name: name, type: kind == .integer ? .integer : .real)
    for row in 0..<texts.count {
      let bytes = texts.nulls[row] ? [] : Array(texts.bytes[texts.range(of: row)])
      let bits = bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      switch kind {
      case _ where bytes.isEmpty: builder.appendNull()
      case .integer: builder.append(integer: Int64(Int32(truncatingIfNeeded: bits)))
      case .currency: builder.append(real: Double(Int64(bitPattern: bits)) / 10_000)
      default:
        let value = Double(bitPattern: bits)
        if value.isFinite { builder.append(real: value) } else { builder.appendNull() }
      }
    }
    return builder.build()
  }
}
