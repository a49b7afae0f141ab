/// What the page of a report is made of: the workspace and the documents that the commands print of it.
public struct ReportDocuments: Sendable {
  /// The document of `check`.
  public var check: JSONValue
  /// The document of `coverage`.
  public var coverage: JSONValue
  /// The document of `markers`.
  public var markers: JSONValue
  /// The document of `clean-land`.
  public var cleanLand: JSONValue
  /// The document of `clean-land --by call`.
  public var calls: JSONValue
  /// The document of `occupancy`.
  public var occupancy: JSONValue
  /// Documents of `compare`, one for each scheme with the one that it adjusts as a whole.
  public var versions: [JSONValue]
  /// What every source brought: `path`, `sha256`, `layer`, `crs_used`, `encoding`, `read`, `loaded`.
  public var sources: [JSONValue]
  /// Every rule: `rule`, `severity`, `owner`, `legal_basis`, `valid_from`.
  public var rules: [JSONValue]

  /// Starts with documents that say nothing.
  public init() {
    let empty: JSONValue = ["rows": []]
    (check, coverage, cleanLand, calls, occupancy) = (empty, empty, empty, empty, empty)
    markers = ["rows": [], "zones": []]
    (versions, sources, rules) = ([], [], [])
  }
}
