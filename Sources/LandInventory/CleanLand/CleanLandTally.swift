internal import Geodesy
internal import LandModel
internal import PlanChecks
internal import PlaneGeometry
internal import Refusals

/// Sums judged pieces up by parcel and verdict.
struct CleanLandTally {
  let rows: [CleanLand.Row]
  let totals: [CleanLand.Total]
  let balance: Balance

  /// What a row has in common.
  private struct Key: Hashable {
    let verdict: Verdict
    let reasons: CriterionSet
    let remarks: NoteSet
    let nextStep: NextStep?

    init(_ judgement: Judgement) {
      verdict = judgement.verdict
      reasons = judgement.reasons
      remarks = judgement.remarks
      nextStep = judgement.nextStep
    }

    func precedes(_ other: Key) -> Bool {
      if verdict != other.verdict { return verdict.place < other.verdict.place }
      if reasons != other.reasons { return reasons.precedes(other.reasons) }
      if remarks != other.remarks {
        return IdentifierOrder.precedes(
          remarks.words.joined(separator: ";"), other.remarks.words.joined(separator: ";"))
      }
      return nextStep.place < other.nextStep.place
    }
  }

  /// - Parameters:
  ///   - judged: the pieces of each parcel.
  ///   - context: the land.
  init(_ judged: [[JudgedPiece]], _ context: CheckContext) throws {
    let parcels = context.land.parcels
    let ellipsoid = try EllipsoidalMeasure(context.land.system)
    let order = IdentifierOrder.sorted(parcels.features.map(\.id))
    rows = try Workers.map(order.count, jobs: context.jobs, size: 512) { place in
      let parcel = order[place]
      return try CleanLandTally.rows(
        judged[parcel], id: parcels[parcel].id, ground: parcels.geometry.geometry(at: parcel), ellipsoid)
    }.flatMap { $0 }
    var areas = Verdict.inDocuments.map { _ in CompensatedSum() }
    var counts = Verdict.inDocuments.map { _ in 0 }
    for parcel in judged.indices {
      var isSeen = 0
      for piece in judged[parcel].indices {
        let place = judged[parcel][piece].judgement.verdict.place
        areas[place].add(judged[parcel][piece].piece.squareMetres)
        isSeen |= 1 << place
      }
      for place in counts.indices where isSeen & 1 << place != 0 { counts[place] += 1 }
    }
    totals = Verdict.inDocuments.map { verdict in
      CleanLand.Total(
        verdict: verdict, parcels: counts[verdict.place], squareMetres: areas[verdict.place].value)
    }
    var whole = CompensatedSum()
    let measured = try context.measured(.parcel)
    let broken = Set(measured.excluded.map(\.feature))
    for parcel in parcels.indices {
      whole.add(try broken.contains(parcel) ? context.areaAsDrawn(.parcel, parcel) : measured.areas[parcel])
    }
    balance = Balance(
      "parcel", totalSquareMetres: whole.value,
      parts: totals.map { Balance.Part("\($0.verdict.rawValue)_m2", $0.squareMetres) })
  }

  /// The rows of one parcel.
  static func rows(
    _ pieces: [JudgedPiece], id: String, ground: Geometry?, _ ellipsoid: EllipsoidalMeasure
  ) throws(Refusal) -> [CleanLand.Row] {
    let factor: Double
    do throws(GeodesyError) {
      factor = try ellipsoidalFactor(ground, ellipsoid)
    } catch {
      throw Refusal(
        .transformation,
        LocalisedText(
          en: "it has no area on the ellipsoid: \(error)", vi: "không tính được diện tích elipxoit: \(error)"),
        remedy: LocalisedText(en: "check its coordinates", vi: "kiểm tra tọa độ của đối tượng"),
        at: RefusalPlace(layer: LayerName.parcel.rawValue, featureID: id))
    }
    func row(_ key: Key, unknowns: CriterionSet, area: Double) -> CleanLand.Row {
      CleanLand.Row(
        parcel: id, verdict: key.verdict, reasons: key.reasons, unknowns: unknowns, notes: key.remarks.words,
        nextStep: key.nextStep, squareMetres: area, ellipsoidalSquareMetres: area * factor)
    }
    if pieces.count == 1 {
      let (judgement, area) = (pieces[0].judgement, pieces[0].piece.squareMetres)
      return [row(Key(judgement), unknowns: judgement.unknowns, area: area)]
    }
    var grounds: [Key: (area: Double, unknowns: CriterionSet)] = [:]
    for piece in pieces {
      let key = Key(piece.judgement)
      let ground = grounds[key] ?? (0, [])
      grounds[key] = (ground.area + piece.piece.squareMetres, ground.unknowns.union(piece.judgement.unknowns))
    }
    return grounds.sorted { $0.key.precedes($1.key) }.map { key, ground in
      row(key, unknowns: ground.unknowns, area: ground.area)
    }
  }

  /// Square metres on the ellipsoid for one on the grid, over a parcel; 1 for what encloses no ground.
  private static func ellipsoidalFactor(
    _ geometry: Geometry?, _ ellipsoid: EllipsoidalMeasure
  ) throws(GeodesyError) -> Double {
    guard let drawn = geometry?.asDrawn, drawn.area > 0 else { return 1 }
    return try ellipsoid.squareMetres(of: drawn) / drawn.area
  }
}

extension Verdict {
  /// The order of documents.
  static let inDocuments: [Verdict] = [.clean, .conditional, .notClean, .unknown]

  /// The place in that order.
  var place: Int {
    switch self {
    case .clean: 0
    case .conditional: 1
    case .notClean: 2
    case .unknown: 3
    }
  }
}
