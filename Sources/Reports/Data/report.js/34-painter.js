// Draws layers, findings and labels of a window on a surface.

/** Passes the path of a feature to a surface, leaving out what lies within half a pixel of the place before. */
function trace(surface, frame, one) {
  const isArea = one.kind === "polygons";
  const { west, north, metresPerPixel } = frame;
  for (const ring of one.rings) {
    if (one.kind === "points" || ring.length === 2) {
      const size = Math.max(2.2, Math.min(5, 4 / Math.sqrt(metresPerPixel)));
      surface.circle((ring[0] - west) / metresPerPixel, (north - ring[1]) / metresPerPixel, size);
      continue;
    }
    let [lastX, lastY] = [NaN, NaN];
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = [(ring[i] - west) / metresPerPixel, (north - ring[i + 1]) / metresPerPixel];
      if (i === 0) surface.move(x, y);
      else if (i < ring.length - 2 && Math.abs(x - lastX) < 0.5 && Math.abs(y - lastY) < 0.5) continue;
      else surface.line(x, y);
      [lastX, lastY] = [x, y];
    }
    if (isArea) surface.close();
  }
}

/** The part of a segment in a frame and a margin around it, in pixels; `null` where none is. */
function clipped(frame, ax, ay, bx, by) {
  const margin = 20;
  let [from, to] = [0, 1];
  const sides = [
    [ax - bx, ax + margin],
    [bx - ax, frame.width + margin - ax],
    [ay - by, ay + margin],
    [by - ay, frame.height + margin - ay],
  ];
  for (const [step, room] of sides) {
    if (step === 0) {
      if (room < 0) return null;
      continue;
    }
    const at = room / step;
    if (step < 0) from = Math.max(from, at);
    else to = Math.min(to, at);
    if (from > to) return null;
  }
  const at = (part) => [ax + part * (bx - ax), ay + part * (by - ay)];
  return [...at(from), ...at(to)];
}

/** Passes the edges of a feature that are in view, so that no dashes are drawn where nobody sees them. */
function traceEdges(surface, frame, one) {
  const { west, north, metresPerPixel } = frame;
  for (const ring of one.rings) {
    let [lastX, lastY] = [NaN, NaN];
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const part = clipped(
        frame,
        (ring[i] - west) / metresPerPixel,
        (north - ring[i + 1]) / metresPerPixel,
        (ring[i + 2] - west) / metresPerPixel,
        (north - ring[i + 3]) / metresPerPixel,
      );
      if (!part) continue;
      if (part[0] !== lastX || part[1] !== lastY) surface.move(part[0], part[1]);
      surface.line(part[2], part[3]);
      [lastX, lastY] = [part[2], part[3]];
    }
  }
}

/** Whether a finding covers more than a third of the view, so that only its outline is drawn. */
function coversView(one, window) {
  const seen = overlapOf(one.box, window);
  const boxes = Math.max(0, seen[2] - seen[0]) * Math.max(0, seen[3] - seen[1]);
  return Math.min(one.area, boxes) > (window[2] - window[0]) * (window[3] - window[1]) / 3;
}

function drawFeature(surface, frame, one, look, window) {
  const isFilled = look.fill && one.kind !== "lines" && !(one.finding && coversView(one, window));
  const isCut = one.kind !== "points" && !holdsBox(window, one.box);
  surface.begin();
  if (isFilled || !isCut) trace(surface, frame, one);
  if (isFilled) {
    surface.fill(look.fill, look.strength);
    if (look.hatch && one.kind === "polygons") surface.hatch(look.line, look.hatch);
  }
  if (isCut) {
    surface.begin();
    traceEdges(surface, frame, one);
  }
  surface.stroke(look.line, look.width, look.dash);
}

/** The metres per pixel beyond which parcels are too small to be drawn. */
const parcelLimit = (() => {
  const parcels = LAYERS.get("parcel")?.features ?? [];
  const sides = parcels.filter((one) => isThere(one.box)).map((one) =>
    Math.sqrt(
      (one.box[2] - one.box[0]) * (one.box[
        3
      ] - one.box[1]),
    )
  ).sort((a, b) => a - b);
  return Math.max(2, (sides[Math.floor(sides.length / 2)] ?? 0) / 3);
})();

/** Features of a layer that are drawn: large ones below small ones, information below errors. */
function drawingOrder(layer) {
  layer.order ??= [...layer.features].sort((one, other) =>
    (layer.name === "finding" ? SEVERITY_WEIGHT[one.finding.severity] - SEVERITY_WEIGHT[other.finding.severity] : 0) ||
    other.area - one.area
  );
  return layer.order;
}

/**
 * Paints a window.
 *
 * `shows` says of a feature whether it is drawn; `chosen` is outlined; `bright` are the features that are not dimmed, all
 * where it is null; `named` always get their labels, `corners` their numbers; no label stands in boxes that are `covered`.
 */
