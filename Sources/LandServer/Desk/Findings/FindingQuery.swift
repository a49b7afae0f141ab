internal import LandModel
internal import LandStore
internal import Refusals

/// Which of the stored findings are asked for: of every parameter that is given they must meet one entry.
struct FindingQuery: Sendable {
  /// The parameters of the address.
  static let parameters = [
    "severity", "rule", "kind", "size", "zone", "owner", "triage", "waived", "note", "q", "geometry",
  ]

  private let lists: [(value: @Sendable (FindingRecord) -> String?, accepted: Set<String>)]
  private let waived: String?
  private let hasNote: Bool?
  private let text: String?
  private let day: CivilDate?

  /// Reads the parameters.
  ///
  /// - Parameter day: on which waivers are looked at.
  /// - Throws: `Problem` `bad_value`.
  init(_ question: DeskQuestion, on day: CivilDate?) throws(Problem) {
    let columns: [(name: String, value: @Sendable (FindingRecord) -> String?)] = [
      ("severity", { $0.severity }), ("rule", { $0.rule }), ("kind", { $0.kind }), ("size", { $0.size }),
      ("zone", { $0.zone }), ("owner", { $0.owner }), ("triage", { $0.triage }),
    ]
    lists = columns.compactMap { column in
      question[column.name].map { list in (column.value, Set(list.split(separator: ",").map(String.init))) }
    }
    waived = try FindingQuery.word(question, "waived", ["yes", "no", "stale"])
    hasNote = try FindingQuery.word(question, "note", ["yes", "no"]).map { $0 == "yes" }
    text = question["q"].map { Spelling.plainKey($0) }
    self.day = day
  }

  private static func word(_ question: DeskQuestion, _ name: String, _ accepted: [String]) throws(Problem) -> String? {
    guard let word = question[name] else { return nil }
    guard accepted.contains(word) else {
      throw Problem(
        .badValue,
        LocalisedText(
          en: "\(name)=\(word) cannot be read; it takes one of \(accepted.joined(separator: ", ")).",
          vi: "Không đọc được \(name)=\(word); tham số này nhận một trong: \(accepted.joined(separator: ", "))."),
        parameter: name, accepted: accepted)
    }
    return word
  }

  /// Whether a finding is meant.
  func passes(_ finding: FindingRecord) -> Bool {
    for list in lists where !(list.value(finding).map(list.accepted.contains) ?? false) { return false }
    if let hasNote, (finding.triageNote?.isEmpty == false) != hasNote { return false }
    if let waived {
      let waiver = FindingWaiver(finding, on: day)
      let isMeant =
        switch waived {
        case "yes": waiver.isActive
        case "no": !waiver.isActive
        default: waiver.isThere && !waiver.isActive
        }
      guard isMeant else { return false }
    }
    guard let text else { return true }
    return [finding.id, finding.subjects, finding.message, finding.triageNote ?? ""].contains {
      Spelling.plainKey($0).contains(text)
    }
  }
}
