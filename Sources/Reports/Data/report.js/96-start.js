// Puts everything in its place.

/** Writes all that hangs on the language. */
function speak() {
  document.documentElement.lang = state.lang;
  document.getElementById("language").lang = isVietnamese() ? "en" : "vi";
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll("[data-t-label]")) {
    element.setAttribute("aria-label", t(element.dataset.tLabel));
  }
  for (const element of document.querySelectorAll("[data-t-hint]")) {
    element.setAttribute("placeholder", t(element.dataset.tHint));
  }
}

function show() {
  speak();
  head();
  filterControls();
  recount();
  changeSection();
  differenceSection();
  behindSection();
  hideEmpty();
  layerSwitches();
  legend();
  showChoice(false);
  pageMargins();
  measureText();
  replace("map-note", [DATA.meta.simplified ? t("simplified") : null, backdropText()].filter(Boolean).join(" "));
}

function switchLanguage() {
  state.lang = isVietnamese() ? "en" : "vi";
  index = null;
  TIP.hidden = true;
  document.getElementById("cursor").textContent = "";
  writeAddress();
  show();
  prepareAsked();
}

function listen() {
  const on = (id, act) => document.getElementById(id).addEventListener("click", act);
  on("language", switchLanguage);
  on("zoom-in", () => zoom(0.6));
  on("zoom-out", () => zoom(1 / 0.6));
  on("zoom-all", () => fit(homeBox()));
  on("measure", () => (measure.isOn || !measure.places.length ? toggleMeasure() : forgetMeasure()));
  document.getElementById("filters").addEventListener("submit", (event) => event.preventDefault());
  // The address says what is shown and nothing else.
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    goToMap("findings");
  });
  listenToScale();
  addEventListener("resize", redraw);
  new ResizeObserver(redraw).observe(CANVAS);
  addEventListener("hashchange", () => {
    if (location.hash.slice(1) !== lastWritten) openPage();
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
    if (measure.isOn) endMeasure();
    else if (measure.places.length) forgetMeasure();
    else if (state.finding || state.thing) {
      const row = document.querySelector("tr.chosen button.link");
      const isInside = ["panel", "here"].some((id) => document.getElementById(id).contains(document.activeElement));
      unchoose(true);
      if (isInside) (row ?? CANVAS).focus({ preventScroll: true });
    } else if (shown.pin) {
      shown.pin = null;
      redraw();
    }
  });
  listenToMap();
  listenToSearch();
  listenToPrint();
}

/** Shows what the address says. */
function openPage() {
  isReading = true;
  readAddress();
  for (const part of document.querySelectorAll("details.part")) part.open = !isNarrow();
  document.getElementById("switches").open = matchMedia("(min-width: 62rem)").matches;
  document.getElementById("legend-box").open = matchMedia("(min-width: 62rem)").matches;
  show();
  fit(firstBox());
  opened = viewInAddress();
  if (state.finding || state.thing) shown.before = { ...view };
  if (!state.at || !readView()) {
    if (state.finding || state.thing) showChoice(true);
  }
  isReading = false;
  prepareAsked();
}

/** Makes for paper what the address asks for. */
function prepareAsked() {
  const mode = asked();
  if (mode) prepare(mode);
}

if (DATA.sheets) {
  state.lang = DATA.meta.lang;
  speak();
  pageMargins();
  replace("paper", printSheets(DATA.sheets.map((id) => FINDING_BY_ID.get(id)).filter(Boolean)));
  document.documentElement.dataset.print = "sheets";
  document.documentElement.dataset.only = "sheets";
} else {
  listen();
  openPage();
}
document.documentElement.dataset.ready = "true";
