internal import LandModel
internal import PlaneGeometry

/// Strips that parcels of two map sheets share along the sheets' edge, gathered by pair of sheets.
struct SheetEdges {
  private let context: CheckContext
  private var edges: [[String]: Edge] = [:]

  private struct Edge {
    var group = PieceGroup()
    var pairs: [(a: String, b: String, area: Double)] = []
  }

  init(_ context: CheckContext) { self.context = context }

  /// Takes what belongs to a sheet edge out of the pieces of two parcels, and returns the rest.
  ///
  /// That is every piece thinner than half a millimetre at the coarser scale of the maps, at least `sliver_width`.
  mutating func take(_ pair: FeaturePair, _ pieces: SizedPieces) throws -> SizedPieces {
    let parcels = context.land.parcels
    guard !pieces.sizes.isEmpty, let one = parcels[pair.one].sheet, let other = parcels[pair.other].sheet, one != other
    else { return pieces }
    let limit =
      context.tolerances.scaleTolerance(parcels[pair.one].mapScale, parcels[pair.other].mapScale)
      ?? context.tolerances.sliverWidthMetres
    var rest = SizedPieces()
    rest.noiseSquareMetres = pieces.noiseSquareMetres
    var taken = PieceGroup()
    for size in pieces.sizes {
      for piece in pieces[size].pieces {
        if try ThicknessGauge(piece).isThinner(than: limit) {
          taken.append(piece)
        } else {
          rest.append(piece, of: size)
        }
      }
    }
    guard !taken.isEmpty else { return rest }
    let sheets = IdentifierOrder.precedes(one, other) ? [one, other] : [other, one]
    let pair = context.ordered(pair.one, pair.other, .parcel)
    edges[sheets, default: Edge()].group.append(taken)
    edges[sheets]?.pairs.append((parcels[pair.first].id, parcels[pair.second].id, taken.areaSquareMetres))
    return rest
  }

  /// One warning for each pair of sheets.
  func drafts() throws -> [FindingDraft] {
    try edges.map { sheets, edge in
      var draft = FindingDraft(
        .overlapParcel, subjects: sheets.map { Subject(layer: "sheet", id: $0) }, kind: "sheet_edge")
      draft.severity = .warning
      draft.identitySubjects = IdentityOrder(sheets).sorted(sheets).map { Subject(layer: "sheet", id: $0) }
      try draft.take(edge.group, nil)
      let top = edge.pairs.sorted {
        if $0.area != $1.area { return $0.area > $1.area }
        return $0.a != $1.a ? IdentifierOrder.precedes($0.a, $1.a) : IdentifierOrder.precedes($0.b, $1.b)
      }.prefix(10)
      draft.details = [
        Detail("parcels", .count(edge.pairs.count)),
        Detail(
          "pairs_top",
          .records(
            top.map { [Detail("a", .text($0.a)), Detail("b", .text($0.b)), Detail("area_m2", .number($0.area))] })),
      ]
      return draft
    }
  }
}

extension Parcel {
  /// Its map sheet: the unit in which the sheet is numbered, and the sheet; `nil` without a sheet.
  fileprivate var sheet: String? { sheetNumber.map { "\(oldUnitCode ?? unitCode ?? "-")/\($0)" } }
}
