public import LandModel
public import PlanChecks
public import PlaneGeometry

/// The part of the schemes that lies in one zone.
public struct StakeOutPart: Sendable {
  let zone: ZoneExtent
  /// What of each scheme lies there, by number.
  let markings: [Int: SchemeMarking]

  /// A zone, and the survey clipped to it.
  public init(_ zone: ZoneExtent, _ survey: MarkerSurvey) {
    self.zone = zone
    markings = Dictionary(survey.schemes.map { ($0.scheme, $0) }) { first, _ in first }
  }
}

/// The markers to set so that schemes are marked completely, what they cost, and where to begin.
public struct StakeOut: Hashable, Sendable {
  /// The markers, by scheme in the order of ids, numbered along the lines.
  public let markers: [ProposedMarker]
  /// The schemes that need any, by priority: least cost per metre of line gained first.
  public let schemes: [SchemeProposal]
  /// The numbers of the schemes that are left out, because the lines that they set are not loaded.
  public let withoutLines: [Int]
  /// The price of a marker, in any currency.
  public let unitPrice: Double?
  /// The money that there is.
  public let budget: Double?

  /// A marker to set.
  public struct ProposedMarker: Hashable, Sendable {
    /// The number of the scheme in its layer.
    public let scheme: Int
    /// What to write on it: unlike every number that the scheme's markers have.
    public let number: String
    /// The kind of its line.
    public let kind: MarkerKind
    /// Where to set it.
    public let position: Position
    /// The distance along the line to the next marker, present or proposed, metres; `nil` at an open end.
    public let nextMetres: Double?
  }

  /// What a scheme needs.
  public struct SchemeProposal: Hashable, Sendable {
    /// The number of the scheme in its layer.
    public let scheme: Int
    /// How many markers.
    public let proposed: Int
    /// The line that is not within spacing today, metres.
    public let gainedMetres: Double
    /// What they cost; `nil` without a price.
    public let cost: Double?
    /// 1 for the scheme to begin with.
    public let priority: Int
  }

  /// Proposes the markers of schemes.
  ///
  /// The list ends before the first scheme, by priority, that the rest of the budget does not pay for.
  ///
  /// - Parameters:
  ///   - land: the land that was surveyed.
  ///   - markings: the schemes, in the order of ids; those without lines get nothing.
  ///   - tolerances: those of the survey.
  ///   - unitPrice: the price of a marker, 0 or more.
  ///   - budget: the money that there is; it needs a price.
  ///   - takesOutlines: whether the outline stands for lines that are not loaded; else such schemes are named apart.
  ///   - part: of an answer about one zone what of each scheme lies there; the markers there are listed alone.
  public init(
    _ land: Land, _ markings: [SchemeMarking], tolerances: Tolerances, unitPrice: Double? = nil, budget: Double? = nil,
    takesOutlines: Bool = false, part: StakeOutPart? = nil
  ) {
    let open = takesOutlines ? [] : markings.filter { !$0.hasLines }.map(\.scheme)
    withoutLines = open
    let planned = markings.filter { !open.contains($0.scheme) }.map { SchemeStakeOut(land, $0, tolerances, part) }
    let needed = planned.indices.filter { !planned[$0].markers.isEmpty }
    let order = needed.sorted { one, other in
      let (left, right) = (
        Double(planned[one].markers.count) * planned[other].gainedMetres,
        Double(planned[other].markers.count) * planned[one].gainedMetres
      )
      return left == right ? one < other : left < right
    }
    var proposals: [SchemeProposal] = []
    var spent = 0.0
    for (place, index) in order.enumerated() {
      let cost = unitPrice.map { Double(planned[index].markers.count) * $0 }
      spent += cost ?? 0
      if let budget, cost != nil, spent > budget { break }
      proposals.append(
        SchemeProposal(
          scheme: planned[index].scheme, proposed: planned[index].markers.count,
          gainedMetres: planned[index].gainedMetres, cost: cost, priority: place + 1))
    }
    let paid = Set(proposals.map(\.scheme))
    schemes = proposals
    markers = planned.filter { paid.contains($0.scheme) }.flatMap(\.markers)
    self.unitPrice = unitPrice
    self.budget = budget
  }
}
