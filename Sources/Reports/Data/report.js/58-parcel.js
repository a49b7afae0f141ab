// The parcel panel and its sheet: what it is, what holds on it, what was found.
const MARKER_REACH = 50;

/** Triples of flat rows, by the parcel's number. */
function byParcel(flat) {
  const rows = new Map();
  for (let i = 0; i < (flat?.length ?? 0); i += 3) {
    if (!rows.has(flat[i])) rows.set(flat[i], []);
    rows.get(flat[i]).push([flat[i + 1], flat[i + 2]]);
  }
  return rows;
}

const GROUND = {};

/** The rows of a parcel in one of the lists of `DATA.parcels`. */
function groundOf(list, parcel) {
  GROUND[list] ??= byParcel(DATA.parcels?.[list]);
  return GROUND[list].get(parcel.number) ?? [];
}

/** The findings by the parcels that share ground with them. */
function findingsOn(parcel) {
  if (!GROUND.findings) {
    GROUND.findings = new Map();
    for (const finding of FINDINGS) {
      for (let i = 0; i < (finding.parcels?.length ?? 0); i += 2) {
        if (!GROUND.findings.has(finding.parcels[i])) GROUND.findings.set(finding.parcels[i], new Set());
        GROUND.findings.get(finding.parcels[i]).add(finding);
      }
    }
  }
  const about = FINDINGS.filter((finding) => finding.isAbout("parcel", parcel.id));
  return [...new Set([...about, ...GROUND.findings.get(parcel.number) ?? []])].sort((a, b) => a.row - b.row);
}

/** The area of a drawn shape to the square centimetre, which is as exact as its places are. */
const roundedArea = (one) => Number(one.area.toFixed(2));

function parcelFacts(parcel) {
  const unit = unitOf(parcel);
  return [
    [t("unit"), unit ? unit.name ?? unit.id : parcel.get("unit_code")],
    [t("codes"), parcel.get("code")],
    [t("registered"), areaText(parcel.get("registered_area_m2"))],
    [t("measured"), areaText(roundedArea(parcel))],
    [t("tenure"), word("parcel.tenure", parcel.get("tenure"))],
  ];
}

function parcelIdentity(parcel) {
  const ellipsoid = DATA.parcels?.ellipsoid?.[parcel.number];
  return facts([
    [t("id"), el("span", { class: "mono" }, parcel.id)],
    [t("name"), parcel.name],
    ...parcelFacts(parcel),
    [t("ellipsoid"), areaText(ellipsoid)],
    [t("recovery"), word("parcel.recovery", parcel.get("recovery"))],
    [
      t("clearance"),
      word(
        "parcel.clearance",
        parcel.get("clearance"),
      ),
    ],
    [t("dispute"), word("parcel.dispute", parcel.get("dispute"))],
    [
      t("allotted"),
      parcel
        .get("allotted_to"),
    ],
    [t("observed"), parcel.get("observed_use")],
  ]);
}

function parcelParts(parcel) {
  const corners = cornersOf(parcel.rings);
  return [
    el(
      "p",
      { class: "buttons" },
      button(t("sheet"), () => printPages([parcelSheet(parcel)])),
      corners.length ? copyCorners(corners) : null,
    ),
    parcelIdentity(parcel),
    parcelTables(parcel),
    findingLinks(findingsOn(parcel)),
    parcelMarkers(parcel),
    corners.length
      ? el("details", null, el("summary", null, `${t("corners")} (${corners.length})`), cornerTable(corners))
      : null,
  ];
}

/** All rows of a table. */
const allRows = (rows) => rows;

/**
 * What holds on a parcel and what follows of it, else who can tell; `keep` says which rows of each table, shares go with the
 * first ones.
 */
function parcelTables(parcel, keep = allRows) {
  if (!DATA.parcels) {
    return PUBLIC || keep === furtherRows ? null : el("p", { class: "note" }, t("tooMany", forShell(parcel.id)));
  }
  return [
    parcelPlans(parcel, keep),
    keep === furtherRows ? null : parcelShares(parcel),
    parcelVerdicts(parcel, keep),
  ];
}

