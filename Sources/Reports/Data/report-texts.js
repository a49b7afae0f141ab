"use strict";
const TEXTS = {
  en: {
    other: "Tiếng Việt",
    skip: "To the findings",
    figures: "Figures",
    mapAndFindings: "Map and findings",
    mapLabel: "Map of the plans and findings. Arrow keys move it, plus and minus zoom, Home shows all.",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    zoomAll: "Show all",
    layers: "Layers",
    legend: "Legend",
    matrix: "Urban plan against land-use plan",
    coverage: "Coverage by detailed plans",
    markers: "Markers on the ground",
    matrixNote: "Rows: function of the urban plan that holds. Columns: code of the land-use plan that holds. Cells: hectares; the darker, the more severe. A cell filters the findings.",
    clean: "Clean land",
    differences: "Declared and measured, versions",
    behind: "Behind the numbers",
    asOf: "as of",
    none: "none",
    all: "all",
    rule: "rule",
    severity: "severity",
    zone: "zone",
    scheme: "scheme",
    owner: "office",
    search: "text",
    clear: "Clear",
    shown: "{0} of {1} findings",
    findings: "findings",
    area: "area",
    where: "where",
    what: "what",
    conflictArea: "ground in conflict",
    conflictOf: "of {0} where both plans hold",
    detailed: "built land under a detailed plan",
    markersFigure: "schemes marked completely",
    declaredMeasured: "{0} declared, {1} measured of {2}",
    cleanLand: "clean land",
    sites: "{0} sites, of {1} of parcels",
    differ: "declared areas beyond tolerance",
    ofDeclared: "of {0} declared areas",
    lead: "{0} findings, {1} of them errors; {2} in conflict between the plans. Markers: {3} of {4} schemes declared, {5} measured. {6} clean in {7} sites.",
    legalBasis: "Legal basis",
    advice: "What to do",
    id: "id",
    length: "length",
    thickness: "thickness",
    pieces: "pieces",
    kind: "kind",
    size: "size",
    showAll: "Show all {0}",
    noFindings: "No finding matches.",
    simplified: "Shapes are simplified: the workspace is large. The files in data/ hold the full geometry.",
    ratio: "share",
    covered: "covered",
    base: "base",
    level: "level",
    baseNatural: "the zone's ground",
    baseBuilt: "ground planned for building",
    baseParent: "ground of the coarser plan",
    schemes: "schemes",
    declared: "declared",
    measured: "measured",
    declaredMarked: "declared",
    measuredMarked: "measured",
    line: "line to mark",
    within: "within spacing",
    points: "points",
    status: "status",
    markersIntro: "Declared marked: {0} of {1} approved schemes. Measured complete: {2} of {3} that must be marked.",
    complete: "complete",
    partial: "partial",
    none_: "none",
    drift: "drift, largest",
    call: "call",
    nextStep: "next step",
    calls: "Calls for investment",
    callsNote: "Of the ground that each call asks for: what can be handed over, and what is the next step for the rest. Unknown: a needed fact is missing, so nothing is promised.",
    sum: "sum",
    sitesTitle: "Sites",
    width: "width",
    frontage: "frontage on a road",
    road: "to the road",
    functions: "functions",
    codes: "land-use codes",
    decisions: "decisions",
    parcels: "parcels",
    limits: "not larger because of",
    corners: "Corners",
    copy: "Copy as table",
    copied: "Copied",
    ring: "ring",
    point: "point",
    edge: "edge",
    northing: "X (northing)",
    easting: "Y (easting)",
    usable: "usable",
    small: "smaller or narrower than the criteria ask",
    balance: "All parcels by verdict",
    reasons: "reasons",
    verdict: "verdict",
    registered: "registered",
    difference: "difference",
    tolerance: "tolerance",
    declaredTable: "Largest differences between declared and measured area",
    occupancy: "Occupancy of industrial zones",
    operatingGross: "operating / gross",
    leasedGross: "leased / gross",
    legal: "leased / leasable",
    declaredRatio: "declared",
    implied: "denominator that would make the declared one true",
    versions: "Versions",
    released: "released",
    added: "added",
    from: "from",
    to: "to",
    sources: "Sources",
    edits: "Features edited in the workspace since the sources were loaded: {0}. All figures count the edits.",
    rules: "Rules",
    waivers: "Waivers",
    skipped: "What could not be checked",
    limitsTitle: "Limits",
    path: "file",
    layer: "layer",
    crs: "system",
    encoding: "encoding",
    read: "read",
    loaded: "loaded",
    reason: "reason",
    by: "by",
    until: "until",
    off: "off",
    validFrom: "in force",
    limitsText: "Areas are grid areas in the working system unless said otherwise. Findings compare what the sources state; they do not replace a survey or a decision. Rules, tolerances and crosswalk are data and carry their sources; what is an assumption says so.",
    tooltipExact: "exactly {0} m²",
    openFinding: "Show on the map",
    noData: "Nothing to show.",
    coverageNote: "Share of the base that lies in a scheme of the level in force.",
    matrixTotal: "total",
    filesNote: "The same rows as files: the folder data/ beside this page.",
  },
  vi: {
    other: "English",
    skip: "Đến danh sách phát hiện",
    figures: "Số liệu chính",
    mapAndFindings: "Bản đồ và phát hiện",
    mapLabel: "Bản đồ quy hoạch và phát hiện. Phím mũi tên để di chuyển, cộng và trừ để phóng, Home để xem toàn bộ.",
    zoomIn: "Phóng to",
    zoomOut: "Thu nhỏ",
    zoomAll: "Toàn bộ",
    layers: "Lớp bản đồ",
    legend: "Chú giải",
    matrix: "Quy hoạch xây dựng đối chiếu quy hoạch sử dụng đất",
    coverage: "Tỷ lệ phủ kín quy hoạch chi tiết",
    markers: "Mốc giới ngoài thực địa",
    matrixNote: "Hàng: chức năng theo quy hoạch xây dựng đang có hiệu lực. Cột: loại đất theo quy hoạch sử dụng đất đang có hiệu lực. Số trong ô: ha; màu càng đậm càng nghiêm trọng. Bấm vào ô để lọc phát hiện.",
    clean: "Quỹ đất sạch",
    differences: "Diện tích theo hồ sơ và đo trên bản đồ, các lần điều chỉnh",
    behind: "Cơ sở của số liệu",
    asOf: "số liệu tính đến ngày",
    none: "không",
    all: "tất cả",
    rule: "loại phát hiện",
    severity: "mức độ",
    zone: "xã, phường, khu vực",
    scheme: "đồ án",
    owner: "cơ quan xử lý",
    search: "lọc theo từ",
    clear: "Xóa lọc",
    shown: "{0}/{1} phát hiện",
    findings: "phát hiện",
    area: "diện tích",
    where: "vị trí",
    what: "nội dung",
    conflictArea: "diện tích mâu thuẫn",
    conflictOf: "trong {0} có cả hai quy hoạch",
    detailed: "đất xây dựng đã có quy hoạch chi tiết",
    markersFigure: "đồ án đã cắm đủ mốc",
    declaredMeasured: "theo báo cáo {0}, thực tế {1} trong {2} đồ án",
    cleanLand: "đất sạch",
    sites: "{0} khu đất, trong {1} diện tích các thửa",
    differ: "diện tích theo hồ sơ lệch quá sai số",
    ofDeclared: "trong {0} diện tích theo hồ sơ",
    lead: "{0} phát hiện, trong đó {1} lỗi; mâu thuẫn giữa các quy hoạch {2}. Mốc giới: theo báo cáo {3}/{4} đồ án, thực tế {5}. Đất sạch {6} tại {7} khu đất.",
    legalBasis: "Căn cứ pháp lý",
    advice: "Cách xử lý",
    id: "mã",
    length: "chiều dài",
    thickness: "bề rộng lớn nhất",
    pieces: "số mảnh",
    kind: "loại",
    size: "quy mô",
    showAll: "Xem tất cả {0}",
    noFindings: "Không có phát hiện phù hợp.",
    simplified: "Hình trên bản đồ đã được làm gọn vì dữ liệu lớn; thư mục data/ có hình đầy đủ.",
    ratio: "tỷ lệ",
    covered: "diện tích có quy hoạch",
    base: "diện tích tính tỷ lệ",
    level: "cấp",
    baseNatural: "diện tích tự nhiên",
    baseBuilt: "đất xây dựng theo quy hoạch",
    baseParent: "phạm vi quy hoạch cấp trên",
    schemes: "số đồ án",
    declared: "theo hồ sơ",
    measured: "đo trên bản đồ",
    declaredMarked: "theo báo cáo",
    measuredMarked: "thực tế",
    line: "tuyến phải cắm",
    within: "đạt khoảng cách quy định",
    points: "điểm",
    status: "tình trạng",
    markersIntro: "Theo báo cáo đã cắm mốc: {0}/{1} đồ án đã phê duyệt. Thực tế cắm đủ: {2}/{3} đồ án phải cắm.",
    complete: "đủ",
    partial: "một phần",
    none_: "chưa cắm",
    drift: "độ lệch lớn nhất",
    call: "dự án kêu gọi",
    nextStep: "việc cần làm",
    calls: "Các dự án kêu gọi đầu tư",
    callsNote: "Trong diện tích mỗi dự án kêu gọi: phần có thể bàn giao và việc cần làm cho phần còn lại. Chưa đủ thông tin: thiếu dữ liệu cần thiết nên chưa kết luận.",
    sum: "cộng",
    sitesTitle: "Khu đất",
    width: "bề rộng",
    frontage: "mặt tiền đường",
    road: "đến đường",
    functions: "chức năng",
    codes: "mã đất",
    decisions: "quyết định",
    parcels: "thửa đất",
    limits: "lý do không mở rộng được",
    corners: "Tọa độ góc ranh",
    copy: "Sao chép bảng",
    copied: "Đã chép",
    ring: "vòng",
    point: "điểm",
    edge: "cạnh",
    northing: "X (bắc)",
    easting: "Y (đông)",
    usable: "dùng được",
    small: "nhỏ hoặc hẹp hơn tiêu chí",
    balance: "Toàn bộ thửa đất theo kết luận",
    reasons: "lý do",
    verdict: "kết luận",
    registered: "theo giấy tờ",
    difference: "chênh lệch",
    tolerance: "sai số cho phép",
    declaredTable: "Chênh lệch lớn nhất giữa diện tích theo hồ sơ và đo trên bản đồ",
    occupancy: "Tỷ lệ lấp đầy khu, cụm công nghiệp",
    operatingGross: "đang hoạt động / tổng diện tích",
    leasedGross: "đã cho thuê / tổng diện tích",
    legal: "đã cho thuê / đất có thể cho thuê",
    declaredRatio: "theo hồ sơ",
    implied: "diện tích để số theo hồ sơ là đúng",
    versions: "Các lần điều chỉnh",
    released: "đưa ra khỏi quy hoạch",
    added: "bổ sung",
    from: "từ",
    to: "thành",
    sources: "Nguồn dữ liệu",
    edits: "Số đối tượng đã chỉnh sửa trong không gian làm việc từ lần nạp: {0}. Mọi số liệu đều tính cả các chỉnh sửa.",
    rules: "Quy tắc",
    waivers: "Phát hiện đã chấp nhận",
    skipped: "Đối tượng chưa kiểm tra được",
    limitsTitle: "Giới hạn",
    path: "tệp",
    layer: "lớp",
    crs: "hệ tọa độ",
    encoding: "bảng mã",
    read: "đọc",
    loaded: "nạp",
    reason: "lý do",
    by: "người chấp nhận",
    until: "đến ngày",
    off: "tắt",
    validFrom: "hiệu lực",
    limitsText: "Diện tích tính trên mặt phẳng chiếu VN-2000, trừ khi ghi khác. Phát hiện là kết quả so sánh các nguồn dữ liệu, không thay thế đo đạc hay quyết định của cơ quan có thẩm quyền. Quy tắc, sai số và bảng đối chiếu là dữ liệu có ghi nguồn; giả định được ghi rõ.",
    tooltipExact: "chính xác {0} m²",
    openFinding: "Xem trên bản đồ",
    noData: "Không có nội dung.",
    coverageNote: "Tỷ lệ phủ kín = diện tích có đồ án cấp đó đang có hiệu lực / diện tích tính tỷ lệ.",
    matrixTotal: "cộng",
    filesNote: "Các bảng này cũng có dưới dạng tệp trong thư mục data/ bên cạnh trang này.",
  },
};
const DATA = JSON.parse(document.getElementById("data").textContent);
// Words of severities, verdicts and layers come from the one list of words.
for (const [key, texts] of Object.entries(DATA.labels.word))
  for (const language of Object.keys(TEXTS)) TEXTS[language][key] = texts[language];
