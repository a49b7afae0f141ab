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
