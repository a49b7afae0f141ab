// The features of the workspace and the findings, as objects that know each other.

/** A position on from an origin, in metres: rings come as whole centimetres, first a place and then steps. */
function places(steps) {
  const [originE, originN] = DATA.origin;
  const ring = new Float64Array(steps.length);
  let [x, y] = [0, 0];
  for (let i = 0; i < steps.length; i += 2) {
    x += steps[i];
    y += steps[i + 1];
    ring[i] = originE + x / 100;
    ring[i + 1] = originN + y / 100;
  }
  return ring;
}

/** West, south, east, north of rings; the first is greater than the third where there are none. */
function boxOf(rings) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      if (ring[i] < box[0]) box[0] = ring[i];
      if (ring[i] > box[2]) box[2] = ring[i];
      if (ring[i + 1] < box[1]) box[1] = ring[i + 1];
      if (ring[i + 1] > box[3]) box[3] = ring[i + 1];
    }
  }
  return box;
}

/** The box around boxes. */
function joined(boxes) {
  return boxes.reduce((all, box) => [
    Math.min(all[0], box[0]),
    Math.min(all[1], box[1]),
    Math.max(all[2], box[2]),
    Math
      .max(all[3], box[3]),
  ], [Infinity, Infinity, -Infinity, -Infinity]);
}

const isThere = (box) => box[0] <= box[2];

/** The area of rings, square metres: those of holes run the other way. */
function ringsArea(rings) {
  let twice = 0;
  for (const ring of rings) {
    let one = 0;
    const [e0, n0] = ring;
    for (let i = 0; i + 3 < ring.length; i += 2) {
      one += (ring[i] - e0) * (ring[i + 3] - n0) - (ring[i + 2] - e0) * (ring[i + 1] - n0);
    }
    twice += one;
  }
  return Math.abs(twice) / 2;
}

/** A sentence with its values: see MessageTable, which parts them. */
function filled(sentence, values) {
  let next = 0;
  return sentence.replace(/\uE000/g, () => values[next++] ?? "");
}

const exchanged = (
  value,
) => (/^[-0-9.,%]+$/.test(value) ? value.replace(/[.,]/g, (sign) => (sign === "." ? "," : ".")) : value);

class Finding {
  constructor(values, row) {
    DATA.findings.columns.forEach((column, number) => {
      this[column] = values[number] ?? null;
    });
    this.row = row;
    this.subjects = this.subjects.map((subject) => {
      const at = subject.indexOf(":");
      return { layer: subject.slice(0, at), id: subject.slice(at + 1) };
    });
    this.details ??= {};
    this.shape = null;
  }

  /** The message in the chosen language. */
  get text() {
    const { sentences } = DATA.findings;
    const [en, vi, values, others] = this.message;
    const text = isVietnamese()
      ? filled(sentences[vi], others ?? values.map(exchanged))
      : filled(sentences[en], values);
    return inShort(wordsInShort(text), LONGEST.message);
  }

  get basis() {
    return this.legal_basis == null ? null : both(DATA.findings.texts[this.legal_basis]);
  }

  get what() {
    return this.advice == null ? null : both(DATA.findings.texts[this.advice]);
  }

  /** `[parcel, m2]`, by unit, sheet and number. */
  get ground() {
    const flat = this.parcels ?? [];
    const parcels = LAYERS.get("parcel")?.features ?? [];
    return flat.flatMap((value, i) => (i % 2 ? [] : [[parcels[value], flat[i + 1]]])).sort(([a], [b]) =>
      a && b ? inOrderOfParcels(a, b) : 0
    );
  }

  /** Whether it is said of a scheme, plan or unit as a whole, and is no piece of ground. */
  get isWhole() {
    return (this.isWhole_ ??= this.shape?.kind === "polygons" && this.thickness_m == null &&
      !this.rule.startsWith("gap.") && ["scheme", "landuse_plan", "zone"].includes(this.subjects[0]?.layer));
  }

  isAbout(layer, id) {
    return this.subjects.some((subject) => subject.layer === layer && subject.id === id);
  }
}

const FINDINGS = DATA.findings.rows.map((values, row) => new Finding(values, row));
const FINDING_BY_ID = new Map(FINDINGS.map((finding) => [finding.id, finding]));

