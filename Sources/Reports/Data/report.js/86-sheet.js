// The finding sheet and the parcel sheet: one A4 page each, the same for the page and for `extract --finding`.

/** So many sheets are printed at most. */
const MOST_SHEETS = 500;

/** Round scales, of which the first that holds the finding is taken. */
const ROUND_SCALES = [200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000];
/** Scales that are round enough for a view: one of these, times a power of ten. */
const ROUND_STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

function roundScaleFrom(least) {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ROUND_STEPS.find((step) => step * power >= least);
}

/** Pixels of the drawing for a millimetre of paper. */
const PIXELS_PER_MM = 96 / 25.4;

/**
 * A map for paper around a box, at a round scale: `{ node, scale, drawn }`, its size in millimetres. So much of it at its
 * right as `beside` says is kept free of the box, and of labels.
 */
function paperMap(box, widthMM, heightMM, { part = 0.7, corners = [], beside = 0, isView = false, ...options }) {
  const [width, height] = [widthMM * PIXELS_PER_MM, heightMM * PIXELS_PER_MM];
  const free = widthMM - beside;
  const wide = Math.max((box[2] - box[0]) / free, (box[3] - box[1]) / heightMM, 1e-6) * 1000 / part;
  const scale = (isView ? null : ROUND_SCALES.find((one) => one >= wide)) ?? roundScaleFrom(wide);
  const metresPerPixel = scale * METRES_PER_PIXEL_AT_ONE;
  const middle = (box[0] + box[2]) / 2 + beside / 2 * PIXELS_PER_MM * metresPerPixel;
  const frame = frameAround(middle, (box[1] + box[3]) / 2, metresPerPixel, width, height);
  const surface = new SVGSurface(width, height);
  const covered = [[0, 0, 34, 52], [0, height - 24, 220, height], [free * PIXELS_PER_MM, 0, width, height]];
  const drawn = paint(surface, frame, { ...options, corners, covered: beside ? covered : covered.slice(0, 2) });
  paperMarks(surface, frame, scale);
  surface.root.setAttribute("class", "paper-map");
  surface.root.setAttribute("width", `${widthMM}mm`);
  surface.root.setAttribute("height", `${heightMM}mm`);
  surface.root.setAttribute("aria-label", `${t("map")} ${scaleText(scale)}`);
  return { node: surface.root, scale, drawn };
}

/** North arrow, scale in words, scale bar. */
function paperMarks(surface, frame, scale) {
  surface.begin();
  surface.move(20, 34);
  surface.line(20, 8);
  surface.move(15, 17);
  surface.line(20, 8);
  surface.line(25, 17);
  surface.stroke(INK.text, 1.5);
  surface.text(t("northLetter"), 20, 43, { size: 11, isBold: true });
  const length = roundLength(frame.metresPerPixel, 120);
  const wide = length / frame.metresPerPixel;
  const y = frame.height - 12;
  surface.begin();
  surface.move(12, y - 5);
  surface.line(12, y);
  surface.line(12 + wide, y);
  surface.line(12 + wide, y - 5);
  surface.stroke(INK.text, 1.5);
  surface.text(`${lengthText(length)} · ${scaleText(scale)}`, 12 + wide + 8, y - 3, { size: 11, align: "left" });
}

function sheetHead(title, of) {
  return [
    el(
      "p",
      { class: "sheet-line" },
      `${DATA.meta.workspace} · ${t("asOf")} ${day(DATA.meta.as_of)} · ${systemWord()}`,
      of ? el("span", null, of) : null,
    ),
    el("h2", null, title),
  ];
}

/** Parcels that a finding names or lies on, the largest ground first; what is said of a whole scheme is on none. */
function parcelsOf(finding) {
  if (finding.isWhole) return [];
  const ground = finding.ground.filter(([parcel]) => parcel);
  if (ground.length) return ground;
  return finding.subjects.filter((subject) => subject.layer === "parcel").map((
    subject,
  ) => [feature("parcel", subject.id), null]).filter(([parcel]) => parcel);
}

function sheetMap(finding, height) {
  const { shape } = finding;
  const target = shape ?? subjectsOf(finding).find((one) => isThere(one.box));
  if (!target || !isThere(target.box)) return null;
  const corners = shape?.kind === "polygons" ? cornersOfFinding(finding) : [];
  const about = new Set([shape, ...subjectsOf(finding)]);
  const layers = new Set([
    "parcel",
    "road",
    "zone",
    "marker",
    ...finding.subjects.map((subject) => subject.layer),
    ...finding.subjects.some((subject) => subject.layer === "scheme") ? ["scheme_block"] : [],
  ]);
  const map = (beside) =>
    paperMap(target.box, 186, height, {
      corners,
      beside,
      chosen: shape,
      named: [...about].filter((one) => one && one.rings.length && !one.finding).slice(0, 12),
      shows: (one) => about.has(one) || (!one.finding && layers.has(one.layer.name)),
    });
  const whole = map(0);
  return detailFrame(finding, ...DETAIL_ON_PAPER, whole.scale * METRES_PER_PIXEL_AT_ONE) ? map(BESIDE_DETAIL) : whole;
}

/** The size of a detail in pixels, and how wide it is on the map in millimetres. */
const DETAIL_ON_PAPER = [190, 130];
const BESIDE_DETAIL = 49;

/** The detail of a strip for paper. */
function sheetDetail(finding, scale) {
  const frame = detailFrame(finding, ...DETAIL_ON_PAPER, scale * METRES_PER_PIXEL_AT_ONE);
  if (!frame) return null;
  const surface = new SVGSurface(...DETAIL_ON_PAPER);
  paintDetail(surface, frame, finding);
  surface.root.setAttribute("class", "sheet-detail");
  surface.root.setAttribute("aria-label", detailText(finding, frame));
  return el("figure", null, surface.root, el("figcaption", null, detailText(finding, frame)));
}

