public import PlaneGeometry

/// A layer as tiles are made of it: geometries in the plane of a tile matrix set, and what tiles say of each feature.
///
/// A value never changes, so any number of threads make tiles of it.
public struct VectorTileLayer: Sendable {
  /// The layer's name.
  public let name: String
  /// The attributes in the order in which tiles name them.
  public let columns: [VectorTileColumn]
  /// The geometries.
  public let shapes: VectorTileShapes

  /// Joins a layer.
  ///
  /// - Precondition: as many values in each column as features.
  public init(_ name: String, columns: [VectorTileColumn], shapes: VectorTileShapes) {
    precondition(columns.allSatisfy { $0.codes.count == shapes.featureCount }, "a column has another length")
    (self.name, self.columns, self.shapes) = (name, columns, shapes)
  }
}

/// The geometries of a layer in the plane of a tile matrix set.
public struct VectorTileShapes: Sendable {
  /// The geometries; a collection stands as a row for each kind of its members.
  let geometry: FlatLayer
  /// Which rows' boxes meet a box.
  let index: BoxIndex
  /// Of every ring whether it runs against the way that the format asks for.
  let isReversed: [Bool]
  /// The feature of each row; `nil` where every row is the feature of its number.
  let features: [Int32]?
  /// How many features there are.
  let featureCount: Int

  /// Takes geometries and which of their boxes meet a box; both are shared, nothing is copied but of collections.
  ///
  /// - Parameters:
  ///   - layer: geometries, easting first; none has an ordinate that is not finite.
  ///   - known: the index of the layer's boxes, where there is one.
  public init(_ layer: FlatLayer, index known: BoxIndex? = nil) {
    featureCount = layer.count
    if layer.indices.contains(where: { layer.kind(of: $0) == .geometryCollection }) {
      var (builder, features) = (FlatLayer.Builder(), [Int32]())
      for feature in layer.indices {
        for part in VectorTileShapes.parts(layer.geometry(at: feature)) {
          builder.append(part)
          features.append(Int32(feature))
        }
      }
      geometry = builder.build()
      self.features = features
      index = BoxIndex(geometry.bounds)
    } else {
      geometry = layer
      features = nil
      index = known ?? BoxIndex(layer.bounds)
    }
    isReversed = VectorTileShapes.directions(geometry)
  }

  /// The box of everything.
  public var bounds: Box { geometry.totalBounds }

  /// The feature of a row.
  @inline(__always) func feature(_ row: Int) -> Int { features.map { Int($0[row]) } ?? row }

  /// A geometry without members: points, lines and polygons of a collection, each kind as one.
  private static func parts(_ geometry: Geometry?) -> [Geometry?] {
    guard let geometry, geometry.kind == .geometryCollection else { return [geometry] }
    var (points, lines, polygons): ([Position], [[Position]], [[[Position]]]) = ([], [], [])
    func take(_ member: Geometry) {
      for part in 0..<member.partOffsets.count - 1 {
        let rings = member.rings(ofPart: part).map { member.ring($0) }
        switch member.kind.partKind {
        case .point: points += rings.flatMap { $0 }
        case .lineString: lines += rings
        case .polygon: polygons.append(rings)
        default: break
        }
      }
      for inner in member.members { take(inner) }
    }
    take(geometry)
    return (points.isEmpty ? [] : [.multiPoint(points)]) + (lines.isEmpty ? [] : [.multiLineString(lines)])
      + (polygons.isEmpty ? [] : [.multiPolygon(polygons)])
  }

  /// The rings to be turned: in the grid, whose v runs south, shells enclose positive ground.
  private static func directions(_ layer: FlatLayer) -> [Bool] {
    var isReversed = [Bool](repeating: false, count: layer.ringOffsets.count - 1)
    for feature in layer.indices where layer.kind(of: feature)?.isPolygonal ?? false {
      layer.withBorrowed(feature) { geometry in
        guard let geometry else { return }
        for part in geometry.parts {
          let rings = geometry.rings(ofPart: part)
          for ring in rings {
            let area = signedArea(geometry, geometry.positions(ofRing: ring))
            isReversed[ring] = ring == rings.lowerBound ? area > 0 : area < 0
          }
        }
      }
    }
    return isReversed
  }

  private static func signedArea(_ geometry: BorrowedGeometry, _ positions: Range<Int>) -> Double {
    guard let first = positions.first else { return 0 }
    let (x, y) = (geometry.x(first), geometry.y(first))
    var sum = 0.0
    for position in positions.dropLast() {
      sum +=
        (geometry.x(position) - x) * (geometry.y(position + 1) - y)
        - (geometry.x(position + 1) - x) * (geometry.y(position) - y)
    }
    return sum
  }
}
