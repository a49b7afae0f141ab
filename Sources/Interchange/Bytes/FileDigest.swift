internal import CCrypto
internal import Foundation
public import Refusals

/// SHA-256 of files and texts, as reports and provenance name them.
public enum FileDigest {
  /// The SHA-256 of a file's bytes in 64 small hexadecimal digits.
  ///
  /// Of a folder (a File Geodatabase) it is that of the names and digests of its files in the order of their names.
  /// - Returns: `nil` for what is no file or folder, such as a pipe: its bytes are gone once they are read.
  /// - Throws: `Refusal` when the file cannot be read. Cost: one read of the file.
  public static func sha256(ofFileAt path: String) throws(Refusal) -> String? {
    try Confinement.require(path)
    var status = stat()
    guard stat(path, &status) == 0 else { throw MappedFile.unreadable(path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return try sha256(ofBytesAt: path)
    case S_IFDIR: return try sha256(ofFolderAt: path)
    default: return nil
    }
  }

  /// The SHA-256 of a text in UTF-8, in 64 small hexadecimal digits.
  public static func sha256(of text: String) -> String {
    var text = text
    return text.withUTF8 { sha256(of: UnsafeRawBufferPointer($0)) }
  }

  /// Reads piece by piece, so that memory does not grow with the file.
  private static func sha256(ofBytesAt path: String) throws(Refusal) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw MappedFile.unreadable(path) }
    defer { close(descriptor) }
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    precondition(EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1, "libcrypto has no SHA-256")
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let got = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw MappedFile.unreadable(path) }
      guard got > 0 else { break }
      EVP_DigestUpdate(context, chunk, got)
    }
    var digest = [UInt8](repeating: 0, count: 32)
    EVP_DigestFinal_ex(context, &digest, nil)
    return text(digest)
  }

  private static func text(_ digest: [UInt8]) -> String {
    digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func sha256(ofFolderAt path: String) throws(Refusal) -> String {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw MappedFile.unreadable(path)
    }
    var lines = ""
    for name in names.sorted(by: { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }) {
      lines += "\(try sha256(ofFileAt: "\(path)/\(name)") ?? "") \(name)\n"
    }
    return sha256(of: lines)
  }

  private static func sha256(of bytes: UnsafeRawBufferPointer) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    // Fails only where the library lacks the algorithm, or for lack of memory.
    let isDone = EVP_Digest(bytes.baseAddress, bytes.count, &digest, nil, EVP_sha256(), nil)
    precondition(isDone == 1, "libcrypto has no SHA-256")
    return text(digest)
  }
}
