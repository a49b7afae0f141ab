/// Writes geometries as the commands of a vector tile: cut to the drawn square, rounded to the grid, nothing else.
struct TileGeometryWriter: ~Copyable {
  /// The commands of all features so far.
  private(set) var commands: WireBuffer
  private let grid: TileGrid
  private var trace = RingTrace()
  private var lines = LineTrace()
  private var ring: UnsafeMutableBufferPointer<GridPoint>
  private var cursor = GridPoint(0, 0)

  init(_ grid: TileGrid, capacity: Int) {
    self.grid = grid
    commands = WireBuffer(capacity: capacity)
    ring = .allocate(capacity: 256)
  }

  deinit { ring.deallocate() }

  /// The number of bytes so far.
  var count: Int { commands.count }

  /// Begins a feature: its first point is counted from the origin.
  mutating func beginFeature() { cursor = GridPoint(0, 0) }

  /// Writes polygons; shells run with positive area in the grid, holes with negative one.
  ///
  /// A ring without ground after rounding is left out, with a shell its holes.
  ///
  /// - Parameters:
  ///   - row: a row of polygons.
  ///   - shapes: the rows.
  ///   - isInside: whether all of it lies in the drawn square.
  mutating func polygons(_ row: Int, of shapes: ShapeRows, isInside: Bool) {
    for part in shapes.parts(of: row) {
      if isInside {
        writeInside(shapes.rings(ofPart: part), of: shapes)
      } else {
        writeCut(shapes.rings(ofPart: part), of: shapes)
      }
    }
  }

  /// Writes what lies in the drawn square of lines.
  mutating func lines(_ row: Int, of shapes: ShapeRows) {
    lines.removeAll()
    for line in shapes.rings(of: row) {
      let positions = shapes.positions(ofRing: line)
      lines.add(count: positions.count) { [grid] number in shapes.position(positions.lowerBound + number, in: grid) }
    }
    for line in 0..<lines.starts.count - 1 {
      let points = lines.points[lines.starts[line]..<lines.starts[line + 1]]
      commands.reserve(10 * points.count + 16)
      moveTo(points[points.startIndex], count: 1)
      commands.varint(UInt32((points.count - 1) << 3 | 2))
      for index in points.indices.dropFirst() { delta(to: points[index]) }
    }
  }

  /// Writes the points that lie in the drawn square.
  mutating func points(_ row: Int, of shapes: ShapeRows) {
    let positions = shapes.rings(of: row).flatMap { shapes.positions(ofRing: $0) }
      .map { shapes.position($0, in: grid) }.filter { $0.beyond == 0 }
    guard let first = positions.first else { return }
    commands.reserve(10 * positions.count + 16)
    moveTo(first.point, count: positions.count)
    for position in positions.dropFirst() { delta(to: position.point) }
  }

  // MARK: - Rings

  private mutating func writeInside(_ rings: Range<Int>, of shapes: ShapeRows) {
    for number in rings {
      let positions = shapes.positions(ofRing: number)
      let isReversed = shapes.isReversed[number]
      if ring.count < positions.count {
        ring.deallocate()
        ring = .allocate(capacity: 2 * positions.count)
      }
      var count = 0
      // The closing position is the first again.
      for position in positions.dropLast() {
        let point = shapes.position(position, in: grid).point
        if count > 0, ring[count - 1] == point { continue }
        ring[count] = point
        count += 1
      }
      while count > 1, ring[count - 1] == ring[0] { count -= 1 }
      let points = UnsafeBufferPointer(rebasing: ring[..<count])
      let area = TileGeometryWriter.doubledArea(points) * (isReversed ? -1 : 1)
      let isShell = number == rings.lowerBound
      if count > 2, isShell ? area > 0 : area < 0 {
        write(points, isReversed: isReversed)
      } else if isShell {
        return
      }
    }
  }

