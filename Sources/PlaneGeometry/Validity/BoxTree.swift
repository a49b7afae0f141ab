/// Boxes in a tree packed by place (sort-tile-recursive), to find those that meet.
///
/// After S. T. Leutenegger, J. M. Edgington, M. A. Lopez, "STR: A Simple and Efficient Algorithm for R-Tree Packing"
/// (1997).
struct BoxTree {
  private static let fanOut = 8

  /// The numbers of the boxes in the order of the leaves.
  private let items: [Int]
  /// The boxes given, then those of groups of eight of them, and so on up to the root.
  private let levels: [[Box]]

  init(_ boxes: [Box]) {
    var order = Array(boxes.indices)
    if order.count > Self.fanOut { Self.sortByPlace(&order, boxes) }
    var levels = [order.map { boxes[$0] }]
    while let below = levels.last, below.count > Self.fanOut {
      levels.append(
        stride(from: 0, to: below.count, by: Self.fanOut).map { first in
          below[first..<min(first + Self.fanOut, below.count)].reduce(into: Box.empty) { $0.formUnion($1) }
        })
    }
    items = order
    self.levels = levels
  }

  /// Slabs from west to east, each from south to north.
  private static func sortByPlace(_ order: inout [Int], _ boxes: [Box]) {
    let x = boxes.map { $0.minX / 2 + $0.maxX / 2 }
    let y = boxes.map { $0.minY / 2 + $0.maxY / 2 }
    order.sort { (x[$0], $0) < (x[$1], $1) }
    let leaves = (Double(order.count) / Double(fanOut)).rounded(.up)
    let slab = fanOut * Int(leaves.squareRoot().rounded(.up))
    for first in stride(from: 0, to: order.count, by: slab) {
      order[first..<min(first + slab, order.count)].sort { (y[$0], $0) < (y[$1], $1) }
    }
  }

  /// Calls `body` once for every pair of boxes that meet, until it returns `false`.
  func forEachPair(_ body: (Int, Int) -> Bool) {
    guard let top = levels.last else { return }
    for first in top.indices {
      for second in first..<top.count {
        guard join(levels.count - 1, first, second, body) else { return }
      }
    }
  }

  private func join(_ level: Int, _ first: Int, _ second: Int, _ body: (Int, Int) -> Bool) -> Bool {
    let box = levels[level][second]
    guard levels[level][first].intersects(box) else { return true }
    guard level > 0 else { return first == second || body(items[first], items[second]) }
    let below = levels[level - 1]
    let (firstChildren, secondChildren) = (children(of: first, level), children(of: second, level))
    for child in firstChildren where below[child].intersects(box) {
      for other in first == second ? child..<firstChildren.upperBound : secondChildren {
        guard join(level - 1, child, other, body) else { return false }
      }
    }
    return true
  }

  private func children(of node: Int, _ level: Int) -> Range<Int> {
    node * Self.fanOut..<min((node + 1) * Self.fanOut, levels[level - 1].count)
  }

  /// Calls `body` for every box that meets the given one.
  func forEachBox(meeting box: Box, _ body: (Int) -> Void) {
    guard let top = levels.last else { return }
    for node in top.indices { search(levels.count - 1, node, box, body) }
  }

  private func search(_ level: Int, _ node: Int, _ box: Box, _ body: (Int) -> Void) {
    guard levels[level][node].intersects(box) else { return }
    guard level > 0 else { return body(items[node]) }
    for child in children(of: node, level) { search(level - 1, child, box, body) }
  }
}
