internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// What became of one row of a source.
struct RowOutcome<Feature: LandFeature>: Sendable {
  /// The fields.
  var feature: Feature
  /// The geometry as the layer takes it; `nil` where the row is rejected, and of a table.
  var geometry: Geometry?
  /// What is to be said of the feature, which bears its id.
  var messages: [LoadMessage]
  /// Values that no word of their fields stands for; a feature with any is not written.
  var unknownWords: [UnknownWord] = []

  /// Where the row stands.
  var row: LoadMessage.Row?

  /// Whether a value of the row makes it be left out.
  var isLeftOut = false
  /// What it does to the layer; `nil` but for corrections.
  var correction: Corrections.Action?

  /// Square metres that a repair moved; `nil` without one.
  var repair: Double? { feature.repairMovedSquareMetres }
  /// Whether the row is left out.
  var isRejected: Bool { isLeftOut || geometry == nil && Feature.layer.geometryClass != .nothing }
  /// Whether something is wrong with it.
  var isFlagged: Bool { messages.contains(where: \.code.flags) }

  /// The same under another id, which is said.
  func renamed(_ id: String) -> RowOutcome {
    var renamed = self
    renamed.feature.id = id
    for index in messages.indices { renamed.messages[index].feature = id }
    var said = LoadMessage.duplicateID(feature.id, became: id)
    said.row = row
    renamed.messages.append(said)
    return renamed
  }
}

/// What is to be said of the values of a row.
struct RowRemarks {
  var messages: [LoadMessage] = []
  var unknownWords: [UnknownWord] = []
}

/// Turns the rows of a batch into outcomes: a value that all cores share.
struct RowReading<Feature: LandFeature>: Sendable {
  let plan: ColumnPlan<Feature>
  let source: ManifestSource
  let batch: SourceBatch
  /// The geometries in the working system.
  let geometry: FlatLayer
  /// Where a row lies, for messages.
  let place: RowPlace
  /// The way of places that markers should stand at, where they are not in the working system.
  let designs: TableTransformation?

  /// What became of every row, in their order; `nil` where the condition leaves it out.
  ///
  /// - Throws: `CancellationError` when the task around it is cancelled.
  func outcomes() throws -> [Result<RowOutcome<Feature>?, any Error>] {
    try Workers.map(batch.table.count, jobs: nil, size: 500) { row in Result { try outcome(row) } }
  }

  private func outcome(_ row: Int) throws -> RowOutcome<Feature>? {
    // Of a drawing it has chosen entities before.
    if let condition = source.condition, !batch.table.isDrawing {
      guard condition.holds({ plan.value($0, batch.table, row) }) == true else { return nil }
    }
    let correction = try source.isCorrections ? self.correction(row) : nil
    if correction == .delete { return try removal(row) }
    if batch.isLeftOut(row) { return try leftOut(row) }
    let drawn = Feature.layer.geometryClass == .nothing ? nil : geometry.geometry(at: row)
    if Feature.layer.geometryClass != .nothing, drawn?.isEmpty != false { return try rejected(row) }
    var remarks = RowRemarks()
    var feature = try plan.feature(batch.table, row, drawn, place: place, &remarks)
    try bringDesign(of: &feature, row)
    var outcome = RowOutcome(feature: feature, geometry: nil, messages: [])
    outcome.row = place.row(row)
    outcome.correction = correction
    outcome.unknownWords = remarks.unknownWords
    guard outcome.unknownWords.isEmpty else { return outcome }
    if let drawn { try shape(drawn.singlePoint, row, &outcome) }
    guard !outcome.isRejected else { return placed(outcome, row) }
    remarks.messages += try Feature.review(feature, place: place.of(row, feature.id, field: "use"))
    outcome.messages += remarks.messages + said(row, feature.id)
    return placed(outcome, row)
  }

