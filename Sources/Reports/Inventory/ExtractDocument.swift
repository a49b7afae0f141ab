public import LandInventory
public import LandModel
public import PlanChecks
public import Refusals

/// What `extract` prints of a parcel or a drawn site.
public struct ExtractDocument: Sendable {
  let head: WorkspaceHead
  let extract: GroundExtract
  let land: Land
  let language: Language

  /// Joins the answer and what it is printed with; the land is for the map around the parcel.
  public init(head: WorkspaceHead, extract: GroundExtract, land: Land, language: Language) {
    self.head = head
    self.extract = extract
    self.land = land
    self.language = language
  }

  /// The document for programs.
  public var json: JSONValue {
    common.adding("findings", .array(extract.findings.map { $0.json(language) }))
      .adding("clean_land", .array(extract.cleanLand.map(\.extractJSON)))
      .adding("markers", .array(extract.markers.map(\.json))).adding("projects", .array(extract.projects.map(\.json)))
      .adding("corners", .array(extract.corners.map(\.json))).adding("geometry", JSONValue(extract.geometry))
  }

  /// The document without what stays in the office: findings, clean land, markers, projects, next steps.
  ///
  /// - Parameters:
  ///   - publication: of a parcel the fields that go out.
  ///   - most: of a site so many parcels are listed, the others counted.
  ///   - snapshot: what was answered from; it stands last.
  public func publicJSON(_ publication: Publication, most: Int, snapshot: String) -> JSONValue {
    let isPublished = Set(["id"] + (publication.fields[LayerName.parcel.rawValue] ?? []))
    guard case .object(var members) = common else { return .null }
    members.removeAll { $0.key == "next_steps" }
    for place in members.indices {
      switch (members[place].key, members[place].value) {
      case ("parcel", .object(let fields)):
        members[place] = .init("parcel", .object(fields.filter { isPublished.contains($0.key) }))
      case ("parcels", .array(let parcels)):
        members[place] = .init("parcels", .array(Array(parcels.prefix(most))))
      default: break
      }
    }
    if case .site(let site) = extract.subject, let place = members.firstIndex(where: { $0.key == "parcels" }) {
      members.insert(.init("more_parcels", .count(max(0, site.parcels.count - most))), at: place + 1)
    }
    return JSONValue.object(members).adding("corners", .array(extract.corners.map(\.json)))
      .adding("geometry", JSONValue(extract.geometry)).adding("snapshot", .text(snapshot))
  }

  /// What the sheet of the public says, section by section: what the ground is, what is said about it, what lies on it.
  ///
  /// - Parameter publication: what goes out.
  public func publicSections(
    _ publication: Publication
  ) -> (title: String, facts: [SheetSection], statements: [SheetSection], lists: [SheetSection]) {
    let sections = ExtractSections(extract, language, on: head.asOf, publication)
    return (sections.title, sections.facts, sections.statements, sections.lists)
  }

  /// What a document of any reader has.
  private var common: JSONValue {
    subject.adding(
      "areas",
      [
        "registered_m2": JSONValue(extract.registeredSquareMetres),
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
  }

  /// The head, and what the ground is: every field of a parcel, or what lies in a site.
  private var subject: JSONValue {
    switch extract.subject {
    case .parcel(_, let parcel):
      let fields =
        [JSONValue.Member("id", .text(parcel.id)), JSONValue.Member("name", JSONValue(parcel.name))]
        + zip(Parcel.fields, parcel.fieldValues).map { JSONValue.Member($0.name, JSONValue(field: $1)) }
      return head.json.adding("parcel", .object(fields))
    case .site(let site):
      return head.json.adding("site", ["id": JSONValue(site.id)])
        .adding("no_parcel_m2", .number(site.withoutParcelSquareMetres))
        .adding("parcels", .array(site.parcels.map(\.json))).adding("constraints", .array(site.constraints.map(\.json)))
        .adding("next_steps", .array(site.nextSteps.map(\.json)))
    }
  }
}

extension GroundExtract {
  /// The registered area of a parcel, square metres; `nil` of a site, and where none is registered.
  var registeredSquareMetres: Double? {
    if case .parcel(_, let parcel) = subject { parcel.registeredAreaSquareMetres } else { nil }
  }
}

extension DrawnSite.ParcelPart {
  fileprivate var json: JSONValue {
    ["id": .text(id), "area_m2": .number(squareMetres), "share_of_parcel_ratio": .number(shareOfParcel)]
  }
}

extension DrawnSite.Constraint {
  fileprivate var json: JSONValue {
    [
      "id": .text(id), "name": JSONValue(name), "kind": JSONValue(kind?.rawValue),
      "severity": JSONValue(severity?.rawValue), "area_m2": .number(squareMetres),
    ]
  }
}

extension DrawnSite.Waiting {
  fileprivate var json: JSONValue { ["next_step": .text(step.rawValue), "area_m2": .number(squareMetres)] }
}

extension GroundExtract.PlanPart {
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

extension ParcelShares.Share {
  /// A row of the shares of an extract.
  public var extractJSON: JSONValue {
    ["class": .text(kind.name), "area_m2": .number(squareMetres), "pct": .number(percent)]
  }
}

extension GroundExtract.VerdictPart {
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

extension GroundExtract.NearMarker {
  fileprivate var json: JSONValue {
    ["id": .text(id), "scheme": JSONValue(scheme), "distance_m": .number(distanceMetres)]
  }
}

extension GroundExtract.ProjectPart {
  fileprivate var json: JSONValue {
    ["id": .text(id), "kind": JSONValue(kind?.rawValue), "area_m2": .number(squareMetres)]
  }
}
