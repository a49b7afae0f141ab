// Messages of loads and checks, each with a way to what mends it: a field of the form, a line of the text.

/** The line of a text that a refusal names, `manifest.yml, line 12`: `{ name, line }`; `null` where it names none. */
function lineNamed(text) {
  const found = /\b(manifest|rules|publish)\.yml,? (?:line|dòng) (\d+)/.exec(text) ??
    /\b(manifest|rules|publish)\.yml:(\d+)/.exec(text);
  return found ? { name: found[1], line: Number(found[2]) } : null;
}

/** File, layer and field that a refusal names, `thua.shp, layer X, feature 3 (id 7), field code: …`; `null` where it names no file. */
function fieldNamed(text) {
  const plain = text.replace(/^landfund: /, "");
  const file = /^(.+?\.\w{2,8})(?=[,:])/u.exec(plain);
  if (!file) return null;
  const head_ = plain.slice(file[0].length).split(": ")[0];
  const layer = /,\s*(?:layer|lớp) ([^,]+)/u.exec(head_);
  const field = /,\s*(?:field|trường) ([^,:]+)/u.exec(head_);
  return { file: file[1], layer: layer?.[1] ?? null, field: field?.[1] ?? null };
}

/** The code of a refusal in brackets at its end. */
const codeNamed = (text) => /\[(\w+)\]\s*$/.exec(text)?.[1] ?? null;

/** The key of a source that a code is about, where no field is named. */
const KEY_OF_CODE = {
  missing_reference_system: "crs",
  bad_reference_system: "crs",
  contradicting_reference_system: "crs",
  mixed_reference_systems: "crs",
  implausible_coordinates: "crs",
  encoding: "encoding",
  no_layers: "layer",
  unknown_layer: "layer",
};

/** The source of the manifest that a file is read by; `null` where none is. */
function sourceOfFile(file, layer) {
  const { sources } = readManifest(doc.name === "manifest" ? doc.text : "");
  const named = layer ? `${file}:${layer}` : file;
  return sources.find((one) => isOfSource(named, one)) ??
    sources.find((one) => isOfSource(file, one) || pathOf(one).split(":")[0].endsWith(file)) ?? null;
}

/** The id of the control that mends what a message is about; `null` where no card has it. */
function controlOf({ file, layer, field, code }) {
  const source = sourceOfFile(file, layer);
  if (!source) return null;
  const words = code === "unknown_value" || code === "alias" ? `source-${source.number}-words-${field}` : null;
  const key = KEY_OF_CODE[code];
  return {
    source,
    ids: [
      words,
      field && `source-${source.number}-field-${field}`,
      key && `source-${source.number}-${key}`,
      `source-${source.number}-layer`,
    ].filter(Boolean),
  };
}

