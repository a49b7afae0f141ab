import LandModel
import PlanChecks
import PlaneGeometry
import Testing
import Refusals

@Suite("Comparison of versions")
struct VersionComparisonTests {
  private func lines(_ comparison: VersionComparison, _ land: Land) -> [String] {
    func text(_ number: Double) -> String { "\(Int(number.rounded()))" }
    var lines = ["scope \(text(comparison.a.areaSquareMetres)) \(text(comparison.b.areaSquareMetres))"]
    for row in comparison.rows {
      lines.append(
        "\(row.name) \(text(row.before)) \(text(row.after)) \(text(row.unchanged)) \(text(row.gained)) \(text(row.lost))"
      )
    }
    for change in comparison.changes {
      lines.append("\(change.from ?? "-") > \(change.to ?? "-") \(text(change.squareMetres))")
      #expect(abs(change.geometry.area - change.squareMetres) < 1e-4)
    }
    if let released = comparison.released { lines.append("released \(text(released.area))") }
    if let added = comparison.added { lines.append("added \(text(added.area))") }
    for part in comparison.releasedTo { lines.append("to \(part.name ?? "-") \(text(part.squareMetres))") }
    let released = comparison.releasedTo.reduce(0) { $0 + $1.squareMetres }
    #expect(abs(released - (comparison.released?.area ?? 0)) < 1e-4)
    for affected in comparison.affected {
      let id = land.subject(affected.layer, affected.number).id
      lines.append(
        "\(affected.layer.rawValue) \(id) \(text(affected.changed)) \(text(affected.released)) \(text(affected.added))")
    }
    return lines
  }

  private func scheme(_ number: Int) -> ComparedPlan { ComparedPlan(layer: .scheme, number: number) }

