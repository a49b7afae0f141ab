// Labels where they fit inside or beside and meet no other.

/**
 * The layers with labels, those that go before first. `texts` tell what it is at any scale, the longest first; `near` are
 * short forms for scales at which the eye knows what they belong to. `coarsest` is the scale beyond which codes would be
 * clutter; from the scale `beside` on a label may stand outside, with a line to it.
 */
const LABELS = [
  { layer: "zone", texts: (one) => [one.name ?? one.id], size: 12, isBold: true },
  { layer: "scheme", texts: (one) => [shortName(one), one.id], size: 11, colour: INK.accent },
  { layer: "road", texts: (one) => [one.name], size: 10, colour: "#6b4a26" },
  {
    layer: "scheme_block",
    texts: (one) => [one.id],
    near: (one) => [afterSlash(one.id)],
    size: 10,
    coarsest: 25_000,
    beside: 2000,
  },
  { layer: "parcel", texts: parcelTexts, near: parcelNumber, size: 10, colour: "#33393f", beside: 1000 },
  { layer: "marker", texts: (one) => [one.get("number") ?? one.id], size: 10, colour: INK.accent },
  { layer: "landuse_block", texts: (one) => [one.style?.value || one.get("code")], size: 10, coarsest: 25_000 },
];
/** What has a label only as the subject of what is chosen. */
const SUBJECT_LABELS = ["project", "constraint_area", "landuse_plan", "forest_cover"].map((layer) => ({
  layer,
  texts: (one) => [shortName(one), one.id],
  size: 11,
  colour: INK.accent,
}));
const LABEL_OF = new Map([...LABELS, ...SUBJECT_LABELS].map((kind) => [kind.layer, kind]));
/** Narrower things have no label. */
const FEWEST = 6;
/** From this scale on short forms stand. */
const NEAR = 2500;
/** So far from what it names may a label stand, and no label stands beside what is so wide. */
const FARTHEST = 70;
const ROOMY = 90;

const afterSlash = (id) => id.slice(id.lastIndexOf("/") + 1);

const shortName = (one) => inShort(one.name ?? one.id, 34);
/** What is longer is no label; that of a subject is shortened. */
const LONGEST_LABEL = 60;

function parcelTexts(one) {
  const numberOnSheet = one.get("parcel_no");
  return numberOnSheet == null ? [] : [`${one.get("sheet_no") ?? "?"}/${numberOnSheet}`];
}

function parcelNumber(one) {
  return [one.get("parcel_no") ?? afterSlash(one.id)];
}

/** Boxes that are taken, in a coarse grid so that a new one meets only those around it. */
class Taken {
  constructor(boxes) {
    this.cells = new Map();
    for (const box of boxes) this.add(box);
  }

