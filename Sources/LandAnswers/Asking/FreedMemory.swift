internal import Foundation

/// Memory that was freed and that the process still holds.
package enum FreedMemory {
  private typealias Trim = @convention(c) (Int) -> Int32

  /// What glibc has for it, and other libraries have not.
  private static let trim = dlsym(dlopen(nil, RTLD_NOW), "malloc_trim").map { unsafeBitCast($0, to: Trim.self) }

  /// Gives it back to the system: after a workspace was read, or clean land was judged, much of it is in pieces that nobody
  /// asks for again.
  ///
  /// Cost: some milliseconds, during which other threads wait for memory.
  package static func giveBack() { _ = trim?(0) }
}
