internal import GRDB
internal import LandModel

/// The table `waiver`.
enum WaiverTable {
  static func read(_ db: Database) throws -> [Waiver] {
    try Row.fetchAll(db, sql: "SELECT * FROM waiver ORDER BY id").map { row in
      let measure: Waiver.Measure =
        if let area = row["area_m2"] as Double? {
          .area(area)
        } else if let length = row["length_m"] as Double? {
          .length(length)
        } else {
          .parts(row["parts"] as Int? ?? 0)
        }
      return Waiver(
        finding: row["finding"], rule: row["rule"], subjects: row["subjects"], measure: measure, reason: row["reason"],
        by: row["by"], on: (row["on"] as String?).flatMap { CivilDate($0) },
        until: (row["until"] as String?).flatMap { CivilDate($0) })
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
  static func read(_ db: Database) throws -> [SourceRecord] {
    try Row.fetchAll(db, sql: "SELECT * FROM source ORDER BY id").map { row in
      var source = SourceRecord(path: row["path"], layer: row["layer"])
      source.sha256 = row["sha256"]
      source.crsDeclared = row["crs_declared"]
      source.crsUsed = row["crs_used"]
      source.encoding = row["encoding"]
      source.read = row["read"]
      source.loaded = row["loaded"]
      source.flagged = row["flagged"]
      source.rejected = row["rejected"]
      source.repaired = row["repaired"]
      source.repairMovedSquareMetres = row["repair_moved_m2"]
      source.loadedAt = row["loaded_at"]
      source.removed = row["removed"]
      return source
    }
  }

  static func append(_ source: SourceRecord, to db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO source (path, sha256, layer, crs_declared, crs_used, encoding, read, loaded, flagged, rejected,
        repaired, repair_moved_m2, loaded_at, removed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        source.path, source.sha256, source.layer, source.crsDeclared, source.crsUsed, source.encoding, source.read,
        source.loaded, source.flagged, source.rejected, source.repaired, source.repairMovedSquareMetres,
        source.loadedAt, source.removed,
      ])
  }
}

/// The table `run`; of each command the last run stays.
enum RunTable {
  static func last(_ db: Database) throws -> RunRecord? {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM run ORDER BY id DESC LIMIT 1") else { return nil }
    var run = RunRecord(
      command: row["command"], landfund: row["landfund"], asOf: row["as_of"], rulesSHA256: row["rules_sha256"],
      findings: row["findings"])
    run.options = row["options"] ?? "{}"
    run.totals = row["totals"]
    return run
  }

  static func write(_ run: RunRecord, to db: Database) throws {
    let next = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM run") ?? 1
    try db.execute(sql: "DELETE FROM run WHERE command = ?", arguments: [run.command])
    try db.execute(
      sql: """
        INSERT INTO run (id, command, landfund, as_of, rules_sha256, options, findings, totals)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        next, run.command, run.landfund, run.asOf, run.rulesSHA256, run.options, run.findings, run.totals,
      ])
  }
}
