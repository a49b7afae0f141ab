// Before and after: against an earlier check, what is new, mended, grown, shrunk and the same.
const CHANGE_KINDS = ["new", "mended", "grown", "shrunk", "same"];
const comparison = { document: null, kind: "", kinds: new Map() };

/** The checks that ended, but the newest, which is now. */
const earlierChecks = () => jobs.rows.filter((job) => job.command === "check" && job.state === "done").slice(1);

async function compareView() {
  const runs = earlierChecks();
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
              `${number(job.number)} · ${moment(job.ended)}${job.by ? ` · ${job.by}` : ""}`,
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
    ? await attempt(() => askJSON(inWorkspace(`/compare?with=${encodeURIComponent(number_)}`)))
    : null;
  comparison.kinds = new Map((comparison.document?.rows ?? []).map((one) => [one.id, one.what]));
  comparisonParts();
}

/** Shows the findings of a kind of change on the map. */
function showChanges(kind) {
  state.change = kind;
  openView("findings");
}

function comparisonParts() {
  const { document: found } = comparison;
  if (!found) return replace("comparison");
  const counts = groupedBy(found.rows, (one) => one.what);
  const shownRows = found.rows.filter((one) => (comparison.kind ? one.what === comparison.kind : one.what !== "same"));
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
    comparison.kind && comparison.kind !== "mended"
      ? el("p", null, button(t("onMap"), () => showChanges(comparison.kind)))
      : null,
    thenAndNow(found),
    scrolling(table(
      t("change"),
      [[t("change")], [t("severity")], [t("what")], [t("areaBefore"), true], [t("areaNow"), true]],
      shownRows.slice(0, 500).map((one) =>
        el(
          "tr",
          null,
          cell(t(`change_${one.what}`)),
          el("td", { class: "w" }, one.severity ? severitySign(one.severity) : "–"),
          el(
            "td",
            null,
            findings.byId.has(one.id)
              ? button(textOfChange(one), () => openFinding(one.id), { class: "link" })
              : textOfChange(one),
            el("div", { class: "note" }, ruleWord(one.rule)),
          ),
          squareMetresCell(one.area_before_m2 ?? null),
          squareMetresCell(one.area_m2 ?? null),
        )
      ),
    )),
  );
}

const textOfChange = (one) => both(one.message ?? findings.byId.get(one.id)?.message) || one.id;

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

/** Opens a finding in its view. */
async function openFinding(id) {
  state.finding = id;
  await openView("findings");
}
