// Urban function by land-use code: hectares, the shade is the severity of the crosswalk.

function matrixSection() {
  replace("matrix", matrixTables());
}

function matrixTables() {
  const cells = DATA.matrix;
  if (!cells.length) return [];
  const filtered = isFiltered() && !printing;
  const found = new Map();
  for (const one of filtered ? matching : []) {
    found.set(cellOf(one), (found.get(cellOf(one)) ?? 0) + (one.area_m2 ?? 0));
  }
  const functions = DATA.labels.functionOrder.filter((code) => cells.some((one) => one.function === code));
  const codes = unique(cells.map((one) => one.code));
  const at = new Map(cells.map((one) => [`${one.function}/${one.code}`, one]));
  const parts = printing ? chunks(codes, 11) : [codes];
  const rowSum = (code) => sum(cells.filter((one) => one.function === code), (one) => one.area_m2);
  const columnSum = (code) => sum(cells.filter((one) => one.code === code), (one) => one.area_m2);
  return parts.map((part, number_) => {
    const isLast = number_ === parts.length - 1;
    return scrolling(
      table(
        number_ ? "" : t("matrixCaption"),
        [[t("function")], ...part.map((code) => [code, true]), ...isLast ? [[t("sum"), true]] : []],
        functions.map((code) =>
          el(
            "tr",
            null,
            el("th", { scope: "row" }, functionWord(code)),
            part.map((column) =>
              matrixCell(
                at.get(
                  `${code}/${column}`,
                ),
                filtered ? found : null,
              )
            ),
            isLast ? hectaresCell(rowSum(code)) : null,
          )
        ),
        {
          attributes: { class: "matrix" },
          isSortable: false,
          total: el(
            "tr",
            null,
            el("th", { scope: "row" }, t("sum")),
            part.map((code) => hectaresCell(columnSum(code))),
            isLast ? hectaresCell(sum(cells, (one) => one.area_m2)) : null,
          ),
        },
      ),
    );
  });
}

function matrixCell(one, found) {
  if (!one) return cell("");
  const key = `${one.function}/${one.code}`;
  const m2 = found ? found.get(key) : one.area_m2;
  const mark = one.cell == null ? "?" : one.cell > 0 ? "•".repeat(one.cell) : "";
  const shade = `c${one.cell ?? 3}${found && m2 == null ? " faint" : ""}`;
  const title = `${key}: ${t("tooltipExact", String(one.area_m2))}${one.severity ? ` · ${t(one.severity)}` : ""}`;
  const text = [el("span", { class: "dots", "aria-hidden": "true" }, mark), hectares(m2 ?? one.area_m2)];
  return el(
    "td",
    { class: `n ${shade}`, title },
    printing ? text : el("button", {
      type: "button",
      class: "cell",
      "aria-pressed": String(
        state.cell === key,
      ),
      onclick: () => {
        filter({ cell: state.cell === key ? "" : key, rule: "" });
        document.getElementById("h-map").scrollIntoView();
      },
    }, text),
  );
}
