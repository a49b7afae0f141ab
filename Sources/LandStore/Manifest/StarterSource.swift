internal import Geodesy
internal import Interchange
internal import LandModel
internal import PlaneGeometry

/// One source of a first manifest.
struct StarterSource {
  let path: String
  let layer: String?
  var table: FeatureTable?
  var isCornerTable = false
  var unreadable: String?

  private static let examples = 4

  /// The code of the projected system that the file names.
  var projectedCode: String? {
    guard let system = table?.referenceSystem, system.isProjected, system.isMetric else { return nil }
    return system.code?.description
  }

  /// The lines of the source, indented below `sources:`.
  var lines: [String] {
    let address = YAMLText.scalar(layer.map { "\(path):\($0)" } ?? path)
    guard let table else { return ["  # \(path): not read: \(YAMLText.comment(unreadable ?? ""))"] }
    if isCornerTable { return cornerLines(table, address) }
    let ranking = LayerGuess.ranking(table, path: path, layer: layer)
    guard let best = ranking.first else {
      return [
        "  # - layer: ?   # nothing tells what it is; columns: \(columns(table))", "  #   path: \(address)",
      ]
    }
    let rival = ranking.dropFirst().first { $0.score == best.score }
    let doubt = rival.map { ", as well may be \($0.layer.rawValue)" } ?? ""
    var lines = ["  - layer: \(best.layer.rawValue)   # guessed from \(best.reason)\(doubt)", "    path: \(address)"]
    lines += systemLines(table) + encodingLines(table)
    return lines + fieldLines(table, best.layer)
  }

  private func cornerLines(_ table: FeatureTable, _ address: String) -> [String] {
    ["  - layer: scheme   # a table of corner coordinates", "    coordinates: \(address)"]
      + systemLines(table)
      + [
        "    locale: vi   # a comma before the decimals",
        "    # values: {id: ?, name: ?, level: detailed, status: approved}",
      ]
  }

  private func systemLines(_ table: FeatureTable) -> [String] {
    guard table.referenceSystem == nil else { return [] }
    var appearance = "the file names none"
    for feature in 0..<table.count {
      guard let geometry = table.geometry.geometry(at: feature), geometry.coordinates.count >= 2 else { continue }
      let (x, y) = (geometry.coordinates[0], geometry.coordinates[1])
      if let text = try? CoordinateAppearance.describe(x: x, y: y) {
        appearance += ": " + (text.count > 160 ? "\(text.prefix(160))…" : text)
      }
      break
    }
    return ["    # crs: ?   # \(YAMLText.comment(appearance))"]
  }

  private func encodingLines(_ table: FeatureTable) -> [String] {
    for notice in table.notices {
      if case .decoded(let encoding, .detected) = notice.kind {
        return ["    encoding: \(encoding.name)   # as the letters suggest"]
      }
    }
    return []
  }

  // MARK: - Fields

  private func fieldLines(_ table: FeatureTable, _ layer: LayerName) -> [String] {
    var matched: [(field: String, column: String)] = []
    var rest: [Column] = []
    for column in table.columns {
      let field = FieldSpellings.field(column.name, of: layer)
      if let field, !matched.contains(where: { $0.field == field }) {
        matched.append((field, column.name))
      } else {
        rest.append(column)
      }
    }
    var lines = ["    fields:"] + identifierLines(table, layer, matched)
    let order = FieldNames.of(layer).names
    for (field, name) in matched.sorted(by: { position($0.field, order) < position($1.field, order) })
    where field != "id" {
      if let column = table.column(name) {
        lines.append(fieldLine(field, column, FieldNames.of(layer).kind(field), layer))
      }
    }
    for field in layer.requiredFields where !matched.contains(where: { $0.field == field }) {
      lines.append("      # \(field): ?   # needed; give a column here or a value under values:")
    }
    for column in rest {
      lines.append("      # ?: \(YAMLText.scalar(column.name))   # \(YAMLText.comment(values(column)))")
    }
    // A mapping of comments alone would be none.
    if lines.dropFirst().allSatisfy({ $0.hasPrefix("      #") }) { lines[0] = "    # fields:" }
    return lines
  }

