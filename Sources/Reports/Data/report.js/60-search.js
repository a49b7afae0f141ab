// The look-up: parcels, schemes, units, decisions, projects, markers, findings, coordinates, in one box.
const MOST_FOUND = 10;
let index = null;

const SEARCHED = ["zone", "scheme", "landuse_plan", "project", "marker", "scheme_block"];

/** Everything that can be looked up, its words folded once. */
function searchIndex() {
  index ??= SEARCHED.flatMap((layer) =>
    (LAYERS.get(layer)?.features ?? []).map((one) => ({
      kind: layer,
      one,
      words: folded(
        [
          one.id,
          one.name,
          one.get("code"),
          one.get("decision_no"),
          one.get("number"),
        ].filter(Boolean).join(" "),
      ),
    }))
  );
  return index;
}

/** What a text finds, in groups of at most ten: `[{ kind, rows: [{ text, note, act }] }]`. */
function lookUp(text) {
  const query = text.trim();
  if (!query) return [];
  const spot = coordinatesIn(query);
  const words = folded(query).split(/\s+/).filter(Boolean);
  const groups = spot
    ? [{ kind: "coordinates", rows: [{ text: place(spot.n, spot.e), act: () => showSpot(spot) }] }]
    : [];
  groups.push({ kind: "parcel", rows: parcelsNamed(query).map((one) => row(one, unitOf(one)?.name)) });
  for (const layer of SEARCHED) {
    const found = searchIndex().filter((entry) =>
      entry.kind === layer && words.every((part) => entry.words.includes(part))
    );
    groups.push({
      kind: layer,
      rows: found.sort((a, b) =>
        Number(folded(b.one.id) === folded(query)) - Number(
          folded(a.one.id) === folded(query),
        )
      ).slice(0, MOST_FOUND).map(({ one }) => row(one, one.get("decision_no") ?? both(one.style?.label))),
    });
  }
  const findings = FINDINGS.filter((finding) => folded(finding.id).includes(folded(query))).slice(0, MOST_FOUND);
  groups.push({
    kind: "finding",
    rows: findings.map((finding) => ({
      text: `${finding.id} ${ruleWord(finding.rule)}`,
      note: finding.text,
      act: () => choose({ finding: finding.id }),
    })),
  });
  return groups.filter((group) => group.rows.length);
}

function row(one, note) {
  return { text: one.title, note: note && note !== one.title ? note : null, act: () => choose({ thing: one.key }) };
}

/** Sheet and number, or a number alone, as people write them; marks and case are folded. */
const SHEET = String.raw`(?:(?:to|sheet)\s*(?:ban do\s*)?(?:so\s*|no\.?\s*)?)?`;
const PARCEL = String.raw`(?:thua|parcel)\s*(?:dat\s*)?(?:so\s*|no\.?\s*)?`;
const SHEET_AND_NUMBER = new RegExp(String.raw`^${SHEET}(\S+?)\s*(?:\/|,?\s*${PARCEL})\s*(\S+)$`);
const NUMBER_ALONE = new RegExp(`^(?:${PARCEL})?(\\S+)$`);

/** The parcels with what they are looked up by, folded once. */
function parcelIndex() {
  parcelIndex.rows ??= (LAYERS.get("parcel")?.features ?? []).map((one) => ({
    one,
    id: folded(one.id),
    sheet: folded(one.get("sheet_no")),
    number: folded(one.get("parcel_no")),
  }));
  return parcelIndex.rows;
}

/** Parcels by id, sheet and number, or number alone; behind those that bear it those that begin with it, as one types. */
function parcelsNamed(query) {
  const text = folded(query);
  const pair = SHEET_AND_NUMBER.exec(text);
  const alone = NUMBER_ALONE.exec(text);
  const closeness = ({ id, sheet, number: number_ }) => {
    if (id === text) return 0;
    if ((pair && sheet === pair[1] && number_ === pair[2]) || (alone && number_ === alone[1])) return 1;
    const begins = (pair && sheet === pair[1] && number_.startsWith(pair[2])) ||
      (alone && number_.startsWith(alone[1])) || id.startsWith(text);
    return begins ? 2 : null;
  };
  return parcelIndex().flatMap((row_) => {
    const close = closeness(row_);
    return close == null ? [] : [[close, row_.one]];
  }).sort(([a, one], [b, other]) => a - b || inOrderOfParcels(one, other)).slice(0, MOST_FOUND).map(([, one]) => one);
}

// MARK: coordinates

/** The readings of a number as people write it: dots and commas as signs of thousands or of decimals. */
function readings(text) {
  const found = new Set();
  const plain = text.replace(/[\s\u00a0]/g, "");
  if (/^-?\d+$/.test(plain)) found.add(Number(plain));
  for (const [thousands, decimal] of [[".", ","], [",", "."]]) {
    const grouped = new RegExp(`^-?\\d{1,3}(\\${thousands}\\d{3})+(\\${decimal}\\d+)?$`);
    const simple = new RegExp(`^-?\\d+\\${decimal}\\d+$`);
    if (grouped.test(plain) || simple.test(plain)) {
      found.add(Number(plain.replaceAll(thousands, "").replace(decimal, ".")));
    }
  }
  return [...found];
}

