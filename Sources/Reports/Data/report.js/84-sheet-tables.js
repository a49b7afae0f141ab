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

/** The further pages of a sheet: parcels and corners that the first has no room for. */
function furtherPages(finding, parcels, corners) {
  const moreParcels = parcels.slice(ON_FIRST_PAGE.parcels, ON_ALL_PAGES.parcels);
  const moreCorners = corners.slice(ON_FIRST_PAGE.corners, ON_ALL_PAGES.corners);
  if (!moreParcels.length && !moreCorners.length) return null;
  const hasRings = corners.at(-1)?.ring > 1;
  const columns = chunksOf(moreCorners, CORNERS_BELOW).map((part) => cornerTable(part, { hasRings }));
  const beyond = [["moreParcels", parcels.length - ON_ALL_PAGES.parcels], [
    "moreCorners",
    corners.length - ON_ALL_PAGES.corners,
  ]];
  return el(
    "section",
    { class: "page" },
    el("h3", null, `${t("findingSheet")} ${finding.id} (${t("continued")})`),
    moreParcels.length ? parcelsOnSheet(finding, moreParcels, parcels) : null,
    columns.length ? el("h4", null, `${t("corners")} (${number(corners.length)})`) : null,
    chunksOf(columns, CORNERS_BESIDE).map((part) => el("div", { class: "corner-columns" }, part)),
    beyond.filter(([, count]) => count > 0).map(([key, count]) => el("p", { class: "note" }, t(key, number(count)))),
  );
}

/** The tables of the first page: parcels, and corners in columns beside them. */
function firstTables(finding, parcels, corners) {
  const hasRings = corners.at(-1)?.ring > 1;
  const parts = corners.length ? chunks(corners.slice(0, ON_FIRST_PAGE.corners), parcels.length ? 12 : 8) : [];
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
    parts.map((part, i) =>
      el(
        "div",
        null,
        cornerTable(part, { isTitled: i > 0, hasRings }),
        i ? null : pageNote(ON_FIRST_PAGE.corners, corners.length),
      )
    ),
  );
}

/** Whether the first page has no room for all: how many of how many it shows. */
function pageNote(shownCount, count) {
  return count > shownCount ? el("p", { class: "note" }, t("onFurtherPages", number(shownCount), number(count))) : null;
}
