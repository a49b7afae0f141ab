/// Positions spread evenly over a box, its edges and corners among them.
public struct BoxSample: Sendable {
  /// Packed x,y pairs, row by row.
  public let coordinates: [Double]

  /// A net with so many steps a side; `nil` for a box that is not finite.
  public init?(minX: Double, minY: Double, maxX: Double, maxY: Double, steps: Int) {
    guard [minX, minY, maxX, maxY].allSatisfy(\.isFinite), steps > 0 else { return nil }
    var coordinates: [Double] = []
    for row in 0...steps {
      for column in 0...steps {
        coordinates.append(minX + (maxX - minX) * Double(column) / Double(steps))
        coordinates.append(minY + (maxY - minY) * Double(row) / Double(steps))
      }
    }
    self.coordinates = coordinates
  }
}
