// What the map is drawn on for paper: elements of SVG.
let drawings = 0;

class SVGSurface {
  constructor(width, height) {
    this.number = drawings;
    drawings += 1;
    this.defs = svg("defs", {});
    const clip = svg("clipPath", { id: `frame-${this.number}` }, svg("rect", { width, height }));
    this.defs.append(clip);
    this.body = svg("g", { "clip-path": `url(#frame-${this.number})` });
    this.root = svg(
      "svg",
      { viewBox: `0 0 ${width} ${height}`, role: "img" },
      this.defs,
      svg("rect", {
        width,
        height,
        fill: "#ffffff",
      }),
      this.body,
    );
    this.patterns = new Set();
    this.alpha = 1;
  }

  begin() {
    this.path = "";
  }
  move(x, y) {
    this.path += `M${x.toFixed(1)} ${y.toFixed(1)}`;
  }
  line(x, y) {
    this.path += `L${x.toFixed(1)} ${y.toFixed(1)}`;
  }
  close() {
    this.path += "Z";
  }

  circle(x, y, radius) {
    const r = radius.toFixed(1);
    this.path += `M${(x - radius).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
  }

  spot(x, y, radius, colour) {
    const size = (2 * radius).toFixed(1);
    this.body.append(
      svg("rect", { x: (x - radius).toFixed(1), y: (y - radius).toFixed(1), width: size, height: size, fill: colour }),
    );
  }

  add(attributes) {
    this.body.append(
      svg("path", { d: this.path, "fill-rule": "evenodd", opacity: this.alpha < 1 ? this.alpha : null, ...attributes }),
    );
  }

  fill(colour, strength) {
    this.add({ fill: colour, "fill-opacity": strength.toFixed(2) });
  }

  hatch(colour, kind) {
    const id = `hatch-${this.number}-${colour.slice(1)}-${kind.codePointAt(0)}`;
    if (!this.patterns.has(id)) {
      this.patterns.add(id);
      this.defs.append(svg(
        "pattern",
        { id, width: TILE, height: TILE, patternUnits: "userSpaceOnUse" },
        svg("path", {
          d: HATCHES[kind],
          stroke: colour,
          "stroke-width": 1.1,
          fill: "none",
        }),
      ));
    }
    this.add({ fill: `url(#${id})` });
  }

  stroke(colour, width, dash = []) {
    this.add({
      fill: "none",
      stroke: colour,
      "stroke-width": width,
      "stroke-dasharray": dash.join(" ") || null,
      "stroke-linejoin": "round",
    });
  }

  get outlineWidth() {
    return 1.1;
  }

  strokeOutside(colour, width) {
    this.stroke(colour, width);
  }

  picture(_image, address, x, y, size) {
    const node = svg("image", {
      href: address,
      x: x.toFixed(1),
      y: y.toFixed(1),
      width: size + 0.5,
      height: size + 0.5,
    });
    if (this.alpha < 1) node.setAttribute("opacity", this.alpha);
    this.body.append(node);
  }

  text(text, x, y, { size, colour = INK.text, isBold = false, align = "center" }) {
    const node = svg("text", {
      x: x.toFixed(1),
      y: (y + size * 0.35).toFixed(1),
      "font-size": size,
      fill: colour,
      "font-weight": isBold ? 600 : null,
      "text-anchor": { center: "middle", left: "start", right: "end" }[align],
      stroke: "#ffffff",
      "stroke-width": 2.4,
      "paint-order": "stroke",
      "stroke-linejoin": "round",
    });
    node.textContent = text;
    this.body.append(node);
  }
}
