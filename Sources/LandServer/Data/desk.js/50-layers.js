// Switches of layers, and the legend of what is in view.

/** Layers that are no rules and not of the land. */
const EXTRA_TITLES = { mended: "change_mended", load: "changesOfLoad" };

const layerTitle = (layer) =>
  EXTRA_TITLES[layer.name] ? t(EXTRA_TITLES[layer.name]) : layer.isRule ? ruleWord(layer.name) : layerWord(layer.name);

function layerSwitches() {
  replace(
    "layer-list",
    [...LAYERS.values()].reverse().map((layer) => {
      const box = el("input", {
        type: "checkbox",
        checked: layer.visible,
        onchange: () => {
          layer.visible = box.checked;
          redraw();
        },
      });
      const count = `${number(layer.count)}${layer.left ? ` (${t("notDrawn", number(layer.left))})` : ""}`;
      const hasFill = ["scheme_block", "landuse_block"].includes(layer.name);
      const strength = hasFill
        ? el("input", {
          type: "range",
          min: "0",
          max: "1",
          step: "0.1",
          value: layer.opacity,
          "aria-label": `${t("opacity")}: ${layerTitle(layer)}`,
          oninput: () => {
            layer.opacity = Number(strength.value);
            redraw();
          },
        })
        : null;
      return el(
        "div",
        { class: "switch" },
        el("label", null, box, ` ${layerTitle(layer)} `, el("span", { class: "note" }, count)),
        strength,
      );
    }),
  );
}

/** What is in view has been painted: its legend, and what is missing of it. */
function legend() {
  refineGround();
  const entries = new Map();
  for (const one of inView) {
    const label = one.finding
      ? t(one.severity)
      : one.style
      ? `${one.style.value} ${both(one.style.label)}`
      : layerWord(one.layer.name);
    if (!entries.has(label)) entries.set(label, lookOf(one));
  }
  const sorted = [...entries].sort(([a], [b]) => inOrderOfNames(a, b));
  replace("legend", sorted.map(([label, look]) => el("li", null, swatch(look), ` ${label}`)));
}

function swatch({ fill, strength, line, dash }) {
  return svg(
    "svg",
    { viewBox: "0 0 18 12", "aria-hidden": "true", class: "swatch" },
    svg("rect", {
      x: 1,
      y: 1,
      width: 16,
      height: 10,
      fill: fill ?? "none",
      "fill-opacity": strength,
      stroke: line,
      "stroke-dasharray": dash?.join(" "),
    }),
  );
}
