internal import LandModel
internal import PlaneGeometry

/// Matches the markers of a scheme with the required points and lines of one kind.
///
/// A class, so that asking it for every marker copies nothing; it never leaves the thread that makes it.
final class MarkerMatching {
  let kind: MarkerKind
  let counted: [DrawnLine]
  let set: LineSet
  private(set) var points: [RequiredPoint]
  private let tolerances: Tolerances
  /// The point that each marker marks, by the number of the marker.
  private(set) var marked: [Int: Int] = [:]
  private var grid: PointGrid

  /// - Parameters:
  ///   - drawn: the lines of the kind, as drawn.
  ///   - markers: the markers of the scheme, by id.
  ///   - generalisation: how far lines are simplified, metres.
  init(
    _ kind: MarkerKind, _ drawn: [DrawnLine], _ markers: [StandingMarker], _ tolerances: Tolerances,
    generalisation: Double
  ) {
    self.kind = kind
    self.tolerances = tolerances
    counted = CoincidentLines.counted(drawn, identityMetres: tolerances.identityMetres)
    set = LineSet(counted.map(\.line))
    points = RequiredPointFinder.points(kind, drawn, tolerances, generalisation: generalisation)
    grid = PointGrid(radius: max(tolerances.markerSearchMetres, tolerances.markerMatchMetres))
    for point in points { grid.append(point.position) }
    match(markers)
  }

  /// One to one, nearest pairs first.
  private func match(_ markers: [StandingMarker]) {
    var pairs: [(distance: Double, point: Int, marker: Int)] = []
    for (order, marker) in markers.enumerated() where marker.isPresent && marker.serves(kind) {
      guard let place = marker.place else { continue }
      for point in grid.near(place, within: marker.reach(tolerances)) {
        pairs.append((grid.positions[point].distance(to: place), point, order))
      }
    }
    pairs.sort { ($0.distance, $0.point, $0.marker) < ($1.distance, $1.point, $1.marker) }
    for pair in pairs {
      let number = markers[pair.marker].number
      guard points[pair.point].markedBy == nil, marked[number] == nil else { continue }
      points[pair.point].markedBy = number
      marked[number] = pair.point
    }
  }

  /// The lines with their cuts and runs.
  func lines(_ markers: [StandingMarker]) -> [MarkedLine] {
    var cuts = [[MarkedLine.Cut]](repeating: [], count: counted.count)
    var open = [[Double]](repeating: [], count: counted.count)
    for point in points {
      for passage in set.passages(of: point.position, within: tolerances.markerMatchMetres) {
        if let marker = point.markedBy {
          cuts[passage.line].append(MarkedLine.Cut(offset: passage.offset, marker: marker))
        } else {
          open[passage.line].append(passage.offset)
        }
      }
    }
    for marker in markers where marker.isPresent && marker.serves(kind) {
      guard let place = marker.place else { continue }
      let own = marked[marker.number].map {
        set.passages(of: points[$0].position, within: tolerances.markerMatchMetres)
      }
      for passage in set.passages(of: place, within: tolerances.markerMatchMetres)
      where !stands(at: passage, own ?? []) {
        cuts[passage.line].append(MarkedLine.Cut(offset: passage.offset, marker: marker.number))
      }
    }
    let judge = RunJudge(
      spacingMetres: tolerances.markerSpacingMetres, matchMetres: tolerances.markerMatchMetres)
    return counted.indices.map { judge.judged(kind, counted[$0], cuts: cuts[$0], open: open[$0]) }
  }

  /// Whether the point that a marker marks already cuts the line there.
  private func stands(at passage: LineSet.Passage, _ own: [LineSet.Passage]) -> Bool {
    own.contains {
      $0.line == passage.line
        && set.lines[passage.line].distanceAlong($0.offset, passage.offset) <= tolerances.markerMatchMetres
    }
  }

  /// The distance from a place to the point or line that a marker serves; `nil` when it serves neither.
  func servedDistance(_ marker: StandingMarker) -> Double? {
    guard marker.serves(kind), let place = marker.place else { return nil }
    if let point = marked[marker.number] { return points[point].position.distance(to: place) }
    if let line = set.passages(of: place, within: tolerances.markerMatchMetres).map(\.distance).min() { return line }
    return grid.near(place, within: marker.reach(tolerances)).map { grid.positions[$0].distance(to: place) }.min()
  }
}
