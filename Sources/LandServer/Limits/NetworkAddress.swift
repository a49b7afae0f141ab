/// An address of the internet, of 4 bytes or 16.
public struct NetworkAddress: Hashable, Sendable {
  /// The bytes, the first first.
  let bytes: [UInt8]

  /// Reads `127.0.0.1`, `::1` or `[::1]`.
  ///
  /// An IPv4 address in IPv6 clothes is one of 4 bytes. It is `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    var text = Substring(text)
    if text.hasPrefix("["), text.hasSuffix("]") { text = text.dropFirst().dropLast() }
    if let zone = text.firstIndex(of: "%") { text = text[..<zone] }
    guard let bytes = text.contains(":") ? Self.longBytes(text) : Self.shortBytes(text) else { return nil }
    let isDisguised = bytes.count == 16 && bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xff && bytes[11] == 0xff
    self.bytes = isDisguised ? Array(bytes[12...]) : bytes
  }

  private static func shortBytes(_ text: Substring) -> [UInt8]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let bytes = parts.compactMap { part in
      part.count <= 3 && part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? UInt8(part) : nil
    }
    return parts.count == 4 && bytes.count == 4 ? bytes : nil
  }

  private static func longBytes(_ text: Substring) -> [UInt8]? {
    let halves = text.split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return nil }
    var sides: [[UInt8]] = []
    for half in halves {
      var side: [UInt8] = []
      let groups = half.isEmpty ? [] : half.split(separator: ":", omittingEmptySubsequences: false)
      for (place, group) in groups.enumerated() {
        if place == groups.count - 1, group.contains("."), let short = shortBytes(group) {
          side += short
        } else {
          guard (1...4).contains(group.count), group.allSatisfy(\.isHexDigit), let value = UInt16(group, radix: 16)
          else { return nil }
          side += [UInt8(value >> 8), UInt8(value & 0xff)]
        }
      }
      sides.append(side)
    }
    if sides.count == 1 { return sides[0].count == 16 ? sides[0] : nil }
    let missing = 16 - sides[0].count - sides[1].count
    return missing >= 2 ? sides[0] + [UInt8](repeating: 0, count: missing) + sides[1] : nil
  }

  /// The address with the bits behind the first ones cleared.
  func masked(_ bits: Int) -> NetworkAddress {
    var masked = bytes
    for place in masked.indices {
      let left = min(max(bits - 8 * place, 0), 8)
      masked[place] &= left == 0 ? 0 : UInt8(truncatingIfNeeded: 0xff << (8 - left))
    }
    return NetworkAddress(bytes: masked)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// Whom limits count as one: the address, of IPv6 its first 64 bits.
  var limited: NetworkAddress { bytes.count == 16 ? masked(64) : self }

  /// What logs say: of IPv4 the first 24 bits, of IPv6 the first 48.
  var logged: String {
    bytes.count == 16 ? "\(masked(48))/48" : "\(masked(24))/24"
  }
}

extension NetworkAddress: CustomStringConvertible {
  /// `127.0.0.1`, or the groups of IPv6 in full.
  public var description: String {
    if bytes.count == 4 { return bytes.map(String.init).joined(separator: ".") }
    return stride(from: 0, to: 16, by: 2).map { String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16) }
      .joined(separator: ":")
  }

  /// Whether it is this machine itself.
  public var isLoopback: Bool {
    bytes.count == 4 ? bytes[0] == 127 : bytes.dropLast().allSatisfy { $0 == 0 } && bytes[15] == 1
  }
}

/// A range of addresses, as `10.0.0.0/8`.
public struct NetworkRange: Hashable, Sendable {
  private let start: NetworkAddress
  private let bits: Int

  /// Reads a range, of which an address alone is one.
  ///
  /// It is `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let address = NetworkAddress(parts[0]) else { return nil }
    let most = 8 * address.bytes.count
    guard let bits = parts.count == 1 ? most : QuestionReading.wholeNumber(parts[1]), (0...most).contains(bits) else {
      return nil
    }
    self.bits = bits
    start = address.masked(bits)
  }

  /// Whether an address lies in it.
  public func contains(_ address: NetworkAddress) -> Bool {
    address.bytes.count == start.bytes.count && address.masked(bits) == start
  }
}

/// Who asks, where proxies stand before the server.
public struct ProxyTrust: Hashable, Sendable {
  /// Whose word about clients counts.
  public let trusted: [NetworkRange]

  /// Trusts some proxies.
  public init(_ trusted: [NetworkRange]) { self.trusted = trusted }

  /// Whether an address is that of a proxy that is trusted.
  public func trusts(_ address: NetworkAddress) -> Bool { trusted.contains { $0.contains(address) } }

  /// The client: the peer, or what a trusted one says, read from the right as long as who says it is trusted.
  ///
  /// - Parameters:
  ///   - peer: the other end of the connection.
  ///   - forwarded: the header `X-Forwarded-For`; `nil` for none.
  public func client(peer: NetworkAddress, forwarded: String?) -> NetworkAddress {
    var client = peer
    var names = (forwarded ?? "").split(separator: ",").map { $0.filter { !$0.isWhitespace } }
    while trusts(client), let name = names.popLast(), let next = NetworkAddress(name) { client = next }
    return client
  }
}
