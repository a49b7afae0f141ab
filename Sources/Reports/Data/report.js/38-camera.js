// The camera of the map on the screen: where it is, when the map is painted, and how it moves.
// A page says what is painted (paintMap) and what lies over it (drawOver).
const CANVAS = document.getElementById("map");
const view = { e: 0, n: 0, metresPerPixel: 1 };

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
  inView = paintMap(surface, frame);
  drawOver(surface, pixelsOf(frame));
  [painting.width, painting.height] = [CANVAS.width, CANVAS.height];
  painting.getContext("2d").drawImage(CANVAS, 0, 0);
  painted = { ...frame, milliseconds: performance.now() - start };
  clearTimeout(repaint.later);
  repaint.later = setTimeout(() => {
    legend();
    writeAddress();
  }, 120);
}

function shift() {
  const frame = frameNow();
  const ratio = devicePixelRatio || 1;
  const scale = painted.metresPerPixel / frame.metresPerPixel;
  const context = CANVAS.getContext("2d");
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = INK.paper;
  context.fillRect(0, 0, CANVAS.width, CANVAS.height);
  const [x, y] = pixelsIn(frame)(painted.west, painted.north);
  context.drawImage(painting, x * ratio, y * ratio, painting.width * scale, painting.height * scale);
}

/** Where a pair of easting and northing stands in a window. */
const pixelsOf = (frame) => ([e, n]) => pixelsIn(frame)(e, n);

/** The pin of a place that was looked up. */
function drawPin(surface, [x, y]) {
  surface.begin();
  surface.move(x, y);
  surface.line(x, y - 18);
  surface.stroke(INK.text, 2);
  surface.begin();
  surface.circle(x, y - 22, 6);
  surface.fill(INK.other, 1);
  surface.stroke(INK.text, 1.5);
}

function scaleBar() {
  const length = roundLength(view.metresPerPixel, 110);
  const barElement = document.getElementById("scalebar");
  barElement.style.width = `${length / view.metresPerPixel}px`;
  barElement.textContent = lengthText(length);
  writeScale();
}

/** The scale in its field, behind what is typed there. */
function writeScale() {
  const field = document.getElementById("scale");
  const text = scaleText(view.metresPerPixel / METRES_PER_PIXEL_AT_ONE);
  if (document.activeElement === field) field.placeholder = text;
  else field.value = text;
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
  if (!(box[0] <= box[2])) return;
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
