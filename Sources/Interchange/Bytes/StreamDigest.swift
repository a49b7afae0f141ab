internal import CCrypto

/// A SHA-256 of bytes that come piece by piece.
///
/// It belongs to one task.
public final class StreamDigest {
  private let context: OpaquePointer?
  /// Short pieces that wait for the library, each call of which costs as much as a hundred bytes.
  private var waiting: [UInt8] = []
  private static let most = 1 << 14

  /// Of nothing so far.
  public init() {
    context = EVP_MD_CTX_new()
    precondition(EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1, "libcrypto has no SHA-256")
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Adds bytes.
  public func add(_ bytes: UnsafeRawBufferPointer) {
    if waiting.count + bytes.count > StreamDigest.most {
      waiting.withUnsafeBytes { update($0) }
      waiting.removeAll(keepingCapacity: true)
    }
    if bytes.count > StreamDigest.most { update(bytes) } else { waiting.append(contentsOf: bytes) }
  }

  private func update(_ bytes: UnsafeRawBufferPointer) {
    precondition(EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1, "libcrypto cannot go on")
  }

  /// Adds a number, eight bytes with the least first.
  public func add(_ number: UInt64) { withUnsafeBytes(of: number.littleEndian) { add($0) } }

  /// The digest in 64 small hexadecimal digits; nothing may be added afterwards.
  public func finished() -> String {
    waiting.withUnsafeBytes { update($0) }
    var digest = [UInt8](repeating: 0, count: 32)
    precondition(EVP_DigestFinal_ex(context, &digest, nil) == 1, "libcrypto cannot end")
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
