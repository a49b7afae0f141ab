internal import GRDB
internal import Geodesy
internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// Fills one layer from its sources: a ``FeatureLoading`` of whatever kind of feature.
///
/// Functions and no protocol, so that the work is compiled for every kind of feature.
struct LayerLoading {
  /// Adds the features of a source.
  let load:
    (
      _ source: ManifestSource, _ opened: SourceExpansion.OpenedLayer?, _ places: KnownPlaces, _ ground: ParcelIndex?,
      _ progress: (Int) -> Void
    ) throws -> SourceReport
  /// Completes the layer.
  let finish: () throws -> Void
  /// The number of the source that brought the feature with that key; `nil` for none.
  let sourceOfKey: (_ key: Int64) -> Int?

  init<Feature: LandFeature>(_ loading: FeatureLoading<Feature>) {
    load = { try loading.load($0, of: $1, places: $2, ground: $3, progress: $4) }
    finish = { try loading.finish() }
    sourceOfKey = { loading.source(ofKey: $0) }
  }
}

/// Fills a layer of one kind of feature.
final class FeatureLoading<Feature: LandFeature> {
  private let context: LoadContext
  private var writer: LayerWriter<Feature>
  private let keyOfID: Statement
  private var spans: [(source: Int, path: String, keys: Range<Int64>)] = []

  init(_ context: LoadContext) throws {
    self.context = context
    writer = try LayerWriter<Feature>(srsID: context.srsID, in: context.db)
    keyOfID = try context.db.makeStatement(
      sql: "SELECT \(WorkspaceNames.key) FROM \(Feature.layer.rawValue.sqlQuoted) WHERE id = ?")
  }

  func finish() throws { try writer.finish(in: context.db) }

  func source(ofKey key: Int64) -> Int? { spans.first { $0.keys.contains(key) }?.source }

  func load(
    _ source: ManifestSource, of opened: SourceExpansion.OpenedLayer?, places: KnownPlaces, ground: ParcelIndex?,
    progress: (Int) -> Void
  ) throws -> SourceReport {
    let database = try OpenedTable.found(source, context.manifest, in: context.databases)
    let path = database?.table.path ?? source.path
    let reading = SourceReading(
      source: source, manifest: context.manifest, opened: opened, database: database, zones: places.zones,
      ground: ground)
    var record = SourceRecord(path: path, layer: Feature.layer.rawValue)
    record.sha256 = try database == nil ? digest(reading.address) : nil
    record.removed = 0
    var account = SourceAccount<Feature>(source, context, SourceReport(record), place: reading.place)
    account.database = database
    var check = MeridianCheck(places, working: context.manifest.system)
    var bounds: [Box] = []
    spans.append((source.number, path, writer.nextKey..<writer.nextKey))
    try reading.forEachBatch { batch in
      let (geometry, outcomes) = try account.read(batch)
      check.take(batch.table.geometry.bounds, geometry.bounds)
      if Feature.layer == .zone || Feature.layer == .scheme { bounds += geometry.bounds }
      for outcome in outcomes {
        guard let outcome = try outcome.get() else { continue }
        guard outcome.unknownWords.isEmpty else {
          account.add(unknown: outcome.unknownWords)
          continue
        }
        let written = try outcome.correction == nil ? write(outcome, &account) : correct(outcome, reading.place)
        account.add(written)
        if let zone = written.feature as? Zone { places.add(zone, written.geometry) }
      }
      progress(account.report.record.read)
    }
    try account.finish()
    account.note(keys: spans[spans.count - 1].keys)
    if source.naming == nil { try refuseWrongMeridian(check, account.system, source, reading.place) }
    places.add(bounds)
    return account.report
  }

  private func digest(_ address: InputAddress) throws -> String? {
    do throws(Refusal) {
      return try context.digests.sha256(ofFileAt: address.path)
    } catch {
      throw error.located(at: RefusalPlace(file: address.path))
    }
  }

