// swift-format-ignore-file
// Written by Scripts/embed from Sources/LandServer/Data; edit the files there.

/// The data files of this module, as text.
enum EmbeddedData {
  static let lookUpTextsCSV = ####"""
key,en,vi
title,What holds here?,Tra cứu quy hoạch
lead,"Search for a parcel, a unit or a decision, or click on the map; the sheet says which plan holds on the day.","Tìm thửa đất, xã phường hoặc quyết định, hoặc bấm vào bản đồ; phiếu cho biết quy hoạch nào đang áp dụng vào ngày đã chọn."
mapLabel,"Map of the published plans. Arrow keys move it, plus and minus zoom, Home shows all, Enter asks at the centre.","Bản đồ quy hoạch đã công khai. Phím mũi tên để di chuyển, cộng và trừ để phóng to, thu nhỏ, Home để xem toàn bộ, Enter để hỏi tại tâm."
zoomIn,Zoom in,Phóng to
zoomOut,Zoom out,Thu nhỏ
zoomAll,Show all,Xem toàn bộ
measureKey,Measure,Đo
myself,My position,Vị trí của tôi
layers,Layers,Lớp bản đồ
legend,Legend,Chú giải
opacity,opacity,độ đậm
scale,Scale,Tỷ lệ
north,North,Hướng bắc
northLetter,N,B
day,Day,Ngày
dayIs,the map shows {0},bản đồ hiển thị ngày {0}
touchHint,Two fingers move the map.,Dùng hai ngón tay để di chuyển bản đồ.
whatLiesHere,What lies here,Những gì có tại đây
chosen,Chosen,Đang chọn
data,Data of this feature,Dữ liệu của đối tượng này
wholeSheet,The whole sheet,Xem toàn bộ phiếu
noSheet,The sheet cannot be had now; try again.,Chưa lấy được phiếu; hãy thử lại.
isInformation,"For information only: neither a planning certificate nor a cadastral extract.","Chỉ để tham khảo: không phải chứng chỉ quy hoạch và không phải trích lục bản đồ địa chính."
registered,registered area,diện tích theo giấy tờ
onGrid,area on the map,diện tích đo trên bản đồ
plans,Plans,Quy hoạch
noPlan,No plan covers it.,Chưa có quy hoạch.
holdsOn,holds on {0},áp dụng với {0}
since,counts since {0},có hiệu lực từ {0}
contradicts,contradicts the higher plan,trái quy hoạch cấp trên
by_scheme,Functions,Chức năng theo quy hoạch xây dựng
by_landuse,Land use,Mục đích sử dụng đất
sheetAndNumber,"sheet {0}, parcel {1}","tờ {0}, thửa {1}"
measureHint,Click places; a double click or Esc ends.,Bấm các điểm; bấm đúp hoặc Esc để kết thúc.
length,length,chiều dài
area,area,diện tích
perimeter,perimeter,chu vi
found,{0} found,tìm thấy {0}
notFound,"Nothing is called {0}. Write 12/330, a name, a decision number, or X and Y.","Không tìm thấy {0}. Hãy ghi 12/330, tên, số quyết định, hoặc X và Y."
searchFails,The search does not answer now; try again.,Tìm kiếm chưa trả lời; hãy thử lại.
otherMeridian,These numbers fit {0}.,Các số này khớp với {0}.
mapFails,A part of the map cannot be had now.,Chưa lấy được một phần bản đồ.
elsewhere,You are not where the plans are.,Vị trí của bạn nằm ngoài vùng quy hoạch.
noPosition,The position is not known.,Không xác định được vị trí.
outline,A polygon of your own,Khu đất tự vẽ
outlineHint,"Click the corners on the map, paste a table of X and Y, or take a GeoJSON file; it is not sent before you ask for the sheet.","Bấm các góc trên bản đồ, dán bảng X, Y, hoặc chọn tệp GeoJSON; chỉ gửi đi khi bạn yêu cầu phiếu."
draw,Click the corners,Bấm các góc
corners,"Corners, one a line","Các góc, mỗi dòng một góc"
cornersAre,{0} corners,{0} góc
outlineFile,GeoJSON file,Tệp GeoJSON
outlineSheet,Sheet of the polygon,Phiếu của khu đất
noPolygon,"That is no polygon of 3 to 200 corners.","Không phải khu đất có từ 3 đến 200 góc."
noScript,"The map needs a script. Without it search, sheets, collections and downloads work.","Bản đồ cần có script. Không có script vẫn dùng được tìm kiếm, phiếu, dữ liệu và tải về."
units,Units,Đơn vị hành chính
collections,Data and downloads,Dữ liệu và tải về
copied,copied,đã chép
table,table,bảng
tooltipExact,{0} m²,{0} m²
showAll,Show all {0},Xem tất cả {0}

"""####
  static let lookUpCSS = ####"""
body.look-up { display: flex; flex-direction: column; min-height: 100vh; }
.look-up main { max-width: none; width: 100%; padding: .5rem clamp(.5rem, 1.2vw, 1.2rem); flex: 1 0 auto; }
.quiet { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.split { display: grid; grid-template-columns: minmax(0, 1fr) 25rem; gap: 1rem; }
body:not(.alive) .split { display: none; }
.map-frame { position: relative; }
#map { display: block; width: 100%; height: max(420px, calc(100vh - 9.5rem)); border: 1px solid var(--soft); background: #fdfdfb; cursor: crosshair; touch-action: pan-y; }
#map.moving { cursor: grabbing; }
.map-keys { position: absolute; top: .5rem; left: .5rem; display: grid; gap: .3rem; }
.map-keys button { width: 2.3rem; height: 2.3rem; padding: 0; font-size: 1.1rem; background: #fff; color: #1b1f23; border-color: #5a636c; }
.map-keys button[aria-pressed=true] { background: var(--accent); color: var(--accent-ink); }
.north { position: absolute; top: .5rem; right: .5rem; width: 24px; height: 34px; fill: #1b1f23; font-size: 11px; }
.tip { position: absolute; pointer-events: none; max-width: 20rem; padding: .2rem .5rem; background: #1b1f23; color: #fff; font-size: .85rem; border-radius: 3px; }
.tip span { display: block; }
#measured { position: absolute; bottom: .5rem; left: .5rem; padding: .2rem .5rem; background: #fff; color: #1b1f23; border: 1px solid #5a636c; }
.under { display: flex; flex-wrap: wrap; gap: .3rem 1rem; align-items: center; font-variant-numeric: tabular-nums; font-size: .87rem; }
#scalebar { display: inline-block; border: 2px solid var(--ink); border-top: 0; text-align: center; line-height: 1; padding-bottom: 1px; font-size: .8rem; }
.scale input { width: 7rem; min-height: 1.8rem; }
#cursor { white-space: pre-wrap; }
.touch { display: none; }
@media (pointer: coarse) { .touch { display: block; } }
.side { min-width: 0; max-height: calc(100vh - 5rem); overflow-y: auto; }
.lead { margin-top: 0; }
.note { color: var(--soft); font-size: .87rem; margin: .2rem 0; }
.side ol, .side ul, .lists ul { padding: 0; margin: .3rem 0; list-style: none; }
.side .link { width: 100%; text-align: left; border-color: transparent; background: none; color: var(--accent); padding: .15rem .3rem; min-height: 1.8rem; }
.side .link[aria-current] { background: var(--panel); font-weight: 600; }
#found, #here { border: 1px solid var(--line); max-height: 16rem; overflow-y: auto; }
#panel { border: 1px solid var(--soft); padding: .2rem .7rem .6rem; margin: .4rem 0; }
#panel h2 { margin: .3rem 0; }
#panel h3 { font-size: .95rem; margin: .6rem 0 .1rem; }
.plans li { border-bottom: 1px solid var(--line); padding: .2rem 0; }
.facts { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 .8rem; }
.switch { display: flex; flex-wrap: wrap; gap: .2rem .6rem; align-items: center; }
.switch input[type=checkbox] { min-height: auto; }
.switch input[type=range] { width: 6rem; padding: 0; min-height: 1.4rem; }
summary { font-weight: 600; padding: .3rem 0; cursor: pointer; }
.swatch { width: 18px; height: 12px; vertical-align: -1px; }
#legend { columns: 2 10rem; font-size: .87rem; }
textarea { width: 100%; }
.side details label { display: block; margin: .3rem 0; }
.lists ul { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; }
@media (max-width: 56rem) {
  .split { grid-template-columns: minmax(0, 1fr); }
  #map { height: 60vh; min-height: 300px; }
  .side { max-height: none; }
}
@media print {
  .map-keys, .side details, .side .lead, .lists, .under label { display: none; }
  .split { grid-template-columns: 1fr; }
}

"""####
  static let lookUpJS = ####"""
"use strict";
// The page carries the texts of its language alone.
const PAGE = JSON.parse(document.getElementById("data").textContent);
const TEXTS = { [PAGE.meta.lang]: PAGE.texts };
// Numbers, days, units and names as people write them in the chosen language.
// Signs that turn what follows them, as numbers behind a name, are no part of a name.
const DATA = JSON.parse(document.getElementById("data").textContent.replace(/[\u202a-\u202e\u2066-\u2069]/g, ""));

// Words of severities, verdicts and layers come from the one list of words.
for (const [key, texts] of Object.entries(DATA.labels.word)) {
  for (const language of Object.keys(TEXTS)) TEXTS[language][key] = texts[language];
}

/** Whether this is the page for everybody: of findings it knows counts by pair of plans alone. */
const PUBLIC = Boolean(DATA.meta.public);

/** What is filtered, chosen and shown: all of it stands in the address. */
const BLANK = {
  lang: DATA.meta.lang,
  rule: "",
  severity: "",
  zone: "",
  scheme: "",
  owner: "",
  text: "",
  cell: "",
  change: "",
  waived: "",
  finding: "",
  thing: "",
  at: "",
  layers: "",
  by: "",
  base: "",
};
const state = { ...BLANK };

/** The text of a key in the chosen language, with {0}, {1} filled in, and {0|row|rows} as so many of them. */
function t(key, ...values) {
  const text = TEXTS[state.lang][key] ?? key;
  return text.replace(/\{(\d)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, n, one, many) => {
    const value = String(values[n]);
    return one == null ? value : `${value} ${value === "1" ? one : many}`;
  });
}

/** A text that the data hold in both languages. */
function both(texts) {
  return texts ? texts[state.lang] ?? texts.en : "";
}

const isVietnamese = () => state.lang === "vi";

const FORMATS = new Map();

/** A number in the manner of the language. */
function number(value, decimals = 0) {
  const key = `${state.lang}${decimals}`;
  if (!FORMATS.has(key)) {
    FORMATS.set(
      key,
      new Intl.NumberFormat(isVietnamese() ? "vi-VN" : "en-US", {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }),
    );
  }
  // What rounds to zero has no sign.
  return FORMATS.get(key).format(Number(value.toFixed(decimals)) === 0 ? 0 : value);
}

/** Hectares with two decimals; what is there but less than half of that says so. */
function hectares(m2) {
  if (m2 == null) return "–";
  return m2 !== 0 && Math.abs(m2) < 50 ? `<${number(0.01, 2)}` : number(m2 / 10000, 2);
}

/** An area in a text: square metres below a hectare, hectares above. */
function area(m2) {
  if (m2 == null) return "–";
  return Math.abs(m2) < 10000 ? `${number(m2, 1)} m²` : `${number(m2 / 10000, 2)} ha`;
}

/** A ratio as percent; small ones show two decimals. */
function percent(ratio) {
  if (ratio == null) return "–";
  const isSmall = ratio !== 0 && Math.abs(ratio) < 0.01;
  return `${number(100 * ratio, isSmall ? 2 : 1)}%`;
}

/** The same in a column, where all have one decimal; what is there but less than half of that says so. */
function percentOfColumn(ratio) {
  if (ratio == null) return "–";
  return ratio !== 0 && Math.abs(ratio) < 0.0005 ? `<${number(0.1, 1)}%` : `${number(100 * ratio, 1)}%`;
}

const exactPercent = (ratio) => t("exactPercent", String(100 * ratio));

/** A length. */
function metres(value) {
  return value == null ? "–" : `${number(value, 2)} m`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day, which is 2021-12-24 in the data, as the language writes it. */
function day(text) {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text ?? "");
  if (!parts) return text ?? "–";
  const [, year, month, date] = parts;
  return isVietnamese() ? `${date}/${month}/${year}` : `${Number(date)} ${MONTHS[month - 1]} ${year}`;
}

/** A scale as the language writes it. */
function scaleText(denominator) {
  return `${isVietnamese() ? "1/" : "1:"}${number(Math.round(denominator))}`;
}

/** A text of at most so many characters, with a sign where something is left out. */
const inShort = (text, most) => (text.length > most ? `${[...text.slice(0, most)].slice(0, -2).join("")}…` : text);

/** So long may a word be, a name, a message; beyond that nobody reads on, and the files beside the page have the whole. */
const LONGEST = { word: 100, endless: 18, name: 250, message: 1500 };
const ENDLESS = new RegExp(`\\S{${LONGEST.word + 1},}`, "gu");

/** A text whose words have an end, so that no table is torn apart. */
const wordsInShort = (text) =>
  text.length > LONGEST.word ? text.replace(ENDLESS, (word_) => inShort(word_, LONGEST.endless)) : text;

/** Northing and easting, with as many decimals. */
function place(n, e, decimals = 2) {
  return `X ${number(n, decimals)}   Y ${number(e, decimals)}`;
}

/** A text without marks and case, in which people search. */
function folded(text) {
  const whole = String(text ?? "");
  // Most ids and numbers have nothing to fold.
  if (/^[ -~]*$/.test(whole)) return whole.toLowerCase();
  return whole.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
}

/** The order of ids: runs of digits as numbers, all else by code points. */
function inOrderOfIds(one, other) {
  const [a, b] = [one, other].map((text) => String(text).match(/[0-9]+|[^0-9]/gu) ?? []);
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const [x, y] = [a[i], b[i]];
    const order = /[0-9]/.test(x) && /[0-9]/.test(y)
      ? Number(BigInt(x) > BigInt(y)) - Number(BigInt(x) < BigInt(y))
      : x.codePointAt(0) - y.codePointAt(0);
    if (order) return order;
  }
  return a.length - b.length || (one < other ? -1 : Number(one > other));
}

const COLLATOR = new Intl.Collator("vi", { numeric: true });

/** The order of names, as a Vietnamese list has it: numbers as numbers. */
const inOrderOfNames = (one, other) => COLLATOR.compare(one, other) || inOrderOfIds(one, other);

/** The different values that are there, in their order. */
function unique(values) {
  return [...new Set(values.filter((value) => value != null && value !== ""))].sort(inOrderOfIds);
}

/** The elements of a list by what a function gives, in their order. */
function groupedBy(list, keyOf) {
  const groups = new Map();
  for (const one of list) {
    const key = keyOf(one);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(one);
  }
  return groups;
}

/** The sum of what a function gives. */
function sum(list, value) {
  return list.reduce((total, one) => total + (value(one) ?? 0), 0);
}

/** The label of a code of a field, as `parcel.tenure`. */
function word(field, code) {
  return code == null ? null : both(DATA.labels.field[field]?.[code]) || code;
}

const OWN_LAYERS = { sheet: "sheetNo", site: "site" };
const layerWord = (layer) => (OWN_LAYERS[layer] ? t(OWN_LAYERS[layer]) : both(DATA.labels.layer[layer]) || layer);
const ruleWord = (rule) => both(DATA.labels.rule[rule]) || rule;
const officeWord = (office) => both(DATA.labels.owner[office]) || office;
const functionWord = (code) => both(DATA.labels.function[code]) || code;
const reasonWord = (code) => both(DATA.labels.reason[code]) || code;
const verdictWord = (verdict) => t(verdict === "clean" ? "clean_" : verdict);
const statusWord = (status) =>
  ({ none: t("none_"), partial: t("partial"), complete: t("complete") })[status] ??
    (status === "unknown" ? t("unknown") : "–");
// Elements of the page; texts become text nodes and nothing else.

/** An element with attributes and children. */
function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  for (const child of children.flat(3)) {
    if (child != null && child !== false) element.append(typeof child === "string" ? wordsInShort(child) : child);
  }
  return element;
}

/** What can have the focus. */
const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex]";

/** Puts children in the place of those of an element; a focus in it goes to what stands where it was, else to the element. */
function replaceIn(box, ...children) {
  const inOrder = () => [...box.querySelectorAll(FOCUSABLE)];
  const at = box.contains(document.activeElement) ? inOrder().indexOf(document.activeElement) : -1;
  box.replaceChildren(...children.flat(3).filter((child) => child != null && child !== false));
  if (at >= 0) (inOrder()[Math.min(at, inOrder().length - 1)] ?? box).focus({ preventScroll: true });
}

/** The same of an element of the page. */
const replace = (id, ...children) => replaceIn(document.getElementById(id), ...children);

/** A button with a text. */
function button(text, act, attributes) {
  return el("button", { type: "button", onclick: act, ...attributes }, text);
}

/** A cell with a text. */
function cell(text, attributes) {
  return el("td", attributes, text);
}

/** A cell with a number; the exact value stands on hover. */
function numeric(text, exact, attributes) {
  return el("td", { class: "n", title: exact ?? null, ...attributes }, text);
}

/** A cell with square metres, one decimal. */
function squareMetresCell(m2) {
  return numeric(m2 == null ? "–" : number(m2, 1), m2 == null ? null : t("tooltipExact", String(m2)));
}

/** A cell with metres, two decimals. */
function metresCell(value) {
  return numeric(value == null ? "–" : number(value, 2), value == null ? null : t("exactMetres", String(value)));
}

/** A cell with hectares, two decimals. */
function hectaresCell(m2, attributes) {
  return numeric(hectares(m2), m2 == null ? null : t("tooltipExact", String(m2)), attributes);
}

/** A cell with a ratio as percent; all of a column have one decimal. What it is made of may stand below. */
function percentCell(ratio, attributes, below) {
  const text = [percentOfColumn(ratio), below ? el("small", null, below) : null];
  return numeric(text, ratio == null ? null : exactPercent(ratio), { "data-key": ratio ?? -1, ...attributes });
}

/** An area in a text; the exact one stands on hover. */
function areaText(m2) {
  return m2 == null ? null : el("span", { title: t("tooltipExact", String(m2)) }, area(m2));
}

/** A name; its code stands on hover. */
function named(text, code) {
  return code == null || text === code ? text : el("span", { title: code }, text);
}

/**
 * A table: headings as [text, isNumber, code, how it is sorted], rows as elements, a row of sums last. A click on a
 * heading sorts by it, numbers by what stands on hover or in the cell. `isTitled` says that a heading above shows what the
 * caption says.
 */
function table(caption, headings, rows, { attributes, total, isSortable = true, isTitled = false } = {}) {
  const body = el("tbody", null, rows);
  const sortable = isSortable && rows.length > 1 && !printing;
  const empty = headings.flatMap((_, column) => (isEmptyColumn(rows, total, column) ? [column] : []));
  const heads = headings.map(([text, isNumber, code, order]) => {
    const head_ = el("th", { scope: "col", class: isNumber ? "n" : null, title: code, "aria-sort": order });
    const act = () => sortBy(body, heads.indexOf(head_), heads);
    const isText = typeof text === "string" && text;
    head_.append(sortable && isText ? button(text, act, { class: "sort" }) : isText ? el("span", null, text) : text);
    return head_;
  });
  const made = el(
    "table",
    { "data-left-out": empty.map((column) => heads[column].textContent).join("; ") || null, ...attributes },
    el("caption", { class: isTitled ? "quiet" : null }, caption),
    el("thead", null, el("tr", null, heads)),
    body,
    total ? el("tfoot", null, total) : null,
  );
  for (const column of empty.reverse()) {
    for (const line of made.querySelectorAll("tr")) line.children[column].remove();
    heads.splice(column, 1);
  }
  return made;
}

/** Whether no row has a value in a column, so that it is left out; never the first, nor where cells span several. */
function isEmptyColumn(rows, total, column) {
  if (column === 0 || rows.length < 2 || total?.querySelector("[colspan]")) return false;
  return rows.every((one) => {
    const found = one.children[column];
    return found && !found.children.length && ["", "–"].includes(found.textContent);
  });
}

function sortBy(body, column, heads) {
  const isDown = heads[column].getAttribute("aria-sort") === "ascending";
  heads.forEach((head) => head.removeAttribute("aria-sort"));
  heads[column].setAttribute("aria-sort", isDown ? "descending" : "ascending");
  const key = (row) =>
    row.children[column]?.dataset.key ?? row.children[column]?.title.match(/-?[0-9.]+(?:e-?\d+)?/)?.[0] ??
      row.children[column]?.textContent ?? "";
  const order = (one, other) => {
    const [a, b] = [key(one), key(other)];
    const [x, y] = [Number(a), Number(b)];
    return a !== "" && b !== "" && !Number.isNaN(x) && !Number.isNaN(y) ? x - y : inOrderOfNames(a, b);
  };
  body.append(...[...body.children].sort((one, other) => (isDown ? -1 : 1) * order(one, other)));
}

/** A table in a box of its own, which scrolls sideways where it is wider than the page. */
function scrolling(...content) {
  return el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("table") }, content);
}

