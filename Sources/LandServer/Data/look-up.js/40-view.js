// What the map shows on the screen.

/** What the map shows beside its layers: the key of what is chosen, a pin. */
const shown = { chosen: null, pin: null };

/** Paints the tiles; what is in view. */
function paintMap(surface, frame) {
  const found = paint(surface, frame);
  CANVAS.dataset.drawn = String(found.length);
  return found;
}

/** The pin of a place that was looked up, what is measured and what is drawn. */
function drawOver(surface, at) {
  if (shown.pin) drawPin(surface, at(shown.pin));
  drawMeasure(surface, at);
  drawOutline(surface, at);
}

/** What ⌂ shows. */
const homeBox = () => DATA.extent;
