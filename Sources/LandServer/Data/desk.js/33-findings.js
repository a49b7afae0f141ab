// The findings of the last check, and the ground below them, as the map knows them.

/** Layers of the map by name, from the bottom up: those of the land, then a rule each. */
const LAYERS = new Map();
const DRAWN = [
  "landuse_block",
  "scheme_block",
  "forest_cover",
  "constraint_area",
  "parcel",
  "road",
  "project",
  "landuse_plan",
  "scheme",
  "zone",
  "marker",
];
const SHOWN_FIRST = ["scheme_block", "parcel", "road", "zone"];
const findings = { all: [], byId: new Map(), version: null, isStale: true, isNewer: false };

const NOTHING_AROUND = [Infinity, Infinity, -Infinity, -Infinity];

/** Rings and kind of a geometry of GeoJSON, as flat lists of easting and northing. */
function shapeOf(geometry) {
  const flat = (ring) => ring.flatMap(([e, n]) => [e, n]);
  switch (geometry?.type) {
    case "Point":
      return { kind: "points", rings: [geometry.coordinates.slice(0, 2)] };
    case "MultiPoint":
      return { kind: "points", rings: geometry.coordinates.map((one) => one.slice(0, 2)) };
    case "LineString":
      return { kind: "lines", rings: [flat(geometry.coordinates)] };
    case "MultiLineString":
      return { kind: "lines", rings: geometry.coordinates.map(flat) };
    case "Polygon":
      return { kind: "polygons", rings: geometry.coordinates.map(flat) };
    case "MultiPolygon":
      return { kind: "polygons", rings: geometry.coordinates.flatMap((one) => one.map(flat)) };
    case "GeometryCollection":
      return geometry.geometries.map(shapeOf).sort((a, b) => b.rings.length - a.rings.length)[0] ??
        { kind: "points", rings: [] };
    default:
      return { kind: "points", rings: [] };
  }
}

/** A finding with its shape; to the map it is a thing as any other. */
class Finding {
  /** Whether it is waived the page says itself: what is decided while it is open changes that. */
  constructor({ waived: _, ...values }, row) {
    Object.assign(this, values, { row }, shapeOf(values.geometry));
    this.box = this.rings.length ? boxOf(this.rings) : NOTHING_AROUND;
    this.finding = this;
    this.key = `finding/${this.id}`;
    this.triage ??= "new";
    this.state_ = this.stale ? "stale" : this.waiver ? "yes" : "no";
  }

  get area() {
    return (this.ownArea ??= this.kind === "polygons" ? ringsArea(this.rings) : 0);
  }

  get text() {
    return inShort(both(this.message) ?? "", LONGEST.message);
  }

  /** Whether it is said of a scheme, plan or unit as a whole, and is no piece of ground. */
  get isWhole() {
    return this.kind === "polygons" && this.thickness_m == null && !this.rule.startsWith("gap.") &&
      ["scheme", "landuse_plan", "zone"].includes(this.subjects?.[0]?.layer);
  }

  get waived() {
    return Boolean(this.waiver) && !this.stale;
  }
}

/** A feature of the land below. */
class Ground {
  constructor(layer, values) {
    Object.assign(this, values, { layer });
    this.box = this.rings.length ? boxOf(this.rings) : NOTHING_AROUND;
    this.key = `${layer.name}/${this.id}`;
    const found = this.layer.name === "scheme_block"
      ? WORDS.functions[this.style]
      : this.layer.name === "landuse_block"
      ? WORDS.codes[this.style]
      : null;
    this.style = found ? { ...found, value: this.style } : null;
  }

  get area() {
    return (this.ownArea ??= this.kind === "polygons" ? ringsArea(this.rings) : 0);
  }

  get(field) {
    return this[field] ?? null;
  }

  get title() {
    return this.name ? `${inShort(this.name, LONGEST.name)} (${this.id})` : this.id;
  }
}

