internal import LandInventory
internal import LandModel
internal import PlanChecks
internal import Refusals

/// Findings as the page reads them: rows of values, with texts that many share written once.
struct ReportFindings {
  private var messages = MessageTable()
  private var texts = SharedTexts()
  private(set) var rows: [JSONValue] = []

  static let columns = [
    "id", "rule", "severity", "subjects", "kind", "size", "zone", "scheme", "owner", "area_m2", "thickness_m",
    "length_m", "parts", "message", "legal_basis", "advice", "waived", "waiver", "details", "parcels",
  ]

  /// - Parameters:
  ///   - findings: what is listed.
  ///   - parcels: the ground that each shares with parcels, by the number of the finding; numbers of parcels are those
  ///     of the page's layer.
  init(_ findings: [Finding], parcels: [Int: [(parcel: Int, squareMetres: Double)]]) {
    for (number, finding) in findings.enumerated() { append(finding, parcels[number] ?? []) }
  }

  private mutating func append(_ finding: Finding, _ parcels: [(parcel: Int, squareMetres: Double)]) {
    var values: [JSONValue] = [
      .text(finding.id), .text(finding.rule.rawValue), .text(finding.severity.rawValue),
      JSONValue(finding.subjects.map { "\($0.layer):\($0.id)" }), .text(finding.kind),
      JSONValue(finding.size?.rawValue), JSONValue(finding.zone), JSONValue(finding.scheme),
      JSONValue(finding.owner?.rawValue), JSONValue(finding.areaSquareMetres), JSONValue(finding.thicknessMetres),
      JSONValue(finding.lengthMetres), JSONValue(finding.parts), messages.json(of: finding.message),
      texts.number(of: finding.legalBasis.map(LocalisedText.same)), texts.number(of: finding.advice),
      finding.counts ? .null : .flag(true), finding.waiverJSON,
      finding.details.isEmpty ? .null : finding.detailsJSON.withoutNulls,
      parcels.isEmpty
        ? .null
        : .array(parcels.flatMap { [.count($0.parcel), .number(($0.squareMetres * 100).rounded() / 100)] }),
    ]
    while values.last == .null { values.removeLast() }
    rows.append(.array(values))
  }

  var json: JSONValue {
    [
      "columns": JSONValue(ReportFindings.columns), "rows": .array(rows), "sentences": JSONValue(messages.sentences),
      "texts": .array(texts.all.map(\.json)),
    ]
  }
}

/// Texts that many rows share, each written once.
struct SharedTexts {
  private(set) var all: [LocalisedText] = []
  private var numbers: [LocalisedText: Int] = [:]

  /// The number of a text; `null` for none.
  mutating func number(of text: LocalisedText?) -> JSONValue {
    guard let text else { return .null }
    if let number = numbers[text] { return .count(number) }
    numbers[text] = all.count
    all.append(text)
    return .count(all.count - 1)
  }
}

extension JSONValue {
  /// An object without the members that have no value.
  fileprivate var withoutNulls: JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { $0.value != .null })
  }
}
