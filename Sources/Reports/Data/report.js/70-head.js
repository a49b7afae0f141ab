// The bar, the head and the figures.

function head() {
  const { meta, figures: all } = DATA;
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
    parts.push(t(
      "leadMarkers",
      number(all.declared_marked),
      number(all.approved),
      number(
        all.complete,
      ),
    ));
  }
  if (all.parcels_m2 > 0) parts.push(t("leadClean", area(all.clean_m2), number(all.sites)));
  if (all.waived > 0) parts[0] += ` ${waivedText()}`;
  if (CHANGES) parts.push(t("leadChanges", number(changesOf("new").length), number(changesOf("mended").length)));
  return `${parts.join("; ")}.`;
}

/** "5 conflicts on 38.40 ha, 3 of them severe". */
function conflictText(all) {
  const conflicts = FINDINGS.filter((one) => one.rule === "conflict.landuse" && one.size === "material" && !one.waived);
  const severe = conflicts.filter((one) => one.severity === "error").length;
  return t("leadConflict", number(conflicts.length), area(all.conflict_m2), number(severe));
}

function figureTile(label, value, detail, then) {
  return el(
    "div",
    null,
    el("dt", null, label),
    el(
      "dd",
      null,
      value,
      detail ? el("small", null, detail) : null,
      then == null ? null : el(
        "small",
        null,
        t("was", then),
      ),
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
  return [findingTile(), ...groundTiles()];
}

/** How many findings of each severity, of those that are filtered; on the public page how many between plans. */
function findingTile() {
  const { figures: all } = DATA;
  if (PUBLIC) return figureTile(t("pairs"), number(all.findings), area(all.conflict_m2));
  const filtered = isFiltered() && !printing;
  const counted = filtered ? matching : FINDINGS.filter((one) => !one.waived);
  const counts = (severity) => counted.filter((one) => one.severity === severity).length;
  const severities = ["error", "warning", "info"].map((severity) =>
    el("span", { class: `sign ${severity}`, title: t(severity) }, `${SIGNS[severity]} ${number(counts(severity))} `)
  );
  return figureTile(
    t("findings"),
    severities,
    filtered
      ? [t("of", number(counted.length), number(all.findings)), waivedText(hiddenWaived.length)].filter(Boolean).join(
        " ",
      )
      : [...["error", "warning", "info"].map((severity) => t(severity)), waivedText()].filter(Boolean).join(" · "),
    then("errors", (value) => `${SIGNS.error} ${number(value)}`),
  );
}

const then = (figure, text) => (CHANGES?.figures[figure] == null ? null : text(CHANGES.figures[figure]));

function groundTiles() {
  const { figures: all } = DATA;
  const filtered = isFiltered() && !printing;
  const conflicts = filtered
    ? sum(matching.filter((one) => one.rule === "conflict.landuse" && one.size === "material"), (one) => one.area_m2)
    : all.conflict_m2;
  const tiles = [];
  if (all.matrix_m2 > 0) {
    tiles.push(
      figureTile(t("conflictArea"), area(conflicts), t("conflictOf", area(all.matrix_m2)), then("conflict_m2", area)),
    );
  }
  if (all.built_m2 > 0) {
    tiles.push(figureTile(
      t("detailed"),
      percent(all.detailed_ratio),
      [
        `${hectares(all.detailed_m2)} / ${
          hectares(
            all.built_m2,
          )
        } ha`,
        all.zone && nameOf("zone", all.zone),
      ].filter(Boolean).join(" · "),
      then("coverage_ratio", percent),
    ));
  }
  if (all.to_be_marked > 0) {
    tiles.push(figureTile(
      t("markersFigure"),
      `${number(all.complete)}/${number(all.to_be_marked)}`,
      t(
        "declaredMeasured",
        number(all.declared_marked),
        number(all.complete),
        number(all.approved),
      ),
      then("markers_complete", number),
    ));
  }
  if (all.parcels_m2 > 0) {
    tiles.push(figureTile(
      t("cleanLand"),
      area(all.clean_m2),
      t("sites", number(all.sites), area(all.parcels_m2)),
      then(
        "clean_m2",
        area,
      ),
    ));
  }
  if (all.declared_areas > 0) {
    tiles.push(figureTile(
      t("differ"),
      number(all.differences),
      t("ofDeclared", number(all.declared_areas)),
      then(
        "declared_differences",
        number,
      ),
    ));
  }
  return tiles;
}
