// A manifest as lines: what the form shows of it, and changes of single lines; every other byte stays.

/** A line without its end, its indent, what stands before a comment, the comment. */
function partsOf(line) {
  const plain = line.replace(/\r$/, "");
  const at = commentAt(plain);
  const indent = plain.length - plain.trimStart().length;
  return { indent, body: plain.slice(0, at).trimEnd(), comment: plain.slice(at), isBlank: !plain.trim() };
}

const KEY = /^([\w$]+|"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*:(?=\s|$)\s*(.*)$/u;

/**
 * The sources of a manifest: of each its lines `from` to `to` (not included), the indent of its keys and
 * `keys`: name → `{ line, to, value, text, comment }`, `value` undefined where it is not one of one line.
 */
function readManifest(text) {
  const lines = text.split("\n");
  const parts = lines.map(partsOf);
  const manifest = { lines, parts, head: readKeys(parts, 0, parts.length, 0), sources: [], left: [] };
  const { sources } = { sources: manifest.head.get("sources") };
  if (!sources) return manifest;
  const items = [];
  let dash = null;
  for (let i = sources.line + 1; i < sources.to; i += 1) {
    const { indent, body, isBlank } = parts[i];
    if (isBlank || !body || !/^\s*-(?:\s|$)/.test(body)) continue;
    dash ??= indent;
    if (indent === dash) items.push(i);
  }
  items.forEach((from, number_) => {
    let to = items[number_ + 1] ?? sources.to;
    const column = lines[from].match(/^\s*-\s*/)[0].length;
    while (to > from + 1 && isBetween(parts[to - 1], column)) to -= 1;
    const own = parts.slice();
    own[from] = { ...own[from], indent: column, body: " ".repeat(column) + own[from].body.slice(column) };
    manifest.sources.push({ number: number_, from, to, column, keys: readKeys(own, from, to, column) });
  });
  manifest.left = leftOut(manifest, sources);
  return manifest;
}

/** Blank lines and comments before the column of a source's keys belong to nobody. */
const isBetween = ({ isBlank, body, indent }, column) => isBlank || (!body && indent < column);

/** The keys at an indent, each with the lines below it that are indented more. */
function readKeys(parts, from, to, indent) {
  const keys = new Map();
  let last = null;
  for (let i = from; i < to; i += 1) {
    const one = parts[i];
    if (one.isBlank || !one.body) continue;
    const isList = indent === 0 && one.indent === 0 && one.body.startsWith("-");
    const found = one.indent === indent && !isList ? KEY.exec(one.body.trimStart()) : null;
    if (found) {
      last = {
        line: i,
        to: i + 1,
        text: found[2],
        value: found[2] === "" ? undefined : flowValue(found[2]),
        comment: one.comment.replace(/^#\s*/, ""),
      };
      keys.set(String(flowValue(found[1])), last);
    } else if (last) last.to = i + 1;
  }
  // Comments behind a key, indented more, are of it.
  for (const key of keys.values()) {
    while (key.to < to && !parts[key.to].body && !parts[key.to].isBlank && parts[key.to].indent > indent) {
      key.to += 1;
    }
  }
  return keys;
}

/** The keys below a key, as those of `fields`; `null` where they stand on its own line. */
function keysBelow(manifest, key) {
  if (!key || key.text !== "") return null;
  const first = manifest.parts.slice(key.line + 1, key.to).find((one) => one.body);
  return first ? readKeys(manifest.parts, key.line + 1, key.to, first.indent) : new Map();
}

/** The fields of a source: name → `{ value, comment, line }`. */
function fieldsIn(manifest, source) {
  const key = source.keys.get("fields");
  const below = keysBelow(manifest, key);
  if (below) {
    for (const field of below.values()) if (field.text === "") field.value = blockValue(manifest, field);
    return below;
  }
  if (!key || !key.value || typeof key.value !== "object") return new Map();
  return new Map(
    Object.entries(key.value).map(([name, value]) => [name, { value, comment: "", line: key.line, isInline: true }]),
  );
}

/** A map that stands in lines below its key; `undefined` where it holds more than the form knows. */
function blockValue(manifest, key) {
  const below = keysBelow(manifest, key);
  if (!below?.size) return undefined;
  const made = {};
  for (const [name, one] of below) {
    const value = one.text === "" ? blockValue(manifest, one) : one.value;
    if (value === undefined) return undefined;
    made[name] = value;
  }
  return made;
}

/** The words of all fields of a source: its own `values`, on its line or below it. */
const valuesIn = (manifest, source) => {
  const key = source.keys.get("values");
  return key ? (key.text === "" ? blockValue(manifest, key) : key.value) : {};
};

/** Files that the starter left out, `# - layer: ?`: `{ path, why, line }`. */
function leftOut(manifest, sources) {
  const found = [];
  for (let i = sources.line + 1; i < manifest.lines.length; i += 1) {
    const head_ = /^\s*#\s*-\s+layer:\s*\?\s*(?:#\s*(.*))?$/.exec(manifest.lines[i].trimEnd());
    if (!head_) continue;
    const path = /^\s*#\s+path:\s*(.+?)\s*$/.exec(manifest.lines[i + 1] ?? "");
    const before = /^\s*#\s*(.+?): (.+)$/.exec(manifest.lines[i - 1] ?? "");
    const value = path ? flowValue(path[1].slice(0, commentAt(path[1])).trim()) : null;
    const taken = manifest.sources.some((one) => one.keys.get("path")?.value === value);
    if (value && !taken) {
      found.push({ path: value, why: head_[1] ?? (before?.[1] === value ? before[2] : ""), line: i });
    }
  }
  return found;
}

// MARK: changes

/** A manifest with lines put in the place of others; all else stays, line ends too. */
function spliced(manifest, from, to, ...lines) {
  const end = manifest.lines.some((line) => line.endsWith("\r")) ? "\r" : "";
  const made = [...manifest.lines];
  made.splice(from, to - from, ...lines.map((line) => line + end));
  return made.join("\n");
}

/** A line whose value is another; its indent, key and comment stay. */
function lineWith(line, text) {
  const at = commentAt(line);
  const [body, comment] = [line.slice(0, at), line.slice(at)];
  const gap = body.slice(body.trimEnd().length);
  const head_ = /^(\s*(?:-\s+)?(?:[\w$]+|"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*:)(\s*)/.exec(body);
  if (!head_) throw new Unwritable("no key");
  return head_[1] + (head_[2] || " ") + text + (comment ? (gap || "   ") + comment : "");
}

/** The line of a comment that offers a key, `# crs: ?`. */
function offered(manifest, from, to, key) {
  for (let i = from; i < to; i += 1) {
    if (new RegExp(`^\\s*#\\s*${key}:`).test(manifest.lines[i])) return i;
  }
  return -1;
}

/** Such a comment as the line that it offers, with another value; what it says of it stays behind it. */
function taken(line, indent, key, text) {
  const rest_ = line.replace(/\r$/, "").replace(/^\s*#\s*/, "");
  const at = commentAt(rest_);
  const comment = rest_.slice(at).trim();
  return `${" ".repeat(indent)}${key}: ${text}${comment ? `   ${comment}` : ""}`;
}

const withoutEnd = (line) => line.replace(/\r$/, "");

/** Sets a key of the manifest itself; null takes it away. */
function withHead(text, key, value) {
  const manifest = readManifest(text);
  const found = manifest.head.get(key);
  if (found) return withKeyAt(manifest, found, value);
  if (value == null) return text;
  const until = manifest.head.get("sources")?.line ?? manifest.lines.length;
  const offer = offered(manifest, 0, until, key);
  if (offer >= 0) return spliced(manifest, offer, offer + 1, taken(manifest.lines[offer], 0, key, yamlOf(value)));
  return spliced(manifest, until, until, `${key}: ${yamlOf(value)}`);
}

function withKeyAt(manifest, found, value) {
  if (value == null) return spliced(manifest, found.line, found.to);
  if (found.to > found.line + 1 && manifest.parts.slice(found.line + 1, found.to).some((one) => one.body)) {
    throw new Unwritable("a key of several lines");
  }
  return spliced(manifest, found.line, found.line + 1, lineWith(withoutEnd(manifest.lines[found.line]), yamlOf(value)));
}

/** Sets a key of a source; null takes it away. */
function withKey(text, number_, key, value) {
  const manifest = readManifest(text);
  const source = manifest.sources[number_];
  const found = source.keys.get(key);
  if (found) {
    if (value == null && found.line === source.from) throw new Unwritable("the first key of a source");
    return withKeyAt(manifest, found, value);
  }
  if (value == null) return text;
  const offer = offered(manifest, source.from, source.to, key);
  if (offer >= 0) {
    return spliced(manifest, offer, offer + 1, taken(manifest.lines[offer], source.column, key, yamlOf(value)));
  }
  const before = ["path", "coordinates", "points", "layer"].map((one) => source.keys.get(one)).find(Boolean);
  const at = before ? before.line + 1 : source.from + 1;
  return spliced(manifest, at, at, `${" ".repeat(source.column)}${key}: ${yamlOf(value)}`);
}

/** Sets a field of a source: a column, several, or a map with `field`, `unit`, `locale`, `values`; null takes it away. */
function withField(text, number_, field, value) {
  const manifest = readManifest(text);
  const source = manifest.sources[number_];
  const key = source.keys.get("fields");
  const unopened = key || value == null ? -1 : offered(manifest, source.from, source.to, "fields");
  if (unopened >= 0) {
    const opened = spliced(manifest, unopened, unopened + 1, `${" ".repeat(source.column)}fields:`);
    return withField(opened, number_, field, value);
  }
  const below = keysBelow(manifest, key);
  if (key && !below) {
    if (!key.value || typeof key.value !== "object") throw new Unwritable("fields");
    const fields = { ...key.value };
    if (value == null) delete fields[field];
    else fields[field] = value;
    const made = withKeyAt(manifest, key, fields);
    const asked = questionsIn(manifest, source).get(field);
    return asked && asked.line !== key.line ? withoutLine(made, asked.line) : made;
  }
  const found = below?.get(field);
  if (found) return withFieldAt(manifest, found, value);
  const asked = questionsIn(manifest, source).get(field);
  if (asked) return withAnswer(manifest, source, asked, field, value);
  if (value == null) return text;
  return withNewField(manifest, source, key, below, field, value);
}

function withFieldAt(manifest, found, value) {
  const line = withoutEnd(manifest.lines[found.line]);
  if (value == null) {
    // What the starter had counted of the column stays, as it writes what is not used.
    const column = columnsOf(found.value);
    if (column.length === 1 && countsIn(found.comment)) {
      const indent = " ".repeat(manifest.parts[found.line].indent);
      return spliced(manifest, found.line, found.to, `${indent}# ?: ${yamlWord(column[0])}   # ${found.comment}`);
    }
    return spliced(manifest, found.line, found.to);
  }
  const inner = manifest.parts.slice(found.line + 1, found.to);
  if (inner.some((one) => !one.body && !one.isBlank)) throw new Unwritable("comments within a field");
  return spliced(manifest, found.line, found.to, lineWith(line, yamlOf(value)));
}

/** A field that the starter asked about takes the line of the question, or its column is not taken; the counts stay. */
function withAnswer(manifest, source, asked, field, value) {
  const [column, ...others] = columnsOf(asked.value);
  if (value == null && (others.length || !column || column === "?")) throw new Unwritable("a needed field");
  const unused = value == null ? null : unusedLine(manifest, source, value);
  const counts = unused?.comment ?? countsWithin(asked.comment);
  const line = value == null ? `# ?: ${yamlWord(column)}` : `${field}: ${yamlOf(value)}`;
  const indent = " ".repeat(manifest.parts[asked.line].indent);
  const made = spliced(manifest, asked.line, asked.line + 1, `${indent}${line}${counts ? `   # ${counts}` : ""}`);
  return unused ? withoutLine(made, unused.line) : made;
}

function withoutLine(text, line) {
  return spliced(readManifest(text), line, line + 1);
}

/** The line of the column that a value takes, where nothing took it yet: `{ line, comment }`. */
function unusedLine(manifest, source, value) {
  const columns = columnsOf(value);
  for (let i = source.from; i < source.to && columns.length === 1; i += 1) {
    const unused = unusedIn(manifest.lines[i]);
    if (unused?.column === columns[0]) return { line: i, comment: unused.comment };
  }
  return null;
}

function withNewField(manifest, source, key, below, field, value) {
  const indents = [...below?.values() ?? []].map((one) => manifest.parts[one.line].indent);
  const indent = indents[0] ?? source.column + 2;
  const line = `${" ".repeat(indent)}${field}: ${yamlOf(value)}`;
  if (!key) {
    let at = Math.max(source.from, ...[...source.keys.values()].map((one) => one.to - 1)) + 1;
    while (at < source.to && manifest.parts[at].isBlank) at += 1;
    return spliced(manifest, at, at, `${" ".repeat(source.column)}fields:`, line);
  }
  const unused = unusedLine(manifest, source, value);
  if (unused) {
    return spliced(manifest, unused.line, unused.line + 1, unused.comment ? `${line}   # ${unused.comment}` : line);
  }
  const last = Math.max(key.line, ...[...below.values()].map((one) => lastBody(manifest, one)));
  return spliced(manifest, last + 1, last + 1, line);
}

function lastBody(manifest, key) {
  let last = key.line;
  for (let i = key.line + 1; i < key.to; i += 1) if (manifest.parts[i].body) last = i;
  return last;
}

/** Takes a file that was left out as a layer; what the starter says of it stays above. */
function withTaken(text, left, layer) {
  const manifest = readManifest(text);
  let at = left.line + 1;
  const indent = manifest.lines[left.line].match(/^\s*/)[0];
  while (at < manifest.lines.length && /^\s*#\s{2,}/.test(manifest.lines[at])) at += 1;
  return spliced(manifest, at, at, `${indent}- layer: ${layer}`, `${indent}  path: ${yamlWord(left.path)}`);
}

/** A text that was edited with plain line ends, with those that it had: in the lines that stayed, and elsewhere as most. */
function withEnds(original, edited) {
  if (!original.includes("\r\n")) return edited;
  const [old, now] = [original.split("\n"), edited.split("\n")];
  const most = 2 * old.filter((line) => line.endsWith("\r")).length > old.length ? "\r" : "";
  let [first, last] = [0, 0];
  const same = (a, b) => a != null && b != null && withoutEnd(a) === b;
  while (first < now.length && same(old[first], now[first])) first += 1;
  while (last < now.length - first && last < old.length - first && same(old.at(-1 - last), now.at(-1 - last))) {
    last += 1;
  }
  return now.map((line, i) => {
    if (i < first) return old[i];
    if (i >= now.length - last) return old[old.length - (now.length - i)];
    return i === now.length - 1 ? line : line + most;
  }).join("\n");
}
