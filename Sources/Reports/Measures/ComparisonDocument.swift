public import Interchange
public import LandModel
public import PlanChecks
internal import PlaneGeometry
public import Refusals

/// What `compare` prints: classes gained, lost and unchanged, what changed into what, and who is affected.
public struct ComparisonDocument: RowsDocument, Sendable {
  private let head: WorkspaceHead
  let comparison: VersionComparison
  let land: Land
  private let language: Language

  /// What could not be looked at.
  public var skipped: [SkippedFeature] { comparison.skipped }

  /// Joins everything.
  ///
  /// - Parameters:
  ///   - head: workspace, day and program.
  ///   - comparison: what was found.
  ///   - land: the land that was looked at.
  ///   - language: that of headings and words.
  public init(head: WorkspaceHead, comparison: VersionComparison, land: Land, language: Language = .english) {
    self.head = head
    self.comparison = comparison
    self.land = land
    self.language = language
  }

  /// The classes of both versions.
  public var table: RowTable {
    var table = RowTable(columns: ["class", "a_m2", "b_m2", "unchanged_m2", "gained_m2", "lost_m2"])
    for row in comparison.rows {
      table.append([
        .text(row.name), .number(row.before), .number(row.after), .number(row.unchanged), .number(row.gained),
        .number(row.lost),
      ])
    }
    return table
  }

  private var changes: RowTable {
    var table = RowTable(columns: ["from", "to", "area_m2"])
    for change in comparison.changes {
      table.append([.optional(change.from), .optional(change.to), .number(change.squareMetres)])
    }
    return table
  }

  private var releasedTo: RowTable {
    var table = RowTable(columns: ["class", "area_m2"])
    for part in comparison.releasedTo { table.append([.optional(part.name), .number(part.squareMetres)]) }
    return table
  }

  private var affected: RowTable { affected(comparison.affected) }

  private func affected(_ rows: [VersionComparison.Affected]) -> RowTable {
    var table = RowTable(columns: ["layer", "id", "changed_m2", "released_m2", "added_m2"])
    for affected in rows {
      table.append([
        .text(affected.layer.rawValue), .text(land.id(of: affected.layer, affected.number)), .number(affected.changed),
        .number(affected.released), .number(affected.added),
      ])
    }
    return table
  }
}

// MARK: - Documents

extension ComparisonDocument {
  /// The JSON document.
  public var json: JSONValue {
    head.json.adding("a", json(comparison.a)).adding("b", json(comparison.b)).adding("rows", table.json)
      .adding("changes", changes.json).adding("released", json(comparison.released))
      .adding("added", json(comparison.added)).adding("affected", affected.json)
      .adding("released_to", releasedTo.json).adding("skipped", .array(comparison.skipped.map(\.json)))
  }

  /// The classes in hectares, then every array in square metres.
  public var workbook: Workbook {
    let title = LocalisedText(en: "Comparison of versions", vi: "So sánh các lần điều chỉnh")
    let sides = [("A", comparison.a), ("B", comparison.b)].map { name, side in
      let decision = side.plan.layer == .scheme ? land.decision(ofScheme: side.plan.number, language) : nil
      return "\(name): \(side.plan.layer.label[language]) \(land.id(of: side.plan.layer, side.plan.number).visible)"
        + (side.day.map { " · \(language.day($0))" } ?? "") + (decision.map { " · \($0)" } ?? "")
    }
    let all: Set = ["a_m2", "b_m2", "unchanged_m2", "gained_m2", "lost_m2", "area_m2"]
    return Workbook(
      title: title,
      [
        TableSheet(LocalisedText(en: "Classes", vi: "Cơ cấu"), title, table, unit: .hectares, adding: all),
        TableSheet(LocalisedText(en: "Data (m²)", vi: "Số liệu (m²)"), title, table, unit: .squareMetres, adding: all),
        TableSheet(
          LocalisedText(en: "Changes", vi: "Thay đổi"),
          LocalisedText(en: "What changed into what", vi: "Chuyển từ loại nào sang loại nào"), changes,
          unit: .squareMetres, adding: all),
        TableSheet(
          LocalisedText(en: "Released", vi: "Đưa ra khỏi quy hoạch"),
          LocalisedText(
            en: "The plan that holds on released land", vi: "Quy hoạch còn lại trên đất đưa ra khỏi quy hoạch"),
          releasedTo, unit: .squareMetres, adding: all),
        TableSheet(
          LocalisedText(en: "Affected", vi: "Đối tượng liên quan"),
          LocalisedText(en: "Who is affected", vi: "Đối tượng liên quan"), affected, unit: .squareMetres),
      ], about: head.lines(language).prefix(1) + sides, language)
  }

