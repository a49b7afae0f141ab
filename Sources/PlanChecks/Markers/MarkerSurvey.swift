public import LandModel
internal import PlaneGeometry

/// What the markers of a workspace mark on a day: every scheme that is to be marked, and every marker.
public struct MarkerSurvey: Sendable {
  /// The schemes that are to be marked, sorted by id: those of the marker levels that count and are no local
  /// adjustments.
  public let schemes: [SchemeMarking]
  /// Other schemes that markers name, sorted by id; only what their markers are to them is of interest.
  public let others: [SchemeMarking]
  /// Markers of no scheme that there is, sorted by id.
  public let strays: [MarkerReading]
  /// Features that could not be looked at.
  public let skipped: [SkippedFeature]
  /// The tolerances that it was made with.
  public let tolerances: Tolerances

  /// Looks at every scheme and marker.
  ///
  /// Cost: that of the lines and markers; schemes are shared among threads.
  ///
  /// - Parameters:
  ///   - land: the land.
  ///   - plans: which schemes count on the day.
  ///   - tolerances: the tolerances.
  ///   - jobs: how many threads work at once; `nil` for as many as the machine has cores.
  /// - Throws: `CancellationError` when the task around it is cancelled.
  public init(
    _ land: Land, _ plans: SchemesInForce, tolerances: Tolerances = Tolerances(), jobs: Int? = nil
  ) throws {
    let groups = MarkerGroups(land, plans)
    let finder = RequiredLineFinder(land, tolerances) { groups.owner[$0] }
    let places = land.schemes.placesByID
    let wanted = Set(plans.principal.filter { MarkerSurvey.isToBeMarked($0, land, plans, tolerances) })
    let numbers = wanted.union(groups.markers.keys).sorted { places[$0] < places[$1] }
    let surveyor = SchemeSurveyor(land: land, tolerances: tolerances, finder: finder)
    let markings = try Workers.map(numbers, jobs: jobs) { scheme in
      try surveyor.marking(of: scheme, markers: groups.markers[scheme] ?? [])
    }
    schemes = markings.filter { wanted.contains($0.scheme) }
    others = markings.filter { !wanted.contains($0.scheme) }
    strays = groups.strays.map { marker in
      MarkerReading(
        marker: marker, belonging: land.markers[marker].kind == .reference ? .reference : .unknownScheme, drift: nil)
    }
    self.tolerances = tolerances
    let skipped =
      finder.skipped
      + markings.compactMap { marking in
        marking.problem.map {
          SkippedFeature(
            rule: .markerNone, layer: LayerName.scheme.rawValue, id: land.schemes[marking.scheme].id, reason: $0)
        }
      }
      + markings.filter { land.schemes[$0.scheme].status?.isEnded != true }.flatMap(\.readings)
      .filter { $0.belonging == .unplaced }.map {
        SkippedFeature(
          rule: .markerOrphan, layer: LayerName.marker.rawValue, id: land.markers[$0.marker].id,
          reason: land.markers.surveyedPosition(of: $0.marker) == nil
            ? land.markers.geometry.absence(of: $0.marker) : .noScope)
      }
    self.skipped = skipped.inOrder
  }

  init(
    schemes: [SchemeMarking], others: [SchemeMarking], strays: [MarkerReading], skipped: [SkippedFeature],
    tolerances: Tolerances
  ) {
    (self.schemes, self.others, self.strays) = (schemes, others, strays)
    (self.skipped, self.tolerances) = (skipped, tolerances)
  }

  /// Whether a scheme that counts is to be marked.
  static func isToBeMarked(_ scheme: Int, _ land: Land, _ plans: SchemesInForce, _ tolerances: Tolerances) -> Bool {
    land.schemes[scheme].level.map(tolerances.markerLevels.contains) ?? false
  }

  /// The scheme with that number; `nil` when it is not to be marked.
  public func marking(of scheme: Int) -> SchemeMarking? { schemes.first { $0.scheme == scheme } }
}

