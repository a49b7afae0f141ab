internal import Synchronization

/// Who has which workspace open: whose page has asked for something of it a short while ago.
final class Presence: Sendable {
  private struct Sight {
    let name: String
    let at: Double
  }

  private let seen = Mutex<[String: [Int: Sight]]>([:])

  /// Seconds after which a page that asks no more is closed; an open one asks every ten.
  static let lasting = 30.0

  /// Somebody has asked for something of a workspace.
  func see(_ session: Session, in workspace: String, at now: Double) {
    seen.withLock { seen in
      var sights = seen[workspace, default: [:]].filter { now - $0.value.at < Presence.lasting }
      sights[session.number] = Sight(name: session.name, at: now)
      seen[workspace] = sights
    }
  }

  /// Somebody has signed out, or may no longer be here.
  func forget(_ session: Session) {
    seen.withLock { seen in
      for workspace in seen.keys { seen[workspace]?[session.number] = nil }
    }
  }

  /// Who has a workspace open beside somebody, by name, each once.
  ///
  /// - Parameters:
  ///   - session: who asks; he is not named, whichever of his pages is open.
  ///   - living: the numbers of the sessions that have not ended.
  func others(than session: Session?, in workspace: String, at now: Double, living: Set<Int>) -> [String] {
    let sights = seen.withLock { $0[workspace] ?? [:] }
    let names = sights.filter { now - $0.value.at < Presence.lasting && living.contains($0.key) }.map(\.value.name)
    return Set(names).filter { $0 != session?.name }.sorted()
  }
}
