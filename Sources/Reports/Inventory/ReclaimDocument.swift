public import Geodesy
public import Interchange
public import LandInventory
internal import LandModel
public import PlanChecks
public import Refusals

/// What `reclaim` prints.
public struct ReclaimDocument: RowsDocument, Sendable {
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
      "stage", "unit", "tenure", "penalised_on", "penalty_deadline",
    ])
    for row in reclaim.rows {
      table.append([
        .optional(row.parcel), .optional(row.project), .text(row.ground.rawValue), .day(row.since),
        .optional(row.months), .optional(row.limitMonths), .number(row.squareMetres), .text(row.article),
        .optional(row.givesCleanSquareMetres), .text(row.stage.rawValue), .optional(row.unit),
        .optional(row.tenure?.rawValue), .day(row.penalisedOn),
        .day(row.penaltyDeadline),
      ])
    }
    return table
  }

  /// The totals by ground and stage, each parcel once.
  public var totals: RowTable {
    var table = RowTable(columns: ["ground", "stage", "parcels", "area_m2", "gives_clean_m2"])
    for total in reclaim.totals {
      table.append([
        .text(total.ground.rawValue), .text(total.stage.rawValue), .count(total.parcels), .number(total.squareMetres),
        .number(total.givesCleanSquareMetres),
      ])
    }
    return table
  }

  /// The document for programs.
  public var json: JSONValue {
    head.json.adding("rows", table.json).adding("totals", totals.json).adding("skipped", .array(skipped.map(\.json)))
  }

  /// The ground of each row as features of a map, the row as fields.
  ///
  /// - Parameter system: the system of the land.
  public func features(in system: CoordinateReferenceSystem) -> FeatureTable {
    FeatureTable(name: "reclaim", table, geometry: reclaim.shapes, in: system)
  }

  /// The rows, their totals, and the rows once more in square metres.
  public var workbook: Workbook {
    Workbook(
      title: LocalisedText(en: "Land that may be recovered", vi: "Đất thuộc diện xem xét thu hồi"),
      [
        TableSheet(
          LocalisedText(en: "List", vi: "Danh sách"),
          LocalisedText(
            en: "Land on which the law opens the way to recovery, and its next step",
            vi: "Đất có căn cứ thu hồi theo luật và bước xử lý tiếp theo"), table, unit: .hectares),
        TableSheet(
          LocalisedText(en: "Totals", vi: "Tổng hợp"),
          LocalisedText(
            en: "By ground and next step, each parcel once",
            vi: "Theo căn cứ thu hồi và bước xử lý, mỗi thửa tính một lần"), totals, unit: .hectares),
        TableSheet(
          LocalisedText(en: "Data (m²)", vi: "Số liệu (m²)"),
          LocalisedText(
            en: "A parcel may stand in several rows; they are not to be added up",
            vi: "Một thửa có thể nằm ở nhiều dòng; không cộng dồn các dòng"), table, unit: .squareMetres),
      ], head, language)
  }

  /// The document for a person: per ground and next step the parcels, hectares and what they would add, then the rows.
  public var text: String { rowsText + FindingSections(language).ending(skipped) }

  private var rowsText: String {
    let isEnglish = language == .english
    var text = head.title(language) + "\n"
    for total in reclaim.totals {
      let sums = [total.squareMetres, total.givesCleanSquareMetres]
      let (area, clean) = (
        language.area(squareMetres: sums[0], beside: sums), language.area(squareMetres: sums[1], beside: sums)
      )
      let (ground, stage) = (total.ground.label[language], total.stage.label[language])
      let parcels = total.parcels == 0 ? nil : language.count(total.parcels)
      text +=
        isEnglish
        ? "\(ground) – \(stage): \(parcels.map { "\($0) \(total.parcels == 1 ? "parcel" : "parcels"), " } ?? "")\(area), of which \(clean) would be clean\n"
        : "\(ground) – \(stage): \(parcels.map { "\($0) thửa, " } ?? "")\(area), trong đó \(clean) sẽ thành đất sạch\n"
    }
    guard !reclaim.rows.isEmpty else { return text + (isEnglish ? "nothing\n" : "không có\n") }
    let note =
      isEnglish
      ? "a parcel may stand in several rows; they are not to be added up"
      : "một thửa có thể có nhiều dòng; không cộng các dòng với nhau"
    return text + "\n\(table.text(language))\n\(note)\n"
  }
}
