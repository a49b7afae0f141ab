package import LandModel
internal import Refusals

/// The articles by which the State may take land back, by day.
struct ReclaimArticles: Sendable {
  /// What is grown on land that may be taken back when it lies idle, or that it belongs to a project.
  enum LandClass: String, CaseIterable, Hashable, Sendable {
    case annual, aquaculture, perennial, forest, project
  }

  /// An article with the days on which it holds.
  struct Entry: Sendable {
    let ground: ReclaimGround
    let landClass: LandClass?
    let article: String
    /// Whether it asks for a fine first.
    let needsPenalty: Bool
    let validFrom: CivilDate?
    let validTo: CivilDate?
  }

  private let entries: [Entry]

  /// The list that ships.
  static let shipped = EmbeddedFile.read("reclaim.yml") {
    try ReclaimArticles(yaml: EmbeddedData.reclaimYML, file: "reclaim.yml")
  }

  /// The list of a workspace, else the shipped one.
  ///
  /// - Throws: `Refusal` for a list that is none.
  static func of(_ settings: LandSettings) throws(Refusal) -> ReclaimArticles {
    guard let text = settings[.reclaim] else { return shipped }
    return try ReclaimArticles(yaml: text, file: "reclaim")
  }

  /// Reads a list.
  init(yaml: String, file: String) throws(Refusal) {
    var entries: [Entry] = []
    for node in try YAMLValue.criteria(yaml, file: file).members("articles", accepted: ["articles"])["articles"]?
      .elements("articles") ?? []
    {
      let members = try node.members(
        "an article",
        accepted: ["ground", "class", "article", "needs_penalty", "valid_from", "valid_to", "source", "certainty"])
      entries.append(
        Entry(
          ground: try members.required("ground").code("ground"),
          landClass: try members["class"].map { (value) throws(Refusal) in try value.code("class") },
          article: try members.required("article").filledText("article"),
          needsPenalty: try members["needs_penalty"]?.word("needs_penalty", ["true", "false"]) { $0 == "true" }
            ?? false,
          validFrom: try members["valid_from"]?.date("valid_from"), validTo: try members["valid_to"]?.date("valid_to")))
    }
    self.entries = entries
  }

  /// The article in force on a day; `nil` for none.
  func article(_ ground: ReclaimGround, _ landClass: LandClass? = nil, on day: CivilDate) -> Entry? {
    entries.first { entry in
      entry.ground == ground && entry.landClass == landClass && day.isWithin(entry.validFrom, entry.validTo)
    }
  }
}

extension ReclaimGround {
  /// The article by which the State may take land of a project back on that ground; `nil` where the law of the day has none.
  package func articleOfProjects(on day: CivilDate) -> String? {
    ReclaimArticles.shipped.article(self, self == .idle ? .project : nil, on: day)?.article
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
