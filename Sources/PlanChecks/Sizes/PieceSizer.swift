public import PlaneGeometry

/// Tells how large pieces of ground are: noise, digitisation, sliver or material, by the one rule that all checks share.
///
/// A piece is one connected part of the ground that two features share, or one gap. The first that applies:
/// *noise*, thinner than `identity`; *digitisation*, thinner than the scale tolerance where there is one, or too small for
/// the coarser plan; *sliver*, thinner than `sliver_width` or smaller than `sliver_area`; *material*.
public struct PieceSizer: Sendable {
  /// The limits.
  public let tolerances: Tolerances

  /// Takes the limits.
  public init(_ tolerances: Tolerances) { self.tolerances = tolerances }

  /// How large a piece is; `nil` for noise.
  ///
  /// Cost: nothing where area and perimeter decide, else one inward buffer for each limit in doubt.
  ///
  /// - Parameters:
  ///   - piece: a valid polygon.
  ///   - scaleTolerance: below which thickness two plans need not agree, metres; `nil` where that is no question.
  ///   - unmappedArea: below which area, or thinner than the side of a square of that area, the coarser plan draws
  ///     nothing of its own, square metres; `nil` where that is no question.
  /// - Throws: `GeometryError` when the task is cancelled or GEOS fails.
  public func size(
    of piece: Geometry, scaleTolerance: Double? = nil, unmappedArea: Double? = nil
  ) throws(GeometryError) -> PieceSize? {
    let gauge = ThicknessGauge(piece)
    if try gauge.isThinner(than: tolerances.identityMetres) { return nil }
    if let scaleTolerance, try gauge.isThinner(than: scaleTolerance) { return .digitisation }
    if let unmappedArea {
      if piece.area < unmappedArea { return .digitisation }
      if try gauge.isThinner(than: unmappedArea.squareRoot()) { return .digitisation }
    }
    if piece.area < tolerances.sliverAreaSquareMetres { return .sliver }
    return try gauge.isThinner(than: tolerances.sliverWidthMetres) ? .sliver : .material
  }

  /// The pieces sorted by size, in their order.
  public func sort(
    _ pieces: [Geometry], scaleTolerance: Double? = nil, unmappedArea: Double? = nil
  ) throws(GeometryError) -> SizedPieces {
    var sized = SizedPieces()
    for piece in pieces {
      if let size = try size(of: piece, scaleTolerance: scaleTolerance, unmappedArea: unmappedArea) {
        sized.append(piece, of: size)
      } else {
        sized.noiseSquareMetres += piece.area
      }
    }
    return sized
  }
}

/// Answers whether a polygon is thinner than a limit, with a buffer only where area, perimeter and box leave a doubt.
struct ThicknessGauge {
  private let piece: Geometry
  /// No circle inside is larger than this.
  private let upperBound: Double
  /// There is a circle inside that is as large as this.
  private let lowerBound: Double

  init(_ piece: Geometry) {
    self.piece = piece
    let (area, bounds) = (piece.area, piece.bounds)
    upperBound = min(2 * (area / .pi).squareRoot(), bounds.width, bounds.height)
    // Area ≤ perimeter × inradius for ground without holes (Bonnesen, *Les problèmes des isopérimètres*, 1929).
    let isSimple = piece.kind == .polygon && piece.ringCount == 1
    let perimeter = piece.perimeter
    lowerBound = isSimple && perimeter > 0 ? 2 * area / perimeter : 0
  }

  /// As ``Geometry/isThinner(thanMetres:)``.
  func isThinner(than limit: Double) throws(GeometryError) -> Bool {
    if upperBound <= limit - 0.000_01 { return true }
    if lowerBound >= limit { return false }
    return try piece.isThinner(thanMetres: limit)
  }
}
