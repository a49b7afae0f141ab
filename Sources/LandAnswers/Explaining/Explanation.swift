internal import LandInventory
internal import LandModel
internal import LandStore
public import PlanChecks
internal import PlaneGeometry
public import Refusals

/// What a code of a document or of a refusal means: a rule, a criterion of clean land, a refusal, a message of a load, a
/// kind of invalid geometry, a problem of the server, or why a feature is not looked at.
///
/// The texts are data: those of rules stand beside their messages, all others in `explanations.yml`.
public struct Explanation: Sendable {
  /// The code, as `gap.tile`, `missing_reference_system` or `C4`.
  public let code: String
  /// What was found.
  public let means: LocalisedText
  /// Why it matters.
  public let why: LocalisedText
  /// What to do.
  public let advice: LocalisedText
  /// What its kinds are, of a rule that has several.
  public let kinds: [KindText]
  /// The laws that it rests on, each with its days; empty where it rests on none.
  public let legalBases: [LegalBasis]

  /// What a code is of; where one is of several, the first.
  public enum Kind: String, CaseIterable, Sendable {
    case rule, criterion, refusal, message, problem, skipped, note
  }

  /// What the code is of.
  public var kind: Kind { stated ?? Explanation.kinds[code] ?? .note }

  /// The kind that the file states, of codes that lists elsewhere hold; `nil` for all others.
  let stated: Kind?

  private static let kinds: [String: Kind] = {
    let lists: [(Kind, [String])] = [
      (.rule, RuleID.known.map(\.rawValue)), (.criterion, Criterion.allCases.map(\.rawValue)),
      (.refusal, RefusalCode.allCases.map(\.rawValue)), (.message, LoadMessage.Code.allCases.map(\.rawValue)),
      (.problem, ValidityProblem.Reason.allCases.map(\.rawValue)),
      (.skipped, SkippedFeature.Reason.allCases.map(\.rawValue)),
    ]
    return lists.reduce(into: [:]) { kinds, list in
      for code in list.1 where kinds[code] == nil { kinds[code] = list.0 }
    }
  }()

  /// All of them, each code once: rules in the order of the rule book, criteria, refusals by code, the others by code.
  public static let all = rules + others

  /// The explanation of a code; nil where no document and no refusal has it.
  public static func of(_ code: String) -> Explanation? { all.first { $0.code == code } }

  private static let rules = RuleID.known.map { rule in
    let (book, text) = (RuleBook.shipped, RuleBook.shipped.text(of: rule))
    return Explanation(
      code: rule.rawValue, means: text.means, why: text.why, advice: text.advice, kinds: text.kinds,
      legalBases: book.legalBases(of: rule), stated: nil)
  }

  private static let criteria = EmbeddedFile.read("clean-land.yml") {
    try CleanLandCriteria(yaml: CleanLandCriteria.shippedText, file: "clean-land.yml")
  }

  /// The laws of a criterion of clean land.
  private static func laws(of criterion: Criterion) -> [LegalBasis] {
    (criteria.legalBases[criterion] ?? []).map {
      LegalBasis(text: $0.text, from: $0.validFrom, to: $0.validTo, source: nil)
    }
  }

  private static let others = EmbeddedFile.read("explanations.yml") { try read(EmbeddedData.explanationsYML) }

  /// Reads a file of explanations: for each code what it means, why it matters, and what to do, in both languages.
  ///
  /// - Throws: A refusal with its line, for a code that stands twice and for a text that is missing.
  static func read(_ text: String) throws(Refusal) -> [Explanation] {
    var explanations: [Explanation] = []
    for member in try YAMLValue.document(text, file: "explanations.yml")?.members("the explanations").all ?? [] {
      let texts = try member.value.members(member.key, accepted: ["kind", "means", "why", "advice"])
      explanations.append(
        Explanation(
          code: member.key, means: try texts.required("means").localisedText("means"),
          why: try texts.required("why").localisedText("why"),
          advice: try texts.required("advice").localisedText("advice"), kinds: [],
          legalBases: Criterion(rawValue: member.key).map(laws) ?? [],
          stated: try texts["kind"]?.code("kind") as Kind?))
    }
    return explanations
  }
}

extension LegalBasis {
  /// The law and its days, as `Luật … (2014-07-01 – 2024-07-31)`, behind the layer or the kind that it is about alone.
  ///
  /// - Parameter language: of a person who reads it; `nil` for a program.
  func line(_ language: Language?) -> String {
    let law = (subject.map { "\($0.text(language)): " } ?? "") + text
    guard from != nil || to != nil else { return law }
    let days = [from, to].map { day in day.map { language?.day($0) ?? $0.description } ?? "…" }
    return "\(law) (\(days.joined(separator: " – ")))"
  }
}

extension LegalBasis.Subject {
  /// Its label for a person, its code for a program.
  fileprivate func text(_ language: Language?) -> String { language.map { label[$0] } ?? code }
}
