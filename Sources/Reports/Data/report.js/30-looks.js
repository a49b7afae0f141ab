// What features look like: the map is light paper in every setting, so that the colours of codes hold.
const INK = {
  text: "#1b1f23",
  soft: "#5a636c",
  paper: "#fdfdfb",
  accent: "#0b5f73",
  error: "#b3261e",
  warning: "#b26a00",
  info: "#3a6ea5",
  clean: "#2e7d4f",
  one: "#0057b7",
  other: "#c2410c",
};

/** A pixel is so many metres at 1:1. */
const METRES_PER_PIXEL_AT_ONE = 0.0254 / 96;

const SEVERITY_WEIGHT = { error: 2, warning: 1, info: 0 };

/** Fill and its strength, line, its width, dash, hatching of a feature. */
function lookOf(one) {
  switch (one.layer.name) {
    case "zone":
      return { line: INK.text, width: 1.4, dash: [7, 3] };
    case "scheme":
      return { line: INK.accent, width: 1.3, dash: [3, 2] };
    case "landuse_plan":
      return { line: INK.soft, width: 1, dash: [1, 3] };
    case "scheme_block":
    case "landuse_block":
      return { fill: one.style?.colour ?? "#cccccc", strength: 0.75 * one.layer.opacity, line: INK.soft, width: 0.4 };
    case "parcel":
      return { line: "#4b545c", width: 0.7 };
    case "forest_cover":
      return { fill: INK.clean, strength: 0.2, line: INK.clean, width: 0.6 };
    case "constraint_area":
      return { fill: INK.warning, strength: 0.1, line: INK.warning, width: 1, hatch: "|" };
    case "project":
      return { fill: INK.accent, strength: 0.08, line: INK.accent, width: 1.6, dash: [9, 3, 2, 3] };
    case "road":
      return { line: "#8a6238", width: 1.4 };
    case "marker": {
      const isPresent = ["installed", "handed_over"].includes(one.get("state"));
      return { line: INK.text, fill: isPresent ? INK.accent : "#ffffff", strength: 1, width: 1 };
    }
    case "site":
      return { fill: INK.clean, strength: 0.4, line: INK.clean, width: 1.8 };
    default: {
      const { severity } = one.finding;
      const line = INK[severity];
      if (one.finding.isWhole) return { line, width: 2.2, dash: [2, 4] };
      const hatch = { error: "/", warning: "\\", info: "." }[severity];
      return { fill: line, strength: 0.2, line, width: 1.8, hatch };
    }
  }
}

/** The strokes of a hatching in a tile of eight by eight. */
const HATCHES = {
  "/": "M-2 10L10 -2M-2 2L2 -2M6 10L10 6",
  "\\": "M-2 -2L10 10M6 -2L10 2M-2 6L2 10",
  "|": "M4 0V8",
  ".": "M3 4H5",
};
const TILE = 8;
