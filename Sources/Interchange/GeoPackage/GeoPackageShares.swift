internal import GRDB
internal import PlaneGeometry
internal import Refusals

/// Reads a large layer on all cores.
struct GeoPackageShares {
  private let shares: TableShares
  private let path: String

  init(_ layer: GeoPackageCatalog.Layer, path: String) {
    shares = TableShares(table: layer.table, key: layer.key, path: path)
    self.path = path
  }

  /// Reads every row, in the order of the key, into copies of `rows`, which has none yet.
  func read(_ rows: GeoPackageRows, _ db: Database, _ queue: DatabaseQueue) throws -> GeoPackageRows {
    let ranges = try shares.ranges(db)
    guard ranges.count > 1 else {
      var rows = rows
      try rows.read(db, ranges.first, room: nil)
      return rows
    }
    // The first share has room for all of them, so that the others are appended in place.
    let whole = ranges[0].lowerBound...ranges[ranges.count - 1].upperBound
    var results = shares.read(ranges, like: queue) { db, range in
      var rows = rows
      try rows.read(db, range, room: range == ranges[0] ? whole : range)
      return rows
    }
    // Taken out of the list, so that the first share's buffers have one owner and are appended to in place.
    results.reverse()
    var all = try results.removeLast().mapError { GeoPackageFault.error($0, file: path) }.get()
    while let result = results.popLast() {
      switch result {
      case .success(let share): all.append(contentsOf: share)
      case .failure(let error): throw GeoPackageFault.error(error, file: path).moved(by: all.count)
      }
    }
    return all
  }
}

extension Refusal {
  /// The same error about a feature that stands further behind by so many.
  fileprivate func moved(by count: Int) -> Refusal {
    var error = self
    error.place.feature = place.feature.map { $0 + count }
    return error
  }
}
