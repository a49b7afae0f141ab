internal import LandModel
public import Refusals

/// What earns points, and how much is to be divided by them.
public struct AllocationCriteria: Hashable, Sendable {
  /// What the criteria are called.
  public var name: String
  /// What is divided, in ``unit``.
  public var total: Double
  /// The unit of the total.
  public var unit: String
  /// Final amounts are multiples of this; 0 leaves them unrounded.
  public var rounding: Double
  /// The ids of the zones that take part.
  public var zones: [String]
  /// What earns points.
  public var criteria: [Criterion]
  /// Inputs that zones do not hold, by zone and input; they win over the zone's own field.
  public var declared: [String: [AllocationInput: String]]
  /// The file that they come from.
  public var file: String

  /// One criterion.
  public struct Criterion: Hashable, Sendable {
    /// What it is called.
    public var id: String
    /// What it looks at.
    public var input: AllocationInput
    /// How many points an input earns.
    public var scale: Scale
  }

  /// How many points an input earns.
  public enum Scale: Hashable, Sendable {
    /// In proportion above a threshold.
    case steps(Steps)
    /// By value; `otherwise` is what any other value earns.
    case table([String: Double], otherwise: Otherwise)
  }

  /// `base` points up to `upTo`, then `add` points more for every `per` above it, in proportion.
  public struct Steps: Hashable, Sendable {
    /// The points up to the threshold.
    public var base: Double
    /// The threshold, in the unit of the input.
    public var upTo: Double
    /// What earns `add` points, in the unit of the input.
    public var per: Double
    /// Points for each `per`.
    public var add: Double

    /// The points of an input: in proportion, or for whole steps only, which is a misreading.
    public func points(for input: Double, wholeStepsOnly: Bool = false) -> Double {
      guard input > upTo else { return base }
      let steps = (input - upTo) / per
      return base + add * (wholeStepsOnly ? steps.rounded(.down) : steps)
    }
  }

  /// What a value outside a table earns.
  public enum Otherwise: Hashable, Sendable {
    /// It is an error.
    case refused
    /// That many points.
    case points(Double)
    /// No points, and the document says so.
    case noPoints
  }
}

/// What a criterion looks at.
public enum AllocationInput: String, CaseIterable, Hashable, Sendable {
  /// Inhabitants.
  case population
  /// Communes and wards.
  case communes
  /// Hectares.
  case area = "area_ha"
  /// Inhabitants per square kilometre.
  case density = "density_km2"
  /// The urban class, as `III`.
  case urbanClass = "urban_class"
  /// What the plan of the upper level makes of the zone.
  case planningFunction = "planning_function"

  /// The label for a person.
  public var label: LocalisedText { Labels.shipped.label("allocation_input", rawValue) }

  /// Whether it is a number; else a word of a table.
  public var isNumeric: Bool {
    switch self {
    case .population, .communes, .area, .density: true
    case .urbanClass, .planningFunction: false
    }
  }
}
