// swift-format-ignore-file
// Written by Scripts/embed from Sources/Reports/Data; edit the files there.

/// The data files of this module, as text.
enum EmbeddedData {
  static let extractMUSTACHE = ####"""
<!DOCTYPE html>
<html lang="{{{language}}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{{title}}}</title>
<style>
@page { size: A4; margin: 9mm 10mm; }
body { font: 8.5pt/1.25 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; color: #1b1b1b; max-width: 190mm; margin: 0 auto; }
h1 { font-size: 14pt; margin: 0; }
h2 { font-size: 9.5pt; margin: 2.2mm 0 0.5mm; border-bottom: 0.3mm solid #b3261e; break-after: avoid; }
p { margin: 0 0 1mm; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: 0.25mm 2mm 0.25mm 0; border-bottom: 0.1mm solid #cccccc; }
th { font-weight: 600; }
tr { break-inside: avoid; }
thead th, .s, .w { white-space: nowrap; }
.n { text-align: right; white-space: nowrap; }
.head { display: grid; grid-template-columns: 1fr 78mm; gap: 6mm; }
svg { width: 78mm; height: 78mm; border: 0.3mm solid #8a8a8a; }
.legend { font-size: 7.5pt; }
.legend span { white-space: nowrap; margin-right: 2mm; }
.legend i { display: inline-block; width: 3mm; height: 2.4mm; margin-right: 1mm; border: 0.1mm solid #8a8a8a; opacity: 0.6; }
.columns { columns: 2; column-gap: 6mm; margin-top: 2.2mm; }
.columns section { break-inside: avoid-column; }
.columns section.long { break-inside: auto; }
.columns section:first-child h2 { margin-top: 0; }
footer { margin-top: 3mm; font-size: 7.5pt; color: #555555; }
</style>
</head>
<body>
<h1>{{{title}}}</h1>
<p>{{{subtitle}}}</p>
<div class="head">
<div>
{{#firstSections}}
<h2>{{{title}}}</h2>
{{{table}}}
{{/firstSections}}
</div>
<div>{{{map}}}{{{legend}}}</div>
</div>
{{#wideSections}}
<h2>{{{title}}}</h2>
{{{table}}}
{{/wideSections}}
<div class="columns">
{{#narrowSections}}
<section{{#long}} class="long"{{/long}}>
<h2>{{{title}}}</h2>
{{{table}}}
</section>
{{/narrowSections}}
</div>
<footer>{{{footer}}}</footer>
</body>
</html>

"""####
  static let reportMapJS = ####"""
// The map: shapes come as whole centimetres from an origin, each ring as a first place and the steps after it.
const MAP = (() => {
  const canvas = document.getElementById("map");
  const tip = document.getElementById("tip");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const [originE, originN] = DATA.origin;
  const view = { e: 0, n: 0, metresPerPixel: 1 };
  let chosen = null;
  let frame = 0;

  const layers = DATA.layers.map((layer) => ({
    name: layer.layer,
    kind: layer.kind,
    visible: layer.visible,
    features: layer.features.map(([id, title, colour, shape, extra]) => {
      const rings = shape.map(places);
      return { layer: layer.layer, id, title, colour, rings, extra, box: boxOf(rings) };
    }),
  }));
  // Large shapes lie below small ones, notes below errors, so that nothing is hidden.
  const weights = { error: 2, warning: 1, info: 0 };
  layers.find((layer) => layer.name === "finding")?.features.sort((one, other) =>
    (weights[one.colour] ?? 0) - (weights[other.colour] ?? 0) || size(other) - size(one));
  // Parcels show once they are a few pixels wide.
  const parcels = layers.find((layer) => layer.name === "parcel")?.features ?? [];
  const parcelLimit = Math.max(6, parcels.reduce((sum, parcel) => sum + Math.sqrt(size(parcel)), 0) / Math.max(1,
    parcels.length) / 2.5);
  const all = boxOf(layers.flatMap((layer) => layer.features.flatMap((feature) => feature.rings)));
  const home = ["parcel", "finding", "scheme"].map((name) => layers.find((layer) => layer.name === name)).filter(
      Boolean)
    .map((layer) => boxOf(layer.features.flatMap((feature) => feature.rings)))[0] ?? all;

  function places(steps) {
    const ring = new Float64Array(steps.length);
    let x = 0,
      y = 0;
    for (let i = 0; i < steps.length; i += 2) {
      x += steps[i];
      y += steps[i + 1];
      ring[i] = originE + x / 100;
      ring[i + 1] = originN + y / 100;
    }
    return ring;
  }

  function size(feature) { return (feature.box[2] - feature.box[0]) * (feature.box[3] - feature.box[1]); }

  function boxOf(rings) {
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (const ring of rings)
      for (let i = 0; i < ring.length; i += 2) {
        if (ring[i] < box[0]) box[0] = ring[i];
        if (ring[i] > box[2]) box[2] = ring[i];
        if (ring[i + 1] < box[1]) box[1] = ring[i + 1];
        if (ring[i + 1] > box[3]) box[3] = ring[i + 1];
      }
    return box;
  }

  // MARK: drawing

  const ROLES = ["ink", "ground", "line", "soft", "accent", "error", "warning", "info", "clean", "map"];

  function inks() {
    const style = getComputedStyle(document.documentElement);
    return Object.fromEntries(ROLES.map((role) => [role, style.getPropertyValue("--" + role).trim()]));
  }
  /** What a layer's shapes look like: fill, its strength, line, its width, dash, hatching. */
  function look(feature, ink) {
    switch (feature.layer) {
      case "zone":
        return { line: ink.ink, width: 1.4, dash: [7, 3] };
      case "scheme":
        return { line: ink.accent, width: 1.2, dash: [3, 2] };
      case "landuse_plan":
        return { line: ink.soft, width: 1, dash: [1, 3] };
      case "scheme_block":
      case "landuse_block":
        return { fill: feature.colour, strength: 0.75, line: ink.soft, width: 0.4 };
      case "parcel":
        return { line: ink.soft, width: 0.6 };
      case "constraint_area":
        return { fill: ink.warning, strength: 0.12, line: ink.warning, width: 1, hatch: "|" };
      case "project":
        return { fill: ink.accent, strength: 0.1, line: ink.accent, width: 1.6, dash: [9, 3, 2, 3] };
      case "road":
        return { line: feature.colour ?? ink.ink, width: 1.1 };
      case "marker":
        return { line: ink.ink, fill: feature.colour ?? ink.accent, strength: 1, width: 0.8 };
      case "site":
        return { fill: ink.clean, strength: 0.45, line: ink.clean, width: 1.6 };
      default: {
        // What is said of a whole feature, not of a piece of ground, is outlined; notes are not hatched.
        const role = ink[feature.colour] ?? ink.error;
        const finding = DATA.findings[feature.extra.row];
        if (finding.thickness_m == null && feature.extra.kind === "polygons") return { line: role, width: 2.2,
          dash: [2, 4] };
        const hatch = { error: "/", warning: "\\" } [feature.colour];
        return { fill: role, strength: hatch ? 0.22 : 0.15, line: role, width: hatch ? 1.8 : 0.8, hatch };
      }
    }
  }

  function hatching(context, role, direction) {
    const tile = document.createElement("canvas");
    tile.width = tile.height = 8;
    const pen = tile.getContext("2d");
    pen.strokeStyle = role;
    pen.lineWidth = 1.3;
    pen.beginPath();
    if (direction === "/") { pen.moveTo(-2, 10);
      pen.lineTo(10, -2);
      pen.moveTo(-2, 2);
      pen.lineTo(2, -2);
      pen.moveTo(6, 10);
      pen.lineTo(10, 6); } else if (direction === "\\") { pen.moveTo(-2, -2);
      pen.lineTo(10, 10);
      pen.moveTo(6, -2);
      pen.lineTo(10, 2);
      pen.moveTo(-2, 6);
      pen.lineTo(2, 10); } else { pen.moveTo(4, 0);
      pen.lineTo(4, 8); }
    pen.stroke();
    return context.createPattern(tile, "repeat");
  }

  /** The shapes of one layer that meet the window, those smaller than a pixel as one pixel. */
  function* shown(layer, window, metresPerPixel) {
    for (const feature of layer.features) {
      const [west, south, east, north] = feature.box;
      if (east < window[0] || west > window[2] || north < window[1] || south > window[3]) continue;
      if (layer.name === "parcel" && metresPerPixel > parcelLimit) return;
      yield feature;
    }
  }
  /** Passes the places of a ring in pixels, leaving out what lies within half a pixel of the one before. */
  function trace(ring, frame, move, draw) {
    let lastX = NaN,
      lastY = NaN;
    for (let i = 0; i < ring.length; i += 2) {
      const x = (ring[i] - frame.west) / frame.metresPerPixel,
        y = (frame.north - ring[i + 1]) / frame.metresPerPixel;
      if (i === 0) { move(x, y);
        lastX = x;
        lastY = y; continue; }
      if (i < ring.length - 2 && Math.abs(x - lastX) < 0.5 && Math.abs(y - lastY) < 0.5) continue;
      draw(x, y);
      lastX = x;
      lastY = y;
    }
  }

  function paint(target, frame, names, highlighted) {
    const context = target.getContext("2d");
    const ratio = devicePixelRatio || 1;
    target.width = Math.round(frame.width * ratio);
    target.height = Math.round(frame.height * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const ink = inks();
    const patterns = new Map();
    const window = [frame.west, frame.north - frame.height * frame.metresPerPixel, frame.west + frame.width *
      frame.metresPerPixel, frame.north];
    for (const layer of layers) {
      if (!names(layer)) continue;
      for (const feature of shown(layer, window, frame.metresPerPixel)) stroke(context, frame, feature, look(
        feature, ink), layer.kind, patterns, ink);
    }
    if (names({ name: "zone", visible: true })) label(context, frame, ink);
    if (highlighted) {
      const style = { line: ink.ink, width: 3.2 };
      stroke(context, frame, highlighted, style, highlighted.kind ?? kindOf(highlighted), patterns, ink);
      halo(context, frame, highlighted, ink);
    }
  }

  function kindOf(feature) { return feature.rings.every((ring) => ring.length === 2) ? "points" : feature.extra
      ?.kind ?? "polygons"; }

  function stroke(context, frame, feature, style, kind, patterns, ink) {
    const isPoint = kind === "points" || kindOf(feature) === "points";
    context.beginPath();
    for (const ring of feature.rings) {
      if (isPoint) {
        const x = (ring[0] - frame.west) / frame.metresPerPixel,
          y = (frame.north - ring[1]) / frame.metresPerPixel;
        const size = Math.max(2, Math.min(5, 4 / Math.sqrt(frame.metresPerPixel)));
        context.moveTo(x + size, y);
        context.arc(x, y, size, 0, 7);
      } else {
        trace(ring, frame, (x, y) => context.moveTo(x, y), (x, y) => context.lineTo(x, y));
        if (kindOf(feature) === "polygons" && kind !== "lines") context.closePath();
      }
    }
    if (style.fill && kind !== "lines") {
      context.globalAlpha = style.strength;
      context.fillStyle = style.fill;
      context.fill("evenodd");
      context.globalAlpha = 1;
      if (style.hatch && !isPoint) {
        const key = style.line + style.hatch;
        if (!patterns.has(key)) patterns.set(key, hatching(context, style.line, style.hatch));
        context.fillStyle = patterns.get(key);
        context.fill("evenodd");
      }
    }
    context.setLineDash(style.dash ?? []);
    context.strokeStyle = style.line ?? ink.ink;
    context.lineWidth = style.width;
    context.stroke();
    context.setLineDash([]);
  }
  /** A circle around what is too small to be seen. */
  function halo(context, frame, feature, ink) {
    const [west, south, east, north] = feature.box;
    const size = Math.max(east - west, north - south) / frame.metresPerPixel;
    if (size > 40) return;
    context.beginPath();
    context.arc(((west + east) / 2 - frame.west) / frame.metresPerPixel, (frame.north - (south + north) / 2) /
      frame.metresPerPixel, Math.max(16, size), 0, 7);
    context.strokeStyle = ink.ink;
    context.lineWidth = 2;
    context.stroke();
  }
  /** Names of zones where they fit and meet no other name. */
  function label(context, frame, ink) {
    const taken = [];
    context.font = "600 12px system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif";
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineWidth = 3;
    context.lineJoin = "round";
    for (const feature of layers.find((layer) => layer.name === "zone")?.features ?? []) {
      const [west, south, east, north] = feature.box;
      const x = ((west + east) / 2 - frame.west) / frame.metresPerPixel,
        y = (frame.north - (south + north) / 2) / frame.metresPerPixel;
      const text = feature.title ?? feature.id;
      const width = context.measureText(text).width + 8;
      if (width > (east - west) / frame.metresPerPixel || (east - west) / frame.metresPerPixel > 3 * frame.width)
        continue;
      if (x < width / 2 || x > frame.width - width / 2 || y < 9 || y > frame.height - 9) continue;
      if (taken.some((other) => Math.abs(other.x - x) < (other.width + width) / 2 && Math.abs(other.y - y) < 17))
        continue;
      taken.push({ x, y, width });
      context.strokeStyle = ink.map;
      context.strokeText(text, x, y);
      context.fillStyle = ink.ink;
      context.fillText(text, x, y);
    }
  }

  function frameOf() {
    const { width, height } = canvas.getBoundingClientRect();
    return { width, height, metresPerPixel: view.metresPerPixel, west: view.e - width / 2 * view.metresPerPixel,
      north: view.n + height / 2 * view.metresPerPixel };
  }
  /** The last whole painting, what it shows and how long it took: what is slow to paint is moved as a picture. */
  const painting = document.createElement("canvas");
  let painted = null,
    isWhole = false,
    rest = 0;

  function redraw() { clearTimeout(rest);
    isWhole = true;
    schedule(); }
  /** Redraws while the map moves: whole where that is fast, else the last painting in its new place until it rests. */
  function redrawMoving() {
    if (!painted || painted.milliseconds < 25) return redraw();
    clearTimeout(rest);
    rest = setTimeout(redraw, 160);
    schedule();
  }

  function schedule() {
    if (frame) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (isWhole) repaint();
      else shift();
      isWhole = false;
      scalebar();
    });
  }

  function repaint() {
    const [start, shows] = [performance.now(), frameOf()];
    paint(canvas, shows, (layer) => layer.visible, chosen);
    painting.width = canvas.width;
    painting.height = canvas.height;
    painting.getContext("2d").drawImage(canvas, 0, 0);
    painted = { ...shows, milliseconds: performance.now() - start };
  }

  function shift() {
    const shows = frameOf();
    const ratio = devicePixelRatio || 1;
    const scale = painted.metresPerPixel / shows.metresPerPixel;
    const context = canvas.getContext("2d");
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(
      painting, (painted.west - shows.west) / shows.metresPerPixel * ratio, (shows.north - painted.north) /
      shows.metresPerPixel * ratio,
      painting.width * scale, painting.height * scale);
  }

  function scalebar() {
    const most = 120 * view.metresPerPixel;
    const power = 10 ** Math.floor(Math.log10(most));
    const length = [5, 2, 1].map((step) => step * power).find((step) => step <= most);
    const bar = document.getElementById("scalebar");
    bar.style.width = `${length / view.metresPerPixel}px`;
    bar.textContent = length >= 1000 ? `${length / 1000} km` : `${length} m`;
  }

  // MARK: moving

  function fit(box, margin = 1.08) {
    if (!(box[0] <= box[2])) return;
    const { width, height } = canvas.getBoundingClientRect();
    view.e = (box[0] + box[2]) / 2;
    view.n = (box[1] + box[3]) / 2;
    view.metresPerPixel = Math.max(margin * Math.max((box[2] - box[0]) / width, (box[3] - box[1]) / height),
    0.02);
    redraw();
  }

  function zoom(factor, x, y) {
    const frame = frameOf();
    const [px, py] = [x ?? frame.width / 2, y ?? frame.height / 2];
    const [e, n] = [frame.west + px * view.metresPerPixel, frame.north - py * view.metresPerPixel];
    view.metresPerPixel = Math.min(Math.max(view.metresPerPixel * factor, 0.005), 2000);
    view.e = e - (px - frame.width / 2) * view.metresPerPixel;
    view.n = n + (py - frame.height / 2) * view.metresPerPixel;
    redrawMoving();
  }

  function pan(dx, dy) { view.e -= dx * view.metresPerPixel;
    view.n += dy * view.metresPerPixel;
    redrawMoving(); }

  const fingers = new Map();
  let moved = 0;
  canvas.addEventListener("wheel", (event) => { event.preventDefault();
    zoom(1.0015 ** event.deltaY, event.offsetX, event.offsetY); }, { passive: false });
  canvas.addEventListener("dblclick", (event) => zoom(0.5, event.offsetX, event.offsetY));
  canvas.addEventListener("pointerdown", (event) => { canvas.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, event);
    moved = 0;
    canvas.classList.add("moving"); });
  canvas.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return hover(event);
    const [dx, dy] = [event.offsetX - before.offsetX, event.offsetY - before.offsetY];
    moved += Math.abs(dx) + Math.abs(dy);
    if (fingers.size === 1) pan(dx, dy);
    else {
      const other = [...fingers.values()].find((finger) => finger.pointerId !== event.pointerId);
      const was = Math.hypot(before.offsetX - other.offsetX, before.offsetY - other.offsetY);
      const is = Math.hypot(event.offsetX - other.offsetX, event.offsetY - other.offsetY);
      if (is > 0) zoom(was / is, (event.offsetX + other.offsetX) / 2, (event.offsetY + other.offsetY) / 2);
      pan(dx / 2, dy / 2);
    }
    fingers.set(event.pointerId, event);
  });
  const lift = (event) => {
    if (fingers.delete(event.pointerId) && moved < 5 && event.type === "pointerup") click(event);
    if (!fingers.size) canvas.classList.remove("moving");
  };
  canvas.addEventListener("pointerup", lift);
  canvas.addEventListener("pointercancel", lift);
  canvas.addEventListener("pointerleave", () => { tip.hidden = true; });
  canvas.addEventListener("keydown", (event) => {
    const steps = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
    if (steps[event.key]) pan(...steps[event.key]);
    else if (event.key === "+" || event.key === "=") zoom(0.7);
    else if (event.key === "-") zoom(1 / 0.7);
    else if (event.key === "Home") fit(all);
    else return;
    event.preventDefault();
  });

  // MARK: pointing

  function contains(feature, kind, e, n, reach) {
    const [west, south, east, north] = feature.box;
    if (e < west - reach || e > east + reach || n < south - reach || n > north + reach) return false;
    if (kind === "points" || kindOf(feature) === "points") return feature.rings.some((ring) => Math.hypot(ring[
      0] - e, ring[1] - n) < 1.6 * reach);
    const isLine = kind === "lines" || kindOf(feature) === "lines";
    let inside = false;
    for (const ring of feature.rings)
      for (let i = 0; i < ring.length - (isLine ? 2 : 0); i += 2) {
        const j = (i + 2) % ring.length;
        const [ax, ay, bx, by] = [ring[i], ring[i + 1], ring[j], ring[j + 1]];
        if (isLine) {
          const length = (bx - ax) ** 2 + (by - ay) ** 2;
          const part = length ? Math.max(0, Math.min(1, ((e - ax) * (bx - ax) + (n - ay) * (by - ay)) / length)) :
            0;
          if (Math.hypot(ax + part * (bx - ax) - e, ay + part * (by - ay) - n) < reach) return true;
        } else if (ay > n !== by > n && e < (bx - ax) * (n - ay) / (by - ay) + ax) inside = !inside;
      }
    if (!isLine && !inside && feature.layer === "finding") {
      return Math.max(east - west, north - south) < 2 * reach;
    }
    return inside;
  }

  function at(event) {
    const frame = frameOf();
    return [frame.west + event.offsetX * view.metresPerPixel, frame.north - event.offsetY * view.metresPerPixel];
  }

  function hits(e, n) {
    const found = [];
    for (const layer of [...layers].reverse()) {
      if (!layer.visible || (layer.name === "parcel" && view.metresPerPixel > parcelLimit)) continue;
      for (const feature of layer.features)
        if (contains(feature, layer.kind, e, n, 5 * view.metresPerPixel)) found.push(feature);
      if (found.length > 12) break;
    }
    return found;
  }

  function hover(event) {
    const [e, n] = at(event);
    position(e, n);
    const found = hits(e, n);
    tip.hidden = !found.length;
    if (!found.length) return;
    tip.textContent = found.slice(0, 7).map((feature) => `${t(feature.layer + "_")}: ${describe(feature)}`).join(
      "\n");
    const right = event.offsetX > canvas.clientWidth * 0.6;
    tip.style.left = right ? "" : `${event.offsetX + 14}px`;
    tip.style.right = right ? `${canvas.clientWidth - event.offsetX + 14}px` : "";
    tip.style.top = `${event.offsetY + 14}px`;
  }

  function describe(feature) {
    if (feature.layer === "finding") return both(DATA.findings[feature.extra.row].message);
    const kind = feature.extra?.[state.lang] ?? feature.extra?.en;
    return [feature.title, feature.id !== feature.title ? feature.id : null, kind].filter(Boolean).join(" · ");
  }
  /** Chooses the finding on top; where it is chosen already, the one below it. */
  function click(event) {
    const found = hits(...at(event)).filter((feature) => feature.layer === "finding");
    const chosen = found.findIndex((feature) => feature.id === state.finding);
    if (found.length) chooseFinding(found[(chosen + 1) % found.length].id, false);
  }
  /** The cursor in the working system and, from a grid that PROJ computed, in WGS 84. */
  function position(e, n) {
    const { west, south, stepE, stepN, columns, rows, longitudes, latitudes } = DATA.grid;
    const [x, y] = [(e - west) / stepE, (n - south) / stepN];
    const [i, j] = [Math.floor(x), Math.floor(y)];
    let degrees = "";
    if (i >= 0 && j >= 0 && i < columns - 1 && j < rows - 1) {
      const [u, v] = [x - i, y - j];
      const between = (values) => {
        const k = j * columns + i;
        return (1 - v) * ((1 - u) * values[k] + u * values[k + 1]) + v * ((1 - u) * values[k + columns] + u *
          values[k + columns + 1]);
      };
      degrees = ` · WGS 84 ${between(latitudes).toFixed(5)}, ${between(longitudes).toFixed(5)}`;
    }
    document.getElementById("cursor").textContent = `X ${number(n, 1)}  Y ${number(e, 1)}${degrees}`;
  }

  // MARK: print

  /** The view as SVG, which a printer draws sharply. */
  function svg() {
    const ink = inks();
    const screen = frameOf();
    const frame = { ...screen, width: 700, height: 430 };
    frame.metresPerPixel = Math.max(screen.width * view.metresPerPixel / 700, screen.height * view
      .metresPerPixel / 430);
    frame.west = view.e - 350 * frame.metresPerPixel;
    frame.north = view.n + 215 * frame.metresPerPixel;
    const window = [frame.west, frame.north - 430 * frame.metresPerPixel, frame.west + 700 * frame.metresPerPixel,
      frame.north];
    const make = (tag, attributes) => {
      const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
      for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
      return node;
    };
    const root = make("svg", { viewBox: "0 0 700 430", width: "100%" });
    let left = 2000;
    for (const layer of layers)
      if (layer.visible)
        for (const feature of shown(layer, window, frame.metresPerPixel)) {
          if (left-- < 0) break;
          const style = look(feature, ink);
          if (layer.kind === "points" || kindOf(feature) === "points") {
            const ring = feature.rings[0];
            root.append(make("circle", { cx: (ring[0] - frame.west) / frame.metresPerPixel, cy: (frame.north -
                ring[1]) / frame.metresPerPixel, r: 2.5, fill: style.fill ?? "none", stroke: style.line }));
            continue;
          }
          let path = "";
          for (const ring of feature.rings) {
            trace(ring, frame, (x, y) => { path += `M${x.toFixed(1)} ${y.toFixed(1)}`; }, (x, y) => { path +=
                `L${x.toFixed(1)} ${y.toFixed(1)}`; });
            if (kindOf(feature) === "polygons" && layer.kind !== "lines") path += "Z";
          }
          root.append(make("path", { d: path, fill: layer.kind === "lines" ? "none" : style.fill ??
            "none", "fill-opacity": style.strength ?? 0, "fill-rule": "evenodd", stroke: style
            .line, "stroke-width": style.width, "stroke-dasharray": (style.dash ?? []).join(" ") }));
        }
    document.getElementById("print-map").replaceChildren(root);
  }

  addEventListener("beforeprint", svg);
  addEventListener("resize", redraw);
  dark.addEventListener("change", redraw);
  document.getElementById("zoom-in").addEventListener("click", () => zoom(0.6));
  document.getElementById("zoom-out").addEventListener("click", () => zoom(1 / 0.6));
  document.getElementById("zoom-all").addEventListener("click", () => fit(all));

  return {
    layers,
    redraw,
    fit,
    all,
    home,
    /** Outlines a feature and moves the map to it. */
    choose(layerName, id, isMoving = true) {
      chosen = layers.find((layer) => layer.name === layerName)?.features.find((feature) => feature.id === id) ??
        null;
      if (chosen && isMoving) {
        const [west, south, east, north] = chosen.box;
        const room = Math.max(30, east - west, north - south);
        fit([west - room, south - room, east + room, north + room]);
      }
      redraw();
    },
    /** A small picture of a place in a canvas of its own. */
    picture(target, layerName, id) {
      const feature = layers.find((layer) => layer.name === layerName)?.features.find((one) => one.id === id);
      if (!feature) return;
      const [west, south, east, north] = feature.box;
      const width = target.clientWidth || 380,
        height = target.clientHeight || 144;
      const metresPerPixel = 1.5 * Math.max((east - west) / width, (north - south) / height, 0.05);
      const frame = { width, height, metresPerPixel, west: (west + east) / 2 - width / 2 * metresPerPixel,
        north: (north + south) / 2 + height / 2 * metresPerPixel };
      paint(target, frame, (layer) => ["parcel", "road", "site", "landuse_block"].includes(layer.name), null);
    },
    /** Shows only the findings whose ids are in the set. */
    filter(ids) {
      const layer = layers.find((one) => one.name === "finding");
      if (!layer) return;
      layer.every ??= layer.features;
      layer.features = layer.every.filter((feature) => ids.has(feature.id));
      redraw();
    },
  };
})();

"""####
  static let reportPageJS = ####"""
// Everything beside the map: filters, findings, matrix, coverage, markers, clean land, versions, provenance.
const PAGE_ROWS = 200;
let shownRows = PAGE_ROWS;

// MARK: findings

function matches(finding) {
  const words = state.text.toLowerCase();
  return (!state.rule || finding.rule === state.rule) && (!state.severity || finding.severity === state.severity) &&
    (!state.zone || finding.zone === state.zone) && (!state.owner || finding.owner === state.owner) &&
    (!state.scheme || finding.scheme === state.scheme || finding.subjects.some((subject) => subject.layer ===
      "scheme" && subject.id === state.scheme)) &&
    (!state.cell || finding.rule === "conflict.landuse" && `${finding.details.function}/${finding.details.code}` ===
      state.cell) &&
    (!words || [finding.id, finding.rule, both(finding.message), ...finding.subjects.flatMap((subject) => [subject.id,
      subject.name ?? ""])].join(" ").toLowerCase().includes(words));
}

function choices(label, key, values, text) {
  const select = el("select", { onchange: (event) => set({
        [key]: event.target.value }) },
    el("option", { value: "" }, t("all")), values.map((value) => el("option", { value, selected: state[key] ===
        value }, text(value))));
  return el("label", null, label, select);
}

function unique(values) { return [...new Set(values.filter((value) => value != null))].sort(inOrderOfIds); }

// Runs of digits as numbers, all else by code points; texts that are equal so far by their code points.
function inOrderOfIds(one, other) {
  const [a, b] = [one, other].map((text) => text.match(/[0-9]+|[^0-9]/gu) ?? []);
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const [x, y] = [a[i], b[i]];
    const order = /[0-9]/.test(x) && /[0-9]/.test(y)
      ? Number(BigInt(x) > BigInt(y)) - Number(BigInt(x) < BigInt(y)) : x.codePointAt(0) - y.codePointAt(0);
    if (order) return order;
  }
  return a.length - b.length || (one < other ? -1 : Number(one > other));
}

function filters(count) {
  const findings = DATA.findings;
  const search = el("input", { type: "search", value: state.text, oninput: (event) => set({ text: event.target
        .value }, true) });
  replace("filters",
    choices(t("rule"), "rule", unique(findings.map((finding) => finding.rule)), (rule) => rule),
    choices(t("severity"), "severity", ["error", "warning", "info"], t),
    choices(t("zone"), "zone", unique(findings.map((finding) => finding.zone)), (id) => DATA.names.zone[id] ?? id),
    choices(t("scheme"), "scheme", unique(findings.map((finding) => finding.scheme)), (id) => name("scheme", id)),
    choices(t("owner"), "owner", unique(findings.map((finding) => finding.owner)), (owner) => both(DATA.labels
      .owner[owner]) || owner),
    el("label", null, t("search"), search),
    el("button", { type: "button", onclick: () => set({ rule: "", severity: "", zone: "", scheme: "", owner: "",
        text: "", cell: "", finding: "" }) }, t("clear")),
    el("output", { id: "count" }, t("shown", count, findings.length)));
}

function findingRows(finding) {
  const isChosen = state.finding === finding.id;
  const measure = finding.area_m2 != null ? areaCell(finding.area_m2) : el("td", { class: "n" }, finding.length_m !=
    null ? metres(finding.length_m) : "");
  const open = el("button", { type: "button", class: "link", "aria-expanded": String(isChosen), onclick: (
    event) => { event.stopPropagation();
      chooseFinding(finding.id, true); } }, both(finding.message));
  const row = el(
  "tr", { class: `pick${isChosen ? " chosen" : ""}${finding.waived ? " waived" : ""}`, "data-id": finding.id,
      onclick: () => chooseFinding(finding.id, true) },
    el("td", null, severitySign(finding.severity), finding.waived ? el("div", null, t("waived")) : null), el("td",
      null, open, el("div", { class: "note" }, finding.rule)), measure);
  return isChosen ? [row, el("tr", { class: "more" }, el("td", { colspan: 3 }, findingDetails(finding)))] : [row];
}

function findingDetails(finding) {
  const facts = [
    [t("id"), finding.id], [t("zone"), finding.zone ? DATA.names.zone[finding.zone] ?? finding.zone : null], [t(
      "scheme"), finding.scheme ? name("scheme", finding.scheme) : null],
    [t("owner"), finding.owner ? both(DATA.labels.owner[finding.owner]) || finding.owner : null], [t("thickness"),
      finding.thickness_m != null ? metres(finding.thickness_m) : null],
    [t("pieces"), finding.parts], [t("legalBasis"), finding.legal_basis], [t("advice"), finding.advice],
    [t("waived"), finding.waived ? `${finding.waiver.reason} – ${finding.waiver.by}` : null],
  ];
  return facts.filter(([, value]) => value != null && value !== "").map(([label, value]) => el("div", null, el(
  "span", { class: "note" }, label + ": "), String(value)));
}

function findings() {
  const found = DATA.findings.filter(matches);
  MAP.filter(new Set(found.map((finding) => finding.id)));
  const rows = found.slice(0, shownRows);
  const chosen = found.find((finding) => finding.id === state.finding);
  if (chosen && !rows.includes(chosen)) rows.push(chosen);
  const count = document.getElementById("count");
  if (count) count.textContent = t("shown", found.length, DATA.findings.length);
  replace("findings",
    found.length ? table(t("findings"), [[t("severity")], [t("what")], [t("area"), true]], rows.flatMap(
      findingRows)) : el("p", null, t("noFindings")),
    found.length > rows.length ? el("button", { type: "button", onclick: () => { shownRows = Infinity;
        findings(); } }, t("showAll", found.length)) : null);
  return found.length;
}
/** Opens a finding in the table and on the map. */
function chooseFinding(id, isMoving) {
  const isSame = state.finding === id;
  set({ finding: isSame && isMoving ? "" : id });
  MAP.choose("finding", state.finding, isMoving);
  if (!isMoving) document.querySelector(`tr[data-id="${CSS.escape(id)}"]`)?.scrollIntoView({ block: "center" });
}

// MARK: head

function head() {
  const { meta, figures } = DATA;
  const place = [`${t("asOf")} ${day(meta.as_of)}`, meta.zone, both(meta.system), `LandFund ${meta.landfund}`];
  replace("meta", place.filter((part) => part).join(" · "));
  replace("lead", t("lead", figures.findings, figures.error, area(figures.conflict_m2), figures.declared_marked,
    figures.approved, figures.complete, area(figures.clean_m2), figures.sites));
  document.getElementById("language").textContent = t("other");
  const tile = (label, value, detail) => el("div", null, el("dt", null, label), el("dd", null, value, el("small",
    null, detail)));
  const severities = ["error", "warning", "info"].map((severity) => el("span", { class: severity, title: t(
      severity) }, `${SIGNS[severity]} ${figures[severity]} `));
  replace("figures",
    tile(t("findings"), severities, ["error", "warning", "info"].map(t).join(" · ")),
    tile(t("conflictArea"), area(figures.conflict_m2), t("conflictOf", area(figures.matrix_m2))),
    tile(t("detailed"), percent(figures.detailed_ratio),
    `${area(figures.detailed_m2)} / ${area(figures.built_m2)}`),
    tile(t("markersFigure"), `${figures.complete} / ${figures.to_be_marked}`, t("declaredMeasured", figures
      .declared_marked, figures.complete, figures.approved)),
    tile(t("cleanLand"), area(figures.clean_m2), t("sites", figures.sites, area(figures.parcels_m2))),
    tile(t("differ"), String(figures.differences), t("ofDeclared", figures.declared_areas)));
}

// MARK: matrix

function matrix() {
  const cells = DATA.matrix;
  if (!cells.length) return replace("matrix", el("p", null, t("noData")));
  const functions = DATA.labels.functionOrder.filter((code) => cells.some((cell) => cell.function === code));
  const codes = unique(cells.map((cell) => cell.code));
  const find = (code, column) => cells.find((cell) => cell.function === code && cell.code === column);
  const rows = functions.map((code) => el("tr", null, el("th", { scope: "row" }, both(DATA.labels.function[code]) ||
    code), codes.map((column) => {
    const cell = find(code, column);
    if (!cell) return el("td");
    const key = `${code}/${column}`;
    const button = el("button", { type: "button", title: `${key}: ${cell.area_m2} m²`, "aria-pressed": String(
          state.cell === key), onclick: () => { set({ cell: state.cell === key ? "" : key, rule: "" });
          document.getElementById("h-map").scrollIntoView(); } },
      cell.area_m2 / 10000 < 0.005 ? "<" + number(0.01, 2) : number(cell.area_m2 / 10000, 2));
    return el("td", { class: cell.cell == null ? "c3" : "c" + cell.cell }, button);
  })));
  replace("matrix", table("ha", [[""], ...codes.map((code) => [code, true])], rows, { class: "matrix" }));
}

// MARK: coverage and markers

function bar(ratio) {
  const fill = el("i");
  fill.style.width = `${100 * Math.min(1, ratio ?? 0)}%`;
  return el("span", { class: "bar", role: "img", "aria-label": percent(ratio) }, fill);
}

function coverage() {
  const bases = { natural: t("baseNatural"), built: t("baseBuilt"), parent: t("baseParent") };
  const rows = DATA.coverage.rows.filter((row) => ["detailed", "zoning", "zoning_or_detailed"].includes(row.level))
    .filter((row) => row.base === "built" || !DATA.coverage.rows.some((other) => other.zone === row.zone && other
      .level === row.level && other.base === "built"));
  const wanted = rows.filter((row) => row.covered_m2 > 0).sort((a, b) => (a.level < b.level ? -1 : a.level > b.level ?
    1 : b.ratio - a.ratio));
  replace("coverage", el("p", { class: "note" }, both(DATA.coverage.definition)),
    wanted.length ? table(t("coverageNote"), [[t("zone")], [t("level")], [t("base")], [t("schemes"), true], [t(
        "covered"), true], [t("base"), true], [t("ratio"), true], [""]],
      wanted.map((row) => el("tr", null, el("td", null, DATA.names.zone[row.zone] ?? row.zone), el("td", null, both(
          DATA.labels.level[row.level]) || row.level), el("td", null, bases[row.base] ?? row.base),
        el("td", { class: "n" }, row.schemes), areaCell(row.covered_m2), areaCell(row.base_m2), el(
        "td", { class: "n" }, percent(row.ratio)), el("td", null, bar(row.ratio))))) : el("p", null, t("noData")));
}

function statusText(status) { return t(status === "none" ? "none_" : status); }

function markers() {
  const { figures } = DATA;
  const rows = [...DATA.markers.rows].sort((a, b) => (b.declared === "complete") - (a.declared === "complete") || (b
    .points_required - b.points_marked) - (a.points_required - a.points_marked) || b.line_m - a.line_m);
  const body = (list) => list.map((row) => el("tr", null, el("td", null, name("scheme", row.scheme)), el("td", null,
        row.basis.split(";").map((kind) => both(DATA.labels.marker[kind]) || kind).join(", ")), el(
      "td", { class: "n" }, metres(row.line_m)),
      el("td", { class: "n" }, `${row.points_marked} / ${row.points_required}`), el("td", { class: "n" }, percent(
        row.within_spacing_ratio)), el("td", null, bar(row.within_spacing_ratio)), el("td", { class: "n" }, metres(
        row.drift_max_m)),
      el("td", null, row.declared == null ? "–" : statusText(row.declared)), el("td", null, statusText(row.status))
      ));
  const headings = [[t("scheme")], [t("kind")], [t("line"), true], [t("points"), true], [t("within"), true], [""], [t(
    "drift"), true], [t("declaredMarked")], [t("measuredMarked")]];
  const zones = DATA.markers.zones.filter((zone) => zone.to_be_marked > 0 || zone.approved > 0);
  replace("markers", el("p", null, t("markersIntro", figures.declared_marked, figures.approved, figures.complete,
      figures.to_be_marked)),
    table(t("zone"), [[t("zone")], [t("schemes"), true], [t("declaredMarked"), true], [t("measuredMarked"), true],
      [t("line"), true], [t("ratio"), true], [""]],
      zones.map((zone) => el("tr", null, el("td", null, DATA.names.zone[zone.zone] ?? zone.zone ?? "–"), el(
      "td", { class: "n" }, zone.approved), el("td", { class: "n" }, zone.declared_marked), el(
      "td", { class: "n" }, zone.complete), el("td", { class: "n" }, metres(zone.line_m)), el(
      "td", { class: "n" }, percent(zone.line_ratio)), el("td", null, bar(zone.line_ratio))))),
    folded(t("scheme"), headings, rows, body, 12));
}
/** A table of which the first rows show and the rest on demand. */
function folded(caption, headings, rows, body, most) {
  const box = el("div", { class: "scroll" });
  const show = (all) => box.replaceChildren(table(caption, headings, body(all ? rows : rows.slice(0, most))), ...(
    all || rows.length <= most ? [] : [el("button", { type: "button", onclick: () => show(true) }, t("showAll",
      rows.length))]));
  show(false);
  return box;
}

// MARK: clean land

function clean() {
  const verdicts = ["clean", "conditional", "not_clean", "unknown"];
  const verdictText = (verdict) => t(verdict === "clean" ? "clean_" : verdict);
  const step = (code) => code == null ? "–" : both(DATA.labels.step[code]) || code;
  // Facts that are missing come first: no step helps ground of which nothing is known.
  const nextSteps = (call) => [...(call.missing ?? []).map((fact) => both(DATA.labels.fact[fact]) || fact), ...(call
    .next_step == null ? [] : [step(call.next_step)])].join("; ") || "–";
  const calls = DATA.calls;
  const keys = ["declared_m2", "clean_m2", "conditional_m2", "not_clean_m2", "unknown_m2", "no_parcel_m2"];
  const total = (key) => calls.reduce((sum, call) => sum + (call[key] ?? 0), 0);
  const callTable = calls.length ? [el("h3", null, t("calls")), el("p", { class: "note" }, t("callsNote")),
    el("div", { class: "scroll" }, table(t("call"), [[t("call")], [t("declared"), true], ...verdicts.map((verdict) => [
        verdictText(verdict), true]), [t("noParcel"), true], [t("nextStep")]],
      [...calls.map((call) => el("tr", null, el("td", null, name("project", call.project)), keys.map((key) => areaCell(
          call[key])), el("td", null, nextSteps(call)))),
        el("tr", null, el("th", { scope: "row" }, t("sum")), keys.map((key) => areaCell(total(key))), el("td"))]))] :
[];
  const cards = DATA.sites.slice(0, 60).map(siteCard);
  const balance = DATA.reasons;
  replace("clean", callTable, el("h3", null, t("sitesTitle")), cards.length ? el("div", { class: "cards" }, cards) :
    el("p", null, t("noData")),
    el("h3", null, t("balance")),
    table(t("verdict"), [[t("verdict")], [t("reasons")], [t("nextStep")], [t("parcels"), true], [t("area"), true]],
      balance.map((row) => el("tr", null, el("td", { class: row.verdict }, verdictText(row.verdict)), el("td", null,
        row.reasons.map((reason) => both(DATA.labels.reason[reason]) || reason).join("; ") || "–"), el("td",
        null, step(row.next_step)), el("td", { class: "n" }, row.parcels), areaCell(row.area_m2)))));
}

function shares(list, labels) { return list.map((share) =>
    `${(labels && both(labels[share.class])) || share.class} ${number(share.pct, 1)}%`).join(", "); }

function siteCard(site, index) {
  const picture = el("canvas", { role: "img", "aria-label": site.site });
  requestAnimationFrame(() => MAP.picture(picture, "site", site.site));
  const facts = [
    [t("area"),
      `${area(site.area_m2)}${site.registered_m2 == null ? "" : ` (${t("registered")} ${area(site.registered_m2)})`}`
      ], [t("width"), metres(site.width_m)], [t("frontage"),
      `${metres(site.frontage_m)}, ${t("road")} ${metres(site.road_m)}`],
    [t("functions"), shares(site.functions, DATA.labels.function)], [t("codes"), shares(site.landuse)], [t("parcels"),
      site.parcels.length > 8 ?
      `${site.parcels.slice(0, 8).map((parcel) => parcel.id).join(", ")} … (${site.parcels.length})` : site.parcels
      .map((parcel) => parcel.id).join(", ")],
    [t("decisions"), site.decisions.join(", ") || "–"], [t("limits"), site.limits.map((limit) =>
      `${both(DATA.labels.reason[limit.reason]) || limit.reason} (${metres(limit.edge_m)})`).join("; ") || "–"],
    site.usable ? null : [t("usable"), t("small")],
  ].filter(Boolean);
  const rows = site.corners.map((corner) => [corner.ring, corner.point, corner.x_n.toFixed(3), corner.y_e.toFixed(3),
    corner.edge_m.toFixed(2)]);
  const headings = [t("ring"), t("point"), t("northing"), t("easting"), t("edge")];
  const copy = el("button", { type: "button", class: "copy", onclick: () => copyText([headings, ...rows].map((row) =>
      row.join("\t")).join("\n"), copy) }, t("copy"));
  return el("article", { class: "card" },
    el("h4", null, el("button", { type: "button", class: "link", onclick: () => { MAP.choose("site", site.site);
        document.getElementById("h-map").scrollIntoView(); } }, `${index + 1}. ${area(site.area_m2)}`), " ", el(
      "span", { class: "note mono" }, site.site)),
    picture, el("dl", null, facts.flatMap(([label, value]) => [el("dt", null, label), el("dd", null, value)])),
    el("details", null, el("summary", null, `${t("corners")} (${rows.length})`), copy, table(both(
      DATA.meta.system), headings
      .map((heading, column) => [heading, column > 0]), rows.map((row) => el("tr", null, row.map((value,
        column) => el("td", { class: column ? "n" : null }, value)))))));
}
async function copyText(text, button) {
  try { await navigator.clipboard.writeText(text); } catch {
    const area = el("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  button.textContent = t("copied");
}

// MARK: differences, versions, provenance

function differences() {
  const rows = DATA.differences.slice(0, 25).map((row) => el("tr", null, el("td", null,
    `${both(DATA.labels.layer[row.layer])}: ${row.name ? `${row.name} (${row.id})` : row.id}`), areaCell(row
    .declared_m2), areaCell(row.measured_m2), areaCell(row.difference_m2), el("td", { class: "n" }, row
    .difference_pct == null ? "–" : number(row.difference_pct, 2) + "%")));
  const occupancy = DATA.occupancy.map((row) => el("tr", null, el("td", null, DATA.names.zone[row.zone] ?? row.zone),
    areaCell(row.gross_m2), areaCell(row.operating_m2), el("td", { class: "n" }, percent(row.legal_ratio)), el(
      "td", { class: "n" }, percent(row.operating_gross_ratio)), el("td", { class: "n" }, percent(row
      .leased_gross_ratio)), el("td", { class: "n" }, percent(row.declared_ratio)), areaCell(row
      .implied_denominator_m2)));
  const versions = DATA.versions.map((version) => el("div", null, el("h4", null,
      `${name("scheme", version.a)} → ${name("scheme", version.b)}`),
    el("p", null,
      `${area(version.a_m2)} → ${area(version.b_m2)}; ${t("released")} ${area(version.released_m2)}, `
      + `${t("added")} ${area(version.added_m2)}`
      )));
  replace("differences", el("div", { class: "scroll" }, rows.length ? table(t("declaredTable"), [[t("what")], [t(
      "declared"), true], [t("measured"), true], [t("difference"), true], ["%", true]], rows) : el("p", null, t(
      "noData"))),
    occupancy.length ? el("div", { class: "scroll" }, el("h3", null, t("occupancy")), table("", [[t("zone")], [t(
      "measured"), true], ["m²", true], [t("legal"), true], [t("operatingGross"), true], [t("leasedGross"),
      true], [t("declaredRatio"), true], [t("implied"), true]], occupancy)) : null,
    versions.length ? el("h3", null, t("versions")) : null, versions);
}

function behind() {
  const { sources, edits, rules, waivers, skipped } = DATA;
  replace("behind",
    el("p", { class: "note" }, t("limitsText")), el("p", { class: "note" }, t("filesNote")),
    el("h3", null, t("sources")), el("div", { class: "scroll" }, table("", [[t("path")], [t("layer")], [t("crs")], [
        t("encoding")], [t("read"), true], [t("loaded"), true], ["SHA-256"]],
      sources.map((source) => el("tr", null, el("td", null, source.path), el("td", null, source.layer), el("td",
        null, source.crs_used ?? "–"), el("td", null, source.encoding ?? "–"), el("td", { class: "n" }, source
        .read ?? ""), el("td", { class: "n" }, source.loaded ?? ""), el("td", { class: "mono" }, source
        .sha256))))),
    edits ? el("p", { class: "note" }, t("edits", edits)) : null,
    waivers.length ? [el("h3", null, t("waivers")), table("", [[t("id")], [t("rule")], [t("reason")], [t("by")], [t(
      "until")]], waivers.map((waiver) => el("tr", null, ["finding", "rule", "reason", "by", "until"].map((
      key) => el("td", null, (key === "until" ? day(waiver[key]) : waiver[key]) ?? "–")))))] : null,
    skipped.length ? [el("h3", null, t("skipped")), folded("", [[t("rule")], [t("what")], [t("reason")]], skipped, (
      list) => list.map((row) => el("tr", null, el("td", null, row.rule), el("td", null,
      `${both(DATA.labels.layer[row.layer]) || row.layer || ""} ${row.id ?? ""}`), el("td", null, both(DATA
      .labels.skipped[row.reason]) || row.reason))), 10)] : null,
    el("details", null, el("summary", null, t("rules")), el("div", { class: "scroll" }, table("", [[t("rule")], [t(
        "severity")], [t("owner")], [t("legalBasis")], [t("validFrom")]],
      rules.map((rule) => el("tr", null, el("td", null, rule.rule), el("td", null, rule.severity === "off" ? t(
        "off") : t(rule.severity)), el("td", null, rule.owner ? both(DATA.labels.owner[rule.owner]) || rule
        .owner : "–"), el("td", null, rule.legal_basis ?? "–"), el("td", null, day(rule.valid_from) ?? "–")))))));
}

// MARK: layers and legend

function switches() {
  replace("layer-list", MAP.layers.map((layer) => el("label", null, el("input", { type: "checkbox", checked: layer
      .visible, onchange: (event) => { layer.visible = event.target.checked;
      MAP.redraw(); } }), ` ${t(layer.name + "_")} (${(layer.every ?? layer.features).length})`)));
  replace("legend", DATA.legend.map((entry) => {
    const swatch = el("span", { class: "swatch" });
    swatch.style.background = entry.fill;
    return el("span", null, swatch, `${entry.value} ${both(entry.label)}`);
  }));
  replace("map-note", DATA.meta.simplified ? t("simplified") : "");
}

// MARK: address and language

function readAddress() {
  const address = new URLSearchParams(location.hash.slice(1));
  for (const key of Object.keys(state))
    if (address.has(key)) state[key] = address.get(key);
    else if (key !== "lang") state[key] = "";
  if (!TEXTS[state.lang]) state.lang = DATA.meta.lang;
}

function writeAddress() {
  const address = new URLSearchParams();
  for (const [key, value] of Object.entries(state))
    if (value && !(key === "lang" && value === DATA.meta.lang)) address.set(key, value);
  const text = address.toString();
  history.replaceState(null, "", text ? "#" + text : location.pathname + location.search);
}
/** Changes what is filtered or chosen, the page and its address. */
function set(changes, keepsFilters = false) {
  Object.assign(state, changes);
  writeAddress();
  const count = findings();
  if (!keepsFilters) filters(count);
  if ("cell" in changes) matrix();
}

function show() {
  document.documentElement.lang = state.lang;
  document.getElementById("language").lang = state.lang === "vi" ? "en" : "vi";
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll("[data-t-label]")) element.setAttribute("aria-label", t(element
    .dataset.tLabel));
  head();
  filters(findings());
  matrix();
  coverage();
  markers();
  clean();
  differences();
  behind();
  switches();
}
document.getElementById("language").addEventListener("click", () => { state.lang = state.lang === "vi" ? "en" : "vi";
  writeAddress();
  show(); });
document.getElementById("filters").addEventListener("submit", (event) => event.preventDefault());
addEventListener("hashchange", () => { if (location.hash === "#findings") return;
  readAddress();
  show();
  MAP.choose("finding", state.finding); });
if (location.hash !== "#findings") readAddress();
show();
MAP.fit(MAP.home[0] <= MAP.home[2] ? MAP.home : MAP.all);
if (state.finding) {
  MAP.choose("finding", state.finding);
  const row = document.querySelector("tr.chosen");
  const rows = document.getElementById("findings");
  if (row) rows.scrollTop = row.offsetTop - rows.offsetTop - 40;
}
document.documentElement.dataset.ready = "true";

"""####
  static let reportTextsJS = ####"""
"use strict";
const TEXTS = {
  en: {
    other: "Tiếng Việt",
    skip: "To the findings",
    figures: "Figures",
    mapAndFindings: "Map and findings",
    mapLabel: "Map of the plans and findings. Arrow keys move it, plus and minus zoom, Home shows all.",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    zoomAll: "Show all",
    layers: "Layers",
    legend: "Legend",
    matrix: "Urban plan against land-use plan",
    coverage: "Coverage by detailed plans",
    markers: "Markers on the ground",
    matrixNote: "Rows: function of the urban plan that holds. Columns: code of the land-use plan that holds. Cells: hectares; the darker, the more severe. A cell filters the findings.",
    clean: "Clean land",
    differences: "Declared and measured, versions",
    behind: "Behind the numbers",
    asOf: "as of",
    none: "none",
    all: "all",
    rule: "rule",
    severity: "severity",
    zone: "zone",
    scheme: "scheme",
    owner: "office",
    search: "text",
    clear: "Clear",
    shown: "{0} of {1} findings",
    findings: "findings",
    area: "area",
    where: "where",
    what: "what",
    conflictArea: "ground in conflict",
    conflictOf: "of {0} where both plans hold",
    detailed: "built land under a detailed plan",
    markersFigure: "schemes marked completely",
    declaredMeasured: "{0} declared, {1} measured of {2}",
    cleanLand: "clean land",
    sites: "{0} sites, of {1} of parcels",
    differ: "declared areas beyond tolerance",
    ofDeclared: "of {0} declared areas",
    lead: "{0} findings, {1} of them errors; {2} in conflict between the plans. Markers: {3} of {4} schemes declared, {5} measured. {6} clean in {7} sites.",
    legalBasis: "Legal basis",
    advice: "What to do",
    id: "id",
    length: "length",
    thickness: "thickness",
    pieces: "pieces",
    kind: "kind",
    size: "size",
    showAll: "Show all {0}",
    noFindings: "No finding matches.",
    simplified: "Shapes are simplified: the workspace is large. The files in data/ hold the full geometry.",
    ratio: "share",
    covered: "covered",
    base: "base",
    level: "level",
    baseNatural: "the zone's ground",
    baseBuilt: "ground planned for building",
    baseParent: "ground of the coarser plan",
    schemes: "schemes",
    declared: "declared",
    measured: "measured",
    declaredMarked: "declared",
    measuredMarked: "measured",
    line: "line to mark",
    within: "within spacing",
    points: "points",
    status: "status",
    markersIntro: "Declared marked: {0} of {1} approved schemes. Measured complete: {2} of {3} that must be marked.",
    complete: "complete",
    partial: "partial",
    none_: "none",
    drift: "drift, largest",
    call: "call",
    nextStep: "next step",
    calls: "Calls for investment",
    callsNote: "Of the ground that each call asks for: what can be handed over, and what is the next step for the rest. Unknown: a needed fact is missing, so nothing is promised.",
    sum: "sum",
    sitesTitle: "Sites",
    width: "width",
    frontage: "frontage on a road",
    road: "to the road",
    functions: "functions",
    codes: "land-use codes",
    decisions: "decisions",
    parcels: "parcels",
    limits: "not larger because of",
    corners: "Corners",
    copy: "Copy as table",
    copied: "Copied",
    ring: "ring",
    point: "point",
    edge: "edge",
    northing: "X (northing)",
    easting: "Y (easting)",
    usable: "usable",
    small: "smaller or narrower than the criteria ask",
    balance: "All parcels by verdict",
    reasons: "reasons",
    verdict: "verdict",
    registered: "registered",
    difference: "difference",
    tolerance: "tolerance",
    declaredTable: "Largest differences between declared and measured area",
    occupancy: "Occupancy of industrial zones",
    operatingGross: "operating / gross",
    leasedGross: "leased / gross",
    legal: "leased / leasable",
    declaredRatio: "declared",
    implied: "denominator that would make the declared one true",
    versions: "Versions",
    released: "released",
    added: "added",
    from: "from",
    to: "to",
    sources: "Sources",
    edits: "Features edited in the workspace since the sources were loaded: {0}. All figures count the edits.",
    rules: "Rules",
    waivers: "Waivers",
    skipped: "What could not be checked",
    limitsTitle: "Limits",
    path: "file",
    layer: "layer",
    crs: "system",
    encoding: "encoding",
    read: "read",
    loaded: "loaded",
    reason: "reason",
    by: "by",
    until: "until",
    off: "off",
    validFrom: "in force",
    limitsText: "Areas are grid areas in the working system unless said otherwise. Findings compare what the sources state; they do not replace a survey or a decision. Rules, tolerances and crosswalk are data and carry their sources; what is an assumption says so.",
    tooltipExact: "exactly {0} m²",
    openFinding: "Show on the map",
    noData: "Nothing to show.",
    coverageNote: "Share of the base that lies in a scheme of the level in force.",
    matrixTotal: "total",
    filesNote: "The same rows as files: the folder data/ beside this page.",
  },
  vi: {
    other: "English",
    skip: "Đến danh sách phát hiện",
    figures: "Số liệu chính",
    mapAndFindings: "Bản đồ và phát hiện",
    mapLabel: "Bản đồ quy hoạch và phát hiện. Phím mũi tên để di chuyển, cộng và trừ để phóng, Home để xem toàn bộ.",
    zoomIn: "Phóng to",
    zoomOut: "Thu nhỏ",
    zoomAll: "Toàn bộ",
    layers: "Lớp bản đồ",
    legend: "Chú giải",
    matrix: "Quy hoạch xây dựng đối chiếu quy hoạch sử dụng đất",
    coverage: "Tỷ lệ phủ kín quy hoạch chi tiết",
    markers: "Mốc giới ngoài thực địa",
    matrixNote: "Hàng: chức năng theo quy hoạch xây dựng đang có hiệu lực. Cột: loại đất theo quy hoạch sử dụng đất đang có hiệu lực. Số trong ô: ha; màu càng đậm càng nghiêm trọng. Bấm vào ô để lọc phát hiện.",
    clean: "Quỹ đất sạch",
    differences: "Diện tích theo hồ sơ và đo trên bản đồ, các lần điều chỉnh",
    behind: "Cơ sở của số liệu",
    asOf: "số liệu tính đến ngày",
    none: "không",
    all: "tất cả",
    rule: "loại phát hiện",
    severity: "mức độ",
    zone: "xã, phường, khu vực",
    scheme: "đồ án",
    owner: "cơ quan xử lý",
    search: "lọc theo từ",
    clear: "Xóa lọc",
    shown: "{0}/{1} phát hiện",
    findings: "phát hiện",
    area: "diện tích",
    where: "vị trí",
    what: "nội dung",
    conflictArea: "diện tích mâu thuẫn",
    conflictOf: "trong {0} có cả hai quy hoạch",
    detailed: "đất xây dựng đã có quy hoạch chi tiết",
    markersFigure: "đồ án đã cắm đủ mốc",
    declaredMeasured: "theo báo cáo {0}, thực tế {1} trong {2} đồ án",
    cleanLand: "đất sạch",
    sites: "{0} khu đất, trong {1} diện tích các thửa",
    differ: "diện tích theo hồ sơ lệch quá sai số",
    ofDeclared: "trong {0} diện tích theo hồ sơ",
    lead: "{0} phát hiện, trong đó {1} lỗi; mâu thuẫn giữa các quy hoạch {2}. Mốc giới: theo báo cáo {3}/{4} đồ án, thực tế {5}. Đất sạch {6} tại {7} khu đất.",
    legalBasis: "Căn cứ pháp lý",
    advice: "Cách xử lý",
    id: "mã",
    length: "chiều dài",
    thickness: "bề rộng lớn nhất",
    pieces: "số mảnh",
    kind: "loại",
    size: "quy mô",
    showAll: "Xem tất cả {0}",
    noFindings: "Không có phát hiện phù hợp.",
    simplified: "Hình trên bản đồ đã được làm gọn vì dữ liệu lớn; thư mục data/ có hình đầy đủ.",
    ratio: "tỷ lệ",
    covered: "diện tích có quy hoạch",
    base: "diện tích tính tỷ lệ",
    level: "cấp",
    baseNatural: "diện tích tự nhiên",
    baseBuilt: "đất xây dựng theo quy hoạch",
    baseParent: "phạm vi quy hoạch cấp trên",
    schemes: "số đồ án",
    declared: "theo hồ sơ",
    measured: "đo trên bản đồ",
    declaredMarked: "theo báo cáo",
    measuredMarked: "thực tế",
    line: "tuyến phải cắm",
    within: "đạt khoảng cách quy định",
    points: "điểm",
    status: "tình trạng",
    markersIntro: "Theo báo cáo đã cắm mốc: {0}/{1} đồ án đã phê duyệt. Thực tế cắm đủ: {2}/{3} đồ án phải cắm.",
    complete: "đủ",
    partial: "một phần",
    none_: "chưa cắm",
    drift: "độ lệch lớn nhất",
    call: "dự án kêu gọi",
    nextStep: "việc cần làm",
    calls: "Các dự án kêu gọi đầu tư",
    callsNote: "Trong diện tích mỗi dự án kêu gọi: phần có thể bàn giao và việc cần làm cho phần còn lại. Chưa đủ thông tin: thiếu dữ liệu cần thiết nên chưa kết luận.",
    sum: "cộng",
    sitesTitle: "Khu đất",
    width: "bề rộng",
    frontage: "mặt tiền đường",
    road: "đến đường",
    functions: "chức năng",
    codes: "mã đất",
    decisions: "quyết định",
    parcels: "thửa đất",
    limits: "lý do không mở rộng được",
    corners: "Tọa độ góc ranh",
    copy: "Sao chép bảng",
    copied: "Đã chép",
    ring: "vòng",
    point: "điểm",
    edge: "cạnh",
    northing: "X (bắc)",
    easting: "Y (đông)",
    usable: "dùng được",
    small: "nhỏ hoặc hẹp hơn tiêu chí",
    balance: "Toàn bộ thửa đất theo kết luận",
    reasons: "lý do",
    verdict: "kết luận",
    registered: "theo giấy tờ",
    difference: "chênh lệch",
    tolerance: "sai số cho phép",
    declaredTable: "Chênh lệch lớn nhất giữa diện tích theo hồ sơ và đo trên bản đồ",
    occupancy: "Tỷ lệ lấp đầy khu, cụm công nghiệp",
    operatingGross: "đang hoạt động / tổng diện tích",
    leasedGross: "đã cho thuê / tổng diện tích",
    legal: "đã cho thuê / đất có thể cho thuê",
    declaredRatio: "theo hồ sơ",
    implied: "diện tích để số theo hồ sơ là đúng",
    versions: "Các lần điều chỉnh",
    released: "đưa ra khỏi quy hoạch",
    added: "bổ sung",
    from: "từ",
    to: "thành",
    sources: "Nguồn dữ liệu",
    edits: "Số đối tượng đã chỉnh sửa trong không gian làm việc từ lần nạp: {0}. Mọi số liệu đều tính cả các chỉnh sửa.",
    rules: "Quy tắc",
    waivers: "Phát hiện đã chấp nhận",
    skipped: "Đối tượng chưa kiểm tra được",
    limitsTitle: "Giới hạn",
    path: "tệp",
    layer: "lớp",
    crs: "hệ tọa độ",
    encoding: "bảng mã",
    read: "đọc",
    loaded: "nạp",
    reason: "lý do",
    by: "người chấp nhận",
    until: "đến ngày",
    off: "tắt",
    validFrom: "hiệu lực",
    limitsText: "Diện tích tính trên mặt phẳng chiếu VN-2000, trừ khi ghi khác. Phát hiện là kết quả so sánh các nguồn dữ liệu, không thay thế đo đạc hay quyết định của cơ quan có thẩm quyền. Quy tắc, sai số và bảng đối chiếu là dữ liệu có ghi nguồn; giả định được ghi rõ.",
    tooltipExact: "chính xác {0} m²",
    openFinding: "Xem trên bản đồ",
    noData: "Không có nội dung.",
    coverageNote: "Tỷ lệ phủ kín = diện tích có đồ án cấp đó đang có hiệu lực / diện tích tính tỷ lệ.",
    matrixTotal: "cộng",
    filesNote: "Các bảng này cũng có dưới dạng tệp trong thư mục data/ bên cạnh trang này.",
  },
};
const DATA = JSON.parse(document.getElementById("data").textContent);
// Words of severities, verdicts and layers come from the one list of words.
for (const [key, texts] of Object.entries(DATA.labels.word))
  for (const language of Object.keys(TEXTS)) TEXTS[language][key] = texts[language];
const state = { lang: DATA.meta.lang, rule: "", severity: "", zone: "", scheme: "", owner: "", text: "", finding: "",
  cell: "" };

/** The text of a key in the chosen language, with {0}, {1} filled in. */
function t(key, ...values) {
  const text = TEXTS[state.lang][key] ?? key;
  return text.replace(/\{(\d)\}/g, (_, n) => String(values[n]));
}
/** A text that the data hold in both languages. */
function both(texts) { return texts ? texts[state.lang] ?? texts.en : ""; }
/** A number in the manner of the language. */
function number(value, decimals) {
  // What rounds to zero has no sign.
  const shown = Number(value.toFixed(decimals)) === 0 ? 0 : value;
  return shown.toLocaleString(state.lang === "vi" ? "vi-VN" : "en-US", { minimumFractionDigits: decimals,
    maximumFractionDigits: decimals });
}
/** An area: square metres below a hectare, else hectares with two decimals. */
function area(m2) {
  if (m2 == null) return "–";
  if (Math.abs(m2) < 10000) return number(m2, 1) + " m²";
  return number(m2 / 10000, 2) + " ha";
}

function percent(ratio) {
  return ratio == null ? "–" : number(100 * ratio, 1) + "%";
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day, which is 2021-12-24, as the language writes it. */
function day(text) {
  const parts = text?.match(/^(\d{4})-(\d\d)-(\d\d)$/);
  if (!parts) return text;
  return state.lang === "vi" ? parts.slice(1).reverse().join("/")
    : `${Number(parts[3])} ${MONTHS[parts[2] - 1]} ${parts[1]}`;
}

function metres(value) { return value == null ? "–" : number(value, value < 100 ? 2 : 1) + " m"; }

function name(layer, id) {
  const known = DATA.names[layer]?.[id];
  return known ? `${known} (${id})` : id ?? "–";
}

/** An element with attributes and children; texts become text nodes and nothing else. */
function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  for (const child of children.flat())
    if (child != null) element.append(child);
  return element;
}
/** A cell with an area, the exact value on hover. */
function areaCell(m2) {
  return el("td", { class: "n", title: m2 == null ? null : t("tooltipExact", String(m2)) }, area(m2));
}
/** A table: headings as [text, isNumber], rows as elements. */
function table(caption, headings, rows, attributes) {
  return el("table", attributes, el("caption", null, caption),
    el("thead", null, el("tr", null, headings.map(([text, isNumber]) => el("th", { scope: "col", class: isNumber ?
        "n" : null }, text)))),
    el("tbody", null, rows));
}
const SIGNS = { error: "■", warning: "▲", info: "●" };

function severitySign(severity) { return el("span", { class: "sign " + severity },
    `${SIGNS[severity] ?? "●"} ${t(severity)}`); }

function replace(id, ...children) { document.getElementById(id).replaceChildren(...children.flat().filter((child) =>
    child != null)); }

"""####
  static let reportCSS = ####"""
:root {
  --ground: #fff;
  --ink: #1b1f23;
  --soft: #5a636c;
  --line: #d5dade;
  --panel: #f5f7f8;
  --accent: #0b5f73;
  --error: #b3261e;
  --warning: #8f5600;
  --info: #3a6ea5;
  --clean: #2e7d4f;
  --conditional: #8a6d00;
  --unknown: #6b6f76;
  --map: #fdfdfb;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14181b;
    --ink: #e6e9eb;
    --soft: #a3adb5;
    --line: #37404a;
    --panel: #1d2327;
    --accent: #6cc3d8;
    --error: #ff8f86;
    --warning: #f0b45c;
    --info: #8fbcec;
    --clean: #77c797;
    --conditional: #dcc05a;
    --unknown: #a8adb4;
    --map: #1a1f22;
  }
}
* {
  box-sizing: border-box;
}
html {
  color-scheme: light dark;
  scroll-padding-top: 1rem;
}
body {
  margin: 0 auto;
  padding: 1.25rem clamp(1rem, 3vw, 2.5rem) 4rem;
  max-width: 100rem;
  background: var(--ground);
  color: var(--ink);
  font: 15px/1.5 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif;
}
h1 {
  font-size: 1.7rem;
  line-height: 1.2;
  margin: 0;
}
h2 {
  font-size: 1.15rem;
  margin: 2.4rem 0 .6rem;
  padding-top: .7rem;
  border-top: 1px solid var(--line);
}
h3 {
  font-size: 1rem;
  margin: 1.4rem 0 .4rem;
}
h2.quiet {
  position: absolute;
  left: -99rem;
}
.tools {
  float: right;
}
.meta,
.note {
  color: var(--soft);
  margin: .2rem 0;
}
.note {
  font-size: .87rem;
  max-width: 75ch;
}
.lead {
  font-size: 1.08rem;
  max-width: 80ch;
  margin: .5rem 0 0;
}
.skip {
  position: absolute;
  left: -99rem;
}
.skip:focus {
  left: 1rem;
  top: .5rem;
  background: var(--ground);
  padding: .3rem .6rem;
  z-index: 5;
}
a {
  color: var(--accent);
}
button,
select,
input {
  font: inherit;
  color: inherit;
  background: var(--ground);
  border: 1px solid var(--line);
  border-radius: 4px;
  padding: .2rem .55rem;
  max-width: 100%;
}
button {
  cursor: pointer;
}
button.link {
  border: 0;
  background: none;
  padding: 0;
  color: var(--accent);
  text-align: left;
  text-decoration: underline;
}
:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 1px;
}
.figures {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(11.5rem, 1fr));
  gap: .8rem;
  margin: 1.2rem 0 0;
}
.figures div {
  background: var(--panel);
  border-radius: 6px;
  padding: .65rem .8rem;
}
.figures dt {
  color: var(--soft);
  font-size: .87rem;
}
.figures dd {
  margin: .1rem 0 0;
  font-size: 1.4rem;
  font-variant-numeric: tabular-nums;
  line-height: 1.25;
}
.figures dd small {
  display: block;
  font-size: .82rem;
  color: var(--soft);
}
.filters {
  display: flex;
  flex-wrap: wrap;
  gap: .5rem;
  align-items: end;
  margin-bottom: .7rem;
}
.filters label {
  display: grid;
  font-size: .82rem;
  color: var(--soft);
}
.filters select {
  max-width: 13rem;
}
.filters output {
  margin-left: auto;
  color: var(--soft);
}
.split {
  display: grid;
  grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr);
  gap: 1.2rem;
  align-items: start;
}
.mapbox {
  position: sticky;
  top: .6rem;
}
#map {
  display: block;
  width: 100%;
  height: min(66vh, 40rem);
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--map);
  touch-action: none;
  cursor: grab;
}
#map.moving {
  cursor: grabbing;
}
#print-map {
  display: none;
}
.mapkeys {
  position: absolute;
  right: .5rem;
  top: .5rem;
  display: grid;
  gap: .25rem;
}
.mapkeys button {
  width: 2rem;
  height: 2rem;
  padding: 0;
  font-size: 1.05rem;
}
.tip {
  position: absolute;
  z-index: 3;
  pointer-events: none;
  max-width: 22rem;
  background: var(--ink);
  color: var(--ground);
  font-size: .85rem;
  line-height: 1.35;
  padding: .35rem .55rem;
  border-radius: 4px;
  white-space: pre-line;
}
.under {
  display: flex;
  flex-wrap: wrap;
  gap: .2rem 1rem;
  justify-content: space-between;
  font-size: .83rem;
  color: var(--soft);
  font-variant-numeric: tabular-nums;
  min-height: 1.6rem;
  padding-top: .25rem;
}
#scalebar {
  display: inline-block;
  border: 1px solid currentColor;
  border-top: 0;
  height: .75em;
  line-height: .3;
  padding: 0 .2em;
  white-space: nowrap;
  text-align: center;
}
details>summary {
  cursor: pointer;
  font-size: .9rem;
  color: var(--accent);
}
#layer-list,
#legend {
  display: flex;
  flex-wrap: wrap;
  gap: .1rem 1rem;
  font-size: .88rem;
}
.swatch {
  display: inline-block;
  width: .95em;
  height: .95em;
  border: 1px solid #0006;
  margin-right: .35em;
  vertical-align: -.1em;
}
.rows {
  max-height: calc(min(66vh, 40rem) + 5rem);
  overflow: auto;
}
table {
  border-collapse: collapse;
  width: 100%;
  font-size: .9rem;
  font-variant-numeric: tabular-nums;
}
caption {
  text-align: left;
  color: var(--soft);
  font-size: .87rem;
  padding: .2rem 0 .35rem;
}
th,
td {
  text-align: left;
  vertical-align: top;
  padding: .28rem .5rem .28rem 0;
  border-bottom: 1px solid var(--line);
}
thead th {
  position: sticky;
  top: 0;
  background: var(--ground);
  font-weight: 600;
  font-size: .84rem;
  z-index: 1;
}
td.n,
th.n {
  text-align: right;
  white-space: nowrap;
}
tr.pick {
  cursor: pointer;
}
tr.pick:hover td {
  background: var(--panel);
}
tr.chosen td {
  background: color-mix(in srgb, var(--accent) 14%, var(--ground));
}
tr.more td {
  background: var(--panel);
}
tr.waived td {
  color: var(--soft);
}
.sign {
  font-weight: 700;
  white-space: nowrap;
}
.error {
  color: var(--error);
}
.warning {
  color: var(--warning);
}
.info {
  color: var(--info);
}
.clean {
  color: var(--clean);
}
.conditional {
  color: var(--conditional);
}
.not_clean {
  color: var(--error);
}
.unknown {
  color: var(--unknown);
}
.scroll {
  overflow-x: auto;
}
.matrix td {
  text-align: right;
  min-width: 3.6rem;
  padding: 0;
}
.matrix td button {
  width: 100%;
  border: 0;
  border-radius: 0;
  text-align: right;
  padding: .25rem .4rem;
  background: transparent;
}
.matrix .c1 {
  background: #7a8a9922;
}
.matrix .c2 {
  background: #b26a0030;
}
.matrix .c3 {
  background: #b3261e3d;
}
.matrix .c4 {
  background: #b3261e70;
}
.bar {
  display: block;
  position: relative;
  height: .75rem;
  background: var(--line);
  border-radius: 2px;
  min-width: 8rem;
  overflow: hidden;
}
.bar i {
  position: absolute;
  left: 0;
  top: 0;
  bottom: 0;
  background: var(--accent);
}
.cards {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(25rem, 1fr));
  gap: 1rem;
}
.card {
  border: 1px solid var(--line);
  border-radius: 6px;
  padding: .8rem;
  break-inside: avoid;
  min-width: 0;
}
.card h4 {
  margin: 0 0 .3rem;
  font-size: 1rem;
}
.card canvas {
  width: 100%;
  height: 9rem;
  background: var(--map);
  border: 1px solid var(--line);
  border-radius: 4px;
}
.card dl {
  display: grid;
  grid-template-columns: auto 1fr;
  gap: .1rem .8rem;
  margin: .5rem 0;
  font-size: .88rem;
}
.card dt {
  color: var(--soft);
}
.card dd {
  margin: 0;
}
.mono {
  font-family: ui-monospace, "DejaVu Sans Mono", monospace;
  font-size: .82rem;
  overflow-wrap: anywhere;
}
@media (max-width: 62rem) {
  .split {
    grid-template-columns: minmax(0, 1fr);
  }
  .mapbox {
    position: relative;
    top: 0;
  }
  .cards {
    grid-template-columns: minmax(0, 1fr);
  }
  .rows {
    max-height: none;
  }
}
@media (prefers-reduced-motion: no-preference) {
  html {
    scroll-behavior: smooth;
  }
}
@page {
  size: A4;
  margin: 14mm 12mm;
}
@media print {
  :root {
    --ground: #fff;
    --ink: #000;
    --soft: #444;
    --line: #bbb;
    --panel: #f3f3f3;
    --accent: #0b5f73;
    --error: #b3261e;
    --warning: #8f5600;
    --info: #3a6ea5;
    --clean: #2e7d4f;
    --conditional: #8a6d00;
    --unknown: #555;
    --map: #fff;
  }
  body {
    font-size: 9.5pt;
    padding: 0;
    max-width: none;
  }
  .tools,
  .filters,
  .mapkeys,
  #switches>summary,
  #layer-list,
  .tip,
  button.copy,
  .skip {
    display: none !important;
  }
  .split {
    display: block;
  }
  .mapbox {
    position: static;
    break-inside: avoid;
  }
  #map {
    display: none;
  }
  #print-map {
    display: block;
    border: 1px solid #999;
  }
  .rows {
    max-height: none;
    overflow: visible;
  }
  table {
    font-size: 8.5pt;
  }
  th,
  td {
    padding: .12rem .4rem .12rem 0;
  }
  button.link {
    color: inherit;
    text-decoration: none;
  }
  #print-map svg {
    display: block;
    overflow: hidden;
  }
  thead th {
    position: static;
  }
  tr,
  .card,
  .figures div {
    break-inside: avoid;
  }
  h2,
  h3 {
    break-after: avoid;
  }
  .figures {
    grid-template-columns: repeat(3, 1fr);
  }
  .cards {
    grid-template-columns: 1fr 1fr;
  }
}

