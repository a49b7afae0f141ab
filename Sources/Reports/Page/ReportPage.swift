internal import Foundation
public import Geodesy
internal import Interchange
internal import LandModel
internal import Mustache
internal import Refusals

/// The page that a person opens: one HTML file that carries its style, script and data, and asks no network for anything.
///
/// Its Content-Security-Policy allows the script and style by their SHA-256 alone. Texts of the data reach the page as
/// JSON without angle brackets, and its script writes them as text, so that markup in a name stays text.
public enum ReportPage {
  /// The HTML of the page.
  ///
  /// - Throws: `GeodesyError` when the working system has no way to WGS 84. Cost: every shape of the workspace is
  ///   written once; beyond half a million positions they are simplified, and the page says so.
  public static func html(_ report: some ReportContent) throws(GeodesyError) -> String { try page(report).html }

  /// The same, and what control characters the texts of the page lost.
  ///
  /// - Parameters:
  ///   - report: the report.
  ///   - sheets: the ids of the findings whose sheets the page shows and nothing else; `nil` for the whole page.
  public static func page(
    _ report: some ReportContent, sheets: [String]? = nil
  ) throws(GeodesyError) -> (html: String, leftOut: [LeftOutCharacters]) {
    var leftOut: [String: Int] = [:]
    let script = EmbeddedData.reportJS
    let values: [String: String] = [
      "language": report.language.rawValue, "title": report.land.name.forMarkup.text,
      "summary": "\(report.land.name.forMarkup.text) · \(report.language.day(report.day))",
      "style": EmbeddedData.reportCSS,
      "styleHash": policyHash(EmbeddedData.reportCSS), "script": script, "scriptHash": policyHash(script),
      "data": try report.pageData(sheets: sheets).forMarkup(&leftOut).scriptText,
    ]
    return (template.render(values), LeftOutCharacters.sorted(leftOut))
  }

  private static let template = EmbeddedFile.read("report.mustache") {
    try MustacheTemplate(string: EmbeddedData.reportMUSTACHE)
  }

  /// The digest of a text as a Content-Security-Policy names it.
  static func policyHash(_ text: String) -> String {
    let digits = Array(FileDigest.sha256(of: text))
    let bytes = stride(from: 0, to: digits.count, by: 2).map { UInt8(String(digits[$0...$0 + 1]), radix: 16) ?? 0 }
    return "sha256-" + Data(bytes).base64EncodedString()
  }
}
