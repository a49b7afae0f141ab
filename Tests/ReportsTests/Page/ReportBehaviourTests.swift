import Foundation
import Reports
import Testing

/// What a reader does on the page, in a browser without a window.
@Suite("report page in a browser", .enabled(if: Browser.isInstalled))
struct ReportBehaviourTests {
  /// Each step has a name and a script that yields whether the page did what it should; they follow each other.
  private static let steps: [(name: String, script: String)] = [
    ("the map is painted", "new Set(pixels()).size > 3"),
    (
      "a row opens its panel and stands in the address",
      """
      row("f-000000000001").querySelector("button.link").click(); await rest();
      return document.querySelector("tr.chosen").dataset.id === "f-000000000001" && location.hash.includes("f-000000000001")
        && !byId("panel").hidden && byId("panel").textContent.includes("<img src=x onerror")
      """
    ),
    (
      "the finding fills 40 to 70 % of the view",
      """
      const frame = frameNow(), box = shown.chosen.box;
      const part = Math.max((box[2] - box[0]) / frame.width, (box[3] - box[1]) / frame.height) / view.metresPerPixel;
      return part > 0.4 && part < 0.7
      """
    ),
    (
      "Esc takes the choice and the view back",
      """
      const scale = view.metresPerPixel;
      press("Escape"); await rest();
      return byId("panel").hidden && view.metresPerPixel > scale && !location.hash.includes("finding=")
      """
    ),
    (
      "a click on the map opens what lies there, the smallest first, and the map stays",
      """
      fit(LAYERS.get("finding").features[0].box, 0.5); await rest();
      const before = JSON.stringify(view);
      click(); await rest();
      const sizes = here.things.map(sizeOf);
      return state.finding + state.thing !== "" && sizes.every((size, i) => !i || size >= sizes[i - 1])
        && here.things.some((one) => one.finding) && byId("here").children.length > 1 && byId("here").children.length <= 8
        && JSON.stringify(view) === before
      """
    ),
    (
      "a further click takes the next",
      """
      const first = state.finding + state.thing;
      click(); await rest();
      return state.finding + state.thing !== first
      """
    ),
    (
      "a parcel has a panel with its plans",
      """
      const parcel = LAYERS.get("parcel").features.find((one) => groundOf("scheme_block", one).length > 0);
      choose({ thing: parcel.key }); await rest();
      return byId("panel").textContent.includes(parcel.get("sheet_no")) && byId("panel").querySelector("table") !== null
      """
    ),
    (
      "parcels, names without marks and coordinates are looked up",
      """
      const parcel = LAYERS.get("parcel").features[0], [sheet, number] = [parcel.get("sheet_no"), parcel.get("parcel_no")];
      const kinds = (text) => lookUp(text).map((group) => group.kind).join();
      const at = (text) => lookUp(text)[0]?.rows[0].text;
      return kinds(`tờ ${sheet} thửa ${number}`).includes("parcel") && kinds(`${sheet}/${number}`).includes("parcel")
        && kinds("ngo may").includes("zone") && kinds("f-000000000002") === "finding" && lookUp("zzzz").length === 0
        && at("1587094 553224") === at("X 1.587.094,0 Y 553.224,0") && at("14.35, 108.0").startsWith("X 1,587,0")
      """
    ),
    (
      "a filter recounts figures and table, and stands in the address",
      """
      unchoose(); filter({ rule: "overlap.parcel" }); await rest();
      return document.querySelectorAll("tr.pick").length === 1 && byId("count").textContent.includes("1 of 3")
        && byId("figures").textContent.includes("1 of 3") && location.hash.includes("rule=overlap.parcel")
        && byId("units").querySelectorAll("thead th").length === 3
      """
    ),
    (
      "the totals of units by rules are those of the head",
      """
      filter({ rule: "" }); await rest();
      return byId("units").querySelector("tfoot td:last-child").textContent.startsWith(String(DATA.figures.findings))
      """
    ),
    (
      "at first errors and warnings show, information does not, and blocks of schemes",
      """
      const layer = LAYERS.get("finding").features;
      return layer.every((one) => one.finding.isWhole || isShown(one) === (one.finding.severity !== "info"))
        && LAYERS.get("scheme_block").visible && !LAYERS.get("landuse_block").visible
      """
    ),
    (
      "the list sorts by its headings",
      """
      const areas = () => [...document.querySelectorAll("tr.pick")].map((one) => one.dataset.id).join();
      const heading = () => document.querySelector("#findings thead [data-key=areaM2]");
      heading().click();
      const up = areas();
      heading().click();
      return up === "f-000000000003,f-000000000002,f-000000000001"
        && areas() === "f-000000000001,f-000000000002,f-000000000003" && document.activeElement === heading()
      """
    ),
    (
      "the matrix follows the filters, with its sums",
      """
      const total = () => byId("matrix").querySelector("tfoot td:last-child").title;
      const whole = total();
      filter({ rule: "conflict.landuse" }); await rest();
      const filtered = total();
      filter({ rule: "" }); await rest();
      return whole !== filtered && total() === whole
        && filtered === t("tooltipExact", DATA.matrix.some((one) => `${one.function}/${one.code}` === "residential/LUC") ? "4300" : "0")
      """
    ),
    (
      "what is waived is in no count, and each count says so",
      """
      FINDINGS[1].waived = true; recount(); layerSwitches(); await rest();
      const said = [byId("count").textContent.includes("and 1 waived"), byId("units").textContent.includes("+1 waived"),
        byId("layer-list").textContent.includes("and 1 waived"), document.querySelectorAll("tr.pick").length === 2];
      FINDINGS[1].waived = null; recount(); layerSwitches();
      return said.every(Boolean) || said.join()
      """
    ),
    (
      "Vietnamese leaves no English word",
      #"""
      switchLanguage(); await rest();
      const words = /\b(findings?|parcels?|schemes?|layers?|error|warning|sheet|clean|share|unit|show|close|none|the|and)\b/i;
      const left = [...document.querySelectorAll("body *")].filter((one) => one.offsetParent !== null && !one.closest("[lang=en], .mono"))
        .flatMap((one) => [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent))
        .filter((text) => words.test(text) && !text.includes("<img") && !text.includes("geojson"));

      return left.slice(0, 5).join(" | ") || document.documentElement.lang === "vi"
      """#
    ),
    (
      "each print mode is made for paper, whole, without controls",
      """
      return PRINT_MODES.every((mode) => {
        prepare(mode);
        const paper = byId("paper");
        return paper.children.length > 0 && paper.querySelector("button, input, select, details") === null
      })
      """
    ),
    (
      "a sheet has map, scale of the series, sides, parcels' head and signatures",
      #"""
      const [sheet] = printSheets([FINDINGS[0]]).filter(Boolean);
      const scale = sheet.querySelector("svg").getAttribute("aria-label").match(/1\/([0-9.]+)/)[1].replaceAll(".", "");
      return ROUND_SCALES.includes(Number(scale)) && sheet.querySelectorAll(".signatures strong").length === 3
        && sheet.textContent.includes(FINDINGS[0].id)
      """#
    ),
    (
      "focus goes in the order of the page",
      "[...document.querySelectorAll('[tabindex]')].every((one) => one.tabIndex <= 0)"
    ),
    (
      "at 1:1,000 a parcel bears its number, at 1:2,000 a block its code",
      """
      const texts = (one, scale) => {
        const [west, south, east, north] = one.box;
        const frame = frameAround((west + east) / 2, (south + north) / 2, scale * METRES_PER_PIXEL_AT_ONE, 640, 460);
        const surface = new SVGSurface(640, 460);
        paint(surface, frame, { shows: isShown });
        return [...surface.root.querySelectorAll("text")].map((text) => text.textContent);
      };
      // Those that are neither specks nor larger than the view.
      const some = (layer) => LAYERS.get(layer).features.filter((one, i) => i % 30 === 7 && one.area > (layer === "parcel" ? 1e2 : 1e3) && one.area < 1e5);
      const parcels = some("parcel").filter((one) => !parcelTexts(one).some((text) => texts(one, 1000).includes(text)));
      const blocks = some("scheme_block").filter((one) => ![one.id, afterSlash(one.id)].some((text) => texts(one, 2000).includes(text)));
      return [...parcels, ...blocks].map((one) => one.key).join(" ") || (some("parcel").length > 5 && some("scheme_block").length > 1)
      """
    ),
    (
      "every control has a name",
      """
      return [...document.querySelectorAll("button, input, select, summary, canvas")].every((one) => one.ariaLabel || one.textContent.trim()
        || one.labels?.length || one.title)
      """
    ),
    ("nothing is wider than the screen but what scrolls", "document.documentElement.scrollWidth <= innerWidth"),
  ]

  @Test("it does what a reader asks", arguments: [(1366, 768), (390, 844)])
  func steps(width: Int, height: Int) throws {
    let said = try PageVisit(width: width, height: height).said(
      ReportPage.html(ReportFixture.report()), ReportBehaviourTests.steps.map(\.script))
    for (step, answer) in zip(ReportBehaviourTests.steps, said) { #expect(answer == "true", "\(step.name): \(answer)") }
  }
}
