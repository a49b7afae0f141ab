internal import LandModel
public import PlanChecks
internal import PlaneGeometry

/// How full an industrial park or cluster is (tỷ lệ lấp đầy), by every denominator that is in use.
///
/// The legal ratio is leased by leasable industrial and service land, by the law of the kind of zone and the day.
public struct Occupancy: Hashable, Sendable {
  /// What an area rests on.
  public enum Basis: String, CaseIterable, Hashable, Sendable {
    /// Parcels that are allotted to somebody.
    case parcels
    /// Licensed projects.
    case projects
    /// What the zone declares.
    case declared
  }

  /// An area and what it rests on.
  public struct Measure: Hashable, Sendable {
    /// Square metres.
    public let squareMetres: Double
    /// What they rest on.
    public let basis: Basis

    package init(squareMetres: Double, basis: Basis) {
      self.squareMetres = squareMetres
      self.basis = basis
    }
  }

  /// The id of the zone.
  public let zone: String
  /// What people call it.
  public let name: String?
  /// The zone as measured on the grid, square metres; `nil` where it has no valid polygon.
  public let grossSquareMetres: Double?
  /// The industrial and service land that can be leased, as declared, square metres.
  public let leasableSquareMetres: Double?
  /// The leased land.
  public let leased: Measure?
  /// The land of operating projects.
  public let operating: Measure?
  /// The occupancy as declared, 0 to 1.
  public let declaredRatio: Double?
  /// The law of ``legalRatio`` for the kind of zone, in force on the day; `nil` for a kind without one.
  public let legalBasis: String?

  /// Leased by leasable land.
  public var legalRatio: Double? { ratio(leased, leasableSquareMetres) }
  /// Operating by gross area.
  public var operatingGrossRatio: Double? { ratio(operating, grossSquareMetres) }
  /// Leased by gross area.
  public var leasedGrossRatio: Double? { ratio(leased, grossSquareMetres) }
  /// Operating by leasable land.
  public var operatingLeasableRatio: Double? { ratio(operating, leasableSquareMetres) }
  /// The denominator that would make the declared ratio true of the operating land, square metres.
  public var impliedDenominatorSquareMetres: Double? { ratio(operating, declaredRatio) }

  private func ratio(_ measure: Measure?, _ divisor: Double?) -> Double? {
    guard let measure, let divisor, divisor > 0 else { return nil }
    return measure.squareMetres / divisor
  }
}

extension Occupancy {
  /// Measures every zone with leasable land and every industrial park and cluster that exists on the day.
  ///
  /// - Parameter context: the land and the day; invalid parcels and projects take no part.
  /// - Returns: one entry a zone, sorted by id; where one zone is asked about, the ground in it, and nothing that is
  ///   declared of a zone which lies in it in part.
  /// - Throws: `CancellationError`; `GeometryError` where a union fails.
  public static func measure(_ context: CheckContext) throws -> [Occupancy] {
    let land = context.land
    let zones = try context.asked(.zone).filter { index in
      let zone = land.zones[index]
      let isIndustrial = zone.kind == .industrialPark || zone.kind == .industrialCluster
      return zone.isValid(on: context.asOf) && (isIndustrial || zone.leasableAreaSquareMetres != nil)
    }
    guard !zones.isEmpty else { return [] }
    let survey = try OccupancySurvey(context)
    let order = zones.map { land.zones[$0].id }.inOrderOfIDs
    return try order.compactMap { land.zones.index(of: $0) }.map { try survey.occupancy(ofZone: $0) }
  }
}

/// What lies in which zone.
private struct OccupancySurvey {
  let context: CheckContext
  let zones: OverlapInput
  /// Allotted parcels by zone.
  let allotted: [Int: [Int]]
  /// Licensed projects that are not revoked, by zone.
  let licensed: [Int: [Int]]
  let laws: OccupancyLaws

