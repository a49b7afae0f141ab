// Sending files: two at once, each with its progress; what breaks off or is refused may be sent again.
const MOST_AT_ONCE = 2;
/** What is sent: `{ name, file, sent, status, sha256, problem }`. */
const sending = [];

/** The files of a drop, those of folders too, each with its path. */
async function filesOfDrop(transfer) {
  const entries = [...transfer.items ?? []].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.length) return [...transfer.files].map((file) => ({ file, name: file.name }));
  const found = [];
  for (const entry of entries) await walk(entry, found);
  return found;
}

async function walk(entry, found) {
  if (entry.isFile) {
    const file = await new Promise((done, failed) => entry.file(done, failed));
    found.push({ file, name: pathInShort(entry.fullPath.replace(/^\//, "")) });
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (!some.length) return;
    for (const one of some) await walk(one, found);
  }
}

/** A path with its last folder alone: names hold one. */
const pathInShort = (path) => path.split("/").slice(-2).join("/");

const chosenFiles = (list) =>
  [...list].map((file) => ({ file, name: pathInShort(file.webkitRelativePath || file.name) }))
    .filter((one) => !one.name.split("/").pop().startsWith("."));

/** Files come: what is missing of them is asked about first. */
function takeFiles(list) {
  if (!list.length) return;
  const missing = missingParts(list.map((one) => one.name), files.rows.map((one) => one.name));
  if (missing.length) return askAboutParts(list, missing);
  queueFiles(list);
}

function queueFiles(list) {
  for (const one of list) {
    sending.push({ ...one, sent: 0, status: "waiting", sha256: null, problem: null, replaces: null });
  }
  showSending();
  sendNext();
}

function sendNext() {
  const busy = sending.filter((one) => one.status === "sending").length;
  const next = sending.find((one) => one.status === "waiting");
  if (!next) {
    if (!busy) uploadsDone();
    return;
  }
  if (busy >= MOST_AT_ONCE) return;
  sendOne(next);
  sendNext();
}

function sendOne(one) {
  one.status = "sending";
  one.problem = null;
  const request_ = new XMLHttpRequest();
  one.request = request_;
  request_.open("PUT", addressOf(inWorkspace(`/sources/${asPath(one.name)}`)));
  request_.setRequestHeader("X-Desk-Token", DATA.csrf);
  request_.setRequestHeader("Content-Type", "application/octet-stream");
  if (one.replaces) request_.setRequestHeader("If-Match", `"${one.replaces}"`);
  request_.upload.addEventListener("progress", (event) => {
    one.sent = event.loaded;
    showProgressOf(one);
  });
  request_.addEventListener("load", () => sent(one, request_));
  request_.addEventListener("error", () => settle(one, "failed", t("brokenOff")));
  request_.addEventListener("abort", () => settle(one, "stopped", null));
  request_.send(one.file);
  showSending();
}

function sent(one, request_) {
  const answer = problemIn(request_.responseText);
  if (request_.status === 200 || request_.status === 201) {
    Object.assign(one, { sent: one.file.size, sha256: answer.sha256, storedAs: answer.name });
    return settle(one, "done", null);
  }
  const refused = new Refused(request_.status, answer);
  if (isOfSession(refused) && !one.isAgain) return sendAgain(one, refused);
  if (refused.code === "exists") {
    Object.assign(one, { stands: answer.sha256 });
    return settle(one, "exists", null);
  }
  settle(one, "failed", sayingOf(refused));
}

/** The session had ended: the file is sent once more when the person has signed in again. */
async function sendAgain(one, refused) {
  if (!await isSignedInAgain()) return settle(one, "failed", sayingOf(refused));
  one.isAgain = true;
  sendOne(one);
}

function settle(one, status, problem) {
  Object.assign(one, { status, problem, request: null });
  if (problem) say(`${one.name}: ${problem}`);
  showSending();
  sendNext();
}

/** The answer to whether a file that stands is replaced. */
function answerExists(one, isReplacing) {
  if (isReplacing) Object.assign(one, { replaces: one.stands, status: "waiting" });
  else one.status = "kept";
  showSending();
  sendNext();
}

/** All that was to be sent is there: the starter looks at it. */
function uploadsDone() {
  const isNew = sending.some((one) => one.status === "done" && !one.isLooked);
  if (!isNew || sending.some((one) => one.status === "exists")) return;
  for (const one of sending) one.isLooked = true;
  say(t("uploadsDone", number(sending.filter((one) => one.status === "done").length)));
  loadFiles();
  startJobs(["manifest"]);
}
