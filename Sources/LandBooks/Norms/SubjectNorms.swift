internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

// What the norms of the day ask of a subject, held against its land.
extension BalanceSurvey {
  /// The rows of the array `norms`: those that apply to the subject on the day, in the order of the list.
  func norms(_ list: NormList) throws -> [[TableValue]] {
    let place: Norm.Place? =
      switch subject {
      case .zone: .zone
      case .scheme(let scheme): land.schemes[scheme].level.flatMap { Norm.Place(rawValue: $0.rawValue) }
      case .landUsePlan: nil
      }
    guard let place, !isLandUse, !isOutside else { return [] }
    return try list.all.filter { norm in
      norm.applies.contains(place) && context.asOf.isWithin(norm.validFrom, norm.validTo)
    }.map(row)
  }

  private func row(_ norm: Norm) throws -> [TableValue] {
    let band = norm.band(ofClass: urbanClass)
    let value = try value(norm)
    let least = band?.min.map { isMountain ? $0 * norm.mountainFactor : $0 }
    let verdict = verdict(value, band, least)
    var gap: Double?
    if verdict == "yes" { gap = 0 }
    if verdict == "no", let value {
      if let least, value.most < least { gap = (least - value.least) * value.times }
      if let most = band?.max, value.least > most { gap = (most - value.least) * value.times }
    }
    return [
      .text(norm.id), .text(norm.unit), .optional(value?.least), .optional(value?.most), .optional(least),
      .optional(band?.max), .optional(band?.full), .text(verdict), .optional(gap), .optional(urbanClass),
      .text((band?.certainty ?? norm.bands.first?.certainty ?? .memory).rawValue), .text(norm.source),
    ]
  }

  private func verdict(_ value: NormValue?, _ band: Norm.Band?, _ least: Double?) -> String {
    guard let value, let band else { return "unknown" }
    if least.map({ value.least >= $0 }) ?? true, band.max.map({ value.most <= $0 }) ?? true { return "yes" }
    if let least, value.most < least { return "no" }
    if let most = band.max, value.least > most { return "no" }
    return "unknown"
  }

  /// A value with what it may be at most, and by what it was divided.
  private struct NormValue {
    let least: Double
    let most: Double
    let times: Double
  }

  /// `nil` where nothing says it: of land where no block of a scheme lies, of people where nobody has counted them.
  private func value(_ norm: Norm) throws -> NormValue? {
    guard area > 0 else { return nil }
    switch norm.per {
    case .person:
      guard !classes.isEmpty, let population, population > 0 else { return nil }
      let (least, most) = countedLand(norm)
      let people = Double(population)
      return NormValue(least: least / people, most: most / people, times: people)
    case .zoneSquareKilometre:
      return density.map { NormValue(least: $0, most: $0, times: area / 1e6) }
    case .builtSquareKilometre: return try roads()
    case .zone:
      guard !classes.isEmpty else { return nil }
      let parks = try connectedGrounds(norm)
      return NormValue(least: parks.least, most: parks.most, times: 1)
    }
  }

  /// Ground whose use is named, and with it ground of those functions without one.
  private func countedLand(_ norm: Norm) -> (least: Double, most: Double) {
    func area(_ counted: Norm.Counted) -> Double {
      classes.filter { name, _ in
        name.name == counted.function.rawValue && (counted.use == nil || name.use == counted.use)
      }.map(\.value).sorted().reduce(0, +)
    }
    let open = norm.counts.filter { !$0.isCapped }.reduce(0) { $0 + area($1) }
    let unnamed = Set(norm.counts.filter { $0.use != nil && !$0.isCapped }.map(\.function)).reduce(0) { sum, function in
      sum + (classes[LandClass(name: function.rawValue)] ?? 0)
    }
    let capped = norm.counts.filter(\.isCapped)
    let water = capped.reduce(0) { $0 + area($1) }
    let unnamedWater = Set(capped.map(\.function)).reduce(0) { $0 + (classes[LandClass(name: $1.rawValue)] ?? 0) }
    let most = open + unnamed
    return (open + min(water, open), most + min(water + unnamedWater, most))
  }

  /// Kilometres of existing centre lines a square kilometre of built ground.
  private func roads() throws -> NormValue? {
    guard case .zone(let zone, _) = subject, let whole = ground.first, !land.roads.isEmpty else { return nil }
    let rows = try PlanCoverage(context).rows
    guard let built = rows.first(where: { $0.zone == zone && $0.base == .built })?.baseSquareMetres, built > 0 else {
      return nil
    }
    let length = try land.roads.indices.reduce(0.0) { sum, road in
      let facts = land.roads[road]
      guard facts.kind == .centreLine, facts.scheme == nil, let line = land.roads.geometry.geometry(at: road),
        line.bounds.intersects(whole.bounds)
      else { return sum }
      return sum + (try whole.intersection(line).length)
    }
    let value = length / 1000 / (built / 1e6)
    return NormValue(least: value, most: value, times: built / 1e6)
  }

  /// How many connected grounds of the counted land are large enough.
  private func connectedGrounds(_ norm: Norm) throws -> (least: Double, most: Double) {
    guard let whole = ground.first else { return (0, 0) }
    func count(_ isMeant: (LandClass) -> Bool) throws -> Double {
      let shares = OverlapArea.shares(of: whole, in: held.input).filter {
        isMeant(landClass(ofBlock: held.source[$0.feature]))
      }
      let shapes = try shares.compactMap { feature, area -> Geometry? in
        guard let piece = held.geometry(feature) else { return nil }
        return try OverlapShape.pieces(of: piece, and: whole, kernelArea: area).geometry
      }
      guard !shapes.isEmpty else { return 0 }
      return Double(try Geometry.robustUnion(shapes).polygons.count { $0.area >= norm.leastSquareMetres })
    }
    func isNamed(_ name: LandClass) -> Bool {
      norm.counts.contains { $0.function.rawValue == name.name && ($0.use == nil || $0.use == name.use) }
    }
    let functions = Set(norm.counts.map(\.function.rawValue))
    return (try count(isNamed), try count { isNamed($0) || functions.contains($0.name) && $0.use == nil })
  }
}
