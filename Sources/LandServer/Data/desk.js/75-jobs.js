// The runs of the workspace: started by a button that shows its command line, followed, stopped, looked at.
const jobs = { rows: [], document: null, changes: null, error: "" };

/** What may be started, each with the texts of its button. */
const STARTS = [
  { chain: ["manifest"], text: "doManifest" },
  { chain: ["load --dry-run"], text: "doDryRun" },
  { chain: ["load"], text: "doLoad" },
  { chain: ["check"], text: "doCheck" },
  { chain: ["load", "check"], text: "doLoadAndCheck" },
];

async function loadJobs() {
  jobs.rows = await askRows(inWorkspace("/jobs")).catch((error) => (complain(error), jobs.rows));
  const running = jobs.rows.find((one) => !ENDED.includes(one.state));
  if (running && following.number !== running.number) follow(running.number);
  jobsView();
}

/** Starts a chain of runs; what is not saved is saved before. */
function startJobs(chain, options = {}, pressed = null) {
  if (!isEditor()) return null;
  return attempt(async () => {
    if (isChanged() && !await saveText()) return;
    if (chain.includes("load") || chain.includes("load --dry-run")) {
      const open = whatIsOpen();
      if (open && chain.includes("load")) {
        complain(t("openStops", number(open)));
        return;
      }
    }
    const { rows } = await send("POST", inWorkspace("/jobs"), { chain, lang: state.lang, ...options });
    Object.assign(jobs, { document: null, changes: null, error: "" });
    say(t("started", rows[0].command));
    await loadJobs();
    follow(rows[0].number);
  }, pressed);
}

/** How much is open in the manifest: loading waits for it, saving does not. */
function whatIsOpen() {
  if (doc.name !== "manifest") return 0;
  const manifest = readManifest(doc.text);
  return sum(manifest.sources, (source) => openCount(manifest, source));
}

const followed = () => jobs.rows.find((one) => one.number === following.number);

function jobsView() {
  replace("starts", isEditor() ? STARTS.map(startButton) : el("p", { class: "note" }, t("readersLook")));
  replace("runs", jobs.rows.length ? runTable() : el("p", null, t("noRuns")));
  showProgress();
  showOutput();
}

function startButton({ chain, text }) {
  const busy = jobs.rows.some((one) => !ENDED.includes(one.state));
  return el(
    "div",
    { class: "start" },
    button(t(text), (event) => startJobs(chain, {}, event.target), { disabled: busy }),
    chain.map((one) => commandShown(JOB_LINES[one]())),
  );
}

/** Where the run stands that is followed. */
function showProgress() {
  const job = followed();
  const box = document.getElementById("progress");
  box.hidden = !job || ENDED.includes(job.state);
  if (box.hidden) return;
  const { progress } = following;
  const isCounted = progress?.total > 0;
  replace(
    "progress",
    el("h3", null, `${job.command} · ${stateText(job)}`),
    commandShown(job.line),
    el("progress", {
      "aria-label": job.command,
      max: isCounted ? progress.total : null,
      value: isCounted ? progress.done : null,
    }),
    el(
      "p",
      null,
      [progress?.step, isCounted ? `${number(progress.done)} / ${number(progress.total)}` : null].filter(Boolean).join(
        " · ",
      ),
    ),
    isEditor() ? button(t("stop"), (event) => stopJob(job, event.target), { id: "stop" }) : null,
    el("ul", { class: "messages" }, following.lines.slice(-8).map(saidLine)),
  );
}

const stateText = (job) =>
  job.state === "waiting" && job.place
    ? t("waitingAt", number(job.place))
    : t(`state_${job.state}`) + (job.limit ? ` (${t(`limit_${job.limit}`)})` : "");

function stopJob(job, pressed) {
  return attempt(async () => {
    await ask(inWorkspace(`/jobs/${job.number}`), { method: "DELETE" });
    say(t("stopping"));
  }, pressed);
}

function jobChanged(job) {
  const at = jobs.rows.findIndex((one) => one.number === job.number);
  if (at < 0) jobs.rows.unshift(job);
  else jobs.rows[at] = job;
  if (state.view === "work") jobsView();
  showProgress();
}

/** A run has ended: its chain goes on with the next, and what it changed is read again. */
async function jobEnded(job) {
  jobChanged(job);
  say(`${job.command}: ${stateText(job)}`);
  following.number = null;
  await loadJobs();
  if (job.command === "manifest") await manifestMade();
  if (job.command === "load --dry-run" || job.command === "load") await learnWords(job);
  const next = jobs.rows.find((one) => !ENDED.includes(one.state));
  if (!next) await chooseRun(job.number);
  if (["load", "check"].includes(job.command)) {
    findingsChanged();
    readWorkspace();
  }
}

