// Differences and versions, and what stands behind the numbers.

function differenceSection() {
  replace("differences", differenceParts());
}

function differenceParts() {
  const list = (rows) =>
    table(
      t("declaredTable"),
      [
        [t("what")],
        [`${t("declared")} (ha)`, true],
        [`${t("measured")} (ha)`, true],
        [`${t("difference")} (ha)`, true],
        ["%", true],
      ],
      rows.map((row) =>
        el(
          "tr",
          null,
          el("th", { scope: "row" }, `${layerWord(row.layer)} ${row.name ? `${row.name} (${row.id})` : row.id}`),
          hectaresCell(row.declared_m2),
          hectaresCell(row.measured_m2),
          hectaresCell(row.difference_m2),
          numeric(row.difference_pct == null ? "–" : number(row.difference_pct, 2), row.difference_pct),
        )
      ),
    );
  const versions = DATA.versions.map((version) =>
    el(
      "tr",
      null,
      el("th", { scope: "row" }, feature("scheme", version.a)?.title ?? version.a),
      cell(
        feature("scheme", version.b)?.title ?? version.b,
      ),
      hectaresCell(version.a_m2),
      hectaresCell(version.b_m2),
      hectaresCell(version.released_m2),
      hectaresCell(version.added_m2),
    )
  );
  const notShown = DATA.otherDifferences;
  return [
    DATA.differences.length ? shortened(DATA.differences, 25, list) : el("p", null, t("noData")),
    notShown > 0 ? el("p", { class: "note" }, t("otherDifferences", number(notShown))) : null,
    occupancyTable(),
    versions.length
      ? [
        el("h3", null, t("versions")),
        scrolling(
          table(
            t("versions"),
            [[t("from")], [t("to")], [`${t("from")} (ha)`, true], [`${t("to")} (ha)`, true], [
              `${t("released")} (ha)`,
              true,
            ], [`${t("added")} (ha)`, true]],
            versions,
            { isTitled: true },
          ),
        ),
      ]
      : null,
  ];
}

function occupancyTable() {
  if (!DATA.occupancy.length) return null;
  return [
    el("h3", null, t("occupancy")),
    scrolling(table(
      t("occupancy"),
      [
        [t("zone")],
        [`${t("measured")} (ha)`, true],
        [`${t("operating")} (ha)`, true],
        [
          t("legal"),
          true,
        ],
        [t("operatingGross"), true],
        [t("leasedGross"), true],
        [t("declaredRatio"), true],
        [`${t("implied")} (ha)`, true],
      ],
      DATA
        .occupancy.map((row) =>
          el(
            "tr",
            null,
            el("th", { scope: "row" }, nameOf("zone", row.zone)),
            hectaresCell(row.gross_m2),
            hectaresCell(
              row.operating_m2,
            ),
            percentCell(row.legal_ratio),
            percentCell(row.operating_gross_ratio),
            percentCell(row.leased_gross_ratio),
            percentCell(row.declared_ratio),
            hectaresCell(row.implied_denominator_m2),
          )
        ),
      { isTitled: true },
    )),
  ];
}

function behindSection() {
  replace("behind", behindParts());
}

function behindParts() {
  const { sources, edits, rules, waivers } = DATA;
  const basis = (rule) =>
    el(
      "tr",
      null,
      el("th", { scope: "row" }, ruleWord(rule.rule)),
      cell(rule.rule, { class: "mono code" }),
      cell(t(rule.severity), { class: "w" }),
      cell(rule.owner ? officeWord(rule.owner) : "–"),
      cell(rule.legal_basis ?? "–"),
      cell(day(rule.valid_from), { class: "w" }),
    );
  const ruleTable = scrolling(
    table(
      t("rules"),
      [[t("rule")], [t("code")], [t("severity")], [t("owner")], [t("legalBasis")], [t("validFrom")]],
      rules.map(basis),
      { isTitled: true },
    ),
  );
  return [
    PUBLIC ? el("p", { class: "note" }, t("publicNote")) : null,
    el("p", { class: "note" }, t("limitsText")),
    el("p", { class: "note" }, t("filesNote")),
    sources.length
      ? [
        el("h3", null, t("sources")),
        scrolling(
          table(
            t("sources"),
            [
              [t("path")],
              [t("layer")],
              [t("crs")],
              [t("encoding")],
              [t("loadedOn")],
              [t("read"), true],
              [t("loaded"), true],
              ["SHA-256"],
            ],
            sources.map((
              source,
            ) =>
              el(
                "tr",
                null,
                el("th", { scope: "row" }, source.path),
                cell(layerWord(source.layer)),
                cell(source.crs_used ?? "–"),
                cell(
                  source.encoding ?? "–",
                ),
                cell(day(source.loaded_on), { class: "w", "data-key": source.loaded_on }),
                numeric(source.read == null ? "–" : number(source.read)),
                numeric(source.loaded == null ? "–" : number(source.loaded)),
                el("td", { class: "mono hash" }, source.sha256 ?? "–"),
              )
            ),
            { isTitled: true },
          ),
        ),
      ]
      : null,
    edits ? el("p", { class: "note" }, t("edits", number(edits))) : null,
    waivers.length
      ? [
        el("h3", null, t("waivers")),
        scrolling(table(
          t("waivers"),
          [[t("id")], [t("rule")], [t("reason")], [t("by")], [t("until")]],
          waivers.map((waiver) =>
            el(
              "tr",
              null,
              el("td", { class: "mono" }, waiver.finding),
              cell(ruleWord(waiver.rule), { class: "name" }),
              cell(waiver.reason ?? "–"),
              cell(waiver.by ?? "–"),
              cell(day(waiver.until)),
            )
          ),
          { isTitled: true },
        )),
      ]
      : null,
    skippedParts(skippedGroups()),
    missingParts(),
    el("h3", null, t("definitions")),
    facts([
      [
        t("coverage"),
        both(
          DATA
            .coverage.definition,
        ),
      ],
      [t("markers"), t("markersDefinition")],
      PUBLIC ? null : [t("clean"), t("callsNote")],
    ]),
    !rules.length
      ? null
      : printing
      ? [el("h3", null, t("rules")), ruleTable]
      : el("details", null, el("summary", null, t("rules")), ruleTable),
  ];
}

