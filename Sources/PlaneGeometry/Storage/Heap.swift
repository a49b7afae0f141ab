/// Elements of which the one with the largest key comes out first.
struct Heap<Element> {
  /// Keys are moved, elements stay where they are.
  private var entries: [(key: Double, place: Int)] = []
  private var elements: [Element?] = []
  private var free: [Int] = []

  mutating func insert(_ element: Element, key: Double) {
    let place: Int
    if let known = free.popLast() {
      place = known
      elements[place] = element
    } else {
      place = elements.count
      elements.append(element)
    }
    entries.append((key, place))
    var child = entries.count - 1
    while child > 0, entries[(child - 1) / 2].key < entries[child].key {
      entries.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func popLargest() -> Element? {
    guard let last = entries.popLast() else { return nil }
    guard let largest = entries.first else { return take(last.place) }
    entries[0] = last
    var parent = 0
    while true {
      var top = parent
      for child in 2 * parent + 1..<2 * parent + 3 where child < entries.count {
        if entries[child].key > entries[top].key { top = child }
      }
      guard top != parent else { return take(largest.place) }
      entries.swapAt(parent, top)
      parent = top
    }
  }

  private mutating func take(_ place: Int) -> Element? {
    defer {
      elements[place] = nil
      free.append(place)
    }
    return elements[place]
  }
}
