internal import Foundation
internal import GRDB
internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// One of our own tables as it lies in the file, where other programs may have edited it.
///
/// A column that is missing and a value of another type are refused by name; nothing else may come of them.
struct StoredTable {
  /// The name in the file.
  let name: String
  /// The file, for messages.
  let path: String
  /// Whether it is a layer, which messages call so.
  var isLayer = false

  /// The rows in the order of their key, each made into a value.
  ///
  /// - Parameter rest: what stands behind FROM; the order of the key unless it is given.
  /// - Throws: `Refusal` with table, row and column; what `make` throws.
  func rows<Value>(
    _ columns: [String], _ rest: String = "ORDER BY rowid", in db: Database, _ make: (StoredRow) throws -> Value
  ) throws -> [Value] {
    guard try db.tableExists(name) else {
      throw fault(LocalisedText(en: "the table is missing", vi: "thiếu bảng"))
    }
    let present = Set(try db.columns(in: name).map { $0.name.lowercased() })
    if let missing = columns.first(where: { !present.contains($0) }) {
      throw fault(LocalisedText(en: "the column \(missing) is missing", vi: "thiếu cột \(missing)"))
    }
    let list = (["rowid"] + columns.map(\.sqlQuoted)).joined(separator: ", ")
    let statement = try db.makeStatement(sql: "SELECT \(list) FROM \(name.sqlQuoted) \(rest)")
    let numbers = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0 + 1) })
    var values: [Value] = []
    try withExtendedLifetime(statement) {
      let cursor = RowCursor(statement.sqliteStatement)
      while try cursor.advance(db) { values.append(try make(StoredRow(table: self, cursor: cursor, numbers: numbers))) }
    }
    return values
  }

  /// What is wrong with the table, or with one of its rows.
  fileprivate func fault(_ message: LocalisedText, row: Int? = nil) -> Refusal {
    var place = RefusalPlace(file: path, row: row)
    if isLayer { place.layer = name } else { place.table = name }
    return Refusal(
      .damagedWorkspace, message,
      remedy: LocalisedText(
        en: "correct it, or load the workspace anew from its manifest into another file",
        vi: "sửa lại, hoặc nạp lại không gian làm việc từ tệp manifest vào tệp khác"), at: place)
  }
}

/// A row of a ``StoredTable``; good until the next one.
struct StoredRow {
  fileprivate let table: StoredTable
  fileprivate let cursor: RowCursor
  fileprivate let numbers: [String: Int]

  /// A value that has to be there.
  ///
  /// - Precondition: the column is one of those that were asked for.
  subscript<Value: StoredValue>(column: String) -> Value {
    get throws {
      guard let value = try self[column] as Value? else {
        throw fault(LocalisedText(en: "\(column) is empty", vi: "\(column) để trống"))
      }
      return value
    }
  }

  /// A value, `nil` for `NULL`.
  subscript<Value: StoredValue>(column: String) -> Value? {
    get throws {
      guard let number = numbers[column] else { preconditionFailure("\(column) was not asked for") }
      if cursor.isNull(number) { return nil }
      guard let value = Value(cursor, number) else {
        throw fault(
          LocalisedText(
            en: "\(column) is no \(Value.words[.english])", vi: "\(column) không phải là \(Value.words[.vietnamese])"))
      }
      return value
    }
  }

  /// A value as its column holds it, whatever that is.
  func stored(_ column: String) -> FieldValue {
    guard let number = numbers[column] else { preconditionFailure("\(column) was not asked for") }
    return cursor.value(number)
  }

  /// A geometry of a GeoPackage; `nil` for `NULL`.
  func geometry(_ column: String) throws -> Geometry? {
    guard let number = numbers[column] else { preconditionFailure("\(column) was not asked for") }
    guard let blob = cursor.blob(number) else { return nil }
    do throws(CodecError) {
      return try Geometry(geoPackageBlob: Array(blob))
    } catch {
      throw fault(
        LocalisedText(
          en: "\(column) is no geometry (\(error))", vi: "\(column) không phải là dữ liệu hình học (\(error))"))
    }
  }

  /// What is wrong with the row.
  func fault(_ message: LocalisedText) -> Refusal { table.fault(message, row: cursor.text(0).flatMap { Int($0) }) }
}

/// A kind of value that our own tables hold.
protocol StoredValue: Sendable {
  /// The kind in words.
  static var words: LocalisedText { get }

  /// The value of a column that is not `NULL`; `nil` where it is of another kind.
  init?(_ row: RowCursor, _ column: Int)
}

extension String: StoredValue {
  static var words: LocalisedText { LocalisedText(en: "text", vi: "văn bản") }

  init?(_ row: RowCursor, _ column: Int) {
    guard case .text(let text) = row.value(column) else { return nil }
    self = text
  }
}

extension Int: StoredValue {
  static var words: LocalisedText { LocalisedText(en: "number", vi: "số") }

  init?(_ row: RowCursor, _ column: Int) {
    guard case .integer(let number) = row.value(column) else { return nil }
    self = number
  }
}

extension Double: StoredValue {
  static var words: LocalisedText { LocalisedText(en: "number", vi: "số") }

  init?(_ row: RowCursor, _ column: Int) {
    switch row.value(column) {
    case .integer(let number): self = Double(number)
    case .real(let number) where number.isFinite: self = number
    default: return nil
    }
  }
}

extension Bool: StoredValue {
  static var words: LocalisedText { LocalisedText(en: "yes or no (1 or 0)", vi: "có hoặc không (1 hoặc 0)") }

  init?(_ row: RowCursor, _ column: Int) {
    guard case .integer(let number) = row.value(column), number == 0 || number == 1 else { return nil }
    self = number == 1
  }
}

extension CivilDate: StoredValue {
  static var words: LocalisedText { LocalisedText(en: "day (YYYY-MM-DD)", vi: "ngày (YYYY-MM-DD)") }

  init?(_ row: RowCursor, _ column: Int) {
    guard case .text(let text) = row.value(column) else { return nil }
    self.init(text)
  }
}
