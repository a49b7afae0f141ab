public import Geodesy
public import Interchange
internal import LandInventory
public import LandModel
public import PlanChecks
internal import PlaneGeometry
public import Refusals

/// What of a report the public may see: a whitelist of layers and fields, and of what is computed coverage and markers
/// whole, clean sites, hectares of calls, and findings as counts by rule and pair of published plans.
///
/// All of it but the ground that is clean is computed on what is published, as if there were nothing else; whether ground
/// is clean hangs on what stays in the office, so sites and calls are computed on everything, and a site that any plan
/// withheld lies on is left out. It has no drafts, waivers, sources, parcels' verdicts or single findings.
public struct PublicReport: ReportContent, Sendable {
  /// What is published, with the fields that go out; of one zone the features that touch it, whole.
  public let land: Land
  /// The day for which it holds.
  public let day: CivilDate
  /// That of headings and words.
  public let language: Language
  /// Whether a transformation to longitude and latitude is taken that leaves the datum shift out or lacks its grids.
  public var allowsCompromise = false
  /// Which fields its layers show.
  public let publication: Publication?
  /// The picture below the map; `nil` for none.
  public var backdrop: Backdrop?

  let head: WorkspaceHead
  let pairs: PlanPairs
  let coverage: CoverageDocument
  let markers: MarkerDocument
  let calls: RowTable
  let sites: [Site]
  /// The published land that was measured: in its numbers rows of coverage and markers count.
  let context: Land

  /// Computes a public report.
  ///
  /// Cost: that of a check, of coverage, markers and the inventory of clean land.
  ///
  /// - Parameters:
  ///   - context: everything, the day and the rules.
  ///   - published: the same question about what is published of it: `context.publishedLand`.
  ///   - publication: which fields go out.
  ///   - head: workspace, day and program.
  ///   - language: that of headings and words.
  ///   - step: runs each part of the work.
  /// - Throws: as `Report`.
  public init(
    _ context: CheckContext, published: CheckContext, publication: Publication = .report, head: WorkspaceHead,
    language: Language, step: @escaping Report.Stepping = { _, work in try work { _ in } }
  ) throws {
    let made = StepRunner(step)
    var head = head
    head.decisions = []
    (day, self.head, self.language, self.publication) = (context.asOf, head, language, publication)
    self.context = published.land
    let shown = published.zone.map(published.land.keeping) ?? published.land
    land = shown.keepingFields(of: publication)
    var result = try made(.checking) { advance in try Checker(published).run { advance($0) } }
    if let zone = published.zone { result.keep(in: zone) }
    pairs = PlanPairs(result.findings, published.land)
    coverage = try made(.measuring) { _ in
      CoverageDocument(
        head: head, land: published.land, coverage: try PlanCoverage(published, only: nil), language: language)
    }
    markers = try made(.measuring) { _ in
      MarkerDocument(
        head: head, land: published.land, survey: try published.measuredMarkerSurvey(),
        coverage: try MarkerCoverage(published), language: language)
    }
    let request = CleanLand.Request(try CleanLandCriteria(yaml: CleanLandCriteria.shippedText, file: "clean-land.yml"))
    sites = try made(.judging) { _ in try PublicSites(request, context, published: published.land).sites }
    calls = try made(.judging) { _ in
      let inventory = try CallInventory(request, context)
      var table = RowTable(columns: ["project", "declared_m2", "measured_m2", "clean_m2"], of: "calls")
      for row in inventory.rows where shown.projects.index(of: row.project) != nil {
        table.append([
          .text(row.project), .optional(row.declaredSquareMetres), .optional(row.ground?.measuredSquareMetres),
          .optional(row.ground?.byVerdict[.clean]),
        ])
      }
      return table
    }
  }

  /// What people call the working system.
  public func system(_ language: Language) -> String { head.systemInWords(language) }
}

// MARK: - Files

extension PublicReport {
  /// Counts of findings, coverage, markers and hectares of calls, with the names of their files.
  public var tables: [(name: String, table: RowTable)] {
    [
      ("findings", pairs.table), ("coverage", coverage.rows), ("markers", markers.rows),
      ("marker-zones", markers.zones),
      ("calls", calls),
    ]
  }

  /// The sites as a layer, where there are any, with the fields that go out.
  public var layers: [(name: String, layer: FeatureTable)] {
    guard !sites.isEmpty else { return [] }
    return [("site", PublicSites(sites).table(publication, in: land.system))]
  }

  /// The counts of findings as a workbook.
  public var workbooks: [(name: String, workbook: Workbook)] {
    let words = Labels.shipped
    let title = words.label("sheet", "plan_pairs")
    return [
      (
        "findings",
        Workbook(
          title: title,
          [TableSheet(words.label("layer", "finding"), title, pairs.table, unit: .ofColumns, adding: ["findings"])],
          head, language)
      )
    ]
  }

  /// What a later report would read: head and figures, and no findings.
  public var summary: JSONValue {
    head.json.adding("figures", .array(ReportFigures(self).measures)).adding("findings", [])
  }

  /// The head figures by name, those without a value left out.
  public var figures: [String: Double] { ReportFigures(self).numbers }
}

// MARK: - Page

extension PublicReport {
  /// The data that the page carries; it has no sheets of findings.
  public func pageData(sheets: [String]? = nil) throws(GeodesyError) -> JSONValue {
    let layers = ReportLayers(land, head.names, publication: publication)
    var styles = LayerStyles()
    let drawn = layers.all(sites: sites, findings: [], &styles)
    let none = JSONValue.array([])
    return [
      "meta": [
        "workspace": .text(land.name), "crs": .text(head.crs),
        "system": ["en": .text(head.systemInWords(.english)), "vi": .text(head.systemInWords(.vietnamese))],
        "as_of": .text(day.description), "zone": JSONValue(head.zone.map { $0.name ?? $0.id }),
        "landfund": .text(head.landfund), "lang": .text(language.rawValue),
        "simplified": .flag(layers.shapes.simplifiedBy != nil), "public": true,
      ],
      "sheets": .null, "figures": ReportFigures(self).json, "summary": .null, "changes": .null,
      "labels": ReportLabels.all(head.names, .shipped, publication: publication),
      "findings": ReportFindings([], parcels: [:]).json, "pairs": pairs.table.json,
      "parcels": .null, "matrix": none, "skipped": none, "coverage": coverage.json, "markers": markers.json,
      "calls": calls.json, "sites": .array(sites.map(shownProperties)), "reasons": none, "occupancy": none,
      "versions": none, "differences": none, "sources": none, "edits": .count(0), "rules": none, "waivers": none,
      "origin": [.number(layers.shapes.origin.x), .number(layers.shapes.origin.y)],
      "grid": try DegreeGrid(land.system, around: layers.bounds, allowsCompromise: allowsCompromise).json,
      "layers": .array(drawn), "styles": .array(styles.all), "backdrop": backdrop?.json ?? .null,
    ]
  }

  private func shownProperties(of site: Site) -> JSONValue {
    guard case .object(let members) = site.properties else { return .null }
    let shown = Set(["site"] + (publication?.fields[Publication.siteLayer] ?? []))
    return .object(members.filter { shown.contains($0.key) })
  }
}
