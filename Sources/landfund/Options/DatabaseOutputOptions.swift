internal import ArgumentParser
internal import Interchange
internal import PlanChecks
internal import Refusals

/// How layers go into a database.
struct DatabaseOutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The schema of a database that tables are written into; landfund by default.", valueName: "name")
  )
  var schema: String?

  @Flag(
    name: .customLong("replace"),
    help: "Put new tables in the place of those of an earlier export, owner and grants kept.")
  var replaces = false

  @Flag(
    name: .customLong("truncate"),
    help: "Keep the tables of an earlier export with all that hangs on them, and fill them anew.")
  var empties = false

  @Option(help: "Of shares in a database the plan of the classes: landuse or scheme.")
  var by: ParcelShares.Basis?

  /// The schema that ``schema`` names.
  static let usualSchema = "landfund"

  func validate() throws {
    if replaces, empties { throw ValidationError("give --replace or --truncate, not both") }
    if schema?.isEmpty == true { throw ValidationError("--schema is empty; name a schema") }
  }

  /// Refuses options that only a database has a use for.
  func refuseForFiles() throws {
    guard schema != nil || replaces || empties || by != nil else { return }
    throw ValidationError(
      "--schema, --replace, --truncate and --by are for a database alone, as in -o postgres:service=kontum")
  }

  /// What happens to tables that stand.
  var standing: StandingTables { replaces ? .replaced : empties ? .emptied : .refused }
}
