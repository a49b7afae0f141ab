internal import Foundation
internal import GRDB
public import Geodesy
internal import Interchange
public import LandModel
public import Refusals

/// A workspace as it lies in its GeoPackage, opened for reading.
///
/// The file is read as it was when it was opened: a load that replaces it meanwhile disturbs nobody. One that an earlier
/// program has written is read through a copy that SQLite keeps for itself; the file stays as it is until something is
/// written to it.
///
/// ```swift
/// let workspace = try Workspace("kon-tum.gpkg")
/// let land = try workspace.land()
/// print(land.parcels.count)
/// ```
public struct Workspace: Sendable {
  /// The path as it was given.
  public let path: String
  /// The name, from the manifest.
  public let name: String
  /// The working system of every geometry.
  public let system: CoordinateReferenceSystem
  /// The working system as the manifest names it, `EPSG:9216`.
  public let systemCode: String
  /// The day for which questions are asked unless the caller names another.
  public let asOf: CivilDate?
  /// The version of the program that loaded it.
  public let landfund: String
  /// The data files that stand in place of, or on top of, the shipped ones.
  public let settings: LandSettings

  let reader: DatabaseQueue
  let identity: FileIdentity

  /// Opens a workspace; nothing is created or changed beside it.
  ///
  /// - Throws: `Refusal` when there is no such file, it is no workspace, or a newer program has written it.
  public init(_ path: String) throws(Refusal) {
    guard let identity = FileIdentity(path) else {
      throw Refusal(
        .fileNotFound, LocalisedText(en: "there is no such workspace", vi: "không có không gian làm việc này"),
        remedy: LocalisedText(
          en: "check the path, or make one with landfund load",
          vi: "kiểm tra đường dẫn, hoặc tạo không gian làm việc bằng landfund load"),
        at: RefusalPlace(file: path))
    }
    let facts: WorkspaceFacts
    do {
      let file = try Self.opened(path)
      let version = try file.read { db in try WorkspaceSchema.version(of: db, path: path) }
      let isCurrent = version == WorkspaceSchema.version
      reader = isCurrent ? file : try WorkspaceSchema.currentCopy(of: file, path: path)
      facts = try reader.read { db in try WorkspaceFacts(db, path: path) }
      system = try CoordinateReferenceSystem(facts.system)
    } catch {
      throw Refusal(error, path: path)
    }
    self.identity = identity
    self.path = path
    name = facts.name
    systemCode = facts.system
    asOf = facts.asOf
    landfund = facts.landfund
    settings = facts.settings
  }

  private static func opened(_ path: String) throws -> DatabaseQueue {
    do {
      return try GeoPackageConnection.readOnly(path)
    } catch  where error.code == .malformed {
      throw Refusal.notReadable(path)
    }
  }

  /// Everything in memory: all layers, waivers and settings.
  ///
  /// - Throws: `Refusal` with layer, feature and field for a value that another program has left and that the
  ///   field does not take. Cost: about a second for 200,000 parcels.
  public func land() throws(Refusal) -> Land {
    try read { db in
      var land = Land(name: name, system: system, asOf: asOf)
      land.settings = settings
      land.waivers = try WaiverTable.read(db, path: path)
      var layers = LandReading(db: db, workspace: self, land: land)
      try layers.visitAll()
      return layers.land
    }
  }

  /// The findings of the last `check`, in its order; empty before the first one and after a load.
  public func findings() throws(Refusal) -> [FindingRecord] {
    try read { db in try FindingTable.read(db, path: path) }
  }

  /// The waivers, by finding.
  public func waivers() throws(Refusal) -> [Waiver] { try read { db in try WaiverTable.read(db, path: path) } }

  /// What every source brought, in the order of the manifest.
  public func sources() throws(Refusal) -> [SourceRecord] {
    try read { db in try SourceTable.read(db, path: path) }
  }

  /// The last run that left findings; `nil` before the first one and after a load.
  public func lastRun() throws(Refusal) -> RunRecord? { try read { db in try RunTable.last(db, path: path) } }

