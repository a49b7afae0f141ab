internal import LandModel
internal import PlaneGeometry

/// `area.declared`: declared areas that are not the measured ones, and parts that do not add up to their whole.
struct DeclaredAreaRule: Rule {
  let rules: [RuleID] = [.areaDeclared]

  func run(_ context: CheckContext) throws -> RuleOutcome {
    var outcome = RuleOutcome()
    for layer in [LayerName.zone, .scheme, .schemeBlock, .parcel, .project] {
      guard !Task.isCancelled else { throw CancellationError() }
      measure(layer, context, &outcome)
    }
    for whole in DeclaredWhole.all(context.land, on: context.asOf) where context.isChecked(whole.layer, whole.feature) {
      if let draft = draft(whole, context) { outcome.drafts.append(draft) }
    }
    return outcome
  }

  // MARK: - Declared against measured

  private func measure(_ layer: LayerName, _ context: CheckContext, _ outcome: inout RuleOutcome) {
    let declared = context.land.declaredAreas(of: layer)
    let input = context.overlapInput(layer)
    let unusable = context.unusable(layer)
    outcome.skipped += context.skipped(.areaDeclared, layer) {
      declared[$0] != nil && context.isChecked(layer, $0)
    }
    for (feature, area) in declared.enumerated() {
      guard let area, !unusable.contains(feature), context.isChecked(layer, feature) else { continue }
      let limit = limit(layer, feature, declared: area, measured: input.areas[feature], context)
      guard abs(area.squareMetres - input.areas[feature]) > limit.squareMetres else { continue }
      outcome.drafts.append(
        draft(layer, feature, "measured", area.squareMetres, compared: input.areas[feature], limit, context))
    }
  }

  private func limit(
    _ layer: LayerName, _ feature: Int, declared: DeclaredArea, measured: Double, _ context: CheckContext
  ) -> AreaLimit {
    let tolerances = context.tolerances
    guard layer == .parcel else {
      return AreaLimit(
        percent: tolerances.declaredAreaPercent, of: declared.squareMetres, halfDigits: (declared.precision ?? 0) / 2)
    }
    return AreaLimit(
      ofParcelAt: context.land.parcels[feature].mapScale, declared: declared.squareMetres, measured: measured,
      tolerances)
  }

  // MARK: - Wholes against parts

  private func draft(_ whole: DeclaredWhole, _ context: CheckContext) -> FindingDraft? {
    let sum = whole.parts.reduce(0) { $0 + $1.squareMetres }
    let limit =
      whole.halfDigits.map { AreaLimit(squareMetres: $0, formula: "precision") }
      ?? AreaLimit(percent: context.tolerances.declaredAreaPercent, of: whole.declared.squareMetres)
    guard abs(whole.declared.squareMetres - sum) > limit.squareMetres * (1 + 1e-12) else { return nil }
    return draft(
      whole.layer, whole.feature, "parts", whole.declared.squareMetres, compared: sum, limit, context)
  }

  private func draft(
    _ layer: LayerName, _ feature: Int, _ kind: String, _ declared: Double, compared: Double, _ limit: AreaLimit,
    _ context: CheckContext
  ) -> FindingDraft {
    var draft = FindingDraft(.areaDeclared, subjects: [context.land.subject(layer, feature)], kind: kind)
    draft.scheme = context.scheme(of: layer, feature)
    draft.geometry = context.land.geometry(of: layer).geometry(at: feature)
    let difference = declared - compared
    draft.details = [
      Detail("declared_m2", .number(declared)), Detail("compared_m2", .number(compared)),
      Detail("difference_m2", .number(difference)),
      Detail("difference_pct", .optional(declared > 0 ? 100 * difference / declared : nil)),
      Detail("tolerance_m2", .number(limit.squareMetres)), Detail("formula", .text(limit.formula)),
    ]
    return draft
  }
}

/// An area that a document states, and the unit of its last digit, square metres.
struct DeclaredArea: Sendable {
  let squareMetres: Double
  var precision: Double?
}

/// How far a declared area may lie from what it is compared with, and why.
package struct AreaLimit {
  package let squareMetres: Double
  let formula: String

  init(squareMetres: Double, formula: String) {
    self.squareMetres = squareMetres
    self.formula = formula
  }

  /// That of a parcel: by the scale of its map, per cent without one or where the rules want that.
  package init(ofParcelAt scale: Int?, declared: Double, measured: Double, _ tolerances: Tolerances) {
    self =
      scale.flatMap { AreaLimit(tolerances.areaFormula, scale: $0, measured: measured) }
      ?? AreaLimit(percent: tolerances.declaredAreaPercent, of: declared)
  }

  /// Per cent of the declared area, or half the unit of its last digit where that is more.
  init(percent: Double, of declared: Double, halfDigits: Double = 0) {
    let share = percent / 100 * declared
    self.init(squareMetres: max(share, halfDigits), formula: halfDigits > share ? "precision" : "percent")
  }

  /// By the scale of the parcel's map; `nil` where the rules want per cent.
  ///
  /// 2·mₛ·√P, with the mean error mₛ of a point by the next coarser scale of the table and in proportion beyond it, or
  /// 0.0004·M·√P. Source: domain notes B6, TT 25/2014/TT-BTNMT as used in practice.
  init?(_ formula: Tolerances.AreaFormula, scale: Int, measured: Double) {
    let root = measured.squareRoot()
    switch formula {
    case .none: return nil
    case .scale: self.init(squareMetres: 0.0004 * Double(scale) * root, formula: formula.rawValue)
    case .errorTable: self.init(squareMetres: 2 * AreaLimit.pointError(scale) * root, formula: formula.rawValue)
    }
  }

  private static let pointErrors: [(scale: Int, metres: Double)] = [
    (500, 0.10), (1000, 0.20), (2000, 0.30), (5000, 0.80), (10_000, 1.50),
  ]

  private static func pointError(_ scale: Int) -> Double {
    pointErrors.first { scale <= $0.scale }?.metres ?? 1.5 * Double(scale) / 10_000
  }
}

extension Land {
  /// The declared area of each feature of a layer; `nil` where it declares none.
  func declaredAreas(of layer: LayerName) -> [DeclaredArea?] {
    func areas<Feature>(
      _ layer: LandLayer<Feature>, _ area: (Feature) -> Double?, _ precision: (Feature) -> Double? = { _ in nil }
    ) -> [DeclaredArea?] {
      layer.features.map { feature in
        area(feature).map { DeclaredArea(squareMetres: $0, precision: precision(feature)) }
      }
    }
    switch layer {
    case .zone: return areas(zones, \.declaredAreaSquareMetres, \.declaredPrecisionSquareMetres)
    case .scheme: return areas(schemes, \.declaredAreaSquareMetres, \.declaredPrecisionSquareMetres)
    case .schemeBlock: return areas(schemeBlocks, \.declaredAreaSquareMetres)
    case .parcel: return areas(parcels, \.registeredAreaSquareMetres)
    case .project: return areas(projects, \.declaredAreaSquareMetres)
    case .landUsePlan, .landUseBlock, .marker, .road, .constraintArea, .forestCover, .landUseTarget, .statement:
      return []
    }
  }
}
