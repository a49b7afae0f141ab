/// A language of messages and labels.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// English.
  case english = "en"
  /// Vietnamese.
  case vietnamese = "vi"
}

/// One text in every language.
public struct LocalisedText: Hashable, Sendable {
  /// In English.
  public var en: String
  /// In Vietnamese, in Unicode's form NFC.
  public var vi: String

  /// Makes a text of its two forms.
  public init(en: String, vi: String) {
    self.en = en
    self.vi = vi
  }

  /// A text that is the same in every language, as names are, and what another library says.
  public static func same(_ text: String) -> LocalisedText { LocalisedText(en: text, vi: text) }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .english: en
    case .vietnamese: vi
    }
  }
}
