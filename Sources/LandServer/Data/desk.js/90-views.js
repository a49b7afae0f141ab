// The views of a workspace and the way from one to the other.
const VIEWS = {
  files: { open: loadFiles, speak: filesView },
  sources: { open: openSources, speak: showText },
  work: { open: openWork, speak: jobsView },
  findings: { open: openFindings, speak: speakFindings },
  compare: { open: openCompare, speak: compareView },
  out: { open: openOut, speak: outView },
  audit: { open: auditView, speak: auditView, isForEditors: true },
};

const viewNames = () => Object.keys(VIEWS).filter((name) => !VIEWS[name].isForEditors || isEditor());

/** Shows a view; the focus goes to its heading where something led there, and stays in the bar where the bar was used. */
async function openView(name) {
  const view_ = VIEWS[name] ? name : "files";
  state.view = view_;
  for (const section of document.querySelectorAll("main > section")) section.hidden = section.id !== `view-${view_}`;
  viewLinks();
  writeAddress();
  await VIEWS[view_].open();
  if (!document.activeElement || document.activeElement === document.body) {
    document.querySelector(`#view-${view_} h2`)?.focus({ preventScroll: true });
  }
}

function viewLinks() {
  replace(
    "views",
    viewNames().map((name) =>
      el("a", {
        href: `#view=${name}`,
        "aria-current": state.view === name ? "page" : null,
        onclick: (event) => {
          event.preventDefault();
          openView(name);
        },
      }, t(`view_${name}`))
    ),
  );
}

async function openSources() {
  if (!doc.etag && !isChanged()) await openText(doc.name);
  else showText();
  if (!jobs.rows.length) await loadJobs();
  await learnGuess();
  await learnFromRuns();
  cards();
}

async function openWork() {
  if (!doc.etag && !isChanged()) await openText("manifest");
  await loadJobs();
  if (state.run) await chooseRun(Number(state.run));
}

async function openFindings() {
  if (findings.isStale || findings.isNewer) await loadFindings();
  if (state.change && state.other && !comparison.document) await compareWith(state.other);
  findingsView();
  if (!openFindings.isPlaced) {
    openFindings.isPlaced = true;
    readView();
  } else redraw();
  if (state.finding) chooseFinding(state.finding, { isMoving: !state.at });
}

function findingsView() {
  filterControls();
  layerSwitches();
  recount();
  legend();
  findingPanel(findings.byId.get(state.finding));
  showHere();
}

/** Advice that came in one language alone is asked for in the other. */
async function speakFindings() {
  findingsView();
  if (findings.lang === state.lang || !findings.all.some((one) => typeof one.advice === "string")) return;
  await loadFindings();
  findingsView();
}

async function openCompare() {
  if (!jobs.rows.length) await loadJobs();
  if (findings.isStale) await loadFindings();
  await compareView();
}

async function openOut() {
  if (!jobs.rows.length) await loadJobs();
  if (!workspace.row) await readWorkspace();
  if (findings.isStale) await loadFindings();
  outView();
}
