internal import Yams

/// A value of a criteria file: scalars are texts, typed by the one who asks, so that `off` and `012` stay what they are.
struct CriteriaNode {
  /// The name of the file, for errors.
  let file: String
  private let node: Node

  /// Reads a YAML document.
  init(yaml: String, file: String) throws(CriteriaError) {
    do {
      guard let root = try Yams.compose(yaml: yaml) else {
        throw CriteriaError("it is empty", remedy: "write criteria as in the documentation", place: file)
      }
      self.init(root, file: file)
    } catch let error as CriteriaError {
      throw error
    } catch {
      let reason = "\(error)".split(whereSeparator: \.isNewline).map { $0.trimmingBlanks }.filter { !$0.isEmpty }
      throw CriteriaError(
        "it is no YAML (\(reason.joined(separator: ", ")))", remedy: "mend the file", place: file)
    }
  }

  private init(_ node: Node, file: String) {
    self.node = node
    self.file = file
  }

  /// The file and the line.
  var place: String { node.mark.map { "\(file), line \($0.line)" } ?? file }

  /// Refuses the value.
  func refusal(_ message: String, remedy: String) -> CriteriaError {
    CriteriaError(message, remedy: remedy, place: place)
  }

  /// The members of a mapping in their order.
  func members() throws(CriteriaError) -> [(key: String, value: CriteriaNode)] {
    guard case .mapping(let mapping) = node else {
      throw refusal("a mapping is needed here", remedy: "write it as key: value")
    }
    var members: [(key: String, value: CriteriaNode)] = []
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        throw refusal("a key must be a text", remedy: "write it as key: value")
      }
      members.append((scalar.string, CriteriaNode(value, file: file)))
    }
    return members
  }

  /// The members of a mapping that has no others than the known ones.
  func members(known: [String]) throws(CriteriaError) -> [String: CriteriaNode] {
    var found: [String: CriteriaNode] = [:]
    for (key, value) in try members() {
      guard known.contains(key) else {
        throw value.refusal("\(key) is not known", remedy: "write one of \(known.joined(separator: ", "))")
      }
      found[key] = value
    }
    return found
  }

  /// The elements of a list.
  func elements() throws(CriteriaError) -> [CriteriaNode] {
    guard case .sequence(let sequence) = node else {
      throw refusal("a list is needed here", remedy: "write it as [one, another] or one to a line")
    }
    return sequence.map { CriteriaNode($0, file: file) }
  }

  /// The text of a scalar.
  func text() throws(CriteriaError) -> String {
    guard case .scalar(let scalar) = node else {
      throw refusal("a single value is needed here", remedy: "write a text or a number")
    }
    return scalar.string
  }

  /// Whether it is the unquoted `null` or `~`, or empty.
  var isNull: Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else { return false }
    return ["null", "~", ""].contains(scalar.string)
  }

  /// A finite number with a decimal point.
  func number() throws(CriteriaError) -> Double {
    let text = try text()
    guard let number = Double(text), number.isFinite else {
      throw refusal("\(text) is no number", remedy: "write it with a decimal point and no grouping, as in 1234.5")
    }
    return number
  }

  /// A finite number, 0 or more.
  func size() throws(CriteriaError) -> Double {
    let number = try number()
    guard number >= 0 else { throw refusal("\(try text()) is below 0", remedy: "write 0 or more") }
    return number
  }
}

extension Substring {
  /// The text without white space around it.
  fileprivate var trimmingBlanks: Substring {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