  /// Writes a feature under its own id, or under one of its own where the id is taken by the same source; one without a
  /// geometry is not written.
  ///
  /// - Returns: the outcome with the id that the feature has in the layer.
  private func write(
    _ outcome: RowOutcome<Feature>, _ account: inout SourceAccount<Feature>
  ) throws -> RowOutcome<Feature> {
    guard !outcome.isRejected else { return outcome }
    let geometry = outcome.geometry
    var written = outcome
    do {
      try writer.append(outcome.feature, geometry, in: context.db)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      let id = outcome.feature.id
      guard let key = try key(of: id) else { throw error }
      let current = spans[spans.count - 1]
      guard key >= current.keys.lowerBound || account.makesIdentifiers else {
        let other = spans.first { $0.keys.contains(key) }?.path ?? ""
        throw Refusal(
          .duplicateIdentifier,
          LocalisedText(
            en: "the id \(id.excerpt) comes from two sources, \(other) and \(current.path)",
            vi: "mã \(id.excerpt) có ở hai nguồn, \(other) và \(current.path)"),
          remedy: LocalisedText(
            en: "make ids differ, for example by joining a field that tells the sources apart",
            vi: "làm cho mã khác nhau, ví dụ ghép thêm trường phân biệt các nguồn"),
          at: RefusalPlace(file: context.manifest.path, layer: Feature.layer.rawValue))
      }
      written = outcome.renamed(try account.freeID(id) { try self.key(of: $0) == nil })
      try writer.append(written.feature, geometry, in: context.db)
    }
    spans[spans.count - 1].keys = spans[spans.count - 1].keys.lowerBound..<writer.nextKey
    return written
  }

  /// Does to the layer what a correction says; one without a geometry, but a removal, is not written.
  private func correct(_ outcome: RowOutcome<Feature>, _ place: RefusalPlace) throws -> RowOutcome<Feature> {
    guard let correction = outcome.correction, !outcome.isRejected || correction == .delete else { return outcome }
    let id = outcome.feature.id
    var place = place
    place.featureID = id.excerpt
    let current = spans[spans.count - 1]
    if correction == .replace, current.keys.isEmpty { try writer.removeAll(in: context.db) }
    let standing = try key(of: id)
    switch correction {
    case .insert, .replace:
      guard standing == nil else { throw Corrections.fault(id, correction, isThere: true, at: place) }
    case .update, .delete:
      guard let standing else { throw Corrections.fault(id, correction, isThere: false, at: place) }
      guard standing < current.keys.lowerBound else {
        throw Corrections.twice(id, at: place)
      }
      try writer.remove(standing, in: context.db)
    }
    if !outcome.isRejected, correction != .delete {
      try writer.append(outcome.feature, outcome.geometry, in: context.db)
    }
    spans[spans.count - 1].keys = current.keys.lowerBound..<writer.nextKey
    return outcome
  }

  private func key(of id: String) throws -> Int64? {
    try Int64.fetchOne(keyOfID, arguments: [id])
  }

  private func refuseWrongMeridian(
    _ check: MeridianCheck, _ system: CoordinateReferenceSystem?, _ source: ManifestSource, _ place: RefusalPlace
  ) throws {
    guard !source.overrides, let system, let stated = system.vn2000Zone else { return }
    let fitting = try check.fittingZones(of: system)
    guard !fitting.isEmpty else { return }
    let others = fitting.map { "\($0.meridian) (EPSG:\($0.epsg))" }
    throw Refusal(
      .implausibleCoordinates,
      LocalisedText(
        en: "on the meridian \(stated.meridian) it meets no zone and no scheme read so far, on "
          + "\(others.joined(separator: " or ")) it would",
        vi: "theo kinh tuyến trục \(stated.meridian), dữ liệu không chạm khu vực hay đồ án nào đã đọc; theo "
          + "\(others.joined(separator: " hoặc ")) thì có"),
      remedy: LocalisedText(
        en: "name the right meridian in crs:, or add override: true when it is right as it is",
        vi: "nêu đúng kinh tuyến trục trong crs:, hoặc thêm override: true nếu như vậy là đúng"),
      at: place)
  }
}
