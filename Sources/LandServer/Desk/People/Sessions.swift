internal import Interchange
internal import Synchronization

/// Who is signed in.
///
/// The secrets of cookies are held as their SHA-256 alone, in memory alone.
final class Sessions: Sendable {
  private struct Held {
    var session: Session
    var seenAt: Double
    var uploads = 0
    var streams: [EventStream] = []
  }

  private struct State {
    var held: [String: Held] = [:]
    var next = 1
  }

  private let state = Mutex(State())

  /// Sessions at once.
  static let most = 100
  /// Seconds without a request after which a session ends.
  static let idle = 7200.0
  /// Seconds after which a session ends.
  static let longest = 43_200.0
  /// Uploads of a session at once.
  static let mostUploads = 2
  /// Streams of events of a session at once.
  static let mostStreams = 4

  /// Begins a session.
  ///
  /// - Returns: the session and the secret of its cookie; `nil` where there are too many.
  func begin(name: String, isEditor: Bool, token: String, at now: Double) -> (session: Session, secret: String)? {
    let (secret, csrf) = (Secret.word(bits: 256), Secret.word(bits: 256))
    return state.withLock { state in
      state.held = state.held.filter { Sessions.lives($0.value, now) }
      guard state.held.count < Sessions.most else { return nil }
      let session = Session(
        number: state.next, name: name, isEditor: isEditor, csrf: csrf, token: token, beganAt: now)
      state.next += 1
      state.held[FileDigest.sha256(of: secret)] = Held(session: session, seenAt: now)
      return (session, secret)
    }
  }

  /// The session of a cookie, which is seen by that; `nil` for an unknown secret and a session that has ended.
  func session(of secret: String, at now: Double) -> Session? {
    let key = FileDigest.sha256(of: secret)
    return state.withLock { state in
      guard let held = state.held[key] else { return nil }
      guard Sessions.lives(held, now) else {
        state.held[key] = nil
        return nil
      }
      state.held[key]?.seenAt = now
      return held.session
    }
  }

  /// Ends a session, with its streams.
  func end(_ session: Session) { end(where: { $0.number == session.number }) }

  /// Ends the sessions whose tokens are not among those that hold.
  func keep(tokens: [String: Bool]) { end(where: { tokens[$0.token] != $0.isEditor }) }

  private func end(where ends: (Session) -> Bool) {
    let streams = state.withLock { state -> [EventStream] in
      let ended = state.held.filter { ends($0.value.session) }
      for key in ended.keys { state.held[key] = nil }
      return ended.values.flatMap(\.streams)
    }
    for stream in streams { stream.close() }
  }

  /// Who is signed in now.
  func all(at now: Double) -> [Session] {
    state.withLock { $0.held.values.filter { Sessions.lives($0, now) }.map(\.session) }
  }

  /// Counts an upload that begins; whether it may.
  func beginUpload(_ session: Session) -> Bool {
    change(session) { held in
      guard held.uploads < Sessions.mostUploads else { return false }
      held.uploads += 1
      return true
    } ?? false
  }

  /// An upload has ended.
  func endUpload(_ session: Session) { _ = change(session) { $0.uploads -= 1 } }

  /// Adds a stream of events; the oldest of too many ends.
  func add(_ stream: EventStream, of session: Session) {
    let oldest = change(session) { held -> EventStream? in
      held.streams.removeAll { $0.isClosed }
      held.streams.append(stream)
      return held.streams.count > Sessions.mostStreams ? held.streams.removeFirst() : nil
    }
    oldest??.close(saying: "event: poll\ndata: {}\n\n")
  }

  private func change<Result: Sendable>(_ session: Session, _ body: @Sendable (inout Held) -> Result) -> Result? {
    state.withLock { state -> Result? in
      guard let key = state.held.first(where: { $0.value.session.number == session.number })?.key,
        var held = state.held[key]
      else { return nil }
      defer { state.held[key] = held }
      return body(&held)
    }
  }

  private static func lives(_ held: Held, _ now: Double) -> Bool {
    now - held.seenAt < idle && now - held.session.beganAt < longest
  }
}