/// Which markers and lines belong to which scheme.
private struct MarkerGroups {
  /// For every scheme the one that its lines belong to; `nil` for a local adjustment that does not count.
  let owner: [Int?]
  /// The markers of each scheme, sorted by id.
  let markers: [Int: [Int]]
  /// Markers of no scheme that there is, sorted by id.
  let strays: [Int]

  init(_ land: Land, _ plans: SchemesInForce) {
    let lineOwner = land.schemes.indices.map { scheme -> Int? in
      guard plans.isLocalAdjustment(scheme) else { return scheme }
      return plans.counts(scheme) ? plans.scheme(adjustedBy: scheme) : nil
    }
    var markers: [Int: [Int]] = [:]
    var strays: [Int] = []
    for marker in IdentifierOrder.sorted(land.markers.features.map(\.id)) {
      if let scheme = land.schemes.index(of: land.markers[marker].scheme) {
        markers[lineOwner[scheme] ?? scheme, default: []].append(marker)
      } else {
        strays.append(marker)
      }
    }
    // The lines of a local adjustment that does not count belong to itself alone, for the sake of its markers.
    owner = lineOwner.indices.map { lineOwner[$0] ?? $0 }
    self.markers = markers
    self.strays = strays
  }
}

/// Looks at one scheme.
private struct SchemeSurveyor: Sendable {
  let land: Land
  let tolerances: Tolerances
  let finder: RequiredLineFinder

  func marking(of scheme: Int, markers numbers: [Int]) throws -> SchemeMarking {
    let problem = land.schemes.geometry.polygonProblem(of: scheme)
    guard problem == nil, let geometry = land.schemes.geometry.geometry(at: scheme) else {
      return SchemeMarking(
        scheme: scheme, basis: [], lines: [], points: [], markers: numbers,
        readings: numbers.map { number in reading(StandingMarker(land.markers, number), [], isLocated: false) },
        presentMarkers: present(numbers), problem: problem)
    }
    let scope = ClosedScope(geometry, identityMetres: tolerances.identityMetres)
    let required = try finder.lines(of: scheme, in: scope)
    let standing = numbers.map { StandingMarker(land.markers, $0) }
    let generalisation = generalisation(atScale: land.schemes[scheme].scale)
    let matchings = required.basis.map { kind in
      MarkerMatching(kind, required.drawn[kind] ?? [], standing, tolerances, generalisation: generalisation)
    }
    return SchemeMarking(
      scheme: scheme, basis: required.basis, lines: matchings.flatMap { $0.lines(standing) },
      points: matchings.flatMap(\.points), markers: numbers,
      readings: standing.map { reading($0, matchings, isLocated: true) }, presentMarkers: present(numbers),
      problem: nil)
  }

  private func present(_ markers: [Int]) -> Int { markers.count { land.markers[$0].state?.isPresent ?? false } }

  /// 0.5 mm on the map, 1 m where the scale is not known.
  private func generalisation(atScale scale: Int?) -> Double {
    guard let scale, scale > 0 else { return 1 }
    return tolerances.markerGeneraliseMillimetres / 1000 * Double(scale)
  }

  private func reading(_ marker: StandingMarker, _ matchings: [MarkerMatching], isLocated: Bool) -> MarkerReading {
    let served = matchings.compactMap { $0.servedDistance(marker) }.min()
    var reading = MarkerReading(
      marker: marker.number, belonging: belonging(marker, matchings, isServing: served != nil, isLocated: isLocated),
      drift: nil)
    guard marker.isOnTheGround, let surveyed = marker.surveyed else { return reading }
    if let design = marker.design {
      reading.drift = MarkerReading.Drift(metres: surveyed.distance(to: design), reference: .design)
    } else if let served {
      reading.drift = MarkerReading.Drift(metres: served, reference: .line)
    }
    return reading
  }

  private func belonging(
    _ marker: StandingMarker, _ matchings: [MarkerMatching], isServing: Bool, isLocated: Bool
  ) -> MarkerReading.Belonging {
    if marker.kind == .reference { return .reference }
    if isServing { return .serves }
    guard isLocated, let place = marker.place else { return .unplaced }
    let distances = matchings.filter { marker.serves($0.kind) }.compactMap { $0.set.distance(to: place) }
    return .offLine(distanceMetres: distances.min())
  }
}
