internal import LandModel
internal import PlaneGeometry
internal import Refusals

extension FilterCompiler {
  /// What a value is.
  func type(_ operand: Operand) throws(FilterFault) -> QueryType {
    switch operand.form {
    case .property: return try queryable(operand).type
    case .text: return .text
    case .number: return .number
    case .flag: return .flag
    case .day: return .day
    case .time: return .time
    case .geometry, .box: return .geometry
    case .folded(_, let inner):
      guard try type(inner) == .text else { throw wrongType(inner, [.text]) }
      return .text
    }
  }

  /// The type that all have; a literal that disagrees with the property beside it is named.
  func commonType(_ operands: [Operand]) throws(FilterFault) -> QueryType {
    let types = try operands.map { (operand) throws(FilterFault) in try type(operand) }
    let isProperty = operands.map(\.isProperty)
    let leader = isProperty.firstIndex(of: true) ?? 0
    for (place, type) in types.enumerated() where type != types[leader] {
      throw FilterFault(
        operands[place].place,
        LocalisedText(
          en: "\(types[leader].words.en) is compared with \(type.words.en)",
          vi: "\(types[leader].words.vi) bị so sánh với \(type.words.vi)"),
        remedy: LocalisedText(
          en: "write \(types[leader].words.en) as in \(types[leader].example)",
          vi: "hãy viết \(types[leader].words.vi) như \(types[leader].example)"),
        accepted: [types[leader].example])
    }
    return types[leader]
  }

  func wrongType(_ operand: Operand, _ wanted: [QueryType]) -> FilterFault {
    let words = LocalisedText(
      en: wanted.map(\.words.en).joined(separator: " or "), vi: wanted.map(\.words.vi).joined(separator: " hoặc "))
    return FilterFault(
      operand.place,
      LocalisedText(en: "\(words.en) is needed here", vi: "ở đây cần \(words.vi)"),
      remedy: LocalisedText(
        en: "write it as in \(wanted[0].example)", vi: "hãy viết như \(wanted[0].example)"),
      accepted: wanted.map(\.example))
  }

  private func queryable(_ operand: Operand) throws(FilterFault) -> Queryable {
    guard case .property(let name) = operand.form else { throw wrongType(operand, [.text]) }
    if let queryable = queryables.first(where: { $0.name == name }) { return queryable }
    throw FilterFault(
      operand.place,
      LocalisedText(
        en: "\(layer.name) has no property \(name.prefix(60))",
        vi: "\(layer.name) không có thuộc tính \(name.prefix(60))"),
      remedy: LocalisedText(
        en: "take one of \(queryables.map(\.name).joined(separator: ", "))",
        vi: "hãy chọn trong \(queryables.map(\.name).joined(separator: ", "))"),
      accepted: queryables.map(\.name))
  }

  // MARK: - Where values stand

  func texts(_ operand: Operand) throws(FilterFault) -> TextOperand {
    switch operand.form {
    case .text(let text), .time(let text): return .literal(text)
    case .day(let day): return .literal(day.description)
    case .folded(let folding, let inner): return TextOperand.folded(folding, try texts(inner)).simplified
    case .property:
      switch try queryable(operand).place {
      case .id: return .ids(layer.ids)
      case .column(let number):
        if case .text(let values) = layer.columns[number] { return .column(values, number: number, layer.valueRows) }
      case .geometry: break
      }
    case .number, .flag, .geometry, .box: break
    }
    throw wrongType(operand, [.text])
  }

  func numbers(_ operand: Operand) throws(FilterFault) -> NumberValues {
    if case .number(let number) = operand.form { return .literal(number) }
    if case .column(let number) = try queryable(operand).place {
      switch layer.columns[number] {
      case .whole(let values): return .whole(values)
      case .number(let values): return .column(values)
      case .text: break
      }
    }
    throw wrongType(operand, [.number])
  }

  func flags(_ operand: Operand) throws(FilterFault) -> FlagValues {
    guard case .flag(let value) = operand.form else { throw wrongType(operand, [.flag]) }
    return FlagValues(value: value)
  }
}

extension Operand {
  /// Whether it is a property, perhaps folded.
  fileprivate var isProperty: Bool {
    switch form {
    case .property: true
    case .folded(_, let inner): inner.isProperty
    default: false
    }
  }
}
