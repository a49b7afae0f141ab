public import PlaneGeometry
internal import Refusals

extension FeatureTable {
  /// The polygons of a drawing: its polygons as they are and its closed lines; all else is left out, and said.
  public struct DrawnPolygons: Sendable {
    /// Of each polygon the row of the table that it was made of.
    public let rows: [Int]
    /// The polygons as a table of their own, with what is to be said behind what was to be said before.
    public let table: FeatureTable
  }

  /// Whether a row is a polygon.
  public var hasPolygons: Bool { (0..<count).contains { geometry.kind(of: $0)?.isPolygonal == true } }

  /// Takes closed lines for polygons and leaves out what is none.
  ///
  /// A line is closed that ends where it began; open ones are named, ten of them. Rows without geometry stay.
  ///
  /// - Parameter rows: those to look at; `nil` for all.
  public func drawnPolygons(of rows: [Int]? = nil) -> DrawnPolygons {
    var (kept, shapes, open) = ([Int](), [Geometry?](), [Int]())
    var (closed, others) = (0, 0)
    for row in rows ?? Array(0..<count) {
      guard let shape = geometry.geometry(at: row), !shape.isEmpty else {
        kept.append(row)
        shapes.append(nil)
        continue
      }
      if shape.kind.isPolygonal {
        kept.append(row)
        shapes.append(shape)
      } else if let polygon = shape.closedLinePolygon {
        closed += 1
        kept.append(row)
        shapes.append(polygon)
      } else if shape.kind.partKind == .lineString {
        open.append(row)
      } else {
        others += 1
      }
    }
    var table = selecting(kept, geometry: FlatLayer(shapes))
    table.notices += [closedNotice(closed), openNotice(open), otherNotice(others)].compactMap { $0 }
    return DrawnPolygons(rows: kept, table: table)
  }

  private func closedNotice(_ count: Int) -> Notice? {
    guard count > 0 else { return nil }
    return Notice(
      .told(
        LocalisedText(
          en: "\(count.counted("closed line was taken as a polygon", "closed lines were taken as polygons"))",
          vi: "\(count) đường khép kín được coi là vùng"),
        isAboutValue: false), count: count)
  }

  /// Names lines that are open, as a drawing knows them.
  public func openNotice(_ rows: [Int]) -> Notice? {
    guard !rows.isEmpty else { return nil }
    let names = rows.prefix(10).map(entityName)
    let more = rows.count - names.count
    return Notice(
      .told(
        LocalisedText(
          en: "\(rows.count.counted("line is open and was", "lines are open and were")) left out: "
            + names.map(\.en).joined(separator: "; ") + (more > 0 ? "; and \(more) more" : ""),
          vi: "\(rows.count) đường để hở nên đã bỏ: " + names.map(\.vi).joined(separator: "; ")
            + (more > 0 ? "; và \(more) đường khác" : "")),
        isAboutValue: true), count: rows.count)
  }

  private func otherNotice(_ count: Int) -> Notice? {
    guard count > 0 else { return nil }
    return Notice(
      .told(
        LocalisedText(
          en:
            "\(count.counted("text or point of the drawing is no polygon and was", "texts and points of the drawing are no polygons and were")) left out",
          vi: "\(count) chữ và điểm của bản vẽ không phải là vùng nên đã bỏ"), isAboutValue: false), count: count)
  }

  /// The layer and the handle of an entity, without a handle its place among the entities, from 0.
  private func entityName(_ row: Int) -> LocalisedText {
    let layer = (column("Layer") ?? column("Level"))?[row].text ?? ""
    let handle = (column("EntityHandle") ?? column("EntityNum"))?[row].text
    let (en, vi) = (handle ?? "entity \(row)", handle ?? "đối tượng \(row)")
    return layer.isEmpty
      ? LocalisedText(en: en, vi: vi) : LocalisedText(en: "\(en) on \(layer)", vi: "\(en) ở lớp \(layer)")
  }
}

extension Geometry {
  /// The polygon that a closed line draws, its parts in their order joined end to end; `nil` for anything else.
  public var closedLinePolygon: Geometry? {
    guard kind.partKind == .lineString, ringCount > 0 else { return nil }
    var ring: [Position] = []
    for part in 0..<ringCount {
      let line = self.ring(part)
      guard let first = line.first else { continue }
      guard let last = ring.last else {
        ring = line
        continue
      }
      guard last.isNear(first) else { return nil }
      ring += line.dropFirst()
    }
    guard ring.count >= 4, ring[0].isNear(ring[ring.count - 1]) else { return nil }
    ring[ring.count - 1] = ring[0]
    return Set(ring.map { [$0.x, $0.y] }).count >= 3 ? .polygon(ring) : nil
  }
}

extension Position {
  /// Whether two places are one, but for what rounding makes of it.
  fileprivate func isNear(_ other: Position) -> Bool { abs(x - other.x) <= 1e-6 && abs(y - other.y) <= 1e-6 }
}
