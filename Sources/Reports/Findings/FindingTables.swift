public import Geodesy
public import Interchange
public import LandModel
public import PlanChecks
internal import PlaneGeometry

extension RowTable {
  /// Findings as the CSV of `check` and `tile` has them.
  ///
  /// `x_n`, `y_e` are the first position of points and lines, a position on the surface of areas.
  public init(_ findings: [Finding], _ language: Language) {
    self.init(columns: [
      "id", "rule", "severity", "typology", "size", "kind", "subjects", "zone", "scheme", "owner", "area_m2",
      "area_ellipsoid_m2", "thickness_m", "length_m", "parts", "message", "legal_basis", "advice", "tainted", "waived",
      "x_n", "y_e",
    ])
    for finding in findings {
      let place = finding.geometry.flatMap(\.placeToLook)
      append([
        .text(finding.id), .text(finding.rule.rawValue), .text(finding.severity.rawValue), .optional(finding.typology),
        .optional(finding.size?.rawValue), .text(finding.kind), .list(finding.subjects.map { "\($0.layer):\($0.id)" }),
        .optional(finding.zone), .optional(finding.scheme), .optional(finding.owner?.rawValue),
        .optional(finding.areaSquareMetres), .optional(finding.ellipsoidalSquareMetres),
        .optional(finding.thicknessMetres), .optional(finding.lengthMetres), .optional(finding.parts),
        .text(finding.message[language]), .optional(finding.legalBasis), .optional(finding.advice?[language]),
        .flag(finding.isTainted), .flag(!finding.counts), .optional(place?.y), .optional(place?.x),
      ])
    }
  }

  /// Findings by rule, severity and size, in their order: how many, how many of them waived, and their square metres.
  public static func summary(of findings: [Finding]) -> RowTable {
    struct Key: Hashable {
      let rule: RuleID
      let severity: Severity
      let size: PieceSize?
    }
    var keys: [Key] = []
    var groups: [Key: [Finding]] = [:]
    for finding in findings {
      let key = Key(rule: finding.rule, severity: finding.severity, size: finding.size)
      if groups[key] == nil { keys.append(key) }
      groups[key, default: []].append(finding)
    }
    func order(_ key: Key) -> (Int, Int, Int) {
      let size = key.size.flatMap { PieceSize.allCases.firstIndex(of: $0) } ?? -1
      return (key.rule.order, -(Severity.allCases.firstIndex(of: key.severity) ?? 0), size)
    }
    var table = RowTable(columns: ["rule", "severity", "size", "count", "waived", "area_m2"])
    for key in keys.sorted(by: { order($0) < order($1) }) {
      let group = groups[key] ?? []
      table.append([
        .text(key.rule.rawValue), .text(key.severity.rawValue), .optional(key.size?.rawValue), .count(group.count),
        .count(group.count { !$0.counts }), .number(group.reduce(0) { $0 + ($1.areaSquareMetres ?? 0) }),
      ])
    }
    return table
  }

  /// What rules could not look at, and why.
  public init(_ skipped: [SkippedFeature]) {
    self.init(columns: ["rule", "layer", "id", "reason"])
    for feature in skipped {
      append([.text(feature.rule.rawValue), .text(feature.layer), .text(feature.id), .text(feature.reason)])
    }
  }
}

extension RowTable.Cell {
  /// A text, or no value.
  public static func optional(_ text: String?) -> Self { text.map(Self.text) ?? .null }
  /// A whole number, or no value.
  public static func optional(_ count: Int?) -> Self { count.map(Self.count) ?? .null }
  /// A number, or no value.
  public static func optional(_ number: Double?) -> Self { number.map(Self.number) ?? .null }
}

extension FeatureTable {
  /// Findings as a layer: their fields as columns, objects as JSON text, geometry in the system of the findings.
  public init(findings: [Finding], system: CoordinateReferenceSystem, _ language: Language) {
    func texts(_ value: (Finding) -> String?) -> ColumnValues { .text(TextValues(findings.map(value))) }
    func numbers(_ value: (Finding) -> Double?) -> ColumnValues {
      var values = FixedValues<Double>()
      for finding in findings {
        if let number = value(finding) { values.append(number) } else { values.appendNull(filler: 0) }
      }
      return .real(values)
    }
    func counts(_ value: (Finding) -> Int?) -> ColumnValues {
      var values = FixedValues<Int64>()
      for finding in findings {
        if let count = value(finding) { values.append(Int64(count)) } else { values.appendNull(filler: 0) }
      }
      return .integer(values)
    }
    var flags = FixedValues<Bool>()
    for finding in findings { flags.append(finding.isTainted) }
    self.init(
      name: "finding", geometry: FlatLayer(findings.map(\.geometry)),
      columns: [
        Column(name: "id", values: texts(\.id)), Column(name: "rule", values: texts(\.rule.rawValue)),
        Column(name: "severity", values: texts(\.severity.rawValue)),
        Column(name: "typology", values: counts(\.typology)),
        Column(name: "subjects", values: texts(\.subjectsJSON.compactText)),
        Column(name: "kind", values: texts(\.kind)),
        Column(name: "size", values: texts { $0.size?.rawValue }), Column(name: "zone", values: texts(\.zone)),
        Column(name: "scheme", values: texts(\.scheme)), Column(name: "owner", values: texts { $0.owner?.rawValue }),
        Column(name: "area_m2", values: numbers(\.areaSquareMetres)),
        Column(name: "area_ellipsoid_m2", values: numbers(\.ellipsoidalSquareMetres)),
        Column(name: "thickness_m", values: numbers(\.thicknessMetres)),
        Column(name: "length_m", values: numbers(\.lengthMetres)), Column(name: "parts", values: counts(\.parts)),
        Column(name: "message", values: texts(\.messageJSON.compactText)),
        Column(name: "legal_basis", values: texts(\.legalBasis)),
        Column(name: "advice", values: texts { $0.advice?[language] }),
        Column(name: "tainted", values: .boolean(flags)),
        Column(name: "waiver", values: texts { $0.waiver == nil ? nil : $0.waiverJSON.compactText }),
        Column(name: "details", values: texts(\.detailsJSON.compactText)),
      ],
      referenceSystem: system, declaration: .stated)
  }
}

extension Geometry {
  /// Where to go and look: the first position of points and lines, a position on the surface of areas.
  var placeToLook: Position? {
    if kind.isPolygonal, let inside = try? positionOnSurface() { return inside }
    if coordinates.count >= 2 { return Position(coordinates[0], coordinates[1]) }
    return members.lazy.compactMap(\.placeToLook).first
  }
}
