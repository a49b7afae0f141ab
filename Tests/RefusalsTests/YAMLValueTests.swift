import Refusals
import Testing

/// Sequences of ten aliases of the sequence before, `levels` deep: ten to that power of values in a few lines.
private func aliasesOfAliases(_ levels: Int) -> String {
  let rows = (1..<levels).map { level in
    "- &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ","))]"
  }
  return (["- &a0 [x,x,x,x,x,x,x,x,x,x]"] + rows).joined(separator: "\n") + "\n"
}

@Suite("YAML values")
struct YAMLValueTests {
  @Test("scalars stay as they are written")
  func scalars() throws {
    let text = "a: 012\nb: off\nc: NO\nd: '~'\ne: ~\nf: \"Đất\\tở\"\n"
    let members = try #require(try YAMLValue.document(text, file: "x.yml")).members("x")
    let texts = try members.all.map { try $0.value.text($0.key) }
    #expect(texts == ["012", "off", "NO", "~", "~", "Đất\tở"])
    #expect(members.all.map(\.line) == [1, 2, 3, 4, 5, 6])
    #expect(members.all.map(\.value.isNull) == [false, false, false, false, true, false])
  }

  @Test("an alias stands for its value", arguments: ["a: &x [1, 2]\nb: *x\n", "&k a: [1, 2]\nb: [1, 2]\n"])
  func alias(text: String) throws {
    let members = try #require(try YAMLValue.document(text, file: "x.yml")).members("x", accepted: ["a", "b"])
    #expect(try members.required("b").elements("b").map { try $0.text("b") } == ["1", "2"])
  }

  @Test("nothing is no value", arguments: ["", "# only a comment\n", "\u{FEFF}"])
  func empty(text: String) throws { #expect(try YAMLValue.document(text, file: "x.yml") == nil) }

  @Test(
    "what is no settings file is refused with its line",
    arguments: [
      ("a: [1, 2", 2, RefusalCode.malformed), ("a: 1\n\tb: 2\n", 2, .malformed), ("a: *x\n", 1, .malformed),
      ("a: 1\n---\nb: 2\n", 2, .malformed), ("a: 1\nb: 2\na: 3\n", 3, .duplicateKey),
      ("? [1, 2]\n: 3\n", 1, .malformed), ("a: &x [1]\n? *x\n: 3\n", 2, .malformed),
      (String(repeating: "[", count: 5000), 1, .tooDeep), (aliasesOfAliases(9), 6, .tooLarge),
      (aliasesOfAliases(5) + "- {? *a4 : 1}\n", 6, .malformed),
    ])
  func refused(text: String, line: Int, code: RefusalCode) throws {
    let refusal = try #require(throws: Refusal.self) { try YAMLValue.document(text, file: "x.yml") }
    #expect(refusal.code == code && refusal.place == RefusalPlace(file: "x.yml", line: line), "\(refusal)")
    #expect(!refusal.line(.vietnamese).contains("\n"))
    #expect(
      refusal.line(.vietnamese).firstMatch(of: /\b(the|not|found|expected|context|could|did)\b/) == nil,
      "\(refusal.line(.vietnamese))")
  }

  @Test(
    "what is no YAML is said in the reader's language",
    arguments: [
      ("a: b: c", "không được đặt giá trị sau dấu hai chấm ở đây"), ("a:\n\tb: 1", "giá trị không thể bắt đầu"),
      ("a: {b: 1", "thiếu dấu phẩy hoặc dấu }"), ("a: [1", "thiếu dấu phẩy hoặc dấu ]"),
      ("a: \"b", "văn bản kết thúc giữa chừng"), ("a: 1\n b: 2", "không được đặt giá trị"), ("a: ?", "khóa"),
      ("a: \"\\q\"", "sau dấu \\"), ("- a\nb: 1", "dấu gạch"),
    ])
  func inVietnamese(text: String, said: String) throws {
    let refusal = try #require(throws: Refusal.self) { try YAMLValue.document(text, file: "x.yml") }
    #expect(refusal.message.vi.contains(said), "\(refusal.message)")
  }

  @Test("a value that is not what was asked for is refused where it stands")
  func questions() throws {
    let root = try #require(try YAMLValue.document("a: 1\nb: [x]\nc: 1e999\nd: -1\ne: \nf: 0x10\n", file: "x.yml"))
    let members = try root.members("x")
    func refusal(_ key: String, _ ask: (YAMLValue) throws -> Void) throws -> Refusal {
      let value = try members.required(key)
      return try #require(throws: Refusal.self) { try ask(value) }
    }
    #expect(try refusal("a") { _ = try $0.members("a") }.place.line == 1)
    #expect(try refusal("a") { _ = try $0.elements("a") }.code == .wrongType)
    #expect(try refusal("b") { _ = try $0.text("b") }.code == .wrongType)
    #expect(try refusal("c") { _ = try $0.number("c") }.code == .wrongType)
    #expect(try refusal("f") { _ = try $0.number("f") }.code == .wrongType)
    #expect(try refusal("d") { _ = try $0.number("d", in: 0 ... .infinity) }.code == .outOfRange)
    #expect(try refusal("d") { _ = try $0.count("d") }.code == .outOfRange)
    #expect(try refusal("e") { _ = try $0.filledText("e") }.code == .missingMetadata)
    #expect(try refusal("a") { _ = try $0.flag("a") }.code == .unknownValue)
    let unknown = try #require(throws: Refusal.self) { try root.members("x", accepted: ["a", "b", "c", "d"]) }
    #expect(unknown.description == "x.yml, line 5: x has no key e; write one of a, b, c, d [unknown_field]")
    #expect(unknown.line(.vietnamese) == "x.yml, dòng 5: x không có khóa e; viết một trong: a, b, c, d [unknown_field]")
  }
}
