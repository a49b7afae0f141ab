// What the map shows on the screen.

/** The key of what is chosen, the findings that the filters let through, a pin. */
const shown = { chosen: null, ids: new Set(), pin: null };

function paintMap(surface, frame) {
  const found = paint(surface, frame);
  CANVAS.dataset.drawn = String(found.length);
  return found;
}

function drawOver(surface, at) {
  if (shown.pin) drawPin(surface, at(shown.pin));
  drawMeasure(surface, at);
  siteLink();
}

/** What ⌂ shows: what the land covers, or without it the findings. */
const homeBox = () => {
  const land = [...LAYERS.values()].filter((layer) => !layer.isRule);
  const boxes = (land.length ? land : [...LAYERS.values()]).flatMap((layer) => layer.features.map((one) => one.box))
    .filter((box) => box[0] <= box[2]);
  return boxes.reduce((all, box) => [
    Math.min(all[0], box[0]),
    Math.min(all[1], box[1]),
    Math.max(all[2], box[2]),
    Math.max(all[3], box[3]),
  ], NOTHING_AROUND);
};

/** A chosen finding fills a part of the view, never closer than 1:200. */
function moveToFinding(one) {
  if (one.rings.length) fit(one.box, 0.55, 200);
}
