// The files of the workspace: dropped or chosen, with bytes and SHA-256, replaced and put away.
const files = { rows: [], isRead: false };

async function loadFiles() {
  try {
    Object.assign(files, { rows: await askRows(inWorkspace("/sources")), isRead: true });
  } catch (error) {
    complain(error);
  }
  filesView();
}

function filesView() {
  replace("file-list", files.rows.length ? fileTable() : el("p", null, t("noFiles")));
  document.getElementById("drop").hidden = !isEditor();
}

function fileTable() {
  return scrolling(table(
    t("files"),
    [[t("name")], [t("size_"), true], ["SHA-256"], [""]],
    files.rows.map((one) =>
      el(
        "tr",
        null,
        el(
          "td",
          null,
          el("a", { href: addressOf(inWorkspace(`/sources/${asPath(one.name)}`)), download: true }, one.name),
        ),
        numeric(bytesText(one.bytes), String(one.bytes), { "data-key": one.bytes }),
        el("td", null, el("code", { title: one.sha256 }, one.sha256.slice(0, 12))),
        el(
          "td",
          null,
          isEditor() ? button(t("putAway"), (event) => putAway(one, event.target), { class: "link" }) : null,
        ),
      )
    ),
    { isTitled: true },
  ));
}

async function putAway(one, pressed) {
  if (!await confirmed(t("putAwayAsk", one.name))) return;
  await attempt(async () => {
    await ask(inWorkspace(`/sources/${asPath(one.name)}`), {
      method: "DELETE",
      headers: { "If-Match": `"${one.sha256}"` },
    });
    say(t("putAwayDone", one.name));
    await loadFiles();
  }, pressed);
}

/** Parts that are missing are named; what is whole without them may be sent. */
async function askAboutParts(list, missing) {
  const lines = el(
    "ul",
    null,
    missing.map((one) =>
      el("li", null, t(one.isNeeded ? "partMissing" : "partWanted", one.name, one.missing.join(" ")))
    ),
  );
  if (await confirmed(t("partsAsk"), lines)) queueFiles(list);
}

const SENDING_WORDS = {
  waiting: "sendWaiting",
  sending: "sendNow",
  done: "sendDone",
  failed: "sendFailed",
  stopped: "sendStopped",
  kept: "sendKept",
  exists: "sendExists",
};

function showSending() {
  replace(
    "sending",
    sending.map((one) =>
      el(
        "li",
        { class: `sent ${one.status}` },
        el("span", { class: "name" }, one.name),
        el("progress", { max: Math.max(one.file.size, 1), value: one.sent, "aria-label": one.name }),
        el("span", { class: "note" }, `${bytesText(one.file.size)} · ${t(SENDING_WORDS[one.status])}`),
        one.storedAs && one.storedAs !== one.name ? el("span", { class: "note" }, t("storedAs", one.storedAs)) : null,
        one.sha256 ? el("code", { title: one.sha256 }, one.sha256.slice(0, 12)) : null,
        one.problem ? el("span", { class: "bad" }, one.problem) : null,
        sendingButtons(one),
      )
    ),
  );
}

function sendingButtons(one) {
  if (one.status === "exists") {
    return [
      button(t("replace"), () => answerExists(one, true)),
      button(t("keepOld"), () => answerExists(one, false)),
    ];
  }
  if (one.status === "sending") {
    return button(t("stop"), () => one.request?.abort(), { "aria-label": `${t("stop")} ${one.name}` });
  }
  if (one.status === "failed" || one.status === "stopped") {
    return button(t("again"), () => {
      one.status = "waiting";
      sendNext();
    }, { "aria-label": `${t("again")} ${one.name}` });
  }
  return null;
}

function showProgressOf(one) {
  const bar_ = document.getElementById("sending").children[sending.indexOf(one)]?.querySelector("progress");
  if (bar_) bar_.value = one.sent;
}

function listenToFiles() {
  const drop = document.getElementById("drop");
  for (const kind of ["dragenter", "dragover"]) {
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  for (const kind of ["dragleave", "drop"]) drop.addEventListener(kind, () => drop.classList.remove("over"));
  drop.addEventListener("drop", async (event) => {
    event.preventDefault();
    takeFiles(await filesOfDrop(event.dataTransfer));
  });
  for (const id of ["choose-files", "choose-folder"]) {
    const field = document.getElementById(id);
    field.addEventListener("change", () => {
      takeFiles(chosenFiles(field.files));
      field.value = "";
    });
  }
  // A file dropped beside the place opens nothing.
  for (const kind of ["dragover", "drop"]) addEventListener(kind, (event) => event.preventDefault());
}
