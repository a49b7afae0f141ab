internal import Foundation
internal import Interchange
internal import LandAnswers
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import Refusals
internal import Reports

/// The findings of the last check that a workspace holds, and the waivers.
enum FindingRoutes {
  static let all: [DeskRoute] = [list, one, waivers]

  private static let list = DeskRoute(
    "GET", "/workspaces/{workspace}/findings", parameters: FindingQuery.parameters
  ) { question in
    let (file, day) = try opened(question)
    let query = try FindingQuery(question, on: day)
    let findings = try file.findings().filter(query.passes)
    let isChecked = try file.lastRun() != nil
    let (waivers, hasGeometry) = (try StandingWaivers(file), question["geometry"] == "yes")
    let rows = findings.map { StoredFindings.json($0, waivers, withGeometry: hasGeometry, on: day) }
    let version = question.desk.summaries[try question.workspace].version
    return question.json(
      file.head("findings", asOf: day).json.adding("version", JSONValue(version)).adding("checked", .flag(isChecked))
        .adding("count", .count(rows.count)).adding("rows", .array(rows)))
  }

  private static let one = DeskRoute("GET", "/workspaces/{workspace}/findings/{finding}") { question in
    let (file, day) = try opened(question)
    guard let finding = try file.findings().first(where: { $0.id == question.part("finding") }) else {
      throw question.notFound
    }
    return question.json(StoredFindings.json(finding, try StandingWaivers(file), withGeometry: true, on: day))
  }

  private static let waivers = DeskRoute("GET", "/workspaces/{workspace}/waivers") { question in
    let (file, day) = try opened(question)
    return question.json(try file.waiverDocument(asOf: day).json)
  }

  // MARK: - Parts

  /// The workspace's file and the day of its last check.
  static func opened(_ question: DeskQuestion) throws -> (file: Workspace, day: CivilDate?) {
    let workspace = try question.workspace
    try demandLoaded(question)
    let file = try Workspace(workspace.geoPackage)
    let day = try file.lastRun()?.asOf.flatMap { CivilDate($0) } ?? file.asOf
    return (file, day)
  }

  /// Refuses where there is no file yet.
  static func demandLoaded(_ question: DeskQuestion) throws(Problem) {
    guard question.desk.summaries[try question.workspace].version == nil else { return }
    throw Problem(
      .notFound,
      LocalisedText(
        en: "The workspace has not been loaded yet; load it first.",
        vi: "Không gian làm việc chưa được nạp; hãy nạp trước."))
  }
}

extension String {
  /// Without blanks at its ends.
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
