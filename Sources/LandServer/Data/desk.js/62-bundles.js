// The parts of a Shapefile or a MapInfo table are one thing: a missing one is named before anything is sent.
const PARTS = {
  shp: { needed: ["dbf", "shx"], wanted: ["prj"] },
  tab: { needed: ["dat", "id", "map"], wanted: [] },
};
/** A part that alone is nothing, and what it belongs to. */
const PART_OF = { shx: "shp", dbf: "shp", dat: "tab", id: "tab", map: "tab", ind: "tab" };

function stemAndEnding(name) {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? [name, ""] : [name.slice(0, dot), name.slice(dot + 1).toLowerCase()];
}

/** Names as the server compares them. */
const sameName = (name) => name.normalize("NFC").toLowerCase();

/**
 * What is missing of names that will be sent, beside those that stand already:
 * `[{ name, missing: [".dbf"], isNeeded }]`, one for each thing.
 */
function missingParts(names, standing) {
  const all = new Set([...names, ...standing].map(sameName));
  const has = (stem, ending) => all.has(sameName(`${stem}.${ending}`));
  const found = [];
  for (const name of names) {
    const [stem, ending] = stemAndEnding(name);
    const parts = PARTS[ending];
    if (parts) {
      for (const kind of ["needed", "wanted"]) {
        const missing = parts[kind].filter((part) => !has(stem, part)).map((part) => `.${part}`);
        if (missing.length) found.push({ name, missing, isNeeded: kind === "needed" });
      }
    } else if (PART_OF[ending] && !has(stem, PART_OF[ending])) {
      // A table of its own may be a .dbf.
      found.push({ name, missing: [`.${PART_OF[ending]}`], isNeeded: ending !== "dbf" });
    }
  }
  return found;
}
