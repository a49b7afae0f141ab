// What a load, or the trial of one, changes: by layer, and on the map.
const LOOK_OF_CHANGE = { new: "info", changed: "warning", gone: "error" };
/** The changes that the map shows, as things of it. */
let loadShown = [];

/** What a load brings to each layer, with the way to the map. */
const changesOfLoad = (changes) => [
  table(
    t("changesOfLoad"),
    [[t("layer")], ...["new", "changed", "gone"].map((key) => [t(`change_${key}`), true])],
    changes.layers.map((one) =>
      el(
        "tr",
        null,
        el("th", { scope: "row" }, named(layerWord(one.layer), one.layer)),
        ["new", "changed", "gone"].map((key) => numeric(number(one[key] ?? 0))),
      )
    ),
  ),
  changes.features.some((one) => one.geometry)
    ? el("p", null, button(t("onMap"), () => showLoadOnMap(changes), { id: "load-on-map" }))
    : null,
];

/** A feature that a load changes, as a thing of the map: its layer and id are what it says. */
function changedThing({ layer, id, change, geometry }, number_) {
  const words = (language) => `${DATA.labels.layer[layer]?.[language] ?? layer} ${id}`;
  return new Finding({
    id: `${change}/${layer}/${id}`,
    rule: t(`change_${change}`),
    severity: LOOK_OF_CHANGE[change],
    message: { en: words("en"), vi: words("vi") },
    subjects: [{ layer, id }],
    geometry,
    isMended: true,
    isExtra: true,
  }, number_);
}

const showLoad = () => extraLayer("load", loadShown);

async function showLoadOnMap(changes) {
  loadShown = changes.features.filter((one) => one.geometry).map(changedThing);
  Object.assign(state, { finding: "", at: "" });
  openFindings.isPlaced = true;
  await openView("findings");
  showLoad();
  layerSwitches();
  const boxes = loadShown.map((one) => one.box).filter((box) => box[0] <= box[2]);
  const all = boxes.reduce((one, box) => [
    Math.min(one[0], box[0]),
    Math.min(one[1], box[1]),
    Math.max(one[2], box[2]),
    Math.max(one[3], box[3]),
  ], NOTHING_AROUND);
  fit(all, 0.8, 500);
}
