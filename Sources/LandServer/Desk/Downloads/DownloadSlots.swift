internal import Synchronization

/// How many files may be made for answers at once.
final class DownloadSlots: Sendable {
  private let free: Mutex<Int>

  init(_ count: Int) { free = Mutex(count) }

  /// Takes a slot, to be given back with ``leave()``; whether there was one.
  func enter() -> Bool {
    free.withLock { free in
      guard free > 0 else { return false }
      free -= 1
      return true
    }
  }

  /// Gives a slot back.
  func leave() { free.withLock { $0 += 1 } }
}
