// The workspaces of the folder, and making one.

async function loadWorkspaces() {
  const rows = await attempt(() => askRows("/workspaces"));
  if (rows) workspaceList(rows);
}

function workspaceList(rows) {
  replace(
    "workspaces",
    rows.length
      ? scrolling(table(
        t("workspaces"),
        [[t("title")], [t("lastLoad")], [t("lastCheck")], [t("openErrors"), true], [t("worksThere")]],
        rows.map((one) =>
          el(
            "tr",
            null,
            el(
              "th",
              { scope: "row" },
              el(
                "a",
                { href: addressOf(`/workspaces/${encodeURIComponent(one.name)}`), title: one.name },
                one.title ?? one.name,
              ),
            ),
            cell(moment(one.loaded_at), { "data-key": one.loaded_at ?? "" }),
            cell(moment(one.checked_at), { "data-key": one.checked_at ?? "" }),
            numeric(one.errors == null ? "–" : number(one.errors), one.errors == null ? null : String(one.errors), {
              class: one.errors ? "n bad" : "n",
            }),
            cell(
              one.working
                ? `${one.working.by ?? t("aProgram")}: ${one.working.action}, ${moment(one.working.since)}`
                : "–",
            ),
          )
        ),
        { isTitled: true },
      ))
      : el("p", null, t("noWorkspaces")),
  );
}

function listenToWorkspaces() {
  // Readers have no form to make one.
  document.getElementById("new-workspace")?.addEventListener("submit", (event) => {
    event.preventDefault();
    const field = document.getElementById("new-title");
    const title = field.value.trim();
    if (!title) return field.focus();
    attempt(async () => {
      const made = await send("POST", "/workspaces", { title });
      location.assign(`${addressOf(`/workspaces/${encodeURIComponent(made.name)}`)}#view=files`);
    }, event.submitter);
  });
}

// MARK: the open one

/** What is known of the open workspace, and who else has it open. */
const workspace = { row: null };
const WATCH_MILLISECONDS = 10_000;

async function readWorkspace() {
  const row = await askJSON(inWorkspace("")).catch(() => null);
  if (!row) return;
  const isNewer = findings.version != null && row.version !== findings.version && !findings.isStale;
  workspace.row = row;
  document.getElementById("workspace-title").textContent = row.title ?? row.name;
  titled();
  if (row.crs) DATA.meta.crs = row.crs;
  workspaceHead(isNewer);
  // What somebody else runs is followed too.
  if (row.running && following.number == null && !document.hidden) loadJobs();
}

function workspaceHead(isNewer) {
  const { row } = workspace;
  if (!row) return;
  const counts = row.errors == null
    ? t("neverChecked")
    : [["error", row.errors], ["warning", row.warnings], ["info", row.infos]];
  replace(
    "head",
    el("span", null, t("loadedAt", moment(row.loaded_at))),
    " · ",
    typeof counts === "string" ? counts : [
      t("checkedAt", moment(row.checked_at)),
      " ",
      counts.filter(([, count]) => count != null).map((
        [severity, count],
      ) => [" ", severitySign(severity, number(count))]),
    ],
    row.running ? [" · ", t("runningNow", row.running.command, row.running.by ?? t("aProgram"))] : null,
  );
  replace(
    "people",
    row.open_by?.length ? el("span", null, t("openBy", row.open_by.join(", "))) : null,
    isNewer ? button(t("newer"), () => openView("findings"), { class: "link" }) : null,
  );
  if (isNewer && !findings.isNewer) say(t("newer"));
  findings.isNewer = isNewer;
}

/** Looks now and then whether somebody else changed something; a hidden page does not. */
function watchWorkspace() {
  setInterval(() => {
    if (!document.hidden) readWorkspace();
  }, WATCH_MILLISECONDS);
}