/** What could not be checked, by rule and reason: `{ rule, reason, layer, ids }`, in the order of the list. */
function skippedGroups() {
  return [...groupedBy(DATA.skipped, (one) => [one.rule, one.reason, one.layer].join("|")).values()].map((list) => ({
    ...list[0],
    ids: list.map((one) => one.id).filter((id) => id != null),
  }));
}

/** So many ids stand in a line where there is no room for all. */
const MOST_IDS = 12;

function skippedParts(groups, isShort = !printing) {
  if (!groups.length) return null;
  const about = ({ layer, ids }) => {
    const named_ = (some) => [layer ? layerWord(layer) : null, some.join(", ")].filter(Boolean).join(" ");
    if (!isShort || ids.length <= MOST_IDS) return named_(ids);
    const first = `${named_(ids.slice(0, MOST_IDS))} …`;
    if (printing) return `${first} (${number(ids.length)})`;
    const box = el("span", { tabindex: "-1" }, `${first} `);
    box.append(button(t("showAll", number(ids.length)), () => replaceIn(box, named_(ids))));
    return box;
  };
  return [
    el("h3", null, t("skipped")),
    shortened(groups, 10, (list) =>
      table(
        t("skipped"),
        [[t("rule")], [t("reason")], [t("what")]],
        list.map((one) =>
          el(
            "tr",
            null,
            el("th", { scope: "row" }, one.rule ? named(ruleWord(one.rule), one.rule) : "–"),
            cell(both(DATA.labels.skipped[one.reason]) || one.reason, { class: "name" }),
            cell(about(one)),
          )
        ),
        { isTitled: true },
      )),
  ];
}

/** Whether there is something to show under a heading; what is not of the public page is left out of it without a word. */
const HAS_DATA = {
  units: () => FINDINGS.length > 0,
  matrix: () => DATA.matrix.length > 0,
  coverage: () => DATA.coverage.rows.some((row) => row.covered_m2 > 0),
  markers: () => DATA.markers.rows.length > 0,
  clean: () => DATA.reasons.length + DATA.calls.length + DATA.sites.length > 0,
  balance: () => DATA.reasons.length > 0,
  changesTitle: () => Boolean(CHANGES),
  differences: () => DATA.differences.length + DATA.versions.length + DATA.occupancy.length > 0,
  calls: () => DATA.calls.length > 0,
  pairs: () => DATA.pairs?.length > 0,
  findings: () => false,
};
const SAID_TO_BE_MISSING = PUBLIC
  ? ["pairs", "findings"]
  : ["units", "matrix", "coverage", "markers", "balance", "changesTitle", "differences", "calls"];

/** Which headings have no data, and why. */
function missingParts() {
  const missing = SAID_TO_BE_MISSING.filter((key) => !HAS_DATA[key]());
  const columns = leftOutColumns();
  if (!missing.length && !columns.length) return null;
  return [
    el("h3", null, t("leftOut")),
    el(
      "ul",
      { class: "plain" },
      missing.map((key) => el("li", null, `${t(key)}: ${t(`why_${key}`)}`)),
      columns.map((text) => el("li", null, text)),
    ),
  ];
}

/** Columns without any value, by the tables of the page that would have them. */
function leftOutColumns() {
  const texts = [...document.querySelectorAll("#screen .part table[data-left-out]")].map((one) =>
    t("leftOutColumns", one.caption.textContent, one.dataset.leftOut)
  );
  return [...new Set(texts)];
}

/** Hides the sections that have no data, and those that are not public. */
function hideEmpty() {
  for (const key of ["units", "matrix", "coverage", "markers", "clean", "differences"]) {
    const isPrivate = PUBLIC && ["units", "matrix", "differences"].includes(key);
    document.getElementById(`part-${key}`).hidden = isPrivate || !HAS_DATA[key]();
  }
  const hasList = !PUBLIC && (FINDINGS.length > 0 || Boolean(CHANGES));
  for (const id of ["filters", "count"]) document.getElementById(id).hidden = !hasList;
}
