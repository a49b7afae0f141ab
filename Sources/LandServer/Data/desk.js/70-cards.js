// The form: a card for each source of the manifest, as the text has it at this moment.
/** What is known beside the text: of files (`understood`), words that the last trial did not know, the guess of the starter. */
const known = { understood: [], unknownWords: [], guess: null };

function cards() {
  const box = document.getElementById("cards");
  // What somebody else saved stands there until it is decided on.
  box.hidden = doc.name === "rules" || doc.theirs != null;
  if (doc.name === "publish") {
    replaceIn(box, publicationForm());
    if (said.etag !== doc.etag) askPublication();
  }
  if (doc.name !== "manifest") return;
  const manifest = readManifest(doc.text);
  const focused = document.activeElement?.id;
  const isOpen = (number_) => box.querySelector(`#card-${number_}`)?.open;
  const before = new Map(manifest.sources.map((one) => [one.number, isOpen(one.number)]));
  replaceIn(
    box,
    headCard(manifest),
    manifest.sources.map((source) =>
      card(manifest, source, before.get(source.number) ?? openCount(manifest, source) > 0)
    ),
    leftCard(manifest),
    doc.text ? null : el("p", null, t("noManifest")),
  );
  if (focused && box.contains(document.getElementById(focused))) {
    document.getElementById(focused).focus({ preventScroll: true });
  }
}

/** A labelled control of a card; its id names source and key, so that a message can lead to it. */
function control(id, label, field, ...more) {
  field.id = id;
  if (!isEditor()) field.disabled = true;
  return el("div", { class: "control" }, el("label", { for: id }, label), field, ...more);
}

function selectOf(choices_, value, act) {
  const isKnown = value == null || choices_.some(([code]) => code === value);
  return el(
    "select",
    { onchange: (event) => act(event.target.value) },
    isKnown ? null : el("option", { value, selected: true }, value),
    choices_.map(([code, text]) => el("option", { value: code, selected: code === (value ?? "") }, text)),
  );
}

const inputOf = (value, act, attributes) =>
  el("input", {
    type: "text",
    value: value ?? "",
    spellcheck: "false",
    onchange: (event) => act(event.target.value.trim()),
    ...attributes,
  });

/** The manifest itself: name, system, day. */
function headCard(manifest) {
  const valueOf = (key) => manifest.head.get(key)?.value;
  const set = (key) => (value) => changeText((text) => withHead(text, key, value || null));
  return el(
    "fieldset",
    { class: "card" },
    el("legend", null, t("wholeManifest")),
    control("head-workspace", t("title"), inputOf(shownText_(valueOf("workspace")), set("workspace"))),
    control(
      "head-crs",
      t("system"),
      inputOf(shownText_(valueOf("crs")), set("crs"), { list: "systems", placeholder: "EPSG:9216" }),
    ),
    control("head-as_of", t("asOf"), inputOf(shownText_(valueOf("as_of")), set("as_of"), { type: "date" })),
    el(
      "datalist",
      { id: "systems" },
      WORDS.systems.map(([code, name]) => el("option", { value: code }, shownValue(name))),
    ),
  );
}

const shownText_ = (value) => (value == null ? "" : typeof value === "object" ? yamlOf(value) : String(value));

/** The file of a source: its path, or its list of them. */
const pathOf = (source) => {
  const key = ["path", "coordinates", "points"].map((one) => source.keys.get(one)).find(Boolean);
  return shownText_(key?.value ?? key?.text ?? "");
};

/** What the server understood of the file of a source. */
const understoodOf = (source) =>
  known.understood.find((one) => one.path === pathOf(source) || `${one.path}:${one.layer}` === pathOf(source));

const unknownOf = (source) => known.unknownWords.filter((one) => isOfSource(one.source, source));

/** Whether a message's file is the one of a source: manifests name it from their own folder. */
const isOfSource = (path, source) => Boolean(path) && (pathOf(source) === path || pathOf(source).endsWith(`/${path}`));

