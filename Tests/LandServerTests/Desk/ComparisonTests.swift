import Foundation
import LandAnswers
import LandModel
import LandStore
import PlanChecks
import Testing

@testable import LandServer

/// Before and after: the findings of now beside those of an earlier run.
struct ComparisonTests {
  private static let root = "/workspaces/kon-tum"

  /// A desk with a checked workspace, and its stored findings.
  private static func checked() throws -> (SignedIn, [FindingRecord]) {
    let an = try OpenDesk().workspace()
    let path = "\(an.desk.folder)/kon-tum/workspace.gpkg"
    try Workspace.write(try PublicTown.land("Phường"), to: path, landfund: Product.version)
    let inquiry = try Inquiry(try Workspace(path), asOf: CivilDate("2021-12-24")!)
    try inquiry.store(try inquiry.check(CheckQuestion()).result)
    return (an, try Workspace(path).findings())
  }

  /// Leaves a run of the folder as a check of an earlier day has.
  private static func leave(
    _ an: SignedIn, _ number: Int, _ document: String, as command: String = "check", zone: String? = nil
  ) throws {
    let folder = "\(an.desk.folder)/kon-tum/runs/000\(number)-\(command)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let line = "landfund \(command) workspace.gpkg" + (zone.map { " --zone=\($0)" } ?? "")
    let record =
      "{\"number\":\(number),\"command\":\"\(command)\",\"line\":\"\(line)\",\"chain\":\(number),\"by\":\"An\","
      + "\"address\":\"\",\"created\":1,\"state\":\"done\",\"started\":1,\"ended\":2,\"exit\":0,\"limit\":null}"
    try record.write(toFile: "\(folder)/run.json", atomically: true, encoding: .utf8)
    try document.write(toFile: "\(folder)/\(command).json", atomically: true, encoding: .utf8)
  }

  private static func finding(_ id: String, _ severity: String, area: Double?, waiver: String = "null") -> String {
    "{\"id\":\"\(id)\",\"rule\":\"conflict.landuse\",\"severity\":\"\(severity)\",\"kind\":\"k\",\"size\":\"material\","
      + "\"zone\":null,\"subjects\":[],\"area_m2\":\(area.map { "\($0)" } ?? "null"),"
      + "\"message\":{\"en\":\"then\",\"vi\":\"trước\"},\"waiver\":\(waiver),"
      + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}"
  }

  private static func document(_ findings: [String], day: String = "2021-12-24", workspace: String = "town") -> String {
    "{\"workspace\":\"\(workspace)\",\"as_of\":\"\(day)\",\"findings\":[\(findings.joined(separator: ","))]}"
  }

  @Test func eachFindingHasItsChange() throws {
    let (an, stored) = try Self.checked()
    let withArea = try #require(stored.first { ($0.areaSquareMetres ?? 0) > 100 })
    let area = try #require(withArea.areaSquareMetres)
    let waived = Self.finding(
      "f-3", "warning", area: 10, waiver: "{\"reason\":\"known\",\"stale\":false,\"until\":null}")
    try Self.leave(
      an, 1,
      Self.document([
        Self.finding(withArea.id, "error", area: area / 2), Self.finding("f-1", "error", area: 30), waived,
      ]))
    let found = try an.ask("GET", "\(Self.root)/compare?with=1&geometry=yes").json
    let rows = try #require(found["rows"] as? [[String: Any]], "\(found)")
    #expect(rows.compactMap { $0["finding"] as? String } == stored.map(\.id) + ["f-1", "f-3"])
    func change(_ id: String) -> String? { rows.first { $0["finding"] as? String == id }?["change"] as? String }
    #expect(change(withArea.id) == "grown" && change("f-1") == "mended")
    #expect(stored.filter { $0.id != withArea.id }.allSatisfy { change($0.id) == "new" })
    let mended = try #require(rows.first { $0["finding"] as? String == "f-1" })
    #expect(mended["area_before_m2"] as? Double == 30 && mended["area_after_m2"] is NSNull)
    #expect((mended["message"] as? [String: String])?["vi"] == "trước" && mended["geometry"] is [String: Any])
    let counts = try #require(found["counts"] as? [String: Int])
    #expect(counts == ["new": stored.count - 1, "mended": 2, "grown": 1, "shrunk": 0, "same": 0])
    // Head figures then and now, what is waived in none of them.
    let then = try #require(found["then"] as? [String: Double])
    #expect(then["errors"] == 2 && then["warnings"] == 0 && then["conflict_m2"] == area / 2 + 30)
    let now = try #require(found["now"] as? [String: Double])
    #expect(now["errors"] == Double(stored.count { $0.severity == "error" }))
  }

  /// Less than 10 % or 5 m² is the same.
  @Test(arguments: [(1.05, "same"), (0.95, "same"), (1.2, "shrunk"), (0.8, "grown")])
  func growsByMoreThanATenth(_ factor: Double, _ expected: String) throws {
    let (an, stored) = try Self.checked()
    let one = try #require(stored.first { ($0.areaSquareMetres ?? 0) > 100 })
    try Self.leave(an, 1, Self.document([Self.finding(one.id, "error", area: one.areaSquareMetres! * factor)]))
    let rows = try an.ask("GET", "\(Self.root)/compare?with=1").rows
    #expect(rows.first { $0["finding"] as? String == one.id }?["change"] as? String == expected)
  }

  @Test func aReportIsAnEarlierRunToo() throws {
    let (an, stored) = try Self.checked()
    try Self.leave(an, 4, "", as: "report")
    let folder = "\(an.desk.folder)/kon-tum/reports/0004/data"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let summary =
      "{\"workspace\":\"town\",\"as_of\":\"2021-12-24\",\"zone\":null,\"findings\":[],"
      + "\"figures\":[{\"figure\":\"errors\",\"value\":7,\"unit\":\"1\"},{\"figure\":\"clean_m2\",\"value\":3,\"unit\":\"m2\"}]}"
    try summary.write(toFile: "\(folder)/summary.json", atomically: true, encoding: .utf8)
    let found = try an.ask("GET", "\(Self.root)/compare?with=4").json
    #expect((found["counts"] as? [String: Int])?["new"] == stored.count, "\(found)")
    // What the report does not count is null then.
    #expect((found["then"] as? [String: Any])?["errors"] as? Double == 7)
  }

  @Test func whatCannotBeComparedIsRefused() throws {
    let (an, _) = try Self.checked()
    try Self.leave(an, 1, Self.document([], day: "2030-01-01"))
    try Self.leave(an, 2, Self.document([], workspace: "elsewhere"))
    try Self.leave(an, 3, Self.document([]), zone: "X1")
    try Self.leave(an, 5, "{}")
    let expected = [
      ("1", 422, "bad_file"), ("2", 422, "bad_file"), ("3", 400, "bad_value"), ("5", 422, "bad_file"),
      ("9", 400, "bad_value"), ("x", 400, "bad_value"),
    ]
    for (number, status, code) in expected {
      let answer = try an.ask("GET", "\(Self.root)/compare?with=\(number)")
      #expect(answer.status == status && answer.code == code, "\(number): \(answer.text)")
      #expect(!answer.text.contains(an.desk.folder))
    }
    #expect(try an.ask("GET", "\(Self.root)/compare").status == 400)
  }
}
