// A session that has ended while the page is open: the person signs in again in place, and nothing that was written goes.

/** The way back into a session that questions wait for, one for all of them; null while nobody waits. */
let returning = null;

/** Whether there is a session again: the browser has one of another page, or the person signs in. */
const isSignedInAgain = () => (returning ??= signInAgain().finally(() => (returning = null)));

const signInAgain = async () => await takeSession() || await askForToken();

/** Takes name, role and token against forgery of the session that the browser has; false where it has none. */
async function takeSession() {
  const response = await fetch(addressOf("/session"), { cache: "no-store", headers: { Accept: "application/json" } });
  if (!response.ok) return false;
  const { name, role, csrf } = await response.json();
  const isOther = name !== DATA.holder.name || role !== DATA.holder.role;
  Object.assign(DATA, { csrf, holder: { name, role } });
  document.querySelector(".bar .who").textContent = name;
  document.querySelector(".bar [name=csrf]").value = csrf;
  if (isOther && DATA.workspace) {
    viewLinks();
    VIEWS[state.view]?.speak();
  }
  return true;
}

/** Asks for the token above the page until it is right; false where the person leaves it. */
function askForToken() {
  const field = el("input", {
    type: "password",
    autocomplete: "off",
    required: true,
    maxlength: 200,
    spellcheck: "false",
  });
  const wrong = el("p", { class: "bad", "aria-live": "assertive" });
  return inDialog("sign-in", false, (done) => {
    const act = async (event) => {
      event.preventDefault();
      event.submitter.disabled = true;
      const problem = await tryToken(field.value).catch(() => t("noAnswer"));
      event.submitter.disabled = false;
      if (!problem) return done(true);
      wrong.textContent = problem;
      field.select();
    };
    return [el(
      "form",
      { onsubmit: act },
      el("p", null, t("sessionEnded")),
      el("label", null, t("token"), " ", field),
      wrong,
      el("p", { class: "buttons" }, el("button", null, t("signIn")), button(t("notNow"), () => done(false))),
    )];
  });
}

/** Signs in with a token; what is wrong, nothing where it is right. */
async function tryToken(token) {
  const response = await fetch(addressOf("/sign-in"), {
    method: "POST",
    body: new URLSearchParams({ token }),
    cache: "no-store",
    headers: { Accept: "application/json" },
  });
  if (!response.ok) return t(response.status === 401 ? "wrongToken" : "noSignIn");
  return await takeSession() ? null : t("noAnswer");
}

/** Whether a refusal is of a session that has ended, or of one that another page has begun. */
const isOfSession = ({ status, code }) => status === 401 || code === "csrf";

/** What would be lost with the page: texts that are not saved, decisions that are not written, files that are on their way. */
const holdsUnsaved = () =>
  isChanged() || Boolean(draft.note.trim() || draft.reason.trim()) ||
  sending.some((one) => ["waiting", "sending", "exists"].includes(one.status));

function listenToLeaving() {
  addEventListener("beforeunload", (event) => {
    if (holdsUnsaved()) event.preventDefault();
  });
}
