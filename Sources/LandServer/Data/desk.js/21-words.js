// What the script knows before it asks: who is signed in, and the words of layers, fields, rules and codes.

/** Texts as they come, `English|Vietnamese`, as both. */
function unpacked(value) {
  if (typeof value === "string") {
    const [en, vi] = value.split("|");
    return vi == null ? value : { en, vi };
  }
  if (Array.isArray(value)) return value.map(unpacked);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unpacked(one)]));
}

const WORDS = unpacked(PACKED);
Object.assign(DATA.labels, WORDS.labels);
for (const [key, texts] of Object.entries(WORDS.labels.word)) {
  for (const language of Object.keys(TEXTS)) TEXTS[language][key] ??= texts[language];
}
/** No degrees are known of the working system here. */
DATA.grid = { west: 0, south: 0, stepE: 1, stepN: 1, columns: 0, rows: 0, longitudes: [], latitudes: [] };
Object.assign(BLANK, { view: "", triage: "", noted: "", size: "", file: "", run: "", other: "" });
Object.assign(state, BLANK, { lang: DATA.meta.lang });

const isEditor = () => DATA.holder.role === "editor";
/** The words of a list; those of functions and land-use codes have their labels where their colours are. */
const wordsOf = (key) =>
  WORDS.lists[key]?.map(([code, label, spellings]) => [
    code,
    label ?? (WORDS.functions[code] ?? WORDS.codes[code]).label,
    spellings ?? [],
  ]) ?? null;

for (const layer of WORDS.layers) {
  layer.fields = layer.fields.map(([name, what, needed, words]) => ({ name, what, needed, words: wordsOf(words) }));
}
const LAYER_WORDS = new Map(WORDS.layers.map((layer) => [layer.name, layer]));

/** The fields of a layer: `{ name, what, needed, words }`. */
const fieldsOf = (layer) => LAYER_WORDS.get(layer)?.fields ?? [];

/** A time as the language writes it, of the reader's own clock. */
function moment(text) {
  const time = new Date(text ?? "");
  if (Number.isNaN(time.getTime())) return "–";
  const two = (value) => String(value).padStart(2, "0");
  const date = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day(date)} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** A size of a file. */
function bytesText(bytes) {
  if (bytes == null) return "–";
  if (bytes < 1000) return `${number(bytes)} B`;
  const units = ["kB", "MB", "GB", "TB"];
  let [value, at] = [bytes / 1000, 0];
  while (value >= 1000 && at < units.length - 1) [value, at] = [value / 1000, at + 1];
  return `${number(value, value < 10 ? 1 : 0)} ${units[at]}`;
}
