/// Writes coordinates with a fixed number of decimals, rounded exactly and without trailing zeros.
struct CoordinateText: Sendable {
  private let decimals: Int
  private let scale: Double

  /// - Parameter decimals: 0 to 17; `nil` for the shortest text that reads back as the same number.
  init(decimals: Int?) {
    self.decimals = decimals ?? 0
    var scale = decimals == nil ? Double.infinity : 1
    for _ in 0..<self.decimals { scale *= 10 }
    self.scale = scale
  }

  /// The number rounded to the decimals, ties to even, as `%.9f` would round it.
  ///
  /// A value too large for the fast way is written in the shortest form that reads back.
  func append(_ value: Double, to target: inout [UInt8]) {
    let magnitude = abs(value)
    let product = magnitude * scale
    guard product < 0x1p52 else { return target.append(contentsOf: value.shortestDecimal.utf8) }
    // The product and what rounding it lost are together the exact one.
    let lost = (-product).addingProduct(magnitude, scale)
    let whole = product.rounded(.down)
    let half = product - whole - 0.5
    var digits = UInt64(whole)
    // |lost| is far below a half, so only a remainder next to the half can tip.
    if half > -lost || (half == -lost && !digits.isMultiple(of: 2)) { digits += 1 }
    if value < 0 && digits > 0 { target.append(UInt8(ascii: "-")) }
    appendDecimal(digits, to: &target)
  }

  /// Writes `digits / 10^decimals`.
  private func appendDecimal(_ digits: UInt64, to target: inout [UInt8]) {
    var rest = digits
    var places = decimals
    while places > 0, rest % 10 == 0 {
      rest /= 10
      places -= 1
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 48) { buffer in
      var index = 48
      var written = 0
      while rest > 0 || written <= places {
        if written == places && places > 0 {
          index -= 1
          buffer[index] = UInt8(ascii: ".")
        }
        index -= 1
        buffer[index] = UInt8(rest % 10) + 0x30
        rest /= 10
        written += 1
      }
      target.append(contentsOf: buffer[index..<48])
    }
  }
}

extension Double {
  /// The shortest decimal that reads back, without an exponent for whole numbers up to 2^63.
  var shortestDecimal: String {
    if let whole = Int64(exactly: self) { return String(whole) }
    return description
  }
}
