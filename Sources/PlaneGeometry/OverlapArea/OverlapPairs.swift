/// Pairs of features and the area that each pair shares, sorted by the first feature, then the second.
public struct OverlapPairs: Hashable, Sendable {
  /// The number of the feature in the first layer, per pair.
  public internal(set) var a: [Int32] = []
  /// The number of the feature in the second layer, per pair.
  public internal(set) var b: [Int32] = []
  /// The area that the two share, in square units of the coordinates.
  public internal(set) var area: [Double] = []

  init() {}

  /// How many pairs there are.
  public var count: Int { a.count }

  /// The sum of the areas.
  public var totalArea: Double {
    var sum = CompensatedSum()
    for each in area { sum.add(each) }
    return sum.value
  }

  /// The pairs that a test takes, in their order.
  package func filtered(_ isIncluded: (_ a: Int, _ b: Int, _ area: Double) -> Bool) -> OverlapPairs {
    var taken = OverlapPairs()
    for index in 0..<count where isIncluded(Int(a[index]), Int(b[index]), area[index]) {
      taken.append(a[index], b[index], area[index])
    }
    return taken
  }

  @inline(__always) mutating func append(_ first: Int32, _ second: Int32, _ shared: Double) {
    assert(shared >= 0, "two features share less than nothing")
    a.append(first)
    b.append(second)
    area.append(shared)
  }

  mutating func append(_ others: OverlapPairs) {
    a.append(contentsOf: others.a)
    b.append(contentsOf: others.b)
    area.append(contentsOf: others.area)
  }

  /// Sorts pairs by the first feature; those of one feature keep their order.
  mutating func sortByFirst(features: Int) {
    var places = [Int](repeating: 0, count: features + 1)
    for first in a { places[Int(first) + 1] += 1 }
    for feature in 0..<features { places[feature + 1] += places[feature] }
    var sorted = self
    for index in a.indices {
      let place = places[Int(a[index])]
      places[Int(a[index])] += 1
      sorted.a[place] = a[index]
      sorted.b[place] = b[index]
      sorted.area[place] = area[index]
    }
    self = sorted
  }

  /// Sorts pairs that all have the same first feature by the second.
  mutating func sortBySecond() {
    let order = b.indices.sorted { b[$0] < b[$1] }
    b = order.map { b[$0] }
    area = order.map { area[$0] }
  }
}
