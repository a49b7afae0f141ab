// Parcels and corners on a sheet: what the first page has no room for stands on further ones.

/** Parcels with the ground that a finding has of each; behind the last of all their sum, where they may be added. */
function parcelsOnSheet(finding, parcels, all) {
  const total = parcels.at(-1) === all.at(-1) ? groundInSum(finding, all) : null;
  return table(
    t("parcels"),
    [[t("sheetNo")], [t("parcelNo")], [t("tenure")], [t("areaM2"), true], [t("ratio"), true]],
    parcels.map(([parcel, m2]) =>
      el(
        "tr",
        null,
        cell(parcel.get("sheet_no") ?? "–"),
        cell(parcel.get("parcel_no") ?? parcel.id),
        cell(word("parcel.tenure", parcel.get("tenure")) ?? "–"),
        squareMetresCell(m2),
        percentCell(m2 == null || !parcel.area ? null : m2 / parcel.area),
      )
    ),
    {
      total: total == null
        ? null
        : el("tr", null, el("th", { scope: "row", colspan: 3 }, t("sum")), squareMetresCell(total), cell("")),
    },
  );
}

/** So many rows stand on the first page of a sheet; the others stand on further ones. */
const ON_FIRST_PAGE = { parcels: 20, corners: 24 };
/** So many on all of them; what is beyond is said. */
const ON_ALL_PAGES = { parcels: 2000, corners: 3600 };
/** Rows of corners below each other, and such columns side by side on a further page. */
const CORNERS_BELOW = 60;
const CORNERS_BESIDE = 3;

/** The corners of the ground of a finding; what is said of a whole scheme has none. */
const cornersOfFinding = (finding) => (finding.shape && !finding.isWhole ? cornersOf(finding.shape.rings) : []);

/** A further page of a sheet with what the first has no room for; `null` where there is nothing. */
function furtherPage(title, ...content) {
  const kept = content.flat(3).filter(Boolean);
  return kept.length ? el("section", { class: "page" }, el("h3", null, `${title} (${t("continued")})`), kept) : null;
}

/** The corners that the first page has no room for; those beyond what all pages have are said to be in a file. */
function furtherCorners(corners, file) {
  const more = corners.slice(ON_FIRST_PAGE.corners, ON_ALL_PAGES.corners);
  if (!more.length) return [];
  const hasRings = corners.at(-1).ring > 1;
  const columns = chunksOf(more, CORNERS_BELOW).map((part) => cornerTable(part, { hasRings }));
  const beyond = corners.length - ON_ALL_PAGES.corners;
  return [
    el("h4", null, `${t("corners")} (${number(corners.length)})`),
    chunksOf(columns, CORNERS_BESIDE).map((part) => el("div", { class: "corner-columns" }, part)),
    beyond > 0 ? el("p", { class: "note" }, t("moreCorners", number(beyond), file)) : null,
  ];
}

/** The further pages of a finding's sheet: parcels and corners that the first has no room for. */
function furtherPages(finding, parcels, corners) {
  const more = parcels.slice(ON_FIRST_PAGE.parcels, ON_ALL_PAGES.parcels);
  const beyond = parcels.length - ON_ALL_PAGES.parcels;
  return furtherPage(
    `${t("findingSheet")} ${finding.id}`,
    more.length ? parcelsOnSheet(finding, more, parcels) : null,
    beyond > 0 ? el("p", { class: "note" }, t("moreParcels", number(beyond))) : null,
    furtherCorners(corners, "data/finding.geojson"),
  );
}

/** The corners that the first page has room for, in tables of so many. */
function firstCorners(corners, most) {
  const hasRings = corners.at(-1)?.ring > 1;
  const parts = corners.length ? chunks(corners.slice(0, ON_FIRST_PAGE.corners), most) : [];
  return parts.map((part, i) =>
    el(
      "div",
      null,
      cornerTable(part, { isTitled: i > 0, hasRings }),
      i ? null : pageNote(ON_FIRST_PAGE.corners, corners.length),
    )
  );
}

/** The tables of the first page: parcels, and corners in columns beside them. */
function firstTables(finding, parcels, corners) {
  return el(
    "div",
    { class: parcels.length ? "sheet-tables beside-parcels" : "sheet-tables" },
    parcels.length
      ? el(
        "div",
        null,
        parcelsOnSheet(finding, parcels.slice(0, ON_FIRST_PAGE.parcels), parcels),
        pageNote(ON_FIRST_PAGE.parcels, parcels.length),
      )
      : null,
    firstCorners(corners, parcels.length ? 12 : 8),
  );
}

/** Whether the first page has no room for all: how many of how many it shows. */
function pageNote(shownCount, count) {
  return count > shownCount ? el("p", { class: "note" }, t("onFurtherPages", number(shownCount), number(count))) : null;
}
