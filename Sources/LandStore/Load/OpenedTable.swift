internal import Interchange
internal import LandModel
internal import Refusals

/// A table of a database that a source reads, in the one transaction of a load.
///
/// A class, because the digest is known when everything was read.
final class OpenedTable {
  let table: DatabaseTable
  /// The versions of the server, and when the snapshot was taken.
  let server: String
  let readAt: String
  /// Whether something is to be said of the role.
  let hasWritableRole: Bool
  /// The SHA-256 of the rows; `nil` until they are read.
  var digest: String?

  private init(_ table: DatabaseTable, _ session: DatabaseSession, hasWritableRole: Bool) {
    self.table = table
    (server, readAt) = (session.server, session.readAt)
    self.hasWritableRole = hasWritableRole
  }

  /// Finds the table of a source; `nil` for a source that is a file.
  ///
  /// - Throws: `Refusal`; of a connection at the source's line of the manifest.
  static func found(
    _ source: ManifestSource, _ manifest: Manifest, in sessions: DatabaseSessions
  ) throws -> OpenedTable? {
    guard let database = source.database else { return nil }
    do {
      let session = try sessions.session(database.address)
      let table = try DatabaseTable(database, source.databaseRequest(manifest), in: session)
      return OpenedTable(table, session, hasWritableRole: sessions.isToBeSaid(of: session))
    } catch let refusal as Refusal {
      guard refusal.place.file == nil else { throw refusal }
      throw refusal.located(at: RefusalPlace(file: manifest.path, line: source.line))
    }
  }

  /// The columns that nothing takes of all that are there.
  ///
  /// - Parameters:
  ///   - read: those that were read.
  ///   - ignored: those of them that nothing takes.
  func ignored(of read: [String], ignored: [String]) -> [String] {
    let used = Set(read).subtracting(ignored)
    return table.columnNames.filter { !used.contains($0) }
  }
}

extension ManifestSource {
  /// What is asked of the database: nothing that nobody takes.
  fileprivate func databaseRequest(_ manifest: Manifest) -> DatabaseRequest {
    var request = DatabaseRequest()
    request.named = namedColumns.filter { !SourceColumns.isOwn($0) }
    if fields == nil { request.known = FieldNames.of(layer).names }
    if fields?.contains(where: { $0.field == "id" }) != true { request.known.append("id") }
    if isCorrections { request.named.append(Corrections.column) }
    request.identifiers = identifierColumns
    request.isTable = layer.geometryClass == .nothing
    request.isSystemOverruled = overrides && system != nil
    request.options = SourceReading(source: self, manifest: manifest).options
    request.order = { IdentifierOrder.sorted($0) }
    return request
  }
}