/** Something of many rows, of which the first show and the rest on demand; printed whole. */
function shortened(rows, most, make) {
  const box = scrolling();
  const show = (count) =>
    replaceIn(
      box,
      make(rows.slice(0, count)),
      count < rows.length ? button(t("showAll", number(rows.length)), () => show(rows.length)) : null,
    );
  let count = printing ? rows.length : most;
  show(count);
  // What is sorted is all of them.
  box.addEventListener("click", (event) => {
    if (!event.target.matches(".sort") || count >= rows.length) return;
    event.stopPropagation();
    const at = [...box.querySelectorAll(".sort")].indexOf(event.target);
    count = rows.length;
    show(count);
    box.querySelectorAll(".sort")[at]?.click();
  }, true);
  return box;
}

/** Labels and values, those without a value left out. */
function facts(list) {
  const kept = list.filter((fact) => fact && fact[1] != null && fact[1] !== "" && fact[1] !== "–");
  return el("dl", { class: "facts" }, kept.flatMap(([label, value]) => [el("dt", null, label), el("dd", null, value)]));
}

/** A bar that is filled to a ratio. */
function bar(ratio) {
  const fill = el("i");
  fill.style.width = `${100 * Math.min(1, ratio ?? 0)}%`;
  return el("span", { class: "bar", "aria-hidden": "true" }, fill);
}

const SIGNS = { error: "■", warning: "▲", info: "●" };

/** The sign of a severity in its colour, and a text behind it: its word, or how many there are. */
function severitySign(severity, text = t(severity)) {
  return el(
    "span",
    { class: `sign ${severity}` },
    el("i", { "aria-hidden": "true" }, SIGNS[severity] ?? "●"),
    ` ${text}`,
  );
}

/** Puts a text on the clipboard and says so on the button. */
async function copyText(text, on) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = el("textarea");
    field.value = text;
    (on.closest("dialog") ?? document.body).append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
    on.focus();
  }
  const before = on.textContent;
  if (before === t("copied")) return;
  on.textContent = t("copied");
  say(t("copied"));
  setTimeout(() => {
    on.textContent = before;
  }, 2000);
}

/** A text for those who hear the page. */
function say(text) {
  document.getElementById("live").textContent = text;
}

/** Whether what is made is for paper: nothing folded, no controls. */
let printing = false;
// Boxes and areas of rings, which are flat lists of eastings and northings.

/** West, south, east, north of rings. */
function boxOf(rings) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      box[0] = Math.min(box[0], ring[i]);
      box[2] = Math.max(box[2], ring[i]);
      box[1] = Math.min(box[1], ring[i + 1]);
      box[3] = Math.max(box[3], ring[i + 1]);
    }
  }
  return box;
}