/** A feature of a layer, with its values by name on demand. */
class Feature {
  constructor(layer, [id, name, style, shape, values], number) {
    Object.assign(this, { layer, id, name: name && inShort(name, LONGEST.name), number, values: values ?? [] });
    this.style = style == null ? null : DATA.styles[style];
    this.kind = layer.kind;
    this.rings = shape.map(places);
    this.box = boxOf(this.rings);
  }

  get(field) {
    return this.values[this.layer.fields.indexOf(field)] ?? null;
  }

  get area() {
    return (this.ownArea ??= this.kind === "polygons" ? ringsArea(this.rings) : 0);
  }

  get key() {
    return `${this.layer.name}:${this.id}`;
  }

  /** What people call it: of a parcel sheet and number. */
  get title() {
    if (this.layer.name === "parcel") return parcelName(this);
    if (this.finding) return this.finding.text;
    if (this.layer.name === "site") return area(this.site.area_m2);
    return this.name ? `${this.name} (${this.id})` : this.id;
  }
}

/** A shape of a finding or a site. */
class Result extends Feature {
  constructor(layer, [row, kind, shape]) {
    const of = layer.name === "finding" ? FINDINGS[row] : DATA.sites[row];
    super(layer, [of.id ?? of.site, null, null, shape, []], row);
    this.kind = kind;
    if (layer.name === "finding") {
      this.finding = of;
      of.shape = this;
    } else this.site = of;
  }
}

/** The order of parcels: unit, sheet and number, each as a number where it is one. */
function inOrderOfParcels(one, other) {
  const order = (field) => inOrderOfIds(one.get(field) ?? "", other.get(field) ?? "");
  return order("unit_code") || order("sheet_no") || order("parcel_no") || inOrderOfIds(one.id, other.id);
}

function parcelName(parcel) {
  const [sheet, numberOnSheet] = [parcel.get("sheet_no"), parcel.get("parcel_no")];
  if (sheet == null || numberOnSheet == null) return parcel.id;
  return t("sheetAndNumber", sheet, numberOnSheet);
}

/** The layers by name, from the bottom up. */
const LAYERS = new Map(DATA.layers.map((data) => {
  const layer = { name: data.layer, kind: data.kind, fields: data.fields ?? [], visible: data.visible, opacity: 1 };
  const Kind = data.kind === "results" ? Result : Feature;
  layer.features = data.features.map((values, number) => new Kind(layer, values, number));
  return [layer.name, layer];
}));

const FEATURES = new Map();

/** The feature of a layer with that id. */
function feature(layer, id) {
  if (!FEATURES.has(layer)) {
    FEATURES.set(layer, new Map((LAYERS.get(layer)?.features ?? []).map((one) => [one.id, one])));
  }
  return FEATURES.get(layer).get(id) ?? null;
}

/** What a feature is called, its id where it has no name, a dash for none. */
function nameOf(layer, id) {
  if (id == null) return "–";
  return feature(layer, id)?.name ?? id;
}

/** A scheme or plan beside its decision, as a line of text. */
function planFacts(plan) {
  if (!plan) return null;
  const layer = plan.layer.name;
  const decision = [plan.get("decision_no"), plan.get("decision_date") && day(plan.get("decision_date"))].filter(
    Boolean,
  ).join(", ");
  return {
    level: word(`${layer}.level`, plan.get("level")),
    decision,
    authority: word(`${layer}.authority`, plan.get("authority")),
    status: word(`${layer}.status`, plan.get("status")),
  };
}

/** The scheme or plan of a block. */
function planOf(block) {
  return block.layer.name === "scheme_block" ? feature("scheme", block.get("scheme")) : feature(
    "landuse_plan",
    block
      .get("plan"),
  );
}

/** The unit of a parcel. */
const UNITS = new Map(
  (LAYERS.get("zone")?.features ?? []).filter((zone) => zone.get("kind") === "commune")
    .flatMap((zone) => [[zone.get("code") ?? zone.id, zone], [zone.id, zone]]),
);
const unitOf = (parcel) => UNITS.get(parcel.get("unit_code")) ?? null;
