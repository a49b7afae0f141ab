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
    #expect(html.components(separatedBy: "\"waived\":true").count - 1 == 3 - counting)
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

  @Test("a finding leads to its place on the map, and the place back to the finding", .enabled(if: Browser.isInstalled))
  func findingsAndPlacesAreLinked() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appendingPathComponent("index.html")
    // The page allows no script but its own, so the visitor comes with a copy that allows it.
    try ReportPage.html(ReportFixture.report())
      .replacing("http-equiv=\"Content-Security-Policy\"", with: "name=\"policy\"")
      .replacing("</body>", with: "<script>\(ReportPageTests.visitor)</script></body>")
      .write(to: page, atomically: true, encoding: .utf8)
    let document = try Browser.show(page.absoluteString, in: folder).document
    #expect(document.contains("data-shapes=\"true\""), "the map has more than one colour")
    #expect(document.contains("data-there=\"true\""), "the row is chosen and stands in the address")
    #expect(document.contains("data-gone=\"true\""), "the choice can be taken back")
    #expect(document.contains("data-back=\"true\""), "the shape leads to its row")
    #expect(document.contains("data-words=\"true\""), "what could not be checked has words in Vietnamese")
    #expect(document.contains("data-below=\"true\""), "further clicks lead to those below it, then to the first")
  }

  /// Clicks the finding that lies on top of the others at its place, then, with nothing chosen, the middle of the map.
  private static let visitor = """
    addEventListener("load", () => setTimeout(() => {
      const canvas = document.querySelector("canvas");
      const say = (key, isTrue) => document.body.setAttribute("data-" + key, String(Boolean(isTrue)));
      const pixels = new Uint32Array(
        canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.buffer);
      say("shapes", new Set(pixels).size > 3);
      const row = document.querySelector('tr.pick[data-id="f-000000000003"]');
      const id = row.dataset.id;
      row.querySelector("button.link").click();
      say("there", document.querySelector("tr.chosen")?.dataset.id === id && location.hash.includes(id));
      setTimeout(() => {
        document.querySelector("tr.chosen button.link").click();
        say("gone", document.querySelector("tr.chosen") === null);
        canvas.setPointerCapture = () => {};
        const box = canvas.getBoundingClientRect();
        const at = { pointerId: 1, bubbles: true, clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
        canvas.dispatchEvent(new PointerEvent("pointerdown", at));
        canvas.dispatchEvent(new PointerEvent("pointerup", at));
        const chosen = [document.querySelector("tr.chosen")?.dataset.id];
        say("back", chosen[0] === id);
        for (const _ of [1, 2, 3]) {
          canvas.dispatchEvent(new PointerEvent("pointerdown", at));
          canvas.dispatchEvent(new PointerEvent("pointerup", at));
          chosen.push(document.querySelector("tr.chosen")?.dataset.id);
        }
        state.lang = "vi"; show();
        say("words", [...document.querySelectorAll("td")].some((cell) => cell.textContent === "ranh giới không hợp lệ"));
        say("below", new Set(chosen).size === 3 && chosen[3] === chosen[0]);
      }, 500);
    }, 500));
    """
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
