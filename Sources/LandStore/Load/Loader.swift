internal import Foundation
internal import GRDB
internal import Geodesy
internal import Interchange
public import LandModel
internal import PlaneGeometry
internal import Refusals

/// Builds or updates a workspace from a manifest, all or nothing.
///
/// ```swift
/// let loader = Loader(manifest: try Manifest(contentsOf: "manifest.yml"), landfund: "1.0.0")
/// let reports = try loader.load(into: "kon-tum.gpkg")
/// print(reports[0].record.loaded)
/// ```
public struct Loader: Sendable {
  /// What to load.
  public let manifest: Manifest
  /// The program's version, for the record.
  public let landfund: String
  /// Called before anything is read with the data files that the manifest names; it throws for one that is wrong.
  public var validate: @Sendable (LandSettings) throws -> Void = { _ in }
  /// Whether layers are replaced that other programs have edited since they were loaded.
  public var discardsEdits = false
  /// Called when a source is begun and now and then, with its number, from 1, and the rows read so far.
  public var progress: @Sendable (_ source: Int, _ rows: Int) -> Void = { _, _ in }

  /// Called, where it is set, with what changes in each layer that is loaded; the load then keeps a copy of each aside.
  public var changes: (@Sendable ([LayerChanges]) -> Void)?

  /// Prepares a load.
  public init(manifest: Manifest, landfund: String) {
    self.manifest = manifest
    self.landfund = landfund
  }

  /// Loads into the workspace at a path, which is made where there is none.
  ///
  /// Layers that the manifest names are replaced whole, but for the columns, indexes and triggers that others have added,
  /// whose values are kept by id; other layers, tables that are not ours and waivers stay; findings are emptied. The file
  /// at the path is the old one until the new one is complete, and nobody can write to it meanwhile.
  /// - Throws: `Refusal` with file, feature, field and remedy, also where a layer that the manifest names has
  ///   edits (``discardsEdits``), or another program is writing; `CancellationError` when the task around it is
  ///   cancelled; the old file is then untouched.
  public func load(into path: String) throws -> [SourceReport] {
    try manifest.inputFiles.refuse(path)
    let target = FileIdentity.resolved(path)
    do {
      let lock = try WorkspaceLock(target)
      defer { withExtendedLifetime(lock) {} }
      WorkspaceFile.removeLeftovers(of: target)
      let file = try WorkspaceFile(copyOf: target)
      let reports = try fill(file, path: path)
      try file.commit()
      return reports
    } catch let refusal as Refusal {
      throw refusal.naming(path, for: target)
    }
  }

  /// Reads and reports everything as ``load(into:)`` does, and writes nothing at the path or beside it.
  public func rehearse(into path: String?) throws -> [SourceReport] {
    let target = path.map { FileIdentity.resolved($0) }
    do {
      return try fill(try WorkspaceFile(scratchCopyOf: target), path: path ?? manifest.path)
    } catch let refusal as Refusal {
      guard let path, let target else { throw refusal }
      throw refusal.naming(path, for: target)
    }
  }

  private func fill(_ file: WorkspaceFile, path: String) throws -> [SourceReport] {
    do {
      let settings = try LandSettings(manifest)
      try validate(settings)
      var reports: [SourceReport] = []
      try file.queue.write { db in
        reports = try LoadTransaction(
          loader: self, settings: settings, db: db, path: path
        ).run()
      }
      return reports
    } catch let error as CancellationError {
      throw error
    } catch {
      throw Refusal(error, path: path)
    }
  }
}

/// One load, in the transaction of the new file.
private struct LoadTransaction {
  let loader: Loader
  let settings: LandSettings
  let db: Database
  /// The workspace as messages name it.
  let path: String

  private var manifest: Manifest { loader.manifest }

