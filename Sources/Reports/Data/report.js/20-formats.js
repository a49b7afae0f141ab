// Numbers, days, units and names as people write them in the chosen language.
// Signs that turn what follows them, as numbers behind a name, are no part of a name.
const DATA = JSON.parse(document.getElementById("data").textContent.replace(/[\u202a-\u202e\u2066-\u2069]/g, ""));

// Words of severities, verdicts and layers come from the one list of words.
for (const [key, texts] of Object.entries(DATA.labels.word)) {
  for (const language of Object.keys(TEXTS)) TEXTS[language][key] = texts[language];
}

/** Whether this is the page for everybody: of findings it knows counts by pair of plans alone. */
const PUBLIC = Boolean(DATA.meta.public);

/** What is filtered, chosen and shown: all of it stands in the address. */
const BLANK = {
  lang: DATA.meta.lang,
  rule: "",
  severity: "",
  zone: "",
  scheme: "",
  owner: "",
  text: "",
  cell: "",
  change: "",
  waived: "",
  finding: "",
  thing: "",
  at: "",
  layers: "",
  by: "",
  base: "",
};
const state = { ...BLANK };

/** The text of a key in the chosen language, with {0}, {1} filled in, and {0|row|rows} as so many of them. */
function t(key, ...values) {
  const text = TEXTS[state.lang][key] ?? key;
  return text.replace(/\{(\d)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, n, one, many) => {
    const value = String(values[n]);
    return one == null ? value : `${value} ${value === "1" ? one : many}`;
  });
}

/** A text that the data hold in both languages. */
function both(texts) {
  return texts ? texts[state.lang] ?? texts.en : "";
}

const isVietnamese = () => state.lang === "vi";

const FORMATS = new Map();

/** A number in the manner of the language. */
function number(value, decimals = 0) {
  const key = `${state.lang}${decimals}`;
  if (!FORMATS.has(key)) {
    FORMATS.set(
      key,
      new Intl.NumberFormat(isVietnamese() ? "vi-VN" : "en-US", {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }),
    );
  }
  // What rounds to zero has no sign.
  return FORMATS.get(key).format(Number(value.toFixed(decimals)) === 0 ? 0 : value);
}

/** Hectares with two decimals; what is there but less than half of that says so. */
function hectares(m2) {
  if (m2 == null) return "–";
  return m2 !== 0 && Math.abs(m2) < 50 ? `<${number(0.01, 2)}` : number(m2 / 10000, 2);
}

/** An area in a text: square metres below a hectare, hectares above. */
function area(m2) {
  if (m2 == null) return "–";
  return Math.abs(m2) < 10000 ? `${number(m2, 1)} m²` : `${number(m2 / 10000, 2)} ha`;
}

/** A ratio as percent; small ones show two decimals. */
function percent(ratio) {
  if (ratio == null) return "–";
  const isSmall = ratio !== 0 && Math.abs(ratio) < 0.01;
  return `${number(100 * ratio, isSmall ? 2 : 1)}%`;
}

const exactPercent = (ratio) => t("exactPercent", String(100 * ratio));

/** A length. */
function metres(value) {
  return value == null ? "–" : `${number(value, 2)} m`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day, which is 2021-12-24 in the data, as the language writes it. */
function day(text) {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text ?? "");
  if (!parts) return text ?? "–";
  const [, year, month, date] = parts;
  return isVietnamese() ? `${date}/${month}/${year}` : `${Number(date)} ${MONTHS[month - 1]} ${year}`;
}

/** A scale as the language writes it. */
function scaleText(denominator) {
  return `${isVietnamese() ? "1/" : "1:"}${number(Math.round(denominator))}`;
}

/** A text of at most so many characters, with a sign where something is left out. */
const inShort = (text, most) => (text.length > most ? `${[...text.slice(0, most)].slice(0, -2).join("")}…` : text);

/** So long may a word be, a name, a message; beyond that nobody reads on, and the files beside the page have the whole. */
const LONGEST = { word: 100, endless: 18, name: 250, message: 1500 };
const ENDLESS = new RegExp(`\\S{${LONGEST.word + 1},}`, "gu");

/** A text whose words have an end, so that no table is torn apart. */
const wordsInShort = (text) =>
  text.length > LONGEST.word ? text.replace(ENDLESS, (word_) => inShort(word_, LONGEST.endless)) : text;

/** Northing and easting, with as many decimals. */
function place(n, e, decimals = 2) {
  return `X ${number(n, decimals)}   Y ${number(e, decimals)}`;
}

/** A text without marks and case, in which people search. */
function folded(text) {
  const whole = String(text ?? "");
  // Most ids and numbers have nothing to fold.
  if (/^[ -~]*$/.test(whole)) return whole.toLowerCase();
  return whole.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
}

/** The order of ids: runs of digits as numbers, all else by code points. */
function inOrderOfIds(one, other) {
  const [a, b] = [one, other].map((text) => String(text).match(/[0-9]+|[^0-9]/gu) ?? []);
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const [x, y] = [a[i], b[i]];
    const order = /[0-9]/.test(x) && /[0-9]/.test(y)
      ? Number(BigInt(x) > BigInt(y)) - Number(BigInt(x) < BigInt(y))
      : x.codePointAt(0) - y.codePointAt(0);
    if (order) return order;
  }
  return a.length - b.length || (one < other ? -1 : Number(one > other));
}

const COLLATOR = new Intl.Collator("vi", { numeric: true });

/** The order of names, as a Vietnamese list has it: numbers as numbers. */
const inOrderOfNames = (one, other) => COLLATOR.compare(one, other) || inOrderOfIds(one, other);

/** The different values that are there, in their order. */
function unique(values) {
  return [...new Set(values.filter((value) => value != null && value !== ""))].sort(inOrderOfIds);
}

/** The elements of a list by what a function gives, in their order. */
function groupedBy(list, keyOf) {
  const groups = new Map();
  for (const one of list) {
    const key = keyOf(one);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(one);
  }
  return groups;
}

/** The sum of what a function gives. */
function sum(list, value) {
  return list.reduce((total, one) => total + (value(one) ?? 0), 0);
}

/** The label of a code of a field, as `parcel.tenure`. */
function word(field, code) {
  return code == null ? null : both(DATA.labels.field[field]?.[code]) || code;
}

const OWN_LAYERS = { sheet: "sheetNo", site: "site" };
const layerWord = (layer) => (OWN_LAYERS[layer] ? t(OWN_LAYERS[layer]) : both(DATA.labels.layer[layer]) || layer);
const ruleWord = (rule) => both(DATA.labels.rule[rule]) || rule;
const officeWord = (office) => both(DATA.labels.owner[office]) || office;
