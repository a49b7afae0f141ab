import Testing

@Suite("explain")
struct ExplainTests {
  @Test(
    "says what a code means, why it matters and what to do", arguments: ["gap.tile", "missing_reference_system", "C4"])
  func explains(code: String) throws {
    let labels = [
      "en": ["What it means", "Why it matters", "How to mend it"],
      "vi": ["Ý nghĩa", "Vì sao quan trọng", "Cách xử lý"],
    ]
    for (language, labels) in labels {
      let run = try CommandRun(["explain", code, "--lang", language])
      #expect(run.status == 0 && run.messages.isEmpty)
      let lines = run.output.split(separator: "\n")
      #expect(lines.first == Substring(code))
      for label in labels { #expect(lines.contains { $0.hasPrefix(label) }, "\(label)") }
    }
  }

  @Test func theListNamesEveryCodeOnce() throws {
    for language in ["en", "vi"] {
      let lines = try CommandRun(["explain", "--lang", language]).output.split(separator: "\n")
      let listed = lines.compactMap { $0.split(separator: " ").first.map(String.init) }
      #expect(listed.count > 100 && Set(listed).count == listed.count)
    }
  }

  @Test func aCodeThatNobodyPrintsIsAWrongCommandLine() throws {
    let run = try CommandRun(["explain", "gap.nothing"])
    #expect(run.status == 2 && run.output.isEmpty && run.messages.contains("gap.nothing"))
  }
}
