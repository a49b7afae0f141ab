internal import LandModel
public import PlanChecks
internal import PlaneGeometry

// How a book is made. One file in Books: a function of `Ledger` that gives a `Book`. It takes the ground that it is about
// as a `LedgerLayer` (features that it may cut), names the layers that part it, and adds up the pieces that
// `pieces(of:by:)` gives: an area and, for each layer, the feature that lies there. Large features cut first, parcels
// last, because the last layer costs no overlay. What cannot be measured comes from `skippedGround`; the balance goes
// into the book, and a note for each layer that is missing. The rest of a book: `book.NAME` and its columns in
// labels.csv, a function of `Inquiry`, a command.

/// The one partition of ground that all books read: the land of a workspace on a day, cut into pieces with one set of
/// facts each.
///
/// Nothing is cut before a book asks; layers are made once and shared by all books of one context. Of a zone that is
/// asked about only the ground inside it is measured.
public struct Ledger: Sendable {
  /// The land, the day and the rules.
  public let context: CheckContext

  /// A ledger of a context.
  public init(_ context: CheckContext) { self.context = context }

  var land: Land { context.land }
  var codes: LandUseCodes { .shipped }

  /// The land-use code that stands for one in books: as the list writes it, of a legacy one what took its place.
  func shownCode(_ code: String) -> String { codes.current(codes.canonical(code) ?? code) }

  /// The features of a layer that no measure looks at, as books list them; of one zone those that touch it.
  func skipped(_ layers: LayerName..., where isMeant: (LayerName, Int) -> Bool = { _, _ in true }) throws
    -> [SkippedFeature]
  {
    var skipped: [SkippedFeature] = []
    for layer in layers {
      for excluded in context.overlapInput(layer).excluded where isMeant(layer, excluded.feature) {
        skipped.append(
          SkippedFeature(
            rule: RuleID(rawValue: "book"), layer: layer.rawValue, id: land[layer].id(of: excluded.feature),
            reason: excluded.reason == .nullGeometry ? .nullGeometry : .invalidGeometry))
      }
    }
    return context.asked(skipped).inOrder
  }
}

/// Features of ground with the numbers by which they are known.
struct LedgerLayer: Sendable {
  /// The ground, valid polygons and multipolygons, ready for the kernel.
  let input: OverlapInput
  /// What each feature is: its number in a layer of the workspace.
  let source: [Int]

  init(_ input: OverlapInput, source: [Int]) { (self.input, self.source) = (input, source) }

  init(_ ground: [Geometry?], source: [Int]) { self.init(OverlapInput(FlatLayer(ground)), source: source) }

  /// Pieces of blocks that hold.
  init(_ pieces: PrevailingPieces) { self.init(pieces.input, source: pieces.blocks) }

  /// Ranked features.
  init(_ ranked: RankedGround) { self.init(ranked.ground, source: ranked.blocks) }

  /// Some features of a prepared layer, those that cannot be measured left out.
  init(_ input: OverlapInput, _ features: [Int]) {
    let excluded = Set(input.excluded.map(\.feature))
    let valid = features.filter { !excluded.contains($0) && input.areas[$0] > 0 }
    self.init(valid.map { input.layer.geometry(at: $0) }, source: valid)
  }

  var count: Int { source.count }
  var areas: [Double] { input.areas }
  var area: Double { input.areas.reduce(0, +) }
  func geometry(_ feature: Int) -> Geometry? { input.layer.geometry(at: feature) }

  /// The features for which `isWanted` says so.
  func filtered(_ isWanted: (_ source: Int) -> Bool) -> LedgerLayer {
    let kept = source.indices.filter { isWanted(source[$0]) }
    return LedgerLayer(kept.map { geometry($0) }, source: kept.map { source[$0] })
  }
}

/// Pieces of ground: an area each, and what lies there, a column a layer.
struct LedgerPieces: Sendable {
  /// Square metres.
  fileprivate(set) var areas: [Double] = []
  /// The feature of the ground that a piece is of, by its number in the ground's layer.
  fileprivate(set) var ground: [Int32] = []
  fileprivate var columns: [[Int32]]
  /// The ground of each piece, where it was asked for.
  fileprivate(set) var shapes: [Geometry] = []

  init(layers: Int) { columns = Array(repeating: [], count: layers) }

  var count: Int { areas.count }
  var indices: Range<Int> { areas.indices }

  /// The number by which a layer knows the feature on a piece; `nil` where none of its features lies there.
  subscript(piece: Int, layer: Int) -> Int? {
    let value = columns[layer][piece]
    return value < 0 ? nil : Int(value)
  }

  mutating func append(_ other: LedgerPieces) {
    areas += other.areas
    ground += other.ground
    shapes += other.shapes
    for column in columns.indices { columns[column] += other.columns[column] }
  }

  mutating func append(area: Double, ground feature: Int32, _ facts: [Int32], shape: Geometry?) {
    areas.append(area)
    ground.append(feature)
    for column in columns.indices { columns[column].append(facts[column]) }
    if let shape { shapes.append(shape) }
  }

  /// Adds ground to a piece.
  mutating func add(_ area: Double, to piece: Int) { areas[piece] += area }
}
