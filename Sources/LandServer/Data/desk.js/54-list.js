// The list of findings beside the map; each may be chosen for a decision.
const LIST_ROWS = 100;
let listRows = LIST_ROWS;
const choice = { ids: new Set() };
const listOrder = { column: null, isDown: false };
const WEIGHT = { error: 0, warning: 1, info: 2 };
const LIST_COLUMNS = [
  { key: "severity", value: (one) => WEIGHT[one.severity] },
  { key: "what", value: (one) => one.text },
  { key: "areaM2", unit: "m²", isNumber: true, value: (one) => one.area_m2 ?? -1 },
  { key: "triage", value: (one) => WORDS.triage.findIndex(([code]) => code === one.triage) },
];

const triageWord = (code) => both(WORDS.triage.find(([one]) => one === code)?.[1]) || code;

function inListOrder() {
  const column = LIST_COLUMNS.find((one) => one.key === listOrder.column);
  if (!column) return matching;
  const order = (a, b) => (typeof a === "number" ? a - b : inOrderOfNames(a, b));
  const sorted = [...matching].sort((a, b) => order(column.value(a), column.value(b)) || a.row - b.row);
  return listOrder.isDown ? sorted.reverse() : sorted;
}

function listHeading({ key, unit, isNumber }) {
  const act = () => {
    Object.assign(listOrder, { column: key, isDown: listOrder.column === key && !listOrder.isDown });
    findingList();
    document.querySelector(`#findings thead [data-key="${key}"]`)?.focus();
  };
  return [
    button(unit ?? t(key), act, { class: "sort", "data-key": key, "aria-label": unit ? t(key) : null }),
    isNumber,
    unit ? t(key) : null,
    listOrder.column === key ? (listOrder.isDown ? "descending" : "ascending") : null,
  ];
}

function findingList() {
  const rows = inListOrder().slice(0, listRows);
  const chosen = matching.find((one) => one.id === state.finding);
  if (chosen && !rows.includes(chosen)) rows.push(chosen);
  replace("count", countText());
  replace(
    "findings",
    matching.length
      ? table(t("findings"), [[allBox()], ...LIST_COLUMNS.map(listHeading)], rows.map(findingRow), {
        isSortable: false,
        isTitled: true,
      })
      : el("p", null, t(findings.all.length ? "noFindings" : "nothingFound")),
    matching.length > rows.length
      ? button(
        t("showMore", number(Math.min(LIST_ROWS, matching.length - rows.length)), number(matching.length)),
        () => {
          listRows += LIST_ROWS;
          findingList();
        },
      )
      : null,
  );
}

/** The box that chooses all that the filters let through. */
function allBox() {
  const isAll = matching.length > 0 && matching.every((one) => choice.ids.has(one.id));
  return el("input", {
    type: "checkbox",
    "aria-label": t("chooseAll"),
    checked: isAll,
    onchange: (event) => {
      for (const one of matching.filter((other) => !other.isMended)) {
        if (event.target.checked) choice.ids.add(one.id);
        else choice.ids.delete(one.id);
      }
      findingList();
      decisions();
    },
  });
}

function findingRow(one) {
  const isOpen = state.finding === one.id;
  const box = el("input", {
    type: "checkbox",
    checked: choice.ids.has(one.id),
    "aria-label": `${t("chooseOne")} ${one.id}`,
    onchange: () => {
      if (box.checked) choice.ids.add(one.id);
      else choice.ids.delete(one.id);
      decisions();
    },
  });
  const open = button(one.text, () => chooseFinding(isOpen ? null : one.id), {
    class: "link",
    "aria-expanded": String(isOpen),
    onkeydown: moveInList,
  });
  return el(
    "tr",
    { class: `pick${isOpen ? " chosen" : ""}${one.waived ? " waived" : ""}`, "data-id": one.id },
    el("td", null, one.isMended ? null : box),
    el(
      "td",
      null,
      severitySign(one.severity),
      one.waiver ? el("div", { class: "note" }, t(one.stale ? "waived_stale" : "waived")) : null,
    ),
    el("td", null, open, el("div", { class: "note", title: one.rule }, ruleWord(one.rule))),
    squareMetresCell(one.area_m2),
    el(
      "td",
      null,
      triageWord(one.triage),
      one.triage_note ? el("div", { class: "note" }, inShort(one.triage_note, 60)) : null,
    ),
  );
}

/** Arrows go through the rows, a blank chooses one. */
function moveInList(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const buttons = [...document.querySelectorAll("#findings tr.pick button.link")];
  const next = buttons[buttons.indexOf(event.target) + step];
  if (!next) return;
  next.focus();
  if (state.finding) chooseFinding(next.closest("tr").dataset.id);
}

/** Opens a finding in panel and map; null closes it. */
function chooseFinding(id, { isMoving = true } = {}) {
  state.finding = id ?? "";
  shown.chosen = id ? `finding/${id}` : null;
  writeAddress();
  for (const row of document.querySelectorAll("#findings tr.pick")) {
    const isOpen = row.dataset.id === id;
    row.classList.toggle("chosen", isOpen);
    row.querySelector("button.link").setAttribute("aria-expanded", String(isOpen));
  }
  const one = findings.byId.get(id);
  findingPanel(one);
  if (one && isMoving) {
    forgetHere();
    moveToFinding(one);
    scrollToRow(id);
  }
  redraw();
}

/** The list scrolls in its own box; the page stays. */
function scrollToRow(id) {
  const box = document.getElementById("findings");
  const row = box.querySelector(`tr[data-id="${CSS.escape(id)}"]`);
  if (!row) return;
  const first = row.offsetTop - (box.querySelector("thead")?.offsetHeight ?? 0);
  const bottom = row.offsetTop + row.offsetHeight;
  if (first < box.scrollTop) box.scrollTop = first;
  else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = Math.min(bottom - box.clientHeight, first);
}
