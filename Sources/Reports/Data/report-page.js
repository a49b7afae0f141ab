// Everything beside the map: filters, findings, matrix, coverage, markers, clean land, versions, provenance.
const PAGE_ROWS = 200;
let shownRows = PAGE_ROWS;

// MARK: findings

function matches(finding) {
  const words = state.text.toLowerCase();
  return (!state.rule || finding.rule === state.rule) && (!state.severity || finding.severity === state.severity) &&
    (!state.zone || finding.zone === state.zone) && (!state.owner || finding.owner === state.owner) &&
    (!state.scheme || finding.scheme === state.scheme || finding.subjects.some((subject) => subject.layer ===
      "scheme" && subject.id === state.scheme)) &&
    (!state.cell || finding.rule === "conflict.landuse" && `${finding.details.function}/${finding.details.code}` ===
      state.cell) &&
    (!words || [finding.id, finding.rule, both(finding.message), ...finding.subjects.flatMap((subject) => [subject.id,
      subject.name ?? ""])].join(" ").toLowerCase().includes(words));
}

function choices(label, key, values, text) {
  const select = el("select", { onchange: (event) => set({
        [key]: event.target.value }) },
    el("option", { value: "" }, t("all")), values.map((value) => el("option", { value, selected: state[key] ===
        value }, text(value))));
  return el("label", null, label, select);
}

function unique(values) { return [...new Set(values.filter((value) => value != null))].sort(inOrderOfIds); }

// Runs of digits as numbers, all else by code points; texts that are equal so far by their code points.
function inOrderOfIds(one, other) {
  const [a, b] = [one, other].map((text) => text.match(/[0-9]+|[^0-9]/gu) ?? []);
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const [x, y] = [a[i], b[i]];
    const order = /[0-9]/.test(x) && /[0-9]/.test(y)
      ? Number(BigInt(x) > BigInt(y)) - Number(BigInt(x) < BigInt(y)) : x.codePointAt(0) - y.codePointAt(0);
    if (order) return order;
  }
  return a.length - b.length || (one < other ? -1 : Number(one > other));
}

function filters(count) {
  const findings = DATA.findings;
  const search = el("input", { type: "search", value: state.text, oninput: (event) => set({ text: event.target
        .value }, true) });
  replace("filters",
    choices(t("rule"), "rule", unique(findings.map((finding) => finding.rule)), (rule) => rule),
    choices(t("severity"), "severity", ["error", "warning", "info"], t),
    choices(t("zone"), "zone", unique(findings.map((finding) => finding.zone)), (id) => DATA.names.zone[id] ?? id),
    choices(t("scheme"), "scheme", unique(findings.map((finding) => finding.scheme)), (id) => name("scheme", id)),
    choices(t("owner"), "owner", unique(findings.map((finding) => finding.owner)), (owner) => both(DATA.labels
      .owner[owner]) || owner),
    el("label", null, t("search"), search),
    el("button", { type: "button", onclick: () => set({ rule: "", severity: "", zone: "", scheme: "", owner: "",
        text: "", cell: "", finding: "" }) }, t("clear")),
    el("output", { id: "count" }, t("shown", count, findings.length)));
}

function findingRows(finding) {
  const isChosen = state.finding === finding.id;
  const measure = finding.area_m2 != null ? areaCell(finding.area_m2) : el("td", { class: "n" }, finding.length_m !=
    null ? metres(finding.length_m) : "");
  const open = el("button", { type: "button", class: "link", "aria-expanded": String(isChosen), onclick: (
    event) => { event.stopPropagation();
      chooseFinding(finding.id, true); } }, both(finding.message));
  const row = el(
  "tr", { class: `pick${isChosen ? " chosen" : ""}${finding.waived ? " waived" : ""}`, "data-id": finding.id,
      onclick: () => chooseFinding(finding.id, true) },
    el("td", null, severitySign(finding.severity), finding.waived ? el("div", null, t("waived")) : null), el("td",
      null, open, el("div", { class: "note" }, finding.rule)), measure);
  return isChosen ? [row, el("tr", { class: "more" }, el("td", { colspan: 3 }, findingDetails(finding)))] : [row];
}

