public import PlaneGeometry

/// Which block holds where: disjoint pieces of ground, each the ground on which one block holds.
///
/// A block that holds somewhere has one piece, a polygon or multipolygon of all its ground; pieces of two blocks share
/// no more than `OverlapArea/touching`. Ground in no piece has no block of any plan that counts. Pieces stand in the
/// order of their blocks in the layer. Where two blocks of one plan lie on the same ground, the one whose id sorts
/// first holds.
///
/// ```swift
/// let urban = try context.prevailingSchemeBlocks()
/// let pairs = try OverlapArea.pairs(context.overlapInput(.parcel), urban.input)
/// for pair in 0..<pairs.count {
///   let block = context.land.schemeBlocks[urban.blocks[Int(pairs.b[pair])]]
///   …
/// }
/// ```
public struct PrevailingPieces: Sendable {
  /// The ground of each piece, valid polygons and multipolygons, ready for the kernel.
  public let input: OverlapInput
  /// The number of the block of each piece, in its layer, ascending.
  public let blocks: [Int]
  /// The number of the scheme or land-use plan of each piece, in its layer.
  public let plans: [Int]
  /// Blocks whose pieces an overlay could not cut with the area that the kernel gives; they are to be reported.
  public let unconfirmed: [Int]

  private let pieceOfBlock: [Int: Int]

  init(_ ground: [Geometry], blocks: [Int], plans: [Int], unconfirmed: [Int]) {
    input = OverlapInput(FlatLayer(ground))
    self.blocks = blocks
    self.plans = plans
    self.unconfirmed = unconfirmed
    pieceOfBlock = Dictionary(uniqueKeysWithValues: blocks.enumerated().map { ($0.element, $0.offset) })
  }

  init(_ ranked: RankedGround, planOfBlock: [Int?]) {
    self.init(
      ranked.ground, blocks: ranked.blocks, plans: ranked.blocks.map { planOfBlock[$0] ?? 0 },
      unconfirmed: ranked.unconfirmed)
  }

  /// The ground of each piece.
  public var layer: FlatLayer { input.layer }
  /// How many pieces there are.
  public var count: Int { blocks.count }
  /// The numbers of the pieces.
  public var indices: Range<Int> { blocks.indices }

  /// The number of the piece on which a block holds; `nil` where it holds nowhere.
  public func piece(ofBlock block: Int) -> Int? { pieceOfBlock[block] }
}
