internal import Geodesy
internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// The account of one source, kept while its rows are read batch by batch and their outcomes are folded into it.
struct SourceAccount<Feature: LandFeature> {
  private(set) var report: SourceReport
  /// The reference system of the source.
  private(set) var system: CoordinateReferenceSystem?

  /// The table of a database that is read.
  var database: OpenedTable?

  private let source: ManifestSource
  private let context: LoadContext
  private var place: RowPlace
  private var plan: ColumnPlan<Feature>?
  private var transformation: TableTransformation?
  /// The bounds of the batches read so far, in the working system.
  private var extent = Box.empty
  /// How often an id has been given anew.
  private var repeats: [String: Int] = [:]
  private var saidAliases: [String: Set<String>] = [:]
  private var unknownWords: UnknownWords
  private var words = WordPlan()
  private var curves = 0
  private var decoded = 0
  private var withoutFields = FeaturesWithoutField()

  init(_ source: ManifestSource, _ context: LoadContext, _ report: SourceReport, place: RefusalPlace) {
    self.source = source
    self.context = context
    self.report = report
    if source.isCorrections { self.report.corrections = CorrectionCounts() }
    self.place = RowPlace(source: place)
    unknownWords = UnknownWords(source)
  }

  // MARK: - A batch

  /// Reads the rows of a batch.
  ///
  /// - Returns: their geometries in the working system, and what became of each row; `nil` where the condition leaves it
  ///   out.
  mutating func read(_ batch: SourceBatch) throws -> (FlatLayer, [Result<RowOutcome<Feature>?, any Error>]) {
    let table = batch.table
    let plan = try self.plan ?? ColumnPlan(source, table, context.aliases, place: place.source)
    if self.plan == nil {
      self.plan = plan
      words = plan.words(table.columns.map(\.name))
      report.ignoredFields =
        database?.ignored(of: table.columns.map(\.name), ignored: plan.ignored) ?? plan.ignored
      system = table.referenceSystem
      report.record.crsUsed = context.manifest.systemCode
      report.record.encoding = "UTF-8"
    }
    take(table.notices, declared: table)
    let geometry: FlatLayer
    do throws(Refusal) {
      geometry = try brought(table).geometry
    } catch {
      throw error.located(at: place.source)
    }
    place.places = table.places
    if !table.places.isEmpty, place.source.layer == nil, table.name != SourceColumns.fileName(place.source.file ?? "") {
      place.source.layer = table.name
    }
    let designs = source.tableKind == .points ? transformation : nil
    let reading = RowReading(
      plan: plan, source: source, batch: batch, geometry: geometry, place: place, designs: designs)
    place.rowsBefore += table.count
    return (geometry, try reading.outcomes())
  }

  /// The batch in the working system; the way there is the same for all of a source.
  private mutating func brought(_ table: FeatureTable) throws(Refusal) -> FeatureTable {
    let request = source.systemRequest
    // A table without rows may have no system.
    if table.count == 0, table.referenceSystem == nil { return table }
    // Rows of a table lie nowhere.
    if Feature.layer.geometryClass == .nothing { return table }
    let way: TableTransformation
    if let transformation {
      way = transformation
    } else {
      way = try TableTransformation(of: table, to: context.manifest.system, request, choice: .areasOfUse)
    }
    transformation = way
    take(way.notices, declared: table)
    let metric = try way.transform(table)
    let seen = extent
    extent.formUnion(metric.geometry.totalBounds)
    if extent != seen, let notice = try metric.distortion(request, in: extent) { take([notice], declared: table) }
    return metric
  }

  // MARK: - Outcomes

  /// Counts what became of a row, and keeps what is to be said of it; of a spelling that stands for a code once.
  mutating func add(_ outcome: RowOutcome<Feature>) {
    report.record.read += 1
    if let correction = outcome.correction, !outcome.isRejected || correction == .delete {
      count(correction)
      guard correction != .delete else {
        report.record.loaded += 1
        return
      }
    }
    if let moved = outcome.repair {
      report.record.repaired += 1
      report.record.repairMovedSquareMetres += moved
    }
    if outcome.isRejected {
      report.record.rejected += 1
    } else {
      report.record.loaded += 1
      if outcome.isFlagged { report.record.flagged += 1 }
      withoutFields.add(outcome.feature)
    }
    for message in outcome.messages
    where message.code != .alias
      || saidAliases[message.field ?? "", default: []].insert(message.value ?? "").inserted
    {
      report.messages.append(message)
    }
  }

