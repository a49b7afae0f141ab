// Units and rules: how many findings, and hectares where there are areas; a cell filters, totals equal the list.

function unitTable() {
  const box = document.getElementById("units-box");
  box.hidden = !findings.all.length;
  if (box.hidden) return;
  const counted = findings.all.filter((one) =>
    FILTERS.every((key) => ["zone", "rule"].includes(key) || !state[key] || TESTS[key](one, state[key])) &&
    (state.waived || !one.waived)
  );
  const rules = unique(counted.map((one) => one.rule));
  const zones = groupedBy(counted, (one) => one.zone ?? NONE);
  const order = [...zones.keys()].sort((a, b) =>
    Number(a === NONE) - Number(b === NONE) || inOrderOfNames(zoneWord(a), zoneWord(b))
  );
  const row = (list, zone) => [
    ...rules.map((rule) => unitCell(list.filter((one) => one.rule === rule), zone, rule)),
    numeric(number(list.length)),
  ];
  replace(
    "units",
    scrolling(table(
      t("unitsTitle"),
      [[t("zone")], ...rules.map((rule) => [ruleWord(rule), true, rule]), [t("total"), true]],
      order.map((zone) =>
        el(
          "tr",
          null,
          el("th", { scope: "row" }, zone === NONE ? t("none_") : zoneWord(zone)),
          row(zones.get(zone), zone),
        )
      ),
      { isTitled: true, total: el("tr", null, el("th", { scope: "row" }, t("total")), row(counted, "")) },
    )),
  );
}

function unitCell(list, zone, rule) {
  if (!list.length) return numeric("–", null, { "data-key": -1 });
  const m2 = sum(list, (one) => one.area_m2);
  const isChosen = state.zone === zone && state.rule === rule;
  const act = () => filter(isChosen ? { zone: "", rule: "" } : { zone, rule });
  return el(
    "td",
    { class: "n", "data-key": list.length },
    button(number(list.length), act, { class: "link", "aria-pressed": String(isChosen) }),
    m2 ? el("div", { class: "note" }, `${hectares(m2)} ha`) : null,
  );
}
