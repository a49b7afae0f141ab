public import LandInventory
internal import LandModel
public import PlanChecks
public import Refusals

/// What `reclaim` prints.
public struct ReclaimDocument: Sendable {
  private let head: WorkspaceHead
  private let reclaim: Reclaim
  /// What could not be looked at.
  public let skipped: [SkippedFeature]
  private let language: Language

  /// Joins the answer, what could not be looked at, and what they are printed with.
  public init(head: WorkspaceHead, reclaim: Reclaim, skipped: [SkippedFeature] = [], language: Language) {
    self.head = head
    self.reclaim = reclaim
    self.skipped = skipped
    self.language = language
  }

  /// The rows.
  public var table: RowTable {
    var table = RowTable(columns: [
      "parcel", "project", "ground", "since", "months", "limit_months", "area_m2", "article", "gives_clean_m2",
    ])
    for row in reclaim.rows {
      table.append([
        .text(row.parcel), .optional(row.project), .text(row.ground.rawValue), .optional(row.since?.description),
        .optional(row.months), .optional(row.limitMonths), .number(row.squareMetres), .optional(row.article),
        .number(row.givesCleanSquareMetres),
      ])
    }
    return table
  }

  /// The document for programs.
  public var json: JSONValue { head.json.adding("rows", table.json).adding("skipped", .array(skipped.map(\.json))) }

  /// The document for a person: per ground the parcels, hectares and what they would add, then the rows.
  public var text: String { rowsText + FindingSections(language).ending(skipped) }

  private var rowsText: String {
    let isEnglish = language == .english
    var text = head.title + "\n"
    for ground in ReclaimGround.allCases {
      let rows = reclaim.rows.filter { $0.ground == ground }
      guard !rows.isEmpty else { continue }
      let sums = [rows.reduce(0) { $0 + $1.squareMetres }, rows.reduce(0) { $0 + $1.givesCleanSquareMetres }]
      let (area, clean) = (
        language.area(squareMetres: sums[0], beside: sums), language.area(squareMetres: sums[1], beside: sums)
      )
      let parcels = language.count(rows.count)
      text +=
        isEnglish
        ? "\(ground.label.en): \(parcels) \(rows.count == 1 ? "parcel" : "parcels"), \(area), of which \(clean) would be clean\n"
        : "\(ground.label.vi): \(parcels) thửa, \(area), trong đó \(clean) sẽ thành đất sạch\n"
    }
    guard !reclaim.rows.isEmpty else { return text + (isEnglish ? "nothing\n" : "không có\n") }
    let note =
      isEnglish
      ? "a parcel may stand in several rows; they are not to be added up"
      : "một thửa có thể nằm ở nhiều dòng; không cộng dồn các dòng"
    return text + "\n\(table.text(language))\n\(note)\n"
  }
}
