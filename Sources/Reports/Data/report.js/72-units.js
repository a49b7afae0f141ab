// Units by rules: how many findings of each rule every commune, or every office, has, and how many hectares.

/** Stands for the rows or columns that are added up for want of room. */
const OTHERS = "*";
/** What has room on the summary's page: rows and columns, width and height of the map in millimetres. */
const ON_SUMMARY = { keys: 14, rules: 22, map: [104, 66] };

function unitSection() {
  replace("units", unitTables());
}

/** Findings counted and added up under a key and a rule; waived ones are counted apart. */
class Tally {
  constructor(counted, waived, keyOf) {
    this.cells = new Map();
    for (const one of counted) this.add(one, keyOf(one), 1, 0);
    for (const one of waived) this.add(one, keyOf(one), 0, 1);
  }

  add(one, key, count, waived) {
    for (const place_ of [`${key}|${one.rule}`, `|${one.rule}`, `${key}|`, "|"]) {
      const entry = this.cells.get(place_) ?? { count: 0, area: 0, waived: 0 };
      entry.count += count;
      entry.waived += waived;
      entry.area += count * (one.area_m2 ?? 0);
      this.cells.set(place_, entry);
    }
  }

  /** The entry of keys and rules, each a list that is added up; `null` for none. */
  at(keys, rules) {
    const found = keys.flatMap((key) => rules.map((rule) => this.cells.get(`${key}|${rule}`))).filter(Boolean);
    if (!found.length) return null;
    return {
      count: sum(found, (one) => one.count),
      area: sum(found, (one) => one.area),
      waived: sum(found, (one) => one.waived),
    };
  }

  /** The names with most findings, in their order, and behind them one for all others where there is no room for them. */
  fitting(names, most, placeOf) {
    if (!most || names.length <= most) return { shown: names, others: [] };
    const weight = (name) => this.cells.get(placeOf(name))?.count ?? 0;
    const kept = new Set([...names].sort((a, b) => weight(b) - weight(a)).slice(0, most - 1));
    return {
      shown: [...names.filter((name) => kept.has(name)), OTHERS],
      others: names.filter((name) => !kept.has(name)),
    };
  }
}

/** The tables; `room` says how many rows and columns there may be, the others are added up. */
function unitTables(room = {}) {
  const byOffice = state.by === "office";
  const counted = printing ? FINDINGS.filter((one) => !one.waived) : matching;
  const waived = printing ? FINDINGS.filter((one) => one.waived) : hiddenWaived;
  const all = [...counted, ...waived];
  if (!all.length) return [unitToggle(), el("p", null, nothingText())];
  const keyOf = byOffice ? (one) => one.owner ?? NO_UNIT : (one) => one.zone ?? NO_UNIT;
  const tally = new Tally(counted, waived, keyOf);
  const keys = unique(all.map(keyOf)).filter((key) => key !== NO_UNIT);
  if (all.some((one) => keyOf(one) === NO_UNIT)) keys.push(NO_UNIT);
  const known = DATA.rules.map((rule) => rule.rule).filter((rule) => all.some((one) => one.rule === rule));
  const rows = tally.fitting(keys, room.keys, (key) => `${key}|`);
  const rules = tally.fitting(known, room.rules, (rule) => `|${rule}`);
  const columns = printing ? chunks(rules.shown, 26) : [rules.shown];
  const nameOfKey = (key) => {
    if (key === OTHERS) return t("others", number(rows.others.length));
    if (key === NO_UNIT) return t(byOffice ? "noOffice" : "noUnit");
    return byOffice ? officeWord(key) : nameOf("zone", key);
  };
  const nameOfRule = (rule) => (rule === OTHERS ? t("others", number(rules.others.length)) : ruleWord(rule));
  const tallied = (key, rule) =>
    tallyCell(
      tally.at(key === OTHERS ? rows.others : [key], rule === OTHERS ? rules.others : [rule]),
      key || rule ? { rule, [byOffice ? "owner" : "zone"]: key } : null,
    );
  return [
    unitToggle(),
    columns.map((part, number_) => {
      // The sum comes first, where it is in view however many rules there are.
      const isFirst = number_ === 0;
      const cellsOf = (key) => [isFirst ? tallied(key, "") : null, part.map((rule) => tallied(key, rule))];
      const caption = printing ? t("unitsNote") : `${t("unitsNote")} ${t("cellFilters")}`;
      return scrolling(
        table(
          caption,
          [
            [t(byOffice ? "owner" : "zone")],
            ...isFirst ? [[t("sum"), true]] : [],
            ...part.map((rule) => [nameOfRule(rule), true, rule === OTHERS ? null : rule]),
          ],
          rows.shown.map((key) =>
            el(
              "tr",
              null,
              el("th", { scope: "row", title: [OTHERS, NO_UNIT].includes(key) ? null : key }, nameOfKey(key)),
              cellsOf(key),
            )
          ),
          {
            attributes: { class: "counts" },
            isTitled: number_ > 0,
            total: el("tr", null, el("th", { scope: "row" }, t("sum")), cellsOf("")),
          },
        ),
      );
    }),
  ];
}

/** The switch between communes and offices. */
function unitToggle() {
  if (printing) return null;
  const choice = (by) =>
    button(t(by ? "byOffice" : "byUnit"), () => {
      state.by = by;
      writeAddress();
      unitSection();
    }, { "aria-pressed": String(state.by === by) });
  return el("p", { class: "buttons" }, ["", "office"].map(choice));
}

/** A cell of counts and hectares, which filters. */
function tallyCell(entry, filters) {
  if (!entry) return cell("");
  const hidden = entry.waived ? el("small", null, t("waivedPart", number(entry.waived))) : null;
  if (!entry.count) return el("td", { class: "n tally", "data-key": 0 }, hidden);
  const ground = entry.area > 0
    ? el(
      "small",
      { title: t("tooltipExact", entry.area) },
      printing ? hectares(entry.area) : `${hectares(entry.area)} ha`,
    )
    : null;
  const text = [number(entry.count), ground, hidden];
  const act = () => {
    filter(filters);
    goToMap("findings");
  };
  return el(
    "td",
    { class: "n tally", "data-key": entry.count },
    printing || !filters ? text : el("button", { type: "button", class: "cell", onclick: act }, text),
  );
}

/** A list in parts of so many, the last of what is left. */
const chunksOf = (list, size) =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));

/** A list in parts of much the same size, of at most so many. */
function chunks(list, most) {
  const count = Math.ceil(list.length / most) || 1;
  return list.length ? chunksOf(list, Math.ceil(list.length / count)) : [[]];
}
