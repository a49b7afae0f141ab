internal import LandModel
internal import Yams

/// Reads YAML nodes as what the rules file means by them; scalars are texts until a field gives them a type.
struct RuleFileReader {
  let file: String

  /// A key and the line it stands on.
  struct Key {
    let text: String
    let line: Int?
  }

  /// The outermost node; `nil` for an empty text.
  func root(of text: String) throws(RuleBookError) -> Node? {
    do {
      return try Yams.compose(yaml: text)
    } catch let error as YamlError {
      let (line, reason) = RuleFileReader.place(of: error)
      throw self.error(line, "it is no YAML: \(reason)", "correct it there")
    } catch {
      throw self.error(nil as Int?, "it is no YAML", "correct it")
    }
  }

  private static func place(of error: YamlError) -> (line: Int?, reason: String) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (mark.line, problem)
    case .duplicatedKeysInMapping(let duplicates, _):
      (nil, "the key \(duplicates.sorted().first ?? "") comes twice")
    default: (nil, "it cannot be read")
    }
  }

  /// The members of a mapping in their order.
  func members(_ node: Node, of what: String) throws(RuleBookError) -> [(key: Key, value: Node)] {
    guard let mapping = node.mapping else { throw error(node, "\(what) must be a mapping", "write `key: value` lines") }
    var members: [(key: Key, value: Node)] = []
    for (key, value) in mapping {
      guard let text = key.scalar?.string else { throw error(key, "a key of \(what) is no text", "write a plain key") }
      members.append((Key(text: text, line: key.mark?.line), value))
    }
    return members
  }

  /// A value, or the values of `{value, valid_from, valid_to, source}` or a list of such, each with its days.
  func datedParts(_ node: Node) throws(RuleBookError) -> [(node: Node, validity: Validity)] {
    if let sequence = node.sequence, let first = sequence.first, first.mapping != nil {
      var parts: [(node: Node, validity: Validity)] = []
      for element in sequence { parts.append(try datedPart(element)) }
      return parts
    }
    return [try datedPart(node)]
  }

  private func datedPart(_ node: Node) throws(RuleBookError) -> (node: Node, validity: Validity) {
    guard let mapping = node.mapping, let value = mapping["value"] else { return (node, Validity()) }
    var validity = Validity()
    for (key, node) in try members(node, of: "a dated value") {
      switch key.text {
      case "value", "source": break
      case "valid_from": validity.from = try date(node, of: key.text)
      case "valid_to": validity.to = try date(node, of: key.text)
      default: throw unknownKey(key, accepted: ["value", "valid_from", "valid_to", "source"])
      }
    }
    return (value, validity)
  }

  /// A scalar as it is written.
  func text(_ node: Node, of field: String) throws(RuleBookError) -> String {
    guard let text = node.scalar?.string else {
      throw error(node, "\(field) must be one value", "write it on one line")
    }
    return text
  }

  /// A list of scalars.
  func texts(_ node: Node, of field: String) throws(RuleBookError) -> [String] {
    guard let sequence = node.sequence else { throw error(node, "\(field) must be a list", "write it as [one, two]") }
    var texts: [String] = []
    for element in sequence { texts.append(try text(element, of: field)) }
    return texts
  }

  /// A number of a range between whole numbers.
  func number(_ node: Node, of field: String, in range: ClosedRange<Double>) throws(RuleBookError) -> Double {
    let text = try text(node, of: field)
    guard let number = Double(text), number.isFinite, range.contains(number) else {
      let bounds = "\(Int(range.lowerBound)) to \(Int(range.upperBound))"
      throw error(node, "\(field) cannot be \(text)", "give a number, \(bounds), with a decimal point")
    }
    return number
  }

  /// A whole number from 0 to a limit.
  func count(_ node: Node, of field: String, upTo limit: Int) throws(RuleBookError) -> Int {
    let text = try text(node, of: field)
    guard let count = Int(text), (0...limit).contains(count) else {
      throw error(node, "\(field) cannot be \(text)", "give a whole number, 0 to \(limit)")
    }
    return count
  }

  /// A day.
  func date(_ node: Node, of field: String) throws(RuleBookError) -> CivilDate {
    let text = try text(node, of: field)
    guard let date = CivilDate(text) else { throw error(node, "\(field) cannot be \(text)", "write it as 2021-12-24") }
    return date
  }

  /// One of a closed list.
  func code<Code: RawRepresentable & CaseIterable>(
    _ node: Node, of field: String
  ) throws(RuleBookError) -> Code where Code.RawValue == String {
    try code(try text(node, of: field), node, of: field)
  }

  /// One of a closed list, from a text that stands in the node.
  func code<Code: RawRepresentable & CaseIterable>(
    _ text: String, _ node: Node, of field: String
  ) throws(RuleBookError) -> Code where Code.RawValue == String {
    guard let code = Code(rawValue: text) else {
      let accepted = Code.allCases.map(\.rawValue).joined(separator: ", ")
      throw error(node, "\(field) cannot be \(text)", "take one of \(accepted)")
    }
    return code
  }

  func unknownKey(_ key: Key, accepted: [String]) -> RuleBookError {
    error(key.line, "the key \(key.text) is unknown", "take one of \(accepted.joined(separator: ", "))")
  }

  func error(_ node: Node, _ message: String, _ remedy: String) -> RuleBookError {
    error(node.mark?.line, message, remedy)
  }

  func error(_ line: Int?, _ message: String, _ remedy: String) -> RuleBookError {
    RuleBookError(file: file, line: line, message: message, remedy: remedy)
  }
}
