/// The records of a dBASE table as the characters that stand in the file.
///
/// GDAL reads a number field as far as it looks like a number of C; what stands behind, it drops.
struct DBaseRecords {
  /// A field of every record.
  struct Field {
    /// `C`, `N`, `F`, `D`, `L` and so on.
    let type: UInt8
    /// Where it begins in a record, behind the mark of deletion.
    let offset: Int
    let width: Int
    let decimals: Int
  }

  let fields: [Field]
  /// How many records there are whole.
  let count: Int

  private let bytes: UnsafeBufferPointer<UInt8>
  private let start: Int
  private let size: Int

  /// `nil` where the header is none.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count >= 32 else { return nil }
    func short(_ place: Int) -> Int { Int(bytes[place]) | Int(bytes[place + 1]) << 8 }
    (start, size) = (short(8), short(10))
    guard start > 32, size > 0, start <= bytes.count else { return nil }
    var fields: [Field] = []
    var (place, offset) = (32, 1)
    while place + 32 <= start, bytes[place] != 0x0D {
      let type = bytes[place + 11]
      let isText = type == UInt8(ascii: "C")
      let width = isText ? short(place + 16) : Int(bytes[place + 16])
      guard offset + width <= size else { return nil }
      fields.append(Field(type: type, offset: offset, width: width, decimals: isText ? 0 : Int(bytes[place + 17])))
      offset += width
      place += 32
    }
    self.fields = fields
    self.bytes = bytes
    count = (bytes.count - start) / size
  }

  /// The characters of a field; `nil` for a record that is not there.
  func text(of field: Field, record: Int) -> UnsafeBufferPointer<UInt8>? {
    guard record >= 0, record < count else { return nil }
    let place = start + record * size + field.offset
    return UnsafeBufferPointer(rebasing: bytes[place..<place + field.width])
  }

  /// The characters of the field in these records.
  func texts(of field: Field, records: [Int]) -> TextValues {
    var texts = TextValues()
    for record in records {
      if let text = text(of: field, record: record) { texts.append(bytes: text) } else { texts.appendNull() }
    }
    return texts
  }
}

extension DBaseRecords.Field {
  /// How the numbers of the field are written; `nil` for a field of something else.
  var notation: NumberNotation? {
    guard type == UInt8(ascii: "N") || type == UInt8(ascii: "F") else { return nil }
    let isWhole = decimals == 0 && type == UInt8(ascii: "N")
    return NumberNotation(isWhole: isWhole, decimals: decimals, marksOverflow: true)
  }
}

extension FeatureTable {
  /// Reads the columns anew of which the table's records hold values that GDAL does not read as they stand.
  ///
  /// - Parameters:
  ///   - rows: of each feature the number of its record.
  ///   - hasDays: whether days are written as characters, and other fields as a dBASE table has them.
  mutating func readValues(
    _ records: DBaseRecords, rows: [Int], locale: DelimitedOptions.Locale?, hasDays: Bool
  ) {
    guard records.fields.count == columns.count else { return }
    var left: Set<Int> = []
    for (index, field) in records.fields.enumerated() {
      let name = columns[index].name
      if let notation = field.notation {
        guard
          rows.contains(where: { !records.isPlain(field, $0, notation, isWhole: columns[index].type == .integer) })
        else { continue }
        let result = WrittenNumbers(notation: notation, locale: locale)
          .column(named: name, records.texts(of: field, records: rows))
        columns[index] = result.column
        notices += result.notices
      } else if hasDays, columns[index].type == .date {
        let result = WrittenDates.column(named: name, records.texts(of: field, records: rows))
        columns[index] = result.column
        notices += result.notices
      } else if hasDays, let kind = BinaryFields.kind(field) {
        if let column = BinaryFields.column(named: name, kind, records.texts(of: field, records: rows)) {
          columns[index] = column
        } else {
          left.insert(index)
          notices.append(Notice(.columnLeftOut(column: name, type: String(UnicodeScalar(field.type)))))
        }
      }
    }
    if !left.isEmpty { columns = columns.indices.filter { !left.contains($0) }.map { columns[$0] } }
  }
}

extension DBaseRecords {
  /// Whether GDAL reads the number as it stands.
  fileprivate func isPlain(_ field: Field, _ record: Int, _ notation: NumberNotation, isWhole: Bool) -> Bool {
    guard let text = text(of: field, record: record) else { return true }
    switch notation.form(of: text) {
    case .empty, .decimal: return true
    case .whole(let digits): return isWhole || digits <= 15
    case .overflow, .code, .other: return false
    }
  }
}
