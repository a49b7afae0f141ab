internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

/// A row, and the pieces of its parcel that it is made of.
struct MeasuredReclaim {
  let found: ReclaimCase
  let row: Reclaim.Row
  /// Where it is; `nil` for a parcel or project without a shape.
  let shape: Geometry?
  /// Square metres by the number of the piece in its parcel, and whether the piece would be clean.
  let pieces: [Int: (squareMetres: Double, isClean: Bool)]
}

/// Measures where the law opens the way to recovery.
struct ReclaimMeasurer {
  private let judge: GroundJudge
  private var cells = CellMemory()

  init(_ judge: GroundJudge) { self.judge = judge }

  private var context: CheckContext { judge.context }

  /// The row of a case; `nil` where none of its ground lies in the zone that is asked about.
  mutating func measure(_ found: ReclaimCase) throws -> MeasuredReclaim? {
    let judged = found.parcel.map { judge.judge(parcel: $0, function: nil, &cells) } ?? []
    let members = members(of: judged, found)
    guard found.parcel == nil || !members.isEmpty else { return nil }
    let pieces = Dictionary(
      uniqueKeysWithValues: members.map {
        ($0, (squareMetres: judged[$0].piece.squareMetres, isClean: isClean(judged[$0], but: found)))
      })
    let own = try found.project.map(ownGround) ?? 0
    let sums = pieces.values.map(\.squareMetres).sorted()
    let clean = pieces.values.filter(\.isClean).map(\.squareMetres).sorted()
    let parcel = found.parcel.map { context.land.parcels[$0] }
    let row = Reclaim.Row(
      parcel: parcel?.id, project: found.project.map { context.land.projects[$0].id }, ground: found.ground,
      since: found.since, months: found.since?.months(until: context.asOf), limitMonths: found.limitMonths,
      squareMetres: parcel == nil ? own : sums.reduce(0, +), article: found.article.article,
      givesCleanSquareMetres: parcel == nil ? nil : clean.reduce(0, +),
      stage: found.stage(context.land, on: context.asOf), unit: try unit(found), tenure: parcel?.tenure,
      penalisedOn: parcel?.penalisedOn, penaltyDeadline: parcel?.penaltyDeadline)
    return MeasuredReclaim(found: found, row: row, shape: try shape(found, judged, members), pieces: pieces)
  }

  /// The numbers of the pieces that the case is about.
  private func members(of pieces: [JudgedPiece], _ found: ReclaimCase) -> [Int] {
    let all = Array(pieces.indices)
    guard let project = found.project else { return all }
    let under = all.filter { pieces[$0].piece.facts.projects.contains(project) }
    // What is allotted to a project that is drawn elsewhere is held all the same.
    let isElsewhere = found.parcel.map { self.isElsewhere($0, project) } ?? false
    return under.isEmpty && !isElsewhere ? all : under
  }

  /// The parcel, or what of it lies under the project; without a parcel the project.
  private func shape(_ found: ReclaimCase, _ pieces: [JudgedPiece], _ members: [Int]) throws -> Geometry? {
    guard let parcel = found.parcel else {
      let projects = try context.measured(.project).layer
      return found.project.flatMap { projects.geometry(at: $0) }
    }
    guard members.count < pieces.count else { return try context.measured(.parcel).layer.geometry(at: parcel) }
    let polygons = try members.flatMap { try judge.survey.cutter.polygons(of: pieces[$0].piece, ofParcel: parcel) }
    return polygons.count < 2 ? polygons.first : try Geometry.unaryUnion(polygons)
  }

  /// Whether a project lies on a parcel, but outside the zone that is asked about.
  private func isElsewhere(_ parcel: Int, _ project: Int) -> Bool {
    guard context.zone != nil else { return false }
    return OverlapArea.between(
      parcel, of: context.overlapInput(.parcel), and: project, of: context.overlapInput(.project))
      > OverlapArea.touching
  }

  /// The own ground of a project, square metres.
  private func ownGround(_ project: Int) throws -> Double {
    guard let own = try context.heldGround()[project]?.ownSquareMetres else { return 0 }
    guard context.zone != nil else { return own }
    return own * (try context.measured(.project).areas[project] / context.overlapInput(.project).areas[project])
  }

  private func unit(_ found: ReclaimCase) throws -> String? {
    if let parcel = found.parcel { return try context.commune(withCode: context.land.parcels[parcel].unitCode) }
    guard let project = found.project else { return nil }
    return try context.communes(of: [context.land.projects.geometry.geometry(at: project)])[0]
  }

  /// Whether a piece fails nothing but tenure, clearance and what the project or the holder has.
  private func isClean(_ piece: JudgedPiece, but found: ReclaimCase) -> Bool {
    let pardoned: CriterionSet = [CriterionSet(.tenure), CriterionSet(.clearance), CriterionSet(.free)]
    guard piece.judgement.reasons.isSubset(of: pardoned) else { return false }
    guard piece.judgement.reasons.contains(.free) else { return true }
    guard piece.piece.facts.projects.allSatisfy({ $0 == found.project }) else { return false }
    guard let holder = found.parcel.flatMap({ context.land.parcels[$0].holder }), let project = found.project else {
      return true
    }
    return context.land.projects[project].isNamed(by: holder)
  }
}

/// Adds rows up by ground and stage, each piece of a parcel once.
enum ReclaimTotals {
  static func totals(_ rows: [MeasuredReclaim]) -> [Reclaim.Total] {
    ReclaimGround.allCases.flatMap { ground in
      ReclaimStage.allCases.compactMap { stage in
        let members = rows.filter { $0.row.ground == ground && $0.row.stage == stage }
        return members.isEmpty ? nil : total(members, ground, stage)
      }
    }
  }

  private static func total(
    _ rows: [MeasuredReclaim], _ ground: ReclaimGround, _ stage: ReclaimStage
  ) -> Reclaim.Total {
    var total = Reclaim.Total(ground: ground, stage: stage)
    var parcels: [Int: [Int: (squareMetres: Double, isClean: Bool)]] = [:]
    for row in rows {
      guard let parcel = row.found.parcel else {
        total.squareMetres += row.row.squareMetres
        continue
      }
      parcels[parcel, default: [:]].merge(row.pieces) { one, other in
        (one.squareMetres, one.isClean || other.isClean)
      }
    }
    total.parcels = parcels.count
    for (_, pieces) in parcels.sorted(by: { $0.key < $1.key }) {
      for (_, piece) in pieces.sorted(by: { $0.key < $1.key }) {
        total.squareMetres += piece.squareMetres
        if piece.isClean { total.givesCleanSquareMetres += piece.squareMetres }
      }
    }
    return total
  }
}
