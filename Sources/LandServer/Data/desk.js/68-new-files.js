// Files that came after the text was saved, and those that are gone: the text takes in what the starter made of the new ones.

/** The paths of a source, as its text has them. */
const pathsOf = (source) =>
  ["path", "coordinates", "points"].flatMap((key) => source.keys.get(key)?.value ?? []).filter((one) =>
    typeof one === "string"
  );

/** Whether a path of a manifest reads a file: the file itself, one of a folder, one that meets the pattern; a layer may stand behind it. */
function reads(path, name) {
  const parts = path.split(":")[0].replace(/^\.\//, "").split("/").map((part) =>
    part.replace(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("*", "[^/]*").replaceAll("?", "[^/]")
  );
  return name === path || new RegExp(`^${parts.join("/")}(?:/|$)`, "u").test(name);
}

const isReadBy = (source, name) => pathsOf(source).some((path) => reads(path, name));

/**
 * What the starter wrote, read as a manifest with the blocks in which it did not believe itself, `#- layer: zone`: why
 * stands by the line of each in `doubts`.
 */
function readGuess(text) {
  const doubts = new Map();
  let indent = null;
  const lines = text.split("\n").map((line, at, all) => {
    const head_ = /^( *)#- layer: /.exec(line);
    if (head_) doubts.set(at, (all[at - 1] ?? "").replace(/^\s*#\s*/, ""));
    indent = head_?.[1] ?? (indent != null && line.startsWith(`${indent}#  `) ? indent : null);
    return indent == null ? line : indent + line.slice(indent.length + 1);
  });
  return { ...readManifest(lines.join("\n")), doubts };
}

/**
 * What the starter made of files that no source of the manifest reads, by path: `{ path, files, blocks, widens, isWhole }`,
 * `widens` the source that reads others of the same kind already, `isWhole` whether it reads new files alone; `{ path, why }` for what it could not place.
 */
function newcomers(manifest, guess, names) {
  const isRead = (name) => manifest.sources.some((source) => isReadBy(source, name));
  const offers = new Map();
  for (const block of guess.sources) {
    const own = names.filter((name) => isReadBy(block, name));
    const files_ = own.filter((name) => !isRead(name));
    if (!files_.length) continue;
    const path = pathsOf(block).join(", ");
    const layer = block.keys.get("layer")?.value;
    const others = manifest.sources.filter((source) =>
      source.keys.get("layer")?.value === layer && source.keys.has("path") && own.some((name) => isReadBy(source, name))
    );
    const isWhole = files_.length === own.length;
    const offer = offers.get(path) ?? { path, files: files_, blocks: [], widens: null, isWhole, why: "" };
    offer.blocks.push(block);
    offer.why ||= guess.doubts.get(block.from) ?? "";
    if (others.length === 1) offer.widens = others[0].number;
    offers.set(path, offer);
  }
  const known_ = new Set(manifest.left.map((one) => one.path));
  const left = guess.left.filter((one) => names.includes(one.path) && !isRead(one.path) && !known_.has(one.path));
  return [...offers.values(), ...left.map(({ path, why }) => ({ path, why }))];
}

/** The sources of which a file that was sent is there no more: `{ number, gone, left }`, the paths of both kinds. */
const leavers = (manifest, names) =>
  manifest.sources.map((source) => {
    const paths = pathsOf(source);
    const isThere = (path) => !/^(?:\.\/)?sources\//.test(path) || names.some((name) => reads(path, name));
    return { number: source.number, gone: paths.filter((path) => !isThere(path)), left: paths.filter(isThere) };
  }).filter((one) => one.gone.length);

/** Takes in what the starter made of new files: its blocks behind the last source, or its path where a source reads such files. */
function withNewcomer(text, guess, { files: files_, blocks, widens, isWhole }) {
  if (widens != null) return withKey(text, widens, "path", blocks[0].keys.get("path").value);
  return blocks.reduce((made, block) => {
    const lines = guess.lines.slice(block.from, block.to).map(withoutEnd);
    const path = block.keys.get("path");
    // Of a pattern that reads files of other sources too, only the new ones are taken.
    if (path && !isWhole) lines[path.line - block.from] = lineWith(lines[path.line - block.from], yamlOf(files_));
    return withBlock(made, lines, guess.lines[block.from].indexOf("-"));
  }, text);
}

/** Adds a source to the end of the list, with the list's own indent. */
function withBlock(text, lines, indent) {
  const manifest = readManifest(text);
  const key = manifest.head.get("sources");
  if (key && key.text !== "") throw new Unwritable("sources");
  const last = manifest.sources.at(-1);
  const own = last ? manifest.lines[last.from].indexOf("-") : 2;
  const shifted = lines.map((line) => line.trim() ? " ".repeat(own) + line.slice(indent) : "");
  if (!key) return appended(manifest, "sources:", ...shifted);
  const at = last ? last.to : key.line + 1;
  return spliced(manifest, at, at, ...shifted);
}

/** Takes a source away whose files are gone, or of its paths those that are. */
function withoutLeaver(text, { number: number_, left }) {
  if (left.length) return withKey(text, number_, "path", left.length === 1 ? left[0] : left);
  const manifest = readManifest(text);
  const { from, to } = manifest.sources[number_];
  return spliced(manifest, from, to);
}

/** Lines behind the last one that is not blank. */
function appended(text_, ...lines) {
  let at = text_.lines.length;
  while (at > 0 && text_.parts[at - 1].isBlank) at -= 1;
  const made = spliced(text_, at, at, ...lines);
  return made.endsWith("\n") ? made : `${made}\n`;
}
