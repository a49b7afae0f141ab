import Foundation
import Refusals
import Testing

@testable import LandModel

@Suite("Land-use codes")
struct LandUseCodeTests {
  let codes = LandUseCodes.shipped

  @Test("every line of the list is read, every parent and successor is in it")
  func isWhole() {
    #expect(codes.all.count == 122)
    for code in codes.all {
      #expect(code.parent.map(codes.contains) ?? true, "\(code.code)")
      #expect(code.mapsTo.allSatisfy(codes.contains), "\(code.code)")
      #expect(!code.name.vi.isEmpty && !code.name.en.isEmpty)
    }
  }

  @Test(
    "the tree, the successors and the groups are those of the circulars",
    arguments: [
      ("LUC", ["LUC", "LUA", "CHN", "NNP"], LandUseGroup.rice, "LUC"),
      ("LUN", ["LUN", "LUA", "CHN", "NNP"], .rice, "LUK"),
      ("RSN", ["RSN", "RSX", "LNP", "NNP"], .forest, "RSX"),
      ("RPH", ["RPH", "LNP", "NNP"], .forest, "RPH"),
      ("BHK", ["BHK", "HNK", "CHN", "NNP"], .other, "HNK"),
      ("DDT", ["DDT", "CCC", "PNN"], .other, "DDD"),
      ("SKX", ["SKX", "CSK", "PNN"], .other, "SKX"),
      ("XYZ", ["XYZ"], .other, "XYZ"),
    ])
  func facts(_ code: String, _ lineage: [String], _ group: LandUseGroup, _ current: String) {
    #expect(codes.lineage(of: code) == lineage)
    #expect(codes.group(of: code) == group)
    #expect(codes.current(code) == current)
  }

  @Test("the industrial zone and the high-tech park are not confused, and overlays are marked")
  func traps() {
    #expect(codes["KCN"]?.isOverlay == true && codes.mapsTo("KCN") == ["CNC"])
    #expect(codes["SKK"]?.isOverlay == false)
    #expect(codes.canonical(" kđd ") == "KĐD")
    #expect(codes.canonical("KDD") == nil)
    #expect(codes["CGT"]?.colour == nil && codes["LUC"]?.colour?.hexadecimal == "#fffc8c")
    #expect(codes.children(of: "OTC") == ["ONT", "ODT"])
    #expect(codes.mapsTo("SKX") == ["SKC", "SKS"])
    #expect(codes["RSN"]?.era.isLegacy == true && codes["DHT"]?.era.isLegacy == false)
  }
}

@Suite("Functions")
struct FunctionListTests {
  let functions = FunctionList.shipped

  @Test("the order is that of the crosswalk, built functions from residential to defence")
  func order() {
    #expect(
      functions.all.map(\.code.rawValue) == [
        "residential", "village", "mixed", "service", "industry", "public", "green", "transport", "utility", "cemetery",
        "heritage", "defence", "agriculture", "forest_production", "forest_protected", "water", "unused",
      ])
    #expect(functions.built.last == FunctionCode("defence") && functions.built.count == 12)
    #expect(functions.all.allSatisfy { $0.colour != nil })
  }

  @Test(
    "labels of the crosswalk name their code",
    arguments: [
      ("đơn vị ở", "residential"), ("Đơn vị ở, nhóm nhà ở", "residential"), ("mặt nước", "water"),
      ("mặt nước (hồ, sông, suối)", "water"), ("hỗn hợp", "mixed"), ("an ninh", "defence"), ("cemetery", "cemetery"),
    ])
  func labels(_ label: String, _ code: String) {
    #expect(functions.code(label: label) == FunctionCode(code))
    #expect(functions.code(label: label.decomposedStringWithCanonicalMapping) == FunctionCode(code))
  }

  @Test("other texts name none")
  func noLabel() { #expect(functions.code(label: "bãi rác") == nil) }
}

