internal import Foundation
internal import Synchronization

/// What is at work on servers for this process, so that an interruption can end it there too.
package enum LiveConnections {
  private static let cancellations = Mutex<[Int: @Sendable () -> Void]>([:])
  private static let next = Atomic(0)

  /// Remembers how to cancel what a connection is doing; the result is for ``remove(_:)``.
  static func add(_ cancel: @escaping @Sendable () -> Void) -> Int {
    let number = next.add(1, ordering: .relaxed).newValue
    cancellations.withLock { $0[number] = cancel }
    return number
  }

  /// Forgets a connection.
  static func remove(_ number: Int) { _ = cancellations.withLock { $0.removeValue(forKey: number) } }

  /// Tells all servers to end what they do for this process, and waits at most half a second until they have heard.
  package static func cancelAll() { run(cancellations.withLock { Array($0.values) }) }

  /// Does all at once, each on a thread of its own that may go on where it takes longer than half a second.
  static func run(_ cancellations: [@Sendable () -> Void]) {
    guard !cancellations.isEmpty else { return }
    let group = DispatchGroup()
    for cancel in cancellations {
      group.enter()
      Thread.detachNewThread {
        cancel()
        group.leave()
      }
    }
    _ = group.wait(timeout: .now() + 0.5)
  }
}
