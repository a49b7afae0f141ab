// What the map shows on the screen, and where it goes.

/** What the map shows: the choice, what lies around it, the layers it switches on, rules that are switched, a pin. */
const shown = {
  chosen: null,
  bright: null,
  named: [],
  lit: new Set(),
  rules: new Map(),
  ids: null,
  pin: null,
  before: null,
};

/** How findings of a rule show: 0 not at all, 1 without information, 2 all. */
function modeOf(rule) {
  if (!shown.rules.has(rule)) {
    shown.rules.set(rule, FINDINGS.some((one) => one.rule === rule && one.severity !== "info") ? 1 : 0);
  }
  return shown.rules.get(rule);
}

/** Whether a layer is drawn: switched on, or that of a subject of what is chosen. */
const isOn = (layer) => layer.visible || shown.lit.has(layer.name);

/** Whether a feature is drawn on the screen. */
function isShown(one) {
  if (one === shown.chosen || shown.bright?.has(one)) return true;
  if (one.finding) {
    if (!one.layer.visible || one.finding.isWhole || (shown.ids && !shown.ids.has(one.id))) return false;
    if (one.finding.waived && !state.waived) return false;
    const mode = modeOf(one.finding.rule);
    return mode === 2 || (mode === 1 && one.finding.severity !== "info");
  }
  return isOn(one.layer);
}

/** Paints the layers; what is in view. */
function paintMap(surface, frame) {
  const { chosen, bright, named } = shown;
  return paint(surface, frame, { shows: isShown, chosen, bright, named, covered: coveredBoxes() });
}

/** The boxes of what lies on the map on the screen. */
function coveredBoxes() {
  const map = CANVAS.getBoundingClientRect();
  return [...document.querySelectorAll(".map-keys, .north, #detail, #measured")].filter((one) => !one.hidden).map(
    (one) => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      return [left - map.left - 3, top - map.top - 3, right - map.left + 3, bottom - map.top + 3];
    },
  );
}

/** The pin of a place that was looked up, and the line that is measured. */
function drawOver(surface, at) {
  if (shown.pin) drawPin(surface, at(shown.pin));
  drawMeasure(surface, at);
}

/** What plans, parcels, projects and markers cover: what ⌂ shows. */
function homeBox() {
  const box = joined(
    ["scheme_block", "landuse_block", "parcel", "project", "marker"].flatMap((name) =>
      (LAYERS.get(name)
        ?.features ?? []).map((one) => one.box)
    ).filter(isThere),
  );
  return isThere(box) ? box : joined([...LAYERS.values()].flatMap((layer) => layer.features.map((one) => one.box)));
}

/** Where the page opens: parcels, else findings, else everything. */
function firstBox() {
  for (const name of ["parcel", "finding"]) {
    const box = joined((LAYERS.get(name)?.features ?? []).map((one) => one.box).filter(isThere));
    if (isThere(box)) return box;
  }
  return homeBox();
}

/** Shows the map, and gives the focus to what stands beside it. */
function goToMap(id) {
  document.getElementById("h-map").scrollIntoView();
  document.getElementById(id).focus({ preventScroll: true });
}
