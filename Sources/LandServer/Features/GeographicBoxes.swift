internal import PlaneGeometry
internal import Synchronization

/// The boxes of collections in longitude and latitude, made when they are first asked for.
final class GeographicBoxes: Sendable {
  private let known = Mutex<[String: Box?]>([:])

  /// The box of a collection.
  ///
  /// - Parameters:
  ///   - name: its id.
  ///   - make: makes it; asked again where two ask at once.
  func box(of name: String, _ make: () throws -> Box?) rethrows -> Box? {
    if let box = known.withLock({ $0[name] }) { return box }
    let box = try make()
    known.withLock { $0[name] = .some(box) }
    return box
  }
}
