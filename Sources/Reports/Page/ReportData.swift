internal import Geodesy
internal import LandInventory
internal import LandModel
internal import PlanChecks
internal import PlaneGeometry
internal import Refusals

/// The data that the page carries: the values of a report as one JSON object, made once.
struct ReportData {
  private let report: Report
  private let layers: ReportLayers

  /// The findings whose sheets alone are shown; `nil` for the whole page.
  private let sheets: [String]?
  /// The numbers of the findings that the page carries.
  private let listed: [Int]

  init(_ report: Report, sheets: [String]? = nil) {
    self.report = report
    self.sheets = sheets
    let all = report.check.result.findings
    let asked = sheets.map(Set.init)
    listed = all.indices.filter { asked?.contains(all[$0].id) ?? true }
    layers = ReportLayers(
      report.land, report.check.head.names,
      near: sheets == nil ? nil : ReportLayers.surroundings(listed.map { all[$0] }, report.land))
  }

  private var land: Land { report.land }
  private var head: WorkspaceHead { report.check.head }
  private var findings: [Finding] { listed.map { report.check.result.findings[$0] } }
  private var sites: [Site] { report.cleanLand.inventory.sites }

  /// Everything, as one object.
  func json() throws(GeodesyError) -> JSONValue {
    let (result, language) = (report.check.result, report.language)
    let parcels = ReportParcels(report: report)
    var styles = LayerStyles()
    let drawn = layers.all(sites: sites, findings: findings, &styles)
    return [
      "meta": [
        "workspace": .text(land.name), "crs": .text(head.crs),
        "system": ["en": .text(head.systemInWords(.english)), "vi": .text(head.systemInWords(.vietnamese))],
        "as_of": .text(report.day.description),
        "zone": JSONValue(head.zone.map { $0.name ?? $0.id }),
        "landfund": .text(head.landfund), "lang": .text(language.rawValue),
        "simplified": .flag(layers.shapes.simplifiedBy != nil),
      ],
      "sheets": sheets.map { JSONValue($0) } ?? .null, "figures": ReportFigures(report).json,
      "summary": report.changes == nil ? .null : ReportFigures(report).values,
      "changes": report.changes?.json ?? .null,
      "labels": ReportLabels.all(head.names, report.book),
      "findings": ReportFindings(findings, parcels: groundOfFindings(parcels)).json,
      "parcels": sheets == nil ? parcels.json : .null,
      "matrix": whole(.array(result.matrix.map(\.json))), "skipped": .array(result.skipped.map(\.json)),
      "coverage": whole(report.coverage.json), "markers": whole(report.markers.json), "calls": .array(calls),
      "sites": .array(sites.map(\.properties)), "reasons": .array(reasons),
      "occupancy": report.occupancy.table.json, "versions": .array(report.versions.map(\.summary)),
      "differences": .array(differences.map(\.json)), "otherDifferences": .count(otherDifferences),
      "sources": .array(report.sources.map(\.json)), "edits": .count(report.check.edits),
      "rules": .array(RuleID.allCases.map { report.book.json(of: $0, on: report.day) }),
      "waivers": .array(land.waivers.map(\.json)),
      "origin": [.number(layers.shapes.origin.x), .number(layers.shapes.origin.y)],
      "grid": try DegreeGrid(land.system, around: layers.bounds, allowsCompromise: report.allowsCompromise).json,
      "layers": .array(drawn), "styles": .array(styles.all),
      "backdrop": sheets == nil ? report.backdrop?.json ?? .null : .null,
    ]
  }

  /// The ground that listed findings share with parcels, by their number in the list.
  private func groundOfFindings(_ parcels: ReportParcels) -> [Int: [(parcel: Int, squareMetres: Double)]] {
    let all = parcels.ofFindings
    return Dictionary(
      uniqueKeysWithValues: listed.enumerated().compactMap { row, number in all[number].map { (row, $0) } })
  }

  // MARK: - Differences

  /// So many declared areas stand beside the measured ones.
  private static let mostDifferences = 500

  /// The largest differences of declared areas, those that are none to half a square metre left out.
  private var differences: ArraySlice<AreaDifference> {
    report.differences.prefix { abs($0.difference) >= 0.5 }.prefix(ReportData.mostDifferences)
  }

