public import LandModel
public import Refusals

/// How much of a kind of land, of roads or of people a place should have.
public struct Norm: Sendable {
  /// By what a value is divided.
  public enum Divisor: String, CaseIterable, Sendable {
    /// Land by the population.
    case person
    /// Kilometres of roads by built ground.
    case builtSquareKilometre = "built_km2"
    /// Population by the area of the zone.
    case zoneSquareKilometre = "zone_km2"
    /// Connected grounds of a least size.
    case zone
  }

  /// How far a value is known to be that of the law.
  public enum Certainty: String, CaseIterable, Sendable {
    case read, secondary, memory
  }

  /// To what it applies: zones, or schemes of a level.
  public enum Place: String, CaseIterable, Sendable {
    case zone, regional, general, rural, zoning, detailed, sector
  }

  /// Land that counts.
  public struct Counted: Hashable, Sendable {
    /// The function.
    public let function: FunctionCode
    /// What for within it; `nil`: the whole function.
    public let use: BlockUse?
    /// Whether it counts up to as much as the others together.
    public let isCapped: Bool
  }

  /// The limits for urban classes.
  public struct Band: Sendable {
    /// The classes; empty: all, known or not.
    public let classes: [String]
    /// The least; `nil`: none.
    public let min: Double?
    /// The most; `nil`: none.
    public let max: Double?
    /// From where full marks are given; no limit.
    public let full: Double?
    /// How far the band is known to be that of the law.
    public let certainty: Certainty
  }

  /// Its name for programs.
  public let id: String
  /// Its name for people.
  public let label: LocalisedText
  /// To what it applies.
  public let applies: [Place]
  /// The land that counts; empty where no land does.
  public let counts: [Counted]
  /// By what the value is divided.
  public let per: Divisor
  /// The unit of values and limits.
  public let unit: String
  /// The limits.
  public let bands: [Band]
  /// By what the least is multiplied in the mountains.
  public let mountainFactor: Double
  /// The least ground that counts, square metres.
  public let leastSquareMetres: Double
  /// The first day on which it holds; `nil`: since ever.
  public let validFrom: CivilDate?
  /// The last day; `nil`: open.
  public let validTo: CivilDate?
  /// The law.
  public let source: String

  /// The band of an urban class; `nil` where the class is not known or has none.
  func band(ofClass name: String?) -> Band? {
    bands.first { $0.classes.isEmpty } ?? name.flatMap { name in bands.first { $0.classes.contains(name) } }
  }
}

/// A list of norms.
public struct NormList: Sendable {
  /// The norms, in the order of the list.
  public let all: [Norm]

  /// The list that ships.
  public static let shipped = EmbeddedFile.read("norms.yml") {
    try NormList(yaml: EmbeddedData.normsYML, file: "norms.yml")
  }

  private static let keys = [
    "id", "label", "applies", "counts", "per", "unit", "bands", "mountain_factor", "least_m2", "valid_from", "valid_to",
    "source", "certainty",
  ]

  /// Reads a list.
  ///
  /// - Parameters:
  ///   - yaml: the text.
  ///   - file: what it is called in refusals.
  /// - Throws: `Refusal` with its line for a key, a word or a number that no norm takes.
  public init(yaml: String, file: String) throws(Refusal) {
    var norms: [Norm] = []
    guard let root = try YAMLValue.document(yaml, file: file) else {
      all = []
      return
    }
    for node in try root.members("norms", accepted: ["norms"])["norms"]?.elements("norms") ?? [] {
      norms.append(try NormList.norm(try node.members("a norm", accepted: NormList.keys)))
    }
    all = norms
  }

  private static func norm(_ members: YAMLMembers) throws(Refusal) -> Norm {
    let certainty: Norm.Certainty = try members.required("certainty").code("certainty")
    var counts: [Norm.Counted] = []
    for node in try members["counts"]?.elements("counts") ?? [] { counts.append(try counted(node)) }
    var bands: [Norm.Band] = []
    for node in try members.required("bands").elements("bands") { bands.append(try band(node, certainty)) }
    var applies: [Norm.Place] = []
    for node in try members.required("applies").elements("applies") { applies.append(try node.code("applies")) }
    return Norm(
      id: try members.required("id").filledText("id"), label: try members.required("label").localisedText("label"),
      applies: applies, counts: counts, per: try members.required("per").code("per"),
      unit: try members.required("unit").filledText("unit"), bands: bands,
      mountainFactor: try members["mountain_factor"].map { (node) throws(Refusal) in try size(node, "mountain_factor") }
        ?? 1,
      leastSquareMetres: try members["least_m2"].map { (node) throws(Refusal) in try size(node, "least_m2") } ?? 0,
      validFrom: try members["valid_from"]?.date("valid_from"), validTo: try members["valid_to"]?.date("valid_to"),
      source: try members.required("source").filledText("source"))
  }

  private static func counted(_ node: YAMLValue) throws(Refusal) -> Norm.Counted {
    let members = try node.members("counts", accepted: ["function", "use", "cap"])
    let functions = FunctionList.shipped.all.map(\.code.rawValue)
    return Norm.Counted(
      function: try members.required("function").word("function", functions) {
        functions.contains($0) ? FunctionCode($0) : nil
      }, use: try members["use"].map { (node) throws(Refusal) in try node.code("use") },
      isCapped: try members["cap"]?.flag("cap") ?? false)
  }

  private static func band(_ node: YAMLValue, _ certainty: Norm.Certainty) throws(Refusal) -> Norm.Band {
    let members = try node.members("bands", accepted: ["urban_class", "min", "max", "full", "certainty"])
    var classes: [String] = []
    for part in members["urban_class"]?.elementsOrSelf() ?? [] { classes.append(try part.filledText("urban_class")) }
    return Norm.Band(
      classes: classes, min: try members["min"].map { (node) throws(Refusal) in try size(node, "min") },
      max: try members["max"].map { (node) throws(Refusal) in try size(node, "max") },
      full: try members["full"].map { (node) throws(Refusal) in try size(node, "full") },
      certainty: try members["certainty"].map { (node) throws(Refusal) in try node.code("certainty") } ?? certainty)
  }

  private static func size(_ node: YAMLValue, _ what: String) throws(Refusal) -> Double {
    try node.number(what, in: 0 ... .greatestFiniteMagnitude)
  }
}
