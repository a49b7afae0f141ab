/// The box in which two polygons are compared; its south-west corner is the origin, so that numbers stay small.
struct PairFrame {
  let box: Box
  let cell: Cell

  @inline(__always) init(_ box: Box) {
    self.box = box
    cell = Cell(x0: 0, x1: box.maxX - box.minX, y0: 0, y1: box.maxY - box.minY)
  }
}

/// What a polygon shows to a box.
struct GatheredEdges {
  /// Its segments in the store: edges in the box, then level ones along its top.
  let range: Range<Int>
  /// How many of them are edges.
  let nearCount: Int
}

extension SegmentStore {
  /// Appends the segments of a feature that matter to the frame's box.
  ///
  /// Edges west, east or below do not count; those above are put together into level segments along the top.
  @inline(__always)
  mutating func gather(_ feature: Int, of layer: EdgeLayer, in frame: PairFrame) -> GatheredEdges {
    let start = count
    let edges = layer.features + feature
    let runCount = Int(edges.pointee.runCount)
    if runCount > 0 {
      let runs = layer.runs + edges.pointee.firstRun
      var run = 0
      while run < runCount { run += gatherRun(runs + run, layer.coordinates, frame) }
    } else if edges.pointee.sign != EdgeFeature.manyRings {
      let first = edges.pointee.firstPosition
      gatherEdges(
        from: first, to: first + edges.pointee.positionCount - 1, sign: Double(edges.pointee.sign), layer.coordinates,
        frame)
    } else {
      for ring in layer.rings(of: feature) {
        gatherEdges(
          from: layer.ringOffsets[ring], to: layer.ringOffsets[ring + 1] - 1, sign: Double(layer.ringSigns[ring]),
          layer.coordinates, frame)
      }
    }
    let near = count - start
    closeSteps(height: frame.cell.y1)
    return GatheredEdges(range: start..<count, nearCount: near)
  }

  /// Takes what counts of one run; the result is how many runs to go forward.
  @inline(__always)
  private mutating func gatherRun(
    _ run: UnsafePointer<EdgeRun>, _ coordinates: UnsafePointer<Double>, _ frame: PairFrame
  ) -> Int {
    let box = frame.box
    guard run.pointee.box.maxX > box.minX, run.pointee.box.minX < box.maxX, run.pointee.box.maxY > box.minY else {
      return run.pointee.span
    }
    let sign = Double(run.pointee.sign)
    if run.pointee.box.minY >= box.maxY {
      if sign != 0 {
        step(at: clamp(coordinates[2 * run.pointee.first] - box.minX, frame), by: -sign)
        step(at: clamp(coordinates[2 * run.pointee.last] - box.minX, frame), by: sign)
      }
      return run.pointee.span
    }
    if run.pointee.isLeaf {
      gatherEdges(from: run.pointee.first, to: run.pointee.last, sign: sign, coordinates, frame)
    }
    return 1
  }

  @inline(__always)
  private mutating func gatherEdges(
    from first: Int, to last: Int, sign: Double, _ coordinates: UnsafePointer<Double>, _ frame: PairFrame
  ) {
    guard sign != 0 else { return }
    var (x, y) = (coordinates[2 * first] - frame.box.minX, coordinates[2 * first + 1] - frame.box.minY)
    for position in first + 1..<last + 1 {
      let (fromX, fromY) = (x, y)
      x = coordinates[2 * position] - frame.box.minX
      y = coordinates[2 * position + 1] - frame.box.minY
      let isEastward = fromX < x
      let (west, east) = isEastward ? (fromX, x) : (x, fromX)
      guard west < east, east > 0, west < frame.cell.x1, max(fromY, y) > 0 else { continue }
      if min(fromY, y) >= frame.cell.y1 {
        step(at: clamp(fromX, frame), by: -sign)
        step(at: clamp(x, frame), by: sign)
        continue
      }
      let slope = (y - fromY) / (x - fromX)
      // An edge so steep spans no width that a sum of areas could show.
      guard slope.isFinite else { continue }
      append(Segment(x0: west, x1: east, y0: isEastward ? fromY : y, slope: slope, sign: isEastward ? -sign : sign))
    }
  }

  @inline(__always) private func clamp(_ x: Double, _ frame: PairFrame) -> Double {
    min(max(x, 0), frame.cell.x1)
  }
}
