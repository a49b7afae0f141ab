/// What this module refuses, and why.
///
/// ``description`` is one line that says what is wrong, where, and what to do about it. Indices count positions from
/// 0; coordinates are those of the input, x (easting or longitude) first.
public enum GeodesyError: Error, Hashable, Sendable {
  /// A definition is neither an authority's code, WKT, PROJJSON nor a PROJ string, or PROJ cannot read it.
  case unreadableDefinition(excerpt: String, reason: String)
  /// No authority in PROJ's database has this code.
  case unknownCode(String)
  /// The text defines something, but not a coordinate reference system.
  case notAReferenceSystem(excerpt: String, found: String)
  /// A kind of reference system that has no plane or geographic coordinates: geocentric, vertical, engineering …
  case unsupportedKind(name: String, kind: String)
  /// Axes that cannot be put into easting, northing order by a swap, such as westing and southing.
  case unsupportedAxes(name: String, directions: [String])
  /// A withdrawn system whose parameters are wrong; the one in force is named.
  case deprecatedSystem(code: AuthorityCode, replacement: AuthorityCode)
  /// A definition names one system and describes another.
  case contradictoryDefinition(excerpt: String, reason: Contradiction)
  /// A definition that names no datum, and has the projection of a zone on each of two.
  case twofoldDefinition(excerpt: String, codes: [AuthorityCode])
  /// PROJ's database of systems and operations was not found.
  case databaseMissing(reason: String)
  /// PROJ refused a call that should not fail.
  case projFailure(operation: String, reason: String)

  /// A buffer of x,y pairs has an odd number of values.
  case oddLength(count: Int)
  /// A measurement, or a check, of nothing.
  case noPositions
  /// A coordinate of the input is infinite or not a number.
  case nonFinite(index: Int, x: Double, y: Double)
  /// PROJ cannot transform this position.
  case pointFailed(index: Int, x: Double, y: Double, reason: String)
  /// Ring offsets that do not grow from a position of the buffer to another one.
  case badRingOffsets(reason: String)
  /// An edge length that is not a positive, finite number of metres.
  case badEdgeLength(Double)
  /// Cutting the edges would make more positions than one measurement may have.
  case tooManyPositions(count: Double, limit: Int)
  /// Something that needs a projected system was asked of a geographic one.
  case notProjected(name: String)
  /// An area whose bounds are not finite degrees, west to east and south to north.
  case badArea(reason: String)

  /// PROJ knows no operation between the two systems.
  case noOperation(source: String, target: String)
  /// Only an operation that leaves the datum shift out is known, and it was not allowed.
  case onlyBallpark(source: String, target: String)
  /// Operations are known, but each for a part of the area only.
  case operationsCoverPartOnly(source: String, target: String, candidates: [String])
  /// The only operations known need grid files that are not installed.
  case gridsMissing(source: String, target: String, grids: [String])
  /// The only operation left is much worse than one whose grid files are not installed.
  case worseOperation(source: String, target: String, metres: Double?, grids: [String])

  /// A text that is not a meridian as Vietnamese documents write one.
  case unreadableMeridian(text: String)
  /// A meridian that no VN-2000 TM-3 zone has.
  case noSuchMeridian(meridian: CentralMeridian, existing: [CentralMeridian])
  /// A name that is no province of before July 2025.
  case unknownProvince(name: String)
  /// A code that is not in the VN-2000 registry.
  case notVN2000(code: String)
}

extension GeodesyError {
  /// What in a definition contradicts the rest of it.
  public enum Contradiction: Hashable, Sendable, CustomStringConvertible {
    /// The datum is VN-2000, on an ellipsoid of that name, which is not its own.
    case ellipsoidOfVN2000(named: String)
    /// The code is that of one zone, the parameters are those of another; `nil` for none.
    case parametersOfZone(named: VN2000Zone, found: VN2000Zone?)

    /// The contradiction in words.
    public var description: String {
      switch self {
      case .ellipsoidOfVN2000(let name):
        "the datum is VN-2000, which is on the WGS 84 ellipsoid, not on \(name)"
      case .parametersOfZone(let named, let found):
        "it names EPSG:\(named.epsg), but its parameters are \(found?.description ?? "of no VN-2000 zone")"
      }
    }
  }
}

extension GeodesyError: CustomStringConvertible {
  /// One line: what, where, what to do.
  public var description: String { problem + (advice.map { "; \($0)" } ?? "") }

  /// What is wrong, and where, without a full stop.
  public var problem: String {
    systemProblem ?? coordinateProblem ?? operationProblem ?? registryProblem
  }

