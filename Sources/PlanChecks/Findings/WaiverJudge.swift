public import LandModel

extension Waiver.Measure {
  /// What of a finding a waiver holds on to: its area, without one its length, else its parts.
  public init(of finding: Finding) {
    if let area = finding.areaSquareMetres {
      self = .area(area)
    } else if let length = finding.lengthMetres {
      self = .length(length)
    } else {
      self = .parts(finding.parts ?? 1)
    }
  }

  /// Whether a finding has changed by more than 10 % either way, areas also by more than 5 m².
  func isStale(comparedTo current: Waiver.Measure) -> Bool {
    switch (self, current) {
    case (.area(let then), .area(let now)): abs(now - then) > 0.1 * then && abs(now - then) > 5
    case (.length(let then), .length(let now)): abs(now - then) > 0.1 * then
    case (.parts(let then), .parts(let now)): abs(Double(now - then)) > 0.1 * Double(then)
    default: true
    }
  }
}

extension AppliedWaiver {
  /// Judges a waiver of a finding that measures so much on a day.
  public init(_ waiver: Waiver, measure: Waiver.Measure, on day: CivilDate) {
    self.init(
      waiver: waiver, isStale: waiver.measure.isStale(comparedTo: measure),
      isExpired: waiver.until.map { $0 < day } ?? false)
  }
}
