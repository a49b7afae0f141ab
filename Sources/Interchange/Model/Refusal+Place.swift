public import Refusals

extension Refusal {
  /// The same refusal with a file and a layer where it has none yet.
  public func located(file: String? = nil, layer: String? = nil) -> Refusal {
    located(at: RefusalPlace(file: file, layer: layer))
  }
}

extension String {
  /// At most `length` characters, for quoting input in a message.
  func excerpt(_ length: Int = 40) -> String { count > length ? "\(prefix(length))…" : self }
}
