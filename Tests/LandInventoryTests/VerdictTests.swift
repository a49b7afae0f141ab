import LandInventory
import Testing

@Test("not clean weighs more than unknown, unknown more than conditional")
func verdictsAreOrdered() {
  #expect(
    Verdict.allCases.sorted { $0.weight < $1.weight }.map(\.rawValue) == [
      "clean", "conditional", "unknown", "not_clean",
    ])
}
