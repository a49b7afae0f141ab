import BrowserDriver
import Foundation
import Reports
import Testing

/// What a reader meets who uses the keyboard, a sent address, or the look-up in a form of their own.
@Suite("readers of the report page", .enabled(if: Browser.isInstalled))
struct ReportReaderTests {
  private static let addresses: [PageStep] = [
    (
      "what an address says that this report does not know is as good as not said",
      """
      const fragments = ["lang=constructor", "lang=__proto__", "severity=constructor", "rule=no.rule", "zone=nowhere", "scheme=none",
        "owner=toString", "cell=a/b", "change=new", "finding=f-none", "thing=zone:", "thing=__proto__:x", "layers=none%2B", "at=1e308,1e308,1", "%E0%A4%A"];
      const wrong = [];
      for (const fragment of fragments) {
        location.hash = fragment; await rest(); await rest();
        const isWhole = matching.length === FINDINGS.length && [...byId("filters").querySelectorAll("select")].every((one) => one.value === "");
        if (!isWhole || state.finding + state.thing || state.lang !== "en" || !(Math.abs(view.e) < 1e8) || shown.rules.has("none")) wrong.push(fragment);
      }
      return wrong.join(" ") || true
      """
    ),
    (
      "a text without end is taken for its beginning, in the address and in the fields",
      """
      location.hash = `text=${"x".repeat(60000)}`; await rest(); await rest();
      const said = [byId("filter-text").value.length === byId("filter-text").maxLength, byId("look-up").maxLength > 0, matching.length === 0];
      location.hash = "";
      for (let i = 0; i < 20 && matching.length !== FINDINGS.length; i += 1) await rest();
      return (said.every(Boolean) && matching.length === FINDINGS.length) || said.join()
      """
    ),
    (
      "the link to the findings leaves the address as it is",
      """
      filter({ rule: "overlap.parcel" }); await rest();
      document.querySelector(".skip").click(); await rest();
      const said = location.hash.includes("rule=overlap.parcel") && document.activeElement === byId("findings");
      filter({ rule: "" });
      return said
      """
    ),
    (
      "an unknown value does not stop the list from being printed",
      """
      location.hash = "severity=constructor&print=list"; await rest(); await rest();
      const said = byId("paper").querySelectorAll("tbody tr").length === FINDINGS.length;
      location.hash = ""; await rest(); await rest();
      return said
      """
    ),
  ]