/** The area of rings, square metres: those of holes run the other way. */
function ringsArea(rings) {
  let twice = 0;
  for (const ring of rings) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      twice += (ring[i] - ring[0]) * (ring[i + 3] - ring[1]) - (ring[i + 2] - ring[0]) * (ring[i + 1] - ring[1]);
    }
  }
  return Math.abs(twice) / 2;
}
// Vector tiles of the working system: fetched, decoded, and kept while they are near.
const TILE_CELLS = 4096;
const MOST_TILES = 96;
const LAYERS = new Map(DATA.layers.map((one) => [one.name, { ...one, opacity: 1 }]));
const tiles = new Map();
const TEXT = new TextDecoder();

/** Reads protocol buffers. */
class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
    this.end = bytes.length;
  }

  varint() {
    let [value, factor] = [0, 1];
    for (;;) {
      const byte = this.bytes[this.at++];
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
  }

  /** Passes each field with its number and wire type; the bytes of a message stand in `part`. */
  fields(act) {
    while (this.at < this.end) {
      const key = this.varint();
      const [field, type] = [key >> 3, key & 7];
      if (type === 0) act(field, this.varint());
      else if (type === 1) act(field, this.part(8));
      else if (type === 2) act(field, this.part(this.varint()));
      else if (type === 5) act(field, this.part(4));
      else throw new Error("no tile");
    }
  }

  part(length) {
    const part = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    return part;
  }
}

const zigzag = (value) => (value % 2 ? -(value + 1) / 2 : value / 2);

/** A value of a layer's list. */
function valueIn(bytes) {
  let found = null;
  new Reader(bytes).fields((field, value) => {
    if (field === 1) found = TEXT.decode(value);
    else if (field === 2) found = new DataView(value.buffer, value.byteOffset, 4).getFloat32(0, true);
    else if (field === 3) found = new DataView(value.buffer, value.byteOffset, 8).getFloat64(0, true);
    else if (field === 4 || field === 5) found = value;
    else if (field === 6) found = zigzag(value);
    else if (field === 7) found = value === 1;
  });
  return found;
}

const numbersIn = (bytes) => {
  const [reader, numbers] = [new Reader(bytes), []];
  while (reader.at < reader.end) numbers.push(reader.varint());
  return numbers;
};

/** A feature as the map knows it: rings in the working system, values by name. */
class TileFeature {
  constructor(layer, kind, rings, values) {
    Object.assign(this, { layer, kind, rings, values });
    this.box = boxOf(rings);
    this.id = String(values.id ?? "");
    this.name = values.name ?? null;
    this.style = styleOf(layer.name, values);
  }

  get(field) {
    return this.values[field] ?? null;
  }

  get area() {
    return (this.ownArea ??= this.kind === "polygons" ? ringsArea(this.rings) : 0);
  }

  get key() {
    return `${this.layer.name}/${this.id}`;
  }

  get title() {
    const [sheet, numberOnSheet] = [this.get("sheet_no"), this.get("parcel_no")];
    if (sheet != null && numberOnSheet != null) return t("sheetAndNumber", sheet, numberOnSheet);
    return this.name ? `${this.name} (${this.id})` : this.id;
  }
}

/** The colour and meaning of a function or land-use code; of several codes that of the first. */
function styleOf(layer, values) {
  if (layer === "scheme_block") return DATA.functions[values.function] ?? null;
  if (layer !== "landuse_block") return null;
  const code = String(values.code ?? "").split(/[+:]/)[0];
  const found = DATA.codes[code];
  return found ? { ...found, value: code } : null;
}

/** The features of a tile by layer; its west and north edge and its side are in metres. */
function decoded(bytes, west, north, side) {
  const found = new Map();
  new Reader(bytes).fields((field, part) => {
    if (field !== 3) return;
    let name = "";
    let cells = TILE_CELLS;
    const [keys, values, features] = [[], [], []];
    new Reader(part).fields((inner, value) => {
      if (inner === 1) name = TEXT.decode(value);
      else if (inner === 2) features.push(value);
      else if (inner === 3) keys.push(TEXT.decode(value));
      else if (inner === 4) values.push(valueIn(value));
      else if (inner === 5) cells = value;
    });
    const layer = LAYERS.get(name);
    const frame = { west, north, unit: side / cells };
    if (layer) found.set(name, features.map((one) => featureIn(one, layer, keys, values, frame)));
  });
  return found;
}

function featureIn(bytes, layer, keys, values, frame) {
  let [kind, tags, steps] = [0, [], []];
  new Reader(bytes).fields((field, value) => {
    if (field === 2) tags = numbersIn(value);
    else if (field === 3) kind = value;
    else if (field === 4) steps = numbersIn(value);
  });
  const own = {};
  for (let i = 0; i + 1 < tags.length; i += 2) own[keys[tags[i]]] = values[tags[i + 1]];
  return new TileFeature(layer, ["", "points", "lines", "polygons"][kind], ringsIn(steps, kind, frame), own);
}

/** Rings of commands: 1 moves, 2 draws lines, 7 closes. */
function ringsIn(steps, kind, { west, north, unit }) {
  const rings = [];
  let [x, y, ring] = [0, 0, []];
  for (let i = 0; i < steps.length;) {
    const [command, count] = [steps[i] & 7, steps[i] >> 3];
    i += 1;
    if (command === 7) {
      ring.push(ring[0], ring[1]);
      continue;
    }
    for (let step = 0; step < count && i + 1 < steps.length; step += 1, i += 2) {
      x += zigzag(steps[i]);
      y += zigzag(steps[i + 1]);
      if (command === 1 && (ring.length || kind === 1)) {
        if (ring.length) rings.push(ring);
        ring = [];
      }
      ring.push(west + x * unit, north - y * unit);
    }
  }
  if (ring.length) rings.push(ring);
  return rings;
}

// MARK: which tiles

const { corner, side: widest, coarsest, finest, template } = DATA.tiles;

/** The level whose tiles are some 512 pixels wide. */
function levelNow(metresPerPixel) {
  const level = Math.ceil(Math.log2(widest / (640 * metresPerPixel)));
  return Math.min(Math.max(level, coarsest), finest);
}

/** The tiles of a window, those that are missing asked for. */
function tilesIn(window, metresPerPixel) {
  const level = levelNow(metresPerPixel);
  const side = widest / 2 ** level;
  const found = [];
  const [left, right] = [0, 2].map((i) => Math.floor((window[i] - corner[0]) / side));
  const [bottom, top] = [1, 3].map((i) => Math.floor((corner[1] - window[i]) / side));
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) found.push(tileAt(level, row, column));
  }
  forgetTiles();
  return found;
}

function tileAt(level, row, column) {
  const key = `${level}/${row}/${column}/${state.day}`;
  let tile = tiles.get(key);
  if (tile) tiles.delete(key);
  else tile = newTile(level, row, column);
  tiles.set(key, tile);
  return tile;
}

function newTile(level, row, column) {
  const side = widest / 2 ** level;
  const tile = {
    box: [
      corner[0] + column * side,
      corner[1] - (row + 1) * side,
      corner[0] + (column + 1) * side,
      corner[1] - row * side,
    ],
    features: null,
  };
  tile.parent = [...tiles.values()].findLast((one) => one.features && contains(one.box, tile.box));
  const address = template.replace("{z}", level).replace("{row}", row).replace("{col}", column);
  const days = state.day ? `&datetime=${state.day}` : "";
  loadTile(`${address}${days}`, tile, side);
  return tile;
}

async function loadTile(address, tile, side) {
  try {
    const response = await fetch(address);
    const bytes = response.status === 200 ? new Uint8Array(await response.arrayBuffer()) : new Uint8Array();
    tile.features = decoded(bytes, tile.box[0], tile.box[3], side);
    tile.isMissing = response.status >= 400 && response.status !== 404;
  } catch {
    tile.features = new Map();
    tile.isMissing = true;
  }
  tile.parent = null;
  mapNote(tile.isMissing ? t("mapFails") : "");
  redraw();
}

const contains = (outer, inner) =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];

/** The least recently seen tiles go. */
function forgetTiles() {
  for (const key of tiles.keys()) {
    if (tiles.size <= MOST_TILES) return;
    tiles.delete(key);
  }
}
// Geometry of the map: what holds a place, where a label stands, corners, the thickest place.

/** Whether a place lies in a polygon's rings. */
function isInside(rings, e, n) {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [ay, by] = [ring[i + 1], ring[j + 1]];
      if (ay > n !== by > n && e < (ring[j] - ring[i]) * (n - ay) / (by - ay) + ring[i]) inside = !inside;
    }
  }
  return inside;
}

/** How far a place is from the edges of rings; closed ones of polygons are closed in the data. */
function distanceTo(rings, e, n) {
  let least = Infinity;
  for (const ring of rings) {
    if (ring.length === 2) least = Math.min(least, Math.hypot(ring[0] - e, ring[1] - n));
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const [ax, ay] = [ring[i], ring[i + 1]];
      const [dx, dy] = [ring[i + 2] - ax, ring[i + 3] - ay];
      const length = dx * dx + dy * dy;
      const part = length ? Math.max(0, Math.min(1, ((e - ax) * dx + (n - ay) * dy) / length)) : 0;
      least = Math.min(least, Math.hypot(ax + part * dx - e, ay + part * dy - n));
    }
  }
  return least;
}

/** Whether a feature lies under a pointer that reaches so far. */
function lies(one, e, n, reach) {
  const [west, south, east, north] = one.box;
  if (e < west - reach || e > east + reach || n < south - reach || n > north + reach) return false;
  if (one.kind === "points") return distanceTo(one.rings, e, n) < 1.6 * reach;
  if (one.kind === "lines") return distanceTo(one.rings, e, n) < reach;
  if (isInside(one.rings, e, n)) return true;
  // Strips are thinner than the pointer is sure.
  return Boolean(one.finding) && distanceTo(one.rings, e, n) < reach;
}

/** The widest stretches of a polygon in a window: `{ e, n, width }`, along lines of equal northing. */
function stretches(rings, window, lines) {
  const found = [];
  const height = window[3] - window[1];
  for (let line = 1; line <= lines; line += 1) {
    const n = window[1] + height * (line - 0.37) / lines;
    const cuts = [];
    for (const ring of rings) {
      for (let i = 0; i + 3 < ring.length; i += 2) {
        const [ay, by] = [ring[i + 1], ring[i + 3]];
        if (ay > n !== by > n) cuts.push(ring[i] + (ring[i + 2] - ring[i]) * (n - ay) / (by - ay));
      }
    }
    cuts.sort((a, b) => a - b);
    for (let i = 0; i + 1 < cuts.length; i += 2) {
      const [from, to] = [Math.max(cuts[i], window[0]), Math.min(cuts[i + 1], window[2])];
      if (to > from) found.push({ e: (from + to) / 2, n, width: to - from });
    }
  }
  return found;
}

const overlapOf = (a, b) => [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];

const holdsBox = (outer, box) => box[0] >= outer[0] && box[1] >= outer[1] && box[2] <= outer[2] && box[3] <= outer[3];

/** Where labels of a polygon could stand in the window, the best first: the middle of its widest stretches. */
function labelPlaces(one, window) {
  const box = overlapOf(one.box, window);
  if (!(box[0] < box[2] && box[1] < box[3])) return [];
  const middle = (box[1] + box[3]) / 2;
  // Of stretches of much the same width the one nearest to the middle.
  const worth = (spot) => spot.width * (1 - 0.4 * Math.abs(spot.n - middle) / Math.max(box[3] - box[1], 1e-9));
  return stretches(one.rings, box, 7).sort((a, b) => worth(b) - worth(a));
}

/** The same; those of a polygon that lies in the window are remembered. */
function placesFor(one, window) {
  if (!holdsBox(window, one.box)) return labelPlaces(one, window);
  return one.places ??= labelPlaces(one, window);
}

/** The place in a polygon that is farthest from its edges, and how far, of those on a fine grid. */
function thickest(one) {
  const turned = one.rings.map((ring) => ring.map((_, i) => ring[i % 2 ? i - 1 : i + 1]));
  const [west, south, east, north] = one.box;
  const candidates = [
    ...stretches(one.rings, one.box, 61),
    ...stretches(turned, [south, west, north, east], 61).map(({ e, n, width }) => ({ e: n, n: e, width })),
  ].sort((a, b) => b.width - a.width).slice(0, 400);
  return candidates.reduce((best, { e, n }) => {
    const reach = distanceTo(one.rings, e, n);
    return reach > best.reach ? { e, n, reach } : best;
  }, { e: (west + east) / 2, n: (south + north) / 2, reach: 0 });
}

