import Foundation
import Testing

@testable import landfund

/// With `--lang vi` no help and no usage error is English.
@Suite("The command line in Vietnamese")
struct TranslationTests {
  /// Every paragraph that the argument parser may print, without examples.
  static let paragraphs: [String] = {
    guard let info = try? JSONSerialization.jsonObject(with: VietnameseHelp.parserInfo) else { return [] }
    var found: Set<String> = []
    func collect(_ value: Any) {
      if let list = value as? [Any] { list.forEach(collect) }
      guard let members = value as? [String: Any] else { return }
      for (key, value) in members {
        if key == "abstract" || key == "discussion", let text = value as? String {
          found.formUnion(text.components(separatedBy: "\n\n").filter { !$0.hasPrefix("Examples:\n") })
        } else {
          collect(value)
        }
      }
    }
    collect(info)
    return found.sorted()
  }()

  @Test("every paragraph of help has its translation")
  func help() {
    #expect(Self.paragraphs.count > 100)
    for paragraph in Self.paragraphs { #expect(Translation.help(paragraph) != nil, "\(paragraph)") }
  }

  /// The texts of usage errors in the sources, a word in place of each value.
  static let errors: [String] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/landfund")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
    return files.filter { $0.pathExtension == "swift" && !$0.path.contains("/Generated/") }.flatMap { file in
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      return text.matches(of: /ValidationError\(\s*"((?:[^"\\]|\\\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|\\.)*)"\)/)
        .map {
          String($0.output.1).replacing(/\\\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/, with: "x")
        }
    }
  }()

  @Test("every usage error of ours has its translation")
  func usage() {
    #expect(Self.errors.count > 25)
    // Texts that are another library's, or in two languages already.
    for error in Self.errors where error != "x" && error != "x; x" {
      #expect(Translation.error(error) != nil, "\(error)")
    }
  }

  @Test(
    "what the argument parser says",
    arguments: [
      ("Unknown option '--foo'", "không có tùy chọn '--foo'"),
      ("Unknown option '--foo'. Did you mean '--id'?", "không có tùy chọn '--foo'; có phải là '--id'?"),
      ("Missing expected argument '<file>'", "thiếu tham số '<tệp>'"),
      ("Missing value for '--id <field>'", "thiếu giá trị của '--id <trường>'"),
      ("2 unexpected arguments: 'a', 'b'", "2 tham số thừa: 'a', 'b'"),
      (
        "The value 'xx' is invalid for '--lang <lang>'. Please provide one of 'en' and 'vi'.",
        "giá trị 'xx' không dùng được cho '--lang <ngôn ngữ>'; hãy dùng một trong 'en' và 'vi'"
      ),
      (
        "The value 'q' is invalid for '--rule <rule>': q is no rule; take one of a, b",
        "giá trị 'q' không dùng được cho '--rule <quy tắc>': q không phải quy tắc; hãy dùng một trong a, b"
      ),
    ])
  func parser(english: String, vietnamese: String) { #expect(Translation.error(english) == vietnamese) }
}