function findingDetails(finding) {
  const facts = [
    [t("id"), finding.id], [t("zone"), finding.zone ? DATA.names.zone[finding.zone] ?? finding.zone : null], [t(
      "scheme"), finding.scheme ? name("scheme", finding.scheme) : null],
    [t("owner"), finding.owner ? both(DATA.labels.owner[finding.owner]) || finding.owner : null], [t("thickness"),
      finding.thickness_m != null ? metres(finding.thickness_m) : null],
    [t("pieces"), finding.parts], [t("legalBasis"), finding.legal_basis], [t("advice"), finding.advice],
    [t("waived"), finding.waived ? `${finding.waiver.reason} – ${finding.waiver.by}` : null],
  ];
  return facts.filter(([, value]) => value != null && value !== "").map(([label, value]) => el("div", null, el(
  "span", { class: "note" }, label + ": "), String(value)));
}

function findings() {
  const found = DATA.findings.filter(matches);
  MAP.filter(new Set(found.map((finding) => finding.id)));
  const rows = found.slice(0, shownRows);
  const chosen = found.find((finding) => finding.id === state.finding);
  if (chosen && !rows.includes(chosen)) rows.push(chosen);
  const count = document.getElementById("count");
  if (count) count.textContent = t("shown", found.length, DATA.findings.length);
  replace("findings",
    found.length ? table(t("findings"), [[t("severity")], [t("what")], [t("area"), true]], rows.flatMap(
      findingRows)) : el("p", null, t("noFindings")),
    found.length > rows.length ? el("button", { type: "button", onclick: () => { shownRows = Infinity;
        findings(); } }, t("showAll", found.length)) : null);
  return found.length;
}
/** Opens a finding in the table and on the map. */
function chooseFinding(id, isMoving) {
  const isSame = state.finding === id;
  set({ finding: isSame && isMoving ? "" : id });
  MAP.choose("finding", state.finding, isMoving);
  if (!isMoving) document.querySelector(`tr[data-id="${CSS.escape(id)}"]`)?.scrollIntoView({ block: "center" });
}

// MARK: head

function head() {
  const { meta, figures } = DATA;
  const place = [`${t("asOf")} ${day(meta.as_of)}`, meta.zone, both(meta.system), `LandFund ${meta.landfund}`];
  replace("meta", place.filter((part) => part).join(" · "));
  replace("lead", t("lead", figures.findings, figures.error, area(figures.conflict_m2), figures.declared_marked,
    figures.approved, figures.complete, area(figures.clean_m2), figures.sites));
  document.getElementById("language").textContent = t("other");
  const tile = (label, value, detail) => el("div", null, el("dt", null, label), el("dd", null, value, el("small",
    null, detail)));
  const severities = ["error", "warning", "info"].map((severity) => el("span", { class: severity, title: t(
      severity) }, `${SIGNS[severity]} ${figures[severity]} `));
  replace("figures",
    tile(t("findings"), severities, ["error", "warning", "info"].map(t).join(" · ")),
    tile(t("conflictArea"), area(figures.conflict_m2), t("conflictOf", area(figures.matrix_m2))),
    tile(t("detailed"), percent(figures.detailed_ratio),
    `${area(figures.detailed_m2)} / ${area(figures.built_m2)}`),
    tile(t("markersFigure"), `${figures.complete} / ${figures.to_be_marked}`, t("declaredMeasured", figures
      .declared_marked, figures.complete, figures.approved)),
    tile(t("cleanLand"), area(figures.clean_m2), t("sites", figures.sites, area(figures.parcels_m2))),
    tile(t("differ"), String(figures.differences), t("ofDeclared", figures.declared_areas)));
}

// MARK: matrix

function matrix() {
  const cells = DATA.matrix;
  if (!cells.length) return replace("matrix", el("p", null, t("noData")));
  const functions = DATA.labels.functionOrder.filter((code) => cells.some((cell) => cell.function === code));
  const codes = unique(cells.map((cell) => cell.code));
  const find = (code, column) => cells.find((cell) => cell.function === code && cell.code === column);
  const rows = functions.map((code) => el("tr", null, el("th", { scope: "row" }, both(DATA.labels.function[code]) ||
    code), codes.map((column) => {
    const cell = find(code, column);
    if (!cell) return el("td");
    const key = `${code}/${column}`;
    const button = el("button", { type: "button", title: `${key}: ${cell.area_m2} m²`, "aria-pressed": String(
          state.cell === key), onclick: () => { set({ cell: state.cell === key ? "" : key, rule: "" });
          document.getElementById("h-map").scrollIntoView(); } },
      cell.area_m2 / 10000 < 0.005 ? "<" + number(0.01, 2) : number(cell.area_m2 / 10000, 2));
    return el("td", { class: cell.cell == null ? "c3" : "c" + cell.cell }, button);
  })));
  replace("matrix", table("ha", [[""], ...codes.map((code) => [code, true])], rows, { class: "matrix" }));
}

