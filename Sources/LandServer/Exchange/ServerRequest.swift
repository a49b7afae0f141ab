public import Refusals

/// A request as the faces see it: no socket, no clock.
public struct ServerRequest: Sendable {
  /// The method as it was sent, `GET` as a rule.
  public let method: String
  /// The path, each segment decoded once; `/collections/parcel` has two, `/` none, a slash at the end an empty last one.
  public let path: [String]
  /// The path as it was sent, without the query.
  public let rawPath: String
  /// The parameters in the order of the address, decoded once.
  public let query: [QueryItem]
  /// The header fields, names in small letters.
  public let headers: [Header]
  /// Whether the request announces a body.
  public let hasBody: Bool
  /// The address of the client, a trusted proxy's word counted; for limits and logs, never for answers.
  public let client: String
  /// The number of the request, for errors and logs.
  public let number: String

  /// A parameter of the address.
  public struct QueryItem: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The value; empty without `=`.
    public let value: String
  }

  /// A header field.
  public struct Header: Hashable, Sendable {
    /// The name in small letters.
    public let name: String
    /// The value without blanks around it.
    public let value: String

    /// Names a value; the name is made small.
    public init(_ name: String, _ value: String) { (self.name, self.value) = (name.lowercased(), value) }
  }

  /// Reads a target as HTTP/1.1 sends it.
  ///
  /// - Parameters:
  ///   - method: the method.
  ///   - target: path and query as they were sent.
  ///   - headers: the header fields.
  ///   - client: the address of the client.
  ///   - number: the number of the request.
  /// - Throws: `Problem` for an address that is too long or cannot be decoded.
  public init(
    _ method: String = "GET", _ target: String, headers: [Header] = [], client: String = "127.0.0.1",
    number: String = "0"
  ) throws(Problem) {
    guard target.utf8.count <= ServerRequest.longestTarget else {
      throw Problem(
        .longURL,
        LocalisedText(
          en:
            "The address has \(target.utf8.count.counted("byte", "bytes")); at most \(ServerRequest.longestTarget) are read.",
          vi: "Địa chỉ dài \(target.utf8.count) byte; chỉ đọc tối đa \(ServerRequest.longestTarget) byte."))
    }
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    self.method = method
    self.headers = headers
    self.client = client
    self.number = number
    hasBody = headers.contains { header in
      header.name == "transfer-encoding" || (header.name == "content-length" && header.value != "0")
    }
    rawPath = String(parts[0])
    var path: [String] = []
    for segment in parts[0].split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      path.append(try PercentText.decoded(segment, plusIsBlank: false, parameter: nil))
    }
    self.path = path == [""] ? [] : path
    var query: [QueryItem] = []
    if parts.count == 2 {
      for item in parts[1].split(separator: "&") {
        let sides = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = try PercentText.decoded(sides[0], plusIsBlank: true, parameter: nil)
        let value =
          sides.count == 2
          ? try PercentText.decoded(sides[1], plusIsBlank: name != "datetime", parameter: name) : ""
        query.append(QueryItem(name: name, value: value))
      }
    }
    self.query = query
  }

  /// A request whose target cannot be read: only what it says beside it is known.
  init(unreadable method: String, headers: [Header], number: String) {
    self.method = method
    self.headers = headers
    self.number = number
    (path, rawPath, query, hasBody, client) = ([], "/", [], false, "")
  }

  /// The value of a header field, several joined by commas.
  ///
  /// - Returns: `nil` when there is none.
  public func header(_ name: String) -> String? {
    let values = headers.lazy.filter { $0.name == name }.map(\.value)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  /// Bytes of path and query that are read.
  static let longestTarget = 8192
}
