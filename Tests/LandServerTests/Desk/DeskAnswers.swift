/// A script that answers the page of the desk in the place of its server.
enum DeskAnswers {
  static let script = #"""
    "use strict";
    // The clock of the test runs ahead of the screen's frames, for which nothing would wait.
    window.requestAnimationFrame = (act) => setTimeout(() => act(performance.now()), 16);
    window.boom = () => { window.boomed = true; };
    const requests = [];
    const streams = [];
    let conflict = false;
    const square = (e) => ({ type: "Polygon", coordinates: [[[e, 0], [e + 10, 0], [e + 10, 10], [e, 10], [e, 0]]] });
    const finding = (id, severity, en, vi, waiver) => ({
      id, severity, rule: "overlap.parcel", subjects: [{ layer: "parcel", id: "1/1", name: null }], kind: null, size: null,
      zone: "X1", scheme: null, owner: "land", area_m2: 100, thickness_m: 10, length_m: null, parts: 1,
      message: { en, vi }, legal_basis: null, advice: null, waiver, triage: null, triage_note: null, stale: false,
      waived: waiver !== null, details: {}, tainted: false,
      geometry: square(Number(id.slice(2)) * 20),
    });
    const rows_ = [
      finding("f-1", "error", "parcel one", "thửa một", null),
      finding("f-2", "warning", "parcel two", "thửa hai", null),
      finding("f-3", "info", "<img src=x onerror=boom()>", "<img src=x onerror=boom()>", null),
      finding("f-4", "error", "parcel four", "thửa bốn", { reason: "known", by: "An", on: "2026-01-02", until: null }),
    ];
    let manifest_ = `workspace: Kon Tum
    crs: EPSG:9216
    sources:
      - layer: parcel
        path: sources/thua.csv
        fields:
          id: MA
          name: TEN   # kept
    `;
    let tag = "one";
    const jobs_ = [];
    const job = (command) => ({
      number: jobs_.length + 1, command, line: `landfund ${command}`, state: "running", place: null, exit: null, by: "An",
      created: "2026-11-30T07:00:00Z", started: "2026-11-30T07:00:00Z", ended: null, limit: null, outputs: [], chain: 1,
    });
    const answers = {
      "": () => ({ name: "kon-tum", title: "Kon Tum", loaded_at: null, checked_at: "2026-11-30T07:00:00Z", errors: 1, layers: [], version: "1", open_by: ["Bình"] }),
      "/findings": () => ({ version: "1", as_of: "2026-01-01", count: 4, rows: rows_ }),
      "/ground": () => ({ layers: [] }),
      "/search": () => ({ read: null, rows: [{ kind: "parcel", id: "X/12/330", label: "tờ 12, thửa 330", unit: "Ngô Mây", x_n: 5, y_e: 25, url: "/x" }] }),
      "/publish": () => "# of the office\nlayers:\n  parcel: off   # not yet\n",
      "/publish/check": () => ({ line: "landfund serve workspace.gpkg --check", clean: false, remarks: ["zone.name: 0912"],
        rows: [{ layer: "zone", features: 3, field: "name", filled: 3, examples: "Ngô Mây" }] }),
      "/compare": () => ({ counts: {}, then: { errors: 3 }, now: { errors: 2 }, rows: [
        { change: "same", finding: "f-1", rule: "overlap.parcel", severity: "error", area_before_m2: 100, area_after_m2: 100, message: rows_[0].message },
        { change: "mended", finding: "f-9", rule: "overlap.parcel", severity: "error", area_before_m2: 77, area_after_m2: null,
          message: { en: "gone now", vi: "nay đã hết" }, geometry: square(400) } ] }),
      "/jobs/6/files/changes.json": () => ({ layers: [{ layer: "parcel", new: 1, changed: 0, gone: 0 }],
        features: [{ layer: "parcel", id: "X/1/1", change: "new", geometry: square(600) }] }),
      "/jobs/6/output": () => ({ sources: [] }),
      "/jobs/6/error": () => "",
      "/sources": () => ({ rows: [{ name: '"><img src=x onerror=boom()>.csv', bytes: 3, sha256: "ab".repeat(32) }] }),
      "/jobs": () => ({ rows: jobs_ }),
      "/jobs/1/output": () => ({ sources: [] }),
      "/jobs/1/error": () => "landfund: sources/thua.csv, field name: 1 word is unknown [unknown_value]\n",
    };
    const problem = (status, code) => new Response(JSON.stringify({ type: `/problems/${code}`, title: code, status }), { status });
    window.fetch = async (address, { method = "GET", body, headers = {} } = {}) => {
      const path = address.split("?")[0].replace("/workspaces/kon-tum", "");
      if (method !== "GET") {
        const json = path === "/manifest" ? null : JSON.parse(body);
        requests.push({ path, method, token: headers["X-Desk-Token"], condition: headers["If-Match"], body: json, text: body });
        if (path === "/triage") {
          return new Response(JSON.stringify({ rows: json.findings.map((one) => ({ finding: one, state: json.state, note: json.note, by: "An", on: "2026-11-30" })) }));
        }
        if (path === "/jobs") {
          jobs_.unshift(job(json.chain[0]));
          return new Response(JSON.stringify({ rows: [jobs_[0]] }), { status: 202 });
        }
        if (conflict) return problem(412, "changed");
        manifest_ = body;
        return new Response(null, { status: 204, headers: { ETag: `"${tag}"` } });
      }
      if (path === "/manifest") {
        if (conflict) tag = "two";
        return new Response(conflict ? `${manifest_}theirs: yes\n` : manifest_, { headers: { ETag: `"${tag}"` } });
      }
      const answer = answers[path] ?? (path === "/audit" ? () => ({ rows: [] }) : null);
      if (!answer) return problem(404, "not_found");
      const made = answer();
      return new Response(typeof made === "string" ? made : JSON.stringify(made));
    };
    window.EventSource = class {
      static CLOSED = 2;
      constructor() {
        this.kinds = {};
        streams.push(this);
      }
      addEventListener(kind, act) { this.kinds[kind] = act; }
      say(kind, data) { this.kinds[kind]({ data: JSON.stringify(data) }); }
      close() {}
    };
    """#
}
