internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// The entities of a drawing that a condition chooses, by the names under which a manifest knows what is said of them.
struct DrawnEntities {
  /// The whole drawing.
  let table: FeatureTable
  /// The entities that count, in the order of the drawing.
  let rows: [Int]

  /// What `where` knows of an entity; each drawing has some of it.
  static let names = ["Layer", "Level", "Text", "Kind", "Block", "Tag", "Linetype", "Color", "EntityHandle"]
  /// The names that design files have for these.
  private static let synonyms = [
    "layer": ["level"], "level": ["layer"], "color": ["colorindex"], "entityhandle": ["entitynum"],
    "linetype": ["style"],
  ]

  /// Whether every entity of a drawing has the column.
  static func isOwn(_ column: String) -> Bool {
    names.contains(column)
      || ["SubClasses", "Type", "GraphicGroup", "ColorIndex", "Weight", "Style", "EntityNum", "MSLink"].contains(column)
  }

  /// - Parameter address: what was read, whose names and whose numbers of entities (`$file`, `$layer`, `$row`) a condition
  ///   knows too.
  /// - Throws: `Refusal` for a condition on something that drawings do not have.
  init(_ table: FeatureTable, of address: InputAddress, where condition: Condition?) throws(Refusal) {
    self.table = table
    guard let condition else {
      rows = Array(0..<table.count)
      return
    }
    var columns: [String: Column?] = [:]
    let named = SourceColumns.adding(Set(condition.columns), to: table, of: address, rowsBefore: 0)
    for name in condition.columns {
      columns[name] = Self.column(name, of: named)
      guard columns[name] != .some(nil) || Self.names.contains(where: { $0.lowercased() == name.lowercased() }) else {
        let known = Self.names + SourceColumns.names + table.columns.map(\.name).filter { !Self.names.contains($0) }
        throw Refusal(
          .unknownField,
          LocalisedText(
            en: "where names \(name.excerpt), which the drawing does not have",
            vi: "where nêu \(name.excerpt), bản vẽ không có mục này"),
          remedy: .oneOf(known), at: RefusalPlace(file: table.source ?? table.name))
      }
    }
    rows = (0..<table.count).filter { row in
      condition.holds(absence: .different) { (columns[$0] ?? nil)?[row] ?? .null } == true
    }
  }

  /// The column of a name, whatever its case, or of what design files call that.
  static func column(_ name: String, of table: FeatureTable) -> Column? {
    let name = name.lowercased()
    for name in [name] + (synonyms[name] ?? []) {
      if let column = table.columns.first(where: { $0.name.lowercased() == name }) { return column }
    }
    return nil
  }

  /// The table of the chosen entities, as polygons where these are asked for.
  func features(asPolygons: Bool) -> FeatureTable {
    asPolygons ? table.drawnPolygons(of: rows).table : rows.count == table.count ? table : table.selecting(rows)
  }
}
