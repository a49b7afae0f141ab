/// What a person does on the page of the desk, step by step.
enum DeskPageSteps {
  /// Each step has a name and a script that yields whether the page did what it should; they follow each other.
  static let all: [(name: String, script: String)] = [
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
      byId("write-triage").focus(); byId("write-triage").click();
      return await until(() => rows()[1].textContent.includes("đã khắc phục"))
        && requests.at(-1).path.endsWith("/triage") && requests.at(-1).token === "t0ken"
        && JSON.stringify(requests.at(-1).body) === '{"findings":["f-2"],"state":"mended","note":null,"seen":{"f-2":null}}'
        && line === "landfund triage workspace.gpkg f-2 --state mended --by An"
      """
    ),
    (
      "focus and choice stay where they were",
      """
      await rest();
      return document.activeElement === byId("write-triage") && rows()[1].querySelector("input").checked && choice.ids.size === 1
      """
    ),
    (
      "a decision that somebody else has made meanwhile is shown, and written over when the person says so",
      """
      meanwhile = { finding: "f-2", by: "Chi", on: "2026-11-29", tag: "chi", state: "accepted", note: "đã họp" };
      byId("write-triage").click();
      if (!await until(() => byId("write-over") !== null)) return "nothing is asked";
      const said = byId("notice").textContent;
      const stands = findings.byId.get("f-2").triage_by;
      meanwhile = null;
      byId("write-over").click();
      return await until(() => byId("write-over") === null) && requests.at(-1).body.seen["f-2"] === "chi" && stands === "Chi"
        && ["Chi", "29/11/2026", "đã họp", "thửa hai"].every((text) => said.includes(text))
      """
    ),
    (
      "a session that has ended is begun again in place: the text stays, and is saved",
      """
      draft.note = "chưa ghi"; const leaving = new Event("beforeunload", { cancelable: true }); dispatchEvent(leaving); draft.note = "";
      signedOut = true;
      const asked = askRows(inWorkspace("/sources"));
      if (!await until(() => byId("sign-in").open)) return "no dialog";
      const field = byId("sign-in").querySelector("input");
      const enter = async (token) => { field.value = token; byId("sign-in").querySelector("form").requestSubmit(byId("sign-in").querySelector("form button")); await rest(); };
      await enter("lf_wrong");
      const isAsked = byId("sign-in").open && byId("sign-in").querySelector(".bad").textContent !== "";
      await enter("lf_right");
      const rows_ = await asked;
      return isAsked && !byId("sign-in").open && rows_.length === 1 && DATA.csrf === "n3w" && leaving.defaultPrevented
        && document.querySelector(".bar [name=csrf]").value === "n3w"
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
      "a file that has come is taken into the text with one press, one that is gone is taken out",
      """
      await openView("sources");
      known.guess = readGuess("sources:\\n  - layer: road\\n    path: sources/duong.shp\\n");
      Object.assign(files, { isRead: true, rows: [{ name: "duong.shp" }] });
      const before = doc.text; cards();
      byId("card-files").querySelector(".take-in").click();
      byId("card-files").querySelector(".take-out").click();
      const made = doc.text;
      doc.text = before; known.guess = null; files.isRead = false; showText();
      return made.endsWith("sources:\\n  - layer: road\\n    path: sources/duong.shp\\n") && byId("card-files") === null
      """
    ),
    (
      "a run is started, its progress is told, its refusal leads to the field that mends it",
      """
      await openView("work");
      const lines = [...document.querySelectorAll("#starts code")].map((one) => one.textContent);
      if (!lines.includes("landfund load manifest.yml -o workspace.gpkg -f json --changes changes.json --lang vi")) return lines.join();
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
        && link.title === "landfund extract workspace.gpkg --as-of 2026-01-01 -o sheet.html --lang vi -- X/12/330"
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
}
