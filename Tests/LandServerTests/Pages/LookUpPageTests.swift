import BrowserDriver
import Foundation
import LandServer
import Testing

/// What a reader does on the look-up page, in a browser without a window, whose answers stand in a folder.
@Suite("look-up page in a browser", .enabled(if: Browser.isInstalled))
struct LookUpPageTests {
  /// Each step has a name and a script that yields whether the page did what it should; they follow each other.
  private static let steps: [(name: String, script: String)] = [
    (
      "the map is painted from tiles",
      "return await until(() => inView.some((one) => one.id === '1/1')) && new Set(pixels()).size > 3"
    ),
    (
      "the tiles are those of the working system, of layers that are published",
      """
      return asked.some((one) => /\\/tiles\\/EPSG9216Quad\\/\\d+\\/\\d+\\/\\d+\\?collections=[a-z_,]+$/.test(one))
        && asked.every((one) => !one.includes("prevailing"))
      """
    ),
    (
      "what is drawn is in the legend, layers have switches",
      """
      return until(() =>
        byId("legend").children.length > 0 && document.querySelectorAll("#layer-list input[type=checkbox]").length >= 4)
      """
    ),
    (
      "the search lists what it finds, and a row opens the sheet beside the map",
      """
      const field = document.querySelector(".bar input[type=search]");
      field.value = "1/1"; field.form.requestSubmit(); await rest();
      document.querySelector("#found button").click();
      return until(() => byId("panel").textContent.includes("12/QĐ") && location.hash.includes("thing=parcel%2F1%2F1")
        && byId("panel").querySelector("a[href*='/parcels/1%2F1']") !== null
        && byId("panel").querySelectorAll("table").length === 2)
      """
    ),
    (
      "Esc closes the panel",
      "press('Escape'); return until(() => byId('panel').hidden && !location.hash.includes('thing'))"
    ),
    (
      "a click takes the smallest drawn thing and says what else lies there",
      """
      const one = inView.find((other) => other.id === "1/1");
      fit(one.box, 0.5); await rest(); await rest();
      click(); await rest();
      return shown.chosen === "parcel/1/1"
      """
    ),
    (
      "a day moves tiles and sheet, and stands in the address",
      """
      byId("day").value = "2019-01-01"; byId("day").dispatchEvent(new Event("change"));
      return until(() => location.hash.includes("day=2019-01-01")
        && asked.some((one) => one.includes("/parcels/") && one.includes("datetime=2019-01-01"))
        && asked.some((one) => one.includes("/tiles/") && one.endsWith("&datetime=2019-01-01")))
      """
    ),
    (
      "a pasted table of corners is a polygon with its sheet",
      """
      byId("corners").value = "1\\t1.587.010,50\\t553.010,25\\n2\\t1587090.5\\t553010.25\\n3 1587090.5 553090.25";
      byId("corners").dispatchEvent(new Event("change")); await rest();
      const address = byId("outline-sheet").getAttribute("href");
      return !byId("outline-sheet").hidden
        && address.includes("polygon=553010.25,1587010.50;553010.25,1587090.50;553090.25,1587090.50&crs=EPSG:9216")
      """
    ),
    (
      "a file of GeoJSON is read here and sent nowhere",
      """
      const before = asked.length;
      const degrees = (e, n) => { const at = degreesAt(e, n); return [at.longitude, at.latitude]; };
      const ring = [[553010, 1587010], [553090, 1587010], [553090, 1587090], [553010, 1587010]].map(([e, n]) => degrees(e, n));
      // A file that answers at once: the clock of the test does not wait for the disk.
      await readOutline({ text: async () => JSON.stringify({ type: "Polygon", coordinates: [ring] }) });
      const [e, n] = outlining.corners[0];
      return outlining.corners.length === 3 && Math.hypot(e - 553010, n - 1587010) < 0.5
        && asked.slice(before).every((one) => one.includes("/tiles/"))
      """
    ),
    (
      "measuring gives length and area",
      """
      toggleMeasure(); for (const [e, n] of [[553000, 1587000], [553100, 1587000], [553100, 1587100]]) measurePlace(e, n);
      const text = byId("measured").textContent;
      endMeasure();
      return text.includes("200,00 m") && text.includes("5.000,0 m²")
      """
    ),
    ("the page is no wider than the screen", "document.documentElement.scrollWidth <= innerWidth"),
    (
      "keys move the map",
      """
      const { n } = view;
      CANVAS.focus(); press("ArrowUp"); await rest();
      return view.n > n
      """
    ),
  ]

  @Test("the page does what a reader asks", .timeLimit(.minutes(2)), arguments: [(1366, 768), (390, 800)])
  func behaviour(_ width: Int, _ height: Int) throws {
    let folder = try Browser.Folder()
    let town = try PublicTown(base: "http://h\(folder.url.path)")
    try serve(town, in: folder)
    let frame = try folder.write(
      """
      <!DOCTYPE html><body><iframe src="index.html" style="width:\(width)px;height:\(height)px;border:0"></iframe>
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

  /// Writes the page, its files and a visitor who answers its questions.
  private func serve(_ town: PublicTown, in folder: Browser.Folder) throws {
    let tile = TileBytes.polygon(
      "parcel", square: (1024, 1024, 2048), [("id", "1/1"), ("sheet_no", "1"), ("parcel_no", "1")])
    let search = """
      {"read":null,"rows":[{"kind":"parcel","id":"1/1","label":"tờ 1, thửa 1","unit":"Phường","x_n":1587020,"y_e":553050,"url":""}]}
      """
    let script = """
      // The clock of the test runs ahead of the screen's frames, for which nothing would wait.
      window.requestAnimationFrame = (act) => setTimeout(() => act(performance.now()), 16);
      const asked = [];
      const sheet = \(try town.text("/parcels/1/1"));
      window.fetch = async (address) => {
        asked.push(address);
        if (address.includes("/tiles/")) return new Response(new Uint8Array(\(tile)));
        return new Response(address.includes("/search") ? `\(search)` : JSON.stringify(sheet));
      };
      \(visitor)
      """
    _ = try town.write("/?lang=vi", as: "index.html", in: folder, script: script)
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
      const pixels = () => new Uint32Array(CANVAS.getContext("2d").getImageData(0, 0, CANVAS.width, CANVAS.height).data.buffer);
      const press = (key) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
      const click = () => {
        const box = CANVAS.getBoundingClientRect();
        CANVAS.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 1, clientX: box.left + box.width / 2,
          clientY: box.top + box.height / 2 }));
      };
      await rest();
      const steps = [\(Self.steps.map { "async () => { \($0.script.contains("return ") ? $0.script : "return " + $0.script) }" }.joined(separator: ",\n"))];
      for (const [number, step] of steps.entries()) {
        let said = "";
        try { said = String(await step()); } catch (error) { said = String(error); }
        parent.postMessage({ number, said }, "*");
      }
    });
    """
  }
}
