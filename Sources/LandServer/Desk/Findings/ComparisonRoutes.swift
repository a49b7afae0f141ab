internal import LandAnswers
internal import LandStore
internal import Refusals
internal import Reports

/// Before and after: what has become of the findings since an earlier run.
enum ComparisonRoutes {
  static let all: [DeskRoute] = [compare]

  private static let compare = DeskRoute(
    "GET", "/workspaces/{workspace}/compare", parameters: ["with", "geometry"]
  ) { question in
    let (file, day) = try FindingRoutes.opened(question)
    let (workspace, board) = (try question.workspace, question.desk.jobs)
    guard try file.lastRun() != nil else {
      throw Problem.badFile(
        en: "The workspace has not been checked since it was loaded; check it first.",
        vi: "Không gian làm việc chưa được kiểm tra từ khi nạp; hãy kiểm tra trước.")
    }
    guard let number = question["with"].flatMap({ Int($0) }), let run = board.record(number, of: workspace),
      RunComparison.canBeCompared(run)
    else {
      throw Problem(
        .badValue,
        LocalisedText(
          en: "with is the number of an earlier check or report of the whole workspace; take one from the runs.",
          vi:
            "with là số của một lần kiểm tra hoặc báo cáo trước về toàn bộ dữ liệu; hãy lấy trong danh sách các lần chạy."
        ),
        parameter: "with")
    }
    let comparison = try RunComparison(run, in: workspace, file, on: day, board)
    return question.json(
      comparison.json(
        file.head("compare", asOf: day), version: question.desk.summaries[workspace].version,
        withGeometry: question["geometry"] == "yes"))
  }
}
