internal import LandModel
public import Refusals

extension ProblemCode {
  /// What the problem is called.
  public var title: LocalisedText { ProblemTexts.shipped[self]?.title ?? .same(rawValue) }

  /// What it means and what to do.
  public var meaning: LocalisedText { ProblemTexts.shipped[self]?.meaning ?? .same(rawValue) }
}

/// What people read of problems, as the data file has it.
private struct ProblemTexts {
  let code: ProblemCode
  let title: LocalisedText
  let meaning: LocalisedText

  init?(_ record: [String: String]) {
    guard let code = ProblemCode(rawValue: record["code"] ?? "") else { return nil }
    func text(_ prefix: String) -> LocalisedText {
      LocalisedText(en: record["\(prefix)en"] ?? "", vi: record["\(prefix)vi"] ?? "")
    }
    self.code = code
    (title, meaning) = (text(""), text("meaning_"))
  }

  static let shipped: [ProblemCode: ProblemTexts] = EmbeddedFile.read("problems.csv") {
    let texts = try CommaTable(EmbeddedData.problemsCSV).entries(ProblemTexts.init)
    precondition(texts.count == ProblemCode.allCases.count, "a problem has no title")
    return Dictionary(uniqueKeysWithValues: texts.map { ($0.code, $0) })
  }
}
