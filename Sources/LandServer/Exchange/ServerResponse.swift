/// An answer as a value: status, header fields, body.
public struct ServerResponse: Sendable {
  /// The status of HTTP.
  public var status: Int
  /// The header fields in the order in which they are sent.
  public var headers: [ServerRequest.Header]
  /// What is sent after them.
  public var body: Body
  /// What must live until the body is sent: the file of a body that is one goes with it.
  public var keeping: (any AnyObject & Sendable)?

  /// What failed, of a fault of the program: for the log, it is not sent.
  var fault: String?

  /// What an answer sends.
  public enum Body: Sendable {
    /// Nothing.
    case empty
    /// Bytes that stand in memory.
    case bytes([UInt8])
    /// Bytes that are made while they are sent, piece by piece.
    case pieces(any PieceSource)
    /// A part of a file.
    case file(path: String, range: Range<Int>)
    /// What happens, as it happens: no length, no end that is known.
    case events(any EventSource)
  }

  /// Makes an answer.
  public init(status: Int, headers: [ServerRequest.Header] = [], body: Body = .empty) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The value of a header field; `nil` when there is none.
  public func header(_ name: String) -> String? { headers.first { $0.name == name.lowercased() }?.value }
}

/// Makes a long body piece by piece, so that no answer stands in memory whole.
public protocol PieceSource: Sendable {
  /// The next piece, some 64 kB; `nil` at the end.
  ///
  /// - Throws: what ends the answer early; it is then cut, and logged.
  mutating func next() throws -> [UInt8]?
}

/// Gives what happens, in the form of Server-Sent Events.
public protocol EventSource: Sendable {
  /// The next bytes, waited for; `nil` at the end.
  func next() async -> [UInt8]?
  /// Nobody reads any more.
  func leave()
}

/// What an address answers before it is a response of HTTP: a body with what names it.
public struct Content: Sendable {
  /// The type, as in `application/geo+json`; without a parameter.
  public var mediaType: String
  /// The body, not compressed.
  public var body: ServerResponse.Body
  /// What must live until the body is sent.
  public var keeping: (any AnyObject & Sendable)?
  /// Whether the body stands gzipped already (tiles do).
  public var isGzipped = false
  /// Further header fields, `Content-Crs` and `Link` among them.
  public var headers: [ServerRequest.Header] = []
  /// The status; 200 as a rule, 204 for an empty tile.
  public var status = 200
  /// How long it may be kept.
  public var caching = Caching.data

  /// How long an answer may be kept.
  public enum Caching: Sendable {
    /// A minute, and asked again by its ETag.
    case data
    /// A year: its name carries a hash.
    case immutable
    /// Not at all.
    case never
  }

  /// Makes a content of bytes.
  public init(_ mediaType: String, _ bytes: [UInt8]) {
    self.mediaType = mediaType
    body = .bytes(bytes)
  }

  /// Makes a content whose body is made while it is sent, or stands in a file.
  public init(_ mediaType: String, body: ServerResponse.Body) {
    self.mediaType = mediaType
    self.body = body
  }
}