  private static let keys: [PageStep] = [
    (
      "the scale is typed or chosen: its field is empty while it has the focus, and keeps it",
      """
      const field = byId("scale");
      field.focus(); field.dispatchEvent(new Event("focus"));
      const isEmpty = field.value === "" && field.placeholder.startsWith("1:");
      field.value = "1/2.500"; field.dispatchEvent(new Event("change")); await rest();
      const isThere = Math.round(view.metresPerPixel / METRES_PER_PIXEL_AT_ONE) === 2500 && document.activeElement === field && field.value === "";
      field.blur(); field.dispatchEvent(new Event("blur")); await rest();
      return (isEmpty && isThere && field.value === "1:2,500") || [isEmpty, isThere, field.value].join()
      """
    ),
    (
      "the focus stays where a control is made anew, and goes to the findings where a cell filters them",
      """
      const said = [];
      for (const part of document.querySelectorAll("details")) part.open = true;
      const isKept = async (find) => { find().focus(); find().click(); await rest(); said.push(document.activeElement === find()); };
      await isKept(() => [...byId("filters").querySelectorAll("button")].at(-1));
      await isKept(() => byId("units").querySelectorAll("[aria-pressed]")[1]);
      state.by = ""; unitSection();
      const cell_ = byId("units").querySelector("button.cell");
      cell_.focus(); cell_.click(); await rest();
      said.push(document.activeElement === byId("findings"));
      filter({ rule: "", zone: "" });
      const all = [...document.querySelectorAll(".scroll button:not(.sort, .cell, .link)")].find((one) => one.parentElement.querySelector("tbody"));
      const box = all.parentElement, count = box.querySelectorAll("tbody tr").length;
      all.focus(); all.click();
      said.push(box.contains(document.activeElement), box.querySelectorAll("tbody tr").length > count);
      return said.every(Boolean) || said.join()
      """
    ),
    (
      "the chosen row stands below the heading of the list, however high that is",
      """
      const box = byId("findings");
      box.style.cssText = "max-height: 150px; flex: none"; box.querySelector("thead th").style.height = "80px";
      choose({ finding: "f-000000000003" }); await rest();
      choose({ finding: "f-000000000002" }); await rest();
      const [top, bottom] = [row("f-000000000002").getBoundingClientRect().top, box.querySelector("thead th").getBoundingClientRect().bottom];
      box.style.cssText = ""; unchoose(true); findingList();
      return top >= bottom - 1 || `${top} ${bottom}`
      """
    ),
    (
      "a heading says how the list is sorted",
      """
      const heading = () => document.querySelector("#findings thead [data-key=what]");
      heading().click();
      const up = heading().closest("th").ariaSort;
      heading().click();
      const down = heading().closest("th").ariaSort;
      listOrder.column = null; findingList();
      return `${up} ${down}` === "ascending descending" && !heading().closest("th").ariaSort
      """
    ),
    (
      "parcels are found in both languages and as one types, coordinates however they are written",
      """
      const parcels = LAYERS.get("parcel").features;
      const one = parcels.find((parcel) => parcel.get("parcel_no")?.length > 2), [sheet, number_] = [one.get("sheet_no"), one.get("parcel_no")];
      const said = [`sheet ${sheet} parcel ${number_}`, `Sheet no. ${sheet}, parcel no. ${number_}`, `tờ bản đồ số ${sheet}, thửa đất số ${number_}`]
        .map((text) => parcelsNamed(text).includes(one) ? "" : text);
      const begun = parcelsNamed(`${sheet}/${number_.slice(0, 1)}`);
      if (begun.length !== 10 || begun[0].get("parcel_no") !== number_.slice(0, 1) || begun.some((parcel) => !parcel.get("parcel_no").startsWith(number_[0]))) said.push("begun");
      const at = (text) => JSON.stringify(coordinatesIn(text));
      for (const text of ["(X 1587094, Y 553224)", "1 587 094,0 553 224,0", "1 587 094 553 224", "X: 1587094 m; Y: 553224 m", "1.587.094,553.224"]) {
        if (at(text) !== at("1587094 553224")) said.push(text);
      }
      const near = (text) => { const spot = coordinatesIn(text), other = coordinatesIn("14.35, 108.0"); return spot && Math.hypot(spot.e - other.e, spot.n - other.n) < 0.1; };
      for (const text of ["14°21′0″ 108°0′0″", "14°21.0′N 108°00.0′E", "14d21m0s 108d0m0s", "(14,35; 108,0)"]) if (!near(text)) said.push(text);
      return said.filter(Boolean).join(" | ") || true
      """
    ),
    (
      "every subject of a chosen finding is named on the map, a project and a constraint too",
      """
      const about = ["project", "constraint_area"].map((layer) => LAYERS.get(layer).features[0]);
      const before = FINDINGS[0].subjects;
      FINDINGS[0].subjects = about.map((one) => ({ layer: one.layer.name, id: one.id }));
      choose({ finding: FINDINGS[0].id }); await rest();
      const missing = about.filter((one) => {
        const [west, south, east, north] = one.box, surface = new SVGSurface(640, 480);
        paint(surface, frameAround((west + east) / 2, (south + north) / 2, 2 * (east - west) / 640, 640, 480), { shows: isShown, named: shown.named });
        const texts = [...surface.root.querySelectorAll("text")].map((text) => text.textContent);
        return ![one.id, shortName(one)].some((name) => texts.includes(name));
      });
      FINDINGS[0].subjects = before; unchoose(true);
      return missing.map((one) => one.key).join(" ") || true
      """
    ),
    (
      "a cell of the matrix can be pressed where it leads to findings",
      """
      const cells_ = [...byId("matrix").querySelectorAll("tbody td[title]")];
      const wrong = cells_.filter((one) => {
        const key = one.title.slice(0, one.title.indexOf(":"));
        return Boolean(one.querySelector("button")) !== FINDINGS.some((finding) => cellOf(finding) === key);
      });
      return wrong.map((one) => one.title).join(" ") || cells_.length > 3
      """
    ),
    (
      "ids that could not be checked are all there for who asks",
      """
      const before = DATA.skipped, ids = Array.from({ length: 40 }, (_, i) => `p-${i}`);
      DATA.skipped = ids.map((id) => ({ rule: "overlap.parcel", reason: "invalid_geometry", layer: "parcel", id }));
      behindSection();
      const line = () => [...byId("behind").querySelectorAll("tr")].find((one) => one.textContent.includes("p-0"));
      const isShort = !line().textContent.includes("p-39");
      line().querySelector("button").click();
      const hasAll = ids.every((id) => line().textContent.includes(id)) && !line().querySelector("button");
      DATA.skipped = before; behindSection();
      return isShort && hasAll
      """
    ),
  ]

