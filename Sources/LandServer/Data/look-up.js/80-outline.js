// A polygon of the reader's own: by clicks, from a pasted table of corners, or from a file that only the browser reads.
const outlining = { corners: [], isOn: false };
const MOST_CORNERS = 200;

function toggleOutline() {
  outlining.isOn = !outlining.isOn;
  if (outlining.isOn) outlining.corners = [];
  outlined();
}

function addCorner(e, n) {
  if (outlining.corners.length < MOST_CORNERS) outlining.corners.push([e, n]);
  outlined();
}

/** Shows the corners as a table and the way to their sheet. */
function outlined() {
  const { corners } = outlining;
  document.getElementById("draw").setAttribute("aria-pressed", String(outlining.isOn));
  const field = document.getElementById("corners");
  if (document.activeElement !== field) {
    field.value = corners.map(([e, n], i) => `${i + 1}\t${n.toFixed(2)}\t${e.toFixed(2)}`).join("\n");
  }
  const link = document.getElementById("outline-sheet");
  link.hidden = corners.length < 3;
  const days = state.day ? `&datetime=${state.day}` : "";
  const polygon = corners.map(([e, n]) => `${e.toFixed(2)},${n.toFixed(2)}`).join(";");
  link.href = `${DATA.root}/sheet?polygon=${polygon}&crs=${DATA.meta.crs}&lang=${DATA.meta.lang}${days}`;
  const size = corners.length > 2 ? ringsArea([[...corners, corners[0]].flat()]) : 0;
  document.getElementById("outline-note").textContent = corners.length
    ? [t("cornersAre", number(corners.length)), size ? area(size) : null].filter(Boolean).join(" · ")
    : t("outlineHint");
  redraw();
}

/** The corners of a pasted table: of each line the two largest numbers, the larger is the northing. */
function cornersIn(text) {
  return text.split(/\r?\n/).map((line) => {
    const numbers = (line.match(/-?\d[\d.,]*/g) ?? []).map(numberIn).filter((value) => value >= 10_000);
    const [n, e] = numbers.sort((a, b) => b - a);
    return e == null ? null : [e, n];
  }).filter(Boolean).slice(0, MOST_CORNERS);
}

/** A number as people write it: of two signs the last is the decimal one; one that parts thousands does so always. */
function numberIn(text) {
  const plain = text.replace(/[.,]$/, "");
  const last = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","));
  if (last < 0) return Number(plain);
  const sign = plain[last];
  const isGrouping = plain.split(sign).length > 2 || (/^\d{1,3}[.,]\d{3}$/.test(plain));
  const digits = (part) => part.replace(/[.,]/g, "");
  return isGrouping ? Number(digits(plain)) : Number(`${digits(plain.slice(0, last))}.${plain.slice(last + 1)}`);
}

/** The outer ring of the first polygon of a GeoJSON file in longitude and latitude. */
async function readOutline(file) {
  try {
    const json = JSON.parse(await file.text());
    const shape = json.features?.[0]?.geometry ?? json.geometry ?? json;
    const ring = shape.type === "MultiPolygon"
      ? shape.coordinates[0][0]
      : shape.type === "Polygon"
      ? shape.coordinates[0]
      : [];
    const corners = ring.slice(0, -1).map(([x, y]) => {
      if (Math.abs(x) > 360) return [x, y];
      const spot = placeAt(x, y);
      return spot ? [spot.e, spot.n] : null;
    });
    if (corners.length < 3 || corners.length > MOST_CORNERS || corners.includes(null)) throw new Error("no polygon");
    takeOutline(corners);
  } catch {
    document.getElementById("outline-note").textContent = t("noPolygon");
  }
}

function takeOutline(corners) {
  outlining.corners = corners;
  outlining.isOn = false;
  outlined();
  fit(boxOf([corners.flat()]), 0.6);
}

function drawOutline(surface, at) {
  const { corners } = outlining;
  if (!corners.length) return;
  surface.begin();
  corners.forEach((one, i) => (i ? surface.line(...at(one)) : surface.move(...at(one))));
  if (corners.length > 2) surface.close();
  surface.fill(INK.other, 0.12);
  surface.stroke(INK.other, 2);
  for (const one of corners) {
    surface.begin();
    surface.circle(...at(one), 3);
    surface.fill(INK.other, 1);
  }
}

function listenToOutline() {
  document.getElementById("draw").addEventListener("click", toggleOutline);
  document.getElementById("corners").addEventListener("change", (event) => {
    const corners = cornersIn(event.target.value);
    if (corners.length > 2) takeOutline(corners);
    else document.getElementById("outline-note").textContent = t("noPolygon");
  });
  document.getElementById("outline-file").addEventListener("change", (event) => {
    if (event.target.files[0]) readOutline(event.target.files[0]);
  });
  outlined();
}
