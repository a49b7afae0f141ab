internal import Foundation

/// Puts a file or folder in the place of another in one step.
enum PlaceExchange {
  /// Swaps what stands at two paths on one disk; whoever looks finds the one or the other at each path, never nothing.
  ///
  /// Disks that cannot do so get three renames.
  /// - Returns: whether it was done; `errno` tells why not, and both are where they were.
  static func swap(_ a: String, _ b: String) -> Bool {
    if let exchange, exchange(AT_FDCWD, a, AT_FDCWD, b, exchangeFlag) == 0 { return true }
    let aside = "\(b).old"
    guard rename(b, aside) == 0 else { return false }
    guard rename(a, b) == 0 else {
      let code = errno
      rename(aside, b)
      errno = code
      return false
    }
    return rename(aside, a) == 0
  }

  private typealias Exchange = @convention(c) (CInt, UnsafePointer<CChar>, CInt, UnsafePointer<CChar>, UInt32) -> CInt

  #if canImport(Darwin)
    private static let symbol = "renameatx_np"
    private static var everywhere: UnsafeMutableRawPointer? { UnsafeMutableRawPointer(bitPattern: -2) }
  #else
    private static let symbol = "renameat2"
    private static var everywhere: UnsafeMutableRawPointer? { nil }
  #endif
  /// `RENAME_EXCHANGE`, `RENAME_SWAP`.
  private static let exchangeFlag: UInt32 = 2

  /// Looked up at run time: the C library declares it for GNU programs only, and older ones lack it.
  private static let exchange: Exchange? = dlsym(everywhere, symbol).map { unsafeBitCast($0, to: Exchange.self) }
}
