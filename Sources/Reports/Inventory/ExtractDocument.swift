public import LandInventory
public import LandModel
internal import PlanChecks
public import Refusals

/// What `extract` prints of one parcel.
public struct ExtractDocument: Sendable {
  let head: WorkspaceHead
  let extract: ParcelExtract
  let land: Land
  let language: Language

  /// Joins the answer and what it is printed with; the land is for the map around the parcel.
  public init(head: WorkspaceHead, extract: ParcelExtract, land: Land, language: Language) {
    self.head = head
    self.extract = extract
    self.land = land
    self.language = language
  }

  /// The document for programs.
  public var json: JSONValue {
    head.json.adding("parcel", .object(fields)).adding(
      "areas",
      [
        "registered_m2": JSONValue(extract.parcel.registeredAreaSquareMetres),
        "grid_m2": .number(extract.gridSquareMetres), "ellipsoid_m2": JSONValue(extract.ellipsoidalSquareMetres),
      ]
    )
    .adding("plans", .array(extract.plans.map(\.json)))
    .adding(
      "shares",
      [
        "landuse": .array(extract.landUseShares.map(\.extractJSON)),
        "scheme": .array(extract.schemeShares.map(\.extractJSON)),
      ]
    )
    .adding("findings", .array(extract.findings.map { $0.json(language) }))
    .adding("clean_land", .array(extract.cleanLand.map(\.extractJSON)))
    .adding("markers", .array(extract.markers.map(\.json))).adding("projects", .array(extract.projects.map(\.json)))
    .adding("corners", .array(extract.corners.map(\.json))).adding("geometry", JSONValue(extract.geometry))
  }

  /// Every field of the parcel.
  private var fields: [JSONValue.Member] {
    [JSONValue.Member("id", .text(extract.parcel.id)), JSONValue.Member("name", JSONValue(extract.parcel.name))]
      + zip(Parcel.fields, extract.parcel.fieldValues).map { JSONValue.Member($0.name, JSONValue(field: $1)) }
  }
}

extension ParcelExtract.PlanPart {
  fileprivate var json: JSONValue {
    [
      "layer": .text(layer.rawValue), "id": .text(id), "class": JSONValue(classCode), "plan": JSONValue(plan),
      "level": JSONValue(level), "decision_no": JSONValue(decisionNumber),
      "decision_date": JSONValue(decisionDate?.description), "area_m2": .number(squareMetres),
      "prevails_m2": .number(prevailingSquareMetres), "contradicts_parent": .flag(contradictsParent),
      "in_force": .flag(isInForce), "in_annual_plan": JSONValue(isInAnnualPlan),
      "in_five_year_plan": JSONValue(isInFiveYearPlan), "counts_from": JSONValue(countsFrom?.description),
      "counts_to": JSONValue(countsTo?.description),
    ]
  }
}

extension ParcelShares.Row {
  fileprivate var extractJSON: JSONValue {
    ["class": .text(kind.name), "area_m2": .number(squareMetres), "pct": .number(percent)]
  }
}

extension ParcelExtract.VerdictPart {
  fileprivate var extractJSON: JSONValue {
    row.extractJSON.adding("function", JSONValue(function?.rawValue)).adding("call", JSONValue(call))
  }
}

extension CleanLand.Row {
  fileprivate var extractJSON: JSONValue {
    [
      "verdict": .text(verdict.rawValue), "reasons": JSONValue(reasons.codes), "notes": JSONValue(notes),
      "next_step": JSONValue(nextStep?.rawValue), "area_m2": .number(squareMetres),
    ]
  }
}

extension ParcelExtract.NearMarker {
  fileprivate var json: JSONValue {
    ["id": .text(id), "scheme": JSONValue(scheme), "distance_m": .number(distanceMetres)]
  }
}

extension ParcelExtract.ProjectPart {
  fileprivate var json: JSONValue {
    ["id": .text(id), "kind": JSONValue(kind?.rawValue), "area_m2": .number(squareMetres)]
  }
}
