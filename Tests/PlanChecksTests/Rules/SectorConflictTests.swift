import LandModel
import PlanChecks
import PlaneGeometry
import Testing

@Suite("Functional and sector schemes")
struct SectorConflictTests {
  /// A general scheme of the city with a housing block of 100 m by 100 m, and a functional one over its western half.
  private func town(
    _ function: String = "industry", parent: String? = nil, level: SchemeLevel = .general,
    kind: PlanningKind? = .functional, width: Double = 50
  ) -> TestTown {
    var town = TestTown()
    town.scheme("G", square(0, 0, 100)) { $0.level = .general }
    town.block("g", "G", square(0, 0, 100))
    town.scheme("K", rectangle(0, 0, width, 100)) {
      $0.level = level
      $0.planningKind = kind
      $0.parent = parent
      $0.authority = .government
    }
    town.block("k", "K", rectangle(0, 0, width, 100)) { $0.function = FunctionCode(function) }
    return town
  }

  @Test(
    "neither function allowed under the other: a warning; one that is allowed either way is none",
    arguments: [
      ("industry", ["K+G functional material warning 5000.0"]),
      ("agriculture", ["K+G functional material warning 5000.0"]),
      ("mixed", []), ("service", []), ("residential", []),
    ])
  func functional(function: String, expected: [String]) throws {
    #expect(try town(function).lines(.conflictSector) == expected)
  }

  @Test(
    "strips within the accuracy of the two maps are digitisation",
    arguments: [
      (0.49, "K+G functional digitisation info 49.0"), (0.51, "K+G functional material warning 51.0"),
    ])
  func digitisation(width: Double, expected: String) throws {
    #expect(try town(width: width).lines(.conflictSector) == [expected])
  }

  @Test("a functional scheme and its parent meet in hierarchy.function, others do not")
  func sides() throws {
    let child = town(parent: "G", level: .zoning)
    #expect(try child.lines(.conflictSector, .hierarchyFunction) == ["K+G not_allowed material warning 5000.0"])
    let stranger = town(level: .zoning)
    #expect(try stranger.lines(.conflictSector, .hierarchyFunction) == ["K+G functional material warning 5000.0"])
    let urban = town(level: .zoning, kind: .urban)
    #expect(try urban.lines(.conflictSector, .hierarchyFunction) == ["K+G not_allowed material warning 5000.0"])
  }

  @Test("a functional scheme is compared with the general one of its own side, though the city's lies there too")
  func nearestOfItsSide() throws {
    var town = town("industry")
    town.scheme("Z", rectangle(0, 0, 20, 100)) {
      $0.level = .zoning
      $0.planningKind = .functional
    }
    town.block("z", "Z", rectangle(0, 0, 20, 100)) { $0.function = FunctionCode("industry") }
    #expect(try town.lines(.hierarchyFunction).isEmpty)
    town.schemeBlocks[2].feature.function = FunctionCode("residential")
    #expect(try town.lines(.hierarchyFunction) == ["Z+K not_allowed material warning 2000.0"])
  }

  @Test(
    "what would hold on one side follows the precedence: a finer block that its own side refuses holds nothing",
    arguments: [
      ("", ["K+G functional material warning 3000.0"]),
      ("precedence: higher\n", ["K+G functional material warning 5000.0"]),
    ])
  func precedence(overlay: String, expected: [String]) throws {
    var town = town("industry")
    town.scheme("Z", rectangle(0, 0, 20, 100)) {
      $0.level = .zoning
      $0.planningKind = .functional
    }
    town.block("z", "Z", rectangle(0, 0, 20, 100)) { $0.function = FunctionCode("residential") }
    #expect(try town.lines(.conflictSector, overlay: overlay) == expected)
  }

  @Test("a sector scheme is held against the urban side and apart against the functional one")
  func sector() throws {
    var town = town("service")
    town.scheme("N", rectangle(0, 0, 100, 10)) { $0.level = .sector }
    town.block("n", "N", rectangle(0, 0, 100, 10)) { $0.function = FunctionCode("defence") }
    #expect(
      try town.lines(.conflictSector) == [
        "N+G sector material warning 1000.0", "N+K sector material warning 500.0",
      ])
    let finding = try #require(try town.check(.conflictSector).findings.first)
    #expect(finding.detail("function") == .text("defence") && finding.detail("other_function") == .text("residential"))
    #expect(finding.detail("blocks") == .texts(["g", "n"]) && finding.typology == 2)
  }

  @Test("schemes of one level exclude each other, functional ones among them, but never a scheme and its parent")
  func overlaps() throws {
    #expect(try town().lines(.overlapScheme) == ["G+K contains material error 5000.0"])
    #expect(try town(parent: "G").lines(.overlapScheme).isEmpty)
    #expect(try town(parent: "X").lines(.overlapScheme).count == 1)
  }
}