  private var systemProblem: String? {
    switch self {
    case .unreadableDefinition(let excerpt, let reason): "cannot read the reference system “\(excerpt)”: \(reason)"
    case .unknownCode(let code): "unknown reference system \(code): no authority in PROJ's database has this code"
    case .notAReferenceSystem(let excerpt, let found): "“\(excerpt)” is not a coordinate reference system but \(found)"
    case .unsupportedKind(let name, let kind):
      "\(name) is a \(kind) system, which has no plane or geographic coordinates"
    case .unsupportedAxes(let name, let directions): "\(name) has axes that point \(directions.joined(separator: ", "))"
    case .deprecatedSystem(let code, _): "\(code) is withdrawn: its false easting and northing are swapped"
    case .contradictoryDefinition(let excerpt, let reason):
      "the reference system “\(excerpt)” contradicts itself: \(reason.description)"
    case .twofoldDefinition(let excerpt, let codes):
      "the reference system “\(excerpt)” names no datum: it may be "
        + codes.map(\.description).joined(separator: " or ") + ", hundreds of metres apart"
    case .databaseMissing(let reason): "PROJ's database proj.db was not found (\(reason))"
    case .projFailure(let operation, let reason): "PROJ failed to \(operation): \(reason)"
    default: nil
    }
  }

  private var coordinateProblem: String? {
    switch self {
    case .oddLength(let count): "an odd number of values, \(count), is not pairs of x and y"
    case .noPositions: "there are no positions to work on"
    case .nonFinite(let index, let x, let y): "position \(index) (\(x), \(y)) is not finite"
    case .pointFailed(let index, let x, let y, let reason):
      "position \(index) (\(x), \(y)) cannot be transformed: \(reason)"
    case .badRingOffsets(let reason): "the ring offsets do not fit the positions: \(reason)"
    case .badEdgeLength(let length): "an edge length of \(length) m is not a positive number of metres"
    case .tooManyPositions(let count, let limit): "cutting the edges would make \(count) positions, more than \(limit)"
    case .notProjected(let name): "\(name) is not projected"
    case .badArea(let reason): "the area is not one of longitudes and latitudes in degrees: \(reason)"
    default: nil
    }
  }

  private var operationProblem: String? {
    switch self {
    case .noOperation(let source, let target): "no operation from \(source) to \(target) is known"
    case .onlyBallpark(let source, let target):
      "from \(source) to \(target) only a ballpark operation is known, which leaves the datum shift out "
        + "(hundreds of metres)"
    case .operationsCoverPartOnly(let source, let target, let candidates):
      "no operation from \(source) to \(target) covers the whole of the data (\(candidates.joined(separator: "; ")))"
    case .gridsMissing(let source, let target, let grids):
      "the operation from \(source) to \(target) needs grids that are not installed: \(grids.joined(separator: ", "))"
    case .worseOperation(let source, let target, let metres, let grids):
      "the operation from \(source) to \(target) needs grids that are not installed "
        + "(\(grids.joined(separator: ", "))); the one left is good for "
        + (metres.map { "\(GeodesyError.figure($0)) m" } ?? "an unknown number of metres")
    default: nil
    }
  }

  private var registryProblem: String {
    switch self {
    case .unreadableMeridian(let text): "“\(text)” is not a meridian"
    case .noSuchMeridian(let meridian, _): "no VN-2000 TM-3 zone has the meridian \(meridian)"
    case .unknownProvince(let name): "“\(name)” is not a province of before July 2025"
    case .notVN2000(let code): "\(code) is not a VN-2000 zone"
    default: "unknown error"
    }
  }

  /// What to do about it; `nil` where the caller alone knows.
  public var advice: String? {
    switch self {
    case .unreadableDefinition: "write an authority's code (EPSG:9216), WKT, PROJJSON or a PROJ string"
    case .unknownCode: "check the number"
    case .notAReferenceSystem: "name a system such as EPSG:9216"
    case .unsupportedKind: "name a projected or geographic one"
    case .unsupportedAxes: "convert the data to an easting, northing system first"
    case .deprecatedSystem(_, let replacement): "use \(replacement)"
    case .contradictoryDefinition: "state the system that is meant"
    case .twofoldDefinition: "state the one that is meant"
    case .databaseMissing: "install it or set PROJ_DATA to its folder"
    case .oddLength: "the last position lacks its y"
    case .nonFinite: "mend the input"
    case .pointFailed: "check the reference system and the axis order"
    case .tooManyPositions: "choose a longer edge"
    case .notProjected: "name a projected system such as EPSG:9216"
    case .noOperation: "transform by way of a system that both know"
    case .unreadableMeridian: "write it as 107°30′, 107 30 or 107,5"
    case .noSuchMeridian(_, let existing): "there are " + existing.map(\.description).joined(separator: ", ")
    case .unknownProvince: "write for example Kon Tum"
    case .notVN2000: "there are \(VN2000.zones.map { "\($0.epsg)" }.joined(separator: ", "))"
    case .projFailure, .noPositions, .badRingOffsets, .badEdgeLength, .badArea, .onlyBallpark,
      .operationsCoverPartOnly, .gridsMissing, .worseOperation:
      nil
    }
  }

  /// Whether an operation is known that is taken where the caller allows a compromise.
  public var isRefusedCompromise: Bool {
    switch self {
    case .onlyBallpark, .operationsCoverPartOnly, .gridsMissing, .worseOperation: true
    default: false
    }
  }

  /// Metres without decimals where there are none.
  package static func figure(_ metres: Double) -> String {
    metres == metres.rounded() && abs(metres) < 1e9 ? "\(Int(metres))" : "\(metres)"
  }
}
