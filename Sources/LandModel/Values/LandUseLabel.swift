/// What a parcel is registered as: one land-use code, or several with or without the area of each.
///
/// Written `ODT`, `ODT+CLN` or `ODT:300+CLN:900`, areas in square metres.
public struct LandUseLabel: Hashable, Sendable {
  /// One code of a label.
  public struct Part: Hashable, Sendable {
    /// The land-use code, as written.
    public let code: String
    /// Its area as registered, in square metres; `nil` when it is not stated.
    public let squareMetres: Double?

    /// Names a code and its area.
    public init(code: String, squareMetres: Double? = nil) {
      self.code = code
      self.squareMetres = squareMetres
    }
  }

  /// The label as it was written.
  public let text: String
  /// The parts where they are more than the text alone: nearly every label is one code.
  private let written: [Part]?

  /// Reads a label; `nil` when a part has no code, or an area that is no positive number with a decimal point.
  public init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    self.text = text
    if text.utf8.allSatisfy({ $0.isVisible && $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: ":") }) {
      written = nil
      return
    }
    var parts: [Part] = []
    for part in text.split(separator: "+", omittingEmptySubsequences: false) {
      let fields = part.split(separator: ":", omittingEmptySubsequences: false).map(\.trimmed)
      guard let code = fields.first, !code.isEmpty, fields.count <= 2 else { return nil }
      guard fields.count == 2 else {
        parts.append(Part(code: code))
        continue
      }
      guard let area = Double(fields[1]), area > 0, area.isFinite else { return nil }
      parts.append(Part(code: code, squareMetres: area))
    }
    written = parts
  }

  /// The parts in the order in which they are written; never empty.
  public var parts: [Part] { written ?? [Part(code: text)] }

  /// The codes in the order in which they are written.
  public var codes: [String] { written?.map(\.code) ?? [text] }

  /// The code with most area, the first of several or where none states an area.
  public var mainCode: String {
    guard let parts = written else { return text }
    var main = parts[0]
    for part in parts.dropFirst() where (part.squareMetres ?? 0) > (main.squareMetres ?? 0) { main = part }
    return main.code
  }
}

extension Substring {
  /// The text without white space around it.
  var trimmed: String {
    if utf8.first?.isVisible ?? true, utf8.last?.isVisible ?? true { return String(self) }
    var text = self
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII character that leaves ink.
  fileprivate var isVisible: Bool { (0x21...0x7E).contains(self) }
}
