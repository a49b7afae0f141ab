internal import Foundation
internal import PlaneGeometry
internal import Refusals

extension FeatureTable {
  /// Adds to the entities of a DXF drawing their kind, block, tag and colour, leaves out what lies on its sheets of paper,
  /// and says what of it is hidden or in other drawings.
  mutating func describeEntities(_ scan: DrawingScan) {
    tellUnread(scan)
    self = leavingOutPaperSpace()
    let columns = EntityColumns(self)
    let entities = (0..<count).map { DrawnEntity(columns, $0, geometry.kind(of: $0), scan) }
    tell(scan, hidden: (0..<count).filter { entities[$0].isHidden }.map { columns.layer?[$0].text ?? "" })
    self.columns = self.columns.map { column in
      switch column.name {
      case "Text":
        Column(name: column.name, values: .text(TextValues(entities.map(\.text))))
      case "EntityHandle":
        Column(
          name: column.name,
          values: .text(
            TextValues(
              (0..<count).map { row in
                column[row].text.flatMap { $0.hasPrefix(DrawingScan.ownHandle) ? nil : $0 }
              })))
      default: column
      }
    }
    self.columns += [
      Column(name: "Kind", values: .text(TextValues(entities.map(\.kind)))),
      Column(name: "Block", values: .text(TextValues(entities.map(\.block)))),
      Column(name: "Tag", values: .text(TextValues(entities.map(\.tag)))),
      Column(name: "Color", values: .text(TextValues(entities.map(\.colour)))),
    ]
  }

  /// Names what stands in the drawing and no reader gives: entities of kinds that are not read, or that draw nothing.
  private mutating func tellUnread(_ scan: DrawingScan) {
    guard let handles = column("EntityHandle") else { return }
    var read: Set<String> = []
    for row in 0..<count where geometry.kind(of: row) != nil {
      if let handle = handles[row].text { read.insert(handle) }
    }
    var counts = scan.unreadInBlocks
    var layers: Set<String> = []
    // Insertions draw their blocks, and what is missing of these is said by itself.
    let drawnByOthers: Set<String> = ["INSERT", "ATTRIB", "ATTDEF", "DIMENSION", "VIEWPORT"]
    for (handle, entity) in scan.entities where !entity.isOnPaper && !read.contains(handle) {
      guard !drawnByOthers.contains(entity.type) else { continue }
      counts[entity.type, default: 0] += 1
      if let name = scan.shown(entity.layer) { layers.insert(name) }
    }
    guard !counts.isEmpty else { return }
    let count = counts.values.reduce(0, +)
    let kinds = counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    let names = Notice.list(layers.sorted())
    let entities = count.counted(
      "entity is of a kind that is not read, or draws nothing, and was",
      "entities are of kinds that are not read, or draw nothing, and were")
    notices.append(
      Notice(
        .told(
          LocalisedText(
            en: "\(entities) left out: \(kinds)" + (names.isEmpty ? "" : " (layers \(names))")
              + "; explode them in the drawing where they are ground",
            vi: "đã bỏ \(count) thực thể thuộc loại không đọc được, hoặc không vẽ gì: \(kinds)"
              + (names.isEmpty ? "" : " (lớp vẽ \(names))")
              + "; nếu là ranh đất thì dùng lệnh EXPLODE trong bản vẽ"), isAboutValue: true), count: count))
  }

  private func leavingOutPaperSpace() -> FeatureTable {
    guard let paper = column("PaperSpace") else { return self }
    let rows = (0..<count).filter { paper[$0] != .boolean(true) && paper[$0] != .integer(1) }
    var table = rows.count == count ? self : selecting(rows)
    table.columns.removeAll { $0.name == "PaperSpace" }
    let more = count - rows.count
    if more > 0 {
      table.notices.append(
        Notice(
          .told(
            LocalisedText(
              en:
                "\(more.counted("entity of paper space (frames, legends of layouts) was", "entities of paper space (frames, legends of layouts) were")) left out",
              vi: "đã bỏ \(more) đối tượng thuộc không gian giấy (khung tên, chú giải của layout)"),
            isAboutValue: false), count: more))
    }
    return table
  }

