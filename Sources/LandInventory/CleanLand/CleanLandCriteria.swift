public import LandModel
public import Refusals

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
  /// The law that a criterion rests on, each with the days on which it is in force.
  public var legalBases: [Criterion: [DatedLaw]]

  /// A law and its days, both ends included; an empty end is open.
  public struct DatedLaw: Hashable, Sendable {
    /// The law and its article.
    public var text: String
    /// The first day.
    public var validFrom: CivilDate?
    /// The last day.
    public var validTo: CivilDate?
  }

  /// The law that a criterion rests on that day; `nil` for none.
  public func legalBasis(of criterion: Criterion, on day: CivilDate) -> String? {
    legalBases[criterion]?.first { law in
      day.isWithin(law.validFrom, law.validTo)
    }?.text
  }

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
  /// - Throws: `Refusal` with the line for unknown keys, criteria, functions and verdicts, and for numbers that are
  ///   none.
  public init(yaml: String, file: String) throws(Refusal) {
    self = CleanLandCriteria.bare
    if yaml != CleanLandCriteria.shippedText {
      self = try CleanLandCriteria(yaml: CleanLandCriteria.shippedText, file: "clean-land.yml")
      limits = [:]
    }
    let root = try YAMLValue.criteria(yaml, file: file)
    let members = try root.members(
      "criteria",
      accepted: [
        "name", "version", "min_area_m2", "min_width_m", "road_distance_m", "offer_functions", "criteria",
        "legal_basis",
      ])
    self.name = try members.required("name").text("name")
    self.version = try members.required("version").text("version")
    func size(_ key: String) throws(Refusal) -> Double? { try members[key]?.size(key) }
    if let size = try size("min_area_m2") { minimumAreaSquareMetres = size }
    if let width = try size("min_width_m") { minimumWidthMetres = width }
    if let reach = try size("road_distance_m") { roadDistanceMetres = reach }
    if let functions = members["offer_functions"] { offeredFunctions = try CleanLandCriteria.functions(functions) }
    for (criterion, value) in try CleanLandCriteria.byCriterion(members["criteria"]) {
      limits[criterion] = try CleanLandCriteria.limit(value)
    }
    for (criterion, value) in try CleanLandCriteria.byCriterion(members["legal_basis"]) {
      legalBases[criterion] = try CleanLandCriteria.laws(value)
    }
  }

  /// Nothing but zeros, to be filled from a file.
  private static let bare = CleanLandCriteria(
    name: "", version: "", minimumAreaSquareMetres: 0, minimumWidthMetres: 0, roadDistanceMetres: 0,
    offeredFunctions: [], limits: [:], legalBases: [:])

  /// A text, or a list of texts with their days.
  private static func laws(_ value: YAMLValue) throws(Refusal) -> [DatedLaw] {
    guard value.isList || value.isMapping else { return [DatedLaw(text: try value.text("legal_basis"))] }
    var laws: [DatedLaw] = []
    for element in value.elementsOrSelf() {
      let members = try element.members("legal_basis", accepted: ["text", "valid_from", "valid_to"])
      laws.append(
        DatedLaw(
          text: try members.required("text").text("text"), validFrom: try members["valid_from"]?.date("valid_from"),
          validTo: try members["valid_to"]?.date("valid_to")))
    }
    return laws
  }

  private static func functions(_ list: YAMLValue) throws(Refusal) -> Set<FunctionCode> {
    var functions: Set<FunctionCode> = []
    for element in try list.elements("offer_functions") {
      let code = FunctionCode(try element.text("offer_functions"))
      guard FunctionList.shipped.contains(code) else {
        throw element.unknownValue(
          code.rawValue, "offer_functions", FunctionList.shipped.all.map(\.code.rawValue))
      }
      functions.insert(code)
    }
    return functions
  }

  private static func byCriterion(_ value: YAMLValue?) throws(Refusal) -> [(Criterion, YAMLValue)] {
    var found: [(Criterion, YAMLValue)] = []
    for member in try value?.members("criteria", accepted: Criterion.allCases.map(\.rawValue)).all ?? [] {
      if let criterion = Criterion(rawValue: member.key) { found.append((criterion, member.value)) }
    }
    return found
  }

  private static func limit(_ value: YAMLValue) throws(Refusal) -> Limit {
    let worst = Verdict.allCases.filter { $0 != .clean }
    return try value.word("criteria", ["off"] + worst.map(\.rawValue)) { word in
      word == "off" ? .off : worst.first { $0.rawValue == word }.map { .cap($0) }
    }
  }
}
