import Refusals
import Testing

@Suite("Refusals")
struct RefusalTests {
  private let refusal = Refusal(
    .wrongType, LocalisedText(en: "read is no number", vi: "read không phải là số"),
    remedy: LocalisedText(en: "load it again", vi: "nạp lại"))

  @Test("the line says place, message, remedy and code")
  func line() {
    let place = RefusalPlace(file: "w.gpkg", layer: "source", feature: 6, featureID: "12/3", field: "read")
    #expect(
      refusal.located(at: place).description
        == "w.gpkg, layer source, feature 6 (id 12/3), field read: read is no number; load it again [wrong_type]")
    #expect(
      refusal.located(at: place).line(.vietnamese)
        == "w.gpkg, lớp source, đối tượng 6 (mã 12/3), trường read: read không phải là số; nạp lại [wrong_type]")
    #expect(refusal.description == "read is no number; load it again [wrong_type]")
  }

  @Test("the inner place is kept, the outer one fills what is missing")
  func located() {
    let inner = refusal.located(at: RefusalPlace(file: "a", line: 3))
    #expect(
      inner.located(at: RefusalPlace(file: "b", line: 9, layer: "l")).place
        == RefusalPlace(file: "a", line: 3, layer: "l"))
  }

  @Test("control characters of what is quoted are made visible")
  func oneLine() {
    let nasty = refusal.located(at: RefusalPlace(file: "a\nb\u{1B}[2J"))
    #expect(nasty.description.hasPrefix("a␊b␛[2J: "))
  }

  @Test("codes are words with low lines")
  func codes() {
    for code in RefusalCode.allCases {
      #expect(code.rawValue.allSatisfy { ("a"..."z").contains($0) || $0 == "_" }, "\(code)")
    }
  }
}