  @Test("classes gained, lost and unchanged; released and added land; parcels affected")
  func alone() throws {
    var sketch = LandSketch()
    // Whatever their status, and blocks of other schemes left out.
    sketch.scheme("V1 zoning revoked", box(0, 0, 100, 100))
    sketch.scheme("V2 zoning draft", box(20, 0, 120, 100))
    sketch.scheme("D detailed approved", box(0, 0, 100, 100))
    sketch.block("a", of: "V1", "residential", box(0, 0, 60, 100))
    sketch.block("b", of: "V1", "green", box(60, 0, 90, 100))
    sketch.block("c", of: "V2", "residential", box(20, 0, 50, 100))
    sketch.block("d", of: "V2", "service", box(50, 0, 120, 100))
    sketch.block("e", of: "D", "industry", box(0, 0, 100, 100))
    sketch.parcel("1", box(45, 0, 55, 10))
    sketch.parcel("2", box(25, 0, 45, 10))
    sketch.parcel("3", box(10, 0, 25, 10))
    sketch.parcel("4", box(99.95, 0, 120, 0.9))
    sketch.parcel("5", box(120, 0, 130, 10))
    let context = try sketch.context()
    let comparison = try VersionComparison(context, scheme(0), scheme(1))
    #expect(
      lines(comparison, context.land) == [
        "scope 10000 10000", "green 3000 0 0 0 3000", "residential 6000 3000 3000 0 3000", "service 0 7000 0 7000 0",
        "green > service 3000", "residential > service 1000", "- > service 1000", "released 2000", "added 2000",
        "to industry 2000", "parcel 1 50 0 0", "parcel 3 0 100 0", "parcel 4 0 0 18", "scheme D 5000 2000 0",
      ])
    let back = try VersionComparison(context, scheme(1), scheme(0))
    #expect(back.rows.map(\.gained) == comparison.rows.map(\.lost))
    #expect(back.changes.map(\.from) == ["service", "service", "service"])
    #expect(back.changes.map(\.to) == ["green", "residential", nil])
  }

  @Test("a scheme with its adjustments on two days")
  func dates() throws {
    var sketch = LandSketch()
    sketch.scheme("S sector superseded decided=2010-01-01", box(0, 0, 100, 100))
    sketch.scheme("L - approved decided=2012-01-01 local=S", box(0, 0, 50, 50))
    sketch.scheme("O sector approved decided=2015-01-01 overall=S", box(0, 0, 80, 100))
    sketch.scheme("X detailed approved decided=2010-01-01", box(0, 0, 100, 100))
    sketch.block("s", of: "S", "residential", box(0, 0, 100, 100))
    sketch.block("l", of: "L", "green", box(0, 0, 50, 50))
    sketch.block("o", of: "O", "service", box(0, 0, 80, 100))
    sketch.block("x", of: "X", "industry", box(0, 0, 100, 100))
    let context = try sketch.context()
    func compare(_ first: String, _ second: String) throws -> [String] {
      let days = (try #require(CivilDate(first)), try #require(CivilDate(second)))
      return lines(try VersionComparison(context, scheme(0), at: days.0, and: days.1), context.land)
    }
    #expect(
      try compare("2011-01-01", "2013-01-01") == [
        "scope 10000 10000", "green 0 2500 0 2500 0", "residential 10000 7500 7500 0 2500", "residential > green 2500",
        "scheme X 2500 0 0",
      ])
    #expect(
      try compare("2013-01-01", "2016-01-01") == [
        "scope 10000 8000", "green 2500 0 0 0 2500", "residential 7500 0 0 0 7500", "service 0 8000 0 8000 0",
        "green > service 2500", "residential > service 5500", "released 2000", "to industry 2000",
        "scheme X 8000 2000 0",
      ])
    // Before the first version there is none.
    #expect(
      try compare("2009-01-01", "2011-01-01") == [
        "scope 0 10000", "residential 0 10000 0 10000 0", "added 10000", "scheme X 0 0 10000",
      ])
    #expect(try compare("2016-01-01", "2017-01-01") == ["scope 8000 8000", "service 8000 8000 8000 0 0"])
  }

  @Test("two land-use plans compare by code; without a scope they cannot")
  func landUsePlans() throws {
    var sketch = LandSketch()
    sketch.plan("P", .district)
    sketch.plan("Q", .district)
    sketch.plan("R", .district)
    sketch.plans[0].1 = box(0, 0, 100, 100)
    sketch.plans[1].1 = box(0, 0, 100, 100)
    sketch.use("p", of: "P", "ODT", box(0, 0, 100, 100))
    sketch.use("q", of: "Q", "ODT", box(0, 0, 90, 100))
    sketch.use("k", of: "Q", "KBT", box(0, 0, 100, 100))
    sketch.use("c", of: "Q", "CLN", box(0, 0, 100, 100), .current)
    let context = try sketch.context()
    let plans = (0..<3).map { ComparedPlan(layer: .landUsePlan, number: $0) }
    #expect(
      lines(try VersionComparison(context, plans[0], plans[1]), context.land) == [
        "scope 10000 10000", "ODT 10000 9000 9000 0 1000", "ODT > - 1000",
      ])
    #expect(throws: Refusal.self) { try VersionComparison(context, plans[0], plans[2]) }
  }

  @Test("what holds on released land without the versions and what adjusts them; schemes, communes, villages")
  func released() throws {
    var sketch = LandSketch()
    sketch.scheme("V1 general approved decided=2010-01-01 overall=V0", box(0, 0, 100, 100))
    sketch.scheme("V2 general draft overall=V1", box(0, 0, 60, 100))
    sketch.scheme("L general approved decided=2012-01-01 local=V1", box(80, 0, 90, 100))
    sketch.scheme("G general approved decided=2005-01-01", box(70, 0, 200, 100))
    sketch.scheme("D detailed approved decided=2015-01-01", box(90, 0, 200, 100))
    sketch.scheme("F detailed draft", box(60, 0, 100, 100))
    // V1 has ended it, and it stays ended.
    sketch.scheme("V0 general approved decided=2001-01-01", box(0, 0, 100, 100))
    sketch.block("v0", of: "V0", "water", box(0, 0, 100, 100))
    sketch.block("v1", of: "V1", "industry", box(0, 0, 100, 100))
    sketch.block("v2", of: "V2", "industry", box(0, 0, 60, 100))
    sketch.block("l", of: "L", "green", box(80, 0, 90, 100))
    sketch.block("g", of: "G", "agriculture", box(70, 0, 200, 100))
    sketch.block("d", of: "D", "residential", box(90, 0, 200, 100))
    sketch.block("f", of: "F", "service", box(60, 0, 100, 100))
    for (id, kind, west, ended) in [
      ("C9", .commune, 50, nil), ("C10", .commune, 99.99, nil), ("C11", .commune, 99.991, nil),
      ("T", .village, 0, nil), ("OLD", .village, 0, "2020-01-01"), ("E", .economicZone, 0, nil),
    ] as [(String, ZoneKind, Double, String?)] {
      var zone = Zone(id: id)
      zone.kind = kind
      zone.validTo = ended.flatMap { CivilDate($0) }
      sketch.zones.append((zone, box(west, 0, 100, 100)))
    }
    let context = try sketch.context()
    // V1 holds everywhere but under D; without it, and without L, which adjusts it, G and D hold what they have.
    #expect(
      lines(try VersionComparison(context, scheme(0), scheme(1)), context.land) == [
        "scope 10000 6000", "industry 10000 6000 6000 0 4000", "released 4000", "to agriculture 2000",
        "to residential 1000", "to - 1000", "scheme D 0 1000 0", "scheme G 0 3000 0", "zone C9 0 4000 0",
        // 1 m² is named, 0.9 m² is not.
        "zone C10 0 1 0", "zone T 0 4000 0",
      ])
  }

  @Test("what an older plan says holds on land that a land-use plan releases")
  func releasedLandUse() throws {
    var sketch = LandSketch()
    sketch.plan("P", .district, decided: "2020-01-01")
    sketch.plan("Q", .district, decided: "2021-01-01")
    sketch.plan("OLD", .district, decided: "2010-01-01")
    sketch.plans[0].1 = box(0, 0, 100, 100)
    sketch.plans[1].1 = box(0, 0, 50, 100)
    sketch.plans[2].1 = box(0, 0, 100, 100)
    sketch.use("p", of: "P", "ODT", box(0, 0, 100, 100))
    sketch.use("q", of: "Q", "ODT", box(0, 0, 50, 100))
    sketch.use("o", of: "OLD", "CLN", box(0, 0, 70, 100))
    let context = try sketch.context()
    let plans = (0..<2).map { ComparedPlan(layer: .landUsePlan, number: $0) }
    #expect(
      lines(try VersionComparison(context, plans[0], plans[1]), context.land) == [
        "scope 10000 5000", "ODT 10000 5000 5000 0 5000", "released 5000", "to CLN 2000", "to - 3000",
      ])
  }
}
