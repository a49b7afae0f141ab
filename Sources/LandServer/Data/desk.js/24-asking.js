// Questions to the server: who is not signed in any more signs in again, what is refused says so with its reason.

/** What the server refused: `status`, and the problem document with `code`, `title`, `detail` and what else it bears. */
class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? String(status));
    Object.assign(this, { status, problem, code: String(problem.type ?? "").split("/").pop() });
  }
}

/** An address of the server in the reader's language. */
const addressOf = (path) => `${DATA.root}${path}${path.includes("?") ? "&" : "?"}lang=${state.lang}`;

/** A path below the open workspace. */
const inWorkspace = (path) => `/workspaces/${encodeURIComponent(DATA.workspace)}${path}`;

/** A name of a file as a path: its folder stays a folder. */
const asPath = (name) => name.split("/").map(encodeURIComponent).join("/");

/** Asks; once more where the session had ended and the person has signed in again. */
async function ask(path, options) {
  try {
    return await askOnce(path, options);
  } catch (error) {
    if (!isOfSession(error) || !await isSignedInAgain()) throw error;
    return askOnce(path, options);
  }
}

async function askOnce(path, { method = "GET", body, headers } = {}) {
  const own = method === "GET" ? {} : { "X-Desk-Token": DATA.csrf };
  const response = await fetch(addressOf(path), {
    method,
    body,
    cache: "no-store",
    headers: { Accept: "application/json, */*;q=0.5", ...own, ...headers },
  });
  if (!response.ok) throw new Refused(response.status, await problemIn(await response.text()));
  return response;
}

function problemIn(text) {
  try {
    return JSON.parse(text);
  } catch {
    return { detail: text.slice(0, 300) || null };
  }
}

const askJSON = async (path) => (await ask(path)).json();
const askRows = async (path) => (await askJSON(path)).rows;

/** Sends a document; what comes back. */
async function send(method, path, document_) {
  const response = await ask(path, {
    method,
    body: JSON.stringify(document_),
    headers: { "Content-Type": "application/json" },
  });
  return response.status === 204 ? null : response.json();
}

/** What an error says to a person. */
function sayingOf(error) {
  if (!(error instanceof Refused)) return t("noAnswer");
  const { problem } = error;
  if (error.code === "in_use") {
    return t(
      "inUse",
      problem.by ?? t("aProgram"),
      problem.action ? commandWord(problem.action) : "–",
      moment(problem.since),
    );
  }
  return [problem.title, problem.detail].filter((text, i, all) => text && all.indexOf(text) === i).join(": ") ||
    t("noAnswer");
}

/** Shows what went wrong, above everything, until it is closed or something else is said. */
function complain(error) {
  const text = typeof error === "string" ? error : sayingOf(error);
  replace(
    "notice",
    el("p", null, text, " ", button(t("close"), () => notice(null), { class: "link" })),
  );
  document.getElementById("notice").hidden = false;
}

function notice(text, ...more_) {
  const box = document.getElementById("notice");
  box.hidden = !text;
  replace("notice", text ? el("p", null, text, " ", more_) : null);
}

/** Does something that asks the server; what goes wrong is shown. A button is not pressed twice meanwhile, and keeps the focus. */
async function attempt(act, pressed) {
  const hadFocus = pressed && document.activeElement === pressed;
  if (pressed) pressed.disabled = true;
  try {
    notice(null);
    return await act();
  } catch (error) {
    complain(error);
    return null;
  } finally {
    if (pressed) pressed.disabled = false;
    if (hadFocus) focusAgain(pressed);
  }
}

/** Gives the focus back to a button that was pressed, or to what stands in its place now; who went elsewhere stays there. */
function focusAgain(pressed) {
  if (document.activeElement && document.activeElement !== document.body) return;
  const now = pressed.isConnected ? pressed : pressed.id ? document.getElementById(pressed.id) : null;
  const element = now?.disabled ? now.closest("fieldset")?.querySelector("textarea, select, input") : now;
  element?.focus({ preventScroll: true });
}
