// The address: a view can be sent to a colleague.
let isReading = false;

/** Reads what the address says; what this report does not know of it is as good as not said. */
function readAddress() {
  const address = new URLSearchParams(location.hash.slice(1));
  for (const key of Object.keys(BLANK)) {
    const value = address.get(key);
    state[key] = value && isKnown(key, value) ? value : BLANK[key];
  }
  state.text = state.text.slice(0, LONGEST_TEXT);
  if (!chosenOf().one && !chosenOf().finding) Object.assign(state, { finding: "", thing: "" });
  readLayers(state.layers);
}

function isKnown(key, value) {
  if (key === "lang") return Object.hasOwn(TEXTS, value);
  return !FILTER_VALUES[key] || FILTER_VALUES[key]().includes(value);
}

/** Farther from the origin of the system is no place. */
const FARTHEST_PLACE = 1e8;

/** The view as `e,n,1:n`, read back by `readView`. */
function viewInAddress() {
  return [view.e.toFixed(1), view.n.toFixed(1), (view.metresPerPixel / METRES_PER_PIXEL_AT_ONE).toPrecision(5)].join(
    ",",
  );
}

function readView() {
  const [e, n, scale] = state.at.split(",").map(Number);
  if (!(scale > 0) || !(Math.max(Math.abs(e), Math.abs(n)) < FARTHEST_PLACE)) return false;
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
  history.replaceState(null, "", text ? `#${text}` : location.pathname + location.search);
}
