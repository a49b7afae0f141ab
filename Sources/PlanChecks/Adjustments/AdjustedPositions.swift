internal import LandModel
internal import PlaneGeometry

/// Changed ground gathered into positions.
struct AdjustedPositions {
  /// The positions in their order, numbered.
  private(set) var positions: [AdjustedPosition] = []
  /// The parts that are too thin or too small, square metres.
  private(set) var sliverSquareMetres = 0.0
  /// What is thinner than two drawings of one line, square metres.
  private(set) var noiseSquareMetres = 0.0

  /// - Parameter scope: the scope of the scheme as the one feature of a layer; `nil` where it has no usable one.
  init(_ pieces: [ChangedPiece], _ sizer: PieceSizer, scope: OverlapInput?) throws {
    let outside = try AdjustedPositions.outside(pieces, scope)
    let parts = try ConnectedGround(pieces.map(\.ground), identity: sizer.tolerances.identityMetres)
    noiseSquareMetres = parts.noiseSquareMetres
    for part in parts.parts {
      let area = part.members.reduce(0) { $0 + pieces[$1].ground.area }
      switch try sizer.size(of: part.geometry) {
      case .material:
        positions.append(
          AdjustedPosition(
            number: 0, changes: AdjustedPositions.changes(part.members, pieces, outside), geometry: part.geometry,
            isRepeated: false))
      case nil: noiseSquareMetres += area
      default: sliverSquareMetres += area
      }
    }
    positions.sort { AdjustedPositions.place(of: $0) < AdjustedPositions.place(of: $1) }
    for index in positions.indices { positions[index].number = index + 1 }
  }

  /// The west edge, then the south edge, to a tenth of a millimetre: overlays leave edges that are one less than that
  /// apart.
  private static func place(of position: AdjustedPosition) -> (Double, Double, Double, Double) {
    let bounds = position.geometry.bounds
    func rounded(_ metres: Double) -> Double { (metres * 10_000).rounded() }
    return (rounded(bounds.minX), rounded(bounds.minY), rounded(bounds.maxX), rounded(bounds.maxY))
  }

  /// What of each piece lies outside the scope, square metres.
  private static func outside(_ pieces: [ChangedPiece], _ scope: OverlapInput?) throws -> [Double?] {
    guard let scope else { return pieces.map { _ in nil } }
    let ground = OverlapInput(FlatLayer(pieces.map(\.ground)))
    var outside = ground.areas
    let shared = try OverlapArea.pairs(ground, scope, jobs: 1)
    for pair in 0..<shared.count { outside[Int(shared.a[pair])] -= shared.area[pair] }
    return zip(outside, ground.areas).map { left, area in left > OverlapShape.tolerance(of: area) ? left : 0 }
  }

  private static func changes(
    _ members: [Int], _ pieces: [ChangedPiece], _ outside: [Double?]
  ) -> [AdjustedGround] {
    struct Pair: Hashable {
      let before: BlockClass?
      let after: BlockClass

      /// By the lists of functions and uses; nothing before comes first.
      var order: [Int] {
        [before, after].flatMap { side in
          [
            side.map { FunctionList.shipped.order(of: $0.function) } ?? -1,
            side?.use.flatMap { BlockUse.allCases.firstIndex(of: $0) } ?? -1,
          ]
        }
      }
    }
    let groups = Dictionary(grouping: members) { Pair(before: pieces[$0].before, after: pieces[$0].after) }
    return groups.sorted { $0.key.order.lexicographicallyPrecedes($1.key.order) }.map { pair, members in
      let ground = members.map { pieces[$0].ground }
      let beyond = members.compactMap { outside[$0] }
      return AdjustedGround(
        before: pair.before, after: pair.after, pieces: ground, squareMetres: ground.reduce(0) { $0 + $1.area },
        outsideSquareMetres: beyond.count == members.count ? beyond.reduce(0, +) : nil)
    }
  }
}

/// Polygons that share no ground, joined where they share edges; what only touches in points stays apart.
struct ConnectedGround {
  /// A connected part.
  struct Part {
    /// The numbers of its polygons, ascending.
    let members: [Int]
    /// Its ground; of several polygons where gaps no wider than noise part it.
    let geometry: Geometry
  }

