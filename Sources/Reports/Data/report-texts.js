"use strict";
const TEXTS = {
  en: {
    other: "Tiếng Việt", skip: "To the findings", figures: "Figures", mapAndFindings: "Map and findings",
    mapLabel: "Map of the plans and findings. Arrow keys move it, plus and minus zoom, Home shows all.",
    zoomIn: "Zoom in", zoomOut: "Zoom out", zoomAll: "Show all", layers: "Layers", legend: "Legend",
    matrix: "Urban plan against land-use plan", coverage: "Coverage by detailed plans", markers: "Markers on the ground",
    matrixNote: "Rows: function of the urban plan that holds. Columns: code of the land-use plan that holds. Cells: hectares; the darker, the more severe. A cell filters the findings.",
    clean: "Clean land", differences: "Declared and measured, versions", behind: "Behind the numbers",
    asOf: "as of", none: "none", all: "all", rule: "rule", severity: "severity", zone: "zone", scheme: "scheme",
    owner: "office", search: "text", clear: "Clear", shown: "{0} of {1} findings", findings: "findings",
    error: "error", warning: "warning", info: "info", waived: "waived", area: "area", where: "where", what: "what",
    conflictArea: "ground in conflict", conflictOf: "of {0} where both plans hold", detailed: "built land under a detailed plan",
    markersFigure: "schemes marked completely", declaredMeasured: "{0} declared, {1} measured of {2}",
    cleanLand: "clean land", sites: "{0} sites, of {1} of parcels", differ: "declared areas beyond tolerance",
    ofDeclared: "of {0} declared areas", lead: "{0} findings, {1} of them errors; {2} in conflict between the plans. Markers: {3} of {4} schemes declared, {5} measured. {6} clean in {7} sites.",
    legalBasis: "Legal basis", advice: "What to do", id: "id", length: "length", thickness: "thickness", pieces: "pieces",
    kind: "kind", size: "size", showAll: "Show all {0}", noFindings: "No finding matches.", simplified: "Shapes are simplified: the workspace is large. The files in data/ hold the full geometry.",
    ratio: "share", covered: "covered", base: "base", level: "level", baseNatural: "the zone's ground", baseBuilt: "ground planned for building", baseParent: "ground of the coarser plan",
    schemes: "schemes", declared: "declared", measured: "measured", line: "line to mark", within: "within spacing", points: "points", status: "status",
    markersIntro: "Declared marked: {0} of {1} approved schemes. Measured complete: {2} of {3} that must be marked.",
    complete: "complete", partial: "partial", none_: "none", drift: "drift, largest", call: "call", clean_: "clean", conditional: "conditional", not_clean: "not clean", unknown: "unknown", noParcel: "no parcel",
    nextStep: "next step", calls: "Calls for investment", callsNote: "Of the ground that each call asks for: what can be handed over, and what is the next step for the rest. Unknown: a needed fact is missing, so nothing is promised.",
    sum: "sum", sitesTitle: "Sites", width: "width", frontage: "frontage on a road", road: "to the road", functions: "functions", codes: "land-use codes", decisions: "decisions", parcels: "parcels",
    limits: "not larger because of", corners: "Corners", copy: "Copy as table", copied: "Copied", ring: "ring", point: "point", edge: "edge", northing: "X (north)", easting: "Y (east)",
    usable: "usable", small: "smaller or narrower than the criteria ask", balance: "All parcels by verdict", reasons: "reasons", verdict: "verdict", registered: "registered",
    difference: "difference", tolerance: "tolerance", declaredTable: "Largest differences between declared and measured area", occupancy: "Occupancy of industrial zones", operatingGross: "operating / gross", leasedGross: "leased / gross", legal: "leased / leasable", declaredRatio: "declared", implied: "denominator that would make the declared one true",
    versions: "Versions", released: "released", added: "added", from: "from", to: "to", sources: "Sources", rules: "Rules", waivers: "Waivers", skipped: "What could not be checked", limitsTitle: "Limits",
    path: "file", layer: "layer", crs: "system", encoding: "encoding", read: "read", loaded: "loaded", reason: "reason", by: "by", until: "until", off: "off", validFrom: "in force",
    limitsText: "Areas are grid areas in the working system unless said otherwise. Findings compare what the sources state; they do not replace a survey or a decision. Rules, tolerances and crosswalk are data and carry their sources; what is an assumption says so.",
    tooltipExact: "exactly {0} m²", openFinding: "Show on the map", noData: "Nothing to show.", coverageNote: "Share of the base that lies in a scheme of the level in force.",
    zone_: "zones", scheme_: "schemes", scheme_block_: "scheme blocks", landuse_plan_: "land-use plans", landuse_block_: "land-use blocks", parcel_: "parcels", marker_: "markers", project_: "projects and calls", road_: "roads", constraint_area_: "constraint areas", site_: "clean sites", finding_: "findings",
    matrixTotal: "total", filesNote: "The same rows as files: the folder data/ beside this page.",
  },
  vi: {
    other: "English", skip: "Đến danh sách phát hiện", figures: "Số liệu chính", mapAndFindings: "Bản đồ và phát hiện",
    mapLabel: "Bản đồ quy hoạch và phát hiện. Phím mũi tên để di chuyển, cộng và trừ để phóng, Home để xem toàn bộ.",
    zoomIn: "Phóng to", zoomOut: "Thu nhỏ", zoomAll: "Toàn bộ", layers: "Lớp bản đồ", legend: "Chú giải",
    matrix: "Quy hoạch xây dựng đối chiếu quy hoạch sử dụng đất", coverage: "Tỷ lệ phủ kín quy hoạch chi tiết", markers: "Mốc giới ngoài thực địa",
    matrixNote: "Hàng: chức năng theo quy hoạch xây dựng có hiệu lực. Cột: mã theo quy hoạch sử dụng đất có hiệu lực. Ô: hécta; càng đậm càng nghiêm trọng. Bấm một ô để lọc phát hiện.",
    clean: "Quỹ đất sạch", differences: "Diện tích công bố và đo được, các phiên bản", behind: "Cơ sở của số liệu",
    asOf: "tính đến ngày", none: "không", all: "tất cả", rule: "quy tắc", severity: "mức độ", zone: "khu vực", scheme: "đồ án",
    owner: "cơ quan", search: "từ khóa", clear: "Xóa lọc", shown: "{0} trên {1} phát hiện", findings: "phát hiện",
    error: "lỗi", warning: "cảnh báo", info: "thông tin", waived: "đã chấp nhận", area: "diện tích", where: "vị trí", what: "nội dung",
    conflictArea: "diện tích mâu thuẫn", conflictOf: "trên {0} có cả hai quy hoạch", detailed: "đất xây dựng có quy hoạch chi tiết",
    markersFigure: "đồ án đã cắm đủ mốc", declaredMeasured: "công bố {0}, đo được {1} trên {2}",
    cleanLand: "đất sạch", sites: "{0} khu đất, trên {1} thửa đất", differ: "diện tích công bố vượt sai số",
    ofDeclared: "trên {0} diện tích công bố", lead: "{0} phát hiện, trong đó {1} lỗi; {2} mâu thuẫn giữa các quy hoạch. Mốc giới: công bố {3} trên {4} đồ án, đo được {5}. Đất sạch {6} tại {7} khu đất.",
    legalBasis: "Căn cứ pháp lý", advice: "Cách xử lý", id: "mã", length: "chiều dài", thickness: "bề dày", pieces: "số mảnh",
    kind: "loại", size: "cỡ", showAll: "Xem cả {0}", noFindings: "Không có phát hiện phù hợp.", simplified: "Hình đã được đơn giản hóa vì dữ liệu lớn. Thư mục data/ có hình đầy đủ.",
    ratio: "tỷ lệ", covered: "đã phủ", base: "mẫu số", level: "cấp", baseNatural: "diện tích tự nhiên", baseBuilt: "đất quy hoạch xây dựng", baseParent: "phạm vi quy hoạch cấp trên",
    schemes: "số đồ án", declared: "công bố", measured: "đo được", line: "tuyến phải cắm", within: "đạt khoảng cách", points: "điểm", status: "tình trạng",
    markersIntro: "Công bố đã cắm mốc: {0} trên {1} đồ án đã duyệt. Đo được đã đủ: {2} trên {3} đồ án phải cắm.",
    complete: "đủ", partial: "một phần", none_: "chưa cắm", drift: "lệch lớn nhất", call: "dự án kêu gọi", clean_: "sạch", conditional: "có điều kiện", not_clean: "không sạch", unknown: "chưa rõ", noParcel: "không có thửa",
    nextStep: "bước tiếp theo", calls: "Các dự án kêu gọi đầu tư", callsNote: "Trong diện tích mỗi dự án kêu gọi: phần có thể bàn giao và bước tiếp theo cho phần còn lại. Chưa rõ: thiếu thông tin cần thiết nên không hứa gì.",
    sum: "cộng", sitesTitle: "Khu đất", width: "bề rộng", frontage: "mặt tiền đường", road: "đến đường", functions: "chức năng", codes: "mã đất", decisions: "quyết định", parcels: "thửa đất",
    limits: "không lớn hơn vì", corners: "Tọa độ góc ranh", copy: "Chép thành bảng", copied: "Đã chép", ring: "vòng", point: "điểm", edge: "cạnh", northing: "X (bắc)", easting: "Y (đông)",
    usable: "dùng được", small: "nhỏ hoặc hẹp hơn tiêu chí", balance: "Toàn bộ thửa đất theo kết luận", reasons: "lý do", verdict: "kết luận", registered: "theo giấy tờ",
    difference: "chênh lệch", tolerance: "sai số cho phép", declaredTable: "Chênh lệch lớn nhất giữa diện tích công bố và đo được", occupancy: "Tỷ lệ lấp đầy khu, cụm công nghiệp", operatingGross: "hoạt động / tổng", leasedGross: "cho thuê / tổng", legal: "cho thuê / đất cho thuê", declaredRatio: "công bố", implied: "mẫu số để số công bố là đúng",
    versions: "Các phiên bản", released: "đưa ra khỏi phạm vi", added: "bổ sung", from: "từ", to: "thành", sources: "Nguồn dữ liệu", rules: "Quy tắc", waivers: "Chấp nhận", skipped: "Những gì không kiểm tra được", limitsTitle: "Giới hạn",
    path: "tệp", layer: "lớp", crs: "hệ tọa độ", encoding: "bảng mã", read: "đọc", loaded: "nạp", reason: "lý do", by: "người", until: "đến ngày", off: "tắt", validFrom: "hiệu lực",
    limitsText: "Diện tích là diện tích trên lưới chiếu của hệ tọa độ làm việc, trừ khi ghi khác. Phát hiện so sánh nội dung các nguồn, không thay cho đo đạc hay quyết định. Quy tắc, sai số và bảng đối chiếu là dữ liệu có ghi nguồn; giả định được ghi rõ.",
    tooltipExact: "chính xác {0} m²", openFinding: "Xem trên bản đồ", noData: "Không có nội dung.", coverageNote: "Phần của mẫu số nằm trong đồ án cấp đó còn hiệu lực.",
    zone_: "khu vực", scheme_: "đồ án", scheme_block_: "ô chức năng", landuse_plan_: "quy hoạch sử dụng đất", landuse_block_: "khoanh đất quy hoạch", parcel_: "thửa đất", marker_: "mốc giới", project_: "dự án", road_: "đường", constraint_area_: "vùng hạn chế", site_: "khu đất sạch", finding_: "phát hiện",
    matrixTotal: "cộng", filesNote: "Các bảng này cũng có dưới dạng tệp trong thư mục data/ bên cạnh trang này.",
  },
};
const DATA = JSON.parse(document.getElementById("data").textContent);
const state = { lang: DATA.meta.lang, rule: "", severity: "", zone: "", scheme: "", owner: "", text: "", finding: "", cell: "" };

