internal import LandAnswers
internal import LandModel
internal import LandStore
internal import PlaneGeometry
internal import Refusals
internal import Reports

/// The box that finds parcels, units, plans, roads, projects, markers and coordinates of a workspace, whatever is published.
enum DeskSearchRoutes {
  static let all: [DeskRoute] = [search]

  private static let search = DeskRoute("GET", "/workspaces/{workspace}/search", parameters: ["q", "limit"]) {
    question in
    let (file, checked) = try FindingRoutes.opened(question)
    let (workspace, desk) = (try question.workspace, question.desk)
    let text = (question["q"] ?? "").trimmingBlanks
    guard text.unicodeScalars.count <= SearchRoutes.longest else {
      throw Problem(
        .badValue,
        LocalisedText(
          en: "q has more than \(SearchRoutes.longest) characters; search for less.",
          vi: "q dài quá \(SearchRoutes.longest) ký tự; hãy tìm ngắn hơn."),
        parameter: "q", position: SearchRoutes.longest)
    }
    let limit = min(max(question["limit"].flatMap { Int($0) } ?? SearchIndex.most, 1), SearchIndex.most)
    let day = file.asOf ?? checked ?? desk.today
    let index = try desk.grounds.ground(of: workspace, at: desk.now).search(on: day)
    let root = "\(desk.options.base)/workspaces/\(workspace.name)"
    let rows = SearchRows(
      head: file.head("search", asOf: day), day: day, language: question.language, index: index,
      url: { layer, id, position in address(of: id, in: layer, at: position, root) })
    return question.json(try rows.document(text, limit: limit))
  }

  /// A parcel's sheet; of anything else the map at its place.
  private static func address(of id: String, in layer: String, at position: Position?, _ root: String) -> String {
    if layer == LayerName.parcel.rawValue { return "\(root)/parcels/\(PercentText.encoded(id))" }
    guard let position else { return root }
    return "\(root)#view=findings&at=\((position.x * 10).rounded() / 10),\((position.y * 10).rounded() / 10),2000"
  }
}
