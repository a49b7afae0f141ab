public import LandModel
internal import Refusals
internal import Synchronization

/// The snapshot that is answered from, and what is to be said of it.
public final class SnapshotHolder: Sendable {
  /// What stands now.
  public struct State: Sendable {
    /// The snapshot.
    public let snapshot: Snapshot
    /// When it was read, seconds since 1970.
    public let loadedAt: Double
    /// Whether a newer file could not be taken.
    public var isStale: Bool
  }

  private let held: Mutex<State>

  /// Holds a first snapshot.
  public init(_ snapshot: Snapshot, loadedAt: Double) {
    held = Mutex(State(snapshot: snapshot, loadedAt: loadedAt, isStale: false))
  }

  /// What stands now; a request takes it once and ends on it.
  public var state: State { held.withLock { $0 } }

  /// Puts another snapshot in its place, in one step.
  public func swap(to snapshot: Snapshot, loadedAt: Double) {
    held.withLock { $0 = State(snapshot: snapshot, loadedAt: loadedAt, isStale: false) }
  }

  /// A newer file could not be taken: the old snapshot serves on.
  public func markStale() { held.withLock { $0.isStale = true } }
}