/** The text of a key in the chosen language, with {0}, {1} filled in. */
function t(key, ...values) {
  const text = TEXTS[state.lang][key] ?? key;
  return text.replace(/\{(\d)\}/g, (_, n) => String(values[n]));
}
/** A text that the data hold in both languages. */
function both(texts) { return texts ? texts[state.lang] ?? texts.en : ""; }
/** A number in the manner of the language. */
function number(value, decimals) {
  // What rounds to zero has no sign.
  const shown = Number(value.toFixed(decimals)) === 0 ? 0 : value;
  return shown.toLocaleString(state.lang === "vi" ? "vi-VN" : "en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}
/** An area: square metres below a hectare, else hectares with four significant figures. */
function area(m2) {
  if (m2 == null) return "–";
  if (Math.abs(m2) < 10000) return number(m2, 1) + " m²";
  const ha = m2 / 10000;
  const digits = Math.max(0, 3 - Math.floor(Math.log10(Math.abs(ha))));
  return number(ha, digits) + " ha";
}
function percent(ratio) { return ratio == null ? "–" : number(100 * ratio, 1) + " %"; }
function metres(value) { return value == null ? "–" : number(value, value < 100 ? 2 : 1) + " m"; }
function name(layer, id) {
  const known = DATA.names[layer]?.[id];
  return known ? `${known} (${id})` : id ?? "–";
}

/** An element with attributes and children; texts become text nodes and nothing else. */
function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  for (const child of children.flat()) if (child != null) element.append(child);
  return element;
}
/** A cell with an area, the exact value on hover. */
function areaCell(m2) {
  return el("td", { class: "n", title: m2 == null ? null : t("tooltipExact", String(m2)) }, area(m2));
}
/** A table: headings as [text, isNumber], rows as elements. */
function table(caption, headings, rows, attributes) {
  return el("table", attributes, el("caption", null, caption),
    el("thead", null, el("tr", null, headings.map(([text, isNumber]) => el("th", { scope: "col", class: isNumber ? "n" : null }, text)))),
    el("tbody", null, rows));
}
const SIGNS = { error: "■", warning: "▲", info: "●" };
function severitySign(severity) { return el("span", { class: "sign " + severity }, `${SIGNS[severity] ?? "●"} ${t(severity)}`); }
function replace(id, ...children) { document.getElementById(id).replaceChildren(...children.flat().filter((child) => child != null)); }
