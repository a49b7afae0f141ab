// The box above the list: parcels, units, plans, roads and coordinates of the workspace, each with its place and sheet.

const MOST_FOUND = 20;
/** A chosen thing of the search or the map is looked at no closer than this. */
const FOUND_SCALE = 2000;

function listenToSearch() {
  const field = document.getElementById("search-text");
  let asked = 0;
  const look = async () => {
    const mine = asked += 1;
    const text = field.value.trim();
    const query = `/search?limit=${MOST_FOUND}&q=${encodeURIComponent(text)}`;
    const found = text ? await askJSON(inWorkspace(query)).catch((error) => ({ rows: [], error })) : null;
    if (mine === asked) showFound(found, text);
  };
  const soon = () => {
    clearTimeout(look.later);
    look.later = setTimeout(look, 250);
  };
  field.addEventListener("input", soon);
  document.getElementById("search").addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(look.later);
    look();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") showFound(null, "");
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    document.querySelector("#found button")?.focus();
  });
}

function showFound(found, text) {
  const box = document.getElementById("found");
  box.hidden = !found;
  if (!found) return box.replaceChildren();
  const { rows, read } = found;
  const own = findings.all.filter((one) => text.length > 3 && one.id.startsWith(text)).slice(0, 10);
  const row = (label, note, act) =>
    el(
      "li",
      null,
      button(label, act, { class: "link", onkeydown: moveInFound }),
      el("span", { class: "note" }, ` ${note}`),
    );
  replaceIn(
    box,
    read?.x_n == null ? null : row(place(read.x_n, read.y_e), read.crs, () => showSpot(read.y_e, read.x_n)),
    own.map((one) => row(one.text, one.id, () => chooseFinding(one.id))),
    rows.map((one) => row(one.label, `${layerWord(one.kind)}${one.unit ? ` · ${one.unit}` : ""}`, () => openRow(one))),
    read?.other_meridian ? el("li", { class: "note" }, t("otherMeridian", read.other_meridian)) : null,
    rows.length || own.length || read
      ? null
      : el("li", { class: "note" }, found.error ? sayingOf(found.error) : t("notFound", text)),
  );
  say(t("found", number(rows.length + own.length)));
}

function moveInFound(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape") {
    event.stopPropagation();
    showFound(null, "");
    document.getElementById("search-text").focus();
  }
  if (!step) return;
  event.preventDefault();
  const all = [...document.querySelectorAll("#found button")];
  all[(all.indexOf(event.target) + step + all.length) % all.length].focus();
}

function showSpot(e, n) {
  shown.pin = [e, n];
  moveTo(e, n, Math.min(view.metresPerPixel, FOUND_SCALE * METRES_PER_PIXEL_AT_ONE));
  redraw();
}

function openRow(row) {
  chooseFinding(null);
  if (row.x_n != null) showSpot(row.y_e, row.x_n);
  thingPanel({ layer: row.kind, id: row.id, title: row.label });
}

/** What is known of a thing of the land: its findings, and of a parcel its sheet with all the rest. */
function thingPanel({ layer, id, title }) {
  const panel = document.getElementById("panel");
  panel.hidden = false;
  const own = findings.all.filter((one) => one.subjects?.some((other) => other.layer === layer && other.id === id));
  const isParcel = layer === "parcel";
  const line = lineOfWords("extract", "workspace.gpkg", id, "-o", "sheet.html", "--lang", state.lang);
  replaceIn(
    panel,
    el("h3", null, `${layerWord(layer)} ${title ?? id}`),
    title && title !== id ? el("p", { class: "note" }, id) : null,
    isParcel
      ? el("p", { class: "buttons" }, sheetLink(`/parcels/${encodeURIComponent(id)}?f=html`, t("parcelSheet"), line))
      : null,
    own.length
      ? el(
        "ul",
        { class: "messages" },
        own.slice(0, 50).map((one) =>
          el(
            "li",
            null,
            severitySign(one.severity),
            " ",
            button(one.text, () => chooseFinding(one.id), { class: "link" }),
          )
        ),
      )
      : el("p", null, t("noneHere")),
  );
  say(`${layerWord(layer)} ${title ?? id}`);
}

const sheetLink = (path, text, line) =>
  el(
    "a",
    { href: addressOf(inWorkspace(path)), target: "_blank", rel: "noopener", class: "button", title: line },
    text,
  );

/** Of ground that was measured the sheet of a drawn site. */
function siteLink() {
  const box = document.getElementById("site-sheet");
  const isThere = measure.isDone && measure.places.length > 2;
  if (box.hidden === !isThere && !isThere) return;
  box.hidden = !isThere;
  const corners = measure.places.map(([e, n]) => `${e.toFixed(2)},${n.toFixed(2)}`).join(";");
  const line = lineOfWords("extract", "workspace.gpkg", "--polygon", "site.csv", "-o", "sheet.html");
  box.replaceChildren(...(isThere ? [sheetLink(`/sheet?f=html&polygon=${corners}`, t("siteSheet"), line)] : []));
}
