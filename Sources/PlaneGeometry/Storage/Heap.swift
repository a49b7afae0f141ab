/// Elements of which the one with the largest key comes out first.
struct Heap<Element> {
  private var entries: [(key: Double, element: Element)] = []

  mutating func insert(_ element: Element, key: Double) {
    entries.append((key, element))
    var child = entries.count - 1
    while child > 0, entries[(child - 1) / 2].key < entries[child].key {
      entries.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func popLargest() -> Element? {
    guard let last = entries.popLast() else { return nil }
    guard let largest = entries.first else { return last.element }
    entries[0] = last
    var parent = 0
    while true {
      var top = parent
      for child in 2 * parent + 1..<2 * parent + 3 where child < entries.count {
        if entries[child].key > entries[top].key { top = child }
      }
      guard top != parent else { return largest.element }
      entries.swapAt(parent, top)
      parent = top
    }
  }
}
