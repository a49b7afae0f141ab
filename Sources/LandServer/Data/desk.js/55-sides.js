// Both sides of a finding: what each thing that it is about is, with its plan, level, decision and codes; and a detail of its place.
const MOST_SIDES = 4;
const MOST_BLOCKS = 8;
/** What is said of a side, in this order, as far as it is known. */
const SIDE_FIELDS =
  "function code kind severity number state sheet_no parcel_no registered_area_m2 tenure declared_area_m2 width_m level scale status decision_no decision_date authority"
    .split(" ");
/** Features that were asked for, by layer and id, for the state of the workspace that is shown. */
const asked = { version: null, features: new Map() };

function featureOf({ layer, id }) {
  if (asked.version !== findings.version) Object.assign(asked, { version: findings.version, features: new Map() });
  const path = `/features/${layer}/${encodeURIComponent(id)}`;
  if (!asked.features.has(path)) asked.features.set(path, askJSON(inWorkspace(path)).catch(() => null));
  return asked.features.get(path);
}

function sidesPart(one) {
  const subjects = (one.subjects ?? []).slice(0, MOST_SIDES);
  const side = (subject, found) => sideOf(one, subject, found);
  const box = el("div", { class: "sides" }, subjects.map((subject) => side(subject, null)));
  Promise.all(subjects.map(featureOf)).then((found) =>
    box.replaceChildren(...subjects.map((subject, i) => side(subject, found[i])))
  );
  return box;
}

function sideOf(one, subject, found) {
  const name = found?.name ?? subject.name;
  const plan = found?.plan;
  return el(
    "section",
    null,
    el("h4", null, `${layerWord(subject.layer)} ${name ? `${name} (${subject.id})` : subject.id}`),
    found
      ? facts([
        ...fieldFacts(found),
        plan && [layerWord(plan.layer), plan.name ? `${plan.name} (${plan.id})` : plan.id],
        ...plan ? fieldFacts(plan) : [],
        [layerWord(BLOCKS_OF[subject.layer]), blocksIn(one, subject)],
      ])
      : null,
  );
}

const fieldFacts = ({ layer, fields }) =>
  SIDE_FIELDS.filter((name) => fields[name] != null).map((name) => [
    fieldWord(layer, name),
    fieldText(layer, name, fields[name]),
  ]);

/** A value of a field as people read it. */
function fieldText(layer, name, value) {
  const word_ = fieldsOf(layer).find((one) => one.name === name)?.words?.find(([code]) => code === value);
  if (word_) return codeWord(value, both(word_[1]));
  if (name.endsWith("_m2")) return area(value);
  return name === "scale" ? scaleText(value) : name.endsWith("_date") ? day(value) : String(value);
}

/** A code with its name; what is no code of people but one of the program stays away. */
const codeWord = (code, name) => (/^\p{Lu}/u.test(code) ? `${code} ${name}` : name);

const BLOCKS_OF = { scheme: "scheme_block", landuse_plan: "landuse_block" };

/** The blocks of a plan in a finding, each with its function or code. */
function blocksIn(one, { layer, id }) {
  const ids = new Set(one.details?.[layer === "scheme" ? "blocks" : "landuse_blocks"] ?? []);
  const isAlone = one.subjects.filter((other) => other.layer === layer).length === 1;
  const own = (LAYERS.get(BLOCKS_OF[layer])?.features ?? []).filter((block) =>
    ids.has(block.id) && (isAlone || block.id.startsWith(`${id}/`))
  );
  const said_ = own.slice(0, MOST_BLOCKS).map((block) =>
    [block.id, block.style ? codeWord(block.style.value, both(block.style.label)) : null].filter(Boolean).join(" ")
  );
  return own.length ? `${said_.join("; ")}${own.length > MOST_BLOCKS ? ` … (${number(own.length)})` : ""}` : null;
}

// MARK: the detail

const DETAIL = [300, 130];

/** How wide a finding is in metres, where it is a strip or a drift. */
const widthOf = (one) =>
  one.rule === "marker.drift" ? one.details?.drift_m : one.kind === "polygons" && !one.isWhole ? one.thickness_m : null;

/** A second picture of what is thinner than can be seen on the map, at its thickest place, with its two sides. */
function detailPart(one) {
  const wide = widthOf(one);
  if (!(wide > 0) || !one.rings.length || wide / view.metresPerPixel >= 4) return null;
  const { e, n, reach } = one.kind === "polygons" ? thickest(one) : { e: one.box[0], n: one.box[1], reach: 0 };
  const frame = frameAround(e, n, Math.max(reach ? 2 * reach : wide, 0.002) / 40, ...DETAIL);
  const canvas = el("canvas", { class: "detail" });
  const surface = new CanvasSurface(canvas, ...DETAIL);
  paint(surface, frame);
  const sides = (one.subjects ?? []).map(({ layer, id }) =>
    LAYERS.get(layer)?.features.find((other) => other.id === id)
  );
  sides.filter(Boolean).slice(0, 2).forEach((side, i) => {
    surface.begin();
    trace(surface, frame, side);
    surface.stroke(i ? INK.other : INK.one, 2);
  });
  const text = `${t("detail")} ${scaleText(frame.metresPerPixel / METRES_PER_PIXEL_AT_ONE)} · ${t("thickness")} ${
    metres(wide)
  }`;
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", text);
  return el("figure", null, canvas, el("figcaption", { class: "note" }, text));
}