/** The corners of rings without those on a straight line, clockwise from the northernmost: `{ ring, point, e, n, edge }`. */
function cornersOf(rings) {
  return rings.flatMap((ring, number) => {
    let points = [];
    for (let i = 0; i + 1 < ring.length; i += 2) points.push([ring[i], ring[i + 1]]);
    if (points.length > 1 && points[0][0] === points.at(-1)[0] && points[0][1] === points.at(-1)[1]) points.pop();
    points = points.filter(([e, n], i) => {
      const [ae, an] = points[(i + points.length - 1) % points.length];
      const [be, bn] = points[(i + 1) % points.length];
      const length = Math.hypot(be - ae, bn - an);
      return points.length < 4 || length === 0 ||
        Math.abs((e - ae) * (bn - an) - (n - an) * (be - ae)) / length > 0.005;
    });
    let twice = 0;
    points.forEach(([e, n], i) => {
      const [be, bn] = points[(i + 1) % points.length];
      twice += e * bn - be * n;
    });
    if (twice > 0) points.reverse();
    const first = points.reduce(
      (best, [e, n], i) => (n > points[best][1] || n === points[best][1] && e < points[best][0] ? i : best),
      0,
    );
    return points.map((_, i) => {
      const [e, n] = points[(first + i) % points.length];
      const [be, bn] = points[(first + i + 1) % points.length];
      return { ring: number + 1, point: i + 1, e, n, edge: Math.hypot(be - e, bn - n) };
    });
  });
}

/** Longitude and latitude of a place, between the nodes of a grid that PROJ computed; `null` outside of it. */
function degreesAt(e, n) {
  const { west, south, stepE, stepN, columns, rows, longitudes, latitudes } = DATA.grid;
  const [x, y] = [(e - west) / stepE, (n - south) / stepN];
  const [i, j] = [Math.floor(x), Math.floor(y)];
  if (!(i >= 0 && j >= 0 && i < columns - 1 && j < rows - 1)) return null;
  const [u, v, k] = [x - i, y - j, j * columns + i];
  const between = (values) =>
    (1 - v) * ((1 - u) * values[k] + u * values[k + 1]) + v * ((1 - u) * values[k + columns] +
        u * values[k + columns + 1]);
  return { longitude: between(longitudes), latitude: between(latitudes) };
}

/** The place of a longitude and latitude, found on the same grid step by step; `null` outside of it. */
function placeAt(longitude, latitude) {
  const { west, south, stepE, stepN, columns, rows } = DATA.grid;
  let [e, n] = [west + stepE * (columns - 1) / 2, south + stepN * (rows - 1) / 2];
  for (let step = 0; step < 30; step += 1) {
    const here = degreesAt(e, n);
    if (!here) return null;
    const [de, dn] = [longitude - here.longitude, latitude - here.latitude];
    if (Math.abs(de) < 1e-9 && Math.abs(dn) < 1e-9) break;
    e += de * 111_320 * Math.cos(latitude * Math.PI / 180);
    n += dn * 110_600;
    e = Math.min(Math.max(e, west), west + stepE * (columns - 1.001));
    n = Math.min(Math.max(n, south), south + stepN * (rows - 1.001));
  }
  const found = degreesAt(e, n);
  return found && Math.abs(found.longitude - longitude) < 1e-5 && Math.abs(found.latitude - latitude) < 1e-5
    ? { e, n }
    : null;
}
// What features look like: the map is light paper in every setting, so that the colours of codes hold.
const INK = {
  text: "#1b1f23",
  soft: "#5a636c",
  paper: "#fdfdfb",
  accent: "#0b5f73",
  error: "#b3261e",
  warning: "#b26a00",
  info: "#3a6ea5",
  clean: "#2e7d4f",
  one: "#0057b7",
  other: "#c2410c",
};

/** A pixel is so many metres at 1:1. */
const METRES_PER_PIXEL_AT_ONE = 0.0254 / 96;

const SEVERITY_WEIGHT = { error: 2, warning: 1, info: 0 };

/** Fill and its strength, line, its width, dash, hatching of a feature. */
function lookOf(one) {
  switch (one.layer.name) {
    case "zone":
      return { line: INK.text, width: 1.4, dash: [7, 3] };
    case "scheme":
      return { line: INK.accent, width: 1.3, dash: [3, 2] };
    case "landuse_plan":
      return { line: INK.soft, width: 1, dash: [1, 3] };
    case "scheme_block":
    case "landuse_block":
      return { fill: one.style?.colour ?? "#cccccc", strength: 0.75 * one.layer.opacity, line: INK.soft, width: 0.4 };
    case "parcel":
      return { line: "#4b545c", width: 0.7 };
    case "forest_cover":
      return { fill: INK.clean, strength: 0.2, line: INK.clean, width: 0.6 };
    case "constraint_area":
      return { fill: INK.warning, strength: 0.1, line: INK.warning, width: 1, hatch: "|" };
    case "project":
      return { fill: INK.accent, strength: 0.08, line: INK.accent, width: 1.6, dash: [9, 3, 2, 3] };
    case "road":
      return { line: "#8a6238", width: 1.4 };
    case "marker": {
      const isPresent = ["installed", "handed_over"].includes(one.get("state"));
      return { line: INK.text, fill: isPresent ? INK.accent : "#ffffff", strength: 1, width: 1 };
    }
    case "site":
      return { fill: INK.clean, strength: 0.4, line: INK.clean, width: 1.8 };
    default: {
      const { severity } = one.finding;
      const line = INK[severity];
      if (one.finding.isWhole) return { line, width: 2.2, dash: [2, 4] };
      const hatch = { error: "/", warning: "\\", info: "." }[severity];
      return { fill: line, strength: 0.2, line, width: 1.8, hatch };
    }
  }
}

/** The strokes of a hatching in a tile of eight by eight. */
const HATCHES = {
  "/": "M-2 10L10 -2M-2 2L2 -2M6 10L10 6",
  "\\": "M-2 -2L10 10M6 -2L10 2M-2 6L2 10",
  "|": "M4 0V8",
  ".": "M3 4H5",
};
const TILE = 8;
// Windows of the map, and how places stand in them.

/** A window of the map: its size in pixels, its west and north edge, and metres per pixel. */
function frameAround(e, n, metresPerPixel, width, height) {
  return {
    width,
    height,
    metresPerPixel,
    west: e - width / 2 * metresPerPixel,
    north: n + height / 2 * metresPerPixel,
  };
}

function windowOf(frame) {
  return [
    frame.west,
    frame.north - frame.height * frame.metresPerPixel,
    frame.west + frame.width * frame.metresPerPixel,
    frame.north,
  ];
}

/** Where places of a window stand, in pixels from its upper left corner. */
const pixelsIn =
  ({ west, north, metresPerPixel }) => (e, n) => [(e - west) / metresPerPixel, (north - n) / metresPerPixel];

/** A round length for a bar of at most so many pixels. */
function roundLength(metresPerPixel, pixels) {
  const most = pixels * metresPerPixel;
  const power = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((step) => step * power).find((step) => step <= most);
}

const lengthText = (
  length,
) => (length >= 1000 ? `${number(length / 1000)} km` : `${number(length, length < 1 ? 2 : 0)} m`);
// Two surfaces that the map is drawn on with the same calls: a canvas for the screen, SVG for paper.

const FONT = "system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif";
const measuring = document.createElement("canvas").getContext("2d");
const WIDTHS = new Map();

/** How wide a text is in pixels. */
function textWidth(text, size, isBold) {
  const key = `${size}${isBold ? "b" : ""} ${text}`;
  if (!WIDTHS.has(key)) {
    if (WIDTHS.size > 20_000) WIDTHS.clear();
    measuring.font = `${isBold ? "600 " : ""}${size}px ${FONT}`;
    WIDTHS.set(key, measuring.measureText(text).width);
  }
  return WIDTHS.get(key);
}

class CanvasSurface {
  constructor(canvas, width, height) {
    const ratio = devicePixelRatio || 1;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    this.context = canvas.getContext("2d");
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.context.lineJoin = "round";
    this.context.fillStyle = INK.paper;
    this.context.fillRect(0, 0, width, height);
    this.patterns = new Map();
  }

  set alpha(value) {
    this.context.globalAlpha = value;
  }

  begin() {
    this.context.beginPath();
  }
  move(x, y) {
    this.context.moveTo(x, y);
  }
  line(x, y) {
    this.context.lineTo(x, y);
  }
  close() {
    this.context.closePath();
  }

  circle(x, y, radius) {
    this.context.moveTo(x + radius, y);
    this.context.arc(x, y, radius, 0, 7);
  }

