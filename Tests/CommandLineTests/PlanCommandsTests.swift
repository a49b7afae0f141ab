import Foundation
import Geodesy
import LandModel
import LandStore
import PlaneGeometry
import Testing

@Suite("landfund shares, compare, and conflicts in check")
struct PlanCommandsTests {
  private let town: PlannedTown

  init() throws { town = try PlannedTown() }

  private func run(_ command: String, _ options: String...) throws -> CommandRun {
    try CommandRun([command, town.path] + options)
  }

  @Test("shares: CSV has the columns of the JSON rows; areas and percentages add up")
  func shares() throws {
    let csv = try run("shares", "--by", "landuse", "-f", "csv")
    #expect(csv.status == 0, "\(csv.messages)")
    #expect(
      csv.output == """
        parcel,class,area_m2,pct
        1/12,ODT,812.5,81.3
        1/12,unplanned,187.5,18.7
        1/13,LUC,1000,100

        """)
    let document = try run("shares", "--by", "landuse", "-f", "json", "--threshold", "2").json()
    #expect(document["by"] as? String == "landuse" && document["threshold_m2"] as? Double == 2)
    let rows = try #require(document["rows"] as? [[String: Any]])
    #expect(rows.map { $0["pct"] as? Double } == [81.3, 18.7, 100])
    let balance = try #require((document["balance"] as? [[String: Any]])?.first)
    #expect(
      Set(balance.keys) == [
        "what", "total_m2", "planned_m2", "double_m2", "unplanned_m2", "below_threshold_m2", "skipped_m2",
        "difference_m2",
      ])
    #expect(balance["total_m2"] as? Double == 2000 && balance["planned_m2"] as? Double == 1812.5)
    #expect((document["skipped"] as? [Any])?.isEmpty == true)
    let text = try run("shares", "--by", "scheme", "--registered").output
    #expect(text.contains("parcel  class        area_m2    pct  registered_m2"))
    #expect(text.contains("1/12    residential  1000.00  100.0        2000.00"))
    #expect(try run("shares", "--by", "scheme", "--streets", "-f", "csv").status == 0)
  }

  @Test("shares: a wrong command line is refused")
  func sharesRefusals() throws {
    #expect(try run("shares").status == 2)
    #expect(try run("shares", "--by", "zone").status == 2)
    #expect(try run("shares", "--by", "landuse", "--streets").status == 2)
    #expect(try run("shares", "--by", "landuse", "--threshold", "-1").status == 2)
    let undated = try PlannedTown(asOf: nil)
    let refused = try CommandRun(["shares", undated.path, "--by", "landuse"])
    #expect(refused.status == 2 && refused.messages.contains("--as-of"))
  }

  @Test("compare: two plans alone, and one scheme on two days")
  func compare() throws {
    let csv = try run("compare", "S", "T", "-f", "csv")
    #expect(csv.status == 0, "\(csv.messages)")
    #expect(
      csv.output == """
        class,a_m2,b_m2,unchanged_m2,gained_m2,lost_m2
        green,0,1000,0,1000,0
        residential,2000,0,0,0,2000

        """)
    let document = try run("compare", "S", "--at", "2016-01-01", "--at", "2020-01-01", "-f", "json").json()
    let keys = [
      "landfund", "command", "workspace", "crs", "as_of", "a", "b", "rows", "changes", "released", "added", "affected",
      "released_to", "skipped",
    ]
    #expect(Set(document.keys) == Set(keys))
    let a = try #require(document["a"] as? [String: Any])
    #expect(a["layer"] as? String == "scheme" && a["at"] as? String == "2016-01-01")
    let changes = try #require(document["changes"] as? [[String: Any]])
    #expect(changes.count == 1 && changes[0]["to"] as? String == "green")
    #expect((document["released"] as? [String: Any])?["geometry"] is NSNull)
    let affected = try #require(document["affected"] as? [[String: Any]])
    #expect(affected.map { $0["id"] as? String } == ["1/13"])
    // Without an as-of date none is stated.
    let undated = try PlannedTown(asOf: nil)
    for versions in [["S", "T"], ["S", "--at", "2016-01-01", "--at", "2020-01-01"]] {
      let run = try CommandRun(["compare", undated.path] + versions + ["-f", "json"])
      #expect(try run.json()["as_of"] is NSNull)
    }
    let map = try run("compare", "S", "T", "-f", "geojson").json()
    let features = try #require(map["features"] as? [[String: Any]])
    #expect(
      features.compactMap { ($0["properties"] as? [String: Any])?["change"] as? String } == ["changed", "released"])
    let printed = try run("compare", "S", "T").output
    #expect(printed.contains("\nthe plan that holds on released land\n"))
    #expect(printed.contains("released  1000.00") && printed.contains(" · 24 Dec 2021 · EPSG:9216\nA: scheme S\n"))
    #expect(try run("shares", "--by", "scheme").output.contains(" · 24 Dec 2021 · EPSG:9216\n\nparcel "))
  }

  @Test("compare: ids that are unknown, in both layers, or of two layers")
  func compareRefusals() throws {
    let unknown = try run("compare", "S", "nothing")
    #expect(unknown.status == 3 && unknown.messages.contains("nothing"))
    #expect(try run("compare", "S").status == 2)
    #expect(try run("compare", "S", "T", "--at", "2020-01-01").status == 2)
    #expect(try run("compare", "S", "P").status == 2)
    let both = try run("compare", "B", "S")
    #expect(both.status == 3 && both.messages.contains("scheme:B"))
    #expect(try run("compare", "scheme:B", "S").status == 3)
  }

  @Test("check finds the conflict and lists its parcels on request")
  func conflicts() throws {
    let json = try run("check", "--no-store", "-f", "json", "--detail", "parcels").json()
    let findings = try #require(json["findings"] as? [[String: Any]])
    let conflict = try #require(findings.first { $0["rule"] as? String == "conflict.landuse" })
    #expect(conflict["severity"] as? String == "error" && conflict["typology"] as? Int == 3)
    let details = try #require(conflict["details"] as? [String: Any])
    #expect(details["cell"] as? Int == 3 && details["parcels"] as? Int == 1)
    let message = try #require(conflict["message"] as? [String: Any])
    #expect(
      message["en"] as? String
        == "scheme T plans green space, outdoor sports on 1,000.0 m² where land-use plan P has LUC "
        + "(Specialised (wet) rice land).")
    #expect((json["matrix"] as? [[String: Any]])?.count == 2)
    let csv = try run("check", "--no-store", "-f", "csv", "--detail", "parcels").csv
    #expect(
      csv[0].joined(separator: ",")
        == "finding,scheme,block,function,plan,landuse_block,code,cell,parcel,unit_code,sheet_no,parcel_no,tenure,"
        + "area_m2,share_of_parcel_pct")
    #expect(csv.count == 2)
    #expect(
      csv[1].dropFirst().joined(separator: ",") == "T,t,green,P,u2,LUC,3,1/13,23290,7,13,household,1000,100")
    #expect(csv[1].first == conflict["id"] as? String)
  }

  @Test("a rules file brings its own crosswalk, relative to its folder")
  func crosswalkOfRules() throws {
    let folder = try TemporaryFolder()
    let rules = try folder.write("rules.yml", "crosswalk: own.csv\n")
    let head = "function,codes,cell,legal_basis,valid_from,valid_to,condition,source\n"
    try folder.write("own.csv", head + "residential,ODT,2,§ 1,,,,office\ngreen,LUC,0,,,,,office\n")
    let csv = try run("check", "--rule", "conflict.landuse", "--rules", rules, "-f", "json", "--detail", "parcels")
    let detail = try #require(try csv.json()["detail"] as? [[String: Any]])
    #expect(detail.map { $0["code"] as? String } == ["ODT"])
    try folder.write("own.csv", head + "residential,ODT,7,,,,,\n")
    let refused = try run("check", "--rules", rules)
    #expect(refused.status == 3 && refused.messages.contains(": own.csv, line 2: "))
  }
}

