// Who did what: the lines of the audit log, for editors.
const AUDIT_COLUMNS = ["time", "name", "address", "action", "what", "command", "exit"];
const audit = { rows: [] };

async function openAudit() {
  const path = `/audit?workspace=${encodeURIComponent(DATA.workspace)}&limit=500`;
  audit.rows = await attempt(() => askRows(path)) ?? audit.rows;
  auditView();
}

function auditView() {
  replace(
    "audit",
    audit.rows.length
      ? scrolling(table(
        t("view_audit"),
        AUDIT_COLUMNS.map((key) => [t(`audit_${key}`)]),
        audit.rows.map((one) => el("tr", null, AUDIT_COLUMNS.map((key) => auditCell(one, key)))),
      ))
      : el("p", null, t("noAudit")),
  );
}

function auditCell(one, key) {
  const value = one[key];
  switch (key) {
    case "time":
      return cell(moment(value), { title: value });
    case "action":
      return el("td", null, named(actionWord(value), value));
    case "what":
      return cell(Object.entries(value ?? {}).map(saidValue).filter(Boolean).join("; ") || "–", {
        title: JSON.stringify(value),
      });
    default:
      return cell(value == null ? "–" : String(value));
  }
}

/** The text of a key where there is one, else what the log says. */
const wordOr = (key, value) => (TEXTS[state.lang][key] ? t(key) : String(value));

/** What was done; of what was refused that it was. */
function actionWord(action) {
  const [, plain, refused] = /^(.*?)(_refused)?$/.exec(action);
  const text = /^\w+\.put$/.test(plain) && !plain.startsWith("source")
    ? t("saved", plain.replace("put", "yml"))
    : wordOr(`action_${plain.replaceAll(".", "_")}`, plain);
  return refused ? `${text}: ${t("refused")}` : text;
}

/** A value of what was done, as people read it; why something was refused stands on hover with all the rest. */
function saidValue([key, value]) {
  switch (key) {
    case "refused":
      return null;
    case "state":
      return wordOr(`state_${value}`, triageWord(value));
    case "bytes":
      return bytesText(value);
    case "number":
    case "run":
      return `№ ${value}`;
    default:
      return typeof value === "string" && /^[0-9a-f]{64}$/.test(value) ? value.slice(0, 12) : shownValue(value);
  }
}
