internal import Geodesy
internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

/// Judges the pieces of parcels.
struct GroundJudge: Sendable {
  let context: CheckContext
  let survey: GroundSurvey
  private let limits: CriterionLimits
  private let parcelJudge: ParcelJudge
  let pieceJudge: PieceJudge
  /// The parcels as a whole, of a zone too.
  private let parcels: OverlapInput
  private let isMeasured: [Bool]
  /// The areas of parcels as drawn that cannot be measured, by number, square metres.
  private let areasAsDrawn: [Int: Double]

  /// Gathers what the criteria look at.
  ///
  /// - Throws: as ``GroundSurvey``.
  init(_ context: CheckContext, _ criteria: CleanLandCriteria) throws {
    self.context = context
    survey = try context.groundSurvey()
    limits = CriterionLimits(criteria)
    parcels = context.overlapInput(.parcel)
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
  /// Most pieces are added up and let go: a province has more of them than its memory should hold.
  /// - Parameter isKept: which pieces are asked for again.
  /// - Returns: what pieces add up to, and those that are kept, by parcel.
  func judgeAll(
    function: FunctionCode?, keeping isKept: @escaping @Sendable (Judgement) -> Bool
  ) throws -> (tally: CleanLandTally, kept: [JudgedPiece]) {
    let parcels = context.land.parcels
    let chunks = stride(from: 0, to: parcels.count, by: 256).map { $0..<min($0 + 256, parcels.count) }
    let ellipsoid = try EllipsoidalMeasure(context.land.system)
    let judged = try Workers.map(chunks, jobs: context.jobs, makeState: { CellMemory() }) { cells, chunk in
      var (sums, kept) = (CleanLandTally.Chunk(), [JudgedPiece]())
      for parcel in chunk {
        let pieces = judge(parcel: parcel, function: function, &cells)
        kept += pieces.filter { isKept($0.judgement) }
        try sums.add(pieces, id: parcels[parcel].id, ground: parcels.geometry.geometry(at: parcel), ellipsoid)
      }
      return (sums: sums, kept: kept)
    }
    return (try CleanLandTally(judged.map(\.sums), context), judged.flatMap(\.kept))
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
    var whole = JudgementBuilder(limits)
    parcels.layer.withBorrowed(parcel) { ground in
      parcelJudge.judge(facts, ground, area: parcels.areas[parcel], call: call, &whole)
    }
    let today = pieceJudge.group(of: facts, &cells)
    return pieces.map { piece in
      var builder = whole
      pieceJudge.judge(piece.facts, today: today, asked: function, call: call, &cells, &builder)
      return JudgedPiece(parcel: parcel, piece: piece, judgement: builder.judgement())
    }
  }

  /// A parcel whose polygon cannot be measured: unknown in everything that looks at the map, with its area as drawn.
  private func unmeasured(_ parcel: Int) -> JudgedPiece {
    let area = areasAsDrawn[parcel] ?? context.land.parcels.geometry[parcel].areaAsDrawn
    let byMap: [Criterion] = [.dispute, .landUsePlan, .urbanPlan, .constraint, .road, .free]
    let tested = byMap.filter(limits.tests)
    var findings = CriterionFindings()
    for criterion in tested.isEmpty ? [.provenArea] : tested { findings.add(criterion, .unknown, step: nil) }
    var remarks = NoteSet()
    remarks.insert(.invalidGeometry)
    return JudgedPiece(
      parcel: parcel, piece: GroundPiece(facts: GroundFacts(), squareMetres: area, shape: .polygons([])),
      judgement: Judgement(findings, remarks: remarks))
  }
}
