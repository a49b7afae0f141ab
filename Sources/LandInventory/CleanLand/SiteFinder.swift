internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

/// Joins clean pieces to sites.
struct SiteFinder {
  let request: CleanLand.Request
  let judge: GroundJudge
  /// The pieces that sites are made of, by parcel.
  let wanted: [JudgedPiece]

  private var context: CheckContext { judge.context }
  private var survey: GroundSurvey { judge.survey }

  /// The sites, by falling area, then by id.
  ///
  /// - Throws: `CancellationError`; ``GeometryError``; the errors of the ellipsoid.
  func sites() throws -> [Site] {
    let members = try members()
    guard !members.isEmpty else { return [] }
    let links = try links(members)
    var groups = SiteGroups(count: members.count)
    for link in links where link.edgeMetres >= request.minimumSharedEdgeMetres - 1e-6 {
      groups.join(link.one, link.other)
    }
    let neighbours = try SiteNeighbours(of: members, request, judge)
    let builder = try SiteBuilder(
      request: request, context: context, survey: survey, members: members, links: links, neighbours: neighbours)
    return SiteFinder.named(try Workers.map(groups.groups(), jobs: context.jobs) { try builder.site($0) })
  }

  private func members() throws -> [SiteMember] {
    try Workers.map(wanted, jobs: context.jobs) { piece in
      SiteMember.members(piece, try survey.cutter.polygons(of: piece.piece, ofParcel: piece.parcel))
    }.flatMap { $0 }
  }

  /// Every two members that share edge, or a strip of ground.
  private func links(_ members: [SiteMember]) throws -> [SiteLink] {
    let identity = context.tolerances.identityMetres
    let tree = BoxIndex(members.map(\.polygon.bounds))
    let found = try Workers.map(members.count, jobs: context.jobs) { one in
      var links: [SiteLink] = []
      tree.forEach(meeting: members[one].polygon.bounds.expanded(by: identity)) { number in
        let other = Int(number)
        guard other > one else { return }
        let edge = SharedEdges.length(members[one].polygon, members[other].polygon, within: identity)
        if edge > 0 { links.append(SiteLink(one: one, other: other, edgeMetres: edge, doubleSquareMetres: 0)) }
      }
      return links.sorted { $0.other < $1.other }
    }
    let overlaps = try OverlapArea.pairs(
      within: OverlapInput(FlatLayer(members.map(\.polygon))), jobs: context.jobs)
    var strips: [SiteLink] = []
    for pair in 0..<overlaps.count {
      let (one, other) = (Int(overlaps.a[pair]), Int(overlaps.b[pair]))
      let shape = try OverlapShape.pieces(
        of: members[one].polygon, and: members[other].polygon, kernelArea: overlaps.area[pair])
      // A strip is nearly all long sides: half of what runs around it. Where it is thinner than `identity`, its sides are
      // common edge already.
      var edge = 0.0
      for piece in shape.pieces where try !piece.isThinner(thanMetres: identity) { edge += piece.perimeter / 2 }
      strips.append(
        SiteLink(one: one, other: other, edgeMetres: edge, doubleSquareMetres: overlaps.area[pair]))
    }
    return SiteLink.added(found.flatMap { $0 } + strips)
  }

  /// Sites with ids of their parcels; those of the same parcels numbered from west to east.
  private static func named(_ found: [Site]) -> [Site] {
    var sites = found
    let twins = Dictionary(grouping: sites.indices) { FindingIdentity.ordered(sites[$0].parcels.map(\.id)) }
    for (parcels, members) in twins {
      let order = members.sorted { one, other in
        let (a, b) = (found[one].geometry.bounds.center, found[other].geometry.bounds.center)
        return (a.x, a.y, one) < (b.x, b.y, other)
      }
      for (number, index) in order.enumerated() {
        sites[index].id = "site-" + FindingIdentity.digits(of: number == 0 ? parcels : parcels + ["", "\(number)"])
      }
    }
    return sites.sorted { one, other in
      one.squareMetres == other.squareMetres
        ? IdentifierOrder.precedes(one.id, other.id) : one.squareMetres > other.squareMetres
    }
  }
}

/// Two members that share edge or a strip of ground.
struct SiteLink: Hashable, Sendable {
  let one: Int
  let other: Int
  /// The length of common edge, strips by their length.
  var edgeMetres: Double
  /// Ground that both have.
  var doubleSquareMetres: Double

  /// One link for every two members, by their numbers.
  fileprivate static func added(_ links: [SiteLink]) -> [SiteLink] {
    var sums: [SiteLink] = []
    for link in links.sorted(by: { ($0.one, $0.other, $0.edgeMetres) < ($1.one, $1.other, $1.edgeMetres) }) {
      if let last = sums.last, last.one == link.one, last.other == link.other {
        sums[sums.count - 1].edgeMetres += link.edgeMetres
        sums[sums.count - 1].doubleSquareMetres += link.doubleSquareMetres
      } else {
        sums.append(link)
      }
    }
    return sums
  }
}

/// The ground around sites that belongs to none.
struct SiteNeighbours: Sendable {
  /// A polygon of such ground.
  struct Neighbour: Sendable {
    let parcel: Int
    let reasons: CriterionSet
    let polygon: Geometry
  }

  private let neighbours: [Neighbour]
  private let tree: BoxIndex

  /// Judges again, and draws, the pieces of the parcels that meet a member's box.
  init(of members: [SiteMember], _ request: CleanLand.Request, _ judge: GroundJudge) throws {
    let cutter = judge.survey.cutter
    let parcelTree = BoxIndex(judge.survey.index.parcels.layer.bounds)
    var near: Set<Int> = []
    for member in members {
      parcelTree.forEach(meeting: member.polygon.bounds.expanded(by: 0.01)) { near.insert(Int($0)) }
    }
    let jobs = judge.context.jobs
    let neighbours = try Workers.map(near.sorted(), jobs: jobs, makeState: { CellMemory() }) { cells, parcel in
      try judge.judge(parcel: parcel, function: request.function, &cells)
        .filter { !request.includes($0.judgement.verdict) }
        .flatMap { piece in
          try cutter.polygons(of: piece.piece, ofParcel: parcel).map {
            Neighbour(parcel: parcel, reasons: piece.judgement.reasons, polygon: $0)
          }
        }
    }.flatMap { $0 }
    self.neighbours = neighbours
    tree = BoxIndex(neighbours.map(\.polygon.bounds))
  }

  /// The neighbours of a polygon with the length of common edge.
  func edges(of polygon: Geometry, within distance: Double) -> [(neighbour: Neighbour, metres: Double)] {
    var near: [Int] = []
    tree.forEach(meeting: polygon.bounds.expanded(by: distance)) { near.append(Int($0)) }
    return near.sorted().compactMap { number in
      let metres = SharedEdges.length(polygon, neighbours[number].polygon, within: distance)
      return metres > 10 * distance ? (neighbours[number], metres) : nil
    }
  }
}
