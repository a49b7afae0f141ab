internal import Refusals

/// Reads parameters against what a route takes.
enum QuestionReading {
  /// The parameters by name.
  ///
  /// - Throws: `Problem` `unknown_parameter` and `repeated_parameter`, `bad_value` for a value of another form.
  static func parameters(_ query: [ServerRequest.QueryItem], _ accepted: [ParameterDescription]) throws(Problem)
    -> [String: String]
  {
    let parameters = try named(query, accepted.map(\.name))
    for description in accepted {
      if let value = parameters[description.name] { try check(value, description) }
    }
    return parameters
  }

  /// The parameters by name, whatever their values are.
  ///
  /// - Throws: `Problem` `unknown_parameter` and `repeated_parameter`.
  static func named(_ query: [ServerRequest.QueryItem], _ accepted: [String]) throws(Problem) -> [String: String] {
    let names = accepted.isEmpty ? "-" : accepted.joined(separator: ", ")
    var parameters: [String: String] = [:]
    for item in query {
      guard accepted.contains(item.name) else {
        throw Problem(
          .unknownParameter,
          LocalisedText(
            en: "The address takes no parameter \(item.name); take \(names).",
            vi: "Địa chỉ này không có tham số \(item.name); hãy dùng \(names)."),
          parameter: item.name, accepted: accepted)
      }
      guard parameters.updateValue(item.value, forKey: item.name) == nil else {
        throw Problem(
          .repeatedParameter,
          LocalisedText(
            en: "The parameter \(item.name) stands twice; name it once.",
            vi: "Tham số \(item.name) lặp lại; chỉ ghi một lần."),
          parameter: item.name)
      }
    }
    return parameters
  }

  private static func check(_ value: String, _ description: ParameterDescription) throws(Problem) {
    let fits: Bool
    var accepted: [String]?
    switch description.form {
    case .text: fits = true
    // A larger number is taken as the largest; how large is for the route to say.
    case .whole(let range): fits = wholeNumber(value).map { $0 >= range.lowerBound } ?? false
    case .number: fits = finiteNumber(value) != nil
    case .choice(let words):
      fits = words.contains(value)
      accepted = words
    case .numbers(let counts):
      let parts = value.split(separator: ",", omittingEmptySubsequences: false)
      fits = counts.contains(parts.count) && parts.allSatisfy { finiteNumber($0) != nil }
    }
    guard fits else {
      throw Problem(
        .badValue,
        LocalisedText(
          en: "\(description.name)=\(value) cannot be read; it takes \(description.form.accepted[.english]).",
          vi: "Không đọc được \(description.name)=\(value); tham số này nhận \(description.form.accepted[.vietnamese])."
        ),
        parameter: description.name, accepted: accepted)
    }
  }

  /// A whole number of digits alone, at most the largest that the machine has.
  static func wholeNumber(_ text: some StringProtocol) -> Int? {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
    guard !digits.isEmpty, digits.count >= text.utf8.count - 1, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(text) ?? (text.hasPrefix("-") ? Int.min : Int.max)
  }

  /// A finite number in the notation of JSON, a leading `+` and blanks excepted.
  static func finiteNumber(_ text: some StringProtocol) -> Double? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }), let number = Double(text),
      number.isFinite
    else { return nil }
    return number
  }
}

extension ParameterDescription.Form {
  /// What a value looks like, for a person.
  var accepted: LocalisedText {
    switch self {
    case .text: LocalisedText(en: "a text", vi: "một văn bản")
    case .whole(let range):
      LocalisedText(
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)",
        vi: "một số nguyên từ \(range.lowerBound) đến \(range.upperBound)")
    case .number: LocalisedText(en: "a number", vi: "một số")
    case .choice(let words):
      LocalisedText(en: "one of \(words.joined(separator: ", "))", vi: "một trong: \(words.joined(separator: ", "))")
    case .numbers(let counts):
      LocalisedText(
        en: "\(counts.map(String.init).joined(separator: " or ")) numbers with commas between them",
        vi: "\(counts.map(String.init).joined(separator: " hoặc ")) số, cách nhau bằng dấu phẩy")
    }
  }
}