  /** A small square, quickly. */
  spot(x, y, radius, colour) {
    this.context.fillStyle = colour;
    this.context.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  fill(colour, strength) {
    const before = this.context.globalAlpha;
    this.context.globalAlpha = before * strength;
    this.context.fillStyle = colour;
    this.context.fill("evenodd");
    this.context.globalAlpha = before;
  }

  hatch(colour, kind) {
    const key = colour + kind;
    if (!this.patterns.has(key)) {
      const tile = document.createElement("canvas");
      tile.width = TILE;
      tile.height = TILE;
      const pen = tile.getContext("2d");
      pen.strokeStyle = colour;
      pen.lineWidth = 1.3;
      pen.stroke(new Path2D(HATCHES[kind]));
      this.patterns.set(key, this.context.createPattern(tile, "repeat"));
    }
    this.context.fillStyle = this.patterns.get(key);
    this.context.fill("evenodd");
  }

  stroke(colour, width, dash = []) {
    this.context.setLineDash(dash);
    this.context.strokeStyle = colour;
    this.context.lineWidth = width;
    this.context.stroke();
    if (dash.length) this.context.setLineDash([]);
  }

  get outlineWidth() {
    return 2.6;
  }

  /** Strokes the outside of the path alone. */
  strokeOutside(colour, width, size) {
    this.context.save();
    // With the frame around it the path leaves, evenly and oddly, what lies outside of it.
    this.context.rect(-10, -10, size.width + 20, size.height + 20);
    this.context.clip("evenodd");
    this.stroke(colour, 2 * width);
    this.context.restore();
  }

  /** A square picture that has come. */
  picture(image, _address, x, y, size) {
    if (image.complete && image.naturalWidth) this.context.drawImage(image, x, y, size + 0.5, size + 0.5);
  }

  text(text, x, y, { size, colour = INK.text, isBold = false, align = "center" }) {
    this.context.font = `${isBold ? "600 " : ""}${size}px ${FONT}`;
    this.context.textAlign = align;
    this.context.textBaseline = "middle";
    this.context.lineWidth = 3;
    this.context.strokeStyle = "rgba(253,253,251,.9)";
    this.context.strokeText(text, x, y);
    this.context.fillStyle = colour;
    this.context.fillText(text, x, y);
  }
}

const SVG_NAMES = "http://www.w3.org/2000/svg";
let drawings = 0;

/** An element of SVG. */
function svg(tag, attributes, ...children) {
  const node = document.createElementNS(SVG_NAMES, tag);
  for (const [key, value] of Object.entries(attributes)) if (value != null) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

class SVGSurface {
  constructor(width, height) {
    this.number = drawings;
    drawings += 1;
    this.defs = svg("defs", {});
    const clip = svg("clipPath", { id: `frame-${this.number}` }, svg("rect", { width, height }));
    this.defs.append(clip);
    this.body = svg("g", { "clip-path": `url(#frame-${this.number})` });
    this.root = svg(
      "svg",
      { viewBox: `0 0 ${width} ${height}`, role: "img" },
      this.defs,
      svg("rect", {
        width,
        height,
        fill: "#ffffff",
      }),
      this.body,
    );
    this.patterns = new Set();
    this.alpha = 1;
  }

  begin() {
    this.path = "";
  }
  move(x, y) {
    this.path += `M${x.toFixed(1)} ${y.toFixed(1)}`;
  }
  line(x, y) {
    this.path += `L${x.toFixed(1)} ${y.toFixed(1)}`;
  }
  close() {
    this.path += "Z";
  }

  circle(x, y, radius) {
    const r = radius.toFixed(1);
    this.path += `M${(x - radius).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
  }

  spot(x, y, radius, colour) {
    const size = (2 * radius).toFixed(1);
    this.body.append(
      svg("rect", { x: (x - radius).toFixed(1), y: (y - radius).toFixed(1), width: size, height: size, fill: colour }),
    );
  }

  add(attributes) {
    this.body.append(
      svg("path", { d: this.path, "fill-rule": "evenodd", opacity: this.alpha < 1 ? this.alpha : null, ...attributes }),
    );
  }

  fill(colour, strength) {
    this.add({ fill: colour, "fill-opacity": strength.toFixed(2) });
  }

  hatch(colour, kind) {
    const id = `hatch-${this.number}-${colour.slice(1)}-${kind.codePointAt(0)}`;
    if (!this.patterns.has(id)) {
      this.patterns.add(id);
      this.defs.append(svg(
        "pattern",
        { id, width: TILE, height: TILE, patternUnits: "userSpaceOnUse" },
        svg("path", {
          d: HATCHES[kind],
          stroke: colour,
          "stroke-width": 1.1,
          fill: "none",
        }),
      ));
    }
    this.add({ fill: `url(#${id})` });
  }

  stroke(colour, width, dash = []) {
    this.add({
      fill: "none",
      stroke: colour,
      "stroke-width": width,
      "stroke-dasharray": dash.join(" ") || null,
      "stroke-linejoin": "round",
    });
  }

  get outlineWidth() {
    return 1.1;
  }

  strokeOutside(colour, width) {
    this.stroke(colour, width);
  }

  picture(_image, address, x, y, size) {
    const node = svg("image", {
      href: address,
      x: x.toFixed(1),
      y: y.toFixed(1),
      width: size + 0.5,
      height: size + 0.5,
    });
    if (this.alpha < 1) node.setAttribute("opacity", this.alpha);
    this.body.append(node);
  }

  text(text, x, y, { size, colour = INK.text, isBold = false, align = "center" }) {
    const node = svg("text", {
      x: x.toFixed(1),
      y: (y + size * 0.35).toFixed(1),
      "font-size": size,
      fill: colour,
      "font-weight": isBold ? 600 : null,
      "text-anchor": { center: "middle", left: "start", right: "end" }[align],
      stroke: "#ffffff",
      "stroke-width": 2.4,
      "paint-order": "stroke",
      "stroke-linejoin": "round",
    });
    node.textContent = text;
    this.body.append(node);
  }
}
// Draws the tiles of a window on a surface: each within its own box, then outlines and labels over all of them.

/** Passes the path of a feature to a surface, leaving out what lies within half a pixel of the place before. */
function trace(surface, frame, one) {
  const at = pixelsIn(frame);
  for (const ring of one.rings) {
    if (one.kind === "points") {
      surface.circle(...at(ring[0], ring[1]), Math.max(2.2, Math.min(5, 4 / Math.sqrt(frame.metresPerPixel))));
      continue;
    }
    let [lastX, lastY] = [NaN, NaN];
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = at(ring[i], ring[i + 1]);
      if (i === 0) surface.move(x, y);
      else if (i < ring.length - 2 && Math.abs(x - lastX) < 0.5 && Math.abs(y - lastY) < 0.5) continue;
      else surface.line(x, y);
      [lastX, lastY] = [x, y];
    }
    if (one.kind === "polygons") surface.close();
  }
}

/** Whether a feature is drawn. */
const isShown = (one) => one.layer.visible || one.key === shown.chosen;

/** The features of tiles that meet the window and are drawn, layers from the bottom up, large ones first. */
function paint(surface, frame) {
  const window = windowOf(frame);
  const near = tilesIn(window, frame.metresPerPixel);
  const drawn = [];
  for (const tile of near) {
    const features = tile.features ?? tile.parent?.features;
    if (!features) continue;
    clipped(surface, frame, tile.box, () => {
      for (const layer of LAYERS.values()) {
        for (const one of features.get(layer.name) ?? []) {
          if (!isShown(one) || !meets(one.box, window)) continue;
          if (tile.features) drawn.push(one);
          drawFeature(surface, frame, one);
        }
      }
    });
  }
  for (const one of drawn) if (one.key === shown.chosen) outline(surface, frame, one);
  labels(surface, frame, drawn);
  return drawn;
}

const meets = (box, other) => box[0] <= other[2] && box[2] >= other[0] && box[1] <= other[3] && box[3] >= other[1];

function clipped(surface, frame, box, act) {
  const at = pixelsIn(frame);
  const [left, top] = at(box[0], box[3]).map(Math.round);
  const [right, bottom] = at(box[2], box[1]).map(Math.round);
  surface.context.save();
  surface.context.beginPath();
  surface.context.rect(left, top, right - left, bottom - top);
  surface.context.clip();
  act();
  surface.context.restore();
}

function drawFeature(surface, frame, one) {
  const look = lookOf(one);
  surface.begin();
  trace(surface, frame, one);
  if (look.fill && one.kind !== "lines") {
    surface.fill(look.fill, look.strength);
    if (look.hatch && one.kind === "polygons") surface.hatch(look.line, look.hatch);
  }
  surface.stroke(look.line, look.width, look.dash);
}

/** The outline of what is chosen, in each tile without the edge of the tile. */
function outline(surface, frame, one) {
  const tile = [...tiles.values()].find((other) => other.features?.get(one.layer.name)?.includes(one));
  clipped(surface, frame, tile?.box ?? windowOf(frame), () => {
    surface.begin();
    trace(surface, frame, one);
    surface.fill(INK.other, 0.12);
    surface.stroke(INK.other, 3);
  });
}

// MARK: labels

/** What is written on features, those that go before first. */
const LABELS = [
  { layer: "zone", text: (one) => one.name ?? one.id, size: 12, isBold: true },
  { layer: "scheme", text: (one) => shortened_(one.name ?? one.id), size: 11, colour: INK.accent },
  { layer: "road", text: (one) => one.name, size: 10, colour: "#6b4a26" },
  { layer: "scheme_block", text: (one) => one.id.slice(one.id.lastIndexOf("/") + 1), size: 10 },
  { layer: "parcel", text: (one) => one.get("parcel_no"), size: 10, colour: "#33393f" },
  { layer: "marker", text: (one) => one.get("number") ?? one.id, size: 10, colour: INK.accent },
  { layer: "landuse_block", text: (one) => one.get("code"), size: 10 },
];

const shortened_ = (name) => (name.length > 34 ? `${name.slice(0, 32)}…` : name);

/** Writes the labels that fit and meet no other, each feature once. */
function labels(surface, frame, drawn) {
  const taken = [];
  const named = new Set();
  const at = pixelsIn(frame);
  const window = windowOf(frame);
  const isFree = (box) => !taken.some((other) => meets(box, other));
  for (const kind of LABELS) {
    for (const one of drawn) {
      if (one.layer.name !== kind.layer || named.has(one.key)) continue;
      const text = kind.text(one);
      const spot = text == null ? null : spotOf(one, window);
      if (!spot) continue;
      const half = textWidth(String(text), kind.size, kind.isBold) / 2 + 2;
      const isPoint = one.kind === "points";
      if (isPoint ? frame.metresPerPixel > 1.5 : 2 * half > spot.width / frame.metresPerPixel) continue;
      const [x, y] = at(spot.e, spot.n);
      const beside = isPoint ? x + 8 + half : x;
      const box = [beside - half, y - kind.size * 0.65, beside + half, y + kind.size * 0.65];
      if (box[0] < 0 || box[2] > frame.width || box[1] < 0 || box[3] > frame.height || !isFree(box)) continue;
      taken.push(box);
      named.add(one.key);
      surface.text(String(text), beside, y, kind);
    }
  }
}

/** Where the label of a feature stands and how wide it may be. */
function spotOf(one, window) {
  if (one.kind === "polygons") return placesFor(one, window)[0];
  const ring = one.rings[0];
  const middle = 2 * Math.floor(ring.length / 4);
  return { e: ring[middle], n: ring[middle + 1], width: Math.hypot(one.box[2] - one.box[0], one.box[3] - one.box[1]) };
}
// The camera of the map on the screen: where it is, when the map is painted, and how it moves.
// A page says what is painted (paintMap) and what lies over it (drawOver).
const CANVAS = document.getElementById("map");
const view = { e: 0, n: 0, metresPerPixel: 1 };

function frameNow() {
  const { width, height } = CANVAS.getBoundingClientRect();
  return frameAround(view.e, view.n, view.metresPerPixel, Math.max(width, 1), Math.max(height, 1));
}

/** The last whole painting and how long it took: what is slow to paint is moved as a picture until it rests. */
const painting = document.createElement("canvas");
let painted = null;
let isWhole = false;
let request = 0;
let rest = 0;
let inView = [];

function redraw() {
  clearTimeout(rest);
  isWhole = true;
  schedule();
}

function redrawMoving() {
  if (!painted || painted.milliseconds < 8) return redraw();
  clearTimeout(rest);
  rest = setTimeout(redraw, 140);
  schedule();
}

function schedule() {
  if (request) return;
  request = requestAnimationFrame(() => {
    request = 0;
    if (isWhole) repaint();
    else shift();
    isWhole = false;
    scaleBar();
  });
}

function repaint() {
  const [start, frame] = [performance.now(), frameNow()];
  const surface = new CanvasSurface(CANVAS, frame.width, frame.height);
  inView = paintMap(surface, frame);
  drawOver(surface, pixelsOf(frame));
  [painting.width, painting.height] = [CANVAS.width, CANVAS.height];
  painting.getContext("2d").drawImage(CANVAS, 0, 0);
  painted = { ...frame, milliseconds: performance.now() - start };
  clearTimeout(repaint.later);
  repaint.later = setTimeout(() => {
    legend();
    writeAddress();
  }, 120);
}

function shift() {
  const frame = frameNow();
  const ratio = devicePixelRatio || 1;
  const scale = painted.metresPerPixel / frame.metresPerPixel;
  const context = CANVAS.getContext("2d");
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = INK.paper;
  context.fillRect(0, 0, CANVAS.width, CANVAS.height);
  const [x, y] = pixelsIn(frame)(painted.west, painted.north);
  context.drawImage(painting, x * ratio, y * ratio, painting.width * scale, painting.height * scale);
}

/** Where a pair of easting and northing stands in a window. */
const pixelsOf = (frame) => ([e, n]) => pixelsIn(frame)(e, n);

/** The pin of a place that was looked up. */
function drawPin(surface, [x, y]) {
  surface.begin();
  surface.move(x, y);
  surface.line(x, y - 18);
  surface.stroke(INK.text, 2);
  surface.begin();
  surface.circle(x, y - 22, 6);
  surface.fill(INK.other, 1);
  surface.stroke(INK.text, 1.5);
}

function scaleBar() {
  const length = roundLength(view.metresPerPixel, 110);
  const barElement = document.getElementById("scalebar");
  barElement.style.width = `${length / view.metresPerPixel}px`;
  barElement.textContent = lengthText(length);
  writeScale();
}

/** The scale in its field, behind what is typed there. */
function writeScale() {
  const field = document.getElementById("scale");
  const text = scaleText(view.metresPerPixel / METRES_PER_PIXEL_AT_ONE);
  if (document.activeElement === field) field.placeholder = text;
  else field.value = text;
}

// MARK: moving

const FINEST = 0.005;
const COARSEST = 3000;

function moveTo(e, n, metresPerPixel) {
  [view.e, view.n] = [e, n];
  view.metresPerPixel = Math.min(Math.max(metresPerPixel, FINEST), COARSEST);
  redraw();
}

/** Moves so that a box fills a part of the view, never closer than a scale. */
function fit(box, part = 0.92, closest = 0) {
  if (!(box[0] <= box[2])) return;
  const { width, height } = CANVAS.getBoundingClientRect();
  const needed = Math.max((box[2] - box[0]) / Math.max(width, 1), (box[3] - box[1]) / Math.max(height, 1)) / part;
  moveTo((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, Math.max(needed, closest * METRES_PER_PIXEL_AT_ONE));
}

function zoom(factor, x, y) {
  const frame = frameNow();
  const [px, py] = [x ?? frame.width / 2, y ?? frame.height / 2];
  const [e, n] = [frame.west + px * view.metresPerPixel, frame.north - py * view.metresPerPixel];
  view.metresPerPixel = Math.min(Math.max(view.metresPerPixel * factor, FINEST), COARSEST);
  view.e = e - (px - frame.width / 2) * view.metresPerPixel;
  view.n = n + (py - frame.height / 2) * view.metresPerPixel;
  redrawMoving();
}

function pan(dx, dy) {
  view.e -= dx * view.metresPerPixel;
  view.n += dy * view.metresPerPixel;
  redrawMoving();
}
// What the map shows on the screen.

/** What the map shows beside its layers: the key of what is chosen, a pin. */
const shown = { chosen: null, pin: null };

/** Paints the tiles; what is in view. */
function paintMap(surface, frame) {
  const found = paint(surface, frame);
  CANVAS.dataset.drawn = String(found.length);
  return found;
}

/** The pin of a place that was looked up, what is measured and what is drawn. */
function drawOver(surface, at) {
  if (shown.pin) drawPin(surface, at(shown.pin));
  drawMeasure(surface, at);
  drawOutline(surface, at);
}

/** What ⌂ shows. */
const homeBox = () => DATA.extent;
// Measuring lengths and areas on the grid: places are clicked, double click or Esc ends.
const measure = { places: [], isOn: false, isDone: false };

function toggleMeasure() {
  if (measure.isOn) return endMeasure();
  Object.assign(measure, { places: [], isOn: true, isDone: false });
  CANVAS.classList.add("measuring");
  measureText();
  CANVAS.focus();
}

function endMeasure() {
  measure.isOn = false;
  measure.isDone = true;
  CANVAS.classList.remove("measuring");
  measureText();
  redraw();
}

function forgetMeasure() {
  measure.places = [];
  measureText();
  redraw();
}

function measurePlace(e, n) {
  measure.places.push([e, n]);
  measureText();
  redraw();
}

function measuredLength(closed) {
  const { places: list } = measure;
  let length = 0;
  for (let i = 1; i < list.length; i += 1) {
    length += Math.hypot(list[i][0] - list[i - 1][0], list[i][1] - list[i - 1][1]);
  }
  if (closed && list.length > 2) length += Math.hypot(list[0][0] - list.at(-1)[0], list[0][1] - list.at(-1)[1]);
  return length;
}

function measuredArea() {
  if (measure.places.length < 3) return 0;
  return ringsArea([[...measure.places, measure.places[0]].flat()]);
}

function measureText() {
  const output = document.getElementById("measured");
  document.getElementById("measure").setAttribute("aria-pressed", String(measure.isOn));
  output.hidden = !measure.isOn && !measure.places.length;
  output.textContent = !measure.places.length ? t("measureHint") : [
    `${t("length")} ${metres(measuredLength(false))}`,
    measure.places.length > 2
      ? `${t("area")} ${area(measuredArea())}, ${t("perimeter")} ${metres(measuredLength(true))}`
      : null,
  ].filter(Boolean)
    .join(" · ");
  if (output.textContent && measure.places.length) say(output.textContent);
}

function drawMeasure(surface, at) {
  const { places: list } = measure;
  if (!list.length) return;
  surface.begin();
  list.forEach((one, i) => {
    const [x, y] = at(one);
    if (i) surface.line(x, y);
    else surface.move(x, y);
  });
  if (list.length > 2) surface.close();
  if (list.length > 2) surface.fill(INK.one, 0.12);
  surface.stroke(INK.one, 2, [6, 3]);
  for (const one of list) {
    surface.begin();
    surface.circle(...at(one), 3.5);
    surface.fill(INK.one, 1);
  }
}
// The pointer on the map: where it is, what it says of the place, and where the tip stands.
const TIP = document.getElementById("tip");
/** So many pixels off a line or point is pointed at still. */
const REACH = 6;
/** So many things are listed that lie at a place. */
const MOST_HERE = 8;

/** How small a thing is to be pointed at: points, then lines, then areas by size. */
function sizeOf(one) {
  return one.kind === "points" ? -2 : one.kind === "lines" ? -1 : one.area;
}

function placeOf(event) {
  const frame = frameNow();
  return [frame.west + event.offsetX * view.metresPerPixel, frame.north - event.offsetY * view.metresPerPixel];
}

/** Puts the tip where it lies on neither pointer nor coordinates. */
function placeTip(event) {
  const isRight = event.offsetX > CANVAS.clientWidth * 0.55;
  const isLow = event.offsetY > CANVAS.clientHeight * 0.6;
  TIP.style.left = isRight ? "" : `${event.offsetX + 16}px`;
  TIP.style.right = isRight ? `${CANVAS.clientWidth - event.offsetX + 16}px` : "";
  TIP.style.top = isLow ? "" : `${event.offsetY + 16}px`;
  TIP.style.bottom = isLow ? `${CANVAS.parentElement.clientHeight - event.offsetY + 12}px` : "";
}

/** The cursor in the working system and in WGS 84. */
function showCursor(e, n) {
  const degrees = degreesAt(e, n);
  document.getElementById("cursor").textContent = place(n, e, 1) +
    (degrees ? `   WGS 84 ${number(degrees.latitude, 5)}  ${number(degrees.longitude, 5)}` : "");
}
// What lies at a place, smallest first, and what a click chooses.

/** What is drawn at a place, each thing once, smallest first; what tiles cut has the sum of its parts. */
function thingsAt(e, n) {
  const reach = REACH * view.metresPerPixel;
  const found = new Map();
  for (const one of inView) if (!found.has(one.key) && lies(one, e, n, reach)) found.set(one.key, one);
  const whole = (one) =>
    one.kind === "polygons" ? sum(inView.filter((other) => other.key === one.key), sizeOf) : sizeOf(one);
  return [...found.values()].map((one) => [whole(one), one]).sort(([a], [b]) => a - b).map(([, one]) => one);
}

/** What a thing is and is called, on a line. */
const lineOf = (one) =>
  `${one.layer.title} ${one.title}${
    one.style ? ` · ${[one.style.value, one.style.label].filter(Boolean).join(" ")}` : ""
  }`;

function hover(event) {
  const [e, n] = placeOf(event);
  showCursor(e, n);
  const [first] = thingsAt(e, n);
  TIP.hidden = !first;
  if (!first) return;
  TIP.replaceChildren(el("span", null, lineOf(first)));
  placeTip(event);
}

const here = { things: [], at: 0, e: NaN, n: NaN };

function clickAt(e, n) {
  if (outlining.isOn) return addCorner(e, n);
  const isSame = Math.hypot(here.e - e, here.n - n) < 4 * view.metresPerPixel && here.things.length;
  if (isSame) return openHere((here.at + 1) % here.things.length);
  Object.assign(here, { things: thingsAt(e, n).slice(0, MOST_HERE), at: 0, e, n });
  if (here.things.length) openHere(0);
  else choose(null);
}

function openHere(at) {
  here.at = at;
  const one = here.things[at];
  choose(one.key, one);
}

/** What else lies at the place. */
function showHere() {
  const list = document.getElementById("here");
  const isOpen = here.things.some((one) => one.key === shown.chosen);
  list.hidden = here.things.length < 2 || !isOpen;
  list.replaceChildren(
    ...here.things.map((one, number_) =>
      el(
        "li",
        null,
        button(lineOf(one), () => openHere(number_), {
          class: "link",
          "aria-current": one.key === shown.chosen ? "true" : null,
          onkeydown: moveHere,
        }),
      )
    ),
  );
}

/** Arrows open the next and the one before of what lies here. */
function moveHere(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  openHere((here.at + step + here.things.length) % here.things.length);
  document.querySelector("#here [aria-current]")?.focus();
}
// Mouse, pen, fingers and keys on the map.
const held = { at: null, moved: 0 };

function listenToMap() {
  CANVAS.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoom(1.0015 ** event.deltaY, event.offsetX, event.offsetY);
  }, { passive: false });
  CANVAS.addEventListener("dblclick", (event) => {
    if (measure.isOn) endMeasure();
    else zoom(0.5, event.offsetX, event.offsetY);
  });
  CANVAS.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "touch") return;
    CANVAS.setPointerCapture?.(event.pointerId);
    Object.assign(held, { at: [event.offsetX, event.offsetY], moved: 0 });
  });
  CANVAS.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch") return;
    if (!held.at) return hover(event);
    const [dx, dy] = [event.offsetX - held.at[0], event.offsetY - held.at[1]];
    held.moved += Math.abs(dx) + Math.abs(dy);
    held.at = [event.offsetX, event.offsetY];
    CANVAS.classList.add("moving");
    TIP.hidden = true;
    pan(dx, dy);
  });
  for (const kind of ["pointerup", "pointercancel"]) {
    CANVAS.addEventListener(kind, () => {
      held.at = null;
      CANVAS.classList.remove("moving");
    });
  }
  CANVAS.addEventListener("pointerleave", () => {
    TIP.hidden = true;
  });
  CANVAS.addEventListener("click", (event) => {
    if (held.moved > 5) {
      held.moved = 0;
      return;
    }
    TIP.hidden = true;
    // The second of a double click is no further click.
    if (event.detail > 1) return;
    const [e, n] = placeOf(event);
    if (measure.isOn) measurePlace(e, n);
    else clickAt(e, n);
  });
  CANVAS.addEventListener("keydown", keyOnMap);
  listenToFingers();
}

