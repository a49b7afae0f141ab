// The panel of a finding: what it is, whose, what to do, its corners, and what was decided of it.
const MOST_CORNERS_SHOWN = 24;

function findingPanel(one) {
  const panel = document.getElementById("panel");
  panel.hidden = !one;
  if (!one) return panel.replaceChildren();
  const title = el("h3", null, severitySign(one.severity), " ", named(ruleWord(one.rule), one.rule));
  replaceIn(
    panel,
    title,
    el("p", null, one.text),
    facts([
      [t("id"), one.id],
      [t("zone"), one.zone ? zoneWord(one.zone) : null],
      [t("owner"), one.owner ? officeWord(one.owner) : null],
      [t("area"), areaText(one.area_m2)],
      [t("length"), one.length_m == null ? null : metres(one.length_m)],
      [t("thickness"), one.thickness_m == null ? null : metres(one.thickness_m)],
      [t("pieces"), one.parts > 1 ? number(one.parts) : null],
      [
        t("subjects"),
        (one.subjects ?? []).map((other) =>
          `${layerWord(other.layer)} ${other.name ? `${other.name} (${other.id})` : other.id}`
        ).join("; "),
      ],
      [t("legalBasis"), typeof one.legal_basis === "object" ? both(one.legal_basis) : one.legal_basis],
      [t("advice"), typeof one.advice === "object" ? both(one.advice) : one.advice],
      [t("waiver"), waiverText(one)],
      [t("triage"), one.isMended ? null : triageText(one)],
    ]),
    one.isMended ? null : panelButtons(one),
    cornerPart(one),
  );
  say(`${ruleWord(one.rule)}: ${one.text}`);
}

const waiverText = (one) =>
  one.waiver
    ? [
      one.waiver.reason,
      one.waiver.by,
      one.waiver.on && day(one.waiver.on),
      one.waiver.until && t("untilDay", day(one.waiver.until)),
      one.stale ? t("waived_stale") : null,
    ].filter(Boolean).join(" · ")
    : null;

const triageText = (one) =>
  [triageWord(one.triage), one.triage_note, one.triage_by, one.triage_on && day(one.triage_on)].filter(Boolean).join(
    " · ",
  );

function panelButtons(one) {
  const sheet = `${addressOf(inWorkspace(`/findings/${encodeURIComponent(one.id)}/sheet`))}`;
  return el(
    "p",
    { class: "buttons" },
    el("a", {
      href: sheet,
      target: "_blank",
      rel: "noopener",
      class: "button",
      title: lineOfWords("extract", "workspace.gpkg", "--finding", one.id, "-o", `${one.id}.html`),
    }, t("sheet")),
    button(t("copyLink"), (event) => copyText(location.href, event.target)),
    one.rings.length ? button(t("copyCorners"), (event) => copyText(cornersText(one), event.target)) : null,
    isEditor() ? button(t("decideOne"), () => decideOne(one)) : null,
  );
}

/** The corners as a table that pastes into a sheet: X northing, Y easting. */
const cornersText = (one) =>
  placesOf(one).map((corner) => [corner.point, corner.n.toFixed(3), corner.e.toFixed(3)].join("\t")).join("\n");

const placesOf = (one) =>
  one.kind === "polygons" ? cornersOf(one.rings) : one.rings.flatMap((ring) =>
    Array.from(
      { length: ring.length / 2 },
      (_, i) => ({ point: i + 1, e: ring[2 * i], n: ring[2 * i + 1], edge: null }),
    )
  );

function cornerPart(one) {
  const corners = placesOf(one);
  if (!corners.length) return null;
  return el(
    "details",
    null,
    el("summary", null, t("corners", number(corners.length))),
    table(
      t("corners", number(corners.length)),
      [[t("point")], ["X (m)", true], ["Y (m)", true]],
      corners.slice(0, MOST_CORNERS_SHOWN).map((corner) =>
        el(
          "tr",
          null,
          cell(String(corner.point)),
          numeric(number(corner.n, 2), String(corner.n)),
          numeric(number(corner.e, 2), String(corner.e)),
        )
      ),
      { isSortable: false, isTitled: true },
    ),
  );
}

/** Chooses this finding alone, and goes to the decisions. */
function decideOne(one) {
  choice.ids = new Set([one.id]);
  findingList();
  decisions();
  document.getElementById("decide").open = true;
  document.getElementById("triage-state").focus();
}
