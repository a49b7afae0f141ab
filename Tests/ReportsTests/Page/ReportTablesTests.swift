import BrowserDriver
import Foundation
import Reports
import Testing

/// What figures, lists, tables and print say, in a browser without a window.
@Suite("tables of the report page", .enabled(if: Browser.isInstalled))
struct ReportTablesTests {
  /// Each step has a name and a script that yields whether the page did what it should; they follow each other.
  private static let steps: [PageStep] = [
    (
      "one finding is no findings, and the parcels of a table go by unit, sheet and number",
      """
      const said = [t("shown", "1", "1"), t("shown", "0", "2"), t("moreCorners", "1", "data/x"), t("leadClean", "1 ha", "1")];
      const parcels = LAYERS.get("parcel").features;
      const rows = [...parcelsTable([...parcels.slice(0, 40)].reverse().map((one) => [one, 1]), null).tBodies[0].rows];
      const body = el("tbody", null, rows), heads = [el("th")];
      sortBy(body, 0, heads);
      const keys = [...body.rows].map((one) => one.cells[0].dataset.key.split("/").map(Number));
      const isOrdered = keys.every((key, i) => !i || key.reduce((order, one, k) => order || one - keys[i - 1][k], 0) >= 0);
      return (said.join() === "1 of 1 finding,0 of 2 findings,and 1 more corner, in data/x of the report,1 ha clean in 1 site" && isOrdered) || said.join()
      """
    ),
    (
      "what is left out is said: sections, and columns without a value",
      """
      const left = [...document.querySelectorAll(".part table[data-left-out]")];
      const said = byId("behind").textContent;
      return left.every((one) => said.includes(t("leftOutColumns", one.caption.textContent, one.dataset.leftOut)))
        && left.length > 0 && said.includes(t("why_changesTitle"))
      """
    ),
    (
      "signs of severity have the colours of the scale, each with its own form and its word",
      """
      const sign = row("f-000000000001").querySelector(".sign");
      const probe = el("p", null, severitySign("warning"), severitySign("info"));
      document.body.append(probe);
      const colours = [sign, ...probe.children].map((one) => getComputedStyle(one.firstChild).color);
      const texts = [sign, ...probe.children].map((one) => one.textContent);
      probe.remove();
      return colours.join(" ") === "rgb(179, 38, 30) rgb(178, 106, 0) rgb(58, 110, 165)" && new Set(texts.map((text) => text[0])).size === 3
        && texts.every((text) => text.length > 3)
      """
    ),
    (
      "a number in the text filter is a whole number, marks and case do not matter",
      """
      const found = (text) => FINDINGS.filter((one) => holds(one, searchedWords(text))).length;
      const said = (text) => { FINDINGS[2].searched = { en: folded(text) }; return (words) => holds(FINDINGS[2], searchedWords(words)); };
      const one = said("Phường Ngô Mây: 1,233.5 m² of 12/330");
      const all = [one("ngo may"), one("MÂY phường"), one("12/330"), one("330"), !one("33"), !one("233"), !one("1,233"), !one("12/33"), !one("5"),
        found("f-000000000003") === 1, found("000000000003") === 0];
      FINDINGS[2].searched = null;
      return all.every(Boolean) || all.join()
      """
    ),
    (
      "a filter recounts figures and table, and stands in the address",
      """
      unchoose(); filter({ rule: "overlap.parcel" }); await rest();
      return document.querySelectorAll("tr.pick").length === 1 && byId("count").textContent.includes("1 of 3 findings")
        && byId("figures").textContent.includes("1 of 3 findings") && location.hash.includes("rule=overlap.parcel")
        && byId("units").querySelectorAll("thead th").length === 3
      """
    ),
    (
      "figures follow the unit that is filtered, and those that do not are dimmed",
      """
      const tiles = () => [...byId("figures").children];
      const unit = DATA.coverage.rows.find((one) => one.base === "built" && one.level === "detailed" && one.ratio > 0 && one.zone !== DATA.figures.coverage_zone).zone;
      filter({ zone: unit, rule: "" }); await rest();
      const tile = tiles().find((one) => one.textContent.includes(t("detailed")));
      const said = [tile.textContent.includes(nameOf("zone", unit)), !tile.classList.contains("dim"),
        tiles().find((one) => one.textContent.includes(t("differ"))).classList.contains("dim")];
      filter({ zone: "", severity: "error" }); await rest();
      said.push(tiles().find((one) => one.textContent.includes(t("cleanLand"))).classList.contains("dim"));
      filter({ severity: "" }); await rest();
      said.push(!byId("figures").querySelector(".dim"));
      return said.every(Boolean) || said.join()
      """
    ),
    (
      "coverage is of the base that is chosen, whose name and hectares stand in the table; paper has every base",
      """
      const bases = BASES.filter((base) => DATA.coverage.rows.some((one) => one.base === base && one.covered_m2 > 0));
      const captions = (root) => [...root.querySelectorAll("caption")].map((one) => one.textContent);
      const isOf = (base) => captions(byId("coverage")).every((text) => text.includes(t(`base_${base}`)));
      const said = bases.map((base) => {
        [...byId("coverage").querySelectorAll(".buttons button")].find((one) => one.textContent.includes(t(`base_${base}`))).click();
        return isOf(base) && byId("coverage").querySelector("[aria-pressed=true]").textContent.includes(t(`base_${base}`));
      });
      const address = location.hash.includes(`base=${bases.at(-1)}`);
      const paper = forPaper(() => captions(el("div", null, coverageTables())));
      state.base = ""; coverageSection(); writeAddress();
      return bases.length > 1 && said.every(Boolean) && address && bases.every((base) => paper.some((text) => text.includes(t(`base_${base}`))))
      """
    ),
    (
      "every table has a caption and scopes, and numbers of a column have as many decimals",
      #"""
      const tables = [...document.querySelectorAll("main table")];
      const bare = tables.filter((one) => !one.caption?.textContent.trim() || [...one.querySelectorAll("thead th")].some((head_) => head_.scope !== "col" || !head_.textContent.trim()));
      const decimals = (text) => /[.,]\d\d\d$/.test(text) ? 0 : (/[.](\d+)%?$/.exec(text)?.[1].length ?? 0);
      const crooked = tables.flatMap((one) => [...one.querySelectorAll("thead th.n")].flatMap((head_) => {
        const column = [...head_.parentElement.children].indexOf(head_);
        const texts = [...one.querySelectorAll("tbody tr")].map((row_) => row_.children[column]).filter((one) => one?.matches(".n:not(.tally)"))
          .map((one) => [...(one.querySelector(".share") ?? one).childNodes].find((node) => node.nodeType === 3)?.textContent ?? "–").filter((text) => !["–", "", " "].includes(text) && !text.includes("/"));
        return new Set(texts.map(decimals)).size > 1 ? [`${one.caption.textContent}: ${texts.slice(0, 4)}`] : [];
      }));
      return tables.length > 8 && [...bare.map((one) => one.textContent.slice(0, 40)), ...crooked].join(" | ") || true
      """#
    ),
    (
      "the totals of units by rules are those of the head",
      """
      filter({ rule: "" }); await rest();
      return byId("units").querySelector("tfoot td").textContent.startsWith(String(DATA.figures.findings))
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
      "English leaves no Vietnamese word of the page's own",
      """
      if (!isVietnamese()) return "not Vietnamese";
      switchLanguage(); await rest();
      const own = new Set(), collect = (value) => {
        if (value && typeof value === "object") value.vi && value.vi !== value.en ? own.add(value.vi) : Object.values(value).forEach(collect);
      };
      collect(DATA.labels); collect(DATA.styles); collect(DATA.findings.texts); collect(DATA.meta);
      Object.entries(TEXTS.vi).forEach(([key, text]) => text !== TEXTS.en[key] && key !== "other" && own.add(text));
      const left = [...document.querySelectorAll("body *")].filter((one) => !one.closest("[lang=vi], .mono, script, style"))
        .flatMap((one) => [one.ariaLabel, one.title, one.placeholder, ...[...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent)])
        .filter((text) => text && own.has(text.trim()));
      switchLanguage(); await rest();
      return left.slice(0, 5).join(" | ") || own.size > 300
      """
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
      "a sheet lists every corner and parcel: what the first page has no room for stands on further ones",
      """
      const [finding] = FINDINGS, before = [finding.shape.rings, finding.parcels];
      const [west, south] = finding.shape.box, ring = [];
      for (let i = 0; i < 150; i += 1) ring.push(west + i, south + (i % 2) * 3);
      for (let i = 150; i >= 0; i -= 1) ring.push(west + i, south + 60 + (i % 2) * 3);
      finding.shape.rings = [Float64Array.from([...ring, ring[0], ring[1]])];
      finding.parcels = Array.from({ length: 35 }, (_, i) => [i, 10 + i]).flat();
      const [sheet] = printSheets([finding]).filter(Boolean);
      [finding.shape.rings, finding.parcels] = before;
      const rows = (root) => [...root.querySelectorAll("table")].map((one) => one.tBodies[0].rows.length);
      const further = sheet.querySelector(".page");
      const [parcels, ...corners] = rows(further);
      const first = rows(sheet).slice(0, 3).join() === "20,12,12";
      const numbers = [...further.querySelectorAll(".corner-columns td:first-child")].map((one) => Number(one.textContent));
      return (first && parcels === 15 && numbers.length === corners.reduce((a, b) => a + b) && numbers[0] === 25
        && numbers.at(-1) === 301 && further.querySelector("tfoot").textContent.includes("945")) || [first, parcels, numbers[0], numbers.at(-1)].join()
      """
    ),
  ]

  @Test("they say what is there", arguments: [(1366, 768), (390, 844)])
  func steps(width: Int, height: Int) throws {
    try PageVisit(width: width, height: height).check(ReportPage.html(ReportFixture.report()), Self.steps)
  }
}
