import BrowserDriver
import Foundation
import Reports
import Testing

/// What a reader does on the page, in a browser without a window.
@Suite("report page in a browser", .enabled(if: Browser.isInstalled))
struct ReportBehaviourTests {
  /// Each step has a name and a script that yields whether the page did what it should; they follow each other.
  private static let steps: [PageStep] = [
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
      "an arrow takes the next, and Esc gives the focus back to the map",
      """
      const first = state.finding + state.thing;
      press("ArrowDown"); await rest();
      const next = state.finding + state.thing;
      press("Escape"); await rest();
      return first !== next && next !== "" && byId("here").children.length === 0 && byId("panel").hidden
        && [CANVAS, document.querySelector("tr.pick button.link")].some((one) => one === document.activeElement || document.activeElement.closest("tr.pick"))
      """
    ),
    (
      "the second click of a double click is no further click",
      """
      click(); await rest();
      const first = state.finding + state.thing;
      CANVAS.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 2 })); await rest();
      const isSame = state.finding + state.thing === first;
      unchoose(); await rest();
      return isSame && first !== ""
      """
    ),
    (
      "a chosen finding switches on the layers of its subjects, and Esc switches them off again",
      """
      const block = LAYERS.get("landuse_block").features[0];
      FINDINGS[2].details.landuse_blocks = [block.id];
      const isOnNow = () => [...byId("layer-list").querySelectorAll("label")].find((one) => one.textContent.includes(t("landuse_block_"))).firstChild.checked;
      const before = isOnNow();
      choose({ finding: FINDINGS[2].id }); await rest();
      const during = isOnNow() && isShown(block) && !location.hash.includes("landuse_block");
      press("Escape"); await rest();
      delete FINDINGS[2].details.landuse_blocks;
      return !before && during && !isOnNow() && !isShown(block)
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
      "at first errors and warnings show, information does not, and blocks of schemes",
      """
      const layer = LAYERS.get("finding").features;
      return layer.every((one) => one.finding.isWhole || isShown(one) === (one.finding.severity !== "info"))
        && LAYERS.get("scheme_block").visible && !LAYERS.get("landuse_block").visible
      """
    ),
    (
      "focus goes in the order of the page, as it is seen too",
      """
      const seen = [...document.querySelectorAll("#switches, #map, #filters, #part-units")].map((one) => one.getBoundingClientRect());
      const isBefore = (a, b) => a.bottom <= b.top + 1 || a.right <= b.left + 1;
      return [...document.querySelectorAll("[tabindex]")].every((one) => one.tabIndex <= 0)
        && seen.slice(1).every((box, i) => isBefore(seen[i], box))
      """
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
      const parcels = some("parcel").filter((one) => ![...parcelTexts(one), ...parcelNumber(one)].some((text) => texts(one, 1000).includes(text)));
      const blocks = some("scheme_block").filter((one) => ![one.id, afterSlash(one.id)].some((text) => texts(one, 2000).includes(text)));
      return [...parcels, ...blocks].map((one) => one.key).join(" ") || (some("parcel").length > 5 && some("scheme_block").length > 1)
      """
    ),
    (
      "every block of some size bears its code at 1:2,000, beside it where it does not fit, and none meets another",
      """
      const missing = [], meeting = [];
      for (const one of LAYERS.get("scheme_block").features.filter((block, i) => i % 9 === 4 && block.area > 100 && block.area < 1e5)) {
        const [west, south, east, north] = one.box;
        const frame = frameAround((west + east) / 2, (south + north) / 2, 2000 * METRES_PER_PIXEL_AT_ONE, 640, 460);
        const boxes = [];
        const surface = new SVGSurface(640, 460);
        surface.text = (text, x, y, { size, isBold }) => {
          const half = textWidth(text, size, isBold) / 2;
          boxes.push([x - half, y - size / 2, x + half, y + size / 2, text]);
        };
        paint(surface, frame, { shows: isShown, covered: [[0, 0, 60, 60]] });
        if (!boxes.some((box) => [one.id, afterSlash(one.id)].includes(box[4]))) missing.push(one.id);
        const meets = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
        boxes.push([0, 0, 60, 60, "north"]);
        boxes.forEach((box, i) => boxes.slice(i + 1).forEach((other) => meets(box, other) && meeting.push(box[4] + "/" + other[4])));
      }
      return [...missing, ...meeting].join(" ") || true
      """
    ),
    (
      "short forms of codes stand only near: far away a number alone says nothing",
      #"""
      const block = LAYERS.get("scheme_block").features.find((one) => one.area > 1e4);
      const [west, south, east, north] = block.box;
      const texts = (scale) => {
        const surface = new SVGSurface(1200, 800);
        paint(surface, frameAround((west + east) / 2, (south + north) / 2, scale * METRES_PER_PIXEL_AT_ONE, 1200, 800), { shows: isShown });
        return [...surface.root.querySelectorAll("text")].map((text) => text.textContent);
      };
      return texts(12000).filter((text) => /^[\d-]+$/.test(text)).join() || texts(12000).length > 0
      """#
    ),
    (
      "every control has a name",
      """
      return [...document.querySelectorAll("button, input, select, summary, canvas")].every((one) => one.ariaLabel || one.textContent.trim()
        || one.labels?.length || one.title)
      """
    ),
    ("nothing is wider than the screen but what scrolls", "document.documentElement.scrollWidth <= innerWidth"),
    (
      "dashes are drawn where they are seen alone, so that a print of a large unit stays small",
      #"""
      const zone = LAYERS.get("zone").features.reduce((best, one) => (one.area > best.area ? one : best));
      const frame = frameAround(zone.rings[0][0], zone.rings[0][1], 0.3, 400, 300);
      const surface = new SVGSurface(400, 300);
      paint(surface, frame, { shows: (one) => one.layer.name === "zone" });
      const dashed = [...surface.root.querySelectorAll("path[stroke-dasharray]")].map((one) => one.getAttribute("d"));
      const numbers = dashed.flatMap((path) => path.match(/-?[0-9.]+/g) ?? []).map(Number);
      return numbers.length > 2 && numbers.every((one) => one >= -21 && one <= 421)
      """#
    ),
    (
      "the detail of a strip has its two boundaries in two colours, those of its subjects or its own sides",
      """
      const [finding] = FINDINGS, before = [finding.subjects, finding.parcels, finding.thickness_m, finding.shape.rings];
      const [west, south] = finding.shape.box;
      finding.thickness_m = 0.4;
      finding.shape.rings = [Float64Array.from([west, south, west + 60, south, west + 60, south + 0.4, west, south + 0.4, west, south])];
      const colours = (subjects) => {
        finding.subjects = subjects; finding.parcels = null;
        const surface = new SVGSurface(220, 150);
        paintDetail(surface, detailFrame(finding, 220, 150, 1), finding);
        return [...surface.root.querySelectorAll("path")].map((one) => one.getAttribute("stroke"));
      };
      const hasBoth = (list) => list.includes(INK.one) && list.includes(INK.other);
      const parcels = LAYERS.get("parcel").features.slice(0, 2).map(({ id }) => ({ layer: "parcel", id }));
      const all = [colours(parcels), colours([])];
      [finding.subjects, finding.parcels, finding.thickness_m, finding.shape.rings] = before;
      return all.every(hasBoth) || JSON.stringify(all)
      """
    ),
  ]

  @Test("it does what a reader asks", arguments: [(1366, 768), (390, 844)])
  func steps(width: Int, height: Int) throws {
    try PageVisit(width: width, height: height).check(ReportPage.html(ReportFixture.report()), Self.steps)
  }
}
