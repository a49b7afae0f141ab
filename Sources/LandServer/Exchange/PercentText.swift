internal import Refusals

/// Decodes what an address percent-encodes: once, into UTF-8 without control characters.
enum PercentText {
  /// The decoded text.
  ///
  /// - Parameters:
  ///   - text: a segment of the path, or a name or value of the query.
  ///   - plusIsBlank: whether `+` stands for a blank, as it does in a query.
  ///   - parameter: the name of the parameter, for the problem.
  /// - Throws: `Problem` `bad_value` for half an escape, bytes that are no UTF-8, and control characters.
  static func decoded(_ text: Substring, plusIsBlank: Bool, parameter: String?) throws(Problem) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
          throw bad(
            parameter, en: "a percent sign stands without two hexadecimal digits",
            vi: "dấu % thiếu hai chữ số thập lục phân")
        }
        bytes.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsBlank: bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
    guard let decoded = String(validating: bytes, as: UTF8.self) else {
      throw bad(parameter, en: "its bytes are not UTF-8", vi: "các byte không phải UTF-8")
    }
    guard !decoded.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      throw bad(parameter, en: "it holds a control character", vi: "có ký tự điều khiển")
    }
    return decoded
  }

  /// A text as a segment of a path or a value of a query: everything but letters, digits and `-._~` is encoded.
  static func encoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        encoded += byte < 16 ? "%0" : "%"
        encoded += String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private static func bad(_ parameter: String?, en: String, vi: String) -> Problem {
    Problem(
      .badValue,
      LocalisedText(
        en: "The address cannot be read: \(en); write letters with marks as UTF-8, percent-encoded.",
        vi: "Không đọc được địa chỉ: \(vi); hãy mã hóa chữ có dấu theo UTF-8 với dấu %."),
      parameter: parameter)
  }
}