function paint(
  surface,
  frame,
  { shows, chosen = null, bright = null, named = [], corners = [], covered = [], hasLabels = true, hasBackdrop = true },
) {
  const window = windowOf(frame);
  const drawn = [];
  const dots = new Dots(frame);
  if (hasBackdrop) drawBackdrop(surface, frame);
  for (const layer of LAYERS.values()) {
    if (layer.name === "parcel" && frame.metresPerPixel > parcelLimit) continue;
    const isPlain = layer.name === "parcel" && !bright;
    if (isPlain) surface.begin();
    let plain = 0;
    for (const one of drawingOrder(layer)) {
      const { box } = one;
      if (box[2] < window[0] || box[0] > window[2] || box[3] < window[1] || box[1] > window[3] || !shows(one)) continue;
      const pixels = Math.max(box[2] - box[0], box[3] - box[1]) / frame.metresPerPixel;
      if (pixels < 1.5 && one.kind === "polygons" && !one.finding) continue;
      drawn.push(one);
      if (isPlain) {
        trace(surface, frame, one);
        plain += 1;
        // Long paths are slow to stroke.
        if (plain % 256 === 0) {
          surface.stroke("#4b545c", 0.7);
          surface.begin();
        }
        continue;
      }
      surface.alpha = bright && !bright.has(one) ? 0.3 : 1;
      const look = lookOf(one);
      if (one.finding && pixels < 4 && one.kind !== "points") dots.add(one, look.line);
      else drawFeature(surface, frame, one, look, window);
    }
    if (isPlain && plain) surface.stroke("#4b545c", 0.7);
    surface.alpha = 1;
  }
  dots.draw(surface);
  if (chosen) outline(surface, frame, chosen);
  if (chosen?.finding?.rule === "marker.drift") drift(surface, frame, chosen.finding);
  if (hasLabels) new Labeller(surface, frame, [...covered, ...stripBox(frame, chosen)]).write(drawn, named, corners);
  return drawn;
}

/**
 * Findings too small to be seen as they are: one dot in each cell of a fine grid, that of the worst, so that the plan is
 * seen between them however many there are.
 */
class Dots {
  constructor(frame) {
    this.frame = frame;
    this.cells = new Map();
  }

  static CELL = 7;

  add(one, colour) {
    const { west, north, metresPerPixel, width } = this.frame;
    const x = ((one.box[0] + one.box[2]) / 2 - west) / metresPerPixel;
    const y = (north - (one.box[1] + one.box[3]) / 2) / metresPerPixel;
    // Errors come last and stay.
    this.cells.set(Math.floor(y / Dots.CELL) * (width + 1) + Math.floor(x / Dots.CELL), [x, y, colour]);
  }

  draw(surface) {
    for (const [x, y, colour] of this.cells.values()) surface.spot(x, y, 1.7, colour);
  }
}

/** The outline of the chosen feature, on its outside, and a ring around what is too small to be seen. */
function outline(surface, frame, one) {
  surface.begin();
  trace(surface, frame, one);
  if (one.kind === "polygons") surface.strokeOutside(INK.text, surface.outlineWidth, frame);
  else surface.stroke(INK.text, 3);
  const [west, south, east, north] = one.box;
  const pixels = Math.max(east - west, north - south) / frame.metresPerPixel;
  if (pixels > 24) return;
  surface.begin();
  surface.circle(
    ((west + east) / 2 - frame.west) / frame.metresPerPixel,
    (frame.north - (south + north) / 2) / frame.metresPerPixel,
    Math.max(14, pixels),
  );
  surface.stroke(INK.text, 2);
}

/** The box of a chosen strip, which a label would hide; none for what is wide, or stands askew in its box. */
function stripBox(frame, chosen) {
  const wide = chosen?.finding?.thickness_m / frame.metresPerPixel;
  if (!(wide < 30)) return [];
  const [west, south, east, north] = chosen.box;
  if (chosen.area < 0.5 * (east - west) * (north - south)) return [];
  const at = (e, n) => [(e - frame.west) / frame.metresPerPixel, (frame.north - n) / frame.metresPerPixel];
  return [[...at(west, north), ...at(east, south)]];
}

/** Where a marker was designed, where it stands, and the arrow between with its length. */
function drift(surface, frame, finding) {
  const marker = feature("marker", finding.subjects[0]?.id);
  const [n, e] = [marker?.get("design_n"), marker?.get("design_e")];
  if (n == null || e == null || !isThere(marker.box)) return;
  const at = (
    east,
    north,
  ) => [(east - frame.west) / frame.metresPerPixel, (frame.north - north) / frame.metresPerPixel];
  const [x, y] = at(e, n);
  const [tipX, tipY] = at(marker.rings[0][0], marker.rings[0][1]);
  const angle = Math.atan2(tipY - y, tipX - x);
  surface.begin();
  surface.circle(x, y, 5);
  surface.stroke(INK.one, 2);
  surface.begin();
  surface.move(x, y);
  surface.line(tipX, tipY);
  for (const side of [2.7, -2.7]) {
    surface.move(tipX, tipY);
    surface.line(tipX + 9 * Math.cos(angle + side), tipY + 9 * Math.sin(angle + side));
  }
  surface.stroke(INK.other, 2);
  surface.text(metres(finding.details.drift_m), (x + tipX) / 2, Math.min(y, tipY) - 14, { size: 12, isBold: true });
  surface.text(t("design"), x, y + 14, { size: 11, colour: INK.one });
  surface.text(t("surveyed"), tipX, tipY + 26, { size: 11, colour: INK.other });
}
