public import PlaneGeometry

/// Pieces of ground of one size.
public struct PieceGroup: Hashable, Sendable {
  /// The pieces, one polygon each.
  public private(set) var pieces: [Geometry] = []
  /// Their area together, square metres.
  public private(set) var areaSquareMetres = 0.0

  /// No piece.
  public init() {}

  /// Whether there is no piece.
  public var isEmpty: Bool { pieces.isEmpty }

  /// Adds a piece.
  public mutating func append(_ piece: Geometry) {
    pieces.append(piece)
    areaSquareMetres += piece.area
  }

  /// Adds the pieces of another group.
  public mutating func append(_ other: PieceGroup) {
    pieces += other.pieces
    areaSquareMetres += other.areaSquareMetres
  }

  /// The pieces as one polygon or multipolygon; `nil` when there is none.
  ///
  /// Pieces of several pairs of features may overlap or touch, so a multipolygon of them need not be valid.
  public var geometry: Geometry? { Geometry.joined(pieces) }

  /// The diameter of the largest circle in the thickest piece, metres, to 1 % or 1 mm.
  public func thicknessMetres() throws(GeometryError) -> Double? {
    guard let geometry else { return nil }
    return try geometry.thicknessToMillimetres()
  }
}

/// Pieces of ground by size, and the square metres of those that are only noise.
public struct SizedPieces: Hashable, Sendable {
  private var groups: [PieceSize: PieceGroup] = [:]
  /// What is thinner than `identity`, square metres.
  public var noiseSquareMetres = 0.0

  /// Nothing.
  public init() {}

  /// The pieces of one size.
  public subscript(size: PieceSize) -> PieceGroup { groups[size] ?? PieceGroup() }

  /// The sizes that there are, large ones first.
  public var sizes: [PieceSize] { PieceSize.allCases.filter { groups[$0] != nil } }

  /// How many pieces there are that are no noise.
  public var count: Int { groups.values.reduce(0) { $0 + $1.pieces.count } }

  /// Adds a piece of one size, in its place: a group of thousands is never copied.
  public mutating func append(_ piece: Geometry, of size: PieceSize) {
    groups[size, default: PieceGroup()].append(piece)
  }

  /// Adds the pieces of another.
  public mutating func append(_ other: SizedPieces) {
    for (size, group) in other.groups { groups[size, default: PieceGroup()].append(group) }
    noiseSquareMetres += other.noiseSquareMetres
  }
}

/// How the ground that an area rule measured falls into sizes.
public struct SizeTotals: Hashable, Sendable {
  /// Everything that was measured, square metres.
  public var totalSquareMetres = 0.0
  private var bySize: [PieceSize: Double] = [:]
  private var noiseSquareMetres = 0.0

  /// Nothing measured yet.
  public init() {}

  /// Adds ground that was measured and the pieces that it falls into.
  public mutating func add(_ pieces: SizedPieces, totalSquareMetres total: Double) {
    totalSquareMetres += total
    for size in pieces.sizes { bySize[size, default: 0] += pieces[size].areaSquareMetres }
    noiseSquareMetres += pieces.noiseSquareMetres
  }

  /// Adds ground of one size; `nil` for noise.
  public mutating func add(_ size: PieceSize?, squareMetres: Double) {
    totalSquareMetres += squareMetres
    if let size { bySize[size, default: 0] += squareMetres } else { noiseSquareMetres += squareMetres }
  }

  /// The balance of an area rule.
  public func balance(_ what: String) -> Balance {
    Balance(
      what, totalSquareMetres: totalSquareMetres,
      parts: [
        Balance.Part("material_m2", bySize[.material] ?? 0), Balance.Part("sliver_m2", bySize[.sliver] ?? 0),
        Balance.Part("digitisation_m2", bySize[.digitisation] ?? 0), Balance.Part("noise_m2", noiseSquareMetres),
      ])
  }
}

extension Geometry {
  /// The thickness as documents print it, metres to 1 mm.
  func thicknessToMillimetres() throws(GeometryError) -> Double { (try thickness() * 1000).rounded() / 1000 }
}
