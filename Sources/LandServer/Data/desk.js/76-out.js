// What leaves the desk: tables, workbook, report, workspace, layers; each with its command line.
const TABLES = [
  "findings",
  "check",
  "shares",
  "coverage",
  "markers",
  "clean-land",
  "occupancy",
  "reclaim",
  "schemes",
  "adjustments",
  "progress",
  "projects",
  "demand",
  "forest",
  "clearance",
  "balance",
  "transfer",
  "targets",
];
/** What lines of tables may say by `--by`, the usual first. */
const TABLE_BASES = { shares: ["landuse", "scheme"], clearance: ["project", "zone", "scheme", "road"] };
/** Tables of one scheme or plan: the layer in which it is. */
const TABLE_SUBJECTS = { balance: "scheme", transfer: "landuse_plan", targets: "landuse_plan" };
/** What was chosen for a table, by its name. */
const tableChoices = { of: {}, by: {} };
const LAYER_FORMATS = ["gpkg", "geojson", "fgb", "csv", "xlsx", "kmz", "dxf"];

const downloadLink = (path, text, line) =>
  el(
    "li",
    null,
    el("a", { href: addressOf(inWorkspace(path)), download: true }, text),
    " ",
    line ? commandShown(line) : null,
  );

/** The language of the downloads is the reader's: their columns are for Excel of that language. */
function outView() {
  const layers = workspace.row?.layers ?? [];
  replace(
    "out-parts",
    el(
      "section",
      null,
      el("h3", null, t("workspaceFile")),
      el("ul", { class: "links" }, downloadLink("/workspace.gpkg", "workspace.gpkg")),
    ),
    el(
      "section",
      null,
      el("h3", null, t("tables")),
      scrolling(table(
        t("tables"),
        [[t("table_")], [""], [t("commandLine")]],
        TABLES.map(tableRow),
        { isSortable: false, isTitled: true },
      )),
    ),
    makePart("tables", "doTables"),
    makePart("report", "doReport"),
    layers.length ? layerPart_(layers) : null,
    madePart(),
  );
}

/** A table with its links; one of a scheme or plan has them when that is named. */
function tableRow(name) {
  const word_ = t(`table_${name.replace("-", "_")}`);
  const bases = TABLE_BASES[name];
  const subject = TABLE_SUBJECTS[name];
  const query = [["by", tableChoices.by[name]], ["of", tableChoices.of[name]]].filter(([, value]) => value)
    .map((pair) => pair.map(encodeURIComponent).join("=")).join("&");
  const set = (kind) => (value) => {
    tableChoices[kind][name] = value;
    outView();
  };
  const list = `of-${name}`;
  return el(
    "tr",
    null,
    el(
      "th",
      { scope: "row" },
      word_,
      bases
        ? [
          " ",
          withLabel(
            `${word_}: ${t("tableBy")}`,
            selectOf(bases.map((one) => [one, t(`by_${one}`)]), tableChoices.by[name] ?? bases[0], set("by")),
            true,
          ),
        ]
        : null,
      subject
        ? [
          " ",
          inputOf(tableChoices.of[name], set("of"), {
            list,
            id: `table-${name}`,
            "aria-label": `${word_}: ${layerWord(subject)}`,
            placeholder: layerWord(subject),
          }),
          el(
            "datalist",
            { id: list },
            (LAYERS.get(subject)?.features ?? []).map((one) => el("option", { value: one.id }, one.name ?? "")),
          ),
        ]
        : null,
    ),
    el(
      "td",
      { class: "formats" },
      subject && !tableChoices.of[name] ? null : ["xlsx", "csv"].map((ending) => [
        el("a", {
          href: addressOf(inWorkspace(`/tables/${name}.${ending}${query ? `?${query}` : ""}`)),
          download: true,
          "aria-label": `${word_} ${ending}`,
        }, ending.toUpperCase()),
        " ",
      ]),
    ),
    el("td", null, commandShown(tableLine(name))),
  );
}

const tableLine = (name) =>
  lineOfWords(
    name === "findings" ? ["export", "workspace.gpkg", "finding"] : [name, "workspace.gpkg"],
    TABLE_SUBJECTS[name] ? tableChoices.of[name] || "…" : null,
    TABLE_BASES[name] ? ["--by", tableChoices.by[name] ?? TABLE_BASES[name][0]] : null,
    "-o",
    `${name}.xlsx`,
    "--lang",
    state.lang,
  );

/** Something that a run makes, for the whole or for one unit. */
function makePart(command, text) {
  if (!isEditor()) return null;
  const zone = () => document.getElementById(`zone-${command}`)?.value || undefined;
  const zones = LAYERS.get("zone")?.features ?? [];
  return el(
    "section",
    null,
    el("h3", null, t(text)),
    el(
      "p",
      { class: "buttons" },
      zones.length
        ? el(
          "label",
          null,
          t("forUnit"),
          " ",
          el(
            "select",
            { id: `zone-${command}` },
            el("option", { value: "" }, t("whole")),
            zones.map((one) => el("option", { value: one.id }, one.name ?? one.id)),
          ),
        )
        : el("label", null, t("forUnit"), " ", el("input", { id: `zone-${command}`, placeholder: t("whole") })),
      button(t("make"), async (event) => {
        await startJobs([command], { zone: zone() }, event.target);
        openView("work");
      }, { "aria-label": `${t("make")}: ${t(text)}` }),
    ),
    commandShown(JOB_LINES[command]()),
  );
}

function layerPart_(layers) {
  return el(
    "section",
    null,
    el("h3", null, t("layersOut")),
    scrolling(table(
      t("layersOut"),
      [[t("layer")], [t("count_"), true], [""]],
      layers.map((one) =>
        el(
          "tr",
          null,
          el("th", { scope: "row" }, named(layerWord(one.layer), one.layer)),
          numeric(number(one.count), String(one.count)),
          el(
            "td",
            { class: "formats" },
            LAYER_FORMATS.map((
              ending,
            ) => [
              el("a", {
                href: addressOf(inWorkspace(`/layers/${one.layer}.${ending}`)),
                download: true,
                title: lineOfWords("export", "workspace.gpkg", one.layer, "-o", `${one.layer}.${ending}`),
                "aria-label": `${layerWord(one.layer)} ${ending}`,
              }, ending.toUpperCase()),
              " ",
            ]),
          ),
        )
      ),
      { isTitled: true },
    )),
  );
}

/** What runs have made, the newest first. */
function madePart() {
  const made = jobs.rows.filter((job) => job.outputs?.length || job.command === "report" && job.state === "done");
  if (!made.length) return null;
  return el(
    "section",
    null,
    el("h3", null, t("made")),
    made.slice(0, 20).map((job) =>
      el("div", null, el("p", null, `${number(job.number)} · ${job.command} · ${moment(job.ended)}`), outputLinks(job))
    ),
  );
}
