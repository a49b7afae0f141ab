internal import GRDB
internal import LandModel

/// The table `waiver`.
enum WaiverTable {
  private static let columns = [
    "finding", "rule", "subjects", "area_m2", "length_m", "parts", "reason", "by", "on", "until",
  ]

  static func read(_ db: Database, path: String) throws -> [Waiver] {
    try StoredTable(name: "waiver", path: path).rows(columns, in: db) { row in
      let measure: Waiver.Measure =
        if let area = try row["area_m2"] as Double? {
          .area(area)
        } else if let length = try row["length_m"] as Double? {
          .length(length)
        } else {
          .parts(try row["parts"] ?? 0)
        }
      return Waiver(
        finding: try row["finding"], rule: try row["rule"], subjects: try row["subjects"], measure: measure,
        reason: try row["reason"], by: try row["by"], on: try row["on"], until: try row["until"])
    }
  }

  /// Records a waiver in place of an earlier one of the same finding.
  static func write(_ waiver: Waiver, to db: Database) throws {
    try delete(waiver.finding, in: db)
    var area: Double?
    var length: Double?
    var parts: Int?
    switch waiver.measure {
    case .area(let value): area = value
    case .length(let value): length = value
    case .parts(let value): parts = value
    }
    try db.execute(
      sql: """
        INSERT INTO waiver (finding, rule, subjects, area_m2, length_m, parts, reason, "by", "on", "until")
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        waiver.finding, waiver.rule, waiver.subjects, area, length, parts, waiver.reason, waiver.by,
        waiver.on?.description, waiver.until?.description,
      ])
  }

  @discardableResult
  static func delete(_ finding: String, in db: Database) throws -> Bool {
    try db.execute(sql: "DELETE FROM waiver WHERE finding = ?", arguments: [finding])
    return db.changesCount > 0
  }
}

/// The table `source`.
enum SourceTable {
  private static let columns = [
    "path", "sha256", "layer", "crs_declared", "crs_used", "encoding", "read", "loaded", "flagged", "rejected",
    "repaired", "repair_moved_m2", "loaded_at", "removed", "first_fid", "last_fid",
    "server", "read_at",
  ]

  static func read(_ db: Database, path: String) throws -> [SourceRecord] {
    try StoredTable(name: "source", path: path).rows(columns, in: db) { row in
      var source = SourceRecord(path: try row["path"], layer: try row["layer"])
      source.sha256 = try row["sha256"]
      source.crsDeclared = try row["crs_declared"]
      source.crsUsed = try row["crs_used"]
      source.encoding = try row["encoding"]
      source.read = try row["read"]
      source.loaded = try row["loaded"]
      source.flagged = try row["flagged"]
      source.rejected = try row["rejected"]
      source.repaired = try row["repaired"]
      source.repairMovedSquareMetres = try row["repair_moved_m2"]
      source.loadedAt = try row["loaded_at"]
      source.removed = try row["removed"]
      (source.server, source.readAt) = (try row["server"], try row["read_at"])
      if let first = try row["first_fid"] as Int?, let last = try row["last_fid"] as Int?, first <= last {
        source.keys = first...last
      }
      return source
    }
  }

  static func append(_ source: SourceRecord, to db: Database) throws {
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    try db.execute(
      sql: "INSERT INTO source (\(columns.joined(separator: ", "))) VALUES (\(marks))",
      arguments: [
        source.path, source.sha256, source.layer, source.crsDeclared, source.crsUsed, source.encoding, source.read,
        source.loaded, source.flagged, source.rejected, source.repaired, source.repairMovedSquareMetres,
        source.loadedAt, source.removed, source.keys?.lowerBound, source.keys?.upperBound,
        source.server, source.readAt,
      ])
  }
}

/// The table `run`; of each command the last run stays.
enum RunTable {
  private static let columns = ["command", "landfund", "as_of", "rules_sha256", "options", "findings", "totals"]

  static func last(_ db: Database, path: String) throws -> RunRecord? {
    try StoredTable(name: "run", path: path).rows(columns, "ORDER BY rowid DESC LIMIT 1", in: db) { row in
      var run = RunRecord(
        command: try row["command"], landfund: try row["landfund"], asOf: (try row["as_of"] as CivilDate?)?.description,
        rulesSHA256: try row["rules_sha256"], findings: try row["findings"])
      run.options = try row["options"] ?? "{}"
      run.totals = try row["totals"]
      return run
    }.first
  }

  static func write(_ run: RunRecord, to db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO run (command, landfund, as_of, rules_sha256, options, findings, totals)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        run.command, run.landfund, run.asOf, run.rulesSHA256, run.options, run.findings, run.totals,
      ])
    try db.execute(
      sql: "DELETE FROM run WHERE command = ? AND id <> ?", arguments: [run.command, db.lastInsertedRowID])
  }
}
