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

  /// What chunks of parcels, one after the other, add up to.
  ///
  /// - Throws: ``Refusal`` where a polygon has no measure.
  init(_ chunks: [Chunk], _ context: CheckContext) throws {
    rows = CleanLandTally.arranged(chunks, by: context.land.parcels.features.map(\.id))
    var areas = Verdict.inDocuments.map { _ in CompensatedSum() }
    var counts = Verdict.inDocuments.map { _ in 0 }
    for chunk in chunks {
      for piece in chunk.pieces { areas[piece.verdict.place].add(piece.squareMetres) }
      for verdict in Verdict.inDocuments { counts[verdict.place] += chunk.parcels[verdict.place] }
    }
    totals = Verdict.inDocuments.map { verdict in
      CleanLand.Total(
        verdict: verdict, parcels: counts[verdict.place], squareMetres: areas[verdict.place].value)
    }
    let parcels = context.land.parcels
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

  /// What the pieces of some parcels add up to, and nothing of the pieces themselves.
  struct Chunk: Sendable {
    /// The rows of all its parcels, and how many each has.
    private(set) var rows: [CleanLand.Row] = []
    private(set) var counts: [Int32] = []
    /// Each piece's share in the sums, in the order of pieces.
    private(set) var pieces: [(verdict: Verdict, squareMetres: Double)] = []
    /// How many parcels have ground in each verdict, by its place.
    private(set) var parcels = Verdict.inDocuments.map { _ in 0 }

    /// Adds the pieces of the next parcel.
    mutating func add(
      _ judged: [JudgedPiece], id: String, ground: Geometry?, _ ellipsoid: EllipsoidalMeasure
    ) throws(Refusal) {
      let own = try CleanLandTally.rows(judged, id: id, ground: ground, ellipsoid)
      rows += own
      counts.append(Int32(own.count))
      var isSeen = 0
      for piece in judged {
        pieces.append((piece.judgement.verdict, piece.piece.squareMetres))
        isSeen |= 1 << piece.judgement.verdict.place
      }
      for place in parcels.indices where isSeen & 1 << place != 0 { parcels[place] += 1 }
    }
  }

  /// All rows in the order of the ids of their parcels.
  private static func arranged(_ chunks: [Chunk], by ids: [String]) -> [CleanLand.Row] {
    var places: [(chunk: Int32, rows: Range<Int32>)] = []
    places.reserveCapacity(ids.count)
    for (number, chunk) in chunks.enumerated() {
      var start: Int32 = 0
      for count in chunk.counts {
        places.append((Int32(number), start..<start + count))
        start += count
      }
    }
    var rows: [CleanLand.Row] = []
    rows.reserveCapacity(chunks.reduce(0) { $0 + $1.rows.count })
    for parcel in IdentifierOrder.sorted(ids) {
      let place = places[parcel]
      for row in place.rows { rows.append(chunks[Int(place.chunk)].rows[Int(row)]) }
    }
    return rows
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
