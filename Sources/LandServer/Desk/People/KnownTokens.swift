internal import Interchange
internal import LandModel
internal import Refusals
internal import Synchronization

/// The token file as it was read last.
final class KnownTokens: Sendable {
  private let path: String
  private let state: Mutex<(stamp: FileStamp?, file: TokenFile)>

  /// Reads the file.
  init(_ path: String) throws(Refusal) {
    self.path = path
    state = Mutex((FileStamp(path), try TokenFile.read(path)))
  }

  /// Reads the file again where it has changed.
  ///
  /// One that is gone or cannot be read lets nobody in.
  ///
  /// - Returns: whether it has changed.
  func refresh() -> Bool {
    let stamp = FileStamp(path)
    guard state.withLock({ $0.stamp }) != stamp else { return false }
    let file = (try? TokenFile.read(path)) ?? TokenFile()
    state.withLock { $0 = (stamp, file) }
    return true
  }

  /// Who shows a token.
  func holder(of token: String, on day: CivilDate) -> TokenHolder? {
    state.withLock { $0.file }.holder(of: token, on: day)
  }

  /// The tokens that hold on a day, each with whether it is an editor's.
  func holding(on day: CivilDate) -> [String: Bool] {
    let holders = state.withLock { $0.file }.holders.filter { $0.holds(on: day) }
    return Dictionary(holders.map { ($0.digest, $0.role == .editor) }) { first, _ in first }
  }
}
