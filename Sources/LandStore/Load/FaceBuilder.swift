internal import Geodesy
internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// Builds polygons from the lines of a drawing, with the labels inside them as fields.
///
/// The lines are cut wherever they cross or touch, and every face that they enclose becomes a polygon. Faces are
/// numbered from north to south, then from west to east. Lines that bound no face and labels that lie in none are said in
/// the notices of the table.
struct FaceBuilder {
  private let building: PolygonBuilding
  private let drawing: FeatureTable

  init(_ building: PolygonBuilding, _ drawing: FeatureTable) {
    self.building = building
    self.drawing = drawing
  }

  /// The faces, a column for every field that labels give.
  func faces() throws -> SourceBatch {
    let levels = try column(
      building.levelColumn, ["Level", "Layer"], LocalisedText(en: "the level", vi: "lớp vẽ"), "level_column")
    let lines = lines(levels)
    guard !lines.isEmpty else {
      let (named, present) = (building.lines.joined(separator: ", "), known(levels).joined(separator: ", "))
      throw fault(
        .unknownValue,
        LocalisedText(en: "no lines are on the levels \(named)", vi: "không có đường nào ở các lớp vẽ \(named)"),
        remedy: LocalisedText(en: "the levels are \(present)", vi: "các lớp vẽ hiện có: \(present)"))
    }
    let (faces, lost) = try polygons(lines)
    let labels = try labels(levels)
    let tree = BoxIndex(faces.map(\.bounds))
    var found = Array(repeating: Array(repeating: [String](), count: building.labels.count), count: faces.count)
    var outside: [Label] = []
    for label in labels {
      let around = tree.query(Box(around: label.at, label.at))
      let face = try around.first { try faces[$0].contains(.point(label.at)) }
      if let face { found[face][label.kind].append(label.text) } else { outside.append(label) }
    }
    return batch(faces, found, notices: drawing.notices + lost + notices(outside: outside))
  }

  private func batch(_ faces: [Geometry], _ found: [[[String]]], notices: [Notice]) -> SourceBatch {
    let columns: [Column] = building.labels.enumerated().map { kind, label in
      let values = found.map { $0[kind].count == 1 ? $0[kind][0] : nil }
      return Column(name: label.field, values: .text(TextValues(values)))
    }
    var remarks: [Int: [RowRemark]] = [:]
    for (face, kinds) in found.enumerated() {
      for (label, texts) in zip(building.labels, kinds) where texts.count != 1 {
        remarks[face, default: []].append(
          texts.isEmpty ? .unlabelled(label.field) : .ambiguous(label.field, texts))
      }
    }
    let table = FeatureTable(
      name: drawing.name, source: drawing.source, geometry: FlatLayer(faces), columns: columns,
      referenceSystem: drawing.referenceSystem, declaration: drawing.declaration, notices: notices)
    return SourceBatch(faces: table, remarks: remarks)
  }

  // MARK: - Lines and labels

  private func column(_ named: String?, _ usual: [String], _ what: LocalisedText, _ key: String) throws -> Column {
    for name in named.map({ [$0] }) ?? usual {
      if let column = drawing.columns.first(where: { $0.name.lowercased() == name.lowercased() }) { return column }
    }
    let present = drawing.columns.map(\.name).joined(separator: ", ")
    throw fault(
      .unknownField,
      LocalisedText(en: "no column holds \(what[.english])", vi: "không có cột nào chứa \(what[.vietnamese])"),
      remedy: LocalisedText(
        en: "name it under build as \(key): one of \(present)", vi: "nêu trong build bằng \(key): một trong \(present)")
    )
  }

  private func known(_ levels: Column) -> [String] {
    Array(Set((0..<levels.count).compactMap { levels[$0].text })).sorted().prefix(20).map { $0 }
  }

  private func lines(_ levels: Column) -> [Geometry] {
    (0..<drawing.count).flatMap { row -> [Geometry] in
      guard building.lines.contains(levels[row].text ?? ""), let geometry = drawing.geometry.geometry(at: row) else {
        return []
      }
      return geometry.outlines
    }
  }