const openCount = (manifest, source) => openIn(manifest, source).length + unknownOf(source).length;

function card(manifest, source, isOpen) {
  const layer = shownText_(source.keys.get("layer")?.value);
  const open = openCount(manifest, source);
  return el(
    "details",
    { class: `card${open ? " open" : ""}`, id: `card-${source.number}`, open: isOpen },
    el(
      "summary",
      null,
      el("strong", null, pathOf(source)),
      ` → ${layerWord(layer)}`,
      open ? el("span", { class: "bad" }, ` · ${t("open", number(open))}`) : null,
    ),
    layerPart(source, layer),
    filePart(source),
    systemPart(manifest, source),
    fieldsPart(manifest, source, layer),
    wordsPart(manifest, source, layer),
    constantsPart(manifest, source, layer),
    el("p", null, button(t("showInText"), () => goToLine(source.from + 1), { class: "link" })),
  );
}

function layerPart(source, layer) {
  const why = source.keys.get("layer")?.comment;
  const set = (value) => changeText((text) => withKey(text, source.number, "layer", value));
  return control(
    `source-${source.number}-layer`,
    t("layer"),
    selectOf(WORDS.layers.map((one) => [one.name, `${both(DATA.labels.layer[one.name])} (${one.name})`]), layer, set),
    why ? el("span", { class: "note" }, why) : null,
  );
}

const ENCODINGS = ["", "UTF-8", "TCVN3", "VNI", "windows-1258", "windows-1252", "detect"];

/** What was understood of the file: geometry, count, place, encoding. */
function filePart(source) {
  const one = understoodOf(source);
  const encoding = shownText_(source.keys.get("encoding")?.value);
  const set = (value) => changeText((text) => withKey(text, source.number, "encoding", value || null));
  const samples = one?.samples ?? [];
  return [
    one
      ? facts([
        [t("geometry"), t(`geometry_${one.geometry ?? "none"}`)],
        [t("count_"), one.count == null ? null : number(one.count)],
        [t("system"), one.crs],
      ])
      : null,
    one?.box ? smallMap(one.box) : null,
    control(
      `source-${source.number}-encoding`,
      t("encoding"),
      selectOf(ENCODINGS.map((code) => [code, code || t("asFileSays", "")]), encoding, set),
      samples.length ? el("span", { class: "note" }, samples.join(" · ")) : null,
    ),
  ];
}

/** The box of a file among those of the others. */
function smallMap(box) {
  const boxes = known.understood.map((one) => one.box).filter(Boolean);
  const [west, south, east, north] = boxes.reduce((all, one) => [
    Math.min(all[0], one[0]),
    Math.min(all[1], one[1]),
    Math.max(all[2], one[2]),
    Math.max(all[3], one[3]),
  ]);
  const [width, height] = [Math.max(east - west, 1), Math.max(north - south, 1)];
  const margin = 0.05 * Math.max(width, height);
  const line = Math.max(width, height) / 120;
  const rect = (one, attributes) =>
    svg("rect", {
      x: one[0],
      y: south + north - one[3],
      width: Math.max(one[2] - one[0], line),
      height: Math.max(one[3] - one[1], line),
      "stroke-width": line,
      ...attributes,
    });
  return svg(
    "svg",
    {
      viewBox: [west - margin, south - margin, width + 2 * margin, height + 2 * margin].join(" "),
      class: "small-map",
      role: "img",
      "aria-label": t("smallMap", place(box[1], box[0], 0), place(box[3], box[2], 0)),
    },
    ...boxes.map((one) => rect(one, { fill: "none", stroke: "#5a636c" })),
    rect(box, { fill: INK.accent, "fill-opacity": 0.3, stroke: INK.accent }),
  );
}

