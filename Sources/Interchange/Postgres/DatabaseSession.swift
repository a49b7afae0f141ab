internal import Refusals

#if Postgres
  /// A connection and its one transaction, in which all sources of a manifest see the database at one instant.
  ///
  /// The transaction is `REPEATABLE READ READ ONLY`; names are looked up in `pg_catalog` alone. It belongs to one task.
  public final class DatabaseSession {
    let connection: DatabaseConnection
    /// The schemas along which the role looks for names, as an array of PostgreSQL writes them.
    let rolePath: String
    /// The same as a setting.
    private let roleSetting: String
    /// The versions of PostgreSQL and PostGIS.
    public let server: String
    /// When the snapshot was taken, ISO 8601 in UTC.
    public let readAt: String
    /// Whether the role may write to a table that is there.
    public let mayWrite: Bool
    /// The table of reference systems, quoted; `nil` without PostGIS.
    let referenceSystems: String?

    /// Connects and takes the snapshot.
    ///
    /// - Throws: `Refusal` `database_unreachable`, `unsupported_operation` in a confined process; `CancellationError`.
    public convenience init(_ address: DatabaseAddress) throws {
      do {
        let connection = try DatabaseConnection(address.parameters.map { ($0.keyword.rawValue, $0.value) })
        let role = try connection.rows(
          "SELECT pg_catalog.current_schemas(false), pg_catalog.current_setting('search_path')")[0]
        try connection.rows("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        try connection.rows(
          """
          SELECT pg_catalog.set_config('search_path', 'pg_catalog', true),
          pg_catalog.set_config('lock_timeout', '5s', true), pg_catalog.set_config('statement_timeout', '0', true),
          pg_catalog.set_config('idle_in_transaction_session_timeout', '0', true)
          """)
        // A database that knows no encoding would refuse every byte that is not UTF-8, whatever a source says they are.
        try connection.rows(
          """
          SELECT set_config('client_encoding', 'SQL_ASCII', false) WHERE current_setting('server_encoding') = 'SQL_ASCII'
          """)
        self.init(connection, role: role, try connection.rows(Self.facts)[0])
      } catch let fault as DatabaseFault {
        throw fault.refusalOfReading
      }
    }

    private init(_ connection: DatabaseConnection, role: [String?], _ facts: [String?]) {
      self.connection = connection
      (rolePath, roleSetting) = (role[0] ?? "{}", role[1] ?? "")
      server = "PostgreSQL \(facts[0] ?? "")" + (facts[1].map { ", PostGIS \($0)" } ?? "")
      (readAt, mayWrite) = (facts[2] ?? "", facts[3] == "t")
      referenceSystems = facts[4].map { DatabaseSource.quoted($0) + ".spatial_ref_sys" }
    }

    private static let facts = """
      SELECT split_part(current_setting('server_version'), ' ', 1),
        (SELECT extversion FROM pg_extension WHERE extname = 'postgis'),
        to_char(statement_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        EXISTS (
          SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE c.relkind IN ('r', 'p', 'v', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
          AND has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')),
        (SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'
          JOIN pg_extension x ON d.refclassid = 'pg_extension'::regclass AND x.oid = d.refobjid
          WHERE c.relname = 'spatial_ref_sys' AND x.extname = 'postgis')
      """

    /// What tells one database and role from another.
    var identity: [String] { [connection.host, connection.port, connection.database, connection.user] }

    /// `postgres://HOST:PORT/DB`; the folder of a socket with its slashes as percent signs have them.
    var path: String {
      let host = connection.host.replacing("/", with: "%2F")
      return "postgres://\(host.contains(":") ? "[\(host)]" : host):\(connection.port)/\(connection.database)"
    }

    /// Does something under the search path of the role.
    func underRolePath<Result>(_ body: () throws -> Result) throws -> Result {
      try setPath(roleSetting)
      let result = try body()
      try setPath("pg_catalog")
      return result
    }

    private func setPath(_ setting: String) throws {
      try connection.rows("SELECT pg_catalog.set_config('search_path', $1, true)", [setting])
    }

    /// Does something that may fail without an end of the transaction.
    func tried<Result>(_ body: () throws -> Result) throws -> Result {
      try connection.rows("SAVEPOINT landfund")
      do {
        let result = try body()
        try connection.rows("RELEASE SAVEPOINT landfund")
        return result
      } catch let refusal as Refusal where refusal.code != .databaseLost {
        try connection.rows("ROLLBACK TO SAVEPOINT landfund")
        throw refusal
      }
    }
  }
#else
  /// Tables of databases, which this build leaves out.
  public final class DatabaseSession {
    /// The versions of the server.
    public let server = ""
    /// When the snapshot was taken.
    public let readAt = ""
    /// Whether the role may write.
    public let mayWrite = false

    /// - Throws: `Refusal` `unsupported_operation`.
    public init(_ address: DatabaseAddress) throws { throw Refusal.withoutPostgres }
  }
#endif

extension Refusal {
  /// That this build knows no databases.
  static var withoutPostgres: Refusal {
    Refusal(
      .unsupportedOperation,
      LocalisedText(
        en: "this program was built without databases", vi: "chương trình này được biên dịch không kèm cơ sở dữ liệu"),
      remedy: LocalisedText(en: "build it with the trait Postgres", vi: "biên dịch lại với thành phần Postgres"))
  }
}

/// The sessions of one load: sources in one database share one, however they name it.
package final class DatabaseSessions {
  private var sessions: [DatabaseAddress: DatabaseSession] = [:]
  private var roles: [ObjectIdentifier] = []

  /// Without any so far.
  package init() {}

  /// The session of an address; opened where there is none yet.
  package func session(_ address: DatabaseAddress) throws -> DatabaseSession {
    if let session = sessions[address] { return session }
    var session = try DatabaseSession(address)
    #if Postgres
      if let other = sessions.values.first(where: { $0.identity == session.identity }) { session = other }
    #endif
    sessions[address] = session
    return session
  }

  /// Whether something is to be said of the session's role: once, and where it may write.
  package func isToBeSaid(of session: DatabaseSession) -> Bool {
    guard session.mayWrite, !roles.contains(ObjectIdentifier(session)) else { return false }
    roles.append(ObjectIdentifier(session))
    return true
  }
}
