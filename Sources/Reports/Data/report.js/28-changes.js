// What has changed since an earlier report: its findings and figures, where the report was asked for them.
const CHANGES = DATA.changes ?? null;
const CHANGE_OF = new Map(CHANGES?.rows.map((row) => [row.finding, row]) ?? []);
const CHANGE_KINDS = ["new", "mended", "grown", "shrunk", "same"];
// The data name what has changed alone.
CHANGES?.rows.push(
  ...FINDINGS.filter((one) => !CHANGE_OF.has(one.id)).map(({ id, rule, severity, zone }) => ({
    change: "same",
    finding: id,
    rule,
    severity,
    zone,
  })),
);

/** `new`, `grown`, `shrunk` or `same`; `null` without an earlier report. */
function changeOf(finding) {
  return CHANGES ? CHANGE_OF.get(finding.id)?.change ?? "same" : null;
}

/** The findings that have changed in a way; what is waived now is in no count. */
const changesOf = (change) =>
  CHANGES.rows.filter((row) => row.change === change && (state.waived || !FINDING_BY_ID.get(row.finding)?.waived));

const changeWord = (change) => t(`change_${change}`);

function changeText(finding) {
  const row = CHANGE_OF.get(finding.id);
  if (!row) return changeWord("same");
  return row.area_before_m2 == null
    ? changeWord(row.change)
    : `${changeWord(row.change)} (${t("was", area(row.area_before_m2))})`;
}

function changeSection() {
  document.getElementById("part-changes").hidden = !CHANGES;
  replace("changes", CHANGES ? changeTables() : []);
}

function changeTables() {
  const { figures: before } = CHANGES;
  const rows = CHANGE_KINDS.flatMap(changesOf);
  const isUnit = (id) => id !== NO_UNIT;
  const all = unique(rows.map((row) => row.zone ?? NO_UNIT));
  const units = [...all.filter(isUnit), ...all.filter((id) => !isUnit(id))];
  const count = (unit, change) =>
    rows.filter((row) => (unit == null || (row.zone ?? NO_UNIT) === unit) && row.change === change).length;
  const unitName = (id) => (id === NO_UNIT ? t("noUnit") : nameOf("zone", id));
  const list = (change) => {
    const found = rows.filter((row) => row.change === change);
    if (!found.length) return [];
    return [
      el("h3", null, `${changeWord(change)} (${number(found.length)})`),
      shortened(found, 10, (part) =>
        el(
          "ul",
          { class: "plain" },
          part.map(
            (row) =>
              el(
                "li",
                null,
                row.severity ? [severitySign(row.severity), " "] : null,
                change === "mended" || printing ? messageOfChange(row) : button(
                  messageOfChange(row),
                  () => {
                    choose({ finding: row.finding });
                    goToMap("panel");
                  },
                  { class: "link" },
                ),
              ),
          ),
        )),
    ];
  };
  const now = DATA.summary;
  const largest = (figure) => Math.max(Math.abs(before[figure] ?? 0), Math.abs(now[figure] ?? 0)) || 1;
  // Each figure has a unit of its own, so that they are no column of a table.
  const line = (figure, values, when) =>
    el(
      "p",
      { class: "then-now" },
      t(when),
      " ",
      el("b", null, figureText(figure, values[figure])),
      bar(values[figure] / largest(figure)),
    );
  const bars = Object.keys(now).filter((figure) => before[figure] != null).flatMap((figure) => [
    el("dt", null, t(`figure_${figure}`)),
    el("dd", null, line(figure, before, "then"), line(figure, now, "now")),
  ]);
  const waived = state.waived ? 0 : CHANGES.rows.filter((row) => FINDING_BY_ID.get(row.finding)?.waived).length;
  return [
    el("p", { class: "note" }, [t("changesNote", day(CHANGES.as_of)), waivedText(waived)].filter(Boolean).join(" ")),
    scrolling(table(
      t("changesByUnit"),
      [
        [t("zone")],
        ...CHANGE_KINDS.map((
          change,
        ) => [changeWord(change), true]),
      ],
      units.map((unit) =>
        el(
          "tr",
          null,
          el("th", { scope: "row" }, unitName(unit)),
          CHANGE_KINDS.map((
            change,
          ) => numeric(number(count(unit, change)))),
        )
      ),
      {
        total: el(
          "tr",
          null,
          el("th", { scope: "row" }, t("sum")),
          CHANGE_KINDS.map((change) => numeric(number(count(null, change)))),
        ),
      },
    )),
    list("new"),
    list("mended"),
    el("h3", null, t("thenAndNow")),
    el("dl", { class: "facts compared" }, bars),
  ];
}

/** One line and the figures then and now, for the summary. */
function changesInSum() {
  const counts = CHANGE_KINDS.map((change) => `${changeWord(change)} ${number(changesOf(change).length)}`);
  return [
    el("p", { class: "note" }, t("changesNote", day(CHANGES.as_of))),
    el("p", null, counts.join("; ")),
  ];
}

function messageOfChange(row) {
  return FINDING_BY_ID.get(row.finding)?.text ?? both(row.message) ?? row.finding;
}

function figureText(figure, value) {
  if (value == null) return "–";
  return figure.endsWith("_m2") ? `${hectares(value)} ha` : figure.endsWith("_ratio") ? percent(value) : number(value);
}