/** The system: that of the workspace first, then what the coordinates look like, each with where the data would lie. */
function systemPart(manifest, source) {
  const id = `source-${source.number}-crs`;
  const key = source.keys.get("crs");
  const set = (value) => changeText((text) => withKey(text, source.number, "crs", value || null));
  const setMeridian = (meridian) => changeText((text) => withKey(text, source.number, "crs", { meridian }));
  const remark = systemRemark(manifest, source);
  const working = shownText_(manifest.head.get("crs")?.value);
  const one = understoodOf(source);
  const ways = [...new Set([working, remark?.offer])].filter(Boolean);
  return control(
    id,
    t("system"),
    inputOf(
      shownText_(key?.value),
      (
        value,
      ) => (flowValue(value) && typeof flowValue(value) === "object"
        ? changeText((text) => withKey(text, source.number, "crs", flowValue(value)))
        : set(value)),
      {
        list: "systems",
        placeholder: t("asFileSays", one?.crs ?? ""),
      },
    ),
    remark?.text ? el("p", { class: key ? "note" : "bad" }, remark.text) : null,
    isEditor() && !key && remark
      ? el(
        "p",
        { class: "buttons" },
        ways.map((code) => button(code, () => set(code))),
        meridiansIn(remark.text).map((meridian) =>
          button(t("meridian", meridian), () => setMeridian(meridian.replace("′", "'")))
        ),
      )
      : null,
  );
}

/** What all features of a source have, whatever the file says: each may be changed, and others added. */
function constantsPart(manifest, source, layer) {
  const values = valuesIn(manifest, source);
  const isReadable = values && typeof values === "object";
  const given = isReadable ? values : {};
  const fields = fieldsIn(manifest, source);
  const free = fieldsOf(layer).filter((one) => !(one.name in given) && !fields.has(one.name));
  if (!Object.keys(given).length && (!isEditor() || !free.length)) return null;
  const set = (name) => (value) => {
    const { [name]: _, ...others } = given;
    const made = value ? { ...others, [name]: value } : others;
    changeText((text) => withKey(text, source.number, "values", Object.keys(made).length ? made : null));
  };
  const row = (name, value) => {
    const { words } = fieldsOf(layer).find((one) => one.name === name) ?? {};
    const choices_ = words && [["", "–"], ...words.map(([code, label]) => [code, `${both(label)} (${code})`])];
    return control(
      `source-${source.number}-constant-${name}`,
      fieldWord(layer, name),
      choices_ ? selectOf(choices_, value, set(name)) : inputOf(shownText_(value), set(name)),
    );
  };
  const add = (name) => {
    if (!name) return;
    moreConstants.set(pathOf(source), [...moreConstants.get(pathOf(source)) ?? [], name]);
    cards();
    document.getElementById(`source-${source.number}-constant-${name}`)?.focus();
  };
  const asked = (moreConstants.get(pathOf(source)) ?? []).filter((name) => !(name in given));
  return [
    el("h4", null, t("constants")),
    isReadable ? null : el("p", { class: "note" }, t("onlyInText")),
    isReadable ? [...Object.entries(given), ...asked.map((name) => [name, null])].map((pair) => row(...pair)) : null,
    isEditor() && isReadable
      ? control(
        `source-${source.number}-more-constants`,
        t("moreField"),
        selectOf(
          [["", "–"], ...free.filter((one) => !asked.includes(one.name)).map((one) => [one.name, both(one.what)])],
          "",
          add,
        ),
      )
      : null,
  ];
}

/** Fields that got a row for a constant and no value yet, by the file of their source. */
const moreConstants = new Map();

/** The files that the starter could not place, each with a choice of layer. */
function leftCard(manifest) {
  if (!manifest.left.length) return null;
  const take = (left) => (layer) => layer && changeText((text) => withTaken(text, left, layer));
  return el(
    "details",
    { class: "card", id: "card-left" },
    el("summary", null, t("leftFiles", number(manifest.left.length))),
    manifest.left.map((left) =>
      control(
        `left-${left.line}`,
        left.path,
        selectOf(
          [["", t("notTaken")], ...WORDS.layers.map((one) => [one.name, both(DATA.labels.layer[one.name])])],
          "",
          take(left),
        ),
        el("span", { class: "note" }, left.why),
      )
    ),
  );
}
