// The texts of the workspace as files: manifest.yml, rules.yml, publish.yml, each with its ETag. The text is the truth.
const TEXT_FILES = ["manifest", "rules", "publish"];
/** Of the open one: as it was read, its ETag, as it stands in the editor, what somebody else made of it meanwhile. */
const doc = { name: "manifest", saved: "", etag: null, text: "", theirs: null, theirTag: null, errors: [] };

const isChanged = () => doc.text !== doc.saved;
const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

async function textOf(name) {
  try {
    const response = await ask(inWorkspace(`/${name}`));
    return { text: DECODER.decode(await response.arrayBuffer()), etag: response.headers.get("ETag") };
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return { text: "", etag: null };
    throw error;
  }
}

async function openText(name) {
  if (isChanged() && name !== doc.name && !await confirmed(t("leaveAsk"))) return textControls();
  await attempt(async () => {
    const { text, etag } = await textOf(name);
    // What was changed while the answer was on its way stays.
    if (name === doc.name && isChanged()) return;
    Object.assign(doc, { name, saved: text, text, etag, theirs: null, errors: [] });
    showText();
  });
}

/** Saves the text as it stands. */
async function saveText() {
  if (!isChanged()) return true;
  const path = inWorkspace(`/${doc.name}`);
  const condition = doc.etag ? { "If-Match": doc.etag } : { "If-None-Match": "*" };
  try {
    notice(null);
    const text = doc.text;
    const response = await ask(path, {
      method: "PUT",
      body: text,
      headers: { "Content-Type": "text/yaml", ...condition },
    });
    Object.assign(doc, { saved: text, etag: response.headers.get("ETag"), theirs: null, errors: [] });
    say(t("saved", `${doc.name}.yml`));
    showText();
    return true;
  } catch (error) {
    if (error.code === "changed") await showTheirs();
    else if (error.code === "bad_file" || error.status === 422) {
      doc.errors = [{ line: error.problem.line ?? null, text: sayingOf(error) }];
      textErrors();
      complain(error);
    } else complain(error);
    return false;
  }
}

/** Somebody saved meanwhile: both stand side by side until one is chosen. */
async function showTheirs() {
  const { text, etag } = await textOf(doc.name);
  Object.assign(doc, { theirs: text, theirTag: etag });
  showText();
  say(t("changedMeanwhile"));
  document.querySelector("#theirs button")?.focus();
}

/** Ends the conflict: theirs takes the place of mine, or mine is saved over theirs. */
async function resolve(isMine) {
  if (!isMine) doc.text = doc.theirs;
  Object.assign(doc, { saved: doc.theirs, etag: doc.theirTag, theirs: null });
  showText();
  if (isMine) await saveText();
  document.getElementById("text").focus();
}

const editorField = () => document.getElementById("text");

/** Puts the text into the editor, with all that hangs on it. */
function showText() {
  const field = editorField();
  const plain = doc.text.replaceAll("\r\n", "\n");
  if (field.value !== plain) field.value = plain;
  field.readOnly = !isEditor();
  field.setAttribute("aria-label", `${doc.name}.yml`);
  const box = document.getElementById("theirs");
  box.hidden = doc.theirs == null;
  replaceIn(
    box,
    doc.theirs == null ? null : [
      el("p", { class: "bad" }, t("changedMeanwhile")),
      theirLines(),
      el(
        "p",
        { class: "buttons" },
        button(t("takeTheirs"), () => resolve(false)),
        button(t("keepMine"), () => resolve(true)),
      ),
    ],
  );
  textControls();
  numberLines();
  textErrors();
  cards();
}

/** Their text with the lines marked that mine has otherwise. */
function theirLines() {
  const mine = new Set(doc.text.split("\n").map(withoutEnd));
  return el(
    "pre",
    { class: "yaml", tabindex: "0", "aria-label": t("theirs") },
    doc.theirs.split("\n").map((line) =>
      el(
        "span",
        { class: mine.has(withoutEnd(line)) ? null : "other" },
        document.createTextNode(`${withoutEnd(line)}\n`),
      )
    ),
  );
}

function textControls() {
  replace(
    "text-controls",
    el(
      "label",
      null,
      el("span", { class: "quiet" }, t("whichText")),
      el(
        "select",
        { id: "which-text", onchange: (event) => openText(event.target.value) },
        TEXT_FILES.map((name) => el("option", { value: name, selected: name === doc.name }, `${name}.yml`)),
      ),
    ),
    isEditor()
      ? button(t("save"), (event) => savePressed(event.target), {
        id: "save",
        disabled: !isChanged(),
        "aria-keyshortcuts": "Control+S",
      })
      : null,
    isEditor() && isChanged()
      ? button(t("revert"), () => {
        doc.text = doc.saved;
        showText();
      })
      : null,
    el(
      "span",
      { class: "note", id: "text-state" },
      isChanged() ? t("notSaved") : doc.etag ? t("asOnDisk") : t("notThere"),
    ),
    doc.name === "rules" ? el("span", { class: "note" }, t("rulesHint")) : null,
  );
}

async function savePressed(pressed) {
  pressed.disabled = true;
  await saveText();
  textControls();
}

const shownValue = (value) =>
  value == null
    ? "–"
    : Array.isArray(value)
    ? value.join("; ")
    : typeof value === "object"
    ? both(value)
    : String(value);

/** The numbers beside the lines, as many as there are. */
function numberLines() {
  const count = doc.text.split("\n").length;
  const box = document.getElementById("line-numbers");
  if (Number(box.dataset.count) === count) return;
  box.dataset.count = String(count);
  box.textContent = Array.from({ length: count }, (_, i) => i + 1).join("\n");
}

/** What is wrong in the text, each at its line. */
function textErrors() {
  replace(
    "text-errors",
    doc.errors.map((one) =>
      el(
        "li",
        { class: "bad" },
        one.line ? button(t("atLine", number(one.line)), () => goToLine(one.line), { class: "link" }) : null,
        " ",
        one.text,
      )
    ),
  );
}

/** Puts the cursor into a line of the text. */
function goToLine(line) {
  const field = editorField();
  const lines = field.value.split("\n");
  const at = lines.slice(0, line - 1).reduce((all, one) => all + one.length + 1, 0);
  field.focus();
  field.setSelectionRange(at, at + (lines[line - 1] ?? "").length);
  const height = field.scrollHeight / Math.max(lines.length, 1);
  field.scrollTop = Math.max(0, (line - 4) * height);
}

/** A change by the form: only lines of what it changes, and the text shows it at once. */
function changeText(act) {
  try {
    doc.text = act(doc.text);
    notice(null);
    showText();
  } catch (error) {
    if (!(error instanceof Unwritable)) throw error;
    complain(t("unwritable"));
  }
}

function listenToTexts() {
  const field = editorField();
  let later = 0;
  field.addEventListener("input", () => {
    doc.text = withEnds(doc.saved, field.value);
    textControls();
    numberLines();
    clearTimeout(later);
    later = setTimeout(cards, 300);
  });
  field.addEventListener("scroll", () => {
    document.getElementById("line-numbers").scrollTop = field.scrollTop;
  });
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s" && state.view === "sources") {
      event.preventDefault();
      if (isEditor()) saveText();
    }
  });
  addEventListener("beforeunload", (event) => {
    if (isChanged()) event.preventDefault();
  });
}