/** The scale is typed or chosen; its field is empty while it has the focus, for a browser offers only what begins alike. */
function listenToScale() {
  const field = document.getElementById("scale");
  field.addEventListener("focus", () => {
    field.value = "";
    writeScale();
  });
  field.addEventListener("blur", writeScale);
  field.addEventListener("change", () => {
    const denominator = Number(field.value.replace(/^\s*1\s*[:/]/, "").replace(/\D/g, ""));
    if (denominator > 0) moveTo(view.e, view.n, denominator * METRES_PER_PIXEL_AT_ONE);
    field.value = "";
  });
}

/** Two fingers move and zoom; one scrolls the page. */
function listenToFingers() {
  let before = null;
  const middleOf = ([a, b]) => ({
    x: (a.clientX + b.clientX) / 2,
    y: (a.clientY + b.clientY) / 2,
    apart: Math.hypot(
      a.clientX -
        b.clientX,
      a.clientY - b.clientY,
    ),
  });
  CANVAS.addEventListener("touchstart", (event) => {
    before = event.touches.length === 2 ? middleOf(event.touches) : null;
    if (before) event.preventDefault();
  }, { passive: false });
  CANVAS.addEventListener("touchmove", (event) => {
    if (!before || event.touches.length !== 2) return;
    event.preventDefault();
    const now = middleOf(event.touches);
    const box = CANVAS.getBoundingClientRect();
    if (now.apart > 0) zoom(before.apart / now.apart, now.x - box.left, now.y - box.top);
    pan(now.x - before.x, now.y - before.y);
    before = now;
  }, { passive: false });
  CANVAS.addEventListener("touchend", () => {
    before = null;
  });
}

const STEPS = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };

function keyOnMap(event) {
  if (STEPS[event.key]) pan(...STEPS[event.key]);
  else if (event.key === "+" || event.key === "=") zoom(0.7);
  else if (event.key === "-") zoom(1 / 0.7);
  else if (event.key === "Home") fit(homeBox());
  else if (event.key === "Enter" || event.key === " ") clickAt(view.e, view.n);
  else return;
  event.preventDefault();
  say(`${scaleText(view.metresPerPixel / METRES_PER_PIXEL_AT_ONE)}, ${place(view.n, view.e, 0)}`);
}
// Switches of layers, the legend of what is in view, and the day.

function layerSwitches() {
  replace(
    "layer-list",
    [...LAYERS.values()].reverse().map((layer) => {
      const box = el("input", { type: "checkbox", id: `layer-${layer.name}`, checked: layer.visible });
      box.addEventListener("change", () => {
        layer.visible = box.checked;
        redraw();
      });
      const hasFill = layer.name === "scheme_block" || layer.name === "landuse_block";
      const strength = hasFill
        ? el("input", {
          type: "range",
          min: "0",
          max: "1",
          step: "0.1",
          value: layer.opacity,
          "aria-label": t("opacity"),
        })
        : null;
      strength?.addEventListener("input", () => {
        layer.opacity = Number(strength.value);
        redraw();
      });
      return el(
        "div",
        { class: "switch" },
        el("label", null, box, ` ${layer.title} `, el("span", { class: "note" }, number(layer.count))),
        strength,
      );
    }),
  );
}

