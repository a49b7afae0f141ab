import Foundation
import LandInventory
import LandModel
import Refusals
import Testing

/// The two growth zones, drawn as rectangles of 43 536.87 ha and 137 153.42 ha.
private func growthZones() -> Town {
  var town = Town()
  town.zones = [
    (make("tp-kon-tum") { $0.kind = .growthZone }, Town.rectangle(0, 0, 20_000, 21_768.435)),
    (make("kon-plong") { $0.kind = .growthZone }, Town.rectangle(20_000, 0, 60_000, 34_288.355)),
  ]
  return town
}

private func allocation(_ change: (String) -> String = { $0 }, _ town: Town = growthZones()) throws -> Allocation {
  let criteria = try AllocationCriteria(yaml: change(AllocationCriteria.shippedText), file: "criteria.yml")
  return try Allocation(criteria, land: try town.land(), asOf: day("2021-12-24"))
}

private func unrounded(_ text: String) -> String {
  text.replacingOccurrences(of: "rounding: 1 ", with: "rounding: 0 ")
}

@Suite("Allocation")
struct AllocationTests {
  @Test("the shipped criteria and inputs reproduce the printed split")
  func printedSplit() throws {
    let totals = try allocation().totals.filter { $0.basis == .declared }
    #expect(totals.map(\.zone) == ["kon-plong", "tp-kon-tum"])
    #expect(totals.map(\.amount) == [105_960, 194_040])
    #expect(abs(totals[0].points - 22.87125) < 1e-12)
    #expect(abs(totals[1].points - 41.883) < 1e-12)
    #expect(abs(try #require(totals[1].ratio) - 41.883 / 64.75425) < 1e-15)
  }

  @Test(
    "points of every criterion as recomputed from the text",
    arguments: [
      ("population", 15.263, 10.0), ("communes", 6.3, 3), ("area", 3, 3.87125), ("density", 13.32, 3),
      ("urban_class", 3, 1), ("function", 1, 2),
    ])
  func points(_ criterion: String, _ city: Double, _ district: Double) throws {
    let rows = try allocation().rows.filter { $0.criterion == criterion && $0.basis == .declared }
    #expect(rows.map(\.zone) == ["kon-plong", "tp-kon-tum"])
    #expect(abs(try #require(rows[0].points) - district) < 1e-12)
    #expect(abs(try #require(rows[1].points) - city) < 1e-12)
  }

  @Test("amounts before rounding, and what each misreading would give")
  func variants() throws {
    let result = try allocation(unrounded)
    let declared = result.totals.filter { $0.basis == .declared }
    #expect(abs(try #require(declared[0].amount) - 105_960.23) < 0.005)
    #expect(abs(try #require(declared[1].amount) - 194_039.77) < 0.005)
    let expected: [(Allocation.Misreading, Double, Double, Double)] = [
      (.densityComputed, 194_154.90, 105_845.10, .nan), (.pointsRounded, 193_981.48, 106_018.52, 41.9),
      (.wholeSteps, 193_953.49, 106_046.51, 41.7),
    ]
    #expect(result.variants.map(\.misreading) == expected.flatMap { [$0.0, $0.0] })
    for (misreading, city, district, points) in expected {
      let of = result.variants.filter { $0.misreading == misreading }
      #expect(abs(try #require(of[0].amount) - district) < 0.005)
      #expect(abs(try #require(of[1].amount) - city) < 0.005)
      #expect(points.isNaN || abs(of[1].points - points) < 1e-9)
    }
  }

