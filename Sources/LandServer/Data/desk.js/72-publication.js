// The form of publish.yml, and beside it what the check of the public server says of it as it was saved.

/** The values of a list that stands in lines below its key; `undefined` where it is no plain list. */
function listBelow(text_, key) {
  const found = [];
  for (const { body, isBlank } of text_.parts.slice(key.line + 1, key.to)) {
    if (isBlank || !body) continue;
    const item = /^\s*-\s+(.+)$/.exec(body);
    if (!item) return undefined;
    found.push(flowValue(item[1]));
  }
  return found;
}

const statedValue = (text_, key) => (key.text === "" ? listBelow(text_, key) : key.value);

/** What the text says below a key: name → value, `undefined` for what the form does not understand. */
function membersIn(text_, key) {
  const found = text_.head.get(key);
  if (!found) return {};
  const below = keysBelow(text_, found);
  if (!below) return found.value && typeof found.value === "object" ? found.value : {};
  return Object.fromEntries([...below].map(([name, one]) => [name, statedValue(text_, one)]));
}

/** Sets a name below a key; every other line stays. */
function withMember(text, key, name, value) {
  const text_ = readManifest(text);
  const found = text_.head.get(key);
  const line = `  ${name}: ${yamlOf(value)}`;
  if (!found) return appended(text_, `${key}:`, line);
  const below = keysBelow(text_, found);
  if (!below) {
    if (found.text !== "" && (!found.value || typeof found.value !== "object")) throw new Unwritable(key);
    return withKeyAt(text_, found, { ...found.value, [name]: value });
  }
  const own = below.get(name);
  if (!own) {
    const last = Math.max(found.line, ...[...below.values()].map((one) => lastBody(text_, one)));
    const first = [...below.values()][0];
    return spliced(
      text_,
      last + 1,
      last + 1,
      `${" ".repeat(first ? text_.parts[first.line].indent : 2)}${line.trim()}`,
    );
  }
  if (statedValue(text_, own) === undefined) throw new Unwritable(name);
  const inner = text_.parts.slice(own.line + 1, lastBody(text_, own) + 1);
  if (inner.some((one) => !one.body && !one.isBlank)) throw new Unwritable(name);
  const first = lineWith(withoutEnd(text_.lines[own.line]), yamlOf(value));
  return spliced(text_, own.line, lastBody(text_, own) + 1, first);
}

/** Sets a key of one line; null takes it away. */
function withSetting(text, key, value) {
  const text_ = readManifest(text);
  if (text_.head.has(key)) return withHead(text, key, value);
  return value == null ? text : appended(text_, `${key}: ${yamlOf(value)}`);
}

/** Lines behind the last one that is not blank. */
function appended(text_, ...lines) {
  let at = text_.lines.length;
  while (at > 0 && text_.parts[at - 1].isBlank) at -= 1;
  const made = spliced(text_, at, at, ...lines);
  return made.endsWith("\n") ? made : `${made}\n`;
}

// MARK: the form

const said = { check: null, refused: null, etag: undefined };

function publicationForm() {
  const text_ = readManifest(doc.text);
  const layers = membersIn(text_, "layers");
  const withheld = membersIn(text_, "withheld");
  const set = (act) => changeText(act);
  const setting = (key, text, isList) =>
    control(
      `publish-${key}`,
      text,
      inputOf(shownList(text_.head.get(key)?.value), (value) =>
        set((all) => withSetting(all, key, isList ? listed(value) : value || null))),
    );
  return [
    el("section", { id: "publish-said", class: "card", "aria-live": "polite" }, publicationSaid()),
    el("p", { class: "note" }, t("publishNote")),
    Object.entries(WORDS.publish.fields).map(([layer, fields]) => publishedLayer(layer, fields, layers, set)),
    el(
      "details",
      { class: "card", id: "publish-more" },
      el("summary", null, t("publishMore")),
      Object.entries(WORDS.publish.withheld).map(([key, words]) => {
        const own = [withheld[key] ?? []].flat().filter((one) => !words.includes(one));
        const act = (value) => set((all) => withMember(all, "withheld", key, [...words, ...listed(value) ?? []]));
        return control(
          `publish-withheld-${key}`,
          t("withheldToo", t(`withheld_${key}`)),
          inputOf(own.join(", "), act),
          el("span", { class: "note" }, t("withheldAlways", words.join(", "))),
        );
      }),
      setting("crs", t("furtherSystems"), true),
      setting("contact", t("contact")),
      setting("attribution", t("attribution")),
      setting("basemap", t("basemap")),
    ),
  ];
}