/** The starter has looked at the files: its guess tells the columns, and is the manifest where none was. */
async function manifestMade() {
  if (doc.name === "manifest" && !isChanged()) {
    const { text, etag } = await textOf("manifest").catch(() => doc);
    if (text !== doc.saved) Object.assign(doc, { saved: text, text, etag, theirs: null });
  }
  await learnGuess();
  if (state.view === "sources") showText();
  if (state.view === "files") {
    notice(t("looked"), button(t("toSources"), () => openView("sources"), { class: "link" }));
    say(t("looked"));
  }
}

async function learnGuess() {
  const run = jobs.rows.find((one) => one.command === "manifest" && one.state === "done");
  if (run) {
    const text = await ask(inWorkspace(`/jobs/${run.number}/output`)).then((one) => one.text()).catch(() => "");
    known.guess = readManifest(text);
  }
  const has = run?.outputs?.some((one) => one.name === "understood.json");
  known.understood = has ? await askRows(inWorkspace(`/jobs/${run.number}/files/understood.json`)).catch(() => []) : [];
}

async function learnWords(job) {
  const document_ = await outputOf(job);
  known.unknownWords = document_?.unknown_words ?? [];
  cards();
}

/** The newest trial says which words are unknown still. */
async function learnFromRuns() {
  const run = jobs.rows.find((one) => /^load/.test(one.command) && ENDED.includes(one.state));
  if (run) await learnWords(run);
}

const outputOf = (job) => askJSON(inWorkspace(`/jobs/${job.number}/output`)).catch(() => null);

function runTable() {
  return scrolling(table(
    t("runs"),
    [["№", true], [t("what")], [t("stateOf")], [t("by")], [t("started_")], [t("ended_")]],
    jobs.rows.map((job) =>
      el(
        "tr",
        { class: Number(state.run) === job.number ? "chosen" : null },
        numeric(String(job.number), String(job.number)),
        el(
          "td",
          null,
          button(job.command, () => chooseRun(job.number), {
            class: "link",
            "aria-expanded": String(Number(state.run) === job.number),
          }),
          commandShown(job.line),
        ),
        el("td", { class: job.state === "failed" ? "bad" : null }, stateText(job)),
        cell(job.by ?? "–"),
        cell(moment(job.started ?? job.created)),
        cell(moment(job.ended)),
      )
    ),
  ));
}

/** Shows what a run put out. */
async function chooseRun(number_) {
  state.run = String(number_);
  writeAddress();
  const job = jobs.rows.find((one) => one.number === number_);
  if (!job) return;
  const isDocument = /^(?:load|check)/.test(job.command);
  jobs.document = isDocument ? await outputOf(job) : null;
  jobs.changes = job.outputs?.some((one) => one.name === "changes.json")
    ? await askJSON(inWorkspace(`/jobs/${number_}/files/changes.json`)).catch(() => null)
    : null;
  jobs.error = await ask(inWorkspace(`/jobs/${number_}/error`)).then((one) => one.text()).catch(() => "");
  jobsView();
}

function showOutput() {
  const job = jobs.rows.find((one) => one.number === Number(state.run));
  const box = document.getElementById("output");
  box.hidden = !job;
  if (!job) return;
  const lines = jobs.error.split("\n").filter((line) => line.trim() && !line.startsWith("{"));
  replace(
    "output",
    el("h3", null, `${number(job.number)} · ${job.command} · ${stateText(job)}`),
    jobs.document
      ? (job.command === "check" ? checkDocument(jobs.document) : loadDocument(jobs.document, jobs.changes))
      : null,
    lines.length
      ? [el("h4", null, t("saidLines")), el("ul", { class: "messages" }, lines.slice(0, 200).map(saidLine))]
      : null,
    outputLinks(job),
  );
}

/** The files that a run made. */
function outputLinks(job) {
  const links = (job.outputs ?? []).map((one) =>
    el(
      "li",
      null,
      el(
        "a",
        { href: addressOf(inWorkspace(`/jobs/${job.number}/files/${asPath(one.name)}`)), download: true },
        one.name,
      ),
      ` ${bytesText(one.bytes)}`,
    )
  );
  if (job.command === "report" && job.state === "done") {
    links.push(
      el(
        "li",
        null,
        el(
          "a",
          { href: `${DATA.root}${inWorkspace(`/reports/${job.number}/`)}`, target: "_blank", rel: "noopener" },
          t("openReport"),
        ),
      ),
      el(
        "li",
        null,
        el("a", { href: addressOf(inWorkspace(`/reports/${job.number}.zip`)), download: true }, t("reportZip")),
      ),
    );
  }
  if (ENDED.includes(job.state)) {
    links.push(
      el(
        "li",
        null,
        el("a", { href: addressOf(inWorkspace(`/jobs/${job.number}/output`)), download: true }, t("rawOutput")),
      ),
    );
  }
  return links.length ? el("ul", { class: "links" }, links) : null;
}
