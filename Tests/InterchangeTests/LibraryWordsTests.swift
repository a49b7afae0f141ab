import Refusals
import Testing

@testable import Interchange

/// What libraries say, in lines of both languages.
@Suite("Words of libraries")
struct LibraryWordsTests {
  @Test(
    "a Vietnamese line says what the words mean and quotes them; where nobody knows, whose they are",
    arguments: [
      ("Non closed ring detected. To avoid", "có vòng không khép kín"),
      ("error at line 129 of a.dxf", "nội dung sai ở dòng 129"),
      ("`a.tab' not recognized as a supported file format.", "nội dung không thuộc định dạng"),
      ("what nobody knows", nil),
    ] as [(String, String?)])
  func words(_ text: String, _ meaning: String?) {
    let words = LibraryWords(text, of: "GDAL")
    #expect(words.remark.en == "GDAL: \(text)" && words.remark.vi.contains("“\(text)”"))
    #expect(words.remark.vi.hasPrefix(meaning ?? "thư viện GDAL lưu ý"), "\(words.remark.vi)")
    let failed = words.behind(LocalisedText(en: "it cannot be read", vi: "không đọc được tệp"))
    #expect(failed.en == "it cannot be read (GDAL: \(text))")
    #expect(failed.vi.hasPrefix("không đọc được tệp\(meaning == nil ? " (" : ": ")") && failed.vi.contains("“\(text)”"))
    if let meaning { #expect(failed.vi.contains(meaning)) }
  }
}
