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

  @Test("every alias names a code that a field of that name takes")
  func shippedAliasesAreCodes() throws {
    var lists = ClosedLists()
    try lists.visitAll()
    for alias in Aliases.shipped.entries where alias.field != "place" {
      switch alias.field {
      case "function": #expect(FunctionList.shipped.contains(FunctionCode(alias.canonical)), "\(alias)")
      case "code": #expect(LandUseCodes.shipped.contains(alias.canonical), "\(alias)")
      case "triage": #expect(TriageState(rawValue: alias.canonical) != nil, "\(alias)")
      default:
        let taken = lists.all.filter { $0.field == alias.field || "\($0.layer.rawValue).\($0.field)" == alias.field }
        #expect(taken.contains { $0.list.accepted.contains(alias.canonical) }, "\(alias)")
      }
    }
  }

  @Test("what the codes of every closed list are called in either language are words of them")
  func labelsAreWords() throws {
    var lists = ClosedLists()
    try lists.visitAll()
    #expect(lists.all.count > 25)
    for (layer, field, list) in lists.all {
      let names = list.labels.map(\.vi)
      // One office has taken over another; its name is that of the first.
      for (code, label) in zip(list.accepted, list.labels)
      where names.firstIndex(of: label.vi) == list.accepted.firstIndex(of: code) {
        for text in [label.vi, label.vi.uppercased(), code, code.uppercased()] {
          let found = Aliases.shipped.code(text, field: field, of: layer, among: list.accepted)
          #expect(found == code, "\(layer).\(field): \(text)")
        }
      }
    }
    for function in FunctionList.shipped.all {
      #expect(Aliases.shipped.function(function.name.vi) == function.code)
      #expect(Aliases.shipped.function(function.name.en) == function.code)
    }
    for code in LandUseCodes.shipped.all {
      let found = Aliases.shipped.landUseCode(code.name.vi)
      #expect(found.flatMap { LandUseCodes.shipped[$0]?.name.vi } == code.name.vi, "\(code.code)")
    }
  }

  static let wordsOfFunctions: [(String, String)] = [
    (
      "residential",
      "đơn vị ở · nhóm nhà ở · nhóm ở · ở · ở mới · ở hiện trạng · ở chỉnh trang · ở đô thị · ở tại đô thị · ở liền kề · ở biệt thự · nhà liền kề · biệt thự · chung cư · nhà ở xã hội · tái định cư"
    ),
    ("village", "làng xóm · ở nông thôn · ở tại nông thôn · ở làng xóm · dân cư nông thôn · điểm dân cư nông thôn"),
    ("mixed", "hỗn hợp · hỗn hợp nhóm ở · ở kết hợp thương mại dịch vụ"),
    (
      "service",
      "dịch vụ · thương mại · thương mại dịch vụ · dịch vụ du lịch · du lịch dịch vụ · du lịch · nghỉ dưỡng · khách sạn · chợ"
    ),
    ("industry", "công nghiệp · cụm công nghiệp · tiểu thủ công nghiệp · kho tàng · kho bãi · vật liệu xây dựng"),
    (
      "public",
      "công cộng · dịch vụ công cộng đô thị · cơ quan · trụ sở cơ quan · giáo dục · trường học · đào tạo · y tế · văn hóa · văn hóa thể thao · công trình công cộng"
    ),
    (
      "green",
      "cây xanh · công viên · cây xanh công viên · cây xanh công cộng · cây xanh sử dụng hạn chế · cây xanh chuyên dụng · cây xanh thể dục thể thao · thể dục thể thao"
    ),
    ("transport", "giao thông · giao thông đô thị · đường giao thông · bãi đỗ xe · bến xe"),
    ("utility", "hạ tầng kỹ thuật · hạ tầng kỹ thuật khác · HTKT"), ("cemetery", "nghĩa trang · nghĩa địa"),
    (
      "heritage", "di tích · di tích lịch sử văn hóa · di tích tôn giáo · tôn giáo · tín ngưỡng"
    ),
    ("defence", "quốc phòng · an ninh · quốc phòng an ninh"),
    ("agriculture", "nông nghiệp · sản xuất nông nghiệp · thủy sản · nuôi trồng thủy sản"),
    ("forest_production", "rừng sản xuất"), ("forest_protected", "rừng phòng hộ · rừng đặc dụng"),
    ("water", "mặt nước · hồ · sông suối · hồ sông suối · kênh mương"), ("unused", "chưa sử dụng"),
  ]

  @Test("words of functions, as plans write them", arguments: wordsOfFunctions)
  func functionWords(_ code: String, _ words: String) {
    for word in words.components(separatedBy: " · ") {
      for text in [word, word.uppercased(), "Đất \(word)", "khu đất \(word)", "ô đất  \(word) ", "Khu \(word)"] {
        #expect(Aliases.shipped.function(text) == FunctionCode(code), "\(text)")
        #expect(Aliases.shipped.function(text.decomposedStringWithCanonicalMapping) == FunctionCode(code), "\(text)")
      }
    }
  }

  @Test(
    "separators are one, and what comes first is no part of a word",
    arguments: [
      ("Đất thương mại - dịch vụ", "service"), ("Thương mại, dịch vụ", "service"), ("TM&DV", nil),
      ("thương mại & dịch vụ", "service"), ("thương mại và dịch vụ", "service"), ("Hồ, sông suối", "water"),
      ("Đất", nil), ("khu", nil), ("", nil), ("bãi rác", nil),
    ] as [(String, String?)])
  func separators(_ text: String, _ code: String?) {
    #expect(Aliases.shipped.function(text)?.rawValue == code)
  }

  @Test(
    "words that mean another thing in another field",
    arguments: [
      (.parcel, "recovery", "Chưa", "none"), (.parcel, "clearance", "chưa", "none"),
      (.parcel, "tenure", "UBND cấp xã quản lý", "state"), (.constraintArea, "kind", "Phòng hộ", "protected_forest"),
      (.constraintArea, "kind", "Đặc dụng", "special_use_forest"), (.zone, "kind", "Phường", "commune"),
      (.schemeBlock, "use", "Trường học", "school"), (.landUsePlan, "level", "Huyện", "district"),
      (.scheme, "level", "chi tiết", "detailed"), (.forestCover, "kind", "Rừng tự nhiên", "natural"),
      (.project, "kind", "rừng trồng", nil), (.parcel, "clearance", "Không", nil),
    ] as [(LayerName, String, String, String?)])
  func fieldWords(_ layer: LayerName, _ field: String, _ text: String, _ code: String?) throws {
    var lists = ClosedLists()
    try lists.visitAll()
    let list = try #require(lists.all.first { $0.layer == layer && $0.field == field }?.list)
    #expect(Aliases.shipped.code(text, field: field, of: layer, among: list.accepted) == code)
  }

  @Test(
    "official names of land-use codes",
    arguments: [
      ("Đất trồng lúa", "LUA"), ("đất trồng cây hàng năm khác", "HNK"), ("Đất ở tại nông thôn", "ONT"),
      ("đất ở", "OTC"),
      ("Đất thương mại - dịch vụ", "TMD"), ("Khu thương mại - dịch vụ", "KTM"), ("Khu đô thị", "DTC"),
      ("Đất đô thị", "KDT"), ("rừng phòng hộ", "RPH"), ("Phòng hộ", "RPH"), (" odt ", "ODT"), ("đất lạ", nil),
    ] as [(String, String?)])
  func officialNames(_ text: String, _ code: String?) { #expect(Aliases.shipped.landUseCode(text) == code) }

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

/// The closed lists of every layer, functions apart.
private struct ClosedLists: LandLayerVisitor {
  var all: [(layer: LayerName, field: String, list: CodeList)] = []

  mutating func visit<Feature: LandFeature>(_ layer: WritableKeyPath<Land, LandLayer<Feature>>) throws {
    for field in Feature.fields {
      if case .code(let list) = field.kind { all.append((Feature.layer, field.name, list)) }
    }
  }
}
