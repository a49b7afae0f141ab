// Two surfaces that the map is drawn on with the same calls: a canvas for the screen, SVG for paper.

const FONT = "system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif";
const measuring = document.createElement("canvas").getContext("2d");
const WIDTHS = new Map();

/** How wide a text is in pixels. */
function textWidth(text, size, isBold) {
  const key = `${size}${isBold ? "b" : ""} ${text}`;
  if (!WIDTHS.has(key)) {
    if (WIDTHS.size > 20_000) WIDTHS.clear();
    measuring.font = `${isBold ? "600 " : ""}${size}px ${FONT}`;
    WIDTHS.set(key, measuring.measureText(text).width);
  }
  return WIDTHS.get(key);
}

class CanvasSurface {
  constructor(canvas, width, height) {
    const ratio = devicePixelRatio || 1;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    this.context = canvas.getContext("2d");
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.context.lineJoin = "round";
    this.context.fillStyle = INK.paper;
    this.context.fillRect(0, 0, width, height);
    this.patterns = new Map();
  }

  set alpha(value) {
    this.context.globalAlpha = value;
  }

  begin() {
    this.context.beginPath();
  }
  move(x, y) {
    this.context.moveTo(x, y);
  }
  line(x, y) {
    this.context.lineTo(x, y);
  }
  close() {
    this.context.closePath();
  }

  circle(x, y, radius) {
    this.context.moveTo(x + radius, y);
    this.context.arc(x, y, radius, 0, 7);
  }

  /** A small square, quickly. */
  spot(x, y, radius, colour) {
    this.context.fillStyle = colour;
    this.context.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  fill(colour, strength) {
    const before = this.context.globalAlpha;
    this.context.globalAlpha = before * strength;
    this.context.fillStyle = colour;
    this.context.fill("evenodd");
    this.context.globalAlpha = before;
  }

  hatch(colour, kind) {
    const key = colour + kind;
    if (!this.patterns.has(key)) {
      const tile = document.createElement("canvas");
      tile.width = TILE;
      tile.height = TILE;
      const pen = tile.getContext("2d");
      pen.strokeStyle = colour;
      pen.lineWidth = 1.3;
      pen.stroke(new Path2D(HATCHES[kind]));
      this.patterns.set(key, this.context.createPattern(tile, "repeat"));
    }
    this.context.fillStyle = this.patterns.get(key);
    this.context.fill("evenodd");
  }

  stroke(colour, width, dash = []) {
    this.context.setLineDash(dash);
    this.context.strokeStyle = colour;
    this.context.lineWidth = width;
    this.context.stroke();
    if (dash.length) this.context.setLineDash([]);
  }

  get outlineWidth() {
    return 2.6;
  }

  /** Strokes the outside of the path alone. */
  strokeOutside(colour, width, size) {
    this.context.save();
    // With the frame around it the path leaves, evenly and oddly, what lies outside of it.
    this.context.rect(-10, -10, size.width + 20, size.height + 20);
    this.context.clip("evenodd");
    this.stroke(colour, 2 * width);
    this.context.restore();
  }

  /** A square picture that has come. */
  picture(image, _address, x, y, size) {
    if (image.complete && image.naturalWidth) this.context.drawImage(image, x, y, size + 0.5, size + 0.5);
  }

  text(text, x, y, { size, colour = INK.text, isBold = false, align = "center" }) {
    this.context.font = `${isBold ? "600 " : ""}${size}px ${FONT}`;
    this.context.textAlign = align;
    this.context.textBaseline = "middle";
    this.context.lineWidth = 3;
    this.context.strokeStyle = "rgba(253,253,251,.9)";
    this.context.strokeText(text, x, y);
    this.context.fillStyle = colour;
    this.context.fillText(text, x, y);
  }
}

const SVG_NAMES = "http://www.w3.org/2000/svg";

/** An element of SVG. */
function svg(tag, attributes, ...children) {
  const node = document.createElementNS(SVG_NAMES, tag);
  for (const [key, value] of Object.entries(attributes)) if (value != null) node.setAttribute(key, value);
  node.append(...children);
  return node;
}
