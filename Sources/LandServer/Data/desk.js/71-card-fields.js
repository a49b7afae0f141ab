// Of a card the fields: ours beside a column of theirs with its counts and first values, and the words of coded ones.
const UNITS = {
  _m2: [["", "m²"], ["ha", "ha"], ["km2", "km²"]],
  _m: [["", "m"], ["km", "km"]],
};
const LOCALES = [["", "–"], ["vi", "1.234,5"], ["en", "1,234.5"]];

/** The columns of a source: what the server counted, else what the starter wrote. */
function knownColumns(manifest, source) {
  const found = new Map(columnsIn(manifest, source));
  if (known.guess) {
    const other = known.guess.sources.find((one) => pathOf(one) === pathOf(source));
    for (const [name, counts] of other ? columnsIn(known.guess, other) : []) {
      if (!found.get(name)) found.set(name, counts);
    }
  }
  for (const one of understoodOf(source)?.columns ?? []) found.set(one.name, one);
  return found;
}

const countsText = (
  counts,
) => (counts ? t("counts", number(counts.values), number(counts.different), number(counts.empty)) : "");

function fieldsPart(manifest, source, layer) {
  const fields = fieldsIn(manifest, source);
  const columns = knownColumns(manifest, source);
  const ours = fieldsOf(layer);
  const used = new Set([...fields.values()].flatMap((one) => columnsOf(one.value)));
  const isAsked = (one) => one.needed || more.get(pathOf(source))?.includes(one.name);
  const shownFields = [
    ...fields.keys(),
    ...ours.filter((one) => isAsked(one) && !fields.has(one.name)).map((one) => one.name),
  ];
  const listId = `columns-${source.number}`;
  const unused = [...columns].filter(([name]) => !used.has(name));
  if (!shownFields.length && !columns.size) return null;
  return [
    el("h4", null, t("fields")),
    el(
      "datalist",
      { id: listId },
      [...columns.keys(), "$auto", "$file", "$layer", "$row"].map((name) => el("option", { value: name })),
    ),
    scrolling(el(
      "table",
      { class: "fields" },
      el("caption", { class: "quiet" }, t("fields")),
      el(
        "thead",
        null,
        el("tr", null, [t("ours"), t("theirs_"), t("firstValues")].map((text) => el("th", { scope: "col" }, text))),
      ),
      el("tbody", null, shownFields.map((name) => fieldRow(source, layer, name, fields.get(name), columns, listId))),
    )),
    moreField(source, ours.filter((one) => !shownFields.includes(one.name))),
    unused.length ? unusedPart(source, layer, unused, fields) : null,
  ];
}

const fieldWord = (layer, name) => both(fieldsOf(layer).find((one) => one.name === name)?.what) || name;

function fieldRow(source, layer, name, field, columns, listId) {
  const value = field?.value;
  const own = columnsOf(value);
  const isNeeded = fieldsOf(layer).find((one) => one.name === name)?.needed;
  const isMap = value && typeof value === "object" && !Array.isArray(value);
  const isReadable = field == null || value !== undefined;
  const set = (changes) =>
    changeText((text) =>
      withField(text, source.number, name, fieldValue({ ...(isMap ? value : { field: value }), ...changes }))
    );
  const setColumns = (text) => {
    const names = text === "" ? null : columns.has(text) ? text : text.split(/\s*,\s*/);
    set({ field: Array.isArray(names) && names.length === 1 ? names[0] : names });
  };
  const units = name.endsWith("_m2") ? UNITS._m2 : name.endsWith("_m") ? UNITS._m : null;
  const id = `source-${source.number}-field-${name}`;
  return el(
    "tr",
    null,
    el(
      "th",
      { scope: "row" },
      el("label", { for: id, title: name }, fieldWord(layer, name)),
      isNeeded ? el("span", { class: "note" }, ` ${t("needed")}`) : null,
    ),
    el(
      "td",
      null,
      inputOf(own.join(", "), setColumns, { id, list: listId, disabled: !isEditor() || !isReadable }),
      isReadable ? null : el("span", { class: "note" }, t("onlyInText")),
      units && own.length
        ? [
          withLabel(
            t("unit"),
            selectOf(
              units,
              isMap ? value.unit === "m2" || value.unit === "m" ? "" : value.unit ?? "" : "",
              (unit) => set({ unit: unit || undefined }),
            ),
          ),
          withLabel(
            t("locale"),
            selectOf(LOCALES, isMap ? value.locale ?? "" : "", (locale) => set({ locale: locale || undefined })),
          ),
        ]
        : null,
    ),
    el(
      "td",
      { class: "note" },
      own.length === 1
        ? [
          (columns.get(own[0])?.first ?? []).join(" · "),
          el("br"),
          countsText(columns.get(own[0])),
          units ? readingsPart(columns.get(own[0])?.first ?? [], units[0][1], isMap ? value : {}) : null,
        ]
        : null,
    ),
  );
}

