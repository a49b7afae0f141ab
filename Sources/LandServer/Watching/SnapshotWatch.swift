public import Interchange
internal import LandAnswers
public import LandModel
internal import Refusals

/// Follows the files of a server: what was changed or replaced is read beside the old snapshot and put in its place.
public struct SnapshotWatch: Sendable {
  private let source: WorkspaceSource
  private let holder: SnapshotHolder
  private let day: @Sendable () -> CivilDate
  private let now: @Sendable () -> Double
  private let say: @Sendable (Event) -> Void

  /// What has happened.
  public enum Event: Sendable {
    /// A newer snapshot is answered from.
    case swapped(Snapshot)
    /// A newer file could not be taken; the old snapshot serves on.
    case refused(any Error)
  }

  /// Begins with what the holder holds.
  ///
  /// - Parameters:
  ///   - source: the files.
  ///   - holder: what is answered from.
  ///   - day: the server's day; asked at each look.
  ///   - now: seconds since 1970.
  ///   - say: is told what has happened.
  public init(
    _ source: WorkspaceSource, _ holder: SnapshotHolder, day: @escaping @Sendable () -> CivilDate,
    now: @escaping @Sendable () -> Double, say: @escaping @Sendable (Event) -> Void
  ) {
    self.source = source
    self.holder = holder
    self.day = day
    self.now = now
    self.say = say
  }

  /// Looks every second until the task is cancelled.
  ///
  /// - Parameters:
  ///   - stamps: the stamps of the files before what is held was read, so that no change meanwhile is missed.
  ///   - read: does the reading, away from what answers.
  public func run(
    since stamps: [FileStamp?], _ read: @escaping @Sendable (@escaping @Sendable () -> Void) async -> Void
  ) async {
    var (seen, hasSwapped) = (stamps, false)
    while !Task.isCancelled {
      try? await Task.sleep(for: .seconds(1))
      let (stamps, today) = (source.stamps, day())
      guard stamps != seen || today != holder.state.snapshot.day else {
        // The answers that began before the swap have ended as a rule, and the old snapshot with them.
        if hasSwapped { FreedMemory.giveBack() }
        hasSwapped = false
        continue
      }
      (seen, hasSwapped) = (stamps, true)
      await read { look(today) }
    }
  }

  /// Reads the files as they are now; what is asked first is made before anybody can ask.
  func look(_ today: CivilDate) {
    do {
      let snapshot = try source.snapshot(day: today)
      snapshot.prepare()
      holder.swap(to: snapshot, loadedAt: now())
      say(.swapped(snapshot))
    } catch {
      holder.markStale()
      say(.refused(error))
    }
  }
}
