extension Content {
  /// So many bytes are made before anything is sent.
  private static let beginning = 1 << 16

  /// The same content, of a body that is made while it is sent the beginning made: a short one stands in memory whole then
  /// and its length is known, and what ends the work early can still be said.
  ///
  /// - Throws: what ends the making early.
  func begun() throws -> Content {
    guard case .pieces(var source) = body else { return self }
    var content = self
    var bytes: [UInt8] = []
    while bytes.count < Content.beginning {
      guard let piece = try source.next() else {
        content.body = .bytes(bytes)
        return content
      }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
    }
    content.body = .pieces(BegunPieces(beginning: bytes, source))
    return content
  }
}

/// The pieces of a source of which the first are made.
private struct BegunPieces: PieceSource {
  private var beginning: [UInt8]?
  private var source: any PieceSource

  init(beginning: [UInt8], _ source: any PieceSource) { (self.beginning, self.source) = (beginning, source) }

  mutating func next() throws -> [UInt8]? {
    guard let first = beginning else { return try source.next() }
    beginning = nil
    return first
  }
}