  private func position(_ field: String, _ order: [String]) -> Int { order.firstIndex(of: field) ?? order.count }

  /// The id: the column that bears it, sheet and parcel joined, the file's own ids, or a question.
  private func identifierLines(
    _ table: FeatureTable, _ layer: LayerName, _ matched: [(field: String, column: String)]
  ) -> [String] {
    func column(_ field: String) -> String? { matched.first { $0.field == field }?.column }
    if let sheet = column("sheet_no"), let parcel = column("parcel_no") {
      let unit = (column("old_unit_code") ?? column("unit_code")).map { [$0] } ?? []
      let names = (unit + [sheet, parcel]).map(YAMLText.scalar)
      return ["      id: [\(names.joined(separator: ", "))]"]
    }
    if let id = column("id") { return ["      id: \(YAMLText.scalar(id))"] }
    if table.featureIDs != .none { return ["      # id: ?   # without it the ids of the file are taken"] }
    return ["      # id: ?   # needed: the column, or columns [A, B], that tell the features apart"]
  }

  private func fieldLine(_ field: String, _ column: Column, _ kind: FieldKind, _ target: LayerName) -> String {
    let name = YAMLText.scalar(column.name)
    switch kind {
    case .code(let list):
      let accepted = list.accepted
      let unknown = distinct(column).filter { value in
        Aliases.shipped.code(value, field: field, of: target, among: accepted) == nil
      }
      guard !unknown.isEmpty else { return "      \(field): \(name)" }
      let map = unknown.prefix(12).map { "\(YAMLText.scalar($0)): ?" }.joined(separator: ", ")
      return "      # \(field): {field: \(name), values: {\(map)}}   # each one of \(accepted.joined(separator: ", "))"
    case .area where column.type == .text:
      return "      \(field): {field: \(name), unit: m2, locale: vi}   # e.g. \(YAMLText.comment(values(column)))"
    default: return "      \(field): \(name)"
    }
  }

  private func distinct(_ column: Column) -> [String] {
    Set((0..<column.count).lazy.compactMap { column[$0].text }.filter { !$0.isEmpty }).sorted()
  }

  private func values(_ column: Column) -> String {
    var seen: [String] = []
    for row in 0..<column.count where seen.count < Self.examples {
      if let text = column[row].text, !text.isEmpty, !seen.contains(text.excerpt) { seen.append(text.excerpt) }
    }
    return seen.isEmpty ? "no values" : seen.joined(separator: "; ")
  }

  private func columns(_ table: FeatureTable) -> String {
    table.columns.isEmpty ? "none" : YAMLText.comment(table.columns.map(\.name).joined(separator: ", "))
  }
}

/// Which layer a table may be.
struct LayerGuess {
  let layer: LayerName
  let score: Int
  let reason: String

  /// The layers that something speaks for, the likeliest first.
  static func ranking(_ table: FeatureTable, path: String, layer: String?) -> [LayerGuess] {
    let kinds = Set((0..<table.count).compactMap { table.geometry.kind(of: $0)?.partKind })
    guard kinds.count == 1, let kind = kinds.first else { return [] }
    let candidates = LayerName.allCases.filter { name in
      switch name.geometryClass {
      case .polygons: kind == .polygon
      case .lines: kind == .lineString
      case .points: kind == .point
      }
    }
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let guesses = candidates.compactMap { candidate -> LayerGuess? in
      let columns = table.columns.filter { column in
        guard let field = FieldSpellings.field(column.name, of: candidate) else { return false }
        return !["id", "name"].contains(field)
      }
      let isNamed = FieldSpellings.suggests(layer ?? file, candidate)
      let score = columns.count + (isNamed ? 2 : 0)
      guard score > 0 || candidates.count == 1 else { return nil }
      var reasons = [kind.wellKnownName.lowercased() + "s"]
      if isNamed { reasons.append("the name") }
      if !columns.isEmpty { reasons.append("the columns \(columns.map(\.name).joined(separator: ", "))") }
      return LayerGuess(layer: candidate, score: score, reason: YAMLText.comment(reasons.joined(separator: ", ")))
    }
    return guesses.sorted { ($1.score, $0.layer.order) < ($0.score, $1.layer.order) }
  }
}
