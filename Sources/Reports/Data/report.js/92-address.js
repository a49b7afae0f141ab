// The address: a view can be sent to a colleague.
let isReading = false;

function readAddress() {
  const address = new URLSearchParams(location.hash.slice(1));
  for (const key of Object.keys(BLANK)) state[key] = address.get(key) ?? BLANK[key];
  if (!TEXTS[state.lang]) state.lang = DATA.meta.lang;
  readLayers(state.layers);
}

/** The view as `e,n,1:n`, read back by `readView`. */
function viewInAddress() {
  return [view.e.toFixed(1), view.n.toFixed(1), (view.metresPerPixel / METRES_PER_PIXEL_AT_ONE).toPrecision(5)].join(
    ",",
  );
}

function readView() {
  const [e, n, scale] = state.at.split(",").map(Number);
  if (!(scale > 0) || !Number.isFinite(e) || !Number.isFinite(n)) return false;
  moveTo(e, n, scale * METRES_PER_PIXEL_AT_ONE);
  return true;
}

let opened = "";
let lastWritten = "";

function writeAddress() {
  if (isReading) return;
  state.layers = layersInAddress();
  const now = viewInAddress();
  state.at = now === opened ? "" : now;
  const address = new URLSearchParams();
  for (const [key, value] of Object.entries(state)) if (value && value !== BLANK[key]) address.set(key, value);
  const mode = asked();
  if (mode) address.set("print", mode);
  const text = address.toString();
  if (text === lastWritten) return;
  lastWritten = text;
  clearTimeout(writeAddress.later);
  history.replaceState(null, "", text ? `#${text}` : location.pathname + location.search);
}
