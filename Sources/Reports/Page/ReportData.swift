internal import Geodesy
internal import LandInventory
internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// The data that the page carries.
struct ReportData {
  private let land: Land
  private let documents: ReportDocuments
  private let layers: ReportLayers
  private let findings: [JSONValue]
  private let sites: [JSONValue]
  let differences: [AreaDifference]

  init(_ land: Land, _ documents: ReportDocuments) {
    self.land = land
    self.documents = documents
    layers = ReportLayers(land)
    findings = documents.check.list("findings")
    sites = documents.cleanLand.list("sites")
    differences = AreaDifference.all(of: land)
  }

  /// Everything, as one object.
  func json(language: Language) throws(GeodesyError) -> JSONValue {
    [
      "meta": [
        "workspace": .text(land.name), "crs": JSONValue(documents.check.text("crs")),
        "as_of": JSONValue(documents.check.text("as_of")), "landfund": JSONValue(documents.check.text("landfund")),
        "lang": .text(language.rawValue), "simplified": .flag(layers.shapes.simplifiedBy != nil),
      ],
      "figures": figures, "labels": ReportLabels.all, "names": names,
      "findings": .array(findings.map { $0.removing("geometry") }),
      "matrix": .array(documents.check.list("matrix")), "skipped": .array(documents.check.list("skipped")),
      "coverage": documents.coverage, "markers": documents.markers, "calls": .array(calls),
      "sites": .array(sites.map { $0.removing("geometry") }), "reasons": .array(reasons),
      "occupancy": .array(documents.occupancy.list("rows")), "versions": .array(documents.versions.map(version)),
      "differences": .array(differences.filter { abs($0.difference) >= 0.5 }.prefix(50).map(\.json)),
      "sources": .array(documents.sources),
      "rules": .array(documents.rules), "waivers": .array(waivers), "legend": .array(legend),
      "origin": [.number(layers.shapes.origin.x), .number(layers.shapes.origin.y)],
      "grid": try DegreeGrid(land.system, around: layers.bounds).json,
      "layers": .array(layers.all(sites: sites, findings: findings)),
    ]
  }

  // MARK: - Figures

  /// The numbers at the head of the page.
  var figures: JSONValue {
    let counting = findings.filter { $0["waiver"].map { $0 == .null || $0["stale"] == .flag(true) } ?? true }
    func count(_ severity: String) -> JSONValue { .count(counting.count { $0.text("severity") == severity }) }
    let conflicts = counting.filter { $0.text("rule") == "conflict.landuse" && $0.text("size") == "material" }
    let built = documents.coverage.list("rows").filter { $0.text("base") == "built" && $0.text("level") == "detailed" }
      .max { ($0.number("base_m2") ?? 0) < ($1.number("base_m2") ?? 0) }
    let zone = documents.markers.list("zones").max { ($0.number("approved") ?? 0) < ($1.number("approved") ?? 0) }
    let balance = documents.cleanLand.list("balance").first
    return [
      "findings": .count(counting.count), "error": count("error"), "warning": count("warning"), "info": count("info"),
      "conflict_m2": .number(sum(conflicts, "area_m2")),
      "matrix_m2": .number(sum(documents.check.list("matrix"), "area_m2")),
      "detailed_ratio": built?["ratio"] ?? .null, "detailed_m2": built?["covered_m2"] ?? .null,
      "built_m2": built?["base_m2"] ?? .null, "approved": zone?["approved"] ?? 0,
      "to_be_marked": zone?["to_be_marked"] ?? 0, "declared_marked": zone?["declared_marked"] ?? 0,
      "complete": zone?["complete"] ?? 0, "clean_m2": balance?["clean_m2"] ?? 0,
      "parcels_m2": balance?["total_m2"] ?? 0, "sites": .count(sites.count),
      "differences": .count(counting.count { $0.text("rule") == "area.declared" }),
      "declared_areas": .count(differences.count),
    ]
  }

  private func sum(_ rows: [JSONValue], _ key: String) -> Double { rows.reduce(0) { $0 + ($1.number(key) ?? 0) } }

  // MARK: - Clean land

  /// The calls, each with the criteria that are unknown on its ground.
  private var calls: [JSONValue] {
    let facts = Dictionary(
      grouping: documents.calls.list("missing").filter { $0.text("verdict") == Verdict.unknown.rawValue }
    ) { $0.text("project") }
    return documents.calls.list("rows").map { call in
      call.adding("missing", JSONValue((facts[call.text("project")] ?? []).compactMap { $0.text("reason") }))
    }
  }

  /// Ground and parcels by verdict, reasons and next step, the largest first.
  private var reasons: [JSONValue] {
    struct Sum {
      var parcels: Set<String> = []
      var area = 0.0
    }
    var sums: [[JSONValue]: Sum] = [:]
    for row in documents.cleanLand.list("rows") {
      let key = ["verdict", "reasons", "next_step"].map { row[$0] ?? .null }
      sums[key, default: Sum()].area += row.number("area_m2") ?? 0
      sums[key, default: Sum()].parcels.insert(row.text("parcel") ?? "")
    }
    return sums.sorted { one, other in
      (other.value.area, one.key.map(\.compactText).joined()) < (one.value.area, other.key.map(\.compactText).joined())
    }.map { key, sum in
      [
        "verdict": key[0], "reasons": key[1], "next_step": key[2], "parcels": .count(sum.parcels.count),
        "area_m2": .number(sum.area),
      ]
    }
  }

  // MARK: - Names, legend, versions

  private var names: JSONValue {
    func names<Feature: LandFeature>(_ layer: LandLayer<Feature>) -> JSONValue {
      .object(layer.features.compactMap { feature in feature.name.map { .init(feature.id, .text($0)) } })
    }
    return ["zone": names(land.zones), "scheme": names(land.schemes), "project": names(land.projects)]
  }

  private var legend: [JSONValue] {
    (BlockColour.legend(land.landUseBlocks.features.compactMap(\.code)) { BlockColour(code: $0) }
      + BlockColour.legend(land.schemeBlocks.features.compactMap(\.function)) { BlockColour(function: $0) })
      .map { ["value": .text($0.value), "label": $0.label.json, "fill": .text($0.colour.hexadecimal)] }
  }

  private func version(_ document: JSONValue) -> JSONValue {
    let (a, b) = (document["a"], document["b"])
    return [
      "a": a?["id"] ?? .null, "b": b?["id"] ?? .null, "a_m2": a?["area_m2"] ?? .null, "b_m2": b?["area_m2"] ?? .null,
      "released_m2": document["released"]?["area_m2"] ?? .null, "added_m2": document["added"]?["area_m2"] ?? .null,
    ]
  }

  private var waivers: [JSONValue] {
    land.waivers.map { waiver in
      [
        "finding": .text(waiver.finding), "rule": .text(waiver.rule), "reason": .text(waiver.reason),
        "by": .text(waiver.by), "until": JSONValue(waiver.until?.description),
      ]
    }
  }
}