  /// What is to be said of a row, each with where the row stands.
  private func placed(_ outcome: RowOutcome<Feature>, _ row: Int) -> RowOutcome<Feature> {
    guard !outcome.messages.isEmpty else { return outcome }
    var placed = outcome
    let standing = place.row(row)
    for index in placed.messages.indices { placed.messages[index].row = standing }
    return placed
  }

  // MARK: - Corrections

  private func correction(_ row: Int) throws(Refusal) -> Corrections.Action {
    do throws(Refusal) {
      return try Corrections.action(plan.value(Corrections.column, batch.table, row))
    } catch {
      throw error.located(at: place.of(row, nil, field: Corrections.column))
    }
  }

  /// A row that says nothing but which feature is gone.
  private func removal(_ row: Int) throws -> RowOutcome<Feature> {
    var remarks = RowRemarks()
    let id = try plan.identifier(batch.table, row, place, &remarks)
    var outcome = RowOutcome(feature: Feature(id: id), geometry: nil, messages: [])
    (outcome.correction, outcome.unknownWords) = (.delete, remarks.unknownWords)
    return outcome
  }

  /// A row without a geometry, whose values concern nobody.
  private func rejected(_ row: Int) throws -> RowOutcome<Feature> {
    var remarks = RowRemarks()
    let id = try plan.identifier(batch.table, row, place, &remarks)
    var outcome = RowOutcome(
      feature: Feature(id: id), geometry: nil, messages: [.nullGeometry(feature: id)] + said(row, id))
    outcome.unknownWords = remarks.unknownWords
    return placed(outcome, row)
  }

  /// A row with a value that none can be.
  private func leftOut(_ row: Int) throws -> RowOutcome<Feature> {
    var remarks = RowRemarks()
    let id = try plan.identifier(batch.table, row, place, &remarks)
    var outcome = RowOutcome(feature: Feature(id: id), geometry: nil, messages: said(row, id))
    (outcome.isLeftOut, outcome.unknownWords) = (true, remarks.unknownWords)
    return placed(outcome, row)
  }

  /// What the reader has to say of a row.
  private func said(_ row: Int, _ id: String) -> [LoadMessage] {
    (batch.remarks[row] ?? []).map { $0.message(feature: id) }
  }

  /// Brings the place where a marker of a table of points should stand to the working system, as its point.
  private func bringDesign(of feature: inout Feature, _ row: Int) throws {
    guard let way = designs, var marker = feature as? Marker else { return }
    guard (marker.designNorthing == nil) == (marker.designEasting == nil) else {
      throw Refusal(
        .missingValue,
        LocalisedText(
          en: "of design_n and design_e one is missing, so that the place cannot be transformed",
          vi: "thiếu một trong hai giá trị design_n, design_e nên không chuyển đổi được vị trí"),
        remedy: .fillOrLeaveOut, at: place.of(row, feature.id))
    }
    guard let design = marker.design else { return }
    let brought: Position
    do throws(Refusal) {
      brought = try way.transform(design)
    } catch {
      throw error.located(at: place.of(row, feature.id, field: "design_n"))
    }
    (marker.designNorthing, marker.designEasting) = (brought.y, brought.x)
    if let marker = marker as? Feature { feature = marker }
  }

  // MARK: - Geometry

