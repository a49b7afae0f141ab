internal import Geodesy
internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

/// Measures a site.
struct SiteBuilder: Sendable {
  let request: CleanLand.Request
  let context: CheckContext
  let survey: GroundSurvey
  let members: [SiteMember]
  let neighbours: SiteNeighbours
  private let linksByMember: [Int: [SiteLink]]
  private let roads: SiteRoads
  private let ellipsoid: EllipsoidalMeasure

  init(
    request: CleanLand.Request, context: CheckContext, survey: GroundSurvey, members: [SiteMember], links: [SiteLink],
    neighbours: SiteNeighbours
  ) throws {
    self.request = request
    self.context = context
    self.survey = survey
    self.members = members
    self.neighbours = neighbours
    linksByMember = Dictionary(grouping: links.filter { $0.doubleSquareMetres > 0 }, by: \.other)
    roads = try SiteRoads(context.land)
    ellipsoid = try EllipsoidalMeasure(context.land.system)
  }

  /// Measures the site of some members; it gets its id when all sites are known.
  func site(_ group: [Int]) throws -> Site {
    let geometry = try outline(group)
    let own = ownGround(group)
    let area = own.reduce(0, +)
    let width = try geometry.thickness()
    let criteria = request.criteria
    var notes: [String] = []
    if criteria.tests(.size) {
      if try geometry.isThinner(thanMetres: criteria.minimumWidthMetres) { notes.append("narrow") }
      if area < criteria.minimumAreaSquareMetres - 1e-6 { notes.append("small") }
    }
    return Site(
      id: "", verdict: group.reduce(.clean) { $0.worse(members[$1].judgement.verdict) }, isUsable: notes.isEmpty,
      notes: notes,
      squareMetres: area, ellipsoidalSquareMetres: try ellipsoid.squareMetres(of: geometry),
      registeredSquareMetres: registered(group), widthMetres: width, frontageMetres: try roads.frontage(of: geometry),
      roadMetres: roads.reach.distance(to: geometry),
      functions: Site.Share.shares(zip(group, own).map { (function(of: $0), $1) }),
      landUse: Site.Share.shares(zip(group, own).map { (landUse(of: $0), $1) }), parcels: parcels(group),
      corners: SiteCorner.corners(of: geometry), decisions: decisions(group), missing: missing(group, own),
      limits: limits(group), geometry: geometry)
  }

  /// The union; gaps between pieces that are no gaps closed.
  private func outline(_ group: [Int]) throws(GeometryError) -> Geometry {
    guard group.count > 1 else { return members[group[0]].polygon }
    let union = try Geometry.robustUnion(group.map { members[$0].polygon })
    return try Strips(thinnerThan: context.tolerances.identityMetres).closed(union)
  }

  /// The ground of each member that none before it has.
  private func ownGround(_ group: [Int]) -> [Double] {
    let joined = Set(group)
    return group.map { member in
      let shared = (linksByMember[member] ?? []).filter { joined.contains($0.one) }
      return shared.reduce(members[member].squareMetres) { $0 - $1.doubleSquareMetres }
    }
  }

  private func registered(_ group: [Int]) -> Double? {
    let areas = context.overlapInput(.parcel).areas
    var sum = 0.0
    for member in group {
      let parcel = members[member].parcel
      guard let area = context.land.parcels[parcel].registeredAreaSquareMetres else { return nil }
      sum += area * (members[member].squareMetres / areas[parcel])
    }
    return sum
  }

  private func function(of member: Int) -> String {
    members[member].facts.schemeBlock.flatMap { context.land.schemeBlocks[$0].function?.rawValue } ?? "unplanned"
  }

  private func landUse(of member: Int) -> String {
    members[member].facts.landUseBlock.flatMap { context.land.landUseBlocks[$0].code } ?? "unplanned"
  }

  private func parcels(_ group: [Int]) -> [Site.ParcelPart] {
    var areas: [Int: Double] = [:]
    for member in group { areas[members[member].parcel, default: 0] += members[member].squareMetres }
    let numbers = areas.keys.sorted()
    return IdentifierOrder.sorted(numbers.map { context.land.parcels[$0].id }).map { place in
      let parcel = context.land.parcels[numbers[place]]
      return Site.ParcelPart(
        id: parcel.id, sheetNumber: parcel.sheetNumber, parcelNumber: parcel.parcelNumber,
        squareMetres: areas[numbers[place]] ?? 0)
    }
  }

  private func decisions(_ group: [Int]) -> [String] {
    let land = context.land
    var decisions: Set<String> = []
    for facts in Set(group.map { members[$0].facts }) {
      if request.criteria.tests(.urbanPlan), let block = facts.schemeBlock,
        let number = land.schemes.feature(land.schemeBlocks[block].scheme)?.decisionNumber
      {
        decisions.insert(number)
      }
      guard request.criteria.tests(.landUsePlan) else { continue }
      for block in facts.annualBlocks + [facts.landUseBlock].compactMap({ $0 }) {
        if let number = land.landUsePlans.feature(land.landUseBlocks[block].plan)?.decisionNumber {
          decisions.insert(number)
        }
      }
    }
    return decisions.inOrderOfIDs
  }

  private func missing(_ group: [Int], _ own: [Double]) -> [Lack] {
    var tally = LackTally()
    for (member, area) in zip(group, own) { tally.add(members[member].judgement, squareMetres: area) }
    return tally.lacks
  }

  private func limits(_ group: [Int]) -> [Site.Limit] {
    var edges: [Criterion: (metres: Double, parcels: Set<Int>)] = [:]
    for member in group {
      let found = neighbours.edges(of: members[member].polygon, within: context.tolerances.identityMetres)
      for (neighbour, metres) in found {
        for criterion in neighbour.reasons.criteria {
          edges[criterion, default: (0, [])].metres += metres
          edges[criterion, default: (0, [])].parcels.insert(neighbour.parcel)
        }
      }
    }
    return Criterion.allCases.compactMap { criterion in
      edges[criterion].map { edge in
        Site.Limit(
          reason: criterion, parcels: edge.parcels.map { context.land.parcels[$0].id }.inOrderOfIDs,
          edgeMetres: edge.metres)
      }
    }
  }
}

extension Site.Share {
  /// Ground by class with percentages of one decimal that add up to 100, by class.
  ///
  /// Largest remainder; ties to the larger area, then the class.
  static func shares(_ ground: [(classCode: String, squareMetres: Double)]) -> [Site.Share] {
    var areas: [String: Double] = [:]
    for each in ground { areas[each.classCode, default: 0] += each.squareMetres }
    let byArea = areas.sorted { $0.value == $1.value ? IdentifierOrder.precedes($0.key, $1.key) : $0.value > $1.value }
    guard byArea.contains(where: { $0.value > 0 }) else { return [] }
    let tenths = LargestRemainder.shares(of: 1000, by: byArea.map { max(0, $0.value) }, unit: 1)
    return zip(byArea, tenths).map { share, tenths in
      Site.Share(classCode: share.key, squareMetres: share.value, percent: tenths / 10)
    }.sorted { IdentifierOrder.precedes($0.classCode, $1.classCode) }
  }
}
