internal import CExpat
internal import Refusals

/// What a reader of XML wants to hear; names come without prefix.
protocol XMLHandler: AnyObject {
  func start(_ name: String, _ attributes: XMLAttributes) throws(Refusal)
  func end(_ name: String) throws(Refusal)
  /// A piece of text; one text may come in several.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(Refusal)
  /// Whether enough has been heard.
  var isDone: Bool { get }
}

extension XMLHandler {
  func end(_ name: String) throws(Refusal) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(Refusal) {}
  var isDone: Bool { false }
}

/// The attributes of an element, while it is being read.
struct XMLAttributes {
  fileprivate let list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

  /// The value of an attribute, by its name without prefix.
  subscript(_ name: StaticString) -> String? {
    guard var next = list else { return nil }
    while let key = next[0], let value = next[1] {
      if XMLStream.local(key).matches(name) { return String(cString: value) }
      next += 2
    }
    return nil
  }
}

/// XML in pieces: no document type, so no entities of its own; bounded depth and bounded pieces of markup.
final class XMLStream {
  private static let deepest = 64
  private static let longestMarkup = 1 << 20

  private let parser: XML_Parser
  private let handler: any XMLHandler
  private var depth = 0
  private var fed = 0
  private var failure: Refusal?

  init(_ handler: any XMLHandler) throws(Refusal) {
    guard let parser = XML_ParserCreate(nil) else {
      throw Refusal(
        .tooLarge, LocalisedText(en: "there is no memory for the XML", vi: "không đủ bộ nhớ để đọc XML"),
        remedy: LocalisedText(en: "close other programs", vi: "đóng bớt các chương trình khác"))
    }
    self.parser = parser
    self.handler = handler
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { XMLStream.of($0)?.start($1, $2) }, { data, name in XMLStream.of(data)?.end(name) })
    XML_SetCharacterDataHandler(parser) { XMLStream.of($0)?.text($1, $2) }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in XMLStream.of(data)?.refuseDocumentType() }
  }

  deinit { XML_ParserFree(parser) }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLStream? {
    data.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Parses a piece; false when the handler has heard enough.
  func feed(_ bytes: UnsafeRawBufferPointer) throws(Refusal) -> Bool {
    try parse(bytes, isLast: false)
    fed += bytes.count
    // Unfinished markup is kept and read anew with every piece.
    guard fed - Int(XML_GetCurrentByteIndex(parser)) <= Self.longestMarkup else {
      throw Refusal(
        .tooLarge, LocalisedText(en: "a piece of XML markup of more than 1 MB", vi: "có thẻ XML lớn hơn 1 MB"),
        remedy: LocalisedText(en: "check how the file was made", vi: "kiểm tra cách tạo ra tệp"))
    }
    return !handler.isDone
  }

  /// Ends the document, unless the handler has heard enough.
  func finish() throws(Refusal) {
    if !handler.isDone { try parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true) }
  }

  private func parse(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws(Refusal) {
    if handler.isDone { return }
    let status = XML_Parse(
      parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), isLast ? 1 : 0)
    if let failure { throw failure }
    guard status == XML_STATUS_OK || handler.isDone else {
      let message = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "unknown"
      throw Refusal(
        .malformed, LocalisedText(en: "the XML is broken (\(message))", vi: "XML bị lỗi (\(message))"),
        remedy: LocalisedText(en: "the file is damaged; save it again", vi: "tệp bị hỏng; lưu lại tệp"),
        at: RefusalPlace(at: .byte(Int(XML_GetCurrentByteIndex(parser)))))
    }
  }

  // MARK: - What expat calls

  private func attempt(_ body: () throws(Refusal) -> Void) {
    guard failure == nil else { return }
    do throws(Refusal) { try body() } catch { failure = error }
    if failure != nil || handler.isDone { XML_StopParser(parser, 0) }
  }

  private func start(_ name: UnsafePointer<XML_Char>?, _ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
    depth += 1
    attempt { () throws(Refusal) in
      guard depth <= Self.deepest else {
        throw Refusal(
          .tooDeep,
          LocalisedText(
            en: "the XML nests deeper than \(Self.deepest) elements", vi: "XML lồng nhau quá \(Self.deepest) phần tử"),
          remedy: LocalisedText(en: "check how the file was made", vi: "kiểm tra cách tạo ra tệp"))
      }
      guard let name else { return }
      try handler.start(String(cString: Self.local(name)), XMLAttributes(list: list))
    }
  }

  private func end(_ name: UnsafePointer<XML_Char>?) {
    depth -= 1
    attempt { () throws(Refusal) in
      if let name { try handler.end(String(cString: Self.local(name))) }
    }
  }

  private func text(_ text: UnsafePointer<XML_Char>?, _ count: Int32) {
    guard let text else { return }
    text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
      attempt { () throws(Refusal) in
        try handler.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
      }
    }
  }

  private func refuseDocumentType() {
    attempt { () throws(Refusal) in
      throw Refusal(
        .malformed,
        LocalisedText(
          en: "the XML has a document type, which no spreadsheet has",
          vi: "XML có phần định nghĩa kiểu tài liệu, điều không có trong bảng tính"),
        remedy: LocalisedText(en: "check how the file was made", vi: "kiểm tra cách tạo ra tệp"))
    }
  }

  /// The name without what stands before its colon.
  fileprivate static func local(_ name: UnsafePointer<XML_Char>) -> UnsafePointer<XML_Char> {
    var (next, start) = (name, name)
    while next.pointee != 0 {
      if next.pointee == CChar(bitPattern: UInt8(ascii: ":")) { start = next + 1 }
      next += 1
    }
    return start
  }
}

extension UnsafePointer<XML_Char> {
  fileprivate func matches(_ name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    for index in 0..<count where UInt8(bitPattern: self[index]) != name.utf8Start[index] { return false }
    return self[count] == 0
  }
}

extension ZipArchive {
  /// Reads a member as XML.
  func parse(_ member: Member, _ handler: any XMLHandler) throws(Refusal) {
    do throws(Refusal) {
      let stream = try XMLStream(handler)
      try read(member) { (bytes) throws(Refusal) in try stream.feed(bytes) }
      try stream.finish()
    } catch {
      var error = error.located(file: path)
      if case .byte = error.place.position {
        error.message.en += " in \(member.name.excerpt())"
        error.message.vi += " trong \(member.name.excerpt())"
      }
      throw error
    }
  }
}