/** Degrees, minutes and seconds as degrees. */
function degreesIn(text) {
  const parts = /^(\d{1,3})\s*[°d]\s*(\d{1,2}(?:[.,]\d+)?)?\s*['′m]?\s*(\d{1,2}(?:[.,]\d+)?)?\s*["″s]?$/i.exec(
    text.trim(),
  );
  return parts ? [Number(parts[1]) + minutesIn(parts[2]) / 60 + minutesIn(parts[3]) / 3600] : [];
}

const minutesIn = (text) => Number((text ?? "0").replace(",", "."));

/** A number whose thousands are parted by spaces. */
const SPACED = "-?\\d{1,3}(?:\\s\\d{3})+(?:[.,]\\d+)?";
const TWO_SPACED = new RegExp(`^(${SPACED})\\s*[;,]?\\s+(${SPACED})$`);

/** The two numbers of a text, each with its readings. */
function pairsIn(query) {
  const text = query.replace(/[()[\]]/g, " ").replace(/\b(?:vn-?2000|wgs\s?84)\b/gi, " ").replace(
    /(?<=\d)\s*m\b/gi,
    " ",
  ).replace(/[xyneđb]\s*[:=]?\s*(?=[-\d])/gi, " ").replace(
    /(?<=[°'′"″\d])\s*[neb](?=\W|$)/gi,
    " ",
  ).trim();
  const splits = [/\s*;\s*/, /,\s+/, /\s+(?=\d+\s*[°])/, /\s+/, /,/];
  const pairs = splits.map((split) => text.split(split).filter(Boolean)).filter((parts) => parts.length === 2);
  return [...pairs, ...[TWO_SPACED.exec(text)?.slice(1)].filter(Boolean)].map((parts) =>
    parts.map((part) => [...readings(part), ...degreesIn(part)])
  );
}

/** The place that a text names: the larger is the northing; `null` for none on the map. */
function coordinatesIn(query) {
  const { west, south, stepE, stepN, columns, rows } = DATA.grid;
  const isNear = (e, n) => e >= west && e <= west + stepE * columns && n >= south && n <= south + stepN * rows;
  for (const [first, second] of pairsIn(query)) {
    for (const a of first) {
      for (const b of second) {
        const [n, e] = [Math.max(a, b), Math.min(a, b)];
        if (isNear(e, n)) return { e, n };
        if (n <= 180 && n > 90) {
          const spot = placeAt(n, e);
          if (spot) return spot;
        }
      }
    }
  }
  return null;
}

function showSpot({ e, n }) {
  shown.pin = [e, n];
  moveTo(e, n, Math.min(view.metresPerPixel, 2000 * METRES_PER_PIXEL_AT_ONE));
  clickAt(e, n);
}

// MARK: the box

function listenToSearch() {
  const field = document.getElementById("look-up");
  const list = document.getElementById("found");
  let acts = [];
  let at = -1;
  const close = () => {
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
    at = -1;
  };
  const take = (act) => {
    close();
    act();
    document.getElementById("h-map").scrollIntoView({ block: "start" });
  };
  const mark = (next) => {
    const options = [...list.querySelectorAll("[role=option]")];
    if (!options.length) return;
    at = (next + options.length) % options.length;
    options.forEach((option, number) => option.setAttribute("aria-selected", String(number === at)));
    field.setAttribute("aria-activedescendant", options[at].id);
    options[at].scrollIntoView({ block: "nearest" });
  };
  const open = () => {
    const groups = lookUp(field.value);
    acts = groups.flatMap((group) => group.rows.map((one) => one.act));
    let next = 0;
    list.replaceChildren(
      ...groups.flatMap((group) => [
        el(
          "li",
          { class: "group", role: "presentation" },
          group.kind === "coordinates"
            ? t("coordinates")
            : group.kind === "finding"
            ? t("findings")
            : layerTitle(group.kind),
        ),
        ...group.rows.map((one) => {
          const number_ = next;
          next += 1;
          return el(
            "li",
            {
              role: "option",
              id: `found-${number_}`,
              "aria-selected": "false",
              onmousedown: (event) => {
                event.preventDefault();
                take(acts[number_]);
              },
            },
            one.text,
            one.note ? el("span", { class: "note" }, ` ${one.note}`) : null,
          );
        }),
      ]),
    );
    if (!groups.length && field.value.trim()) {
      list.append(el("li", { class: "group", role: "presentation" }, t("notFound", field.value.trim())));
    }
    list.hidden = !field.value.trim();
    field.setAttribute("aria-expanded", String(!list.hidden));
    at = -1;
  };
  field.addEventListener("input", open);
  field.addEventListener("focus", () => {
    if (field.value.trim()) open();
  });
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") mark(at + 1);
    else if (event.key === "ArrowUp") mark(at - 1);
    else if (event.key === "Enter" && acts.length && !list.hidden) take(acts[Math.max(at, 0)]);
    else if (event.key === "Escape" && !list.hidden) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
