// The command line that each button is, typed in the workspace's folder.

/** A word of a command line, quoted where a shell would part or change it. */
const quoted = (text) => (/^[\w./:=,@%+-]+$/.test(text) ? text : `'${String(text).replaceAll("'", "'\\''")}'`);

/** A line of words; what is null is left out. */
const lineOfWords = (...words) =>
  ["landfund", ...words.flat(2).filter((one) => one != null && one !== "")].map(quoted).join(" ");

/** The line of a job, of everything or of one unit: its words are those that the server runs, what a run keeps lies beside the workspace. */
const jobLine = (command, { zone, more_ } = {}) =>
  lineOfWords(WORDS.lines[command], more_, zone ? `--zone=${zone}` : null, inLanguage());

const inLanguage = () => ["--lang", state.lang];

/** The day of a sheet: that of the last check, where the workspace does not name it itself. */
const onDayOfCheck = () => findings.asOf && findings.asOf !== workspace.row?.as_of ? ["--as-of", findings.asOf] : null;

/** The line that prints a sheet of what the words name. */
const sheetLine = (words, output, ...names) =>
  lineOfWords("extract", "workspace.gpkg", words, onDayOfCheck(), "-o", output, inLanguage(), names);

/** What a command is called, as on its button; the command stands on hover. */
const COMMAND_WORDS = {
  manifest: "doManifest",
  "load --dry-run": "doDryRun",
  load: "doLoad",
  check: "doCheck",
  tables: "doTables",
  report: "doReport",
  export: "doExport",
};
const commandWord = (command) => (COMMAND_WORDS[command] ? t(COMMAND_WORDS[command]) : command);

/** The day of a decision is the server's, which a command line has to be told. */
const onToday = () => (workspace.row?.today ? ["--on", workspace.row.today] : null);

const triageLine = (ids, stateCode, note) =>
  lineOfWords(
    "triage",
    "workspace.gpkg",
    ids,
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
    ids,
    "--reason",
    reason || "…",
    "--by",
    DATA.holder.name,
    onToday(),
    until ? ["--until", until] : null,
  );

const revokeLine = (ids) => lineOfWords("waive", "workspace.gpkg", ids, "--revoke");

/** A command line as it is shown. */
const commandShown = (line) =>
  el("code", { class: "command", title: t("commandHint"), tabindex: line.length > 400 ? "0" : null }, line);
