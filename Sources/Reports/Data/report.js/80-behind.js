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
  return [
    DATA.differences.length ? shortened(DATA.differences, 25, list) : el("p", null, t("noData")),
    occupancyTable(),
    versions.length
      ? [
        el("h3", null, t("versions")),
        scrolling(table("", [[t("from")], [t("to")], [`${t("from")} (ha)`, true], [`${t("to")} (ha)`, true], [
          `${t("released")} (ha)`,
          true,
        ], [`${t("added")} (ha)`, true]], versions)),
      ]
      : null,
  ];
}

function occupancyTable() {
  if (!DATA.occupancy.length) return null;
  return [
    el("h3", null, t("occupancy")),
    scrolling(table(
      "",
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
            numeric(percent(row.legal_ratio)),
            numeric(percent(row.operating_gross_ratio)),
            numeric(percent(row.leased_gross_ratio)),
            numeric(
              percent(row.declared_ratio),
            ),
            hectaresCell(row.implied_denominator_m2),
          )
        ),
    )),
  ];
}

function behindSection() {
  replace("behind", behindParts());
}

function behindParts() {
  const { sources, edits, rules, waivers, skipped } = DATA;
  const hash = (text) => (text ? el("span", { title: text }, printing ? text.slice(0, 16) : text) : "–");
  const basis = (rule) =>
    el(
      "tr",
      null,
      el("th", { scope: "row" }, ruleWord(rule.rule)),
      cell(rule.rule, { class: "mono" }),
      cell(
        rule.severity ===
            "off"
          ? t("off")
          : t(rule.severity),
      ),
      cell(rule.owner ? officeWord(rule.owner) : "–"),
      cell(rule.legal_basis ?? "–"),
      cell(day(rule.valid_from)),
    );
  const ruleTable = scrolling(
    table(
      "",
      [[t("rule")], [t("code")], [t("severity")], [t("owner")], [t("legalBasis")], [t("validFrom")]],
      rules.map(basis),
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
            "",
            [[t("path")], [t("layer")], [t("crs")], [t("encoding")], [t("read"), true], [t("loaded"), true], [
              "SHA-256",
            ]],
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
                numeric(source.read == null ? "–" : number(source.read)),
                numeric(source.loaded == null ? "–" : number(source.loaded)),
                el("td", { class: "mono" }, hash(source.sha256)),
              )
            ),
          ),
        ),
      ]
      : null,
    edits ? el("p", { class: "note" }, t("edits", number(edits))) : null,
    waivers.length
      ? [
        el("h3", null, t("waivers")),
        scrolling(table(
          "",
          [[t("id")], [t("rule")], [t("reason")], [t("by")], [t("until")]],
          waivers.map((waiver) =>
            el(
              "tr",
              null,
              el("td", { class: "mono" }, waiver.finding),
              cell(ruleWord(waiver.rule)),
              cell(waiver.reason ?? "–"),
              cell(waiver.by ?? "–"),
              cell(day(waiver.until)),
            )
          ),
        )),
      ]
      : null,
    skippedParts(skipped),
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

function skippedParts(skipped) {
  if (!skipped.length) return null;
  return [
    el("h3", null, t("skipped")),
    shortened(skipped, 10, (list) =>
      table(
        "",
        [[t("rule")], [t("what")], [t("reason")]],
        list.map((one) =>
          el(
            "tr",
            null,
            cell(one.rule ? ruleWord(one.rule) : "–"),
            cell(`${one.layer ? layerWord(one.layer) : ""} ${one.id ?? ""}`),
            cell(
              both(
                DATA.labels.skipped[
                  one.reason
                ],
              ) || one.reason,
            ),
          )
        ),
      )),
  ];
}

const hasDifferences = () => DATA.differences.length + DATA.versions.length + DATA.occupancy.length > 0;

/** Which sections have no data, and why. */
function missingParts() {
  const missing = PUBLIC ? [["pairs", !DATA.pairs.length], ["findings", true]] : [
    ["units", !FINDINGS.length],
    ["matrix", !DATA.matrix.length],
    ["coverage", !DATA.coverage.rows.some((row) => row.covered_m2 > 0)],
    [
      "markers",
      !DATA.markers.rows.length,
    ],
    ["clean", !DATA.reasons.length],
    ["changesTitle", !CHANGES],
    ["differences", !hasDifferences()],
    ["calls", !DATA.calls.length],
  ].filter(([, isMissing]) => isMissing);
  return missing.length
    ? [
      el("h3", null, t("leftOut")),
      el("ul", { class: "plain" }, missing.map(([key]) => el("li", null, `${t(key)}: ${t(`why_${key}`)}`))),
      el("p", { class: "note" }, t("leftOutColumns")),
    ]
    : null;
}

/** Hides the sections that have no data. */
function hideEmpty() {
  document.getElementById("part-units").hidden = !FINDINGS.length;
  document.getElementById("part-differences").hidden = !hasDifferences();
  document.getElementById("part-matrix").hidden = !DATA.matrix.length;
  document.getElementById("part-coverage").hidden = !DATA.coverage.rows.some((row) => row.covered_m2 > 0);
  document.getElementById("part-markers").hidden = !DATA.markers.rows.length;
  document.getElementById("part-clean").hidden = !DATA.reasons.length && !DATA.calls.length && !DATA.sites.length;
  if (!PUBLIC) return;
  for (const id of ["part-units", "part-matrix", "part-differences", "filters", "count"]) {
    document.getElementById(id).hidden = true;
  }
}
