import LandModel
import Testing
import Refusals

private func day(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(dayNumber: 0) }

private let head = "function,codes,cell,legal_basis,valid_from,valid_to,condition,source\n"

@Suite("Crosswalk")
struct CrosswalkTests {
  /// Cells of the table in the domain notes (B3), which the shipped file was made from.
  @Test(
    "the shipped cells are those of the documentation",
    arguments: [
      ("residential", "ODT", 0), ("residential", "LUC", 3), ("residential", "RPH", 4), ("residential", "KBT", 4),
      ("village", "ONT", 0), ("mixed", "TSC", 1), ("service", "SKK", 2), ("industry", "ODT", 3), ("public", "TIN", 1),
      ("green", "RDD", 1), ("transport", "SKN", 1), ("utility", "DGT", 2), ("cemetery", "MNC", 4),
      ("heritage", "KBT", 1), ("defence", "CQP", 0), ("agriculture", "RDD", 3), ("forest_production", "LUK", 3),
      ("forest_protected", "RSX", 1), ("water", "CAN", 4), ("unused", "BCS", 0),
    ])
  func shippedCells(function: String, code: String, cell: Int) {
    for date in ["2021-12-24", "2025-01-01"] {
      let found = Crosswalk.shipped.cell(function: FunctionCode(function), code: code, on: day(date))
      #expect(found?.cell == cell)
      #expect(found?.codeAssumed == nil)
    }
  }

  @Test(
    "cells that the names of the codes ask for, with their days",
    arguments: [
      ("service", "DCH", "2024-07-31", 0), ("service", "DCH", "2024-08-01", 0), ("industry", "SKX", "2024-07-31", 0),
      // From August 2024 SKX is a code of old maps, and takes the worst of what took its place.
      ("industry", "SKX", "2024-08-01", 2), ("public", "DCH", "2024-07-31", 1), ("public", "DCH", "2024-08-01", 1),
      ("public", "DSH", "2024-07-31", 1), ("public", "DSH", "2024-08-01", 1), ("public", "DKV", "2024-07-31", 2),
      ("public", "DKV", "2024-08-01", 1), ("service", "DDD", "2024-07-31", 3), ("service", "DDD", "2024-08-01", 3),
      ("service", "DDT", "2024-08-01", 4), ("industry", "DCH", "2024-08-01", 3), ("mixed", "DKV", "2024-08-01", 2),
    ])
  func namedCells(function: String, code: String, date: String, cell: Int) {
    #expect(Crosswalk.shipped.cell(function: FunctionCode(function), code: code, on: day(date))?.cell == cell)
  }

  @Test("every function has a cell for every code that the table names, but for the overlay")
  func complete() {
    let named = Crosswalk.shipped.namedCodes
    #expect(named.count > 50)
    for date in ["2013-01-01", "2024-07-31", "2024-08-01"] {
      for function in FunctionList.shipped.all {
        for code in named where code != "KBT" {
          #expect(Crosswalk.shipped.cell(function: function.code, code: code, on: day(date)) != nil)
        }
      }
    }
  }

  @Test("the law in force on the day is cited, from the day on which it came into force")
  func law() throws {
    func basis(_ date: String) throws -> String {
      try #require(Crosswalk.shipped.cell(function: "residential", code: "LUC", on: day(date))?.legalBasis)
    }
    #expect(try basis("2024-07-31").contains("45/2013/QH13"))
    #expect(try basis("2024-08-01").contains("31/2024/QH15"))
    #expect(Crosswalk.shipped.cell(function: "residential", code: "ODT", on: day("2024-08-01"))?.legalBasis == nil)
  }

  @Test(
    "a row with a condition wins where the condition holds",
    arguments: [
      ("service", "RPH", "", 4, nil as String?), ("service", "RPH", "forest_lease", 2, "forest_lease"),
      ("service", "LUC", "forest_lease", 3, nil), ("agriculture", "LUC", "", 0, nil),
      ("agriculture", "LUC", "rice_to_crop", 1, "rice_to_crop"), ("public", "DYT", "subcode", 1, "subcode"),
      ("service", "KBT", "forest_lease", 2, "forest_lease"),
    ])
  func conditions(function: String, code: String, flag: String, cell: Int, condition: String?) {
    let found = Crosswalk.shipped.cell(
      function: FunctionCode(function), code: code, flags: [flag], on: day("2022-01-01"))
    #expect(found?.cell == cell)
    #expect(found?.condition == condition)
  }

