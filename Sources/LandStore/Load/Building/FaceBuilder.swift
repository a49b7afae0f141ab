internal import Geodesy
internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// Builds polygons from the outlines of a drawing, with the labels inside them as fields.
///
/// Of lines every face that they enclose becomes a polygon, of closed lines and hatches each one. Outlines that bound
/// nothing, labels that lie in no polygon and texts that fit no label are said in the notices of the table.
struct FaceBuilder {
  private let building: PolygonBuilding
  private let fields: FieldNames
  private let entities: DrawnEntities
  private var drawing: FeatureTable { entities.table }

  init(_ building: PolygonBuilding, of layer: LayerName, _ entities: DrawnEntities) {
    (self.building, self.entities) = (building, entities)
    fields = .of(layer)
  }

  /// The polygons, a column for every field that labels give; of closed lines and hatches those of their entity too.
  func faces() throws -> SourceBatch {
    let layers = try column(
      building.levelColumn, "Layer", LocalisedText(en: "the level", vi: "lớp vẽ"), "level_column")
    let outlines = try outlines(layers)
    var notices = drawing.notices + outlines.notices
    var found = [[[String]]](
      repeating: Array(repeating: [], count: building.labels.count), count: outlines.polygons.count)
    if !building.labels.isEmpty {
      let texts = try column(
        building.textColumn, "Text", LocalisedText(en: "the text of labels", vi: "chữ của nhãn"), "text_column")
      let labels = DrawnLabels(building.labels, of: fields, entities, layers: layers, texts: texts)
      let finder = PolygonFinder(outlines.polygons)
      var lost: [DrawnLabels.Label] = []
      for label in labels.labels {
        if let polygon = finder.polygon(at: label.at) {
          found[polygon][label.kind].append(label.text)
        } else {
          lost.append(label)
        }
      }
      notices += [outside(lost), labels.notice].compactMap { $0 }
    }
    return batch(outlines, found, notices: notices)
  }

  private func batch(_ outlines: DrawnOutlines, _ found: [[[String]]], notices: [Notice]) -> SourceBatch {
    var remarks: [Int: [RowRemark]] = [:]
    var values = building.labels.map { _ in [String?]() }
    for (polygon, kinds) in found.enumerated() {
      for (kind, texts) in kinds.enumerated() {
        // A polygon of several parts may bear its label in each of them.
        let isClear = Set(texts).count == 1 && texts.count <= max(1, outlines.polygons[polygon].partCount)
        values[kind].append(isClear ? texts[0] : nil)
        guard !isClear else { continue }
        let field = building.labels[kind].field
        remarks[polygon, default: []].append(texts.isEmpty ? .unlabelled(field) : .ambiguous(field, texts))
      }
    }
    var columns = zip(building.labels, values).map { Column(name: $0.field, values: .text(TextValues($1))) }
    if let rows = outlines.rows {
      let own = drawing.selecting(rows, geometry: FlatLayer(outlines.polygons)).columns
      columns += own.filter { column in !columns.contains { $0.name == column.name } }
    }
    var table = FeatureTable(
      name: drawing.name, source: drawing.source, geometry: FlatLayer(outlines.polygons), columns: columns,
      referenceSystem: drawing.referenceSystem, declaration: drawing.declaration, notices: notices)
    table.isDrawing = true
    return SourceBatch(faces: table, remarks: remarks)
  }

  private func outside(_ labels: [DrawnLabels.Label]) -> Notice? {
    guard !labels.isEmpty else { return nil }
    func list(_ language: Language, _ of: String, _ at: String, _ and: String, _ more: String) -> String {
      Notice.list(
        labels.map {
          "\($0.text.excerpt) \(of) \(building.labels[$0.kind].field) \(at) \(language.place($0.at))"
        }, and, more)
    }
    return Notice(
      .told(
        LocalisedText(
          en: "\(labels.count > 1 ? "labels lie" : "a label lies") in no polygon: "
            + list(.english, "of", "at", "and", "more"),
          vi: "nhãn không nằm trong ô đất nào: " + list(.vietnamese, "của", "tại", "và", "nhãn khác")),
        isAboutValue: true), count: labels.count)
  }

  // MARK: - Outlines

