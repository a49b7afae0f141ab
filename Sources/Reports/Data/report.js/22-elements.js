// Elements of the page; texts become text nodes and nothing else.

/** An element with attributes and children. */
function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  for (const child of children.flat(3)) {
    if (child != null && child !== false) element.append(typeof child === "string" ? wordsInShort(child) : child);
  }
  return element;
}

/** What can have the focus. */
const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex]";

/** Puts children in the place of those of an element; a focus in it goes to what stands where it was, else to the element. */
function replaceIn(box, ...children) {
  const inOrder = () => [...box.querySelectorAll(FOCUSABLE)];
  const at = box.contains(document.activeElement) ? inOrder().indexOf(document.activeElement) : -1;
  box.replaceChildren(...children.flat(3).filter((child) => child != null && child !== false));
  if (at >= 0) (inOrder()[Math.min(at, inOrder().length - 1)] ?? box).focus({ preventScroll: true });
}

/** The same of an element of the page. */
const replace = (id, ...children) => replaceIn(document.getElementById(id), ...children);

/** A button with a text. */
function button(text, act, attributes) {
  return el("button", { type: "button", onclick: act, ...attributes }, text);
}

/** A cell with a text. */
function cell(text, attributes) {
  return el("td", attributes, text);
}

/** A cell with a number; the exact value stands on hover. */
function numeric(text, exact, attributes) {
  return el("td", { class: "n", title: exact ?? null, ...attributes }, text);
}

/** A cell with square metres, one decimal. */
function squareMetresCell(m2) {
  return numeric(m2 == null ? "–" : number(m2, 1), m2 == null ? null : t("tooltipExact", String(m2)));
}

/** An area in a text; the exact one stands on hover. */
function areaText(m2) {
  return m2 == null ? null : el("span", { title: t("tooltipExact", String(m2)) }, area(m2));
}

/** A name; its code stands on hover. */
function named(text, code) {
  return code == null || text === code ? text : el("span", { title: code }, text);
}

/**
 * A table: headings as [text, isNumber, code, how it is sorted], rows as elements, a row of sums last. A click on a
 * heading sorts by it, numbers by what stands on hover or in the cell. `isTitled` says that a heading above shows what the
 * caption says.
 */
function table(caption, headings, rows, { attributes, total, isSortable = true, isTitled = false } = {}) {
  const body = el("tbody", null, rows);
  const sortable = isSortable && rows.length > 1 && !printing;
  const empty = headings.flatMap((_, column) => (isEmptyColumn(rows, total, column) ? [column] : []));
  const heads = headings.map(([text, isNumber, code, order]) => {
    const head_ = el("th", { scope: "col", class: isNumber ? "n" : null, title: code, "aria-sort": order });
    const act = () => sortBy(body, heads.indexOf(head_), heads);
    const isText = typeof text === "string" && text;
    head_.append(sortable && isText ? button(text, act, { class: "sort" }) : isText ? el("span", null, text) : text);
    return head_;
  });
  const made = el(
    "table",
    { "data-left-out": empty.map((column) => heads[column].textContent).join("; ") || null, ...attributes },
    el("caption", { class: isTitled ? "quiet" : null }, caption),
    el("thead", null, el("tr", null, heads)),
    body,
    total ? el("tfoot", null, total) : null,
  );
  for (const column of empty.reverse()) {
    for (const line of made.querySelectorAll("tr")) line.children[column].remove();
    heads.splice(column, 1);
  }
  return made;
}

/** Whether no row has a value in a column, so that it is left out; never the first, nor where cells span several. */
function isEmptyColumn(rows, total, column) {
  if (column === 0 || rows.length < 2 || total?.querySelector("[colspan]")) return false;
  return rows.every((one) => {
    const found = one.children[column];
    return found && !found.children.length && ["", "–"].includes(found.textContent);
  });
}

function sortBy(body, column, heads) {
  const isDown = heads[column].getAttribute("aria-sort") === "ascending";
  heads.forEach((head) => head.removeAttribute("aria-sort"));
  heads[column].setAttribute("aria-sort", isDown ? "descending" : "ascending");
  const key = (row) =>
    row.children[column]?.dataset.key ?? row.children[column]?.title.match(/-?[0-9.]+(?:e-?\d+)?/)?.[0] ??
      row.children[column]?.textContent ?? "";
  const order = (one, other) => {
    const [a, b] = [key(one), key(other)];
    const [x, y] = [Number(a), Number(b)];
    return a !== "" && b !== "" && !Number.isNaN(x) && !Number.isNaN(y) ? x - y : inOrderOfNames(a, b);
  };
  body.append(...[...body.children].sort((one, other) => (isDown ? -1 : 1) * order(one, other)));
}

/** A table in a box of its own, which scrolls sideways where it is wider than the page. */
function scrolling(...content) {
  return el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("table") }, content);
}

/** Labels and values, those without a value left out. */
function facts(list) {
  const kept = list.filter((fact) => fact && fact[1] != null && fact[1] !== "" && fact[1] !== "–");
  return el("dl", { class: "facts" }, kept.flatMap(([label, value]) => [el("dt", null, label), el("dd", null, value)]));
}

/** A bar that is filled to a ratio. */
function bar(ratio) {
  const fill = el("i");
  fill.style.width = `${100 * Math.min(1, ratio ?? 0)}%`;
  return el("span", { class: "bar", "aria-hidden": "true" }, fill);
}

const SIGNS = { error: "■", warning: "▲", info: "●" };

/** The sign of a severity in its colour, and a text behind it: its word, or how many there are. */
function severitySign(severity, text = t(severity)) {
  return el(
    "span",
    { class: `sign ${severity}` },
    el("i", { "aria-hidden": "true" }, SIGNS[severity] ?? "●"),
    ` ${text}`,
  );
}

/** Puts a text on the clipboard and says so on the button. */
async function copyText(text, on) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = el("textarea");
    field.value = text;
    (on.closest("dialog") ?? document.body).append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
    on.focus();
  }
  const before = on.textContent;
  if (before === t("copied")) return;
  on.textContent = t("copied");
  say(t("copied"));
  setTimeout(() => {
    on.textContent = before;
  }, 2000);
}

/** A text for those who hear the page. */
function say(text) {
  document.getElementById("live").textContent = text;
}

/** Whether what is made is for paper: nothing folded, no controls. */
let printing = false;