  private func json(_ side: VersionComparison.Side) -> JSONValue {
    [
      "layer": .text(side.plan.layer.rawValue), "id": .text(land.id(of: side.plan.layer, side.plan.number)),
      "at": JSONValue(side.day?.description), "area_m2": .number(side.areaSquareMetres),
    ]
  }

  private func json(_ ground: Geometry?) -> JSONValue {
    ["area_m2": .number(ground?.area ?? 0), "geometry": JSONValue(ground)]
  }

  /// The tables for a person; of those affected the ten with most ground, layer by layer.
  public var text: String {
    let sides = [("A", comparison.a), ("B", comparison.b)].map { name, side in
      let day = side.day.map { say(" on ", " ngày ") + language.day($0) } ?? ""
      let layer = say(side.plan.layer.rawValue, side.plan.layer.label.vi)
      return "\(name): \(layer) \(land.id(of: side.plan.layer, side.plan.number).visible)\(day)\n"
    }
    var scope = RowTable(columns: ["scope", "area_m2"])
    for (name, area) in [
      ("A", comparison.a.areaSquareMetres), ("B", comparison.b.areaSquareMetres),
      (say("released", "đưa ra khỏi quy hoạch"), comparison.released?.area ?? 0),
      (say("added", "bổ sung"), comparison.added?.area ?? 0),
    ] { scope.append([.text(name), .number(area)]) }
    let tables = [scope, table, changes].filter { !$0.rows.isEmpty }
    return "\(head.title(language))\n" + sides.joined() + tables.map { "\n" + $0.text(language) }.joined()
      + releasedText
      + [LayerName.parcel, .project, .scheme, .zone].map(affectedText).joined()
      + FindingSections(language).ending(comparison.skipped)
  }

  private var releasedText: String {
    guard !comparison.releasedTo.isEmpty else { return "" }
    return "\n" + say("the plan that holds on released land", "quy hoạch còn lại trên đất đưa ra khỏi quy hoạch") + "\n"
      + releasedTo.naming(none: say("no plan", "chưa có quy hoạch")).text(language)
  }

  private func affectedText(_ layer: LayerName) -> String {
    let all = comparison.affected.filter { $0.layer == layer }
    guard !all.isEmpty else { return "" }
    // Sorting is stable, so that those of equal ground stay in the order of their ids.
    let largest = all.sorted { $0.squareMetres > $1.squareMetres }.prefix(10)
    let rest = language.count(all.count - largest.count)
    let more = all.count > largest.count ? say("and \(rest) more\n", "và \(rest) đối tượng khác\n") : ""
    return "\n" + affected(Array(largest)).text(language) + more
  }

  private func say(_ en: String, _ vi: String) -> String { LocalisedText(en: en, vi: vi)[language] }

  /// The ground that changed, was released or added, as features of a map: `change`, `from`, `to`, `area_m2`.
  public var features: FeatureTable {
    var columns = ["change", "from", "to"].map { ColumnBuilder(name: $0, type: .text) }
    var area = ColumnBuilder(name: "area_m2", type: .real)
    var ground: [Geometry] = []
    func append(_ kind: String, _ from: String?, _ to: String?, _ squareMetres: Double, _ geometry: Geometry) {
      for (column, value) in zip(columns.indices, [kind, from, to]) {
        if let value { columns[column].append(text: value) } else { columns[column].appendNull() }
      }
      area.append(real: squareMetres)
      ground.append(geometry)
    }
    for change in comparison.changes {
      append("changed", change.from, change.to, change.squareMetres, change.geometry)
    }
    if let released = comparison.released { append("released", nil, nil, released.area, released) }
    if let added = comparison.added { append("added", nil, nil, added.area, added) }
    columns.append(area)
    return FeatureTable(
      name: "change", geometry: FlatLayer(ground), columns: columns.map { builder in builder.build() },
      referenceSystem: land.system)
  }
}

extension Land {
  /// The id of a feature.
  func id(of layer: LayerName, _ feature: Int) -> String { subject(layer, feature).id }
}

extension RowTable {
  /// The rows with a word for the class of ground that has none.
  fileprivate func naming(none word: String) -> RowTable {
    mapping { cell, _ in cell == .null ? .text(word) : cell }
  }
}
