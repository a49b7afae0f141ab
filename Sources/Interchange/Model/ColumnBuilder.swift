internal import PlaneGeometry

/// Builds a column whose type shows only while its values come.
///
/// Nothing is lost when values of several types meet: whole numbers and real ones make a real column as long as each
/// is exact as a double; anything else makes a text column that holds each value as it would be written, and with
/// JSON values a JSON column. ``misfits`` counts the values that did not fit the type until then.
public struct ColumnBuilder: Sendable {
  /// The column's name.
  public let name: String
  /// How many rows there are.
  public private(set) var count = 0
  /// How many values had another type than the column had until then.
  public private(set) var misfits = 0
  /// The type so far; `nil` while no row has a value.
  public private(set) var type: ColumnType?

  private var texts = TextValues()
  private var integers = FixedValues<Int64>()
  private var reals = FixedValues<Double>()
  private var booleans = FixedValues<Bool>()

  /// Starts a column.
  ///
  /// The type is what the file declares; `nil` takes that of the first value.
  public init(name: String, type: ColumnType? = nil) {
    self.name = name
    self.type = type
  }

  /// Makes room for rows of the declared type, to spare the growing.
  mutating func reserveCapacity(_ rows: Int) {
    switch type {
    case nil: break
    case .text, .date, .dateTime, .json: texts.reserveCapacity(rows: rows, bytes: 8 * rows)
    case .integer: integers.reserveCapacity(rows)
    case .real: reals.reserveCapacity(rows)
    case .boolean: booleans.reserveCapacity(rows)
    }
  }

  /// Appends rows without a value until there are `rows`.
  public mutating func pad(to rows: Int) {
    while count < rows { appendNull() }
  }

  /// Appends a row without a value.
  public mutating func appendNull() {
    count += 1
    switch type {
    case nil: break
    case .text, .date, .dateTime, .json: texts.appendNull()
    case .integer: integers.appendNull(filler: 0)
    case .real: reals.appendNull(filler: 0)
    case .boolean: booleans.appendNull(filler: false)
    }
  }

  /// Appends a whole number.
  public mutating func append(integer value: Int64) {
    adopt(.integer)
    switch type {
    case .integer:
      integers.append(value)
      count += 1
    case .real where Int64(exactly: Double(value)) == value:
      reals.append(Double(value))
      count += 1
    default:
      appendMisfit(.integer(value))
    }
  }

  /// Appends a finite number.
  public mutating func append(real value: Double) {
    adopt(.real)
    if type == .integer, allIntegersAreExact { change(to: .real) }
    guard type == .real else { return appendMisfit(.real(value)) }
    reals.append(value)
    count += 1
  }

  /// Appends true or false.
  public mutating func append(boolean value: Bool) {
    adopt(.boolean)
    guard type == .boolean else { return appendMisfit(.boolean(value)) }
    booleans.append(value)
    count += 1
  }

  /// Appends a text; it is taken as a date where the column is one.
  public mutating func append(text: UnsafeBufferPointer<UInt8>) {
    adopt(.text)
    switch type {
    case .text, .date, .dateTime:
      texts.append(bytes: text)
      count += 1
    default:
      appendMisfit(.text(String(decoding: text, as: UTF8.self)))
    }
  }

  /// Appends a text; it is taken as a date where the column is one.
  public mutating func append(text: String) {
    var text = text
    text.withUTF8 { append(text: $0) }
  }

  /// Appends a JSON value as it stands in the file.
  public mutating func append(json: UnsafeBufferPointer<UInt8>) {
    adopt(.json)
    guard type == .json else { return appendMisfit(.json(String(decoding: json, as: UTF8.self))) }
    texts.append(bytes: json)
    count += 1
  }

  /// Appends any value.
  public mutating func append(_ value: CellValue) {
    switch value {
    case .null: appendNull()
    case .text(let text), .date(let text), .dateTime(let text): append(text: text)
    case .integer(let value): append(integer: value)
    case .real(let value): append(real: value)
    case .boolean(let value): append(boolean: value)
    case .json(let text): Array(text.utf8).withUnsafeBufferPointer { append(json: $0) }
    }
  }

  /// Appends the rows of another builder, as if its values had come one by one.
  mutating func append(contentsOf other: consuming ColumnBuilder) {
    guard type == other.type else {
      let found = other.misfits
      let column = other.build()
      for row in 0..<column.count { append(column[row]) }
      misfits += found
      return
    }
    texts.append(contentsOf: other.texts)
    integers.append(contentsOf: other.integers)
    reals.append(contentsOf: other.reals)
    booleans.append(contentsOf: other.booleans)
    count += other.count
    misfits += other.misfits
  }

  /// The finished column; one without any value is a text column.
  public consuming func build() -> Column {
    if type == nil { change(to: .text) }
    let values: ColumnValues =
      switch type {
      case .integer: .integer(integers)
      case .real: .real(reals)
      case .boolean: .boolean(booleans)
      case .date: .date(texts)
      case .dateTime: .dateTime(texts)
      case .json: .json(texts)
      case .text, nil: .text(texts)
      }
    return Column(name: name, values: values)
  }

  // MARK: - Change of type

  /// Takes the type of the first value.
  private mutating func adopt(_ first: ColumnType) {
    if type == nil { change(to: first) }
  }

  private var allIntegersAreExact: Bool { integers.values.allSatisfy { Int64(exactly: Double($0)) == $0 } }

  private mutating func appendMisfit(_ value: CellValue) {
    misfits += 1
    var isJSON = type == .json
    if case .json = value { isJSON = true }
    change(to: isJSON ? .json : .text)
    texts.append(isJSON ? value.jsonText : value.text)
    count += 1
  }

  /// Rewrites the rows so far as values of another type.
  private mutating func change(to new: ColumnType) {
    guard type != new else { return }
    let old = type
    let rows = count
    let before = old.map { _ in consumeColumn() }
    type = new
    for row in 0..<rows {
      let value = before?[row] ?? .null
      switch new {
      case .integer: integers.appendNull(filler: 0)
      case .boolean: booleans.appendNull(filler: false)
      case .real:
        if case .integer(let whole) = value { reals.append(Double(whole)) } else { reals.appendNull(filler: 0) }
      case .json: texts.append(value == .null ? nil : value.jsonText)
      case .text, .date, .dateTime: texts.append(value.text)
      }
    }
  }

  private mutating func consumeColumn() -> Column {
    var copy = self
    copy.type = copy.type ?? .text
    let column = copy.build()
    texts = TextValues()
    integers = FixedValues()
    reals = FixedValues()
    booleans = FixedValues()
    return column
  }
}

extension CellValue {
  /// The value as JSON; texts in quotes.
  var jsonText: String {
    switch self {
    case .null: "null"
    case .text(let text), .date(let text), .dateTime(let text): text.jsonQuoted
    default: text ?? "null"
    }
  }
}

extension String {
  /// The text as a JSON string, with only what must be escaped escaped.
  var jsonQuoted: String {
    var quoted: [UInt8] = [UInt8(ascii: "\"")]
    var text = self
    text.withUTF8 { JSONText.appendEscaped($0, to: &quoted) }
    quoted.append(UInt8(ascii: "\""))
    return String(decoding: quoted, as: UTF8.self)
  }
}
