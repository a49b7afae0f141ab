// Coverage by plans, and markers on the ground.

const BASES = ["built", "natural", "parent"];

function coverageSection() {
  replace("coverage", coverageTables());
}

/** Whether a zone is let through by the filters of unit and scheme: of a scheme the zones that it lies in. */
function isZoneShown(id) {
  if (printing) return true;
  if (state.zone && state.zone !== NO_UNIT && id !== state.zone) return false;
  const spot = state.scheme ? spotOf(feature("scheme", state.scheme)) : null;
  const zone = spot && feature("zone", id);
  return !zone || isInside(zone.rings, spot.e, spot.n);
}

const isCommune = (id) => feature("zone", id)?.get("kind") === "commune";

/** Zones in two groups, which are no parts of one sum: communes, and all others; those without any are left out. */
const grouped = (ids) =>
  [["communes", ids.filter(isCommune)], ["otherZones", ids.filter((id) => !isCommune(id))]].filter(([, list]) =>
    list.length
  );

/** A table for communes and one for other zones, of the base that is chosen; on paper of every base. */
function coverageTables() {
  const covered = DATA.coverage.rows.filter((one) => one.covered_m2 > 0 && isZoneShown(one.zone));
  const bases = BASES.filter((base) => covered.some((one) => one.base === base));
  if (!bases.length) return [el("p", null, t("noData"))];
  const chosen = bases.includes(state.base) ? state.base : bases[0];
  const tables = (printing ? bases : [chosen]).flatMap((base) =>
    grouped(unique(covered.filter((one) => one.base === base).map((one) => one.zone))).map(([title, zones]) =>
      coverageTable(base, title, zones)
    )
  );
  return [el("p", { class: "note" }, both(DATA.coverage.definition)), baseToggle(bases, chosen), tables];
}

/** The switch between what shares are of. */
function baseToggle(bases, chosen) {
  if (printing || bases.length < 2) return null;
  const choice = (base) =>
    button(t("shareOf", t(`base_${base}`)), () => {
      state.base = base;
      writeAddress();
      coverageSection();
    }, { "aria-pressed": String(base === chosen) });
  return el("p", { class: "buttons" }, bases.map(choice));
}

/** Units by levels: shares of one base, which stands in a column of its own where it is the same for all levels. */
function coverageTable(base, title, zones) {
  const rows = DATA.coverage.rows.filter((one) => one.base === base && zones.includes(one.zone));
  const known = [...Object.keys(DATA.labels.field["scheme.level"]), "zoning_or_detailed"];
  const levels = known.filter((level) => rows.some((one) => one.level === level && one.covered_m2 > 0));
  const hasBase = base !== "parent";
  const baseOf = (list) =>
    sum(unique(list.map((one) => one.zone)), (id) => list.find((one) => one.zone === id).base_m2);
  const cellsOf = (list) => [
    hasBase ? hectaresCell(baseOf(list)) : null,
    levels.map((level) => coverageCell(list.filter((one) => one.level === level), !hasBase)),
  ];
  // Communes lie beside each other; of other zones one may lie in another, and so may coarser plans.
  const isAddable = title === "communes" && hasBase && zones.length > 1 && !isFilteredByPlace();
  return scrolling(
    table(
      t(hasBase ? "coverageOfBase" : "coverageOf", t(title), t(`base_${base}`)),
      [
        [t("zone")],
        ...hasBase ? [[`${t("base")} (ha)`, true]] : [],
        ...levels.map((level) => [both(DATA.labels.level[level]) || level, true, level]),
      ],
      zones.map((id) =>
        el(
          "tr",
          null,
          el("th", { scope: "row", title: id }, nameOf("zone", id)),
          cellsOf(rows.filter((one) => one.zone === id)),
        )
      ),
      {
        attributes: { class: "coverage" },
        total: isAddable ? el("tr", null, el("th", { scope: "row" }, t("sum")), cellsOf(rows)) : null,
      },
    ),
  );
}

