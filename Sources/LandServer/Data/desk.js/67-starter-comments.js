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

/** What is open in a source: keys that the starter asked about and nobody answered. */
function openIn(manifest, source) {
  const open = [];
  if (
    !source.keys.get("crs") && offered(manifest, source.from, source.to, "crs") >= 0 &&
    !systemRemark(manifest, source)?.offer
  ) {
    open.push("crs");
  }
  const layer = source.keys.get("layer")?.value;
  if (!layer || layer === "?") open.push("layer");
  return open;
}