  private mutating func count(_ correction: Corrections.Action) {
    var counts = report.corrections ?? CorrectionCounts()
    switch correction {
    case .update: counts.updated += 1
    case .insert, .replace: counts.inserted += 1
    case .delete: counts.deleted += 1
    }
    report.corrections = counts
  }

  /// Records the keys of the features that the source has brought.
  mutating func note(keys: Range<Int64>) {
    if !keys.isEmpty { report.record.keys = Int(keys.lowerBound)...Int(keys.upperBound - 1) }
  }

  /// Counts the words of a row that nothing knows; such a row is not written.
  mutating func add(unknown words: [UnknownWord]) { unknownWords.add(words) }

  /// What is to be said when all rows are read.
  ///
  /// - Throws: the words that nothing knows.
  mutating func finish() throws(UnknownWordsFault) {
    guard unknownWords.isEmpty else { throw UnknownWordsFault(words: unknownWords, plan: words) }
    report.unmetPatterns = plan?.unmetPatterns ?? []
    report.messages += withoutFields.messages
    if let database { note(database) }
    guard makesIdentifiers, report.record.loaded > 0 else { return }
    let repeated = report.messages.count { $0.code == .duplicateID }
    report.remarks.append(Notice(.identifiersMade(repeated: repeated), count: report.record.loaded))
  }

  /// What is known of a database when its rows are read.
  private mutating func note(_ database: OpenedTable) {
    report.record.sha256 = database.digest
    (report.record.server, report.record.readAt) = (database.server, database.readAt)
    if database.hasWritableRole { report.messages.insert(.writableRole(), at: 0) }
  }

  /// The id with the next number behind it that is free.
  mutating func freeID(_ id: String, _ isFree: (String) throws -> Bool) throws -> String {
    while true {
      let number = (repeats[id] ?? 1) + 1
      repeats[id] = number
      let candidate = "\(id)~\(number)"
      if try isFree(candidate) { return candidate }
    }
  }

  /// Whether the ids are made of the geometries.
  var makesIdentifiers: Bool { plan?.makesIdentifiers ?? false }

  // MARK: - What the reader has to say

  private mutating func take(_ notices: [Notice], declared table: FeatureTable) {
    if report.record.crsDeclared == nil, table.declaration != .caller {
      report.record.crsDeclared = table.referenceSystem?.label
    }
    for notice in notices {
      switch notice.kind {
      case .curvesStroked:
        curves += notice.count
        replace(.curveStroked(curves))
      case .decoded(let encoding, let reason):
        report.record.encoding = encoding.name
        decoded += notice.count
        switch reason {
        case .named: continue
        case .detected: replace(.encodingDetected(encoding.name, texts: decoded))
        case .declared, .assumed: report.remarks.append(notice)
        }
      case .referenceSystemOverridden(let file, let used):
        report.record.crsDeclared = file
        replace(.crsOverride(file, used: used))
      case .referenceSystemNote(.internalVN2000(let zone)):
        replace(.system(.crsInternal, notice, value: "EPSG:\(zone.epsg)"))
      case .compromise(_, _, let target): replace(.system(.ballpark, notice, value: target))
      case .distorted(let system, _):
        replace(.system(.distorted, notice, value: system))
      case .edgeMismatch, .ringValuesDiffer, .notFinite, .normalised, .nestedValuesKept, .mixedTypes: continue
      default:
        if let message = LoadMessage(notice) {
          report.messages.insert(message, at: 0)
          continue
        }
        // Of the files of one source that say the same, one says it.
        if !report.remarks.contains(where: { $0.description == notice.description }) { report.remarks.append(notice) }
      }
    }
  }

  /// Says something about the source once, with the latest count.
  private mutating func replace(_ message: LoadMessage) {
    if let index = report.messages.firstIndex(where: { $0.code == message.code && $0.feature == nil }) {
      report.messages[index] = message
    } else {
      report.messages.insert(message, at: 0)
    }
  }
}

extension CoordinateReferenceSystem {
  /// The code where there is one, else the name.
  var label: String { code?.description ?? name }
}
