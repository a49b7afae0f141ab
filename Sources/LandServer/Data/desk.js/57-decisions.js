// What people decide of findings: where the work stands, a note, a waiver with its reason and last day.
const MOST_DECIDED = 500;
const LEAST_REASON = 3;
const draft = { state: "in_progress", note: "", reason: "", until: "" };

/** The findings that a decision is about: the chosen ones, or else those that the filters let through. */
const decided = () => {
  const chosen = findings.all.filter((one) => choice.ids.has(one.id));
  return chosen.length ? chosen : isFiltered() ? matching : [];
};

function decisions() {
  const box = document.getElementById("decide");
  box.hidden = !isEditor() || !findings.all.length;
  if (box.hidden) return;
  const list = decided();
  const ids = list.map((one) => one.id);
  const whom = !list.length ? t("chooseFirst") : t(choice.ids.size ? "forChosen" : "forFiltered", number(list.length));
  const isOpen = list.length > 0 && list.length <= MOST_DECIDED;
  replace(
    "decide-for",
    `${whom}${list.length > MOST_DECIDED ? ` ${t("tooMany", number(MOST_DECIDED))}` : ""}`,
    choice.ids.size ? [" ", button(t("chooseNone"), chooseNone, { class: "link", id: "choose-none" })] : null,
  );
  const waived = list.filter((one) => one.waiver);
  replace(
    "decide-parts",
    el(
      "fieldset",
      null,
      el("legend", null, t("triage")),
      el(
        "select",
        { id: "triage-state", "aria-label": t("triage"), onchange: (event) => drafted("state", event) },
        WORDS.triage.map(([code, label]) => el("option", { value: code, selected: draft.state === code }, both(label))),
      ),
      el("label", null, t("note"), noteField("note", 4000)),
      button(t("writeTriage"), (event) => writeTriage(ids, event.target), { id: "write-triage", disabled: !isOpen }),
      el("p", { id: "triage-line" }, commandShown(triageLine(ids, draft.state, draft.note))),
    ),
    el(
      "fieldset",
      null,
      el("legend", null, t("waiver")),
      el("label", null, t("reason"), noteField("reason", 1000)),
      el(
        "label",
        null,
        t("until"),
        el("input", { type: "date", value: draft.until, onchange: (event) => drafted("until", event) }),
      ),
      button(t("writeWaiver"), (event) => writeWaiver(ids, event.target), {
        id: "write-waiver",
        disabled: !isOpen || draft.reason.trim().length < LEAST_REASON,
      }),
      el("p", { id: "waive-line" }, commandShown(waiveLine(ids, draft.reason, draft.until))),
      waived.length
        ? [
          button(
            t("revokeWaiver", number(waived.length)),
            (event) => revoke(waived.map((one) => one.id), event.target),
            { id: "revoke-waiver" },
          ),
          el("p", null, commandShown(revokeLine(waived.map((one) => one.id)))),
        ]
        : null,
    ),
  );
}

function noteField(key, most) {
  const field = el("textarea", { rows: "2", maxlength: most, oninput: (event) => drafted(key, event) });
  field.value = draft[key];
  return field;
}

/** What is written is kept while the page is looked at, and the command line follows it. */
function drafted(key, event) {
  draft[key] = event.target.value;
  const ids = decided().map((one) => one.id);
  replace("triage-line", commandShown(triageLine(ids, draft.state, draft.note)));
  replace("waive-line", commandShown(waiveLine(ids, draft.reason, draft.until)));
  document.getElementById("write-waiver").disabled = !ids.length || ids.length > MOST_DECIDED ||
    draft.reason.trim().length < LEAST_REASON;
}

/** Takes the choice back; what the filters let through is decided on then. */
function chooseNone(event) {
  // The button stands in what folds the decisions.
  event.preventDefault();
  choice.ids.clear();
  findingList();
  decisions();
}

/** What the page saw of findings: a decision that somebody else has made since is not written over unseen. */
const seenOf = (ids, tag) => Object.fromEntries(ids.map((id) => [id, findings.byId.get(id)?.[tag] ?? null]));

/** What a finding becomes by a row of what stands. */
const STANDING = {
  triage_tag: (row) => ({
    triage: row.state ?? "new",
    triage_note: row.note ?? null,
    triage_by: row.by,
    triage_on: row.on,
    triage_tag: row.triage_tag ?? row.tag ?? null,
  }),
  waiver_tag: (row) => ({
    waiver: row.reason == null ? null : row,
    stale: Boolean(row.stale),
    state_: row.reason == null ? "no" : row.stale ? "stale" : "yes",
    waiver_tag: row.waiver_tag ?? row.tag ?? null,
  }),
};

function stands(rows, tag) {
  for (const row of rows) Object.assign(findings.byId.get(row.finding) ?? {}, STANDING[tag](row));
}

/**
 * Writes a decision of findings and says so. Where somebody else has decided meanwhile, what stands is shown with who and
 * when, and the person decides whether it is written over.
 */
async function decide(method, path, tag, ids, values, done, pressed) {
  await attempt(async () => {
    try {
      const { rows, findings: taken } = await send(method, inWorkspace(path), {
        findings: ids,
        ...values,
        seen: seenOf(ids, tag),
      });
      stands(rows ?? taken.map((finding) => ({ finding })), tag);
      done((rows ?? taken).length);
    } catch (error) {
      if (error.code !== "changed") throw error;
      const { changed } = error.problem;
      stands(changed, tag);
      decidedNow(null);
      const again = (event) => decide(method, path, tag, ids, values, done, event.target);
      const text = t("decidedMeanwhile", number(changed.length));
      notice(
        text,
        el("ul", { class: "messages" }, changed.slice(0, MOST_SHOWN).map(decidedLine)),
        button(t("writeOver"), again, { id: "write-over" }),
        " ",
        button(t("letStand"), () => notice(null), { id: "let-stand" }),
      );
      say(text);
    }
  }, pressed);
}

const MOST_SHOWN = 5;

/** What somebody else has decided of a finding: who, when and what. */
const decidedLine = (row) =>
  el(
    "li",
    null,
    el("strong", null, findings.byId.get(row.finding)?.text ?? row.finding),
    ": ",
    row.by == null ? t("takenBack") : [
      row.state ? triageWord(row.state) : null,
      row.note ?? row.reason,
      row.by,
      row.on && day(row.on),
      row.until && t("untilDay", day(row.until)),
    ].filter(Boolean).join(" · "),
  );

function writeTriage(ids, pressed) {
  const values = { state: draft.state, note: draft.note.trim() || null };
  return decide("POST", "/triage", "triage_tag", ids, values, (count) => {
    draft.note = "";
    decidedNow(t("triageWritten", number(count)));
  }, pressed);
}

function writeWaiver(ids, pressed) {
  const values = { reason: draft.reason.trim(), until: draft.until || null };
  return decide("POST", "/waivers", "waiver_tag", ids, values, (count) => {
    draft.reason = "";
    decidedNow(t("waiverWritten", number(count)));
  }, pressed);
}

const revoke = (ids, pressed) =>
  decide("DELETE", "/waivers", "waiver_tag", ids, {}, (count) => {
    decidedNow(t("waiverRevoked", number(count)));
  }, pressed);

/** A decision stands: list and panel show it, those who hear the page are told, and what was chosen is chosen still. */
function decidedNow(text) {
  for (const one of findings.all) one.searched = null;
  recount();
  findingPanel(findings.byId.get(state.finding));
  if (!text) return;
  say(text);
  notice(text);
}
