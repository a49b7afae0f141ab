// Switches of layers and rules, and the legend of what is in view.

const DRAWN_FROM_TOP = () => [...SWITCHED.values()].reverse();
const WITH_OPACITY = ["scheme_block", "landuse_block", "backdrop"];
/** The layers that have a switch by name: those of features, and the backdrop below them. */
const SWITCHED = new Map([...BACKDROP ? [[BACKDROP.name, BACKDROP]] : [], ...LAYERS]);
const DEFAULTS = new Map([...SWITCHED.values()].map((layer) => [layer.name, layer.visible]));

function layerSwitches() {
  const rows = DRAWN_FROM_TOP().flatMap((
    layer,
  ) => (layer.name === "finding" ? ruleSwitches(layer) : [layerSwitch(layer)]));
  replace("layer-list", rows);
}

function layerSwitch(layer) {
  const box = el("input", {
    type: "checkbox",
    checked: isOn(layer),
    onchange: () => {
      shown.lit.delete(layer.name);
      layer.visible = box.checked;
      redraw();
      writeAddress();
    },
  });
  const opacity = WITH_OPACITY.includes(layer.name)
    ? el("input", {
      type: "range",
      min: 0,
      max: 100,
      value: 100 * layer.opacity,
      "aria-label": t("opacityOf", layerWord(layer.name)),
      oninput: (event) => {
        layer.opacity = event.target.value / 100;
        redraw();
      },
    })
    : null;
  return el(
    "div",
    { class: "switch" },
    el(
      "label",
      null,
      box,
      symbol(layer.name),
      el("span", null, layerTitle(layer.name) + (layer.features ? ` (${number(layer.features.length)})` : "")),
    ),
    opacity,
  );
}

const layerTitle = (name) => t(`${name}_`);

function ruleSwitches(layer) {
  layer.byRule ??= groupedBy(layer.features.filter((one) => !one.finding.isWhole), (one) => one.finding.rule);
  return DATA.rules.map((rule) => rule.rule).filter((rule) => layer.byRule.has(rule)).map((rule) => {
    const findings = layer.byRule.get(rule);
    const waived = state.waived ? 0 : findings.filter((one) => one.finding.waived).length;
    const worst = ["error", "warning", "info"].find((severity) =>
      findings.some((one) => one.finding.severity === severity)
    );
    const box = el("input", {
      type: "checkbox",
      checked: modeOf(rule) > 0,
      onchange: () => {
        shown.rules.set(rule, box.checked ? 2 : 0);
        redraw();
        writeAddress();
      },
    });
    return el(
      "div",
      { class: "switch" },
      el(
        "label",
        { title: rule },
        box,
        symbol("finding", worst),
        el(
          "span",
          null,
          `${ruleWord(rule)} (${[number(findings.length - waived), waivedText(waived)].filter(Boolean).join(" ")})`,
        ),
      ),
    );
  });
}

/** The symbol of a layer, as it is drawn. */
function symbol(name, severity) {
  const node = svg("svg", { viewBox: "0 0 20 14", width: 20, height: 14, "aria-hidden": "true", class: "symbol" });
  const shape = (attributes) => node.append(svg("path", { d: "M2 2H18V12H2Z", fill: "none", ...attributes }));
  switch (name) {
    case "finding":
      shape({ fill: INK[severity], "fill-opacity": 0.25, stroke: INK[severity], "stroke-width": 1.5 });
      node.append(
        svg("path", {
          d: { error: "M4 12L12 2M10 12L18 2", warning: "M4 2L12 12M10 2L18 12", info: "M5 7H7M13 7H15" }[
            severity
          ],
          stroke: INK[severity],
          "stroke-width": 1.2,
          fill: "none",
        }),
      );
      break;
    case "marker":
      node.append(svg("circle", { cx: 10, cy: 7, r: 4, fill: INK.accent, stroke: INK.text }));
      break;
    case "backdrop":
      shape({ fill: "#9aa68f", stroke: INK.soft });
      break;
    case "road":
      node.append(svg("path", { d: "M1 11L8 4L19 8", fill: "none", stroke: "#8a6238", "stroke-width": 2 }));
      break;
    case "scheme_block":
      shape({ fill: "#f0966e", stroke: INK.soft });
      break;
    case "landuse_block":
      shape({ fill: "#ffffb4", stroke: INK.soft });
      break;
    default: {
      const look = lookOf({ layer: LAYERS.get(name), style: null, get: () => null });
      shape({
        fill: look.fill ?? "none",
        "fill-opacity": look.strength ?? 0,
        stroke: look.line,
        "stroke-width": look.width,
        "stroke-dasharray": (look.dash ?? []).join(" ") || null,
      });
    }
  }
  return node;
}

