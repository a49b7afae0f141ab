// Mouse, pen, fingers and keys on the map.
const held = { at: null, moved: 0 };

function listenToMap() {
  CANVAS.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoom(1.0015 ** event.deltaY, event.offsetX, event.offsetY);
  }, { passive: false });
  CANVAS.addEventListener("dblclick", (event) => {
    if (measure.isOn) endMeasure();
    else zoom(0.5, event.offsetX, event.offsetY);
  });
  CANVAS.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "touch") return;
    CANVAS.setPointerCapture?.(event.pointerId);
    Object.assign(held, { at: [event.offsetX, event.offsetY], moved: 0 });
  });
  CANVAS.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch") return;
    if (!held.at) return hover(event);
    const [dx, dy] = [event.offsetX - held.at[0], event.offsetY - held.at[1]];
    held.moved += Math.abs(dx) + Math.abs(dy);
    held.at = [event.offsetX, event.offsetY];
    CANVAS.classList.add("moving");
    TIP.hidden = true;
    pan(dx, dy);
  });
  for (const kind of ["pointerup", "pointercancel"]) {
    CANVAS.addEventListener(kind, () => {
      held.at = null;
      CANVAS.classList.remove("moving");
    });
  }
  CANVAS.addEventListener("pointerleave", () => {
    TIP.hidden = true;
  });
  CANVAS.addEventListener("click", (event) => {
    if (held.moved > 5) {
      held.moved = 0;
      return;
    }
    TIP.hidden = true;
    // The second of a double click is no further click.
    if (event.detail > 1) return;
    const [e, n] = placeOf(event);
    if (measure.isOn) measurePlace(e, n);
    else clickAt(e, n);
  });
  CANVAS.addEventListener("keydown", keyOnMap);
  listenToFingers();
}

/** The scale is typed or chosen; its field is empty while it has the focus, for a browser offers only what begins alike. */
function listenToScale() {
  const field = document.getElementById("scale");
  field.addEventListener("focus", () => {
    field.value = "";
    writeScale();
  });
  field.addEventListener("blur", writeScale);
  field.addEventListener("change", () => {
    const denominator = Number(field.value.replace(/^\s*1\s*[:/]/, "").replace(/\D/g, ""));
    if (denominator > 0) moveTo(view.e, view.n, denominator * METRES_PER_PIXEL_AT_ONE);
    field.value = "";
  });
}

/** Two fingers move and zoom; one scrolls the page. */
function listenToFingers() {
  let before = null;
  const middleOf = ([a, b]) => ({
    x: (a.clientX + b.clientX) / 2,
    y: (a.clientY + b.clientY) / 2,
    apart: Math.hypot(
      a.clientX -
        b.clientX,
      a.clientY - b.clientY,
    ),
  });
  CANVAS.addEventListener("touchstart", (event) => {
    before = event.touches.length === 2 ? middleOf(event.touches) : null;
    if (before) event.preventDefault();
  }, { passive: false });
  CANVAS.addEventListener("touchmove", (event) => {
    if (!before || event.touches.length !== 2) return;
    event.preventDefault();
    const now = middleOf(event.touches);
    const box = CANVAS.getBoundingClientRect();
    if (now.apart > 0) zoom(before.apart / now.apart, now.x - box.left, now.y - box.top);
    pan(now.x - before.x, now.y - before.y);
    before = now;
  }, { passive: false });
  CANVAS.addEventListener("touchend", () => {
    before = null;
  });
}

const STEPS = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };

function keyOnMap(event) {
  if (STEPS[event.key]) pan(...STEPS[event.key]);
  else if (event.key === "+" || event.key === "=") zoom(0.7);
  else if (event.key === "-") zoom(1 / 0.7);
  else if (event.key === "Home") fit(homeBox());
  else if (event.key === "Enter" || event.key === " ") clickAt(view.e, view.n);
  else return;
  event.preventDefault();
  say(`${scaleText(view.metresPerPixel / METRES_PER_PIXEL_AT_ONE)}, ${place(view.n, view.e, 0)}`);
}
