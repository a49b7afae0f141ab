// Clean land: the calls first, then a card for each site, then the balance of the whole scope.
const VERDICTS = ["clean", "conditional", "not_clean", "unknown"];

function cleanSection() {
  replace("clean", cleanParts());
}

function cleanParts() {
  return [...callParts(), ...siteParts(), ...balanceParts()];
}

/** What ground lacks, facts that are missing first, and what comes next; of ground that is not clean what excludes it. */
function nextSteps(call, most = Infinity) {
  const order = ["unknown", "conditional", "not_clean"];
  const lacks = [...call.missing ?? []].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  const texts = lacks.map(({ verdict, reason, next_step: step }) =>
    verdict === "unknown"
      ? both(DATA.labels.fact[reason]) || reason
      : reasonWord(reason) + (step == null ? "" : ` → ${stepWord(step)}`)
  );
  const all = [...new Set([...texts, ...call.next_step == null ? [] : [stepWord(call.next_step)]])];
  const rest_ = all.length > most ? ` (+${number(all.length - most)})` : "";
  return all.length ? all.slice(0, most).join("; ") + rest_ : "–";
}

const CALL_COLUMNS = () => [
  ["declared_m2", t("declared")],
  ["measured_m2", t("measured")],
  ...VERDICTS.map((verdict) => [`${verdict}_m2`, verdictWord(verdict)]),
  ["no_parcel_m2", t("noParcel")],
];

/** The table of calls; `most` says how much of what each lacks there is room for. */
function callParts(most = Infinity) {
  const calls = DATA.calls.filter((call) => isInPlace(feature("project", call.project)));
  if (!calls.length) return [];
  const columns = CALL_COLUMNS().filter(([key]) => key in calls[0]);
  const keys = columns.map(([key]) => key);
  const headings = columns.map(([, text]) => [`${text} (ha)`, true]);
  return [
    el("h3", null, t("calls")),
    PUBLIC ? null : el("p", { class: "note" }, t("callsNote")),
    scrolling(table(
      t("calls"),
      [[t("call")], ...headings, ...PUBLIC ? [] : [[t("nextStep")]]],
      calls.map((call) =>
        el(
          "tr",
          null,
          el("th", { scope: "row" }, callName(call)),
          keys.map((key) => hectaresCell(call[key])),
          PUBLIC ? null : cell(nextSteps(call, most)),
        )
      ),
      {
        attributes: { class: "calls" },
        isTitled: true,
        total: el(
          "tr",
          null,
          el("th", { scope: "row" }, t("sum")),
          keys.map((key) => hectaresCell(sum(calls, (call) => call[key]))),
          PUBLIC ? null : cell(""),
        ),
      },
    )),
  ];
}

function callName(call) {
  const project = feature("project", call.project);
  if (!project || printing) return project?.title ?? call.project;
  return button(project.title, () => {
    choose({ thing: project.key });
    goToMap("panel");
  }, { class: "link" });
}

/** The sites in the unit and scheme that are filtered. */
const shownSites = () => DATA.sites.filter((site) => isInPlace(resultOf(`site:${site.site}`)));

function siteParts() {
  const kept = shownSites();
  return [
    el("h3", null, t("sitesTitle")),
    kept.length
      ? shortened(kept, 30, (sites) => el("div", { class: "cards" }, sites.map(siteCard)))
      : el("p", null, t("noData")),
  ];
}

const shareText = (list, name) => list.map((share) => `${name(share.class)} ${number(share.pct, 1)}%`).join(", ");
const codeWord = (code) => {
  const style = DATA.styles.find((one) => one.value === code);
  return style ? `${code} ${both(style.label)}` : code;
};

function siteFacts(site) {
  const ids = (site.parcels ?? []).map((
    parcel,
  ) => (parcel.sheet_no && parcel.parcel_no ? `${parcel.sheet_no}/${parcel.parcel_no}` : parcel.id));
  return facts([
    [t("area"), [
      areaText(site.area_m2),
      site.registered_m2 == null ? null : [` (${t("registered")} `, areaText(site.registered_m2), ")"],
    ]],
    [t("width"), metres(site.width_m)],
    [
      t("frontage"),
      PUBLIC ? metres(site.frontage_m) : `${metres(site.frontage_m)}, ${t("road")} ${metres(site.road_m)}`,
    ],
    [t("functions"), shareText(site.functions, functionWord)],
    [t("codes"), shareText(site.landuse, codeWord)],
    [
      t("parcels"),
      ids.length > 8 && !printing ? `${ids.slice(0, 8).join(", ")} … (${ids.length})` : ids.join(", "),
    ],
    [t("decisions"), site.decisions.join(", ")],
    [
      t("limits"),
      (site.limits ?? []).map((limit) => `${reasonWord(limit.reason)} (${metres(limit.edge_m)})`).join("; "),
    ],
    site.usable === false ? [t("usable"), t("small")] : null,
  ]);
}

