public import Interchange
public import LandModel
public import PlanChecks
internal import PlaneGeometry
public import Refusals

/// What `markers` prints: how far schemes are marked, by scheme and by zone.
public struct MarkerDocument: RowsDocument, Sendable {
  private let head: WorkspaceHead
  private let land: Land
  private let survey: MarkerSurvey
  let coverage: MarkerCoverage
  private let scheme: Int?
  private let hasPoints: Bool
  private let language: Language

  /// What could not be looked at.
  public var skipped: [SkippedFeature] { survey.skipped }

  /// Joins a survey and its coverage.
  ///
  /// - Parameters:
  ///   - head: workspace, day and program.
  ///   - land: the land that was surveyed.
  ///   - survey: what markers mark.
  ///   - coverage: the schemes counted.
  ///   - scheme: the number of the only scheme that is asked for; `nil` for all.
  ///   - hasPoints: whether every required point is listed.
  ///   - language: that of headings and labels.
  public init(
    head: WorkspaceHead, land: Land, survey: MarkerSurvey, coverage: MarkerCoverage, scheme: Int? = nil,
    hasPoints: Bool = false, language: Language = .english
  ) {
    self.head = head
    self.land = land
    self.survey = survey
    self.coverage = coverage
    self.scheme = scheme
    self.hasPoints = hasPoints
    self.language = language
  }

  private var markings: [SchemeMarking] { survey.schemes.filter { scheme == nil || $0.scheme == scheme } }

  /// One row per scheme that is to be marked.
  public var rows: RowTable {
    MarkerTables.schemes(land, markings, spacingMetres: survey.tolerances.markerSpacingMetres)
  }

  /// One row per zone; of one scheme, those that hold it.
  public var zones: RowTable {
    MarkerTables.zones(land, coverage.zones.filter { scheme == nil || $0.approved > 0 })
  }

  private var points: RowTable { MarkerTables.points(land, markings) }

  /// The JSON document.
  public var json: JSONValue {
    let document = head.json.adding("rows", rows.json).adding("zones", zones.json)
    return (hasPoints ? document.adding("points", points.json) : document)
      .adding("skipped", .array(survey.skipped.map(\.json)))
  }

  /// The rows of the CSV: of schemes, or the points where they were asked for.
  public var table: RowTable { hasPoints ? points : rows }

  /// The head line: declared beside measured.
  public var headline: String {
    let total = coverage.total
    let (declared, approved, complete) = (
      language.count(total.declaredMarked), language.count(total.approved), language.count(total.complete)
    )
    switch language {
    case .english: return "\(declared)/\(approved) declared, \(complete) measured"
    case .vietnamese: return "\(declared)/\(approved) đồ án theo báo cáo đã cắm mốc; thực tế cắm đủ \(complete)"
    }
  }

  /// The document for a person.
  public var text: String {
    var text = "\(head.title(language))\n\(headline)\n"
    if !markings.isEmpty {
      text += "\n"
      text +=
        rows.selecting([
          "scheme", "basis", "line_m", "points_required", "points_marked", "within_spacing_ratio", "longest_run_m",
          "drift_max_m", "declared", "status",
        ]).text(language)
    }
    let held = coverage.zones.filter { $0.approved > 0 }
    if !held.isEmpty {
      text += "\n"
      text +=
        MarkerTables.zones(land, held).selecting([
          "zone", "approved", "to_be_marked", "declared_marked", "complete", "area_ratio", "line_m", "line_ratio",
          "lines_unknown",
        ]).text(language)
    }
    if hasPoints, !points.rows.isEmpty { text += "\n" + points.text(language) }
    return text + FindingSections(language).ending(survey.skipped)
  }
}

// MARK: - Map

