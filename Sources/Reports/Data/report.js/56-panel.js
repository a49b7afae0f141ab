// The panel of what is chosen, and what it says of a finding with both its sides.

function panel() {
  const { finding, one } = chosenOf();
  const box = document.getElementById("panel");
  const isThere = Boolean(finding || one);
  const hadFocus = box.contains(document.activeElement);
  box.hidden = !isThere;
  document.getElementById("right").classList.toggle("has-panel", isThere);
  if (!isThere) {
    box.replaceChildren();
    if (hadFocus) CANVAS.focus();
    return;
  }
  const content = finding ? findingPanel(finding) : featurePanel(one);
  box.replaceChildren(
    el(
      "div",
      { class: "panel-head" },
      content.title,
      button("✕", () => unchoose(true), {
        "aria-label": t("close"),
        class: "close",
      }),
    ),
    ...content.parts.flat(3).filter(Boolean),
  );
  box.scrollTop = 0;
  if (hadFocus) box.focus({ preventScroll: true });
  say(box.querySelector("h3").textContent);
}

function panelTitle(text, sign) {
  return el("h3", null, sign ? [sign, " "] : null, text);
}

// MARK: finding

function findingPanel(finding) {
  const copyLink = button(t("copyLink"), () => copyText(location.href, copyLink));
  const corners = finding.shape && !finding.isWhole ? cornersOf(finding.shape.rings) : [];
  return {
    title: panelTitle(named(ruleWord(finding.rule), finding.rule), severitySign(finding.severity)),
    parts: [
      el("p", null, finding.text),
      el(
        "p",
        { class: "buttons" },
        button(t("sheet"), () => printPages(printSheets([finding]))),
        copyLink,
        corners.length ? copyCorners(corners) : null,
      ),
      sides(finding),
      facts(findingFacts(finding)),
      parcelTable(finding),
      corners.length
        ? el("details", null, el("summary", null, `${t("corners")} (${corners.length})`), cornerTable(corners))
        : null,
    ],
  };
}

/** What a finding says beside message, sides, parcels and corners. */
function findingFacts(finding) {
  return [
    [t("id"), el("span", { class: "mono" }, finding.id)],
    [t("zone"), finding.zone && nameOf("zone", finding.zone)],
    [t("area"), areaText(finding.area_m2)],
    [
      t("length"),
      finding.length_m == null ? null : metres(finding.length_m),
    ],
    [t("thickness"), finding.thickness_m == null ? null : metres(finding.thickness_m)],
    [t("pieces"), finding.parts == null ? null : number(finding.parts)],
    [
      t("legalBasis"),
      finding.basis,
    ],
    [t("advice"), finding.what],
    [t("owner"), finding.owner && named(officeWord(finding.owner), finding.owner)],
    [
      t("waiver"),
      waiverText(finding),
    ],
    [t("change"), changeOf(finding) && changeText(finding)],
  ];
}

function waiverText(finding) {
  const { waiver } = finding;
  if (!waiver) return null;
  return [
    waiver.reason,
    waiver.by,
    waiver.on && day(waiver.on),
    waiver.until && `${t("until")} ${day(waiver.until)}`,
    waiver.stale ? t("stale") : null,
  ].filter(Boolean).join(" · ");
}

/** Both sides of a finding: what each subject is, its plan, level, decision, authority, block and code. */
function sides(finding) {
  const others = finding.subjects.slice(MOST_SIDES);
  return [
    el(
      "div",
      { class: "sides" },
      finding.subjects.slice(0, MOST_SIDES).map((subject, side) => sideOf(finding, subject, side)),
    ),
    others.length
      ? el(
        "p",
        null,
        `${t("alsoAbout")}: `,
        others.flatMap((one, i) => [i ? ", " : "", `${layerWord(one.layer)} `, subjectName(one)]),
      )
      : null,
  ];
}

/** Further subjects are named on a line. */
const MOST_SIDES = 4;

/** What a subject is called; on the screen it leads to the feature. */
function subjectName(subject) {
  const one = feature(subject.layer, subject.id);
  if (!one || printing) return one?.title ?? subject.id;
  return button(one.title, () => choose({ thing: one.key }), { class: "link" });
}

function sideOf(finding, subject, side) {
  const one = feature(subject.layer, subject.id);
  return el(
    "section",
    { class: `side side-${side}` },
    el("h4", null, layerWord(subject.layer), " ", subjectName(subject)),
    one
      ? facts(sideFacts(
        finding,
        one,
      ))
      : null,
  );
}