/** The colours in view by their meaning, and the signs of layers. */
function legend() {
  const entries = new Map();
  for (const one of inView) {
    const look = lookOf(one);
    const label = one.style ? [one.style.value, one.style.label].filter(Boolean).join(" ") : one.layer.title;
    if (!entries.has(label)) entries.set(label, look);
  }
  const sorted = [...entries].sort(([a], [b]) => inOrderOfIds(a, b));
  replace("legend", sorted.map(([label, look]) => el("li", null, swatch(look), ` ${label}`)));
}

function swatch({ fill, strength, line, dash }) {
  return svg(
    "svg",
    { viewBox: "0 0 18 12", "aria-hidden": "true", class: "swatch" },
    svg("rect", {
      x: 1,
      y: 1,
      width: 16,
      height: 10,
      fill: fill ?? "none",
      "fill-opacity": strength,
      stroke: line,
      "stroke-dasharray": dash?.join(" "),
    }),
  );
}

/** The day moves everything that is shown. */
function listenToDay() {
  const field = document.getElementById("day");
  field.value = state.day || DATA.meta.as_of;
  field.addEventListener("change", () => {
    state.day = field.value === DATA.meta.as_of ? "" : field.value;
    tiles.clear();
    redraw();
    if (shown.chosen) choose(shown.chosen, null, { isSame: true });
    say(t("dayIs", day(field.value)));
  });
}

/** A line under the map. */
function mapNote(text) {
  document.getElementById("map-note").textContent = text;
}
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
// A polygon of the reader's own: by clicks, from a pasted table of corners, or from a file that only the browser reads.
const outlining = { corners: [], isOn: false };
const MOST_CORNERS = 200;

function toggleOutline() {
  outlining.isOn = !outlining.isOn;
  if (outlining.isOn) outlining.corners = [];
  outlined();
}

function addCorner(e, n) {
  if (outlining.corners.length < MOST_CORNERS) outlining.corners.push([e, n]);
  outlined();
}

/** Shows the corners as a table and the way to their sheet. */
function outlined() {
  const { corners } = outlining;
  document.getElementById("draw").setAttribute("aria-pressed", String(outlining.isOn));
  const field = document.getElementById("corners");
  if (document.activeElement !== field) {
    field.value = corners.map(([e, n], i) => `${i + 1}\t${n.toFixed(2)}\t${e.toFixed(2)}`).join("\n");
  }
  const link = document.getElementById("outline-sheet");
  link.hidden = corners.length < 3;
  const days = state.day ? `&datetime=${state.day}` : "";
  const polygon = corners.map(([e, n]) => `${e.toFixed(2)},${n.toFixed(2)}`).join(";");
  link.href = `${DATA.root}/sheet?polygon=${polygon}&crs=${DATA.meta.crs}&lang=${DATA.meta.lang}${days}`;
  const size = corners.length > 2 ? ringsArea([[...corners, corners[0]].flat()]) : 0;
  document.getElementById("outline-note").textContent = corners.length
    ? [t("cornersAre", number(corners.length)), size ? area(size) : null].filter(Boolean).join(" · ")
    : t("outlineHint");
  redraw();
}

/** The corners of a pasted table: of each line the two largest numbers, the larger is the northing. */
function cornersIn(text) {
  return text.split(/\r?\n/).map((line) => {
    const numbers = (line.match(/-?\d[\d.,]*/g) ?? []).map(numberIn).filter((value) => value >= 10_000);
    const [n, e] = numbers.sort((a, b) => b - a);
    return e == null ? null : [e, n];
  }).filter(Boolean).slice(0, MOST_CORNERS);
}

/** A number as people write it: of two signs the last is the decimal one; one that parts thousands does so always. */
function numberIn(text) {
  const plain = text.replace(/[.,]$/, "");
  const last = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","));
  if (last < 0) return Number(plain);
  const sign = plain[last];
  const isGrouping = plain.split(sign).length > 2 || (/^\d{1,3}[.,]\d{3}$/.test(plain));
  const digits = (part) => part.replace(/[.,]/g, "");
  return isGrouping ? Number(digits(plain)) : Number(`${digits(plain.slice(0, last))}.${plain.slice(last + 1)}`);
}

/** The outer ring of the first polygon of a GeoJSON file in longitude and latitude. */
async function readOutline(file) {
  try {
    const json = JSON.parse(await file.text());
    const shape = json.features?.[0]?.geometry ?? json.geometry ?? json;
    const ring = shape.type === "MultiPolygon"
      ? shape.coordinates[0][0]
      : shape.type === "Polygon"
      ? shape.coordinates[0]
      : [];
    const corners = ring.slice(0, -1).map(([x, y]) => {
      if (Math.abs(x) > 360) return [x, y];
      const spot = placeAt(x, y);
      return spot ? [spot.e, spot.n] : null;
    });
    if (corners.length < 3 || corners.length > MOST_CORNERS || corners.includes(null)) throw new Error("no polygon");
    takeOutline(corners);
  } catch {
    document.getElementById("outline-note").textContent = t("noPolygon");
  }
}

function takeOutline(corners) {
  outlining.corners = corners;
  outlining.isOn = false;
  outlined();
  fit(boxOf([corners.flat()]), 0.6);
}

function drawOutline(surface, at) {
  const { corners } = outlining;
  if (!corners.length) return;
  surface.begin();
  corners.forEach((one, i) => (i ? surface.line(...at(one)) : surface.move(...at(one))));
  if (corners.length > 2) surface.close();
  surface.fill(INK.other, 0.12);
  surface.stroke(INK.other, 2);
  for (const one of corners) {
    surface.begin();
    surface.circle(...at(one), 3);
    surface.fill(INK.other, 1);
  }
}

function listenToOutline() {
  document.getElementById("draw").addEventListener("click", toggleOutline);
  document.getElementById("corners").addEventListener("change", (event) => {
    const corners = cornersIn(event.target.value);
    if (corners.length > 2) takeOutline(corners);
    else document.getElementById("outline-note").textContent = t("noPolygon");
  });
  document.getElementById("outline-file").addEventListener("change", (event) => {
    if (event.target.files[0]) readOutline(event.target.files[0]);
  });
  outlined();
}
// The address: a view can be sent to a colleague, and comes back.
const WRITTEN = ["at", "layers", "day", "thing"];

function readAddress() {
  const address = new URLSearchParams(location.hash.slice(1));
  for (const key of WRITTEN) state[key] = address.get(key) ?? "";
  if (!/^\d{4}-\d\d-\d\d$/.test(state.day)) state.day = "";
  if (state.layers) {
    for (const layer of LAYERS.values()) {
      layer.visible = state.layers.split(",").includes(layer.name);
    }
  }
}

function readView() {
  const [e, n, scale] = state.at.split(",").map(Number);
  if (!(scale > 0) || !Number.isFinite(e) || !Number.isFinite(n)) return fit(homeBox());
  moveTo(e, n, scale * METRES_PER_PIXEL_AT_ONE);
}

function writeAddress() {
  const scale = (view.metresPerPixel / METRES_PER_PIXEL_AT_ONE).toPrecision(5);
  state.at = [view.e.toFixed(1), view.n.toFixed(1), scale].join(",");
  state.layers = [...LAYERS.values()].filter((layer) => layer.visible).map((layer) => layer.name).join(",");
  const address = new URLSearchParams();
  for (const key of WRITTEN) if (state[key]) address.set(key, state[key]);
  const hash = `#${address}`;
  if (hash === location.hash) return;
  history.replaceState(null, "", hash);
  // The other language shows the same.
  for (const link of document.querySelectorAll("a[hreflang]")) link.hash = hash;
}
// Brings the page to life.

function start() {
  document.body.classList.add("alive");
  readAddress();
  layerSwitches();
  listenToDay();
  listenToSearch();
  listenToOutline();
  listenToMap();
  const press = (id, act) => document.getElementById(id).addEventListener("click", act);
  press("zoom-in", () => zoom(0.5));
  press("zoom-out", () => zoom(2));
  press("zoom-all", () => fit(homeBox()));
  press("measure", toggleMeasure);
  press("myself", findMyself);
  listenToScale();
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (measure.isOn) endMeasure();
    else if (measure.places.length) forgetMeasure();
    else if (outlining.isOn) toggleOutline();
    else if (shown.chosen) {
      choose(null);
      CANVAS.focus();
    }
  });
  new ResizeObserver(redraw).observe(CANVAS);
  readView();
  if (state.thing) choose(state.thing);
}

start();
"""####
  static let pageMUSTACHE = ####"""
