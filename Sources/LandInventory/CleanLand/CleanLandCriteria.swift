public import LandModel

/// What makes land clean: the thresholds and which criteria count, as a versioned file with the law beside it.
public struct CleanLandCriteria: Hashable, Sendable {
  /// What the criteria are called.
  public var name: String
  /// Their version.
  public var version: String
  /// A smaller site is not usable, square metres.
  public var minimumAreaSquareMetres: Double
  /// A narrower site is not usable, metres.
  public var minimumWidthMetres: Double
  /// A road this close is a link, metres.
  public var roadDistanceMetres: Double
  /// The functions that land is offered for where none is asked for.
  public var offeredFunctions: Set<FunctionCode>
  /// Criteria that are switched off or capped; the others hold as they are.
  public var limits: [Criterion: Limit]
  /// The law that a criterion rests on.
  public var legalBases: [Criterion: String]

  /// How far a criterion is bent.
  public enum Limit: Hashable, Sendable {
    /// It is not tested.
    case off
    /// Its worst verdict.
    case cap(Verdict)
  }

  /// Whether a criterion is tested.
  public func tests(_ criterion: Criterion) -> Bool { limits[criterion] != .off }

  /// A verdict of a criterion as the file lets it stand.
  func limited(_ verdict: Verdict, _ criterion: Criterion) -> Verdict {
    switch limits[criterion] {
    case .off: .clean
    case .cap(let worst): verdict.weight > worst.weight ? worst : verdict
    case nil: verdict
    }
  }
}

extension CleanLandCriteria {
  /// The text of the criteria that ship.
  public static var shippedText: String { EmbeddedData.cleanLandYML }

  /// Reads a criteria file; what it does not say is as shipped.
  ///
  /// - Parameters:
  ///   - yaml: the text of the file.
  ///   - file: its name, for errors.
  /// - Throws: ``CriteriaError`` with the line for unknown keys, criteria, functions and verdicts, and for numbers that are
  ///   none.
  public init(yaml: String, file: String) throws(CriteriaError) {
    self = CleanLandCriteria.bare
    if yaml != CleanLandCriteria.shippedText {
      self = try CleanLandCriteria(yaml: CleanLandCriteria.shippedText, file: "clean-land.yml")
      limits = [:]
    }
    let root = try CriteriaNode(yaml: yaml, file: file)
    let members = try root.members(known: [
      "name", "version", "min_area_m2", "min_width_m", "road_distance_m", "offer_functions", "criteria", "legal_basis",
    ])
    guard let name = members["name"], let version = members["version"] else {
      throw root.refusal("name or version is missing", remedy: "add both, so that a list says what it rests on")
    }
    self.name = try name.text()
    self.version = try version.text()
    if let size = members["min_area_m2"] { minimumAreaSquareMetres = try size.size() }
    if let width = members["min_width_m"] { minimumWidthMetres = try width.size() }
    if let reach = members["road_distance_m"] { roadDistanceMetres = try reach.size() }
    if let functions = members["offer_functions"] { offeredFunctions = try CleanLandCriteria.functions(functions) }
    for (criterion, value) in try CleanLandCriteria.byCriterion(members["criteria"]) {
      limits[criterion] = try CleanLandCriteria.limit(value)
    }
    for (criterion, value) in try CleanLandCriteria.byCriterion(members["legal_basis"]) {
      legalBases[criterion] = try value.text()
    }
  }

  /// Nothing but zeros, to be filled from a file.
  private static let bare = CleanLandCriteria(
    name: "", version: "", minimumAreaSquareMetres: 0, minimumWidthMetres: 0, roadDistanceMetres: 0,
    offeredFunctions: [], limits: [:], legalBases: [:])

  private static func functions(_ node: CriteriaNode) throws(CriteriaError) -> Set<FunctionCode> {
    var functions: Set<FunctionCode> = []
    for element in try node.elements() {
      let code = FunctionCode(try element.text())
      guard FunctionList.shipped.contains(code) else {
        throw element.refusal(
          "the function \(code) is not known",
          remedy: "write one of \(FunctionList.shipped.all.map(\.code.rawValue).joined(separator: ", "))")
      }
      functions.insert(code)
    }
    return functions
  }

  private static func byCriterion(_ node: CriteriaNode?) throws(CriteriaError) -> [(Criterion, CriteriaNode)] {
    var found: [(Criterion, CriteriaNode)] = []
    for (key, value) in try node?.members() ?? [] {
      guard let criterion = Criterion(rawValue: key) else {
        throw value.refusal("\(key) is no criterion", remedy: "write one of C1 to C10")
      }
      found.append((criterion, value))
    }
    return found
  }

  private static func limit(_ node: CriteriaNode) throws(CriteriaError) -> Limit {
    let word = try node.text()
    if word == "off" { return .off }
    guard let verdict = Verdict(rawValue: word), verdict != .clean else {
      throw node.refusal(
        "\(word) is no limit of a criterion", remedy: "write off, or the worst verdict: conditional, unknown, not_clean"
      )
    }
    return .cap(verdict)
  }
}