extension MarkerDocument {
  /// Every required point and every marker, told apart by `feature`.
  public var features: FeatureTable {
    var table = RowTable(columns: [
      "feature", "scheme", "kind", "x_n", "y_e", "turn_deg", "marked_by", "id", "number", "state", "drift_m",
    ])
    var geometry: [Geometry?] = []
    for (scheme, point) in MarkerTables.orderedPoints(markings) {
      table.append([
        .text("required_point"), .text(land.schemes[scheme].id), .text(point.kind.rawValue),
        .number(point.position.y), .number(point.position.x), .optional(point.turnDegrees),
        .optional(point.markedBy.map { land.markers[$0].id }), .null, .null, .null, .null,
      ])
      geometry.append(.point(point.position))
    }
    for reading in readings {
      let marker = land.markers[reading.marker]
      let position = land.markers.surveyedPosition(of: reading.marker) ?? marker.design
      table.append([
        .text("marker"), .optional(marker.scheme), .optional(marker.kind?.rawValue), .optional(position?.y),
        .optional(position?.x), .null, .null, .text(marker.id), .optional(marker.number),
        .optional(marker.state?.rawValue), .optional(reading.drift?.metres),
      ])
      geometry.append(position.map(Geometry.point))
    }
    return FeatureTable(name: "marker", table, geometry: geometry, in: land.system)
  }

  /// What was read of every marker, of the scheme alone where one is asked for, by id.
  private var readings: [MarkerReading] {
    let all =
      scheme == nil
      ? (survey.schemes + survey.others).flatMap(\.readings) + survey.strays : markings.flatMap(\.readings)
    let order = IdentifierOrder.sorted(all.map { land.markers[$0.marker].id })
    return order.map { all[$0] }
  }
}

// MARK: - Workbook

extension MarkerDocument {
  /// One sheet per array.
  public var workbook: Workbook {
    let titles = SheetTitles(head: head, land: land, scheme: scheme, language: language)
    let schemes = rows.adding("decision", markings.map { land.decision(ofScheme: $0.scheme, language) })
    var sheets = [
      TableSheet(
        LocalisedText(en: "Schemes", vi: "Đồ án"),
        LocalisedText(en: "How far schemes are marked", vi: "Tình hình cắm mốc giới theo đồ án"), schemes,
        unit: .ofColumns,
        adding: [
          "line_m", "points_required", "points_marked", "within_spacing_m", "planned", "installed", "handed_over",
          "lost", "displaced", "obsolete",
        ]
      ).sheet(titles.lines + [headline], language),
      TableSheet(
        LocalisedText(en: "Zones", vi: "Khu vực"),
        LocalisedText(en: "Schemes marked, by zone", vi: "Tỷ lệ cắm mốc giới theo khu vực"), zones, unit: .ofColumns
      ).sheet(titles.lines + [headline], language),
    ]
    if hasPoints {
      sheets.append(
        TableSheet(
          LocalisedText(en: "Points", vi: "Điểm mốc"),
          LocalisedText(en: "Required points", vi: "Các điểm phải cắm mốc"),
          points, unit: .ofColumns
        ).sheet(titles.lines, language))
    }
    return Workbook(
      title: LocalisedText(en: "Boundary markers", vi: "Mốc giới quy hoạch")[language], sheets: sheets,
      language: language)
  }
}

/// The lines under the title of a sheet: the workspace and the day, the scheme with its decision, or all decisions, the
/// unit.
struct SheetTitles {
  let head: WorkspaceHead
  let land: Land
  let scheme: Int?
  let language: Language

  func word(_ en: String, _ vi: String) -> String { language == .english ? en : vi }

  var lines: [String] {
    var lines = [head.subject(language)]
    if let scheme {
      let facts = land.schemes[scheme]
      lines.append(
        word("Scheme", "Đồ án") + " \(facts.id)" + (facts.name.map { " – \($0)" } ?? "")
          + (land.decision(ofScheme: scheme, language).map { ", " + word("decision", "quyết định") + " \($0)" } ?? ""))
    } else {
      lines += head.lines(language).dropFirst()
    }
    lines.append(word("Unit: metre, square metre", "Đơn vị: mét, mét vuông") + " · \(head.system(language))")
    return lines
  }
}

extension RowTable {
  /// The same rows with some of the columns.
  func selecting(_ names: [String]) -> RowTable {
    let places = names.compactMap { columns.firstIndex(of: $0) }
    var table = empty(places.map { columns[$0] })
    for row in rows { table.append(places.map { row[$0] }) }
    return table
  }

  /// The same rows with one more column of texts.
  func adding(_ name: String, _ texts: [String?]) -> RowTable {
    var table = empty(columns + [name])
    for (row, text) in zip(rows, texts) { table.append(row + [.optional(text)]) }
    return table
  }
}
