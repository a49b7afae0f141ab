import BrowserDriver
import Geodesy
import LandModel
import PlanChecks
import PlaneGeometry
import Reports
import Testing

/// Paper: details beside findings, sheets of parcels with many corners, and what odd workspaces make of both.
@Suite("paper of the report page", .enabled(if: Browser.isInstalled))
struct ReportPaperTests {
  private static let besideDetail: [PageStep] = [
    (
      "on a sheet neither the finding nor the north arrow lies below the detail",
      """
      const [finding] = FINDINGS, before = [finding.thickness_m, finding.shape.rings, finding.shape.box, finding.parcels];
      const [west, south] = finding.shape.box;
      finding.thickness_m = 0.4;
      finding.parcels = Array.from({ length: 15 }, (_, i) => [i, 1]).flat();
      finding.shape.rings = [Float64Array.from([west, south, west + 645, south + 60, west + 645, south + 60.4, west, south + 0.4, west, south])];
      finding.shape.box = boxOf(finding.shape.rings);
      replace("paper", printSheets([finding]).filter(Boolean));
      const map = document.querySelector("#paper .sheet-map");
      const detail = map.querySelector("figure").getBoundingClientRect();
      const north = [...map.querySelectorAll(".paper-map text")].find((one) => one.textContent === t("northLetter"));
      const own = map.querySelector(".paper-map > g > path[stroke-width='1.1'][fill=none]");
      const meets = (one) => { const box = one.getBoundingClientRect(); return box.right > detail.left && box.left < detail.right && box.bottom > detail.top && box.top < detail.bottom; };
      const said = [detail.width > 100, !meets(north), own.getBoundingClientRect().width > 100, !meets(own)];
      [finding.thickness_m, finding.shape.rings, finding.shape.box, finding.parcels] = before;
      return said.every(Boolean) || said.join()
      """
    )
  ]

