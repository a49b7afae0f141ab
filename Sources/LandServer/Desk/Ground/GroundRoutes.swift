internal import LandModel
internal import PlaneGeometry
internal import Reports

/// The ground below the findings, for the map of the page.
enum GroundRoutes {
  static let all: [DeskRoute] = [ground]

  /// So many features of a layer go out unless fewer or more are asked for.
  private static let usual = 4000
  private static let most = 10_000

  private static let ground = DeskRoute(
    "GET", "/workspaces/{workspace}/ground", parameters: ["layers", "box", "limit"]
  ) { question in
    _ = try FindingRoutes.opened(question)
    let ground = try question.desk.grounds.ground(of: try question.workspace, at: question.desk.now)
    let names = question["layers"]?.split(separator: ",").compactMap { LayerName(rawValue: String($0)) }
    let limit = question["limit"].flatMap { Int($0) } ?? usual
    let document = GroundDocument(
      land: ground.land, layers: names ?? LayerName.allCases, window: question["box"].flatMap(box),
      limit: min(max(limit, 1), most))
    return question.json(document.json)
  }

  /// West, south, east, north in the working system; `nil` for what is no box.
  private static func box(_ text: String) -> Box? {
    let sides = text.split(separator: ",").compactMap { Double($0) }.filter(\.isFinite)
    guard sides.count == 4, sides[0] <= sides[2], sides[1] <= sides[3] else { return nil }
    return Box(minX: sides[0], minY: sides[1], maxX: sides[2], maxY: sides[3])
  }
}