/** The share of the base of one row or of several together, behind the hectares that are covered, and those of the base. */
function coverageCell(rows, hasOwnBase) {
  const measured = rows.filter((one) => one.covered_m2 != null && one.base_m2 > 0);
  if (!measured.length) return cell("–", { class: "n" });
  const [covered, base] = [sum(measured, (one) => one.covered_m2), sum(measured, (one) => one.base_m2)];
  const ground = `${hectares(covered)}${hasOwnBase ? ` / ${hectares(base)}` : ""}${printing ? "" : " ha"}`;
  return numeric(
    [covered > 0 ? el("small", null, ground) : null, el("span", { class: "share" }, percentOfColumn(covered / base))],
    `${exactPercent(covered / base)}: ${covered} m² / ${base} m²`,
    { "data-key": covered / base, class: covered > 0 ? "n" : "n faint" },
  );
}

// MARK: markers

function markerSection() {
  replace("markers", markerTables());
}

function markerTables() {
  const { figures: all } = DATA;
  const zones = DATA.markers.zones.filter((zone) =>
    (zone.to_be_marked > 0 || zone.approved > 0) && isZoneShown(zone.zone)
  );
  const rows = DATA.markers.rows.filter((one) =>
    (printing || !state.scheme || one.scheme === state.scheme) && isInPlace(feature("scheme", one.scheme))
  ).sort((a, b) =>
    (b.points_required - b.points_marked) - (a.points_required - a.points_marked) || b.line_m - a.line_m
  );
  if (!rows.length && !zones.length) return [el("p", null, t("noData"))];
  return [
    el(
      "p",
      null,
      all.markers_zone ? `${nameOf("zone", all.markers_zone)}. ` : null,
      t(
        "markersIntro",
        number(all.declared_marked),
        number(all.approved),
        number(all.complete),
        number(all.to_be_marked),
      ),
    ),
    grouped(zones.map((zone) => zone.zone)).map(([title, ids]) =>
      markersOfZones(title, zones.filter((zone) => ids.includes(zone.zone)))
    ),
    rows.length ? shortened(rows, 12, (list) => markersOfSchemes(list, list.length === rows.length)) : null,
  ];
}

function markersOfZones(title, zones) {
  return shortened(zones, 12, (list) =>
    table(
      `${t("markersByZone")}: ${t(title)}`,
      [
        [t("zone")],
        [t("schemes"), true],
        [t("declaredMarked"), true],
        [t("measuredMarked"), true],
        [t("ratio"), true],
        [t("shareBar")],
        [`${t("line")} (m)`, true],
        [t("within"), true],
      ],
      list.map((zone) =>
        el(
          "tr",
          null,
          el("th", { scope: "row" }, nameOf("zone", zone.zone)),
          numeric(number(zone.approved)),
          numeric(number(zone.declared_marked)),
          numeric(number(zone.complete)),
          percentCell(zone.count_ratio),
          el("td", null, bar(zone.count_ratio)),
          lineCell(zone.line_m),
          percentCell(zone.line_ratio),
        )
      ),
    ));
}

/** A cell with metres of line, one decimal. */
function lineCell(value) {
  return numeric(value == null ? "–" : number(value, 1), value == null ? null : t("exactMetres", String(value)));
}

function markersOfSchemes(list, hasTotal) {
  const total = (key) => sum(list, (one) => one[key]);
  const points = (marked, required) =>
    numeric(`${number(marked)}/${number(required)}`, null, { "data-key": required - marked });
  return table(
    t("markersByScheme"),
    [
      [t("scheme")],
      [t("lines")],
      [`${t("line")} (m)`, true],
      [t("points"), true],
      [t("within"), true],
      [`${t("drift")} (m)`, true],
      [t("declaredMarked")],
      [t("measuredMarked")],
    ],
    list.map((one) =>
      el(
        "tr",
        null,
        el("th", { scope: "row" }, feature("scheme", one.scheme)?.title ?? one.scheme),
        cell(one.basis.split(";").map((kind) => both(DATA.labels.marker[kind]) || t(`basis_${kind}`)).join(", ")),
        lineCell(one.line_m),
        points(one.points_marked, one.points_required),
        percentCell(one.within_spacing_ratio),
        metresCell(one.drift_max_m),
        cell(statusWord(one.declared), { class: "w" }),
        cell(statusWord(one.status), { class: "w" }),
      )
    ),
    {
      total: hasTotal && list.length > 1
        ? el(
          "tr",
          null,
          el("th", { scope: "row" }, t("sum")),
          cell(""),
          lineCell(total("line_m")),
          points(total("points_marked"), total("points_required")),
          cell(""),
          cell(""),
          cell(""),
          cell(""),
        )
        : null,
    },
  );
}
