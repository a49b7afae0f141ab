import LandModel
import Testing

@Suite("Natural order of ids")
struct IdentifierOrderTests {
  @Test(
    "ids in their order",
    arguments: [
      ["1", "2", "10"], ["12/9", "12/10"], ["", "a", "a1", "a1b", "a2", "b"], ["07", "7"], ["0", "00a"],
      ["0", "00", "01", "1"], ["7", "07a"], ["QH-2", "QH-10", "QH-10a"], ["-1", "-2", "1"], ["9", "a"],
      ["/", "9", ":"],
      ["1.5", "1.10"], ["2021-9", "2021-12-24"], ["B", "a", "á", "đ"], ["1/12", "1/12~2", "1/12~10"],
      // Digits of other scripts are no digits: they sort by their code points.
      ["9a", "10", "٠", "١٠", "٢", "９"], ["a𝟏0", "a𝟏1", "a𝟐"],
      [String(repeating: "9", count: 99), "1" + String(repeating: "0", count: 99)],
      ["0" + String(repeating: "1", count: 100), String(repeating: "1", count: 99) + "2"],
    ])
  func order(_ ids: [String]) {
    #expect(Array(ids.reversed()).inOrderOfIDs == ids)
    #expect(IdentifierOrder.isInOrder(ids) && !IdentifierOrder.isInOrder(ids.reversed()))
    for (place, id) in ids.enumerated() {
      for (otherPlace, other) in ids.enumerated() {
        #expect(IdentifierOrder.precedes(id, other) == (place < otherPlace), "\(id), \(other)")
      }
    }
  }

  @Test("equal ids keep their places, and have one rank")
  func equalIDs() {
    let ids = ["b", "10", "9", "b", "9"]
    #expect(IdentifierOrder.sorted(ids) == [2, 4, 1, 0, 3])
    #expect(IdentifierOrder.places(ids) == [3, 2, 0, 4, 1])
    #expect(IdentifierOrder.ranks(ids) == [2, 1, 0, 2, 0])
    #expect(IdentifierOrder.ranks([]) == [])
    #expect(IdentifierOrder.isInOrder(["9", "9", "10"]) && IdentifierOrder.isInOrder([]))
  }

  // MARK: - Against another way to say it

  /// Every run of digits as one of the same width: then code points alone tell the order, but for leading zeros.
  private func padded(_ id: String) -> [UInt32] {
    var scalars: [UInt32] = []
    var run: [UInt32] = []
    func close() {
      if !run.isEmpty { scalars += [UInt32](repeating: 48, count: 130 - run.count) + run }
      run = []
    }
    for scalar in id.unicodeScalars {
      if ("0"..."9").contains(scalar) {
        run.append(scalar.value)
      } else {
        close()
        scalars.append(scalar.value)
      }
    }
    close()
    return scalars
  }

  private func precedesByPadding(_ one: String, _ other: String) -> Bool {
    let (a, b) = (padded(one), padded(other))
    return a != b
      ? a.lexicographicallyPrecedes(b)
      : one.unicodeScalars.map(\.value).lexicographicallyPrecedes(
        other.unicodeScalars.map(\.value))
  }

  private func ids(_ count: Int, seed: UInt64) -> [String] {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let words = ["0", "1", "9", "00", "12", "/", "-", "~", " ", "a", "A", "é", "đ", "١", "𝟏", "9999999999999999999999"]
    return (0..<count).map { _ in (0..<next(7)).map { _ in words[next(words.count)] }.joined() }
  }

  @Test("as an independent order has it, for every two of many", arguments: [1, 2, 3])
  func independent(_ seed: UInt64) {
    let ids = ids(200, seed: seed)
    for one in ids {
      for other in ids where IdentifierOrder.precedes(one, other) != precedesByPadding(one, other) {
        Issue.record("\(one) and \(other)")
      }
    }
    #expect(ids.inOrderOfIDs == ids.sorted(by: precedesByPadding))
  }

  @Test("one of two different ids comes first, and what comes before one comes before all after it")
  func totalOrder() {
    let ids = Array(Set(ids(60, seed: 7)))
    let before = ids.map { one in ids.map { IdentifierOrder.precedes(one, $0) } }
    for one in ids.indices {
      for two in ids.indices {
        #expect((one == two) == !(before[one][two] || before[two][one]))
        #expect(!(before[one][two] && before[two][one]))
        for three in ids.indices where before[one][two] && before[two][three] && !before[one][three] {
          Issue.record("\(ids[one]), \(ids[two]), \(ids[three])")
        }
      }
    }
  }
}
