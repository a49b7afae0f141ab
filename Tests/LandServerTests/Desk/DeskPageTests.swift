import BrowserDriver
import Foundation
import Interchange
import Refusals
import Testing

@testable import LandServer

/// What a person does on the page of the desk, in a browser without a window, whose answers stand in a script.
@Suite("page of the desk in a browser", .enabled(if: Browser.isInstalled))
struct DeskPageTests {
  /// Each step has a name and a script that yields whether the page did what it should; they follow each other.
  private static let steps: [(name: String, script: String)] = [
    (
      "the findings stand beside the map, as text whatever they say",
      """
      return await until(() => rows().length === 3) && document.querySelector("main img") === null
        && byId("findings").textContent.includes("<img src=x onerror=boom()>")
      """
    ),
    (
      "what is waived is hidden until it is asked for",
      """
      choose("filter-waived", "yes"); const waived = rows().length; choose("filter-waived", "");
      return waived === 1 && rows().length === 3
      """
    ),
    (
      "filters stand in the address and in the count",
      """
      choose("filter-severity", "error");
      const held = rows().length === 1 && location.hash.includes("severity=error") && byId("count").textContent.startsWith("1/");
      choose("filter-severity", "");
      return held
      """
    ),
    (
      "a finding opens its panel, Esc closes it, the focus is on its row",
      """
      const button = rows()[0].querySelector("button.link");
      button.focus(); button.click(); await rest();
      const isOpen = !byId("panel").hidden && location.hash.includes("finding=f-1");
      press("Escape"); await rest();
      return isOpen && byId("panel").hidden && document.activeElement === button
      """
    ),
    (
      "a state is written for those chosen, with token and command line",
      """
      rows()[1].querySelector("input").click(); byId("decide").open = true;
      choose("triage-state", "mended");
      const line = byId("triage-line").textContent;
      [...document.querySelectorAll("#decide button")][0].click();
      return await until(() => rows()[1].textContent.includes("đã khắc phục"))
        && requests.at(-1).path.endsWith("/triage") && requests.at(-1).token === "t0ken"
        && JSON.stringify(requests.at(-1).body) === '{"findings":["f-2"],"state":"mended","note":null}'
        && line === "landfund triage workspace.gpkg f-2 --state mended --by An"
      """
    ),
    (
      "a waiver needs its reason",
      """
      rows()[0].querySelector("input").click();
      const field = document.querySelectorAll("#decide textarea")[1];
      const before = byId("write-waiver").disabled;
      field.value = "đã biết"; field.dispatchEvent(new Event("input"));
      return before && !byId("write-waiver").disabled
      """
    ),
    (
      "the language is switched in place: no word of the other is left",
      """
      byId("language").click(); await rest();
      const text = document.body.innerText;
      const held = document.documentElement.lang === "en" && !/phát hiện|mức độ|Tệp|Kết quả|xử lý/.test(text)
        && document.querySelector("#findings").textContent.includes("parcel one") && location.search === "?lang=en";
      byId("language").click(); await rest();
      return held && document.documentElement.lang === "vi"
      """
    ),
    (
      "the form changes a line of the text, and saving sends it with its tag",
      """
      await openView("sources");
      await until(() => byId("source-0-field-name") !== null);
      byId("card-0").open = true;
      change("source-0-field-name", "STT");
      const changed = doc.text.split("\\n").filter((line, i) => line !== doc.saved.split("\\n")[i]);
      byId("save").click();
      return await until(() => requests.at(-1).method === "PUT" && !isChanged()) && changed.length === 1 && changed[0] === "      name: STT   # kept"
        && requests.at(-1).condition === '"one"' && requests.at(-1).text.includes("name: STT   # kept")
      """
    ),
    (
      "what all features of a file have is set in the form, and taken away",
      """
      change("source-0-more-constants", "code");
      if (!await until(() => byId("source-0-constant-code") !== null)) return "no row";
      change("source-0-constant-code", "ODT");
      const set = doc.text.includes("\\n    values: {code: ODT}\\n");
      change("source-0-constant-code", "");
      return set && doc.text === doc.saved
      """
    ),
    (
      "a text that somebody saved meanwhile stands beside, and mine is kept when asked",
      """
      conflict = true;
      change("source-0-encoding", "TCVN3"); byId("save").click();
      const isShown = await until(() => !byId("theirs").hidden && byId("theirs").textContent.includes("theirs: yes"));
      conflict = false;
      [...document.querySelectorAll("#theirs button")][1].click();
      return isShown && await until(() => byId("theirs").hidden && requests.at(-1).condition === '"two"')
        && requests.at(-1).text.includes("encoding: TCVN3")
      """
    ),
    (
      "a run is started, its progress is told, its refusal leads to the field that mends it",
      """
      await openView("work");
      document.querySelectorAll("#starts button")[1].click();
      await until(() => streams.length > 0);
      streams[0].say("progress", { step: "đọc thua.csv", done: 1, total: 2 });
      const isTold = byId("live").textContent.includes("đọc thua.csv") && byId("progress").querySelector("progress").value === 1;
      jobs_[0].state = "failed"; streams[0].say("end", jobs_[0]);
      const hasLink = await until(() => byId("output").textContent.includes("unknown_value")
        && byId("output").querySelector("button.link") !== null);
      byId("output").querySelector("ul.messages button.link").click();
      return isTold && hasLink && await until(() => state.view === "sources" && document.activeElement.id === "source-0-field-name")
      """
    ),
    (
      "a hostile file name is text; missing parts are named before anything is sent",
      """
      await openView("files");
      const before = requests.length;
      takeFiles([{ name: "thua.shp", file: new File(["x"], "thua.shp") }]); await rest();
      const held = byId("ask").open && byId("ask").textContent.includes(".dbf .shx") && requests.length === before;
      byId("ask").querySelectorAll(".buttons button")[1].click();
      return held && byId("file-list").textContent.includes('"><img src=x onerror=boom()>.csv')
        && document.querySelector("main img") === null && window.boomed === undefined
      """
    ),
    (
      "the search finds what lies in the workspace, and a parcel leads to its sheet",
      """
      await openView("findings");
      byId("search-text").value = "12/330";
      byId("search").dispatchEvent(new Event("submit", { cancelable: true }));
      if (!await until(() => document.querySelector("#found button") !== null)) return "nothing found";
      document.querySelector("#found button").click();
      const link = byId("panel").querySelector("a");
      return byId("panel").textContent.includes("tờ 12, thửa 330") && shown.pin[0] === 25
        && link.getAttribute("href").startsWith("/workspaces/kon-tum/parcels/X%2F12%2F330?f=html")
        && link.title.startsWith("landfund extract workspace.gpkg X/12/330")
      """
    ),
    (
      "who else has the workspace open, and that there is a newer state, stands in the bar",
      """
      const before = byId("people").textContent;
      findings.version = "0"; await readWorkspace();
      byId("people").querySelector("button").click();
      await until(() => byId("people").querySelector("button") === null || findings.version === "1");
      return before === "cũng đang mở: Bình" && findings.version === "1"
      """
    ),
    (
      "what goes out is a form of lines, and beside it stands what the check says",
      """
      await openView("sources"); await openText("publish");
      if (!await until(() => byId("publish-parcel-on") !== null && byId("publish-said").textContent.includes("0912"))) return "no form";
      byId("publish-parcel-on").click();
      const on = doc.text;
      byId("publish-parcel-code").click();
      const changed = doc.text;
      change("publish-attribution", "Sở Xây dựng");
      const all = doc.text;
      await rest();
      doc.text = doc.saved; await openText("manifest");
      return /^# of the office\\nlayers:\\n  parcel: \\[id, unit_code, .*, code, .*\\]   # not yet\\n$/.test(on)
        && !changed.includes(" code,") && all.endsWith("not yet\\nattribution: Sở Xây dựng\\n")
        && byId("publish-parcel-on") === null
      """
    ),
    (
      "before and after: what is mended stands in the list and on the map",
      """
      jobs_.unshift({ ...job("check"), number: 8, state: "done" }, { ...job("check"), number: 7, state: "done" });
      await loadJobs(); await openView("compare");
      const runs = [...document.querySelectorAll("#compare-with option")].map((one) => one.value);
      await compareWith("7");
      const isListed = byId("comparison").textContent.includes("nay đã hết") && !byId("comparison").textContent.includes("thửa một");
      showChanges("mended");
      await until(() => state.view === "findings" && rows().length === 1);
      const held = rows()[0].textContent.includes("nay đã hết") && rows()[0].querySelector("input") === null
        && LAYERS.get("mended").features.length === 1;
      filter({ change: "", finding: "" });
      return runs.includes("7") && !runs.includes("8") && isListed && held && rows().length === 3
      """
    ),
    (
      "what a load changes stands by layer and on the map",
      """
      jobs_.unshift({ ...job("load"), number: 6, state: "done", outputs: [{ name: "changes.json", bytes: 9 }] });
      await openView("work"); await chooseRun(6);
      if (!await until(() => byId("load-on-map") !== null)) return "no changes";
      byId("load-on-map").click();
      return await until(() => state.view === "findings" && LAYERS.get("load")?.features[0].key.includes("new/parcel/X/1/1"))
        && isShown(LAYERS.get("load").features[0])
      """
    ),
    (
      "no view is wider than the screen",
      """
      for (const name of viewNames()) {
        await openView(name); await rest();
        if (document.documentElement.scrollWidth > innerWidth) return name;
      }
      return true
      """
    ),
  ]

