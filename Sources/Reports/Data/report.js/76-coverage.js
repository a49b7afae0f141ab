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

function coverageTables() {
  const { rows } = DATA.coverage;
  const levels = [...Object.keys(DATA.labels.field["scheme.level"]), "zoning_or_detailed"].filter((level) =>
    rows.some((one) =>
      one.level ===
        level && one.covered_m2 > 0
    )
  );
  const zones = unique(rows.map((one) => one.zone)).filter((id) =>
    isZoneShown(id) && rows.some((one) => one.zone === id && one.covered_m2 > 0)
  );
  if (!zones.length) return [el("p", null, t("noData"))];
  const isCommune = (id) => feature("zone", id)?.get("kind") === "commune";
  const groups = [[t("communes"), zones.filter(isCommune)], [t("otherZones"), zones.filter((id) => !isCommune(id))]]
    .filter(([, list]) => list.length);
  return [
    el("p", { class: "note" }, both(DATA.coverage.definition)),
    ...groups.map(([title, list]) =>
      scrolling(
        table(
          title,
          [[t("zone")], ...levels.map((level) => [both(DATA.labels.level[level]) || level, true])],
          list.map((id) =>
            el(
              "tr",
              null,
              el(
                "th",
                { scope: "row" },
                nameOf(
                  "zone",
                  id,
                ),
              ),
              levels.map((level) => coverageCell(rows.filter((one) => one.zone === id && one.level === level))),
            )
          ),
        ),
      )
    ),
    el("p", { class: "note" }, t("coverageNote")),
  ];
}

/** The share of built ground where there is some, else of all ground: numerator and denominator stand below. */
function coverageCell(rows) {
  const one = BASES.map((base) => rows.find((other) => other.base === base && other.covered_m2 != null)).find(Boolean);
  if (!one) return cell("–", { class: "n" });
  return el(
    "td",
    { class: "n", "data-key": one.ratio ?? 0, title: `${one.covered_m2} m² / ${one.base_m2} m²` },
    percent(one.ratio),
    el("small", null, `${hectares(one.covered_m2)} / ${hectares(one.base_m2)} ha`),
    one.base === "built" ? null : el(
      "small",
      null,
      t(
        one.base ===
            "natural"
          ? "baseNatural"
          : "baseParent",
      ),
    ),
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
  ).sort((
    a,
    b,
  ) => (b.points_required - b.points_marked) - (a.points_required - a.points_marked) || b.line_m - a.line_m);
  if (!rows.length && !zones.length) return [el("p", null, t("noData"))];
  const ratio = (zone) => zone.line_ratio ?? zone.count_ratio;
  return [
    el(
      "p",
      null,
      t(
        "markersIntro",
        number(all.declared_marked),
        number(all.approved),
        number(all.complete),
        number(
          all.to_be_marked,
        ),
      ),
    ),
    scrolling(
      table(
        t("markersByZone"),
        [
          [t("zone")],
          [t("schemes"), true],
          [t("declaredMarked"), true],
          [t("measuredMarked"), true],
          [`${t("line")} (m)`, true],
          [t("ratio"), true],
          [""],
        ],
        zones.map((zone) =>
          el(
            "tr",
            null,
            el(
              "th",
              { scope: "row" },
              nameOf(
                "zone",
                zone.zone,
              ),
            ),
            numeric(number(zone.approved)),
            numeric(number(zone.declared_marked)),
            numeric(number(zone.complete)),
            numeric(
              zone.line_m ==
                  null
                ? "–"
                : number(zone.line_m, 1),
            ),
            numeric(percent(ratio(zone))),
            el("td", null, bar(ratio(zone))),
          )
        ),
      ),
    ),
    shortened(rows, 12, (list) =>
      table(
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
            el(
              "th",
              { scope: "row" },
              feature("scheme", one.scheme)
                ?.title ?? one.scheme,
            ),
            cell(one.basis.split(";").map((kind) => both(DATA.labels.marker[kind]) || t(`basis_${kind}`)).join(", ")),
            numeric(
              number(one.line_m, 1),
            ),
            numeric(`${number(one.points_marked)}/${number(one.points_required)}`, null, {
              "data-key": one.points_required - one.points_marked,
            }),
            numeric(percent(one.within_spacing_ratio)),
            numeric(one.drift_max_m == null ? "–" : number(one.drift_max_m, 2)),
            cell(
              statusWord(one.declared),
              { class: "w" },
            ),
            cell(statusWord(one.status), { class: "w" }),
          )
        ),
      )),
  ];
}
