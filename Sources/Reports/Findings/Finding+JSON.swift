public import LandModel
public import PlanChecks
internal import PlaneGeometry

extension Finding {
  /// The finding as documents have it; every key stands, what makes no sense for its rule is `null`.
  ///
  /// - Parameter language: the language of the advice; the message stands in every language.
  public func json(_ language: Language = .english) -> JSONValue {
    [
      "id": .text(id), "rule": .text(rule.rawValue), "severity": .text(severity.rawValue),
      "typology": JSONValue(typology), "subjects": subjectsJSON, "kind": .text(kind), "size": JSONValue(size?.rawValue),
      "zone": JSONValue(zone), "scheme": JSONValue(scheme), "owner": JSONValue(owner?.rawValue),
      "area_m2": JSONValue(areaSquareMetres), "area_ellipsoid_m2": JSONValue(ellipsoidalSquareMetres),
      "thickness_m": JSONValue(thicknessMetres), "length_m": JSONValue(lengthMetres), "parts": JSONValue(parts),
      "message": messageJSON, "legal_basis": JSONValue(legalBasis), "advice": JSONValue(advice?[language]),
      "tainted": .flag(isTainted), "waiver": waiverJSON, "details": detailsJSON, "geometry": geometry?.json ?? .null,
    ]
  }

  /// The subjects as an array of objects.
  public var subjectsJSON: JSONValue {
    .array(
      subjects.map {
        ["layer": .text($0.layer), "id": .text($0.id), "name": JSONValue($0.name), "class": JSONValue($0.classCode)]
      })
  }

  /// The message in every language.
  public var messageJSON: JSONValue { ["en": .text(message.en), "vi": .text(message.vi)] }

  /// The waiver that names the finding; `null` for none.
  public var waiverJSON: JSONValue {
    guard let waiver else { return .null }
    var area: Double?
    if case .area(let squareMetres) = waiver.waiver.measure { area = squareMetres }
    return [
      "reason": .text(waiver.waiver.reason), "by": .text(waiver.waiver.by),
      "on": JSONValue(waiver.waiver.on.map { "\($0)" }), "until": JSONValue(waiver.waiver.until.map { "\($0)" }),
      "area_m2": JSONValue(area), "stale": .flag(waiver.isStale),
    ]
  }

  /// What only the rule knows.
  public var detailsJSON: JSONValue { details.json }
}

extension [Detail] {
  fileprivate var json: JSONValue { .object(map { JSONValue.Member($0.key, $0.value.json) }) }
}

extension DetailValue {
  /// The value as JSON.
  public var json: JSONValue {
    switch self {
    case .null: .null
    case .text(let text): .text(text)
    case .count(let count): .count(count)
    case .number(let number): .number(number)
    case .flag(let flag): .flag(flag)
    case .texts(let texts): JSONValue(texts)
    case .records(let records): .array(records.map(\.json))
    }
  }
}
