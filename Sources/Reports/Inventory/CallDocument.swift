public import Interchange
public import LandInventory
public import LandModel
public import PlanChecks
internal import PlaneGeometry
public import Refusals

/// What `clean-land --by call` prints.
public struct CallDocument: RowsDocument, Sendable {
  let head: WorkspaceHead
  let inventory: CallInventory
  let criteria: CriteriaIdentity
  /// What could not be looked at.
  public let skipped: [SkippedFeature]
  let language: Language

  /// Joins the answer, what could not be looked at, and what they are printed with.
  public init(
    head: WorkspaceHead, inventory: CallInventory, criteriaSHA256: String, skipped: [SkippedFeature] = [],
    language: Language
  ) {
    self.head = head
    self.inventory = inventory
    criteria = CriteriaIdentity(inventory.request.criteria, sha256: criteriaSHA256, on: head.asOf)
    self.skipped = skipped
    self.language = language
  }

  /// The rows.
  public var table: RowTable {
    var table = RowTable(
      columns: [
        "project", "kind", "declared_m2", "measured_m2", "clean_m2", "conditional_m2", "not_clean_m2", "unknown_m2",
        "no_parcel_m2", "rice_m2", "forest_m2", "parcels", "household_parcels", "next_step", "households",
      ], of: "calls")
    for row in inventory.rows {
      func area(_ verdict: Verdict) -> RowTable.Cell { .optional(row.ground?.byVerdict[verdict]) }
      table.append([
        .text(row.project), .text(ProjectKind.call.rawValue), .optional(row.declaredSquareMetres),
        .optional(row.ground?.measuredSquareMetres), area(.clean), area(.conditional), area(.notClean), area(.unknown),
        .optional(row.ground?.withoutParcelSquareMetres), .optional(row.ground?.riceSquareMetres),
        .optional(row.ground?.forestSquareMetres), .optional(row.ground?.parcels),
        .optional(row.ground?.householdParcels), .optional(row.ground?.nextStep?.rawValue),
        .optional(row.ground?.households),
      ])
    }
    return table
  }

  /// The calls as features of a map, the rows as fields.
  ///
  /// - Parameter land: the land that was judged.
  public func features(_ land: Land) -> FeatureTable {
    let geometry = inventory.rows.map { row in
      land.projects.index(of: row.project).flatMap { land.projects.geometry.geometry(at: $0) }
    }
    return FeatureTable(name: "call", table, geometry: geometry, in: land.system)
  }

  /// What the conditional, unknown and not clean ground of each call lacks: one row for each verdict of the ground, criterion
  /// and step.
  ///
  /// Without a step a fact is missing or the criterion excludes the ground. Ground that lacks several things stands under
  /// each.
  public var missingTable: RowTable {
    var table = RowTable(columns: ["project", "verdict", "reason", "next_step", "area_m2"], of: "calls_missing")
    for row in inventory.rows {
      var last: [RowTable.Cell] = []
      var area = 0.0
      // Facts that are missing and criteria that exclude the ground stand beside each other and are one row.
      for lack in row.ground?.lacks ?? [] {
        let cells: [RowTable.Cell] = [
          .text(row.project), .text(lack.ground.rawValue), .text(lack.reason.rawValue),
          .optional(lack.nextStep?.rawValue),
        ]
        if cells != last, !last.isEmpty { table.append(last + [.number(area)]) }
        area = (cells == last ? area : 0) + lack.squareMetres
        last = cells
      }
      if !last.isEmpty { table.append(last + [.number(area)]) }
    }
    return table
  }

  /// The document for programs.
  public var json: JSONValue {
    head.json.adding("criteria", criteria.json)
      .adding("function", JSONValue(inventory.request.function?.rawValue)).adding("rows", table.json)
      .adding("missing", missingTable.json).adding("skipped", .array(skipped.map(\.json)))
  }