/// A workspace in a folder of its own: a scheme and its draft adjustment, a land-use plan, two parcels of 1,000 m².
private final class PlannedTown {
  private let folder: TemporaryFolder
  let path: String

  init(asOf: CivilDate? = CivilDate("2021-12-24")) throws {
    folder = try TemporaryFolder()
    path = folder.path("town.gpkg")
    var land = Land(name: "Town", system: try CoordinateReferenceSystem("EPSG:9216"), asOf: asOf)
    land.schemes = LandLayer([
      (PlannedTown.scheme("S", decided: "2015-01-01"), CheckedWorkspace.rectangle(0, 0, 40, 50)),
      (PlannedTown.scheme("T", decided: "2018-01-01", adjusts: "S"), CheckedWorkspace.rectangle(0, 25, 40, 25)),
      (PlannedTown.scheme("B", decided: "2018-01-01", status: .draft), nil),
    ])
    land.schemeBlocks = LandLayer(
      [("s", "S", "residential", 0.0, 50.0), ("t", "T", "green", 25, 25)].map { id, scheme, function, south, height in
        var block = SchemeBlock(id: id)
        block.scheme = scheme
        block.function = FunctionCode(function)
        return (block, CheckedWorkspace.rectangle(0, south, 40, height))
      })
    land.landUsePlans = LandLayer(
      ["P", "B"].map { id in
        var plan = LandUsePlan(id: id)
        plan.level = .district
        plan.status = id == "P" ? .approved : .draft
        return (plan, nil)
      })
    land.landUseBlocks = LandLayer(
      [("u1", "ODT", 0.0, 32.5), ("u2", "LUC", 25, 40)].map { id, code, south, width in
        var block = LandUseBlock(id: id)
        block.plan = "P"
        block.code = code
        block.status = .planned
        return (block, CheckedWorkspace.rectangle(0, south, width, 25))
      })
    land.parcels = LandLayer(
      [("12", 0.0), ("13", 25)].map { number, south in
        var parcel = Parcel(id: "1/\(number)")
        parcel.parcelNumber = number
        parcel.sheetNumber = "7"
        parcel.unitCode = "23290"
        parcel.tenure = .household
        parcel.registeredAreaSquareMetres = 2000
        return (parcel, CheckedWorkspace.rectangle(0, south, 40, 25))
      })
    try Workspace.write(land, to: path, landfund: "1.0.0")
  }

  private static func scheme(
    _ id: String, decided: String, adjusts: String? = nil, status: PlanStatus = .approved
  ) -> Scheme {
    var scheme = Scheme(id: id)
    scheme.level = .zoning
    scheme.status = status
    scheme.decisionDate = CivilDate(decided)
    scheme.adjusts = adjusts
    scheme.adjustmentKind = adjusts == nil ? nil : .local
    return scheme
  }
}
