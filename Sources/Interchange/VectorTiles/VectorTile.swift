internal import PlaneGeometry

/// A finished tile.
public struct VectorTile: Sendable {
  /// The tile in the format of *Mapbox Vector Tile* 2.1; empty where nothing is drawn.
  public let bytes: [UInt8]
  /// How many features of each layer are left out, because they are too small or the tile too large; layers of none are not
  /// named.
  public let dropped: [(layer: String, count: Int)]
}

/// Makes a tile of layers.
///
/// Geometry is cut to the tile with a buffer of 64 units and rounded to a grid of 4,096, nothing else: neighbours that share
/// vertices leave no gap and do not overlap. A polygon under 1/256 of the side both ways is left out. Same layers, same tile:
/// same bytes.
///
/// Cost: in release some 0.2 µs a feature and 10 ns a position of what meets the tile.
public struct VectorTileMaker {
  private let grid: TileGrid
  private let ground: Box
  private var layers: [DrawnLayer] = []
  private var tooSmall: [Int] = []

  /// Begins a tile.
  ///
  /// - Precondition: its level is one of the set's.
  public init(_ tile: TileAddress, in set: TileMatrixSet) {
    precondition(set.zooms.contains(tile.zoom), "the tile matrix set has no tiles of that level")
    grid = TileGrid(tile, in: set)
    ground = set.ground(of: tile)
  }

  /// Draws a layer.
  ///
  /// - Parameters:
  ///   - layer: the layer, in the plane of the set.
  ///   - includes: which features take part.
  ///   - goOn: called every some hundred features; what it throws ends the work.
  public mutating func add(
    _ layer: VectorTileLayer, where includes: ((Int) -> Bool)? = nil, goOn: () throws -> Void
  ) rethrows {
    var drawn = DrawnLayer(layer)
    tooSmall.append(try drawn.draw(grid, ground, where: includes, goOn))
    layers.append(drawn)
  }

  /// Draws a layer to its end; see ``add(_:where:goOn:)``.
  public mutating func add(_ layer: VectorTileLayer, where includes: ((Int) -> Bool)? = nil) {
    add(layer, where: includes) {}
  }

  /// Whether a layer has a feature whose box meets the tile with its buffer.
  ///
  /// - Parameters:
  ///   - layer: the layer, in the plane of the set.
  ///   - includes: which features take part.
  public func meets(_ layer: VectorTileLayer, where includes: ((Int) -> Bool)? = nil) -> Bool {
    guard let includes else { return layer.shapes.index.hasEntry(meeting: ground) }
    var isMet = false
    layer.shapes.index.forEach(meeting: ground) { row in
      isMet = isMet || includes(layer.shapes.feature(Int(row)))
    }
    return isMet
  }

  /// The tile.
  ///
  /// - Parameter limit: how many bytes it may have; where it has more, its smallest features, by the longer side of their
  ///   boxes, are left out.
  public func encoded(limit: Int) -> VectorTile {
    var encodings = layers.map { LayerEncoding($0, rows: Array($0.rows.indices)) }
    var dropped = tooSmall
    let excess = encodings.reduce(0) { $0 + $1.byteCount } - limit
    if excess > 0 {
      var smallest: [(size: Float, layer: Int, row: Int)] = []
      for (number, layer) in layers.enumerated() {
        smallest += layer.rows.indices.map { (layer.rows[$0].size, number, $0) }
      }
      // Of features of one size the last.
      smallest.sort { ($0.size, -$0.layer, -$0.row) < ($1.size, -$1.layer, -$1.row) }
      var isLeftOut = layers.map { [Bool](repeating: false, count: $0.rows.count) }
      var spared = 0
      for (_, layer, row) in smallest {
        spared += encodings[layer].share(of: row)
        isLeftOut[layer][row] = true
        dropped[layer] += 1
        if spared >= excess { break }
      }
      for (number, layer) in layers.enumerated() {
        encodings[number] = LayerEncoding(layer, rows: layer.rows.indices.filter { !isLeftOut[number][$0] })
      }
    }
    var bytes = WireBuffer(capacity: encodings.reduce(0) { $0 + $1.byteCount })
    for encoding in encodings { encoding.write(to: &bytes) }
    return VectorTile(
      bytes: Array(UnsafeBufferPointer(start: bytes.base, count: bytes.count)),
      dropped: zip(layers, dropped).filter { $1 > 0 }.map { ($0.layer.name, $1) })
  }
}