/** Entries of the legend: what is drawn in view, one for each colour. */
function legendEntries(drawn) {
  const entries = [];
  const severities = new Set(drawn.filter((one) => one.finding).map((one) => one.finding.severity));
  for (const severity of ["error", "warning", "info"]) {
    if (severities.has(severity)) entries.push({ symbol: symbol("finding", severity), text: t(severity) });
  }
  const layers = new Set(drawn.map((one) => one.layer.name));
  for (
    const name of [
      "scheme",
      "zone",
      "project",
      "constraint_area",
      "road",
      "parcel",
      "site",
      "forest_cover",
      "landuse_plan",
    ]
  ) {
    if (layers.has(name)) entries.push({ symbol: symbol(name), text: layerTitle(name) });
  }
  const states = new Set(drawn.filter((one) => one.layer.name === "marker").map((one) => one.get("state")));
  for (const state of states) {
    entries.push({
      symbol: markerSymbol(state),
      text: `${layerTitle("marker")}: ${word("marker.state", state) ?? "–"}`,
    });
  }
  const colours = new Map();
  for (const one of drawn) {
    if (!one.style?.colour) continue;
    const text = [one.style.value, both(one.style.label)].filter(Boolean).join(" ");
    if (!colours.has(one.style.colour)) colours.set(one.style.colour, new Set());
    colours.get(one.style.colour).add(text);
  }
  for (const [colour, texts] of [...colours].sort((a, b) => inOrderOfIds([...a[1]][0], [...b[1]][0]))) {
    entries.push({
      symbol: svg(
        "svg",
        { viewBox: "0 0 20 14", width: 20, height: 14, "aria-hidden": "true", class: "symbol" },
        svg("rect", { x: 1, y: 1, width: 18, height: 12, fill: colour, stroke: "#555", "stroke-width": 0.6 }),
      ),
      text: [...texts].join("; "),
    });
  }
  return entries;
}

function markerSymbol(state) {
  const isPresent = ["installed", "handed_over"].includes(state);
  return svg(
    "svg",
    { viewBox: "0 0 20 14", width: 20, height: 14, "aria-hidden": "true", class: "symbol" },
    svg("circle", {
      cx: 10,
      cy: 7,
      r: 4,
      fill: isPresent ? INK.accent : "#fff",
      stroke: INK.text,
    }),
  );
}

function legendList(drawn) {
  return el(
    "ul",
    { class: "legend" },
    legendEntries(drawn).map((entry) =>
      el(
        "li",
        null,
        entry.symbol,
        el(
          "span",
          null,
          entry.text,
        ),
      )
    ),
  );
}

function legend() {
  replace("legend", legendList(inView));
}

/** Switches that differ from the first look, for the address: `parcel-,site-,overlap.parcel+`. */
function layersInAddress() {
  const changed = [...SWITCHED.values()].filter((layer) => layer.visible !== DEFAULTS.get(layer.name)).map((layer) =>
    layer.name +
    (layer.visible ? "+" : "-")
  );
  const rules = [...shown.rules].filter(([, mode]) => mode !== 1).filter(([rule, mode]) =>
    mode === 2 || FINDINGS.some((one) => one.rule === rule && one.severity !== "info")
  ).map(([rule, mode]) => rule + (mode === 2 ? "+" : "-"));
  return [...changed, ...rules].join(",");
}

function readLayers(text) {
  for (const [name, visible] of DEFAULTS) SWITCHED.get(name).visible = visible;
  shown.rules.clear();
  for (const part of text.split(",").filter(Boolean)) {
    const [name, isOn] = [part.slice(0, -1), part.endsWith("+")];
    if (SWITCHED.has(name)) SWITCHED.get(name).visible = isOn;
    else if (DATA.rules.some((rule) => rule.rule === name)) shown.rules.set(name, isOn ? 2 : 0);
  }
}