  func run() throws -> [SourceReport] {
    let isNew = try !db.tableExists("workspace")
    if isNew { try create() } else { try bringUpToDate() }
    let srsID = try GeoPackageReferenceSystems.add(manifest.system, to: db)
    let own = try aliases()
    try recordManifest()
    let layers = manifest.sources.reduce(into: [LayerName]()) { if !$0.contains($1.layer) { $0.append($1.layer) } }
    if !isNew, !loader.discardsEdits {
      let edits = try EditedTable.read(db, path: path).filter { layers.contains($0.layer) }
      if !edits.isEmpty { throw Refusal(edits, in: path) }
    }
    let places = try keptPlaces(except: layers)
    let comparisons = try loader.changes == nil ? [] : layers.map { try LayerComparison($0, in: db, path: path) }
    let others = try layers.map { try setAside($0) }
    var loadings: [LayerName: LayerLoading] = [:]
    var reports: [SourceReport] = []
    let context = LoadContext(manifest: manifest, db: db, srsID: srsID, aliases: own)
    let words = WordRefusals()
    var ground: ParcelIndex?
    // Of each report the number of its source in the manifest.
    var origins: [Int] = []
    for source in manifest.sourcesInOrderOfLoading {
      if source.naming != nil, ground == nil { ground = try parcelIndex() }
      loader.progress(source.number, 0)
      let before = reports.count
      let left = try words.waiting {
        try SourceExpansion(manifest: manifest).forEach(of: source) { piece, opened in
          var piece = piece
          piece.number = reports.count + 1
          let loading = try loadings[piece.layer] ?? LoadingMaker.make(piece.layer, context)
          loadings[piece.layer] = loading
          let clock = ContinuousClock()
          let start = clock.now
          guard
            var report = try words.collecting({
              try loading.load(piece, opened, places, ground) { [loader] in loader.progress(source.number, $0) }
            })
          else { return }
          let time = (clock.now - start).components
          report.seconds = Double(time.seconds) + Double(time.attoseconds) / 1e18
          reports.append(report)
          origins.append(source.number)
        }
      }
      if reports.count > before {
        reports[reports.count - 1].messages += UnmetPatterns.messages(of: reports[before...]) + left
      }
      // Zones that are made of others may be named too.
      if source.layer == .zone { ground = nil }
    }
    try words.refuse()
    for layer in layers { try loadings[layer]?.finish() }
    for added in others { try added.restore(in: db, path: path) }
    try createMissing(srsID)
    if let said = loader.changes { said(try comparisons.map { try $0.finish(in: db) }) }
    try countRemoved(layers, &reports)
    try DanglingReferences(db: db, manifest: manifest, loadings: loadings).report(&reports)
    reports = reports.indices.sorted { (origins[$0], $0) < (origins[$1], $1) }.map { reports[$0] }
    try reportCodesWithoutCell(&reports)
    try finish(layers, srsID, &reports)
    return reports
  }

  // MARK: - Before

  private func create() throws {
    try GeoPackageSchema.create(in: db)
    try WorkspaceTables.create(in: db)
  }

  /// The workspace in the current schema; it keeps its working system, in which the layers that stay are.
  private func bringUpToDate() throws {
    try WorkspaceSchema.migrate(db, path: path)
    guard let code = try String.fetchOne(db, sql: "SELECT crs FROM workspace"), code != manifest.systemCode else {
      return
    }
    throw Refusal(
      .contradictingReferenceSystem,
      LocalisedText(
        en: "the workspace is in \(code) and the manifest in \(manifest.systemCode)",
        vi: "không gian làm việc theo \(code), manifest theo \(manifest.systemCode)"),
      remedy: LocalisedText(
        en: "use the same system, or load into a new file", vi: "dùng cùng một hệ, hoặc nạp vào tệp mới"),
      at: RefusalPlace(file: manifest.path))
  }

  private func recordManifest() throws {
    var land = Land(name: manifest.workspace, system: manifest.system, asOf: manifest.asOf)
    land.settings = settings
    try WorkspaceFacts(land, systemCode: manifest.systemCode, landfund: loader.landfund).write(to: db)
  }

  private func aliases() throws -> Aliases {
    guard let text = settings.aliases else { return .shipped }
    do throws(Refusal) {
      return Aliases.shipped.adding(try Aliases.read(text))
    } catch {
      var refusal = error.located(at: RefusalPlace(file: manifest.resolved(manifest.aliases ?? "")))
      refusal.remedy = LocalisedText(
        en: "write a table spelling,canonical,field", vi: "viết bảng theo spelling,canonical,field")
      throw refusal
    }
  }

  /// The zones and schemes of the layers that stay.
  private func keptPlaces(except layers: [LayerName]) throws -> KnownPlaces {
    let places = KnownPlaces()
    for layer in LayerName.allCases where try !layers.contains(layer) && db.tableExists(layer.rawValue) {
      var demand = ColumnDemand(db: db, path: path)
      try demand.visit(layer)
    }
    if !layers.contains(.zone) {
      let zones = try LayerReader<Zone>.read(db, path: path)
      places.add(zones.geometry.bounds)
      for index in zones.indices { places.add(zones[index], zones.geometry.geometry(at: index)) }
    }
    if !layers.contains(.scheme) { places.add(try LayerReader<Scheme>.read(db, path: path).geometry.bounds) }
    return places
  }

  /// Remembers the ids of a layer and what others have added to it, drops it and forgets its edits.
  private func setAside(_ layer: LayerName) throws -> OtherColumns {
    let (table, old) = (layer.rawValue, "old_\(layer.rawValue)")
    let own = FieldNames.of(layer).names + [WorkspaceNames.repairMoved]
    let others = try OtherColumns(of: table, own: own, in: db, path: path)
    try db.execute(sql: "CREATE TEMP TABLE \(old) (id TEXT)")
    // A table that another program has written anew may have no ids, or go by no key of ours.
    if try db.tableExists(table), try db.columns(in: table).contains(where: { $0.name == WorkspaceNames.id }) {
      try db.execute(sql: "INSERT INTO temp.\(old) SELECT id FROM main.\(table.sqlQuoted)")
    }
    try GeoPackageSchema.dropLayer(table, in: db)
    try GeoPackageSchema.dropFeatures(table: table, geometryColumn: WorkspaceNames.geometry, in: db)
    try EditedTable.forget(layer, in: db)
    return others
  }

