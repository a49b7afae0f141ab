internal import Refusals
internal import Interchange

/// Makes a content a response of HTTP: coding, ETag, caching, and the fields that everything bears.
struct ContentResponse {
  let content: Content
  let question: Question
  let route: Route
  let tag: EntityTag

  init(_ content: Content, _ question: Question, _ route: Route, _ tag: EntityTag) {
    self.content = content
    self.question = question
    self.route = route
    self.tag = tag
  }

  /// The response.
  ///
  /// - Throws: `Problem` `range` for a part that lies behind the end of a file.
  func response() throws(Problem) -> ServerResponse {
    var content = content
    let isPacked = tag.packs && pack(&content)
    if !tag.packs, content.isGzipped { unpack(&content) }
    var headers: [ServerRequest.Header] = []
    if content.status != 204 { headers.append(.init("Content-Type", typeText(content.mediaType))) }
    headers += ResponseHeads.always(question.base)
    headers +=
      content.mediaType == "text/html"
      ? ResponseHeads.page(question.snapshot.settings.basemapOrigin) : ResponseHeads.data
    headers.append(.init("Vary", vary))
    switch content.caching {
    case .data: headers.append(.init("Cache-Control", "public, max-age=60"))
    case .immutable: headers.append(.init("Cache-Control", "public, max-age=31536000, immutable"))
    case .never: headers.append(.init("Cache-Control", "no-store"))
    }
    if content.status == 200, content.caching != .never {
      headers.append(.init("ETag", isPacked ? tag.packed : tag.plain))
      if tag.matches(question.request.header("if-none-match"), packed: isPacked) {
        return ServerResponse(status: 304, headers: headers.filter { $0.name != "content-type" } + content.headers)
      }
    }
    if case .file(let path, let whole) = content.body { try takePart(of: path, whole, &content) }
    if isPacked { headers.append(.init("Content-Encoding", "gzip")) }
    if route.speaks { headers.append(.init("Content-Language", question.language.rawValue)) }
    headers += content.headers
    switch content.body {
    case .bytes(let bytes): headers.append(.init("Content-Length", "\(bytes.count)"))
    case .file(_, let range): headers.append(.init("Content-Length", "\(range.count)"))
    case .empty: if content.status != 204 { headers.append(.init("Content-Length", "0")) }
    case .pieces, .events: break
    }
    var response = ServerResponse(
      status: content.status, headers: headers, body: question.request.method == "HEAD" ? .empty : content.body)
    response.keeping = content.keeping
    return response
  }

  /// Takes the part of a file that the client asks for.
  private func takePart(of path: String, _ whole: Range<Int>, _ content: inout Content) throws(Problem) {
    content.headers.append(.init("Accept-Ranges", "bytes"))
    guard question.request.method == "GET" else { return }
    let part = RangeReading.part(
      range: question.request.header("range"), condition: question.request.header("if-range"), tag: tag.plain,
      count: whole.count)
    switch part {
    case .whole: return
    case .range(let range):
      content.status = 206
      content.body = .file(
        path: path, range: whole.lowerBound + range.lowerBound..<whole.lowerBound + range.upperBound)
      content.headers.append(
        .init("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(whole.count)"))
    case .none:
      var problem = Problem(
        .range,
        LocalisedText(
          en: "The file has \(whole.count.counted("byte", "bytes")); ask for a range within them.",
          vi: "Tệp có \(whole.count) byte; hãy yêu cầu khoảng byte nằm trong đó."))
      problem.headers = [.init("Content-Range", "bytes */\(whole.count)")]
      throw problem
    }
  }

  private var vary: String {
    var names = ["Accept-Encoding"]
    if route.formats.count > 1 { names.append("Accept") }
    if route.speaks { names.append("Accept-Language") }
    return names.joined(separator: ", ")
  }

  private func typeText(_ type: String) -> String {
    type.hasPrefix("text/") ? "\(type); charset=utf-8" : type
  }

  /// Packs what is long enough; whether it is packed now.
  private func pack(_ content: inout Content) -> Bool {
    if content.isGzipped { return true }
    guard content.status == 200 else { return false }
    switch content.body {
    case .bytes(let bytes) where bytes.count >= Packing.least:
      content.body = .bytes(GzipStream.packed(bytes))
      return true
    case .pieces(let source):
      content.body = .pieces(PackedPieces(source))
      return true
    case .bytes, .empty, .file, .events: return false
    }
  }

  private func unpack(_ content: inout Content) {
    guard case .bytes(let bytes) = content.body else { return }
    content.body = .bytes(GzipStream.unpacked(bytes))
    content.isGzipped = false
  }
}

/// The pieces of another source, gzipped.
private struct PackedPieces: PieceSource {
  private var source: any PieceSource
  private let stream: GzipStreamBox
  private var hasEnded = false

  init(_ source: any PieceSource) {
    self.source = source
    stream = GzipStreamBox()
  }

  mutating func next() throws -> [UInt8]? {
    while !hasEnded {
      guard let piece = try source.next() else {
        hasEnded = true
        return stream.value.finish()
      }
      let packed = stream.value.pack(piece)
      if !packed.isEmpty { return packed }
    }
    return nil
  }
}

/// A stream belongs to one answer, which is sent by one task at a time: nobody else holds it.
private final class GzipStreamBox: @unchecked Sendable {
  let value = GzipStream()
}
