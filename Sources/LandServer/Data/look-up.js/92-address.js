// The address: a view can be sent to a colleague, and comes back.
const WRITTEN = ["at", "layers", "day", "thing"];

function readAddress() {
  const address = new URLSearchParams(location.hash.slice(1));
  for (const key of WRITTEN) state[key] = address.get(key) ?? "";
  if (!/^\d{4}-\d\d-\d\d$/.test(state.day)) state.day = "";
  if (state.layers) {
    for (const layer of LAYERS.values()) {
      layer.visible = state.layers.split(",").includes(layer.name);
    }
  }
}

function readView() {
  const [e, n, scale] = state.at.split(",").map(Number);
  if (!(scale > 0) || !Number.isFinite(e) || !Number.isFinite(n)) return fit(homeBox());
  moveTo(e, n, scale * METRES_PER_PIXEL_AT_ONE);
}

function writeAddress() {
  const scale = (view.metresPerPixel / METRES_PER_PIXEL_AT_ONE).toPrecision(5);
  state.at = [view.e.toFixed(1), view.n.toFixed(1), scale].join(",");
  state.layers = [...LAYERS.values()].filter((layer) => layer.visible).map((layer) => layer.name).join(",");
  const address = new URLSearchParams();
  for (const key of WRITTEN) if (state[key]) address.set(key, state[key]);
  const hash = `#${address}`;
  if (hash === location.hash) return;
  history.replaceState(null, "", hash);
  // The other language shows the same.
  for (const link of document.querySelectorAll("a[hreflang]")) link.hash = hash;
}
