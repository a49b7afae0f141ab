internal import Refusals

/// The columns that the properties of the features make, in the order in which their names first come.
struct PropertyColumns {
  private var builders: [ColumnBuilder] = []
  private var names: [[UInt8]] = []
  private var numbers: [String: Int] = [:]
  private var nested: [Int] = []
  private var unescaped: [UInt8] = []
  /// The cells that rows without the property have.
  private var emptyCells = 0
  /// Names beyond those that a table may have, to say how many there are.
  private var tooMany: Set<String> = []

  /// Reads the object of properties, or `null`, of feature `row`.
  mutating func read(_ scanner: inout JSONScanner, row: Int) throws(JSONFault) {
    if try scanner.takeNull() { return }
    guard try scanner.peek() == .openBrace else {
      throw JSONFault(
        code: .wrongType,
        message: LocalisedText(
          en: "the properties are neither an object nor null",
          vi: "properties không phải đối tượng JSON, cũng không phải null"),
        remedy: LocalisedText(en: "write {} or null", vi: "viết {} hoặc null"),
        offset: scanner.offset)
    }
    var next = 0
    try scanner.readObject { (scanner, key) throws(JSONFault) in
      guard let column = column(of: key, expected: next, scanner) else {
        try scanner.skipValue()
        return
      }
      next = column + 1
      do throws(JSONFault) {
        try readValue(&scanner, column: column, row: row)
      } catch {
        var fault = error
        fault.field = fault.field ?? scanner.text(key).excerpt()
        throw fault
      }
    }
  }

  /// Refuses more columns than a table may have; their number shows at the end of the document alone.
  func check(_ end: Int) throws(JSONFault) {
    guard tooMany.isEmpty else {
      throw JSONFault(
        code: .tooLarge, message: TableLimits.tooManyColumns(names.count + tooMany.count),
        remedy: TableLimits.tooManyColumnsRemedy, offset: end)
    }
  }

  /// The finished columns, each of `rows` rows, and what is to be said about them.
  consuming func build(rows: Int, _ scanner: JSONScanner) throws(JSONFault) -> (columns: [Column], notices: [Notice]) {
    var notices: [Notice] = []
    var columns: [Column] = []
    for index in builders.indices {
      try pad(index, to: rows, scanner)
      let name = builders[index].name
      if nested[index] > 0 { notices.append(Notice(.nestedValuesKept(column: name), count: nested[index])) }
      if builders[index].misfits > 0 {
        notices.append(Notice(.mixedTypes(column: name), count: builders[index].misfits))
      }
      columns.append(builders[index].build())
    }
    return (columns, notices)
  }

  /// The column of a key; features mostly have their keys in one order, so the expected one is tried first.
  ///
  /// - Returns: `nil` where there are as many columns as a table may have.
  private mutating func column(of key: JSONString, expected: Int, _ scanner: JSONScanner) -> Int? {
    if expected < names.count, !key.hasEscapes, names[expected].elementsEqual(scanner.slice(key)) { return expected }
    let name = scanner.text(key)
    if let number = numbers[name] { return number }
    guard names.count < TableLimits.columns else {
      tooMany.insert(name)
      return nil
    }
    builders.append(ColumnBuilder(name: name))
    names.append(Array(name.utf8))
    nested.append(0)
    numbers[name] = builders.count - 1
    return builders.count - 1
  }

  private mutating func readValue(_ scanner: inout JSONScanner, column: Int, row: Int) throws(JSONFault) {
    try pad(column, to: row, scanner)
    switch try scanner.peek() {
    case .quote:
      let text = try scanner.readString()
      guard text.hasEscapes else { return builders[column].append(text: scanner.slice(text)) }
      unescaped.removeAll(keepingCapacity: true)
      scanner.appendUnescaped(text, to: &unescaped)
      unescaped.withUnsafeBufferPointer { builders[column].append(text: $0) }
    case UInt8(ascii: "t"), UInt8(ascii: "f"):
      builders[column].append(boolean: try scanner.readBoolean())
    case UInt8(ascii: "n"):
      if try scanner.takeNull() { builders[column].appendNull() }
    case .openBrace, .openBracket:
      let range = try scanner.skipValue()
      builders[column].append(json: UnsafeBufferPointer(rebasing: scanner.bytes[range]))
      nested[column] += 1
    default:
      try readNumber(&scanner, column: column)
    }
  }

  /// Rows without the property; they must not take much more memory than the file.
  private mutating func pad(_ column: Int, to row: Int, _ scanner: JSONScanner) throws(JSONFault) {
    emptyCells += row - builders[column].count
    guard TableLimits.allows(emptyCells: emptyCells, bytes: scanner.bytes.count) else {
      throw JSONFault(
        code: .tooLarge,
        message: LocalisedText(
          en: "nearly all values of its \(names.count) columns are missing",
          vi: "gần như mọi giá trị của \(names.count) cột đều trống"),
        remedy: TableLimits.tooManyColumnsRemedy, offset: scanner.offset)
    }
    builders[column].pad(to: row)
  }

  private mutating func readNumber(_ scanner: inout JSONScanner, column: Int) throws(JSONFault) {
    let number = try scanner.readNumber()
    if let whole = scanner.integer(number) { return builders[column].append(integer: whole) }
    let value = try scanner.double(number)
    // A whole number beyond 64 bits keeps its digits as text where a double would lose some.
    if number.isWhole, number.decimal.isCut || number.decimal.digits > 1 << 53 {
      builders[column].append(text: scanner.slice(number))
    } else {
      builders[column].append(real: value)
    }
  }
}
