// Filters of the findings: rule, severity, unit, scheme, office, text, cell of a table, new or mended, waived.
const FILTERS = ["rule", "severity", "zone", "scheme", "owner", "text", "cell", "change", "waived"];
/** Stands for findings without a unit. */
const NO_UNIT = "-";
/** So long may a text be that is looked for. */
const LONGEST_TEXT = 200;

/** What may be chosen in each filter, in the order of its list. */
const FILTER_VALUES = {
  rule: () =>
    DATA.rules.map((rule) => rule.rule).filter((rule) =>
      FINDINGS.some((one) => one.rule === rule) || CHANGES?.rows.some((row) => row.rule === rule)
    ),
  severity: () => SEVERITIES,
  zone: () => valuesOf("zone"),
  scheme: () => unique(FINDINGS.map((one) => one.scheme)),
  owner: () => valuesOf("owner"),
  change: () => (CHANGES ? CHANGE_KINDS : []),
  cell: () => unique([...DATA.matrix.map((one) => `${one.function}/${one.code}`), ...FINDINGS.map(cellOf)]),
};

/** The values that findings have, those of mended ones too, and behind them the one that stands for none. */
function valuesOf(key) {
  const all = [...FINDINGS, ...CHANGES?.rows ?? []].map((one) => one[key]);
  return [...unique(all), ...FINDINGS.some((one) => one[key] == null) ? [NO_UNIT] : []];
}

/** The words of a text, each with an expression that finds it where its numbers are whole ones. */
function searchedWords(text) {
  return folded(text).split(/\s+/).filter(Boolean).map((word_) => {
    const literal = word_.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const [before, after] = [/^\d/.test(word_) ? "(?<!\\d|\\d[.,])" : "", /\d$/.test(word_) ? "(?!\\d|[.,]\\d)" : ""];
    return { text: word_, expression: new RegExp(before + literal + after) };
  });
}

/** Whether every word stands in a text, or begins an id. */
const saysAll = (text, id, words) =>
  words.every((one) => one.expression.test(text) || (one.text.startsWith("f-") && id.startsWith(one.text)));

/** Whether every word stands in what is said of a finding, or begins its id. */
const holds = (finding, words) => !words.length || saysAll(searchText(finding), finding.id, words);

function searchText(finding) {
  const key = state.lang;
  finding.searched ??= {};
  finding.searched[key] ??= folded(
    [
      finding.rule,
      ruleWord(finding.rule),
      finding.text,
      ...finding.subjects.flatMap(
        (subject) => [subject.id, feature(subject.layer, subject.id)?.name],
      ),
    ].join(" "),
  );
  return finding.searched[key];
}

function isOfScheme(finding, scheme) {
  return finding.scheme === scheme || finding.isAbout("scheme", scheme);
}

const cellOf = (
  finding,
) => (finding.rule === "conflict.landuse" && finding.details.function
  ? `${finding.details.function}/${finding.details.code}`
  : "");

/** Whether a finding is let through, waived or not. */
function matcher() {
  const words = searchedWords(state.text);
  return (finding) =>
    (!state.rule || finding.rule === state.rule) &&
    (!state.severity || finding.severity === state.severity) &&
    (!state.zone || (finding.zone ?? NO_UNIT) === state.zone) &&
    (!state.owner || (finding.owner ?? NO_UNIT) === state.owner) &&
    (!state.scheme || isOfScheme(finding, state.scheme)) && (!state.cell || cellOf(finding) === state.cell) &&
    (!state.change || changeOf(finding) === state.change) && holds(finding, words);
}

/** Whether anything is filtered. */
const isFiltered = () => FILTERS.some((key) => key !== "waived" && state[key]);

function choices(key, text) {
  const values = FILTER_VALUES[key]();
  return el(
    "label",
    null,
    el("span", null, t(key)),
    el(
      "select",
      {
        id: `filter-${key}`,
        onchange: (event) =>
          filter({
            [key]: event.target.value,
          }),
      },
      el("option", { value: "" }, t("all")),
      values.map((value) => el("option", { value, selected: state[key] === value }, text(value))),
    ),
  );
}