  @Test(
    "a code without a row takes that of the code it maps to, else the worst of its children's",
    arguments: [
      // maps_to of one code, of a chain, of several (the worst), with equal ones the first by code.
      ("residential", "LUN", 3, "LUK"), ("residential", "TSN", 2, "NTS"), ("industry", "SKX", 0, nil),
      ("residential", "SXN", 3, "LUC"), ("residential", "DDT", 4, nil as String?), ("public", "TTN", 3, "TON"),
      // Groups take the worst of their children.
      ("residential", "OTC", 1, "ONT"), ("residential", "LUA", 3, "LUC"), ("residential", "LNP", 4, "RDD"),
      ("residential", "CHN", 3, "LUC"), ("residential", "NNP", 4, "RDD"), ("residential", "CSK", 3, "SCT"),
      ("residential", "CQA", 4, "CAN"),
    ])
  func assumed(function: String, code: String, cell: Int, assumed: String?) {
    let found = Crosswalk.shipped.cell(function: FunctionCode(function), code: code, on: day("2022-01-01"))
    #expect(found?.cell == cell)
    #expect(found?.codeAssumed == assumed)
  }

  @Test("codes without any cell have none", arguments: ["XYZ", "KKT", "KDT", "PNK", "MVB", "", "KCN"])
  func none(code: String) {
    #expect(Crosswalk.shipped.cell(function: "residential", code: code, on: day("2022-01-01")) == nil)
  }

  @Test("codes are found whatever their case, in a table of an office too")
  func ownTable() throws {
    let crosswalk = try Crosswalk(
      head + "residential,A B-1,2,law,2020-01-01,2020-12-31,,office\nđơn vị ở,A B-1,0,,2021-01-01,,,office\n")
    #expect(crosswalk.cell(function: "residential", code: "B-1", on: day("2020-12-31"))?.cell == 2)
    #expect(crosswalk.cell(function: "residential", code: "B-1", on: day("2021-01-01"))?.cell == 0)
    #expect(crosswalk.cell(function: "residential", code: "B-1", on: day("2019-12-31")) == nil)
    #expect(Crosswalk.shipped.cell(function: "residential", code: " luc ", on: day("2020-12-31"))?.cell == 3)
  }

  @Test(
    "a bad table is refused with line and reason",
    arguments: [
      ("function,codes\n", 1, "cell"), (head + "house,ODT,0,,,,,\n", 2, "house"),
      (head + "residential,ODT,5,,,,,\n", 2, "5"), (head + "residential,,0,,,,,\n", 2, "no code"),
      (head + "residential,ODT,0,,1/1/2020,,,\n", 2, "1/1/2020"),
      (head + "residential,ODT,0,,,,lease,\n", 2, "forest_lease"), (head + "residential,ODT,0\n", 2, "fields"),
      (head + "residential,ODT,0,,,,,\nresidential,ODT,1,,2020-01-01,,,\n", 3, "line 2"), ("", 1, "headings"),
    ])
  func badTables(text: String, line: Int, word: String) {
    do {
      _ = try Crosswalk(text)
      Issue.record("the table was taken")
    } catch {
      #expect(error.place.line == line)
      #expect(error.message.en.contains(word) && error.message.vi != error.message.en)
    }
  }
}

@Suite("Hierarchy of functions")
struct FunctionHierarchyTests {
  private let functions = FunctionList.shipped.all.map(\.code)

  @Test("what is allowed under a parent is what the documentation lists, and nothing else")
  func pairs() {
    let hierarchy = FunctionHierarchy.shipped
    let listed: [String: String] = [
      "mixed": "residential service public green", "residential": "service village heritage public green",
      "village": "service residential public green", "green": "heritage cemetery public",
      "public": "heritage green", "service": "heritage public green", "agriculture": "cemetery village",
    ]
    for parent in functions {
      var allowed: Set<FunctionCode> = [parent, "transport", "utility", "water"]
      if FunctionList.shipped.isBuilt(parent) { allowed.formUnion(["green", "public"]) }
      allowed.formUnion((listed[parent.rawValue] ?? "").split(separator: " ").map { FunctionCode(String($0)) })
      for child in functions {
        #expect(hierarchy.allows(child, under: parent) == allowed.contains(child), "\(child) under \(parent)")
      }
    }
  }

  @Test("an office's table replaces the shipped one; the same function is always allowed")
  func ownTable() throws {
    let hierarchy = try FunctionHierarchy("parent,child\nindustry,residential\n")
    #expect(hierarchy.allows("residential", under: "industry"))
    #expect(hierarchy.allows("water", under: "water"))
    #expect(!hierarchy.allows("water", under: "industry"))
    #expect(throws: Refusal.self) { try FunctionHierarchy("parent,child\nindustry,house\n") }
    #expect(throws: Refusal.self) { try FunctionHierarchy("a,b\n") }
  }
}
