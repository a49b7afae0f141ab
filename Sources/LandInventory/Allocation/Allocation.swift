public import LandModel
internal import PlaneGeometry
public import Refusals

/// What each zone earns of a total: points by criteria, with declared and with measured inputs, and the amounts.
///
/// Points are never rounded; final amounts are, so that they add up to the total.
public struct Allocation: Hashable, Sendable {
  /// The points of one zone by one criterion.
  public struct Row: Hashable, Sendable {
    /// The id of the zone.
    public let zone: String
    /// Which inputs the row belongs to.
    public let basis: AllocationBasis
    /// The id of the criterion.
    public let criterion: String
    /// What earned the points.
    public let input: AllocationValue
    /// Where the input comes from.
    public let source: AllocationBasis
    /// The points; `nil` where the table names no points for the value and says that this is no error.
    public let points: Double?
  }

  /// What one zone gets.
  public struct Total: Hashable, Sendable {
    /// The id of the zone.
    public let zone: String
    /// Which inputs it rests on.
    public let basis: AllocationBasis
    /// The sum of the points.
    public let points: Double
    /// The share of all points, 0 to 1; `nil` when nobody has any.
    public let ratio: Double?
    /// The amount in the unit of the total; `nil` when nobody has any points.
    public let amount: Double?
  }

  /// What a zone would get if the criteria were misread.
  public struct Variant: Hashable, Sendable {
    /// How they are misread.
    public let misreading: Misreading
    /// The id of the zone.
    public let zone: String
    /// The sum of the points.
    public let points: Double
    /// The amount in the unit of the total; `nil` when nobody has any points.
    public let amount: Double?
  }

  /// A way to misread the criteria.
  public enum Misreading: String, CaseIterable, Hashable, Sendable {
    /// The density is population by area, whatever is declared.
    case densityComputed = "density_computed"
    /// The points of each criterion are rounded to one decimal.
    case pointsRounded = "points_rounded"
    /// Points are added for whole steps only.
    case wholeSteps = "whole_steps"
  }

  /// The points by zone, basis and criterion, in that order; zones and criteria by their ids.
  public let rows: [Row]
  /// What each zone gets, by zone and basis.
  public let totals: [Total]
  /// What each misreading of the declared inputs would give, by misreading and zone.
  public let variants: [Variant]

  /// Divides the total of the criteria among its zones.
  ///
  /// - Parameters:
  ///   - criteria: what earns points.
  ///   - land: the zones; areas are measured on the grid.
  ///   - asOf: the day for which it is asked; zones and communes that do not exist on it take no part.
  /// - Throws: `Refusal` for a zone that is not there, an input that nobody states, and a word that a table does
  ///   not know.
  public init(_ criteria: AllocationCriteria, land: Land, asOf: CivilDate) throws(Refusal) {
    var inputs: [AllocationInputs] = []
    for zone in criteria.zones.inOrderOfIDs {
      inputs.append(try AllocationInputs(zone, criteria, land, asOf))
    }
    let order = criteria.criteria.sorted { IdentifierOrder.precedes($0.id, $1.id) }
    var rows: [Row] = []
    var totals: [Total] = []
    for basis in AllocationBasis.allCases {
      let ofBasis = try Allocation.rows(inputs, order, basis, criteria.file)
      rows += ofBasis.flatMap { $0 }
      let sums = ofBasis.map { $0.reduce(0) { $0 + ($1.points ?? 0) } }
      let amounts = criteria.amounts(for: sums)
      let all = sums.reduce(0, +)
      for (index, zone) in inputs.enumerated() {
        totals.append(
          Total(
            zone: zone.zone.id, basis: basis, points: sums[index], ratio: all > 0 ? sums[index] / all : nil,
            amount: amounts?[index]))
      }
    }
    let places = Dictionary(uniqueKeysWithValues: inputs.enumerated().map { ($0.element.zone.id, $0.offset) })
    self.rows = rows.stablySorted { places[$0.zone] ?? 0 }
    self.totals = totals.stablySorted { places[$0.zone] ?? 0 }
    variants = try Misreading.allCases.flatMapThrowing { (misreading) throws(Refusal) in
      try Allocation.variants(misreading, inputs, order, criteria)
    }
  }

  private static func rows(
    _ inputs: [AllocationInputs], _ criteria: [AllocationCriteria.Criterion], _ basis: AllocationBasis, _ file: String
  ) throws(Refusal) -> [[Row]] {
    var rows: [[Row]] = []
    for zone in inputs {
      var ofZone: [Row] = []
      for criterion in criteria {
        let (value, source) = try zone.value(criterion.input, basis)
        let points = try criterion.points(for: value, zone: zone.zone.id, file: file)
        ofZone.append(
          Row(
            zone: zone.zone.id, basis: basis, criterion: criterion.id, input: value, source: source, points: points))
      }
      rows.append(ofZone)
    }
    return rows
  }

