// The panel of a scheme, a unit, a project or any other feature, and the findings about it.

function featurePanel(one) {
  const name = one.layer.name;
  const title = panelTitle(`${layerWord(name)} ${one.title}`);
  if (name === "parcel") return { title, parts: parcelParts(one) };
  if (name === "site") return { title, parts: [siteFacts(one.site)] };
  const about = FINDINGS.filter((finding) =>
    finding.isAbout(name, one.id) || (name === "scheme" && finding.scheme === one.id)
  );
  return { title, parts: [facts(plainFacts(one)), findingLinks(about)] };
}

const PLAIN_FIELDS = {
  scheme: [
    "level",
    "planning_kind",
    "status",
    "authority",
    "decision_no",
    "decision_date",
    "published_on",
    "adjustment_kind",
    "declared_area_m2",
  ],
  landuse_plan: ["level", "kind", "status", "decision_no", "decision_date", "published_on"],
  scheme_block: ["scheme", "use", "declared_area_m2"],
  landuse_block: ["plan"],
  zone: ["kind", "code", "declared_area_m2"],
  project: [
    "kind",
    "status",
    "investor",
    "licensed_on",
    "handed_over_on",
    "deadline",
    "extended_to",
    "declared_area_m2",
    "target_function",
  ],
  marker: ["scheme", "number", "kind", "state", "surveyed_on"],
  road: ["kind", "width_m"],
  constraint_area: ["kind"],
  forest_cover: ["kind"],
};

function plainFacts(one) {
  const name = one.layer.name;
  const rows = (PLAIN_FIELDS[name] ?? []).map((field) => [t(`f_${field}`), fieldText(name, field, one.get(field))]);
  if (one.style && name.endsWith("_block")) rows.unshift([t("class"), classOf(one)]);
  if (name.endsWith("_block")) {
    const about = planFacts(planOf(one)) ?? {};
    rows.push([t("level"), about.level], [t("decision"), about.decision], [t("authority"), about.authority]);
  }
  if (one.kind === "polygons" && one.rings.length) rows.push([t("measured"), areaText(roundedArea(one))]);
  if (one.kind === "points" && one.rings.length) rows.push([t("coordinates"), place(one.rings[0][1], one.rings[0][0])]);
  return rows;
}

function fieldText(layer, field, value) {
  if (value == null) return null;
  if (field === "scheme") return feature("scheme", value)?.title ?? value;
  if (field === "plan") return feature("landuse_plan", value)?.title ?? value;
  if (field === "target_function") return functionWord(value);
  if (field.endsWith("_m2")) return areaText(value);
  if (field === "width_m") return metres(value);
  if (typeof value === "number") return number(value);
  return /^\d{4}-\d\d-\d\d$/.test(value) ? day(value) : word(`${layer}.${field}`, value);
}

function findingLink(finding) {
  const text = printing ? finding.text : button(finding.text, () => choose({ finding: finding.id }), { class: "link" });
  return el("li", null, severitySign(finding.severity), " ", text);
}

/** The findings about something; `keep` says which of them, on a sheet. */
function findingLinks(about, keep = allRows) {
  if (PUBLIC) return null;
  const counted = about.filter((finding) => !finding.waived || state.waived);
  const kept = keep(counted);
  const waived = waivedText(about.length - counted.length);
  if (!kept.length && keep === furtherRows) return null;
  if (!counted.length && !waived) return el("p", { class: "note" }, t("noFindingsHere"));
  return [
    el("h4", null, `${t("findings")} (${[number(counted.length), waived].filter(Boolean).join(" ")})`),
    shortened(kept, 20, (findings) => el("ul", { class: "plain" }, findings.map(findingLink))),
    keptNote(kept, counted, keep),
  ];
}
