internal import Interchange

/// HTML in which every text is escaped: what is put into it is text unless it is markup itself.
///
/// ```swift
/// let cell: Markup = "<td>\(name)</td>"
/// ```
struct Markup: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The HTML.
  let html: String

  /// HTML that a template or another maker of HTML has escaped.
  init(escaped html: String) { self.html = html }
  init(stringLiteral html: String) { self.html = html }
  init(stringInterpolation parts: StringInterpolation) { html = parts.html }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var html = ""

    init(literalCapacity: Int, interpolationCount: Int) { html.reserveCapacity(literalCapacity) }
    mutating func appendLiteral(_ literal: String) { html += literal }
    mutating func appendInterpolation(_ text: String) { html += text.markupEscaped }
    mutating func appendInterpolation(_ number: Int) { html += "\(number)" }
    mutating func appendInterpolation(_ markup: Markup) { html += markup.html }
    mutating func appendInterpolation(_ parts: [Markup]) { for part in parts { html += part.html } }
    mutating func appendInterpolation(_ markup: Markup?) { html += markup?.html ?? "" }
  }
}
