internal import LandModel
public import PlanChecks
public import Refusals

extension Finding {
  /// The finding with its keys in the order of the documentation.
  ///
  /// - Parameter language: that of the advice; messages have every language.
  public func json(_ language: Language) -> JSONValue {
    attributes(language).adding("geometry", JSONValue(geometry))
  }

  /// The same without the geometry.
  func attributes(_ language: Language) -> JSONValue {
    [
      "id": .text(id), "rule": .text(rule.rawValue), "severity": .text(severity.rawValue),
      "typology": JSONValue(typology), "subjects": subjectsJSON, "kind": .text(kind),
      "size": JSONValue(size?.rawValue), "zone": JSONValue(zone), "scheme": JSONValue(scheme),
      "owner": JSONValue(owner?.rawValue), "area_m2": JSONValue(areaSquareMetres),
      "area_ellipsoid_m2": JSONValue(ellipsoidalSquareMetres), "thickness_m": JSONValue(thicknessMetres),
      "length_m": JSONValue(lengthMetres), "parts": JSONValue(parts), "message": messageJSON,
      "legal_basis": JSONValue(legalBasis), "advice": JSONValue(advice?[language]), "tainted": .flag(isTainted),
      "waiver": waiverJSON, "details": detailsJSON,
    ]
  }

  /// The subjects as an array of objects.
  public var subjectsJSON: JSONValue {
    .array(
      subjects.map {
        [
          "layer": .text($0.layer), "id": .text($0.id), "name": JSONValue($0.name), "class": JSONValue($0.classCode),
        ]
      })
  }

  /// The message in every language.
  public var messageJSON: JSONValue { ["en": .text(message.en), "vi": .text(message.vi)] }

  /// The waiver that names it, active or not; `null` for none.
  public var waiverJSON: JSONValue { waiver?.json ?? .null }

  /// What only its rule knows.
  public var detailsJSON: JSONValue { JSONValue(details) }
}

extension AppliedWaiver {
  /// The waiver as its finding shows it.
  public var json: JSONValue {
    var area: Double?
    if case .area(let squareMetres) = waiver.measure { area = squareMetres }
    return [
      "reason": .text(waiver.reason), "by": .text(waiver.by), "on": JSONValue(waiver.on?.description),
      "until": JSONValue(waiver.until?.description), "area_m2": JSONValue(area), "stale": .flag(isStale),
    ]
  }
}

extension JSONValue {
  /// Named values as an object.
  init(_ details: [Detail]) { self = .object(details.map { Member($0.key, JSONValue($0.value)) }) }

  private init(_ value: DetailValue) {
    switch value {
    case .null: self = .null
    case .text(let text): self = .text(text)
    case .count(let count): self = .count(count)
    case .number(let number): self = .number(number)
    case .flag(let flag): self = .flag(flag)
    case .texts(let texts): self = JSONValue(texts)
    case .records(let records): self = .array(records.map { JSONValue($0) })
    }
  }
}