<!DOCTYPE html>
<html lang="{{{language}}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
{{#hidden}}
<meta name="robots" content="noindex">
{{/hidden}}
<title>{{{title}}}</title>
{{#styles}}
<link rel="stylesheet" href="{{{.}}}">
{{/styles}}
{{#scripts}}
<script src="{{{.}}}" defer></script>
{{/scripts}}
</head>
<body class="{{{kind}}}">
<header class="bar">{{{bar}}}</header>
<main>
{{{body}}}
</main>
<footer class="foot">{{{foot}}}</footer>
</body>
</html>

"""####
  static let pagesCSS = ####"""
:root {
  --ground: #fff;
  --ink: #1b1f23;
  --soft: #5a636c;
  --line: #d5dade;
  --panel: #f5f7f8;
  --accent: #0b5f73;
  --accent-ink: #fff;
  --error: #b3261e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14181b;
    --ink: #e6e9eb;
    --soft: #a3adb5;
    --line: #37404a;
    --panel: #1d2327;
    --accent: #6cc3d8;
    --accent-ink: #06232b;
    --error: #ff8f86;
  }
}
* { box-sizing: border-box; }
html { color-scheme: light dark; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.45 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
[hidden] { display: none !important; }
main { margin: 0 auto; padding: .6rem clamp(.8rem, 2vw, 2rem) 2rem; max-width: 80rem; }
h1, h2 { overflow-wrap: anywhere; }
h1 { font-size: 1.3rem; line-height: 1.2; margin: .4rem 0; }
h2 { font-size: 1.05rem; margin: .9rem 0 .3rem; }
p { margin: .3rem 0; }
a { color: var(--accent); overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; }
button, input, select, textarea { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--soft); border-radius: 4px; padding: .3rem .5rem; min-height: 2.1rem; max-width: 100%; }
button { cursor: pointer; background: var(--panel); }
.bar { display: flex; flex-wrap: wrap; gap: .4rem 1rem; align-items: center; padding: .4rem clamp(.8rem, 2vw, 2rem); border-bottom: 1px solid var(--line); background: var(--panel); position: sticky; top: 0; z-index: 5; }
.bar .name { font-weight: 700; text-decoration: none; color: var(--ink); }
.bar nav { margin-left: auto; display: flex; gap: .8rem; }
.search { display: flex; flex: 1 1 16rem; gap: .3rem; max-width: 36rem; }
.search label { flex: 1 1 auto; display: flex; }
.search label span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.search input { width: 100%; }
.address { overflow-wrap: anywhere; }
.meta, .foot { color: var(--soft); font-size: .87rem; }
.foot { padding: .6rem clamp(.8rem, 2vw, 2rem) 1.5rem; border-top: 1px solid var(--line); }
.notice { border-left: 4px solid var(--accent); padding: .2rem .6rem; background: var(--panel); }
.scroll { overflow-x: auto; max-width: 100%; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .15rem .7rem .15rem 0; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--line); }
.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.s, .w { white-space: nowrap; }
dl { margin: .2rem 0; }
dl > div { display: grid; grid-template-columns: minmax(7rem, 14rem) minmax(0, 1fr); gap: .2rem 1rem; border-bottom: 1px solid var(--line); padding: .15rem 0; }
dt { color: var(--soft); overflow-wrap: anywhere; }
dd { margin: 0; min-width: 0; }
.links ul, .downloads ul { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; list-style: none; padding: 0; margin: .4rem 0; }
.sheet .head { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 24rem); gap: 1.5rem; }
.sheet .map > svg { width: 100%; height: auto; border: 1px solid var(--soft); background: #fdfdfb; }
.legend { font-size: .85rem; }
.legend span { white-space: nowrap; margin-right: .7rem; }
.legend svg { width: 12px; height: 9px; margin-right: .3rem; border: 1px solid var(--soft); opacity: .7; }
.sheet .columns { columns: 2 24rem; column-gap: 1.5rem; }
.sheet .columns section { break-inside: avoid-column; }
.sheet .columns section.long { break-inside: auto; }
@media (max-width: 48rem) {
  .sheet .head { grid-template-columns: minmax(0, 1fr); }
  dl > div { grid-template-columns: minmax(0, 1fr); }
}
@page { size: A4; margin: 9mm 10mm; }
@media print {
  :root { --ground: #fff; --ink: #1b1b1b; --soft: #555; --line: #ccc; --panel: #fff; --accent: #0b5f73; }
  html { color-scheme: light; }
  body { font-size: 7.8pt; line-height: 1.2; }
  main { padding: 0; max-width: none; }
  .bar, .day, .downloads, form { display: none; }
  .foot { padding: 0; margin-top: 2mm; font-size: 7.5pt; }
  h1 { font-size: 14pt; margin: 0; }
  h2 { font-size: 9pt; margin: 1.4mm 0 .4mm; border-bottom: .3mm solid var(--error); break-after: avoid; }
  th, td { padding: .2mm 2mm .2mm 0; }
  tr { break-inside: avoid; }
  .scroll { overflow: visible; }
  .sheet .head { grid-template-columns: 1fr 64mm; gap: 6mm; }
  .legend { font-size: 7pt; margin: .5mm 0 0; }
  .notice, .meta, p { margin: .4mm 0; }
  dl > div { padding: 0; }
  .sheet .columns { columns: 2; column-gap: 6mm; }
  .notice { padding: 0 0 0 2mm; }
  a { color: inherit; text-decoration: none; }
}

"""####
  static let problemsCSV = ####"""
code,en,vi,meaning_en,meaning_vi
unknown_parameter,There is no such parameter,Không có tham số này,The address has a parameter that it does not take: write one of those that the error names.,Địa chỉ có tham số không được nhận: hãy dùng một tham số mà thông báo lỗi nêu.
repeated_parameter,A parameter stands twice,Một tham số lặp lại,A parameter may stand once: put its values into one; where several are allowed they are joined with commas.,Mỗi tham số chỉ được ghi một lần: hãy gộp các giá trị vào một tham số; nơi cho phép nhiều giá trị thì cách nhau bằng dấu phẩy.
bad_value,A value cannot be read,Không đọc được một giá trị,The value has another form than the parameter takes: the error names the form and what is accepted.,Giá trị không đúng dạng của tham số: thông báo lỗi nêu dạng đúng và các giá trị được nhận.
bad_filter,The filter cannot be read,Không đọc được bộ lọc,The filter is not CQL2 or compares values of different types: the error names the position.,Bộ lọc không đúng CQL2 hoặc so sánh các giá trị khác kiểu: thông báo lỗi nêu vị trí sai.
unknown_crs,The reference system is not offered,Không cung cấp hệ tọa độ này,The reference system is none of those offered: take one that the error or the collection names.,Hệ tọa độ không có trong danh sách được cung cấp: hãy chọn hệ mà thông báo lỗi hoặc bộ sưu tập nêu.
one_day_only,The collection answers for one day,Bộ sưu tập này chỉ trả lời cho một ngày,What holds changes within the days that were asked for: ask for one day or days between two changes; the error names them.,Trong khoảng ngày được hỏi quy hoạch có thay đổi: hãy hỏi một ngày hoặc khoảng giữa hai lần thay đổi; thông báo lỗi nêu các ngày đó.
bad_polygon,The polygon cannot be used,Không dùng được đa giác này,"The polygon has too few or too many corners, crosses itself or is too large: draw it anew as the error says.","Đa giác có quá ít hoặc quá nhiều góc, tự cắt hoặc quá lớn: hãy vẽ lại theo thông báo lỗi."
body,No address takes a body,Không địa chỉ nào nhận phần thân yêu cầu,Only data are read here: send GET without a body.,Ở đây chỉ đọc dữ liệu: hãy gửi GET không kèm phần thân.
not_found,Nothing stands at this address,Không có gì tại địa chỉ này,"Nothing that is published stands there: search for the parcel, unit or plan.","Tại đó không có gì được công khai: hãy tìm thửa đất, đơn vị hoặc quy hoạch."
method,The address takes other methods,Địa chỉ này nhận phương thức khác,"Only GET, HEAD and OPTIONS are answered.","Chỉ trả lời GET, HEAD và OPTIONS."
not_acceptable,None of the formats is offered,Không cung cấp định dạng nào được yêu cầu,The address has none of the forms that Accept asks for: leave Accept out or write f=json.,Địa chỉ không có dạng mà Accept yêu cầu: hãy bỏ Accept hoặc ghi f=json.
long_url,The address is too long,Địa chỉ quá dài,Addresses of up to 8192 bytes are read: shorten the filter or the polygon.,Chỉ đọc địa chỉ dài tối đa 8192 byte: hãy rút gọn bộ lọc hoặc đa giác.
range,The range lies outside the file,Khoảng byte nằm ngoài tệp,The file is shorter than the range that was asked for: ask for bytes within it.,Tệp ngắn hơn khoảng được yêu cầu: hãy yêu cầu các byte nằm trong tệp.
too_many,Too many requests,Quá nhiều yêu cầu,So many requests in a short time are not answered: wait as long as Retry-After says.,Không trả lời quá nhiều yêu cầu trong thời gian ngắn: hãy chờ theo Retry-After.
busy,The server is busy,Máy chủ đang bận,Others are being answered: try again after as many seconds as Retry-After says.,Máy chủ đang trả lời các yêu cầu khác: hãy thử lại sau số giây trong Retry-After.
work_limit,The answer takes too much work,Câu trả lời tốn quá nhiều công sức,The answer would take longer than one request is given: ask for less ground or fewer features.,Câu trả lời tốn thời gian hơn mức cho phép: hãy hỏi vùng nhỏ hơn hoặc ít đối tượng hơn.
bug,A fault of the program,Lỗi của chương trình,The program failed; tell those who run it the number of the request.,Chương trình bị lỗi; hãy báo số của yêu cầu cho người vận hành.
sign_in,Nobody is signed in,Chưa đăng nhập,"The desk answers to people with a token: sign in with yours; ask for a new one where it is wrong, removed or has run out.","Bàn làm việc chỉ trả lời người có mã truy cập: hãy đăng nhập; nếu mã sai, đã bị xóa hoặc hết hạn, hãy xin mã mới."
csrf,The change does not come from the desk's page,Thay đổi không xuất phát từ trang của bàn làm việc,Changes are taken from the desk's own pages alone: load the page anew and try again.,Chỉ nhận thay đổi từ chính các trang của bàn làm việc: hãy tải lại trang rồi thử lại.
role,Editors alone may do this,Chỉ người biên tập được làm việc này,Your token lets you see and download: ask an editor or ask for an editor's token.,Mã truy cập của bạn chỉ cho xem và tải về: hãy nhờ người biên tập hoặc xin mã của người biên tập.
slow,The body comes too slowly,Dữ liệu gửi lên quá chậm,Less than 1 kB a second came in over 30 seconds: try again over a better line; nothing of it was kept.,Trong 30 giây nhận được dưới 1 kB mỗi giây: hãy thử lại với đường truyền tốt hơn; chưa lưu gì.
in_use,Somebody else writes to the workspace,Người khác đang ghi vào không gian làm việc,One at a time changes a workspace: wait until the one who is named is done.,Mỗi lúc chỉ một người thay đổi không gian làm việc: hãy chờ người được nêu làm xong.
exists,Something of that name stands there,Đã có mục cùng tên,"Take another name, or say that the old one is to be replaced by naming its SHA-256 in If-Match.","Hãy chọn tên khác, hoặc xác nhận thay thế bằng cách nêu SHA-256 của tệp cũ trong If-Match."
length,The length of the body is not said,Không nêu độ dài phần thân,Send the body with Content-Length.,Hãy gửi phần thân kèm Content-Length.
changed,Somebody has changed it meanwhile,Đã có người thay đổi,The text is another one than you have read: read it anew and bring your change into it.,Văn bản không còn như bản bạn đã đọc: hãy đọc lại rồi đưa thay đổi của bạn vào.
too_large,The body is too large,Phần thân quá lớn,The desk takes no more than the error says: split the file or ask those who run the server for more.,Bàn làm việc chỉ nhận tối đa như thông báo lỗi nêu: hãy chia nhỏ tệp hoặc đề nghị người vận hành nâng mức.
kind,No such kind of file is read,Không đọc loại tệp này,Send a kind of file that a load reads; the error names them.,Hãy gửi loại tệp mà lệnh nạp đọc được; thông báo lỗi nêu các loại đó.
host,The request is for another host,Yêu cầu dành cho máy chủ khác,The desk answers at its own address alone: open it by the address that those who run it have told.,Bàn làm việc chỉ trả lời tại địa chỉ của mình: hãy mở bằng địa chỉ do người vận hành cung cấp.
bad_file,What was sent cannot be taken,Không nhận được nội dung đã gửi,"The text, or a value in it, is not what is needed there: the error says what and where.","Văn bản, hoặc một giá trị trong đó, không đúng yêu cầu: thông báo lỗi nêu rõ nội dung và vị trí."
full,No room is left,Hết dung lượng,The workspace or the disk is full: put away what is no longer needed or ask those who run the server.,Không gian làm việc hoặc ổ đĩa đã đầy: hãy cất những gì không còn cần hoặc đề nghị người vận hành.

"""####
  static let publishYML = ####"""
# What a server publishes unless a file of the office says otherwise, layer by layer. A layer that is `off`, and a field that
# is not named, stays in the office.
layers:
  zone: [id, name, kind, parent, code, valid_from, valid_to]
  scheme: [id, name, planning_kind, level, scale, status, authority, decision_no, decision_date, published_on, valid_from, valid_to, parent, adjusts, adjustment_no, adjustment_kind]
  scheme_block: [id, scheme, function, function_source, use]
  landuse_plan: [id, name, level, scale, kind, status, period_from, period_to, decision_no, decision_date, published_on, valid_from, valid_to]
  landuse_block: [id, plan, code]
  parcel: [id, unit_code, old_unit_code, sheet_no, parcel_no, map_scale, code, registered_area_m2]
  road: [id, name, kind, width_m, scheme]
  constraint_area: [id, name, kind, severity]
  forest_cover: [id, name, kind, surveyed_on]
  marker: [id, scheme, number, kind, state, design_n, design_e]
  project: [id, name, kind, declared_area_m2, target_function]
  site: off
withheld: {function: [defence], kind: [defence], code: [CQP, CAN]}
crs: []
contact: null
attribution: null
basemap: null

"""####
  static let sheetMUSTACHE = ####"""
<article>
<h1>{{{title}}}</h1>
<p class="meta">{{{subtitle}}}</p>
<p class="notice">{{{isInformation}}}</p>
{{{day}}}
<div class="head">
<div>
{{#first}}
<section><h2>{{{title}}}</h2>
{{{table}}}
</section>
{{/first}}
</div>
<div class="map">{{{map}}}{{{legend}}}</div>
</div>
{{#wide}}
<section class="wide"><h2>{{{title}}}</h2>
<div class="scroll">{{{table}}}</div>
</section>
{{/wide}}
<div class="columns">
{{#narrow}}
<section{{#long}} class="long"{{/long}}><h2>{{{title}}}</h2>
<div class="scroll">{{{table}}}</div>
</section>
{{/narrow}}
</div>
{{{links}}}
<p class="address">{{{addressLabel}}}: {{{address}}}</p>
</article>

"""####
  static let tileZoomsCSV = ####"""
collection,zoom
zone,5
scheme,8
landuse_plan,8
constraint_area,9
forest_cover,9
prevailing_function,9
prevailing_landuse,9
scheme_block,10
landuse_block,10
project,10
road,12
site,12
parcel,14
marker,14

"""####
}
