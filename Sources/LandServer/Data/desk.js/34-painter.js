// Draws the land and the findings of a window: large shapes below small, findings on top, then the labels.

function trace(surface, frame, one) {
  const at = pixelsIn(frame);
  for (const ring of one.rings) {
    if (one.kind === "points" || ring.length === 2) {
      surface.circle(...at(ring[0], ring[1]), Math.max(2.2, Math.min(5, 4 / Math.sqrt(frame.metresPerPixel))));
      continue;
    }
    let [lastX, lastY] = [NaN, NaN];
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = at(ring[i], ring[i + 1]);
      if (i === 0) surface.move(x, y);
      else if (i < ring.length - 2 && Math.abs(x - lastX) < 0.5 && Math.abs(y - lastY) < 0.5) continue;
      else surface.line(x, y);
      [lastX, lastY] = [x, y];
    }
    if (one.kind === "polygons") surface.close();
  }
}

const meets = (box, other) => box[0] <= other[2] && box[2] >= other[0] && box[1] <= other[3] && box[3] >= other[1];

/** Whether a thing is drawn: its layer is on, and of findings the filters let it through. */
const isShown = (one) =>
  one.key === shown.chosen || one.layer.visible && (!one.finding || one.isExtra || shown.ids.has(one.id));

function paint(surface, frame) {
  const window_ = windowOf(frame);
  const drawn = [];
  for (const layer of LAYERS.values()) {
    const near = layer.features.filter((one) => isShown(one) && meets(one.box, window_));
    if (!layer.isRule && layer.name === "parcel" && frame.metresPerPixel > 12) continue;
    near.sort((a, b) => b.area - a.area);
    for (const one of near) drawThing(surface, frame, one, window_);
    drawn.push(...near);
  }
  const chosen = findings.byId.get(shown.chosen?.replace(/^finding\//, ""));
  if (chosen?.rings.length) outline(surface, frame, chosen);
  labels(surface, frame, drawn, window_);
  return drawn;
}

/** Whether a finding covers more than a third of the view, so that only its outline is drawn. */
function coversView(one, window_) {
  const seen = overlapOf(one.box, window_);
  const boxes = Math.max(0, seen[2] - seen[0]) * Math.max(0, seen[3] - seen[1]);
  return Math.min(one.area, boxes) > (window_[2] - window_[0]) * (window_[3] - window_[1]) / 3;
}

function drawThing(surface, frame, one, window_) {
  const look = lookOf(one);
  surface.begin();
  trace(surface, frame, one);
  if (look.fill && one.kind !== "lines" && !(one.finding && coversView(one, window_))) {
    surface.fill(look.fill, look.strength);
    if (look.hatch && one.kind === "polygons") surface.hatch(look.line, look.hatch);
  }
  surface.stroke(look.line, look.width, look.dash);
}

/** The outline of the chosen finding, on the outside, so that its own fill stays visible. */
function outline(surface, frame, one) {
  surface.begin();
  trace(surface, frame, one);
  if (one.kind === "polygons") surface.strokeOutside(INK.text, 2.6, frame);
  else surface.stroke(INK.text, 3);
  // What is too small to be seen has a ring around it.
  const [west, south, east, north] = one.box;
  if (Math.max(east - west, north - south) / frame.metresPerPixel > 8) return;
  surface.begin();
  surface.circle(...pixelsIn(frame)((west + east) / 2, (south + north) / 2), 11);
  surface.stroke(INK.text, 2);
}

const LABELS = [
  { layer: "zone", text: (one) => one.name ?? one.id, size: 12, isBold: true },
  { layer: "scheme", text: (one) => inShort(one.name ?? one.id, 34), size: 11, colour: INK.accent },
  { layer: "road", text: (one) => one.name, size: 10, colour: "#6b4a26" },
  { layer: "scheme_block", text: (one) => one.id.slice(one.id.lastIndexOf("/") + 1), size: 10 },
  { layer: "parcel", text: (one) => one.id.slice(one.id.lastIndexOf("/") + 1), size: 10, colour: "#33393f" },
  { layer: "landuse_block", text: (one) => one.style?.value, size: 10 },
];

/** Writes the labels that fit and meet no other. */
function labels(surface, frame, drawn, window_) {
  const taken_ = [];
  const at = pixelsIn(frame);
  for (const kind of LABELS) {
    for (const one of drawn) {
      if (one.finding || one.layer.name !== kind.layer || !one.rings.length) continue;
      const text = kind.text(one);
      if (text == null) continue;
      const half = textWidth(String(text), kind.size, kind.isBold) / 2 + 2;
      if ((one.box[2] - one.box[0]) / frame.metresPerPixel < half) continue;
      const spot = one.kind === "polygons" ? placesFor(one, window_)[0] : middleOfLine(one);
      if (!spot || one.kind === "polygons" && 2 * half > spot.width / frame.metresPerPixel) continue;
      const [x, y] = at(spot.e, spot.n);
      const box = [x - half, y - kind.size * 0.65, x + half, y + kind.size * 0.65];
      if (
        box[0] < 0 || box[2] > frame.width || box[1] < 0 || box[3] > frame.height ||
        taken_.some((other) => meets(box, other))
      ) continue;
      taken_.push(box);
      surface.text(String(text), x, y, kind);
    }
  }
}

function middleOfLine(one) {
  const ring = one.rings[0];
  const middle = 2 * Math.floor(ring.length / 4);
  return { e: ring[middle], n: ring[middle + 1] };
}