// MARK: coverage and markers

function bar(ratio) {
  const fill = el("i");
  fill.style.width = `${100 * Math.min(1, ratio ?? 0)}%`;
  return el("span", { class: "bar", role: "img", "aria-label": percent(ratio) }, fill);
}

function coverage() {
  const bases = { natural: t("baseNatural"), built: t("baseBuilt"), parent: t("baseParent") };
  const rows = DATA.coverage.rows.filter((row) => ["detailed", "zoning", "zoning_or_detailed"].includes(row.level))
    .filter((row) => row.base === "built" || !DATA.coverage.rows.some((other) => other.zone === row.zone && other
      .level === row.level && other.base === "built"));
  const wanted = rows.filter((row) => row.covered_m2 > 0).sort((a, b) => (a.level < b.level ? -1 : a.level > b.level ?
    1 : b.ratio - a.ratio));
  replace("coverage", el("p", { class: "note" }, both(DATA.coverage.definition)),
    wanted.length ? table(t("coverageNote"), [[t("zone")], [t("level")], [t("base")], [t("schemes"), true], [t(
        "covered"), true], [t("base"), true], [t("ratio"), true], [""]],
      wanted.map((row) => el("tr", null, el("td", null, DATA.names.zone[row.zone] ?? row.zone), el("td", null, both(
          DATA.labels.level[row.level]) || row.level), el("td", null, bases[row.base] ?? row.base),
        el("td", { class: "n" }, row.schemes), areaCell(row.covered_m2), areaCell(row.base_m2), el(
        "td", { class: "n" }, percent(row.ratio)), el("td", null, bar(row.ratio))))) : el("p", null, t("noData")));
}

function statusText(status) { return t(status === "none" ? "none_" : status); }

function markers() {
  const { figures } = DATA;
  const rows = [...DATA.markers.rows].sort((a, b) => (b.declared === "complete") - (a.declared === "complete") || (b
    .points_required - b.points_marked) - (a.points_required - a.points_marked) || b.line_m - a.line_m);
  const body = (list) => list.map((row) => el("tr", null, el("td", null, name("scheme", row.scheme)), el("td", null,
        row.basis.split(";").map((kind) => both(DATA.labels.marker[kind]) || kind).join(", ")), el(
      "td", { class: "n" }, metres(row.line_m)),
      el("td", { class: "n" }, `${row.points_marked} / ${row.points_required}`), el("td", { class: "n" }, percent(
        row.within_spacing_ratio)), el("td", null, bar(row.within_spacing_ratio)), el("td", { class: "n" }, metres(
        row.drift_max_m)),
      el("td", null, row.declared == null ? "–" : statusText(row.declared)), el("td", null, statusText(row.status))
      ));
  const headings = [[t("scheme")], [t("kind")], [t("line"), true], [t("points"), true], [t("within"), true], [""], [t(
    "drift"), true], [t("declaredMarked")], [t("measuredMarked")]];
  const zones = DATA.markers.zones.filter((zone) => zone.to_be_marked > 0 || zone.approved > 0);
  replace("markers", el("p", null, t("markersIntro", figures.declared_marked, figures.approved, figures.complete,
      figures.to_be_marked)),
    table(t("zone"), [[t("zone")], [t("schemes"), true], [t("declaredMarked"), true], [t("measuredMarked"), true],
      [t("line"), true], [t("ratio"), true], [""]],
      zones.map((zone) => el("tr", null, el("td", null, DATA.names.zone[zone.zone] ?? zone.zone ?? "–"), el(
      "td", { class: "n" }, zone.approved), el("td", { class: "n" }, zone.declared_marked), el(
      "td", { class: "n" }, zone.complete), el("td", { class: "n" }, metres(zone.line_m)), el(
      "td", { class: "n" }, percent(zone.line_ratio)), el("td", null, bar(zone.line_ratio))))),
    folded(t("scheme"), headings, rows, body, 12));
}
/** A table of which the first rows show and the rest on demand. */
function folded(caption, headings, rows, body, most) {
  const box = el("div", { class: "scroll" });
  const show = (all) => box.replaceChildren(table(caption, headings, body(all ? rows : rows.slice(0, most))), ...(
    all || rows.length <= most ? [] : [el("button", { type: "button", onclick: () => show(true) }, t("showAll",
      rows.length))]));
  show(false);
  return box;
}

