internal import PlaneGeometry

/// A piece of a parcel with its judgement.
struct JudgedPiece: Sendable {
  /// The number of the parcel.
  let parcel: Int
  /// The piece.
  let piece: GroundPiece
  /// How clean it is.
  let judgement: Judgement
}
