// What the starter wrote beside a source: why a layer, what a column holds, where a file without a system would lie.

const COUNTS =
  /^([\d.,]+) (?:values?|giá trị), ([\d.,]+) (?:different|giá trị khác nhau), ([\d.,]+) (?:empty|ô trống)(?:: (.*))?$/;

/** Counts and first values of a comment; `null` where it holds none. */
function countsIn(comment) {
  const found = COUNTS.exec(comment.trim());
  if (!found) return null;
  const plain = (text) => Number(text.replace(/[.,]/g, ""));
  return {
    values: plain(found[1]),
    different: plain(found[2]),
    empty: plain(found[3]),
    first: (found[4] ?? "").split(/; ?/).filter(Boolean),
  };
}

/** The part of a comment from its counts on; empty where it has none. */
function countsWithin(comment) {
  const part = comment.split(/; (?=[\d.,]+ (?:value|giá trị))/).at(-1);
  return countsIn(part) ? part : "";
}

/** The columns that a field is made of; `$auto` and such are none of the file. */
function columnsOf(value) {
  const field = value && typeof value === "object" && !Array.isArray(value) ? value.field : value;
  return (Array.isArray(field) ? field : [field]).filter((one) => typeof one === "string" && one !== "");
}

/** A column that no field takes: `# ?: STT   # 3 values …`. */
function unusedIn(line) {
  const found = /^\s*#\s*\?:\s*(.+)$/.exec(line.replace(/\r$/, ""));
  if (!found) return null;
  const at = commentAt(found[1]);
  const column = flowValue(found[1].slice(0, at).trim());
  return typeof column === "string" ? { column, comment: found[1].slice(at).replace(/^#\s*/, "") } : null;
}

/** What the lines of a source say of its columns: name → counts, used or not. */
function columnsIn(manifest, source) {
  const found = new Map();
  for (const { value, comment } of fieldsIn(manifest, source).values()) {
    const columns = columnsOf(value);
    for (const column of columns) {
      const counts = columns.length === 1 ? countsIn(comment) : null;
      if (counts || !found.has(column)) found.set(column, counts);
    }
  }
  for (let i = source.from; i < source.to; i += 1) {
    const unused = unusedIn(manifest.lines[i]);
    if (unused) {
      found.set(unused.column, countsIn(unused.comment));
      continue;
    }
    // A column that is read by another key: `# Tờ bản đồ: 3 values …`.
    const line = /^\s*#\s*(.+?): (.+)$/.exec(manifest.lines[i].replace(/\r$/, ""));
    const counts = line ? countsIn(line[2]) : null;
    if (counts) found.set(line[1], counts);
  }
  return found;
}

/** What the starter says of the system of a source, where it could not decide: `{ text, offer }`; `null` where it said nothing. */
function systemRemark(manifest, source) {
  const at = offered(manifest, source.from, source.to, "crs");
  const key = source.keys.get("crs");
  if (at < 0) return key?.comment ? { text: key.comment, offer: null } : null;
  const found = /^\s*#\s*crs:\s*(\S+)\s*(?:#\s*(.*))?$/.exec(manifest.lines[at].replace(/\r$/, ""));
  return found ? { text: found[2] ?? "", offer: found[1] === "?" ? null : found[1] } : null;
}

/** The meridians that a remark names, `102°00′`, as a manifest writes them. */
const meridiansIn = (text) => [...new Set(text.match(/1\d\d°\d\d/g) ?? [])];

/** Whether a value waits for an answer, itself or in a part. */
const isAsked = (value) =>
  value === "?" || (value !== null && typeof value === "object" && Object.values(value).some(isAsked));

/** A line that asks about a field, `# unit_area: {field: DT, unit: ?}   # m2 or ha?`: `{ name, value, comment }`; else null. */
function questionIn(line) {
  const found = /^\s*#\s*(\w+):\s*(.+)$/.exec(withoutEnd(line));
  if (!found) return null;
  const at = commentAt(found[2]);
  const value = flowValue(found[2].slice(0, at).trim());
  const comment = found[2].slice(at).replace(/^#\s*/, "");
  // An id may be left to the file, and what is not needed to nobody.
  const isNeeded = typeof value === "object" || /^(?:needed|bắt buộc)/.test(comment);
  return isAsked(value) && isNeeded ? { name: found[1], value, comment } : null;
}

/** The fields of a source about which something is asked that nobody has answered: name → `{ value, comment, line }`. */
function questionsIn(manifest, source) {
  const fields = fieldsIn(manifest, source);
  const given = valuesIn(manifest, source) ?? {};
  const found = new Map([...fields].filter(([, one]) => isAsked(one.value)));
  for (let i = source.from; i < source.to; i += 1) {
    const one = manifest.parts[i].indent > source.column ? questionIn(manifest.lines[i]) : null;
    if (one && !fields.has(one.name) && !(one.name in given)) found.set(one.name, { ...one, line: i });
  }
  return found;
}

/** What is open in a source: keys that the starter asked about and nobody answered, and such fields. */
function openIn(manifest, source) {
  const open = [];
  if (!source.keys.get("crs") && offered(manifest, source.from, source.to, "crs") >= 0) open.push("crs");
  const layer = source.keys.get("layer")?.value;
  if (!layer || layer === "?") open.push("layer");
  return [...open, ...questionsIn(manifest, source).keys()];
}