  *keys([left, top, right, bottom]) {
    for (let x = Math.floor(left / 64); x <= Math.floor(right / 64); x += 1) {
      for (let y = Math.floor(top / 64); y <= Math.floor(bottom / 64); y += 1) yield x * 4096 + y;
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

/** Writes labels on a window, each where it meets neither another nor what lies on the map. */
class Labeller {
  constructor(surface, frame, covered) {
    Object.assign(this, { surface, frame, window: windowOf(frame), taken: new Taken(covered) });
  }

  /** Those of `named` always, numbers of corners, then those of what is drawn, kind by kind. */
  write(drawn, named, corners) {
    const isNamed = new Set(named);
    // A hair more than the scale itself, which is reckoned with rounding.
    const scale = 0.999 * this.frame.metresPerPixel / METRES_PER_PIXEL_AT_ONE;
    for (const one of named) this.place(one, LABEL_OF.get(one.layer.name), true);
    this.corners(corners);
    const found = groupedBy(drawn.filter((one) => !isNamed.has(one)), (one) => one.layer.name);
    for (const kind of LABELS) {
      if (scale > kind.coarsest) continue;
      const left = (found.get(kind.layer) ?? []).filter((one) => !this.place(one, kind, false));
      // All that fit inside go before those that stand beside.
      if (!(scale <= kind.beside)) continue;
      for (const one of left) this.beside(one, kind, this.styleOf(kind, false), false);
    }
  }

  styleOf(kind, isSure) {
    return { size: kind.size + Number(isSure), colour: kind.colour, isBold: isSure || kind.isBold };
  }

  textsOf(one, kind, isSure) {
    const isNear = isSure || this.frame.metresPerPixel <= NEAR * METRES_PER_PIXEL_AT_ONE;
    const texts = [...kind.texts(one), ...isNear && kind.near ? kind.near(one) : []].filter(Boolean);
    return isSure
      ? texts.map((text) => inShort(text, LONGEST_LABEL))
      : texts.filter((text) => text.length <= LONGEST_LABEL);
  }

  /** Whether it found a place, or needs none. */
  place(one, kind, isSure) {
    if (!kind) return true;
    const { frame } = this;
    const pixels = (one.box[2] - one.box[0]) / frame.metresPerPixel;
    if (one.kind !== "points" && !isSure && pixels < FEWEST) return true;
    const style = this.styleOf(kind, isSure);
    if (one.kind === "points") return this.aroundPoint(one, this.textsOf(one, kind, isSure)[0], style, isSure);
    if (one.kind === "lines") return this.along(one, this.textsOf(one, kind, isSure)[0], style, isSure);
    // What is much larger than the view is known from the panel.
    if (!isSure && (kind.layer === "zone" || kind.layer === "scheme") && pixels > 2.5 * frame.width) return true;
    return this.inside(one, kind, style, isSure);
  }

  inside(one, kind, style, isSure) {
    const texts = this.textsOf(one, kind, isSure);
    const spots = placesFor(one, this.window);
    for (const spot of spots) {
      const room = spot.width / this.frame.metresPerPixel;
      const text = texts.find((candidate) => textWidth(candidate, style.size, style.isBold) + 2 <= room);
      if (text != null && this.put(text, ...this.pixelsOf(spot.e, spot.n), style)) return true;
    }
    if (!isSure || !spots.length) return false;
    if (this.beside(one, kind, style, true)) return true;
    return this.put(texts.at(-1), ...this.pixelsOf(spots[0].e, spots[0].n), style, true);
  }

  /** Outside of a polygon, with a line that leads into it. */
  beside(one, kind, style, isSure) {
    const [spot] = placesFor(one, this.window);
    // What has room and yet no label has others or keys of the map on it.
    if (!spot || (!isSure && spot.width / this.frame.metresPerPixel > ROOMY)) return false;
    const [x, y] = this.pixelsOf(spot.e, spot.n);
    const [left, top] = this.pixelsOf(one.box[0], one.box[3]);
    const [right, bottom] = this.pixelsOf(one.box[2], one.box[1]);
    for (const text of this.textsOf(one, kind, isSure).reverse()) {
      const half = textWidth(text, style.size, style.isBold) / 2 + 4;
      const places_ = [[right + half, y], [left - half, y], [x, top - style.size], [x, bottom + style.size]];
      for (const [toX, toY] of places_) {
        if (Math.hypot(toX - x, toY - y) - half > FARTHEST || !this.put(text, toX, toY, style)) continue;
        this.lead(x, y, toX, toY, half);
        return true;
      }
    }
    return false;
  }

  /** A dot in a polygon and a line from it to its label. */
  lead(x, y, toX, toY, half) {
    const { surface } = this;
    surface.begin();
    surface.circle(x, y, 1.3);
    surface.fill(INK.soft, 1);
    surface.begin();
    surface.move(x, y);
    surface.line(toX === x ? x : toX - Math.sign(toX - x) * (half - 2), toX === x ? toY - Math.sign(toY - y) * 6 : toY);
    surface.stroke(INK.soft, 0.7);
  }

  aroundPoint(one, text, style, isSure) {
    if (!text || (this.frame.metresPerPixel > 1.5 && !isSure)) return true;
    const [x, y] = this.pixelsOf(one.rings[0][0], one.rings[0][1]);
    const reach = 8 + textWidth(text, style.size, style.isBold) / 2;
    const isPut = [[reach, 0], [-reach, 0], [0, -13], [0, 13]].some(([dx, dy]) =>
      this.put(text, x + dx, y + dy, style)
    );
    return isPut || (isSure && this.put(text, x + reach, y, style, true));
  }

  /** At the middle of a line where it is as long as its name. */
  along(one, text, style, isSure) {
    if (!text) return true;
    const ring = one.rings.reduce((longest, next) => (next.length > longest.length ? next : longest));
    const middle = 2 * Math.floor(ring.length / 4);
    const from = Math.max(0, Math.min(middle, ring.length - 4));
    const [x, y] = this.pixelsOf((ring[from] + ring[from + 2]) / 2, (ring[from + 1] + ring[from + 3]) / 2);
    const long = Math.hypot(one.box[2] - one.box[0], one.box[3] - one.box[1]) / this.frame.metresPerPixel;
    if (isSure) return this.put(text, x, y, style) || this.put(text, x, y, style, true);
    return long > textWidth(text, style.size) * 1.5 && this.put(text, x, y, style);
  }

  /** Dots at corners, and their numbers where there is room for them. */
  corners(corners) {
    const { surface } = this;
    for (const corner of corners) {
      const [x, y] = this.pixelsOf(corner.e, corner.n);
      surface.begin();
      surface.circle(x, y, corners.length > 100 ? 1 : 2);
      surface.fill(INK.text, 1);
      const style = { size: 9, isBold: true };
      [[6, -6], [-6, -6], [6, 7], [-6, 7]].some(([dx, dy]) => this.put(String(corner.point), x + dx, y + dy, style));
    }
  }

  pixelsOf(e, n) {
    const { west, north, metresPerPixel } = this.frame;
    return [(e - west) / metresPerPixel, (north - n) / metresPerPixel];
  }

  /** Writes a text around a place, unless it would leave the view or meet another; what is forced is written anyway. */
  put(text, x, y, style, isForced = false) {
    const half = textWidth(text, style.size, style.isBold) / 2 + 2;
    const box = [x - half, y - style.size * 0.65, x + half, y + style.size * 0.65];
    const isInView = box[0] >= 0 && box[2] <= this.frame.width && box[1] >= 0 && box[3] <= this.frame.height;
    if (!isForced && (!isInView || !this.taken.isFree(box))) return false;
    this.taken.add(box);
    this.surface.text(text, x, y, style);
    return true;
  }
}
