// Labels where they fit and meet no other.

/** The layers with labels, those that go before first: what a label says, its size, whether it stands beside a point. */
const LABELS = [
  { layer: "zone", texts: (one) => [one.name ?? one.id], size: 12, isBold: true },
  { layer: "scheme", texts: (one) => [shortName(one), one.id], size: 11, colour: INK.accent },
  { layer: "road", texts: (one) => [one.name].filter(Boolean), size: 10, colour: "#6b4a26" },
  { layer: "scheme_block", texts: (one) => [one.id, afterSlash(one.id)], size: 10 },
  { layer: "parcel", texts: (one) => parcelTexts(one), size: 10, colour: "#33393f" },
  { layer: "marker", texts: (one) => [one.get("number") ?? one.id], size: 10, colour: INK.accent },
  { layer: "landuse_block", texts: (one) => [one.style?.value || one.get("code")].filter(Boolean), size: 10 },
];
const FEWEST = 6;

const afterSlash = (id) => id.slice(id.lastIndexOf("/") + 1);

function shortName(one) {
  const name = one.name ?? one.id;
  return name.length > 34 ? `${name.slice(0, 32)}…` : name;
}

function parcelTexts(one) {
  const [sheet, numberOnSheet] = [one.get("sheet_no"), one.get("parcel_no")];
  return numberOnSheet == null ? [afterSlash(one.id)] : [`${sheet ?? "?"}/${numberOnSheet}`, numberOnSheet];
}

/** Boxes that are taken, in a coarse grid so that a new one meets only those around it. */
class Taken {
  constructor() {
    this.cells = new Map();
  }

  *keys([left, top, right, bottom]) {
    for (let x = Math.floor(left / 64); x <= Math.floor(right / 64); x += 1) {
      for (let y = Math.floor(top / 64); y <= Math.floor(bottom / 64); y += 1) yield `${x},${y}`;
    }
  }

  isFree(box) {
    for (const key of this.keys(box)) {
      for (const other of this.cells.get(key) ?? []) {
        if (box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]) return false;
      }
    }
    return true;
  }

  add(box) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }
}

/** Writes the labels of what is drawn; those of `named` always, first. */
function labels(surface, frame, drawn, named) {
  const taken = new Taken();
  const window = windowOf(frame);
  for (const one of named) placeLabel(one, true);
  for (const kind of LABELS) {
    for (const one of drawn) {
      if (one.layer.name === kind.layer && !named.includes(one)) placeLabel(one, false, kind);
    }
  }

  function placeLabel(one, isSure, kind = LABELS.find((other) => other.layer === one.layer.name)) {
    if (!kind) return;
    const texts = kind.texts(one);
    const pixels = (one.box[2] - one.box[0]) / frame.metresPerPixel;
    const style = { size: isSure ? kind.size + 1 : kind.size, colour: kind.colour, isBold: isSure || kind.isBold };
    if (one.kind === "points") return beside(one, texts[0], style, isSure);
    if (!texts.length || (!isSure && pixels < FEWEST)) return;
    if (one.kind === "lines") return along(one, texts[0], style);
    // What is much larger than the view is known from the panel.
    const isKnown = one.layer.name === "zone" || one.layer.name === "scheme";
    if (!isSure && isKnown && pixels > 2.5 * frame.width) return;
    const spots = placesFor(one, window);
    const fitting = (spot) =>
      texts.find((candidate) =>
        textWidth(candidate, style.size, style.isBold) + 2 <= spot.width /
            frame.metresPerPixel
      );
    for (const spot of spots) {
      const text = fitting(spot);
      if (text != null && write(text, ...pixelsOf(spot.e, spot.n), style, false)) return;
    }
    if (isSure && spots.length) write(texts.at(-1), ...pixelsOf(spots[0].e, spots[0].n), style, true);
  }

  function pixelsOf(e, n) {
    return [(e - frame.west) / frame.metresPerPixel, (frame.north - n) / frame.metresPerPixel];
  }

  function beside(one, text, style, isSure) {
    if (frame.metresPerPixel > 1.5 && !isSure) return;
    const [x, y] = pixelsOf(one.rings[0][0], one.rings[0][1]);
    const width = textWidth(text, style.size, style.isBold);
    for (const [dx, dy] of [[8 + width / 2, 0], [-8 - width / 2, 0], [0, -13], [0, 13]]) {
      if (write(text, x + dx, y + dy, style, false)) return;
    }
    if (isSure) write(text, x + 8 + width / 2, y, style, true);
  }

  /** At the middle of a line where it is as long as its name. */
  function along(one, text, style) {
    const ring = one.rings.reduce((longest, next) => (next.length > longest.length ? next : longest));
    const middle = 2 * Math.floor(ring.length / 4);
    const from = Math.max(0, Math.min(middle, ring.length - 4));
    const [x, y] = pixelsOf((ring[from] + ring[from + 2]) / 2, (ring[from + 1] + ring[from + 3]) / 2);
    const long = Math.hypot(one.box[2] - one.box[0], one.box[3] - one.box[1]) / frame.metresPerPixel;
    if (long > textWidth(text, style.size) * 1.5) write(text, x, y, style, false);
  }

  function write(text, x, y, style, isSure) {
    const half = textWidth(text, style.size, style.isBold) / 2 + 2;
    const box = [x - half, y - style.size * 0.65, x + half, y + style.size * 0.65];
    const isInView = box[0] >= 0 && box[2] <= frame.width && box[1] >= 0 && box[3] <= frame.height;
    if (!isSure && (!isInView || !taken.isFree(box))) return false;
    taken.add(box);
    surface.text(text, x, y, style);
    return true;
  }
}
