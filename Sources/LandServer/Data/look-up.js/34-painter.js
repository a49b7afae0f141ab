// Draws the tiles of a window on a surface: each within its own box, then outlines and labels over all of them.

/** Passes the path of a feature to a surface, leaving out what lies within half a pixel of the place before. */
function trace(surface, frame, one) {
  const at = pixelsIn(frame);
  for (const ring of one.rings) {
    if (one.kind === "points") {
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

/** Whether a feature is drawn. */
const isShown = (one) => one.layer.visible || one.key === shown.chosen;

/** The features of tiles that meet the window and are drawn, layers from the bottom up, large ones first. */
function paint(surface, frame) {
  const window = windowOf(frame);
  const near = tilesIn(window, frame.metresPerPixel);
  const drawn = [];
  for (const tile of near) {
    const features = tile.features ?? tile.parent?.features;
    if (!features) continue;
    clipped(surface, frame, tile.box, () => {
      for (const layer of LAYERS.values()) {
        for (const one of features.get(layer.name) ?? []) {
          if (!isShown(one) || !meets(one.box, window)) continue;
          if (tile.features) drawn.push(one);
          drawFeature(surface, frame, one);
        }
      }
    });
  }
  for (const one of drawn) if (one.key === shown.chosen) outline(surface, frame, one);
  labels(surface, frame, drawn);
  return drawn;
}

const meets = (box, other) => box[0] <= other[2] && box[2] >= other[0] && box[1] <= other[3] && box[3] >= other[1];

function clipped(surface, frame, box, act) {
  const at = pixelsIn(frame);
  const [left, top] = at(box[0], box[3]).map(Math.round);
  const [right, bottom] = at(box[2], box[1]).map(Math.round);
  surface.context.save();
  surface.context.beginPath();
  surface.context.rect(left, top, right - left, bottom - top);
  surface.context.clip();
  act();
  surface.context.restore();
}

function drawFeature(surface, frame, one) {
  const look = lookOf(one);
  surface.begin();
  trace(surface, frame, one);
  if (look.fill && one.kind !== "lines") {
    surface.fill(look.fill, look.strength);
    if (look.hatch && one.kind === "polygons") surface.hatch(look.line, look.hatch);
  }
  surface.stroke(look.line, look.width, look.dash);
}

/** The outline of what is chosen, in each tile without the edge of the tile. */
function outline(surface, frame, one) {
  const tile = [...tiles.values()].find((other) => other.features?.get(one.layer.name)?.includes(one));
  clipped(surface, frame, tile?.box ?? windowOf(frame), () => {
    surface.begin();
    trace(surface, frame, one);
    surface.fill(INK.other, 0.12);
    surface.stroke(INK.other, 3);
  });
}

// MARK: labels

/** What is written on features, those that go before first. */
const LABELS = [
  { layer: "zone", text: (one) => one.name ?? one.id, size: 12, isBold: true },
  { layer: "scheme", text: (one) => shortened_(one.name ?? one.id), size: 11, colour: INK.accent },
  { layer: "road", text: (one) => one.name, size: 10, colour: "#6b4a26" },
  { layer: "scheme_block", text: (one) => one.id.slice(one.id.lastIndexOf("/") + 1), size: 10 },
  { layer: "parcel", text: (one) => one.get("parcel_no"), size: 10, colour: "#33393f" },
  { layer: "marker", text: (one) => one.get("number") ?? one.id, size: 10, colour: INK.accent },
  { layer: "landuse_block", text: (one) => one.get("code"), size: 10 },
];

const shortened_ = (name) => (name.length > 34 ? `${name.slice(0, 32)}…` : name);

/** Writes the labels that fit and meet no other, each feature once. */
function labels(surface, frame, drawn) {
  const taken = [];
  const named = new Set();
  const at = pixelsIn(frame);
  const window = windowOf(frame);
  const isFree = (box) => !taken.some((other) => meets(box, other));
  for (const kind of LABELS) {
    for (const one of drawn) {
      if (one.layer.name !== kind.layer || named.has(one.key)) continue;
      const text = kind.text(one);
      const spot = text == null ? null : spotOf(one, window);
      if (!spot) continue;
      const half = textWidth(String(text), kind.size, kind.isBold) / 2 + 2;
      const isPoint = one.kind === "points";
      if (isPoint ? frame.metresPerPixel > 1.5 : 2 * half > spot.width / frame.metresPerPixel) continue;
      const [x, y] = at(spot.e, spot.n);
      const beside = isPoint ? x + 8 + half : x;
      const box = [beside - half, y - kind.size * 0.65, beside + half, y + kind.size * 0.65];
      if (box[0] < 0 || box[2] > frame.width || box[1] < 0 || box[3] > frame.height || !isFree(box)) continue;
      taken.push(box);
      named.add(one.key);
      surface.text(String(text), beside, y, kind);
    }
  }
}

/** Where the label of a feature stands and how wide it may be. */
function spotOf(one, window) {
  if (one.kind === "polygons") return placesFor(one, window)[0];
  const ring = one.rings[0];
  const middle = 2 * Math.floor(ring.length / 4);
  return { e: ring[middle], n: ring[middle + 1], width: Math.hypot(one.box[2] - one.box[0], one.box[3] - one.box[1]) };
}
