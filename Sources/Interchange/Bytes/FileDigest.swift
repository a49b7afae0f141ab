internal import CCrypto
internal import Foundation

/// SHA-256 of files and texts, as reports and provenance name them.
public enum FileDigest {
  /// The SHA-256 of a file's bytes in 64 small hexadecimal digits.
  ///
  /// Of a folder (a File Geodatabase) it is that of the names and digests of its files in the order of their names.
  /// - Returns: `nil` for what is no file or folder, such as a pipe: its bytes are gone once they are read.
  /// - Throws: ``InterchangeError`` when the file cannot be read. Cost: one read of the file.
  public static func sha256(ofFileAt path: String) throws(InterchangeError) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { throw MappedFile.unreadable(path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return try MappedFile.withBytes(of: path) { sha256(of: UnsafeRawBufferPointer($0)) }
    case S_IFDIR: return try sha256(ofFolderAt: path)
    default: return nil
    }
  }

  /// The SHA-256 of a text in UTF-8, in 64 small hexadecimal digits.
  public static func sha256(of text: String) -> String {
    var text = text
    return text.withUTF8 { sha256(of: UnsafeRawBufferPointer($0)) }
  }

  private static func sha256(ofFolderAt path: String) throws(InterchangeError) -> String {
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
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