// MARK: clean land

function clean() {
  const verdicts = ["clean", "conditional", "not_clean", "unknown"];
  const verdictText = (verdict) => t(verdict === "clean" ? "clean_" : verdict);
  const step = (code) => code == null ? "–" : both(DATA.labels.step[code]) || code;
  // Facts that are missing come first: no step helps ground of which nothing is known.
  const nextSteps = (call) => [...(call.missing ?? []).map((fact) => both(DATA.labels.fact[fact]) || fact), ...(call
    .next_step == null ? [] : [step(call.next_step)])].join("; ") || "–";
  const calls = DATA.calls;
  const keys = ["declared_m2", "clean_m2", "conditional_m2", "not_clean_m2", "unknown_m2", "no_parcel_m2"];
  const total = (key) => calls.reduce((sum, call) => sum + (call[key] ?? 0), 0);
  const callTable = calls.length ? [el("h3", null, t("calls")), el("p", { class: "note" }, t("callsNote")),
    el("div", { class: "scroll" }, table(t("call"), [[t("call")], [t("declared"), true], ...verdicts.map((verdict) => [
        verdictText(verdict), true]), [t("noParcel"), true], [t("nextStep")]],
      [...calls.map((call) => el("tr", null, el("td", null, name("project", call.project)), keys.map((key) => areaCell(
          call[key])), el("td", null, nextSteps(call)))),
        el("tr", null, el("th", { scope: "row" }, t("sum")), keys.map((key) => areaCell(total(key))), el("td"))]))] :
[];
  const cards = DATA.sites.slice(0, 60).map(siteCard);
  const balance = DATA.reasons;
  replace("clean", callTable, el("h3", null, t("sitesTitle")), cards.length ? el("div", { class: "cards" }, cards) :
    el("p", null, t("noData")),
    el("h3", null, t("balance")),
    table(t("verdict"), [[t("verdict")], [t("reasons")], [t("nextStep")], [t("parcels"), true], [t("area"), true]],
      balance.map((row) => el("tr", null, el("td", { class: row.verdict }, verdictText(row.verdict)), el("td", null,
        row.reasons.map((reason) => both(DATA.labels.reason[reason]) || reason).join("; ") || "–"), el("td",
        null, step(row.next_step)), el("td", { class: "n" }, row.parcels), areaCell(row.area_m2)))));
}

function shares(list, labels) { return list.map((share) =>
    `${(labels && both(labels[share.class])) || share.class} ${number(share.pct, 1)}%`).join(", "); }

