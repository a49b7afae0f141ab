// The bar, the head and the figures.

function head() {
  const { meta, figures: all } = DATA;
  for (const one of document.querySelectorAll("title, .bar-name, h1")) one.textContent = meta.workspace;
  const parts = [`${t("asOf")} ${day(meta.as_of)}`, meta.zone, systemWord()];
  replace("meta", parts.filter(Boolean).join(" · "));
  replace("lead", leadText(all));
  document.getElementById("language").textContent = t("other");
}

const systemWord = () => both(DATA.meta.system);

/** One sentence of summary; nothing of layers that are not there. */
function leadText(all) {
  const parts = PUBLIC
    ? [t("leadPairs", number(all.findings), area(all.conflict_m2))]
    : [t("leadFindings", number(all.findings), number(all.error))];
  if (!PUBLIC && all.conflict_m2 > 0) parts.push(conflictText(all));
  if (all.approved > 0 && LAYERS.has("marker")) {
    const said = t("leadMarkers", number(all.declared_marked), number(all.approved), number(all.complete));
    parts.push(all.markers_zone ? `${said} (${nameOf("zone", all.markers_zone)})` : said);
  }
  if (all.parcels_m2 > 0) parts.push(t("leadClean", area(all.clean_m2), number(all.sites)));
  if (all.waived > 0) parts[0] += ` ${waivedText()}`;
  if (CHANGES) parts.push(t("leadChanges", number(changesOf("new").length), number(changesOf("mended").length)));
  return `${parts.join("; ")}.`;
}

const isConflict = (finding) => finding.rule === "conflict.landuse" && finding.size === "material";

/** "5 conflicts on 38.40 ha, 3 of them severe". */
function conflictText(all) {
  const conflicts = FINDINGS.filter(isConflict);
  const counted = conflicts.filter((one) => !one.waived);
  const severe = counted.filter((one) => one.severity === "error").length;
  const text = t("leadConflict", number(counted.length), area(all.conflict_m2), number(severe));
  return [text, waivedText(conflicts.length - counted.length)].filter(Boolean).join(" ");
}

/** A figure: what it is, its value, what it is out of, what it was, and whether no filter changes it. */
function figureTile(label, value, details, before, isDim = false) {
  return el(
    "div",
    { class: isDim ? "dim" : null },
    el("dt", null, label),
    el(
      "dd",
      null,
      value,
      el("small", null, details),
      before == null ? null : el("small", null, t("was", before)),
    ),
  );
}

/** "and 2 waived" where there are some. */
function waivedText(count = DATA.figures.waived) {
  return count > 0 ? t("andWaived", number(count)) : "";
}

/** Six figures at most, each with its unit and what it is out of. */
function figures() {
  replace("figures", figureTiles());
}

function figureTiles() {
  const { figures: all } = DATA;
  const filtered = isFiltered() && !printing;
  return [
    findingTile(all, filtered),
    all.matrix_m2 > 0 ? conflictTile(all, filtered) : null,
    all.built_m2 > 0 ? coverageTile(all, filtered) : null,
    all.to_be_marked > 0 ? markerTile(all, filtered) : null,
    all.parcels_m2 > 0 ? cleanTile(all, filtered) : null,
    all.declared_areas > 0
      ? figureTile(
        t("differ"),
        number(all.differences),
        t("ofDeclared", number(all.declared_areas)),
        then("declared_differences", number),
        filtered,
      )
      : null,
  ];
}

const then = (figure, text) => (CHANGES?.figures[figure] == null ? null : text(CHANGES.figures[figure]));

const SEVERITIES = ["error", "warning", "info"];

