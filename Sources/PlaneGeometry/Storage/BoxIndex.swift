/// A packed sort-tile-recursive tree over boxes: which of many boxes meet a given one.
///
/// Built once in linear time from quantised keys; the boxes of a node's children lie side by side in memory. Entries are
/// numbered in the order in which they were given. Empty boxes are left out. Any number of threads may query it.
///
/// ```swift
/// let tree = BoxIndex(layer.bounds)
/// tree.query(parcel.bounds)  // the numbers of the features near a parcel, ascending
/// ```
public struct BoxIndex: Sendable {
  /// Boxes of the entries in tree order, then those of each level above.
  let boxes: [Box]
  /// The entry that each box of the lowest level stands for.
  let entries: [Int32]
  /// Where each level starts in `boxes`, the lowest first; the last one is the end.
  let levelStarts: [Int]

  static let fanOut = 8

  /// Builds the tree.
  ///
  /// - Parameters:
  ///   - boxes: one for each entry; ordinates that are not numbers are never found.
  ///   - isIncluded: which entries take part; all where it is not given.
  public init(_ boxes: [Box], where isIncluded: (Int) -> Bool = { _ in true }) {
    var included: [Int32] = []
    var extent = Box.empty
    for index in boxes.indices where !boxes[index].isEmpty && isIncluded(index) {
      included.append(Int32(index))
      extent.formUnion(boxes[index])
    }
    entries = BoxIndex.tiled(included, boxes, extent)
    var packed = entries.map { boxes[Int($0)] }
    var starts = [0]
    var levelSize = packed.count
    packed.reserveCapacity(packed.count + packed.count / (BoxIndex.fanOut - 1) + 8)
    while levelSize > 1 {
      let start = starts[starts.count - 1]
      starts.append(packed.count)
      for child in stride(from: start, to: start + levelSize, by: BoxIndex.fanOut) {
        var box = packed[child]
        for sibling in child + 1..<max(child + 1, min(child + BoxIndex.fanOut, start + levelSize)) {
          box.formUnion(packed[sibling])
        }
        packed.append(box)
      }
      levelSize = packed.count - starts[starts.count - 1]
    }
    starts.append(packed.count)
    levelStarts = starts
    self.boxes = packed
    assert(holdsItsBoxes, "a node of the tree does not hold the boxes below it")
  }

  /// Whether every box lies in that of the node above; looked at in debug builds.
  private var holdsItsBoxes: Bool {
    levelStarts.indices.dropLast(2).allSatisfy { level in
      (levelStarts[level]..<levelStarts[level + 1]).allSatisfy { child in
        let node = levelStarts[level + 1] + (child - levelStarts[level]) / BoxIndex.fanOut
        var both = boxes[node]
        both.formUnion(boxes[child])
        return both == boxes[node]
      }
    }
  }

  /// The entries in vertical strips from west to east, each strip from south to north.
  ///
  /// A key holds, from the high bits to the low, the place in x or the strip, the place in y, and the entry.
  private static func tiled(_ entries: [Int32], _ boxes: [Box], _ extent: Box) -> [Int32] {
    guard entries.count > fanOut else { return entries }
    let xScale = scale(extent.minX, extent.maxX)
    let yScale = scale(extent.minY, extent.maxY)
    var keys = entries.map { entry in
      let center = boxes[Int(entry)].center
      let (x, y) = (key(center.x, from: extent.minX, scale: xScale), key(center.y, from: extent.minY, scale: yScale))
      return (x << UInt64(keyBits) | y) << 32 | UInt64(UInt32(bitPattern: entry))
    }
    let yEnd = 32 + keyBits
    sort(&keys, bits: yEnd..<yEnd + keyBits)
    // At most 2^14 strips for 2^31 entries.
    let strips = max(1, Int((Double(entries.count) / Double(fanOut)).squareRoot().rounded(.up)))
    let stripSize = (entries.count + strips - 1) / strips
    let lowBits = UInt64(1) << UInt64(yEnd) - 1
    for index in keys.indices { keys[index] = keys[index] & lowBits | UInt64(index / stripSize) << UInt64(yEnd) }
    var stripBits = 0
    while strips >> stripBits > 0 { stripBits += 1 }
    sort(&keys, bits: 32..<yEnd + stripBits)
    return keys.map { Int32(bitPattern: UInt32(truncatingIfNeeded: $0)) }
  }

  private static let keyBits = 16

  private static func scale(_ low: Double, _ high: Double) -> Double {
    let extent = high / 2 - low / 2
    return extent > 0 ? Double((1 << keyBits) - 1) / extent / 2 : 0
  }

  @inline(__always) private static func key(_ value: Double, from low: Double, scale: Double) -> UInt64 {
    let key = (value - low) * scale
    return key > 0 ? UInt64(min(key, Double((1 << keyBits) - 1))) : 0
  }

  /// A sort by the given bits, or by them and lower ones.
  private static func sort(_ keys: inout [UInt64], bits: Range<Int>) {
    // Few keys are sorted before the counters of the long way are cleared.
    guard keys.count > 1024 else { return keys.sort() }
    var other = keys
    var counts = [Int](repeating: 0, count: 1 << 11)
    for shift in stride(from: bits.lowerBound, to: bits.upperBound, by: 11) {
      let mask = (UInt64(1) << UInt64(min(11, bits.upperBound - shift))) - 1
      for index in counts.indices { counts[index] = 0 }
      for key in keys { counts[Int(key >> UInt64(shift) & mask)] += 1 }
      var sum = 0
      for index in counts.indices {
        let count = counts[index]
        counts[index] = sum
        sum += count
      }
      for key in keys {
        let bucket = Int(key >> UInt64(shift) & mask)
        other[counts[bucket]] = key
        counts[bucket] += 1
      }
      swap(&keys, &other)
    }
  }
}

