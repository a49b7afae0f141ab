internal import Refusals
internal import Reports

/// What the desk answers, before the header fields that everything bears.
struct DeskAnswer: Sendable {
  var status: Int
  /// The type with its parameters; `nil` without a body.
  var mediaType: String?
  var body: ServerResponse.Body
  var headers: [ServerRequest.Header] = []
  /// What must live until the body is sent.
  var keeping: (any AnyObject & Sendable)?
  var manner = Manner.data

  /// What the answer is to a browser.
  enum Manner: Sendable {
    /// Data.
    case data
    /// A page of our own.
    case page
    /// A file that somebody brought or that came of one: never shown as a page.
    case attachment
    /// A script or style of our own, whose name carries its hash.
    case file
    /// A report, which may run its own script and nothing else.
    case report
    /// A sheet, which may run its own script and be printed.
    case sheet
  }

  init(status: Int, mediaType: String? = nil, body: ServerResponse.Body = .empty) {
    (self.status, self.mediaType, self.body) = (status, mediaType, body)
  }

  /// A document.
  init(_ json: JSONValue, status: Int = 200) {
    self.init(status: status, mediaType: "application/json", body: .bytes(Array((json.compactText + "\n").utf8)))
  }

  /// A page.
  init(page: String, status: Int = 200) {
    self.init(status: status, mediaType: "text/html; charset=utf-8", body: .bytes(Array(page.utf8)))
    manner = .page
  }

  /// A text.
  init(text: [UInt8], _ mediaType: String) { self.init(status: 200, mediaType: mediaType, body: .bytes(text)) }

  /// A file to be kept, under a name.
  ///
  /// - Parameters:
  ///   - path: where it lies.
  ///   - bytes: how many it has.
  ///   - name: what it is called where it is kept.
  init(file path: String, bytes: Int, name: String) {
    self.init(status: 200, mediaType: "application/octet-stream", body: .file(path: path, range: 0..<bytes))
    manner = .attachment
    headers.append(DeskAnswer.attachment(name))
  }

  /// Another address.
  static func elsewhere(_ address: String) -> DeskAnswer {
    var answer = DeskAnswer(status: 303)
    answer.headers.append(.init("Location", address))
    return answer
  }

  /// The field that has a browser keep a file under a name: RFC 6266, with letters of ASCII for those who know no others.
  static func attachment(_ name: String) -> ServerRequest.Header {
    let plain = String(
      name.unicodeScalars.map { scalar -> Character in
        let isPlain = scalar.isASCII && scalar.value >= 0x20 && scalar.value < 0x7f
        return isPlain && scalar != "\"" && scalar != "\\" ? Character(scalar) : "_"
      })
    return .init(
      "Content-Disposition", "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(PercentText.encoded(name))")
  }

  /// The response of HTTP.
  func response(_ base: String, isHead: Bool, language: Language) -> ServerResponse {
    var headers: [ServerRequest.Header] = []
    if let mediaType { headers.append(.init("Content-Type", mediaType)) }
    headers += ResponseHeads.always(base) + manner.headers + self.headers
    if status != 204, status != 304, mediaType != nil { headers.append(.init("Content-Language", language.rawValue)) }
    switch body {
    case .bytes(let bytes): headers.append(.init("Content-Length", "\(bytes.count)"))
    case .file(_, let range): headers.append(.init("Content-Length", "\(range.count)"))
    case .empty: if status != 204, status != 304 { headers.append(.init("Content-Length", "0")) }
    case .pieces, .events: break
    }
    var response = ServerResponse(status: status, headers: headers, body: isHead ? .empty : body)
    response.keeping = keeping
    return response
  }
}

extension DeskAnswer.Manner {
  /// The header fields that the manner brings.
  var headers: [ServerRequest.Header] {
    let keptNowhere = ServerRequest.Header("Cache-Control", "private, no-store")
    switch self {
    case .data, .attachment:
      return [keptNowhere, .init("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")]
    case .page:
      return [
        keptNowhere, .init("Cross-Origin-Opener-Policy", "same-origin"),
        .init(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
            + "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
      ]
    case .file: return [.init("Cache-Control", "public, max-age=31536000, immutable")]
    case .sheet:
      return [
        keptNowhere,
        .init("Content-Security-Policy", "sandbox allow-scripts allow-modals; frame-ancestors 'self'"),
      ]
    case .report:
      return [keptNowhere, .init("Content-Security-Policy", "sandbox allow-scripts; frame-ancestors 'self'")]
    }
  }
}