const UNIT_SIZES = { ha: 10_000, km2: 1_000_000, km: 1000 };

/** What a number of a file is in our unit; null for what is no number as it is said to be written. */
function readNumber(text, { locale, unit }) {
  const groups = { vi: /\./g, en: /,/g }[locale];
  const plain = groups ? String(text).trim().replace(groups, "") : String(text).trim();
  const read = locale === "vi" ? plain.replace(",", ".") : plain;
  return /^[-+]?\d+(?:\.\d+)?$/.test(read) ? Number(read) * (UNIT_SIZES[unit] ?? 1) : null;
}

/** Three of the numbers as they are read under the unit and the way of writing that are chosen. */
const readingsPart = (first, unit, chosen) =>
  el(
    "ul",
    { class: "readings" },
    first.slice(0, 3).map((text) => {
      const read = readNumber(text, chosen);
      return el(
        "li",
        { class: read == null ? "bad" : null },
        `${text} → ${read == null ? "?" : `${number(read, 2)} ${unit}`}`,
      );
    }),
  );

/** A field that says what it is to those who do not see it; who may only look changes nothing but what he looks at. */
const withLabel = (text, field, isForAll = false) => {
  field.setAttribute("aria-label", text);
  if (!isEditor() && !isForAll) field.disabled = true;
  return field;
};

/** A field's value in the shortest form: a column alone, or a map with what else it needs. */
function fieldValue(parts) {
  if (parts.field == null) return null;
  const kept = Object.fromEntries(Object.entries(parts).filter(([, value]) => value != null && value !== ""));
  return Object.keys(kept).length === 1 ? kept.field : kept;
}

/** Fields that got a row and no column yet, by the file of their source; the text knows nothing of them. */
const more = new Map();

/** Another of our fields, which then gets its row. */
function moreField(source, others) {
  if (!others.length || !isEditor()) return null;
  const act = (name) => {
    if (!name) return;
    more.set(pathOf(source), [...more.get(pathOf(source)) ?? [], name]);
    cards();
    document.getElementById(`source-${source.number}-field-${name}`)?.select();
  };
  return control(
    `source-${source.number}-more`,
    t("moreField"),
    selectOf([["", "–"], ...others.map((one) => [one.name, `${both(one.what)} (${one.name})`])], "", act),
  );
}

/** The columns that nothing takes, each with a choice of what it becomes. */
function unusedPart(source, layer, unused, fields) {
  const free = fieldsOf(layer).filter((one) => !fields.has(one.name));
  return el(
    "details",
    null,
    el("summary", null, t("unusedColumns", number(unused.length))),
    scrolling(el(
      "table",
      null,
      el("caption", { class: "quiet" }, t("unusedColumns", number(unused.length))),
      el(
        "tbody",
        null,
        unused.map(([name, counts]) =>
          el(
            "tr",
            null,
            el("th", { scope: "row" }, name),
            el("td", { class: "note" }, (counts?.first ?? []).join(" · "), el("br"), countsText(counts)),
            el(
              "td",
              null,
              isEditor()
                ? withLabel(
                  t("becomes", name),
                  selectOf(
                    [["", t("notTaken")], ...free.map((one) => [one.name, both(one.what)])],
                    "",
                    (field) => field && changeText((text) => withField(text, source.number, field, name)),
                  ),
                )
                : null,
            ),
          )
        ),
      ),
    )),
  );
}