  init(_ context: CheckContext) throws {
    self.context = context
    laws = try .of(context.land.settings)
    zones = try context.measured(.zone)
    allotted = try OccupancySurvey.members(of: context, .parcel) { context.land.parcels[$0].holder != nil }
    licensed = try OccupancySurvey.members(of: context, .project) { context.land.projects[$0].isLicensedInForce }
  }

  private static func members(
    of context: CheckContext, _ layer: LayerName, where isWanted: (Int) -> Bool
  ) throws -> [Int: [Int]] {
    var members: [Int: [Int]] = [:]
    let (zones, features) = (try context.measured(.zone), context.overlapInput(layer))
    let pairs = try OverlapArea.pairs(zones, features, jobs: context.jobs)
    for index in 0..<pairs.count where isWanted(Int(pairs.b[index])) {
      let (zone, feature) = (Int(pairs.a[index]), Int(pairs.b[index]))
      guard let one = zones.layer.geometry(at: zone), let other = features.layer.geometry(at: feature),
        try SharedGround.isThick(one, other, kernelArea: pairs.area[index], identity: context.tolerances.identityMetres)
      else { continue }
      members[zone, default: []].append(feature)
    }
    return members
  }

  func occupancy(ofZone index: Int) throws -> Occupancy {
    let zone = context.land.zones[index]
    let geometry = zones.excluded.contains { $0.feature == index } ? nil : zones.layer.geometry(at: index)
    let isCut = isCut(index)
    return Occupancy(
      zone: zone.id, name: zone.name, grossSquareMetres: geometry.map { _ in zones.areas[index] },
      leasableSquareMetres: isCut ? nil : zone.leasableAreaSquareMetres, leased: try leased(index, geometry),
      operating: try operating(index, geometry), declaredRatio: isCut ? nil : zone.declaredOccupancy,
      legalBasis: zone.kind.flatMap { laws.law(for: $0, on: context.asOf) })
  }

  /// Whether the zone that is asked about holds a part of it alone: what is declared of the whole says nothing of that.
  private func isCut(_ zone: Int) -> Bool {
    let whole = context.overlapInput(.zone).areas[zone]
    return zones.areas[zone] < whole - OverlapShape.tolerance(of: whole)
  }

  private func leased(_ zone: Int, _ geometry: Geometry?) throws -> Occupancy.Measure? {
    if let geometry, let parcels = allotted[zone] {
      return Occupancy.Measure(squareMetres: try ground(of: .parcel, parcels, in: geometry), basis: .parcels)
    }
    if let geometry, let projects = licensed[zone] {
      let handedOver = projects.filter { project in
        context.land.projects[project].handedOverOn.map { $0 <= context.asOf } ?? false
      }
      return Occupancy.Measure(squareMetres: try ground(of: .project, handedOver, in: geometry), basis: .projects)
    }
    return isCut(zone)
      ? nil
      : context.land.zones[zone].declaredLeasedSquareMetres.map {
        Occupancy.Measure(squareMetres: $0, basis: .declared)
      }
  }

  private func operating(_ zone: Int, _ geometry: Geometry?) throws -> Occupancy.Measure? {
    if let geometry, let projects = licensed[zone] {
      let working = projects.filter { project in
        let project = context.land.projects[project]
        return project.status == .operating && (project.handedOverOn.map { $0 <= context.asOf } ?? true)
      }
      return Occupancy.Measure(squareMetres: try ground(of: .project, working, in: geometry), basis: .projects)
    }
    return isCut(zone)
      ? nil
      : context.land.zones[zone].declaredOperatingSquareMetres.map {
        Occupancy.Measure(squareMetres: $0, basis: .declared)
      }
  }

  private func ground(of layer: LayerName, _ features: [Int], in zone: Geometry) throws -> Double {
    let geometry = context.land.geometry(of: layer)
    return try Ground.area(ofUnion: features.compactMap { geometry.geometry(at: $0) }, inside: zone)
  }
}
