extension EllipsoidalMeasure {
  /// Positions that are in memory at a time.
  private static let chunk = 1024

  /// Measures one ring or line, in pieces, so that memory does not grow with the edges' cuts.
  func path(
    _ coordinates: UnsafeBufferPointer<Double>, _ positions: Range<Int>, isLine: Bool
  ) throws(GeodesyError) -> (areaSquareMetres: Double, lengthMetres: Double) {
    let part = UnsafeBufferPointer(rebasing: coordinates[(2 * positions.lowerBound)..<(2 * positions.upperBound)])
    do throws(GeodesyError) {
      try PointLoop.validate(part)
    } catch {
      throw error.movingIndex { $0 + positions.lowerBound }
    }
    let cuts = try cutting(part, isLine: isLine)
    var path = Geodesic.Path(geodesic, isLine: isLine)
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
        if vertices.count == Self.chunk { try add(buffer, &vertices, to: &path) }
      }
    }
    try add(buffer, &vertices, to: &path)
    return path.measured()
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

  /// Takes the filled part of the buffer; an error names the vertex that its position comes from.
  private func add(
    _ buffer: UnsafeMutableBufferPointer<Double>, _ vertices: inout [Int], to path: inout Geodesic.Path
  ) throws(GeodesyError) {
    let positions = UnsafeMutableBufferPointer(rebasing: buffer[..<(2 * vertices.count)])
    if let toGeographic {
      do throws(GeodesyError) {
        try toGeographic.transform(positions)
      } catch {
        throw error.movingIndex { vertices[$0] }
      }
    }
    path.append(UnsafeBufferPointer(positions), degreesPerUnit: degreesPerUnit)
    vertices.removeAll(keepingCapacity: true)
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
