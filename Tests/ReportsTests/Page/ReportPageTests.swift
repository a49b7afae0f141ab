import BrowserDriver
import Foundation
import LandModel
import PlanChecks
import Refusals
import Reports
import Testing

@Suite("report page")
struct ReportPageTests {
  @Test("asks no network for anything and allows its own script and style alone")
  func asksNoNetwork() throws {
    let html = try ReportPage.html(ReportFixture.report())
    #expect(html.contains("default-src 'none'"))
    #expect(!html.contains("unsafe-inline"))
    // The one address in the page is the name of SVG's namespace, which nothing fetches.
    let addresses = html.components(separatedBy: "http").count - 1
    #expect(addresses - (html.components(separatedBy: "http-equiv").count - 1) == 1)
    #expect(html.contains("http://www.w3.org/2000/svg"))
  }

  @Test("markup in names stays text")
  func markupStaysText() throws {
    let html = try ReportPage.html(ReportFixture.report())
    #expect(!html.contains("<img"))
    #expect(html.contains("\\u003cimg src=x onerror"))
    #expect(html.components(separatedBy: "</script>").count - 1 == 2)
    #expect(!html.contains("\u{2028}"))
  }

  @Test("units are called as on the day")
  func datedUnits() throws {
    let html = try ReportPage.html(ReportFixture.report())
    #expect(html.contains("commune, ward, town") && html.contains("xã, phường, thị trấn"))
    #expect(!html.contains("commune or ward") && !html.contains("đặc khu"))
  }

  @Test("the same workspace gives the same bytes")
  func isDeterministic() throws {
    let pages = try (0..<2).map { _ in
      try ReportPage.html(ReportFixture.report(.vietnamese))
    }
    #expect(pages[0] == pages[1])
    #expect(pages[0].utf8.count < 5_000_000)
  }

  @Test(
    "the figures count what check counts: a finding whose waiver is stale or has expired counts again",
    arguments: [
      (nil, 3), (AppliedWaiver.judged(), 2), (.judged(isStale: true), 3), (.judged(isExpired: true), 3),
      (.judged(isStale: true, isExpired: true), 3),
    ] as [(AppliedWaiver?, Int)])
  func figures(waiver: AppliedWaiver?, counting: Int) throws {
    var report = try ReportFixture.report()
    report.check.result.findings[1] = ReportFixture.finding(
      "f-000000000002", RuleID(rawValue: "overlap.parcel"), .error, area: 120, waiver: waiver)
    let html = try ReportPage.html(report)
    #expect(html.contains("\"figures\":{\"findings\":\(counting),\"error\":\(counting - 1),\"warning\":0,\"info\":1,"))
    #expect(html.contains(",\"waived\":\(3 - counting)}"))
    let summary = report.check.result.summary
    #expect(summary.reduce(0) { $0 + $1.count - $1.waived } == counting)
  }

  @Test(
    "a browser shows it without a complaint", .enabled(if: Browser.isInstalled),
    arguments: ["", "#lang=vi&rule=overlap.parcel"])
  func aBrowserShowsIt(address: String) throws {
    // A folder in LANDFUND_PAGES keeps page and picture for somebody who wants to look at them.
    let kept = ProcessInfo.processInfo.environment["LANDFUND_PAGES"].map { URL(fileURLWithPath: $0) }
    let folder = (kept ?? FileManager.default.temporaryDirectory).appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { if kept == nil { try? FileManager.default.removeItem(at: folder) } }
    let page = folder.appendingPathComponent("index.html")
    try ReportPage.html(ReportFixture.report())
      .write(to: page, atomically: true, encoding: .utf8)
    let shown = try Browser.show(page.absoluteString + address, in: folder)
    #expect(shown.complaints.isEmpty, "\(shown.complaints)")
    #expect(shown.document.contains("data-ready=\"true\""))
    #expect(!shown.document.contains("<title>x</title>"))
    #expect(shown.document.contains("&lt;img src=x onerror"))
    let rows = shown.document.components(separatedBy: "<tr class=\"pick").count - 1
    #expect(rows == (address.isEmpty ? 3 : 1))
    // A map without shapes is one colour and compresses to next to nothing.
    #expect(shown.picture.count > 60_000)
  }
}

extension AppliedWaiver {
  fileprivate static func judged(isStale: Bool = false, isExpired: Bool = false) -> AppliedWaiver {
    AppliedWaiver(
      waiver: Waiver(
        finding: "f-000000000002", rule: "overlap.parcel", subjects: "", measure: .area(120), reason: "known", by: "A",
        on: nil, until: nil),
      isStale: isStale, isExpired: isExpired)
  }
}
