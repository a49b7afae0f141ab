extension YAMLValue {
  /// Refuses the value.
  public func refusal(_ code: RefusalCode, _ message: LocalisedText, remedy: LocalisedText) -> Refusal {
    Refusal(code, message, remedy: remedy, at: RefusalPlace(file: file, line: line))
  }

  /// Whether it is a mapping.
  public var isMapping: Bool {
    guard case .mapping = content else { return false }
    return true
  }

  /// Whether it is a list.
  public var isList: Bool {
    guard case .sequence = content else { return false }
    return true
  }

  /// Whether it is the unquoted `null` or `~`, or nothing.
  public var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return ["null", "~", ""].contains(text)
  }

  /// The elements of a list; `what` names it in the refusal of everything else.
  public func elements(_ what: String) throws(Refusal) -> [YAMLValue] {
    guard case .sequence(let elements) = content else {
      throw refusal(
        .wrongType, LocalisedText(en: "\(what) is no list", vi: "\(what) không phải là danh sách"),
        remedy: LocalisedText(
          en: "write it as [one, another], or one to a line after a dash",
          vi: "viết dạng [một, hai], hoặc mỗi dòng một mục sau dấu gạch"))
    }
    return elements
  }

  /// The elements of a list, or one value as a list of itself.
  public func elementsOrSelf() -> [YAMLValue] {
    guard case .sequence(let elements) = content else { return [self] }
    return elements
  }

  /// The members of a mapping in their order.
  ///
  /// - Parameters:
  ///   - what: how messages call the mapping.
  ///   - accepted: the keys that it may have; `nil` where any will do.
  public func members(_ what: String, accepted: [String]? = nil) throws(Refusal) -> YAMLMembers {
    try members(LocalisedText(en: what, vi: what), accepted: accepted)
  }

  /// The same of what has a name in each language.
  public func members(_ what: LocalisedText, accepted: [String]? = nil) throws(Refusal) -> YAMLMembers {
    guard case .mapping(let members) = content else {
      let example = accepted.map { $0.prefix(3).joined(separator: ", ") } ?? "key: value"
      throw refusal(
        .wrongType, LocalisedText(en: "\(what.en) is no mapping", vi: "\(what.vi) không có dạng khóa: giá trị"),
        remedy: LocalisedText(en: "write it with keys: \(example)", vi: "viết theo các khóa: \(example)"))
    }
    if let accepted, let unknown = members.first(where: { !accepted.contains($0.key) }) {
      throw unknown.refusal(
        .unknownField,
        LocalisedText(
          en: "\(what.en) has no key \(unknown.key.excerpt)", vi: "\(what.vi) không có khóa \(unknown.key.excerpt)"),
        remedy: .oneOf(accepted))
    }
    return YAMLMembers(owner: self, name: what, all: members)
  }

  /// The text of a single value, which may be empty.
  public func text(_ what: String) throws(Refusal) -> String {
    guard case .scalar(let text, _) = content else {
      throw refusal(
        .wrongType, LocalisedText(en: "\(what) is no single value", vi: "\(what) không phải là một giá trị đơn"),
        remedy: LocalisedText(en: "write one text or number", vi: "viết một chữ hoặc một số"))
    }
    return text
  }

  /// The text of a single value that is neither empty nor null.
  public func filledText(_ what: String) throws(Refusal) -> String {
    let text = try text(what)
    guard !text.isEmpty, !isNull else {
      throw refusal(
        .missingMetadata, LocalisedText(en: "\(what) is empty", vi: "\(what) để trống"),
        remedy: LocalisedText(en: "fill it, or leave the line out", vi: "điền vào, hoặc bỏ dòng này"))
    }
    return text
  }

  /// Texts that are not empty: of a list, or one text as a list of itself.
  public func filledTexts(_ what: String) throws(Refusal) -> [String] {
    var texts: [String] = []
    for element in elementsOrSelf() { texts.append(try element.filledText(what)) }
    guard !texts.isEmpty else {
      throw refusal(
        .missingMetadata, LocalisedText(en: "\(what) is an empty list", vi: "\(what) là danh sách rỗng"),
        remedy: LocalisedText(en: "fill it, or leave the line out", vi: "điền vào, hoặc bỏ dòng này"))
    }
    return texts
  }

  /// A text in both languages: a mapping with `en` and `vi`.
  public func localisedText(_ what: String) throws(Refusal) -> LocalisedText {
    let members = try members(what, accepted: ["en", "vi"])
    return LocalisedText(en: try members.required("en").text(what), vi: try members.required("vi").text(what))
  }

  /// `true` or `false`, and no other word.
  public func flag(_ what: String) throws(Refusal) -> Bool {
    try word(what, ["true", "false"]) { ["true": true, "false": false][$0] }
  }

  /// One of a list of words.
  ///
  /// - Parameters:
  ///   - what: how messages call the value.
  ///   - accepted: what the remedy lists.
  ///   - read: gives `nil` for a word that is not one of them.
  public func word<Word>(
    _ what: String, _ accepted: [String], _ read: (String) -> Word?
  ) throws(Refusal) -> Word {
    let text = try filledText(what)
    if let word = read(text) { return word }
    throw unknownValue(text, what, accepted)
  }

  /// One of a closed list.
  public func code<Code: RawRepresentable & CaseIterable>(_ what: String) throws(Refusal) -> Code
  where Code.RawValue == String {
    try word(what, Code.allCases.map(\.rawValue)) { Code(rawValue: $0) }
  }

  /// Refuses a word that a list does not hold.
  public func unknownValue(_ text: String, _ what: String, _ accepted: [String]) -> Refusal {
    refusal(
      .unknownValue, LocalisedText(en: "\(what) cannot be \(text.excerpt)", vi: "\(what) không thể là \(text.excerpt)"),
      remedy: .oneOf(accepted))
  }

  /// A finite number of a range, written with a decimal point.
  public func number(
    _ what: String, in range: ClosedRange<Double> = -.greatestFiniteMagnitude ... .greatestFiniteMagnitude
  ) throws(Refusal) -> Double {
    let text = try text(what)
    // Swift takes hexadecimal figures for numbers too.
    guard let number = Double(text), number.isFinite, !text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "x") })
    else {
      throw refusal(
        .wrongType, LocalisedText(en: "\(what) cannot be \(text.excerpt)", vi: "\(what) không thể là \(text.excerpt)"),
        remedy: LocalisedText(
          en: "write a number with a decimal point and no grouping, as in 1234.5",
          vi: "viết số với dấu chấm thập phân, không phân nhóm, như 1234.5"))
    }
    guard range.contains(number) else { throw outOfRange(text, what, range) }
    return number
  }

  /// A whole number of 0 or more, at most a billion.
  public func count(_ what: String) throws(Refusal) -> Int {
    let text = try text(what)
    guard let count = Int(text), (0...1_000_000_000).contains(count) else {
      throw refusal(
        .outOfRange, LocalisedText(en: "\(what) cannot be \(text.excerpt)", vi: "\(what) không thể là \(text.excerpt)"),
        remedy: LocalisedText(en: "give a whole number, 0 or more", vi: "viết số nguyên, từ 0 trở lên"))
    }
    return count
  }

  private func outOfRange(_ text: String, _ what: String, _ range: ClosedRange<Double>) -> Refusal {
    let (least, most) = (range.lowerBound.shortText, range.upperBound.shortText)
    let isOpen = range.upperBound == .greatestFiniteMagnitude || range.upperBound == .infinity
    return refusal(
      .outOfRange, LocalisedText(en: "\(what) cannot be \(text.excerpt)", vi: "\(what) không thể là \(text.excerpt)"),
      remedy: isOpen
        ? LocalisedText(en: "give a number, \(least) or more", vi: "viết số, từ \(least) trở lên")
        : LocalisedText(en: "give a number, \(least) to \(most)", vi: "viết số từ \(least) đến \(most)"))
  }
}

