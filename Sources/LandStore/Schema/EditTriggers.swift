internal import GRDB
internal import LandModel

/// The triggers that write down what other programs do to the features of a layer, in SQL that every program understands.
///
/// They do not run on our own connections. A feature has one row in `edited`: what happens to an inserted one stays an
/// insertion, and nothing is left of one that is deleted again; an updated one collects its fields; one that is deleted
/// and inserted under the same id is an update of everything. A layer without them was dropped and written anew.
enum EditTriggers {
  private static let events = ["insert", "update", "delete"]

  /// Whether the triggers of a layer are there.
  static func arePresent(on layer: LayerName, in db: Database) throws -> Bool {
    let names = events.map { "'\(name(layer, $0))'" }.joined(separator: ", ")
    let count = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name IN (\(names)) AND tbl_name = ?",
      arguments: [layer.rawValue])
    return count == events.count
  }

  /// Creates the triggers of a layer in place of those that are there.
  static func create(on layer: LayerName, in db: Database) throws {
    try drop(on: layer, in: db)
    for statement in statements(layer) { try db.makeStatement(sql: statement).execute() }
  }

  /// Drops the triggers of a layer.
  static func drop(on layer: LayerName, in db: Database) throws {
    for event in events { try db.execute(sql: "DROP TRIGGER IF EXISTS \(name(layer, event))") }
  }

  private static func name(_ layer: LayerName, _ event: String) -> String { "landfund_\(layer.rawValue)_\(event)" }

  private static func statements(_ layer: LayerName) -> [String] {
    let table = layer.rawValue
    let columns = FieldNames.of(layer).names + WorkspaceNames.geometries(of: layer) + [WorkspaceNames.repairMoved]
    let now = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"
    func differs(_ column: String) -> String { "OLD.\(column.sqlQuoted) IS NOT NEW.\(column.sqlQuoted)" }
    let differs = columns.map(differs)
    let isChanged = differs.joined(separator: " OR ")
    let changed = zip(columns, differs).map { column, differs in
      "CASE WHEN \(differs) OR instr(';' || fields || ';', ';\(column);') THEN ';\(column)' ELSE '' END"
    }.joined(separator: " || ")
    func own(_ row: String) -> String { "layer = '\(table)' AND fid = \(row).fid" }
    func trigger(_ event: String, _ when: String = "", _ body: String...) -> String {
      "CREATE TRIGGER \(name(layer, event)) AFTER \(event.uppercased()) ON \(table.sqlQuoted) \(when) BEGIN "
        + body.map { $0 + "; " }.joined() + "END"
    }
    let insertion = "INSERT INTO edited (layer, fid, id, what, fields, at) SELECT '\(table)',"
    let deleted = "layer = '\(table)' AND what = 'delete' AND id = NEW.id"
    return [
      trigger(
        "insert", "",
        """
        \(insertion) NEW.fid, NEW.id, CASE WHEN EXISTS (SELECT 1 FROM edited WHERE \(deleted)) THEN 'update' \
        ELSE 'insert' END, CASE WHEN EXISTS (SELECT 1 FROM edited WHERE \(deleted)) \
        THEN '\(columns.joined(separator: ";"))' END, \(now)
        """,
        "DELETE FROM edited WHERE \(deleted)"),
      trigger(
        "update", "WHEN OLD.fid IS NOT NEW.fid OR \(isChanged)",
        "UPDATE edited SET fid = NEW.fid WHERE \(own("OLD")) AND what <> 'delete'",
        """
        \(insertion) NEW.fid, OLD.id, 'update', '', \(now) WHERE (\(isChanged)) \
        AND NOT EXISTS (SELECT 1 FROM edited WHERE \(own("NEW")) AND what <> 'delete')
        """,
        """
        UPDATE edited SET id = NEW.id, at = \(now) WHERE \(own("NEW")) AND what = 'insert'
        """,
        """
        UPDATE edited SET fields = substr(\(changed), 2), at = \(now) WHERE \(own("NEW")) AND what = 'update'
        """),
      trigger(
        "delete", "",
        """
        \(insertion) OLD.fid, coalesce((SELECT id FROM edited WHERE \(own("OLD")) AND what = 'update'), OLD.id), \
        'delete', NULL, \(now) WHERE NOT EXISTS (SELECT 1 FROM edited WHERE \(own("OLD")) AND what = 'insert')
        """,
        "DELETE FROM edited WHERE \(own("OLD")) AND what IN ('insert', 'update')"),
    ]
  }
}
