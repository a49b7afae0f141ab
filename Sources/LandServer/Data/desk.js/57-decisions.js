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
  replace("decide-for", `${whom}${list.length > MOST_DECIDED ? ` ${t("tooMany", number(MOST_DECIDED))}` : ""}`);
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
      button(t("writeTriage"), (event) => writeTriage(ids, event.target), { disabled: !isOpen }),
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

function writeTriage(ids, pressed) {
  return attempt(async () => {
    const { rows } = await send("POST", inWorkspace("/triage"), {
      findings: ids,
      state: draft.state,
      note: draft.note.trim() || null,
    });
    for (const row of rows) {
      Object.assign(findings.byId.get(row.finding) ?? {}, {
        triage: row.state,
        triage_note: row.note,
        triage_by: row.by,
        triage_on: row.on,
      });
    }
    draft.note = "";
    decidedNow(t("triageWritten", number(rows.length)));
  }, pressed);
}

function writeWaiver(ids, pressed) {
  return attempt(async () => {
    const { rows } = await send("POST", inWorkspace("/waivers"), {
      findings: ids,
      reason: draft.reason.trim(),
      until: draft.until || null,
    });
    for (const row of rows) {
      Object.assign(findings.byId.get(row.finding) ?? {}, {
        waiver: row,
        stale: Boolean(row.stale),
        state_: row.stale ? "stale" : "yes",
      });
    }
    draft.reason = "";
    decidedNow(t("waiverWritten", number(rows.length)));
  }, pressed);
}

function revoke(ids, pressed) {
  return attempt(async () => {
    await send("DELETE", inWorkspace("/waivers"), { findings: ids });
    for (const id of ids) Object.assign(findings.byId.get(id) ?? {}, { waiver: null, stale: false, state_: "no" });
    decidedNow(t("waiverRevoked", number(ids.length)));
  }, pressed);
}

/** A decision stands: the list and the panel show it, and those who hear the page are told. */
function decidedNow(text) {
  choice.ids.clear();
  for (const one of findings.all) one.searched = null;
  recount();
  findingPanel(findings.byId.get(state.finding));
  say(text);
  notice(text);
}
