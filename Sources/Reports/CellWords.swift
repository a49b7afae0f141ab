internal import LandModel
internal import Refusals

/// What the codes in the cells of a column are called; land-use codes, ids and names stay as they are.
struct CellWords {
  private let isForeign: Bool
  private let lists: [String]
  private let column: String
  private let language: Language
  private let names: PublicNames.OfDay
  private let labels: [String: LocalisedText]

  /// - Parameters:
  ///   - column: the column.
  ///   - language: of the words.
  ///   - names: what offices and kinds of units are called.
  ///   - labels: what codes of the workspace's own lists are called.
  init(
    _ column: ColumnDescription, _ language: Language, _ names: PublicNames.OfDay,
    labels: [String: LocalisedText] = [:]
  ) {
    (self.names, self.labels) = (names, labels)
    isForeign = column.subject == RowTable.foreignSubject
    lists = Self.lists[(column.subject.map { $0 + "." } ?? "") + column.name] ?? Self.lists[column.name] ?? []
    self.column = column.name
    self.language = language
  }

  /// The words for a code; several joined by `;` each for itself.
  func text(_ code: String) -> String {
    guard !isForeign else { return code }
    switch column {
    case "owner", "office": return Office(rawValue: code).map { names.label(of: $0)[language] } ?? code
    case "notes" where code.hasPrefix("call:"):
      return Labels.shipped.label("clean_note", "call")[language] + " " + code.dropFirst(5)
    case "subjects", "other_plan": return subject(code)
    case "at", "loaded_at": return language.moment(code)
    case "plan" where code.contains(":"): return subject(code)
    case "norm": return labels[code]?[language] ?? code
    case "what" where code.contains(" "): return whole(code)
    case "basis" where code.contains(";"):
      return code.split(separator: ";").map { text(String($0)) }.joined(separator: "; ")
    default: break
    }
    for list in lists {
      if list == ZoneKind.list, let kind = ZoneKind(rawValue: code) { return names.label(of: kind)[language] }
      if list == Self.functions {
        if let function = FunctionList.shipped[FunctionCode(code)] { return function.name[language] }
      } else if let label = Labels.shipped["\(list).\(code)"] {
        return label[language]
      }
    }
    return code
  }

  /// The words for yes and no.
  func text(_ flag: Bool) -> String { Labels.shipped.label("flag", "\(flag)")[language] }

  /// What a balance is of: `scheme S` by the name of the layer, else a word of its own.
  private func whole(_ what: String) -> String {
    guard let blank = what.firstIndex(of: " ") else { return what }
    let (kind, id) = (String(what[..<blank]), what[blank...])
    let word = LayerName(rawValue: kind)?.label[language] ?? Labels.shipped["balance_of.\(kind)"]?[language]
    return word.map { $0 + id } ?? what
  }

  /// `parcel:1/12` by the name of the layer.
  private func subject(_ subject: String) -> String {
    guard let mark = subject.firstIndex(of: ":"), let layer = LayerName(rawValue: String(subject[..<mark])) else {
      return subject
    }
    return "\(layer.label[language]) \(subject[subject.index(after: mark)...])"
  }

  private static let functions = "function"

  /// The lists of words of columns, or of a column of a subject.
  private static let lists: [String: [String]] = [
    "markers.basis": ["marker_kind"], "basis": ["allocation_basis"], "input_source": ["allocation_basis"],
    "leased_basis": ["measure_basis"], "operating_basis": ["measure_basis"],
    "markers.kind": ["marker_kind"], "marker_points.kind": ["marker_kind"], "stakeout.kind": ["marker_kind"],
    "marker.kind": ["marker_kind"], "finding.kind": ["finding_kind"], "calls.kind": ["project_kind"],
    "zone.kind": ["zone_kind"], "landuse_plan.kind": ["land_use_plan_kind"], "project.kind": ["project_kind"],
    "road.kind": ["road_kind"], "constraint_area.kind": ["constraint_kind"], "forest_cover.kind": ["forest_kind"],
    "declared": ["marker_status"], "marker_status": ["marker_status"], "markers.status": ["marking_status"],
    "scheme.status": ["plan_status"], "landuse_plan.status": ["plan_status"],
    "landuse_block.status": ["land_use_block_status"], "project.status": ["project_status"],
    "level": ["scheme_level", "ground"], "landuse_plan.level": ["land_use_plan_level"],
    "layer": ["layer"], "ground": ["reclaim_ground"], "stage": ["reclaim_stage"], "tenure": ["tenure"],
    "class": [functions, "ground"], "from": [functions, "ground"], "to": [functions, "ground"],
    "function": [functions], "target_function": [functions], "base": ["ground"], "what": ["ground"],
    "note": ["ground"], "variant": ["misreading"], "severity": ["severity"],
    "constraint_area.severity": ["constraint_severity"], "size": ["piece_size"], "verdict": ["verdict"],
    "next_step": ["next_step"], "reasons": ["criterion_name"], "notes": ["clean_note"],
    "skipped.reason": ["skipped"], "calls_missing.reason": ["criterion_name"], "problem.reason": ["finding_kind"],
    "state": ["marker_state"], "recovery": ["recovery"], "clearance": ["clearance"], "dispute": ["dispute"],
    "minority": ["yes_no"], "mountain": ["yes_no"], "authority": ["authority"],
    "adjustment_kind": ["adjustment_kind"], "planning_kind": ["planning_kind"], "use": ["block_use"],
    "rule": ["rule"], "edits.what": ["edit_kind"], "edit": ["edit_kind"], "triage": ["finding_triage"],
    "triage.state": ["finding_triage"], "schemes.status": ["plan_status"], "schemes.marker_status": ["marking_status"],
    "marker_declared": ["marker_status"], "from_use": ["block_use"], "to_use": ["block_use"],
    "demand.kind": ["project_kind"], "projects.kind": ["project_kind"], "projects.status": ["project_status"],
    "projects.stage": ["project_stage"], "projects.group": ["project_status"], "held_basis": ["measure_basis"],
    "holder": ["tenure", "ground"], "unit": ["ground"], "clearance.by": ["clearance_subject"], "meets": ["meets"],
    "balance.unit": ["norm_unit"], "certainty": ["norm_certainty"],
    "statements.verdict": ["statement_verdict"], "statements.unit": ["statement_unit"],
    "missing": ["statement_missing", "book_note"], "geometry": ["geometry_type"],
  ]
}

extension RowTable {
  /// The same rows with words for codes.
  func worded(_ language: Language) -> RowTable {
    let words = descriptions.map { CellWords($0, language, names, labels: labels) }
    return mapping { cell, column in
      switch cell {
      case .text(let code): .text(words[column].text(code))
      case .list(let codes): .text(codes.map(words[column].text).joined(separator: ", "))
      case .flag(let flag): .text(words[column].text(flag))
      case .null, .date, .count, .number: cell
      }
    }
  }

  /// The same columns with other cells.
  ///
  /// - Parameter change: takes a cell and the number of its column.
  func mapping(columns: [String]? = nil, _ change: (Cell, Int) -> Cell) -> RowTable {
    var table = empty(columns ?? self.columns)
    for row in rows { table.append(row.indices.map { change(row[$0], $0) }) }
    return table
  }
}
