// What is chosen: a finding or a feature, its subjects on the map, the way back.

/** The features that a finding is about, blocks of its pair among them. */
function subjectsOf(finding) {
  const about = finding.subjects.map((subject) => feature(subject.layer, subject.id));
  const blocks = (finding.details.blocks ?? []).map((id) => feature("scheme_block", id));
  const landUse = (finding.details.landuse_blocks ?? []).map((id) => feature("landuse_block", id));
  return [...about, ...blocks, ...landUse].filter(Boolean);
}

/** The feature that is chosen, and the finding where it is one. */
function chosenOf() {
  const finding = FINDING_BY_ID.get(state.finding) ?? null;
  if (finding) return { finding, one: finding.shape };
  const at = state.thing.indexOf(":");
  return {
    finding: null,
    one: at < 0 ? null : feature(state.thing.slice(0, at), state.thing.slice(at + 1)) ??
      resultOf(state.thing),
  };
}

/** The result that has this key, as `site:…`. */
function resultOf(key) {
  return (LAYERS.get(key.slice(0, key.indexOf(":")))?.features ?? []).find((one) => one.key === key) ?? null;
}

/** Chooses `{ finding }` or `{ thing }`: panel, row, address, and where it is asked for the map. */
function choose(choice, { isMoving = true, keepsHere = false } = {}) {
  if (!keepsHere) forgetHere();
  if (!shown.before) shown.before = { ...view };
  Object.assign(state, { finding: "", thing: "" }, choice);
  showChoice(isMoving);
  writeAddress();
}

/** Takes the choice back; the view as well where that is asked for. */
function unchoose(restores = false) {
  const before = shown.before;
  shown.before = null;
  Object.assign(state, { finding: "", thing: "" });
  forgetHere();
  showChoice(false);
  if (restores && before) moveTo(before.e, before.n, before.metresPerPixel);
  writeAddress();
}

function showChoice(isMoving) {
  const { finding, one } = chosenOf();
  shown.chosen = one && one.rings.length ? one : null;
  const subjects = finding ? subjectsOf(finding) : one ? [one] : [];
  shown.named = subjects.filter((subject) => subject.rings.length).slice(0, 40);
  shown.bright = finding && one ? new Set([one, ...subjects]) : null;
  light(finding ? subjects : []);
  if (isMoving) {
    const target = shown.chosen ?? shown.named[0] ?? null;
    const box = finding?.rule === "marker.drift"
      ? joined([target?.box ?? [1, 1, 0, 0], ...shown.named.map((subject) => subject.box)])
      : target?.box;
    if (box && isThere(box)) fit(box, 0.55, 200);
  }
  panel();
  showHere();
  markRow();
  detail(finding);
  redraw();
}

/** Switches on the layers of subjects as long as they are chosen. */
function light(subjects) {
  const names = new Set(subjects.filter((one) => one.rings.length).map((one) => one.layer.name));
  const isSame = names.size === shown.lit.size && [...names].every((name) => shown.lit.has(name));
  shown.lit = names;
  if (!isSame) layerSwitches();
}