  private static func variants(
    _ misreading: Misreading, _ inputs: [AllocationInputs], _ order: [AllocationCriteria.Criterion],
    _ criteria: AllocationCriteria
  ) throws(Refusal) -> [Variant] {
    var sums: [Double] = []
    for zone in inputs {
      var sum = 0.0
      for criterion in order {
        var (value, _) = try zone.value(criterion.input, .declared)
        if misreading == .densityComputed, criterion.input == .density, let computed = zone.computedDensity {
          value = .number(computed)
        }
        let points = try criterion.points(
          for: value, wholeStepsOnly: misreading == .wholeSteps, zone: zone.zone.id, file: criteria.file)
        sum += misreading == .pointsRounded ? ((points ?? 0) * 10).rounded() / 10 : points ?? 0
      }
      sums.append(sum)
    }
    let amounts = criteria.amounts(for: sums)
    return inputs.indices.map { index in
      Variant(
        misreading: misreading, zone: inputs[index].zone.id, points: sums[index], amount: amounts?[index])
    }
  }
}

extension AllocationCriteria {
  /// The total divided in proportion to points, rounded at the end alone; `nil` when nobody has any.
  fileprivate func amounts(for points: [Double]) -> [Double]? {
    let sum = points.reduce(0, +)
    guard sum > 0, points.allSatisfy({ $0 >= 0 }) else { return nil }
    guard rounding > 0 else { return points.map { total * $0 / sum } }
    return LargestRemainder.shares(of: total, by: points, unit: rounding)
  }
}

extension AllocationCriteria.Criterion {
  /// The points of a value; `nil` where a table says that other values earn none.
  fileprivate func points(
    for value: AllocationValue, wholeStepsOnly: Bool = false, zone: String, file: String
  ) throws(Refusal) -> Double? {
    switch scale {
    case .steps(let steps): return value.number.map { steps.points(for: $0, wholeStepsOnly: wholeStepsOnly) }
    case .table(let points, let otherwise):
      let word = value.word
      if let earned = points[word] { return earned }
      switch otherwise {
      case .points(let earned): return earned
      case .noPoints: return nil
      case .refused:
        throw Refusal(
          .unknownValue,
          LocalisedText(
            en: "the zone \(zone) has \(input.rawValue) \(word), which the table of \(id) does not name",
            vi: "khu vực \(zone) có \(input.rawValue) là \(word), bảng của \(id) không nêu giá trị này"),
          remedy: LocalisedText(
            en: "add it to the table, or add else: with the points of any other value, or else: null for none",
            vi: "thêm vào bảng, hoặc thêm else: với điểm cho giá trị khác, hoặc else: null nếu không có điểm"),
          at: RefusalPlace(file: file))
      }
    }
  }
}

extension AllocationValue {
  /// The value as a table of a criteria file writes it.
  public var word: String {
    switch self {
    case .word(let word): return word
    case .number(let number):
      let text = "\(number)"
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
  }
}

extension AllocationInputs {
  /// Gathers what the workspace and the file know of a zone.
  fileprivate init(
    _ id: String, _ criteria: AllocationCriteria, _ land: Land, _ asOf: CivilDate
  ) throws(Refusal) {
    guard let index = land.zones.index(of: id) else {
      throw Refusal(
        .unknownIdentifier,
        LocalisedText(en: "the workspace has no zone \(id)", vi: "không gian làm việc không có khu vực \(id)"),
        remedy: LocalisedText(en: "list ids of its zones under zones:", vi: "liệt kê mã khu vực có thật dưới zones:"),
        at: RefusalPlace(file: criteria.file))
    }
    zone = land.zones[index]
    guard zone.isValid(on: asOf) else {
      throw Refusal(
        .unknownIdentifier,
        LocalisedText(
          en: "the zone \(id) does not exist on \(asOf)",
          vi: "khu vực \(id) không tồn tại vào ngày \(Language.vietnamese.day(asOf))"),
        remedy: LocalisedText(en: "choose another zone or day", vi: "chọn khu vực hoặc ngày khác"),
        at: RefusalPlace(file: criteria.file))
    }
    let geometry = land.zones.geometry.geometry(at: index)
    measuredSquareMetres = geometry.flatMap { geometry in
      geometry.kind.isPolygonal && geometry.validityProblems(limit: 1).isEmpty ? geometry.area : nil
    }
    communes = land.zones.features.count { $0.parent == id && $0.kind == .commune && $0.isValid(on: asOf) }
    declared = criteria.declared[id] ?? [:]
    file = criteria.file
  }
}
