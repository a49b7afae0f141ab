extension AllocationCriteria {
  /// The criteria that ship: those of the growth zones of Kon Tum, 2022 to 2025.
  public static var shippedText: String { EmbeddedData.allocationYML }

  /// Reads a criteria file.
  ///
  /// - Parameters:
  ///   - yaml: the text of the file.
  ///   - file: its name, for errors.
  /// - Throws: ``CriteriaError`` with the line for what is no criteria file: unknown keys, numbers that are none, a total
  ///   that its rounding does not divide, a criterion with steps for a word or without a scale.
  public init(yaml: String, file: String) throws(CriteriaError) {
    let root = try CriteriaNode(yaml: yaml, file: file)
    let keys = ["name", "total", "unit", "rounding", "zones", "criteria", "declared"]
    let members = try root.members(known: keys)
    func required(_ key: String) throws(CriteriaError) -> CriteriaNode {
      guard let value = members[key] else { throw root.refusal("\(key) is missing", remedy: "add \(key):") }
      return value
    }
    self.file = file
    name = try required("name").text()
    total = try required("total").size()
    unit = try members["unit"]?.text() ?? ""
    rounding = try members["rounding"]?.size() ?? 0
    if rounding > 0, (total / rounding).rounded() * rounding != total {
      throw try required("total").refusal(
        "\(total) is no multiple of the rounding \(rounding), so no rounded amounts add up to it",
        remedy: "choose a rounding that divides the total, or 0 for none")
    }
    zones = []
    for zone in try required("zones").elements() { zones.append(try zone.text()) }
    guard !zones.isEmpty else { throw root.refusal("there is no zone", remedy: "list the ids of zones under zones:") }
    if let repeated = zones.firstRepeated {
      throw try required("zones").refusal("the zone \(repeated) is listed twice", remedy: "list it once")
    }
    criteria = []
    for criterion in try required("criteria").elements() { criteria.append(try Criterion(criterion)) }
    guard !criteria.isEmpty else { throw root.refusal("there is no criterion", remedy: "list some under criteria:") }
    if let repeated = criteria.map(\.id).firstRepeated {
      throw try required("criteria").refusal("the criterion \(repeated) is listed twice", remedy: "rename one")
    }
    declared = [:]
    for (zone, inputs) in try members["declared"]?.members() ?? [] {
      guard zones.contains(zone) else {
        throw inputs.refusal("\(zone) takes no part", remedy: "list it under zones: or leave it out here")
      }
      declared[zone] = try AllocationCriteria.declaredInputs(inputs)
    }
  }

  private static func declaredInputs(_ node: CriteriaNode) throws(CriteriaError) -> [AllocationInput: String] {
    var inputs: [AllocationInput: String] = [:]
    for (key, value) in try node.members(known: AllocationInput.allCases.map(\.rawValue)) {
      guard let input = AllocationInput(rawValue: key) else { continue }
      if input.isNumeric { _ = try value.size() }
      inputs[input] = try value.text()
    }
    return inputs
  }
}

extension AllocationCriteria.Criterion {
  fileprivate init(_ node: CriteriaNode) throws(CriteriaError) {
    let members = try node.members(known: ["id", "input", "base", "upto", "per", "add", "table", "else"])
    guard let id = try members["id"]?.text() else {
      throw node.refusal("a criterion has no id", remedy: "add id:")
    }
    self.id = id
    let accepted = AllocationInput.allCases.map(\.rawValue).joined(separator: ", ")
    guard let word = members["input"], let input = AllocationInput(rawValue: try word.text()) else {
      throw (members["input"] ?? node).refusal(
        "the criterion \(id) has no known input", remedy: "write one of \(accepted)")
    }
    self.input = input
    if let table = members["table"] {
      scale = .table(try Self.points(table), otherwise: try Self.otherwise(members["else"]))
      if let step = ["base", "upto", "per", "add"].first(where: { members[$0] != nil }) {
        throw node.refusal("the criterion \(id) has a table and \(step)", remedy: "keep one of the two")
      }
    } else {
      scale = .steps(try Self.steps(node, members, id))
      guard input.isNumeric else {
        throw node.refusal("\(input.rawValue) is no number, so it has no steps", remedy: "write a table:")
      }
    }
  }

  private static func points(_ table: CriteriaNode) throws(CriteriaError) -> [String: Double] {
    var points: [String: Double] = [:]
    for (value, earned) in try table.members() { points[value] = try earned.number() }
    return points
  }

  private static func otherwise(_ node: CriteriaNode?) throws(CriteriaError) -> AllocationCriteria.Otherwise {
    guard let node else { return .refused }
    return node.isNull ? .noPoints : .points(try node.number())
  }

  private static func steps(
    _ node: CriteriaNode, _ members: [String: CriteriaNode], _ id: String
  ) throws(CriteriaError) -> AllocationCriteria.Steps {
    func number(_ key: String) throws(CriteriaError) -> Double {
      guard let value = members[key] else {
        throw node.refusal("the criterion \(id) has neither a table nor \(key)", remedy: "add \(key): or table:")
      }
      return try value.number()
    }
    let steps = AllocationCriteria.Steps(
      base: try number("base"), upTo: try number("upto"), per: try number("per"), add: try number("add"))
    guard steps.per > 0 else { throw node.refusal("per is not above 0", remedy: "write what earns the added points") }
    return steps
  }
}

extension Array where Element: Hashable {
  /// The first element that has stood before.
  fileprivate var firstRepeated: Element? {
    var seen: Set<Element> = []
    return first { !seen.insert($0).inserted }
  }
}