  private static let steps: [PageStep] = [
    (
      "the sides of a strip have two colours though both are of one subject, or of a ring around a hole",
      """
      const [finding] = FINDINGS, before = [finding.subjects, finding.parcels, finding.thickness_m, finding.shape.rings, finding.shape.box];
      const [west, south] = finding.shape.box, [first, second] = LAYERS.get("parcel").features;
      const rings = first.rings;
      const sides = (shape, own) => {
        finding.shape.rings = shape.map((ring) => Float64Array.from(ring));
        finding.shape.box = boxOf(finding.shape.rings);
        first.rings = own ? finding.shape.rings : rings;
        finding.subjects = [first, second].map(({ id }) => ({ layer: "parcel", id })); finding.parcels = null; finding.thickness_m = 0.4;
        const surface = new SVGSurface(220, 150);
        paintDetail(surface, detailFrame(finding, 220, 150, 1), finding);
        return [...surface.root.querySelectorAll("path[stroke-width='2.4']")].filter((one) => one.getAttribute("d")).map((one) => one.getAttribute("stroke")).sort().join();
      };
      const strip = [west, south, west + 60, south, west + 60, south + 0.4, west, south + 0.4, west, south];
      const square = (from, to) => [west + from, south + from, west + to, south + from, west + to, south + to, west + from, south + to, west + from, south + from];
      const both = [INK.one, INK.other].sort().join();
      const said = [sides([strip], true), sides([strip], false), sides([square(0, 40), square(0.4, 39.6).reverse().reduce((all, v, i, list) => i % 2 ? all : [...all, list[i + 1], v], [])], false)];
      first.rings = rings;
      [finding.subjects, finding.parcels, finding.thickness_m, finding.shape.rings, finding.shape.box] = before;
      return said.every((one) => one === both) || said.join(" / ")
      """
    ),
    (
      "the side of a subject has its colour: the first is blue",
      """
      const [finding] = FINDINGS, before = [finding.subjects, finding.parcels, finding.thickness_m, finding.shape.rings, finding.shape.box];
      const [west, south] = finding.shape.box, pair = LAYERS.get("parcel").features.slice(0, 2), rings = pair.map((one) => one.rings);
      const strip = [west, south, west + 60, south, west + 60, south + 0.4, west, south + 0.4, west, south];
      finding.shape.rings = [Float64Array.from(strip)]; finding.shape.box = boxOf(finding.shape.rings);
      finding.parcels = null; finding.thickness_m = 0.4;
      const block = (from, to) => [Float64Array.from([west - 5, south + from, west + 65, south + from, west + 65, south + to, west - 5, south + to, west - 5, south + from])];
      [pair[0].rings, pair[1].rings] = [block(-50, 0.4), block(0, 50)];
      const upper = (order) => {
        finding.subjects = order.map((i) => ({ layer: "parcel", id: pair[i].id }));
        const surface = new SVGSurface(220, 150), frame = detailFrame(finding, 220, 150, 1);
        paintDetail(surface, frame, finding);
        const heights = (one) => one.getAttribute("d").match(/[ML][^ML]+/g).map((step) => Number(step.slice(1).split(" ")[1]));
        const top = (one) => sum(heights(one), (height) => height) / heights(one).length;
        return [...surface.root.querySelectorAll("path[stroke-width='2.4']")].sort((a, b) => top(a) - top(b))[0].getAttribute("stroke");
      };
      const said = [upper([0, 1]), upper([1, 0])];
      [pair[0].rings, pair[1].rings] = rings;
      [finding.subjects, finding.parcels, finding.thickness_m, finding.shape.rings, finding.shape.box] = before;
      return said.join() === [INK.one, INK.other].join() || said.join()
      """
    ),
    (
      "a parcel's sheet has 24 corners and eight findings on its page, all others on further ones",
      """
      const parcel = LAYERS.get("parcel").features[0], before = parcel.rings;
      const ring = Array.from({ length: 100 }, (_, i) => [557000 + 50 * Math.cos(i / 50 * Math.PI), 1587000 + 50 * Math.sin(i / 50 * Math.PI)]).flat();
      parcel.rings = [Float64Array.from([...ring, ring[0], ring[1]])];
      const listed = FINDINGS.slice();
      FINDINGS.push(...Array.from({ length: 12 }, () => Object.assign(Object.create(FINDINGS[0]), { subjects: [{ layer: "parcel", id: parcel.id }] })));
      const sheet = parcelSheet(parcel);
      parcel.rings = before; FINDINGS.length = listed.length;
      const further = sheet.querySelector(".page");
      const points = (root) => [...root.querySelectorAll("td:first-child.n")].map((one) => Number(one.textContent));
      const rest_ = points(further), own = points(sheet).slice(0, -rest_.length);
      const findings = [sheet, further].map((root) => root.querySelectorAll("ul.plain li").length);
      return (own.length === 24 && rest_[0] === 25 && rest_.at(-1) === 100 && findings.join() === "12,4" && sheet.textContent.includes("24 of 100"))
        || [own.length, rest_[0], rest_.at(-1), findings].join()
      """
    ),
    (
      "where there are too many parcels for the page, panel and sheet say who knows what holds on one",
      """
      const before = DATA.parcels, parcel = LAYERS.get("parcel").features[0], id = parcel.id;
      DATA.parcels = null; parcel.id = "it's 1";
      const said = [el("div", null, parcelParts(parcel)), parcelSheet(parcel)].map((one) => one.textContent.includes("landfund extract WORKSPACE 'it'\\\\''s 1'"));
      DATA.parcels = before; parcel.id = id;
      return said.join() === "true,true" || said.join()
      """
    ),
    (
      "ground of parcels that lie on each other is not added up, however small it is",
      """
      const parcels = (...all) => all.map((m2) => [null, m2]);
      return groundInSum({ area_m2: 0.4 }, parcels(0.4, 0.4)) === null && groundInSum({ area_m2: 100 }, parcels(40, 60.01)) > 100
      """
    ),
    (
      "sums stand under their columns to the pixel",
      """
      delete document.documentElement.dataset.print; replace("paper");
      const right = (one) => { const range = document.createRange(); range.selectNodeContents(one); return range.getBoundingClientRect().right; };
      const askew = [...document.querySelectorAll("#units table, #matrix table")].flatMap((one) => [...one.querySelectorAll("tfoot td")].filter((sum_, i) => {
        const above = [...one.querySelectorAll("tbody tr")].map((line) => line.querySelectorAll("td")[i]?.querySelector("button")).find(Boolean);
        return above && sum_.textContent && Math.abs(right(above) - right(sum_)) > 0.6;
      }));
      return askew.map((one) => one.textContent).join(" ") || document.querySelectorAll("#matrix tfoot td").length > 3
      """
    ),
  ]