extension BoxIndex {
  /// The numbers of the entries whose boxes meet `box`, touching included, ascending.
  public func query(_ box: Box) -> [Int] {
    var found: [Int] = []
    forEach(meeting: box) { found.append(Int($0)) }
    return found.sorted()
  }

  /// Calls `body` with every entry whose box meets `box`, touching included, in the order of the tree.
  @inline(__always)
  public func forEach(meeting box: Box, _ body: (Int32) -> Void) {
    guard !entries.isEmpty, !box.isEmpty else { return }
    boxes.withUnsafeBufferPointer { boxes in
      entries.withUnsafeBufferPointer { entries in
        levelStarts.withUnsafeBufferPointer { starts in
          BoxIndex.descend(boxes, entries, starts, box, body)
        }
      }
    }
  }

  /// Whether there is an entry whose box meets `box`.
  package func hasEntry(meeting box: Box) -> Bool {
    var isFound = false
    forEach(meeting: box) { _ in isFound = true }
    return isFound
  }

  @inline(__always)
  private static func descend(
    _ boxes: UnsafeBufferPointer<Box>, _ entries: UnsafeBufferPointer<Int32>, _ starts: UnsafeBufferPointer<Int>,
    _ box: Box, _ body: (Int32) -> Void
  ) {
    // At most fanOut − 1 siblings wait on each of at most 11 levels (8^11 entries exceed what a layer can hold). A level
    // and an index take one word, so that the stack is no larger than what needs no allocation.
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 128) { stack in
      let top = starts.count - 2
      var depth = 0
      for index in 0..<starts[top + 1] - starts[top] {
        stack[depth] = index << levelBits | top
        depth += 1
      }
      while depth > 0 {
        depth -= 1
        let (level, index) = (stack[depth] & (1 << levelBits - 1), stack[depth] >> levelBits)
        guard boxes[starts[level] + index].intersects(box) else { continue }
        if level == 0 {
          body(entries[index])
        } else {
          let first = index * fanOut
          let end = min(first + fanOut, starts[level] - starts[level - 1])
          if level == 1 {
            for child in first..<end where boxes[child].intersects(box) { body(entries[child]) }
          } else {
            for child in first..<end {
              stack[depth] = child << levelBits | (level - 1)
              depth += 1
            }
          }
        }
      }
    }
  }

  private static let levelBits = 4

  /// Calls `body` with entries whose boxes meet the ray from a position to the east, roughly from west to east.
  ///
  /// - Parameter body: answers the easting beyond which no box needs to be looked at any more.
  package func forEach(eastOf position: Position, _ body: (Int32) -> Double) {
    var limit = Double.infinity
    forEachNearest(
      { box in
        box.minY <= position.y && position.y <= box.maxY && position.x <= box.maxX ? box.minX : .infinity
      }, { limit }
    ) { limit = min(limit, body($0)) }
  }

  /// Calls `body` with entries roughly from the nearest on, as long as they are no further than a limit that may shrink.
  ///
  /// - Parameters:
  ///   - distance: how far a box is at least, which grows from a box to those in it; infinite for those of no interest.
  ///   - limit: how far it may be.
  @inline(__always)
  package func forEachNearest(
    _ distance: (Box) -> Double, _ limit: () -> Double, _ body: (Int32) -> Void
  ) {
    guard !entries.isEmpty else { return }
    boxes.withUnsafeBufferPointer { boxes in
      withUnsafeTemporaryAllocation(of: (level: Int, index: Int, distance: Double).self, capacity: 256) { stack in
        stack[0] = (levelStarts.count - 2, 0, distance(boxes[boxes.count - 1]))
        var depth = 1
        while depth > 0 {
          depth -= 1
          let (level, index, far) = stack[depth]
          guard far <= limit(), far < .infinity else { continue }
          guard level > 0 else {
            body(entries[index])
            continue
          }
          let start = depth
          for child in children(of: index, level) {
            let far = distance(boxes[levelStarts[level - 1] + child])
            guard far <= limit(), far < .infinity else { continue }
            // The nearest one last, to be taken first.
            var place = depth
            while place > start, stack[place - 1].distance < far {
              stack[place] = stack[place - 1]
              place -= 1
            }
            stack[place] = (level - 1, child, far)
            depth += 1
          }
        }
      }
    }
  }

  /// Calls `body` once for every two entries whose boxes meet, touching included, until it returns `false`.
  ///
  /// The order of the two, and of the pairs, is that of the tree.
  package func forEachPair(_ body: (Int32, Int32) -> Bool) {
    guard !entries.isEmpty else { return }
    _ = join(levelStarts.count - 2, 0, 0, body)
  }

  private func join(_ level: Int, _ first: Int, _ second: Int, _ body: (Int32, Int32) -> Bool) -> Bool {
    let box = boxes[levelStarts[level] + second]
    guard boxes[levelStarts[level] + first].intersects(box) else { return true }
    guard level > 0 else { return first == second || body(entries[first], entries[second]) }
    let (firstChildren, secondChildren) = (children(of: first, level), children(of: second, level))
    for child in firstChildren where boxes[levelStarts[level - 1] + child].intersects(box) {
      for other in first == second ? child..<firstChildren.upperBound : secondChildren {
        guard join(level - 1, child, other, body) else { return false }
      }
    }
    return true
  }

  private func children(of node: Int, _ level: Int) -> Range<Int> {
    let first = node * BoxIndex.fanOut
    return first..<min(first + BoxIndex.fanOut, levelStarts[level] - levelStarts[level - 1])
  }
}
