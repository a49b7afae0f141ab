internal import LandModel
internal import PlaneGeometry

extension CheckContext {
  private static let measuredSurveyKey = SharedKey<MarkerSurvey>()

  /// What markers mark as answers measure it: ``markerSurvey()``, clipped to the zone where one is asked about.
  ///
  /// - Throws: `CancellationError` when the task around it is cancelled.
  public func measuredMarkerSurvey() throws -> MarkerSurvey {
    guard let zone else { return try markerSurvey() }
    return try shared(CheckContext.measuredSurveyKey) {
      let survey = try markerSurvey()
      return survey.clipped(to: zone, land, among: Set(try asked(.scheme)), skipped: asked(survey.skipped))
    }
  }
}

extension MarkerSurvey {
  /// What of it lies in a zone.
  fileprivate func clipped(
    to zone: ZoneExtent, _ land: Land, among schemes: Set<Int>, skipped: [SkippedFeature]
  ) -> MarkerSurvey {
    let border = ZoneBorder(zone)
    func clipped(_ markings: [SchemeMarking]) -> [SchemeMarking] {
      markings.filter { schemes.contains($0.scheme) }.map {
        $0.clipped(to: border, land, spacingMetres: tolerances.markerSpacingMetres)
      }
    }
    return MarkerSurvey(
      schemes: clipped(self.schemes), others: clipped(others),
      strays: strays.filter { border.covers(marker: $0.marker, land) }, skipped: skipped, tolerances: tolerances)
  }
}

extension SchemeMarking {
  /// The lines, points and markers that lie in a zone; how far the scheme is marked is said of the whole.
  ///
  /// A run keeps its judgement where the border cuts it. What runs along the border counts.
  fileprivate func clipped(to border: ZoneBorder, _ land: Land, spacingMetres: Double) -> SchemeMarking {
    let kept = markers.indices.filter { border.covers(marker: markers[$0], land) }
    return SchemeMarking(
      scheme: scheme, basis: basis, lines: lines.flatMap { $0.pieces(border.stretches(of: $0.line)) },
      points: points.filter { border.covers($0.position) }, markers: kept.map { markers[$0] },
      readings: kept.map { readings[$0] },
      presentMarkers: kept.count { land.markers[markers[$0]].state?.isPresent ?? false }, problem: problem,
      whole: whole ?? status(spacingMetres: spacingMetres))
  }
}

extension MarkedLine {
  /// The pieces of the line on stretches of it, with the cuts on them and what of the runs lies there.
  func pieces(_ stretches: Stretches) -> [MarkedLine] {
    let length = line.lengthMetres
    var intervals = stretches.intervals
    if let first = intervals.first, let last = intervals.last, first.from <= 0, last.to >= length {
      if intervals.count == 1 { return [self] }
      if line.isRing {
        intervals.removeFirst()
        intervals[intervals.count - 1].to = length + first.to
      }
    }
    let turns = line.isRing ? [-length, 0, length] : [0]
    return intervals.compactMap { interval in
      guard let piece = MeasuredLine(line.positions(from: interval.from, to: interval.to)) else { return nil }
      var runs: [Run] = []
      for run in self.runs {
        for turn in turns {
          let (from, to) = (max(run.from + turn, interval.from), min(run.to + turn, interval.to))
          guard to - from > MeasuredLine.roundingMetres else { continue }
          runs.append(
            Run(from: from - interval.from, to: to - interval.from, isWithinSpacing: run.isWithinSpacing))
        }
      }
      let cuts = self.cuts.flatMap { cut in
        turns.map { cut.offset + $0 }.filter { $0 >= interval.from && $0 <= interval.to }
          .map { Cut(offset: $0 - interval.from, marker: cut.marker) }
      }
      return MarkedLine(
        kind: kind, line: piece, cuts: cuts.sorted { $0.offset < $1.offset }, runs: runs.sorted { $0.from < $1.from })
    }
  }
}

/// The border of a zone, which cuts lines.
private struct ZoneBorder {
  private let zone: ZoneExtent
  private let edges: [(from: Position, to: Position)]
  private let tree: BoxIndex

  /// So near the border, metres, a line runs along it.
  private static let near = 0.002

  init(_ zone: ZoneExtent) {
    self.zone = zone
    let rings = zone.geometry.map { geometry in (0..<geometry.ringCount).map { geometry.ring($0) } } ?? []
    edges = rings.flatMap { zip($0, $0.dropFirst()).map { (from: $0, to: $1) } }
    tree = BoxIndex(edges.map { Box(around: $0.from, $0.to).expanded(by: ZoneBorder.near) })
  }

  func covers(_ position: Position) -> Bool {
    if zone.covers(position) { return true }
    var isNear = false
    tree.forEach(meeting: Box(around: position, position)) { edge in
      let (from, to) = edges[Int(edge)]
      isNear = isNear || position.distance(toSegment: from, to) <= ZoneBorder.near
    }
    return isNear
  }

  /// Whether a marker was surveyed, or should stand, in the zone.
  func covers(marker: Int, _ land: Land) -> Bool {
    (land.markers.surveyedPosition(of: marker) ?? land.markers[marker].design).map(covers) ?? false
  }

  /// The stretches of a line that lie in the zone or run along its border.
  func stretches(of line: MeasuredLine) -> Stretches {
    var stretches = Stretches()
    for segment in 0..<line.segmentCount {
      let (begin, length) = (line.offsets[segment], line.offsets[segment + 1] - line.offsets[segment])
      let places = ([0, 1] + cuts(line.positions[segment], line.positions[segment + 1])).sorted()
      for (from, to) in zip(places, places.dropFirst()) where to > from {
        guard covers(line.position(at: begin + (from + to) / 2 * length)) else { continue }
        stretches.add(begin + from * length, begin + to * length)
      }
    }
    stretches.normalise(joining: MeasuredLine.roundingMetres)
    return stretches
  }

  /// Where the border meets a segment, as shares of it.
  private func cuts(_ from: Position, _ to: Position) -> [Double] {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let square = dx * dx + dy * dy
    var cuts: [Double] = []
    tree.forEach(meeting: Box(around: from, to)) { number in
      let edge = edges[Int(number)]
      let (ex, ey) = (edge.to.x - edge.from.x, edge.to.y - edge.from.y)
      let across = dx * ey - dy * ex
      if across != 0 {
        let share = ((edge.from.x - from.x) * ey - (edge.from.y - from.y) * ex) / across
        let along = ((edge.from.x - from.x) * dy - (edge.from.y - from.y) * dx) / across
        if along >= 0, along <= 1 { cuts.append(share) }
      }
      // Where the border runs along the segment, its corners part it.
      for corner in [edge.from, edge.to] where corner.distance(toSegment: from, to) <= ZoneBorder.near {
        cuts.append(((corner.x - from.x) * dx + (corner.y - from.y) * dy) / square)
      }
    }
    return cuts.filter { $0 > 0 && $0 < 1 }
  }
}