  /// Gives the outcome its geometry, or says why it is left out.
  private func shape(_ shape: Geometry, _ row: Int, _ outcome: inout RowOutcome<Feature>) throws {
    guard shape.isTaken(by: Feature.layer.geometryClass) else {
      let (kind, layer, taken) = (shape.kind.wellKnownName, Feature.layer.rawValue, Feature.layer.geometryClass.words)
      throw Refusal(
        .badGeometry,
        LocalisedText(
          en: "a \(kind), and the layer \(layer) takes \(taken[.english])",
          vi: "đây là \(kind), lớp \(layer) chỉ nhận \(taken[.vietnamese])"),
        remedy: LocalisedText(
          en: "give it one, or leave the feature out with where",
          vi: "cho nó đúng loại hình học, hoặc loại đối tượng bằng where"),
        at: place.of(row, outcome.feature.id))
    }
    guard let problem = geometry.validityProblems(of: row, limit: 1).first else {
      outcome.geometry = shape
      return
    }
    let fate: GeometryFate
    switch source.onInvalid {
    case .report: (fate, outcome.geometry) = (.kept, shape)
    case .reject: fate = .rejected
    case .repairLinework, .repairStructure:
      let repair = try repair(shape, problem, place.of(row, outcome.feature.id))
      outcome.geometry = repair.repaired
      outcome.feature.repairMovedSquareMetres = repair.moved.area
      fate = .repaired(movedSquareMetres: repair.moved.area)
    }
    outcome.messages.append(
      .invalidGeometry(problem.reason.rawValue, at: problem.location, fate: fate, feature: outcome.feature.id))
  }

  private func repair(_ shape: Geometry, _ problem: ValidityProblem, _ place: RefusalPlace) throws -> PolygonRepair {
    if let method = source.onInvalid.method, shape.kind.isPolygonal,
      let repair = try? PolygonRepair(of: shape, method), !repair.repaired.isEmpty
    {
      return repair
    }
    throw Refusal(
      .badGeometry,
      LocalisedText(
        en: "the geometry is invalid (\(problem)) and nothing with ground is left of it when it is repaired",
        vi: "ranh giới không hợp lệ (\(problem)), sửa xong thì không còn diện tích nào"),
      remedy: LocalisedText(
        en: "draw it anew, or say on_invalid: report or reject", vi: "vẽ lại, hoặc ghi on_invalid: report hoặc reject"),
      at: place)
  }
}

/// Where the rows of a batch lie.
struct RowPlace: Sendable {
  /// The file, and the layer in it.
  var source: RefusalPlace
  /// Rows of earlier batches.
  var rowsBefore = 0
  /// The lines or rows of a table's features; empty for other files.
  var places: [RefusalPlace.Position] = []

  /// Where a row of the batch stands.
  func row(_ row: Int) -> LoadMessage.Row {
    places.isEmpty
      ? LoadMessage.Row(feature: rowsBefore + row, position: nil) : LoadMessage.Row(feature: nil, position: places[row])
  }

  /// A row of the batch.
  func of(_ row: Int, _ id: String?, field: String? = nil) -> RefusalPlace {
    var place = source
    if places.isEmpty { place.feature = rowsBefore + row } else { place.position = places[row] }
    place.featureID = id?.excerpt
    place.field = field
    return place
  }
}

extension Geometry {
  /// Whether a layer of that class takes it.
  fileprivate func isTaken(by geometryClass: LayerName.GeometryClass) -> Bool {
    switch geometryClass {
    case .polygons: kind.isPolygonal
    case .lines: kind == .lineString || kind == .multiLineString
    case .points: kind == .point
    case .nothing: false
    }
  }

  /// A multipoint of one point as that point; anything else as it is.
  fileprivate var singlePoint: Geometry { kind == .multiPoint && parts.count == 1 ? parts[0] : self }
}

extension LayerName.GeometryClass {
  /// What the layer takes, in words.
  var words: LocalisedText {
    switch self {
    case .polygons: LocalisedText(en: "polygons", vi: "vùng")
    case .lines: LocalisedText(en: "lines", vi: "đường")
    case .points: LocalisedText(en: "points", vi: "điểm")
    case .nothing: LocalisedText(en: "rows without geometry", vi: "bảng không có hình học")
    }
  }
}

extension LocalisedText {
  /// What to do about a value that is missing in a source.
  static var fillOrLeaveOut: LocalisedText {
    LocalisedText(
      en: "fill it, or leave the feature out with where", vi: "điền giá trị, hoặc loại đối tượng bằng where")
  }
}
