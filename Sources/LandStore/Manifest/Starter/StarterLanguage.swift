internal import Foundation
internal import LandModel
internal import Refusals

/// The language of the comments of a first manifest.
struct StarterLanguage {
  let language: Language

  /// English, where nobody reads what is said.
  static let english = StarterLanguage(language: .english)

  /// The text in the language.
  func callAsFunction(_ en: String, _ vi: String) -> String { language == .vietnamese ? vi : en }

  /// The text in the language.
  func callAsFunction(_ text: LocalisedText) -> String { text[language] }
}

/// Texts as YAML writes them.
enum YAMLText {
  /// A scalar, in double quotes where it would not be read as it is.
  static func scalar(_ text: String) -> String {
    let isPlain =
      text.first?.isLetter == true
      && text.allSatisfy { $0.isLetter || $0.isNumber || "_-./ ".contains($0) } && text.last != " "
    guard !isPlain || ["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased()) else {
      return text
    }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}": quoted += "\\x" + hexadecimal(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// The name of a level or layer: numbers as they are.
  static func name(_ text: String) -> String {
    !text.isEmpty && text.count < 10 && text.allSatisfy { $0.isASCII && $0.isNumber } ? text : scalar(text)
  }

  /// One scalar, or several in brackets.
  static func scalars(_ texts: [String]) -> String {
    texts.count == 1 ? scalar(texts[0]) : "[\(texts.map(scalar).joined(separator: ", "))]"
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
  }

  /// A text that a comment can hold.
  static func comment(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
