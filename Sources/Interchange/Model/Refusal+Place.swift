public import Refusals

extension Refusal {
  // TRANSITION: one text for both languages.
  package init(_ code: RefusalCode, _ message: String, remedy: String, at place: RefusalPlace = RefusalPlace()) {
    self.init(
      code, LocalisedText(en: message, vi: message), remedy: LocalisedText(en: remedy, vi: remedy), at: place)
  }

  /// The same refusal with a file and a layer where it has none yet.
  public func located(file: String? = nil, layer: String? = nil) -> Refusal {
    located(at: RefusalPlace(file: file, layer: layer))
  }
}

extension String {
  /// At most `length` characters, for quoting input in a message.
  func excerpt(_ length: Int = 40) -> String { count > length ? "\(prefix(length))…" : self }
}
