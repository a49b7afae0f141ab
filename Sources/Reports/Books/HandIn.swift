internal import LandModel
internal import Interchange
public import PlaneGeometry
internal import Refusals

/// The books as an office hands them in: a workbook of sheets, or the same as text; in Vietnamese.
public struct HandIn: Sendable {
  /// A table of a page.
  public struct Part: Sendable {
    let title: String
    let table: RowTable
    let summed: Set<String>

    /// - Parameters:
    ///   - title: what the table is; stands above it; empty where the title of the page says it.
    ///   - table: the rows.
    ///   - columns: the columns that are shown; `nil`: all.
    ///   - summed: the columns whose rows may be added.
    public init(_ title: String, _ table: RowTable, columns: [String]? = nil, adding summed: Set<String> = []) {
      self.title = title
      self.table = columns.map(table.selecting) ?? table
      self.summed = summed
    }
  }

  /// On what a page rests.
  public struct Basis: Sendable {
    /// The decisions, in the order in which they are named.
    public var decisions: [WorkspaceHead.Decision]
    /// Laws and documents, as people cite them.
    public var texts: [String]

    /// Names them.
    public init(_ decisions: [WorkspaceHead.Decision] = [], texts: [String] = []) {
      (self.decisions, self.texts) = (decisions, texts)
    }
  }

  /// What a page says as text.
  public struct Account: Sendable {
    /// What the figures say as a whole, a sentence or two each.
    public var paragraphs: [String] = []
    /// One by one: zones, plans, calls.
    public var items: [String] = []

    /// Says nothing yet.
    public init() {}
  }

  /// A sheet, or a section of the text.
  public struct Page: Sendable {
    let title: String
    let parts: [Part]
    let missing: [String]
    let basis: Basis
    let account: Account

    /// - Parameters:
    ///   - title: what it is called.
    ///   - parts: its tables; those without rows are left out.
    ///   - missing: what is missing, a sentence each.
    ///   - basis: on what it rests.
    ///   - account: what its figures say.
    public init(_ title: String, _ parts: [Part], missing: [String], basis: Basis, account: Account) {
      (self.title, self.parts, self.missing, self.basis, self.account) = (title, parts, missing, basis, account)
    }
  }

  /// A clean site, of which the text has a sketch.
  public struct Site: Sendable {
    let caption: String
    let ground: Geometry

    /// - Parameters:
    ///   - caption: what stands under the sketch.
    ///   - ground: a valid polygon or multipolygon.
    public init(caption: String, ground: Geometry) { (self.caption, self.ground) = (caption, ground) }
  }

  let head: WorkspaceHead
  let pages: [Page]
  let sites: [Site]

  /// - Parameters:
  ///   - head: workspace, day and zone.
  ///   - pages: the pages, in their order.
  ///   - sites: the clean sites.
  public init(head: WorkspaceHead, pages: [Page], sites: [Site]) {
    (self.head, self.pages, self.sites) = (head, pages, sites)
  }

  /// What is said where there is neither a figure nor a reason for that.
  static let nothing = "Không có số liệu."

  /// On what a page rests: decisions, laws and documents, and the day.
  func basis(of page: Page) -> String {
    let named = WorkspaceHead.cited(page.basis.decisions, .vietnamese) + page.basis.texts.map(\.visible)
    let day = head.asOf.map { "số liệu đến ngày \(Language.vietnamese.day($0))" }
    return "Căn cứ: " + (named + [day].compactMap { $0 }).joined(separator: "; ")
  }

  // MARK: - Workbook

  private static let longestTab = 31

  /// The workbook: a sheet a page, areas in hectares.
  public var workbook: Workbook {
    Workbook(title: "Biểu tổng hợp", sheets: pages.map(sheet), language: .vietnamese)
  }

  private func sheet(_ page: Page) -> Sheet {
    let tab = HandIn.tab(page.title)
    let filled = page.parts.filter { !$0.table.rows.isEmpty }
    let lines = [head.title(.vietnamese)] + HandIn.broken(basis(of: page)) + [unit(of: filled)]
    guard let first = filled.first else {
      var sheet = Sheet(
        tab, titles: [page.title] + lines, columns: [Sheet.Column("Ghi chú", .text, width: 60)])
      for line in page.missing.isEmpty ? [HandIn.nothing] : page.missing { sheet.append([.text(line)]) }
      return sheet
    }
    let titles = lines + page.missing
    // Where the first of several tables has a title of its own, it stands above it as those of the others do.
    let isApart = filled.count > 1 && !first.title.isEmpty
    var sheet =
      isApart
      ? Sheet(tab, titles: [page.title] + titles, columns: [])
      : table(first, tab, page.title, titles + (first.title.isEmpty ? [] : [first.title]))
    sheet.below = filled.dropFirst(isApart ? 0 : 1).map { table($0, tab, $0.title, []) }
    return sheet
  }

  private func unit(of parts: [Part]) -> String {
    "Đơn vị tính: "
      + (parts.contains(where: \.hasAreas) ? "diện tích ha; số liệu khác theo tiêu đề cột" : "theo tiêu đề cột")
  }

  private func table(_ part: Part, _ tab: String, _ title: String, _ lines: [String]) -> Sheet {
    var sheet = TableSheet(
      .same(tab), .same(title), part.table, unit: part.hasAreas ? .hectares : .ofColumns, adding: part.summed)
    sheet.namesUnit = false
    return sheet.sheet(lines, .vietnamese)
  }

  /// So many characters stand in a line above a table: it is printed as wide as its longest one.
  private static let lineLength = 140

  /// A line in parts that are no longer, broken at words.
  static func broken(_ line: String) -> [String] {
    var lines: [String] = []
    for word in line.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= lineLength {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// The title as Excel takes it for a tab, cut at a word.
  static func tab(_ title: String) -> String {
    var kept = ""
    for word in title.filter({ !"[]:*?/\\".contains($0) }).split(separator: " ") {
      let longer = kept.isEmpty ? String(word) : "\(kept) \(word)"
      guard longer.utf16.count <= longestTab else { break }
      kept = longer
    }
    while let last = kept.last, ",;".contains(last) { kept.removeLast() }
    return kept
  }
}

extension HandIn.Part {
  fileprivate var hasAreas: Bool { table.descriptions.contains { $0.content == .squareMetres } }
}