"""####
  static let reportMUSTACHE = ####"""
<!DOCTYPE html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '{{{scriptHash}}}'; style-src '{{{styleHash}}}'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="LandFund report">
<title>{{title}}</title>
<style>{{{style}}}</style>
</head>
<body>
<a class="skip" href="#findings" data-t="skip"></a>
<header>
<div class="tools"><button type="button" id="language" lang="en"></button></div>
<h1>{{title}}</h1>
<p class="meta" id="meta"></p>
<p class="lead" id="lead"></p>
</header>
<noscript><p>{{summary}}</p></noscript>
<main>
<section aria-labelledby="h-figures"><h2 id="h-figures" class="quiet" data-t="figures"></h2><dl class="figures" id="figures"></dl></section>
<section aria-labelledby="h-map" class="wide"><h2 id="h-map" data-t="mapAndFindings"></h2>
<form class="filters" id="filters" role="search"></form>
<div class="split">
<div class="mapbox" id="mapbox">
<canvas id="map" tabindex="0" role="img" data-t-label="mapLabel"></canvas>
<div id="print-map" aria-hidden="true"></div>
<div class="mapkeys"><button type="button" id="zoom-in" data-t-label="zoomIn">+</button><button type="button" id="zoom-out" data-t-label="zoomOut">−</button><button type="button" id="zoom-all" data-t-label="zoomAll">⌂</button></div>
<div class="tip" id="tip" hidden></div>
<div class="under"><span id="scalebar"></span><output id="cursor"></output></div>
<details id="switches" open><summary data-t="layers"></summary><div id="layer-list"></div></details>
<details id="legend-box"><summary data-t="legend"></summary><div id="legend"></div></details>
<p class="note" id="map-note"></p>
</div>
<div class="rows" id="findings" tabindex="-1"></div>
</div></section>
<section aria-labelledby="h-matrix"><h2 id="h-matrix" data-t="matrix"></h2><p class="note" data-t="matrixNote"></p><div class="scroll" id="matrix"></div></section>
<section aria-labelledby="h-coverage"><h2 id="h-coverage" data-t="coverage"></h2><div id="coverage"></div></section>
<section aria-labelledby="h-markers"><h2 id="h-markers" data-t="markers"></h2><div id="markers"></div></section>
<section aria-labelledby="h-clean"><h2 id="h-clean" data-t="clean"></h2><div id="clean"></div></section>
<section aria-labelledby="h-differences"><h2 id="h-differences" data-t="differences"></h2><div id="differences"></div></section>
<section aria-labelledby="h-behind"><h2 id="h-behind" data-t="behind"></h2><div id="behind"></div></section>
</main>
<script type="application/json" id="data">{{{data}}}</script>
<script>{{{script}}}</script>
</body>
</html>

"""####
}
