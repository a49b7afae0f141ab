extension Aliases {
  /// The code of a closed list that a text stands for: the code itself, with blanks and capitals as they come, or a word of
  /// it; `nil` for anything else.
  ///
  /// - Parameters:
  ///   - text: what stands in a file.
  ///   - field: the field of the layer, as `clearance`.
  ///   - layer: the layer.
  ///   - accepted: the codes of the list.
  public func code(_ text: String, field: String, of layer: LayerName, among accepted: [String]) -> String? {
    if accepted.contains(text) { return text }
    let plain = String(WordPattern.key(text).map { $0 == " " || $0 == "-" ? "_" : $0 })
    if accepted.contains(plain) { return plain }
    // What one field takes need not be what a field of that name takes in another layer.
    return meaning(text, field: field, of: layer).flatMap { accepted.contains($0) ? $0 : nil }
  }

  /// The function that a text stands for: its code, its label, a part of it, or a word of it; `nil` for anything else.
  public func function(_ text: String) -> FunctionCode? {
    let functions = FunctionList.shipped
    let code = FunctionCode(text)
    if functions.contains(code) { return code }
    let plain = FunctionCode(String(WordPattern.key(text).map { $0 == " " || $0 == "-" ? "_" : $0 }))
    if functions.contains(plain) { return plain }
    return meaning(text, field: "function").map { FunctionCode($0) }.flatMap { functions.contains($0) ? $0 : nil }
      ?? functions.code(label: text)
  }

  /// The land-use code that a text stands for: the code, its official name, or a word of it; `nil` for anything else.
  public func landUseCode(_ text: String) -> String? {
    let codes = LandUseCodes.shipped
    return codes.canonical(text) ?? canonical(text, field: "code") ?? codes.code(named: text)
      ?? meaning(text, field: "code")
  }
}
