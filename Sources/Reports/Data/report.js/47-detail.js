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