  /// The spellings that the manifest added to the shipped ones.
  public func aliases() throws(Refusal) -> [Alias] {
    guard let text = settings.aliases else { return [] }
    do throws(Refusal) {
      return try Aliases.read(text)
    } catch {
      throw Refusal(
        .damagedWorkspace,
        LocalisedText(
          en: "the stored table of aliases is damaged: \(error.message[.english])",
          vi: "bảng tên gọi khác đã lưu bị hỏng: \(error.message[.vietnamese])"),
        remedy: LocalisedText(en: "load the workspace anew", vi: "nạp lại không gian làm việc"),
        at: RefusalPlace(file: path, line: error.place.line, table: "aliases"))
    }
  }

  func read<Result>(_ body: (Database) throws -> Result) throws(Refusal) -> Result {
    do {
      return try reader.read(body)
    } catch {
      throw Refusal(error, path: path)
    }
  }
}

/// Reads the layers one by one.
private struct LandReading: LandLayerVisitor {
  let db: Database
  let workspace: Workspace
  var land: Land

  mutating func visit<Feature: LandFeature>(_ layer: WritableKeyPath<Land, LandLayer<Feature>>) throws {
    land[keyPath: layer] = try LayerReader<Feature>.read(db, of: workspace)
  }
}

/// The one row of the table `workspace`.
struct WorkspaceFacts {
  var name: String
  var system: String
  var asOf: CivilDate?
  var landfund: String
  var settings: LandSettings

  /// Reads the row of a workspace in the current schema.
  init(_ db: Database, path: String) throws {
    let columns =
      ["name", "crs", "as_of", "landfund", "rules", "aliases"] + RulesTable.allCases.map(\.rawValue)
    let table = StoredTable(name: "workspace", path: path)
    let facts = try table.rows(columns, "ORDER BY rowid LIMIT 1", in: db) { try WorkspaceFacts($0) }
    guard let facts = facts.first else { throw WorkspaceSchema.notOurs(path) }
    self = facts
  }

  private init(_ row: StoredRow) throws {
    name = try row["name"]
    system = try row["crs"]
    asOf = try row["as_of"]
    landfund = try row["landfund"]
    settings = LandSettings()
    settings.rules = try row["rules"]
    settings.aliases = try row["aliases"]
    for table in RulesTable.allCases { settings[table] = try row[table.rawValue] }
  }

  init(_ land: Land, systemCode: String, landfund: String) {
    name = land.name
    system = systemCode
    asOf = land.asOf
    self.landfund = landfund
    settings = land.settings
  }

  /// Writes the row in place of the one that is there, and the aliases as rows of their own.
  ///
  /// What people write is handed over as bytes, because a text would end at a NUL.
  func write(to db: Database) throws {
    try db.execute(sql: "DELETE FROM workspace; DELETE FROM alias")
    let texts: [(column: String, text: String?)] =
      [("rules", settings.rules), ("aliases", settings.aliases)]
      + RulesTable.allCases.map { ($0.rawValue, settings[$0]) }
    let columns = texts.map { ", \($0.column), \($0.column)_sha256" }.joined()
    var arguments: [(any DatabaseValueConvertible)?] = [
      Data(name.utf8), system, asOf?.description, WorkspaceSchema.version, landfund,
    ]
    for (_, text) in texts { arguments += [text.map { Data($0.utf8) }, text.map { FileDigest.sha256(of: $0) }] }
    try db.execute(
      sql: """
        INSERT INTO workspace (id, name, crs, as_of, schema_version, landfund\(columns))
        VALUES (1, CAST(? AS TEXT), ?, ?, ?, ?\(texts.map { _ in ", CAST(? AS TEXT), ?" }.joined()))
        """,
      arguments: StatementArguments(arguments))
    for alias in try settings.aliases.map({ try Aliases.read($0) }) ?? [] {
      try db.execute(
        sql: "INSERT INTO alias (spelling, canonical, field) VALUES (?, ?, ?)",
        arguments: [alias.spelling, alias.canonical, alias.field])
    }
  }
}
