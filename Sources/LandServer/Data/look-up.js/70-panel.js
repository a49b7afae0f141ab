// The panel beside the map: what is chosen, with its sheet.

/** Chooses a thing by its key, `layer/id`; `null` for none. */
function choose(key, one = null, { isSame = false } = {}) {
  shown.chosen = key;
  state.thing = key ?? "";
  const panel = document.getElementById("panel");
  panel.hidden = !key;
  showHere();
  redraw();
  writeAddress();
  if (!key) return;
  const at = key.indexOf("/");
  const [layer, id] = [key.slice(0, at), key.slice(at + 1)];
  const known = one ?? inView.find((other) => other.key === key);
  if (!isSame) panel.replaceChildren(el("h2", null, known ? lineOf(known) : `${LAYERS.get(layer)?.title ?? ""} ${id}`));
  if (!isSame) say(panel.textContent);
  const days = state.day ? `&datetime=${state.day}` : "";
  const name = encodeURIComponent(id);
  if (layer === "parcel") return showSheet(`/parcels/${name}?lang=${DATA.meta.lang}${days}`, key);
  if (layer === "zone") return showSheet(`/zones/${name}?lang=${DATA.meta.lang}${days}`, key);
  const values = known ? Object.entries(known.values).filter(([field]) => field !== "id") : [];
  const labels_ = DATA.fields[layer] ?? {};
  panel.append(
    facts(values.map(([field, value]) => [labels_[field] ?? field, String(value)])),
    el(
      "p",
      null,
      el("a", { href: `${DATA.root}/collections/${layer}/items/${name}?lang=${DATA.meta.lang}&f=html` }, t("data")),
    ),
  );
}

/** What a sheet says in short, and the way to the whole of it. */
async function showSheet(address, key) {
  const panel = document.getElementById("panel");
  const response = await fetch(`${DATA.root}${address}&f=json`).catch(() => null);
  if (key !== shown.chosen) return;
  const title = panel.querySelector("h2");
  if (!response?.ok) return panel.replaceChildren(title, el("p", null, t("noSheet")));
  const sheet = await response.json();
  if (key !== shown.chosen) return;
  panel.replaceChildren(
    title,
    ...sheetParts(sheet),
    el("p", null, el("a", { href: `${DATA.root}${address}&f=html` }, t("wholeSheet"))),
    el("p", { class: "note" }, t("isInformation")),
  );
}

function sheetParts(sheet) {
  const { areas, plans, shares } = sheet;
  return [
    areas ? facts([[t("registered"), square(areas.registered_m2)], [t("onGrid"), square(areas.grid_m2)]]) : null,
    el("h3", null, t("plans")),
    plans.length ? el("ul", { class: "plans" }, plans.slice(0, 12).map(planRow)) : el("p", null, t("noPlan")),
    ...["scheme", "landuse"].map((basis) => shareList(basis, shares[basis])),
  ].flat().filter(Boolean);
}

const square = (m2) => (m2 == null ? null : area(m2));

function planRow(plan) {
  const meaning = DATA.functions[plan.class]?.label ?? DATA.codes[plan.class]?.label;
  const decision = [plan.decision_no, plan.decision_date && day(plan.decision_date)].filter(Boolean).join(", ");
  const parts = [
    [plan.class, meaning].filter(Boolean).join(" · "),
    `${area(plan.area_m2)}${plan.prevails_m2 > 0 ? ` · ${t("holdsOn", area(plan.prevails_m2))}` : ""}`,
    plan.counts_from ? t("since", day(plan.counts_from)) : null,
    plan.contradicts_parent ? t("contradicts") : null,
  ].filter(Boolean);
  return el(
    "li",
    null,
    el("strong", null, plan.plan ?? plan.id),
    decision ? ` (${decision})` : null,
    parts.map((text) => [el("br"), text]),
  );
}

function shareList(basis, shares) {
  if (!shares?.length) return null;
  const meaning = (share) =>
    DATA.functions[share.class]?.label ?? DATA.codes[share.class]?.label ?? DATA.classes[share.class] ?? "";
  const code = (share) => (DATA.classes[share.class] ? "" : share.class);
  return [
    el("h3", null, t(`by_${basis}`)),
    el(
      "table",
      null,
      el(
        "tbody",
        null,
        shares.map((share) =>
          el(
            "tr",
            null,
            el("th", { scope: "row" }, [code(share), meaning(share)].filter(Boolean).join(" ")),
            cell(area(share.area_m2), { class: "n" }),
            cell(`${number(share.pct, 1)}%`, { class: "n" }),
          )
        ),
      ),
    ),
  ];
}

/** The sheet of the place of a pin. */
function askPoint(e, n) {
  const days = state.day ? `&datetime=${state.day}` : "";
  shown.chosen = "point";
  const panel = document.getElementById("panel");
  panel.hidden = false;
  panel.replaceChildren(el("h2", null, place(n, e)));
  showSheet(`/sheet?point=${e.toFixed(2)},${n.toFixed(2)}&crs=${DATA.meta.crs}&lang=${DATA.meta.lang}${days}`, "point");
}
