// The address: a view can be sent to a colleague, and comes back.
const WRITTEN = ["view", ...FILTERS, "finding", "run", "other", "at", "layers"];
let lastWritten = "";

function readAddress() {
  const address = new URLSearchParams(location.hash.slice(1));
  for (const key of WRITTEN) state[key] = address.get(key) ?? "";
}

function readView() {
  if (state.layers) {
    for (const layer of LAYERS.values()) {
      layer.visible = state.layers.split(",").includes(layer.name);
    }
  }
  layerSwitches();
  const [e, n, scale] = state.at.split(",").map(Number);
  if (!(scale > 0) || !Number.isFinite(e) || !Number.isFinite(n)) return fit(homeBox());
  moveTo(e, n, scale * METRES_PER_PIXEL_AT_ONE);
}

function writeAddress() {
  if (state.view === "findings" && openFindings.isPlaced) {
    state.at = [view.e.toFixed(1), view.n.toFixed(1), (view.metresPerPixel / METRES_PER_PIXEL_AT_ONE).toPrecision(5)]
      .join(",");
    state.layers = [...LAYERS.values()].filter((layer) => layer.visible).map((layer) => layer.name).join(",");
  }
  const address = new URLSearchParams();
  for (const key of WRITTEN) {
    if (state[key] && (state.view === "findings" || !["at", "layers"].includes(key))) address.set(key, state[key]);
  }
  const query = new URLSearchParams(location.search);
  query.set("lang", state.lang);
  lastWritten = String(address);
  history.replaceState(null, "", `?${query}${lastWritten ? `#${lastWritten}` : ""}`);
}
