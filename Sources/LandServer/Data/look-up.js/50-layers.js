// Switches of layers, the legend of what is in view, and the day.

function layerSwitches() {
  replace(
    "layer-list",
    [...LAYERS.values()].reverse().map((layer) => {
      const box = el("input", { type: "checkbox", id: `layer-${layer.name}`, checked: layer.visible });
      box.addEventListener("change", () => {
        layer.visible = box.checked;
        redraw();
      });
      const hasFill = layer.name === "scheme_block" || layer.name === "landuse_block";
      const strength = hasFill
        ? el("input", {
          type: "range",
          min: "0",
          max: "1",
          step: "0.1",
          value: layer.opacity,
          "aria-label": t("opacity"),
        })
        : null;
      strength?.addEventListener("input", () => {
        layer.opacity = Number(strength.value);
        redraw();
      });
      return el(
        "div",
        { class: "switch" },
        el("label", null, box, ` ${layer.title} `, el("span", { class: "note" }, number(layer.count))),
        strength,
      );
    }),
  );
}

/** The colours in view by their meaning, and the signs of layers. */
function legend() {
  const entries = new Map();
  for (const one of inView) {
    const look = lookOf(one);
    const label = one.style ? [one.style.value, one.style.label].filter(Boolean).join(" ") : one.layer.title;
    if (!entries.has(label)) entries.set(label, look);
  }
  const sorted = [...entries].sort(([a], [b]) => inOrderOfIds(a, b));
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

/** The day moves everything that is shown. */
function listenToDay() {
  const field = document.getElementById("day");
  field.value = state.day || DATA.meta.as_of;
  field.addEventListener("change", () => {
    state.day = field.value === DATA.meta.as_of ? "" : field.value;
    tiles.clear();
    redraw();
    if (shown.chosen) choose(shown.chosen, null, { isSame: true });
    say(t("dayIs", day(field.value)));
  });
}

/** A line under the map. */
function mapNote(text) {
  document.getElementById("map-note").textContent = text;
}
