internal import ArgumentParser
internal import Geodesy
internal import Interchange

/// The reference system that an input has.
struct DeclaredSystemOptions: ParsableArguments {
  @Option(
    name: .customLong("crs"),
    help: ArgumentHelp("The reference system of an input that names none, as in EPSG:9216.", valueName: "code"),
    transform: referenceSystem)
  var stated: CoordinateReferenceSystem?

  @Flag(
    name: .customLong("override-crs"),
    help: "Let --crs hold against what the file says, and take coordinates outside the area of use of a system.")
  var overrides = false

  @OptionGroup var compromise: CompromiseOptions

  func validate() throws {
    if overrides, stated == nil { throw ValidationError("--override-crs needs --crs") }
  }

  /// What is asked of a table.
  func request(_ wording: SystemRequest.Wording) -> SystemRequest {
    var request = SystemRequest(wording)
    request.stated = stated
    request.overrides = overrides
    request.allowsCompromise = compromise.isAllowed
    return request
  }
}

/// Whether a transformation is taken that is refused otherwise.
struct CompromiseOptions: ParsableArguments {
  @Flag(
    name: .customLong("allow-ballpark"),
    help: "Take a transformation that leaves the datum shift out, or lacks its grids, where no better one is left.")
  var isAllowed = false
}

/// The reference system that the inputs have, and the one to measure in.
struct ReferenceSystemOptions: ParsableArguments {
  @OptionGroup var declared: DeclaredSystemOptions

  @Option(
    name: .customLong("work-crs"),
    help: ArgumentHelp("Transform to this projected system in metres first.", valueName: "code"),
    transform: referenceSystem)
  var working: CoordinateReferenceSystem?

  var request: SystemRequest {
    var request = declared.request(.measuring)
    request.working = working
    return request
  }
}

/// A reference system as the command line names it.
@Sendable func referenceSystem(_ text: String) throws -> CoordinateReferenceSystem {
  do throws(GeodesyError) {
    return try CoordinateReferenceSystem(text)
  } catch {
    throw ValidationError(error.description)
  }
}
