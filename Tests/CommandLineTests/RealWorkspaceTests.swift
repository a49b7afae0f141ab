import Foundation
import Testing

/// Checks of real layers that lie beside the package; their summaries are kept as snapshots.
@Suite("Checks of real layers")
struct RealWorkspaceTests {
  private static let data =
    ProcessInfo.processInfo.environment["LANDFUND_DATA"]
    ?? CommandRun.package.deletingLastPathComponent().appendingPathComponent("shared/data").path

  private static func isPresent(_ path: String) -> Bool {
    let isThere = FileManager.default.fileExists(atPath: "\(data)/\(path)")
    if !isThere { print("skipped: \(path) is not present; set LANDFUND_DATA") }
    return isThere
  }

  @Test("Kon Tum: communes whose published area is off by more than 5 %", .enabled(if: isPresent("kon_tum")))
  func konTum() throws {
    let workspace = try LoadedWorkspace(
      """
      workspace: Kon Tum
      crs: EPSG:9216
      as_of: 2025-07-01
      sources:
        - layer: zone
          path: \(Self.data)/kon_tum/communes_2025.geojson
          fields: {id: id, name: fullName, code: code, declared_area_m2: {field: areaKm2, unit: km2}}
          values: {kind: commune}
      """)
    let document = try workspace.check()
    let findings = try #require(document["findings"] as? [[String: Any]])
    let far = findings.compactMap { finding -> String? in
      guard finding["rule"] as? String == "area.declared", let details = finding["details"] as? [String: Any],
        let percent = details["difference_pct"] as? Double, abs(percent) > 5,
        let subject = (finding["subjects"] as? [[String: Any]])?.first
      else { return nil }
      return "\(subject["id"] ?? "") \(subject["name"] ?? "") \((percent * 10).rounded() / 10)"
    }
    // The domain notes give Đăk Cấm 6,633 declared against 5,563.79 ha, Ngọk Bay 6,209 against 7,233.75 (geodesic).
    #expect(
      far == [
        "23284 Phường Đăk Cấm 16.1", "23317 Xã Ngọk Bay -16.5", "23535 Xã Ia Đal -37.9", "23538 Xã Ia Tơi 11.2",
      ])
    try expectSnapshot(summary(document), "kon-tum-2025")
  }

  @Test(
    "Cambridge: zoning against itself, the city and the overlays; parcels against all",
    .enabled(if: isPresent("cambridge")))
  func cambridge() throws {
    let file = "\(Self.data)/cambridge/cambridge.gpkg"
    let crosswalk = """
      function,codes,cell,legal_basis,valid_from,valid_to,condition,source
      residential,ODT,0,,,,,test
      residential,TMD,2,,,,,test
      residential,DGD,2,,,,,test
      green,ODT TMD DGD,3,,,,,test
      mixed,ODT TMD DGD,1,,,,,test
      industry,ODT TMD DGD,3,,,,,test
      """
    let workspace = try LoadedWorkspace(
      """
      workspace: Cambridge
      crs: EPSG:26986
      as_of: 2024-01-01
      rules: rules.yml
      sources:
        - layer: zone
          path: \(file):city
          values: {id: CAM, kind: commune, code: "CAM"}
        - layer: scheme
          path: \(file):city
          values: {id: Z, level: zoning, status: approved, decision_date: "2019-06-01", decision_no: "Ordinance",
            authority: commune, scale: "2000"}
        - layer: scheme_block
          path: \(file):zoning
          fields: {function: {field: ZONE_TYPE, values: {"OS": green, "C-1": residential, "C-2": residential,
            "C-2B": residential, "C-3": residential, "IA-1": industry, "IA": industry, "IB": industry, "*": mixed}}}
          values: {scheme: Z}
        - layer: landuse_plan
          path: \(file):city
          values: {id: O, level: commune, status: approved, decision_date: "2019-06-01", scale: "2000"}
        - layer: landuse_block
          path: \(file):overlay
          fields: {code: {field: Type, values: {"Institutional": DGD, "Other": TMD, "*": ODT}}}
          where: "OVERLAP = 'N'"
          values: {plan: O, status: planned}
        - layer: parcel
          path: \(file):parcel
          fields: {id: id, sheet_no: MAP, parcel_no: LOT}
          values: {unit_code: "CAM"}
      """,
      files: ["rules.yml": "crosswalk: crosswalk.csv\nrules: {gap.landuse_block: off}\n", "crosswalk.csv": crosswalk])
    let document = try workspace.check()
    let balances = try #require(document["balance"] as? [[String: Any]])
    for balance in balances {
      let total = balance["total_m2"] as? Double ?? 0
      #expect(abs(balance["difference_m2"] as? Double ?? 1) <= max(1e-6 * total, 1e-4), "\(balance)")
    }
    // The zoning tiles: SpatiaLite finds no two of its 261 polygons that share ground either.
    let rules = try #require(document["summary"] as? [[String: Any]]).compactMap { $0["rule"] as? String }
    #expect(!rules.contains("overlap.scheme_block"))
    try expectSnapshot(summary(document), "cambridge")
    let shares = try workspace.run("shares", "--by", "scheme")
    var classes: [String: [String]] = [:]
    var areas: [String: Double] = [:]
    for row in try #require(shares["rows"] as? [[String: Any]]) {
      let (parcel, name) = (row["parcel"] as? String ?? "", row["class"] as? String ?? "")
      classes[parcel, default: []].append(name)
      areas[name, default: 0] += row["area_m2"] as? Double ?? 0
    }
    let functions: Set = ["residential", "green", "mixed", "industry"]
    // As many parcels have a square metre and more of two functions for SpatiaLite, which sums ST_Intersection.
    #expect(classes.values.count { $0.filter(functions.contains).count > 1 } == 1253)
    let lines = areas.sorted { $0.key < $1.key }.map { "\($0.key) " + String(format: "%.1f\n", $0.value) }
    try expectSnapshot(lines.joined(), "cambridge-shares")
  }

  // MARK: - Support

  /// Rule, severity, size, count and square metres with one decimal, one row a line.
  private func summary(_ document: [String: Any]) throws -> String {
    let rows = try #require(document["summary"] as? [[String: Any]])
    return rows.map { row in
      let area = String(format: "%.1f", row["area_m2"] as? Double ?? 0)
      return [
        "\(row["rule"] ?? "")", "\(row["severity"] ?? "")", row["size"] as? String ?? "-", "\(row["count"] ?? "")",
        area,
      ].joined(separator: " ") + "\n"
    }.joined()
  }
}

/// A manifest loaded into a folder of its own.
private struct LoadedWorkspace {
  private let folder: TemporaryFolder
  private var path: String { folder.path("w.gpkg") }

  init(_ manifest: String, files: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(name, text) }
    let load = try CommandRun(
      ["load", try folder.write("manifest.yml", manifest), "-o", folder.path("w.gpkg"), "--quiet"])
    #expect(load.status == 0, "\(load.messages)")
  }

  /// The JSON document of a command.
  func run(_ command: String, _ options: String...) throws -> [String: Any] {
    let run = try CommandRun([command, path, "-f", "json"] + options)
    #expect(run.status == 0, "\(run.messages)")
    return try run.json()
  }

  func check() throws -> [String: Any] { try run("check", "--no-store", "--fail-on", "never") }
}
