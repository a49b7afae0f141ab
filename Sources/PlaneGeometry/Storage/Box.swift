/// An axis-parallel rectangle, closed on all sides; the bounds of a geometry.
///
/// The empty box has `minX > maxX`; it meets nothing, contains nothing, and is neutral in a union.
public struct Box: Hashable, Sendable {
  /// The western limit.
  public var minX: Double
  /// The southern limit.
  public var minY: Double
  /// The eastern limit.
  public var maxX: Double
  /// The northern limit.
  public var maxY: Double

  /// The box that holds no position.
  public static let empty = Box(minX: .infinity, minY: .infinity, maxX: -.infinity, maxY: -.infinity)

  /// Makes a box from its limits, as they are given.
  public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  /// Whether the box holds no position.
  @inlinable public var isEmpty: Bool { !(minX <= maxX && minY <= maxY) }

  /// East-west extent; 0 when empty.
  @inlinable public var width: Double { isEmpty ? 0 : maxX - minX }

  /// North-south extent; 0 when empty.
  @inlinable public var height: Double { isEmpty ? 0 : maxY - minY }

  /// The middle of the box; not finite when the box is empty.
  @inlinable public var center: Position { Position((minX + maxX) / 2, (minY + maxY) / 2) }

  /// Whether the two boxes share at least a position; touching counts.
  @inlinable public func intersects(_ other: Box) -> Bool {
    minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY
  }

  /// Whether `other` lies wholly in this box; touching the border counts.
  ///
  /// False when `other` is empty.
  @inlinable public func contains(_ other: Box) -> Bool {
    !other.isEmpty && minX <= other.minX && other.maxX <= maxX && minY <= other.minY && other.maxY <= maxY
  }

  /// Whether the position lies in the box or on its border.
  @inlinable public func contains(_ position: Position) -> Bool {
    minX <= position.x && position.x <= maxX && minY <= position.y && position.y <= maxY
  }

  /// The rectangle that both boxes share; empty when they do not meet.
  @inlinable public func intersection(_ other: Box) -> Box {
    let shared = Box(
      minX: max(minX, other.minX), minY: max(minY, other.minY),
      maxX: min(maxX, other.maxX), maxY: min(maxY, other.maxY))
    return shared.isEmpty ? .empty : shared
  }

  /// Grows the box until it holds the position too.
  ///
  /// A position that is not a number changes nothing.
  @inlinable public mutating func formUnion(x: Double, y: Double) {
    if x < minX { minX = x }
    if x > maxX { maxX = x }
    if y < minY { minY = y }
    if y > maxY { maxY = y }
  }

  /// Grows the box until it holds the other too.
  @inlinable public mutating func formUnion(_ other: Box) {
    if other.minX < minX { minX = other.minX }
    if other.maxX > maxX { maxX = other.maxX }
    if other.minY < minY { minY = other.minY }
    if other.maxY > maxY { maxY = other.maxY }
  }

  /// The box with every side moved outwards by `distance`; the empty box stays empty.
  @inlinable public func expanded(by distance: Double) -> Box {
    isEmpty
      ? self
      : Box(minX: minX - distance, minY: minY - distance, maxX: maxX + distance, maxY: maxY + distance)
  }
}

extension Box {
  /// The smallest box around two positions.
  @inlinable package init(around one: Position, _ other: Position) {
    self.init(
      minX: min(one.x, other.x), minY: min(one.y, other.y), maxX: max(one.x, other.x), maxY: max(one.y, other.y))
  }

  /// The smallest box around positions; empty for none.
  package init(around positions: some Sequence<Position>) {
    self = positions.reduce(into: .empty) { $0.formUnion(x: $1.x, y: $1.y) }
  }

  /// How far the box is from a position; 0 where it holds it.
  package func distance(to position: Position) -> Double {
    let (dx, dy) = (
      max(minX - position.x, 0, position.x - maxX), max(minY - position.y, 0, position.y - maxY)
    )
    return (dx * dx + dy * dy).squareRoot()
  }

  /// The bounds of x and y in turn, two lanes at a time.
  ///
  /// Ordinates that are not a number change nothing.
  init(around ordinates: Slice<UnsafeBufferPointer<Double>>) {
    var low = SIMD2<Double>(repeating: .infinity)
    var high = SIMD2<Double>(repeating: -.infinity)
    let buffer = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: ordinates))
    var offset = 0
    while offset + 16 <= buffer.count {
      let position = buffer.loadUnaligned(fromByteOffset: offset, as: SIMD2<Double>.self)
      low.replace(with: position, where: position .< low)
      high.replace(with: position, where: position .> high)
      offset += 16
    }
    self.init(minX: low.x, minY: low.y, maxX: high.x, maxY: high.y)
  }
}
