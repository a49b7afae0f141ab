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
];
/** What lines of tables need beside the workspace. */
const TABLE_WORDS = { shares: ["--by", "landuse"] };
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
        TABLES.map((name) =>
          el(
            "tr",
            null,
            el("th", { scope: "row" }, t(`table_${name.replace("-", "_")}`)),
            el(
              "td",
              { class: "formats" },
              ["xlsx", "csv"].map((
                ending,
              ) => [
                el("a", {
                  href: addressOf(inWorkspace(`/tables/${name}.${ending}`)),
                  download: true,
                  "aria-label": `${t(`table_${name.replace("-", "_")}`)} ${ending}`,
                }, ending.toUpperCase()),
                " ",
              ]),
            ),
            el("td", null, commandShown(tableLine(name))),
          )
        ),
        { isSortable: false, isTitled: true },
      )),
    ),
    makePart("tables", "doTables"),
    makePart("report", "doReport"),
    layers.length ? layerPart_(layers) : null,
    madePart(),
  );
}

const tableLine = (name) =>
  lineOfWords(
    name === "findings" ? "check" : name,
    "workspace.gpkg",
    ...TABLE_WORDS[name] ?? [],
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
