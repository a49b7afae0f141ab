internal import LandModel
internal import PlaneGeometry

/// How many schemes are marked, by count, area and line: declared and measured.
public struct MarkerCoverage: Sendable {
  /// All schemes of the workspace.
  public let total: Row
  /// One row per zone valid on the day, in the order of ids; a scheme belongs to the zone of each kind that holds most
  /// of it.
  ///
  /// Of one zone that is asked about: the schemes and zones that touch it, areas and lengths clipped to it.
  public let zones: [Row]

  /// The schemes of one zone, counted and added up.
  public struct Row: Hashable, Sendable {
    /// The number of the zone in its layer; `nil` for the whole workspace.
    public let zone: Int?
    /// Schemes that count, of the levels zoning, detailed and rural.
    public var approved = 0
    /// Those of the levels that must be marked.
    public var toBeMarked = 0
    /// Approved schemes that declare their marking complete.
    public var declaredMarked = 0
    /// Schemes to be marked whose marking was measured as complete.
    public var complete = 0
    /// The area of the schemes to be marked, square metres.
    public var squareMetres = 0.0
    /// The area of the complete ones.
    public var completeSquareMetres = 0.0
    /// Those to be marked whose lines are not loaded; their outlines are in no length.
    public var linesUnknown = 0
    /// The required line of the schemes to be marked, metres.
    public var lineMetres = 0.0
    /// That of the complete ones.
    public var completeLineMetres = 0.0

    /// Declared marked / approved; `nil` where none is approved.
    public var declaredRatio: Double? { Row.ratio(Double(declaredMarked), Double(approved)) }
    /// Complete / to be marked, by count.
    public var countRatio: Double? { Row.ratio(Double(complete), Double(toBeMarked)) }
    /// Complete / to be marked, by area.
    public var areaRatio: Double? { Row.ratio(completeSquareMetres, squareMetres) }
    /// Complete / to be marked, by length of line.
    public var lineRatio: Double? { Row.ratio(completeLineMetres, lineMetres) }

    private static func ratio(_ part: Double, _ whole: Double) -> Double? { whole > 0 ? part / whole : nil }
  }

  /// Counts the schemes of a workspace.
  ///
  /// - Parameters:
  ///   - context: the land and the day.
  ///   - isMeant: which schemes are counted, by number; all by default.
  /// - Throws: `CancellationError` when the task around it is cancelled.
  public init(_ context: CheckContext, where isMeant: (_ scheme: Int) -> Bool = { _ in true }) throws {
    let land = context.land
    let asked = Set(try context.asked(.scheme))
    let approved = context.plansInForce.schemes.principal.filter { scheme in
      let level = land.schemes[scheme].level
      return level == .zoning || level == .detailed || level == .rural
        ? asked.contains(scheme) && isMeant(scheme) : false
    }
    let survey = try context.measuredMarkerSurvey()
    let markings = Dictionary(survey.schemes.map { ($0.scheme, $0) }) { first, _ in first }
    let areas = try context.measured(.scheme).areas
    let zonesOfScheme = try ZoneMembership(context, schemes: approved).zones
    var total = Row(zone: nil)
    var rows: [Int: Row] = [:]
    for scheme in approved {
      let facts = SchemeFacts(
        isDeclared: land.schemes[scheme].markerStatus == .complete, marking: markings[scheme],
        squareMetres: areas[scheme], spacingMetres: context.tolerances.markerSpacingMetres)
      total.add(facts)
      for zone in zonesOfScheme[scheme] ?? [] { rows[zone, default: Row(zone: zone)].add(facts) }
    }
    self.total = total
    let zonesAsked = Set(try context.asked(.zone))
    zones = IdentifierOrder.sorted(land.zones.features.map(\.id))
      .filter { land.zones[$0].isValid(on: context.asOf) && zonesAsked.contains($0) }
      .map { rows[$0] ?? Row(zone: $0) }
  }
}

/// What a scheme adds to its row.
private struct SchemeFacts {
  let isDeclared: Bool
  /// `nil` for one that need not be marked.
  let marking: SchemeMarking?
  let squareMetres: Double
  let spacingMetres: Double
}

extension MarkerCoverage.Row {
  fileprivate mutating func add(_ facts: SchemeFacts) {
    approved += 1
    declaredMarked += facts.isDeclared ? 1 : 0
    guard let marking = facts.marking else { return }
    let length = marking.hasLines ? marking.lineMetres : 0
    toBeMarked += 1
    linesUnknown += marking.hasLines ? 0 : 1
    squareMetres += facts.squareMetres
    lineMetres += length
    guard marking.status(spacingMetres: facts.spacingMetres) == .complete else { return }
    complete += 1
    completeSquareMetres += facts.squareMetres
    completeLineMetres += length
  }
}

/// Which zone of each kind holds most of a scheme.
private struct ZoneMembership {
  /// The numbers of the zones of each scheme.
  let zones: [Int: [Int]]

  init(_ context: CheckContext, schemes: [Int]) throws {
    let land = context.land
    let isMeant = Set(schemes)
    let places = land.zones.placesByID
    let pairs = try OverlapArea.pairs(context.overlapInput(.scheme), context.overlapInput(.zone), jobs: context.jobs)
    var most: [Int: [ZoneKind: (zone: Int, area: Double)]] = [:]
    for pair in 0..<pairs.count {
      let (scheme, zone) = (Int(pairs.a[pair]), Int(pairs.b[pair]))
      guard isMeant.contains(scheme), let kind = land.zones[zone].kind, land.zones[zone].isValid(on: context.asOf)
      else { continue }
      if let best = most[scheme]?[kind] {
        let isMore =
          pairs.area[pair] > best.area
          || (pairs.area[pair] == best.area && places[zone] < places[best.zone])
        guard isMore else { continue }
      }
      most[scheme, default: [:]][kind] = (zone, pairs.area[pair])
    }
    zones = most.mapValues { $0.values.map(\.zone).sorted() }
  }
}