/// The members of a mapping, by key.
public struct YAMLMembers: Sendable {
  private let owner: YAMLValue
  private let name: LocalisedText
  /// All of them, in their order.
  public let all: [YAMLMember]

  init(owner: YAMLValue, name: LocalisedText, all: [YAMLMember]) {
    (self.owner, self.name, self.all) = (owner, name, all)
  }

  /// The value of a key; `nil` when there is none.
  public subscript(key: String) -> YAMLValue? { all.first { $0.key == key }?.value }

  /// The value of a key that must be there.
  public func required(_ key: String) throws(Refusal) -> YAMLValue {
    if let value = self[key] { return value }
    throw owner.refusal(
      .missingMetadata, LocalisedText(en: "\(name.en) has no \(key)", vi: "\(name.vi) thiếu \(key)"),
      remedy: LocalisedText(en: "add \(key): …", vi: "thêm \(key): …"))
  }

  /// The text of a key, where it is there; never empty.
  public func filledText(_ key: String) throws(Refusal) -> String? {
    guard let value = self[key] else { return nil }
    return try value.filledText(key)
  }
}

extension YAMLMember {
  /// Refuses the key.
  public func refusal(_ code: RefusalCode, _ message: LocalisedText, remedy: LocalisedText) -> Refusal {
    Refusal(code, message, remedy: remedy, at: RefusalPlace(file: value.file, line: line))
  }
}

extension LocalisedText {
  /// The remedy that lists what would be accepted.
  public static func oneOf(_ accepted: [String]) -> LocalisedText {
    let list = accepted.joined(separator: ", ")
    return LocalisedText(en: "write one of \(list)", vi: "viết một trong: \(list)")
  }
}

extension String {
  /// At most 40 characters, for quoting input in a message.
  var excerpt: String { count > 40 ? "\(prefix(40))…" : self }
}

extension Double {
  /// Without a fraction where it has none.
  fileprivate var shortText: String {
    let text = "\(self)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