function filterControls() {
  if (PUBLIC) return;
  const field = el("input", {
    type: "search",
    id: "filter-text",
    value: state.text,
    maxlength: LONGEST_TEXT,
    oninput: (event) =>
      filter({
        text: event
          .target.value,
      }, true),
  });
  const waived = FINDINGS.some((one) => one.waived)
    ? el(
      "label",
      { class: "check" },
      el("input", {
        type: "checkbox",
        checked: Boolean(state.waived),
        onchange: (event) => filter({ waived: event.target.checked ? "1" : "" }),
      }),
      t("waived"),
    )
    : null;
  replace(
    "filters",
    choices("rule", ruleWord),
    choices("severity", t),
    choices("zone", (id) => (id === NO_UNIT ? t("noUnit") : nameOf("zone", id))),
    choices(
      "scheme",
      (id) => (feature("scheme", id)?.name ? `${id} – ${shortName(feature("scheme", id))}` : id),
    ),
    choices("owner", (code) => (code === NO_UNIT ? t("noOffice") : officeWord(code))),
    CHANGES ? choices("change", changeWord) : null,
    el("label", null, el("span", null, t("search")), field),
    waived,
    state.cell
      ? button(
        `${t("cell")} ${cellWord(state.cell)} ✕`,
        () => filter({ cell: "" }),
      )
      : null,
    button(t("clear"), () =>
      filter(Object
        .fromEntries(FILTERS.map((key) => [key, ""])))),
  );
}

const cellWord = (key) => {
  const [functionCode, code] = key.split("/");
  return `${functionWord(functionCode)} / ${code}`;
};

/** Changes filters, and all that counts what they let through. */
function filter(changes, keepsControls = false) {
  Object.assign(state, changes);
  writeAddress();
  if (!keepsControls) filterControls();
  recount();
}

/** The findings that the filters let through, and those of them that are waived and not shown. */
let matching = [];
let hiddenWaived = [];

function recount() {
  const found = FINDINGS.filter(matcher());
  matching = found.filter((one) => !one.waived || state.waived);
  hiddenWaived = found.filter((one) => one.waived && !state.waived);
  shown.ids = isFiltered() ? new Set(matching.map((one) => one.id)) : null;
  listRows = LIST_ROWS();
  findingList();
  figures();
  unitSection();
  matrixSection();
  coverageSection();
  markerSection();
  cleanSection();
  dim();
  redraw();
  say(shownText());
}

/** "8 of 28 findings and 2 waived". */
const shownText = () =>
  [t("shown", number(matching.length), number(countable().length)), waivedText(hiddenWaived.length)].filter(Boolean)
    .join(
      " ",
    );

/** The findings that are counted: waived ones are not. */
const countable = () => FINDINGS.filter((one) => !one.waived || state.waived);

/** Dims the sections that no filter changes. */
function dim() {
  const byPlace = state.zone || state.scheme;
  const others = FILTERS.some((key) => !["zone", "scheme", "waived"].includes(key) && state[key]);
  for (const id of ["coverage", "markers", "clean"]) {
    document.getElementById(id).classList.toggle("dim", Boolean(others && !byPlace));
  }
  for (const id of ["differences", "changes"]) document.getElementById(id).classList.toggle("dim", isFiltered());
}

// MARK: places

/** A place in a feature, for asking in which unit or scheme it lies. */
function spotOf(one) {
  if (!one?.rings.length) return null;
  if (one.kind !== "polygons") return { e: one.rings[0][0], n: one.rings[0][1] };
  return placesFor(one, one.box)[0] ?? { e: one.rings[0][0], n: one.rings[0][1] };
}

/** Whether a feature lies in the unit and the scheme that are filtered; on paper everything does. */
function isInPlace(one) {
  if (printing || !one) return true;
  const areas = [
    state.zone && state.zone !== NO_UNIT ? feature("zone", state.zone) : null,
    state.scheme ? feature("scheme", state.scheme) : null,
  ].filter((area_) => area_ && area_ !== one);
  if (!areas.length) return true;
  const spot = spotOf(one);
  return Boolean(spot) && areas.every((area_) => isInside(area_.rings, spot.e, spot.n));
}
