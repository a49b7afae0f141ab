internal import LandModel

/// The articles by which the State may take land back, by day.
struct ReclaimArticles: Sendable {
  /// What is grown on land that may be taken back when it lies idle, or that it belongs to a project.
  enum LandClass: String, CaseIterable, Hashable, Sendable {
    case annual, aquaculture, perennial, forest, project
  }

  private struct Entry {
    let ground: ReclaimGround
    let landClass: LandClass?
    let article: String
    let validFrom: CivilDate?
    let validTo: CivilDate?
  }

  private let entries: [Entry]

  /// The list that ships.
  static let shipped = try? ReclaimArticles(yaml: EmbeddedData.reclaimYML, file: "reclaim.yml")

  /// Reads a list.
  init(yaml: String, file: String) throws(CriteriaError) {
    let root = try CriteriaNode(yaml: yaml, file: file)
    var entries: [Entry] = []
    for node in try root.members(known: ["articles"])["articles"]?.elements() ?? [] {
      let members = try node.members(known: ["ground", "class", "article", "valid_from", "valid_to"])
      guard let ground = ReclaimGround(rawValue: try members["ground"]?.text() ?? ""),
        let article = try members["article"]?.text()
      else { throw node.refusal("ground or article is missing or unknown", remedy: "write both") }
      let landClass = try members["class"]?.text()
      entries.append(
        Entry(
          ground: ground, landClass: landClass.flatMap(LandClass.init(rawValue:)), article: article,
          validFrom: try members["valid_from"].flatMap { (node) throws(CriteriaError) in CivilDate(try node.text()) },
          validTo: try members["valid_to"].flatMap { (node) throws(CriteriaError) in CivilDate(try node.text()) }))
    }
    self.entries = entries
  }

  /// The article in force on a day; `nil` for none.
  func article(_ ground: ReclaimGround, _ landClass: LandClass? = nil, on day: CivilDate) -> String? {
    entries.first { entry in
      entry.ground == ground && entry.landClass == landClass && (entry.validFrom.map { $0 <= day } ?? true)
        && (entry.validTo.map { day <= $0 } ?? true)
    }?.article
  }
}

extension ReclaimArticles.LandClass {
  /// What a parcel's code says; `nil` for land that may lie idle.
  init?(code: String) {
    let codes = LandUseCodes.shipped
    let known = codes.canonical(code) ?? code
    let groups = codes.lineage(of: known) + codes.lineage(of: codes.current(known))
    if groups.contains("CHN") {
      self = .annual
    } else if groups.contains("NTS") {
      self = .aquaculture
    } else if groups.contains("CLN") {
      self = .perennial
    } else if groups.contains("LNP") {
      self = .forest
    } else {
      return nil
    }
  }
}