const shownList = (value) => (Array.isArray(value) ? value.join(", ") : shownText_(value));

/** The words of a text with commas between them; null for none. */
const listed = (text) => {
  const words = text.split(/\s*,\s*/).filter(Boolean);
  return words.length ? words : null;
};

/** A layer with its fields: off is no field, which is not the same as its id alone. */
function publishedLayer(layer, fields, own, set) {
  const stated = own[layer];
  const isOff = stated === "off" || stated === "false" || (!(layer in own) && !WORDS.publish.shipped[layer]);
  const isReadable = !(layer in own) || isOff || Array.isArray(stated);
  const chosen = isOff ? [] : Array.isArray(stated) ? stated : WORDS.publish.shipped[layer] ?? [];
  const id = `publish-${layer}`;
  const write = (names) =>
    set((all) => withMember(all, "layers", layer, names ? ["id", ...fields.filter((one) => names.has(one))] : "off"));
  const box = (name, isOn, act, label) =>
    el(
      "label",
      null,
      el("input", {
        type: "checkbox",
        id: `${id}-${name}`,
        checked: isOn,
        disabled: !isEditor() || !isReadable,
        onchange: (event) => act(event.target.checked),
      }),
      ` ${label}`,
    );
  return el(
    "fieldset",
    { class: "card published" },
    el(
      "legend",
      null,
      box(
        "on",
        !isOff,
        (isOn) => write(isOn ? new Set(WORDS.publish.shipped[layer] ?? fields) : null),
        layerWord(layer),
      ),
    ),
    isReadable ? null : el("p", { class: "note" }, t("onlyInText")),
    isOff ? null : fields.map((name) =>
      box(name, chosen.includes(name), (isOn) => {
        const names = new Set(chosen);
        if (isOn) names.add(name);
        else names.delete(name);
        write(names);
      }, both(WORDS.publish.labels[name]) || fieldWord(layer, name))
    ),
  );
}

/** Asks what would go out by the text as it was saved. */
async function askPublication() {
  said.etag = doc.etag;
  Object.assign(said, { check: null, refused: null });
  try {
    said.check = await askJSON(inWorkspace("/publish/check"));
  } catch (error) {
    said.refused = error;
    if (error.problem?.line) {
      doc.errors = [{ line: error.problem.line, text: sayingOf(error) }];
      textErrors();
    }
  }
  if (doc.name === "publish") replace("publish-said", publicationSaid());
}

function publicationSaid() {
  const { check, refused } = said;
  const line = check?.line ?? lineOfWords("serve", "workspace.gpkg", "--publish", "publish.yml", "--check");
  const columns = ["layer", "field", "features", "filled", "examples"];
  return [
    el("h3", null, t("publishCheck")),
    commandShown(line),
    isChanged() ? el("p", { class: "note" }, t("publishAsSaved")) : null,
    refused ? el("p", { class: "bad" }, refused.status === 404 ? t("notLoaded") : sayingOf(refused)) : null,
    check ? el("p", { class: check.clean ? null : "bad" }, t(check.clean ? "publishClean" : "publishLook")) : null,
    check?.remarks.length
      ? el("ul", { class: "messages" }, check.remarks.map((one) => el("li", { class: "bad" }, one)))
      : null,
    check
      ? el(
        "details",
        null,
        el("summary", null, t("publishFields", number(check.rows.length))),
        scrolling(table(
          t("publishCheck"),
          [[t("layer")], [t("field")], [t("count_"), true], [t("filled"), true], [t("examples")]],
          check.rows.map((row) =>
            el(
              "tr",
              null,
              columns.map((key) =>
                typeof row[key] === "number"
                  ? numeric(number(row[key]))
                  : cell(key === "layer" ? layerWord(row.layer) : row[key])
              ),
            )
          ),
          { isTitled: true },
        )),
      )
      : null,
  ];
}
