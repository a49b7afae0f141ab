internal import LandModel
internal import Refusals

/// Where an input comes from, and what a table of amounts rests on.
public enum AllocationBasis: String, CaseIterable, Hashable, Sendable {
  /// What documents state.
  case declared
  /// What the workspace measures; what cannot be measured is taken as declared.
  case measured
}

/// A number or a word that earns points.
public enum AllocationValue: Hashable, Sendable {
  /// A number in the unit of its input.
  case number(Double)
  /// A word of a table.
  case word(String)

  /// The number; `nil` for a word.
  public var number: Double? {
    guard case .number(let number) = self else { return nil }
    return number
  }
}

/// The inputs of one zone.
struct AllocationInputs {
  let zone: Zone
  let declared: [AllocationInput: String]
  /// Square metres on the grid; `nil` where the zone has no valid polygon.
  let measuredSquareMetres: Double?
  /// Its communes in the workspace.
  let communes: Int
  let file: String

  /// The value on a basis, and where it comes from.
  func value(
    _ input: AllocationInput, _ basis: AllocationBasis
  ) throws(Refusal) -> (value: AllocationValue, source: AllocationBasis) {
    if basis == .measured, let measured = measuredValue(input) { return (.number(measured), .measured) }
    guard let stated = declaredValue(input) else {
      throw Refusal(
        .missingMetadata,
        LocalisedText(
          en: "the zone \(zone.id) has no \(input.rawValue)", vi: "khu vực \(zone.id) thiếu \(input.rawValue)"),
        remedy: LocalisedText(
          en: "state it in the file under declared: \(zone.id):, or in the zone's own field",
          vi: "nêu trong tệp dưới declared: \(zone.id):, hoặc trong trường của khu vực"),
        at: RefusalPlace(file: file))
    }
    return (stated, .declared)
  }

  /// Inhabitants per square kilometre of the declared area: what a reader gets who divides by himself.
  var computedDensity: Double? {
    guard let population = declaredValue(.population)?.number, let area = declaredValue(.area)?.number, area > 0 else {
      return nil
    }
    return population / (area / 100)
  }

  private func declaredValue(_ input: AllocationInput) -> AllocationValue? {
    if let text = declared[input] { return input.isNumeric ? Double(text).map { .number($0) } : .word(text) }
    switch input {
    case .population: return zone.population.map { .number(Double($0)) }
    case .area: return zone.declaredAreaSquareMetres.map { .number($0 / 10_000) }
    case .urbanClass: return zone.urbanClass.map { .word($0) }
    case .density: return computedDensity.map { .number($0) }
    case .communes, .planningFunction: return nil
    }
  }

  private func measuredValue(_ input: AllocationInput) -> Double? {
    switch input {
    case .area: return measuredSquareMetres.map { $0 / 10_000 }
    case .communes: return communes > 0 ? Double(communes) : nil
    case .density:
      guard let area = measuredSquareMetres, area > 0, let population = declaredValue(.population)?.number else {
        return nil
      }
      return population / (area / 1_000_000)
    case .population, .urbanClass, .planningFunction: return nil
    }
  }
}
