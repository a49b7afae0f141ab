import BrowserDriver
import Foundation
import Testing

/// The parts of the desk's script that need no server: the line-preserving edit of a manifest, what the starter's comments
/// say, to what a message leads, which parts of a file are missing.
@Suite("script of the desk in a browser", .enabled(if: Browser.isInstalled))
struct DeskScriptTests {
  /// The modules under test, in their order.
  private static let modules = [
    "62-bundles", "65-yaml-values", "66-manifest-lines", "67-starter-comments", "68-new-files", "74-messages",
  ]

  private static let manifest = #"""
    # A first manifest.
    workspace: Kon Tum
    crs: EPSG:9216   # the working system
    # as_of: 2021-12-24   # the day
    sources:
      # sources/cu.dwg: not read: this kind is not read [unknown_format]
      # - layer: ?
      #   path: sources/cu.dwg
      - layer: parcel   # guessed from the name
        path: "sources/thua: to 14.shp"
        # crs: ?   # the file names no system: meridian 102°00′, 107°30′
        encoding: TCVN3
        fields:
          id: [MA, 'SO TO']
          code: MLD   # 3 values, 2 different, 0 empty: ODT; CLN
          registered_area_m2: {field: "DT, m2", unit: ha, locale: vi}
          # ?: STT   # 3 values, 3 different, 0 empty: 1; 2; 3
        values: {kind: call}   # from the names
      - layer: zone
        path: sources/phuong.geojson
    """#

  /// What the starter makes when more files have come: one like others, one of its own, one that it does not believe in.
  private static let guess = #"""
    sources:
      # sources/cu.dwg: not read: this kind is not read [unknown_format]
      # - layer: ?
      #   path: sources/cu.dwg
      # sources/moi.dwg: not read
      # - layer: ?
      #   path: sources/moi.dwg
      - layer: zone
        path: "sources/phuong*.geojson"
      - layer: road   # lines
        path: sources/duong.shp
        fields:
          id: MA
      # the same features as sources/phuong.geojson, once more
      #- layer: zone
      #  path: sources/lap.geojson
      #  fields:
      #    # name: {field: TEN, unit: ?}
      #    id: MA
    """#

  /// Each yields whether it holds; `text` is the manifest, `changed(a, b)` the lines that an edit took and gave.
  private static let cases: [(name: String, script: String)] = [
    ("a text that nothing changes keeps every byte", "return withEnds(text, text) === text"),
    (
      "a key is set on its line, the comment stays",
      "return is(changed(text, withKey(text, 0, 'layer', 'scheme')), ['-  - layer: parcel   # guessed from the name', '+  - layer: scheme   # guessed from the name'])"
    ),
    (
      "a key that the starter offers takes its line",
      "return is(changed(text, withKey(text, 0, 'crs', { meridian: \"107°30'\" })), ['-    # crs: ?   # the file names no system: meridian 102°00′, 107°30′', \"+    crs: {meridian: 107°30'}   # the file names no system: meridian 102°00′, 107°30′\"])"
    ),
    (
      "a new key stands behind the path",
      "return is(changed(text, withKey(text, 1, 'encoding', 'UTF-8')), ['+    encoding: UTF-8'])"
    ),
    (
      "a key goes",
      "return is(changed(text, withKey(text, 0, 'encoding', null)), ['-    encoding: TCVN3'])"
    ),
    (
      "words of a field make it a map, its comment stays",
      "return is(changed(text, withField(text, 0, 'code', { field: 'MLD', values: { 'Đất \"ở\"': 'ODT' } })), ['-      code: MLD   # 3 values, 2 different, 0 empty: ODT; CLN', '+      code: {field: MLD, values: {\"Đất \\\\\"ở\\\\\"\": ODT}}   # 3 values, 2 different, 0 empty: ODT; CLN'])"
    ),
    (
      "a field takes the line of a column that nothing took",
      "return is(changed(text, withField(text, 0, 'name', 'STT')), ['-      # ?: STT   # 3 values, 3 different, 0 empty: 1; 2; 3', '+      name: STT   # 3 values, 3 different, 0 empty: 1; 2; 3'])"
    ),
    (
      "and gives it back",
      "return withField(withField(text, 0, 'name', 'STT'), 0, 'name', null) === text"
    ),
    (
      "a source without fields gets them",
      "return withField(text, 1, 'id', ['A', 'B, C']) === text + '\\n    fields:\\n      id: [A, \"B, C\"]'"
    ),
    (
      "the day of the manifest takes the line that offers it",
      "return is(changed(text, withHead(text, 'as_of', '2024-01-01')), ['-# as_of: 2021-12-24   # the day', '+as_of: 2024-01-01   # the day'])"
    ),
    (
      "a file that was left out becomes a source below what is said of it",
      "return is(changed(text, withTaken(text, readManifest(text).left[0], 'road')), ['+  - layer: road', '+    path: sources/cu.dwg'])"
    ),
    (
      "ends of lines stay as they are",
      """
      const ends = text.replaceAll("\\n", "\\r\\n");
      const edited = withEnds(ends, text.replace("TCVN3", "UTF-8"));
      return edited === ends.replace("TCVN3", "UTF-8") && withKey(ends, 0, "encoding", "UTF-8") === edited
      """
    ),
    (
      "what the form does not understand it does not write",
      """
      const odd = text.replace("[MA, 'SO TO']", "&anchor MA").replace("code: MLD", "code: |\\n        MLD");
      const fields = fieldsIn(readManifest(odd), readManifest(odd).sources[0]);
      try { withKey("sources:\\n  - layer: zone\\n    build:\\n      lines: [10]\\n", 0, "build", "x"); } catch (error) {
        return error instanceof Unwritable && fields.get("id").value === undefined
      }
      """
    ),
    (
      "sources, fields, values and open questions are read",
      """
      const manifest = readManifest(text);
      const [parcel] = manifest.sources;
      return manifest.sources.length === 2 && parcel.keys.get("path").value === "sources/thua: to 14.shp"
        && is(fieldsIn(manifest, parcel).get("id").value, ["MA", "SO TO"])
        && is(valuesIn(manifest, parcel), { kind: "call" }) && is(openIn(manifest, parcel), ["crs"])
        && is(meridiansIn(systemRemark(manifest, parcel).text), ["102°00", "107°30"])
        && manifest.left[0].path === "sources/cu.dwg" && manifest.left[0].why.startsWith("not read")
      """
    ),
    (
      "a system that the starter offers is open until it is taken",
      """
      const offer = text.replace("crs: ?   #", "crs: EPSG:9216   #");
      const open = (one) => { const manifest = readManifest(one); return openIn(manifest, manifest.sources[0]); };
      return is(open(offer), ["crs"]) && is(open(withKey(offer, 0, "crs", "EPSG:9216")), [])
      """
    ),
    (
      "what the starter asks about a field is open, and its answer takes the line",
      """
      const asked = text.replace("      # ?: STT ", "      # declared_area_m2: {field: DT, unit: ?, locale: vi}   # m2 or ha? nothing says it; 3 values, 3 different, 0 empty: 1; 2; 3\\n      # ?: STT ");
      const open = (one) => { const manifest = readManifest(one); return openIn(manifest, manifest.sources[0]); };
      const answered = withField(asked, 0, "declared_area_m2", { field: "DT", unit: "ha", locale: "vi" });
      const left = withField(asked, 0, "declared_area_m2", null);
      return is(open(asked), ["crs", "declared_area_m2"]) && is(open(answered), ["crs"]) && is(open(left), ["crs"])
        && changed(asked, answered)[1] === "+      declared_area_m2: {field: DT, unit: ha, locale: vi}   # 3 values, 3 different, 0 empty: 1; 2; 3"
        && changed(asked, left)[1] === "+      # ?: DT   # 3 values, 3 different, 0 empty: 1; 2; 3"
      """
    ),
    (
      "words that are asked for are open, and so is a field that is needed and not given",
      """
      const asked = "sources:\\n  - layer: landuse_block\\n    path: a.shp\\n    # fields:\\n      # code: {field: L, values: {A: ODT, B: ?}}   # ? is one of …; 2 values, 2 different, 0 empty: A; B\\n"
        + "      # plan: ?   # needed; give a column here\\n      # id: ?   # without it the ids of the file are taken\\n      # ?: QH   # 1 value, 1 different, 0 empty: X\\n    values: {status: planned}\\n";
      const open = (one) => { const manifest = readManifest(one); return openIn(manifest, manifest.sources[0]); };
      const made = withField(asked, 0, "plan", "QH");
      return is(open(asked), ["code", "plan"]) && is(open(asked.replace("{status", "{plan: X, status")), ["code"]) && is(open(made), ["code"])
        && is(changed(asked, made), ["-    # fields:", "-      # plan: ?   # needed; give a column here", "-      # ?: QH   # 1 value, 1 different, 0 empty: X", "+    fields:", "+      plan: QH   # 1 value, 1 different, 0 empty: X"])
      """
    ),
    (
      "what the starter made of new files is offered, and taken in with one press",
      """
      const names = ["sources/thua: to 14.shp", "sources/phuong.geojson", "sources/phuong 2.geojson", "sources/duong.shp", "sources/lap.geojson", "sources/moi.dwg", "sources/cu.dwg"];
      const found = (one) => newcomers(readManifest(one), readGuess(guess), names);
      const [zones, roads, doubt, left] = found(text);
      const all = [zones, roads, doubt].reduce((made, one) => withNewcomer(made, readGuess(guess), one), text);
      return is([zones.widens, zones.files, roads.widens, left.path], [1, ["sources/phuong 2.geojson"], null, "sources/moi.dwg"])
        && doubt.why.startsWith("the same features") && is(found(all).map((one) => one.path), ["sources/moi.dwg"])
        && is(changed(text, all), ["-    path: sources/phuong.geojson", '+    path: "sources/phuong*.geojson"', "+  - layer: road   # lines", "+    path: sources/duong.shp", "+      id: MA", "+    path: sources/lap.geojson", "+      # name: {field: TEN, unit: ?}", "+      id: MA"])
      """
    ),
    (
      "a source whose file is gone is taken out, and of several paths the one that is",
      """
      const names = ["sources/thua_ to 14.shp"];
      const [first, second] = leavers(readManifest(text.replace("sources/thua: to 14.shp", "sources/thua_*.shp")), names);
      const two = text.replace("path: sources/phuong.geojson", "path: [sources/phuong.geojson, sources/thua_ to 14.shp]");
      const [, one] = leavers(readManifest(two), names);
      return first.number === 1 && second === undefined && withoutLeaver(text, first) === text.slice(0, text.indexOf("\\n  - layer: zone"))
        && is(one, { number: 1, gone: ["sources/phuong.geojson"], left: ["sources/thua_ to 14.shp"] })
        && withoutLeaver(two, one).endsWith("    path: sources/thua_ to 14.shp")
      """
    ),
    (
      "columns have their counts and first values, in both languages",
      """
      const manifest = readManifest(text);
      const column = columnsIn(manifest, manifest.sources[0]).get("STT");
      return is(column.first, ["1", "2", "3"]) && column.values === 3
        && countsIn("1.984 giá trị, 12 giá trị khác nhau, 0 ô trống: a; b").values === 1984
      """
    ),
    (
      "words are quoted where YAML needs it",
      """
      return ["a: b", "- x", "x #y", "", "true", "a,b", "it's", "Đất ở", "{x}", "\\ttab"].every((one) => flowValue(yamlWord(one)) === one)
        && yamlWord("Đất ở") === "Đất ở" && commentAt("a: it's # x") === 8 && commentAt('a: "#" # x') === 7
      """
    ),
    (
      "a refusal names a line of the text, in both languages",
      """
      return is(lineNamed("landfund: manifest.yml, line 12: no such key [unknown_field]"), { name: "manifest", line: 12 })
        && lineNamed("landfund: manifest.yml, dòng 7: …").line === 7 && lineNamed("thua.shp: line 3") === null
      """
    ),
    (
      "a refusal names file, layer and field",
      """
      return is(fieldNamed("landfund: sources/a b.kmz, lớp Sử dụng đất, đối tượng 0 (mã $row 1), trường use: có 2 từ [unknown_value]"),
          { file: "sources/a b.kmz", layer: "Sử dụng đất", field: "use" })
        && is(fieldNamed("thua.shp: no reference system [missing_reference_system]"), { file: "thua.shp", layer: null, field: null })
        && codeNamed("x [missing_reference_system]") === "missing_reference_system"
      """
    ),
    (
      "parts of a Shapefile and of a MapInfo table are named, those that stand count",
      """
      const missing = missingParts(["a.shp", "A.DBF", "b.tab", "c.shx", "d.dbf"], ["a.SHX", "b.map", "b.dat"]);
      return is(missing, [{ name: "a.shp", missing: [".prj"], isNeeded: false }, { name: "b.tab", missing: [".id"], isNeeded: true },
        { name: "c.shx", missing: [".shp"], isNeeded: true }, { name: "d.dbf", missing: [".shp"], isNeeded: false }])
      """
    ),
  ]

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Sources/LandServer/Data/desk.js")

  @Test("every case holds")
  func cases() throws {
    let script = try Self.modules.map {
      try String(contentsOf: Self.folder.appendingPathComponent("\($0).js"), encoding: .utf8)
    }
    let steps = Self.cases.map { "[\(Self.literal($0.name)), () => { \($0.script) }]" }
    let page = """
      <!DOCTYPE html><meta charset="utf-8"><pre id="out"></pre><script>
      "use strict";
      \(script.joined(separator: "\n"))
      const text = \(Self.literal(Self.manifest));
      const guess = \(Self.literal(Self.guess));
      const is = (one, other) => JSON.stringify(one) === JSON.stringify(other);
      const changed = (one, other) => {
        const [a, b] = [one.split("\\n"), other.split("\\n")];
        const only = (sign, lines, others) => lines.filter((line) => !others.includes(line)).map((line) => sign + line);
        return [...only("-", a, b), ...only("+", b, a)];
      };
      const said = [];
      for (const [name, act] of [\(steps.joined(separator: ",\n"))]) {
        let held = false;
        try { held = act() === true; } catch (error) { said.push(`${name}: ${error}`); continue; }
        if (!held) said.push(name);
      }
      document.getElementById("out").textContent = said.length ? "failed: " + said.join("; ") : "all hold";
      </script>
      """
    let folder = try Browser.Folder()
    let (document, complaints) = try Browser.document(
      try folder.write(page, "page.html"), isDark: false, in: folder.url)
    #expect(complaints.isEmpty)
    #expect(document.contains("<pre id=\"out\">all hold</pre>"), "\(document.suffix(1500))")
  }

  /// A text as the script has it, which no `</script>` ends.
  private static func literal(_ text: String) -> String {
    let data = (try? JSONEncoder().encode(text)) ?? Data()
    return String(decoding: data, as: UTF8.self).replacingOccurrences(of: "</", with: "<\\/")
  }
}
