internal import PlaneGeometry

/// What of a layer is drawn in a tile: the commands of its features, not joined with their attributes yet.
struct DrawnLayer {
  let layer: VectorTileLayer
  /// The features that are drawn, in the order of the layer.
  private(set) var rows: [Row] = []
  /// Their commands, one after the other.
  private(set) var commands: [UInt8] = []

  /// A feature that is drawn.
  struct Row {
    let feature: Int32
    /// Points, lines or polygons: 1, 2, 3.
    let type: UInt8
    /// Where its commands end.
    let end: Int32
    /// The longer side of its box, in units of the grid.
    let size: Float
  }

  init(_ layer: VectorTileLayer) { self.layer = layer }

  /// Draws the features whose boxes meet the ground of a tile.
  ///
  /// - Returns: how many are left out because they are too small.
  mutating func draw(
    _ grid: TileGrid, _ ground: Box, where includes: ((Int) -> Bool)?, _ goOn: () throws -> Void
  ) rethrows -> Int {
    let shapes = layer.shapes
    let candidates = DrawnLayer.candidates(shapes, ground)
    rows.reserveCapacity(candidates.count)
    var writer = TileGeometryWriter(grid, capacity: 32 * candidates.count)
    var tooSmall = 0
    let scale = grid.scale
    try shapes.withRows { pointers in
      for (number, row) in candidates.enumerated() {
        if number & 0xFF == 0 { try goOn() }
        let feature = shapes.feature(row)
        if let includes, !includes(feature) { continue }
        let box = pointers.bounds[row]
        let (width, height) = ((box.maxX - box.minX) * scale, (box.maxY - box.minY) * scale)
        let type = DrawnLayer.type(shapes.geometry.kind(of: row))
        if type == 3, width < TileGrid.leastSide, height < TileGrid.leastSide {
          tooSmall += 1
          continue
        }
        let begin = writer.count
        writer.beginFeature()
        switch type {
        case 3: writer.polygons(row, of: pointers, isInside: ground.contains(box))
        case 2: writer.lines(row, of: pointers)
        default: writer.points(row, of: pointers)
        }
        if writer.count == begin { continue }
        rows.append(
          Row(feature: Int32(feature), type: type, end: Int32(writer.count), size: Float(max(width, height))))
      }
    }
    commands = Array(UnsafeBufferPointer(start: writer.commands.base, count: writer.count))
    return tooSmall
  }

  /// How the format calls a kind: points, lines or polygons.
  private static func type(_ kind: GeometryKind?) -> UInt8 {
    switch kind {
    case .polygon, .multiPolygon: 3
    case .lineString, .multiLineString: 2
    default: 1
    }
  }

  /// The rows whose boxes meet the ground, ascending.
  private static func candidates(_ shapes: VectorTileShapes, _ ground: Box) -> [Int] {
    let count = shapes.geometry.count
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count / 64 + 1) { words in
      words.initialize(repeating: 0)
      var found = 0
      shapes.index.forEach(meeting: ground) { row in
        words[Int(row) >> 6] |= 1 << UInt64(row & 63)
        found += 1
      }
      var rows: [Int] = []
      rows.reserveCapacity(found)
      for number in words.indices {
        var word = words[number]
        while word != 0 {
          rows.append(number << 6 + word.trailingZeroBitCount)
          word &= word - 1
        }
      }
      return rows
    }
  }
}
