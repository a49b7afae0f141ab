package import PlaneGeometry

/// Lines of one kind with an index of their segments: where something passes near.
package struct LineSet: Sendable {
  /// The lines.
  package let lines: [MeasuredLine]
  private let index: BoxIndex
  /// The number of each line's first segment; one more entry than lines.
  private let firstSegments: [Int]

  /// One place where a line passes a position.
  package struct Passage: Hashable, Sendable {
    /// The number of the line.
    package let line: Int
    /// Where on it, metres from its beginning.
    package let offset: Double
    /// How far away, metres.
    package let distance: Double
  }

  /// Indexes lines.
  package init(_ lines: [MeasuredLine]) {
    var boxes: [Box] = []
    var starts = [0]
    for line in lines {
      for segment in 0..<line.segmentCount { boxes.append(line.bounds(ofSegment: segment)) }
      starts.append(boxes.count)
    }
    self.lines = lines
    firstSegments = starts
    index = BoxIndex(boxes)
  }

  var segmentCount: Int { firstSegments[firstSegments.count - 1] }

  /// Where lines pass within a radius, once for every stretch that does, sorted by line, then by offset.
  package func passages(of position: Position, within radius: Double) -> [Passage] {
    var hits: [(segment: Int, passage: Passage)] = []
    forEachSegment(meeting: Box(around: position, by: radius + MeasuredLine.roundingMetres)) { segment, line, place in
      let nearest = lines[line].nearest(to: position, onSegment: place)
      guard nearest.distance <= radius + MeasuredLine.roundingMetres else { return }
      hits.append((segment, Passage(line: line, offset: nearest.offset, distance: nearest.distance)))
    }
    guard hits.count > 1 else { return hits.map(\.passage) }
    hits.sort { $0.segment < $1.segment }
    return stretches(hits)
  }

  /// The nearest place of each stretch of consecutive segments.
  private func stretches(_ hits: [(segment: Int, passage: Passage)]) -> [Passage] {
    var result: [Passage] = []
    var firstOfLine = 0
    for (number, hit) in hits.enumerated() {
      let continues =
        number > 0 && hits[number - 1].segment + 1 == hit.segment
        && hits[number - 1].passage.line == hit.passage.line
      if number == 0 || hits[number - 1].passage.line != hit.passage.line { firstOfLine = result.count }
      if continues {
        if hit.passage.distance < result[result.count - 1].distance { result[result.count - 1] = hit.passage }
      } else {
        result.append(hit.passage)
      }
      let line = hit.passage.line
      let isLastOfLine = number == hits.count - 1 || hits[number + 1].passage.line != line
      if isLastOfLine, lines[line].isRing, result.count > firstOfLine + 1, hit.segment + 1 == firstSegments[line + 1],
        hits.contains(where: { $0.segment == firstSegments[line] })
      {
        let last = result.removeLast()
        if last.distance < result[firstOfLine].distance { result[firstOfLine] = last }
      }
    }
    return result.map { passage in
      let line = lines[passage.line]
      guard line.isRing, passage.offset >= line.lengthMetres else { return passage }
      return Passage(line: passage.line, offset: 0, distance: passage.distance)
    }
  }

  /// How far the nearest line lies away, metres; `nil` when there is none.
  func distance(to position: Position) -> Double? {
    guard !lines.isEmpty, position.isFinite else { return nil }
    var radius = 16.0
    while radius < 1e6 {
      if let near = passages(of: position, within: radius).map(\.distance).min() { return near }
      radius *= 8
    }
    var least = Double.infinity
    for line in lines {
      for segment in 0..<line.segmentCount {
        least = min(least, line.nearest(to: position, onSegment: segment).distance)
      }
    }
    return least
  }

  /// Calls `body` with the number of every segment whose box meets one, its line, and its place in that line.
  func forEachSegment(meeting box: Box, _ body: (_ segment: Int, _ line: Int, _ place: Int) -> Void) {
    index.forEach(meeting: box) { entry in
      let segment = Int(entry)
      let line = line(ofSegment: segment)
      body(segment, line, segment - firstSegments[line])
    }
  }

  func firstSegment(of line: Int) -> Int { firstSegments[line] }

  private func line(ofSegment segment: Int) -> Int {
    (1..<max(1, firstSegments.count - 1)).firstNumber { firstSegments[$0] > segment } - 1
  }
}

extension Box {
  /// The square around a position.
  init(around position: Position, by radius: Double) {
    self.init(
      minX: position.x - radius, minY: position.y - radius, maxX: position.x + radius, maxY: position.y + radius)
  }
}
