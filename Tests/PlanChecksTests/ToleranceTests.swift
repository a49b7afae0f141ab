import PlanChecks
import Testing

@Suite("Tolerances")
struct ToleranceTests {
  @Test("two plans agree to half a millimetre at the coarser scale")
  func scaleTolerance() {
    let tolerances = Tolerances()
    #expect(tolerances.scaleTolerance(10_000, 2000) == 5)
    #expect(tolerances.scaleTolerance(2000, nil) == 1)
    #expect(tolerances.scaleTolerance(500, 200) == 0.5)
    #expect(tolerances.scaleTolerance(nil, nil) == nil)
  }
}
