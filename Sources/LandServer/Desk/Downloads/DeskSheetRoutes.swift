internal import Foundation
internal import LandModel
internal import LandStore
internal import PlaneGeometry
internal import Refusals
internal import Reports

/// Sheets of the desk, as `extract` prints them: of a finding, of a parcel, of a drawn site; with findings, verdicts and every
/// field.
enum DeskSheetRoutes {
  static let all: [DeskRoute] = [finding, parcel, site]

  private static let finding = DeskRoute("GET", "/workspaces/{workspace}/findings/{finding}/sheet") { question in
    let (file, day) = try FindingRoutes.opened(question)
    let id = question.part("finding")
    guard try file.findings().contains(where: { $0.id == id }) else { throw question.notFound }
    let made = try MadeFile("sheet.html", question) { output in
      ["extract", DeskWorkspace.geoPackageName, "--finding=\(id)"] + asOf(day, file) + ["-o", output]
    }
    return try page(made, id, question)
  }

  private static let parcel = DeskRoute("GET", "/workspaces/{workspace}/parcels/{id*}", parameters: ["as_of"]) {
    question in
    let (file, day) = try FindingRoutes.opened(question)
    let id = question.part("id")
    let ground = try question.desk.grounds.ground(of: try question.workspace, at: question.desk.now)
    guard ground.land.parcels.index(of: id) != nil else { throw question.notFound }
    let asked = try question.day("as_of")
    let made = try MadeFile(name(question), question, names: [id]) { output in
      ["extract", DeskWorkspace.geoPackageName] + asOf(asked ?? day, file) + ["-o", output]
    }
    return try page(made, id, question)
  }

  /// Of ground that somebody draws: nothing of it stays.
  private static let site = DeskRoute(
    "GET", "/workspaces/{workspace}/sheet", parameters: ["polygon", "crs", "as_of"]
  ) { question in
    let (file, day) = try FindingRoutes.opened(question)
    let workspace = try question.workspace
    let ground = try question.desk.grounds.ground(of: workspace, at: question.desk.now)
    guard let corners = question["polygon"] else {
      throw Problem(
        .badValue,
        LocalisedText(
          en: "The address takes polygon=E,N;E,N;E,N with the system in crs.",
          vi: "Địa chỉ này nhận polygon=E,N;E,N;E,N, hệ tọa độ ghi ở crs."), parameter: "polygon")
    }
    let reader = try SheetPolygon(ground.systems, crs: question["crs"] ?? ground.systemCode, parameter: "polygon")
    let polygon = try reader.polygon(corners)
    let asked = try question.day("as_of")
    let scratch = try ScratchFolder(in: workspace)
    let places = polygon.ring(0).dropLast().map { "\($0.y),\($0.x)\n" }
    try DurableFile.write(Array(("X,Y\n" + places.joined()).utf8), to: "\(scratch.path)/site.csv")
    let made = try MadeFile(name(question), question, in: scratch) { output in
      [
        "extract", DeskWorkspace.geoPackageName, "--polygon", "\(scratch.name)/site.csv", "--crs", ground.systemCode,
      ] + asOf(asked ?? day, file) + ["-o", output]
    }
    return try page(made, "site", question)
  }

  // MARK: - Parts

  /// A page for who takes pages, else the document.
  private static func name(_ question: DeskQuestion) -> String { question.wantsPage ? "sheet.html" : "sheet.json" }

  private static func page(_ made: MadeFile, _ of: String, _ question: DeskQuestion) throws -> DeskAnswer {
    try question.desk.note(
      "sheet", question, workspace: try question.workspace.name, ["of": .text(of)])
    return made.name.hasSuffix(".json")
      ? try made.shown(as: "application/json", .data) : try made.shown(as: "text/html; charset=utf-8", .sheet)
  }

  /// The day of the last check, where the workspace does not name it itself.
  private static func asOf(_ day: CivilDate?, _ file: Workspace) -> [String] {
    guard let day, day != file.asOf else { return [] }
    return ["--as-of", day.description]
  }
}