  /// The parts, in the order of their first polygons.
  private(set) var parts: [Part] = []
  /// Polygons that are thinner than two drawings of one line: they join nothing.
  private(set) var noiseSquareMetres = 0.0

  /// From this many times the width of noise on, metres, a common edge is more than a point.
  private static let leastEdge = 10.0

  /// - Parameter identity: how far apart two drawings of one line may lie, metres.
  init(_ polygons: [Geometry], identity: Double) throws {
    var members: [Int] = []
    for (number, polygon) in polygons.enumerated() {
      if try ThicknessGauge(polygon).isThinner(than: identity) {
        noiseSquareMetres += polygon.area
      } else {
        members.append(number)
      }
    }
    let bounds = polygons.map { $0.bounds.expanded(by: identity) }
    let order = members.sorted { bounds[$0].minX < bounds[$1].minX }
    var first = Array(polygons.indices)
    func root(_ number: Int) -> Int {
      var number = number
      while first[number] != number { number = first[number] }
      return number
    }
    for (place, one) in order.enumerated() {
      for other in order[(place + 1)...] {
        guard bounds[other].minX <= bounds[one].maxX else { break }
        let (a, b) = (root(one), root(other))
        guard a != b, bounds[one].intersects(bounds[other]),
          SharedEdges.length(polygons[one], polygons[other], within: identity)
            > ConnectedGround.leastEdge * identity
        else { continue }
        first[max(a, b)] = min(a, b)
      }
    }
    let groups = Dictionary(grouping: members, by: root).sorted { $0.key < $1.key }
    parts = try groups.map { _, members in
      Part(members: members, geometry: try ConnectedGround.united(members.map { polygons[$0] }))
    }
  }

  /// On the grid where rounding left the pieces apart.
  private static func united(_ polygons: [Geometry]) throws -> Geometry {
    guard polygons.count > 1 else { return polygons[0] }
    let floating = try Geometry.robustUnion(polygons).polygons
    if floating.count == 1 { return floating[0] }
    let onGrid = try Geometry.unaryUnion(polygons, gridSize: 0.000_01).polygons
    return Geometry.joined(onGrid.count < floating.count ? onGrid : floating) ?? .empty(.polygon)
  }
}

/// The ground that two adjustments of one scheme or more change.
struct RepeatedPositions {
  /// That ground, counted once, square metres.
  private(set) var squareMetres = 0.0
  /// By how much the positions add up to more than they cover, square metres.
  private(set) var doubledSquareMetres = 0.0

  /// Marks the positions that share material ground with one of an earlier adjustment.
  init(_ adjustments: inout [LocalAdjustment], _ sizer: PieceSizer) throws {
    let places = adjustments.indices.flatMap { adjustment in
      adjustments[adjustment].positions.indices.map { (adjustment: adjustment, position: $0) }
    }
    let ground = places.map { adjustments[$0.adjustment].positions[$0.position].geometry }
    let input = OverlapInput(FlatLayer(ground))
    let pairs = try OverlapArea.pairs(within: input, jobs: 1)
    var earlier = [[Int]](repeating: [], count: places.count)
    for pair in 0..<pairs.count {
      let (one, other) = (Int(pairs.a[pair]), Int(pairs.b[pair]))
      if places[one].adjustment != places[other].adjustment { earlier[max(one, other)].append(min(one, other)) }
    }
    var doubled: [Geometry] = []
    for (number, others) in earlier.enumerated() where !others.isEmpty {
      let before = try Geometry.robustUnion(others.map { ground[$0] })
      let shape = try OverlapShape.pieces(
        of: ground[number], and: before, kernelArea: OverlapArea.between(ground[number], and: before))
      doubledSquareMetres += shape.area
      doubled += shape.pieces
      guard !shape.pieces.isEmpty else { continue }
      let isRepeated = try !sizer.sort(shape.pieces)[.material].isEmpty
      adjustments[places[number].adjustment].positions[places[number].position].isRepeated = isRepeated
    }
    squareMetres = doubled.count < 2 ? doubledSquareMetres : try Geometry.robustUnion(doubled).area
  }
}