const state = { lang: DATA.meta.lang, rule: "", severity: "", zone: "", scheme: "", owner: "", text: "", finding: "",
  cell: "" };

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
  return shown.toLocaleString(state.lang === "vi" ? "vi-VN" : "en-US", { minimumFractionDigits: decimals,
    maximumFractionDigits: decimals });
}
/** An area: square metres below a hectare, else hectares with two decimals. */
function area(m2) {
  if (m2 == null) return "–";
  if (Math.abs(m2) < 10000) return number(m2, 1) + " m²";
  return number(m2 / 10000, 2) + " ha";
}

function percent(ratio) {
  return ratio == null ? "–" : number(100 * ratio, 1) + "%";
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day, which is 2021-12-24, as the language writes it. */
function day(text) {
  const parts = text?.match(/^(\d{4})-(\d\d)-(\d\d)$/);
  if (!parts) return text;
  return state.lang === "vi" ? parts.slice(1).reverse().join("/")
    : `${Number(parts[3])} ${MONTHS[parts[2] - 1]} ${parts[1]}`;
}

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
  for (const child of children.flat())
    if (child != null) element.append(child);
  return element;
}
/** A cell with an area, the exact value on hover. */
function areaCell(m2) {
  return el("td", { class: "n", title: m2 == null ? null : t("tooltipExact", String(m2)) }, area(m2));
}
/** A table: headings as [text, isNumber], rows as elements. */
function table(caption, headings, rows, attributes) {
  return el("table", attributes, el("caption", null, caption),
    el("thead", null, el("tr", null, headings.map(([text, isNumber]) => el("th", { scope: "col", class: isNumber ?
        "n" : null }, text)))),
    el("tbody", null, rows));
}
const SIGNS = { error: "■", warning: "▲", info: "●" };

function severitySign(severity) { return el("span", { class: "sign " + severity },
    `${SIGNS[severity] ?? "●"} ${t(severity)}`); }

function replace(id, ...children) { document.getElementById(id).replaceChildren(...children.flat().filter((child) =>
    child != null)); }