  /// The faces in their order, and what is to be said about lines that bound none.
  private func polygons(_ lines: [Geometry]) throws -> (faces: [Geometry], lost: [Notice]) {
    do throws(GeometryError) {
      let noded = try Geometry.multiLineString(lines.map { $0.ring(0) }).noded().parts
      let built = try Geometry.polygonize(noded)
      let faces = built.polygons.sorted { one, other in
        let (a, b) = (one.bounds.center, other.bounds.center)
        return (-a.y, a.x) < (-b.y, b.x)
      }
      return (faces, notices(of: built, noded))
    } catch {
      throw fault(
        .badGeometry,
        LocalisedText(en: "polygons cannot be built: \(error)", vi: "không dựng được vùng: \(error)"),
        remedy: LocalisedText(en: "mend the lines", vi: "sửa các đường"))
    }
  }

  private func notices(of built: Polygonization, _ lines: [Geometry]) -> [Notice] {
    var notices: [Notice] = []
    if !built.dangles.isEmpty {
      var uses: [Position: Int] = [:]
      for line in lines { for end in line.ends { uses[end, default: 0] += 1 } }
      let loose = Set(built.dangles.flatMap(\.ends)).filter { uses[$0] == 1 }.map { "at \(Self.place($0))" }
      notices.append(Notice(.remark("lines end without meeting another: \(Self.list(loose.sorted()))")))
    }
    if !built.cuts.isEmpty {
      let middles = built.cuts.map { "at \(Self.place($0.bounds.center))" }
      notices.append(Notice(.remark("lines between polygons bound none: \(Self.list(middles.sorted()))")))
    }
    if !built.invalidRings.isEmpty {
      let middles = built.invalidRings.map { "at \(Self.place($0.bounds.center))" }
      notices.append(Notice(.remark("rings are no polygons: \(Self.list(middles.sorted()))")))
    }
    return notices
  }

  private func notices(outside labels: [Label]) -> [Notice] {
    guard !labels.isEmpty else { return [] }
    let places = labels.map { "\($0.text.excerpt) of \(building.labels[$0.kind].field) at \(Self.place($0.at))" }
    return [Notice(.remark("labels lie in no polygon: \(Self.list(places))"))]
  }

  /// Northing and easting to the millimetre.
  private static func place(_ position: Position) -> String {
    func text(_ metres: Double) -> String { CellValue.real((metres * 1000).rounded() / 1000).text ?? "" }
    return "X \(text(position.y)), Y \(text(position.x))"
  }

  /// So many of a kind are named; the rest is counted.
  private static func list(_ items: [String]) -> String {
    let (named, more) = (items.prefix(5).joined(separator: "; "), items.count - 5)
    return more > 0 ? "\(named); and \(more) more" : named
  }

  /// A label of the drawing: the number of its kind, its text and its place.
  private typealias Label = (kind: Int, text: String, at: Position)

  private func labels(_ levels: Column) throws -> [Label] {
    guard !building.labels.isEmpty else { return [] }
    let texts = try column(
      building.textColumn, ["Text"], LocalisedText(en: "the text of labels", vi: "chữ của nhãn"), "text_column")
    var labels: [Label] = []
    for row in 0..<drawing.count {
      guard let level = levels[row].text, let text = texts[row].text, !text.isEmpty,
        let geometry = drawing.geometry.geometry(at: row), geometry.kind == .point, !geometry.isEmpty
      else { continue }
      for (kind, label) in building.labels.enumerated() where label.level == level {
        labels.append((kind, text, geometry.ring(0)[0]))
      }
    }
    return labels
  }

  private func fault(_ code: RefusalCode, _ message: LocalisedText, remedy: LocalisedText) -> Refusal {
    Refusal(code, message, remedy: remedy, at: RefusalPlace(file: drawing.source ?? drawing.name))
  }
}

extension Geometry {
  /// The first and the last position of a line.
  fileprivate var ends: [Position] {
    let line = ring(0)
    return line.isEmpty ? [] : [line[0], line[line.count - 1]]
  }

  /// The lines and rings of a geometry, as lines of at least two positions.
  fileprivate var outlines: [Geometry] {
    if kind == .geometryCollection { return members.flatMap(\.outlines) }
    guard kind.partKind == .lineString || kind.partKind == .polygon else { return [] }
    return (0..<ringCount).map { ring($0) }.filter { $0.count >= 2 }.map { .lineString($0) }
  }
}
