import Testing

@testable import PlanChecks

@Suite("Skipped features in the order of documents")
struct SkippedOrderTests {
  @Test("each once, by rule, layer, id in the natural order, reason")
  func order() {
    func skipped(_ rule: RuleID, _ layer: String, _ id: String, _ reason: SkippedFeature.Reason) -> SkippedFeature {
      SkippedFeature(rule: rule, layer: layer, id: id, reason: reason)
    }
    let sorted = [
      skipped(.geometryInvalid, "scheme", "S", .noDate), skipped(.geometryInvalid, "parcel", "1/9", .noCode),
      skipped(.geometryInvalid, "parcel", "1/10", .noCode), skipped(.geometryInvalid, "parcel", "1/10", .noUnit),
      skipped(.overlapParcel, "parcel", "1/2", .noUnit), skipped(RuleID(rawValue: "shares"), "parcel", "1/1", .noUnit),
      skipped(RuleID(rawValue: "shares"), "sheet", "1", .noUnit),
    ]
    #expect((sorted.reversed() + sorted).inOrder == sorted)
  }
}
