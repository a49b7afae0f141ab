/// How a parcel's areas by class become the rows that people read.
enum ShareRounding {
  typealias Part = (kind: ShareClass, area: Double)

  /// Less than this of a class is rounding and goes to the parcel's largest class, square metres.
  static let leastArea = 0.01

  /// Areas by class as people read them: in the order of documents, with tenths of a per cent that add up.
  static func shares(_ parts: [Part], threshold: Double) -> [ParcelShares.Share] {
    let rows = self.parts(parts, threshold: threshold)
    return zip(rows, tenths(rows.map { max(0, $0.area) })).map { part, tenths in
      ParcelShares.Share(kind: part.kind, squareMetres: part.area, tenthsOfPercent: tenths)
    }
  }

  /// The parts in the order of documents: roundings given to the largest, then what is smaller than the threshold
  /// taken together.
  ///
  /// The sum stays the same.
  /// - Parameter threshold: square metres; smaller is strict.
  static func parts(_ parts: [Part], threshold: Double) -> [Part] {
    guard var largest = parts.max(by: { ($0.area, $1.kind) < ($1.area, $0.kind) }) else { return [] }
    var kept: [Part] = []
    for part in parts where part.kind != largest.kind {
      if part.area < leastArea { largest.area += part.area } else { kept.append(part) }
    }
    kept.append(largest)
    let below = kept.filter { $0.area < threshold }
    var rows = kept.filter { $0.area >= threshold }.sorted { $0.kind < $1.kind }
    if !below.isEmpty { rows.append((.belowThreshold, below.reduce(0) { $0 + $1.area })) }
    return rows
  }

  /// Tenths of a per cent that add up to 1000, by the largest remainder; ties to the larger area, then to the first.
  ///
  /// - Parameter areas: none below 0, not all 0.
  static func tenths(_ areas: [Double]) -> [Int] {
    let total = areas.reduce(0, +)
    guard total > 0, total.isFinite else { return areas.map { _ in 0 } }
    let exact = areas.map { 1000 * $0 / total }
    var tenths = exact.map { Int($0) }
    // Remainders that differ by the rounding of doubles alone are equal.
    let remainders = zip(exact, tenths).map { (($0 - Double($1)) * 1e9).rounded() }
    let order = areas.indices.sorted { one, other in
      if remainders[one] != remainders[other] { return remainders[one] > remainders[other] }
      return areas[one] != areas[other] ? areas[one] > areas[other] : one < other
    }
    for index in order.prefix(max(0, 1000 - tenths.reduce(0, +))) { tenths[index] += 1 }
    return tenths
  }
}
