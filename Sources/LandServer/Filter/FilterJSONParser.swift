internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// Reads CQL2's notation of JSON, `cql2-json`.
struct FilterJSONParser {
  private let text: String
  private let root: JSONTree
  private var limits = FilterLimits()

  /// Deeper than what a filter of the greatest depth has, coordinates of a collection among it.
  private static let depth = 64

  init(_ text: String) throws(FilterFault) {
    try FilterLimits.check(length: text)
    self.text = text
    do throws(JSONFault) {
      root = try JSONTree(text, maximumDepth: FilterJSONParser.depth)
    } catch {
      throw FilterJSONParser.fault(error, in: text, pointer: nil)
    }
  }

  /// The whole filter.
  mutating func read() throws(FilterFault) -> FilterExpression {
    try expression(Node(tree: root, pointer: "", text: text), depth: 0, isInner: false)
  }

  /// A value and where it stands.
  private struct Node {
    let tree: JSONTree
    let pointer: String
    let text: String

    var place: FilterPlace {
      FilterPlace(position: FilterJSONParser.position(tree.offset, in: text), pointer: pointer)
    }

    subscript(key: String) -> Node? {
      tree[key].map { Node(tree: $0, pointer: "\(pointer)/\(key)", text: text) }
    }

    /// The elements of an array; `nil` for anything else.
    var elements: [Node]? {
      guard case .array(let elements) = tree.content else { return nil }
      return elements.enumerated().map { Node(tree: $0.element, pointer: "\(pointer)/\($0.offset)", text: text) }
    }

    /// The text that the value is; `nil` for anything else.
    var words: String? {
      guard case .text(let text) = tree.content else { return nil }
      return text
    }
  }

  // MARK: - Conditions

  private mutating func expression(_ node: Node, depth: Int, isInner: Bool) throws(FilterFault) -> FilterExpression {
    if case .flag(let value) = node.tree.content { return .constant(value) }
    guard let operation = node["op"]?.words else {
      throw unexpected(node, LocalisedText(en: "a condition with op and args", vi: "một điều kiện có op và args"))
    }
    switch operation {
    case "and", "or":
      let depth = isInner ? depth + 1 : depth
      try FilterLimits.check(depth: depth, node.place)
      var members: [FilterExpression] = []
      for member in try arguments(node, 2...) {
        members.append(try expression(member, depth: depth, isInner: true))
      }
      return operation == "and" ? .all(members) : .any(members)
    case "not":
      try FilterLimits.check(depth: depth + 1, node.place)
      return .not(try expression(try arguments(node, 1...1)[0], depth: depth + 1, isInner: true))
    default: return try predicate(operation, node, depth: depth)
    }
  }

  private mutating func predicate(_ operation: String, _ node: Node, depth: Int) throws(FilterFault) -> FilterExpression
  {
    try limits.countTerm(node.place)
    if let comparison = Comparison(rawValue: operation) {
      let sides = try arguments(node, 2...2)
      return .comparison(comparison, try operand(sides[0], depth: depth), try operand(sides[1], depth: depth))
    }
    switch operation {
    case "isNull": return .isNull(try operand(try arguments(node, 1...1)[0], depth: depth))
    case "like":
      let sides = try arguments(node, 2...2)
      return .like(try operand(sides[0], depth: depth), pattern: try operand(sides[1], depth: depth))
    case "between":
      let sides = try arguments(node, 3...3)
      return .between(
        try operand(sides[0], depth: depth), try operand(sides[1], depth: depth), try operand(sides[2], depth: depth))
    case "in":
      let sides = try arguments(node, 2...2)
      guard let elements = sides[1].elements, !elements.isEmpty else {
        throw unexpected(sides[1], LocalisedText(en: "a list of values", vi: "một danh sách giá trị"))
      }
      let subject = try operand(sides[0], depth: depth)
      var items: [Operand] = []
      for element in elements {
        try limits.countTerm(element.place)
        items.append(try operand(element, depth: depth))
      }
      return .member(subject, items)
    case "s_intersects":
      try FilterLimits.check(depth: depth + 1, node.place)
      let sides = try arguments(node, 2...2)
      return .intersects(try operand(sides[0], depth: depth + 1), try operand(sides[1], depth: depth + 1))
    default:
      throw FilterLiterals.unknownFunction(
        operation, node["op"]?.place ?? node.place,
        ["and", "or", "not"] + Comparison.allCases.map(\.rawValue) + [
          "isNull", "like", "between", "in", "s_intersects",
        ] + TextFolding.allCases.map(\.rawValue))
    }
  }