  @Test("the page does what a person asks", .timeLimit(.minutes(2)), arguments: [(1366, 768), (390, 800)])
  func behaviour(_ width: Int, _ height: Int) throws {
    let folder = try Browser.Folder()
    var page = DeskSkeleton(
      language: .vietnamese, root: "", isPlain: false, name: "An", isEditor: true, csrf: "t0ken", workspace: "kon-tum"
    ).html
    for file in DeskFiles.all {
      let name = String(file.path.split(separator: "/").last ?? "")
      _ = try folder.write(file.text, name)
      page = page.replacingOccurrences(of: file.path, with: name)
    }
    _ = try folder.write(DeskAnswers.script, "answers.js")
    _ = try folder.write(visitor, "visitor.js")
    let own = "<script src=\"answers.js\"></script>"
    page = page.replacingOccurrences(of: "</head>", with: "\(own)\n<script src=\"visitor.js\" defer></script></head>")
    _ = try folder.write(page, "index.html")
    let frame = try folder.write(
      """
      <!DOCTYPE html><body>
      <iframe src="index.html#view=findings" style="width:\(width)px;height:\(height)px;border:0"></iframe>
      <script>addEventListener("message", (event) =>
        document.body.setAttribute(`data-step-${event.data.number}`, event.data.said))</script>
      """, "frame.html")
    let (document, complaints) = try Browser.document(frame, isDark: false, in: folder.url)
    #expect(complaints.isEmpty, "\(complaints)")
    for (number, step) in Self.steps.enumerated() {
      let said = try document.firstMatch(of: Regex("data-step-\(number)=\"([^\"]*)\""))?.output[1].substring
      #expect(said == "true", "\(step.name) at \(width): \(said ?? "nothing")")
    }
  }

  @Test("scripts and styles weigh at most 80 kB packed") func weight() throws {
    let packed = DeskFiles.all.reduce(0) { $0 + GzipStream.packed(Array($1.text.utf8)).count }
    #expect(packed <= 80_000)
  }

  private var visitor: String {
    """
    addEventListener("load", async () => {
      const byId = (id) => document.getElementById(id);
      const rest = () => new Promise((done) => setTimeout(done, 40));
      const until = async (test) => {
        for (let i = 0; i < 40 && !test(); i += 1) await new Promise((done) => setTimeout(done, 20));
        return test();
      };
      const rows = () => [...document.querySelectorAll("#findings tr.pick")];
      const press = (key) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
      const change = (id, value) => { byId(id).value = value; byId(id).dispatchEvent(new Event("change", { bubbles: true })); };
      const choose = change;
      await until(() => document.documentElement.dataset.ready);
      const steps = [\(Self.steps.map { "async () => { \($0.script) }" }.joined(separator: ",\n"))];
      for (const [number, step] of steps.entries()) {
        let said = "";
        try { said = String(await step()); } catch (error) { said = String(error); }
        parent.postMessage({ number, said }, "*");
      }
    });
    """
  }
}
