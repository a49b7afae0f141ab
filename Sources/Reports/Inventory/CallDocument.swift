public import LandInventory
public import LandModel

/// What `clean-land --by call` prints.
public struct CallDocument: Sendable {
  let head: WorkspaceHead
  let inventory: CallInventory
  let criteria: CriteriaIdentity
  let language: Language

  /// Joins the answer and what it is printed with.
  public init(head: WorkspaceHead, inventory: CallInventory, criteriaSHA256: String, language: Language) {
    self.head = head
    self.inventory = inventory
    let criteria = inventory.request.criteria
    self.criteria = CriteriaIdentity(name: criteria.name, version: criteria.version, sha256: criteriaSHA256)
    self.language = language
  }

  /// The rows.
  public var table: RowTable {
    var table = RowTable(columns: [
      "project", "kind", "declared_m2", "measured_m2", "clean_m2", "conditional_m2", "not_clean_m2", "unknown_m2",
      "no_parcel_m2", "rice_m2", "forest_m2", "parcels", "household_parcels", "next_step",
    ])
    for row in inventory.rows {
      func area(_ verdict: Verdict) -> RowTable.Cell { .optional(row.ground?.byVerdict[verdict]) }
      table.append([
        .text(row.project), .text(ProjectKind.call.rawValue), .optional(row.declaredSquareMetres),
        .optional(row.ground?.measuredSquareMetres), area(.clean), area(.conditional), area(.notClean), area(.unknown),
        .optional(row.ground?.withoutParcelSquareMetres), .optional(row.ground?.riceSquareMetres),
        .optional(row.ground?.forestSquareMetres), .optional(row.ground?.parcels),
        .optional(row.ground?.householdParcels), .optional(row.ground?.nextStep?.rawValue),
      ])
    }
    return table
  }

  /// The document for programs.
  public var json: JSONValue {
    head.json.adding("criteria", criteria.json)
      .adding("function", JSONValue(inventory.request.function?.rawValue)).adding("rows", table.json)
  }

  /// The document for a person: of so many hectares, what can be handed over, and what comes next.
  public var text: String {
    let isEnglish = language == .english
    func area(_ metres: Double?) -> String { metres.map { language.area(squareMetres: $0) } ?? "–" }
    var text = "\(head.title)\n\(criteria.name), \(criteria.version ?? "")\n"
    if inventory.rows.isEmpty { text += isEnglish ? "\nno calls\n" : "\nkhông có dự án kêu gọi đầu tư\n" }
    for row in inventory.rows {
      text += "\n\(row.project)\(row.name.map { " – \($0)" } ?? "")\n"
      guard let ground = row.ground else {
        text += isEnglish ? "  it has no valid polygon\n" : "  không có ranh giới hợp lệ\n"
        continue
      }
      text +=
        isEnglish
        ? "  declared \(area(row.declaredSquareMetres)), measured \(area(ground.measuredSquareMetres))\n"
        : "  kê khai \(area(row.declaredSquareMetres)), đo được \(area(ground.measuredSquareMetres))\n"
      let verdicts = [Verdict.clean, .conditional, .notClean, .unknown].map { verdict in
        "\(verdict.label[language]) \(area(ground.byVerdict[verdict]))"
      }
      text += "  \(verdicts.joined(separator: ", ")), "
      text += isEnglish ? "without a parcel " : "chưa có thửa "
      text += "\(area(ground.withoutParcelSquareMetres))\n"
      text +=
        isEnglish
        ? "  rice \(area(ground.riceSquareMetres)), forest \(area(ground.forestSquareMetres)); "
          + "\(language.count(ground.parcels)) \(ground.parcels == 1 ? "parcel" : "parcels"), "
          + "\(language.count(ground.householdParcels)) of households\n"
        : "  đất lúa \(area(ground.riceSquareMetres)), đất rừng \(area(ground.forestSquareMetres)); "
          + "\(language.count(ground.parcels)) thửa, \(language.count(ground.householdParcels)) thửa của hộ gia đình\n"
      if let step = ground.nextStep { text += "  → \(step.label[language])\n" }
    }
    return text
  }
}
