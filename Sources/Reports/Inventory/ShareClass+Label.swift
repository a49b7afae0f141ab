internal import LandModel
public import PlanChecks
public import Refusals

extension ShareClass {
  /// What people call it: a function or code by its name, the special classes in words.
  public func label(_ language: Language) -> String {
    switch self {
    case .code(let code):
      FunctionList.shipped[FunctionCode(code)]?.name[language]
        ?? LandUseCodes.shipped[code].map { "\(code) \($0.name[language])" } ?? code
    case .double: LocalisedText(en: "two blocks of one plan", vi: "hai ô của một quy hoạch chồng lấn")[language]
    case .unplanned: LocalisedText(en: "unplanned", vi: "chưa có quy hoạch")[language]
    case .skipped: LocalisedText(en: "could not be measured", vi: "không đo được")[language]
    case .notPublished: LocalisedText(en: "not published", vi: "không công khai")[language]
    case .belowThreshold: LocalisedText(en: "below the threshold", vi: "dưới ngưỡng")[language]
    }
  }
}
