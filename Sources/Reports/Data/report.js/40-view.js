// The map on the screen: where it is, what it shows, and when it is painted.
const CANVAS = document.getElementById("map");
const view = { e: 0, n: 0, metresPerPixel: 1 };

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

function frameNow() {
  const { width, height } = CANVAS.getBoundingClientRect();
  return frameAround(view.e, view.n, view.metresPerPixel, Math.max(width, 1), Math.max(height, 1));
}

/** The last whole painting and how long it took: what is slow to paint is moved as a picture until it rests. */
const painting = document.createElement("canvas");
let painted = null;
let isWhole = false;
let request = 0;
let rest = 0;
let inView = [];

function redraw() {
  clearTimeout(rest);
  isWhole = true;
  schedule();
}

function redrawMoving() {
  if (!painted || painted.milliseconds < 8) return redraw();
  clearTimeout(rest);
  rest = setTimeout(redraw, 140);
  schedule();
}

function schedule() {
  if (request) return;
  request = requestAnimationFrame(() => {
    request = 0;
    if (isWhole) repaint();
    else shift();
    isWhole = false;
    scaleBar();
  });
}

function repaint() {
  const [start, frame] = [performance.now(), frameNow()];
  const surface = new CanvasSurface(CANVAS, frame.width, frame.height);
  const { chosen, bright, named } = shown;
  inView = paint(surface, frame, { shows: isShown, chosen, bright, named, covered: coveredBoxes() });
  overlays(surface, frame);
  painting.width = CANVAS.width;
  painting.height = CANVAS.height;
  painting.getContext("2d").drawImage(CANVAS, 0, 0);
  painted = { ...frame, milliseconds: performance.now() - start };
  clearTimeout(repaint.later);
  repaint.later = setTimeout(() => {
    legend();
    writeAddress();
  }, 120);
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

function shift() {
  const frame = frameNow();
  const ratio = devicePixelRatio || 1;
  const scale = painted.metresPerPixel / frame.metresPerPixel;
  const context = CANVAS.getContext("2d");
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = INK.paper;
  context.fillRect(0, 0, CANVAS.width, CANVAS.height);
  context.drawImage(
    painting,
    (painted.west - frame.west) / frame.metresPerPixel * ratio,
    (frame.north - painted.north) /
      frame.metresPerPixel * ratio,
    painting.width * scale,
    painting.height * scale,
  );
}

/** The pin of a place that was looked up, and the line that is measured. */
function overlays(surface, frame) {
  const at = ([e, n]) => [(e - frame.west) / frame.metresPerPixel, (frame.north - n) / frame.metresPerPixel];
  if (shown.pin) {
    const [x, y] = at(shown.pin);
    surface.begin();
    surface.move(x, y);
    surface.line(x, y - 18);
    surface.stroke(INK.text, 2);
    surface.begin();
    surface.circle(x, y - 22, 6);
    surface.fill(INK.other, 1);
    surface.stroke(INK.text, 1.5);
  }
  drawMeasure(surface, at);
}

/** A round length for a bar of at most so many pixels. */
function roundLength(metresPerPixel, pixels) {
  const most = pixels * metresPerPixel;
  const power = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((step) => step * power).find((step) => step <= most);
}

const lengthText = (
  length,
) => (length >= 1000 ? `${number(length / 1000)} km` : `${number(length, length < 1 ? 2 : 0)} m`);

function scaleBar() {
  const length = roundLength(view.metresPerPixel, 110);
  const barElement = document.getElementById("scalebar");
  barElement.style.width = `${length / view.metresPerPixel}px`;
  barElement.textContent = lengthText(length);
  const field = document.getElementById("scale");
  if (document.activeElement !== field) field.value = scaleText(view.metresPerPixel / METRES_PER_PIXEL_AT_ONE);
}

// MARK: moving

const FINEST = 0.005;
const COARSEST = 3000;

function moveTo(e, n, metresPerPixel) {
  [view.e, view.n] = [e, n];
  view.metresPerPixel = Math.min(Math.max(metresPerPixel, FINEST), COARSEST);
  redraw();
}

/** Moves so that a box fills a part of the view, never closer than a scale. */
function fit(box, part = 0.92, closest = 0) {
  if (!isThere(box)) return;
  const { width, height } = CANVAS.getBoundingClientRect();
  const needed = Math.max((box[2] - box[0]) / Math.max(width, 1), (box[3] - box[1]) / Math.max(height, 1)) / part;
  moveTo((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, Math.max(needed, closest * METRES_PER_PIXEL_AT_ONE));
}

function zoom(factor, x, y) {
  const frame = frameNow();
  const [px, py] = [x ?? frame.width / 2, y ?? frame.height / 2];
  const [e, n] = [frame.west + px * view.metresPerPixel, frame.north - py * view.metresPerPixel];
  view.metresPerPixel = Math.min(Math.max(view.metresPerPixel * factor, FINEST), COARSEST);
  view.e = e - (px - frame.width / 2) * view.metresPerPixel;
  view.n = n + (py - frame.height / 2) * view.metresPerPixel;
  redrawMoving();
}

function pan(dx, dy) {
  view.e -= dx * view.metresPerPixel;
  view.n += dy * view.metresPerPixel;
  redrawMoving();
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
