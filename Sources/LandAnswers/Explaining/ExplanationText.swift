internal import PlanChecks
public import Refusals
public import Reports

extension Explanation {
  /// Explanations for programs: a row each, texts in both languages, laws with their days.
  public static func json(_ explanations: [Explanation]) -> JSONValue {
    func texts(_ text: LocalisedText) -> JSONValue { ["en": .text(text.en), "vi": .text(text.vi)] }
    let rows: [JSONValue] = explanations.map { explanation in
      [
        "code": .text(explanation.code), "kind": .text(explanation.kind.rawValue), "what": texts(explanation.means),
        "why": texts(explanation.why), "legal_basis": JSONValue(explanation.legalBases.map { $0.line(nil) }),
        "mend": texts(explanation.advice),
        "kinds": .array(explanation.kinds.map { ["kind": .text($0.kind), "what": texts($0.means)] }),
      ]
    }
    return ["rows": .array(rows)]
  }

  /// The whole explanation, as a person reads it: code, meaning, kinds, reason, laws, advice, a line each.
  public func text(_ language: Language) -> String {
    let kinds = kinds.map { "\($0.kind): \($0.means[language])" }
    let texts = [[means[language]], kinds, [why[language]], legalBases.map { $0.line(language) }, [advice[language]]]
    let paragraphs = zip(Explanation.labels, texts).filter { !$1.isEmpty }.map { label, texts in
      texts.count == 1
        ? "\(label[language]): \(texts[0])" : "\(label[language]):" + texts.map { "\n  \($0)" }.joined()
    }
    return ([code, ""] + paragraphs).joined(separator: "\n") + "\n"
  }

  private static let labels = [
    LocalisedText(en: "What it means", vi: "Ý nghĩa"), LocalisedText(en: "Its kinds", vi: "Các trường hợp"),
    LocalisedText(en: "Why it matters", vi: "Vì sao quan trọng"),
    LocalisedText(en: "Legal basis", vi: "Căn cứ pháp lý"), LocalisedText(en: "How to mend it", vi: "Cách xử lý"),
  ]

  /// One line for every code.
  public static func list(_ language: Language) -> String {
    let width = all.map(\.code.count).max() ?? 0
    return all.map { explanation in
      let blanks = String(repeating: " ", count: width - explanation.code.count)
      return "\(explanation.code)\(blanks)  \(explanation.means[language])\n"
    }.joined()
  }
}
