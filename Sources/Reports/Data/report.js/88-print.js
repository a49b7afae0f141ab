// Print: summary, whole, list, sheets; each is made for paper in a part of its own.
const PRINT_MODES = ["summary", "whole", "list", "sheets"];

/** The map as it is in view, for paper, at a round scale, with the legend beside it. */
function viewForPaper(widthMM, heightMM) {
  const window = windowOf(frameNow());
  const map = paperMap(window, widthMM, heightMM, {
    part: 1,
    isView: true,
    shows: isShown,
    chosen: shown.chosen,
    bright: shown.bright,
    named: shown.named,
  });
  return el(
    "section",
    { class: "kept" },
    el("div", { class: "paper-view" }, map.node, legendList(map.drawn)),
    BACKDROP?.visible && !BACKDROP.isGone ? el("p", { class: "note" }, backdropText()) : null,
  );
}

function titlePart() {
  return [
    el("h1", null, DATA.meta.workspace),
    el("p", { class: "meta" }, document.getElementById("meta").textContent),
    el(
      "p",
      { class: "lead" },
      leadText(DATA.figures),
    ),
    el("dl", { class: "figures" }, figureTiles()),
  ];
}

function partOf(key, ...content) {
  const kept = content.flat(3).filter(Boolean);
  return kept.length ? el("section", null, el("h2", null, t(key)), kept) : null;
}

/** The same where there are data for it. */
const partWith = (data, key, make) => (HAS_DATA[data]() ? partOf(key, make()) : null);

/** All findings, and how many are waived and not among them. */
function allFindings() {
  const listed = FINDINGS.filter((one) => !one.waived || state.waived);
  return [
    listed.length ? findingTable(listed) : null,
    listed.length < FINDINGS.length ? el("p", { class: "note" }, waivedText(FINDINGS.length - listed.length)) : null,
  ];
}

/** The list as it is filtered. */
function filteredList() {
  if (PUBLIC) return pairParts();
  if (state.change === "mended") return mendedTable();
  return matching.length ? findingTable(inListOrder()) : el("p", null, nothingText());
}

/** Findings as a table: areas and lengths in columns of their own, with a total where the list has one. */
function findingTable(list, { hasRules = true, hasTotal = true } = {}) {
  const hasLengths = list.some((one) => one.area_m2 == null && one.length_m != null);
  return table(
    t("findings"),
    [
      [t("place"), true],
      [t("severity")],
      ...hasRules ? [[t("rule")]] : [],
      [t("what")],
      [t("areaM2"), true],
      ...hasLengths ? [[t("lengthM"), true]] : [],
    ],
    list.map((finding, place_) =>
      el(
        "tr",
        null,
        numeric(number(place_ + 1)),
        el("td", { class: "w" }, severitySign(finding.severity)),
        hasRules ? cell(ruleWord(finding.rule), { class: "name" }) : null,
        cell(
          finding.text,
        ),
        squareMetresCell(finding.area_m2),
        hasLengths ? metresCell(finding.area_m2 == null ? finding.length_m : null) : null,
      )
    ),
    {
      isTitled: true,
      total: hasTotal && list.length > 1
        ? el(
          "tr",
          null,
          cell(""),
          el("th", { scope: "row" }, t("sum")),
          hasRules ? cell("") : null,
          cell(""),
          squareMetresCell(sum(list, (one) => one.area_m2)),
          hasLengths ? cell("") : null,
        )
        : null,
    },
  );
}

const PAPER = {
  summary() {
    const errors = FINDINGS.filter((one) => one.severity === "error" && !one.waived).sort((a, b) =>
      (b.area_m2 ?? 0) - (a.area_m2 ?? 0)
    ).slice(0, 10);
    const verdicts = VERDICTS.map((
      verdict,
    ) => [verdict, sum(DATA.reasons.filter((one) => one.verdict === verdict), (one) => one.area_m2)]);
    const second = [
      PUBLIC
        ? partOf("pairs", pairParts())
        : errors.length
        ? partOf("largestErrors", findingTable(errors, { hasRules: false, hasTotal: false }))
        : null,
      partOf(
        "clean",
        callParts(2),
        verdicts.some(([, m2]) => m2)
          ? el(
            "p",
            null,
            `${t("balance")}: `,
            verdicts.map(([verdict, m2]) => `${verdictWord(verdict)} ${hectares(m2)} ha`).join("; "),
          )
          : null,
      ),
      CHANGES ? partOf("changesTitle", changesInSum()) : null,
      partOf(
        "skipped",
        skippedParts(skippedGroups().slice(0, 6), true)?.slice(1),
        skippedGroups().length > 6
          ? el("p", { class: "note" }, t("andMore", number(skippedGroups().length - 6)))
          : null,
      ),
    ].filter(Boolean);
    return [
      titlePart(),
      viewForPaper(...ON_SUMMARY.map),
      !PUBLIC && HAS_DATA.units() ? partOf("units", unitTables(ON_SUMMARY)) : null,
      second.length ? [el("div", { class: "page" }), second] : null,
    ];
  },
  whole() {
    return [
      titlePart(),
      viewForPaper(128, 92),
      ...PUBLIC ? [partOf("pairs", pairParts())] : [
        partWith("units", "findings", allFindings),
        partWith("units", "units", unitTables),
        partWith("matrix", "matrix", () => [el("p", { class: "note" }, t("matrixNote")), matrixTables()]),
      ],
      partWith("coverage", "coverage", coverageTables),
      partWith("markers", "markers", markerTables),
      partWith("clean", "clean", cleanParts),
      partWith("changesTitle", "changesTitle", changeTables),
      PUBLIC ? null : partWith("differences", "differences", differenceParts),
      partOf("behind", behindParts()),
    ];
  },
  list() {
    return [
      el("h1", null, DATA.meta.workspace),
      el("p", { class: "meta" }, document.getElementById("meta").textContent),
      PUBLIC ? null : el("p", null, filterText()),
      viewForPaper(128, 92),
      filteredList(),
    ];
  },
  sheets() {
    return sheetsToPrint().length ? printSheets(sheetsToPrint()) : el("p", null, nothingText());
  },
};

