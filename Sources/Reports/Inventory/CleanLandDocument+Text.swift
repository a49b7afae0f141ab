internal import Interchange
internal import LandInventory
internal import LandModel
internal import Refusals

extension CleanLandDocument {
  /// How many sites a person is shown before "and n more".
  private static let listed = 20

  /// The document for a person: the verdicts, what the rest waits for, and the sites.
  public var text: String {
    let words = CleanLandWords(language)
    var text = "\(head.title(language))\n\(criteria.text)"
    if let function = inventory.request.function {
      text += " · \(words.testedFor) \(FunctionList.shipped[function]?.name[language] ?? function.rawValue)"
    }
    text += "\n\n"
    for total in inventory.totals {
      text +=
        "\(total.verdict.label[language]): \(language.area(squareMetres: total.squareMetres)), "
        + "\(language.count(total.parcels)) \(words.parcels(total.parcels))\n"
    }
    text += stepLines(words)
    text += reasonLines(words.reasons, \.failure) { $0.reasons.subtracting($0.unknowns) }
    text += reasonLines(words.missingFacts, \.missingFact) { $0.unknowns }
    let usable = inventory.sites.count(where: \.isUsable)
    text += "\n\(words.sites(language.count(inventory.sites.count), language.count(usable)))\n"
    for site in inventory.sites.prefix(CleanLandDocument.listed) { text += siteLine(site, words) }
    let more = inventory.sites.count - CleanLandDocument.listed
    if more > 0 { text += "  \(words.andMore(language.count(more)))\n" }
    return text + FindingSections(language).ending(skipped)
  }

  /// What conditional ground waits for, in the order of work.
  private func stepLines(_ words: CleanLandWords) -> String {
    var areas: [NextStep: Double] = [:]
    for row in inventory.rows { row.nextStep.map { areas[$0, default: 0] += row.squareMetres } }
    guard !areas.isEmpty else { return "" }
    let lines = NextStep.allCases.compactMap { step in
      areas[step].map { "  \(step.label[language]): \(language.area(squareMetres: $0))\n" }
    }
    return "\n\(words.nextSteps)\n" + lines.joined()
  }

  /// Which criteria keep how much ground; ground that several keep is counted under each.
  private func reasonLines(
    _ heading: String, _ label: KeyPath<Criterion, LocalisedText>, _ criteria: (CleanLand.Row) -> CriterionSet
  ) -> String {
    // Few sets, many rows.
    var grounds: [CriterionSet: Double] = [:]
    for row in inventory.rows { grounds[criteria(row), default: 0] += row.squareMetres }
    var areas: [Criterion: Double] = [:]
    for (set, area) in grounds.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for criterion in set.criteria { areas[criterion, default: 0] += area }
    }
    guard !areas.isEmpty else { return "" }
    let lines = Criterion.allCases.compactMap { criterion in
      areas[criterion].map { area in
        "  \(criterion.rawValue) \(criterion[keyPath: label][language]): \(language.area(squareMetres: area))\n"
      }
    }
    return "\n\(heading)\n" + lines.joined()
  }

  private func siteLine(_ site: Site, _ words: CleanLandWords) -> String {
    var parts = [
      site.verdict.label[language], language.area(squareMetres: site.squareMetres),
      "\(words.width) \(language.length(metres: site.widthMetres))",
      "\(words.frontage) \(language.length(metres: site.frontageMetres))",
      "\(words.parcelList) \(words.listed(site.parcels.map(\.id.visible)))",
    ]
    if !site.isUsable { parts.append(site.notes.map(words.note).joined(separator: ", ")) }
    if !site.limits.isEmpty {
      parts.append("\(words.limitedBy) \(site.limits.map(\.reason.rawValue).joined(separator: ", "))")
    }
    return "  \(site.id)  \(parts.joined(separator: "; "))\n"
  }
}

extension CleanLand.Row {
  /// Why the ground is not clean, for a person: by criterion what is wrong, or which fact is missing.
  func causes(_ language: Language) -> [String] {
    reasons.criteria.map { (unknowns.contains($0) ? $0.missingFact : $0.failure)[language] }
  }
}

/// The words of the inventory.
struct CleanLandWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  private func say(_ en: String, _ vi: String) -> String { LocalisedText(en: en, vi: vi)[language] }

  var testedFor: String { say("tested for", "xét cho") }
  func parcels(_ count: Int) -> String { say(count == 1 ? "parcel" : "parcels", "thửa") }
  var nextSteps: String { say("conditional land waits for", "đất sạch có điều kiện cần") }
  var reasons: String {
    say("criteria not met (ground may count under several)", "tiêu chí chưa đạt (một phần đất có thể tính nhiều lần)")
  }
  var missingFacts: String {
    say(
      "facts that are missing (ground may count under several)",
      "thông tin còn thiếu (một phần đất có thể tính nhiều lần)")
  }
  func sites(_ count: String, _ usable: String) -> String {
    say("sites: \(count), usable: \(usable)", "\(count) khu đất, \(usable) khu đủ diện tích và bề rộng")
  }
  func andMore(_ count: String) -> String { say("and \(count) more", "và \(count) khu khác") }
  var width: String { say("width", "bề rộng") }
  var frontage: String { say("frontage", "mặt tiền") }
  var parcelList: String { say("parcels", "thửa") }
  var limitedBy: String { say("not larger because of", "lý do không mở rộng được:") }
  func listed(_ ids: [String]) -> String {
    ids.count <= 5 ? ids.joined(separator: ", ") : ids.prefix(5).joined(separator: ", ") + " … (\(ids.count))"
  }
  /// A note as a person reads it; the id of a call stays as it is.
  func note(_ note: String) -> String {
    if note.hasPrefix("call:") { return Labels.shipped.label("clean_note", "call")[language] + " " + note.dropFirst(5) }
    return Labels.shipped.label("clean_note", note)[language]
  }
}
