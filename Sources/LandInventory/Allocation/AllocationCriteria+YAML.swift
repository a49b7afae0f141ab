public import Refusals

extension AllocationCriteria {
  /// The criteria that ship: those of the growth zones of Kon Tum, 2022 to 2025.
  public static var shippedText: String { EmbeddedData.allocationYML }

  /// Reads a criteria file.
  ///
  /// - Parameters:
  ///   - yaml: the text of the file.
  ///   - file: its name, for errors.
  /// - Throws: `Refusal` with the line for what is no criteria file: unknown keys, numbers that are none, a total
  ///   that its rounding does not divide, a criterion with steps for a word or without a scale.
  public init(yaml: String, file: String) throws(Refusal) {
    let members = try YAMLValue.criteria(yaml, file: file).members(
      "criteria", accepted: ["name", "total", "unit", "rounding", "zones", "criteria", "declared"])
    self.file = file
    name = try members.required("name").text("name")
    total = try members.required("total").size("total")
    unit = try members["unit"]?.text("unit") ?? ""
    rounding = try members["rounding"]?.size("rounding") ?? 0
    if rounding > 0, (total / rounding).rounded() * rounding != total {
      throw try members.required("total").refusal(
        .outOfRange,
        LocalisedText(
          en: "\(total) is no multiple of the rounding \(rounding), so no rounded amounts add up to it",
          vi: "\(total) không chia hết cho mức làm tròn \(rounding), nên các số đã làm tròn không cộng đủ"),
        remedy: LocalisedText(
          en: "choose a rounding that divides the total, or 0 for none",
          vi: "chọn mức làm tròn chia hết tổng, hoặc 0 để không làm tròn"))
    }
    zones = try members.required("zones").filledTexts("zones")
    if let repeated = zones.firstRepeated { throw try members.required("zones").repeated(repeated) }
    criteria = []
    for criterion in try members.required("criteria").elements("criteria") { criteria.append(try Criterion(criterion)) }
    guard !criteria.isEmpty else {
      throw try members.required("criteria").refusal(
        .missingMetadata, LocalisedText(en: "there is no criterion", vi: "không có tiêu chí nào"),
        remedy: LocalisedText(en: "list some under criteria:", vi: "liệt kê dưới criteria:"))
    }
    if let repeated = criteria.map(\.id).firstRepeated { throw try members.required("criteria").repeated(repeated) }
    declared = [:]
    for member in try members["declared"]?.members("declared", accepted: zones).all ?? [] {
      declared[member.key] = try AllocationCriteria.declaredInputs(member.value)
    }
  }

  private static func declaredInputs(_ value: YAMLValue) throws(Refusal) -> [AllocationInput: String] {
    var inputs: [AllocationInput: String] = [:]
    for member in try value.members("declared", accepted: AllocationInput.allCases.map(\.rawValue)).all {
      guard let input = AllocationInput(rawValue: member.key) else { continue }
      if input.isNumeric { _ = try member.value.size(member.key) }
      inputs[input] = try member.value.text(member.key)
    }
    return inputs
  }
}

extension AllocationCriteria.Criterion {
  fileprivate init(_ value: YAMLValue) throws(Refusal) {
    let members = try value.members(
      "a criterion", accepted: ["id", "input", "base", "upto", "per", "add", "table", "else"])
    id = try members.required("id").text("id")
    input = try members.required("input").code("input")
    if let table = members["table"] {
      scale = .table(try Self.points(table), otherwise: try Self.otherwise(members["else"]))
      if let step = ["base", "upto", "per", "add"].first(where: { members[$0] != nil }) {
        throw value.refusal(
          .unknownField,
          LocalisedText(en: "the criterion \(id) has a table and \(step)", vi: "tiêu chí \(id) có cả bảng và \(step)"),
          remedy: LocalisedText(en: "keep one of the two", vi: "chỉ giữ một trong hai"))
      }
    } else {
      scale = .steps(try Self.steps(members))
      guard input.isNumeric else {
        throw value.refusal(
          .wrongType,
          LocalisedText(
            en: "\(input.rawValue) is no number, so it has no steps",
            vi: "\(input.rawValue) không phải là số nên không chia bậc được"),
          remedy: LocalisedText(en: "write a table:", vi: "viết table:"))
      }
    }
  }

  private static func points(_ table: YAMLValue) throws(Refusal) -> [String: Double] {
    var points: [String: Double] = [:]
    for member in try table.members("table").all { points[member.key] = try member.value.number(member.key) }
    return points
  }

  private static func otherwise(_ value: YAMLValue?) throws(Refusal) -> AllocationCriteria.Otherwise {
    guard let value else { return .refused }
    return value.isNull ? .noPoints : .points(try value.number("else"))
  }

  private static func steps(_ members: YAMLMembers) throws(Refusal) -> AllocationCriteria.Steps {
    func number(_ key: String) throws(Refusal) -> Double { try members.required(key).number(key) }
    let per = try members.required("per")
    let steps = AllocationCriteria.Steps(
      base: try number("base"), upTo: try number("upto"), per: try number("per"), add: try number("add"))
    guard steps.per > 0 else {
      throw per.refusal(
        .outOfRange, LocalisedText(en: "per is not above 0", vi: "per không lớn hơn 0"),
        remedy: LocalisedText(en: "write what earns the added points", vi: "viết mức tăng được cộng điểm"))
    }
    return steps
  }
}

extension YAMLValue {
  /// Refuses a list that names something twice.
  fileprivate func repeated(_ word: String) -> Refusal {
    refusal(
      .duplicateIdentifier, LocalisedText(en: "\(word) is listed twice", vi: "\(word) được liệt kê hai lần"),
      remedy: LocalisedText(en: "list it once", vi: "chỉ liệt kê một lần"))
  }
}

extension Array where Element: Hashable {
  /// The first element that has stood before.
  fileprivate var firstRepeated: Element? {
    var seen: Set<Element> = []
    return first { !seen.insert($0).inserted }
  }
}
