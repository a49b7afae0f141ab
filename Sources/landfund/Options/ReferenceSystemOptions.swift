internal import ArgumentParser
internal import Geodesy
internal import Interchange
internal import PlaneGeometry

/// The reference systems of the inputs.
struct ReferenceSystemOptions: ParsableArguments {
  @Option(
    name: .customLong("crs"), help: "The reference system of an input that names none, as in EPSG:9216.",
    transform: system)
  var stated: CoordinateReferenceSystem?

  @Flag(name: .customLong("override-crs"), help: "Let --crs hold against what the file says.")
  var overrides = false

  @Option(
    name: .customLong("work-crs"), help: "Transform to this projected system in metres first.", transform: system)
  var working: CoordinateReferenceSystem?

  var request: MetricLayer.Request {
    var request = MetricLayer.Request()
    request.stated = stated
    request.overrides = overrides
    request.working = working
    return request
  }
}

/// A reference system as the command line names it.
@Sendable private func system(_ text: String) throws -> CoordinateReferenceSystem {
  do throws(GeodesyError) {
    return try CoordinateReferenceSystem(text)
  } catch {
    throw ValidationError(error.description)
  }
}