  private func outlines(_ layers: Column) throws -> DrawnOutlines {
    let chosen = entities.rows.filter { row in
      guard isOutline(row) else { return false }
      let layer = layers[row].text ?? ""
      return building.layers.contains { $0.matches(layer) }
    }
    let lines = building.outlines == .lines ? chosen.flatMap { drawing.geometry.geometry(at: $0)?.outlines ?? [] } : []
    let outlines: DrawnOutlines
    do throws(GeometryError) {
      switch building.outlines {
      case .lines: outlines = lines.isEmpty ? .hatches(drawing, []) : try .faces(lines)
      case .closed: outlines = try .closed(drawing, chosen, keepsNested: building.keepsNested)
      case .hatches: outlines = .hatches(drawing, chosen)
      }
    } catch {
      throw fault(
        .badGeometry,
        LocalisedText(en: "polygons cannot be built: \(error)", vi: "không dựng được vùng từ các đường này"),
        remedy: LocalisedText(en: "mend the lines", vi: "sửa các đường"))
    }
    if building.outlines == .lines ? lines.isEmpty : outlines.polygons.isEmpty { throw missing(layers) }
    return outlines
  }

  /// Whether polygons may be made of an entity.
  private func isOutline(_ row: Int) -> Bool {
    guard let kind = drawing.geometry.kind(of: row), kind.partKind != .point else { return false }
    let isHatch = DrawnEntities.column("Kind", of: drawing)?[row].text == "HATCH"
    return building.outlines == .hatches ? isHatch && kind.isPolygonal : !isHatch
  }

  /// That no outlines are on the layers, with those on which some are.
  private func missing(_ layers: Column) -> Refusal {
    let named = building.layers.map(\.text).joined(separator: ", ")
    let what =
      switch building.outlines {
      case .lines: LocalisedText(en: "lines", vi: "đường")
      case .closed: LocalisedText(en: "closed lines", vi: "đường khép kín")
      case .hatches: LocalisedText(en: "hatches", vi: "mẫu tô")
      }
    let possible = entities.rows.filter { row in
      guard building.outlines != .lines, isOutline(row) else { return false }
      return building.outlines == .hatches
        || drawing.geometry.geometry(at: row).map { $0.kind.isPolygonal || $0.closedLinePolygon != nil } == true
    }
    let rows = possible.isEmpty ? Array(0..<drawing.count) : possible
    let present = Set(rows.compactMap { layers[$0].text }).sorted { IdentifierOrder.precedes($0, $1) }.prefix(20)
      .joined(separator: ", ")
    return fault(
      .unknownValue,
      LocalisedText(
        en: "no \(what.en) are on the levels \(named)", vi: "không có \(what.vi) nào ở các lớp vẽ \(named)"),
      remedy: possible.isEmpty
        ? LocalisedText(en: "the levels are \(present)", vi: "các lớp vẽ hiện có: \(present)")
        : LocalisedText(en: "they are on the levels \(present)", vi: "chúng nằm ở các lớp vẽ: \(present)"))
  }

  private func column(_ named: String?, _ usual: String, _ what: LocalisedText, _ key: String) throws -> Column {
    if let column = DrawnEntities.column(named ?? usual, of: drawing) { return column }
    let present = drawing.columns.map(\.name).joined(separator: ", ")
    throw fault(
      .unknownField,
      LocalisedText(en: "no column holds \(what[.english])", vi: "không có cột nào chứa \(what[.vietnamese])"),
      remedy: LocalisedText(
        en: "name it under build as \(key): one of \(present)", vi: "nêu trong build bằng \(key): một trong \(present)")
    )
  }

  private func fault(_ code: RefusalCode, _ message: LocalisedText, remedy: LocalisedText) -> Refusal {
    Refusal(code, message, remedy: remedy, at: RefusalPlace(file: drawing.source ?? drawing.name))
  }
}

/// Finds the polygon of a label.
private struct PolygonFinder {
  private let polygons: [Geometry]
  private let tree: BoxIndex

  init(_ polygons: [Geometry]) {
    self.polygons = polygons
    tree = BoxIndex(polygons.map(\.bounds))
  }

  /// The smallest polygon around a place; on boundaries the only one that it touches.
  func polygon(at place: Position) -> Int? {
    var (inside, touched) = ([Int](), [Int]())
    for polygon in tree.query(Box(around: place, place)) {
      switch polygons[polygon].locate(place) {
      case .inside: inside.append(polygon)
      case .boundary: touched.append(polygon)
      case .outside: continue
      }
    }
    return inside.min { (polygons[$0].area, $0) < (polygons[$1].area, $1) } ?? (touched.count == 1 ? touched[0] : nil)
  }
}
