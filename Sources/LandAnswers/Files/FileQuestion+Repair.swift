public import Geodesy
public import Interchange
internal import LandModel
public import PlaneGeometry
internal import Refusals
internal import Reports

/// A file whose invalid polygons were made valid.
public struct FileRepair {
  /// The layer as it is to be written, in its own system; valid features are as they were.
  public let table: FeatureTable
  /// A row for each feature that was not valid.
  public let rows: FileRows
  /// The features of which nothing is left that has ground.
  public let vanished: [LeftOutFeature]
}

extension FileQuestion {
  /// Makes the invalid polygons of a file valid, and measures what that moved.
  public func repair(_ path: String, ids: String? = nil, _ method: RepairMethod) throws -> FileRepair {
    let input = try FileFeatures(path, ids: ids, usesTexts: true, self)
    try input.requirePolygons(progress)
    let table = try input.table.resolvingReferenceSystem(system)
    // Refuses what cannot be measured before anything is repaired.
    let layer = try MetricLayer(input.table, system)
    progress.noticed(layer.notices, of: path)
    let repairs = try progress.during(.repairing) { _ in try mend(input, method) }
    let areas = try RepairAreas(repairs, of: table, system)
    var repaired = table
    repaired.geometry = FlatLayer((0..<table.count).map { repairs[$0]?.repaired ?? table.geometry.geometry(at: $0) })
    var rows = RowTable(columns: ["id", "reason", "area_before_m2", "area_after_m2", "moved_m2"], of: "problem")
    var vanished: [LeftOutFeature] = []
    for feature in input.order {
      guard let repair = repairs[feature], let areas = areas[feature] else { continue }
      if repair.repaired.isEmpty {
        vanished.append(
          LeftOutFeature(
            id: input.ids[feature],
            reason: LocalisedText(
              en: "nothing is left of it that has ground", vi: "sửa xong thì không còn diện tích nào")))
      }
      rows.append([
        .text(input.ids[feature]), .list(repair.reasons.map(\.rawValue)), .number(areas.before), .number(areas.after),
        .number(areas.moved),
      ])
    }
    return FileRepair(
      table: repaired, rows: FileRows(FileDocument(command: "repair", inputs: [input.record]), rows),
      vanished: vanished)
  }

  private func mend(_ input: FileFeatures, _ method: RepairMethod) throws -> [Int: PolygonRepair] {
    var repairs: [Int: PolygonRepair] = [:]
    for outcome in try PolygonRepair.repairs(of: input.table.geometry, method, jobs: jobs) {
      switch outcome.repair {
      case .success(let repair): repairs[outcome.feature] = repair
      case .failure(let error):
        throw input.refusal(
          .badGeometry,
          LocalisedText(en: "it cannot be repaired: \(error.message)", vi: "không sửa được"),
          remedy: LocalisedText(en: "draw it anew, or remove it", vi: "vẽ lại, hoặc xóa đối tượng"), outcome.feature)
      }
    }
    return repairs
  }
}

/// The areas of repaired features in square metres of the working system.
private struct RepairAreas {
  private var areas: [Int: (before: Double, after: Double, moved: Double)] = [:]

  init(_ repairs: [Int: PolygonRepair], of table: FeatureTable, _ request: SystemRequest) throws(Refusal) {
    let features = repairs.keys.sorted()
    var three = table
    three.columns = []
    three.featureIDs = .none
    three.geometry = FlatLayer(
      features.flatMap { [table.geometry.geometry(at: $0), repairs[$0]?.repaired, repairs[$0]?.moved] })
    if let working = request.working { three = try three.transformed(to: working, request) }
    for (place, feature) in features.enumerated() {
      areas[feature] = (
        before: three.geometry[3 * place].areaAsDrawn, after: three.geometry[3 * place + 1].area,
        moved: three.geometry[3 * place + 2].area
      )
    }
  }

  subscript(feature: Int) -> (before: Double, after: Double, moved: Double)? { areas[feature] }
}

extension FileQuestion {
  /// A layer as it is to be written in another format or reference system.
  ///
  /// - Parameters:
  ///   - path: the path, or `path:layer`.
  ///   - target: the system to write; `nil` keeps that of the file.
  ///   - asPolygons: whether closed lines become polygons, and what is none is left out.
  public func converted(
    _ path: String, to target: CoordinateReferenceSystem? = nil, asPolygons: Bool = false
  ) throws -> FeatureTable {
    let address = InputAddress(path)
    var options = reading
    options.delimited.takesTablesWithoutGeometry = true
    let request = (address, options)
    var table = try progress.during(.reading) { _ in try readTable(at: request.0, options: request.1) }
    if asPolygons { table = table.drawnPolygons().table }
    progress.noticed(table.notices, of: path)
    let read = table.notices
    if table.notices.contains(where: { $0.kind == .withoutGeometry }), system.stated == nil {
      // What has no geometry is in every reference system.
      table.referenceSystem = try .crs84()
    }
    if !table.notices.contains(where: { $0.kind == .withoutGeometry }) { try tellWithoutGeometry(table, of: path) }
    table = try table.resolvingReferenceSystem(system)
    if let target { table = try table.transformed(to: target, system) }
    progress.noticed(table.notices.filter { !read.contains($0) }, of: path)
    return table
  }

  /// Names the features that have no geometry, which go on as they are.
  private func tellWithoutGeometry(_ table: FeatureTable, of path: String) throws(Refusal) {
    let blank = (0..<table.count).filter { table.geometry[$0].isBlank }
    guard !blank.isEmpty else { return }
    let ids = try table.identifiers(named: nil).values
    let reason = LocalisedText(en: "it has no geometry", vi: "không có hình học")
    progress.leftOut(blank.map { LeftOutFeature(id: ids[$0], reason: reason) }, of: path)
  }
}