// MARK: words

const MOST_WORDS = 200;

/** The words of coded fields beside the accepted ones: what is known is filled in, what is not is asked. */
function wordsPart(manifest, source, layer) {
  const fields = fieldsIn(manifest, source);
  const columns = knownColumns(manifest, source);
  const parts = fieldsOf(layer).filter((one) => one.words && fields.has(one.name)).map((one) => {
    const { value } = fields.get(one.name);
    const [column, ...others] = columnsOf(value);
    if (!column || others.length || column.startsWith("$") && column !== "$layer" && column !== "$file") return null;
    const given = value && typeof value === "object" ? value.values ?? {} : {};
    const unknown_ = unknownOf(source).filter((word_) => word_.field === one.name);
    const counts = columns.get(column);
    const seen = counts?.words ??
      (counts?.first ?? []).filter((text) => !text.endsWith("…")).map((text) => [text, null]);
    const words = new Map([
      ...unknown_.map((word_) => [word_.word, word_.count]),
      ...seen.slice(0, MOST_WORDS),
      ...Object.keys(given).map((text) => [text, null]),
    ]);
    return words.size
      ? wordTable(source, one, value, given, words, new Set(unknown_.map((word_) => word_.word)))
      : null;
  }).filter(Boolean);
  return parts.length ? [el("h4", null, t("words")), parts] : null;
}

function wordTable(source, field, value, given, words, unknown_) {
  const choices_ = [["", "–"], ...field.words.map(([code, label]) => [code, `${both(label)} (${code})`])];
  const set = (word_) => (code) => {
    const values = { ...given };
    if (code) values[word_] = code;
    else delete values[word_];
    const base = value && typeof value === "object" && !Array.isArray(value) ? value : { field: value };
    const made = { ...base, values: Object.keys(values).length ? values : null };
    changeText((text) => withField(text, source.number, field.name, fieldValue(made)));
  };
  return el(
    "details",
    { open: unknown_.size > 0, id: `source-${source.number}-words-${field.name}` },
    el(
      "summary",
      null,
      both(field.what),
      unknown_.size ? el("span", { class: "bad" }, ` · ${t("open", number(unknown_.size))}`) : null,
    ),
    scrolling(el(
      "table",
      null,
      el("caption", { class: "quiet" }, both(field.what)),
      el(
        "tbody",
        null,
        [...words].map(([word_, count]) => {
          const meaning = given[word_] ?? meaningOf(field, word_);
          const isOpen = !meaning && unknown_.has(word_);
          return el(
            "tr",
            { class: isOpen ? "open" : null },
            el(
              "th",
              { scope: "row" },
              word_,
              count == null ? null : el("span", { class: "note" }, t("times", number(count))),
            ),
            el("td", null, withLabel(t("means", word_), selectOf(choices_, meaning ?? "", set(word_)))),
          );
        }),
      ),
    )),
    isEditor() ? [patternWord(field, choices_, set), anyOther(field, given, choices_, set("*"))] : null,
  );
}

/** Many words at once, by a pattern. */
function patternWord(field, choices_, set) {
  const words = el("input", { type: "text", size: "12", placeholder: "ONT*", "aria-label": t("pattern") });
  const act = (code) => words.value.trim() && code && set(words.value.trim())(code);
  return el(
    "label",
    { class: "control" },
    t("pattern"),
    " ",
    words,
    withLabel(`${both(field.what)}: ${t("pattern")}`, selectOf(choices_, "", act)),
  );
}

/** Every other word: a choice, never a default. */
const anyOther = (field, given, choices_, act) =>
  el(
    "label",
    { class: "control" },
    t("anyOther"),
    " ",
    withLabel(`${both(field.what)}: ${t("anyOther")}`, selectOf(choices_, given["*"] ?? "", act)),
  );

/** What a word means to the program without being told; the code of a closed list, or nothing. */
function meaningOf(field, text) {
  const plain = (one) => one.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
  const word_ = plain(text);
  return field.words.find(([code, label, spellings]) =>
    plain(code) === word_ || plain(label.vi) === word_ || (spellings ?? []).some((one) => plain(one) === word_)
  )?.[0] ?? null;
}
