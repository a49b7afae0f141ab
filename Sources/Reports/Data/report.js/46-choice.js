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

/** A second picture of a strip that is thinner than can be seen, at its thickest place, with both boundaries. */
function detail(finding) {
  const box = document.getElementById("detail");
  const picture = finding && detailFrame(finding, 220, 150, view.metresPerPixel);
  box.hidden = !picture;
  if (!picture) return;
  paintDetail(new CanvasSurface(box.querySelector("canvas"), 220, 150), picture, finding);
  box.querySelector("figcaption").textContent = detailText(finding, picture);
}

/** How wide a finding is in metres, where it is a strip or a drift; `null` for what is no detail. */
function widthOf(finding) {
  if (finding.rule === "marker.drift") return finding.details.drift_m;
  return finding.shape?.kind === "polygons" && !finding.isWhole ? finding.thickness_m : null;
}

/** The frame of the detail of a finding; `null` where it is seen well enough at so many metres per pixel. */
function detailFrame(finding, width, height, metresPerPixel) {
  const wide = widthOf(finding);
  if (wide == null || wide <= 0 || !finding.shape || wide / metresPerPixel >= 4) return null;
  const { e, n, reach } = finding.shape.kind === "polygons" ? thickest(finding.shape) : {
    e: finding.shape.box[0],
    n: finding
      .shape.box[1],
    reach: 0,
  };
  return frameAround(e, n, Math.max(reach ? 2 * reach : wide, 0.002) / 40, width, height);
}

function paintDetail(surface, frame, finding) {
  const about = new Set([finding.shape]);
  paint(surface, frame, { shows: (one) => about.has(one), hasLabels: false, hasBackdrop: false });
  if (finding.rule === "marker.drift") drift(surface, frame, finding);
  else if (finding.shape.kind === "polygons") boundaries(surface, frame, finding);
}

/** The two boundaries of a strip in two colours: those of its subjects, of the parcels it lies on, else its own sides. */
function boundaries(surface, frame, finding) {
  const areas = (list) => list.filter((one) => one?.kind === "polygons" && one.rings.length);
  const [first, ...others] =
    [areas(subjectsOf(finding)), areas(finding.ground.map(([parcel]) => parcel))].find((list) => list.length > 1) ?? [];
  if (!first) return ownSides(surface, frame, finding.shape);
  // A plan and its blocks are one side.
  const family = (one) => one.layer.name.split("_")[0];
  const isSplit = others.some((one) => family(one) !== family(first));
  const isFirst = (one) => one === first || (isSplit && family(one) === family(first));
  for (const one of [...others, first]) {
    surface.begin();
    traceEdges(surface, frame, one);
    surface.stroke(isFirst(one) ? INK.one : INK.other, 2.4);
  }
}

/** The edges of a strip, which part at the two places that are farthest from each other. */
function ownSides(surface, frame, shape) {
  for (const ring of shape.rings) {
    const places_ = chunksOf([...ring], 2).slice(0, -1);
    const farthest = ([e, n]) =>
      places_.reduce((best, [x, y], i) => {
        const apart = Math.hypot(x - e, y - n);
        return apart > best.apart ? { i, apart } : best;
      }, { i: 0, apart: -1 }).i;
    const from = farthest(places_[0]);
    const turned = [...places_.slice(from), ...places_.slice(0, from)];
    const to = (farthest(turned[0]) - from + places_.length) % places_.length;
    const halves = [turned.slice(0, to + 1), [...turned.slice(to), turned[0]]];
    halves.forEach((half, side) => {
      surface.begin();
      traceEdges(surface, frame, { rings: [half.flat()] });
      surface.stroke(side ? INK.other : INK.one, 2.4);
    });
  }
}

function detailText(finding, frame) {
  const wide = finding.rule === "marker.drift" ? finding.details.drift_m : finding.thickness_m;
  return `${t("detail")} ${scaleText(frame.metresPerPixel / METRES_PER_PIXEL_AT_ONE)} · ${
    t(finding.rule === "marker.drift" ? "driftWord" : "thickness")
  } ${metres(wide)}`;
}