  private mutating func tell(_ scan: DrawingScan, hidden: [String]) {
    if !hidden.isEmpty {
      let (count, names) = (hidden.count, Set(hidden.compactMap { scan.shown($0) }).sorted())
      let list = names.prefix(10).joined(separator: ", ") + (names.count > 10 ? " …" : "")
      notices.append(
        Notice(
          .told(
            LocalisedText(
              en:
                "\(count.counted("entity that the drawing hides (frozen, off or invisible) was", "entities that the drawing hides (frozen, off or invisible) were")) read; layers \(list)",
              vi: "đã đọc cả \(count) đối tượng bị ẩn trong bản vẽ (đóng băng, tắt lớp hoặc ẩn); lớp vẽ \(list)"),
            isAboutValue: false), count: count))
    }
    guard !scan.references.isEmpty else { return }
    let missing = Set(scan.references.map { "Block \($0) does not exist" })
    notices.removeAll { if case .readerWarning(let words) = $0.kind { missing.contains(words.text) } else { false } }
    let (count, list) = (scan.references.count, scan.references.prefix(10).joined(separator: ", "))
    notices.append(
      Notice(
        .told(
          LocalisedText(
            en:
              "\(count.counted("other drawing that it refers to", "other drawings that it refers to")) (\(list)) \(count == 1 ? "is not part of the file and was" : "are not part of the file and were") not read",
            vi: "\(count) bản vẽ tham chiếu ngoài (\(list)) không nằm trong tệp nên không được đọc"),
          isAboutValue: true), count: count))
  }
}

/// The columns that GDAL gives the entities of a drawing.
private struct EntityColumns {
  let layer: Column?
  let classes: Column?
  let handle: Column?
  let text: Column?

  init(_ table: FeatureTable) {
    (layer, classes) = (table.column("Layer"), table.column("SubClasses"))
    (handle, text) = (table.column("EntityHandle"), table.column("Text"))
  }
}

/// What is said of one entity of a drawing.
private struct DrawnEntity {
  let kind: String
  let block: String?
  let tag: String?
  let colour: String?
  let text: String?
  let isHidden: Bool

  init(_ columns: EntityColumns, _ row: Int, _ geometry: GeometryKind?, _ scan: DrawingScan) {
    let found = columns.handle?[row].text.flatMap { scan.entities[$0] }
    let isInserted = found.map { $0.type == "INSERT" || $0.type == "DIMENSION" } ?? false
    let layer = scan.layers[columns.layer?[row].text?.uppercased() ?? ""]
    var text = columns.text?[row].text
    var tag = found?.tag
    if let parts = text?.split(separator: DrawingScan.tagMark, omittingEmptySubsequences: false), parts.count == 3,
      parts[0].isEmpty
    {
      (tag, text) = (String(parts[1]), String(parts[2]))
    }
    let drawn = tag == nil ? Self.kind(columns.classes?[row].text, geometry, text) : "ATTRIB"
    kind = isInserted ? drawn : found?.type ?? drawn
    block = found?.block
    self.tag = tag
    // A layer that the drawing does not declare is white.
    colour = (isInserted ? nil : found?.colour) ?? layer?.colour ?? "7"
    // The name of a pattern is no text.
    self.text = kind == "HATCH" ? nil : text
    isHidden = found?.isInvisible == true || layer?.isHidden == true
  }

  /// The kind of an entity of a block, by its classes, in old drawings by what it draws.
  private static func kind(_ classes: String?, _ geometry: GeometryKind?, _ text: String?) -> String {
    if let name = classes?.split(separator: ":").last, let kind = kinds[String(name)] { return kind }
    return switch geometry?.partKind {
    case .point: text == nil ? "POINT" : "TEXT"
    case .polygon: "SOLID"
    default: "POLYLINE"
    }
  }

  private static let kinds = [
    "AcDbPolyline": "LWPOLYLINE", "AcDb2dPolyline": "POLYLINE", "AcDb3dPolyline": "POLYLINE", "AcDbLine": "LINE",
    "AcDbText": "TEXT", "AcDbAttribute": "ATTRIB", "AcDbMText": "MTEXT", "AcDbHatch": "HATCH", "AcDbTrace": "SOLID",
    "AcDbFace": "3DFACE", "AcDbCircle": "CIRCLE", "AcDbArc": "ARC", "AcDbEllipse": "ELLIPSE", "AcDbSpline": "SPLINE",
    "AcDbPoint": "POINT", "AcDbBlockReference": "INSERT", "AcDbMInsertBlock": "INSERT", "AcDbLeader": "LEADER",
    "AcDbMLine": "MLINE",
  ]
}
