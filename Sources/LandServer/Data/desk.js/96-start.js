// Brings the page to life.

/** Writes all that hangs on the language. */
function speak() {
  document.documentElement.lang = state.lang;
  const other = document.getElementById("language");
  other.lang = isVietnamese() ? "en" : "vi";
  other.textContent = t("otherLanguage");
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll("[data-t-label]")) {
    element.setAttribute("aria-label", t(element.dataset.tLabel));
    if (element.matches("button")) element.title = t(element.dataset.tLabel);
  }
  for (const element of document.querySelectorAll("[data-t-hint]")) {
    element.setAttribute("placeholder", t(element.dataset.tHint));
  }
  titled();
}

/** The title of the page, with the name of the open workspace. */
function titled() {
  document.title = DATA.workspace ? `${workspace.row?.title ?? DATA.workspace} – ${t("desk")}` : t("desk");
}

/** The other language in place: nothing is asked for again, and the focus stays. */
function switchLanguage() {
  state.lang = isVietnamese() ? "en" : "vi";
  TIP.hidden = true;
  // What was said is said no more: it was in the other language.
  notice(null);
  say("");
  speak();
  writeAddress();
  if (!DATA.workspace) return loadWorkspaces();
  viewLinks();
  workspaceHead(findings.isNewer);
  showSending();
  measureText();
  VIEWS[state.view].speak();
}

function listen() {
  const on = (id, act) => document.getElementById(id).addEventListener("click", act);
  on("language", switchLanguage);
  if (!DATA.workspace) return listenToWorkspaces();
  on("zoom-in", () => zoom(0.6));
  on("zoom-out", () => zoom(1 / 0.6));
  on("zoom-all", () => fit(homeBox()));
  on("measure", () => (measure.isOn || !measure.places.length ? toggleMeasure() : forgetMeasure()));
  document.getElementById("filters").addEventListener("submit", (event) => event.preventDefault());
  listenToScale();
  listenToMap();
  listenToFiles();
  listenToTexts();
  listenToSearch();
  listenToVisibility();
  new ResizeObserver(() => state.view === "findings" && redraw()).observe(CANVAS);
  addEventListener("hashchange", () => {
    if (location.hash.slice(1) === lastWritten) return;
    readAddress();
    openView(state.view);
  });
  addEventListener("keydown", escape_);
}

function escape_(event) {
  if (event.key !== "Escape" || document.querySelector("dialog[open]") || state.view !== "findings") return;
  if (measure.isOn) endMeasure();
  else if (measure.places.length) forgetMeasure();
  else if (state.finding) {
    const row = document.querySelector("#findings tr.chosen button.link");
    const isInside = document.getElementById("panel").contains(document.activeElement);
    chooseFinding(null);
    if (isInside) (row ?? CANVAS).focus({ preventScroll: true });
  }
}

async function start() {
  document.body.classList.add("alive");
  speak();
  listen();
  if (!DATA.workspace) {
    document.getElementById("view-list").hidden = false;
    await loadWorkspaces();
  } else {
    readAddress();
    await readWorkspace();
    // Who comes without a view sees what is next: files where there are none, findings where there are some.
    if (!VIEWS[state.view]) {
      state.view = workspace.row?.checked_at ? "findings" : workspace.row?.manifest ? "sources" : "files";
    }
    await loadJobs();
    await openView(state.view);
    watchWorkspace();
  }
  document.documentElement.dataset.ready = "true";
}

start();
