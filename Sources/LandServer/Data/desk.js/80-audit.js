// Who did what: the lines of the audit log, for editors.
const AUDIT_COLUMNS = ["time", "name", "address", "action", "what", "command", "exit"];

async function auditView() {
  const rows = await attempt(() => askRows(`/audit?workspace=${encodeURIComponent(DATA.workspace)}&limit=500`));
  if (!rows) return;
  replace(
    "audit",
    rows.length
      ? scrolling(table(
        t("view_audit"),
        AUDIT_COLUMNS.map((key) => [t(`audit_${key}`)]),
        rows.map((one) =>
          el(
            "tr",
            null,
            AUDIT_COLUMNS.map((key) =>
              cell(key === "time" ? moment(one.time) : auditText(one[key]), { title: key === "time" ? one.time : null })
            ),
          )
        ),
      ))
      : el("p", null, t("noAudit")),
  );
}

const auditText = (value) =>
  value == null
    ? "–"
    : Array.isArray(value)
    ? value.map(auditText).join(" ")
    : typeof value === "object"
    ? Object.entries(value).map(([key, one]) => `${key} ${auditText(one)}`).join(", ")
    : String(value);
