internal import Interchange
internal import PlanChecks
internal import PlaneGeometry
internal import Synchronization

/// What tiles of a snapshot are made of, and the tiles that were made: it goes with the snapshot.
///
/// Collections are brought into the plane of a tile matrix set once, when the first tile is asked for.
final class TileStore: Sendable {
  private let sets = Mutex<[OfferedTileSet]?>(nil)
  private let columns = KeptValues<CollectionKey, [VectorTileColumn]>(limit: TileStore.keptLayers)
  private let shapes = KeptValues<ShapesKey, VectorTileShapes>(limit: TileStore.keptLayers)
  private let bounds = KeptValues<ShapesKey, Box>(limit: TileStore.keptLayers)
  private let tiles: RecentValues<TileKey, KeptTile>
  private let making = SingleFlight<TileKey, KeptTile>()
  /// So many layers are kept, of those that are made for a day the last few among them.
  private static let keptLayers = 64

  /// A collection, of those that are made for a day also the days that share it.
  struct CollectionKey: Hashable, Sendable {
    let name: String
    let days: PlanPeriod?
  }

  private struct ShapesKey: Hashable, Sendable {
    let set: String
    let collection: CollectionKey
  }

  /// - Parameter limit: bytes of tiles that are kept.
  init(limit: Int) { tiles = RecentValues(limit: limit) }

  /// The tile matrix sets that are offered, made when they are first asked for.
  func offered(_ make: () throws -> [OfferedTileSet]) rethrows -> [OfferedTileSet] {
    try sets.withLock { sets in
      if let sets { return sets }
      let made = try make()
      sets = made
      return made
    }
  }

  /// A collection in the plane of a set.
  ///
  /// - Parameter days: the days that it was made for; `nil` for one of every day.
  func collection(
    _ layer: PublishedLayer, days: PlanPeriod?, _ set: OfferedTileSet, _ budget: WorkBudget
  ) throws -> TiledCollection {
    let key = CollectionKey(name: layer.name, days: days)
    let shapesKey = ShapesKey(set: set.matrices.id, collection: key)
    let columns = try columns.value(key, budget) { layer.tileColumns }
    let shapes = try shapes.value(shapesKey, budget) { try layer.tileShapes(set) }
    return TiledCollection(
      layer: VectorTileLayer(layer.name, columns: columns, shapes: shapes),
      bounds: try bounds.value(shapesKey, budget) { shapes.bounds }, days: layer.days)
  }

  /// A tile, kept or made by whoever asks first.
  ///
  /// - Returns: the tile, and whether it was kept.
  func tile(_ key: TileKey, _ budget: WorkBudget, make: () throws -> KeptTile) throws -> (tile: KeptTile, isKept: Bool)
  {
    var isKept = true
    let tile = try making.value(key, budget, known: { tiles[key] }) {
      isKept = false
      let tile = try make()
      tiles.keep(tile, key, cost: tile.cost)
      return tile
    }
    return (tile, isKept)
  }

  /// Keeps a further form of a tile that is kept.
  func keep(_ tile: KeptTile, _ key: TileKey) { tiles.keep(tile, key, cost: tile.cost) }

  /// The bytes of the tiles that are kept.
  var keptBytes: Int { tiles.cost }
}