@Suite("Spelling")
struct SpellingTests {
  @Test(
    "spellings of one name have one key",
    arguments: [
      ("Hoà Bình", "Hòa Bình"), ("Đắk Cấm", "ĐĂK CẤM"), ("Dak Cấm", "Đăk Cấm"), ("H’Nor", "H'Nor"),
      ("Quảng  Ngãi", "quảng ngãi"), ("thuỷ", "thủy"), ("Hòa Bình".decomposedStringWithCanonicalMapping, "Hòa Bình"),
    ])
  func same(_ one: String, _ other: String) { #expect(Spelling.key(one) == Spelling.key(other)) }

  @Test(
    "other names keep another key",
    arguments: [("Hòa Bình", "Hóa Bình"), ("quý", "quy"), ("Đắk Tô", "Đắk Tăng"), ("hoàn", "hòan")])
  func different(_ one: String, _ other: String) { #expect(Spelling.key(one) != Spelling.key(other)) }

  @Test("aliases are looked up by field, a workspace's own first")
  func aliases() throws {
    let shipped = Aliases.shipped
    #expect(shipped.canonical("uỷ ban nhân dân tỉnh", field: "authority") == "province")
    #expect(shipped.canonical("Pờ Y", field: "place") == "Bờ Y")
    #expect(shipped.canonical("UBND tỉnh", field: "office") == nil)
    let own = try Aliases.read("spelling,canonical,field\nSở XD,planning,office\nUBND tỉnh,ministry,authority\n")
    #expect(shipped.adding(own).canonical("sở xd", field: "office") == "planning")
    #expect(shipped.adding(own).canonical("UBND tỉnh", field: "authority") == "ministry")
  }

  @Test("every code of a field has a label in both languages")
  func labels() throws {
    let tenure = try #require(Parcel.fields.first { $0.name == "tenure" })
    guard case .code(let list) = tenure.kind else {
      Issue.record("tenure is no code")
      return
    }
    #expect(list == CodeList(Tenure.self) && list != CodeList(Recovery.self))
    #expect(list.accepted == Tenure.allCases.map(\.rawValue) && list.labels == Tenure.allCases.map(\.label))
    #expect(list.labels.allSatisfy { !$0[.english].isEmpty && !$0[.vietnamese].isEmpty })
  }

  @Test("every alias of a code field names a code that a field of that name takes")
  func shippedAliasesAreCodes() {
    var accepted: [String: Set<String>] = [:]
    func add(_ fields: [Field]) {
      for field in fields {
        if case .code(let list) = field.kind { accepted[field.name, default: []].formUnion(list.accepted) }
      }
    }
    add(Zone.fields)
    add(Scheme.fields)
    add(SchemeBlock.fields)
    add(LandUsePlan.fields)
    add(LandUseBlock.fields)
    add(Parcel.fields)
    add(Project.fields)
    add(Marker.fields)
    add(Road.fields)
    add(ConstraintArea.fields)
    add(ForestCover.fields)
    for alias in Aliases.shipped.entries where alias.field != "place" {
      #expect(accepted[alias.field]?.contains(alias.canonical) == true, "\(alias)")
    }
  }

  @Test("a list in Vietnamese reads back: what a marker's codes are called are aliases of them")
  func labelsOfMarkersAreAliases() {
    func check<Code: CodeValue>(_ type: Code.Type, _ field: String) {
      for code in Code.allCases {
        #expect(Aliases.shipped.canonical(code.label.vi, field: field) == code.rawValue, "\(code)")
      }
    }
    check(MarkerKind.self, "kind")
    check(MarkerState.self, "state")
    check(MarkerStatus.self, "marker_status")
  }

  @Test(
    "a table of aliases that is none says where",
    arguments: [
      ("a,b\n", 1, "the headings are not spelling,canonical,field"),
      ("spelling,canonical,field\nx,y\n", 2, "2 fields under 3 headings"),
      ("spelling,canonical,field\nx,,z\n", 2, "a spelling, its canonical form or its field is empty"),
      ("spelling,canonical,field\n\"x,y,z\n", 2, "a quote is not closed"), ("", 1, "there are no headings"),
    ])
  func badAliases(_ text: String, _ line: Int, _ message: String) {
    let refusal = #expect(throws: Refusal.self) { try Aliases.read(text) }
    #expect(refusal?.place == RefusalPlace(line: line) && refusal?.message.en == message)
    #expect(refusal?.message.vi != message)
  }
}

@Suite("Administrative units")
struct AdministrativeUnitTests {
  let units = AdministrativeUnits.shipped

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  @Test(
    "a code means another unit before and after July 2025",
    arguments: [
      ("23293", "Thắng Lợi", "Kon Tum"), ("23332", "Chư Hreng", "Đăk Rơ Wa"), ("23455", "Đắk Ring", "Măng Bút"),
      ("23284", "Duy Tân", "Đăk Cấm"),
    ])
  func reusedCodes(_ code: String, _ before: String, _ after: String) throws {
    #expect(units.unit(code: code, on: try day("2025-06-30"))?.name == before)
    #expect(units.unit(code: code, on: try day("2025-07-01"))?.name == after)
    #expect(units.meanings(of: code).map(\.name) == [before, after])
  }

  @Test("the ward Kon Tum holds five old wards")
  func predecessors() throws {
    let ward = try #require(units.unit(code: "23293", on: try day("2025-07-01")))
    #expect(units.predecessors(of: ward).map(\.code) == ["23281", "23287", "23290", "23293", "23299"])
    #expect(units.unit(code: "23281", on: try day("2025-07-01")) == nil)
  }

  @Test("a name is found in every spelling, only on its days")
  func names() throws {
    #expect(units.units(named: "Pờ Y", on: try day("2020-01-01")).map(\.code) == ["23395"])
    #expect(units.units(named: "Bờ Y", on: try day("2025-07-01")).map(\.code) == ["23377"])
    #expect(units.units(named: "Hoà Bình", on: try day("2021-12-24")).map(\.code) == ["23338"])
    #expect(units.units(named: "Ngô Mây", on: try day("2025-07-01")).isEmpty)
  }

  @Test("every unit belongs to one of its own days, and old communes to a successor")
  func isConsistent() throws {
    #expect(units.all.count == 1 + 10 + 38 + 1 + 12)
    for unit in units.all {
      let day = try #require(unit.validTo ?? unit.validFrom)
      if let parent = unit.parent { #expect(units.unit(code: parent, on: day) != nil, "\(unit)") }
      if let successor = unit.successor { #expect(units.unit(code: successor, on: day.adding(days: 1)) != nil) }
    }
  }
}
