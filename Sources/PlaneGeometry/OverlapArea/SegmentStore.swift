/// A piece of an edge over an interval of x, in the frame of a pair of polygons.
struct Segment {
  /// West and east end, `x0 < x1`.
  var x0: Double
  var x1: Double
  /// The height at `x0`.
  var y0: Double
  var slope: Double
  /// +1 where the inside lies below, −1 where it lies above; a sum of these for edges that were put together.
  var sign: Double

  @inline(__always) func height(at x: Double) -> Double { y0 + (x - x0) * slope }
}

/// A rectangle in the frame of a pair of polygons.
struct Cell {
  var x0: Double
  var x1: Double
  var y0: Double
  var y1: Double

  var width: Double { x1 - x0 }
  var height: Double { y1 - y0 }
}

/// A growing stack of segments, and of the places where something passes above the cell at hand.
///
/// Everything above a cell counts only through the x at which it begins and ends: the sum of these steps from the west
/// is the sign with which the top of the cell is covered.
struct SegmentStore: ~Copyable {
  private(set) var segments: UnsafeMutablePointer<Segment>
  private(set) var count = 0
  private var capacity: Int
  private var steps: UnsafeMutablePointer<Step>
  private var stepCount = 0
  private var stepCapacity: Int

  struct Step {
    var x: Double
    var sign: Double
  }

  /// - Parameter capacity: for how many segments there is room before it grows.
  init(capacity: Int = 256) {
    self.capacity = capacity
    stepCapacity = capacity / 4
    segments = .allocate(capacity: capacity)
    steps = .allocate(capacity: stepCapacity)
  }

  deinit {
    segments.deallocate()
    steps.deallocate()
  }

  @inline(__always) subscript(index: Int) -> Segment { segments[index] }

  @inline(__always) mutating func append(_ segment: Segment) {
    if count == capacity { grow() }
    segments[count] = segment
    count += 1
  }

  mutating func truncate(to newCount: Int) { count = newCount }

  /// Notes that something above the cell begins or ends at `x`.
  ///
  /// Steps that cancel the one or two before are dropped.
  @inline(__always) mutating func step(at x: Double, by sign: Double) {
    if stepCount > 0, steps[stepCount - 1].x == x, steps[stepCount - 1].sign == -sign {
      stepCount -= 1
      return
    }
    if stepCount > 1, steps[stepCount - 2].x == x, steps[stepCount - 2].sign == -sign {
      steps[stepCount - 2] = steps[stepCount - 1]
      stepCount -= 1
      return
    }
    if stepCount == stepCapacity { growSteps() }
    steps[stepCount] = Step(x: x, sign: sign)
    stepCount += 1
  }

  /// Turns the steps noted so far into level segments at `height`, and forgets them.
  mutating func closeSteps(height: Double) {
    guard stepCount > 0 else { return }
    var noted = UnsafeMutableBufferPointer(start: steps, count: stepCount)
    if stepCount > 2 || steps[0].x > steps[1 % stepCount].x { noted.sort { $0.x < $1.x } }
    var sign = 0.0
    for index in 0..<stepCount - 1 {
      sign += steps[index].sign
      if sign != 0, steps[index].x < steps[index + 1].x {
        append(Segment(x0: steps[index].x, x1: steps[index + 1].x, y0: height, slope: 0, sign: sign))
      }
    }
    stepCount = 0
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Segment>.allocate(capacity: 2 * capacity)
    larger.moveInitialize(from: segments, count: count)
    segments.deallocate()
    segments = larger
    capacity *= 2
  }

  private mutating func growSteps() {
    let larger = UnsafeMutablePointer<Step>.allocate(capacity: 2 * stepCapacity)
    larger.moveInitialize(from: steps, count: stepCount)
    steps.deallocate()
    steps = larger
    stepCapacity *= 2
  }
}
