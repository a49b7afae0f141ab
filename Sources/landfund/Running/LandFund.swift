internal import ArgumentParser
internal import Interchange
internal import LandAnswers
internal import Refusals

/// The command line: parse, call, print.
struct LandFund: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "landfund",
    abstract: "Measures plans and parcels, and finds where they disagree.",
    discussion: """
      An input is a path, or path:layer for a layer of a container, as in town.gpkg:parcel. Results go to standard \
      output unless -o names a file; the format is --format, or the ending of that file, or text.

      Exit status: 0 done; 1 findings, or invalid features; 2 the command line is wrong; 3 an input is refused or an \
      output cannot be written; 70 a bug; 130 interrupted; 141 the reader of the pipe went away.

      Examples:
        landfund overlap parcels.geojson landuse.geojson --work-crs EPSG:9216
        landfund tile town.gpkg:scheme_block --scope town.gpkg:scheme
        landfund explain gap.tile
      """,
    version: "landfund \(Product.version)",
    subcommands: fileCommands + workspaceCommands)

  /// The commands on files.
  private static let fileCommands: [any ParsableCommand.Type] = [
    AreaCommand.self, OverlapCommand.self, TileCommand.self, ValidateCommand.self, RepairCommand.self,
    ConvertCommand.self,
  ]

  /// The commands on a workspace, and those that need no data.
  private static let workspaceCommands: [any ParsableCommand.Type] = [
    AdjustmentsCommand.self,
    AllocateCommand.self,
    BalanceCommand.self,
    CheckCommand.self,
    CleanLandCommand.self,
    ClearanceCommand.self,
    CompareCommand.self,
    CoverageCommand.self,
    DemandCommand.self,
    DemoCommand.self,
    EditsCommand.self,
    ExplainCommand.self,
    ExportCommand.self,
    ExtractCommand.self,
    ForestCommand.self,
    InfoCommand.self,
    LoadCommand.self,
    ManifestCommand.self,
    MarkersCommand.self,
    OccupancyCommand.self,
    ProgressCommand.self,
    ProjectsCommand.self,
    ReclaimCommand.self,
    ReportCommand.self,
    SchemesCommand.self,
    ServeCommand.self,
    SharesCommand.self,
    StatementsCommand.self,
    TablesCommand.self,
    TargetsCommand.self,
    TokenCommand.self,
    TransferCommand.self,
    TriageCommand.self,
    WaiveCommand.self,
  ]
}

extension LandFund {
  /// The arguments behind the program's name; where no command is named, or its help is asked for, the language stands
  /// alone, which no command takes then.
  static func commandLine(_ arguments: [String]) -> [String] {
    let arguments = Array(arguments.dropFirst())
    let names = Set((fileCommands + workspaceCommands).compactMap { $0.configuration.commandName })
    if let first = arguments.first(where: { !$0.hasPrefix("-") && Language(rawValue: $0) == nil }),
      names.contains(first)
    {
      return arguments
    }
    var kept: [String] = []
    var isLanguage = false
    for argument in arguments {
      defer { isLanguage = argument == "--lang" }
      guard !isLanguage, argument != "--lang", !argument.hasPrefix("--lang=") else { continue }
      kept.append(argument)
    }
    return kept
  }
}

@main
enum Main {
  static func main() {
    JobParent.endWithIt()
    Interruption.watch()
    do {
      try ArgumentBytes.check()
      var command = try LandFund.parseAsRoot(LandFund.commandLine(CommandLine.arguments))
      try (command as? any DeskJob)?.desk.begin()
      try command.run()
    } catch {
      Interruption.yield()
      Ending(of: error, language: Language.asked(in: CommandLine.arguments)).leave()
    }
  }
}

extension Language {
  /// The language that arguments ask for, also where they cannot be parsed; English without one.
  static func asked(in arguments: [String]) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", arguments.indices.contains(index + 1) {
        return Language(rawValue: arguments[index + 1]) ?? .english
      }
      if argument.hasPrefix("--lang=") { return Language(rawValue: String(argument.dropFirst(7))) ?? .english }
    }
    return .english
  }
}