function siteCard(site, index) {
  const picture = el("canvas", { role: "img", "aria-label": site.site });
  requestAnimationFrame(() => MAP.picture(picture, "site", site.site));
  const facts = [
    [t("area"),
      `${area(site.area_m2)}${site.registered_m2 == null ? "" : ` (${t("registered")} ${area(site.registered_m2)})`}`
      ], [t("width"), metres(site.width_m)], [t("frontage"),
      `${metres(site.frontage_m)}, ${t("road")} ${metres(site.road_m)}`],
    [t("functions"), shares(site.functions, DATA.labels.function)], [t("codes"), shares(site.landuse)], [t("parcels"),
      site.parcels.length > 8 ?
      `${site.parcels.slice(0, 8).map((parcel) => parcel.id).join(", ")} … (${site.parcels.length})` : site.parcels
      .map((parcel) => parcel.id).join(", ")],
    [t("decisions"), site.decisions.join(", ") || "–"], [t("limits"), site.limits.map((limit) =>
      `${both(DATA.labels.reason[limit.reason]) || limit.reason} (${metres(limit.edge_m)})`).join("; ") || "–"],
    site.usable ? null : [t("usable"), t("small")],
  ].filter(Boolean);
  const rows = site.corners.map((corner) => [corner.ring, corner.point, corner.x_n.toFixed(3), corner.y_e.toFixed(3),
    corner.edge_m.toFixed(2)]);
  const headings = [t("ring"), t("point"), t("northing"), t("easting"), t("edge")];
  const copy = el("button", { type: "button", class: "copy", onclick: () => copyText([headings, ...rows].map((row) =>
      row.join("\t")).join("\n"), copy) }, t("copy"));
  return el("article", { class: "card" },
    el("h4", null, el("button", { type: "button", class: "link", onclick: () => { MAP.choose("site", site.site);
        document.getElementById("h-map").scrollIntoView(); } }, `${index + 1}. ${area(site.area_m2)}`), " ", el(
      "span", { class: "note mono" }, site.site)),
    picture, el("dl", null, facts.flatMap(([label, value]) => [el("dt", null, label), el("dd", null, value)])),
    el("details", null, el("summary", null, `${t("corners")} (${rows.length})`), copy, table(both(
      DATA.meta.system), headings
      .map((heading, column) => [heading, column > 0]), rows.map((row) => el("tr", null, row.map((value,
        column) => el("td", { class: column ? "n" : null }, value)))))));
}
async function copyText(text, button) {
  try { await navigator.clipboard.writeText(text); } catch {
    const area = el("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  button.textContent = t("copied");
}

// MARK: differences, versions, provenance

function differences() {
  const rows = DATA.differences.slice(0, 25).map((row) => el("tr", null, el("td", null,
    `${both(DATA.labels.layer[row.layer])}: ${row.name ? `${row.name} (${row.id})` : row.id}`), areaCell(row
    .declared_m2), areaCell(row.measured_m2), areaCell(row.difference_m2), el("td", { class: "n" }, row
    .difference_pct == null ? "–" : number(row.difference_pct, 2) + "%")));
  const occupancy = DATA.occupancy.map((row) => el("tr", null, el("td", null, DATA.names.zone[row.zone] ?? row.zone),
    areaCell(row.gross_m2), areaCell(row.operating_m2), el("td", { class: "n" }, percent(row.legal_ratio)), el(
      "td", { class: "n" }, percent(row.operating_gross_ratio)), el("td", { class: "n" }, percent(row
      .leased_gross_ratio)), el("td", { class: "n" }, percent(row.declared_ratio)), areaCell(row
      .implied_denominator_m2)));
  const versions = DATA.versions.map((version) => el("div", null, el("h4", null,
      `${name("scheme", version.a)} → ${name("scheme", version.b)}`),
    el("p", null,
      `${area(version.a_m2)} → ${area(version.b_m2)}; ${t("released")} ${area(version.released_m2)}, `
      + `${t("added")} ${area(version.added_m2)}`
      )));
  replace("differences", el("div", { class: "scroll" }, rows.length ? table(t("declaredTable"), [[t("what")], [t(
      "declared"), true], [t("measured"), true], [t("difference"), true], ["%", true]], rows) : el("p", null, t(
      "noData"))),
    occupancy.length ? el("div", { class: "scroll" }, el("h3", null, t("occupancy")), table("", [[t("zone")], [t(
      "measured"), true], ["m²", true], [t("legal"), true], [t("operatingGross"), true], [t("leasedGross"),
      true], [t("declaredRatio"), true], [t("implied"), true]], occupancy)) : null,
    versions.length ? el("h3", null, t("versions")) : null, versions);
}

function behind() {
  const { sources, edits, rules, waivers, skipped } = DATA;
  replace("behind",
    el("p", { class: "note" }, t("limitsText")), el("p", { class: "note" }, t("filesNote")),
    el("h3", null, t("sources")), el("div", { class: "scroll" }, table("", [[t("path")], [t("layer")], [t("crs")], [
        t("encoding")], [t("read"), true], [t("loaded"), true], ["SHA-256"]],
      sources.map((source) => el("tr", null, el("td", null, source.path), el("td", null, source.layer), el("td",
        null, source.crs_used ?? "–"), el("td", null, source.encoding ?? "–"), el("td", { class: "n" }, source
        .read ?? ""), el("td", { class: "n" }, source.loaded ?? ""), el("td", { class: "mono" }, source
        .sha256))))),
    edits ? el("p", { class: "note" }, t("edits", edits)) : null,
    waivers.length ? [el("h3", null, t("waivers")), table("", [[t("id")], [t("rule")], [t("reason")], [t("by")], [t(
      "until")]], waivers.map((waiver) => el("tr", null, ["finding", "rule", "reason", "by", "until"].map((
      key) => el("td", null, (key === "until" ? day(waiver[key]) : waiver[key]) ?? "–")))))] : null,
    skipped.length ? [el("h3", null, t("skipped")), folded("", [[t("rule")], [t("what")], [t("reason")]], skipped, (
      list) => list.map((row) => el("tr", null, el("td", null, row.rule), el("td", null,
      `${both(DATA.labels.layer[row.layer]) || row.layer || ""} ${row.id ?? ""}`), el("td", null, both(DATA
      .labels.skipped[row.reason]) || row.reason))), 10)] : null,
    el("details", null, el("summary", null, t("rules")), el("div", { class: "scroll" }, table("", [[t("rule")], [t(
        "severity")], [t("owner")], [t("legalBasis")], [t("validFrom")]],
      rules.map((rule) => el("tr", null, el("td", null, rule.rule), el("td", null, rule.severity === "off" ? t(
        "off") : t(rule.severity)), el("td", null, rule.owner ? both(DATA.labels.owner[rule.owner]) || rule
        .owner : "–"), el("td", null, rule.legal_basis ?? "–"), el("td", null, day(rule.valid_from) ?? "–")))))));
}

// MARK: layers and legend

function switches() {
  replace("layer-list", MAP.layers.map((layer) => el("label", null, el("input", { type: "checkbox", checked: layer
      .visible, onchange: (event) => { layer.visible = event.target.checked;
      MAP.redraw(); } }), ` ${t(layer.name + "_")} (${(layer.every ?? layer.features).length})`)));
  replace("legend", DATA.legend.map((entry) => {
    const swatch = el("span", { class: "swatch" });
    swatch.style.background = entry.fill;
    return el("span", null, swatch, `${entry.value} ${both(entry.label)}`);
  }));
  replace("map-note", DATA.meta.simplified ? t("simplified") : "");
}

// MARK: address and language

function readAddress() {
  const address = new URLSearchParams(location.hash.slice(1));
  for (const key of Object.keys(state))
    if (address.has(key)) state[key] = address.get(key);
    else if (key !== "lang") state[key] = "";
  if (!TEXTS[state.lang]) state.lang = DATA.meta.lang;
}

function writeAddress() {
  const address = new URLSearchParams();
  for (const [key, value] of Object.entries(state))
    if (value && !(key === "lang" && value === DATA.meta.lang)) address.set(key, value);
  const text = address.toString();
  history.replaceState(null, "", text ? "#" + text : location.pathname + location.search);
}
/** Changes what is filtered or chosen, the page and its address. */
function set(changes, keepsFilters = false) {
  Object.assign(state, changes);
  writeAddress();
  const count = findings();
  if (!keepsFilters) filters(count);
  if ("cell" in changes) matrix();
}

function show() {
  document.documentElement.lang = state.lang;
  document.getElementById("language").lang = state.lang === "vi" ? "en" : "vi";
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll("[data-t-label]")) element.setAttribute("aria-label", t(element
    .dataset.tLabel));
  head();
  filters(findings());
  matrix();
  coverage();
  markers();
  clean();
  differences();
  behind();
  switches();
}
document.getElementById("language").addEventListener("click", () => { state.lang = state.lang === "vi" ? "en" : "vi";
  writeAddress();
  show(); });
document.getElementById("filters").addEventListener("submit", (event) => event.preventDefault());
addEventListener("hashchange", () => { if (location.hash === "#findings") return;
  readAddress();
  show();
  MAP.choose("finding", state.finding); });
if (location.hash !== "#findings") readAddress();
show();
MAP.fit(MAP.home[0] <= MAP.home[2] ? MAP.home : MAP.all);
if (state.finding) {
  MAP.choose("finding", state.finding);
  const row = document.querySelector("tr.chosen");
  const rows = document.getElementById("findings");
  if (row) rows.scrollTop = row.offsetTop - rows.offsetTop - 40;
}
document.documentElement.dataset.ready = "true";
