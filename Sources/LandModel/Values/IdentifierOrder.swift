internal import PlaneGeometry

/// The natural order of ids: that of every list, and of "the id that sorts first".
///
/// Runs of the digits 0 to 9 compare as numbers of any length (1, 2, 10; 12/9 before 12/10), all else by code points; a
/// shorter id comes before its continuation, and ids that are equal so far (`7` and `07`) compare by code points. It is a
/// total order: only an id itself is neither before nor after it.
public enum IdentifierOrder {
  /// The positions of the ids in their order; equal ids keep theirs.
  ///
  /// Cost: one copy of all texts, and n log n comparisons of bytes.
  public static func sorted(_ ids: [String]) -> [Int] {
    let texts = PackedTexts(ids)
    return texts.withTexts { text in
      ids.indices.sorted { one, other in
        let order = compare(text(one), text(other))
        return order == 0 ? one < other : order < 0
      }
    }
  }

  /// Whether the ids stand in their order already.
  ///
  /// Cost: one copy of all texts, and one comparison an id.
  public static func isInOrder(_ ids: [String]) -> Bool {
    PackedTexts(ids).withTexts { text in
      ids.indices.dropFirst().allSatisfy { compare(text($0 - 1), text($0)) <= 0 }
    }
  }

  /// For every id its place in the order, from 0; equal ids have places of their own.
  public static func places(_ ids: [String]) -> [Int] {
    var places = [Int](repeating: 0, count: ids.count)
    for (place, index) in sorted(ids).enumerated() { places[index] = place }
    return places
  }

  /// For every id how many different ids come before it; equal ids have the same rank.
  public static func ranks(_ ids: [String]) -> [Int] {
    var ranks = [Int](repeating: 0, count: ids.count)
    var (rank, last) = (-1, Int?.none)
    for index in sorted(ids) {
      if last.map({ ids[$0] != ids[index] }) ?? true { rank += 1 }
      (ranks[index], last) = (rank, index)
    }
    return ranks
  }

  /// Whether one id comes before another.
  public static func precedes(_ one: String, _ other: String) -> Bool {
    withBytes(of: one) { one in withBytes(of: other) { compare(one, $0) < 0 } }
  }

  private static func withBytes<Result>(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    text.utf8.withContiguousStorageIfAvailable(body) ?? Array(text.utf8).withUnsafeBufferPointer(body)
  }

  /// Negative where the first comes first, 0 for equal texts; bytes of UTF-8 sort as code points do.
  @inline(__always)
  private static func compare(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Int {
    var (place, otherPlace) = (0, 0)
    while place < one.count, otherPlace < other.count {
      let (byte, otherByte) = (one[place], other[otherPlace])
      if isDigit(byte), isDigit(otherByte) {
        let (run, otherRun) = (number(in: one, from: place), number(in: other, from: otherPlace))
        if run.count != otherRun.count { return run.count - otherRun.count }
        for offset in 0..<run.count where one[run.lowerBound + offset] != other[otherRun.lowerBound + offset] {
          return one[run.lowerBound + offset] < other[otherRun.lowerBound + offset] ? -1 : 1
        }
        (place, otherPlace) = (run.upperBound, otherRun.upperBound)
      } else if byte != otherByte {
        return byte < otherByte ? -1 : 1
      } else {
        (place, otherPlace) = (place + 1, otherPlace + 1)
      }
    }
    let rest = (one.count - place) - (other.count - otherPlace)
    if rest != 0 { return rest }
    // Equal but for leading zeros.
    for (byte, otherByte) in zip(one, other) where byte != otherByte { return byte < otherByte ? -1 : 1 }
    return one.count - other.count
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Where the digits of a number stand, its leading zeros left out.
  @inline(__always)
  private static func number(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int> {
    var first = start
    while first < text.count, text[first] == 0x30 { first += 1 }
    var end = first
    while end < text.count, isDigit(text[end]) { end += 1 }
    return first..<end
  }
}

/// Texts one after another, so that a sort reads them in place.
private struct PackedTexts {
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]

  init(_ texts: [String]) {
    starts.reserveCapacity(texts.count + 1)
    bytes.reserveCapacity(texts.count * 12)
    for text in texts {
      bytes.append(contentsOf: text.utf8)
      starts.append(bytes.count)
    }
  }

  func withTexts<Result>(_ body: ((Int) -> UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      starts.withUnsafeBufferPointer { starts in
        body { UnsafeBufferPointer(rebasing: bytes[starts[$0]..<starts[$0 + 1]]) }
      }
    }
  }
}

extension LandLayer {
  /// The layer with its features in the natural order of their ids; itself where they stand so already.
  ///
  /// Cost: one look at each id; where they do not, n log n and a copy of the geometries.
  public var inOrderOfIDs: LandLayer {
    let ids = features.map(\.id)
    guard !IdentifierOrder.isInOrder(ids) else { return self }
    let order = IdentifierOrder.sorted(ids)
    return LandLayer(order.map { features[$0] }, geometry: geometry.picking(order))
  }

  /// For every feature its place in the order of ids, from 0.
  ///
  /// Cost: n log n; keep the result.
  public var placesByID: [Int] { IdentifierOrder.places(features.map(\.id)) }
}

extension Sequence<String> {
  /// The texts in the natural order of ids.
  public var inOrderOfIDs: [String] {
    let ids = Array(self)
    return IdentifierOrder.sorted(ids).map { ids[$0] }
  }
}
