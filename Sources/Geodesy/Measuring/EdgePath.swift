extension EllipsoidalMeasure {
  /// Positions that are in memory at a time.
  private static let chunk = 1024

  /// Square metres of one ring, whichever way it runs.
  func ringArea(
    _ coordinates: UnsafeBufferPointer<Double>, _ positions: Range<Int>
  ) throws(GeodesyError) -> Double {
    var short = ShortEdgeArea(system.ellipsoid)
    let radiansPerUnit = degreesPerUnit * .pi / 180
    let isShort = try followEdges(coordinates, positions, isLine: false) {
      short.append($0, radiansPerUnit: radiansPerUnit)
    }
    if isShort, let area = short.closed() { return area }
    return try path(coordinates, positions, isLine: false).areaSquareMetres
  }

  /// Measures one ring or line by its geodesics.
  func path(
    _ coordinates: UnsafeBufferPointer<Double>, _ positions: Range<Int>, isLine: Bool
  ) throws(GeodesyError) -> (areaSquareMetres: Double, lengthMetres: Double) {
    var path = Geodesic.Path(geodesic, isLine: isLine)
    _ = try followEdges(coordinates, positions, isLine: isLine) {
      path.append($0, degreesPerUnit: degreesPerUnit)
      return true
    }
    return path.measured()
  }

  /// Hands out the positions of one ring or line on the ellipsoid, in pieces, so that memory does not grow with the edges'
  /// cuts, until somebody has had enough.
  ///
  /// - Parameter take: takes some positions; false when it needs no more.
  /// - Returns: false when `take` has said so.
  private func followEdges(
    _ coordinates: UnsafeBufferPointer<Double>, _ positions: Range<Int>, isLine: Bool,
    _ take: (UnsafeBufferPointer<Double>) -> Bool
  ) throws(GeodesyError) -> Bool {
    let part = UnsafeBufferPointer(rebasing: coordinates[(2 * positions.lowerBound)..<(2 * positions.upperBound)])
    do throws(GeodesyError) {
      try PointLoop.validate(part)
    } catch {
      throw error.movingIndex { $0 + positions.lowerBound }
    }
    let cuts = try cutting(part, isLine: isLine)
    let buffer = UnsafeMutableBufferPointer<Double>.allocate(capacity: 2 * Self.chunk)
    defer { buffer.deallocate() }
    var vertices: [Int] = []
    vertices.reserveCapacity(Self.chunk)
    for vertex in 0..<positions.count {
      let start = SIMD2(part[2 * vertex], part[2 * vertex + 1])
      let next = (vertex + 1) % positions.count
      let step = SIMD2(part[2 * next], part[2 * next + 1]) - start
      let pieces = isLine && next == 0 ? 1 : cuts(step)
      for piece in 0..<pieces {
        let position = start + step * (Double(piece) / Double(pieces))
        (buffer[2 * vertices.count], buffer[2 * vertices.count + 1]) = (position.x, position.y)
        vertices.append(positions.lowerBound + vertex)
        guard vertices.count == Self.chunk else { continue }
        guard take(try geographic(buffer, vertices)) else { return false }
        vertices.removeAll(keepingCapacity: true)
      }
    }
    return take(try geographic(buffer, vertices))
  }

  /// How many pieces an edge is cut into; refuses more than the limit in all.
  private func cutting(
    _ part: UnsafeBufferPointer<Double>, isLine: Bool
  ) throws(GeodesyError) -> (SIMD2<Double>) -> Int {
    guard let maximumEdgeMetres, let metresPerUnit = system.unit.metresPerUnit else { return { _ in 1 } }
    let longest = maximumEdgeMetres / metresPerUnit
    func pieces(_ step: SIMD2<Double>) -> Double {
      max(((step * step).sum().squareRoot() / longest).rounded(.up), 1)
    }
    let count = part.count / 2
    var total = 0.0
    for vertex in 0..<(isLine ? max(count - 1, 0) : count) {
      let next = (vertex + 1) % count
      total += pieces(
        SIMD2(part[2 * next] - part[2 * vertex], part[2 * next + 1] - part[2 * vertex + 1]))
    }
    guard total <= Double(Self.positionLimit) else {
      throw .tooManyPositions(count: total, limit: Self.positionLimit)
    }
    return { Int(pieces($0)) }
  }

  /// The filled part of the buffer on the ellipsoid; an error names the vertex that its position comes from.
  private func geographic(
    _ buffer: UnsafeMutableBufferPointer<Double>, _ vertices: [Int]
  ) throws(GeodesyError) -> UnsafeBufferPointer<Double> {
    let positions = UnsafeMutableBufferPointer(rebasing: buffer[..<(2 * vertices.count)])
    if let toGeographic {
      do throws(GeodesyError) {
        try toGeographic.transform(positions)
      } catch {
        throw error.movingIndex { vertices[$0] }
      }
    }
    return UnsafeBufferPointer(positions)
  }
}

extension GeodesyError {
  /// The same error with its position's index counted in another buffer.
  func movingIndex(_ place: (Int) -> Int) -> GeodesyError {
    switch self {
    case .nonFinite(let index, let x, let y): .nonFinite(index: place(index), x: x, y: y)
    case .pointFailed(let index, let x, let y, let reason):
      .pointFailed(index: place(index), x: x, y: y, reason: reason)
    default: self
    }
  }
}
