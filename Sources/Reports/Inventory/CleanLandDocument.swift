public import LandInventory
internal import LandModel
public import PlanChecks
internal import PlaneGeometry
public import Refusals

/// What `clean-land` prints.
public struct CleanLandDocument: Sendable {
  let head: WorkspaceHead
  let inventory: CleanLand
  let criteria: CriteriaIdentity
  /// What could not be looked at.
  public let skipped: [SkippedFeature]
  let language: Language

  /// Joins the answer, what could not be looked at, and what they are printed with.
  public init(
    head: WorkspaceHead, inventory: CleanLand, criteriaSHA256: String, skipped: [SkippedFeature] = [],
    language: Language
  ) {
    self.head = head
    self.inventory = inventory
    criteria = CriteriaIdentity(inventory.request.criteria, sha256: criteriaSHA256, on: head.asOf)
    self.skipped = skipped
    self.language = language
  }

  /// The rows: one a parcel, verdict, set of reasons, set of notes and next step.
  public var table: RowTable {
    var table = RowTable(columns: [
      "parcel", "verdict", "reasons", "notes", "next_step", "area_m2", "area_ellipsoid_m2",
    ])
    for row in inventory.rows {
      table.append([
        .text(row.parcel), .text(row.verdict.rawValue), .list(row.reasons.codes), .list(row.notes),
        .optional(row.nextStep?.rawValue), .number(row.squareMetres), .number(row.ellipsoidalSquareMetres),
      ])
    }
    return table
  }

  /// The document for programs.
  public var json: JSONValue {
    let totals = inventory.totals.map { total -> JSONValue in
      [
        "verdict": .text(total.verdict.rawValue), "parcels": .count(total.parcels),
        "area_m2": .number(total.squareMetres),
      ]
    }
    return head.json.adding("criteria", criteria.json)
      .adding("function", JSONValue(inventory.request.function?.rawValue)).adding("rows", table.json)
      .adding("totals", .array(totals)).adding("balance", [inventory.balance.json])
      .adding("sites", .array(inventory.sites.map(\.json))).adding("skipped", .array(skipped.map(\.json)))
  }
}

extension Site {
  /// The site as an object of the document.
  var json: JSONValue { properties.adding("geometry", JSONValue(geometry)) }

  /// The site without its geometry.
  var properties: JSONValue {
    [
      "site": .text(id), "verdict": .text(verdict.rawValue), "usable": .flag(isUsable), "notes": JSONValue(notes),
      "area_m2": .number(squareMetres), "area_ellipsoid_m2": .number(ellipsoidalSquareMetres),
      "registered_m2": JSONValue(registeredSquareMetres), "width_m": .number(widthMetres),
      "frontage_m": .number(frontageMetres), "road_m": JSONValue(roadMetres),
      "functions": .array(functions.map(\.json)), "landuse": .array(landUse.map(\.json)),
      "parcels": .array(
        parcels.map { part in
          [
            "id": .text(part.id), "sheet_no": JSONValue(part.sheetNumber), "parcel_no": JSONValue(part.parcelNumber),
            "area_m2": .number(part.squareMetres),
          ]
        }),
      "corners": .array(corners.map(\.json)), "decisions": JSONValue(decisions),
      "missing": .array(
        missing.map { missing in
          [
            "reason": .text(missing.reason.rawValue), "next_step": JSONValue(missing.nextStep?.rawValue),
            "area_m2": .number(missing.squareMetres),
          ]
        }),
      "limits": .array(
        limits.map { limit in
          [
            "reason": .text(limit.reason.rawValue), "parcels": JSONValue(limit.parcels),
            "edge_m": .number(limit.edgeMetres),
          ]
        }),
    ]
  }
}

extension Site.Share {
  var json: JSONValue {
    ["class": .text(classCode), "area_m2": .number(squareMetres), "pct": .number(percent)]
  }
}

extension SiteCorner {
  var json: JSONValue {
    [
      "ring": .count(ring), "point": .count(point), "x_n": .number(position.y), "y_e": .number(position.x),
      "edge_m": .number(edgeMetres),
    ]
  }
}
