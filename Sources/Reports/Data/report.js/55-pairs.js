// The public page's findings: counts and hectares by rule and pair of published plans.

const planTitle = (key) => {
  const at = key.indexOf(":");
  return feature(key.slice(0, at), key.slice(at + 1))?.title ?? key;
};

const planLink = (key) =>
  printing ? planTitle(key) : button(planTitle(key), () => choose({ thing: key }), { class: "link" });

function pairParts() {
  if (!DATA.pairs.length) return [el("p", null, t("noFindings"))];
  const total = (key) => sum(DATA.pairs, (one) => one[key]);
  return [
    el("p", { class: "note" }, t("pairsNote")),
    table(
      t("pairs"),
      [[t("rule")], [t("plan")], [t("otherPlan")], [t("findings"), true], [`${t("area")} (ha)`, true]],
      DATA.pairs.map((one) =>
        el(
          "tr",
          null,
          el("th", { scope: "row" }, ruleWord(one.rule)),
          el("td", null, planLink(one.plan)),
          el("td", null, planLink(one.other_plan)),
          numeric(number(one.findings)),
          hectaresCell(one.area_m2),
        )
      ),
      {
        attributes: { class: "pairs" },
        total: el(
          "tr",
          null,
          el("th", { scope: "row", colspan: 3 }, t("sum")),
          numeric(number(total("findings"))),
          hectaresCell(total("area_m2")),
        ),
      },
    ),
  ];
}
