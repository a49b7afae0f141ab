internal import Geodesy
public import Interchange
internal import Refusals

extension ManifestStarter {
  /// Adds the tables and views of a database that have geometry, each by its first rows.
  ///
  /// What the role may not read, and what cannot be read, stands as a comment.
  /// - Throws: `Refusal` where the database cannot be reached, or is lost; `CancellationError`.
  public mutating func add(_ address: DatabaseAddress) throws {
    for found in try DatabaseListing(address, rows: Self.sampledRows).tables {
      let name = "\(DatabaseAddress.prefix)\(found.name)"
      switch found.content {
      case .denied:
        let what = say("the role may not read it", "vai trò không được đọc bảng này")
        entries.append(.remark("\(name): \(what)"))
      case .refused(let refusal):
        refuse(refusal, path: name)
      case .sample(let table):
        entries.append(.remark(said(found, table)))
        var source = StarterSource(
          path: name, layer: found.table, tables: [table], hints: NameHints(path: "", layer: found.table))
        source.databaseLines =
          ["postgres: \(YAMLText.scalar(address.text))", "table: \(YAMLText.scalar(found.name))"]
          + (found.geometries.count > 1 ? ["geometry: \(YAMLText.scalar(found.geometries[0]))"] : [])
        entries.append(.source(source))
        readCount += 1
      }
    }
  }

  /// So many rows of a table are looked at.
  private static let sampledRows = 10_000

  /// How many rows a table has, and what its SRID stands for.
  private func said(_ found: DatabaseListing.Table, _ table: FeatureTable) -> String {
    let count =
      found.estimatedRows.map { say("about \($0) rows", "khoảng \($0) dòng") }
      ?? say("number of rows unknown", "chưa rõ số dòng")
    let system =
      table.referenceSystem.map { "\($0.code?.description ?? "–") \($0.name)" }
      ?? say("no system", "không rõ hệ tọa độ")
    let srid = found.srid.map { "SRID \($0): \(system)" } ?? system
    let others = found.geometries.dropFirst().joined(separator: ", ")
    return "\(found.name): \(count), \(srid)"
      + (others.isEmpty ? "" : say("; also geometry: \(others)", "; còn có geometry: \(others)"))
  }
}