/** The sheet of a finding (phiếu phát hiện). */
function findingSheet(finding, place_, count) {
  const corners = cornersOfFinding(finding);
  const parcels = parcelsOf(finding);
  // Long tables leave less room for the map, so that the sheet stays one page.
  const map = sheetMap(finding, Math.max(parcels.length, corners.length) > 12 ? 47 : 70);
  const layers = new Set(finding.subjects.map((subject) => subject.layer));
  const sources = DATA.sources.filter((source) =>
    layers.has(source.layer) || [...layers].some((layer) => source.layer === `${layer}_block`)
  );
  return el(
    "article",
    { class: "sheet", id: `sheet-${place_}` },
    sheetHead(`${t("findingSheet")} ${finding.id}`, count > 1 ? `${place_}/${count}` : ""),
    el("p", { class: "sheet-rule" }, severitySign(finding.severity), ` ${ruleWord(finding.rule)}`),
    el("p", null, finding.text),
    map ? el("div", { class: "sheet-map" }, map.node, sheetDetail(finding, map.scale)) : null,
    map ? legendList(map.drawn) : null,
    sides(finding),
    firstTables(finding, parcels, corners),
    facts([
      [t("area"), finding.area_m2 == null ? null : `${number(finding.area_m2, 1)} m²`],
      [t("length"), finding.length_m == null ? null : metres(finding.length_m)],
      [
        t("thickness"),
        finding.thickness_m == null ? null : metres(finding.thickness_m),
      ],
      [t("zone"), finding.zone && nameOf("zone", finding.zone)],
      [
        t("legalBasis"),
        finding.basis,
      ],
      [t("advice"), finding.what],
      [t("owner"), finding.owner && officeWord(finding.owner)],
      [t("waiver"), waiverText(finding)],
      [t("sources"), sourcesText(sources)],
    ]),
    signatures(),
    furtherPages(finding, parcels, corners),
  );
}

/** Sources with the days on which they were loaded, those of one day together. */
function sourcesText(sources) {
  return unique(sources.map((source) => source.loaded_on ?? "-")).map((on) => {
    const paths = sources.filter((source) => (source.loaded_on ?? "-") === on).map((source) => source.path).join(", ");
    return on === "-" ? paths : `${paths} (${t("loadedOn")} ${day(on)})`;
  }).join("; ");
}

function signatures() {
  return el(
    "div",
    { class: "signatures" },
    el("p", { class: "place" }, t("placeAndDate")),
    ["madeBy", "checkedBy", "headOfOffice"].map((key) =>
      el(
        "p",
        null,
        el(
          "strong",
          null,
          t(key),
        ),
        el("span", null, t("signHere")),
      )
    ),
  );
}

/** The sheet of a parcel: one page, with further ones for corners and rows that it has no room for. */
function parcelSheet(parcel) {
  return forPaper(() => {
    const corners = cornersOf(parcel.rings);
    const map = isThere(parcel.box)
      ? paperMap(parcel.box, 186, 80, {
        part: 0.5,
        chosen: parcel,
        named: [parcel],
        corners: corners.slice(0, MOST_ON_MAP),
        shows: (one) => !one.finding && !["zone", "landuse_plan"].includes(one.layer.name) && one.layer.visible,
      })
      : null;
    const title = `${t("parcelSheet")} ${parcel.title}`;
    return el(
      "article",
      { class: "sheet" },
      sheetHead(title),
      map?.node,
      map ? legendList(map.drawn) : null,
      parcelIdentity(parcel),
      parcelTables(parcel, firstRows),
      findingLinks(findingsOn(parcel), firstRows),
      parcelMarkers(parcel),
      corners.length ? el("div", { class: "sheet-tables" }, firstCorners(corners, 8)) : null,
      el("p", { class: "note" }, t("noCertificate")),
      furtherPage(
        title,
        parcelTables(parcel, furtherRows),
        findingLinks(findingsOn(parcel), furtherRows),
        furtherCorners(corners, "data/parcel.geojson"),
      ),
    );
  });
}

/** So many rows of a table have room on the first page of a parcel's sheet, so many corners on its map. */
const ROWS_ON_SHEET = 8;
const MOST_ON_MAP = 200;
const firstRows = (rows) => rows.slice(0, ROWS_ON_SHEET);
const furtherRows = (rows) => rows.slice(ROWS_ON_SHEET);

/** The sheets of findings, from ten on behind a list of contents. */
function printSheets(all) {
  const findings = all.slice(0, MOST_SHEETS);
  return forPaper(
    () => [
      findings.length >= 10 ? contents(findings, all.length) : null,
      ...findings.map((finding, place_) =>
        findingSheet(
          finding,
          place_ + 1,
          findings.length,
        )
      ),
    ],
  );
}

function contents(findings, count) {
  return el(
    "article",
    { class: "sheet contents" },
    sheetHead(t("contents")),
    count > findings.length ? el("p", { class: "note" }, t("firstOf", number(findings.length), number(count))) : null,
    table(
      t("contents"),
      [[t("place"), true], [t("severity")], [t("what")], [t("areaM2"), true]],
      findings
        .map((finding, place_) =>
          el(
            "tr",
            null,
            numeric(`${place_ + 1}/${findings.length}`),
            el("td", null, severitySign(finding.severity)),
            cell(
              finding.text,
            ),
            squareMetresCell(finding.area_m2),
          )
        ),
      { isTitled: true },
    ),
  );
}

/** Makes something for paper. */
function forPaper(make) {
  const before = printing;
  printing = true;
  try {
    return make();
  } finally {
    printing = before;
  }
}
