public import LandModel
public import PlanChecks
internal import Refusals

/// The days that `datetime` asks for, both ends inclusive.
public struct DayInterval: Hashable, Sendable {
  /// The first day; `nil`: since ever.
  public let first: CivilDate?
  /// The last day; `nil`: open.
  public let last: CivilDate?

  /// One day.
  public init(_ day: CivilDate) { (first, last) = (day, day) }

  /// Reads the value of a parameter.
  ///
  /// - Parameters:
  ///   - text: a day as `2021-12-24`, a time of RFC 3339, which stands for the day that it writes, or two of them with `/`
  ///     between them, of which an open one is empty or `..`.
  ///   - parameter: the name of the parameter, for the problem.
  /// - Throws: `Problem` `bad_value` for anything else, and for an end before its beginning.
  public init(_ text: String, parameter: String = "datetime") throws(Problem) {
    let ends = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard ends.count <= 2 else { throw DayInterval.unreadable(text, parameter, position: nil) }
    var days: [CivilDate?] = []
    for end in ends {
      let isOpen = ends.count == 2 && (end.isEmpty || end == "..")
      let day = isOpen ? nil : DayInterval.day(end)
      guard isOpen || day != nil else {
        throw DayInterval.unreadable(
          text, parameter, position: text[..<end.startIndex].unicodeScalars.count)
      }
      days.append(day)
    }
    (first, last) = (days[0], days[days.count - 1])
    if let first, let last, last < first {
      throw Problem(
        .badValue,
        LocalisedText(
          en: "\(parameter)=\(text) ends before it begins; write the earlier day first.",
          vi: "\(parameter)=\(text) kết thúc trước khi bắt đầu; hãy ghi ngày sớm hơn trước."),
        parameter: parameter)
    }
  }

  /// The day, where the interval is one.
  public var day: CivilDate? { first != nil && first == last ? first : nil }

  /// Whether something that holds on some days holds on one of these.
  public func meets(_ period: PlanPeriod) -> Bool {
    (first.flatMap { first in period.last.map { first <= $0 } } ?? true)
      && (last.flatMap { last in period.first.map { $0 <= last } } ?? true)
  }

  private static func unreadable(_ text: String, _ parameter: String, position: Int?) -> Problem {
    Problem(
      .badValue,
      LocalisedText(
        en: "\(parameter)=\(text) cannot be read; write a day, a time with its offset, or an interval of them.",
        vi: "Không đọc được \(parameter)=\(text); hãy ghi một ngày, một thời điểm kèm múi giờ, hoặc một khoảng."),
      parameter: parameter, position: position,
      accepted: ["2021-12-24", "2021-12-24T08:00:00+07:00", "2021-01-01/2021-12-31", "2021-01-01/..", "../.."])
  }

  // MARK: - Times

  /// The day of a day or a time of RFC 3339; `nil` for anything else.
  static func day(_ text: some StringProtocol) -> CivilDate? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, bytes.count <= 64, let day = CivilDate(String(decoding: bytes[..<10], as: UTF8.self))
    else { return nil }
    return bytes.count == 10 || isTime(bytes[10...]) ? day : nil
  }

  /// Whether bytes are `T08:00:00`, perhaps with a fraction, and an offset or `Z`.
  private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    guard let mark = rest.popFirst(), mark | 0x20 == UInt8(ascii: "t"), isClock(&rest, parts: [23, 59, 60]) else {
      return false
    }
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
      guard !digits.isEmpty else { return false }
      rest = rest[digits.endIndex...]
    }
    guard let sign = rest.popFirst() else { return false }
    if sign | 0x20 == UInt8(ascii: "z") { return rest.isEmpty }
    return (sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")) && isClock(&rest, parts: [23, 59]) && rest.isEmpty
  }

  /// Takes numbers of two digits with colons between them, each at most as large as its part.
  private static func isClock(_ rest: inout ArraySlice<UInt8>, parts: [UInt8]) -> Bool {
    for (place, largest) in parts.enumerated() {
      if place > 0, rest.popFirst() != UInt8(ascii: ":") { return false }
      guard let tens = rest.popFirst(), let ones = rest.popFirst(), (0x30...0x39).contains(tens),
        (0x30...0x39).contains(ones), (tens - 0x30) * 10 + ones - 0x30 <= largest
      else { return false }
    }
    return true
  }
}

extension DayInterval: CustomStringConvertible {
  /// As `OGCAPI-datetime` has it: `2021-12-24`, `2021-01-01/..`, `../..`.
  public var description: String {
    day?.description ?? "\(first?.description ?? "..")/\(last?.description ?? "..")"
  }
}
