import Foundation
import Testing

/// Holds the line of a refusal in Vietnamese against the one in English: the same code, other words, none of them
/// English but what another library says and what stands in quotes.
///
/// - Parameter quoted: what both may say: a path, a text of the input.
func expectVietnamese(
  _ vietnamese: String, for english: String, quoted: [String] = [], location: SourceLocation = #_sourceLocation
) {
  func code(_ line: String) -> Substring? { line.split(separator: "[").last }
  #expect(code(vietnamese) == code(english), "\(vietnamese)\(english)", sourceLocation: location)
  #expect(vietnamese != english && vietnamese.filter(\.isNewline).count == 1, sourceLocation: location)
  var words = vietnamese
  for text in quoted { words = words.replacingOccurrences(of: text, with: "") }
  for pattern in [#"\((GDAL|SQLite|XML)?[^()]*\)"#, "'[^']*'", "“[^”]*”", #"SQLite báo: [^;]*"#, #"\[[a-z_]*\]"#] {
    words = words.replacingOccurrences(of: pattern, with: "", options: .regularExpression)
  }
  #expect(
    words.unicodeScalars.contains { (0xC0...0x1EF9).contains($0.value) }, "no Vietnamese: \(vietnamese)",
    sourceLocation: location)
  let remnant = words.range(
    of: #"\b(the|is|are|was|and|or|which|with|not|it|name|give|write|check|there|line|layer|feature)\b"#,
    options: .regularExpression)
  #expect(
    remnant == nil, "English in Vietnamese: \(remnant.map { words[$0] } ?? "") in \(vietnamese)",
    sourceLocation: location)
}