  @Test("sheets and their details")
  func sheets() throws {
    let html = try ReportPage.html(ReportFixture.report())
    try PageVisit().check(html, Self.steps)
    try PageVisit(width: 703, height: 1000, address: "lang=en&print=sheets", isOnPaper: true).check(
      html, Self.besideDetail)
  }

  @Test("a workspace without anything has no empty table, list or page")
  func nothing() throws {
    let land = Land(
      name: "Trống", system: try CoordinateReferenceSystem("EPSG:9216"), asOf: CivilDate(dayNumber: 18_985))
    try PageVisit().check(
      ReportPage.html(ReportFixture.whole(land)),
      [
        (
          "the list says that nothing was found, and nothing can be filtered",
          "return byId('findings').textContent === t('nothingFound') && byId('filters').hidden && byId('count').hidden"
        ),
        (
          "no print mode has a table without rows, a heading alone, or a second page for nothing",
          """
          const wrong = PRINT_MODES.filter((mode) => {
            prepare(mode);
            const paper = byId("paper");
            const hasEmpty = [...paper.querySelectorAll("table")].some((one) => !one.tBodies[0].rows.length);
            return hasEmpty || paper.querySelector(".page") || !paper.textContent.trim() || [...paper.querySelectorAll("h2")].some((one) => !one.nextElementSibling);
          });
          return wrong.join() || byId("paper").textContent === t("nothingFound")
          """
        ),
      ])
  }

  @Test("names without end, and signs that turn what follows them, tear no page apart")
  func names() throws {
    let endless = String(repeating: "N", count: 10_000)
    var land = try ReportFixture.land()
    land.name = "\u{202E}<b>\"1\"\\ \u{2067}2"
    let zones = land.zones.features.map { zone in
      var zone = zone
      if zone.id == "23293" { zone.name = endless + "\u{202E}" }
      return zone
    }
    land.zones = LandLayer(zones, geometry: land.zones.geometry)
    var report = try ReportFixture.whole(land)
    report.check.result.findings = [
      ReportFixture.finding("f-000000000001", .areaDeclared, .error, area: 4300, name: endless + " \u{202E}1,234.5 m²")
    ]
    let html = try ReportPage.html(report)
    let isWhole = """
      const turning = /[\\u202a-\\u202e\\u2066-\\u2069]/;
      const texts = [...document.querySelectorAll("body *")].flatMap((one) => [...one.childNodes].filter((node) => node.nodeType === 3 && !one.matches("script, style, noscript"))).map((node) => node.data);
      return [texts.some((text) => turning.test(text)), texts.some((text) => /\\S{200}/.test(text)), turning.test(document.title)].join()
      """
    try PageVisit().check(html, [("on the screen", "return (() => { \(isWhole) })() === 'false,false,false'")])
    for mode in ["summary", "whole", "list", "sheets"] {
      try PageVisit(width: 703, height: 1000, address: "print=\(mode)", isOnPaper: true).check(
        html,
        [
          (
            "\(mode): nothing is beyond the page",
            """
            const right = byId("paper").getBoundingClientRect().right + 1;
            const beyond = [...document.querySelectorAll("#paper *")].filter((one) => isSeen(one) && !one.closest("svg") && one.getBoundingClientRect().right > right);
            return beyond.slice(0, 5).map((one) => `${one.tagName}.${one.className}`).join(" | ") || true
            """
          ),
          (
            "\(mode): the name of the workspace stands whole at the foot of the page",
            "[...document.styleSheets[0].cssRules].at(-1).cssText.includes('<b>')"
          ),
        ])
    }
  }
}