/** The findings whose sheets are printed: the chosen one, else those of the list. */
function sheetsToPrint() {
  const chosen = FINDING_BY_ID.get(state.finding);
  return chosen ? [chosen] : inListOrder();
}

function filterText() {
  const words = FILTERS.filter((key) => state[key]).map((key) =>
    `${t(key)}: ${
      {
        rule: ruleWord,
        severity: t,
        zone: (id) => nameOf("zone", id),
        owner: officeWord,
        cell: cellWord,
        change: changeWord,
      }[key]?.(state[key]) ?? state[key]
    }`
  );
  return [state.change === "mended" ? mendedCount() : shownText(), ...words].join(" · ");
}

/** Puts on paper what one of the modes shows. */
function prepare(mode) {
  replace("paper", forPaper(() => PAPER[mode]()));
  document.documentElement.dataset.print = mode;
}

/** Prints one of the modes, or pages that are made already. */
function printPages(what) {
  if (typeof what === "string") prepare(what);
  else {
    replace("paper", what);
    document.documentElement.dataset.print = "sheets";
  }
  window.print();
}

function listenToPrint() {
  const dialog = document.getElementById("print-dialog");
  document.getElementById("print").addEventListener("click", () => {
    for (const mode of PUBLIC ? ["list", "sheets"] : []) {
      dialog.querySelector(`[value=${mode}]`).closest("label").hidden = true;
    }
    const sheets = sheetsToPrint().length;
    const waived = waivedText(hiddenWaived.length);
    const counted = state.change === "mended" ? mendedRows().length : matching.length;
    const inAll = sheets > MOST_SHEETS ? t("firstOf", number(MOST_SHEETS), number(sheets)) : number(sheets);
    const isOneChosen = FINDING_BY_ID.has(state.finding);
    const tell = (mode, ...texts) => {
      dialog.querySelector(`[data-count=${mode}]`).textContent = `(${texts.filter(Boolean).join(" ")})`;
    };
    tell("list", number(counted), waived);
    tell("sheets", inAll, isOneChosen ? null : waived);
    dialog.querySelector("[value=sheets]").disabled = !sheets;
    dialog.showModal();
  });
  dialog.addEventListener("close", () => {
    if (dialog.returnValue !== "print") return;
    printPages(dialog.querySelector("input:checked").value);
  });
  addEventListener("beforeprint", () => {
    if (!document.documentElement.dataset.print) prepare("whole");
  });
  addEventListener("afterprint", () => {
    if (asked() || DATA.sheets) return;
    delete document.documentElement.dataset.print;
    replace("paper");
  });
}

/** The mode that the address asks for. */
function asked() {
  const mode = new URLSearchParams(location.hash.slice(1)).get("print");
  return PRINT_MODES.includes(mode) ? mode : null;
}

/** A text as a string of a style: signs that mean something there, and line breaks, by their numbers. */
const quotedForStyle = (text) =>
  `"${text.replace(/[^\p{L}\p{M}\p{N} ·–-]/gu, (sign) => `\\${sign.codePointAt(0).toString(16)} `)}"`;

/** Name, day and page on every page, where the browser knows margin boxes. */
function pageMargins() {
  const text = quotedForStyle(`${DATA.meta.workspace} · ${day(DATA.meta.as_of)}`);
  const [sheet] = document.styleSheets;
  if (pageMargins.rule != null) sheet.deleteRule(pageMargins.rule);
  pageMargins.rule = sheet.insertRule(
    `@page { @bottom-left { content: ${text}; font: 8pt sans-serif } @bottom-right { content: counter(page) "/" counter(pages); font: 8pt sans-serif } }`,
    sheet.cssRules.length,
  );
}