  /// How many smaller differences there are that are not listed; less than a tenth of a square metre is none.
  private var otherDifferences: Int { report.differences.count { abs($0.difference) >= 0.05 } - differences.count }

  /// What the whole page shows and no sheet of a finding.
  private func whole(_ value: @autoclosure () -> JSONValue) -> JSONValue { sheets == nil ? value() : .null }

  // MARK: - Clean land

  /// The calls, each with what its ground lacks.
  private var calls: [JSONValue] {
    let table = report.calls.table
    return zip(table.rows, report.calls.inventory.rows).map { row, call in
      let lacks = (call.ground?.lacks ?? []).map { lack -> JSONValue in
        [
          "verdict": .text(lack.verdict.rawValue), "reason": .text(lack.reason.rawValue),
          "next_step": JSONValue(lack.nextStep?.rawValue), "area_m2": .number(lack.squareMetres),
        ]
      }
      return RowTable.jsonObject(row, table.columns).adding("missing", .array(lacks))
    }
  }

  /// Ground and parcels by verdict, reasons and next step, the largest first.
  private var reasons: [JSONValue] {
    struct Key: Hashable {
      let verdict: Verdict
      let reasons: [String]
      let nextStep: NextStep?
      var text: String { ([verdict.rawValue] + reasons + [nextStep?.rawValue ?? ""]).joined(separator: " ") }
    }
    var sums: [Key: (area: Double, parcels: Set<String>)] = [:]
    for row in report.cleanLand.inventory.rows {
      let key = Key(verdict: row.verdict, reasons: row.reasons.codes, nextStep: row.nextStep)
      sums[key, default: (0, [])].area += row.squareMetres
      sums[key, default: (0, [])].parcels.insert(row.parcel)
    }
    return sums.sorted {
      $0.value.area != $1.value.area
        ? $0.value.area > $1.value.area : IdentifierOrder.precedes($0.key.text, $1.key.text)
    }.map { key, sum in
      [
        "verdict": .text(key.verdict.rawValue), "reasons": JSONValue(key.reasons),
        "next_step": JSONValue(key.nextStep?.rawValue), "parcels": .count(sum.parcels.count),
        "area_m2": .number(sum.area),
      ]
    }
  }
}

extension ComparisonDocument {
  /// Both versions, and what was released and added, in square metres.
  fileprivate var summary: JSONValue {
    func id(_ side: VersionComparison.Side) -> JSONValue { .text(land.id(of: side.plan.layer, side.plan.number)) }
    return [
      "a": id(comparison.a), "b": id(comparison.b), "a_m2": .number(comparison.a.areaSquareMetres),
      "b_m2": .number(comparison.b.areaSquareMetres), "released_m2": .number(comparison.released?.area ?? 0),
      "added_m2": .number(comparison.added?.area ?? 0),
    ]
  }
}

extension Report.Source {
  /// The source with the day that the workspace keeps, so that a report of the same workspace has the same bytes.
  fileprivate var json: JSONValue {
    [
      "path": .text(path), "sha256": JSONValue(sha256), "layer": .text(layer), "crs_used": JSONValue(crsUsed),
      "encoding": JSONValue(encoding), "read": .count(read), "loaded": .count(loaded),
      "loaded_on": JSONValue(loadedOn?.description),
    ]
  }
}

extension Waiver {
  fileprivate var json: JSONValue {
    [
      "finding": .text(finding), "rule": .text(rule), "reason": .text(reason), "by": .text(by),
      "until": JSONValue(until?.description),
    ]
  }
}

extension RuleBook {
  /// A rule as the page lists it.
  fileprivate func json(of rule: RuleID, on day: CivilDate) -> JSONValue {
    let basis = legalBasis(of: rule, on: day)
    let from = legalBases(of: rule).first { $0.text == basis }?.from
    return [
      "rule": .text(rule.rawValue),
      "severity": .text(isOff(rule, on: day) ? "off" : severity(of: rule, on: day)?.rawValue ?? "off"),
      "owner": JSONValue(owner(of: rule, on: day)?.rawValue), "legal_basis": JSONValue(basis),
      "valid_from": JSONValue(from?.description),
    ]
  }
}