/** A word of a command line, in quotes where it would fall apart. */
const forShell = (text) => (/^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

/** Under a table of the first page of a sheet: how many of how many it has. */
const keptNote = (kept, all, keep) => (keep === firstRows ? pageNote(kept.length, all.length) : null);

/** The plans that hold, with square metres, decision and day. */
function parcelPlans(parcel, keep) {
  const all = ["scheme_block", "landuse_block"].flatMap((layer) =>
    groundOf(layer, parcel).map(([block, m2]) => [
      LAYERS.get(layer)
        ?.features[block],
      m2,
    ])
  ).filter(([block]) => block);
  const rows = keep(all);
  if (!all.length && keep !== furtherRows) return el("p", { class: "note" }, t("noPlan"));
  if (!rows.length) return null;
  return [
    el("h4", null, t("plansThatHold")),
    scrolling(table(
      t("plansThatHold"),
      [[t("plan")], [t("class")], [t("decision")], [t("areaM2"), true]],
      rows
        .map(([block, m2]) => {
          const plan = planOf(block);
          return el(
            "tr",
            null,
            cell(plan?.name ?? plan?.id ?? "–", { class: "name" }),
            cell(`${classOf(block)} (${block.id})`),
            cell(
              planFacts(plan)?.decision ||
                "–",
            ),
            squareMetresCell(m2),
          );
        }),
      { isSortable: false, isTitled: true },
    )),
    keptNote(rows, all, keep),
  ];
}

/** Shares by function and by code of what holds. */
function parcelShares(parcel) {
  const lines = ["scheme_block", "landuse_block"].flatMap((layer) => {
    const sums = new Map();
    for (const [block, m2] of groundOf(layer, parcel)) {
      const key = classOf(LAYERS.get(layer).features[block]);
      sums.set(key, (sums.get(key) ?? 0) + m2);
    }
    if (!sums.size) return [];
    const text = [...sums].map(([key, m2]) => `${key} ${percent(parcel.area ? m2 / parcel.area : null)}`).join(", ");
    return [[t(layer === "scheme_block" ? "byScheme" : "byLandUse"), text]];
  });
  return facts(lines);
}

/** The verdicts of clean land with reasons and next step. */
function parcelVerdicts(parcel, keep) {
  const all = groundOf("verdictRows", parcel);
  const rows = keep(all);
  if (!rows.length) return null;
  return [
    el("h4", null, t("clean")),
    scrolling(table(
      t("clean"),
      [[t("verdict")], [t("reasons")], [t("nextStep")], [t("areaM2"), true]],
      rows.map(
        ([kind, m2]) => {
          const { verdict, reasons, next_step: step } = DATA.parcels.verdicts[kind];
          return el(
            "tr",
            null,
            cell(verdictWord(verdict), { class: verdict }),
            cell(reasons.map(reasonWord).join("; ") || "–"),
            cell(stepWord(step)),
            squareMetresCell(m2),
          );
        },
      ),
      {
        isSortable: false,
        isTitled: true,
        total: all.length > 1 && rows.at(-1) === all.at(-1)
          ? el(
            "tr",
            null,
            el("th", { scope: "row", colspan: 3 }, t("sum")),
            squareMetresCell(sum(all, ([, m2]) => m2)),
          )
          : null,
      },
    )),
    keptNote(rows, all, keep),
  ];
}

const stepWord = (step) => (step == null ? "–" : both(DATA.labels.step[step]) || step);

/** The markers within reach, nearest first. */
function parcelMarkers(parcel) {
  const near = (LAYERS.get("marker")?.features ?? []).filter((one) => one.rings.length).map((one) => {
    const [e, n] = one.rings[0];
    return [one, isInside(parcel.rings, e, n) ? 0 : distanceTo(parcel.rings, e, n)];
  }).filter(([, distance]) => distance <= MARKER_REACH).sort((a, b) => a[1] - b[1]);
  return near.length
    ? facts([[
      t("nearMarkers"),
      near.map(([one, distance]) => `${one.id} ${metres(distance)}`).join(", "),
    ]])
    : null;
}