  // MARK: - Values

  private mutating func operand(_ node: Node, depth: Int) throws(FilterFault) -> Operand {
    let place = node.place
    switch node.tree.content {
    case .text(let text): return Operand(.text(text), place)
    case .number(let number): return Operand(.number(number), place)
    case .flag(let flag): return Operand(.flag(flag), place)
    case .array, .null: break
    case .object:
      if let name = node["property"]?.words { return Operand(.property(name), place) }
      for isDay in [true, false] {
        if let text = node[isDay ? "date" : "timestamp"]?.words {
          return Operand(try FilterLiterals.instant(text, isDay: isDay, place), place)
        }
      }
      if let box = node["bbox"], node["type"] == nil { return Operand(.box(try corners(box)), place) }
      if node["type"] != nil { return Operand(.geometry(try geometry(node)), place) }
      if let operation = node["op"]?.words { return Operand(try folded(operation, node, depth: depth), place) }
    }
    throw unexpected(node, LocalisedText(en: "a property or a literal", vi: "một thuộc tính hoặc một giá trị"))
  }

  private mutating func folded(_ operation: String, _ node: Node, depth: Int) throws(FilterFault) -> Operand.Form {
    guard let folding = TextFolding(rawValue: operation) else {
      throw FilterLiterals.unknownFunction(operation, node.place, TextFolding.allCases.map(\.rawValue))
    }
    try FilterLimits.check(depth: depth + 1, node.place)
    return .folded(folding, try operand(try arguments(node, 1...1)[0], depth: depth + 1))
  }

  private mutating func corners(_ node: Node) throws(FilterFault) -> [Double] {
    var numbers: [Double] = []
    for element in node.elements ?? [] {
      guard case .number(let number) = element.tree.content else { throw FilterLiterals.noBox(element.place) }
      numbers.append(number)
    }
    guard (4...6).contains(numbers.count) else { throw FilterLiterals.noBox(node.place) }
    try limits.countVertices(4, node.place)
    return numbers
  }

  private mutating func geometry(_ node: Node) throws(FilterFault) -> Geometry {
    let geometry: Geometry
    do throws(JSONFault) {
      geometry = try Geometry(geoJSON: text, at: node.tree.offset, limits: FilterLiterals.geometryLimits)
    } catch {
      throw FilterJSONParser.fault(error, in: text, pointer: node.pointer)
    }
    try limits.countVertices(geometry.positionCount, node.place)
    return geometry
  }

  private func arguments(_ node: Node, _ count: some RangeExpression<Int>) throws(FilterFault) -> [Node] {
    guard let elements = node["args"]?.elements, count.contains(elements.count) else {
      throw unexpected(
        node["args"] ?? node,
        LocalisedText(
          en: "the right number of args for \(node["op"]?.words ?? "")",
          vi: "đủ số đối số args cho \(node["op"]?.words ?? "")"))
    }
    return elements
  }

  // MARK: - Faults

  private func unexpected(_ node: Node, _ wanted: LocalisedText) -> FilterFault {
    FilterFault(
      node.place, LocalisedText(en: "\(wanted.en) was expected", vi: "cần \(wanted.vi)"),
      remedy: LocalisedText(en: "correct it there", vi: "hãy sửa tại chỗ đó"))
  }

  private static func fault(_ fault: JSONFault, in text: String, pointer: String?) -> FilterFault {
    FilterFault(
      FilterPlace(position: position(fault.offset, in: text), pointer: pointer), fault.message,
      remedy: LocalisedText(en: "correct the JSON there", vi: "hãy sửa JSON tại chỗ đó"))
  }

  /// The character that begins at a byte.
  private static func position(_ offset: Int, in text: String) -> Int {
    // Bytes that go on with a character begin with the bits 10.
    text.utf8.prefix(offset).count { $0 & 0xC0 != 0x80 }
  }
}
