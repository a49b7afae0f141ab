package import GRDB
internal import PlaneGeometry

/// Reads a large table on all cores: each reads the rows of a range of keys over a connection of its own.
///
/// All see the same state of the file: the first connection keeps its read transaction open, so that nobody can write
/// meanwhile. In write-ahead mode that would not hold, and a database without a name has no second connection: one reads everything.
package struct TableShares {
  /// Below this many keys a core the connections cost more than they save.
  private static let least: Int64 = 10_000

  private let table: String
  private let key: String?
  private let path: String

  /// Names the table.
  ///
  /// - Parameters:
  ///   - table: its name.
  ///   - key: its integer key; `nil` for a table or view without one, which is read whole.
  ///   - path: the file, for errors.
  package init(table: String, key: String?, path: String) {
    self.table = table
    self.key = key
    self.path = path
  }

  /// Ranges of keys, as many as cores where the table is large enough; none for a table without a key or rows.
  package func ranges(_ db: Database) throws -> [ClosedRange<Int64>] {
    guard let key = key?.sqlName,
      // Asked one by one SQLite looks at one end of the table each; asked together it reads the whole.
      let limits = try Row.fetchOne(
        db,
        sql: "SELECT (SELECT min(\(key)) FROM \(table.sqlName)), (SELECT max(\(key)) FROM \(table.sqlName))"),
      case .int64(let first) = (limits[0] as DatabaseValue).storage,
      case .int64(let last) = (limits[1] as DatabaseValue).storage, first <= last
    else { return [] }
    let span = last.subtractingReportingOverflow(first)
    guard !span.overflow, try String.fetchOne(db, sql: "PRAGMA journal_mode") != "wal", try hasName(db) else {
      return [first...last]
    }
    let count = min(Int64(Workers.coreCount), span.partialValue / Self.least)
    guard count > 1 else { return [first...last] }
    let size = span.partialValue / count + 1
    return (0..<count).map { share in
      let start = first + share * size
      return start...(last - start < size ? last : start + (size - 1))
    }
  }

  /// Whether other connections find the database; a copy that SQLite keeps for itself has no name.
  private func hasName(_ db: Database) throws -> Bool {
    try String.fetchOne(db, sql: "SELECT file FROM pragma_database_list WHERE name = 'main'")?.isEmpty == false
  }

  /// Reads ranges at once, each over a connection of its own; the results are in their order.
  ///
  /// - Parameters:
  ///   - ranges: ranges of ``ranges(_:)``.
  ///   - queue: the first connection, whose read transaction is open.
  ///   - body: reads the rows of one range.
  package func read<Share: Sendable>(
    _ ranges: [ClosedRange<Int64>], like queue: DatabaseQueue,
    _ body: @Sendable (Database, ClosedRange<Int64>) throws -> Share
  ) -> [Result<Share, any Error>] {
    Workers.map(ranges, jobs: ranges.count) { range in
      Result {
        try GeoPackageConnection.another(like: queue, file: path).read { db in
          try ReadBudget.bounding(db) { try body(db, range) }
        }
      }
    }
  }
}

extension ClosedRange<Int64> {
  /// How many keys lie in the range, at most so many.
  package func count(upTo limit: Int) -> Int {
    let span = upperBound.subtractingReportingOverflow(lowerBound)
    return span.overflow || span.partialValue >= limit ? limit : Int(span.partialValue) + 1
  }
}