  @Test("measured inputs come from the geometry, the rest is taken as declared and says so")
  func measured() throws {
    var town = growthZones()
    town.zones += (1...11).map { number in
      (
        make("c\(number)") {
          $0.kind = .commune
          $0.parent = "tp-kon-tum"
        }, Town.rectangle(0, 0, 10, 10)
      )
    }
    let rows = try allocation({ $0 }, town).rows.filter { $0.basis == .measured && $0.zone == "tp-kon-tum" }
    let sources = Dictionary(uniqueKeysWithValues: rows.map { ($0.criterion, $0.source) })
    #expect(
      sources == [
        "population": .declared, "communes": .measured, "area": .measured, "density": .measured,
        "urban_class": .declared, "function": .declared,
      ])
    let inputs = Dictionary(uniqueKeysWithValues: rows.map { ($0.criterion, $0.input) })
    #expect(inputs["communes"] == .number(11))
    #expect(abs(try #require(inputs["area"]?.number) - 43_536.87) < 1e-6)
    #expect(abs(try #require(inputs["density"]?.number) - 171_575 / 435.3687) < 1e-9)
  }

  @Test("final amounts add up to the total, by largest remainder")
  func rounding() throws {
    let thousands = try allocation { $0.replacingOccurrences(of: "rounding: 1 ", with: "rounding: 1000 ") }
    #expect(thousands.totals.filter { $0.basis == .declared }.map(\.amount) == [106_000, 194_000])
    for basis in AllocationBasis.allCases {
      #expect(thousands.totals.filter { $0.basis == basis }.compactMap(\.amount).reduce(0, +) == 300_000)
    }
  }

  @Test("a value outside a table is an error, unless the table says what it earns")
  func tables() throws {
    func withClass(_ ending: String) -> (String) -> String {
      {
        $0.replacingOccurrences(of: "urban_class: III,", with: "urban_class: II,")
          .replacingOccurrences(of: "III: 3}}", with: "III: 3}\(ending)}")
      }
    }
    #expect {
      try allocation(withClass(""))
    } throws: {
      "\($0)".contains("criteria.yml: the zone tp-kon-tum has urban_class II, which the table of urban_class")
    }
    let points: (Allocation) -> Double?? = {
      $0.rows.first { $0.criterion == "urban_class" && $0.zone == "tp-kon-tum" }.map(\.points)
    }
    #expect(points(try allocation(withClass(", else: 4"))) == .some(4))
    #expect(points(try allocation(withClass(", else: null"))) == .some(nil))
  }

  @Test(
    "a file that is no criteria file is refused with its line",
    arguments: [
      ("total: 300000", "total: viele", "criteria.yml, line 5: total cannot be viele"),
      ("total: 300000", "totall: 300000", "criteria has no key totall"),
      ("total: 300000", "total: -1", "total cannot be -1; give a number, 0 or more"),
      ("rounding: 1 ", "rounding: 7 ", "is no multiple of the rounding 7.0"),
      ("[tp-kon-tum, kon-plong]", "[tp-kon-tum, nowhere]", "declared has no key kon-plong"),
      ("[tp-kon-tum, kon-plong]", "[tp-kon-tum, kon-plong, kon-plong]", "kon-plong is listed twice"),
      ("[tp-kon-tum, kon-plong]", "[]", "zones is an empty list"),
      ("input: communes", "input: villages", "input cannot be villages"),
      ("per: 5000", "per: 0", "per is not above 0"),
      ("upto: 40000, ", "", "a criterion has no upto"),
      ("table: {V: 1, IV: 2, III: 3}", "base: 1, upto: 1, per: 1, add: 1", "urban_class is no number"),
      ("table: {V: 1, IV: 2, III: 3}", "base: 1, table: {V: 1}", "has a table and base"),
      ("population: 171575", "population: đông", "population cannot be đông"),
      ("zones:", "zones: [", "it is no YAML"),
    ])
  func badFiles(_ old: String, _ new: String, _ message: String) throws {
    let text = AllocationCriteria.shippedText.replacingOccurrences(of: old, with: new)
    #expect(text != AllocationCriteria.shippedText)
    #expect {
      try AllocationCriteria(yaml: text, file: "criteria.yml")
    } throws: { error in
      error is Refusal && "\(error)".contains(message) && !"\(error)".contains("\n")
    }
  }

  @Test("a zone that is not there, and an input that nobody states")
  func missing() throws {
    var town = growthZones()
    town.zones.removeLast()
    #expect {
      try allocation({ $0 }, town)
    } throws: {
      "\($0)".contains("the workspace has no zone kon-plong")
    }
    #expect {
      try allocation { $0.replacingOccurrences(of: "communes: 9, ", with: "") }
    } throws: {
      "\($0)".contains("the zone kon-plong has no communes; state it in the file under declared: kon-plong:")
    }
  }
}
