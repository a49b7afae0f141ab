// The box in the bar: what it finds stands beside the map, and coordinates become a pin.

async function find(query) {
  const text = query.trim();
  if (!text) return [];
  const response = await fetch(
    `${DATA.root}/search?f=json&limit=20&lang=${DATA.meta.lang}&q=${encodeURIComponent(text)}`,
  );
  if (!response.ok) return null;
  return await response.json();
}

function listenToSearch() {
  const form = document.querySelector(".bar .search");
  const field = form.querySelector("input[type=search]");
  let asked = 0;
  const look = async () => {
    const mine = asked += 1;
    const found = await find(field.value).catch(() => null);
    if (mine === asked) showFound(found, field.value.trim());
  };
  field.addEventListener("input", () => {
    clearTimeout(look.later);
    look.later = setTimeout(look, 250);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(look.later);
    look();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") showFound([], "");
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    document.querySelector("#found button")?.focus();
  });
}

function showFound(found, text) {
  const box = document.getElementById("found");
  const rows = found?.rows ?? [];
  box.hidden = !text;
  box.replaceChildren(
    ...rows.map((row) =>
      el(
        "li",
        null,
        button(row.label ?? row.id, () => openRow(row), { class: "link", onkeydown: moveInFound }),
        row.unit ? el("span", { class: "note" }, ` ${row.unit}`) : null,
      )
    ),
  );
  const spot = found?.read;
  if (spot?.x_n != null) {
    box.prepend(
      el("li", null, button(place(spot.x_n, spot.y_e), () => showSpot(spot.y_e, spot.x_n), { class: "link" })),
    );
    if (!rows.length) showSpot(spot.y_e, spot.x_n);
  }
  if (spot?.other_meridian) box.append(el("li", { class: "note" }, t("otherMeridian", spot.other_meridian)));
  if (text && !box.children.length) {
    box.append(el("li", { class: "note" }, found ? t("notFound", text) : t("searchFails")));
  }
  if (text) say(t("found", number(rows.length)));
}

function moveInFound(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape") {
    showFound([], "");
    document.querySelector(".bar .search input").focus();
  }
  if (!step) return;
  event.preventDefault();
  const all = [...document.querySelectorAll("#found button")];
  all[(all.indexOf(event.target) + step + all.length) % all.length].focus();
}

function openRow(row) {
  if (row.x_n != null) moveTo(row.y_e, row.x_n, Math.min(view.metresPerPixel, 2000 * METRES_PER_PIXEL_AT_ONE));
  shown.pin = row.x_n != null && !LAYERS.has(row.kind) ? [row.y_e, row.x_n] : null;
  if (LAYERS.has(row.kind)) choose(`${row.kind}/${row.id}`);
}

function showSpot(e, n) {
  shown.pin = [e, n];
  moveTo(e, n, Math.min(view.metresPerPixel, 2000 * METRES_PER_PIXEL_AT_ONE));
  askPoint(e, n);
}

/** The reader's own place, asked for only by a press. */
function findMyself() {
  navigator.geolocation?.getCurrentPosition(({ coords }) => {
    const spot = placeAt(coords.longitude, coords.latitude);
    if (spot) showSpot(spot.e, spot.n);
    else mapNote(t("elsewhere"));
  }, () => mapNote(t("noPosition")));
}
