internal import CYAML

/// The events of a YAML text, one after the other, as libyaml reads them.
final class YAMLEvents {
  /// What stands at a place.
  enum Kind {
    case scalar(String, isPlain: Bool)
    case alias(String)
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd
    /// The ends of streams and documents; a second document is one too.
    case documentStart, documentEnd, streamStart, streamEnd
  }

  /// One event, the anchor that it sets, and its line, from 1.
  struct Event {
    let kind: Kind
    let anchor: String?
    let line: Int
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let file: String

  init(_ text: String, file: String) {
    self.file = file
    let utf8 = Array(text.utf8)
    bytes = .allocate(capacity: max(utf8.count, 1))
    _ = bytes.initialize(from: utf8)
    parser = .allocate(capacity: 1)
    // It fails only where memory ends; reading then reports the error that the parser holds.
    _ = yaml_parser_initialize(parser)
    yaml_parser_set_input_string(parser, bytes.baseAddress, utf8.count)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    bytes.deallocate()
  }

  /// The next event.
  ///
  /// - Throws: ``Refusal`` `malformed` with the line where the text stops being YAML.
  func next() throws(Refusal) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw malformed() }
    defer { yaml_event_delete(&event) }
    let line = Int(event.start_mark.line) + 1
    func make(_ kind: Kind, _ anchor: UnsafeMutablePointer<yaml_char_t>? = nil) -> Event {
      Event(kind: kind, anchor: anchor.map { String(cString: $0) }, line: line)
    }
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return make(.scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE), scalar.anchor)
    case YAML_ALIAS_EVENT: return make(.alias(event.data.alias.anchor.map { String(cString: $0) } ?? ""))
    case YAML_SEQUENCE_START_EVENT: return make(.sequenceStart, event.data.sequence_start.anchor)
    case YAML_SEQUENCE_END_EVENT: return make(.sequenceEnd)
    case YAML_MAPPING_START_EVENT: return make(.mappingStart, event.data.mapping_start.anchor)
    case YAML_MAPPING_END_EVENT: return make(.mappingEnd)
    case YAML_DOCUMENT_START_EVENT: return make(.documentStart)
    case YAML_DOCUMENT_END_EVENT: return make(.documentEnd)
    case YAML_STREAM_START_EVENT: return make(.streamStart)
    default: return make(.streamEnd)
    }
  }

  private func malformed() -> Refusal {
    let problem = YAMLProblems.text(of: parser.pointee.problem.map { String(cString: $0) })
    return Refusal(
      .malformed, LocalisedText(en: "it is no YAML: \(problem.en)", vi: "không phải YAML: \(problem.vi)"),
      remedy: LocalisedText(en: "correct it there", vi: "sửa tại chỗ đó"),
      at: RefusalPlace(file: file, line: Int(parser.pointee.problem_mark.line) + 1))
  }
}
