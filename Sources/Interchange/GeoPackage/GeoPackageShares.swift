internal import GRDB
internal import PlaneGeometry

/// Reads a large layer on all cores: each reads the rows of a range of keys over a connection of its own.
///
/// All see the same state of the file: the first connection keeps its read transaction open, so that nobody can write
/// meanwhile. In write-ahead mode that would not hold, and one connection reads everything.
struct GeoPackageShares {
  /// Below this many keys a core the connections cost more than they save.
  private static let least: Int64 = 10_000

  private let layer: GeoPackageCatalog.Layer
  private let path: String

  init(_ layer: GeoPackageCatalog.Layer, path: String) {
    self.layer = layer
    self.path = path
  }

  /// Reads every row, in the order of the key, into copies of `rows`, which has none yet.
  func read(_ rows: GeoPackageRows, _ db: Database, _ queue: DatabaseQueue) throws -> GeoPackageRows {
    let ranges = try ranges(db)
    guard ranges.count > 1 else {
      var rows = rows
      try rows.read(db, ranges.first, room: nil)
      return rows
    }
    let path = path
    // The first share has room for all of them, so that the others are appended in place.
    let whole = ranges[0].lowerBound...ranges[ranges.count - 1].upperBound
    var results = Workers.map(ranges, jobs: ranges.count) { range -> Result<GeoPackageRows, InterchangeError> in
      do {
        let connection = try GeoPackageConnection.another(like: queue, file: path)
        return .success(
          try connection.read { db in
            var rows = rows
            try rows.read(db, range, room: range == ranges[0] ? whole : range)
            return rows
          })
      } catch {
        return .failure(GeoPackageFault.error(error, file: path))
      }
    }
    // Taken out of the list, so that the first share's buffers have one owner and are appended to in place.
    results.reverse()
    var all = try results.removeLast().get()
    while let result = results.popLast() {
      switch result {
      case .success(let share): all.append(contentsOf: share)
      case .failure(let error): throw error.moved(by: all.count)
      }
    }
    return all
  }

  /// Ranges of keys, as many as cores where the layer is large enough; none for a layer without a key or rows.
  private func ranges(_ db: Database) throws -> [ClosedRange<Int64>] {
    guard let key = layer.key?.sqlName,
      let limits = try Row.fetchOne(db, sql: "SELECT min(\(key)), max(\(key)) FROM \(layer.table.sqlName)"),
      case .int64(let first) = (limits[0] as DatabaseValue).storage,
      case .int64(let last) = (limits[1] as DatabaseValue).storage, first <= last
    else { return [] }
    let span = last.subtractingReportingOverflow(first)
    guard !span.overflow, try String.fetchOne(db, sql: "PRAGMA journal_mode") != "wal" else { return [first...last] }
    let count = min(Int64(Workers.coreCount), span.partialValue / Self.least)
    guard count > 1 else { return [first...last] }
    let size = span.partialValue / count + 1
    return (0..<count).map { share in
      let start = first + share * size
      return start...min(last, start + (size - 1))
    }
  }
}

extension InterchangeError {
  /// The same error about a feature that stands further behind by so many.
  fileprivate func moved(by count: Int) -> InterchangeError {
    var error = self
    error.feature = feature.map { $0 + count }
    return error
  }
}
