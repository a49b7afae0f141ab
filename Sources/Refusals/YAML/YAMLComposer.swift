/// Makes values of events.
struct YAMLComposer {
  private let events: YAMLEvents
  private let file: String
  private var anchors: [String: YAMLValue] = [:]
  private var depth = 0

  init(_ text: String, file: String) {
    events = YAMLEvents(text, file: file)
    self.file = file
  }

  /// The only document of the text.
  mutating func document() throws(Refusal) -> YAMLValue? {
    _ = try events.next()
    guard case .documentStart = try events.next().kind else { return nil }
    let value = try value(from: try events.next())
    _ = try events.next()
    let end = try events.next()
    guard case .streamEnd = end.kind else {
      throw refusal(
        .malformed, end.line, LocalisedText(en: "a second document begins", vi: "bắt đầu một tài liệu YAML thứ hai"),
        LocalisedText(en: "keep one and remove the line ---", vi: "chỉ giữ một tài liệu và bỏ dòng ---"))
    }
    return value
  }

  private mutating func value(from event: YAMLEvents.Event) throws(Refusal) -> YAMLValue {
    depth += 1
    defer { depth -= 1 }
    guard depth <= YAMLValue.deepestNesting else {
      throw refusal(
        .tooDeep, event.line,
        LocalisedText(
          en: "values nest more than \(YAMLValue.deepestNesting) deep",
          vi: "giá trị lồng nhau quá \(YAMLValue.deepestNesting) tầng"),
        LocalisedText(en: "check the brackets and the indentation", vi: "kiểm tra dấu ngoặc và thụt dòng"))
    }
    let value: YAMLValue
    switch event.kind {
    case .scalar(let text, let isPlain): value = made(.scalar(text, isPlain: isPlain), event, size: 1)
    case .sequenceStart: value = try sequence(event)
    case .mappingStart: value = try mapping(event)
    case .alias(let name):
      guard let known = anchors[name] else {
        throw refusal(
          .malformed, event.line,
          LocalisedText(en: "no anchor &\(name) stands above", vi: "phía trên không có &\(name)"),
          LocalisedText(en: "write the value out", vi: "viết giá trị ra đầy đủ"))
      }
      return known
    default:
      throw refusal(
        .malformed, event.line, LocalisedText(en: "a value is missing", vi: "thiếu giá trị"),
        LocalisedText(en: "write one", vi: "viết giá trị"))
    }
    if let anchor = event.anchor { anchors[anchor] = value }
    return value
  }

  private mutating func sequence(_ start: YAMLEvents.Event) throws(Refusal) -> YAMLValue {
    var elements: [YAMLValue] = []
    var size = 1
    while true {
      let event = try events.next()
      if case .sequenceEnd = event.kind { return made(.sequence(elements), start, size: size) }
      elements.append(try value(from: event))
      try grow(&size, by: elements[elements.count - 1], event.line)
    }
  }

  private mutating func mapping(_ start: YAMLEvents.Event) throws(Refusal) -> YAMLValue {
    var members: [YAMLMember] = []
    var lines: [String: Int] = [:]
    var size = 1
    while true {
      let event = try events.next()
      if case .mappingEnd = event.kind { return made(.mapping(members), start, size: size) }
      let key = try key(event)
      if let first = lines.updateValue(event.line, forKey: key) {
        throw refusal(
          .duplicateKey, event.line,
          LocalisedText(
            en: "the key \(key.excerpt) comes twice, first on line \(first)",
            vi: "khóa \(key.excerpt) có hai lần, lần đầu ở dòng \(first)"),
          LocalisedText(en: "remove one of them", vi: "bỏ một trong hai"))
      }
      let member = try value(from: try events.next())
      try grow(&size, by: member, event.line)
      members.append(YAMLMember(key: key, line: event.line, value: member))
    }
  }

  private func key(_ event: YAMLEvents.Event) throws(Refusal) -> String {
    if case .scalar(let text, _) = event.kind { return text }
    if case .alias(let name) = event.kind, case .scalar(let text, _)? = anchors[name]?.content { return text }
    throw refusal(
      .malformed, event.line, LocalisedText(en: "a key is no text", vi: "khóa không phải là chữ"),
      LocalisedText(en: "write plain key: value lines", vi: "viết các dòng khóa: giá trị"))
  }

  private func grow(_ size: inout Int, by value: YAMLValue, _ line: Int) throws(Refusal) {
    size += value.size
    guard size <= YAMLValue.largestSize else {
      throw refusal(
        .tooLarge, line,
        LocalisedText(
          en: "aliases make more than \(YAMLValue.largestSize) values of it",
          vi: "các bí danh (*) nhân thành hơn \(YAMLValue.largestSize) giá trị"),
        LocalisedText(en: "write the values out", vi: "viết giá trị ra đầy đủ"))
    }
  }

  private func made(_ content: YAMLValue.Content, _ event: YAMLEvents.Event, size: Int) -> YAMLValue {
    YAMLValue(file: file, line: event.line, content: content, size: size)
  }

  private func refusal(
    _ code: RefusalCode, _ line: Int, _ message: LocalisedText, _ remedy: LocalisedText
  ) -> Refusal {
    Refusal(code, message, remedy: remedy, at: RefusalPlace(file: file, line: line))
  }
}
