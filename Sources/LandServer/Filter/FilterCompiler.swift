internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// Looks up what a filter names, compares types, and makes conditions of it.
struct FilterCompiler {
  let layer: PublishedLayer
  let queryables: [Queryable]
  /// The system of its geometries.
  let system: OfferedSystem

  /// The filter.
  ///
  /// - Throws: `Problem` `bad_filter` with the place.
  func filter(_ expression: FilterExpression) throws(Problem) -> Filter {
    do throws(FilterFault) {
      return Filter(try condition(expression))
    } catch {
      throw error.problem
    }
  }

  private func condition(_ expression: FilterExpression) throws(FilterFault) -> any FilterCondition {
    switch expression {
    case .constant(let value): return ConstantCondition(value: value)
    case .all(let members): return AllConditions(members: try conditions(members))
    case .any(let members): return AnyCondition(members: try conditions(members))
    case .not(let inner): return NotCondition(inner: try condition(inner))
    case .comparison(let comparison, let one, let other): return try compared(comparison, one, other)
    case .like(let subject, let pattern): return try like(subject, pattern)
    case .between(let subject, let lower, let upper): return try between(subject, lower, upper)
    case .member(let subject, let items): return try member(subject, items)
    case .isNull(let subject): return try isNull(subject)
    case .intersects(let one, let other): return try meeting(one, other)
    }
  }

  private func conditions(_ members: [FilterExpression]) throws(FilterFault) -> [any FilterCondition] {
    var conditions: [any FilterCondition] = []
    for member in members { conditions.append(try condition(member)) }
    return conditions
  }

  // MARK: - Predicates

  private func compared(
    _ comparison: Comparison, _ one: Operand, _ other: Operand
  ) throws(FilterFault) -> any FilterCondition {
    switch try commonType([one, other]) {
    case .number:
      return ComparisonCondition(comparison: comparison, one: try numbers(one), other: try numbers(other))
    case .flag where comparison == .equal || comparison == .different:
      return ComparisonCondition(comparison: comparison, one: try flags(one), other: try flags(other))
    case .text, .day, .time:
      return ComparisonCondition(comparison: comparison, one: try texts(one), other: try texts(other))
    case .flag, .geometry: throw wrongType(one, [.text, .number, .day])
    }
  }

  private func like(_ subject: Operand, _ pattern: Operand) throws(FilterFault) -> any FilterCondition {
    for operand in [subject, pattern] where try type(operand) != .text { throw wrongType(operand, [.text]) }
    guard let pattern = try texts(pattern).constant else {
      throw FilterFault(
        pattern.place,
        LocalisedText(en: "the pattern of LIKE is no literal", vi: "mẫu của LIKE không phải giá trị cố định"),
        remedy: LocalisedText(en: "write it in quotes", vi: "hãy viết mẫu trong dấu nháy"), accepted: ["'330%'"])
    }
    return LikeCondition(subject: try texts(subject), pattern: LikePattern(pattern))
  }

  private func between(
    _ subject: Operand, _ lower: Operand, _ upper: Operand
  ) throws(FilterFault) -> any FilterCondition {
    switch try commonType([subject, lower, upper]) {
    case .number:
      return BetweenCondition(
        subject: try numbers(subject), lower: try numbers(lower), upper: try numbers(upper))
    case .day: return BetweenCondition(subject: try texts(subject), lower: try texts(lower), upper: try texts(upper))
    default: throw wrongType(subject, [.number, .day])
    }
  }

  private func member(_ subject: Operand, _ items: [Operand]) throws(FilterFault) -> any FilterCondition {
    switch try commonType([subject] + items) {
    case .number:
      var values: [NumberValues] = []
      for item in items { values.append(try numbers(item)) }
      return MemberCondition(try numbers(subject), in: values)
    case .text, .day, .time:
      var values: [TextOperand] = []
      for item in items { values.append(try texts(item)) }
      return MemberCondition(try texts(subject), in: values)
    case .flag, .geometry: throw wrongType(subject, [.text, .number, .day])
    }
  }

  private func isNull(_ subject: Operand) throws(FilterFault) -> any FilterCondition {
    switch try type(subject) {
    case .number: return NullCondition(subject: try numbers(subject))
    case .text, .day, .time: return NullCondition(subject: try texts(subject))
    case .flag: return ConstantCondition(value: false)
    case .geometry:
      guard case .property = subject.form else { return ConstantCondition(value: false) }
      return NoGeometryCondition(layer: layer.geometry)
    }
  }

  private func meeting(_ one: Operand, _ other: Operand) throws(FilterFault) -> any FilterCondition {
    for operand in [one, other] where try type(operand) != .geometry { throw wrongType(operand, [.geometry]) }
    let literals = [one, other].filter {
      if case .property = $0.form { false } else { true }
    }
    guard literals.count == 1 else {
      throw FilterFault(
        other.place,
        LocalisedText(
          en: "S_INTERSECTS takes \(Queryable.geometryName) and one literal",
          vi: "S_INTERSECTS nhận \(Queryable.geometryName) và một hình học cố định"),
        remedy: LocalisedText(en: "write one of each", vi: "hãy viết mỗi thứ một"),
        accepted: ["S_INTERSECTS(geometry, \(QueryType.geometry.example))"])
    }
    let ground = try ground(literals[0])
    do throws(GeometryError) {
      return MeetingCondition(layer: layer.geometry, test: try MeetingTest(ground))
    } catch {
      throw FilterLiterals.badGeometry(literals[0].place)
    }
  }

  /// What a literal covers, in the working system.
  private func ground(_ literal: Operand) throws(FilterFault) -> Geometry {
    let written: Geometry
    switch literal.form {
    case .geometry(let geometry): written = geometry
    case .box(let numbers):
      do throws(BoxReading.Fault) {
        written = try BoxReading.ground(numbers, in: system)
      } catch {
        throw FilterLiterals.noBox(literal.place)
      }
    default: throw wrongType(literal, [.geometry])
    }
    guard written.hasFinitePositions, (try? written.isValidForGEOS) ?? false else {
      throw FilterLiterals.badGeometry(literal.place)
    }
    do {
      return try GroundLiteral(in: system).working(written)
    } catch {
      throw FilterFault(
        literal.place,
        LocalisedText(
          en: "the geometry has no place in the system of the data",
          vi: "không đưa được hình học về hệ tọa độ của dữ liệu"),
        remedy: LocalisedText(
          en: "check its positions and filter-crs", vi: "hãy kiểm tra các vị trí và filter-crs"))
    }
  }
}

extension Geometry {
  /// Whether no ordinate is infinite or not a number.
  fileprivate var hasFinitePositions: Bool {
    coordinates.allSatisfy(\.isFinite) && members.allSatisfy(\.hasFinitePositions)
  }
}