  private mutating func writeCut(_ rings: Range<Int>, of shapes: ShapeRows) {
    trace.removeAll()
    for number in rings {
      let positions = shapes.positions(ofRing: number)
      let (first, last) = (positions.lowerBound, positions.upperBound - 2)
      let isReversed = shapes.isReversed[number]
      trace.add(count: positions.count - 1) { [grid] number in
        shapes.position(isReversed ? last - number : first + number, in: grid)
      }
    }
    if trace.touchesBorder {
      let joined = BorderRings(trace)
      write(joined.points, joined.starts)
    } else {
      write(trace.points, trace.starts)
    }
  }

  /// Writes rings as polygons: each shell with the holes that lie in it.
  private mutating func write(_ points: [GridPoint], _ starts: [Int]) {
    points.withUnsafeBufferPointer { points in
      if starts.count == 2 {
        if TileGeometryWriter.doubledArea(points) > 0 { write(points, isReversed: false) }
        return
      }
      var (shells, holes): ([Range<Int>], [Range<Int>]) = ([], [])
      for ring in 0..<starts.count - 1 {
        let range = starts[ring]..<starts[ring + 1]
        let area = TileGeometryWriter.doubledArea(UnsafeBufferPointer(rebasing: points[range]))
        if area > 0 { shells.append(range) }
        if area < 0 { holes.append(range) }
      }
      let owners = holes.map { hole in
        shells.count == 1
          ? 0
          : shells.firstIndex { TileGeometryWriter.holds(points[$0], points[hole]) }
      }
      for (number, shell) in shells.enumerated() {
        write(UnsafeBufferPointer(rebasing: points[shell]), isReversed: false)
        for (hole, owner) in zip(holes, owners) where owner == number {
          write(UnsafeBufferPointer(rebasing: points[hole]), isReversed: false)
        }
      }
    }
  }

  private mutating func write(_ points: UnsafeBufferPointer<GridPoint>, isReversed: Bool) {
    commands.reserve(10 * points.count + 16)
    moveTo(points[0], count: 1)
    commands.varint(UInt32((points.count - 1) << 3 | 2))
    if isReversed {
      for index in stride(from: points.count - 1, to: 0, by: -1) { delta(to: points[index]) }
    } else {
      for index in 1..<points.count { delta(to: points[index]) }
    }
    commands.byte(15)
  }

  private mutating func moveTo(_ point: GridPoint, count: Int) {
    commands.varint(UInt32(count << 3 | 1))
    delta(to: point)
  }

  @inline(__always) private mutating func delta(to point: GridPoint) {
    let delta = point &- cursor
    commands.zigzag(delta.x)
    commands.zigzag(delta.y)
    cursor = point
  }

  // MARK: - Measures

  /// Twice the area in units of the grid, positive where the ring runs from the u axis to the v axis.
  private static func doubledArea(_ points: UnsafeBufferPointer<GridPoint>) -> Int {
    guard var last = points.last else { return 0 }
    var sum = 0
    for point in points {
      sum &+= Int(last.x) &* Int(point.y) &- Int(point.x) &* Int(last.y)
      last = point
    }
    return sum
  }

  /// Whether a hole lies in a shell: the first of its points that is not on the shell's outline does.
  private static func holds(
    _ shell: Slice<UnsafeBufferPointer<GridPoint>>, _ hole: Slice<UnsafeBufferPointer<GridPoint>>
  )
    -> Bool
  {
    for point in hole {
      var isWithin = false
      var isOn = false
      var last = shell[shell.endIndex - 1]
      for next in shell {
        let cross =
          Int(next.x - last.x) * Int(point.y - last.y) - Int(point.x - last.x) * Int(next.y - last.y)
        if cross == 0, min(last.x, next.x) <= point.x, point.x <= max(last.x, next.x),
          min(last.y, next.y) <= point.y, point.y <= max(last.y, next.y)
        {
          isOn = true
          break
        }
        if (last.y <= point.y) != (next.y <= point.y), (cross > 0) == (next.y > last.y) { isWithin.toggle() }
        last = next
      }
      if !isOn { return isWithin }
    }
    return true
  }
}
