internal import LandModel

/// A table that closes: a total and the parts that it falls into, in square metres.
public struct Balance: Hashable, Sendable {
  /// A part of the total.
  public struct Part: Hashable, Sendable {
    /// The key, as `material_m2`.
    public let key: String
    /// Square metres.
    public let squareMetres: Double

    /// Names a part.
    public init(_ key: String, _ squareMetres: Double) {
      self.key = key
      self.squareMetres = squareMetres
    }
  }

  /// What is balanced: a rule, or a rule and a feature.
  public let what: String
  /// Everything that was measured, square metres.
  public let totalSquareMetres: Double
  /// The parts, in the order of documents.
  public let parts: [Part]

  /// Closes a table.
  public init(_ what: String, totalSquareMetres: Double, parts: [Part]) {
    self.what = what
    self.totalSquareMetres = totalSquareMetres
    self.parts = parts
  }

  /// The total less the sum of the parts: rounding alone, unless something is wrong.
  public var differenceSquareMetres: Double { parts.reduce(totalSquareMetres) { $0 - $1.squareMetres } }
}

/// A feature that a rule could not look at, and why.
public struct SkippedFeature: Hashable, Sendable {
  /// The rule.
  public let rule: RuleID
  /// The layer's name.
  public let layer: String
  /// The feature's id; empty where it is the whole layer that could not be looked at.
  public let id: String
  /// Why.
  public let reason: Reason

  /// Names a feature and a reason.
  public init(rule: RuleID, layer: String, id: String, reason: Reason) {
    self.rule = rule
    self.layer = layer
    self.id = id
    self.reason = reason
  }
}
