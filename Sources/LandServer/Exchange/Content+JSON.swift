internal import Reports

extension Content {
  /// A document of JSON in the format that was chosen.
  init(_ json: JSONValue, _ format: Format) { self.init(format.mediaType, Array((json.compactText + "\n").utf8)) }
}
