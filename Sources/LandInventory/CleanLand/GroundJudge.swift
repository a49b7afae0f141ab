internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

/// Judges the pieces of parcels.
struct GroundJudge: Sendable {
  let context: CheckContext
  let survey: GroundSurvey
  let criteria: CleanLandCriteria
  let parcelJudge: ParcelJudge
  let pieceJudge: PieceJudge
  private let isMeasured: [Bool]
  /// The areas of parcels as drawn that cannot be measured, by number, square metres.
  private let areasAsDrawn: [Int: Double]

  /// Gathers what the criteria look at.
  ///
  /// - Throws: as ``GroundSurvey``.
  init(_ context: CheckContext, _ criteria: CleanLandCriteria) throws {
    self.context = context
    survey = try context.groundSurvey()
    self.criteria = criteria
    parcelJudge = try ParcelJudge(context.land, criteria, context.tolerances)
    pieceJudge = PieceJudge(
      context.land, criteria, context.plansInForce, try context.crosswalk(), try context.functionHierarchy())
    var isMeasured = [Bool](repeating: true, count: context.land.parcels.count)
    var areasAsDrawn: [Int: Double] = [:]
    for excluded in survey.index.parcels.excluded {
      isMeasured[excluded.feature] = false
      areasAsDrawn[excluded.feature] = try context.areaAsDrawn(.parcel, excluded.feature)
    }
    (self.isMeasured, self.areasAsDrawn) = (isMeasured, areasAsDrawn)
  }

  /// Judges all parcels, several at once; the same for any number of jobs.
  ///
  /// - Returns: the pieces of each parcel.
  func judgeAll(function: FunctionCode?) throws -> [[JudgedPiece]] {
    let count = context.land.parcels.count
    let chunks = stride(from: 0, to: count, by: 256).map { $0..<min($0 + 256, count) }
    return try Workers.map(chunks, jobs: context.jobs, makeState: { CellMemory() }) { cells, chunk in
      chunk.map { judge(parcel: $0, function: function, &cells) }
    }.flatMap { $0 }
  }

  /// Judges one parcel; one outside the zone that is asked about has no piece.
  func judge(parcel: Int, function: FunctionCode?, _ cells: inout CellMemory) -> [JudgedPiece] {
    if context.zone != nil, isMeasured[parcel], survey.index.parcels.areas[parcel] <= OverlapArea.touching {
      return []
    }
    guard isMeasured[parcel], survey.index.parcels.areas[parcel] > 0,
      let pieces = try? survey.cutter.pieces(ofParcel: parcel), !pieces.isEmpty
    else { return [unmeasured(parcel)] }
    return judge(pieces, ofParcel: parcel, function: function, call: nil, &cells)
  }

  /// Judges pieces of one parcel.
  func judge(
    _ pieces: [GroundPiece], ofParcel parcel: Int, function: FunctionCode?, call: Int?, _ cells: inout CellMemory
  ) -> [JudgedPiece] {
    let facts = context.land.parcels[parcel]
    var whole = JudgementBuilder(criteria)
    let parcels = context.overlapInput(.parcel)
    parcelJudge.judge(
      facts, parcels.layer.geometry(at: parcel), area: parcels.areas[parcel], call: call, &whole)
    return pieces.map { piece in
      var builder = whole
      pieceJudge.judge(piece.facts, facts, asked: function, call: call, &cells, &builder)
      return JudgedPiece(parcel: parcel, piece: piece, judgement: builder.judgement())
    }
  }

  /// A parcel whose polygon cannot be measured: unknown in everything that looks at the map, with its area as drawn.
  private func unmeasured(_ parcel: Int) -> JudgedPiece {
    let area = areasAsDrawn[parcel] ?? context.land.parcels.geometry[parcel].areaAsDrawn
    let byMap: [Criterion] = [.dispute, .landUsePlan, .urbanPlan, .constraint, .road, .free]
    let tested = byMap.filter(criteria.tests)
    let unknown = (tested.isEmpty ? [.provenArea] : tested).map { ($0, Judgement.Finding(verdict: .unknown)) }
    return JudgedPiece(
      parcel: parcel,
      piece: GroundPiece(facts: GroundFacts(), squareMetres: area, shape: .polygons([])),
      judgement: Judgement(
        Dictionary(uniqueKeysWithValues: unknown), notes: [CleanLandNote.invalidGeometry.word]))
  }
}
