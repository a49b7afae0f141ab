internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Reports

/// The pairs of features of two files that share ground.
public struct FileOverlap {
  /// A row for each pair.
  public let rows: FileRows
  private let tell: () -> Int

  init(_ rows: FileRows, tellingLeftOut tell: @escaping () -> Int) { (self.rows, self.tell) = (rows, tell) }

  /// Tells who listens which invalid features took no part; the result is how many there are.
  public func tellLeftOut() -> Int { tell() }
}

extension FileQuestion {
  /// Which features of two files share ground, and how much.
  ///
  /// - Parameters:
  ///   - a: a file of polygons, or `path:layer`.
  ///   - idA: the field of its ids, several joined by `/`, or `position`; `nil` for what the file offers.
  ///   - b: the other file.
  ///   - idB: the field of the other ids.
  ///   - minimumArea: pairs that share fewer square metres are left out.
  public func overlap(
    of a: String, ids idA: String? = nil, with b: String, ids idB: String? = nil, minimumArea: Double = 0
  ) throws -> FileOverlap {
    let (one, two) = (try FilePolygons(a, ids: idA, self), try FilePolygons(b, ids: idB, self))
    try FilePolygons.requireOneSystem(one, two, remedy: remedyForTwoSystems)
    let (layers, jobs) = ([one.layer.geometry, two.layer.geometry], jobs)
    let sides = try progress.during(.examining) { _ in try layers.map { try OverlapInput(validating: $0, jobs: jobs) } }
    let document = FileDocument(command: "overlap", inputs: [one.record, two.record])
    let rows = FileRows(document, columns: ["a", "b", "area_m2", "share_a", "share_b"]) { emit in
      try progress.during(.measuring) { advance in
        try forEachPair([one, two], sides, minimumArea, { advance(StepAdvance(share: $0)) }) { first, second, area in
          // The area of a whole feature may be a rounding more than its own.
          let shares = [sides[0].areas[first], sides[1].areas[second]].map { min(area / $0, 1) }
          try emit([
            .text(one.ids[first]), .text(two.ids[second]), .number(area), .number(shares[0]), .number(shares[1]),
          ])
        }
      }
    }
    return FileOverlap(rows) { zip([one, two], sides).reduce(0) { $0 + $1.0.tellInvalid($1.1, progress) } }
  }

  /// Every pair in the order of the ids of a, then of b; memory stays small however many there are.
  private func forEachPair(
    _ inputs: [FilePolygons], _ sides: [OverlapInput], _ minimumArea: Double, _ advance: (Double) -> Void,
    _ body: (_ a: Int, _ b: Int, _ area: Double) throws -> Void
  ) throws {
    let order = inputs[0].order
    let rank = IdentifierOrder.places(inputs[1].ids)
    var done = 0
    try OverlapArea.forEachBatch(sides[0], sides[1], in: order, minimumArea: minimumArea, jobs: jobs) { pairs in
      var start = 0
      while start < pairs.count {
        let feature = pairs.a[start]
        let end = pairs.a[start...].firstIndex { $0 != feature } ?? pairs.count
        for index in (start..<end).sorted(by: { rank[Int(pairs.b[$0])] < rank[Int(pairs.b[$1])] }) {
          try body(Int(feature), Int(pairs.b[index]), pairs.area[index])
        }
        start = end
        done += 1
      }
      advance(Double(done) / Double(max(1, order.count)))
    }
  }
}
