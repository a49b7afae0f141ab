internal import PlaneGeometry

internal import func Foundation.cos
internal import func Foundation.scalbn
internal import func Foundation.sin

/// One element of a design file: its level and type, how many words follow, and what they say.
///
/// Numbers of four bytes have their words swapped, those of eight are of VAX (Intergraph Standard File Formats).
struct DesignElement {
  /// The types of elements that lines and curves are made of.
  enum Kind: UInt8 {
    case line = 3
    case lineString = 4
    case settings = 9
    case interpolated = 11
    case chain = 12
    case shape = 14
    case ellipse = 15
    case arc = 16
    case text = 17
    case surface = 18
    case solid = 19
    case poles = 21
    case splineSurface = 24
    case boundary = 25
    case knots = 26
    case spline = 27
    case weights = 28
  }

  /// How many elements stand before it.
  let number: Int64
  let offset: Int
  let size: Int
  /// `nil` for a type that has no lines.
  let kind: Kind?
  private let bytes: UnsafeBufferPointer<UInt8>.SubSequence

  /// `nil` at the end of the file, and where an element is cut off.
  init?(_ file: UnsafeBufferPointer<UInt8>, at offset: Int, number: Int64) {
    guard offset + 4 <= file.count, file[offset] != 0xFF || file[offset + 1] != 0xFF else { return nil }
    size = 4 + 2 * (Int(file[offset + 2]) | Int(file[offset + 3]) << 8)
    guard offset + size <= file.count else { return nil }
    kind = Kind(rawValue: file[offset + 1] & 0x7F)
    bytes = file[offset..<offset + size]
    self.offset = offset
    self.number = number
  }

  // MARK: - Numbers

  func byte(_ place: Int) -> UInt8 { place < size ? bytes[bytes.startIndex + place] : 0 }

  func short(_ place: Int) -> Int { Int(byte(place)) | Int(byte(place + 1)) << 8 }

  func integer(_ place: Int) -> Int32 { Int32(truncatingIfNeeded: short(place) << 16 | short(place + 2)) }

  func real(_ place: Int) -> Double {
    let words = (0..<4).map { UInt64(short(place + 2 * $0)) }
    let exponent = Int(words[0] >> 7 & 0xFF)
    guard exponent > 0 else { return 0 }
    let fraction = 1 << 55 | (words[0] & 0x7F) << 48 | words[1] << 32 | words[2] << 16 | words[3]
    let value = scalbn(Double(fraction), exponent - 128 - 56)
    return words[0] & 0x8000 == 0 ? value : -value
  }

  /// So many numbers from −1 to 1; `nil` where the element is too short.
  func fractions(_ place: Int, count: Int) -> [Double]? {
    guard place + 4 * count <= size else { return nil }
    return (0..<count).map { Double(integer(place + 4 * $0)) / Double(Int32.max) }
  }

  // MARK: - Texts

  /// Where a text is aligned to; `nil` where that is its lower left corner, at which the file has it.
  ///
  /// How wide its letters are is that of their box; the font, which nobody knows, may make them narrower.
  func alignment(_ units: DesignUnits) -> Position? {
    let place = units.is3D ? 62 : 50
    guard kind == .text, size > place + (units.is3D ? 14 : 10) else { return nil }
    // 0 left, 1 margin left, 2 centre, 3 margin right, 4 right; each from top over middle to bottom.
    let (column, row) = (Int(byte(37)) / 3, Int(byte(37)) % 3)
    let across = [0, 0, 0.5, 1, 1][min(column, 4)]
    let up = [1, 0.5, 0][row]
    guard across != 0 || up != 0 else { return nil }
    let count = Double(byte(place + (units.is3D ? 12 : 8)))
    let width = count * Double(integer(38)) * 6 / 1000 * units.scale
    let height = Double(integer(42)) * 6 / 1000 * units.scale
    let angle = units.is3D ? 0 : Double(integer(46)) / 360_000 * .pi / 180
    let (x, y) = (across * width, up * height)
    let start = Position(
      Double(integer(place)) * units.scale - units.origin.x, Double(integer(place + 4)) * units.scale - units.origin.y)
    return Position(start.x + x * cos(angle) - y * sin(angle), start.y + x * sin(angle) + y * cos(angle))
  }

  // MARK: - Points

  /// The points of a line, a line string, a curve or of poles.
  func points(_ units: DesignUnits) -> [SIMD3<Double>] {
    let dimensions = units.is3D ? 3 : 2
    let start = kind == .line ? 36 : 38
    let count = min(kind == .line ? 2 : short(36), max(0, (size - start) / (4 * dimensions)))
    let fine = finePlaces
    return (0..<count).map { index in
      var point = SIMD3<Double>.zero
      for dimension in 0..<dimensions {
        point[dimension] = Double(integer(start + 4 * (dimensions * index + dimension)))
        if dimension < 2, let fine, fine + 4 * index + 4 <= size {
          let part = Int16(truncatingIfNeeded: short(fine + 4 * index + 2 * dimension))
          point[dimension] += Double(part) / 32_767
        }
      }
      return point * units.scale - SIMD3(units.origin.x, units.origin.y, 0)
    }
  }

  /// Where the parts of a unit stand that points have beside their whole numbers, in a linkage of the number 51A9.
  private var finePlaces: Int? {
    guard byte(33) & 0x08 != 0 else { return nil }
    let start = 32 + 2 * short(30)
    return (start..<max(start, size - 3)).first { byte($0) == 0xA9 && byte($0 + 1) == 0x51 }.map { $0 + 6 }
  }
}

/// How the coordinates of a design file become metres.
struct DesignUnits {
  var scale = 1.0
  var is3D = false
  var origin = Position(0, 0)

  init() {}

  /// What the settings of the file say; `nil` when they say nothing.
  init?(_ settings: DesignElement) {
    guard settings.size >= 1264 else { return nil }
    let perMetre = Double(settings.integer(1112)) * Double(settings.integer(1116))
    guard perMetre != 0 else { return nil }
    scale = 1 / perMetre
    is3D = settings.byte(1214) & 0x40 != 0
    origin = Position(settings.real(1240) * scale, settings.real(1248) * scale)
  }
}

/// The elements of a design file in their order.
struct DesignElements: IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var number: Int64 = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func next() -> DesignElement? {
    guard let element = DesignElement(bytes, at: offset, number: number) else { return nil }
    offset += element.size
    number += 1
    return element
  }

  /// The next element while it is of one of these kinds.
  mutating func next(of kinds: Set<DesignElement.Kind>) -> DesignElement? {
    var ahead = self
    guard let element = ahead.next(), let kind = element.kind, kinds.contains(kind) else { return nil }
    self = ahead
    return element
  }

  /// The elements that a chain, a shape, a surface or a solid is made of, which stand behind it.
  ///
  /// The header says how many words they have; where that is not so, how many elements they are.
  mutating func members(of header: DesignElement) -> [DesignElement] {
    let end = header.offset + 38 + 2 * header.short(36)
    var (ahead, members) = (self, [DesignElement]())
    while ahead.offset < end, let element = ahead.next() { members.append(element) }
    if ahead.offset != end {
      (ahead, members) = (self, [])
      while members.count < header.short(38), let element = ahead.next() { members.append(element) }
    }
    self = ahead
    return members
  }
}
