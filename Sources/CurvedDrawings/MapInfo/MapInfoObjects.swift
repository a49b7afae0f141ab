internal import Foundation

/// The objects of a `.map`, whose coordinates are whole numbers that its header makes those of the table.
struct MapInfoObjects {
  private let bytes: UnsafeBufferPointer<UInt8>

  private static let blockSize = 512

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The whole ellipse of an arc, which stands behind the arc's two angles as the corners of a rectangle around it; `nil`
  /// where the file ends before.
  func ellipse(ofArc place: Int) -> EllipticArc? {
    // An even type has coordinates of two bytes, from the middle of its block.
    let isShort = bytes[place] & 1 == 0
    let size = isShort ? 2 : 4
    let block = place / Self.blockSize * Self.blockSize
    let start = place + 9
    guard bytes.count >= Self.blockSize, start + 4 * size <= bytes.count else { return nil }
    let corners = (0..<4).map { index in
      let whole =
        isShort ? Int(Int16(truncatingIfNeeded: number(start + 2 * index, size: 2))) : integer(start + 4 * index)
      return coordinate(Double(whole + (isShort ? integer(block + 4 + 4 * (index % 2)) : 0)), axis: index % 2)
    }
    return EllipticArc(corners)
  }

  /// A coordinate of the table: the header has a scale, a shift and the quadrant that the origin is seen in; GDAL rounds to
  /// the power of ten that is nearest to a whole number's worth.
  private func coordinate(_ whole: Double, axis: Int) -> Double {
    let scale = real(0x170 + 8 * axis)
    let shift = real(0x180 + 8 * axis)
    let isTurned = axis == 0 ? [0, 2, 3].contains(bytes[0x161]) : [0, 3, 4].contains(bytes[0x161])
    let precision = pow(10, log10(scale).rounded())
    return ((isTurned ? -(whole + shift) / scale : (whole - shift) / scale) * precision).rounded() / precision
  }

  private func integer(_ place: Int) -> Int { Int(Int32(truncatingIfNeeded: number(place, size: 4))) }

  private func real(_ place: Int) -> Double { Double(bitPattern: number(place, size: 8)) }

  private func number(_ place: Int, size: Int) -> UInt64 {
    (0..<size).reduce(0) { $0 | UInt64(bytes[place + $1]) << (8 * UInt64($1)) }
  }
}
