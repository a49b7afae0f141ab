internal import LandBooks
internal import LandInventory
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import PlaneGeometry
internal import Refusals
public import Reports

extension Inquiry {
  /// The books as one workbook, or text to hand in; in Vietnamese.
  ///
  /// Cost: that of every book, over one ledger.
  /// - Parameter unitPrice: what a marker costs.
  public func handIn(unitPrice: Double? = nil) throws -> HandIn {
    let request = try InventoryQuestion().request()
    return try progress.during(.measuring) { _ in
      let pages = try HandInPages(self, request, unitPrice: unitPrice)
      return HandIn(head: head("tables"), pages: try pages.all(), sites: pages.sketched)
    }
  }
}

/// Makes the pages from the books of one ledger.
struct HandInPages {
  let inquiry: Inquiry
  let context: CheckContext
  let ledger: Ledger
  let unitPrice: Double?
  let sites: [Site]
  let verdicts: [CleanLand.Total]
  let calls: CallInventory
  let findings: [Finding]

  init(_ inquiry: Inquiry, _ request: CleanLand.Request, unitPrice: Double?) throws {
    (self.inquiry, self.unitPrice) = (inquiry, unitPrice)
    context = inquiry.context(rules: HandInPages.rules)
    ledger = Ledger(context)
    (sites, verdicts) = try HandInPages.clean(request, context)
    FreedMemory.giveBack()
    calls = try CallInventory(request, context)
    findings = try Checker(context).run().findings.filter { inquiry.zone?.keeps($0.geometry) ?? true }
  }

  /// The sites and sums, without the rows of parcels, which no page lists.
  private static func clean(
    _ request: CleanLand.Request, _ context: CheckContext
  ) throws -> (sites: [Site], verdicts: [CleanLand.Total]) {
    let cleanLand = try CleanLand(request, context)
    return (cleanLand.sites, cleanLand.totals)
  }

  /// What the pages list, and what books ask of findings.
  private static let rules = Set(RuleID.known.filter(isConflict)).union([.areaDeclared, .planOutdated])

  /// Whether a rule says where plans contradict each other, or what lies below them.
  static func isConflict(_ rule: RuleID) -> Bool {
    rule.rawValue.hasPrefix("conflict.") || rule == .hierarchyFunction || rule == .overlapScheme
  }

  var land: Land { inquiry.land }
  let language = Language.vietnamese

  func all() throws -> [HandIn.Page] {
    [
      try schemes(), try adjustments(), try markers(), try balances(), try transfers(), try needs(), try conflicts(),
      try cleanSites(), try projects(), try statements(),
    ]
  }

  /// The clean sites, each with a sketch.
  var sketched: [HandIn.Site] {
    sites.filter { $0.verdict == .clean && $0.geometry.kind.isPolygonal }.map { site in
      let parcels = site.parcels.map { "tờ \($0.sheetNumber ?? "–") thửa \($0.parcelNumber ?? $0.id)" }
      return HandIn.Site(
        caption:
          "\(site.id): \(hectares(site.squareMetres)), bề rộng \(language.number(site.widthMetres, decimals: 1)) m, "
          + "mặt tiền \(language.number(site.frontageMetres, decimals: 1)) m; \(listed(parcels))",
        ground: site.geometry)
    }
  }

  func document(_ book: Book) -> BookDocument {
    BookDocument(head: inquiry.head(book.name), book: book, language: language)
  }

  // MARK: - What is missing

  func missing(_ layers: LayerName..., notes: [String] = []) -> [String] {
    layers.filter { land[$0].count == 0 }.map { "Thiếu lớp \($0.label.vi)." } + notes
  }

  // MARK: - What pages rest on

  /// The decisions of schemes and land-use plans, by number.
  func basis(schemes: [Int] = [], landUsePlans: [Int] = []) -> HandIn.Basis {
    HandIn.Basis(land.decisions(ofSchemes: schemes, landUsePlans: landUsePlans))
  }

  /// The schemes whose blocks hold somewhere, of one zone in it.
  func prevailingSchemes() throws -> Set<Int> {
    Set(try context.prevailingSchemeBlocks().plans).intersection(try context.asked(.scheme))
  }

  /// The same of land-use plans.
  func prevailingPlans() throws -> Set<Int> {
    Set(try context.prevailingLandUseBlocks().plans).intersection(try context.asked(.landUsePlan))
  }

  /// The period plans that count, by id; of one zone those that touch it.
  func periodPlans() throws -> [Int] {
    let (places, asked) = (context.places(of: .landUsePlan), Set(try context.asked(.landUsePlan)))
    return context.plansInForce.landUsePlans.order.filter(asked.contains).sorted { places[$0] < places[$1] }
  }

  /// The zones that pages stand for: the one that is asked about, else every district, else every commune.
  var zones: [Int] {
    if let zone = inquiry.zone { return [zone.zone] }
    let valid = land.zones.indices.filter { land.zones[$0].isValid(on: inquiry.day) }
    let order = IdentifierOrder.sorted(valid.map { land.zones[$0].id }).map { valid[$0] }
    let districts = order.filter { land.zones[$0].kind == .district }
    return districts.isEmpty ? order.filter { land.zones[$0].kind == .commune } : districts
  }

  // MARK: - Words

  func name(ofZone zone: Int) -> String { land.zones[zone].name ?? land.zones[zone].id }

  func count(_ number: Int) -> String { language.count(number) }

  /// What is counted in a cell; said where nobody knows.
  func count(_ table: RowTable, _ row: Int, _ column: String) -> String {
    table.number(row, column).map { language.number($0, decimals: 0) } ?? HandInPages.unknown
  }

  /// Hectares with two decimals; said where nobody knows, and what is less than they show.
  func hectares(_ squareMetres: Double?) -> String {
    guard let squareMetres else { return HandInPages.unknown }
    let isHidden = squareMetres > 0 && squareMetres < 50
    let text = isHidden ? "<0,01" : language.number(squareMetres / 10_000, decimals: 2)
    // A hyphen would end a line.
    return text.replacing("-", with: "\u{2212}") + " ha"
  }

  static let unknown = "chưa có số liệu"

  func word(_ list: String, _ code: String) -> String { Labels.shipped.label(list, code).vi }

  /// The first of many, and how many more there are.
  func listed(_ texts: [String], most: Int = 12, separator: String = ", ") -> String {
    let rest = texts.count - most
    return texts.prefix(most).joined(separator: separator) + (rest > 0 ? "\(separator)và \(count(rest)) mục khác" : "")
  }

  /// The parts of a sentence that have something to say, the first with a capital.
  func sentence(_ parts: [String?], separator: String = "; ") -> String {
    let said = parts.compactMap { $0 }.filter { !$0.isEmpty }
    return said.isEmpty ? "" : said.joined(separator: separator).capitalisedFirst + "."
  }
}