function sideFacts(finding, one) {
  const isBlock = one.layer.name.endsWith("_block");
  const isPlan = one.layer.name === "scheme" || one.layer.name === "landuse_plan";
  const plan = isBlock ? planOf(one) : isPlan ? one : null;
  const about = planFacts(plan) ?? {};
  const blocks = isPlan ? blocksIn(finding, one) : [];
  return [
    isBlock && [t("plan"), plan ? plan.title : one.get("scheme") ?? one.get("plan")],
    [t("level"), about.level],
    [t("decision"), about.decision],
    [t("authority"), about.authority],
    [t("status"), about.status],
    isBlock && [t("class"), classOf(one)],
    blocks.length &&
    [
      t("blocks"),
      blocks.map((block) => `${block.id} ${classOf(block)}`).slice(0, 8).join("; ") +
      (blocks.length > 8 ? ` … (${blocks.length})` : ""),
    ],
    ...one.layer.name === "parcel" ? parcelFacts(one) : [],
    ...["project", "marker", "constraint_area", "zone"].includes(one.layer.name) ? plainFacts(one) : [],
  ].filter(Boolean);
}

function blocksIn(finding, plan) {
  const isScheme = plan.layer.name === "scheme";
  const ids = isScheme ? finding.details.blocks : finding.details.landuse_blocks;
  return (ids ?? []).map((id) => feature(isScheme ? "scheme_block" : "landuse_block", id)).filter((block) =>
    block && block.get(isScheme ? "scheme" : "plan") === plan.id
  );
}

function classOf(one) {
  return one.style
    ? [one.style.value, both(one.style.label)].filter(Boolean).join(" ")
    : one.get("function") ?? one.get("code") ??
      "–";
}

/** The ground of parcels, each rounded to hundredths, added up; `null` where they lie on each other and it would count twice. */
function groundInSum(finding, ground) {
  const total = sum(ground, ([, m2]) => m2);
  const most = 1.001 * (finding.area_m2 ?? 0) + 0.01 * ground.length;
  return ground.length > 1 && total > 0 && total <= most ? total : null;
}

/** The parcels of a finding: ten, then all. */
function parcelTable(finding) {
  const ground = finding.isWhole ? [] : finding.ground.filter(([parcel]) => parcel);
  if (!ground.length) return null;
  return [
    el("h4", null, `${t("parcels")} (${number(ground.length)})`),
    shortened(
      ground,
      10,
      (rows) => parcelsTable(rows, rows.length === ground.length ? groundInSum(finding, ground) : null),
    ),
  ];
}

function parcelsTable(rows, total) {
  return table(
    t("parcels"),
    [[t("parcel")], [t("codes")], [t("areaM2"), true], [t("ratio"), true]],
    rows.map(([parcel, m2]) =>
      el(
        "tr",
        null,
        cell(
          printing ? parcel.title : button(parcel.title, () => choose({ thing: parcel.key }), { class: "link" }),
          { "data-key": ["unit_code", "sheet_no", "parcel_no"].map((field) => parcel.get(field) ?? "").join("/") },
        ),
        cell(
          parcel.get("code") ??
            "–",
        ),
        squareMetresCell(m2),
        percentCell(parcel.area ? m2 / parcel.area : null),
      )
    ),
    {
      isTitled: true,
      total: total == null
        ? null
        : el("tr", null, el("th", { scope: "row" }, t("sum")), cell(""), squareMetresCell(total), cell("")),
    },
  );
}

function cornerTable(corners, { hasRings = corners.at(-1)?.ring > 1, isTitled = true } = {}) {
  return table(
    t("corners"),
    [...hasRings ? [[t("ring"), true]] : [], [t("point"), true], [t("northing"), true], [t("easting"), true], [
      t("edge"),
      true,
    ]],
    corners.map((corner) =>
      el(
        "tr",
        null,
        hasRings ? numeric(corner.ring) : null,
        numeric(corner.point),
        numeric(number(
          corner.n,
          2,
        )),
        numeric(number(corner.e, 2)),
        numeric(number(corner.edge, 2)),
      )
    ),
    { isSortable: false, isTitled },
  );
}

function copyCorners(corners) {
  const lines = [
    [t("ring"), t("point"), t("northing"), t("easting"), t("edge")],
    ...corners.map((
      corner,
    ) => [corner.ring, corner.point, corner.n.toFixed(3), corner.e.toFixed(3), corner.edge.toFixed(2)]),
  ];
  const copy = button(t("copyCorners"), () => copyText(lines.map((line) => line.join("\t")).join("\n"), copy));
  return copy;
}