  /// The document for a person: of so many hectares, what can be handed over, and what comes next.
  public var text: String {
    var text = "\(head.title(language))\n\(criteria.text)\n"
    if inventory.rows.isEmpty { text += say("\nno calls\n", "\nkhông có dự án kêu gọi đầu tư\n") }
    for row in inventory.rows {
      text += "\n\(row.project.visible)\(row.name.map { " – \($0.visible)" } ?? "")\n"
      guard let ground = row.ground else {
        text += say("  it has no valid polygon\n", "  không có ranh giới hợp lệ\n")
        continue
      }
      text += areaLines(declared: row.declaredSquareMetres, [ground])
      let (parcels, householdParcels) = (language.count(ground.parcels), language.count(ground.householdParcels))
      let households = ground.householdParcels == 0 ? nil : ground.households
      let farmed = areas([ground.riceSquareMetres, ground.forestSquareMetres])
      text += say(
        "  rice \(farmed[0]), forest \(farmed[1]); "
          + "\(parcels) \(ground.parcels == 1 ? "parcel" : "parcels"), \(householdParcels) of households"
          + "\(households.map { " (\(language.count($0)) \($0 == 1 ? "household" : "households"))" } ?? "")\n",
        "  đất lúa \(farmed[0]), đất rừng \(farmed[1]); "
          + "\(parcels) thửa, \(householdParcels) thửa của hộ gia đình"
          + "\(households.map { " (\(language.count($0)) hộ)" } ?? "")\n")
      text += lackLines(ground.lacks)
      if let step = ground.nextStep { text += "  → \(step.label[language])\n" }
    }
    if inventory.rows.count > 1 { text += total }
    return text + FindingSections(language).ending(skipped)
  }

  /// The calls added up, ground that lies in two of them twice.
  private var total: String {
    let count = language.count(inventory.rows.count)
    let declared = inventory.rows.compactMap(\.declaredSquareMetres)
    return say("\nall \(count) calls\n", "\ncộng \(count) dự án\n")
      + areaLines(declared: declared.isEmpty ? nil : declared.reduce(0, +), inventory.rows.compactMap(\.ground))
  }

  private func areaLines(declared: Double?, _ grounds: [CallInventory.Ground]) -> String {
    func sum(_ part: (CallInventory.Ground) -> Double) -> Double { grounds.reduce(0) { $0 + part($1) } }
    let known = areas([declared, sum(\.measuredSquareMetres)])
    let verdicts = [Verdict.clean, .conditional, .notClean, .unknown]
    let parts = areas(
      verdicts.map { verdict in sum { $0.byVerdict[verdict] ?? 0 } } + [sum(\.withoutParcelSquareMetres)])
    let labels = verdicts.map { $0.label[language] } + [say("without a parcel", "chưa có thửa")]
    return say(
      "  declared \(known[0]), measured \(known[1])\n", "  theo hồ sơ \(known[0]), đo trên bản đồ \(known[1])\n")
      + "  \(zip(labels, parts).map { "\($0) \($1)" }.joined(separator: ", "))\n"
  }

  /// The areas of one sentence, in one unit; a dash for none.
  private func areas(_ metres: [Double?]) -> [String] {
    let known = metres.compactMap { $0 }
    return metres.map { $0.map { language.area(squareMetres: $0, beside: known) } ?? "–" }
  }

  func say(_ en: String, _ vi: String) -> String { LocalisedText(en: en, vi: vi)[language] }

  /// What is missing, fact by fact and step by step, with the ground that waits for it.
  private func lackLines(_ lacks: [Lack]) -> String {
    guard !lacks.isEmpty else { return "" }
    var text = say("  missing\n", "  còn thiếu\n")
    for (number, lack) in lacks.enumerated() {
      if number == 0 || lacks[number - 1].ground != lack.ground { text += "    \(lack.ground.label[language])\n" }
      let what =
        lack.verdict == .unknown
        ? lack.reason.missingFact[language]
        : lack.reason.failure[language] + (lack.nextStep.map { " → \($0.label[language])" } ?? "")
      text += "      \(lack.reason.rawValue) \(what): \(language.area(squareMetres: lack.squareMetres))\n"
    }
    return text
  }
}