/** How many findings of each severity, of those that are filtered; on the public page how many between plans. */
function findingTile(all, filtered) {
  if (PUBLIC) return figureTile(t("pairs"), number(all.findings), `${t("conflictArea")}: ${area(all.conflict_m2)}`);
  const counted = filtered ? matching : FINDINGS.filter((one) => !one.waived);
  const value = SEVERITIES.map((severity) =>
    el(
      "span",
      { class: "of-severity", title: t(severity) },
      severitySign(severity, number(counted.filter((one) => one.severity === severity).length)),
    )
  );
  const before = SEVERITIES.filter((severity) => CHANGES?.figures[`${severity}s`] != null).map((severity) =>
    `${SIGNS[severity]} ${number(CHANGES.figures[`${severity}s`])}`
  );
  const details = filtered
    ? shownText()
    : [t("severitiesOf", number(counted.length)), waivedText()].filter(Boolean).join(" ");
  return figureTile(t("findings"), value, details, before.length ? before.join(" ") : null);
}

function conflictTile(all, filtered) {
  const found = sum(matching.filter(isConflict), (one) => one.area_m2);
  return figureTile(
    t("conflictArea"),
    areaText(filtered ? found : all.conflict_m2),
    filtered ? t("ofAll", area(all.conflict_m2)) : t("conflictOf", area(all.matrix_m2)),
    then("conflict_m2", area),
  );
}

/** The unit that is filtered; `null` for none, and where something else is filtered too. */
const filteredUnit = () => (state.zone && state.zone !== NO_UNIT && !state.scheme ? state.zone : null);

function coverageTile(all, filtered) {
  const unit = filtered ? filteredUnit() : null;
  const row = DATA.coverage.rows.find((one) => one.zone === unit && one.base === "built" && one.level === "detailed");
  const [ratio, covered, built] = row
    ? [row.ratio, row.covered_m2, row.base_m2]
    : [all.detailed_ratio, all.detailed_m2, all.built_m2];
  return figureTile(
    t("detailed"),
    el("span", { title: ratio == null ? null : exactPercent(ratio) }, percent(ratio)),
    [
      `${hectares(covered)} / ${hectares(built)} ha`,
      row || all.coverage_zone ? nameOf("zone", row ? unit : all.coverage_zone) : null,
    ]
      .filter(
        Boolean,
      ).join(" · "),
    row ? null : then("coverage_ratio", percent),
    filtered && !row,
  );
}

/** The counts of markers of the unit or scheme that is filtered; `null` where none is. */
function filteredMarkers() {
  if (filteredUnit()) return DATA.markers.zones.find((one) => one.zone === filteredUnit()) ?? null;
  const rows = state.scheme ? DATA.markers.rows.filter((one) => one.scheme === state.scheme) : [];
  if (!rows.length) return null;
  return {
    approved: rows.length,
    to_be_marked: rows.length,
    declared_marked: rows.filter((one) => one.declared === "complete").length,
    complete: rows.filter((one) => one.status === "complete").length,
  };
}

function markerTile(all, filtered) {
  const found = filtered ? filteredMarkers() : null;
  const counts = found ?? all;
  return figureTile(
    t("markersFigure"),
    `${number(counts.complete)}/${number(counts.to_be_marked)}`,
    [
      t("declaredMeasured", number(counts.declared_marked), number(counts.complete), number(counts.approved)),
      found || !all.markers_zone ? null : nameOf("zone", all.markers_zone),
    ].filter(Boolean).join(" · "),
    found ? null : then("markers_complete", number),
    filtered && !found,
  );
}

function cleanTile(all, filtered) {
  const follows = filtered && isFilteredByPlace() && DATA.parcels;
  const rows = follows ? balanceRows() : [];
  const [clean, ground, sites] = follows
    ? [
      sum(rows.filter((one) => one.verdict === "clean"), (one) => one.area_m2),
      sum(rows, (one) => one.area_m2),
      shownSites().length,
    ]
    : [all.clean_m2, all.parcels_m2, all.sites];
  return figureTile(
    t("cleanLand"),
    areaText(clean),
    t("sites", number(sites), area(ground)),
    follows ? null : then("clean_m2", area),
    filtered && !follows,
  );
}
