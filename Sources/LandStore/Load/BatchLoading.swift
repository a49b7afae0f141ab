internal import Geodesy
internal import Interchange
internal import LandModel
internal import PlaneGeometry

/// Turns the rows of one source into features, batch by batch, and keeps the account of it.
struct BatchLoading<Feature: LandFeature> {
  var report: SourceReport
  /// The bounds of the features, where the layer says where the workspace is.
  var bounds: [Box] = []
  /// The reference system of the source.
  private(set) var system: CoordinateReferenceSystem?

  private let source: ManifestSource
  private let context: LoadContext
  private var place: RowPlace
  private var plan: ColumnPlan<Feature>?
  /// The rows of the batch, read on all cores.
  private var rows: [Result<RowReading<Feature>.Row?, any Error>] = []
  private var repairs: [Int: PolygonRepair.Outcome] = [:]
  /// How often an id has been given anew.
  private var repeats: [String: Int] = [:]
  private var saidAliases: Set<[String]> = []
  /// Where the messages of the feature at hand begin.
  private var messageStart = 0
  private var featureNotices: [Int: [Notice]] = [:]
  private var curves = 0
  private var decoded = 0

  init(_ source: ManifestSource, _ context: LoadContext, _ report: SourceReport, place: String) {
    self.source = source
    self.context = context
    self.report = report
    self.place = RowPlace(source: place)
  }

  // MARK: - A batch

  /// Prepares a batch.
  ///
  /// - Returns: the table in the working system.
  mutating func begin(_ table: FeatureTable) throws -> FeatureTable {
    if plan == nil {
      plan = try ColumnPlan(source, table, context.aliases, place: place.source)
      report.ignoredFields = plan?.ignored ?? []
      system = table.referenceSystem
      report.record.crsUsed = context.manifest.systemCode
      report.record.encoding = "UTF-8"
    }
    take(table.notices, declared: table)
    let metric: FeatureTable
    do throws(InterchangeError) {
      metric = try table.transformed(to: context.manifest.system)
    } catch {
      throw WorkspaceError(inManifest: error, path: place.source, override: false)
    }
    try examine(metric.geometry)
    if let plan {
      rows = try RowReading(plan: plan, condition: source.condition, table: table, place: place).rows()
    }
    return metric
  }

  /// Closes a batch.
  mutating func end(_ table: FeatureTable) {
    place.rowsBefore += table.count
    rows = []
    repairs = [:]
    invalid = [:]
    featureNotices = [:]
  }

  /// A row as a feature of the layer; `nil` where it does not count or is rejected.
  mutating func feature(_ table: FeatureTable, _ geometry: FlatLayer, _ row: Int) throws -> (Feature, Geometry)? {
    guard let plan, let read = try rows[row].get() else { return nil }
    let (feature, remarks) = (read.feature, read.remarks)
    report.record.read += 1
    messageStart = report.messages.count
    guard let shape = try shape(geometry, row, feature.id) else {
      report.record.rejected += 1
      return nil
    }
    for remark in remarks
    where remark.code != .alias || saidAliases.insert([remark.field ?? "", remark.value ?? ""]).inserted {
      report.messages.append(remark)
    }
    for notice in featureNotices[row] ?? [] { append(notice, feature.id) }
    report.messages += plan.faceMessages(table, row, feature.id)
    var named = feature
    named.repairMovedSquareMetres = shape.moved
    return (named, shape.geometry)
  }

  /// Counts a feature that was written, flagged where its messages say so.
  mutating func count() {
    report.record.loaded += 1
    if report.messages[messageStart...].contains(where: \.code.flags) { report.record.flagged += 1 }
  }

