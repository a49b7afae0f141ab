// The list of findings beside the map.
const isNarrow = () => matchMedia("(max-width: 40rem)").matches;
const LIST_ROWS = () => (isNarrow() ? 20 : 100);
let listRows = 100;

function findingRow(finding) {
  const isChosen = state.finding === finding.id;
  const open = button(finding.text, (event) => {
    event.stopPropagation();
    toggleFinding(finding);
  }, { class: "link", "aria-expanded": String(isChosen), onkeydown: moveInList });
  const change = changeOf(finding);
  return el(
    "tr",
    {
      class: `pick${isChosen ? " chosen" : ""}${finding.waived ? " waived" : ""}`,
      "data-id": finding.id,
      onclick: () => toggleFinding(finding),
    },
    el(
      "td",
      null,
      severitySign(finding.severity),
      finding.waived
        ? el(
          "div",
          { class: "note" },
          t("waived"),
        )
        : null,
      change && change !== "same" ? el("div", { class: "note" }, changeWord(change)) : null,
    ),
    el(
      "td",
      null,
      open,
      el(
        "div",
        { class: "note", title: finding.rule },
        ruleWord(finding.rule),
      ),
    ),
    listColumns().slice(2).map((column) => column.cell(finding)),
  );
}

function toggleFinding(finding) {
  if (state.finding === finding.id) unchoose(true);
  else choose({ finding: finding.id });
}

/** Arrows go through the rows. */
function moveInList(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const buttons = [...document.querySelectorAll("#findings tr.pick button.link")];
  const next = buttons[buttons.indexOf(event.target) + step];
  if (!next) return;
  next.focus();
  if (state.finding) choose({ finding: next.closest("tr").dataset.id });
}

/** What the list is sorted by, over all rows and not only those shown; as checked at first. */
const listOrder = { column: null, isDown: false };
const LIST_COLUMNS = [
  { key: "severity", value: (one) => -SEVERITY_WEIGHT[one.severity] },
  { key: "what", value: (one) => one.text },
  {
    key: "areaM2",
    unit: "m²",
    isNumber: true,
    isThere: (one) => one.area_m2 != null,
    value: (one) => one.area_m2 ?? -1,
    cell: (one) => squareMetresCell(one.area_m2),
  },
  {
    key: "lengthM",
    unit: "m",
    isNumber: true,
    isThere: (one) => one.area_m2 == null && one.length_m != null,
    value: (one) => (one.area_m2 == null ? one.length_m ?? -1 : -1),
    cell: (one) => (one.area_m2 == null ? metresCell(one.length_m) : cell("–", { class: "n" })),
  },
];

/** The columns of the list: areas and lengths where any finding has them. */
const listColumns = () => LIST_COLUMNS.filter((column) => !column.isThere || matching.some(column.isThere));

function listHeading({ key, unit, isNumber }) {
  const act = () => {
    Object.assign(listOrder, { column: key, isDown: listOrder.column === key && !listOrder.isDown });
    findingList();
    document.querySelector(`#findings thead [data-key="${key}"]`)?.focus();
  };
  // In the narrow list units alone head the columns; what they measure stands on hover and for those who hear the page.
  return [
    button(unit ?? t(key), act, { class: "sort", "data-key": key, "aria-label": unit ? t(key) : null }),
    isNumber,
    unit ? t(key) : null,
    listOrder.column === key ? (listOrder.isDown ? "descending" : "ascending") : null,
  ];
}

/** The findings that are let through, in the order that was chosen. */
function inListOrder() {
  const column = LIST_COLUMNS.find((one) => one.key === listOrder.column);
  if (!column) return matching;
  const order = (a, b) => (typeof a === "number" ? a - b : inOrderOfNames(a, b));
  const sorted = [...matching].sort((a, b) => order(column.value(a), column.value(b)) || a.row - b.row);
  return listOrder.isDown ? sorted.reverse() : sorted;
}

/** What was mended and is let through; of what is gone neither scheme nor cell is known. */
function mendedRows() {
  const words = searchedWords(state.text);
  const ownerOf = (rule) => DATA.rules.find((one) => one.rule === rule)?.owner ?? NO_UNIT;
  return changesOf("mended").filter((row) =>
    (!state.rule || row.rule === state.rule) && (!state.severity || row.severity === state.severity) &&
    (!state.zone || (row.zone ?? NO_UNIT) === state.zone) && (!state.owner || ownerOf(row.rule) === state.owner) &&
    !state.scheme && !state.cell &&
    saysAll(folded(`${row.rule} ${ruleWord(row.rule)} ${messageOfChange(row)}`), row.finding, words)
  );
}

/** What was mended since the earlier report, with its former message. */
function mendedTable() {
  return table(
    t("change_mended"),
    [[t("severity")], [t("what")], [t("areaM2"), true]],
    mendedRows().map((row) =>
      el(
        "tr",
        null,
        el("td", { class: "w" }, row.severity ? severitySign(row.severity) : "–"),
        el("td", null, messageOfChange(row), el("div", { class: "note" }, ruleWord(row.rule))),
        squareMetresCell(row.area_before_m2),
      )
    ),
  );
}

const mendedCount = () => t("shown", number(mendedRows().length), number(changesOf("mended").length));

/** Why the list is empty: nothing was found, all of it is waived, or nothing is let through. */
const nothingText = () =>
  t(isFiltered() ? "noFindings" : hiddenWaived.length ? "allWaived" : "nothingFound", number(hiddenWaived.length));

function findingList() {
  if (PUBLIC) return replace("findings", pairParts());
  if (state.change === "mended") {
    replace("count", mendedCount());
    return replace("findings", mendedRows().length ? mendedTable() : el("p", null, t("noFindings")));
  }
  const rows = inListOrder().slice(0, listRows);
  const chosen = matching.find((one) => one.id === state.finding);
  if (chosen && !rows.includes(chosen)) rows.push(chosen);
  replace("count", shownText());
  replace(
    "findings",
    matching.length
      ? table(t("findings"), listColumns().map(listHeading), rows.map(findingRow), {
        isSortable: false,
        isTitled: true,
      })
      : el("p", null, nothingText()),
    matching.length > rows.length
      ? button(
        t(
          "showMore",
          number(Math.min(
            LIST_ROWS(),
            matching.length - rows.length,
          )),
          number(matching.length),
        ),
        () => {
          listRows += LIST_ROWS();
          findingList();
        },
      )
      : null,
  );
}

/** Marks the row of the chosen finding and scrolls the list's own box to it; the page stays. */
function markRow() {
  for (const row of document.querySelectorAll("tr.chosen")) {
    row.classList.remove("chosen");
    row.querySelector("button.link")?.setAttribute("aria-expanded", "false");
  }
  if (!state.finding) return;
  let row = document.querySelector(`tr[data-id="${CSS.escape(state.finding)}"]`);
  if (!row && matching.some((one) => one.id === state.finding)) {
    findingList();
    row = document.querySelector(`tr[data-id="${CSS.escape(state.finding)}"]`);
  }
  if (!row) return;
  row.classList.add("chosen");
  row.querySelector("button.link").setAttribute("aria-expanded", "true");
  const box = document.getElementById("findings");
  // The heading stays above and hides what is behind it.
  const first = row.offsetTop - (box.querySelector("thead")?.offsetHeight ?? 0);
  const bottom = row.offsetTop + row.offsetHeight;
  if (first < box.scrollTop) box.scrollTop = first;
  else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = Math.min(bottom - box.clientHeight, first);
}
