import Foundation
import LandModel
import PlanChecks
import PlaneGeometry
import Testing

@Suite("Gaps")
struct GapRuleTests {
  private func town(_ blocks: [Geometry], scope: Geometry = square(0, 0, 100), scale: Int? = 500) -> TestTown {
    var town = TestTown()
    town.scheme("S", scope) { $0.scale = scale }
    for (index, block) in blocks.enumerated() { town.block("b\(index)", "S", block) }
    return town
  }

  @Test("holes, open ground, edge strips by scale, slivers and noise")
  func kinds() throws {
    let hole = town([
      rectangle(0, 0, 100, 50), rectangle(0, 50, 40, 50), rectangle(60, 50, 40, 50), rectangle(40, 60, 20, 40),
    ])
    #expect(try hole.lines(.gapSchemeBlock) == ["S hole material warning 200.0"])
    let open = town([rectangle(0, 0, 100, 90)])
    #expect(try open.lines(.gapSchemeBlock) == ["S open material warning 1000.0"])
    let edge = town([rectangle(0, 0, 100, 96)], scale: 10_000)
    #expect(try edge.lines(.gapSchemeBlock) == ["S edge material info 400.0"])
    #expect(
      try town([rectangle(0, 0, 100, 95)], scale: 10_000).lines(.gapSchemeBlock) == ["S open material warning 500.0"])
    let sliver = town([rectangle(0, 0, 100, 50), rectangle(0, 50.005, 100, 49.995)])
    #expect(try sliver.lines(.gapSchemeBlock) == ["S edge sliver info 0.5"])
    #expect(try town([rectangle(0, 0, 100, 50), rectangle(0, 50.001, 100, 49.999)]).lines(.gapSchemeBlock).isEmpty)
    #expect(try town([square(0, 0, 100)]).lines(.gapSchemeBlock).isEmpty)
  }

  @Test("holes of the scope are no gaps")
  func scopeHole() throws {
    let scope = Geometry.polygon(
      [place(0, 0), place(100, 0), place(100, 100), place(0, 100), place(0, 0)],
      holes: [[place(40, 40), place(40, 60), place(60, 60), place(60, 40), place(40, 40)]])
    let around = [
      rectangle(0, 0, 100, 40), rectangle(0, 60, 100, 40), rectangle(0, 40, 40, 20), rectangle(60, 40, 40, 20),
    ]
    #expect(try town(around, scope: scope).lines(.gapSchemeBlock).isEmpty)
  }

  @Test("two places joined by a strip thinner than a sliver are two gaps, and a long strip one of its own")
  func splitting() throws {
    // Two holes of 10 m × 10 m, 20 m apart, joined by a strip of 0.3 m: 6 m², a sliver of its own.
    let pieces = [
      rectangle(0, 0, 100, 40), rectangle(0, 50, 100, 50), rectangle(0, 40, 20, 10), rectangle(30, 40, 20, 5),
      rectangle(30, 45.3, 20, 4.7), rectangle(60, 40, 40, 10),
    ]
    // The buffer grows a little into the mouth of a strip, so areas are right to a tenth of a square metre.
    #expect(
      try sizes(town(pieces)) == ["hole material 100.0", "hole material 100.0", "hole sliver 6.0"])
    // A strip of 10 m × 0.3 m: 3 m², it belongs to the larger of the two.
    let near = [
      rectangle(0, 0, 100, 40), rectangle(0, 50, 100, 50), rectangle(0, 40, 20, 10), rectangle(30, 40, 10, 5),
      rectangle(30, 45.3, 10, 4.7), rectangle(52, 40, 48, 10),
    ]
    #expect(try sizes(town(near)) == ["hole material 100.0", "hole material 123.0"])
  }

  private func sizes(_ town: TestTown) throws -> [String] {
    try town.check(.gapSchemeBlock).findings.map {
      "\($0.kind) \($0.size?.rawValue ?? "-") \((($0.areaSquareMetres ?? 0) * 5).rounded() / 5)"
    }.sorted()
  }

  /// Two blocks on both sides of a gap, and a street of 10 m along its middle, x = 50.
  private func street(_ gap: Double, width: Double? = 10, scale: Int? = 500) -> TestTown {
    var town = town(
      [rectangle(0, 0, 50 - gap / 2, 100), rectangle(50 + gap / 2, 0, 50 - gap / 2, 100)], scale: scale)
    town.road("r", [place(50, -10), place(50, 110)], width: width)
    return town
  }

  @Test(
    "undrawn streets are cut out first; strips within the accuracy of the plan go with them, wider ones do not",
    arguments: [
      (10.0, 500, ["S street - info 1000.0"]), (10.8, 500, ["S street - info 1080.0"]),
      (11.2, 500, ["S open material warning 60.0", "S open material warning 60.0", "S street - info 1000.0"]),
      (11.2, 2_000, ["S street - info 1120.0"]), (8, 500, ["S street - info 800.0"]),
    ])
  func streets(gap: Double, scale: Int, expected: [String]) throws {
    #expect(try street(gap, scale: scale).lines(.gapSchemeBlock) == expected)
  }

  @Test("a road without a width has no ground")
  func streetWithoutWidth() throws {
    #expect(try street(12, width: nil).lines(.gapSchemeBlock) == ["S open material warning 1200.0"])
  }

  @Test(
    "the cut corner of a block goes with the street, a larger place does not",
    arguments: [
      (7.0, ["S street - info 1049.0"]), (7.1, ["S hole material warning 50.41", "S street - info 1000.0"]),
    ])
  func corners(side: Double, expected: [String]) throws {
    var town = town([
      rectangle(0, 0, 45, 40), rectangle(0, 40, 45 - side, side), rectangle(0, 40 + side, 45, 60 - side),
      rectangle(55, 0, 45, 100),
    ])
    town.road("r", [place(50, -10), place(50, 110)], width: 10)
    #expect(try town.lines(.gapSchemeBlock) == expected)
  }

  @Test("local adjustments, five-year and annual plans and plans without blocks are exempt; drafts are not")
  func exempt() throws {
    var town = TestTown()
    town.scheme("A", square(0, 0, 100)) {
      $0.adjusts = "S"
      $0.adjustmentKind = .local
    }
    town.block("a", "A", square(0, 0, 10))
    town.scheme("E", square(0, 0, 100))
    town.scheme("D", square(0, 0, 100)) { $0.status = .draft }
    town.block("d", "D", rectangle(0, 0, 100, 60))
    town.plan("KH", square(0, 0, 100)) { $0.level = .annual }
    town.landUse("k", "KH", square(0, 0, 10))
    town.plan("KH5", square(0, 0, 100)) { ($0.periodFrom, $0.periodTo) = (.year(2021), .year(2025)) }
    town.landUse("k5", "KH5", square(0, 0, 10))
    town.plan("QH", square(0, 0, 100))
    town.landUse("q", "QH", rectangle(0, 0, 100, 70))
    town.landUse("c", "QH", rectangle(0, 70, 100, 30), status: .current)
    town.landUse("o", "QH", rectangle(0, 70, 100, 30), code: "KDT")
    #expect(
      try town.lines(.gapSchemeBlock, .gapLandUseBlock) == [
        "D open material warning 4000.0", "QH open material warning 3000.0",
      ])
  }

  @Test("ground that a broken block covers is no gap but skipped; doubled ground is covered once")
  func balance() throws {
    var town = town([rectangle(0, 0, 100, 50), rectangle(0, 40, 100, 30)])
    town.block(
      "bad", "S",
      .polygon([place(0, 70), place(100, 70), place(100, 100), place(0, 100), place(50, 60), place(0, 70)].reversed()))
    town.block("bow", "S", .polygon([place(0, 80), place(20, 100), place(20, 80), place(0, 100), place(0, 80)]))
    let result = try town.check(.gapSchemeBlock)
    let balance = try #require(result.balances.first)
    #expect(balance.what == "gap.scheme_block S" && balance.totalSquareMetres == 10_000)
    #expect(balance.parts.map(\.key) == ["covered_m2", "gap_material_m2", "gap_sliver_m2", "noise_m2", "skipped_m2"])
    #expect(result.skipped.contains { $0.id == "bow" && $0.reason == .invalidGeometry })
  }

  @Test("the id hangs on the neighbours, and twins are numbered from west to east")
  func identity() throws {
    let base = [rectangle(0, 0, 100, 40), rectangle(0, 60, 100, 40)]
    let middle = [rectangle(0, 40, 20, 20), rectangle(40, 40, 20, 20), rectangle(80, 40, 20, 20)]
    let ids = try town(base + middle).check(.gapSchemeBlock).findings.map(\.id)
    #expect(Set(ids).count == 2)
    let smaller = [rectangle(0, 40, 25, 20), rectangle(40, 40, 20, 20), rectangle(80, 40, 20, 20)]
    #expect(try town(base + smaller).check(.gapSchemeBlock).findings.map(\.id) == ids)
  }

  @Test("beside one broken block of thousands of corners", .timeLimit(.minutes(1)), arguments: [3, 200])
  func brokenOutline(jitter: Int) throws {
    var numbers = SeededNumbers(5)
    let corners = (0..<2000).map { corner in
      let angle = 2 * Double.pi * Double(corner) / 2000
      return place(
        50 + 30 * cos(angle) + Double(jitter) / 10 * (numbers.fraction() - 0.5),
        50 + 30 * sin(angle) + Double(jitter) / 10 * (numbers.fraction() - 0.5))
    }
    var town = town([
      rectangle(0, 0, 100, 40), .polygon(corners + [corners[0]]), rectangle(0, 90, 100, 10),
    ])
    town.zone("Z", square(0, 0, 100))
    town.parcel("p", square(30, 30, 40))
    let result = try town.check(.gapSchemeBlock)
    // Ground that a broken block covers as drawn is no gap: what it leaves of the middle is.
    let gaps = result.findings.reduce(0) { $0 + ($1.areaSquareMetres ?? 0) }
    #expect(gaps > 1000 && gaps < 5000)
    let context = try CheckContext(land: town.land(), asOf: TestTown.day, jobs: 1)
    let shares = try ParcelShares(context, by: .scheme, threshold: 1, streets: [])
    #expect(abs(shares.balance.differenceSquareMetres) < 1e-2)
    _ = try PlanCoverage(context)
  }
}
