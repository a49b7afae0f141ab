internal import GRDB
public import LandModel

/// Where one finding stands: what the layer `finding` holds of it beside the finding itself.
public struct FindingTriage: Hashable, Sendable {
  /// The id of the finding.
  public let finding: String
  /// The state; in a workspace that other programs edit any text.
  public var state: String
  /// What there is to say.
  public var note: String?
  /// Who says so.
  public var by: String?
  /// Since when, `YYYY-MM-DD`.
  public var on: String?

  /// A finding with which nobody has dealt.
  public init(finding: String, state: String = TriageState.new.rawValue) {
    self.finding = finding
    self.state = state
  }
}

/// The table `triage`, which holds it by id over checks and loads while the layer `finding` is emptied and filled.
enum TriageTable {
  static let name = "triage"
  static let columns = ["triage", "triage_note", "triage_by", "triage_on"]

  static let statement = """
    CREATE TABLE triage (
      id INTEGER PRIMARY KEY, finding TEXT NOT NULL UNIQUE, state TEXT NOT NULL, note TEXT, "by" TEXT, "on" DATE);
    """

  /// Takes over what people have written into the layer since it was filled; of findings that are as new nothing is kept.
  static func keep(in db: Database) throws {
    let layer = FindingTable.name
    guard try db.tableExists(layer) else { return }
    let present = Set(try db.columns(in: layer).map { $0.name.lowercased() })
    guard present.isSuperset(of: columns + [WorkspaceNames.id]) else { return }
    let isNew = """
      coalesce(trim(triage), '') IN ('', 'new') AND coalesce(trim(triage_note), '') = '' \
      AND coalesce(trim(triage_by), '') = '' AND coalesce(trim(triage_on), '') = ''
      """
    func text(_ column: String) -> String { "nullif(trim(CAST(\(column) AS TEXT)), '')" }
    try db.execute(
      sql: """
        DELETE FROM triage WHERE finding IN (SELECT id FROM \(layer) WHERE \(isNew));
        INSERT INTO triage (finding, state, note, "by", "on")
        SELECT id, coalesce(\(text("triage")), 'new'), \(text("triage_note")), \(text("triage_by")), \(text("triage_on"))
        FROM \(layer) WHERE id NOT NULL AND NOT (\(isNew))
        ON CONFLICT (finding) DO UPDATE SET state = excluded.state, note = excluded.note, "by" = excluded."by",
        "on" = excluded."on"
        """)
  }

  static func read(_ db: Database, path: String) throws -> [String: FindingTriage] {
    let rows = try StoredTable(name: name, path: path).rows(["finding", "state", "note", "by", "on"], in: db) { row in
      var triage = FindingTriage(finding: try row["finding"], state: try row["state"])
      (triage.note, triage.by, triage.on) = (try row["note"], try row["by"], try row["on"])
      return triage
    }
    return Dictionary(rows.map { ($0.finding, $0) }) { first, _ in first }
  }

  /// Writes where findings stand, into the layer too.
  static func write(_ all: [FindingTriage], to db: Database) throws {
    for triage in all {
      try db.execute(sql: "DELETE FROM triage WHERE finding = ?", arguments: [triage.finding])
      try db.execute(
        sql: #"INSERT INTO triage (finding, state, note, "by", "on") VALUES (?, ?, ?, ?, ?)"#,
        arguments: [triage.finding, triage.state, triage.note, triage.by, triage.on])
      try db.execute(
        sql: "UPDATE \(FindingTable.name) SET triage = ?, triage_note = ?, triage_by = ?, triage_on = ? WHERE id = ?",
        arguments: [triage.state, triage.note, triage.by, triage.on, triage.finding])
    }
  }
}
