// The detail of a strip or a drift: a second picture at its thickest place.

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

/** The two boundaries of a strip in two colours, each that of the subject whose it is; thinly what else they are part of. */
function boundaries(surface, frame, finding) {
  const families = familiesOf(finding);
  const stroke = (rings, colour, width) => {
    surface.begin();
    traceEdges(surface, frame, { rings });
    surface.stroke(colour, width);
  };
  families.forEach((areas, i) => areas.forEach((one) => stroke(one.rings, i ? INK.other : INK.one, 0.8)));
  const [west, south, east, north] = windowOf(frame);
  const sides = sidesOf(finding.shape, (west + east) / 2, (south + north) / 2);
  const width = Math.hypot(sides[0].e - sides[1].e, sides[0].n - sides[1].n);
  if (isOfOther(families, sides, Math.max(0.02, width / 10))) sides.reverse();
  sides.forEach((side, i) => stroke([side.line], i ? INK.other : INK.one, 2.4));
}

/** The areas on both sides of a finding: its subjects, else the parcels that it lies on; a plan and its blocks are one side. */
function familiesOf(finding) {
  const areas = (list) => list.filter((one) => one?.kind === "polygons" && one.rings.length);
  const [first, ...others] =
    [areas(subjectsOf(finding)), areas(finding.ground.map(([parcel]) => parcel))].find((list) => list.length > 1) ?? [];
  if (!first) return [];
  const family = (one) => one.layer.name.split("_")[0];
  const isSplit = others.some((one) => family(one) !== family(first));
  const isFirst = (one) => one === first || (isSplit && family(one) === family(first));
  return [[first, ...others.filter(isFirst)], others.filter((one) => !isFirst(one))];
}

/** Whether the first of two sides is the boundary of the other family alone, or the second that of the first. */
function isOfOther(families, sides, tolerance) {
  const lieOn = (areas, { e, n }) => areas.some((one) => distanceTo(one.rings, e, n) <= tolerance);
  const [isFirst, isOther] = [0, 1].map((i) => sides.map((side) => lieOn(families[i] ?? [], side)));
  return (isOther[0] && !isFirst[0]) || (isFirst[1] && !isOther[1]);
}

/** The place on a ring that is nearest to another, how far it is, and on which edge. */
function nearestOn(ring, e, n) {
  let best = { distance: Infinity };
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const [dx, dy] = [ring[i + 2] - ring[i], ring[i + 3] - ring[i + 1]];
    const length = dx * dx + dy * dy;
    const along = length ? ((e - ring[i]) * dx + (n - ring[i + 1]) * dy) / length : 0;
    const part = Math.max(0, Math.min(1, along));
    const [x, y] = [ring[i] + part * dx, ring[i + 1] + part * dy];
    const distance = Math.hypot(x - e, y - n);
    if (distance < best.distance) best = { distance, edge: i / 2, e: x, n: y };
  }
  return best;
}

/** The two sides of a strip at a place in it: of each the nearest place and the line, the nearer side first. */
function sidesOf(shape, e, n) {
  const nearest = (x, y) =>
    shape.rings.map((ring) => ({ ring, ...nearestOn(ring, x, y) })).reduce((a, b) => b.distance < a.distance ? b : a);
  const near = nearest(e, n);
  const far = nearest(2 * e - near.e, 2 * n - near.n);
  // Around a hole every ring is a side.
  if (near.ring !== far.ring) return [near, far].map((side) => ({ ...side, line: side.ring }));
  const halves = halvesOf(near.ring);
  if (!halves[0].edges.has(near.edge)) halves.reverse();
  return [near, far].map((side, i) => ({ ...side, line: halves[i].line }));
}

/** The two lines of a ring that part at the two places that are farthest from each other, and the edges of each. */
function halvesOf(ring) {
  const places_ = chunksOf([...ring], 2).slice(0, -1);
  const farthestFrom = ([e, n]) =>
    places_.reduce((best, [x, y], i) => {
      const apart = Math.hypot(x - e, y - n);
      return apart > best.apart ? { i, apart } : best;
    }, { i: 0, apart: -1 }).i;
  const from = farthestFrom(places_[0]);
  const to = farthestFrom(places_[from]);
  const between = (first, last) => {
    const numbers = [first];
    while (numbers.at(-1) !== last) numbers.push((numbers.at(-1) + 1) % places_.length);
    return { line: numbers.flatMap((i) => places_[i]), edges: new Set(numbers.slice(0, -1)) };
  };
  return [between(from, to), between(to, from)];
}

function detailText(finding, frame) {
  const wide = finding.rule === "marker.drift" ? finding.details.drift_m : finding.thickness_m;
  return `${t("detail")} ${scaleText(frame.metresPerPixel / METRES_PER_PIXEL_AT_ONE)} · ${
    t(finding.rule === "marker.drift" ? "driftWord" : "thickness")
  } ${metres(wide)}`;
}
