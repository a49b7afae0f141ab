// Urban function by land-use code: hectares, the shade is the severity of the crosswalk.

function matrixSection() {
  replace("matrix", matrixTables());
}

/** The square metres of a cell: all that has both plans, of filtered findings theirs; `null` for none of them. */
function matrixGround() {
  if (!isFiltered() || printing) return (one) => one.area_m2;
  const found = new Map();
  for (const one of matching) {
    if (cellOf(one)) found.set(cellOf(one), (found.get(cellOf(one)) ?? 0) + (one.area_m2 ?? 0));
  }
  return (one) => found.get(`${one.function}/${one.code}`) ?? null;
}

function matrixTables() {
  const cells = DATA.matrix;
  if (!cells.length) return [];
  const ground = matrixGround();
  const functions = DATA.labels.functionOrder.filter((code) => cells.some((one) => one.function === code));
  const codes = unique(cells.map((one) => one.code));
  const at = new Map(cells.map((one) => [`${one.function}/${one.code}`, one]));
  const parts = printing ? chunks(codes, 13) : [codes];
  const total = (isOf) => hectaresCell(sum(cells.filter(isOf), ground));
  return parts.map((part, number_) => {
    const isLast = number_ === parts.length - 1;
    return scrolling(
      table(
        t(isFiltered() && !printing ? "filteredMatrix" : "matrixCaption"),
        [[t("function")], ...part.map((code) => [code, true, codeWord(code)]), ...isLast ? [[t("sum"), true]] : []],
        functions.map((code) =>
          el(
            "tr",
            null,
            el("th", { scope: "row", title: code }, functionWord(code)),
            part.map((column) => matrixCell(at.get(`${code}/${column}`), ground)),
            isLast ? total((one) => one.function === code) : null,
          )
        ),
        {
          attributes: { class: "matrix" },
          isTitled: number_ > 0,
          isSortable: false,
          total: el(
            "tr",
            null,
            el("th", { scope: "row" }, t("sum")),
            part.map((code) => total((one) => one.code === code)),
            isLast ? total(() => true) : null,
          ),
        },
      ),
    );
  });
}

/** The cells that findings are of. */
function cellsOfFindings() {
  cellsOfFindings.all ??= new Set(FINDINGS.map(cellOf));
  return cellsOfFindings.all;
}

function matrixCell(one, ground) {
  if (!one) return cell("");
  const key = `${one.function}/${one.code}`;
  const m2 = ground(one);
  const mark = one.cell == null ? "?" : one.cell > 0 ? "•".repeat(one.cell) : "";
  const shade = `c${one.cell ?? 3}${m2 == null ? " faint" : ""}`;
  const title = `${key}: ${t("tooltipExact", String(m2 ?? one.area_m2))}${one.severity ? ` · ${t(one.severity)}` : ""}`;
  const text = [el("span", { class: "dots", "aria-hidden": "true" }, mark), m2 == null ? "–" : hectares(m2)];
  return el(
    "td",
    { class: `n ${shade}`, title },
    // Strips within the accuracy of the maps are ground of a cell and in no finding of it.
    printing || !cellsOfFindings().has(key) ? text : el("button", {
      type: "button",
      class: "cell",
      "aria-pressed": String(
        state.cell === key,
      ),
      onclick: () => {
        filter({ cell: state.cell === key ? "" : key, rule: "" });
        goToMap("findings");
      },
    }, text),
  );
}
