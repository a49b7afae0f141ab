/// How the positions of an element are written.
enum PositionList {
  /// Coordinates parted by commas, positions by blanks: `coordinates` of KML, and of GML where it says nothing else.
  case tuples
  /// Numbers parted by blanks: `posList`.
  case numbers
  /// Two or three of them: `pos`, `coord` of a track.
  case position
  /// Signs of its own.
  case other(decimal: UInt8, coordinate: UInt8, tuple: UInt8)

  /// `nil` for an element that has no positions.
  init?(_ tag: MarkupScanner.Tag, _ scanner: MarkupScanner) {
    if scanner.isNamed(tag, "posList") {
      self = .numbers
    } else if scanner.isNamed(tag, "pos")
      || scanner.isNamed(tag, "coord") && scanner.bytes[tag.name].starts(with: "gx:".utf8)
    {
      self = .position
    } else if scanner.isNamed(tag, "coordinates") {
      func sign(_ name: String, _ usual: UInt8) -> UInt8 {
        guard let range = scanner.attribute(tag, name), let sign = scanner.bytes[range].first else { return usual }
        return sign
      }
      let (decimal, coordinate, tuple) = (sign("decimal", .point), sign("cs", .comma), sign("ts", 0x20))
      self =
        decimal == .point && coordinate == .comma && tuple <= 0x20
        ? .tuples : .other(decimal: decimal, coordinate: coordinate, tuple: tuple)
    } else {
      return nil
    }
  }

  /// What is wrong, and where.
  struct Fault {
    let range: Range<Int>
    /// Whether a position has too few or too many coordinates, not a coordinate a letter.
    let isShort: Bool
  }

  /// The first fault of the text.
  ///
  /// - Parameter isPoint: whether one position is all that there may be.
  func fault(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isPoint: Bool = false) -> Fault? {
    switch self {
    case .tuples: Self.faultOfTuples(bytes, range, isPoint)
    case .position: Self.faultOfPosition(bytes, range)
    case .numbers: Self.faultOfNumbers(bytes, range, decimal: .point) { $0 <= 0x20 }
    case .other(let decimal, let coordinate, let tuple):
      Self.faultOfNumbers(bytes, range, decimal: decimal) { $0 <= 0x20 || $0 == coordinate || $0 == tuple }
    }
  }

  private static func faultOfNumbers(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, decimal: UInt8, _ separates: (UInt8) -> Bool
  ) -> Fault? {
    var place = range.lowerBound
    while place < range.upperBound {
      guard !separates(bytes[place]) else {
        place += 1
        continue
      }
      let start = place
      while place < range.upperBound, !separates(bytes[place]) { place += 1 }
      if !isNumber(bytes[start..<place], decimal: decimal) { return Fault(range: start..<place, isShort: false) }
    }
    return nil
  }

  private static func faultOfPosition(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Fault? {
    if let fault = faultOfNumbers(bytes, range, decimal: .point, { $0 <= 0x20 }) { return fault }
    let count = bytes[range].split { $0 <= 0x20 }.count
    return count == 0 || count == 2 || count == 3 ? nil : Fault(range: range, isShort: true)
  }

  /// Blanks around a comma do not part positions; a run of three and three coordinates is of several with heights.
  private static func faultOfTuples(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ isPoint: Bool
  ) -> Fault? {
    var place = range.lowerBound
    let end = range.upperBound
    func skipBlanks() { while place < end, bytes[place] <= 0x20 { place += 1 } }
    skipBlanks()
    while place < end {
      let start = place
      var (count, last) = (0, place)
      while true {
        let from = place
        while place < end, bytes[place] > 0x20, bytes[place] != .comma { place += 1 }
        guard isNumber(bytes[from..<place], decimal: .point) else {
          let shown = from == place ? start..<min(end, place + 1) : from..<place
          return Fault(range: shown, isShort: from == place)
        }
        (count, last) = (count + 1, place)
        skipBlanks()
        guard place < end, bytes[place] == .comma else { break }
        place += 1
        skipBlanks()
      }
      guard count == 2 || count.isMultiple(of: 3) else { return Fault(range: start..<last, isShort: true) }
      if isPoint, count > 3 || place < end { return Fault(range: start..<end, isShort: true) }
    }
    return nil
  }

  private static func isNumber(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, decimal: UInt8) -> Bool {
    if decimal == .point { return NumberNotation().form(of: bytes).isNumber }
    return NumberNotation().form(of: bytes.map { $0 == decimal ? .point : $0 }).isNumber
  }
}

extension NumberNotation.Form {
  /// Whether it is a number, of however many digits.
  fileprivate var isNumber: Bool {
    switch self {
    case .whole, .decimal: true
    case .empty, .overflow, .code, .other: false
    }
  }
}
