import LandModel
import PlaneGeometry

extension TestTown {
  /// The town on which the documentation of the books works out every example.
  static func worked() -> TestTown {
    var town = TestTown()
    town.zone("T", rectangle(0, 0, 400, 300)) { $0.code = "T" }
    town.scheme("S", rectangle(0, 0, 400, 300)) {
      $0.decisionDate = date("2018-06-15")
      $0.publishedOn = date("2018-07-10")
      $0.declaredPositions = 3
    }
    town.block("S/1", "S", rectangle(0, 0, 200, 300))
    town.block("S/2", "S", rectangle(200, 0, 100, 300), "green", .greenPublic)
    town.block("S/3", "S", rectangle(300, 0, 100, 200), "industry")
    town.adjustment("A", rectangle(200, 0, 120, 100), on: "2020-02-10")
    town.block("A/1", "A", rectangle(200, 0, 40, 100))
    town.block("A/2", "A", rectangle(250, 0, 10, 100), "green", .greenPublic)
    town.block("A/3", "A", rectangle(300, 0, 20, 50), "green", .greenPublic)
    return town
  }

  mutating func block(_ id: String, _ scheme: String, _ geometry: Geometry?, _ function: String, _ use: BlockUse? = nil)
  {
    block(id, scheme, geometry) {
      $0.function = FunctionCode(function)
      $0.use = use
    }
  }

  /// A local adjustment of S, approved.
  mutating func adjustment(
    _ id: String, _ geometry: Geometry?, on day: String?, _ change: (inout Scheme) -> Void = { _ in }
  ) {
    scheme(id, geometry) {
      $0.adjusts = "S"
      $0.adjustmentKind = .local
      $0.decisionDate = day.map(date)
      change(&$0)
    }
  }
}
