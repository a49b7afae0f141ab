// The command line that each button is, typed in the workspace's folder.

/** A word of a command line, quoted where a shell would part or change it. */
const quoted = (text) => (/^[\w./:=,@%+-]+$/.test(text) ? text : `'${String(text).replaceAll("'", "'\\''")}'`);

/** A line of words; what is null is left out. */
const lineOfWords = (...words) =>
  ["landfund", ...words.flat(2).filter((one) => one != null && one !== "")].map(quoted).join(" ");

const JOB_LINES = {
  manifest: () => lineOfWords("manifest", "sources", "-o", "manifest.yml"),
  "load --dry-run": () => lineOfWords("load", "manifest.yml", "-o", "workspace.gpkg", "--dry-run"),
  load: () => lineOfWords("load", "manifest.yml", "-o", "workspace.gpkg"),
  check: ({ zone } = {}) => lineOfWords("check", "workspace.gpkg", zone ? ["--zone", zone] : null),
  tables: ({ zone } = {}) => lineOfWords("tables", "workspace.gpkg", "-o", "bieu.xlsx", zone ? ["--zone", zone] : null),
  report: ({ zone } = {}) => lineOfWords("report", "workspace.gpkg", "-o", "report", zone ? ["--zone", zone] : null),
  export: ({ layer, format } = {}) =>
    lineOfWords("export", "workspace.gpkg", layer, "-o", `${layer ?? "all"}.${format ?? "gpkg"}`),
};

/** The day of a decision is the server's, which a command line has to be told. */
const onToday = () => (workspace.row?.today ? ["--on", workspace.row.today] : null);

const triageLine = (ids, stateCode, note) =>
  lineOfWords(
    "triage",
    "workspace.gpkg",
    someOf(ids),
    "--state",
    stateCode,
    note ? ["--note", note] : null,
    "--by",
    DATA.holder.name,
    onToday(),
  );

const waiveLine = (ids, reason, until) =>
  lineOfWords(
    "waive",
    "workspace.gpkg",
    someOf(ids),
    "--reason",
    reason || "…",
    "--by",
    DATA.holder.name,
    onToday(),
    until ? ["--until", until] : null,
  );

const revokeLine = (ids) => lineOfWords("waive", "workspace.gpkg", someOf(ids), "--revoke");

/** The first of many ids: the line would be longer than anybody reads. */
const someOf = (ids) => (ids.length > 3 ? [...ids.slice(0, 3), "…"] : ids);

/** A command line as it is shown. */
const commandShown = (line) => el("code", { class: "command", title: t("commandHint") }, line);
