internal import Refusals

/// Chooses among what an address offers by `f` and `lang`, else by what the client says that it takes.
enum Negotiation {
  /// The format.
  ///
  /// - Parameters:
  ///   - asked: the value of `f`; it wins.
  ///   - accept: the header field; none and `*/*` mean the first that is offered.
  ///   - offered: the formats of the address, the default first.
  /// - Throws: `Problem` `bad_value` for an `f` that is not offered, `not_acceptable` where nothing is acceptable.
  static func format(asked: String?, accept: String?, offered: [Format]) throws(Problem) -> Format {
    if let asked {
      if let format = offered.first(where: { $0.names.contains(asked) }) { return format }
      let names = offered.flatMap(\.names)
      throw Problem(
        .badValue,
        LocalisedText(
          en: "The address does not answer as \(asked); take \(names.joined(separator: ", ")).",
          vi: "Địa chỉ này không trả lời dưới dạng \(asked); hãy chọn \(names.joined(separator: ", "))."),
        parameter: "f", accepted: names)
    }
    guard let accept else { return offered[0] }
    let wishes = weighted(accept)
    func weight(_ format: Format) -> Double {
      let type = format.mediaType.prefix { $0 != ";" }
      let group = type.prefix { $0 != "/" } + "/*"
      // The most telling range counts: JSON of any kind is JSON to a client that asks for it.
      for range in [String(type), format.names.contains("json") ? "application/json" : "", String(group), "*/*"] {
        if let wish = wishes.first(where: { $0.value == range }) { return wish.weight }
      }
      return 0
    }
    var best: (format: Format, weight: Double)?
    for format in offered where weight(format) > best?.weight ?? 0 { best = (format, weight(format)) }
    if let best { return best.format }
    throw Problem(
      .notAcceptable,
      LocalisedText(
        en: "The address answers as \(offered.map(\.mediaType).joined(separator: ", ")) alone.",
        vi: "Địa chỉ này chỉ trả lời dưới dạng \(offered.map(\.mediaType).joined(separator: ", "))."),
      accepted: offered.map(\.mediaType))
  }

  /// The language.
  ///
  /// - Parameters:
  ///   - asked: the value of `lang`; it wins.
  ///   - accept: the header field.
  ///   - standard: the server's own.
  /// - Throws: `Problem` `bad_value` for a `lang` that is neither.
  static func language(asked: String?, accept: String?, standard: Language) throws(Problem) -> Language {
    if let asked {
      if let language = Language(rawValue: asked) { return language }
      throw Problem(
        .badValue,
        LocalisedText(
          en: "There is no language \(asked) here; take vi or en.",
          vi: "Không có ngôn ngữ \(asked); hãy chọn vi hoặc en."),
        parameter: "lang", accepted: ["vi", "en"])
    }
    var best: (language: Language, weight: Double)?
    for wish in weighted(accept ?? "") {
      let language = Language(rawValue: String(wish.value.prefix { $0 != "-" }))
      if let language, wish.weight > best?.weight ?? 0 { best = (language, wish.weight) }
    }
    return best?.language ?? standard
  }

  /// Whether a client takes gzip.
  static func takesGzip(_ accept: String?) -> Bool {
    let wishes = weighted(accept ?? "")
    return (wishes.first { $0.value == "gzip" } ?? wishes.first { $0.value == "*" }).map { $0.weight > 0 } ?? false
  }

  /// The members of a list such as `text/html, */*;q=0.1`, in small letters; parameters other than `q` are left out.
  static func weighted(_ list: String) -> [(value: String, weight: Double)] {
    list.split(separator: ",").compactMap { member in
      let parts = member.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
      guard let value = parts.first, !value.isEmpty else { return nil }
      let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
      return (value, weight.isFinite ? min(max(weight, 0), 1) : 0)
    }
  }
}