  /// Says that the feature at hand has got another id, and has its messages name that.
  mutating func rename(_ id: String, to other: String) {
    for index in messageStart..<report.messages.count { report.messages[index].feature = other }
    report.messages.append(.duplicateID(id, became: other))
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

  // MARK: - Geometry

  private var invalid: [Int: ValidityProblem] = [:]

  /// Looks for invalid geometries, and repairs them where the manifest says so.
  private mutating func examine(_ layer: FlatLayer) throws {
    if let method = source.onInvalid.method {
      for outcome in PolygonRepair.repairs(of: layer, method) { repairs[outcome.feature] = outcome }
    }
    invalid = Dictionary(
      uniqueKeysWithValues: try Validity.firstProblems(of: layer).map { ($0.feature, $0.problem) })
  }

  /// The geometry as the layer takes it, with the area that a repair moved; `nil` where it is rejected.
  private mutating func shape(
    _ layer: FlatLayer, _ row: Int, _ id: String
  ) throws -> (geometry: Geometry, moved: Double?)? {
    let geometry = layer.geometry(at: row).flatMap { $0.isEmpty ? nil : $0.singlePoint }
    guard let geometry else {
      report.messages.append(.nullGeometry(feature: id))
      return nil
    }
    guard geometry.isTaken(by: Feature.layer.geometryClass) else {
      throw WorkspaceError(
        "a \(geometry.kind.wellKnownName), and the layer \(Feature.layer.rawValue) takes "
          + Feature.layer.geometryClass.words,
        remedy: "give it one, or leave the feature out with where", place: place.text(row, id))
    }
    guard let problem = invalid[row] else { return (geometry, nil) }
    switch source.onInvalid {
    case .report:
      report.messages.append(
        .invalidGeometry(problem.reason.rawValue, at: problem.location, fate: .kept, feature: id))
      return (geometry, nil)
    case .reject:
      report.messages.append(
        .invalidGeometry(problem.reason.rawValue, at: problem.location, fate: .rejected, feature: id))
      return nil
    case .repairLinework, .repairStructure:
      return try repaired(row, id, problem)
    }
  }

  private mutating func repaired(
    _ row: Int, _ id: String, _ problem: ValidityProblem
  ) throws -> (geometry: Geometry, moved: Double?) {
    guard case .success(let repair)? = repairs[row]?.repair, !repair.repaired.isEmpty else {
      throw WorkspaceError(
        "the geometry is invalid (\(problem)) and nothing with ground is left of it when it is repaired",
        remedy: "draw it anew, or say on_invalid: report or reject", place: place.text(row, id))
    }
    let moved = repair.moved.area
    report.record.repaired += 1
    report.record.repairMovedSquareMetres += moved
    report.messages.append(
      .invalidGeometry(
        problem.reason.rawValue, at: problem.location, fate: .repaired(movedSquareMetres: moved), feature: id))
    return (repair.repaired, moved)
  }

  // MARK: - What the reader has to say

  private mutating func take(_ notices: [Notice], declared table: FeatureTable) {
    if report.record.crsDeclared == nil, table.declaration != .caller {
      report.record.crsDeclared = table.referenceSystem?.label
    }
    for notice in notices {
      switch notice.kind {
      case .edgeMismatch(let feature, _, _, _), .ringValuesDiffer(let feature, _, _, _, _):
        featureNotices[feature, default: []].append(notice)
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
      case .normalised, .nestedValuesKept, .mixedTypes: continue
      default:
        if let message = LoadMessage(notice) {
          report.messages.insert(message, at: 0)
          messageStart += 1
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
      messageStart += 1
    }
  }

  private mutating func append(_ notice: Notice, _ id: String) {
    switch notice.kind {
    case .edgeMismatch(_, let line, let stated, let computed):
      report.messages.append(.edgeMismatch(feature: id, line: line, stated: stated, computed: computed))
    case .ringValuesDiffer(_, let column, let row, let kept, let other):
      report.messages.append(.ringValuesDiffer(feature: id, column: column, row: row, kept: kept, other: other))
    default: break
    }
  }
}

/// The first problem of every invalid feature of a layer.
enum Validity {
  static func firstProblems(of layer: FlatLayer) throws -> [(feature: Int, problem: ValidityProblem)] {
    try Workers.map(layer.count, jobs: nil, size: 500) { feature -> (feature: Int, problem: ValidityProblem)? in
      guard layer.kind(of: feature) != nil else { return nil }
      return layer.validityProblems(of: feature, limit: 1).first.map { (feature, $0) }
    }.compactMap { $0 }
  }
}

extension Geometry {
  /// Whether a layer of that class takes it.
  fileprivate func isTaken(by geometryClass: LayerName.GeometryClass) -> Bool {
    switch geometryClass {
    case .polygons: kind.isPolygonal
    case .lines: kind == .lineString || kind == .multiLineString
    case .points: kind == .point
    }
  }

  /// A multipoint of one point as that point; anything else as it is.
  fileprivate var singlePoint: Geometry { kind == .multiPoint && parts.count == 1 ? parts[0] : self }
}

extension LayerName.GeometryClass {
  /// What the layer takes, in words.
  fileprivate var words: String {
    switch self {
    case .polygons: "polygons"
    case .lines: "lines"
    case .points: "points"
    }
  }
}

extension CoordinateReferenceSystem {
  /// The code where there is one, else the name.
  var label: String { code?.description ?? name }
}