/** Reads the findings of the last check, all of them once for each version of the workspace. */
async function loadFindings() {
  const found = await attempt(async () => {
    try {
      return await askJSON(inWorkspace("/findings?geometry=yes"));
    } catch (error) {
      // Nothing was loaded or checked yet.
      if (error.status === 404) return { rows: [] };
      throw error;
    }
  });
  if (!found) return;
  findings.all = found.rows.map((values, row) => new Finding(values, row));
  findings.byId = new Map(findings.all.map((one) => [one.id, one]));
  Object.assign(findings, {
    version: found.version ?? null,
    isStale: false,
    isNewer: false,
    lang: state.lang,
    asOf: found.as_of,
  });
  const chosen = new Set([...choice.ids].filter((id) => findings.byId.has(id)));
  choice.ids = chosen;
  await loadGround();
}

/** What lies below the findings; without it they are drawn alone. */
async function loadGround() {
  const ground = await askJSON(inWorkspace(`/ground?layers=${DRAWN.join(",")}&limit=4000`)).catch(() => ({
    layers: [],
  }));
  const before = new Map([...LAYERS].map(([name, layer]) => [name, layer]));
  LAYERS.clear();
  refined.box = null;
  for (const name of DRAWN) {
    const own = ground.layers.find((one) => one.layer === name);
    if (!own) continue;
    const layer = {
      name,
      count: own.count,
      left: own.left_out ?? 0,
      isPart: own.left_out > 0,
      opacity: before.get(name)?.opacity ?? 1,
      visible: before.get(name)?.visible ?? SHOWN_FIRST.includes(name),
      features: [],
    };
    layer.features = own.features.map((values) => new Ground(layer, values));
    LAYERS.set(name, layer);
  }
  if (!LAYERS.has("scheme_block") && LAYERS.has("landuse_block") && !before.size) {
    LAYERS.get("landuse_block").visible = true;
  }
  for (const rule of unique(findings.all.map((one) => one.rule))) {
    const features = findings.all.filter((one) => one.rule === rule);
    const visible = before.get(rule)?.visible ?? features.some((one) => one.severity !== "info");
    const layer = { name: rule, isRule: true, count: features.length, left: 0, opacity: 1, visible, features };
    for (const one of features) one.layer = layer;
    LAYERS.set(rule, layer);
  }
  showMended();
  showLoad();
}

/** Things that are no findings of now, as a layer above those of the rules; the layer of that name goes. */
function extraLayer(name, features) {
  for (const one of LAYERS.get(name)?.features ?? []) findings.byId.delete(one.id);
  LAYERS.delete(name);
  if (!features.length) return;
  const layer = { name, isRule: true, count: features.length, left: 0, opacity: 1, visible: true, features };
  for (const one of features) {
    one.layer = layer;
    findings.byId.set(one.id, one);
  }
  LAYERS.set(name, layer);
}

/** The box for which the layers were asked that are too many to be there whole. */
const refined = { box: null, layers: "", asked: 0 };

/** Of layers that are not there whole what lies in view is asked for, with some ground around it. */
async function refineGround() {
  const coarse = [...LAYERS.values()].filter((layer) => layer.isPart && layer.visible).map((layer) => layer.name).join(
    ",",
  );
  if (!coarse || state.view !== "findings") return;
  const seen = windowOf(frameNow());
  const isNear = refined.box && holdsBox(refined.box, seen) &&
    refined.box[2] - refined.box[0] < 6 * (seen[2] - seen[0]) && refined.layers === coarse;
  if (isNear) return;
  const [margin, mine] = [(seen[2] - seen[0]) / 2, refined.asked += 1];
  const box = [seen[0] - margin, seen[1] - margin, seen[2] + margin, seen[3] + margin];
  Object.assign(refined, { box, layers: coarse });
  const query = `/ground?layers=${coarse}&limit=4000&box=${box.map((one) => one.toFixed(1)).join(",")}`;
  const ground = await askJSON(inWorkspace(query)).catch(() => null);
  if (!ground || mine !== refined.asked) return;
  for (const own of ground.layers) {
    const layer = LAYERS.get(own.layer);
    if (layer) {
      Object.assign(layer, {
        left: own.left_out ?? 0,
        features: own.features.map((one) => new Ground(layer, one)),
      });
    }
  }
  layerSwitches();
  redraw();
}

/** A check or a load has ended: what is shown is of before, and is read again when it is looked at. */
function findingsChanged() {
  findings.isStale = true;
  Object.assign(comparison, { document: null, mended: [] });
  loadShown = [];
  if (state.view === "findings") openFindings();
}
