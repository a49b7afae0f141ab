// Brings the page to life.

function start() {
  document.body.classList.add("alive");
  readAddress();
  layerSwitches();
  listenToDay();
  listenToSearch();
  listenToOutline();
  listenToMap();
  const press = (id, act) => document.getElementById(id).addEventListener("click", act);
  press("zoom-in", () => zoom(0.5));
  press("zoom-out", () => zoom(2));
  press("zoom-all", () => fit(homeBox()));
  press("measure", toggleMeasure);
  press("myself", findMyself);
  listenToScale();
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (measure.isOn) endMeasure();
    else if (measure.places.length) forgetMeasure();
    else if (outlining.isOn) toggleOutline();
    else if (shown.chosen) {
      choose(null);
      CANVAS.focus();
    }
  });
  new ResizeObserver(redraw).observe(CANVAS);
  readView();
  if (state.thing) choose(state.thing);
}

start();
