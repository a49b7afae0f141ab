// Filters of the findings: all of them stand in the address, so that a view can be sent to a colleague.
const FILTERS = ["severity", "rule", "zone", "owner", "triage", "waived", "noted", "size", "change", "text"];
/** Stands for findings without a unit, an office, a size. */
const NONE = "-";

const FILTER_VALUES = {
  severity: () => ["error", "warning", "info"].map((one) => [one, t(one)]),
  rule: () => unique(findings.all.map((one) => one.rule)).map((one) => [one, ruleWord(one)]),
  zone: () => valuesOf("zone", (one) => zoneWord(one)),
  owner: () => valuesOf("owner", officeWord),
  triage: () => WORDS.triage.map(([code, label]) => [code, both(label)]),
  waived: () => ["no", "yes", "stale"].map((one) => [one, t(`waived_${one}`)]),
  noted: () => ["yes", "no"].map((one) => [one, t(`noted_${one}`)]),
  change: () => (comparison.document ? CHANGE_KINDS : []).map((one) => [one, t(`change_${one}`)]),
  size: () => valuesOf("size", (one) => both(DATA.labels.size?.[one]) || one),
};

/** The values that findings have, each with its word, and behind them the one that stands for none. */
function valuesOf(key, wordOf) {
  const values = unique(findings.all.map((one) => one[key])).map((one) => [one, wordOf(one)]);
  return findings.all.some((one) => one[key] == null) && values.length ? [...values, [NONE, t("none_")]] : values;
}

/** The name of a unit where the land below has it. */
const zoneWord = (id) => LAYERS.get("zone")?.features.find((one) => one.id === id)?.name ?? id;

const TESTS = {
  severity: (one, value) => one.severity === value,
  rule: (one, value) => one.rule === value,
  zone: (one, value) => (one.zone ?? NONE) === value,
  owner: (one, value) => (one.owner ?? NONE) === value,
  triage: (one, value) => one.triage === value,
  waived: (one, value) => one.state_ === value,
  noted: (one, value) => Boolean(one.triage_note) === (value === "yes"),
  size: (one, value) => (one.size ?? NONE) === value,
  change: (one, value) => comparison.kinds.get(one.id) === value,
  text: (one, value) => saysAll(one, value),
};

/** Whether every word of a text stands in what is said of a finding, or begins its id; numbers are whole ones. */
function saysAll(one, text) {
  one.searched ??= {};
  one.searched[state.lang] ??= folded(
    [
      one.rule,
      ruleWord(one.rule),
      one.text,
      one.zone,
      zoneWord(one.zone),
      one.triage_note,
      ...(one.subjects ?? []).map((other) => `${other.id} ${other.name ?? ""}`),
    ].join(" "),
  );
  return folded(text).split(/\s+/).filter(Boolean).every((word_) => {
    if (word_.startsWith("f-")) return one.id.startsWith(word_);
    const literal = word_.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const [before, after] = [/^\d/.test(word_) ? "(?<!\\d|\\d[.,])" : "", /\d$/.test(word_) ? "(?!\\d|[.,]\\d)" : ""];
    return new RegExp(before + literal + after).test(one.searched[state.lang]);
  });
}

/** The findings that the filters let through. */
let matching = [];

const isFiltered = () => FILTERS.some((key) => state[key]);

function filter(changes, keepsControls = false) {
  Object.assign(state, changes);
  writeAddress();
  if (!keepsControls) filterControls();
  recount();
}

function filterControls() {
  replace(
    "filters",
    FILTERS.filter((key) => key !== "text").map((key) => [key, FILTER_VALUES[key]()]).filter(([key, values]) =>
      values.length > 1 || state[key]
    ).map(([key, values]) =>
      el(
        "label",
        null,
        el("span", null, t(key)),
        el(
          "select",
          { id: `filter-${key}`, onchange: (event) => filter({ [key]: event.target.value }) },
          el("option", { value: "" }, t("all")),
          values.map(([value, label]) => el("option", { value, selected: state[key] === value }, label)),
        ),
      )
    ),
    el(
      "label",
      null,
      el("span", null, t("text")),
      el("input", {
        type: "search",
        id: "filter-text",
        value: state.text,
        maxlength: 200,
        oninput: (event) => filter({ text: event.target.value }, true),
      }),
    ),
    button(t("clear"), () => filter(Object.fromEntries(FILTERS.map((key) => [key, ""])))),
  );
}

function recount() {
  // What is waived is hidden until somebody asks for it.
  const all = state.change === "mended" ? comparison.mended : findings.all;
  matching = all.filter((one) =>
    FILTERS.every((key) => !state[key] || TESTS[key](one, state[key])) && (state.waived || !one.waived)
  );
  shown.ids = new Set(matching.map((one) => one.id));
  listRows = LIST_ROWS;
  findingList();
  decisions();
  unitTable();
  redraw();
  say(countText());
}

const countText = () => {
  const hidden = state.waived ? 0 : findings.all.filter((one) => one.waived).length;
  return [
    t("shown", number(matching.length), number(findings.all.length - hidden)),
    hidden ? t("andWaived", number(hidden)) : null,
  ].filter(Boolean).join(" ");
};
