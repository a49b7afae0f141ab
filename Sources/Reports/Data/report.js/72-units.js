// Units by rules: how many findings of each rule every commune, or every office, has, and how many hectares.

function unitSection() {
  replace("units", unitTables());
}

function unitTables() {
  const byOffice = state.by === "office";
  const counted = printing ? FINDINGS.filter((one) => !one.waived) : matching;
  const waived = printing ? FINDINGS.filter((one) => one.waived) : hiddenWaived;
  const all = [...counted, ...waived];
  const keyOf = byOffice ? (one) => one.owner ?? NO_UNIT : (one) => one.zone ?? NO_UNIT;
  const rules = DATA.rules.map((rule) => rule.rule).filter((rule) => all.some((one) => one.rule === rule));
  const keys = unique(all.map(keyOf)).filter((key) => key !== NO_UNIT);
  if (all.some((one) => keyOf(one) === NO_UNIT)) keys.push(NO_UNIT);
  const nameOfKey = (
    key,
  ) => (key === NO_UNIT ? t(byOffice ? "noOffice" : "noUnit") : byOffice ? officeWord(key) : nameOf("zone", key));
  const toggle = printing ? null : el(
    "p",
    { class: "buttons" },
    ["", "office"].map((by) =>
      button(t(by ? "byOffice" : "byUnit"), () => {
        state.by = by;
        writeAddress();
        unitSection();
      }, { "aria-pressed": String(state.by === by) })
    ),
  );
  const columns = printing ? chunks(rules, 26) : [rules];
  const cells = new Map();
  for (const [number_, one] of all.entries()) {
    const isHidden = number_ >= counted.length;
    for (const key of [`${keyOf(one)}|${one.rule}`, `|${one.rule}`, `${keyOf(one)}|`, "|"]) {
      const entry = cells.get(key) ?? { count: 0, area: 0, waived: 0 };
      entry.count += isHidden ? 0 : 1;
      entry.waived += isHidden ? 1 : 0;
      entry.area += isHidden ? 0 : one.area_m2 ?? 0;
      cells.set(key, entry);
    }
  }
  const filterOf = (key, rule) => ({ rule, [byOffice ? "owner" : "zone"]: key });
  const countCell = (key, rule) => {
    const entry = cells.get(`${key}|${rule}`);
    if (!entry) return cell("");
    const hidden = entry.waived ? el("small", null, t("waivedPart", number(entry.waived))) : null;
    if (!entry.count) return el("td", { class: "n tally", "data-key": 0 }, hidden);
    const text = [
      number(entry.count),
      entry.area > 0
        ? el(
          "small",
          { title: t("tooltipExact", entry.area) },
          printing ? hectares(entry.area) : `${hectares(entry.area)} ha`,
        )
        : null,
      hidden,
    ];
    return el(
      "td",
      { class: "n tally", "data-key": entry.count },
      printing || (!key && !rule) ? text : el("button", {
        type: "button",
        class: "cell",
        onclick: () => {
          filter(filterOf(key, rule));
          document.getElementById("h-map").scrollIntoView();
        },
      }, text),
    );
  };
  return [
    toggle,
    all.length
      ? columns.map((part, number_) =>
        scrolling(
          table(
            number_ ? "" : [
              t("unitsNote"),
              printing ? "" : t("cellFilters"),
            ].filter(Boolean)
              .join(" "),
            [
              [t(byOffice ? "owner" : "zone")],
              ...part.map((rule) => [ruleWord(rule), true]),
              ...number_ === columns.length - 1 ? [[t("sum"), true]] : [],
            ],
            keys.map((key) =>
              el(
                "tr",
                null,
                el("th", { scope: "row" }, nameOfKey(key)),
                part.map((rule) => countCell(key, rule)),
                number_ === columns.length - 1
                  ? countCell(
                    key,
                    "",
                  )
                  : null,
              )
            ),
            {
              attributes: { class: "counts" },
              total: el(
                "tr",
                null,
                el("th", { scope: "row" }, t("sum")),
                part.map((rule) => countCell("", rule)),
                number_ === columns.length - 1 ? countCell("", "") : null,
              ),
            },
          ),
        )
      )
      : el("p", null, t("noFindings")),
  ];
}

/** A list in parts of at most so many. */
function chunks(list, most) {
  const count = Math.ceil(list.length / most) || 1;
  const size = Math.ceil(list.length / count);
  return Array.from({ length: count }, (_, i) => list.slice(i * size, (i + 1) * size));
}