  @Test("addresses that are wrong or without end")
  func addresses() throws {
    try PageVisit().check(ReportPage.html(ReportFixture.report()), Self.addresses)
  }

  @Test("keys, focus, look-up", arguments: [1366, 390])
  func keys(width: Int) throws {
    try PageVisit(width: width).check(ReportPage.html(ReportFixture.report()), Self.keys)
  }

  @Test("nothing moves when the pointer comes upon the map", arguments: [1366, 1024, 700])
  func still(width: Int) throws {
    try PageVisit(width: width).check(
      ReportPage.html(ReportFixture.report()),
      [
        (
          "coordinates take no room that they had not before",
          """
          const height = () => [byId("map").clientHeight, document.documentElement.scrollHeight].join();
          const before = height();
          showCursor(view.e, view.n); await rest();
          return (before === height() && Math.abs(painted.height - CANVAS.getBoundingClientRect().height) < 1) || `${before} ${height()}`
          """
        ),
        (
          "layers and legend are no wider than their panel",
          "[...document.querySelectorAll('.left details')].every((one) => one.scrollWidth <= one.clientWidth)"
        ),
      ])
  }

  @Test("what was mended follows the filters and is printed")
  func mended() throws {
    var report = try ReportFixture.report()
    let earlier = """
      {"workspace": "Kon Tum", "as_of": "2021-01-01", "figures": [{"figure": "errors", "value": 5, "unit": "1"}], "findings": [
        {"id": "f-00000000000a", "rule": "overlap.parcel", "severity": "error", "kind": "crosses", "size": null, "zone": "23293",
         "subjects": [], "area_m2": 10.0, "message": {"en": "Mended one", "vi": "Một"}},
        {"id": "f-00000000000b", "rule": "plan.review", "severity": "info", "kind": "late", "size": null, "zone": null,
         "subjects": [], "area_m2": null, "message": {"en": "Mended two", "vi": "Hai"}},
        {"id": "f-000000000003", "rule": "plan.review", "severity": "info", "kind": "crosses", "size": null, "zone": "23293",
         "subjects": [], "area_m2": null, "message": {"en": "Same", "vi": "Vẫn"}}]}
      """
    report.compare(with: try #require(EarlierReport(document: Data(earlier.utf8))))
    try PageVisit().check(
      ReportPage.html(report),
      [
        (
          "new, mended and the same are counted, and the same are no rows of the data",
          """
          const counts = ["new", "mended", "same"].map((change) => changesOf(change).length).join();
          const rows = JSON.parse(byId("data").textContent).changes.rows;
          return (counts === "2,2,1" && rows.length === 4) || `${counts} ${rows.length}`
          """
        ),
        (
          "the list of mended ones follows severity, unit and text",
          """
          const said = () => byId("findings").textContent;
          const seen = [];
          filter({ change: "mended" }); seen.push(said().includes("Mended one") && said().includes("Mended two"));
          filter({ severity: "info" }); seen.push(!said().includes("Mended one") && said().includes("Mended two"));
          filter({ severity: "", zone: "23293" }); seen.push(said().includes("Mended one") && !said().includes("Mended two"));
          filter({ zone: "", text: "two" }); seen.push(!said().includes("Mended one") && byId("count").textContent.startsWith("1 of 2"));
          filter({ text: "" });
          return seen.every(Boolean) || seen.join()
          """
        ),
        (
          "and is what the list prints",
          """
          prepare("list");
          const said = byId("paper").textContent;
          replace("paper"); filter({ change: "" });
          return said.includes("Mended one") && said.includes("Mended two") && said.includes("2 of 2")
          """
        ),
        (
          "a click on what is new shows the map and the panel",
          """
          byId("changes").querySelector("li button").click(); await rest();
          return document.activeElement === byId("panel") && byId("panel").getBoundingClientRect().top < innerHeight
          """
        ),
      ])
  }
}
