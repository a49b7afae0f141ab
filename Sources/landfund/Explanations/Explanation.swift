internal import Interchange
internal import LandInventory
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import PlaneGeometry
internal import Refusals

/// What a rule, an error or another code of documents means, for `landfund explain`.
struct Explanation {
  /// The rule, as `gap.tile`, the error, as `missing_reference_system`, or another word, as `C4`.
  let code: String
  /// What was found.
  let what: LocalisedText
  /// Why it matters.
  let why: LocalisedText
  /// What to do.
  let mend: LocalisedText
  /// The laws that it rests on, each with its days; empty where it rests on none.
  var legalBases: [String] = []

  /// All of them, each code once: rules and criteria in the order of documents, then errors and the others by code.
  static let all: [Explanation] = {
    var known: Set<String> = []
    return (rules + criteria + errors + others).filter { known.insert($0.code).inserted }
  }()

  /// Refusals; every code has one.
  static let errors = RefusalCode.allCases.map(\.explanation.asSentences).sorted { $0.code < $1.code }

  /// The criteria of clean land.
  static let criteria = Criterion.allCases.map(\.explanation.asSentences)

  /// Messages of a load, kinds of invalid geometry, and why a feature is not looked at; some words are of several kinds.
  static let others =
    (LoadMessage.Code.allCases.map(\.explanation) + ValidityProblem.Reason.allCases.map(\.explanation)
    + SkippedFeature.Reason.allCases.map(\.explanation)).map(\.asSentences).sorted { $0.code < $1.code }

  /// The whole explanation, as a person reads it.
  func text(_ language: Language) -> String {
    let texts = [[what[language]], [why[language]], legalBases, [mend[language]]]
    let paragraphs = zip(Explanation.labels, texts).filter { !$1.isEmpty }.map { label, texts in
      texts.count == 1
        ? "\(label[language]): \(texts[0])" : "\(label[language]):" + texts.map { "\n  \($0)" }.joined()
    }
    return ([code, ""] + paragraphs).joined(separator: "\n") + "\n"
  }

  private static let labels = [
    LocalisedText(en: "What it means", vi: "Ý nghĩa"), LocalisedText(en: "Why it matters", vi: "Vì sao quan trọng"),
    LocalisedText(en: "Legal basis", vi: "Căn cứ pháp lý"), LocalisedText(en: "How to mend it", vi: "Cách khắc phục"),
  ]

  /// One line for every code.
  static func list(_ language: Language) -> String {
    let width = all.map(\.code.count).max() ?? 0
    return all.map { explanation in
      let blanks = String(repeating: " ", count: width - explanation.code.count)
      return "\(explanation.code)\(blanks)  \(explanation.what[language])\n"
    }.joined()
  }
}

extension Explanation {
  fileprivate var asSentences: Explanation {
    Explanation(code: code, what: what.asSentence, why: why.asSentence, mend: mend.asSentence)
  }
}

extension LocalisedText {
  fileprivate var asSentence: LocalisedText {
    func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }
    return LocalisedText(en: sentence(en), vi: sentence(vi))
  }
}