function siteCard(site, number_) {
  const one = resultOf(`site:${site.site}`);
  const rows = site.corners.map((
    corner,
  ) => [corner.ring, corner.point, number(corner.x_n, 3), number(corner.y_e, 3), number(corner.edge_m, 2)]);
  const headings = [t("ring"), t("point"), t("northing"), t("easting"), t("edge")];
  const lines = [
    headings,
    ...site.corners.map((
      corner,
    ) => [
      corner.ring,
      corner.point,
      corner.x_n.toFixed(3),
      corner.y_e.toFixed(3),
      corner.edge_m
        .toFixed(2),
    ]),
  ];
  const copy = button(t("copy"), () => copyText(lines.map((line) => line.join("\t")).join("\n"), copy));
  const corners = table(
    t("corners"),
    headings.map((text) => [text, true]),
    rows.map((line) =>
      el(
        "tr",
        null,
        line.map((text) => numeric(text)),
      )
    ),
    { isSortable: false, isTitled: true },
  );
  const title = `${number_ + 1}. ${area(site.area_m2)}`;
  return el(
    "article",
    { class: "card" },
    el(
      "h4",
      null,
      printing || !one ? title : button(title, () => {
        choose({ thing: one.key });
        goToMap("panel");
      }, { class: "link" }),
      " ",
      el("span", { class: "note mono" }, site.site),
    ),
    one ? smallMap(one, 380, 150) : null,
    siteFacts(site),
    printing ? corners : el("details", null, el("summary", null, `${t("corners")} (${rows.length})`), copy, corners),
  );
}

/** A small map around a feature. */
function smallMap(one, width, height) {
  const [west, south, east, north] = one.box;
  const frame = frameAround(
    (west + east) / 2,
    (south + north) / 2,
    1.5 * Math.max((east - west) / width, (north - south) / height, 0.05),
    width,
    height,
  );
  const surface = new SVGSurface(width, height);
  const layers = new Set([
    "parcel",
    "road",
    "site",
    DATA.layers.some((layer) => layer.layer === "landuse_block") ? "landuse_block" : "scheme_block",
  ]);
  paint(surface, frame, { shows: (other) => layers.has(other.layer.name), chosen: one });
  surface.root.setAttribute("aria-label", one.title);
  surface.root.setAttribute("class", "small-map");
  return surface.root;
}

const isFilteredByPlace = () => Boolean((state.zone && state.zone !== NO_UNIT) || state.scheme);

/** Rows of verdict, reasons and next step, of the parcels of the unit and scheme that are filtered. */
function balanceRows() {
  if (printing || !isFilteredByPlace() || !DATA.parcels) return DATA.reasons;
  const isOfUnit = (parcel) =>
    !state.zone || state.zone === NO_UNIT || feature("zone", state.zone)?.get("kind") !== "commune"
      ? isInPlace(parcel)
      : unitOf(parcel)?.id === state.zone && (!state.scheme || isInPlace(parcel));
  const kept = new Map();
  const isKept = (parcel) => {
    if (!kept.has(parcel)) kept.set(parcel, isOfUnit(parcel));
    return kept.get(parcel);
  };
  const parcels = LAYERS.get("parcel")?.features ?? [];
  const kinds = new Map();
  const flat = DATA.parcels.verdictRows;
  for (let i = 0; i < flat.length; i += 3) {
    if (!isKept(parcels[flat[i]])) continue;
    const { verdict, reasons, next_step: step } = DATA.parcels.verdicts[flat[i + 1]];
    const key = [verdict, step, ...reasons].join("|");
    if (!kinds.has(key)) kinds.set(key, { verdict, reasons, next_step: step, all: new Set(), area_m2: 0 });
    kinds.get(key).all.add(flat[i]);
    kinds.get(key).area_m2 += flat[i + 2];
  }
  return [...kinds.values()].map((one) => ({ ...one, parcels: one.all.size })).sort((a, b) => b.area_m2 - a.area_m2);
}

function balanceParts() {
  const rows = balanceRows();
  if (!rows.length) return [];
  return [
    el("h3", null, t("balance")),
    scrolling(
      table(
        t("balance"),
        [[t("verdict")], [t("reasons")], [t("nextStep")], [t("parcels"), true], [`${t("area")} (ha)`, true]],
        rows.map((one) =>
          el(
            "tr",
            null,
            cell(verdictWord(one.verdict), { class: one.verdict }),
            cell(
              one.reasons.map(reasonWord).join("; ") ||
                "–",
            ),
            cell(stepWord(one.next_step)),
            numeric(number(one.parcels)),
            hectaresCell(one.area_m2),
          )
        ),
        {
          isTitled: true,
          total: el(
            "tr",
            null,
            el("th", { scope: "row", colspan: 4 }, t("sum")),
            hectaresCell(sum(rows, (one) => one.area_m2)),
          ),
        },
      ),
    ),
  ];
}
