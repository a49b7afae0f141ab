/// The pieces of ground that an outline leaves free, each as a polygon.
///
/// Each stretch is followed with the free ground to its right. Loops that come back to a place before the end are rings
/// of their own.
struct OutlineFaces {
  /// The pieces of free ground that the outline encloses, in no order that means something.
  private(set) var enclosed: [Geometry] = []
  /// The area within the outline; without meaning where a polygon is doubtful.
  private(set) var area = 0.0
  /// The polygons of which it is open what free ground they bound.
  private(set) var doubtful: Set<Int32>

  private let stretches: [GroundOutline.Stretch]
  private let edges: DirectedEdges
  private let net: StretchNet
  /// Where each node stands on the path that is being parted.
  private var places: [Int32]

  /// A closed line along the boundary of free ground.
  private struct Loop {
    let stretches: [Int32]
    let positions: [Position]
    /// Positive where free ground lies outside.
    let twiceArea: Double
  }

  init(_ outline: GroundOutline, _ edges: DirectedEdges) {
    doubtful = outline.doubtful
    stretches = outline.stretches
    self.edges = edges
    net = StretchNet(outline, edges)
    places = [Int32](repeating: -1, count: net.nodeCount)
    var shells: [(shell: Loop, holes: [Loop])] = []
    var islands: [Loop] = []
    var isSeen = [Bool](repeating: false, count: stretches.count)
    for start in stretches.indices where !isSeen[start] {
      let (path, isClosed) = path(from: start, &isSeen)
      guard isClosed, !path.contains(where: { outline.doubtful.contains(ground(of: $0)) }) else {
        doubt(path)
        continue
      }
      let loops = loops(of: path)
      for loop in loops { area += loop.twiceArea / 2 }
      let outer = loops.filter { $0.twiceArea < 0 }
      let inner = loops.filter { $0.twiceArea > 0 }
      if outer.count > 1 {
        doubt(path)
      } else if outer.isEmpty {
        islands += inner
      } else {
        shells.append((outer[0], inner))
      }
    }
    place(islands, in: &shells)
    finish(shells)
  }

  private func ground(of stretch: Int32) -> Int32 { edges.edges[Int(stretches[Int(stretch)].edge)].ground }

  private mutating func doubt(_ path: [Int32]) { for stretch in path { doubtful.insert(ground(of: stretch)) } }

  /// The stretches from one to the end, which is the start again where all is well.
  private func path(from start: Int, _ isSeen: inout [Bool]) -> (stretches: [Int32], isClosed: Bool) {
    var path: [Int32] = []
    var stretch = start
    while true {
      isSeen[stretch] = true
      path.append(Int32(stretch))
      guard let next = net.next(after: stretch) else { return (path, false) }
      if next == start { return (path, true) }
      guard !isSeen[next] else { return (path, false) }
      stretch = next
    }
  }

  private mutating func loops(of path: [Int32]) -> [Loop] {
    var loops: [Loop] = []
    var stack: [Int32] = []
    func part(from place: Int) {
      for stretch in stack[place...] { places[Int(net.starts[Int(stretch)])] = -1 }
      loops.append(loop(Array(stack[place...])))
      stack.removeSubrange(place...)
    }
    for stretch in path {
      let node = Int(net.starts[Int(stretch)])
      if places[node] >= 0 { part(from: Int(places[node])) }
      places[node] = Int32(stack.count)
      stack.append(stretch)
    }
    part(from: 0)
    return loops
  }

  private func loop(_ numbers: [Int32]) -> Loop {
    var positions: [Position] = []
    positions.reserveCapacity(numbers.count + 1)
    for number in numbers {
      let position = stretches[Int(number)].from
      if position != positions.last { positions.append(position) }
    }
    while positions.count > 1, positions.first == positions.last { positions.removeLast() }
    let origin = positions[0]
    var twiceArea = 0.0
    for index in positions.indices.dropFirst(2) {
      let (a, b) = (positions[index - 1], positions[index])
      twiceArea += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y)
    }
    positions.append(origin)
    return Loop(stretches: numbers, positions: positions, twiceArea: positions.count < 4 ? 0 : twiceArea)
  }

  /// Gives every island to the innermost piece around it; those without one lie in the open.
  private mutating func place(_ islands: [Loop], in shells: inout [(shell: Loop, holes: [Loop])]) {
    guard !islands.isEmpty, !shells.isEmpty else { return }
    let boxes = shells.map { Box(around: $0.shell.positions) }
    let index = BoxIndex(boxes)
    var rays: [Int: EdgeRays] = [:]
    for island in islands {
      let box = Box(around: island.positions)
      var innermost: Int?
      index.forEach(meeting: box) { number in
        let number = Int(number)
        guard boxes[number].contains(box),
          innermost.map({ shells[number].shell.twiceArea > shells[$0].shell.twiceArea }) ?? true,
          OutlineFaces.encloses(OutlineFaces.rays(of: shells[number].shell, number, &rays), island)
        else { return }
        innermost = number
      }
      if let innermost { shells[innermost].holes.append(island) }
    }
  }

  private static func rays(of shell: Loop, _ number: Int, _ known: inout [Int: EdgeRays]) -> EdgeRays {
    if let rays = known[number] { return rays }
    let rays = EdgeRays(zip(shell.positions, shell.positions.dropFirst()).map { ($0, $1) })
    known[number] = rays
    return rays
  }

  /// Whether an island lies within a loop, which it may touch but not cross.
  private static func encloses(_ shell: EdgeRays, _ island: Loop) -> Bool {
    for position in island.positions {
      switch shell.locate(position) {
      case .inside: return true
      case .outside: return false
      case .boundary: continue
      }
    }
    return false
  }

  private mutating func finish(_ shells: [(shell: Loop, holes: [Loop])]) {
    enclosed.reserveCapacity(shells.count)
    for (shell, holes) in shells {
      let polygon = Geometry.polygon(shell.positions.reversed(), holes: holes.map { $0.positions.reversed() })
      if polygon.isValid {
        enclosed.append(polygon)
      } else {
        for loop in [shell] + holes { doubt(loop.stretches) }
      }
    }
  }
}
