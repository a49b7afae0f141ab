// Cells, words and lists that the report alone has.

/** The same in a column, where all have one decimal; what is there but less than half of that says so. */
function percentOfColumn(ratio) {
  if (ratio == null) return "–";
  return ratio !== 0 && Math.abs(ratio) < 0.0005 ? `<${number(0.1, 1)}%` : `${number(100 * ratio, 1)}%`;
}

const functionWord = (code) => both(DATA.labels.function[code]) || code;

const reasonWord = (code) => both(DATA.labels.reason[code]) || code;

const verdictWord = (verdict) => t(verdict === "clean" ? "clean_" : verdict);

const statusWord = (status) =>
  ({ none: t("none_"), partial: t("partial"), complete: t("complete") })[status] ??
    (status === "unknown" ? t("unknown") : "–");

/** A cell with metres, two decimals. */
function metresCell(value) {
  return numeric(value == null ? "–" : number(value, 2), value == null ? null : t("exactMetres", String(value)));
}

/** A cell with hectares, two decimals. */
function hectaresCell(m2, attributes) {
  return numeric(hectares(m2), m2 == null ? null : t("tooltipExact", String(m2)), attributes);
}

/** A cell with a ratio as percent; all of a column have one decimal. What it is made of may stand below. */
function percentCell(ratio, attributes, below) {
  const text = [percentOfColumn(ratio), below ? el("small", null, below) : null];
  return numeric(text, ratio == null ? null : exactPercent(ratio), { "data-key": ratio ?? -1, ...attributes });
}

/** Something of many rows, of which the first show and the rest on demand; printed whole. */
function shortened(rows, most, make) {
  const box = scrolling();
  const show = (count) =>
    replaceIn(
      box,
      make(rows.slice(0, count)),
      count < rows.length ? button(t("showAll", number(rows.length)), () => show(rows.length)) : null,
    );
  let count = printing ? rows.length : most;
  show(count);
  // What is sorted is all of them.
  box.addEventListener("click", (event) => {
    if (!event.target.matches(".sort") || count >= rows.length) return;
    event.stopPropagation();
    const at = [...box.querySelectorAll(".sort")].indexOf(event.target);
    count = rows.length;
    show(count);
    box.querySelectorAll(".sort")[at]?.click();
  }, true);
  return box;
}