  /// The parcels and zones that are loaded, or stay from an earlier load.
  private func parcelIndex() throws -> ParcelIndex {
    var land = Land(name: manifest.workspace, system: manifest.system, asOf: manifest.asOf)
    land.zones = try LayerReader<Zone>.read(db, path: path)
    land.parcels = try LayerReader<Parcel>.read(db, path: path)
    return ParcelIndex(land, on: manifest.asOf)
  }

  // MARK: - After

  private func createMissing(_ srsID: Int64) throws {
    for layer in LayerName.allCases where try !db.tableExists(layer.rawValue) {
      try LoadingMaker.createEmpty(layer, srsID: srsID, in: db)
    }
  }

  private func countRemoved(_ layers: [LayerName], _ reports: inout [SourceReport]) throws {
    for layer in layers {
      let removed = try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM temp.old_\(layer.rawValue) o
          WHERE NOT EXISTS (SELECT 1 FROM main.\(layer.rawValue.sqlQuoted) n WHERE n.id = o.id)
          """)
      let own = reports.indices.filter { reports[$0].record.layer == layer.rawValue }
      if let index = own.last(where: { reports[$0].corrections == nil }) ?? own.last {
        reports[index].record.removed = removed ?? 0
      }
      try db.execute(sql: "DROP TABLE temp.old_\(layer.rawValue)")
    }
  }

  /// Known codes of land-use blocks for which the crosswalk has no cell, whatever the function and the day.
  private func reportCodesWithoutCell(_ reports: inout [SourceReport]) throws {
    let layer = LayerName.landUseBlock.rawValue
    guard let index = reports.lastIndex(where: { $0.record.layer == layer }) else { return }
    let crosswalk = try settings[.crosswalk].map { try Crosswalk($0) } ?? .shipped
    let days = Set(crosswalk.rows.flatMap { [$0.validFrom, $0.validTo] }.compactMap { $0 })
      .union([manifest.asOf].compactMap { $0 }).sorted()
    let codes = try String.fetchAll(db, sql: "SELECT DISTINCT code FROM \(layer.sqlQuoted) WHERE code NOT NULL")
    let list = LandUseCodes.shipped
    for code in codes.filter(list.contains).sorted(by: { list.order(of: $0) < list.order(of: $1) }) {
      let hasCell = FunctionList.shipped.all.contains { function in
        (days.isEmpty ? [CivilDate(dayNumber: 0)] : days).contains {
          crosswalk.cell(function: function.code, code: code, on: $0) != nil
        }
      }
      if !hasCell { reports[index].messages.append(.noCrosswalk(code)) }
    }
  }

  private func finish(_ layers: [LayerName], _ srsID: Int64, _ reports: inout [SourceReport]) throws {
    // Milliseconds, because a GeoPackage knows no other form of a time.
    let now = Date().ISO8601Format(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    for layer in layers { try db.execute(sql: "DELETE FROM source WHERE layer = ?", arguments: [layer.rawValue]) }
    for index in reports.indices {
      reports[index].record.loadedAt = now
      try SourceTable.append(reports[index].record, to: db)
    }
    try FindingTable.replace([], srsID: srsID, in: db, path: path)
    try db.execute(sql: "DELETE FROM run")
    try CodeDomains.write(to: db)
    try LayerStyles.write(to: db)
    try LayerStyles.order(in: db)
  }
}

/// Makes what is generic in the kind of feature from the name of a layer.
private struct LoadingMaker: LandLayerVisitor {
  let context: LoadContext
  var loading: LayerLoading?

  static func make(_ layer: LayerName, _ context: LoadContext) throws -> LayerLoading {
    var maker = LoadingMaker(context: context)
    try maker.visit(layer)
    guard let loading = maker.loading else { preconditionFailure("every layer has a loading") }
    return loading
  }

  static func createEmpty(_ layer: LayerName, srsID: Int64, in db: Database) throws {
    var creation = EmptyLayer(srsID: srsID, db: db)
    try creation.visit(layer)
  }

  mutating func visit<Feature: LandFeature>(_ layer: WritableKeyPath<Land, LandLayer<Feature>>) throws {
    loading = LayerLoading(try FeatureLoading<Feature>(context))
  }
}

/// Refuses a layer that stays and that another program has left without one of our columns.
private struct ColumnDemand: LandLayerVisitor {
  let db: Database
  let path: String

  mutating func visit<Feature: LandFeature>(_ layer: WritableKeyPath<Land, LandLayer<Feature>>) throws {
    try LayerReader<Feature>.demandColumns(db, path: path)
  }
}

private struct EmptyLayer: LandLayerVisitor {
  let srsID: Int64
  let db: Database

  mutating func visit<Feature: LandFeature>(_ layer: WritableKeyPath<Land, LandLayer<Feature>>) throws {
    var writer = try LayerWriter<Feature>(srsID: srsID, in: db)
    try writer.finish(in: db)
  }
}
