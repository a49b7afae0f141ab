internal import ArgumentParser
internal import LandAnswers
internal import Foundation
internal import Geodesy
internal import LandModel
internal import LandStore
internal import Reports
internal import Refusals

/// `landfund info`: what a workspace holds.
struct InfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Lists the layers, sources and the last run of a workspace.",
    discussion: """
      bounds are minimum easting, minimum northing, maximum easting, maximum northing. Layers without features are left \
      out.

      Examples:
        landfund info kon-tum.gpkg
        landfund info kon-tum.gpkg -f json
      """)

  @Argument(help: "A workspace, as landfund load makes it.")
  var workspace: String

  @OptionGroup var output: OutputOptions<DocumentFormat>
  @OptionGroup var messages: MessageOptions

  func run() throws {
    try output.spare([self.workspace])
    let workspace = try Workspace(workspace)
    let land = try messages.measurableLand(of: workspace)
    do throws(Refusal) {
      messages.note([try land.areaDistortion(file: workspace.path)].compactMap { $0 }, of: workspace.path)
    } catch {
      messages.note(error.line(messages.language))
    }
    let document = try workspace.info(of: land, language: messages.language)
    try output.write(output.chosenFormat == .json ? document.json.documentText : document.text)
  }
}