/** Goes to the control that mends: the form opens, its card and what folds it too. */
async function goToControl(target) {
  await openView("sources");
  if (doc.name !== "manifest") await openText("manifest");
  for (const id of target.ids) {
    const element = document.getElementById(id);
    if (!element) continue;
    for (let up = element; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    element.scrollIntoView({ block: "center" });
    (element.matches("details") ? element.querySelector("select, summary") : element).focus({ preventScroll: true });
    return;
  }
  goToLine(target.source.from + 1);
}

/** A link to what mends a message; nothing where nothing does. */
function mendingLink(about) {
  const target = about.file ? controlOf(about) : null;
  if (!target) return null;
  return button(t("mend"), () => goToControl(target), { class: "link" });
}

/** The ways out where edits of QGIS stop a load: to take them away as a file, or to go on without them. */
const editsWays = () => [
  el("a", { href: addressOf(inWorkspace("/edits.gpkg")), download: true, class: "button" }, t("takeEdits")),
  " ",
  isEditor()
    ? button(t("discardEdits"), async (event) => {
      if (await confirmed(t("discardAsk"))) startJobs(["load"], { discard_edits: true }, event.target);
    })
    : null,
];

/** A line that a program said, with the way to what it names. */
function saidLine(text) {
  const line = lineNamed(text);
  const named = fieldNamed(text);
  const code = codeNamed(text);
  return el(
    "li",
    { class: code ? "bad" : null },
    text.replace(/^landfund: /, ""),
    " ",
    code === "edits_would_be_lost" ? editsWays() : null,
    line
      ? button(t("atLine", number(line.line)), async () => {
        await openView("sources");
        if (doc.name !== line.name) await openText(line.name);
        goToLine(line.line);
      }, { class: "link" })
      : named
      ? mendingLink({ ...named, code })
      : null,
  );
}

// MARK: documents

/** The document of a load: its sources with counts, and all that was noticed. */
function loadDocument(document_, changes) {
  if (document_.unknown_words) return unknownWordsPart(document_.unknown_words);
  const { sources } = document_;
  const heads = ["file", "layer", "read", "loaded", "flagged", "rejected"];
  return [
    sources?.length
      ? scrolling(table(
        t("sourcesRead"),
        heads.map((key, i) => [t(key === "file" ? "fileOf" : key), i > 1]),
        sources.map((one) =>
          el(
            "tr",
            null,
            el("th", { scope: "row" }, one.path),
            cell(layerWord(one.layer)),
            heads.slice(2).map((key) =>
              numeric(number(one[key] ?? 0), null, { class: `n${key === "rejected" && one[key] ? " bad" : ""}` })
            ),
          )
        ),
      ))
      : null,
    changes ? changesOfLoad(changes) : null,
    sources?.flatMap((one) => one.messages.map((message) => ({ one, message }))).length
      ? [
        el("h4", null, t("messages")),
        el(
          "ul",
          { class: "messages" },
          sources.flatMap((one) => one.messages.map((message) => messageLine(one, message))),
        ),
      ]
      : null,
  ];
}

function messageLine(source, message) {
  const examples = (message.examples ?? []).slice(0, 3).map((
    one,
  ) => (typeof one === "string" ? one : shownValue(one.feature ?? one)));
  return el(
    "li",
    null,
    el("strong", null, source.path),
    ": ",
    both(message.text),
    message.count > 1 ? el("span", { class: "note" }, t("times", number(message.count))) : null,
    examples.length ? el("span", { class: "note" }, ` ${examples.join("; ")}`) : null,
    " ",
    mendingLink({ file: source.path, layer: null, field: message.field, code: message.code }),
  );
}

/** Words that nothing knows, by column, with the way to their choices. */
function unknownWordsPart(words) {
  return groupsOf(words).map(([first, group]) =>
    el(
      "div",
      { class: "unknown" },
      el(
        "p",
        { class: "bad" },
        t(
          "unknownWords",
          number(group.length),
          `${first.source}: ${first.column} → ${fieldWord(first.layer, first.field)}`,
        ),
      ),
      el("p", null, group.map((one) => `${one.word} (${number(one.count)})`).join(" · ")),
      mendingLink({ file: first.source, layer: null, field: first.field, code: "unknown_value" }),
    )
  );
}

const groupsOf = (words) =>
  [...groupedBy(words, (one) => `${one.source} ${one.field}`).values()].map((group) => [group[0], group]);

/** The document of a check in short; the findings have their own view. */
function checkDocument(document_) {
  const rows = document_.summary ?? [];
  return [
    rows.length
      ? scrolling(table(
        t("summary"),
        [[t("severity")], [t("rule")], [t("count_"), true], [t("waived"), true], [`${t("areaM2")} (m²)`, true]],
        rows.map((one) =>
          el(
            "tr",
            null,
            el("td", { class: "w" }, severitySign(one.severity)),
            el(
              "td",
              null,
              named(ruleWord(one.rule), one.rule),
              one.size ? el("span", { class: "note" }, one.size) : null,
            ),
            numeric(number(one.count)),
            numeric(number(one.waived)),
            squareMetresCell(one.area_m2),
          )
        ),
      ))
      : el("p", null, t("nothingFound")),
    el("p", null, button(t("toFindings"), () => openView("findings"))),
  ];
}
