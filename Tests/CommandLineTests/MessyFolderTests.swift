import Foundation
import Testing

/// A messy folder of an office goes from the first manifest to the report: the lines that only the office knows are edited,
/// and every planted truth is found as it was planted.
@Suite("a messy folder of an office", .enabled(if: GDALTrait.isOn))
struct MessyFolderTests {
  /// Lines of the guess that the office has to say something to, and what it says.
  private static let edits: [(guess: String, said: String)] = [
    ("# as_of: 2021-12-24", "as_of: 2025-06-30"),
    // The meridian of files that name none.
    ("    # crs: EPSG:9216", "    crs: EPSG:9216"),
    // The unit of the natural area.
    ("      # declared_area_m2: {field: DTTN, unit: ?,", "      declared_area_m2: {field: DTTN, unit: ha,"),
    // Since when the scheme holds, and the sheets that files are called after.
    (
      "    values: {level: zoning, scale: 1/2000}",
      "    values: {level: zoning, scale: 1/2000, status: approved, decision_date: 2024-01-10}"
    ),
    (
      "      parcel_no: SHTHUA",
      "      sheet_no: {field: $file, values: {to-12: 12, to-13: 13, to-14: 14, to-15: 15}}\n      parcel_no: SHTHUA"
    ),
    (
      "period_to: 2030, kind: plan}",
      "period_from: 2021, period_to: 2030, kind: plan, status: approved, level: district}"
    ),
  ]

  private let folder: TemporaryFolder
  private let load: CommandRun
  private let findings: [[String: Any]]

  init() throws {
    let folder = try TemporaryFolder()
    try MessyFolder.write(into: folder)
    func run(_ arguments: String...) throws -> CommandRun {
      let run = try CommandRun(arguments, in: folder.url)
      try #require(run.status == 0, "\(arguments): \(run.messages)")
      return run
    }
    _ = try run("manifest", "Ban giao", "-o", "m.yml")
    var manifest = try String(contentsOf: folder.url.appendingPathComponent("m.yml"), encoding: .utf8)
    for edit in Self.edits {
      try #require(manifest.contains(edit.guess), "\(edit.guess)\n\(manifest)")
      manifest = manifest.replacing(edit.guess, with: edit.said)
    }
    try folder.write("m.yml", manifest)
    load = try run("load", "m.yml", "-o", "w.gpkg", "-f", "json")
    // It ends with 1, because there are errors.
    let check = try CommandRun(["check", "w.gpkg", "-f", "json"], in: folder.url)
    try #require(check.status == 1, "\(check.messages)")
    findings = try #require(try check.json()["findings"] as? [[String: Any]])
    _ = try run("report", "w.gpkg", "-o", "report")
    self.folder = folder
  }

  /// The findings of a rule that are about features with these ids.
  private func found(_ rule: String, _ ids: String...) -> [[String: Any]] {
    findings.filter { finding in
      let subjects = finding["subjects"] as? [[String: Any]] ?? []
      return finding["rule"] as? String == rule && subjects.map { $0["id"] as? String ?? "" } == ids
    }
  }

  private func area(_ rule: String, _ ids: String...) -> [Double] {
    findings.filter { finding in
      let subjects = finding["subjects"] as? [[String: Any]] ?? []
      return finding["rule"] as? String == rule && subjects.map { $0["id"] as? String ?? "" } == ids
    }.map { (($0["area_m2"] as? Double ?? .nan) * 1e6).rounded() / 1e6 }
  }

  private func difference(_ id: String) -> [Double] {
    found("area.declared", id).map {
      (($0["details"] as? [String: Any])?["difference_m2"] as? Double ?? .nan).rounded()
    }
  }

  /// What the load says of a source.
  private func said(_ path: String, _ code: String) throws -> [[String: Any]] {
    let sources = try #require(try load.json()["sources"] as? [[String: Any]])
    return sources.filter { ($0["path"] as? String)?.hasSuffix(path) == true }
      .flatMap { $0["messages"] as? [[String: Any]] ?? [] }.filter { $0["code"] as? String == code }
  }

  @Test("fourteen truths, each found as it was planted, and no other finding of these rules")
  func truths() throws {
    let (scheme, plan) = ("QHPK phia Bac 1-2000", "QHSDD2030")
    #expect(area("overlap.parcel", "to-12/15", "to-12/16") == [60])
    #expect(difference("to-13/20") == [100] && difference("23293") == [10_000])
    #expect(found("parcel.number", "to-14/7", "to-14/7~2").count == 1)
    #expect(found("geometry.invalid", "to-15/33").first?["kind"] as? String == "self_intersection")
    #expect(area("gap.scheme_block", scheme) == [220])
    #expect(area("overlap.scheme_block", "OM-02", "OM-03") == [100])
    #expect(area("outside.scope", "CC-04", scheme) == [300])
    #expect(area("conflict.landuse", scheme, plan).contains(11_000))
    let constraints = findings.filter { $0["rule"] as? String == "conflict.constraint" }
    #expect(constraints.map { ($0["area_m2"] as? Double ?? 0).rounded() } == [1500, 1500])
    let drift = try #require(found("marker.drift", "M04").first?["details"] as? [String: Any])
    #expect(abs((drift["drift_m"] as? Double ?? 0) - 0.3) < 1e-6)
    #expect(try said("moc.csv", "null_geometry").map { $0["feature"] as? String } == ["M99"])
    #expect(try said("moc.csv", "rows_left_out").count == 1)
    #expect(try said("dau tu.csv", "missing_parcel").map { $0["feature"] as? String } == ["KG-02"])
    let notices = try said("1-2000.dxf", "notice").map { "\($0)" }
    #expect(notices.filter { $0.contains("1 MPOLYGON (layers O-CHUC-NANG)") }.count == 2, "\(notices)")
    for rule in [
      "overlap.parcel", "parcel.number", "geometry.invalid", "gap.scheme_block", "overlap.scheme_block", "marker.drift",
    ] {
      #expect(findings.filter { $0["rule"] as? String == rule }.count == 1, "\(rule)")
    }
  }

  /// Where the folder is to stay with its manifest, for `Scripts/bench-office` to measure each step on.
  private static let kept = ProcessInfo.processInfo.environment["KEEP_MESSY_FOLDER"]

  @Test("the folder and the manifest are kept where they are asked for", .enabled(if: kept != nil))
  func keep() throws {
    let place = URL(fileURLWithPath: try #require(Self.kept))
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for name in ["Ban giao", "m.yml"] {
      let copy = place.appendingPathComponent(name)
      if FileManager.default.fileExists(atPath: copy.path) { try FileManager.default.removeItem(at: copy) }
      try FileManager.default.copyItem(at: folder.url.appendingPathComponent(name), to: copy)
    }
  }

  @Test("the report is there, and nothing of persons is in the manifest")
  func report() throws {
    #expect(FileManager.default.fileExists(atPath: folder.path("report/index.html")))
    let manifest = try String(contentsOf: folder.url.appendingPathComponent("m.yml"), encoding: .utf8)
    #expect(!manifest.contains("Nguyễn") && manifest.contains("not read: a drawing in DWG"))
  }
}
