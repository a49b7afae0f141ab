// Before and after: against an earlier check, what is new, mended, grown, shrunk and the same.
const CHANGE_KINDS = ["new", "mended", "grown", "shrunk", "same"];
/** What was compared, which kind of change is listed, the kind of each finding, the mended ones as the map has them. */
const comparison = { document: null, kind: "", kinds: new Map(), mended: [] };

/** The checks and reports of everything that ended, but the newest check, which is now. */
function earlierRuns() {
  const ended = jobs.rows.filter((job) =>
    ["check", "report"].includes(job.command) && job.state === "done" && !job.line.includes("--zone")
  );
  const newest = ended.find((job) => job.command === "check");
  return ended.filter((job) => job !== newest);
}

async function compareView() {
  const runs = earlierRuns();
  replace(
    "compare-choice",
    runs.length
      ? el(
        "label",
        null,
        t("compareWith"),
        " ",
        el(
          "select",
          { id: "compare-with", onchange: (event) => compareWith(event.target.value) },
          el("option", { value: "" }, "–"),
          runs.map((job) =>
            el(
              "option",
              { value: job.number, selected: state.other === String(job.number) },
              `${number(job.number)} · ${job.command} · ${moment(job.ended)}${job.by ? ` · ${job.by}` : ""}`,
            )
          ),
        ),
      )
      : el("p", null, t("noEarlier")),
  );
  comparisonParts();
  if (state.other && !comparison.document) await compareWith(state.other);
}

async function compareWith(number_) {
  state.other = number_;
  writeAddress();
  comparison.document = number_
    ? await attempt(() => askJSON(inWorkspace(`/compare?geometry=yes&with=${encodeURIComponent(number_)}`)))
    : null;
  const rows = comparison.document?.rows ?? [];
  comparison.kinds = new Map(rows.map((one) => [one.finding, one.change]));
  comparison.mended = rows.filter((one) => one.change === "mended").map(mendedFinding);
  showMended();
  comparisonParts();
}

/** A finding that is there no more, as the earlier run had it. */
const mendedFinding = (row, number_) =>
  new Finding({ ...row, id: row.finding, area_m2: row.area_before_m2, subjects: [], isMended: true }, number_);

/** Mended findings are a layer of their own, which is seen where they are asked for. */
function showMended() {
  extraLayer("mended", comparison.mended);
}

/** Shows the findings of a kind of change on the map. */
function showChanges(kind) {
  state.change = kind;
  openView("findings");
}

function comparisonParts() {
  const { document: found } = comparison;
  if (!found) return replace("comparison");
  const counts = groupedBy(found.rows, (one) => one.change);
  const shownRows = found.rows.filter((
    one,
  ) => (comparison.kind ? one.change === comparison.kind : one.change !== "same"));
  replace(
    "comparison",
    el(
      "p",
      { class: "buttons", role: "group", "aria-label": t("change") },
      CHANGE_KINDS.map((kind) =>
        button(`${t(`change_${kind}`)} ${number(counts.get(kind)?.length ?? 0)}`, () => {
          comparison.kind = comparison.kind === kind ? "" : kind;
          comparisonParts();
        }, { "aria-pressed": String(comparison.kind === kind) })
      ),
    ),
    comparison.kind ? el("p", null, button(t("onMap"), () => showChanges(comparison.kind))) : null,
    thenAndNow(found),
    scrolling(table(
      t("change"),
      [[t("change")], [t("severity")], [t("what")], [t("areaBefore"), true], [t("areaNow"), true]],
      shownRows.slice(0, 500).map((one) =>
        el(
          "tr",
          null,
          cell(t(`change_${one.change}`)),
          el("td", { class: "w" }, one.severity ? severitySign(one.severity) : "–"),
          el(
            "td",
            null,
            button(textOfChange(one), () => openFinding(one), { class: "link" }),
            el("div", { class: "note" }, ruleWord(one.rule)),
          ),
          squareMetresCell(one.area_before_m2 ?? null),
          squareMetresCell(one.area_after_m2 ?? null),
        )
      ),
    )),
  );
}

const textOfChange = (one) => both(one.message) || one.finding;

/** The head figures then and now. */
function thenAndNow({ then, now }) {
  const keys = Object.keys(now ?? {}).filter((key) => typeof now[key] === "number");
  if (!keys.length) return null;
  const shown_ = (
    key,
    value,
  ) => (value == null ? "–" : key.endsWith("_m2") ? area(value) : number(value, Number.isInteger(value) ? 0 : 2));
  const wordOf = (
    key,
  ) => (TEXTS[state.lang][`figure_${key}`] ? t(`figure_${key}`) : TEXTS[state.lang][key] ? t(key) : key);
  return table(
    t("figures"),
    [[t("figures")], [t("then"), true], [t("now"), true]],
    keys.map((key) =>
      el(
        "tr",
        null,
        el("th", { scope: "row" }, wordOf(key)),
        numeric(shown_(key, then?.[key])),
        numeric(shown_(key, now[key])),
      )
    ),
    { isSortable: false },
  );
}

/** Opens a finding of the comparison in its view. */
async function openFinding({ finding, change }) {
  Object.assign(state, { finding, at: "", change: change === "mended" ? change : "" });
  await openView("findings");
}
