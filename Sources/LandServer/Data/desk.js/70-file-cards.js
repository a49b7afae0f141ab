// Above the cards: files that the text does not read yet, and sources whose files are gone, each mended with one press.

/** The files of the workspace as a manifest names them. */
const fileNames = () => files.rows.map((one) => `sources/${one.name}`);

/** What the starter found that the text does not read; nothing before it has looked, or where no text stands. */
const offers = (manifest) =>
  known.guess && files.isRead && doc.etag ? newcomers(manifest, known.guess, fileNames()) : [];

const goneOf = (manifest) => (files.isRead ? leavers(manifest, fileNames()) : []);

function filesCard(manifest) {
  const [came, gone] = [offers(manifest), goneOf(manifest)];
  if (!came.length && !gone.length) return null;
  return el(
    "fieldset",
    { class: "card open", id: "card-files" },
    el("legend", null, t("filesChanged")),
    came.map((one) => (one.blocks ? newcomerLine(one) : leftLine(one))),
    gone.map((one) => leaverLine(manifest, one)),
  );
}

/** A file that came, with the layers that the starter made of it. */
const newcomerLine = (one) =>
  el(
    "p",
    { class: "control" },
    el("strong", null, one.path),
    ` → ${one.blocks.map((block) => layerWord(shownText_(block.keys.get("layer")?.value))).join(", ")}`,
    one.widens == null ? null : el("span", { class: "note" }, one.files.join(", ")),
    one.why ? el("span", { class: "note" }, one.why) : null,
    isEditor()
      ? button(t("takeIn"), () => changeText((text) => withNewcomer(text, known.guess, one)), {
        class: "take-in",
        "aria-label": `${t("takeIn")}: ${one.path}`,
      })
      : null,
  );

/** A file that came and that the starter could not place. */
const leftLine = (one) =>
  control(
    `new-${one.path}`,
    one.path,
    layerChoice((layer) =>
      changeText((text) => withBlock(text, [`- layer: ${layer}`, `  path: ${yamlWord(one.path)}`], 0))
    ),
    el("span", { class: "note" }, one.why),
  );

/** A source whose file is gone. */
function leaverLine(manifest, one) {
  const layer = shownText_(manifest.sources[one.number].keys.get("layer")?.value);
  return el(
    "p",
    { class: "control" },
    el("strong", null, one.gone.join(", ")),
    ` → ${layerWord(layer)}: `,
    el("span", { class: "bad" }, t("fileGone")),
    isEditor()
      ? button(t("takeOut"), () => changeText((text) => withoutLeaver(text, one)), {
        class: "take-out",
        "aria-label": `${t("takeOut")}: ${one.gone.join(", ")}`,
      })
      : null,
  );
}

/** A choice of layer for a file that nothing takes. */
const layerChoice = (act) =>
  selectOf(
    [["", t("notTaken")], ...WORDS.layers.map((one) => [one.name, both(DATA.labels.layer[one.name])])],
    "",
    (layer) => layer && act(layer),
  );
